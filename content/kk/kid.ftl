# For children of about 8 to 12. At most 220 characters a screen, one idea, words that an 8-year-old reads alone.

# review: psychologist
# review: native editor
kid =
    Осында келгенің жақсы.

    Қай жерде қиналып жүрсің? Жақынын таңда. Атыңды айтпасаң да болады.

    Қазір қатты қорқып тұрсаң, 🆘 бас. Адамға жазғың келсе, 💬 бас.
    .label = 12 жастамын не одан кішімін
# review: psychologist
# review: native editor
k_home =
    Кел, бірге қарайық.

    Үйде жаның тыныш болуы керек. Ал сенде қалай? Ұқсайтынын таңда.

    Сол адам қасыңда ма? 🆘 бас, сосын 🤫 бас.
    .label = Үйде
# review: psychologist
# review: lawyer
# review: native editor
# source: crim_beating
k_home_body =
    Асықпасаң да болады.

    Денең — өзіңдікі. Оны ешкім ауыртпауы керек. Қайсысы ұқсайды?
    .label = Мені ауыртады
# review: psychologist
# review: native editor
k_home_loud =
    Асықпа.

    Үйде айқай-шу көп, қорқасың ба? Бұл сенен болған жоқ. Қайсысы ұқсайды?
    .label = Айқай, төбелес, қорқыту
# review: psychologist
# review: lawyer
# review: native editor
# source: crim_marriage, teen_harm_kinds
k_force =
    Кел, бірге қарайық.

    Сені біреу жаман, қорқынышты іске мәжбүрлей ме? Олай етуге болмайды, туыстарыңа да. Қайсысы ұқсайды?
    .label = Мені мәжбүрлейді
# review: psychologist
# review: lawyer
# review: native editor
# source: law_women_children_2024
k_school =
    Кел, бірге қарайық.

    Мектепте де, аулада да саған ешкім тиіспеуі керек. Балалар да, үлкендер де. Қайсысы ұқсайды?
    .label = Мектепте, аулада
# review: psychologist
# review: lawyer
# review: native editor
# source: law_women_children_2024
k_adult =
    Кел, бірге қарайық.

    Мұғалім де, жаттықтырушы да, дәрігер де баланы қинамауы керек. Ең маңызды адам да. Қайсысы ұқсайды?
    .label = Үлкен адам қинайды
# review: psychologist
# review: native editor
k_net =
    Кел, бірге қарайық.

    Телефондағы сөз бен сурет те жанға батады. Одан шығатын жол бар. Қайсысы ұқсайды?
    .label = Телефонда, интернетте
# review: psychologist
# review: native editor
k_else =
    Асықпа.

    Дәл сөзін білмесең де болады. Жақынын таңда. Әйтпесе бір ауыз сөз болса да жаз: 💬.
    .label = Басқасы немесе білмеймін
# review: psychologist
# review: native editor
k_other =
    Өзгені ойлағаның жақсы.

    Жақын адамың қиналып жүр ме? Әлде сен біреуді ауырттың ба? Бәрін айтуға болады.
    .label = Басқа адам туралы
# review: psychologist
# review: native editor
k_unsure =
    Ондай бола береді.

    Қорқасың ба, ұяласың ба, көңілсізсің бе? Көмек сұрауға осы да жетеді. Жаз: 💬. Болмаса мынаны қара.
    .label = Не екенін түсінбеймін
# review: psychologist
# review: native editor
k_secret =
    Бір кеңес айтайық.

    Анаңа сыйлық — жақсы құпия. Жаман құпиядан адам қорқады. Ондайды айтуға болады. Бұл сатқындық емес.
    .label = Жақсы құпия, жаман құпия
# review: psychologist
# review: native editor
k_know =
    Сұрағаның дұрыс.

    Саған не туралы айтып берейік?
    .label = Білгім келеді

# review: psychologist
# review: lawyer
# review: native editor
# source: law_women_children_2024, crim_beating
k_hit =
    Осында келгенің жақсы.

    Біреу сені ұра ма, итере ме, тебе ме, шашыңнан тарта ма? Сенің кінәң жоқ. Баланы ешкім ұрмауы керек.
    .label = Мені ұрады
