# What staff read: topics, alerts, notices, short answers to their presses.

staff-title = { $mark } { $alias } · { $topic }
staff-summary =
    { $mark } { $alias } · { $topic }

    Urgency: { $urgency }
    State: { $state }
    Who: { $role }
    Language: { $tongue }
    Region: { $region }
    Came by: { $origin }
    From the screen: { $route }

    Only the messages of the one who took the case reach the person. A message that begins with // is a note.
staff-alert =
    { $mark } { $alias } · { $topic }
    { $urgency }. Region: { $region }. Language: { $tongue }.
staff-reopened = The person has come back. Their new messages follow.
staff-left = 👋 The person has ended this conversation.
staff-context = The earlier topic was deleted. This is what was in it:
staff-hidden = The person has hidden the chat. Answers wait until they come back.
staff-answer-waits = Not delivered yet: the person has hidden the chat, your answer waits.
staff-unreachable = Not delivered: the person has blocked the bot. It goes out if they come back.
staff-blocked = The person has blocked the bot. Answers wait in case they come back.
staff-back = The person can be reached again.
staff-undelivered = Not delivered: Telegram refused this message. Please write it again, shorter or without special signs.
staff-unshown = One message of “{ $alias }” can't be shown here: Telegram doesn't accept it. Please ask again in other words.
staff-unsure = “{ $alias }”: something may not have arrived in the topic. Telegram didn't answer twice. If it is missing there, press 📨.
staff-unsure-answer = “{ $alias }”: your answer may not have arrived on the phone. Telegram didn't answer twice. If there is no 👍 on it, press 📨.
staff-unmarked = No reactions are allowed in this group, so I can't mark what has arrived. An answer without a word from me below it has arrived.
staff-delayed = Telegram holds messages to this person back for about { $minutes } min. They wait and go out by themselves.
staff-delayed-group = Telegram held messages to this group back for { $minutes } min. They come now.
staff-late = Messages and alarms for this group have been late by more than a minute. Please look at the new cases.
staff-take-first = A note only: nobody has taken this case. Press ✋ first, then write.
staff-closed = A note only: the case is closed. ✋ takes it again.
staff-taker-left = { $name } no longer works in this group. The case waits again: ✋ takes it.
staff-edit-kept = The edit wasn't delivered: the person sees the earlier text. Only whoever has the case can send.
staff-edit-note = The edit changed nothing for the person: the earlier text has gone to them and can't become a note. An edit without // corrects it.
staff-edit-answer = Not sent: an edit doesn't turn a note into an answer. Please write it anew.
staff-edit-command = An edit runs no command and changes nothing for the person. Please write it anew.
staff-media = Not delivered: only text goes to the person.
staff-media-note = Only the words are kept, as a note. Pictures and files don't go to the person.
staff-retention = The texts of this case are destroyed in { $hours } hours, and this topic is deleted. A new message of the person starts the time again.
staff-silent =
    { $step ->
        [silent-near] Is the feared person near?
        [silent-hurt] Hurt?
        [silent-come] Shall somebody come?
        [silent-address] Address?
        [silent-floor] Floor?
       *[silent-door] Door?
    } { $value ->
        [yes] Yes
        [no] No
       *[other] { $value }
    }
staff-labelled =
    { $label ->
        [address] Address
        [floor] Floor
       *[door] Door
    }: { $text }
