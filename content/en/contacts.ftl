# The directory of contacts. contacts-region and the pieces below make the screen of one region.

contacts =
    Which region? We show whom you can turn to there.

    { $emergency_112 } and { $contact_centre_111 } answer in every region, day and night, for free.
    .label = ☎️ Whom to call
contacts-region =
    Whom to call: { $region }.

    { $lines }
contacts-line = • { $number } — { $name } ({ $hours })
contacts-checked = checked on { $date }
contacts-unchecked = Other numbers we show only after a test call.
contacts-overdue = checked on { $date }, may have changed
contacts-none = We know no local contact here yet. These numbers answer in the whole country.
