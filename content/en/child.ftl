# For children and teenagers. At most 500 characters a screen, one idea, a first line that tells nothing to somebody who looks over a shoulder.

# review: psychologist
child =
    It is good that you are here.

    How old are you? Then we show what suits you better. You don't have to be exact, and we need no name.

    Scared right now? Press 🆘. Want to talk to a person? Press 💬.
    .label = I am a child or a teenager

# review: psychologist
teen =
    You can take your time here.

    If things are hard, choose what comes closest. It doesn't have to fit exactly. No name or address needed.

    Can't talk because somebody is near? Press "{ quiet.label }".
    .label = 13 or older

# Doors

# review: psychologist
home =
    Let's look together.

    Home should feel calm. If yours doesn't, you may talk about it. What is it more like?
    .label = Things are bad at home

# review: psychologist
# review: lawyer
# source: law_women_children_2024
school =
    Let's look together.

    At school, in the yard or at training nobody has the right to hurt you. No child and no adult. What is it more like?
    .label = At school or in the yard

# review: psychologist
net =
    Let's look together.

    What happens on the phone hurts for real. And there is a way out. What is it more like?
    .label = Bad things online

# review: psychologist
# review: lawyer
# source: crim_marriage, teen_harm_kinds
forced =
    Let's look together.

    Nobody has the right to force you. Not even family. What is it more like?
    .label = Somebody forces me

# Themes

# review: psychologist
# review: lawyer
# source: law_women_children_2024, crim_beating
beaten =
    It is good that you are here.

    Does somebody hit you, push you, hurt you on purpose? Nobody may do that: not a parent, a stepfather, a brother or a teacher. It is not your fault, whatever they say.

    Asking for help is not betrayal.
    .label = Somebody hits me

# review: psychologist
# source: kid_injuries_103, helpline_111_rules
beaten_now =
    Let's go step by step.

    • Scared right now? Go where people are: neighbors, a shop. Call { $emergency_112 } or { $police_102 }.
    • Hurt or bleeding: { $ambulance_103 }. You can tell the doctor the truth. Don't hide the marks.
    • Don't get into a fight. Tell an adult you trust, or call { $contact_centre_111 }: { $contact_centre_111_hours }, free.
    .label = What to do now

# review: psychologist
# review: lawyer
# source: kid_injuries_103, teen_harm_kinds
beaten_not =
    Some things are better left.

    • If you can get away, go and don't hit back: that is safer.
    • Don't hide the marks. At the doctor's, speak for yourself: you may ask to talk without the one who hits you.
    • Don't tell that person that you are looking for help.

    If you have already done any of this, it is not your fault.
    .label = What not to do

# review: psychologist
# review: lawyer
# source: crim_beating
belt =
    This is good to know.

    The belt, the slipper, a slap "so that you obey" is beating too. In Kazakhstan the law forbids it. Parents too.

    Everybody forgets things, makes mistakes, gets bad marks. That is no reason to hit.
    .label = The belt, "for my own good"

# review: psychologist
# source: helpline_111_rules
belt_now =
    Here is what you can do.

    You don't have to bear it in silence.

    • Choose an adult who doesn't hit children: grandma, an aunt, a teacher, the school psychologist. Say: "They hit me with a belt at home. I'm scared."
    • Or call { $contact_centre_111 }. They advise children and parents.
    • Happening now, or it hurts a lot? Call { $emergency_112 }.
    .label = What to do now

# review: psychologist
# review: lawyer
# source: crim_beating, teen_harm_kinds
belt_not =
    One more thing about this.

    • Don't look for what is "wrong with you". No mistake is a reason to hit.
    • Don't believe "everybody does it". Many grow up without a belt.
    • Don't lie about the marks when a doctor or a teacher asks.
    • Don't argue while they are raging. Step away, and talk to another adult later.
    .label = What not to do

# review: psychologist
words =
    What you feel matters.

    Do they keep putting you down, scaring you, calling you names? Words hurt too, even when no bruise shows.

    What they shout is not the truth about you. You don't deserve it.
    .label = Shouting, insults, threats

# review: psychologist
# source: teen_harm_kinds, helpline_111_rules
words_now =
    Here is what you can do.

    • Tell somebody you feel calm with: grandma, an aunt, the school psychologist.
    • If it is safe, write down what happened and when. Somewhere nobody finds it.
    • Talk to a psychologist: { $contact_centre_111 }, { $contact_centre_111_hours }.
    • They threaten to hit or kill? Call { $emergency_112 }.
    .label = What to do now

