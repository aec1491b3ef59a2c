# For adults, at most 900 characters a screen.

# review: psychologist
adult =
    Thank you for being here.

    You can ask, without a name, how to help a child, or ask for help for yourself. You needn't be sure: a doubt is enough to ask.

    If somebody is in danger right now, call { $emergency_112 } or { $police_102 }.

    What comes closest?
    .label = I am an adult

adult-report = Reporting and the law

## A child in danger now

# review: psychologist
# review: lawyer
# source: kid_call_112, who_may_ask
adult_now =
    You can do something right now.

    • Call { $police_102 } or { $emergency_112 }. Give the address, say what you see or hear and that a child is there.
    • Somebody injured: { $ambulance_103 }.
    • Don't step between people who fight. Take care of yourself too.
    • If the child is with you, go where it is calm. Say: "It is not your fault. I am here."
    • Write down the time and what happened.

    Anybody may call: a neighbor, a passer-by, a child. You don't have to prove anything; those who come will check.
    .label = I see or hear it now

# review: lawyer
# review: psychologist
# source: police_open_case, kid_call_112
neighbor =
    Thank you for not turning away.

    Shouting behind the wall, blows, a child crying? You don't have to be sure. Call now: { $police_102 } or { $emergency_112 }.

    • The police open such a case themselves: nobody in that family has to write a statement first.
    • You needn't go there or open your door to anyone.
    • Tell them there is a child. Then they know how urgent it is.
    • It happens again next week? Call again. Each call is recorded, and together they show more than one.

    If you can't speak aloud, press 🆘: there is a way without words.
    .label = I hear it through the wall

# review: lawyer
# source: kid_call_112
neighbor_102 =
    A few words are enough.

    Call { $police_102 } or { $emergency_112 } and say it as it is: "I am a neighbor. Somebody is being beaten in the flat next to mine. A child is crying there. Please come."

    Have ready:
    • the address: street, house, entrance, floor, flat, the code of the door;
    • what you hear or see right now, and how long already;
    • how many children, whether somebody is hurt, drunk or holds a weapon.

    They also ask for your name and address. If you don't know something, say "I don't know". Then write down the time of your call.

    Somebody is injured: { $ambulance_103 }.
    .label = What to say on the phone

# review: psychologist
neighbor_not =
    Thank you for thinking first.

    You help most by staying safe yourself.
    • Don't go in alone and don't step between them.
    • Don't go to the neighbors to sort it out, neither now nor the day after. The child may pay for it.
    • Don't say that you have called or that you are going to.
    • Don't wait for somebody else to call. Everybody in the house may be thinking the same.
    • Don't put videos into the chat of the house or online.

    If the child runs to you: let the child in, lock the door, tell { $police_102 } or { $emergency_112 } at once that the child is with you. "You are not to blame. I have called people who help."
    .label = What not to do as a neighbor

## A child told me

# review: psychologist
# source: nspcc_disclosure
told =
    Somebody trusted you. That already means a lot.

    What helps now:
    • Stay calm and listen. Don't hurry them.
    • Say: "You did right to tell. It is not your fault. I believe you."
    • Tell honestly what you will do next and whom you will tell.
    • Afterwards write down the child's own words, with date and time.
    • Let as few people as possible know.
    • Call { $contact_centre_111 } today. If it is dangerous now, { $police_102 }.

    It may be hard on you too. You can ask for advice here: 💬.
    .label = A child told me

# review: psychologist
# source: nspcc_disclosure
told_not =
    A short list that is good to know.

    It is easy to do harm when you want to help very much. Try not to do this:
    • Don't promise to tell nobody. Better: "I will tell only those who can help."
    • Don't question like an investigator or ask to be shown. Don't make the child tell it again and again.
    • Don't show shock, and don't ask "why didn't you tell?".
    • Don't confront the person the child named. It endangers the child.
    • Don't put it off. And don't post about it in chats or networks.

    If some of it has happened already, don't blame yourself. You can go on differently. Advice: { $contact_centre_111 }.
    .label = What better not to do

# review: psychologist
# source: nspcc_disclosure
told_write =
    A few lines today can matter a lot later.

    When you are alone again, write down:
    • the child's own words, exactly, without making them nicer;
    • your own questions, if you asked any;
    • the day, the time, the place, who else was there;
    • what you saw yourself: marks, tears, fear. No guesses;
    • what you did then, and whom you told.

    Keep the sheet where nobody finds it, not in a chat. Don't film the child, don't take pictures of the body, don't ask the child to sign anything.

    Who needs it, { $police_102 } will say. Not sure? Ask { $contact_centre_111 } or us: 💬.
    .label = What to write down

# review: psychologist
# review: lawyer
# source: law_women_children_2024
told_whom =
    It is good that you think before you speak.

    • Danger now: { $police_102 } or { $emergency_112 }.
    • Not urgent, or you have doubts: { $contact_centre_111 } or us, 💬. Together we think what comes next.
    • Mother or father: yes, if they are surely not involved and can keep calm. If the child is afraid of somebody at home, ask us first.
    • You work at a school or college: tell the head. Schools must report unlawful acts against a child.
    • Did somebody of the center that answers here do it? See "{ another_center.label }" below.

    Better not: the person the child named, their family, other parents, the child's friends.

    Tell the child beforehand whom you are going to tell, and what for.
    .label = Whom to tell

# review: psychologist
told_after =
    You have already done something important.

    In the next days:
    • Be as you always are. Food, sleep, play and lessons give the child ground under the feet.
    • Don't come back to it with questions. If the child begins, listen.
    • Keep your word. If something turns out differently, say so.
    • The child takes it back: "I made it up"? That also happens out of fear. Don't scold. Tell it to the specialist.
    • Talk of death, or the child hurts themself? Don't wait: { $emergency_112 } or { $ambulance_103 }.

    It weighs on you too. You may talk it over without naming anybody: { $contact_centre_111 } or 💬.
    .label = The days after

## I am worried

