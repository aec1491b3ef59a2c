# For adults, at most 900 characters a screen.

adult =
    Thank you for being here.

    You can ask, without a name, how to help a child, or ask for help for yourself. You needn't be sure: a doubt is enough to ask.

    If somebody is in danger right now, call { $emergency_112 } or { $police_102 }.

    What comes closest?
    .label = I am an adult

# review: lawyer
adult_now =
    You can help right now.

    • Call { $police_102 } or { $emergency_112 }. Give the address, say what you see or hear and that a child is there.
    • Somebody injured: { $ambulance_103 }.
    • Don't step between people who fight. Take care of yourself too.
    • If the child is with you, go where it is calm. Say: "It is not your fault. I am here."
    • Write down the time and what happened.

    Anybody may call: a neighbor, a passer-by, a child. You don't have to prove anything; those who come will check.
    .label = I see or hear it now

# review: psychologist
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
told_not =
    It is easy to do harm when you want to help very much.

    Try not to do this:
    • Don't promise to tell nobody. Better: "I will tell only those who can help."
    • Don't question like an investigator or ask to be shown. Don't make the child tell it again and again.
    • Don't show shock, and don't ask "why didn't you tell?".
    • Don't confront the person the child named. It endangers the child.
    • Don't put it off. And don't post about it in chats or networks.

    If some of it has happened already, don't blame yourself. You can go on differently. Advice: { $contact_centre_111 }.
    .label = What better not to do

# review: psychologist
signs =
    You pay attention, and that is help already.

    A child may say nothing and yet change:
    • suddenly different: withdrawn, afraid of everything, or angry;
    • bruises of different age, covers the body even in the heat;
    • fears going home, or avoids one person;
    • knows more about intimate things than fits the age;
    • hungry, not dressed for the weather, misses school;
    • unexpected gifts, a new secret friend, hides the phone;
    • runs away from home.

    One sign proves nothing. But if you are worried, that is a reason to talk to a specialist.
    .label = I suspect something
# review: psychologist
signs_next =
    You don't have to be sure in order to help.

    • Be alone with the child, doing something ordinary. Say: "I see it is hard for you. If you want to tell me, I am here."
    • Don't push. The first time may not work, and that is fine.
    • Write down what you saw and when. No guesses.
    • Don't talk about it with the person you suspect.
    • Ask for advice: { $contact_centre_111 } or here, 💬. No name needed.

    If the child is threatened right now, call { $police_102 }.
    .label = What to do with a suspicion

# review: psychologist
risk =
    You do no harm by asking openly.

    • Say: "I see you are in great pain. Do you think about death?" Listen without reproach.
    • Don't leave the child alone.
    • Put away what can be used for self-harm.
    • Don't promise secrecy. Don't say "it is for attention".
    • Call { $ambulance_103 } or { $emergency_112 }.

    You don't have to carry this by yourself. Write to us: 💬.
    .label = A child doesn't want to live

harmed =
    Thank you for caring.

    Choose what it is like. We tell you what to do today and what better not to do.
    .label = A child is treated badly

# review: psychologist
# review: lawyer
adult_bullied =
    What your child needs now is you on their side.

    • Say: "It is not your fault. We will sort it out together."
    • Write down: who, what, when, where, who saw it. Keep the messages.
    • Talk to the class teacher and the psychologist, better in writing: the school must look into a case of bullying.
    • Don't advise to hit back, and don't bring the children face to face.
    • Don't take the phone away as a punishment.
    • Blows, threats, extortion: { $police_102 }. A psychologist's or lawyer's advice: { $contact_centre_111 }.

    Talk of death, giving things away? Don't wait, open "A child doesn't want to live".
    .label = Bullying, extortion
# review: psychologist
# review: lawyer
adult_net =
    The child needs your support very much now.

    If somebody blackmails them with pictures or asks for more:
    • Say: "It is not your fault. The one who scares you is guilty." Don't scold, don't punish.
    • Don't pay, and send nothing more.
    • Don't answer, but don't delete the chat or the account. Keep names, links, messages.
    • Pass the pictures on to nobody, not even as proof.
    • Report it to the service where it happens.
    • Call { $police_102 }. How to support the child, ask here: { $contact_centre_111 }.

    Stay close in the first days. Shame can be stronger than it looks.
    .label = Blackmail, threats online
# review: psychologist
# review: lawyer
adult_touched =
    It is important to act calmly, and today.

    • Be with the child where it is safe. "I believe you. It is not your fault."
    • Don't ask for details: specialists do that, once and with care.
    • Call { $police_102 } or { $emergency_112 }. Pain or wounds: { $ambulance_103 }.
    • See a doctor as soon as possible. If it has just happened, don't wash the child or the clothes yet.
    • Don't meet the person you suspect, and don't warn them.

    If an adult did this with a teenager below the age of consent, it is a crime even if the teenager "didn't object".
    .label = Sexual abuse
# review: psychologist
adult_alone =
    It is good that you noticed.

    • A small child is alone and something may happen: call { $emergency_112 }.
    • If the child is with you, give food and warmth. Don't shame the child, nor the parents in front of the child.
    • Don't promise to take the child home.
    • Call { $contact_centre_111 } and tell what you see. They bring in those who protect children.

    A family often needs help, not punishment: food, a doctor, work, rest. { $contact_centre_111 } looks for that too.
    .label = Hungry, nobody cares
