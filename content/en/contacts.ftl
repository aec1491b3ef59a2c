# The directory of contacts. contacts-region and the pieces below make the screen of one region.

contacts =
    Where, or what is it about? We show whom you can turn to.

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

# The center of the network in a region.
center-here = The center of our network here: { $name }.
center-away = We have no center here yet. { $name } looks after this region.
center-services = Who helps there: { $services }.
center-hours = When it answers: { $hours }.
center-phone = Its number: { $number }
contacts-not-called = not called for a check yet
hours-always = day and night
hours-block = { $days } { $start }–{ $end }
hours-days = { $first }–{ $last }
service-psychological = psychologist
service-legal = lawyer
service-medical = doctor
service-social = social worker
day-monday = Mon
day-tuesday = Tue
day-wednesday = Wed
day-thursday = Thu
day-friday = Fri
day-saturday = Sat
day-sunday = Sun

# By what it is about.
needs =
    What is it about?

    We show the numbers that fit. Those that always answer stand first.
    .label = 🔎 By what it is about
# review: psychologist
need_danger =
    Danger right now.

    First the place: town, street, house. Then what is happening. Children may call too.
    .label = Danger right now
# review: psychologist
need_hurt =
    When somebody is beaten, frightened or humiliated.

    It helps to say who is hurt, and whether it goes on right now.
    .label = Beaten, frightened
# review: psychologist
need_school =
    When it happens at school or on the way there.

    It helps to note the days and to keep the messages.
    .label = Bullying at school
# review: psychologist
need_online =
    When somebody threatens online or asks for pictures.

    Better not to pay, and not to delete the messages: they are evidence.
    .label = Online: threats, pictures
# review: psychologist
need_low =
    When it is very hard inside.

    Nobody has to bear this alone. A voice on the phone can be enough to begin with.
    .label = Very hard inside
# review: psychologist
need_low_more =
    Other numbers where people listen.
    .label = More numbers
# review: psychologist
need_health =
    Injury, poisoning, alcohol or drugs.

    In the first call: what happened, when, and how the person is breathing.
    .label = Injury, poisoning, drugs
# review: psychologist
need_lost =
    Somebody is missing, has run away, or is kept by force.

    It is possible to call at once. A photo and the last place help the search.
    .label = Missing or kept by force
# review: psychologist
need_law =
    Rights, papers, complaints.

    It helps to have names, days and papers at hand.
    .label = Rights and papers

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