# review: psychologist
# review: native editor
# source: teen_harm_kinds
k_hit_now =
    Бір-бірлеп.

    • Адам бар жерге кет: көршіге, дүкенге.
    • Қоңырау шал: { $emergency_112 } немесе { $police_102 }.
    • Қарсы ұрма: қауіпті.
    • Сенетін үлкенге айт.
    .label = Қазір не істеймін
# review: psychologist
# review: native editor
# source: kid_injuries_103
k_hit_pain =
    Қазір ең бастысы — сен.

    Қоңырау шал: { $ambulance_103 } немесе { $emergency_112 }. Қай жерің ауыратынын айт. Дәрігерге денеңдегі ізді көрсет, шынын айт. «Жазып қойыңызшы» де.
    .label = Ауырады немесе қан кетті
# review: psychologist
# review: lawyer
# review: native editor
# source: law_women_children_2024, crim_beating
k_belt =
    Мұны білген жақсы.

    Белбеу де, тәпішке де, шапалақ та — ұру. Қазақстан заңы оған рұқсат бермейді. Анаң мен әкеңе де. «Екі» алсаң да.
    .label = Белбеу, шапалақ
# review: psychologist
# review: native editor
k_belt_now =
    Мынаны істеуге болады.

    Баланы ұрмайтын үлкенге айт: әжеңе, мұғалімге. «Мені белбеумен ұрады» де. Болмаса қоңырау шал: { $contact_centre_111 }. Қазір ұрып жатса: { $emergency_112 }.
    .label = Қазір не істеймін
# review: psychologist
# review: lawyer
# review: native editor
# source: crim_beating, teen_harm_kinds
k_belt_not =
    Тағы бірнеше кеңес.

    • «Өзім кінәлімін» деме. Қателескені үшін баланы ұруға болмайды.
    • «Бәрін ұрады» дегенге сенбе.
    • Денеңдегі ізді жасырма: дәрігерге, мұғалімге шынын айт.
    • Айқайлап тұрғанда дауласпа. Әрі кет.
    .label = Нені істемеген жөн

# review: psychologist
# review: native editor
k_scared =
    Не сезгенің маңызды.

    Біреу саған айқайлай ма, жаман сөз айта ма, күле ме, қорқыта ма? Сөз де жанға батады. Айтқандары шын емес. Сенің кінәң жоқ.
    .label = Қорқытады, қорлайды
# review: psychologist
# review: native editor
k_scared_now =
    Мынаны істеуге болады.

    Дауласпа, тыныш жерге кет. Өзің сенетін үлкенге айт. Болмаса қоңырау шал: { $contact_centre_111 }, { $contact_centre_111_hours }. «Ұрамын» десе: { $emergency_112 }.
    .label = Қазір не істеймін

# review: psychologist
# review: native editor
k_fights =
    Осында келгенің жақсы.

    Үйде үлкендер бірін-бірі ұра ма, айқайлай ма? Бұл сенен болған жоқ. Оларды татуластыру — сенің ісің емес. Саған да қамқорлық керек.
    .label = Үйде үлкендер төбелеседі
# review: psychologist
# review: native editor
# source: teen_harm_kinds
k_fights_now =
    Алдымен өзіңді сақта.

    • Ортасына түспе.
    • Басқа бөлмеге немесе көршіге бар. Кішкентайларды ерте кет.
    • Қоңырау шал: { $police_102 } немесе { $emergency_112 }. «Үйде төбелесіп жатыр» де.
    .label = Қазір не істеймін

# review: psychologist
# review: native editor
k_neglect =
    Осында келгенің жақсы.

    Жиі аш қаласың ба, тоңасың ба? Ауырсаң, дәрігерге апармай ма? Үйде ұзақ жалғыз қаласың ба? Балаға үлкендер қарауы керек. Сенің кінәң жоқ.
    .label = Қарным аш, қарайтын адам жоқ
