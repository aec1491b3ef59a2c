# For those who work with children, at most 900 characters a screen.

# review: psychologist
specialist =
    Thank you for being here.

    This part is for people who work with children: what you may notice, how to talk, what the law asks, whom to call. There are six situations to practise with, too.

    If a life is in danger right now: { $emergency_112 } or { $police_102 }.

    You needn't name yourself or the child. What do you need now?
    .label = I work with children

# review: psychologist
# review: lawyer
# source: who_may_ask
s_now =
    One step at a time.

    • Call { $emergency_112 } or { $police_102 }. Say where you are and that a child is with you. An injury: { $ambulance_103 }.
    • Stay with the child, or ask a calm colleague to stay. A room with people near is better than a corridor.
    • Don't hand the child to somebody who threatens. But don't block the way with your body: keep a distance and wait for the police.
    • Say: "You are not to blame. I stay with you until they come."
    • Tell your head what you have done. You need no permission to call.
    • Afterwards write down time and words.
    .label = It is dangerous now

s_who =
    Good to have you with us.

    Much is the same for everybody: notice, listen, write down, call. Some things differ by profession. Choose yours, or go straight to the talk.
    .label = Who I am

# review: psychologist
# review: lawyer
# source: law_women_children_2024
s_teacher =
    You see them nearly every day. That counts.

    • You notice change sooner than others: in games, drawings, marks, clothes, in who comes to fetch the child.
    • You needn't find out what happened. Notice, listen once, write down, pass on.
    • In kindergarten watch play and body more than words. Don't ask small children to explain.
    • Agree beforehand in your school: who is the one person you go to, and who is second when that person is away or involved.
    • Since { $law_children_date } schools have had to report unlawful acts by or against pupils. If nobody acts, you can call { $contact_centre_111 } or { $police_102 } yourself.
    .label = Teacher, kindergarten

# review: psychologist
# review: lawyer
# source: duty_to_report, who_2017
s_doctor =
    You notice what others don't. Thank you.

    • See the child alone for a moment if age allows: "I talk to all children for a minute."
    • Ask openly: "What happened here?" Then wait. Let nobody answer for the child.
    • Describe exactly: place, size, color, form, the child's words in quotation marks. No conclusions about who did it.
    • Treat first. Before you examine, explain what happens and offer the child a choice.
    • The duty of everybody stands under "What the law asks". We could not confirm a separate rule for doctors: ask your clinic's lawyer.
    • Don't send the child home to danger: { $police_102 }, advice { $contact_centre_111 }.
    .label = Doctor or nurse

# review: psychologist
# review: lawyer
# source: after_report
s_social =
    You often come when things are hardest. Thank you.

    • Come as support first: "I'm here to see what would make things easier for you."
    • Talk to the child separately, not in front of those at home. Look at food, sleep, warmth, medicine, school.
    • Note what you see, not what neighbors think. Say openly what you write.
    • A direct danger to life or health: the guardianship body may take the child to a safe place at once. It tells the prosecutor and goes to court within { $child_court_days } days.
    • Explain to the child what comes next, and that it isn't a punishment. Let a loved toy come along.
    • Don't visit by yourself where you were threatened: { $police_102 }. Advice: { $contact_centre_111 }.
    .label = Social worker, guardianship

# review: psychologist
# review: lawyer
# source: after_report, police_open_case
s_police =
    Your first words stay with them for long.

    • Sit down, no hand on equipment. Say who you are and that nobody is angry.
    • Don't question on the spot about details. Ask only what you need so that nobody is hurt today: who is here, is anybody injured, is somebody missing.
    • Separate the child from the quarrel, not from the person they trust.
    • Under { $question_age } a psychologist or teacher takes part in questioning. Under { $warn_age } nobody is warned about liability.
    • Domestic violence: since { $spec_police_year } police have opened such cases themselves, without a statement.
    • Never use the child as an interpreter between adults.
    Support for the child: { $contact_centre_111 }; doctor: { $ambulance_103 }.
    .label = Police

# review: psychologist
s_coach =
    They come to you because they like it there.

    • You see bodies move: limping, fear of touch, refusing to change clothes. Notice it, don't comment on it before the group.
    • You are strong in their eyes. Say plainly: "Nobody may hurt you in sport, either. Not me, not anybody."
    • No closed doors, no private messages at night, no trips for two. It protects both of you.
    • Pain, shouting and humiliation aren't training. If a colleague does it, don't settle it inside the club: { $contact_centre_111 }; danger: { $police_102 }.
    • If somebody accuses you: don't talk to the child about it. Take a lawyer, keep your notes.
    .label = Coach, club leader

# review: psychologist
# source: spec_nspcc
s_signs =
    You pay attention. That is a good beginning.

    One sign proves nothing: grief, illness or moving house change a child, too. It becomes weightier when several signs meet, when they last, or when the explanation doesn't fit.

    What to do with a sign:
    • Write down what you saw and when. No guesses.
    • Talk with the child about ordinary things. Be there often.
    • Share it with one responsible colleague, not with the whole staff.
    • Don't search the child, don't take photos of the body.
    • Unsure? Ask at { $contact_centre_111 } or here: 💬. Danger: { $police_102 }.
    .label = Signs

