# What staff read: topics, alerts, notices, short answers to their presses.

staff-title = { $mark } { $alias } · { $topic }
staff-summary =
    { $mark } { $alias } · { $topic }

    Срочность: { $urgency }
    Состояние: { $state }
    Кто: { $role }
    Язык: { $tongue }
    Регион: { $region }
    Как обратились: { $origin }
    С экрана: { $route }

    Человек получает сообщения только того, кто взял случай. Сообщение, которое начинается с //, — заметка.
staff-alert =
    { $mark } { $alias } · { $topic }
    { $urgency }. Регион: { $region }. Язык: { $tongue }.
staff-reopened = Человек вернулся. Ниже новые сообщения.
staff-left = 👋 Этот разговор завершён: так решил тот, кто писал.
staff-context = Прежняя тема была удалена. Вот что в ней было:
staff-hidden = Человек спрятал чат. Ответы подождут, пока он не вернётся.
staff-answer-waits = Пока не доставлено: человек спрятал чат, ваш ответ ждёт.
staff-unreachable = Не доставлено: человек заблокировал бота. Ответ уйдёт, если он вернётся.
staff-blocked = Человек заблокировал бота. Ответы подождут на случай, если он вернётся.
staff-back = С человеком снова есть связь.
staff-undelivered = Не доставлено: Telegram не принял это сообщение. Напишите, пожалуйста, ещё раз, короче или без особых знаков.
staff-unshown = Одно сообщение («{ $alias }») показать не получается: Telegram его не принимает. Спросите, пожалуйста, ещё раз другими словами.
staff-unsure = «{ $alias }»: что-то могло не дойти до темы. Telegram дважды не ответил. Если там этого нет, нажмите 📨.
staff-unsure-answer = «{ $alias }»: ответ мог не дойти до телефона. Telegram дважды не ответил. Если под ним нет 👍, нажмите 📨.
staff-unmarked = В этой группе реакции запрещены, и отметить доставленное я не могу. Если под ответом нет моих слов, он дошёл.
staff-delayed = Telegram задерживает сообщения этому человеку примерно на { $minutes } мин. Они ждут и уйдут сами.
staff-delayed-group = Telegram задержал сообщения в эту группу на { $minutes } мин. Теперь они приходят.
staff-late = Сообщения и вызовы для этой группы задержались больше чем на минуту. Посмотрите, пожалуйста, новые случаи.
staff-take-first = Это только заметка: случай никто не взял. Сначала нажмите ✋, потом пишите.
staff-closed = Это только заметка: случай закрыт. ✋ — взять снова.
staff-taker-left = { $name } больше не работает в этой группе. Случай снова ждёт: ✋ — взять.
staff-edit-kept = Правка не доставлена: человек видит прежний текст. Отправлять может только тот, кто ведёт случай.
staff-edit-note = Правка ничего не изменила для человека: ему ушёл прежний текст, заметкой он уже не станет. Исправить его можно правкой без //.
staff-edit-answer = Не отправлено: правка не делает заметку ответом. Напишите, пожалуйста, заново.
staff-edit-command = Правка не выполняет команд и ничего не меняет для человека. Напишите, пожалуйста, заново.
staff-media = Не доставлено: человеку уходит только текст.
staff-media-note = Сохранены только слова, как заметка. Снимки и файлы человеку не уходят.
staff-retention = Через { $hours } ч тексты этого случая будут уничтожены, а тема удалена. Новое сообщение человека начнёт срок заново.
staff-silent =
    { $step ->
        [silent-near] Тот, кого боятся, рядом?
        [silent-hurt] Ранения, сильная боль?
        [silent-come] Нужно приехать?
        [silent-address] Адрес?
        [silent-floor] Этаж?
       *[silent-door] Дверь?
    } { $value ->
        [yes] Да
        [no] Нет
       *[other] { $value }
    }
staff-labelled =
    { $label ->
        [address] Адрес
        [floor] Этаж
       *[door] Дверь
    }: { $text }
staff-edited = исправлено: { $text }
staff-state-waiting = ждёт
staff-state-taken = в работе: { $name }
staff-state-closed = закрыт
staff-urgency-red = опасно сейчас
staff-urgency-amber = нужно скорее
staff-urgency-green = не срочно
staff-role-none = не сказано (считаем, что ребёнок)
staff-role-child = ребёнок
staff-role-adult = взрослый
staff-role-specialist = специалист
staff-origin-write = 💬
staff-origin-sos = 🆘 💬
staff-origin-silent = 🤫 (говорить нельзя)
staff-origin-draft = свободный текст
staff-none = не указано
staff-language-kk = казахский
staff-language-ru = русский
staff-language-en = английский

button-take = ✋ Взять
button-urgency = ⏫ Срочность
button-close = ✅ Закрыть
button-topic = 🔗 Открыть тему
button-again = 📨 Отправить ещё раз
button-confirm = ✅ Допустить к работе