# review: psychologist
# review: native editor
k_neglect_now =
    Оңайынан бастайық.

    Өзің танитын адамға бар: көршіге, әжеңе, мектепке. «Қарным аш, көмектесіңізші» де. Болмаса қоңырау шал: { $contact_centre_111 }. Біреудің жағдайы нашар болса: { $emergency_112 }.
    .label = Қазір не істеймін
# review: psychologist
# review: native editor
# source: teen_harm_kinds
k_neglect_not =
    Тағы бірнеше кеңес.

    • Аш болсаң, жасырма. Ол ұят емес.
    • Тамақ, түнейтін жер үшін бөтен адамға ерме.
    • Ауырсаң, мектеп медбикесіне айт. Қатты ауырсаң: { $ambulance_103 }.
    • Кішкентайларға жалғыз қарама, үлкенді шақыр.
    .label = Нені істемеген жөн

# review: psychologist
# review: lawyer
# review: native editor
# source: crim_consent, teen_harm_kinds
k_touch =
    Мұнда асықпасаң да болады.

    Сен қаламасаң да, біреу денеңді ұстай ма? Жалаңаш денесін көрсете ме, суретке түсіре ме, «айтпа» дей ме? Олай етуге болмайды. Сенің кінәң жоқ.
    .label = Қаламасам да, денеме тиеді
# review: psychologist
# review: lawyer (traces)
# review: native editor
# source: teen_harm_kinds
k_touch_not =
    Асықпа, бәрі өз қалауыңша.

    • Ол адаммен оңаша қалма.
    • Біреуге айтатыныңды оған білдірме.
    • Үстіңдегі киімді жума, пакетке сал.
    • Өзіңе ұрыспа. Сенің кінәң жоқ.
    .label = Нені істемеген жөн
# review: psychologist
# review: native editor
# source: teen_harm_kinds
k_touch_now =
    Бір-бірлеп.

    • Адам бар жерге кет.
    • Қоңырау шал: { $emergency_112 } немесе { $police_102 }.
    • Үлкенге айт: «Біреу денемді ұстады. Көмектесіңізші».
    • Ауырмаса да, дәрігерге тез барған жақсы.
    .label = Қазір не істеймін

# review: psychologist
# review: native editor
# source: teen_harm_kinds
k_bully =
    Осында келгенің жақсы.

    Балалар қайта-қайта ұра ма, мазақтай ма? Затыңды бүлдіре ме, ойынға қоспай ма? Бұл — буллинг, әзіл емес. Сенің кінәң жоқ.
    .label = Балалар мазақтайды
# review: psychologist
# review: native editor
k_bully_now =
    Бір-бірлеп.

    • Үлкендердің қасына бар.
    • Қарсы ұрма.
    • Бүгін-ақ бір үлкенге айт: кім, қайда, қашан.
    • Кеңес: { $contact_centre_111 }. Ұрса, қорқытса: { $police_102 }.
    .label = Қазір не істеймін

# review: psychologist
# review: lawyer
# review: native editor
# source: teen_harm_kinds
k_take =
    Осында келгенің жақсы.

    Біреу ақшаңды, телефоныңды, затыңды тартып ала ма? «Бермесең, көресің» дей ме? Олай етуге болмайды. Ұялатын — солар, сен емессің.
    .label = Ақшамды, затымды алады
# review: psychologist
# review: native editor
k_take_now =
    Сен заттан қымбатсың.

    • Қазір қорқытса, бере сал да, адам бар жерге кет. Сосын қоңырау шал: { $police_102 }.
    • Үндемей төлеме. Бүгін бір үлкенге айт.
    • Кеңес: { $contact_centre_111 }.
    .label = Қазір не істеймін

# review: psychologist
# review: native editor
k_netbully =
    Осында келгенің жақсы.

    Біреу сен туралы жаман сөз жаза ма? Суретіңді тарата ма, чатта, ойында күле ме? Бұл да — буллинг. Сенің кінәң жоқ.
    .label = Чатта, ойында ренжітеді
# review: psychologist
# review: native editor
# source: keep_the_evidence
k_netbully_now =
    Бір-бірлеп.

    • Ашумен жауап жазба.
    • Скриншот жаса, чатты өшірме.
    • Оларды бұғатта.
    • Үлкенге көрсет.
    • Кеңес: { $contact_centre_111 }. Қорқытса: { $police_102 }.
    .label = Қазір не істеймін