# review: psychologist
# source: spec_nspcc, kid_injuries_103
s_signs_small =
    The little ones speak with body and play.

    • Bruises of different age, burns, marks that play hardly leaves at this age.
    • Loses what was learned: speech, dry nights, sleep.
    • Freezes when somebody raises a hand, or goes to any stranger.
    • Very hungry, hides food, dirty, teeth untreated, left by themselves.
    • Plays out scenes of violence or of a sexual kind, again and again.
    • The explanation changes, or doesn't fit the age; the doctor was called late.

    Somebody hit or shook a small child? Let a doctor look today, even if you see no marks; urgently: { $ambulance_103 }. Advice: { $contact_centre_111 }.
    .label = Age 0 to 6

# review: psychologist
# source: spec_nspcc
s_signs_mid =
    At this age much shows in small things.

    • Suddenly worse at school, tired, can't concentrate, or far too good and silent.
    • Stomach or head aches on school days, or only before going home.
    • Stays late, invents reasons not to leave. Flinches at a loud voice.
    • Long sleeves in summer, won't undress for sports.
    • Things or money vanish; sits by themselves; afraid of breaks.
    • Knows too much about sexual matters for the age, or tells of a "secret friend".
    • Hungry on Monday, no warm clothes, looks after smaller ones.
    • Hits or humiliates weaker children: that, too, may be learned at home.
    .label = Age 7 to 12

# review: psychologist
# source: spec_nspcc
s_signs_teen =
    Behind "difficult" there is often a heavy load.

    • Runs away, misses school, drinks, takes risks, fights.
    • Withdraws, sleeps in class, eats very little or a lot.
    • Cuts or burns, arms always covered. Talk of death, gifts of dear things.
    • New expensive things, an older friend who waits outside, money from nowhere, a second phone.
    • Panic at a message, leaves chats, hides the screen.
    • A girl speaks of a sudden wedding or isn't allowed to study on.
    • Carries the household, protects a parent, is ashamed to invite anybody.

    Talk of death, or wounds? Open "Doesn't want to live" today.
    .label = Age 13 to 17

s_kinds =
    Take the screen that comes closest.

    Each one says briefly what may be seen and what to do first. Often several things come together, so look at more than one.
    .label = By what happens

# review: psychologist
# review: lawyer
# source: spec_nspcc, crim_beating
s_k_body =
    Look calmly, one thing after the other.

    May be seen: bruises of different age, burns, fear of going home, clothes that hide the skin, "I deserved it".

    First:
    • Injured now: { $ambulance_103 } and { $police_102 }. Ask the doctor to record everything.
    • Don't let the person who may have done it explain in the child's place.
    • Say: "Nobody may hit you. It is not your fault."
    • Note place and look of the marks and the child's words.

    The belt "for education" is beating by law, too: { $beating_article }. You can say so to parents without a quarrel.
    .label = Hit, belt, burns

# review: psychologist
# source: spec_nspcc
s_k_words =
    Words weigh, too. It is good that you look here.

    May be seen: little belief in oneself, tension near one person, a child who apologizes for everything, delays in development. Where there is fighting at home: fear, bad sleep, the child protects the mother or a brother.

    First:
    • Say: "It isn't because of you. It isn't your job to settle it."
    • Be one steady person: greet by name, praise for something real.
    • Agree on where the child can go when it gets loud: a neighbor, another room, { $police_102 }.
    • Note dates and words. Advice: { $contact_centre_111 } or the school psychologist.
    • Don't let the child become witness or messenger between the two sides.
    .label = Put down, quarrels at home

# review: psychologist
# review: lawyer
# source: spec_nspcc, crim_consent, duty_to_report
s_k_sex =
    Calm and today: both matter here.

    May be seen: knowledge too adult for the age, pain, sudden gifts, avoiding one person. Often nothing at all.

    First:
    • "I believe you. It is not your fault." Then listen. No details, no "show me".
    • { $police_102 } or { $contact_centre_111 } today. Pain or wounds: { $ambulance_103 }.
    • Don't talk to the person named, not even "just to check".
    • Tell one person at work: the one who acts with you.

    Sexual acts of an adult with somebody under { $consent_age } are a crime even if they "agreed". Whoever knows for certain of a grave sexual crime against a child has a duty to report: see "What the law asks".
    .label = Sexual violence

# review: psychologist
# source: spec_nspcc
s_k_neglect =
    Noticing it is already half of it.

    May be seen: hungry, dirty or unfit clothes, illness without a doctor, missed school, a small child alone.

    First:
    • Food and warmth at once, quietly, without an audience.
    • Don't shame the child or the parents. Ask what the family lacks: work, a document, a doctor, rest.
    • Don't promise to take the child home with you.
    • { $contact_centre_111 } links you with guardianship and social help. A small child alone now: { $emergency_112 }.
    • Note dates: a pattern says more than one bad day.

    To be poor is no fault. Help is needed in both cases.
    .label = Hungry, left without care