# review: psychologist
words_not =
    This is worth remembering.

    • Don't repeat their words to yourself as if they were true.
    • Don't accept "that is how love looks". Love doesn't humiliate.
    • Don't compare yourself with those they praise.
    • Don't answer with threats: go out of the room if you can.
    • Don't wait until it "gets really bad". You may tell somebody today.
    .label = What not to do

# review: psychologist
fights =
    It is good that you are here.

    When people you love are hit or put down at home, seeing and hearing it hurts too. It is not because of you. Making peace between adults is not your job.

    You need care as well.
    .label = Adults fight at home

# review: psychologist
# source: teen_harm_kinds
fights_now =
    Look after yourself first.

    • Don't step between them.
    • Go to another room or to neighbors. Take the little ones along if you can.
    • Call { $police_102 } or { $emergency_112 }. Say: "They are fighting at our home", and the address.
    • Agree on a secret word with somebody you trust. When they hear it, they know you need help.
    .label = What to do now

# review: psychologist
# source: teen_harm_kinds
fights_not =
    This is worth remembering.

    • Don't step between them, even to protect mom.
    • Don't be the messenger or the judge: "whose side are you on?" is not a question for a child.
    • Don't go into the kitchen, bathroom or any place without a way out.
    • You don't have to carry this. Don't blame yourself for calling the police. You asked for protection, that is right.
    .label = What not to do

# review: psychologist
neglect =
    You can take your time here.

    You may talk about this, there is no shame in it. A child needs food, warm clothes, a doctor when ill, and an adult around. If that has been missing for long, it is not because of you. Caring is the adults' job.
    .label = No food, nobody cares

# review: psychologist
# source: teen_harm_kinds, helpline_111_rules
neglect_now =
    Let's start with the simplest.

    • Food and warmth come first. Go to people you trust: relatives, neighbors, the school. You can say: "I haven't eaten properly for long. Please help."
    • Call { $contact_centre_111 }: they look for help for children and families.
    • Is somebody very unwell, or a little one left alone? Call { $emergency_112 }.
    .label = What to do now

# review: psychologist
# source: teen_harm_kinds
neglect_not =
    A few more words.

    • Don't hide that you are hungry or cold. There is no shame in it for you.
    • Don't get into a stranger's car or flat for food, money or a place to sleep.
    • Don't stay without a doctor when you are ill: tell the school nurse or call { $ambulance_103 } if it is bad.
    • Don't be father and mother to the little ones all by yourself. You may ask for help here: { $contact_centre_111 }.
    .label = What not to do

# review: psychologist
bullying =
    It is good that you are here.

    Do they hit you, call you names, break your things, shut you out, again and again? That is bullying, not a joke.

    Nothing is wrong with you. Those who bully are responsible.
    .label = I am bullied

# review: psychologist
# review: lawyer (what a school must do)
# source: school_duty
bullying_now =
    Together it is easier.

    • Tell one adult: mom, dad, your class teacher, the psychologist. The school must look into it.
    • Write down who, what, when, where, who saw it.
    • { $contact_centre_111 }: call, or write with the QR code at school.
    • Blows or threats? Call { $police_102 }.

    Don't hit back: it gets more dangerous.
    .label = What to do now

# review: psychologist
# source: teen_harm_kinds
bullying_not =
    This can make things easier.

    • Don't hit back and don't bring friends for a fight.
    • Don't agree to "talk it out" face to face with those who bully, when no adult is there.
    • Don't skip school in silence: tell an adult that you are scared to go.
    • Don't give money or things so that they stop.
    • Don't believe it will pass if you just keep quiet.
    .label = What not to do

# review: psychologist
# review: lawyer
# source: teen_harm_kinds
extortion =
    It is good that you are here.

    Do they demand your money, your phone, your things, and scare you? That is extortion. Nobody may do it: not older kids, not friends, not classmates.

    They should be ashamed, not you.
    .label = They demand money or things

# review: psychologist
# source: teen_harm_kinds
extortion_now =
    You matter more than any thing.

    • Threatened right now? Give it and go where people are. Then call { $police_102 } or { $emergency_112 }.
    • Don't pay in silence. Tell an adult today.
    • Keep the messages. Remember who, where and when.
    • What next? Ask here: { $contact_centre_111 }.
    .label = What to do now

# review: psychologist
# source: teen_harm_kinds
extortion_not =
    Here is what is better left.

    • Don't go on paying in silence: then they usually ask for more.
    • Don't take money or things from home or from others in order to pay.
    • Don't go to a meeting with them, not even "to settle it".
    • Don't carry more money or valuables than you need.
    • Don't delete their messages.

    If you have paid already, it is not too late to tell.
    .label = What not to do