# review: psychologist
# review: native editor
k_asks =
    Мұны оқығаның жақсы.

    Интернетте біреу жалаңаш сурет, құпия сұрай ма, «кездесейік» дей ме? Сыйлық беріп, «анаңа айтпа» дей ме? Ол алдап тұр. Сенің кінәң жоқ.
    .label = Сурет, құпия сұрайды
# review: psychologist
# review: native editor
# source: keep_the_evidence
k_asks_now =
    Бір-бірлеп.

    • Ештеңе жіберме. Кездесуге барма.
    • Жауап жазба, бірақ чатты өшірме.
    • Үлкенге көрсет: «Маған не жазғанын қарашы».
    • Қоңырау шал: { $contact_centre_111 } немесе { $police_102 }.
    .label = Қазір не істеймін
# review: psychologist
# review: native editor
# source: keep_the_evidence
k_black =
    Осында келгенің дұрыс.

    Суретің немесе құпияң біреудің қолында ма? «Ақша бер», «тағы жібер» дей ме? Кінәлі — сол, сен емессің. Шығар жол бар.
    .label = Суретіммен қорқытады
# review: psychologist
# review: lawyer
# review: native editor
# source: keep_the_evidence
k_black_now =
    Асықпай, бір-бірлеп.

    • Төлеме. Енді ештеңе жіберме.
    • Жауап жазба.
    • Чатты өшірме: ол — дәлел.
    • Бүгін-ақ бір үлкенге айт.
    • Қоңырау шал: { $police_102 } немесе { $contact_centre_111 }.
    .label = Қазір не істеймін
# review: psychologist
# review: lawyer
# review: native editor
# source: keep_the_evidence
k_black_sent =
    Бірге оңайырақ.

    Сурет соларда ма? Бәрібір сенің кінәң жоқ. Үлкен адам сайттан оны өшіруді сұрай алады. Қоңырау шал: { $contact_centre_111 } немесе { $police_102 }. Суретті ешкімге жіберме, бізге де.
    .label = Сурет кетіп қалды
# review: psychologist
# review: native editor
# source: keep_the_evidence
k_shown =
    Асықпа.

    Біреу жалаңаш адамды немесе сұмдық нәрсені көрсетті ме? Сенің кінәң жоқ. Енді қарама. Чатты өшірме, үлкенге көрсет. Кеңес: { $contact_centre_111 } немесе { $police_102 }.
    .label = Ұят, жаман нәрсе көрсетеді

# review: psychologist
# review: lawyer
# review: native editor
# source: teen_harm_kinds
k_work =
    Осында келгенің жақсы.

    Біреу сені жұмысқа сала ма, қайыр сұрата ма? Ұрлық жасата ма, шешіндіре ме? Кінәлі — мәжбүрлегендер. Сені қорғау керек.
    .label = Жұмысқа, ұрлыққа салады
# review: psychologist
# review: native editor
# source: teen_harm_kinds
k_work_now =
    Алдымен өзіңді ойла.

    • Адам бар жерге кете алсаң, кет.
    • Қоңырау шал: { $emergency_112 } немесе { $police_102 }.
    • Көмек іздегеніңді оларға айтпа.
    • Қарыз бен құжатты кейін ойлайсың.
    .label = Қазір не істеймін
# review: psychologist
# review: lawyer
# review: native editor
# source: crim_marriage
k_marry =
    Осында келгенің жақсы.

    Сені күштеп алып кетті ме? Үйлендірмек пе, күйеуге бермек пе? «Дәстүр» десе де, бұл — қылмыс. Сен «жоқ» дей аласың.
    .label = Алып қашты, ұзатпақ
# review: psychologist
# review: lawyer
# review: native editor
# source: crim_marriage
k_marry_now =
    Бір-бірлеп.

    • Кез келген телефоннан қоңырау шал: { $emergency_112 } немесе { $police_102 }.
    • Қайда екеніңді айт: көше, үй, не көрініп тұр.
    • Дауыстап айт: «Келіспеймін».
    • Ол жерден кету ұят емес.
    .label = Қазір не істеймін