# review: psychologist
# source: spec_nspcc
s_k_bully =
    Good that you don't just wave it away.

    May be seen: lost things and money, headaches, bad sleep, fear of school, few contacts, upset after the phone.

    First:
    • Talk to the child alone: "It isn't your fault. We take it from here together, and I tell you each step."
    • Save messages, write down who, what, when, where, who saw it.
    • Start the school's procedure, in writing.
    • Don't bring the children face to face, don't advise to hit back, don't call a class meeting about the child.
    • Threats, blows, extortion: { $police_102 }. Advice: { $contact_centre_111 }.

    Look after the one who bullies as well: somebody may be hurting them.
    .label = Bullying, extortion

# review: psychologist
# source: keep_the_evidence
s_k_net =
    Your calm counts most here.

    May be seen: panic at messages, needs money, hides the phone, a new friend nobody knows, gifts.

    First:
    • Shame is the strongest thing here. "You aren't to blame. The one who threatens is." No lecture about photos.
    • Don't pay, send nothing more, stop answering.
    • Keep the messages and user names. Don't delete the account yet.
    • Don't look at the pictures, don't copy or forward them, not even to the head.
    • { $police_102 } and { $contact_centre_111 }. Complain to the platform.
    • Don't leave them alone with it in the first days. If you worry about their life: { $ambulance_103 }.
    .label = Blackmail online

# review: psychologist
# review: lawyer
# source: crim_marriage, spec_nspcc
s_k_forced =
    An hour may count here.

    May be seen: no documents, a debt, an older "boss" always near, absence; a sudden wedding, school broken off, phone taken away.

    First:
    • { $emergency_112 } or { $police_102 }. Say who, where, which car, since when.
    • Don't bargain with those who force, don't warn them.
    • To a girl who was carried off: "Say aloud: I don't agree. You may come back, there is no shame in it."
    • Don't send her back "to keep the peace", don't leave her alone with relatives who press.
    • Advice: { $contact_centre_111 }.

    Forcing into marriage and carrying off for it is a crime: { $marriage_article }, since { $law_marriage_date }.
    .label = Forced to work or to marry

# review: psychologist
# source: spec_nspcc
s_talk =
    You needn't find perfect words.

    Where: a quiet place, not locked, people within reach. Sit at the same height, not across a desk. No phone in your hand. Have time: twenty minutes without a bell.

    When: soon, but not in front of others and not right before going home.

    How to begin:
    • "I've noticed you are quieter than before. I'm thinking of you. How are you?"
    • "If something is hard, you can tell me. You can also just sit here."

    Before you begin, know whom you will call. If it becomes dangerous: { $police_102 }; advice: { $contact_centre_111 }.
    .label = The first talk

# review: psychologist
# source: spec_nspcc
s_talk_say =
    Few words, said slowly.

    • "It is good that you tell me."
    • "I believe you."
    • "It is not your fault."
    • "Thank you for trusting me with this."
    • "Take your time. We can be silent."
    • "What happened then?" (only if the child is already telling)
    • "Who do you feel fine with?"
    • "I can't keep it to myself when somebody hurts you. I tell only those who can help, and you know it first."
    • "What do you want to happen? I can't promise it, but I want to know."

    Let the child choose small things: where to sit, water, who comes along.
    .label = Sentences to say

# review: psychologist
# source: spec_nspcc
s_talk_not =
    Everybody slips here sometimes. Read it without worry.

    Better not:
    • Leading questions: "Was it your stepfather?" They put words into the mouth and may spoil the case.
    • Asking for reasons: it sounds like blame.
    • Details of sexual acts, "show me", "swear it".
    • The same question again: the child thinks the answer was wrong.
    • Horror, tears, anger at the person named.
    • "Forget it", "you're strong", "he doesn't mean it".
    • A promise to keep it secret.
    • A second talk "for the head". Once is enough.

    If it slipped out, say: "I asked that badly. You did nothing wrong."
    .label = What not to ask

# review: psychologist
# source: spec_nspcc
s_talk_end =
    The last minutes are remembered longest.

    • Thank them. "It is good that I know now."
    • Say what you do next, in one sentence: "I call people who protect children. Tomorrow I'll tell you what they said."
    • Say who will know and who won't.
    • Ask: "Is it safe for you to go home today?" A no, or fear: the child doesn't go yet. { $police_102 } or { $contact_centre_111 }, and stay.
    • Come back to something ordinary: tea, a drawing, the lesson if they want.
    • Promise only what depends on you. And keep the "tomorrow".
    .label = How to end the talk