# review: psychologist
# source: spec_nspcc
signs =
    It is good that you look closely.

    A child may say nothing and yet change:
    • suddenly different: withdrawn, afraid of everything, or angry;
    • bruises of different age, covers the body even in the heat;
    • fears going home, or avoids one person;
    • knows more about intimate things than fits the age;
    • hungry, not dressed for the weather, misses school;
    • unexpected gifts, a new secret friend, hides the phone;
    • runs away from home.

    One sign proves nothing. But if you are worried, that is a reason to talk to a specialist.
    .label = I am worried about a child

# review: psychologist
# source: nspcc_disclosure
signs_talk =
    It often begins quite simply.

    • Choose a quiet moment: a walk, the car, the kitchen. Nobody else listens.
    • Begin with what you see: "You have hardly laughed lately. I worry about you."
    • Ask openly: "What is it like for you at home? At school?" Don't offer answers.
    • Then be quiet and wait. A pause is all right.
    • If the child speaks: "Thank you for telling me. It is not your fault."
    • If not: "I am on your side. You can come to me any time."

    Then do something ordinary together. If you hear of danger, call { $police_102 }. Advice on how to go on: { $contact_centre_111 } or 💬.
    .label = How to talk

# review: psychologist
# source: nspcc_disclosure
signs_not =
    Everybody says a wrong word sometimes. It can be put right.

    Better without:
    • questions that begin with "why": they sound like blame;
    • "You imagine it", "Others have it worse", "Be strong";
    • "Tell me or I'll take your phone";
    • "I promise to tell nobody";
    • looking over the body, searching the phone, asking the child's friends;
    • a talk with the person you suspect.

    It slipped out already? Say: "I got frightened and said it wrong. I want to listen to you."

    Don't know how to go on? { $contact_centre_111 }, or here: 💬. In danger: { $police_102 }.
    .label = What not to say or do

# review: psychologist
# source: teen_harm_kinds, nspcc_disclosure, kid_injuries_103
signs_next =
    Step by step. Nothing has to be perfect.

    Now:
    • Will the child be safe tonight? If not: { $police_102 } or { $emergency_112 }.
    • Pain, wounds, blood: { $ambulance_103 }.

    Today:
    • One calm talk. No second one "to check".
    • Write down what you saw and heard, and when. No guesses.
    • Call { $contact_centre_111 } or write 💬: what to do next, you needn't decide by yourself.
    • Messages, clothes, things: leave them as they are.

    Till tomorrow:
    • One calm adult stays near the child. Food, warmth, sleep.
    • Don't look for the guilty one and warn nobody.
    .label = The first 24 hours

# review: psychologist
# source: nspcc_disclosure
signs_silent =
    That happens often, and it is not against you.

    Some are silent because they are afraid or ashamed, or because they love the one who hurts them.

    • Don't press. "I am here even if you don't want to talk."
    • Offer another way: to write, to draw, to tell grandmother or the school psychologist, to call { $contact_centre_111 }. Children may read and write here too.
    • Come back to it in some days with something small and warm.
    • Go on writing down what you notice.

    You can ask for advice without the child's words: { $contact_centre_111 }, 💬. If there are wounds or the child is threatened, call { $police_102 }.
    .label = The child says nothing

# review: psychologist
# review: lawyer
# source: confidentiality_model
did_my_child =
    It is understandable that you ask.

    We never answer this question. Not to parents, not to schools: neither yes nor no. The specialists themselves see no names. A child who isn't sure of it would not dare to ask anybody.

    If a life is in danger, or we know who did a grave crime against a child, and where, we tell those who can protect.

    What you can do:
    • Say: "If you talk to somebody about hard things, that is good. I won't ask what about."
    • Don't search the phone. It can close the door that is still open.
    • Spend some quiet time together.
    • Afraid for the child's life? { $emergency_112 } or "A child doesn't want to live".
    • Ask for advice for yourself: { $contact_centre_111 } or 💬.
    .label = Did my child write to you?

## A child who doesn't want to live

# review: psychologist
# source: teen_harm_kinds
risk =
    You are near, and that matters.

    You do no harm by asking openly.
    • Say: "I see you are in great pain. Do you think about death?" Listen without reproach.
    • Don't leave the child alone.
    • Put away what can be used for self-harm.
    • Don't promise secrecy. Don't say "it is for attention".
    • Call { $ambulance_103 } or { $emergency_112 }.

    You don't have to carry this by yourself. Write to us: 💬.
    .label = A child doesn't want to live

# review: psychologist
# source: teen_harm_kinds
risk_after =
    You stay close, and that counts.

    • Agree on who is near the child in the evening and at night.
    • What can be used for self-harm stays out of reach, also when things look better.
    • Make a small list with the child: what helps a little, whom to wake at night.
    • Be gentle with school and duties for a while.
    • Sudden calm after dark days is a reason to be closer, not farther.
    • Look for a psychologist or doctor this week. { $contact_centre_111 } helps to find one.

    It gets worse again? { $ambulance_103 }, and write to us: 💬. We are here for you too.
    .label = The days after

## What a child may be caught in

# review: psychologist
harmed =
    Thank you for caring.

    Choose what it is like. We tell you what to do today and what better not to do.
    .label = A child is treated badly

# review: psychologist
# review: lawyer
# source: teen_harm_kinds, crim_beating, kid_injuries_103, nspcc_disclosure
adult_beaten =
    It is good that you didn't look away.

    Bruises of different age, burns, fear of going home, clothes that cover everything: each may be a sign. The belt "for education" is beating by law, too ({ $beating_article }).

    What to do today:
    • Say: "Nobody may hit you. It is not your fault."
    • An injury: see a doctor; a bad one: { $ambulance_103 }. Ask to have it recorded. Whoever may have done it doesn't speak in the child's place.
    • Write down what you saw and heard, and when.
    • Call { $contact_centre_111 } or write to us, 💬.
    • The child is afraid to go home, or is hit again: { $police_102 } or { $emergency_112 }.

    Better not:
    • "You deserved it", "we grew up like that too".
    • Confronting the one who hits: the child pays for it.
    • Hiding the injury, or promising to keep silent.
    .label = Beaten, or gets the belt

