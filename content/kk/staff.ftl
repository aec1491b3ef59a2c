# What staff read: topics, alerts, notices, short answers to their presses.

staff-title = { $mark } { $alias } · { $topic }
staff-summary =
    { $mark } { $alias } · { $topic }

    Шұғылдығы: { $urgency }
    Күйі: { $state }
    Кім: { $role }
    Тілі: { $tongue }
    Өңірі: { $region }
    Қалай жазды: { $origin }
    Қай экраннан: { $route }

    Адамға істі алған қызметкердің хаттары ғана жетеді. // белгісінен басталған хат — ескертпе.
staff-alert =
    { $mark } { $alias } · { $topic }
    { $urgency }. Өңірі: { $region }. Тілі: { $tongue }.
staff-reopened = Адам қайта келді. Жаңа хаттары төменде.
staff-left = 👋 Жазған адам бұл сөйлесуді аяқтады.
staff-context = Бұрынғы тақырып өшірілген. Онда мыналар бар еді:
staff-hidden = Адам чатты жасырды. Қайтып келгенше жауаптар күтіп тұрады.
staff-answer-waits = Әзірге жеткен жоқ: адам чатты жасырған, жауабыңыз күтіп тұр.
staff-unreachable = Жеткен жоқ: адам ботты бұғаттаған. Қайтып келсе, жіберіледі.
staff-blocked = Адам ботты бұғаттады. Қайтып келуі мүмкін, жауаптар күтіп тұрады.
staff-back = Адаммен байланыс қайта орнады.
staff-undelivered = Жеткен жоқ: Telegram бұл хатты қабылдамады. Қысқартып не ерекше белгілерсіз қайта жазыңызшы.
staff-unshown = «{ $alias }»: бір хабарлама көрсетілмейді, Telegram оны қабылдамады. Басқаша сөзбен қайта сұраңызшы.
staff-unsure = «{ $alias }»: тақырыпқа бірдеңе жетпей қалған болуы мүмкін. Telegram екі рет жауап бермеді. Ол жақта жоқ болса, 📨 басыңыз.
staff-unsure-answer = «{ $alias }»: жауап телефонға жетпей қалған болуы мүмкін. Telegram екі рет жауап бермеді. Астында 👍 жоқ болса, 📨 басыңыз.
staff-unmarked = Бұл топта реакцияға рұқсат жоқ, сондықтан жеткенін белгілей алмаймын. Жауаптың астында менің сөзім болмаса, ол жетті.
staff-delayed = Telegram бұл адамға баратын хаттарды { $minutes } минуттай ұстап тұр. Олар кезекте, өздері жіберіледі.
staff-delayed-group = Telegram бұл топқа келетін хаттарды { $minutes } минут ұстап тұрды. Енді келіп жатыр.
staff-late = Бұл топқа хабарлар мен шақырулар бір минуттан артық кешікті. Жаңа істерді қарап шығыңызшы.
staff-take-first = Бұл ескертпе ғана: істі әлі ешкім алған жоқ. Алдымен ✋ басып, сосын жазыңыз.
staff-closed = Бұл ескертпе ғана: іс жабылған. Қайта алу үшін ✋ басыңыз.
staff-taker-left = { $name } бұл топта енді жұмыс істемейді. Іс қайтадан күтіп тұр: ✋ — алу.
staff-edit-kept = Түзету жеткен жоқ: адам бұрынғы мәтінді көріп тұр. Түзетуді істі алған қызметкер ғана жібере алады.
staff-edit-note = Түзетуден адам үшін ештеңе өзгерген жоқ: оған бұрынғы мәтін кетті, ол енді ескертпе бола алмайды. Оны // белгісін қоймай түзетуге болады.
staff-edit-answer = Жіберілген жоқ: ескертпе түзетілгеннен жауапқа айналмайды. Жаңа хатпен жазыңызшы.
staff-edit-command = Түзету арқылы команда орындалмайды, адам үшін де ештеңе өзгермейді. Жаңа хатпен жазыңызшы.
staff-media = Жеткен жоқ: адамға тек мәтін жіберіледі.
staff-media-note = Сөзі ғана ескертпе болып сақталды. Сурет пен файл адамға жіберілмейді.
staff-retention = { $hours } сағаттан кейін бұл істің мәтіндері жойылады, тақырыбы өшіріледі. Адам қайта жазса, мерзім басынан басталады.
staff-silent =
    { $step ->
        [silent-near] Қорқатын адамы қасында ма?
        [silent-hurt] Жараланды ма?
        [silent-come] Біреу келсін бе?
        [silent-address] Мекенжайы?
        [silent-floor] Қабаты?
       *[silent-door] Есігі?
    } { $value ->
        [yes] Иә
        [no] Жоқ
       *[other] { $value }
    }