# review: psychologist
# source: spec_nspcc
s_talk_write =
    Ten minutes of notes can spare many questions.

    • On the same day, afterwards, not while the child speaks.
    • The child's own words in quotation marks, also childish or rude ones. Don't correct.
    • Your question before each answer.
    • Date, time, place, who was there.
    • What you saw: mood, marks (place, size, color). No diagnosis, no guess who did it.
    • What you did next: who was told, when, what they said.
    • Your name and signature, one copy, locked away. No class chat, no private messenger.

    Facts and thoughts apart: "He said …" is a fact, "I think …" is a thought.
    .label = What to write down

# review: psychologist
# source: spec_nspcc
s_talk_silent =
    Silence says something, too. It isn't your failure.

    • Don't press. "You needn't tell me anything. I come back on Thursday, as always."
    • Do something side by side: draw, water plants, walk.
    • Offer other ways: write it, show a face or a number from 1 to 10, choose another person.
    • Mention now and then, without a question, where one can turn: { $contact_centre_111 }, this bot.
    • A child with a disability or another language needs their own way of speaking: pictures, an interpreter who isn't family.
    • You may act without their words. What you saw is enough to ask { $contact_centre_111 }. Danger: { $police_102 }.
    .label = The child doesn't speak

# review: psychologist
# source: spec_beyondblue
s_risk =
    Asking openly does not make it worse. Stay with them.

    • "I see how heavy it is. Do you think about dying?" Listen, don't argue.
    • Don't leave the pupil alone, not even on the way home. Somebody calm stays until help is there.
    • Put away what could be used for harm.
    • Don't promise secrecy, don't say "it is for attention".
    • Now: { $ambulance_103 } or { $emergency_112 }. A wound or tablets taken: at once.
    • Tell a parent or another adult with whom the pupil is safe, and say so to the pupil first.

    You needn't weigh it by yourself: write to us, 💬.
    .label = Doesn't want to live

# review: lawyer
# source: duty_to_report, law_women_children_2024, school_duty
s_duty =
    It is good to know this before it is needed.

    • Whoever reliably knows of a grave crime against a child's sexual inviolability, or of an especially grave crime, and doesn't report it can be punished. Basis: { $duty_article }; { $duty_read }.
    • Exempt are spouses, close relatives and clergy. Teachers, doctors, psychologists aren't on that list.
    • Schools have to report unlawful acts by or against pupils, since { $law_children_date }.
    • Heads and officials answer when a child hurt by violence, or a witness of it, isn't helped. Basis: { $school_article }.

    You can report by phone: { $police_102 }. Advice: { $contact_centre_111 }.
    .label = What the law asks

# review: lawyer
# source: duty_to_report, helpline_111_rules, kid_call_112
s_duty_limits =
    Let's be honest about what we don't know.

    • "Reliably knows" isn't the same as "suspects". Where the line runs, a lawyer tells. Reporting a doubt is allowed in any case.
    • For doctors we could not confirm a separate rule. Ask the clinic's lawyer.
    • Whether parents are told first: we found no clear rule. If a parent may be the one who harms, ask { $contact_centre_111 } before you speak to them.
    • Without a name: { $contact_centre_111 } takes that. But if a child needs protection, what you say is passed on to police and guardianship. Police register every call; { $police_102 } and { $emergency_112 } ask name and address.
    • Writing here doesn't replace a report to the police.
    .label = What is not clear

# review: lawyer
# source: school_duty, bullying_fines
s_bully =
    There is a procedure; nobody has to invent one.

    • The school's steps stand in { $school_order } (changed in { $spec_bullying_changed }). Who decides and how fast: ask your head to show you the order itself.
    • Heads who don't follow it answer for that: { $school_article }.
    • Bullying, online too, is an offence: { $bullying_article }. Fine { $bullying_fine }, repeated { $bullying_fine_again }. If the one who bullies is between { $bullying_parents_age } and { $bullying_own_age }, the parents pay; from { $bullying_own_age } on, the teenager does.

    A fine heals nobody. What protects is what adults do in class.

    The school does nothing: { $contact_centre_111 }. Threats, blows: { $police_102 }.
    .label = Bullying: school procedure

# review: psychologist
# source: spec_nspcc
s_bully_steps =
    Small steps, kept up for weeks, work best.

    • Today: talk to the child who is hurt, alone. Tell them each step before you take it.
    • Make the risky places safe: an adult in the corridor, toilets, the way home, the class chat.
    • Talk to those who hurt one by one, calmly: "This stops today. What do you do to make it good?"
    • Win the onlookers: most dislike it. Give them one thing to do: sit beside, fetch an adult.
    • Inform both pairs of parents separately, with facts.
    • Ask the child again after three days, two weeks, a month.
    • No public shaming, no forced apology.

    Advice: { $contact_centre_111 }. Talk of death: open "Doesn't want to live".
    .label = Steps in the class