# review: psychologist
# source: teen_harm_kinds, nspcc_disclosure
adult_words =
    It is good that you noticed it.

    Words hurt, too. A child who is humiliated, frightened or threatened all the time stops believing in themself, apologizes for everything, shrinks near one person, may fall behind in development.

    What to do:
    • Say: "It is not because of you. Nobody may treat you like that."
    • Be somebody to lean on: praise what is real, keep your word.
    • Write down the day, the words and who was there.
    • Talk to the school psychologist. { $contact_centre_111 } advises, and so do we: 💬.
    • Threats to beat or kill: { $police_102 }.

    Better not:
    • "That is how love is", "Don't mind it", "Look at others".
    • Quarrelling with that person in front of the child, or passing on what the child told you.
    • Promising to keep silent.

    It is you who shouts? See the page below.
    .label = Humiliated, frightened

# review: psychologist
# source: teen_harm_kinds, nspcc_disclosure
adult_witness =
    It is good that you think of this.

    When one of the adults at home is beaten or humiliated, a child who sees or hears it is hurt as well, even if nobody touches them. Such a child is afraid, sleeps badly, does worse at school, protects the mother or smaller ones.

    What to do:
    • Say: "It is not because of you. It isn't your job to make peace."
    • Agree on where to go when it gets loud: to you, to neighbors, another room. And on a word that only you two know: when you hear it, call { $police_102 }.
    • To the one who is beaten, when nobody listens: "It is not your fault. You can ask { $contact_centre_111 } for yourself, too."
    • Write down what you saw and heard, and when.

    Better not:
    • Stepping between people who fight, or going there to make peace.
    • Asking the child who is right, or sending messages through them.
    • Telling the one who hits what the child said.

    You hear it now: { $police_102 } or { $emergency_112 }. Advice: { $contact_centre_111 }, 💬.
    .label = Sees violence at home

# review: psychologist
# review: lawyer
# source: school_duty
adult_bullied =
    It is good that you ask.

    What your child needs now is you on their side.
    • Say: "It is not your fault. We will sort it out together."
    • Write down: who, what, when, where, who saw it. Keep the messages.
    • Talk to the class teacher and the psychologist, better in writing: the school has a procedure to follow in such a case.
    • Don't advise to hit back, and don't bring the children face to face.
    • Don't take the phone away as a punishment.
    • Blows, threats, extortion: { $police_102 }. A psychologist's or lawyer's advice: { $contact_centre_111 }.

    Talk of death, giving things away? Don't wait, open "A child doesn't want to live".
    .label = Bullying, extortion

# review: psychologist
# review: lawyer
# source: school_duty
adult_bullied_school =
    Calm and in writing works best.

    • Write to the head of the school: who, what, when, where, who saw it, since when. Ask to look into the case and to answer in writing. Keep a copy.
    • Name the rule: { $school_order }. It sets out what the school does in a case of bullying. The head can be held liable for not following it ({ $school_article }).
    • Ask three things: who looks after my child now? Who talks to the others? When do we meet again?
    • Don't agree to a "confrontation" of the children in front of everybody.

    Nothing changes? Ask { $contact_centre_111 } where to turn next. Blows, threats, extortion: { $police_102 }.
    .label = How to talk to the school

# review: psychologist
# source: teen_harm_kinds
adult_bullied_home =
    Small things count here.

    Home is where a child can breathe out.
    • Every day a little time together, not about school.
    • "What would help you most?" Decide the next step together and do nothing behind the child's back.
    • Practice two sentences: "Stop, I don't want that", and how to call an adult.
    • Agree on the way home: with whom, which way, whom to call.
    • Save messages together, block together. The phone stays with the child.
    • Headaches, bad sleep, fear of school: talk to a doctor and to the school psychologist.

    A psychologist for you and the child: { $contact_centre_111 }, or write 💬. If somebody threatens or hits: { $police_102 }.
    .label = How to support at home

# review: psychologist
# review: lawyer
# source: bullying_fines
adult_bullies =
    Thank you for looking at it openly.

    It is hard to hear that about one's own child. A child who hurts others can learn to stop. Your calm helps more than anger.

    • Listen to the child first, then to the school and to the other side.
    • Say clearly: "I love you. What you did hurts. It stops today."
    • No blows, no shaming in front of others: that teaches the same thing.
    • Think together how to make it good. A meeting only if the other child wants it.
    • Ask what is behind it: is somebody hurting your child too?

    By law, parents pay for bullying by a child between { $bullying_parents_age } and { $bullying_own_age }; later the young person answers alone ({ $bullying_article }).

    Advice: { $contact_centre_111 }, the school psychologist, or 💬. Threats by others: { $police_102 }.
    .label = My child hurts others

# review: psychologist
# review: lawyer
# source: keep_the_evidence
adult_net =
    It is good that you are here.

    The child needs your support very much now. If somebody blackmails them with pictures or asks for more:
    • Say: "It is not your fault. The one who scares you is guilty." Don't scold, don't punish.
    • Don't pay, and send nothing more.
    • Don't answer, but don't delete the chat or the account. Keep names, links, messages.
    • Pass the pictures on to nobody, not even as proof.
    • Report it to the service where it happens.
    • Call { $police_102 }. How to support the child, ask here: { $contact_centre_111 }.

    Stay close in the first days. Shame can be stronger than it looks.
    .label = Blackmail, threats online

# review: psychologist
# source: keep_the_evidence
adult_net_after =
    The hardest part you are already sharing.

    • Stay near, above all in the evening. "We get through it together."
    • New messages from the blackmailer: the child shows them to you, nobody answers.
    • Pictures can be reported to the service where they are. There are also services that help to have them removed: ask us, 💬.
    • Don't look at the pictures, don't save and don't send them.
    • Change the passwords together and close the profile to strangers.
    • No internet ban as a punishment: next time the child would keep silent.

    Panic, talk of death? { $emergency_112 } at once. Advice: { $contact_centre_111 }. The police: { $police_102 }.
    .label = After the blackmail

