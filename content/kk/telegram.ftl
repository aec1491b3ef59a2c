# Name, texts and commands that Telegram shows.

bot-name = Qorgan
bot-about = Балаларға және бала үшін алаңдағандарға сенімді кеңес. Аты-жөн керек емес. Қазір қауіпті болса: { $emergency_112 }
bot-description =
    Мұнда балаларға және бала үшін алаңдаған үлкендерге кеңес бар, мамандар жауап береді. Аты-жөнді айтпауға болады.

    Қазір қауіп төніп тұр ма? { $emergency_112 } мен { $contact_centre_111 } { $contact_centre_111_hours } бірден жауап береді.
command-start = басынан бастау
command-help = мұнда не істеуге болады
command-lang = тілді ауыстыру
command-hide = чатты жасыру
command-duty = кезекшілікті бастау не аяқтау: on, off
command-note = істің тақырыбына ескертпе жазу
command-close = осы тақырыптағы істі жабу
command-staff-help = мұнда қалай жұмыс істеледі