# review: psychologist
# review: lawyer
# source: helpline_111_rules, kid_call_112, who_may_ask, law_women_children_2024
s_call =
    One thing after the other.

    1. Danger now: { $emergency_112 } or { $police_102 }. Injured: { $ambulance_103 }. Nobody's permission is needed.
    2. Your responsible colleague and the head: tell them what you saw and what you did. They may help; whatever they say, anybody may call.
    3. Not urgent, or in doubt: { $contact_centre_111 }, { $contact_centre_111_hours }, free. Psychologist, lawyer, link to guardianship.
    4. The guardianship body, through { $contact_centre_111 }, when the home isn't safe or nobody cares.
    5. Nobody acts? { $contact_centre_111 } again, and the commissioner for children's rights of your region; ask { $contact_centre_111 } for the contact.

    One person calls and stays the contact. The child tells it once.
    .label = Whom to call, in order

# review: psychologist
# review: lawyer
# source: helpline_111_rules, kid_call_112
s_call_words =
    A minute of notes makes the call easy.

    • "I am a teacher (doctor, coach). I call about a child."
    • Where the child is now, about what age, is it safe at this moment.
    • What you saw and heard, with the child's words: "She said: …"
    • Since when, who lives at home, are there smaller ones.
    • What you ask for: "Please come", "Please advise", "Whom do I write to?"
    • What you don't know: say so.

    Note the time and who took the call. The child shouldn't be in the room.

    { $police_102 } and { $emergency_112 } will ask your name. { $contact_centre_111 } takes a call without a name.
    .label = What to say on the phone

# review: psychologist
s_call_next =
    That happens, and it isn't the end.

    • No answer at { $contact_centre_111 }: wait five minutes, call again; danger doesn't wait: { $emergency_112 }.
    • You aren't taken seriously: ask for the name of the person and for a colleague or superior. Repeat the facts, not the feelings.
    • The head says "no dirty linen in public": say calmly that you call as a witness. Note the talk.
    • You get no news after reporting: that is usual. Ask when you may call again, and go on watching the child.
    • Write to us, 💬: a specialist thinks with you about the next step.
    .label = Nobody answers or listens

# review: psychologist
# review: lawyer
# source: spec_programme_2024, spec_rules_2026
s_refer =
    You needn't carry it all; others are there.

    The state programme of { $spec_help_date } names medical, psychological, pedagogical, social and legal help. It is meant for children who were hurt or bullied, and for witnesses. Rules of { $spec_rules_year } say how schools, state bodies, { $contact_centre_111 } and commissioners act together.

    A good handover:
    • Ask the child: "May I bring you together with …?"
    • Call ahead, so that the child needn't tell it all again.
    • Go along the first time, or ask somebody the child trusts.
    • A week later ask how it went.

    We name no address that we haven't seen confirmed. { $contact_centre_111 } knows what is near; danger: { $police_102 }.
    .label = Where to refer

# review: lawyer
# source: law_prevention_2025, help_rooms
s_ref_rooms =
    There is a new kind of place.

    • For children who suffered violence: a child-friendly room where psychologist, doctor and police work together. Talk, examination and support in one place, so that the child needn't go from door to door.
    • In the law since { $law_prevention_date }. About { $spec_rooms_plan } rooms are planned, opened step by step.
    • Which ones are open, we don't know: no list of addresses was published. Ask { $police_102 } or { $contact_centre_111 }: "Is there a room of help for children in our region?"
    • Don't promise it to the child before you know. Say: "There is a place where one talks with children calmly. I'll find out."
    .label = Rooms of help

# review: lawyer
# source: spec_psych_centres_264
s_ref_psych =
    They are there for you, too.

    • Regional centers of psychological support: { $spec_psych_count } in the country. They work by { $spec_psych_order }.
    • What they do: free psychological help for children and parents, teams that come out in a crisis, guidance for school psychologists and teachers.
    • When: after violence, bullying, a loss; when a class is shaken; when your psychologist needs a second opinion.
    • Contacts: we found no list of phones. Ask your region's education department or { $contact_centre_111 }. Some centers have a line at night, too.
    • Urgent danger to life isn't for a center: { $emergency_112 }.
    .label = Psychological centers

# review: lawyer
# source: spec_family_centres
s_ref_family =
    Often the whole family needs a hand.

    • Family support centers: { $spec_family_count } in { $spec_family_date }, { $spec_family_plan } planned by { $spec_family_year }.
    • What they do: free psychological and legal advice, a plan for the family, a link to a crisis center if home isn't safe.
    • For families. For example: debts, drinking, divorce, a parent who loses control, a mother who is beaten.
    • Contacts: ask the akimat's social department or { $contact_centre_111 }. We found no list of phones.
    • Addresses of shelters are kept back on purpose. If you learn one, don't pass it on, not even to relatives.
    • Danger now: { $police_102 }.
    .label = Family support centers

# review: lawyer
# source: after_report, not_yet_guilty, read_together
s_after =
    What comes now is slow. It is easier when one knows the way (as read in { $read_on }).

    • Police register the report and tell the guardianship body.
    • With a child under { $question_age } a psychologist or teacher takes part in questioning; with older ones the investigator decides. A legal representative may be there. Under { $warn_age } nobody is warned about liability.
    • A direct danger: guardianship may take the child to safety and goes to court within { $child_court_days } days.
    • You may be asked as a witness. Say what you saw; bring your notes.
    • A named person isn't guilty yet. Don't investigate, don't warn.
    • Often nobody tells you the result. Your part is the day with the child. Questions: { $contact_centre_111 }; a threat to the child: { $police_102 }.
    .label = After the report

