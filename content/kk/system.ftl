# Screens that services show. Children and adults read the same ones: neither сен nor сіз where it can be helped.

# Writing to a specialist.
# review: lawyer
# review: psychologist
# review: native editor
# source: confidentiality_model
write =
    Мұнда бот емес, адам жауап береді.

    Жазылғанды кезекші маман оқиды: { $center }. { $minutes ->
        [0] Қашан жауап берерін әзірге білмейміз.
       *[other] Жауап { $minutes } минуттай күттіреді, түнде ұзағырақ.
    }

    Ол аты-жөнді, нөмірді, суретті көрмейді. Басқаға тек екі жағдайда айтамыз: біреудің өміріне қауіп төнсе немесе балаға кім, қайда ауыр қылмыс жасағанын білсек. Алдымен осында айтуға тырысамыз.

    Көмек қай өңірде керек? Айтпауға да болады.
    .label = 💬 Жазу
write_go =
    .label = ⏭ Өткізіп жіберу
# review: native editor
write_now =
    Енді осында жаза беруге болады.

    Бірінші хат кезекші маманға бірден барады: { $center }. Неден басталса да, қысқа болса да жарайды.

    Дәл қазір қауіпті болса: { $emergency_112 }. Сөйлескен жеңіл болса: { $contact_centre_111 }.
# review: lawyer
# review: psychologist
# review: native editor
# source: confidentiality_model
write_other =
    Жарайды, солай етейік.

    Жазылғанды { $center } оқиды, { $former } емес. Керісінше ме? «{ write-other-again }» деген батырма бар.

    Аты-жөн, нөмір, сурет көрінбейді. Басқаға тек екі жағдайда айтамыз: біреудің өміріне қауіп төнсе немесе балаға кім, қайда ауыр қылмыс жасағанын білсек. Алдымен осында айтуға тырысамыз.
# review: native editor
write-other-go = ✅ Сонда жазу
# review: native editor
write-other-again = Онда емес, басқа орталыққа
# review: psychologist
# review: native editor
no_other_center =
    Шынын айтайық.

    Қазір жауап бере алатын басқа орталық жоқ.

    { $contact_centre_111 } мен { $emergency_112 } — бөлек қызмет, олар { $center } емес. Сонда қоңырау шалуға болады.

    💬 басылса, жазылғанды { $center } оқиды.
# review: psychologist
# review: native editor
leave_center =
    Бір сәт.

    Мұнда әңгіме жүріп жатыр: { $center }. Басқа орталыққа жазу үшін алдымен осыны аяқтау керек.

    Олар әңгіменің аяқталғанын ғана көреді, себебін көрмейді. Жазылған сөз { $retention_days } күннен кейін жойылады, аяқталған әңгіменің бәрі сондай.
# review: native editor
leave_yes =
    .label = ✅ Аяқтап, басқасына жазу
# review: native editor
nobody =
    Сәлем!

    Қазір мұнда жауап беретін адам жоқ. Бекер күттіргіміз келмейді: { $emergency_112 } мен { $contact_centre_111 } қазір де жауап береді, { $contact_centre_111_hours }.

    Мұнда кейін де жазуға болады: 💬.
# Somebody has written, and no center can take it.
# review: native editor
nobody_draft =
    Сәлем!

    Қазір мұнда жауап беретін адам жоқ. Бекер күттіргіміз келмейді: { $emergency_112 } мен { $contact_centre_111 } қазір де жауап береді, { $contact_centre_111_hours }.

    Осында жазылған сөз ешкімге жіберілген жоқ, { $draft_minutes } минут сақталып тұрады. ✅ басылса, қайта жіберіп көреміз.

# The conversation's status.
# review: native editor
# review: psychologist
waiting =
    Сәлем!

    { $count ->
        [0] Енді алғашқы хатты жазуға болады. Неден басталса да, қысқа болса да жарайды.
       *[other] { $count } хат жеткізілді.
    }

    Мұны мамандарға жеткіздік: { $center }. Олар осы жерде жауап береді. Күтпей-ақ жаза беруге болады.

    Қауіп төнсе, { $emergency_112 } мен { $contact_centre_111 } бірден жауап береді.
# review: native editor
# review: psychologist
calling_red =
    Сәлем!

    Осында хабарласқан дұрыс болды. Қазір мамандарды шақырып жатырмыз: { $center }. { $count ->
        [0] Енді не болып жатқанын жазуға болады, бір сөз де жетеді.
       *[other] { $count } хат жеткізілді.
    } Біреу келуі керек болса, мекенжайды да осында жазуға болады.

    Хаттың қай жерден жазылғаны бізге көрінбейді. Дәл қазір біреу келуі керек болса, { $emergency_112 } не { $police_102 } нөміріне қоңырау шалу керек.
# review: native editor
# review: psychologist
waiting_red =
    Сәлем!

    Осында хабарласқан дұрыс болды. Мамандарды шақырдық: { $center }. { $count ->
        [0] Енді не болып жатқанын жазуға болады, бір сөз де жетеді.
       *[other] { $count } хат жеткізілді.
    } Біреу келуі керек болса, мекенжайды да осында жазуға болады.

    Хаттың қай жерден жазылғаны бізге көрінбейді. Дәл қазір біреу келуі керек болса, { $emergency_112 } не { $police_102 } нөміріне қоңырау шалу керек.