# review: psychologist
# review: lawyer
# source: keep_the_evidence, teen_harm_kinds
blackmail =
    It is good that you are here.

    Did somebody online ask for secrets or pictures, and now scares you? That is a crime, and the guilt is theirs. Even if the picture was yours.

    It is not your fault. It happens to children and to adults. There is a way out.
    .label = Blackmailed with pictures

# review: psychologist
# review: lawyer
# source: keep_the_evidence
blackmail_now =
    Calmly, step by step.

    • Don't pay, and send nothing more.
    • Stop answering.
    • Don't delete the chat or the account. Keep the name and the messages. Send the pictures to nobody, not even us.
    • Tell an adult you trust.
    • Call { $police_102 } or { $contact_centre_111 }.
    .label = What to do now

# review: psychologist
# review: lawyer
# source: keep_the_evidence, teen_harm_kinds
blackmail_not =
    Nothing has to be decided this minute.

    • Don't pay, not even "one last time". After that they usually want more.
    • Don't send another picture, and don't do what they ask on camera.
    • Don't delete the chat or your account: that is the proof.
    • Don't forward the picture to anybody.
    • Don't stay alone with this. If it feels unbearable, press "{ low.label }".
    .label = What not to do

# review: psychologist
groom =
    You are right to notice this.

    Does an adult, or somebody you know only online, write every day and give presents? Do they ask for secrets, pictures or a meeting, "just between us"?

    A good adult doesn't ask a child for secrets. It is not your fault that you trusted or answered.
    .label = An adult writes odd things

# review: psychologist
# source: keep_the_evidence, teen_harm_kinds
groom_now =
    You may stop at any moment.

    • Don't send what you wouldn't show at school. You owe this person nothing.
    • Stop answering. You don't have to explain or say goodbye.
    • Keep the chat and the name. Make screenshots.
    • Show it to an adult you trust.
    • They threaten you or know where you live? Call { $police_102 }. Advice: { $contact_centre_111 }.
    .label = What to do now

# review: psychologist
# source: keep_the_evidence, teen_harm_kinds
groom_not =
    A few more words.

    • Don't go to a meeting, and don't turn on the camera because they ask.
    • Don't move to another app because they ask.
    • Don't send your address, school or pictures, not even ordinary ones.
    • Don't threaten them yourself and don't say where you look for help.
    • Don't delete the chat out of shame. It can help to stop this person.
    .label = What not to do

# review: psychologist
online =
    It is good that you are here.

    Do they put you down in chats, post your pictures, threaten you? That is bullying, even if they say "just a joke".

    You don't deserve it. Together with adults it can be stopped.
    .label = Put down in chats

# review: psychologist
# review: lawyer
# source: keep_the_evidence, teen_harm_kinds
online_now =
    Let's go step by step.

    • Take screenshots, with names and time.
    • Don't answer in anger. Block them and press "Report".
    • Don't delete what may be proof.
    • Show it to an adult you trust.
    • { $contact_centre_111 } — a psychologist's advice. Threats? Call { $police_102 }.
    .label = What to do now

# review: psychologist
# source: keep_the_evidence, teen_harm_kinds
online_not =
    A pause is good now.

    • Don't answer in anger and don't post something about them: it goes on longer then.
    • Don't delete the messages before you have made screenshots.
    • Don't read the comments over and over. Give the phone to somebody for an hour.
    • Don't meet those who threaten you.
    • Don't give your password to anybody, not even to friends.
    .label = What not to do

# review: psychologist
# review: lawyer
# source: crim_consent, teen_harm_kinds
touched =
    You can take your time here.

    Does somebody touch you where you don't want it, show you sexual things, film you, ask you to keep quiet? Nobody may do that, not even family.

    You may talk about it. It is not your fault, even if you couldn't say "no". Such a secret need not be kept.
    .label = Touched as I don't want

# review: psychologist
# review: lawyer (traces)
# source: teen_harm_kinds
touched_now =
    You come first now.

    • Go where other people are. Call { $emergency_112 } or { $police_102 }.
    • Tell an adult you trust: "Somebody touched me. Help me."
    • See a doctor soon, even if it doesn't hurt. In pain: { $ambulance_103 }.
    • If you can, don't wash the clothes you wore.
    .label = What to do now

# review: psychologist
# review: lawyer (traces)
# source: teen_harm_kinds
touched_not =
    You decide the pace.

    • Don't be alone with this person, if you can avoid it.
    • Don't wash the clothes you wore. Put them into a bag.
    • Don't ask this person to explain, and don't tell them that you will speak.
    • Don't blame yourself for freezing, keeping quiet or taking presents.
    • Don't answer every question of everybody: one adult you trust is enough for now.
    .label = What not to do

