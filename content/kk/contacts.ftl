# The directory of contacts. contacts-region and the pieces below make the screen of one region.

contacts =
    Қай өңірден іздейміз? Сол жерде кімге хабарласуға болатынын көрсетеміз.

    { $emergency_112 } мен { $contact_centre_111 } кез келген өңірде күндіз-түні тегін жауап береді.
    .label = ☎️ Қайда қоңырау шаламын
contacts-region =
    { $region }: мына жерлерге хабарласуға болады.

    { $lines }
contacts-line = • { $number } — { $name } ({ $hours })
contacts-checked = тексерілген күні: { $date }
contacts-unchecked = Басқа нөмірлерді өзіміз қоңырау шалып тексерген соң ғана көрсетеміз.
contacts-overdue = тексерілген күні: { $date }, содан бері өзгеруі мүмкін
contacts-none = Бұл өңірдің өз нөмірлерін әзірге білмейміз. Мына нөмірлер бүкіл ел бойынша жауап береді.
