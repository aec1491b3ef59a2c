# For children and teenagers. At most 350 characters a screen, one idea, a first line that tells nothing to somebody who looks over a shoulder.

# review: psychologist
child =
    It is good that you are here.

    If things are hard, choose what comes closest. It doesn't have to fit exactly. No name or address needed.

    Scared right now? Press 🆘. Want to talk to a person? Press 💬.
    .label = I am a child or a teenager
home =
    Let's look together.

    Home should feel calm. If yours doesn't, you may talk about it. What is it more like?
    .label = Things are bad at home
school =
    Let's look together.

    At school, in the yard or at training nobody has the right to hurt you. No child and no adult. What is it more like?
    .label = At school or in the yard
net =
    Let's look together.

    What happens on the phone hurts for real. And there is a way out. What is it more like?
    .label = Bad things online
forced =
    Let's look together.

    Nobody has the right to force you. Not even family. What is it more like?
    .label = Somebody forces me

# review: psychologist
beaten =
    Thank you for saying it.

    Does somebody hit you, push you, hurt you on purpose? Nobody may do that: not a parent, a stepfather, a brother or a teacher. It is not your fault, whatever they say.

    Asking for help is not betrayal.
    .label = Somebody hits me
# review: psychologist
beaten_now =
    Let's go step by step.

    • Scared right now? Go where people are: neighbors, a shop. Call { $emergency_112 } or { $police_102 }.
    • Hurt or bleeding: { $ambulance_103 }. You can tell the doctor the truth. Don't hide the marks.
    • Don't fight back alone. Tell an adult you trust, or call { $contact_centre_111 }: day and night, free.
    .label = What to do now

# review: lawyer
belt =
    Few people talk about this, but it helps to know.

    The belt, the slipper, a slap "so that you obey" is beating too. In Kazakhstan the law forbids it. Parents too.

    Everybody forgets things, makes mistakes, gets bad marks. That is no reason to hit.
    .label = The belt, "for my own good"
# review: psychologist
belt_now =
    You don't have to bear it in silence.

    • Choose an adult who doesn't hit children: grandma, an aunt, a teacher, the school psychologist. Say: "They hit me with a belt at home. I'm scared."
    • Or call { $contact_centre_111 }. They advise children and parents.
    • Happening now, or it hurts a lot? Call { $emergency_112 }.
    .label = What to do now

# review: psychologist
words =
    What you feel matters.

    Do they keep putting you down, scaring you, calling you names? Words hurt too, even when no bruise shows.

    What they shout is not the truth about you. You don't deserve it.
    .label = Shouting, insults, threats
# review: psychologist
words_now =
    Here is what may help.

    • Tell somebody you feel calm with: grandma, an aunt, the school psychologist.
    • If it is safe, write down what happened and when. Somewhere nobody finds it.
    • Talk to a psychologist: { $contact_centre_111 }, day and night.
    • They threaten to hit or kill? Call { $emergency_112 }.
    .label = What to do now

# review: psychologist
fights =
    It is good that you are here.

    When people you love are hit or put down at home, seeing and hearing it hurts too. It is not because of you. Making peace between adults is not your job.

    You need care as well.
    .label = Adults fight at home
# review: psychologist
fights_now =
    First of all, look after yourself.

    • Don't step between them.
    • Go to another room or to neighbors. Take the little ones along if you can.
    • Call { $police_102 } or { $emergency_112 }. Say: "They are fighting at our home", and the address.
    • Agree on a secret word with somebody you trust. When they hear it, they know you need help.
    .label = What to do now

# review: psychologist
neglect =
    You may talk about this, there is no shame in it.

    A child needs food, warm clothes, a doctor when ill, and an adult around. If that has been missing for long, it is not because of you. Caring is the adults' job.
    .label = No food, nobody cares
# review: psychologist
neglect_now =
    Let's start with the simplest.

    • Eat and get warm. Go to people you trust: relatives, neighbors, the school. You can say: "I haven't eaten properly for long. Please help."
    • Call { $contact_centre_111 }: they look for help for children and families.
    • Is somebody very unwell, or a little one left alone? Call { $emergency_112 }.
    .label = What to do now

# review: psychologist
bullying =
    It is good that you say it.

    Do they hit you, call you names, break your things, shut you out, again and again? That is bullying, not a joke.

    Nothing is wrong with you. Those who bully are responsible.
    .label = I am bullied
# review: psychologist
# review: lawyer (what a school must do)
bullying_now =
    You don't have to solve this by yourself.

    • Tell one adult: mom, dad, your class teacher, the psychologist. The school must look into it.
    • Write down who, what, when, where, who saw it.
    • { $contact_centre_111 }: call, or write with the QR code at school.
    • Blows or threats? Call { $police_102 }.

    Don't hit back: it gets more dangerous.
    .label = What to do now

# review: lawyer
extortion =
    It is good that you say it.

    Do they demand your money, your phone, your things, and scare you? That is extortion. Nobody may do it: not older kids, not friends, not classmates.

    They should be ashamed, not you.
    .label = They demand money or things
# review: psychologist
extortion_now =
    You matter more than any thing.

    • Threatened right now? Give it and go where people are. Then call { $police_102 } or { $emergency_112 }.
    • Don't pay in silence. Tell an adult today.
    • Keep the messages. Remember who, where and when.
    • What next? Ask here: { $contact_centre_111 }.
    .label = What to do now

# review: psychologist
online =
    It is good that you say it.

    Do they put you down in chats, post your pictures, threaten you? That is bullying, even if they say "just a joke".

    You don't deserve it. Together with adults it can be stopped.
    .label = Put down in chats