# review: psychologist
# review: lawyer
# source: crim_consent, after_report
touched_after =
    You don't have to decide everything at once.

    A doctor looks in order to help. When the police ask, a psychologist may be with you.

    The adult who did it is always the one responsible. Even if they say "we both wanted it".
    .label = What happens if I tell

# review: psychologist
# review: lawyer
# source: crim_marriage
marriage =
    It is good that you are here.

    Do they want to marry you off without your consent? Or were you taken away already? That is a crime, even if they say "it is the custom".

    Your "no" is no shame. You decide.
    .label = Forced to marry, taken away

# review: psychologist
# review: lawyer
# source: crim_marriage
marriage_now =
    Let's go step by step.

    • Call { $emergency_112 } or { $police_102 } from any phone.
    • Say where you are: street, house, what you see from the window.
    • You can say "no" at any moment. Say aloud: "I do not agree."
    • Sign nothing.
    • You may leave that place. There is no shame in it.
    .label = What to do now

# review: psychologist
# review: lawyer
# source: crim_marriage
marriage_not =
    Your word counts here.

    • Don't sign anything and don't say "yes" in order to calm them down. If you have said it, you may still say "no" later.
    • Don't stay "so as not to bring shame". The shame is theirs.
    • Don't talk with relatives behind a closed door: ask for another person to be there.
    • Don't give away your phone or documents, if you can keep them.
    • "We let her go" doesn't undo it: so says the law since { $law_marriage_date }.
    .label = What not to do

# review: psychologist
# review: lawyer
# source: teen_harm_kinds
exploited =
    It is good that you are here.

    Does somebody make you work, beg, steal or do intimate things for their profit? Took your documents, talks of a debt?

    That is not allowed. Those who force you are guilty. You are entitled to protection.
    .label = Forced to work or steal

# review: psychologist
# source: teen_harm_kinds, helpline_111_rules
exploited_now =
    You come first now.

    • Can you get away to other people? Go. Call { $emergency_112 } or { $police_102 }.
    • Don't tell the one who forces you that you look for help.
    • Don't think of documents or debts: you first.
    • { $contact_centre_111 } — they tell you where to go.
    .label = What to do now

# review: psychologist
# review: lawyer
# source: teen_harm_kinds
exploited_not =
    Some things are better left.

    • Don't bargain with the one who forces you, and don't warn them.
    • Don't believe in the debt: you may go without paying it.
    • Don't sign papers and don't hand over your documents again.
    • Don't recruit others, even if they promise to let you go for it.
    • Don't be afraid that you will be blamed for what you were forced to do: tell it just so, "I was forced".
    .label = What not to do

# Running away

# review: psychologist
runaway =
    It is good that you are here.

    When home or school can't be borne any more, wanting to leave makes sense. What chases you away counts, and it can be spoken about.

    On the street new dangers come quickly. There are ways to leave and still be with people. Let's look for one before you go.
    .label = I want to run away

# review: psychologist
# source: helpline_111_rules
runaway_now =
    Let's do it step by step.

    • In danger right now? Go, and call { $emergency_112 } or { $police_102 } from the first safe place: a shop, neighbors, the school.
    • Not this minute? Call { $contact_centre_111 } first: "I can't stay at home." Ask where you can be.
    • Choose a person, not a street: grandma, an aunt, a friend's mom. Tell them before you come.
    .label = Before I go

# review: psychologist
runaway_not =
    Keep a few things in mind.

    • Don't go to somebody you know only from the internet, and don't get into a stranger's car.
    • Don't sleep in a cellar, a stairwell or an empty house.
    • Don't take work, money or a bed "in return for something".
    • Don't throw away your phone, save its battery: you may need { $emergency_112 }.
    • Don't think there is no way back. There may be another place than home.
    .label = What not to do

# review: psychologist
runaway_away =
    It is good to hear from you.

    • Go where it is warm, light and full of people: a shop, a station, a hospital, a petrol station.
    • Let one person who is good to you know that you are alive and where you are.
    • Cold, hungry, hurt, or somebody follows you? Call { $emergency_112 } or { $police_102 }.
    • You may say: "I left because it is dangerous at home." { $contact_centre_111 } advises.
    .label = I have left already

# Self-harm, not wanting to live

# review: psychologist
# source: teen_harm_kinds, helpline_111_rules
low =
    It is good that you are here.

    You don't have to be alone with such pain.

    Talk to a real person: { $contact_centre_111 } answers { $contact_centre_111_hours }, and 💬 is a letter to our specialist. If it is dangerous, { $emergency_112 }.
    .label = I don't want to live