# review: lawyer
adult_marriage =
    Every minute counts here.

    Taking a girl away for marriage, or forcing somebody to marry, is a crime. Even if they say "it is the custom", even if she was let go later.

    • Call { $emergency_112 } or { $police_102 }. Say who was taken, where to, in what car.
    • If you can reach her: let her say where she is and repeat aloud "I do not agree". She should sign nothing.
    • Don't talk her into staying "to avoid shame". Don't let relatives talk to her alone.
    • Tell her: "Come back. There is no shame in it."
    .label = Taken away, forced to marry
# review: lawyer
adult_forced =
    You can help without stepping in.

    Is a child made to work, beg, steal or do intimate things? Documents taken, talk of a debt, always an older "boss" nearby?

    • Call { $police_102 } or { $emergency_112 }. Say the place, the time, whom you saw.
    • Don't negotiate with the one who forces the child, and don't warn them.
    • Don't buy the child out.
    • Advice and contact to services: { $contact_centre_111 }.
    .label = Forced to work or steal

# review: psychologist
# review: lawyer (hitting for education)
parent =
    It is good that you say it. That takes strength.

    Anybody can be worn out and lose control. But hitting "for education" is beating, and the law says so too. You can stop today.

    Right now:
    • Step back. Make sure nothing threatens the child and go to another room.
    • Wash your face, breathe slowly. Return when it has passed.
    • Call somebody who can be with the child.
    • { $contact_centre_111 }: they talk with parents too, day and night.

    Afraid you can't hold back? Call { $emergency_112 } or write 💬. Asking for help is no shame.
    .label = I lose control with my child
# review: psychologist
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
hurt =
    It is good that you are here.

    You don't have to bear this.

    If it is dangerous now:
    • Go with the children where people are: neighbors, the stairwell, a shop.
    • Call { $police_102 } or { $emergency_112 }.
    • Injured: { $ambulance_103 }. Ask the doctor to record each injury.

    If it is quiet now:
    • Agree on a secret word with somebody close: hearing it, they call the police.
    • { $contact_centre_111 }: psychologist and lawyer, day and night. They say whether a crisis center is near.
    • Ask about a protective order.

    If you are beaten or humiliated, it is not your fault.
    .label = I am hurt at home myself
# review: psychologist
hurt_child =
    Children feel more than they say.

    Seeing and hearing violence hurts a child too, even from the next room. This supports them:
    • "It is not because of you. It is the adults' matter, and I am looking for help."
    • "Don't step between us. Go to the neighbors and call { $police_102 }."
    • Choose a safe place and a secret word together.
    • Don't ask the child to make peace, be the judge or keep secrets.

    If the child is afraid, sleeps badly, doesn't want to go to school, talk to a psychologist: { $contact_centre_111 }.
    .label = My children see it
# review: lawyer
order =
    This is good to know.

    A protective order is a paper issued by the police. It forbids the offender to hit, follow, call or visit you. The police check that it is kept. Breaking it is punished.

    A court can add special requirements and, in exceptional cases, forbid living with you.

    What to do:
    • Call { $police_102 } and say: "I ask for a protective order."
    • If they refuse, ask a lawyer: { $contact_centre_111 }.
    .label = Protective order

# review: lawyer
duty =
    Your attention can change everything for a child.

    • Schools and colleges must report unlawful acts against a child. The head answers for it if the school didn't help.
    • Everybody who reliably knows of a grave sexual crime against a child, or of an especially grave crime, must report it. A spouse, close relatives and clergy are exempt.
    • Doctors: record injuries and the child's words exactly. Ask your clinic's lawyer about the way of reporting.
    • Don't investigate yourself. One calm talk is enough.
    • Don't talk to the person you suspect.

    Call { $police_102 } or { $contact_centre_111 }.
    .label = I am a teacher or a doctor

# review: lawyer
report =
    Reporting is easier than it seems.

    • Danger now: { $emergency_112 } or { $police_102 }. Anybody may call.
    • Not urgent: { $contact_centre_111 }, day and night, free.
    • Don't know how to begin: write to us, 💬. No name needed.

    Useful to say: where the child is, about what age, what you saw or heard, and when. If you don't know something, say so.
    .label = How to report
# review: lawyer
report_after =
    Not knowing is what frightens most. It usually goes like this.

    • The police come and record the report. They tell the guardianship body.
    • A young child is spoken with in the presence of a psychologist or a teacher. A parent may be there too, if that is safe for the child.
    • If life or health is in direct danger, the guardianship body may take the child to a safe place at once. Then a court decides.
    • Otherwise the family is offered help: psychologist, lawyer, doctor.

    Here you talk to a specialist first and decide together.
    .label = What happens after a report
# review: lawyer
anonymous =
    Caution is understandable. This is how it is.

    • { $contact_centre_111 } takes calls without a name. But if a child needs protection, they pass it on to the police and the guardianship body.
    • The police record every call. { $police_102 } and { $emergency_112 } ask for name and address.
    • Here no name is needed and the specialist doesn't see it. But if somebody's life is in danger, or we know who did a grave crime against a child, and where, we must report it. We try to tell you first.
    • Telegram, and whoever holds your phone, can read this chat.
    .label = Without a name?