# review: psychologist
online_now =
    Let's go step by step.

    • Take screenshots, with names and time.
    • Don't answer in anger. Block them and press "Report".
    • Don't delete what may be proof.
    • Show it to an adult you trust.
    • { $contact_centre_111 } — a psychologist's advice. Threats? Call { $police_102 }.
    .label = What to do now

# review: psychologist
blackmail =
    You are right to look for help.

    Did somebody online ask for secrets or pictures, and now scares you? That is a crime, and it is theirs. Even if the picture was yours.

    It is not your fault. It happens to children and to adults. There is a way out.
    .label = Blackmailed with pictures
# review: psychologist
# review: lawyer
blackmail_now =
    Calmly, step by step.

    • Don't pay, and send nothing more.
    • Stop answering.
    • Don't delete the chat or the account. Keep the name and the messages. Send the pictures to nobody, not even us.
    • Tell an adult you trust.
    • Call { $police_102 } or { $contact_centre_111 }.
    .label = What to do now

# review: psychologist
touched =
    You may talk about this.

    Does somebody touch you where you don't want it, show you such things, film you, ask you to keep quiet? Nobody may do that, not even family.

    It is not your fault, even if you couldn't say "no". Such a secret need not be kept.
    .label = Touched as I don't want
# review: psychologist
# review: lawyer (traces)
touched_now =
    The main thing is that you are safe.

    • Go where other people are. Call { $emergency_112 } or { $police_102 }.
    • Tell an adult you trust: "Somebody touched me. Help me."
    • See a doctor soon, even if it doesn't hurt. In pain: { $ambulance_103 }.
    • If it has just happened, try not to wash or change clothes yet.
    .label = What to do now
# review: lawyer
touched_after =
    You don't have to decide everything at once.

    A doctor looks in order to help. The talk with the police is calm, and a psychologist may be with you.

    The adult who did it is always the one responsible. Even if they say "we both wanted it".
    .label = What happens if I tell

# review: psychologist
# review: lawyer
marriage =
    It is good that you say it.

    Do they want to marry you off without your consent? Or were you taken away already? That is a crime, even if they say "it is the custom".

    Your "no" is no shame. You decide.
    .label = Forced to marry, taken away
# review: lawyer
marriage_now =
    Let's go step by step.

    • Call { $emergency_112 } or { $police_102 } from any phone.
    • Say where you are: street, house, what you see from the window.
    • You can say "no" at any moment. Say aloud: "I do not agree."
    • Sign nothing.
    • You may go home. There is no shame in it.
    .label = What to do now

# review: psychologist
# review: lawyer
exploited =
    It is good that you say it.

    Does somebody make you work, beg, steal or do intimate things for their profit? Took your documents, talks of a debt?

    That is not allowed. Those who force you are guilty. You are entitled to protection.
    .label = Forced to work or steal
# review: psychologist
exploited_now =
    Your safety comes first.

    • Can you get away to other people? Go. Call { $emergency_112 } or { $police_102 }.
    • Don't tell the one who forces you that you look for help.
    • Don't think of documents or debts: you first.
    • { $contact_centre_111 } — they tell you where to go.
    .label = What to do now

# review: psychologist
low =
    It is good that you are here.

    You don't have to be alone with such pain.

    Talk to a real person: { $contact_centre_111 } answers right now, and 💬 is a letter to our specialist. If it is dangerous, { $emergency_112 }.
    .label = I don't want to live
# review: psychologist
low_now =
    Right now you matter most.

    Be near somebody: mom, a neighbor, a teacher.

    Say: "I feel terrible, please don't go." Call { $emergency_112 } or { $ambulance_103 }. And write to us: 💬.
    .label = I'm afraid of what I may do

# review: psychologist
tell =
    One sentence is enough to begin.

    • "I need to tell you something important. Please listen to the end."
    • "Somebody hurts me. I'm scared."
    • "I can't say it aloud. May I write it?"

    You can simply show an adult this screen.
    .label = How to say it
# review: psychologist
tell_who =
    Think of somebody you feel calm with.

    It may be grandma, an aunt, an older sister, a teacher, the school psychologist, a doctor, a friend's mom.

    Not believed? Tell another one. And one more. It doesn't mean that you said something wrong.

    Call { $contact_centre_111 } or write here: 💬.
    .label = Whom to tell
# review: lawyer
tell_after =
    This is what usually comes next.

    Adults think how to protect you. If the police were called, they write it down and tell those who are responsible for children. A psychologist may be with you. If home is a danger to life, another place may be found for you.

    Here, we try to ask you first.
    .label = What happens if I tell

# review: psychologist
friend =
    It is good that you notice.

    Tell your friend: "I believe you. It's not your fault." Don't scold, don't question. Tell an adult together.

    Don't promise to keep quiet if there is danger. It is not betrayal.

    Being hit right now? Call { $emergency_112 }. Advice: { $contact_centre_111 }.
    .label = My friend is in trouble
# review: psychologist
friend_low =
    It is good that you are there for them.

    Don't leave your friend alone. Ask openly how they are. Get an adult at once, even if asked to keep quiet.

    Danger now? Call { $emergency_112 } or { $ambulance_103 }. Then write to us: 💬. It is hard for you too.
    .label = My friend wants to die

# review: psychologist
other =
    You don't have to know what it is called.

    If you are scared, hurt, ashamed or lonely, that is enough to ask for help.

    Write it any way you can, even one word: 💬. Or call { $contact_centre_111 }.
    .label = Something else, not sure