# review: psychologist
# source: teen_harm_kinds, spec_beyondblue
low_night =
    Let's take it bit by bit.

    This night will end. Only the next few minutes count now.

    • Don't decide anything at night. Put it off until the morning.
    • Be where somebody is, even without talking. Leave the door open.
    • Water, a blanket, some light. Quiet music.
    • Ask somebody to take away what could hurt you.

    It comes back stronger? { $emergency_112 } or { $contact_centre_111 }. And write to us: 💬.
    .label = How to get through tonight

# review: psychologist
# source: teen_harm_kinds, spec_beyondblue
low_not =
    You count, also today.

    • Don't stay alone with these thoughts, at night above all.
    • Don't keep within reach what could hurt you: ask somebody to take it away.
    • Don't drink alcohol to make it quieter.
    • Don't promise anybody to keep this secret.

    { $contact_centre_111 } and { $emergency_112 } answer { $contact_centre_111_hours }. And write to us: 💬.
    .label = What not to do

# review: psychologist
# source: teen_harm_kinds, spec_beyondblue
say_low =
    You may say it in one breath.

    • "I'm so bad that I don't want to live. Please stay with me."
    • "You don't have to solve it. Just sit here."
    • "Ask me straight, I'll answer."
    • "Please take away what could hurt me, and call with me."

    Nobody near? { $contact_centre_111 } or { $emergency_112 }. And write to us: 💬.
    .label = Words when it is this hard

# review: psychologist
# source: teen_harm_kinds
hurt_self =
    It is good that you are here.

    Do you sometimes hurt yourself on purpose, because the pain inside gets too big? Many know this. It is not silly, and you are not "crazy". It says: I can't bear this much any longer.

    You don't have to promise to stop at once. Talk to somebody: { $contact_centre_111 }, in danger { $emergency_112 }. Or write to us: 💬.
    .label = I hurt myself

# Telling somebody

# review: psychologist
tell =
    A few words are enough to begin.

    • "I need to tell you something important. Please listen to the end."
    • "Somebody hurts me. I'm scared."
    • "I can't say it aloud. May I write it?"

    You can simply show an adult this screen.
    .label = How to say it

# review: psychologist
say_home =
    You can say it just like this.

    • "At home they hit me. I'm afraid to go back today."
    • "When he drinks, it gets dangerous for us. I need an adult."
    • "I don't want anybody punished. I want it to stop."
    • "Please don't call my parents before we have talked about it."

    Then you can ask: "What will you do now?" You may know that.
    .label = Words about home

# review: psychologist
say_school =
    Short is enough.

    • "They have been bullying me for weeks. I wrote down when and who."
    • "I'm not telling tales. I ask for protection."
    • "Please don't put me in one room with them."
    • "What does the school do now, and when will you tell me?"

    One teacher waves it aside? Go to the next: the psychologist, the director, { $contact_centre_111 }.
    .label = Words about school

# review: psychologist
# review: lawyer
# source: keep_the_evidence
say_net =
    A few words are enough.

    You don't have to show the picture itself.

    • "Somebody scares me with a picture. I need help, not a scolding."
    • "I'm ashamed. Please don't look at it, just help me to save the chat."
    • "I did send it. He is the one who blackmails."
    • "Please don't take my phone away: the proof is on it."
    .label = Words about the internet

# review: psychologist
say_touched =
    You decide the pace.

    You choose how much you say.

    • "Somebody did something to me that I didn't want. It is hard to say."
    • "I'll tell you a little, and please don't ask for the details."
    • "Please don't tell him that I told you."
    • "Will you go with me to the doctor?"

    You may also write it on paper or show this screen. If the first one doesn't believe you, tell another.
    .label = Words about being touched

# review: psychologist
tell_who =
    Think of somebody you feel calm with.

    It may be grandma, an aunt, an older sister, a teacher, the school psychologist, a doctor, a friend's mom.

    Not believed? Tell another one. And one more. It doesn't mean that you said something wrong.

    Call { $contact_centre_111 } or write here: 💬.
    .label = Whom to tell

# review: psychologist
# review: lawyer
# source: after_report, confidentiality_model
tell_after =
    This is what usually comes next.

    Adults think how to protect you. If the police were called, they write it down and tell those who are responsible for children. A psychologist may be with you. If home is a danger to life, another place may be found for you.

    Before we tell anybody else, we try to tell you.
    .label = What happens if I tell

# Somebody else, something else

# review: psychologist
# source: spec_beyondblue
friend =
    It is good that you notice.

    Tell your friend: "I believe you. It's not your fault." Don't scold, don't question. Tell an adult together.

    Don't promise to keep quiet if there is danger. It is not betrayal.

    Being hit right now? Call { $emergency_112 }. Advice: { $contact_centre_111 }.
    .label = My friend is in trouble