staff-labelled =
    { $label ->
        [address] Мекенжайы
        [floor] Қабаты
       *[door] Есігі
    }: { $text }
staff-edited = түзетілді: { $text }
staff-state-waiting = күтіп тұр
staff-state-taken = алған: { $name }
staff-state-closed = жабық
staff-urgency-red = дәл қазір қауіпті
staff-urgency-amber = тезірек керек
staff-urgency-green = асығыс емес
staff-role-none = айтылмаған (бала деп қараймыз)
staff-role-child = бала
staff-role-adult = үлкен адам
staff-role-specialist = маман
staff-origin-write = 💬
staff-origin-sos = 🆘 💬
staff-origin-silent = 🤫 (сөйлей алмайды)
staff-origin-draft = өзі жазған мәтін
staff-none = айтылмаған
staff-language-kk = қазақша
staff-language-ru = орысша
staff-language-en = ағылшынша

button-take = ✋ Алу
button-urgency = ⏫ Шұғылдығы
button-close = ✅ Жабу
button-topic = 🔗 Тақырыпты ашу
button-again = 📨 Қайта жіберу
button-confirm = ✅ Жұмысқа рұқсат беру

toast-taken = Іс сізде. Осында жазғаныңыз адамға жетеді.
toast-yours = Бұл істі алып қойғансыз.
toast-taken-by = Бұл істі бұрын алып қойды: { $name }.
toast-too-late = Біреу бұрын үлгерді. Мәліметке қайта қараңызшы.
toast-newer = Бұл адамның жаңарақ ісі бар. Сол жерде жазыңызшы.
toast-left = Бұл сөйлесуді жазған адам өзі аяқтады. Оны қайта алуға болмайды.
toast-closed = Іс жабық.
toast-closed-now = Жабылды.
toast-not-yours = Істі оны алған қызметкер не жетекші ғана жаба алады.
toast-shredded = Бұл істің мәтіндері енді сақталмайды.
toast-urgency =
    { $urgency ->
        [red] Енді қызыл: қауіпті.
        [amber] Енді қызғылт сары: тезірек керек.
       *[green] Енді жасыл: асығыс емес.
    }
toast-unconfirmed = Мұнда сіздің атыңыз — { $name }. Алдымен жетекші рұқсат беруі керек.
toast-lead-only = Мұны осы топтың әкімшілері ғана істей алады.
toast-confirmed = Енді жұмыс істей алады: { $name }.
toast-again = Қайта жіберіліп жатыр.
toast-again-done = Бұл істелген.
toast-refused = Қазір тексеру мүмкін болмады. Бір минуттан кейін қайта көріңізші.
toast-not-member = Мұны тек осы топта жаза алатын мүшелер істей алады.
toast-stranger = Бұл іс басқа топтікі.
toast-unknown = Бұл батырма енді істемейді. Мәліметтің астындағы батырмаларды басыңызшы.
toast-not-linked = Бұл топ орталыққа қосылмаған.
toast-anonymous = Топ атынан емес, өз атыңыздан жазыңызшы.

staff-anonymous = Топ атынан емес, өз атыңыздан жазыңызшы: жауап беретін адам біреу болуы керек.
staff-confirm = { $name } осында жұмыс істегісі келеді. Жетекші келісе ме?
staff-confirmed = Енді жұмыс істей алады: { $name }.
staff-duty-on = Кезекшілікте: { $name }.
staff-duty-off = Кезекшілігін аяқтады: { $name }.
staff-duty-usage = /duty on не /duty off деп жазыңызшы.
staff-note-empty = Ескертпені команданың артынан жазыңызшы: /note МӘТІН
staff-in-topic = Бұл команда істің тақырыбында ғана жұмыс істейді.
staff-help =
    Әр іске бөлек тақырып ашылады, General бөліміне белгі келеді.
    ✋ — істі алу. Содан кейін оның тақырыбында жай жазған хаттарыңыз адамға жетеді.
    // белгісінен басталған хат та, басқалардың хаттары да — ескертпе.
    ⏫ шұғылдығын өзгертеді, ✅ істі жабады.

    /duty on, /duty off — кезекшілікті бастау және аяқтау
    /note МӘТІН — істің тақырыбына ескертпе
    /close — осы тақырыптағы істі жабу
    /help — осы көмек