# review: psychologist
# review: lawyer
# review: native editor
# source: crim_marriage
k_marry_not =
    Сенің сөзің маңызды.

    • Ештеңеге қол қойма.
    • Кетпеуге болса, олармен ешқайда кетпе.
    • Туыстарыңмен оңаша сөйлеспе: қасыңда тағы біреу болсын.
    • «Ұят болады» десе де, қайтып барма.
    • Телефоныңды бермеуге тырыс.
    .label = Нені істемеген жөн

# review: psychologist
# review: native editor
# source: teen_harm_kinds
k_low =
    Осында келгенің жақсы.

    Кейде жан қиналғаны сонша, өмір сүргің келмей кетеді. Жалғыз қалма. { $contact_centre_111 } { $contact_centre_111_hours } жауап береді. Қауіпті болса: { $emergency_112 }. Бізге де жаз: 💬.
    .label = Жаным қатты қиналып жүр
# review: psychologist
# review: native editor
# source: teen_harm_kinds
k_low_now =
    Қазір ең маңыздысы — сен.

    Біреудің қасына бар: анаңның, көршінің, мұғалімнің. «Қатты қиналып тұрмын, кетпеші» де. Қоңырау шал: { $emergency_112 } немесе { $ambulance_103 }. Бізге жаз: 💬.
    .label = Қазір өзімнен қорқамын
# review: psychologist
# review: native editor
# source: teen_harm_kinds
k_selfhurt =
    Осында келгенің жақсы.

    Жаны қиналғанда кейбір бала өзін ауыртады. Ол үшін саған ұрыспау керек. Жасырма: бір үлкенге немесе { $contact_centre_111 } нөміріне айт. Жара болса: { $ambulance_103 }. Бізге де жаз: 💬.
    .label = Өзімді ауыртамын

# review: psychologist
# review: native editor
k_tell =
    Бір адамнан бастауға болады.

    Бұл қай жерде болып жүр? Кімге айтуға болатынын қарайық.
    .label = Кімге айтамын
# review: psychologist
# review: native editor
k_tell_home =
    Саған кім жақсы қарайды?

    Әжең, апаң, көрші, мұғалім, мектеп психологы. «Үйде қорқамын, көмектесіңізші» де. Болмаса қоңырау шал: { $contact_centre_111 }. Қауіпті болса: { $emergency_112 }.
    .label = Үйде болса, кімге айтам
# review: psychologist
# review: lawyer
# review: native editor
# source: school_duty
k_tell_school =
    Сені кім тыңдайды?

    Анаң, әкең, мұғалім, мектеп психологы. «Маған тиіседі, көмектесіңізші» де. Мектеп мұны тексеруге міндетті. Қоңырау шал: { $contact_centre_111 }. Қауіпті болса: { $emergency_112 }.
    .label = Мектепте болса, кімге айтам
# review: psychologist
# review: native editor
k_tell_net =
    Экранды көрсетсең де болады.

    Анаңа, әкеңе, әпкеңе, мұғалімге. «Интернетте біреу қорқытып жүр, қарашы, ұрыспашы» де. Болмаса қоңырау шал: { $contact_centre_111 }, { $police_102 }.
    .label = Интернетте болса, кімге айтам
# review: psychologist
# review: native editor
k_tell_say =
    Бір ауыз сөз жетеді.

    • «Тыңдашы, мен қорқамын».
    • «Мені біреу ауыртады».
    • «Айта алмаймын, жазып берейін».

    Суретін салсаң да, осы экранды көрсетсең де болады.
    .label = Қалай айтамын
# review: psychologist
# review: native editor
k_tell_no =
    Ондай бола береді, бұл сенен емес.

    Басқа үлкенге айт. Тағы біреуіне айт. Сенікі дұрыс. Болмаса қоңырау шал: { $contact_centre_111 }. Қауіпті болса: { $emergency_112 }. Бізге де жаз: 💬.
    .label = Маған сенбесе ше