# review: native editor
talking =
    Сәлем!

    Қазір осында маман бар: { $name }, { $center }. { $count ->
        [0] Алғашқы хатты жазуға болады.
       *[other] { $count } хат жеткізілді.
    }

    Көңілдегінің бәрін жаза беруге болады. Маманға бірден жетеді.
# review: native editor
# review: psychologist
held =
    Сәлем!

    Осында жауап беретін адамдармен қазір байланыс үзіліп тұр: { $center }. Жазылғанның бәрі сақтаулы, байланыс қалпына келген бойда өзі жетеді. Қашан қалпына келетінін айта алмаймыз.

    Жаза беруге болады. Бірақ көмек бүгін керек болса, күтпеген дұрыс: { $emergency_112 } мен { $contact_centre_111 } қазір де жауап береді, { $contact_centre_111_hours }.
# review: native editor
closed =
    Әзірге осымен аяқталды.

    Бұл әңгіме жабылды. Осы туралы да, басқа нәрсе туралы да кез келген уақытта қайта жазуға болады. { $emergency_112 } мен { $contact_centre_111 } { $contact_centre_111_hours } жауап береді.
conversation =
    .label = 👁 Ашу
# review: native editor
live =
    Жарайды.

    Жауаптар { $live_minutes } минут бойы осы жерде дыбыссыз шығып тұрады. { $count ->
        [0] Алғашқы хатты осында жазуға болады.
       *[other] { $count } хат жеткізілді.
    }

    Сол кезде жаза беруге болады. { $covered ->
        [no] Кейін жауаптар қайтадан бөлек хат болып келеді.
       *[yes] Кейін бәрі қайта жабылады.
    }
    .label = ▶️ Жауапты бірден көру
live_text =
    { $text }

    { $count ->
        [0] Осында жазуға болады.
       *[other] { $count } хат жеткізілді.
    }
# review: native editor
privacy =
    Бір сұрақ бар.

    Жауап қалай келсін?

    Жабық болса, ештеңе білдірмейтін бір жол келеді. Мәтін 👁 басқанда ғана ашылады. Телефонды басқалар да көретін болса, осылай қауіпсіздеу.
    .label = 🔒 Жауап қалай келсін
cover_on =
    .label = ✅ Жабық
cover_off =
    .label = ✖️ Ашық

# Answers. The neutral lines must say nothing to somebody who looks over a shoulder.
covered = Сәлем! Мұнда жаңалық бар.
covered_status = Сәлем! Мұнда жаңалық жоқ.
reveal =
    .label = 👁 Ашу
revealed = { $text }
revealed_closed = { $text }
# review: native editor
not_kept =
    Бір сәт.

    Бұл мәтін бізде енді жоқ.

    Маманға кез келген уақытта қайта жазуға болады. { $emergency_112 } мен { $contact_centre_111 } { $contact_centre_111_hours } жауап береді.

# Free text.
# review: psychologist
# review: native editor
draft =
    Рақмет.

    Алғашқы сөзді жазу оңай емес. Оны әзірге ешкім оқыған жоқ.

    Кезекші маманға жіберейік пе? { $center } оқиды. Хат саны: { $count }. Алдымен тағы қосып жазуға болады. Жіберілмегені { $draft_minutes } минуттан кейін өшеді.

    Дәл қазір қауіпті болса, { $emergency_112 } мен { $contact_centre_111 } бірден жауап береді.
draft_again =
    Бір сәт.

    Мұнда жіберілмеген мәтін бар. Хат саны: { $count }.

    Жіберейік пе?
# review: native editor
# review: psychologist
draft_called =
    Сәлем!

    Мамандарды шақырып жатырмыз: { $center }. Мұнда жіберілмеген мәтін бар, хат саны: { $count }. Оны да жіберейік пе?

    Хаттың қай жерден жазылғаны бізге көрінбейді. Дәл қазір біреу келуі керек болса, { $emergency_112 } не { $police_102 } нөміріне қоңырау шалу керек.
media_draft =
    Бір сәт.

    Мұнда сурет, дауыс, файл қабылданбайды, бізде ештеңесі сақталған жоқ. Телефондағысын өшірмеген дұрыс: кейін керек болуы мүмкін.

    Ал жазылған сөз осында тұр. Хат саны: { $count }. Кезекші маманға жіберейік пе?
# review: lawyer
# review: native editor
# source: keep_the_evidence
media =
    Бір сәт.

    Мұнда сурет, дауыс, файл қабылданбайды, бізде ештеңесі сақталған жоқ.

    Бәрін сөзбен жазып жеткізуге болады. Телефондағы хаттар мен суреттерді өшірмеген дұрыс: кейін керек болуы мүмкін.

    Дәл қазір қауіпті ме? { $emergency_112 } мен { $contact_centre_111 } бірден жауап береді.