# review: psychologist
# source: spec_beyondblue
friend_not =
    Being a friend is enough.

    • Don't promise "I'll tell nobody" when there is danger.
    • Don't leave your friend alone when they talk of dying.
    • Don't go to "sort things out" with the one who hurts.
    • Don't tell the whole class and don't post about it.
    • Don't carry it alone: bring in an adult.
    .label = What not to do

# review: psychologist
other =
    You don't have to know what it is called.

    If you are scared, hurt, ashamed or lonely, that is enough to ask for help.

    Write it any way you can, even one word: 💬. Or call { $contact_centre_111 }.
    .label = Something else, not sure

# review: psychologist
unsure =
    Let's think it through quietly.

    • Am I afraid of somebody, or of going home or to school?
    • Did somebody tell me to keep quiet about it?
    • Do I feel bad, dirty or guilty afterwards?

    One "yes" is enough to talk to somebody. Nothing has to be proved. What is it more like?
    .label = I'm not sure it counts

# review: psychologist
unsure_scared =
    What you feel is worth listening to.

    Do you keep watching somebody's mood, hide, weigh every word? Then something isn't right there. With people who care you needn't be on guard.

    It may look good from outside. You know how it is inside. Begin with one sentence to somebody you trust.
    .label = I'm scared of somebody

# review: psychologist
unsure_secret =
    Let's look at it calmly.

    There are two kinds of secrets. A good one ends with a surprise, a birthday or a present, and it feels light. A heavy one makes you anxious or ashamed, and somebody warns you: "Tell nobody, or else…"

    You may tell a heavy one, even if you have promised. Telling is not betrayal. And a threat is no proof that it will happen.
    .label = I was told to keep quiet

# review: psychologist
unsure_small =
    Nothing here is "too small".

    "Others have it worse", "he didn't mean it", "it was only once": such thoughts come to nearly everybody. They don't make it right.

    You needn't be sure, needn't have bruises or proof. You can simply ask: { $contact_centre_111 }, or 💬. A question is not an accusation.
    .label = Maybe I exaggerate

# I hurt somebody

# review: psychologist
did_harm =
    It takes courage to look at this.

    Did you hit or bully somebody, post a picture, touch somebody who didn't want it? Doing something bad doesn't mean that you are bad for ever. But it is right to stop it now, and you needn't manage that alone.

    Maybe somebody hurts you, too. Both are true, and both may be told.
    .label = I hurt somebody

# review: psychologist
# source: kid_injuries_103
did_harm_now =
    Let's go in order.

    • Stop, and step away. Leave the room, put the phone down.
    • Is somebody injured? Call { $ambulance_103 } or { $emergency_112 } and stay until adults come.
    • Take down what you posted, ask others to do the same, and send it to nobody.
    • Tell one adult: "I did something bad. Help me to put it right."
    • Don't press for forgiveness, and don't threaten so that they keep quiet.
    .label = What to do now

# review: psychologist
did_harm_stop =
    One can learn this.

    • Notice how it begins: hot face, fists, a wish to "teach somebody a lesson". At that moment go away.
    • Move: walk, cold water, ten slow breaths.
    • Keep away for a while from those with whom it happens.
    • Speak with a psychologist: at school, at { $contact_centre_111 }, or here: 💬. You can say: "I'm afraid of doing it again."
    .label = How to stop doing it

# review: lawyer
# review: psychologist
# source: bullying_fines
did_harm_law =
    Let's put it plainly.

    Bullying, at school and online, is an offence. From { $bullying_own_age } one answers for it oneself; from { $bullying_parents_age } to { $bullying_own_age } the parents pay the fine.

    For other things it depends on what happened and how old you are. You can ask calmly, even without a name: { $contact_centre_111 }, or 💬.

    Stopping and telling now is better than waiting.
    .label = What the law says about it

# Somebody who works with children

# review: psychologist
helper_did =
    You can take your time here.

    It happens that the one who hurts is somebody whom others trust: a teacher, a coach, a doctor, a psychologist, a policeman, somebody from a center. That makes it harder to tell, but it isn't your fault. You may say it about anybody.

    Does this person work with children, in a school, in the police, or with us?
    .label = A teacher or helper did it
helper-no = ✖️ No

# review: psychologist
# source: helpline_111_rules
helper_yes =
    You are doing it right.

    It is better to do without those who work with this person.

    • Here: not 💬, but the button "{ another_center.label }". If another center works now, they read your words first.
    • By phone: { $contact_centre_111 } is not the school, not the police and not our center. Danger? { $emergency_112 }.
    • Tell an adult who doesn't work with this person.
    • It is not "spoiling somebody's life". You protect yourself and others.
    .label = ✅ Yes, they work there