toast-taken = Случай ваш. Что вы пишете здесь, получает человек.
toast-yours = Вы уже взяли этот случай.
toast-taken-by = Этот случай уже ведёт { $name }.
toast-too-late = Кто-то успел раньше. Посмотрите, пожалуйста, сводку ещё раз.
toast-newer = У этого человека есть случай новее. Работайте, пожалуйста, там.
toast-left = Этот разговор завершён тем, кто писал. Взять его снова нельзя.
toast-closed = Случай закрыт.
toast-closed-now = Закрыто.
toast-not-yours = Закрыть может только тот, кто взял случай, или руководитель.
toast-shredded = Тексты этого случая больше не хранятся.
toast-urgency =
    { $urgency ->
        [red] Теперь красный: опасно.
        [amber] Теперь оранжевый: скоро.
       *[green] Теперь зелёный: не спешно.
    }
toast-unconfirmed = Здесь вы { $name }. Сначала вас должен допустить руководитель.
toast-lead-only = Это могут только администраторы группы.
toast-confirmed = Теперь может работать: { $name }.
toast-again = Отправляю ещё раз.
toast-again-done = Это уже сделано.
toast-refused = Сейчас не получилось это проверить. Попробуйте, пожалуйста, через минуту.
toast-not-member = Это могут только участники этой группы, которым можно в ней писать.
toast-stranger = Этот случай другой группы.
toast-unknown = Эта кнопка больше не работает. Нажмите, пожалуйста, кнопку под сводкой.
toast-not-linked = Эта группа не подключена к центру.
toast-anonymous = Пишите, пожалуйста, от себя, а не от имени группы.

staff-anonymous = Пишите, пожалуйста, от себя, а не от имени группы: отвечать должен один человек.
staff-confirm = { $name } хочет здесь работать. Руководитель согласен?
staff-confirmed = Теперь может работать: { $name }.
staff-duty-on = На дежурстве: { $name }.
staff-duty-off = Дежурство окончено: { $name }.
staff-duty-usage = Напишите, пожалуйста, /duty on или /duty off.
staff-note-empty = Напишите, пожалуйста, заметку после команды: /note ТЕКСТ
staff-in-topic = Эта команда работает внутри темы случая.
staff-help =
    Случаи приходят темами, сигнал о них — в General.
    ✋ берёт случай. После этого ваши обычные сообщения в его теме получает человек.
    Сообщения, которые начинаются с //, и сообщения всех остальных — заметки.
    ⏫ меняет срочность, ✅ закрывает.

    /duty on, /duty off — начать и закончить дежурство
    /note ТЕКСТ — заметка в теме случая
    /close — закрыть случай этой темы
    /help — эта подсказка
staff-unconfirmed = { $name }, сначала вас должен допустить руководитель.

link-done = Группа подключена: { $center }. Новые случаи будут открываться здесь темами.
link-network = Теперь это группа координаторов сети.
link-replaced = { $center }: теперь без группы, до сих пор ею была эта. Открытые случаи подождут, пока новым кодом не подключат другую.
link-replaced-network = У координаторов сети больше нет группы.
link-wrong = Этот код не подходит. Код действует один раз и неделю; попросите, пожалуйста, новый.
link-usage = Напишите, пожалуйста, /link и после него код.
link-forum = Включите, пожалуйста, темы в настройках группы и ещё раз отправьте /link с кодом.
link-rights = Группа подключена, но мне здесь не хватает прав: { $rights }. Сделайте меня, пожалуйста, администратором с этими правами. До тех пор случаи здесь не откроются.
link-ready = Все нужные права есть. Случаи будут открываться здесь темами.
link-lost = Здесь у меня больше нет прав: { $rights }. Случаи ждут, пока права не вернутся.
link-refused = Telegram не принимает здесь что-то нужное для работы (возможно, новую тему: их число в группе ограничено). Новые случаи идут в соседний центр. Я пробую снова; удалите, пожалуйста, лишние темы.
link-failed = Не получилось проверить мои права. Отправьте, пожалуйста, код ещё раз через минуту.
right-admin = быть администратором
right-topics = управлять темами
right-delete = удалять сообщения
right-topics-off = темы в группе выключены

category-missing-children = пропал ребёнок
category-missing-children-runaway = ребёнок ушёл из дома
category-violence = насилие
category-violence-bullying = травля
category-violence-child-early-forced-marriage = брак по принуждению
category-violence-child-labour = детский труд
category-violence-commercial-sexual-exploitation = сексуальная эксплуатация
category-violence-neglect = нет заботы
category-violence-online-sexual-abuse-exploitation = интернет, снимки
category-violence-physical = физическое насилие
category-violence-psychological-emotional = эмоциональное насилие
category-violence-sexual = сексуальное насилие
category-mental-health = душевное состояние
category-mental-health-self-harm = вредит себе
category-mental-health-suicidal-thoughts-attempts = не хочет жить
category-mental-health-behavioural-problems = поведение
category-mental-health-concerns-about-self = боится своих поступков
category-mental-health-fear-anxiety = страх, тревога
category-mental-health-traumatic-distress = пережитое насилие
category-physical-health = здоровье
category-accessibility = доступ к помощи
category-accessibility-legal = право
category-accessibility-mental-health = как попасть к психологу
category-discrimination-exclusion = неравное отношение
category-family-relationships = семья
category-family-relationships-relationship-to-caregiver = отношения с родителями
category-peer-relationships = друзья и одноклассники
category-education-occupation = школа
category-education-occupation-teacher-school = учитель, школа
category-sexuality = сексуальность
category-non-counselling = другой вопрос
category-non-counselling-questions-by-parents = вопрос родителя
category-none = пока неясно