# review: psychologist
# review: lawyer
# source: crim_consent, teen_harm_kinds
adult_touched =
    It is important to act calmly, and today.

    • Be with the child where it is safe. "I believe you. It is not your fault."
    • Don't ask for details: specialists do that, once and with care.
    • Call { $police_102 } or { $emergency_112 }. Pain or wounds: { $ambulance_103 }.
    • See a doctor as soon as possible. If it has just happened, leave the clothes unwashed and ask the doctor before the child washes.
    • Don't meet the person you suspect, and don't warn them.

    If an adult did this with a teenager below the age of consent, it is a crime even if the teenager "agreed".
    .label = Sexual abuse

# review: psychologist
adult_missing =
    It is good to act at once. Don't wait till evening.

    • Call { $police_102 } or { $emergency_112 }. Say the age, height, clothes, when and where the child was last seen, with whom. Have a recent photo ready.
    • Tell them everything that worries you: a quarrel, a letter, talk of death, a stranger from the internet.
    • One adult stays at home with a phone.
    • Ask friends, relatives, the school. Look at the favorite places.
    • Write to the child: "I am not angry. I love you. Just tell me that you are alive. You can call me or { $contact_centre_111 }."

    No threats, no public shaming. What to post and where, ask the police first.
    .label = Missing or ran away

# review: psychologist
# source: kid_injuries_103
adult_missing_back =
    Breathe out first.

    First of all: the child is back.
    • "I am glad that you are here." Food, warmth, sleep. Talk tomorrow.
    • Pain or wounds: { $ambulance_103 }.
    • Tell the police that the child has been found: { $police_102 }.
    • No blows, no locking up. Fear makes children leave again.
    • When both are calm: "What was so hard here? What has to change?" Listen to the end.
    • The child is afraid of somebody at home, or something bad happened outside? Take it seriously, open "A child told me".

    A psychologist for both of you: { $contact_centre_111 } or 💬.
    .label = When the child is back

# review: psychologist
# source: teen_harm_kinds
adult_selfharm =
    It is good that you saw it.

    This is not a whim. It is often a way to bear a pain that has no words.

    • Stay calm. No shouting, no searching by force, no "promise that you stop".
    • "I see that you are hurting. I am not angry. I want to understand."
    • Ask openly: "Do you think about death?" Asking does no harm. If yes, open "A child doesn't want to live".
    • Treat the wounds without reproach. Serious ones: { $ambulance_103 }.
    • Put away what can be used for self-harm.
    • A specialist is needed, and soon: { $contact_centre_111 } helps to find one.

    Write to us as well, for yourself: 💬.
    .label = The child hurts themself

# review: psychologist
# review: lawyer
# source: teen_harm_kinds, helpline_111_rules
adult_alone =
    It is good that you noticed.

    • A small child is alone and something may happen: call { $emergency_112 }.
    • If the child is with you, give food and warmth. Don't shame the child, nor the parents in front of the child.
    • Don't promise to take the child home.
    • Call { $contact_centre_111 } and tell what you see. When needed, they bring in those who protect children.

    A family often needs help, not punishment: food, a doctor, work, rest. You can ask { $contact_centre_111 } about that too.
    .label = Hungry, nobody cares

# review: psychologist
# review: lawyer
# source: crim_marriage
adult_marriage =
    Every minute counts here.

    Taking a girl away for marriage, or forcing somebody to marry, is a crime. Even if they say "it is the custom", even if she was let go later.

    • Call { $emergency_112 } or { $police_102 }. Say who was taken, where to, in what car.
    • If you can reach her: let her say where she is and repeat aloud "I do not agree". She should sign nothing.
    • Don't talk her into staying "to avoid shame". Don't let relatives talk to her alone.
    • Tell her: "Come back. There is no shame in it."
    .label = Taken away, forced to marry

# review: psychologist
# review: lawyer
# source: teen_harm_kinds
adult_forced =
    It is good that you noticed it.

    You can help without stepping in. Is a child made to work, beg, steal or do intimate things? Documents taken, talk of a debt, always an older "boss" nearby?

    • Call { $police_102 } or { $emergency_112 }. Say the place, the time, whom you saw.
    • Don't negotiate with the one who forces the child, and don't warn them.
    • Don't buy the child out.
    • Advice and contact to services: { $contact_centre_111 }.
    .label = Forced to work or steal

## A parent who loses control

# review: psychologist
# review: lawyer
# source: crim_beating, helpline_111_rules
parent =
    It is good that you say it. That takes strength.

    Anybody can be worn out. But a blow "for education" is beating, and the law says so too. You can stop today, and nobody has to learn that alone.

    Choose what you need now: the first minutes, what to do after it happened, how to make up, where parents find help.

    { $contact_centre_111 } talks with parents too, { $contact_centre_111_hours }, without a name.

    Afraid you can't hold back? Call { $emergency_112 } or write 💬. Asking for help is no shame.
    .label = I lose control with my child

# review: psychologist
parent_now =
    You stopped to read this. That is the first step.

    • Put down what you have in your hands. One step back.
    • A small one goes to a safe place: the cot, the playpen. Then close the door behind you for some minutes. Crying there is all right.
    • To a bigger one say: "I go out for five minutes. I come back."
    • Cold water on face and wrists. Breathe out longer than in, ten times.
    • Call somebody who can come or talk: a relative, a friend, { $contact_centre_111 }.
    • Go back when your voice is quiet again.

    It doesn't pass and you are afraid for the child? { $emergency_112 }, or write 💬 now.
    .label = I am boiling right now

# review: psychologist
# source: kid_injuries_103
parent_after =
    This can be mended, step by step.

    When both of you are calm:
    • Tell the child: "It was wrong to hit you. It is not your fault. I am learning another way."
    • Don't expect to be forgiven at once. Just be there.
    • If there is an injury, see a doctor ({ $ambulance_103 }) and tell the truth.
    • Think when it happens most: evening, homework, tiredness. Agree with somebody close who takes over at that hour.
    • Talk to a psychologist: { $contact_centre_111 }.
    .label = I have hit my child