# review: psychologist
another_center =
    .label = Write to another center

# What can be used at once

# review: psychologist
tools =
    Here are things you can use at once.

    A plan for dangerous moments, exercises for when you shake, your rights in plain words, sentences to say, and who answers at 💬.

    Take only what you need now. You can come back at any time.
    .label = What can help me

# review: psychologist
plan_1 =
    A plan makes one's head clearer.

    Five small steps. Keep them in your head or in a place that nobody checks.

    Step one, signs. How do you notice that it is about to start? A voice, steps, drink, a certain day. What do you feel in your body? When you notice it, act early: go out, before it gets loud.
    .label = My safety plan

# review: psychologist
plan_2 =
    Now a place.

    Where can you go, by day and by night?

    • At home: a room with a way out. Not the kitchen or the bathroom.
    • Near: neighbors, a shop, the school, a place with a guard.
    • Farther: grandma, an aunt, a friend's family.

    Walk the way once when it is calm. Think of the little ones: where do you meet?
    .label = Step 2: a place

# review: psychologist
plan_3 =
    Now people.

    To whom would you write first?

    • Choose two or three adults who don't hurt children and who stay calm.
    • Tell them now, while it is quiet: "If I send you a dot, don't call me. Call { $emergency_112 } and say my address."
    • Agree on a secret word. It must sound ordinary.
    • Teach it to your brothers and sisters.

    No such adult comes to mind? Then { $contact_centre_111 } is the first one.
    .label = Step 3: people

# review: psychologist
# source: kid_call_112
plan_4 =
    This is worth learning.

    Then you have it even when the phone is taken away.

    • Know by heart: { $emergency_112 } danger, { $police_102 } police, { $ambulance_103 } ambulance, { $contact_centre_111 } advice.
    • Learn one phone number of your own person by heart.
    • Know your address: street, house, floor, flat.
    • { $emergency_112 } works with no money on the phone and with a blocked SIM card.
    • Practice: "I'm at home. I'm in danger. The address is…"
    .label = Step 4: numbers

# review: psychologist
plan_5 =
    The last step, quietly.

    • A small bag at your person's place or at school: clothes, a little money, a charger, medicine, a card with the numbers.
    • Documents: know where they are. Copies are fine. Don't risk anything for them.
    • The phone: your own password and location off, if that is safe for you. 🚪 clears this chat.
    • Nothing is worth going back into danger.
    .label = Step 5: bag and phone

# review: psychologist
calm =
    Let's slow down for a minute.

    When it was frightening, the heart races, the hands shake, thoughts jump. That is how the body protects you. It passes, and you can help it.

    Choose what you like. If it doesn't suit you, stop: another one may.

    Danger nearby? First get to people: { $emergency_112 }.
    .label = Calm down a little

# review: psychologist
calm_breath =
    Sit so that your back rests on something.

    • Breathe in through the nose, counting to four.
    • Breathe out slowly, as if through a straw, counting to six.
    • Do it again, five times. The out-breath is the main thing.

    Your head spins? Breathe as usual and look at one point. Shoulders down, teeth apart. That is enough.
    .label = Breathing

# review: psychologist
calm_54321 =
    Look around you, without hurry.

    • 5 things that you see. Name each one.
    • 4 things that you can touch: sleeve, table, floor.
    • 3 sounds.
    • 2 smells.
    • 1 taste, or one slow breath.

    You are here, and now is now. Lost count? Begin again, that is part of it.
    .label = Five, four, three, two, one

# review: psychologist
calm_cold =
    Sometimes the body understands faster.

    • Cold water on the face and the wrists, or hold something cool for a moment.
    • Press your feet to the floor: heel, toe, heel, toe.
    • Push against a wall with both hands, then let go.
    • Wrap yourself in a blanket, drink something warm.
    • Say aloud: "It was frightening. It will pass."
    .label = Cold water, warm blanket

# Rights

# review: psychologist
# review: lawyer
# source: who_may_ask
rights =
    This is good to know.

    You have rights already, not only when you grow up. Nobody may hit you, humiliate you or use you. You may ask for help yourself: anybody of any age may call { $police_102 }.

    Here it is in simple words. A lawyer explains your own case: { $contact_centre_111 }.
    .label = My rights, in plain words

# review: lawyer
# review: psychologist
# source: crim_beating, law_women_children_2024, protective_order
rights_home =
    This is good to know.

    It is not "a family matter". Hitting a child "for education" is beating before the law, since { $law_children_date }. In cases of violence against a child, "we have made peace" doesn't end the case.

    The police may forbid the one who hits to come near, to call or to follow: such an order lasts { $order_days } days. How it is done for you, ask { $police_102 } or { $contact_centre_111 }.
    .label = My rights at home

