# The directory of contacts. contacts-region and the pieces below make the screen of one region.

# source: kid_call_112, helpline_111_rules
contacts =
    Искать по региону или по тому, что случилось? Покажем, куда можно обратиться.

    { $emergency_112 } и { $contact_centre_111 } отвечают в любом регионе, { $contact_centre_111_hours }, бесплатно.
    .label = ☎️ Куда позвонить
contacts-region =
    Куда обратиться: { $region }.

    { $lines }
contacts-line = • { $number } — { $name } ({ $hours })
contacts-short = • { $number }: { $hours }
contacts-checked = проверено { $date }
contacts-unchecked = Номера без даты проверки взяты из открытых источников, сами мы туда ещё не звонили.
contacts-waiting = Ещё какие-то номера появятся здесь, только когда мы проверим их звонком.
contacts-overdue = проверено давно: { $date }
contacts-none = Местных контактов здесь мы пока не знаем. Эти номера отвечают по всей стране.

# The center of the network in a region.
center-here = Центр нашей сети здесь: { $name }.
center-away = Своего центра здесь пока нет. За этот регион отвечает { $name }.
center-services = Кто там помогает: { $services }.
center-hours = Когда отвечает: { $hours }.
center-phone = Номер центра: { $number }
contacts-not-called = для проверки ещё не звонили
hours-always = днём и ночью
hours-block = { $days } { $start }–{ $end }
hours-days = { $first }–{ $last }
service-psychological = психолог
service-legal = юрист
service-medical = врач
service-social = социальный работник
day-monday = пн
day-tuesday = вт
day-wednesday = ср
day-thursday = чт
day-friday = пт
day-saturday = сб
day-sunday = вс

# By what it is about.
needs =
    Что случилось?

    Покажем подходящие номера.
    .label = 🔎 По тому, что случилось
# review: psychologist
need_danger =
    Звонить можно сразу.

    Сначала назвать место: город, улица, дом. Потом, что происходит. Детям тоже можно звонить.
    .label = Опасность прямо сейчас
# review: psychologist
need_hurt =
    Так быть не должно.

    Если бьют, пугают или унижают, помогает сказать, кому больно и продолжается ли это сейчас.
    .label = Бьют, пугают
# review: psychologist
need_school =
    В этом можно разобраться.

    Если это в школе или по дороге туда, помогает записать дни и сохранить сообщения.
    .label = Травля в школе
# review: psychologist
# review: lawyer
# source: keep_the_evidence
need_online =
    Из этого есть выход.

    Если в сети угрожают или просят фото, лучше не платить и ничего не удалять: сообщения могут пригодиться как доказательство.
    .label = Интернет: угрозы, фото
# review: psychologist
need_low =
    С этим не надо оставаться наедине.

    Когда внутри очень тяжело, для начала хватит голоса в трубке. Написать тоже можно: 💬.
    .label = Очень тяжело внутри
need-region = 📍 Номера по региону
# review: psychologist
# source: kid_injuries_103
need_health =
    Спокойно, по порядку.

    Травма, отравление, алкоголь или наркотики: в первом звонке сказать, что произошло, когда и как человек дышит.
    .label = Травма, отравление, наркотики
# review: psychologist
need_lost =
    Ждать не нужно.

    Если кто-то пропал, ушёл или его удерживают, звонить можно сразу. Нужны фото и последнее место.
    .label = Кто-то пропал, удерживают
# review: psychologist
need_law =
    Спрашивать можно обо всём.

    Про права, документы, жалобы: хорошо, если под рукой имена, дни и бумаги.
    .label = Права и документы

# After a number was shown.
# review: psychologist
through =
    Один вопрос.

    Получилось дозвониться? Там помогли?
    .label = 📞 Получилось дозвониться?
# review: psychologist
through_yes =
    Хорошо, что этот звонок был.

    Если легче не станет, звонить можно ещё, столько раз, сколько нужно. Или написать нам: 💬.
    .label = ✅ Да
# review: psychologist
through_no =
    Так бывает, и дело не в том, кто звонил.

    • Можно написать живому человеку: 💬. Говорить нельзя? 🤫.
    • Можно набрать и номера ниже: { $police_102 } — если бьют или угрожают, { $ambulance_103 } — если есть рана или сильная боль.
    • Прежний номер можно набрать чуть позже ещё раз: может ответить другой человек.
    .label = ✖️ Нет
# review: psychologist
through_low =
    Один вопрос.

    Получилось с кем-то поговорить? Там выслушали?
    .label = 📞 Получилось поговорить?
# review: psychologist
through_low_no =
    Найти силы для звонка — уже очень много.

    Если не ответили, это не значит, что боль неважна. Лучше не оставаться с ней наедине: пусть кто-то будет рядом, хотя бы молча.

    Прямо сейчас можно написать живому человеку: 💬, без имени, хватит и одного слова. Набрать можно и номера ниже.
    .label = ✖️ Нет