# review: psychologist
parent_peace =
    It can begin with a few words.

    The first step is the grown-up's, and it can be small.
    • Sit down at the child's height. "I shouted and I hit. It was wrong. It is not your fault."
    • No "but you…" after it. No presents in its place.
    • Don't ask "do you forgive me?". The child may be angry or afraid for a while.
    • Ask: "What would be good for you now?" To sit together, to be left in peace: both are fine.
    • Agree on a sign that means "stop, you are getting loud". When it comes, you go out.
    • Promise one small thing that you can keep, and keep it.

    Trust comes back over days. Advice: { $contact_centre_111 } or 💬. If the child is hurt: { $ambulance_103 }.
    .label = How to make up

# review: psychologist
parent_instead =
    Nobody is born knowing this. It can be learned.

    • Learn your own signal: hot face, tight jaw. It says: go out now.
    • One request, short, from near by, not across the flat.
    • Offer a choice of two: "Now or after tea?"
    • Mend what was done: spilled, so we wipe it up together.
    • Decide about consequences only when you are calm: "We talk after supper."
    • Say what went well, at least once a day.
    • Hard hours, evening or homework: eat first, ask for less, or let somebody take over.

    It doesn't work every time. That's no failure. Talk it over with a psychologist: { $contact_centre_111 }, or 💬. Danger for the child: { $emergency_112 }.
    .label = What to do instead

# review: psychologist
# review: lawyer
# source: spec_psych_centres_264, spec_family_centres, helpline_111_rules
parent_help =
    You are not the only one.

    You don't have to manage alone.
    • { $contact_centre_111 }: a psychologist talks with parents, { $contact_centre_111_hours }, free, no name needed.
    • In every region there is a center of psychological support for children, also for parents. Family support centers advise families too. { $contact_centre_111 } says which is near you.
    • The school psychologist talks with parents as well.
    • A doctor, if you can't sleep, drink more than you want, or see no light.
    • Somebody close: ask for two hours a week, with day and time.
    • Here: 💬.

    We say it honestly: if a child is in direct danger, services act. Before that you have more choices. Danger now: { $emergency_112 }.
    .label = Help for parents

## Afraid of oneself

# review: psychologist
afraid =
    It is right that you came here.

    To be afraid of one's own anger, or of thoughts that one doesn't want, is not yet a deed. You decide what you do. And it is possible to get help before anything happens.

    One thing comes first: the child is safe. So distance first, then a specialist. You needn't tell any details.

    Can't answer for yourself right now? Go where other adults are and call { $emergency_112 }. To talk without a name: { $contact_centre_111 }.
    .label = Afraid I may harm a child

# review: psychologist
# review: lawyer
# source: confidentiality_model, duty_to_report
afraid_now =
    You can act this minute.

    • Go out: of the room, the house, the chat. Let there be a closed door between you and the child.
    • Bring another adult to the child: "I feel unwell, please stay with the child." You needn't explain more.
    • Nobody is there? Call { $emergency_112 }: "I am afraid that I may harm a child. I need help."
    • Close what draws you and put the phone away for a while.
    • No alcohol: it makes it harder to hold on.
    • Then talk to somebody: { $contact_centre_111 }, or 💬, where it is passed on as urgent.

    Before you write: if a life is in danger, or we know who did a grave crime against a child, and where, we tell those who can protect. We try to tell you first.
    .label = Right now

# review: psychologist
afraid_distance =
    Let us make it simple.

    A plan helps more than willpower.
    • Don't be alone with a child, not even shortly: not at night, not behind closed doors, not in private chats.
    • It is your own child? Let another adult be at home, or live apart for a time. "I need a rest" is reason enough.
    • You coach, teach, babysit? Hand that over for now.
    • Leave the pictures, pages and chats that feed such thoughts.
    • Know your weak hours: tiredness, drink, loneliness. Plan them with people.
    • Write three lines: where I go, whom I call, what I say.

    Put { $contact_centre_111 } and { $emergency_112 } on the list too. A specialist helps to keep the plan: 💬.
    .label = Keeping a distance

# review: psychologist
# review: lawyer
# source: helpline_111_rules, duty_to_report
afraid_help =
    It is good that you read on.

    Such help exists, and others have asked for it before you. Who: a psychotherapist, a psychiatrist, a clinical psychologist. To talk about this is their work.

    How to begin: "I have thoughts that frighten me. I want to harm nobody. I need help."

    • Ask at once what stays between you and what they have to report.
    • The first one didn't suit you? Look for a second.
    • { $contact_centre_111 } tells you where to turn, without a name.
    • Here you can write without a name and without details: 💬.

    You think of doing something to yourself? Your life matters too: { $ambulance_103 }.
    .label = Which specialist helps

# review: psychologist
# review: lawyer
# source: duty_to_report, helpline_111_rules, confidentiality_model
afraid_limits =
    It is fair that you know this before you write.

    • Here nobody needs your name, and the specialist doesn't see it.
    • You may speak of fears and thoughts without names and places.
    • If a life is in danger, or we know who did a grave crime against a child, and where, we tell those who can protect. We try to tell you first.
    • The duty to report certain grave crimes is in the law ({ $duty_article }). It holds for nearly everybody, for us too.
    • { $contact_centre_111 } needs no name, but passes it on when a child needs protection. Ask a doctor beforehand.
    • Telegram, and whoever holds your phone, can read this chat.

    Life in danger: { $emergency_112 }.
    .label = What stays between us

# review: psychologist
# review: lawyer
# source: duty_to_report
afraid_done =
    It is hard to say. You can still do the right thing.

    • First the child: another adult is with the child now, and you go away.
    • Wounds, pain: { $ambulance_103 }. The doctor has to know the truth to help.
    • Ask the child for nothing: neither silence nor forgiveness.
    • You can call { $police_102 } yourself. What follows depends on the case; a lawyer says it honestly. { $contact_centre_111 } tells you where to find one.
    • Before you write here, read "What stays between us".

    You don't want to live? Don't stay alone: { $emergency_112 }. Your life counts too.
    .label = Something has happened