# review: psychologist
# source: spec_nspcc
s_after_class =
    An ordinary day can be the best medicine.

    • Greet as always. No pitying looks, no special place.
    • Agree on a sign: a card on the desk means "I need to go out for a moment".
    • Less pressure with marks for some weeks; ask what is possible.
    • Don't call the child out for questions during lessons.
    • Watch breaks and the way home: after a report there may be pressure from the family or classmates.
    • If classmates ask: "That is private. We are kind to each other here."
    • Once a week, two minutes: "How are you? What is easier, what is harder?"
    • New danger: { $police_102 }. Advice: { $contact_centre_111 }.
    .label = The child in class

# review: psychologist
s_after_staff =
    Few words, and only to a few.

    • Who needs to know? The one who acts, the head, the class teacher: only what each needs for today. "He may go out when he asks" is enough for the others.
    • Not in the staff room, not in chats, not on the way home. Change the subject: "I don't talk about that child."
    • Paper: one file, locked, apart from the marks. Digital: no shared folders, no photos on private phones.
    • Don't read out, don't copy essays or drawings.
    • Passing it on to another school: ask { $contact_centre_111 } or a lawyer first what is allowed.
    • Rumors already run? Say once: "We protect the child by silence." A threat: { $police_102 }.
    .label = Records, staff room

# review: psychologist
# source: spec_nspcc
s_parents =
    This is often the hardest part. Take a moment.

    First ask yourself one thing: could the harm come from home, or could somebody there warn the one who did it?

    • Yes, or I don't know: don't call the parents yet. Ask { $contact_centre_111 } first; danger now: { $police_102 }.
    • No: tell them soon, calmly, the same day.

    Tell the child beforehand what you'll say, and ask: "Is there something they shouldn't hear? Whom at home do you feel safe with?"
    .label = What to say to parents

# review: psychologist
# source: spec_nspcc
s_par_not =
    They are your closest allies. They may be in shock, too.

    • In person or by phone, not by chat. "Your son is well at this moment. He told me something hard, and he did right to."
    • Short facts, no details that the child didn't want to pass on.
    • "He needs to hear from you: I believe you, it isn't your fault."
    • "Please don't question him, don't go to the other family, don't post. Keep messages."
    • Give them one next step: { $contact_centre_111 }; threats or violence: { $police_102 }; wounds: { $ambulance_103 }.
    • Let them be angry or cry for a moment, without the child.
    • Agree on the next talk: tomorrow, a fixed time.
    .label = Parents not suspected

# review: psychologist
# source: spec_nspcc
s_par_yes =
    Here few words are best.

    • Don't tell them what the child said, and don't ask them about it. The risk is borne by the child, tonight.
    • { $contact_centre_111 } or { $police_102 } first. They say who talks to the parents and when.
    • If they come: stay ordinary and friendly. "We had a good day. I can't say more now." Don't lie, don't argue.
    • Not alone in the room; the child with a colleague.
    • If they insist on taking the child and you see danger: { $police_102 }, in front of them if need be.
    • Don't tell the other parent either, until the specialists say so.
    • A suspicion isn't proof. You'll meet them again: stay polite.
    .label = A parent is suspected

# review: psychologist
s_self =
    You take care of many. Now it is about you.

    After a hard talk: drink water, walk ten minutes, call somebody you like (without names). Tonight nothing important.

    Signs that it has become too much: bad sleep, pictures that come back, irritation, numbness, "I can't hear it any more", guilt that you noticed late.

    What helps:
    • One colleague or supervisor to whom you may say everything.
    • The end of your part: you noticed and passed it on. Healing is the work of many.
    • Work ends at an hour; no child's chat at night.
    • If it touches your own story: a psychologist, or { $contact_centre_111 }, or us, 💬. If you don't want to live: { $emergency_112 }.
    .label = My own tiredness

# review: psychologist
s_cases =
    A quiet place to try things out.

    Six short situations, made up, each with three choices. Nobody marks you. Every choice shows what is good in it and what may be risky; go back and try another one.

    If you have a real child in mind: { $contact_centre_111 }, danger { $police_102 }, or write to us, 💬.
    .label = Six practice cases

# review: psychologist
s_case1 =
    Imagine this.

    Aizhan is nine. On Monday she has dark marks on both upper arms. "I fell," she says quickly and pulls her sleeves down. Last month she "fell", too. She doesn't want to go home after lessons.

    What do you do?
    .label = 1. "I fell"

# review: psychologist
s_case1_a =
    A calm word, just the two of you, is a good start.

    Good: you don't force her story, and she sees that somebody noticed.
    Risky: asking again and again, or "who hit you?". She may feel trapped, or warn those at home.

    Better: "I saw the marks. You needn't explain. If somebody hurts you, it's not your fault, and I can help." Then write it down and call { $contact_centre_111 } today, as she fears to go home. Real fear of this evening: { $police_102 }.
    .label = Talk to her, alone