# review: lawyer
# review: psychologist
# source: school_duty, bullying_fines, law_women_children_2024
rights_school =
    It should be calm there.

    Bullying is an offence, online too: the law has said so since { $law_children_date }. When a school learns of it, it follows a set order of steps. Heads of schools answer for it if they don't follow it or leave a hurt child without help.

    You may tell the teacher, the psychologist or the director, or use the QR code of { $contact_centre_111 } without a name. Nothing happens? Then { $police_102 }.
    .label = My rights at school

# review: lawyer
# review: psychologist
# source: crim_consent, law_women_children_2024
rights_body =
    This is good to know.

    Your body is yours. A sexual act of an adult with somebody under { $consent_age } is a crime, even if the young person agreed. Sexual harassment of somebody under { $consent_age } is a crime too. The child is never to blame.

    It doesn't matter what you wore, wrote or didn't manage to say. You may ask: { $contact_centre_111 }, { $police_102 }, 💬.
    .label = My body and the law

# review: lawyer
# review: psychologist
# source: who_may_ask, after_report, law_prevention_2025
rights_ask =
    Your voice counts too.

    • You may turn to the guardianship body alone, at any age, and from { $teen_court_age } to a court.
    • When the police question somebody under { $question_age }, a psychologist or a teacher takes part. Under { $warn_age } nobody is warned of punishment for wrong words.
    • Since { $law_prevention_date } the law has help rooms: doctor, psychologist and talk in one place. They open step by step: ask { $contact_centre_111 }.
    .label = When I ask for help

# review: psychologist
# review: lawyer
# source: confidentiality_model
specialist_does =
    Good to know who is there.

    Behind 💬 is a living person on duty, no machine. They

    • read what you write, and believe you first;
    • ask only what is needed; you may skip any question;
    • think with you about what is safe and whom to tell;
    • tell you about numbers, places and rights near you;
    • if others have to be told, try to tell you first.

    An answer may take some time. Danger? { $emergency_112 }.
    .label = What a specialist does

# review: psychologist
# review: lawyer
# source: confidentiality_model
specialist_not =
    It is fair to know this before.

    • They don't see your name, number or photo.
    • They don't scold, don't read you a lecture, don't ask for pictures.
    • They can't come to you, can't see where you are, and are not the police.
    • They can't keep quiet about everything: not if a life is in danger, or if we know who did a grave crime against a child, and where.

    To have somebody come: { $emergency_112 } or { $police_102 }.
    .label = What a specialist doesn't do

# The person is near

# review: psychologist
quiet_ways =
    There are other ways too.

    • Send the secret word you agreed on to somebody you trust. Or write: "Don't call me. Call { $emergency_112 }, my address is…"
    • Find a plain reason to go out: rubbish, the shop, homework with a neighbor. From there call { $police_102 }.
    • Stay near the door, not in the kitchen or the bathroom.
    • Then delete what you sent, if your phone is checked.
    .label = Other quiet ways

# Minutes count

# review: psychologist
# source: teen_harm_kinds
low_now =
    Right now you matter most.

    Be near somebody: mom, a neighbor, a teacher.

    Say: "I feel terrible, please don't go." Call { $emergency_112 } or { $ambulance_103 }. And write to us: 💬.
    .label = I'm afraid of what I may do

# review: psychologist
# source: teen_harm_kinds
hurt_self_after =
    You matter, now too.

    • Badly hurt, or you feel unwell? Call { $ambulance_103 } or { $emergency_112 } right now. You may tell the doctor the truth.
    • Go to somebody, or ask them to come. Say: "I hurt myself. Please stay with me."
    • Put away what can hurt you.
    • Don't scold yourself. Get warm, drink some water.

    And write to us: 💬.
    .label = It has just happened

# review: psychologist
# source: teen_harm_kinds, spec_beyondblue
friend_low =
    It is good that you are there for them.

    Don't leave your friend alone. Ask openly how they are. Get an adult at once, even if asked to keep quiet.

    Danger now? Call { $emergency_112 } or { $ambulance_103 }. Then write to us: 💬. It is hard for you too.
    .label = My friend wants to die

# review: psychologist
quiet =
    You can take your time.

    You don't have to speak. 🤫 below calls a specialist on duty. You answer by taps only. We can't see where you are: one of the taps asks for the address.

    Turn off the sound of the phone. 🚪 clears this chat at any moment.

    If you can get to another room, call { $emergency_112 }.
    .label = They are near, I can't talk