## Hurt at home

# review: psychologist
# review: lawyer
# source: protective_order, kid_injuries_103, helpline_111_rules
hurt =
    It is good that you are here.

    You don't have to bear this.

    If it is dangerous now:
    • Go with the children where people are: neighbors, the stairwell, a shop.
    • Call { $police_102 } or { $emergency_112 }.
    • Injured: { $ambulance_103 }. Ask the doctor to record each injury.

    If it is quiet now:
    • Agree on a secret word with somebody close: hearing it, they call the police.
    • { $contact_centre_111 }: psychologist and lawyer, { $contact_centre_111_hours }. They say whether a crisis center is near.
    • Ask about a protective order.

    If you are beaten or humiliated, it is not your fault.
    .label = I am hurt at home myself

# review: psychologist
# review: lawyer
# source: police_open_case, kid_call_112, kid_injuries_103
hurt_plan =
    You know your home best. Take what fits.

    • Notice what comes before: the voice, the drink, certain days. Go earlier rather than later.
    • When it starts, stay near the way out, away from the kitchen and the bathroom.
    • Agree on a secret word with one or two people: hearing it, they call { $police_102 }.
    • Phone charged, { $police_102 } and { $emergency_112 } at hand. { $emergency_112 } works without money too.
    • A bag and copies of papers with somebody you trust.
    • Shout, so that neighbors hear. The police open such a case themselves: your statement is not needed for that.
    • Have every injury recorded by a doctor.

    You can think it through with { $contact_centre_111 } or us: 💬.
    .label = A safety plan

# review: psychologist
# source: spec_family_centres
hurt_leave =
    It is good to think ahead.

    Going takes courage, and it goes better with a plan.

    • Choose an hour when the other person is away. Don't announce it, not even in anger.
    • Where to: somebody who wouldn't be thought of first, or a crisis center. { $contact_centre_111 } says whether one is near. The addresses are not given to outsiders.
    • Take the children and the papers, if it can be done without danger. If not, go without things.
    • Switch off location sharing before you go. New passwords afterwards, from another phone.
    • Then: the protective order, and tell the school who may fetch the children.

    You are stopped or followed? { $police_102 } or { $emergency_112 }. You may change your mind and try again later.
    .label = If I leave

# review: psychologist
hurt_papers =
    A list, to be read in peace.

    With somebody you trust, or in a bag:
    • identity card, passport, birth and marriage certificates, or photos of them;
    • doctor's notes, papers of the case;
    • bank cards, some cash, spare keys;
    • medicines, glasses;
    • a charger, and the important numbers on paper;
    • for the children: clothes for two days, the favorite toy, school papers.

    If it is dangerous to collect them, leave them. Ask { $contact_centre_111 } how to have papers made anew. { $police_102 } you can ask whether somebody may come along when you fetch your things.
    .label = Papers and things

# review: psychologist
# review: lawyer
# source: spec_programme_2024, who_may_ask
hurt_with =
    You have thought of a lot already.

    You think of them too, and they feel it.
    • Tell them little, and the truth: "We go where it is quiet. It is not because of you."
    • Each child knows: where to run, that one may call { $police_102 } or { $emergency_112 }, the secret word. And never step in between.
    • The favorite toy comes along.
    • School and kindergarten: who may fetch the child. Ask them not to pass on the new address.
    • You had to go without the children? Call { $police_102 } at once and say that they are still there.
    • Who the children live with later: ask a lawyer, { $contact_centre_111 } helps to find one.

    Children who saw violence can get help as well, even if nobody touched them: { $contact_centre_111 } or 💬.
    .label = My children are with me

# review: psychologist
hurt_phone =
    It is wise to think of this.

    • 🚪 hides this chat. Telegram itself keeps what it keeps.
    • The list of calls stays in the phone. Take a call to { $contact_centre_111 } or { $police_102 } out of it, if that is safer.
    • Better from another phone: a friend's, at work, at the doctor's.
    • Look who knows your passwords, who is signed in to your accounts, who sees where you are. A sudden change can be noticed: think first whether it is safe now.
    • Write to us only when you are by yourself. Write when and how it is safe for you to read.

    Who can see what here stands behind the button below.
    .label = If my phone is read

# review: psychologist
# source: teen_harm_kinds
hurt_child =
    It is good that you think of this.

    Children feel more than they say. Seeing and hearing violence hurts a child too, even from the next room. This supports them:
    • "It is not because of you. It is the adults' matter, and I am looking for help."
    • "Don't step between us. Go to the neighbors and call { $police_102 }."
    • Choose a safe place and a secret word together.
    • Don't ask the child to make peace, be the judge or keep secrets.

    If the child is afraid, sleeps badly, doesn't want to go to school, talk to a psychologist: { $contact_centre_111 }.
    .label = My children see it

## Protective order

# review: lawyer
# source: protective_order, law_prevention_2025
order =
    This is good to know.

    A protective order is a paper that the police issue. It forbids the person who hurt you to use violence, to follow you, to call, to come to you.

    • It is issued to the one who did harm, from the age of { $order_age }.
    • Where it stands: { $order_law }, in force since { $law_prevention_date }.
    • A court can add more.

    Choose what you want to know. If it is dangerous now, don't wait for papers: { $police_102 } or { $emergency_112 }. A lawyer's advice: { $contact_centre_111 }.
    .label = Protective order

# review: lawyer
# source: protective_order
order_who =
    You may ask for it, and need no special words.

    The police issue it.
    • Call { $police_102 }, or tell those who have come: "I ask for a protective order."
    • Say what happened this time and before. Name who saw or heard it.
    • Show what you have: injuries, doctor's notes, messages. You needn't have all of it.
    • Ask what exactly is forbidden and from which day. Write down the officer's name.

    Whether it also covers your child, and who may ask for that, depends on the case: a lawyer can tell you. So can they when you are refused; ask for the reason in writing. { $contact_centre_111 } helps to find a lawyer. Danger: { $emergency_112 }.
    .label = Who issues it