# review: psychologist
s_case1_b =
    It is natural to turn to the parents.

    Good: you don't wait.
    Risky: you don't know who left the marks. If it was somebody at home, the child may pay for your call tonight and say nothing more.

    Better: first write down what you saw and the words "I fell". Ask { $contact_centre_111 } how to go on and who speaks with the parents. If she is afraid to go home today, don't send her off: { $police_102 }.
    .label = Phone her parents at once

# review: psychologist
s_case1_c =
    Two pairs of eyes see more.

    Good: the nurse can describe the marks exactly, and pain gets treated.
    Risky: undressing her before others, or leaving it at a note in a journal.

    Better: ask Aizhan first, stay with her if she likes, only the arms, no photos on a phone. Then both of you decide the same day: { $contact_centre_111 } for advice, { $police_102 } if she isn't safe this evening. Writing down is the first step, not the last.
    .label = Ask the nurse to look

# review: psychologist
s_case2 =
    Imagine this.

    Dana is fifteen. After training she stays behind and cries. "If I tell you something, promise you won't tell anybody." You know that the coach drives her home in the evenings. She waits for your word.

    What do you say?
    .label = 2. "Promise me"

# review: psychologist
# review: lawyer
# source: duty_to_report
s_case2_a =
    You want her to speak, and she does need it.

    Good: she feels close to you.
    Risky: you can't keep this word. If it is a grave crime, the law asks those who know for certain to report it. A broken promise hurts her a second time.

    If you have said it already: "I promised too quickly. I want to protect you, so I may need others. You'll hear first whom I tell." Then { $contact_centre_111 } or { $police_102 } today.
    .label = "I promise"

# review: psychologist
s_case2_b =
    You are honest, and that is what carries trust.

    Good: she decides with open eyes, and you keep your word.
    Risky: she may fall silent at first. That is all right; don't fill the silence with questions.

    Go on: "I believe you. You're not to blame. Stay as long as you like." If she tells: no details, write it down afterwards, { $police_102 } or { $contact_centre_111 } today. And she doesn't ride home with the coach: arrange another way, without explanations to him.
    .label = "Only to those who help"

# review: psychologist
s_case2_c =
    You want to be fair to everybody.

    Good: you know that a suspicion isn't proof.
    Risky: if it is true, he is warned. He can press Dana, delete messages, or turn the team against her. And it isn't your task to find out.

    Better: stay with Dana and listen. Say nothing to him. { $contact_centre_111 } or { $police_102 } tell you how to go on. Fairness to him is the work of the investigation; your side is her safety today.
    .label = First talk to the coach

# review: psychologist
s_case3 =
    Imagine this.

    A mother shows you the chat of class 7: pictures of Timur with a pig's nose, "don't come to school", forty laughing faces. Timur has been absent for three days, "stomach". Nobody from your class has said a word.

    What do you do first?
    .label = 3. The class chat

# review: psychologist
s_case3_a =
    You want to stop it for all, quickly.

    Good: the class sees that you know and don't laugh it off.
    Risky: Timur is put on show a second time; those who did it may take revenge in a chat you don't see.

    Better: first Timur, alone: what does he want, what does he fear? Then those who wrote, one by one. With the class speak about rules and helping, never about him. Advice: { $contact_centre_111 }; threats: { $police_102 }.
    .label = Talk it out in class

# review: psychologist
s_case3_b =
    You begin at the right end.

    Good: he learns that somebody stands with him, and the screenshots don't get lost.
    Risky: if you only comfort, it goes on in the evening.

    Go on: "It's not your fault. I tell you each step first." Screenshots with date to one folder, not to other parents. Start the school's procedure in writing the same day, talk to both families apart. Advice: { $contact_centre_111 }; threats or extortion: { $police_102 }. Ask openly whether he sometimes doesn't want to live.
    .label = Reach Timur, keep proof

# review: psychologist
s_case3_c =
    You want the pictures gone. That is understandable.

    Good: Timur needn't see them any more.
    Risky: the proof is gone, a new chat opens, and the children learn only to hide better.

    Better: first keep screenshots with dates and names. Then have it removed, and complain to the platform. Above all go to Timur himself and start the school's procedure. Advice: { $contact_centre_111 }; threats: { $police_102 }.
    .label = Have the chat deleted

# review: psychologist
s_case4 =
    Imagine this. You are a family doctor.

    Alikhan is two and has lost weight. He eats three biscuits at once and hides a fourth. A neighbor whispers that he is often alone in the evenings. The mother, twenty, tired, works nights; she looks at the floor.

    What do you do?
    .label = 4. The hungry toddler

# review: psychologist
s_case4_a =
    You worry, and it comes out as anger.

    Good: you take it seriously and don't look away.
    Risky: she is ashamed, says what you want to hear and doesn't come again. Then nobody sees Alikhan.

    Better: "It's a lot for one person. Who looks after him when you work?" Say clearly that such a small child can't stay alone, and offer help: { $contact_centre_111 } links to social services. Is he alone right now, some evening: { $emergency_112 }.
    .label = Tell her off firmly

