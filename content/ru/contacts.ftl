# The directory of contacts. contacts-region and the pieces below make the screen of one region.

contacts =
    Искать по региону или по тому, что случилось? Покажем, куда можно обратиться.

    { $emergency_112 } и { $contact_centre_111 } отвечают в любом регионе, днём и ночью, бесплатно.
    .label = ☎️ Куда позвонить
contacts-region =
    Куда обратиться: { $region }.

    { $lines }
contacts-line = • { $number } — { $name } ({ $hours })
contacts-checked = проверено { $date }
contacts-unchecked = Другие номера покажем только после того, как проверим их звонком.
contacts-overdue = проверено { $date }, могло измениться
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

    Покажем подходящие номера. Первыми стоят те, что отвечают всегда.
    .label = 🔎 По тому, что случилось
# review: psychologist
need_danger =
    Опасность прямо сейчас.

    Сначала назвать место: город, улица, дом. Потом, что происходит. Детям тоже можно звонить.
    .label = Опасность прямо сейчас
# review: psychologist
need_hurt =
    Когда бьют, пугают или унижают.

    Помогает сказать, кому больно и продолжается ли это сейчас.
    .label = Бьют, пугают
# review: psychologist
need_school =
    Когда это в школе или по дороге туда.

    Помогает записать дни и сохранить сообщения.
    .label = Травля в школе
# review: psychologist
need_online =
    Когда в сети угрожают или просят фото.

    Лучше не платить и ничего не удалять: сообщения пригодятся как доказательство.
    .label = Интернет: угрозы, фото
# review: psychologist
need_low =
    Когда внутри очень тяжело.

    С этим не надо оставаться наедине. Для начала хватит голоса в трубке.
    .label = Очень тяжело внутри
# review: psychologist
need_low_more =
    Ещё номера, где слушают.
    .label = Другие номера
# review: psychologist
need_health =
    Травма, отравление, алкоголь или наркотики.

    В первом звонке: что произошло, когда, как человек дышит.
    .label = Травма, отравление
# review: psychologist
need_lost =
    Кто-то пропал, убежал или его удерживают.

    Звонить можно сразу. Для поиска важны фото и последнее место.
    .label = Кто-то пропал, удерживают
# review: psychologist
need_law =
    Права, документы, жалобы.

    Хорошо, если под рукой имена, дни и бумаги.
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

    • Есть другой номер: { $emergency_112 } отвечает всегда, { $contact_centre_111 } днём и ночью.
    • Можно подождать на линии или позвонить через минуту ещё раз.
    • Не выслушали? В следующий раз может ответить другой человек.
    • Позвонить не получается? Можно написать нам: 💬, или нажать 🤫.
    .label = ✖️ Нет