# review: lawyer
# source: protective_order, law_prevention_2025, read_together
order_term =
    Write the dates down, it makes things calmer.

    • The police issue it for { $order_days } days (as read in { $read_on }).
    • They check about once in { $order_check_days } days whether it is kept. Tell them what has happened since.
    • A court can set special requirements: { $order_court_term }. In exceptional cases it can forbid living together with you.

    Before the last day ask the police or a lawyer what can follow. Don't wait for the end: { $contact_centre_111 } helps to find a lawyer.

    If it becomes dangerous meanwhile: { $police_102 } or { $emergency_112 }.
    .label = How long it holds

# review: psychologist
# review: lawyer
# source: protective_order, crim_stalking
order_broken =
    This is worth knowing.

    You needn't put up with it, not even once.

    • Call { $police_102 } at once: "There is a protective order, and it is being broken." Danger: { $emergency_112 }.
    • What exactly is forbidden stands in the order: usually following, calling, coming to you, even "just to talk". Not sure it counts? Report it all the same.
    • Keep messages and the list of calls. Write down day, time, who saw it.
    • Don't answer and don't meet, even when forgiveness is asked.

    Breaking it is punished: { $order_article }. Since { $law_stalking_date } stalking is a criminal offence of its own ({ $stalking_article }).

    They come late, or don't come? Call again, and ask { $contact_centre_111 } what to do.
    .label = If it is broken

## Reporting

# review: lawyer
# source: duty_to_report, law_women_children_2024, school_duty
duty =
    Your attention can change a lot.

    • Schools must report unlawful acts against a child: since { $law_children_date }. Heads answer if a child who was hurt isn't helped ({ $school_article }).
    • Everybody who reliably knows of a grave sexual crime against a child, or of an especially grave crime, must report it ({ $duty_article }; { $duty_read }). A spouse, close relatives and clergy are exempt.
    • Psychologists and volunteers are not exempt. We aren't either.
    • Doctors: record injuries and the child's words exactly; ask your clinic's lawyer about the way of reporting.

    A suspicion? You needn't be certain to ask: { $contact_centre_111 }, 💬. Danger now: { $police_102 }.
    .label = Who must report

# review: lawyer
# source: kid_call_112, helpline_111_rules
report =
    This is easier than it seems.

    • Danger now: { $emergency_112 } or { $police_102 }. Anybody may call.
    • Not urgent: { $contact_centre_111 }, { $contact_centre_111_hours }, free.
    • Don't know how to begin: write to us, 💬. No name needed.

    Useful to say: where the child is, about what age, what you saw or heard, and when. If you don't know something, say so.
    .label = How to report

# review: psychologist
# source: nspcc_disclosure
report_write =
    Plain words are the best ones here.

    • Where: address, school, class, or how to find the place.
    • Who: the child, about what age; the adults, if you know them.
    • What you saw or heard yourself, one thing after another. The child's words in quotation marks.
    • When, how often, since when.
    • What makes it urgent: wounds, a weapon, a small child alone.
    • How you know it: I saw, I heard, somebody told me.

    For example: "On Monday evening I heard a man shout and a child cry for half an hour behind the wall. It is the third time."

    No guesses, no insults, no verdict. Send it to { $police_102 }, tell it to { $contact_centre_111 }, or write here: 💬.
    .label = How to word a report

# review: psychologist
# review: lawyer
# source: nspcc_disclosure, not_yet_guilty
report_named =
    One thing to keep in mind.

    A report protects a child. It is no verdict.
    • Whoever you name is not yet guilty. What happened, the investigation and a court find out.
    • So write "I saw", "the child said", not "this is a criminal".
    • Don't investigate: no questioning, no following, no searching of phones. It can scare the child and spoil traces.
    • Don't warn that person and ask for no explanation. The child may be threatened or taken away.
    • No names in chats or networks.
    • Keep what you have. Collect nothing more.

    You don't have to be sure of the guilt to ask for help for a child: { $contact_centre_111 }, 💬. Danger now: { $police_102 }.
    .label = The one I name

# review: psychologist
# review: lawyer
# source: false_call
report_wrong =
    Doubt is normal. Nobody expects proof of you.

    • You tell what you saw. To check it is the work of others.
    • What is punished is a call that the caller knows to be false ({ $false_call_article }). Saying honestly what you noticed, with your doubts, is something else.
    • Say your doubts aloud: "I am not sure, but I am worried because…"
    • Whether to report at all, you can talk over first, without a name: { $contact_centre_111 } or 💬.

    If a child may be in danger right now, don't weigh it any longer: { $police_102 } or { $emergency_112 }.
    .label = What if I am mistaken?

# review: lawyer
# source: after_report
report_after =
    Not knowing is what weighs most. It usually goes like this.

    • The police come and record the report. They tell the guardianship body.
    • A young child is spoken with in the presence of a psychologist or a teacher. A parent or guardian may be there too. If the child is afraid of them, say so at once.
    • If life or health is in direct danger, the guardianship body may take the child to a safe place at once. Then a court decides.
    • Otherwise it depends on the case. There is help for the family too: { $contact_centre_111 } tells where.

    Here you talk to a specialist first and decide together.
    .label = What happens after a report

# review: lawyer
# source: after_report, read_together
report_away =
    Many people ask exactly this.

    • If life or health is in direct danger, the guardianship body may take a child away at once. It tells the prosecutor, gives the child a place to live, and goes to court within { $child_court_days } days (as read in { $read_on }). The court decides.
    • Other cases differ. There is help for families, too, so that a child is safe at home.
    • With whom a child stays meanwhile, and how long, depends on the case. { $contact_centre_111 } explains it and helps to find a lawyer.

    It is not you who decides this, and no single person does. You only say what you saw. Danger now: { $police_102 } or { $emergency_112 }.
    .label = Will the child be taken away?

