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