media_heard =
    Рақмет.

    Жазылған сөз маманға жетті.

    Мұнда сурет, дауыс, файл қабылданбайды, бізде ештеңесі сақталған жоқ. Телефондағысын өшірмеген дұрыс: кейін керек болуы мүмкін.
draft_send =
    .label = ✅ Иә, жіберу
draft_drop =
    .label = ✖️ Жоқ
# review: native editor
draft_dropped =
    Жарайды.

    Ештеңе жіберілген жоқ, мәтін өшірілді.

    Осы жерді қарап шығуға да, кейін қайта жазуға да болады. { $emergency_112 } мен { $contact_centre_111 } { $contact_centre_111_hours } жауап береді.
# review: native editor
draft_gone =
    Бір сәт.

    Мұнда жіберілмеген мәтін қалмады.

    Бірдеңе жіберу керек болса, қайта жазуға болады. { $emergency_112 } мен { $contact_centre_111 } { $contact_centre_111_hours } жауап береді.

# Answers by taps.
# review: psychologist
# review: native editor
silent_near =
    Ештеңе жазудың керегі жоқ, батырманы басса болды.

    Кезекші маманды шақырып жатырмыз. Қауіпті адам қазір жақын жерде ме?
silent_near_yes =
    .label = ✅ Иә, қасымда
silent_near_no =
    .label = ✖️ Жоқ
silent_near_skip =
    .label = ⏭ Өткізіп жіберу
# review: psychologist
# review: native editor
silent_hurt =
    Рақмет. Тағы бір сұрақ.

    Жарақат бар ма, бір жер қатты ауыра ма? Жедел жәрдем: { $ambulance_103 }.
silent_hurt_yes =
    .label = ✅ Иә
silent_hurt_no =
    .label = ✖️ Жоқ
silent_hurt_skip =
    .label = ⏭ Өткізіп жіберу
# review: native editor
silent_come =
    Рақмет. Тағы бір сұрақ.

    Біреу келуі керек пе? Жауапты маманға айтамыз. Қайда келу керегі бізге көрінбейді, өзіміз ешкімді жібере алмаймыз. { $emergency_112 } нөміріне қоңырау шалынса, сол жақтан келеді.
silent_come_yes =
    .label = ✅ Иә, келсін
silent_come_no =
    .label = ✖️ Жоқ
silent_come_skip =
    .label = ⏭ Өткізіп жіберу
# review: native editor
silent_address =
    Рақмет.

    Қай жерге келуге болады? Қаланы не ауылды, көшені, үйді осында жазуға болады. Маманға бірден барады.

    Өткізіп жіберуге де болады.
silent_address_skip =
    .label = ⏭ Өткізіп жіберу
silent_floor =
    Рақмет.

    Нешінші қабат? Санын басуға не жазуға болады.
silent_floor_1 =
    .label = 1
silent_floor_2 =
    .label = 2
silent_floor_3 =
    .label = 3
silent_floor_4 =
    .label = 4
silent_floor_5 =
    .label = 5
silent_floor_6 =
    .label = 6
silent_floor_7 =
    .label = 7
silent_floor_8 =
    .label = 8
silent_floor_9 =
    .label = 9
silent_floor_skip =
    .label = ⏭ Өткізіп жіберу
silent_door =
    Рақмет.

    Қай есік не нешінші пәтер? Осында жазуға не өткізіп жіберуге болады.
silent_door_skip =
    .label = ⏭ Өткізіп жіберу

# Hiding.
hide =
    .label = 🚪 Жасыру
hidden = Сәлем! Хабарлама жоқ.
# review: native editor
hidden_info =
    Сәлем!

    Чатты Telegram рұқсат еткенше тазаладық.

    { $hide_hours } сағаттан ескі хаттарды біз өшіре алмаймыз. Өзіміздікін ештеңе білдірмейтін жолға ауыстырдық. Чатты түгел өшіру үшін оны чаттар тізімінде басып тұрып, «Өшіру» дегенді таңдап, екі жақтан бірдей өшіру керек.

    Осында батырма басылмаса не хат жазылмаса, ештеңе келмейді.
    .label = ℹ️ Толығырақ

moment = Бір сәт.

# What went wrong.
# review: native editor
# review: psychologist
writing_fast = Хаттар бірінен соң бірі тез келіп жатыр. Бәрі осында, ештеңе жоғалған жоқ: ретімен бір жерге жинап жатырмыз.
# review: native editor
# review: psychologist
failure =
    Бір сәт.

    Біздің жақта бірдеңе істемей қалды. Бұл тек біздің кінәміз.

    Бір минуттан кейін қайта басуға не қайта жазуға болады. Көмек қазір керек болса, { $emergency_112 } мен { $contact_centre_111 } { $contact_centre_111_hours } бірден жауап береді.
undelivered =
    Бір сәт.

    Хат әлі жеткен жоқ. Жеткізуге тырысып жатырмыз, қайта жазудың керегі жоқ.

    Көмек қазір керек болса, { $emergency_112 } мен { $contact_centre_111 } { $contact_centre_111_hours } бірден жауап береді.