# review: psychologist
# review: lawyer
# source: after_report, help_rooms, law_prevention_2025, read_together
report_child =
    It is good to know this beforehand.

    • A child under { $question_age } is questioned with a psychologist or teacher present. Older: the investigator decides (as read in { $read_on }). A parent or guardian may be there.
    • By a law in force since { $law_prevention_date } there are rooms of help: talk, doctor and psychologist in one place, made for children. They open step by step; ask { $contact_centre_111 } whether one is near.

    What you can do:
    • Don't practice answers. "Tell it as it was. You may say: I don't know."
    • The child may ask for water, a break, the toilet.
    • Afterwards something quiet and good, and no questions.

    The child is afraid of whoever will be there? Say so at once: { $police_102 }, or ask us, 💬.
    .label = How the child is questioned

# review: lawyer
# source: helpline_111_rules, kid_call_112, confidentiality_model, duty_to_report
anonymous =
    Caution is understandable. This is how it is.

    • { $contact_centre_111 } takes calls without a name. But if a child needs protection, they pass it on to the police and the guardianship body.
    • The police record every call. { $police_102 } and { $emergency_112 } ask for name and address.
    • Here no name is needed and the specialist doesn't see it. But if somebody's life is in danger, or we know who did a grave crime against a child, and where, we tell those who can protect. We try to tell you first.
    • Telegram, and whoever holds your phone, can read this chat.
    .label = Without a name?

## What the law says

# review: lawyer
# source: law_women_children_2024, law_prevention_2025
law =
    Here is the law in a few plain words.

    Each page says since when a rule holds, or when we read of it and, where we know it, in which article it stands. Much is new: since { $law_children_date } and since { $law_prevention_date }.

    This doesn't replace a lawyer. Every case is different, and laws change. { $contact_centre_111 } helps to find a lawyer's advice, { $contact_centre_111_hours }. In danger don't read on, call { $police_102 }.
    .label = What the law says

# review: lawyer
# source: crim_beating, law_women_children_2024, police_open_case
law_beating =
    In short and plainly.

    A child may not be hit. By nobody.
    • Since { $law_children_date } beating and intentional light harm to health are criminal offences again. A blow "for education" is beating as well ({ $beating_article }). Parents are not excepted. The punishment can be arrest.
    • Since the same day violence against a child can't be ended by "making peace" with the other side.
    • Since { $spec_police_year } the police open a case of violence at home themselves: no statement is needed for it.

    You hit and want to stop? There is help for parents: { $contact_centre_111 }, { $contact_centre_111_hours }. A child is being hit now: { $police_102 } or { $emergency_112 }.
    .label = Hitting a child

# review: lawyer
# source: bullying_fines, school_duty
law_bullying =
    In a few words.

    Bullying is not "just childhood". The law says so too.
    • Since { $law_children_date } bullying, online as well, is an offence ({ $bullying_article }). The fine: { $bullying_fine }, when repeated { $bullying_fine_again }.
    • Child between { $bullying_parents_age } and { $bullying_own_age }: the parents pay. From { $bullying_own_age } on, the young person answers.
    • The police count not only blows: damaged things, exclusion and rumors too, also in messengers.
    • The school has to follow a procedure: { $school_order }. The head answers if it doesn't ({ $school_article }).

    What to do and how to talk to the school stands under "Bullying, extortion". Advice: { $contact_centre_111 }. Threats: { $police_102 }.
    .label = Bullying

# review: psychologist
# review: lawyer (the word for harassment, here and in rights_body)
# source: crim_consent, law_women_children_2024, read_together
law_consent =
    It is good to know this exactly.

    The law stands on the child's side here.
    • Sexual acts of an adult with somebody under { $consent_age } are a crime, even if the young person agreed ({ $consent_article }; as read in { $read_on }).
    • Since { $law_children_date } sexual harassment of somebody under { $consent_age } is a crime as well.
    • The Supreme Court explained the rules anew on { $consent_ruling_date }.

    The child is never the guilty one: not for being silent, not for having gone along, not for a picture.

    Call { $police_102 } or { $emergency_112 }. How to support the child: { $contact_centre_111 } or 💬.
    .label = Age of consent

# review: lawyer
# source: crim_marriage
law_marriage =
    This is worth knowing.

    No custom stands above a person's own "no".
    • Since { $law_marriage_date } forcing somebody into marriage is a crime of its own, and so is taking somebody away for it ({ $marriage_article }).
    • The sentence: up to { $marriage_years } years, in grave cases up to { $marriage_years_grave }.
    • That she "was let go later" does not free from punishment.

    What to do stands under "Taken away, forced to marry". If it happens now: { $emergency_112 } or { $police_102 }, from any phone. Advice: { $contact_centre_111 }.
    .label = Forced marriage

# review: lawyer
# source: crim_neglect, bullying_fines
law_neglect =
    Let us say it plainly.

    Care for a child is a duty of the adults.
    • Since { $law_neglect_date }: who doesn't fulfil the duties of a parent and treats the child cruelly faces a fine up to { $neglect_fine } or a sentence of up to { $neglect_years } years.
    • With two or more children: up to { $neglect_years_more } years.

    To be poor, ill or exhausted is no shame. A family in need may ask for help: { $contact_centre_111 } advises where to look for it.

    A small child is alone and in danger: { $emergency_112 } or { $police_102 }.
    .label = Neglect and cruelty

# review: psychologist
# review: lawyer
# source: crim_stalking
law_stalking =
    To be left in peace is everybody's right.

    To follow somebody, to wait at the door, to call and write again and again against a person's will: in everyday words this is stalking. What exactly counts, a lawyer can tell. Since { $law_stalking_date } it is a criminal offence of its own ({ $stalking_article }).

    What helps:
    • Say "no" once and clearly, then don't answer any more.
    • Keep messages, lists of calls, the days and times. Tell people near you.
    • Change your way, don't go alone.
    • Report it to { $police_102 }; in danger { $emergency_112 }.
    • A lawyer's or psychologist's advice: { $contact_centre_111 }.

    If it concerns a teenager, be on their side and don't blame them.
    .label = Stalking