# review: psychologist
s_case4_b =
    You ask before you judge. That opens doors.

    Good: she may tell you what is missing, and you learn how great the danger is.
    Risky: warmth alone doesn't change his evenings.

    Go on: examine and record weight, findings and words. Name the danger calmly. Call { $contact_centre_111 } together with her if she is willing: food, a place in a nursery, a family support center. Fix the next visit within days. If he isn't safe, or she doesn't come: { $contact_centre_111 } without her; alone now: { $emergency_112 }.
    .label = Ask how they live

# review: psychologist
s_case4_c =
    You are careful with a young family.

    Good: you record the weight, and don't act on gossip.
    Risky: for a two-year-old a month is long. Weight, hunger and the neighbor's words together are more than one sign.

    Better: a visit this week, a talk about who is with him in the evening, and advice from { $contact_centre_111 } today on social help. A whole month of waiting only when somebody reliable sees him in between. Alone right now: { $emergency_112 }.
    .label = Note it, see next month

# review: psychologist
s_case5 =
    Imagine this.

    In the corridor a father grips his son of eleven by the neck and shouts at you: "Yes, he got the belt! That's education, not your business!" Arman looks at the floor. Other children stand around, phones in hand.

    What do you do first?
    .label = 5. "That's education"

# review: psychologist
# review: lawyer
# source: crim_beating
s_case5_a =
    You are right, and you want to say so.

    Good: clear words count. By law the belt is beating: { $beating_article }.
    Risky: in front of others an angry man wants to win. He may turn it on Arman, or on you.

    Better: first calm and distance: "I hear you. Let's talk where it's quiet." Send the children away. The law comes later, in two plain sentences. If he goes on gripping or hitting: { $police_102 }.
    .label = Explain the law to him

# review: psychologist
# review: lawyer
# source: law_women_children_2024, crim_beating
s_case5_b =
    You take away the audience. Much calms down then.

    Good: voice low, at his side, a colleague comes along, another one sits with Arman.
    Risky: a quiet talk can end with "boys will be boys", and Arman goes home with him as if nothing had been.

    Go on: listen, then: "You want him to grow up well. Hitting harms, and I can't leave it. There is help for parents, { $contact_centre_111_hours }: { $contact_centre_111 }." Ask Arman, alone: "Are you afraid of this evening?" Yes: { $police_102 }. Write it all down and tell the head: unlawful acts against pupils are to be reported by the school.
    .label = "Let's go where it's calm"

# review: psychologist
s_case5_c =
    You don't want to make it worse here and now.

    Good: you don't fight with him, and you write it down.
    Risky: Arman leaves with a furious man. He and all who watched learn that nobody steps in.

    Better: say one sentence: "I can see you're angry. I'd like Arman to stay here until we have talked." If he pulls him away by force: don't hold on to the boy, call { $police_102 } at once, say the address and which way they went. Later advice: { $contact_centre_111 }.
    .label = Let them go, note it

# review: psychologist
s_case6 =
    Imagine this.

    The theme was "My future". Madina, fourteen, a very good pupil, wrote one page on the weather and at the end: "I won't be there anyway. It would be easier for all." You read it on Tuesday at four; she is still in the library.

    What do you do?
    .label = 6. The essay

# review: psychologist
# source: spec_beyondblue
s_case6_a =
    You go now, and you ask. That is better than any clever plan.

    Good: "I read your last lines. Do you think about dying?" She needn't hide it any longer.
    Risky: staying the only one who knows, or promising silence.

    Go on: don't leave her alone; a colleague calls the adult with whom she is safe, and she hears it first. If she says yes or doesn't answer: { $ambulance_103 } or { $emergency_112 }. Then write to us too, 💬.
    .label = Go to her, ask openly

# review: psychologist
# source: spec_beyondblue
s_case6_b =
    You want those nearest to her to know. Often that is right.

    Good: she won't be alone this evening.
    Risky: you don't know whether home is part of the pain. "What have you written!" can close the last door, and she sits alone in the library meanwhile.

    Better: go to her first, ask openly, and ask: "With whom at home are you safe?" Call that person with her knowledge. Stay until they come. Danger: { $ambulance_103 } or { $emergency_112 }. You can also write to us, 💬.
    .label = Call her parents first

# review: psychologist
# source: spec_beyondblue
s_case6_c =
    Perhaps it is only a mood, you think. Many would.

    Good: you don't want to make a drama of it.
    Risky: nobody can tell a mood from a plan by reading. "It would be easier for all" is a sentence to act on the same day.

    Better: go to the library now, sit down beside her and ask. If she has left already: a call at once, to the adult with whom she is safe. You reach nobody, or she says yes: { $ambulance_103 } or { $emergency_112 }. And write to us, 💬.
    .label = Wait for Thursday's lesson
