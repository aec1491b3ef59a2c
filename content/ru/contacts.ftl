# The directory of contacts. contacts-region and the pieces below make the screen of one region.

contacts =
    В каком регионе искать? Покажем, куда там можно обратиться.

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