staff-unconfirmed = { $name }, алдымен жетекші рұқсат беруі керек.

link-done = Топ орталыққа қосылды: { $center }. Жаңа істер осында тақырып болып ашылады.
link-network = Енді бұл — желі үйлестірушілерінің тобы.
link-replaced = { $center } енді топсыз қалды: осы уақытқа дейін бұл соның тобы еді. Жаңа кодпен басқа топ қосылғанша оның ашық істері күтіп тұрады.
link-replaced-network = Желі үйлестірушілерінің енді тобы жоқ.
link-wrong = Бұл код жарамайды. Код бір-ақ рет, бір апта ішінде жұмыс істейді. Жаңасын сұраңызшы.
link-usage = /link деп, артынан кодты жазыңызшы.
link-forum = Топ баптауларында тақырыптарды қосып, /link пен кодты қайта жіберіңізші.
link-rights = Топ қосылды, бірақ маған мұнда мына құқықтар жетпейді: { $rights }. Осы құқықтармен әкімші етіп қойыңызшы. Оған дейін мұнда іс ашылмайды.
link-ready = Керек құқықтың бәрі бар. Істер осында тақырып болып ашылады.
link-lost = Менде мына құқықтар қалмады: { $rights }. Олар қайтарылғанша істер күтіп тұрады.
link-refused = Telegram мұнда жұмысқа керек бірдеңені қабылдамай тұр (мүмкін, жаңа тақырыпты: топтағы тақырып саны шектеулі). Жаңа істер көрші орталыққа барады. Мен қайталап көремін; керексіз тақырыптарды өшіріңізші.
link-failed = Құқықтарымды тексере алмадым. Бір минуттан кейін кодты қайта жіберіңізші.
right-admin = әкімші болу
right-topics = тақырыптарды басқару
right-delete = хаттарды өшіру
right-topics-off = топта тақырыптар өшірулі

category-missing-children = бала жоғалды
category-missing-children-runaway = бала үйден кетіп қалды
category-violence = зорлық-зомбылық
category-violence-bullying = буллинг
category-violence-child-early-forced-marriage = күштеп некелестіру
category-violence-child-labour = бала еңбегі
category-violence-commercial-sexual-exploitation = жыныстық қанау
category-violence-neglect = қараусыз қалу
category-violence-online-sexual-abuse-exploitation = интернет, суреттер
category-violence-physical = ұрып-соғу
category-violence-psychological-emotional = қорлау, қорқыту
category-violence-sexual = жыныстық зорлық-зомбылық
category-mental-health = жан күйі
category-mental-health-self-harm = өзіне зиян келтіру
category-mental-health-suicidal-thoughts-attempts = өмір сүргісі келмейді
category-mental-health-behavioural-problems = мінез-құлық
category-mental-health-concerns-about-self = өзінен қорқады
category-mental-health-fear-anxiety = қорқыныш, алаңдау
category-mental-health-traumatic-distress = бастан өткен зорлық-зомбылық
category-physical-health = денсаулық
category-accessibility = көмек ала алмау
category-accessibility-legal = құқық
category-accessibility-mental-health = психологқа жету
category-discrimination-exclusion = кемсіту, шеттету
category-family-relationships = отбасы
category-family-relationships-relationship-to-caregiver = ата-анамен арасы
category-peer-relationships = достар, сыныптастар
category-education-occupation = мектеп
category-education-occupation-teacher-school = мұғалім, мектеп
category-sexuality = жыныстық тақырып
category-non-counselling = басқа сұрақ
category-non-counselling-questions-by-parents = ата-ананың сұрағы
category-none = әзірге белгісіз
