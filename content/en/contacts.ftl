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

# After a number was shown.
# review: psychologist
through =
    One question.

    Did you get through, and did somebody help you on?
    .label = 📞 Did you get through?
# review: psychologist
through_yes =
    It is good that you called.

    If it stays hard, you can call again, as often as you need. Or write to us: 💬.
    .label = ✅ Yes
# review: psychologist
through_no =
    That happens, and it is not because of you.

    • Try another number: { $emergency_112 } always answers, { $contact_centre_111 } day and night.
    • Let it ring, or call again in a minute.
    • Did they not listen? Somebody else may answer the next time.
    • Calling is not possible? Write to us: 💬, or press 🤫.
    .label = ✖️ No
