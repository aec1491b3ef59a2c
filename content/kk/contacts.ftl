# The directory of contacts. contacts-region and the pieces below make the screen of one region.

# review: native editor
# source: kid_call_112, helpline_111_rules
contacts =
    Қай өңір? Әлде болған жайға қарай іздейміз бе? Кімге хабарласуға болатынын көрсетеміз.

    { $emergency_112 } мен { $contact_centre_111 } кез келген өңірде { $contact_centre_111_hours } тегін жауап береді.
    .label = ☎️ Қайда қоңырау шаламын
contacts-region =
    { $region }: мына жерлерге хабарласуға болады.

    { $lines }
contacts-line = • { $number } — { $name } ({ $hours })
contacts-short = • { $number }: { $hours }
# review: native editor
contacts-checked = тексерілді: { $date }
# review: native editor
contacts-unchecked = Тексерілген күні жоқ нөмірлер ашық дереккөзден алынды, оларға өзіміз әлі қоңырау шалған жоқпыз.
# review: native editor
contacts-waiting = Басқа нөмірлер өзіміз қоңырау шалып тексерген соң ғана қосылады.
# review: native editor
contacts-overdue = тексерілгелі көп болды: { $date }
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

    Соған сай нөмірлерді көрсетеміз.
    .label = 🔎 Не болғаны бойынша
# review: psychologist
# review: native editor
need_danger =
    Бірден қоңырау шалуға болады.

    Алдымен жерін айту керек: қала, көше, үй. Сосын не болып жатқанын. Бала да қоңырау шала алады.
    .label = Дәл қазір қауіп бар
# review: psychologist
# review: native editor
need_hurt =
    Бұлай болмауы керек.

    Біреуді ұрса, қорқытса, қорласа: кімге зақым келгенін, қазір де жалғасып жатыр ма, соны айтқан жөн.
    .label = Ұрады, қорқытады
# review: psychologist
# review: native editor
need_school =
    Мұның шешімін бірге табуға болады.

    Мектепте немесе мектеп жолында болса, күнін жазып, хаттарды сақтаған пайдалы.
    .label = Мектептегі қорлық
# review: psychologist
# review: lawyer
# review: native editor
# source: keep_the_evidence
need_online =
    Бұдан шығатын жол бар.

    Желіде қорқытса не сурет сұраса, ақша бермеген, ештеңе өшірмеген жақсы: хабарламалар кейін дәлел болуы мүмкін.
    .label = Интернет: қорқыту, сурет
# review: psychologist
# review: native editor
need_low =
    Мұны жалғыз көтерудің қажеті жоқ.

    Іштей өте қиын болғанда телефондағы бір дауыстың өзі де көмек. Жазуға да болады: 💬.
    .label = Іштей өте қиын
# review: native editor
need-region = 📍 Өңірдегі нөмірлер
# review: psychologist
# review: native editor
# source: kid_injuries_103
need_health =
    Сабырмен, ретімен.

    Жарақат, улану, арақ не есірткі болса, бірінші қоңырауда мынаны айту керек: не болды, қашан, тынысы қалай.
    .label = Жарақат, улану, есірткі
# review: psychologist
# review: native editor
need_lost =
    Күтудің қажеті жоқ.

    Біреу жоғалса, қашса, ұсталса, бірден хабарласқан жөн. Фото, соңғы орны керек.
    .label = Жоғалды, ұстап отыр
# review: psychologist
# review: native editor
need_law =
    Кез келген сұрақты қоюға болады.

    Құқық, құжат, шағым туралы болса, аты-жөні, күні мен қағаздары қолда болғаны жақсы.
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
# review: psychologist
# review: native editor
through_no =
    Ондай болып тұрады, мәселе қоңырау шалған адамда емес.

    • Тірі адамға жазуға болады: 💬. Сөйлеуге болмаса: 🤫.
    • Төмендегі нөмірлерді де теруге болады: { $police_102 } — біреу ұрса, қорқытса, { $ambulance_103 } — жара болса, қатты ауырса.
    • Алдыңғы нөмірді сәлден кейін қайта теруге де болады: басқа адам жауап беруі мүмкін.
    .label = ✖️ Жоқ
# review: psychologist
# review: native editor
through_low =
    Бір сұрақ бар.

    Біреумен сөйлесу мүмкін болды ма? Тыңдады ма?
    .label = 📞 Сөйлесу мүмкін болды ма?
# review: psychologist
# review: native editor
through_low_no =
    Қоңырау шалуға күш тапқанның өзі — үлкен іс.

    Жауап болмағаны бұл ауырлықтың маңызы жоқ дегенді білдірмейді. Мұнымен жалғыз қалмаған дұрыс: қасында біреу болсын, үнсіз отырса да.

    Тірі адамға қазір жазуға болады: 💬, аты-жөнсіз, бір сөз де жетеді. Төмендегі нөмірлерді де теруге болады.
    .label = ✖️ Жоқ
