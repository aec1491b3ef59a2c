# The directory of contacts. contacts-region and the pieces below make the screen of one region.

# source: kid_call_112, helpline_111_rules
contacts =
    Where, or what is it about? We show whom you can turn to.

    { $emergency_112 } and { $contact_centre_111 } answer in every region, { $contact_centre_111_hours }, for free.
    .label = ☎️ Whom to call
contacts-region =
    Whom to call: { $region }.

    { $lines }
contacts-line = • { $number } — { $name } ({ $hours })
contacts-short = • { $number }: { $hours }
contacts-checked = checked on { $date }
contacts-unchecked = Numbers without a day of checking come from published pages: we have not called them ourselves yet.
contacts-waiting = More numbers are added here only once we have called them to check.
contacts-overdue = checked long ago: { $date }
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

    We show the numbers that fit.
    .label = 🔎 By what it is about
# review: psychologist
need_danger =
    It is all right to call at once.

    First the place: town, street, house. Then what is happening. Children may call too.
    .label = Danger right now
# review: psychologist
need_hurt =
    It should not be like this.

    When somebody is beaten, frightened or humiliated, it helps to say who is hurt, and whether it goes on right now.
    .label = Beaten, frightened
# review: psychologist
need_school =
    This can be sorted out.

    When it happens at school or on the way there, it helps to note the days and to keep the messages.
    .label = Bullying at school
# review: psychologist
# review: lawyer
# source: keep_the_evidence
need_online =
    There is a way out of this.

    When somebody threatens online or asks for pictures, better not to pay, and not to delete the messages: they may serve as evidence.
    .label = Online: threats, pictures
# review: psychologist
need_low =
    This is not for one person to carry.

    When it is very hard inside, a voice on the phone can be enough to begin with. Writing is fine too: 💬.
    .label = Very hard inside
need-region = 📍 Numbers by region
# review: psychologist
# source: kid_injuries_103
need_health =
    Calmly, one thing after the other.

    Injury, poisoning, alcohol or drugs: in the first call say what happened, when, and how the person is breathing.
    .label = Injury, poisoning, drugs
# review: psychologist
need_lost =
    There is no need to wait.

    When somebody is missing, has run away, or is kept by force, it is possible to call at once. A photo and the last place help.
    .label = Missing or kept by force
# review: psychologist
need_law =
    Any question is welcome.

    About rights, papers, complaints: it helps to have names, days and papers at hand.
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
    That happens, and it is not because of whoever called.

    • Writing to a real person is possible: 💬. Can't speak? 🤫.
    • The numbers below can be tried, too. { $police_102 }: somebody hits or threatens. { $ambulance_103 }: a wound or bad pain.
    • The first number can be tried again a little later: somebody else may answer.
    .label = ✖️ No
# review: psychologist
through_low =
    One question.

    Did anybody answer, and did they listen?
    .label = 📞 Did anybody listen?
# review: psychologist
through_low_no =
    Finding the strength to call is already a lot.

    No answer doesn't mean that this pain doesn't count. Better not to be alone with it: let somebody be near, even without talking.

    Writing to a real person works right now: 💬, no name, one word is enough. The numbers below can be tried, too.
    .label = ✖️ No