# review: psychologist
# review: native editor
# source: kid_call_112
k_call =
    Мұның бәрі тегін.

    Балаға да болады. { $emergency_112 } немесе { $police_102 } нөмірін тер. «Көмектесіңіз, мені ұрып жатыр. Мекенжайым…» де. Келу үшін атың мен мекенжайың керек. Сөйлей алмасаң, 🤫 бас.
    .label = Қалай қоңырау шаламын
# review: psychologist
# review: lawyer
# review: native editor
# source: after_report, confidentiality_model
k_after =
    Ашық айтайық.

    Үлкендер сені қалай қорғауды ойластырады. Полиция сұрақ қойса, қасыңда психолог немесе мұғалім болады. Біз біреуге айтпас бұрын, өзіңе айтуға тырысамыз.
    .label = Айтсам, не болады
# review: psychologist
# review: lawyer
# review: native editor
# source: after_report
k_after_home =
    Оны алдын ала айту қиын.

    Үйде өміріңе қауіп болса, саған басқа жер табылуы мүмкін. Сосын сот қарайды. Өз жағдайыңды сұра: { $contact_centre_111 } немесе 💬. Қазір қауіпті болса: { $emergency_112 }.
    .label = Мені үйден ала ма?

# review: psychologist
# review: native editor
k_spec =
    Сұрағаның дұрыс.

    Саған тірі адам жауап береді. Ол тыңдайды, ұрыспайды. Атыңды көрмейді. Кейде күтесің. Өзі келе алмайды, ол үшін { $emergency_112 } бар. Бірден сөйлесу үшін: { $contact_centre_111 }.
    .label = Маған кім жауап береді
# review: psychologist
# review: lawyer
# review: native editor
# source: confidentiality_model
k_spec_not =
    Ашық айтайық.

    Басқаға тек екі жағдайда айтамыз. Біреудің өміріне қауіп төнсе. Немесе балаға кім, қайда ауыр қылмыс жасағанын білсек. Алдымен саған айтуға тырысамыз.
    .label = Басқаларға айтасыз ба?
# review: psychologist
# review: lawyer
# review: native editor
# source: law_women_children_2024, who_may_ask
k_rights =
    Бұл әрқашан сенікі.

    Сені ұруға болмайды. Буллингке тыйым салынған. Жасың нешеде болса да, { $police_102 } немесе { $contact_centre_111 } нөміріне өзің хабарласып, көмек сұрай аласың.
    .label = Менің құқықтарым

# review: psychologist
# review: native editor
k_friend =
    Сен жақсы доссың.

    «Саған сенемін, сенің кінәң жоқ» де. Үлкенге бірге айтыңдар. Қауіп болса, «айтпаймын» деп уәде берме. Кеңес: { $contact_centre_111 }. Қазір қауіпті болса: { $emergency_112 }.
    .label = Досыма қиын болып жүр
# review: psychologist
# review: native editor
# source: teen_harm_kinds
k_friend_low =
    Қасында болғаның жақсы.

    Досыңды жалғыз қалдырма. «Айтпа» десе де, бірден үлкенді шақыр. Қоңырау шал: { $emergency_112 } немесе { $ambulance_103 }. Бізге де жаз: 💬.
    .label = Досымның өмір сүргісі келмейді
# review: psychologist
# review: native editor
k_hurt =
    Осында келгенің жақсы.

    Мұны айту — батырлық. Тоқта, шетке шық. Біреу жараланды ма? Үлкенді шақыр немесе қоңырау шал: { $emergency_112 }. Не болғанын айт. Басқаша істеуді үйренуге болады: { $contact_centre_111 } немесе 💬.
    .label = Мен біреуді ауырттым
# review: psychologist
# review: native editor
k_helper =
    Мұнда асықпасаң да болады.

    Кейде бәрі сенетін адам қинайды. Сенің кінәң жоқ.

    Ол балалармен, мектепте, полицияда немесе бізде жұмыс істей ме?
    .label = Ол — мұғалім, дәрігер, маман
# review: psychologist
# review: native editor
# source: helpline_111_rules
k_helper_yes =
    Дұрыс істеп отырсың.

    💬 емес, «{ another_center.label }» деген батырманы бас. Ондай орталық болса, жазғаныңды алдымен сонда оқиды. { $contact_centre_111 } — мектеп те, полиция да емес. Қауіпті болса: { $emergency_112 }.
    .label = ✅ Иә, сонда істейді
