# The directory of contacts. contacts-region and the pieces below make the screen of one region.

contacts =
    Қай өңір? Әлде болған жайға қарай іздейміз бе? Кімге хабарласуға болатынын көрсетеміз.

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

# The center of the network in a region.
# review: native editor
center-here = Осы өңірдегі біздің желінің орталығы: { $name }.
# review: native editor
center-away = Бұл өңірде біздің орталық әзірге жоқ. Бұл өңірге { $name } жауап береді.
# review: native editor
center-services = Онда көмектесетіндер: { $services }.
center-hours = Жауап беретін уақыты: { $hours }.
center-phone = Орталықтың нөмірі: { $number }
# review: native editor
contacts-not-called = тексеру үшін әлі қоңырау шалынған жоқ
hours-always = күндіз-түні
hours-block = { $days } { $start }–{ $end }
hours-days = { $first }–{ $last }
service-psychological = психолог
service-legal = заңгер
service-medical = дәрігер
service-social = әлеуметтік қызметкер
day-monday = дс
day-tuesday = сс
day-wednesday = ср
day-thursday = бс
day-friday = жм
day-saturday = сб
day-sunday = жс

# By what it is about.
# review: native editor
needs =
    Не болды?

    Соған сай нөмірлерді көрсетеміз. Әрқашан жауап беретіндері бірінші тұр.
    .label = 🔎 Не болғаны бойынша
# review: native editor
# review: psychologist
need_danger =
    Дәл қазір қауіп болса.

    Алдымен жерін айту керек: қала, көше, үй. Содан кейін не болып жатқанын. Балалар да қоңырау шала алады.
    .label = Дәл қазір қауіп бар
# review: native editor
# review: psychologist
need_hurt =
    Біреуді ұрса, қорқытса, қорласа.

    Кімге зақым келгенін және бұл қазір жалғасып жатыр ма, жоқ па, соны айту көмектеседі.
    .label = Ұрады, қорқытады
# review: native editor
# review: psychologist
need_school =
    Мектепте немесе мектеп жолында болса.

    Күндерін жазып, хабарламаларды сақтап қою пайдалы.
    .label = Мектептегі қорлық
# review: native editor
# review: psychologist
need_online =
    Желіде қорқытса не сурет сұраса.

    Ақша бермеген, ештеңе өшірмеген жақсы: хабарламалар дәлел болады.
    .label = Интернет: қорқыту, сурет
# review: native editor
# review: psychologist
need_low =
    Іштей өте қиын болғанда.

    Мұны жалғыз көтерудің қажеті жоқ. Бастапқыда телефондағы бір дауыстың өзі де көмек.
    .label = Іштей өте қиын
# review: native editor
# review: psychologist
need_low_more =
    Тыңдайтын басқа да жерлер бар.
    .label = Басқа нөмірлер
# review: native editor
# review: psychologist
need_health =
    Жарақат, улану, арақ не есірткі.

    Бірінші қоңырауда: не болды, қашан, тынысы қалай.
    .label = Жарақат, улану, есірткі
# review: native editor
# review: psychologist
need_lost =
    Біреу жоғалса, қашып кетсе, күшпен ұсталса.

    Бірден қоңырау шалуға болады. Іздеуге фотосы мен соңғы болған жері керек.
    .label = Жоғалды, ұстап отыр
# review: native editor
# review: psychologist
need_law =
    Құқық, құжат, шағым.

    Аты-жөні, күні мен қағаздары қолда болғаны жақсы.
    .label = Құқық пен құжаттар

# After a number was shown.
# review: native editor
# review: psychologist
through =
    Бір сұрақ бар.

    Қоңырауға жауап берді ме? Көмектесті ме?
    .label = 📞 Хабарласу мүмкін болды ма?
# review: native editor
# review: psychologist
through_yes =
    Қоңырау шалған дұрыс болды.

    Жеңілдемесе, тағы да хабарласуға болады, қанша керек болса, сонша. Бізге жазуға да болады: 💬.
    .label = ✅ Иә
# review: native editor
# review: psychologist
through_no =
    Ондай болып тұрады, оған хабарласқан адам кінәлі емес.

    • Басқа нөмір бар: { $emergency_112 } әрқашан, { $contact_centre_111 } күндіз де, түнде де жауап береді.
    • Сәл күтуге не бір минуттан кейін қайта шалуға болады.
    • Тыңдамады ма? Келесіде басқа адам жауап беруі мүмкін.
    • Қоңырау шалуға болмаса, бізге жазуға болады: 💬. 🤫 батырмасы да бар.
    .label = ✖️ Жоқ