staff-edited = edited: { $text }
staff-state-waiting = waits
staff-state-taken = taken by { $name }
staff-state-closed = closed
staff-urgency-red = danger now
staff-urgency-amber = soon
staff-urgency-green = no hurry
staff-role-none = not said (treated as a child)
staff-role-child = child
staff-role-adult = adult
staff-role-specialist = specialist
staff-origin-write = 💬
staff-origin-sos = 🆘 💬
staff-origin-silent = 🤫 (can't speak)
staff-origin-draft = free text
staff-none = not named
staff-language-kk = Kazakh
staff-language-ru = Russian
staff-language-en = English

button-take = ✋ Take
button-urgency = ⏫ Urgency
button-close = ✅ Close
button-topic = 🔗 Open the topic
button-again = 📨 Send again
button-confirm = ✅ Let them work

toast-taken = The case is yours. What you write here goes to the person.
toast-yours = You have taken this case already.
toast-taken-by = { $name } was faster and has taken this case.
toast-too-late = Somebody was faster. Please look at the summary again.
toast-newer = This person has a newer case. Please work there.
toast-left = The person ended this conversation themselves. It can't be taken again.
toast-closed = The case is closed.
toast-closed-now = Closed.
toast-not-yours = Only the one who took the case, or a lead, can close it.
toast-shredded = The texts of this case are no longer kept.
toast-urgency =
    { $urgency ->
        [red] Now red: danger.
        [amber] Now amber: soon.
       *[green] Now green: no hurry.
    }
toast-unconfirmed = You are { $name } here. A lead has to let you work first.
toast-lead-only = Only administrators of this group can do that.
toast-confirmed = { $name } can work now.
toast-again = It is being sent again.
toast-again-done = That has been dealt with already.
toast-refused = This can't be checked right now. Please try again in a minute.
toast-not-member = Only members of this group who may write in it can do that.
toast-stranger = This case belongs to another group.
toast-unknown = This button no longer works. Please use the buttons of the summary.
toast-not-linked = This group is not linked with a center.
toast-anonymous = Please write as yourself, not as the group.

staff-anonymous = Please write as yourself, not as the group: answers have to come from one person.
staff-confirm = { $name } would like to work here. Does a lead agree?
staff-confirmed = { $name } can work now.
staff-duty-on = { $name } is on duty.
staff-duty-off = { $name } is off duty.
staff-duty-usage = Please write /duty on or /duty off.
staff-note-empty = Please write the note after the command: /note TEXT
staff-in-topic = Please use this command inside the topic of a case.
staff-help =
    Cases come as topics, with an alert in General.
    ✋ takes a case. From then on your plain messages in its topic go to the person.
    A message that begins with // and everybody else's messages are notes.
    ⏫ changes the urgency, ✅ closes.

    /duty on, /duty off — begin and end your duty
    /note TEXT — a note in the topic of a case
    /close — close the case of this topic
    /help — this page
staff-unconfirmed = { $name }, a lead has to let you work first.

link-done = This group now serves { $center }. New cases open here as topics.
link-network = This is now the group of the network's coordinators.
link-replaced = { $center } no longer has a group: until now it was this one. Its open cases wait until another group is linked for it with a new code.
link-replaced-network = The coordinators of the network no longer have a group.
link-wrong = This code is not valid. Codes work once and for a week; please ask for a new one.
link-usage = Please write /link and the code after it.
link-forum = Please turn on topics in the settings of this group, then send /link and the code again.
link-rights = This group is linked, but I lack rights here: { $rights }. Please make me an administrator with these rights. Until then no case can open here.
link-ready = I have every right that I need now. Cases open here as topics.
link-lost = I have lost rights here: { $rights }. Cases wait until they are back.
link-refused = Telegram refuses something that I need here (a new topic, perhaps: a group can only have so many). New cases go to the neighbor center. I keep trying; please delete topics that nobody needs.
link-failed = I couldn't check my rights here. Please send the code again in a minute.
right-admin = administrator
right-topics = manage topics
right-delete = delete messages
right-topics-off = topics are turned off in this group

category-missing-children = a child is missing
category-missing-children-runaway = left home
category-violence = violence
category-violence-bullying = bullying
category-violence-child-early-forced-marriage = forced marriage
category-violence-child-labour = child labour
category-violence-commercial-sexual-exploitation = sexual exploitation
category-violence-neglect = neglect
category-violence-online-sexual-abuse-exploitation = online, pictures
category-violence-physical = physical violence
category-violence-psychological-emotional = emotional violence
category-violence-sexual = sexual violence
category-mental-health = state of mind
category-mental-health-self-harm = self-harm
category-mental-health-suicidal-thoughts-attempts = doesn't want to live
category-mental-health-behavioural-problems = behaviour
category-mental-health-concerns-about-self = afraid of own acts
category-mental-health-fear-anxiety = fear, anxiety
category-mental-health-traumatic-distress = after violence
category-physical-health = health
category-accessibility = access to help
category-accessibility-legal = law
category-accessibility-mental-health = access to a psychologist
category-discrimination-exclusion = exclusion
category-family-relationships = family
category-family-relationships-relationship-to-caregiver = relations with parents
category-peer-relationships = friends and classmates
category-education-occupation = school
category-education-occupation-teacher-school = teacher, school
category-sexuality = sexuality
category-non-counselling = other question
category-non-counselling-questions-by-parents = a parent's question
category-none = not known yet
