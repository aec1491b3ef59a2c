# Name, texts and commands that Telegram shows.

bot-name = Qorgan
bot-about = Советы детям и тем, кто за них переживает. Имя не нужно. Опасно прямо сейчас: { $emergency_112 }
bot-description =
    Подсказки и живые специалисты для детей и тех, кто за них переживает. Имя называть не нужно.

    Опасно прямо сейчас? { $emergency_112 } и { $contact_centre_111 } отвечают сразу, { $contact_centre_111_hours }.
command-start = начать сначала
command-help = что здесь можно
command-lang = сменить язык
command-hide = спрятать этот чат
command-duty = начать или закончить дежурство: on, off
command-note = заметка в теме случая
command-close = закрыть случай этой темы
command-staff-help = как здесь работать