# review: psychologist
# review: native editor
k_helper_tell =
    Өзіңе жақын үлкенді ойла.

    Ол адаммен бірге істемесін: анаң, әкең, әжең, көрші. «Бәрі сенетін адам мені қинайды. Көмектесіңізші» де. Болмаса қоңырау шал: { $contact_centre_111 }. Қауіпті болса: { $emergency_112 }.
    .label = Мұны кімге айтамын
# review: psychologist
# review: native editor
k_quiet =
    Асықпасаң да болады.

    🤫 бас та, батырмамен жауап бер. Чатты жасыру керек пе? 🚪. Қоңырау шала алсаң: { $emergency_112 } немесе { $police_102 }. Қазір дауласпа.
    .label = Сол адам қазір қасымда
# review: psychologist
# review: native editor
k_run =
    Осында келгенің жақсы.

    Далада қауіпті болуы мүмкін. Одан да әжеңе, көршіге, мектепке бар. { $contact_centre_111 } нөміріне айт: «Үйде қорқамын». Қазір қауіпті болса: { $emergency_112 }.
    .label = Үйден кеткім келеді
# review: psychologist
# review: native editor
k_run_out =
    Осында келгенің жақсы.

    Жарық, адам бар жерде бол: дүкенде, ауруханада. Бөтен көлікке отырма. Қоңырау шал: { $emergency_112 } немесе { $contact_centre_111 }. Қайда екеніңді айт.
    .label = Үйден кетіп қалдым

# review: psychologist
# review: native editor
k_plan =
    Бірінші қадам.

    Қауіпсіз жер. Қорқынышты болса, қайда барасың? Көршіге, әжеңе, дүкенге ме? Қалай шығып, қалай баратыныңды ойлап қой.
    .label = Менің жоспарым: үш қадам
# review: psychologist
# review: native editor
k_plan_who =
    Екінші қадам.

    Сенімді адам. Өзің сенетін бір үлкенді таңда. Құпия сөз ойлап табыңдар. Оны естісе, саған көмек керегін түсінеді.
    .label = Әрі қарай: екінші қадам
# review: psychologist
# review: native editor
# source: kid_call_112
k_plan_num =
    Үшінші қадам.

    Нөмір. { $emergency_112 } мен { $contact_centre_111 } дегенді жаттап ал. { $emergency_112 } телефонда ақша болмаса да жұмыс істейді. Мекенжайыңды да жатта.
    .label = Әрі қарай: үшінші қадам

# review: psychologist
# review: native editor
k_calm =
    Бірге дем алайық.

    Алақаныңды аш. Екінші қолыңның саусағын жиегімен жүргіз. Жоғары — дем ал. Төмен — дем шығар. Асықпа, бес саусақ. Тағы қайталайық па?
    .label = Кел, тынышталайық
# review: psychologist
# review: native editor
k_calm_see =
    Айналаңа қара.

    Көзіңмен 5 зат тап. Қолыңмен 4 затты ұстап көр. 3 дыбыс тыңда. 2 иіс, 1 дәм сез. Сен осындасың. Ақырын дем шығар.
    .label = 5-4-3-2-1 ойыны

# After a number or a talk.
# review: psychologist
# review: native editor
k_through =
    Бір сұрақ бар.

    Қоңырау шалдың ба? Әлде үлкенге айттың ба? Саған көмектесті ме?
    .label = 📞 Көмектесті ме?
# review: psychologist
# review: native editor
k_through_yes =
    Батыл екенсің.

    Тағы қиын болса, қайта қоңырау шалуға болады. Бізге де жаза аласың: 💬.
    .label = ✅ Иә
# review: psychologist
# review: native editor
k_through_no =
    Ондай болып тұрады.

    Бұл сенің кінәң емес. Басқа нөмірге қоңырау шал. Сол нөмірге қайта шалуға да болады. Немесе басқа үлкенге айт. Бізге де жаза аласың: 💬.
    .label = ✖️ Жоқ
