# For children of about 8 to 12. At most 220 characters a screen, one idea, words that an 8-year-old reads alone.

# review: psychologist
kid =
    It is good that you are here.

    Where is it hard for you? Choose what is closest. No name needed.

    Very scared right now? Press 🆘. Want to write to a person? Press 💬.
    .label = I am 12 or younger
# review: psychologist
k_home =
    Let's look together.

    Home should feel safe. How is it at yours? Choose what is close.

    Is that person near you? Press 🆘, then 🤫.
    .label = At home
# review: psychologist
# review: lawyer
# source: crim_beating
k_home_body =
    You can take your time here.

    Your body is yours. Nobody may hurt it. What is it like for you?
    .label = They hurt me
# review: psychologist
k_home_loud =
    Take your time.

    Is it loud and scary at home? You didn't make it so. What is it like?
    .label = They shout, fight, scare me
# review: psychologist
# review: lawyer
# source: crim_marriage, teen_harm_kinds
k_force =
    Let's look together.

    Do they make you do bad or scary things? That is not okay. Not even for family. What is it like?
    .label = They force me
# review: psychologist
# review: lawyer
# source: law_women_children_2024
k_school =
    Let's look together.

    At school and outside nobody may hurt you. No child and no grown-up. What is it like?
    .label = At school or outside
# review: psychologist
# review: lawyer
# source: law_women_children_2024
k_adult =
    Let's look together.

    A teacher, a coach, a doctor may not hurt children. Even a very important one. What is it like?
    .label = A grown-up hurts me
# review: psychologist
k_net =
    Let's look together.

    Words and photos on the phone can hurt too. Something can be done. What is it like?
    .label = On the phone, internet
# review: psychologist
k_else =
    Take your time.

    You don't need the right word. Choose what is close. Or write one word to a person: 💬.
    .label = Something else, not sure
# review: psychologist
k_other =
    It is kind that you think of others.

    Is somebody dear to you in trouble? Or is somebody hurt because of you? You can talk about all of it.
    .label = About somebody else
# review: psychologist
k_unsure =
    That is fine.

    Are you scared, ashamed, sad? That is enough to ask for help. Write to a person: 💬. Or look here.
    .label = I can't tell what it is
# review: psychologist
k_secret =
    Here is a little hint.

    A gift for mom is a good secret. A bad secret makes you scared. You may tell a bad secret. That is not betraying.
    .label = Good and bad secrets
# review: psychologist
k_know =
    Asking is good.

    What shall we tell you about?
    .label = I want to know

# review: psychologist
# review: lawyer
# source: law_women_children_2024, crim_beating
k_hit =
    It is good that you are here.

    Do they hit, push or kick you, or pull your hair? It is not your fault. Nobody may hit children.
    .label = Somebody hits me
# review: psychologist
# source: teen_harm_kinds
k_hit_now =
    Step by step.

    • Go to people: a neighbor, a shop.
    • Call { $emergency_112 } or { $police_102 }.
    • Don't hit back: it gets more dangerous.
    • Tell a grown-up you trust.
    .label = What to do now
# review: psychologist
# source: kid_injuries_103
k_hit_pain =
    Now you come first.

    Call { $ambulance_103 } or { $emergency_112 }. Say where it hurts. Show the doctor all the marks and tell the truth. Ask: "Please write it down."
    .label = It hurts or bleeds
# review: psychologist
# review: lawyer
# source: law_women_children_2024, crim_beating
k_belt =
    It is good to know this.

    The belt, a slipper, a slap: this is beating too. The law of Kazakhstan does not allow it. Not even to mom and dad. Not even for a bad mark.
    .label = The belt, a slap
# review: psychologist
k_belt_now =
    Here is what you can do.

    Tell a grown-up who doesn't hit: grandma, a teacher. "They hit me with a belt." Or call { $contact_centre_111 }. Is it happening now? { $emergency_112 }.
    .label = What to do now
# review: psychologist
# review: lawyer
# source: crim_beating, teen_harm_kinds
k_belt_not =
    A few more hints.

    • Don't look for what is "wrong" with you. Mistakes are no reason to hit.
    • Don't believe "all get hit".
    • Don't hide the marks: tell a doctor or teacher.
    • Don't argue while they shout. Step away.
    .label = What not to do

# review: psychologist
k_scared =
    What you feel matters.

    Do they shout, call you names, laugh at you, scare you? Words hurt too. What they shout about you is not true. It is not your fault.
    .label = They scare or shame me
# review: psychologist
k_scared_now =
    Here is what you can do.

    Don't argue, go where it is quiet. Tell a grown-up you feel calm with. Or call { $contact_centre_111 }, { $contact_centre_111_hours }. They say they will hit you? { $emergency_112 }.
    .label = What to do now

# review: psychologist
k_fights =
    It is good that you are here.

    Do grown-ups at home hit or shout at each other? It is not because of you. Making peace is their job, not yours. You need care too.
    .label = Grown-ups fight at home
# review: psychologist
# source: teen_harm_kinds
k_fights_now =
    Take care of yourself first.

    • Don't stand between them.
    • Go to another room or to neighbors, with the little ones.
    • Call { $police_102 } or { $emergency_112 }: "They are fighting at home."
    .label = What to do now

# review: psychologist
k_neglect =
    It is good that you are here.

    Often hungry or cold? Ill, and no doctor? Alone for a long time? Looking after children is the grown-ups' job. It is not your fault.
    .label = No food, nobody cares
# review: psychologist
k_neglect_now =
    Let's begin with something easy.

    Go to people you know: a neighbor, grandma, school. Say: "I am hungry. Please help." Or call { $contact_centre_111 }. Is somebody very ill? { $emergency_112 }.
    .label = What to do now
# review: psychologist
# source: teen_harm_kinds
k_neglect_not =
    A few more hints.

    • Don't hide that you are hungry. It is no shame.
    • Don't go with strangers for food or a bed.
    • Ill? Tell the school nurse. Very ill: { $ambulance_103 }.
    • Don't look after little ones alone: call a grown-up.
    .label = What not to do

# review: psychologist
# review: lawyer
# source: crim_consent, teen_harm_kinds
k_touch =
    You can take your time here.

    Somebody touches you where you don't want it? Shows private parts, films you, says "keep quiet"? Nobody may do that. It is not your fault.
    .label = Touched, and I don't want it
# review: psychologist
# review: lawyer (traces)
# source: teen_harm_kinds
k_touch_not =
    You decide the pace.

    • Don't stay alone with this person.
    • Don't tell them that you will speak.
    • Don't wash the clothes. Put them in a bag.
    • Don't scold yourself. It is not your fault.
    .label = What not to do
# review: psychologist
# source: teen_harm_kinds
k_touch_now =
    Step by step.

    • Go where other people are.
    • Call { $emergency_112 } or { $police_102 }.
    • Tell a grown-up: "Somebody touched me. Help me."
    • See a doctor soon, even if nothing hurts.
    .label = What to do now

# review: psychologist
# source: teen_harm_kinds
k_bully =
    It is good that you are here.

    Do kids hit you or tease you again and again? Break your things? Shut you out? That is bullying, not a joke. It is not your fault.
    .label = Kids bully me
# review: psychologist
k_bully_now =
    Step by step.

    • Go closer to grown-ups.
    • Don't hit back.
    • Tell one grown-up today: who, where, when.
    • Advice: { $contact_centre_111 }. They beat or threaten you: { $police_102 }.
    .label = What to do now

# review: psychologist
# review: lawyer
# source: teen_harm_kinds
k_take =
    It is good that you are here.

    Do they take your money, phone, things? Do they say "give it or else"? Nobody may do that. They should be ashamed, not you.
    .label = They take money or things
# review: psychologist
k_take_now =
    You matter more than things.

    • They scare you now? Give it and go to people. Then call { $police_102 }.
    • Don't pay in silence. Tell a grown-up today.
    • Advice: { $contact_centre_111 }.
    .label = What to do now

# review: psychologist
k_netbully =
    It is good that you are here.

    Do they write bad things about you? Post your photos? Laugh at you in a chat or game? That is bullying too. It is not your fault.
    .label = Mean in a chat or game
# review: psychologist
# source: keep_the_evidence
k_netbully_now =
    Step by step.

    • Don't answer in anger.
    • Take a screenshot. Keep the chat.
    • Block them.
    • Show it to a grown-up.
    • Advice: { $contact_centre_111 }. Threats: { $police_102 }.
    .label = What to do now
# review: psychologist
k_asks =
    It is good that you are reading.

    Does somebody online ask for naked photos, secrets, a meeting? Give gifts, say "don't tell mom"? That is a trick. It is not your fault.
    .label = Wants photos or secrets
# review: psychologist
# source: keep_the_evidence
k_asks_now =
    Step by step.

    • Send nothing. Don't go to meet.
    • Don't answer, but keep the chat.
    • Show a grown-up: "Look what they write to me."
    • Or call { $contact_centre_111 } or { $police_102 }.
    .label = What to do now
# review: psychologist
# source: keep_the_evidence
k_black =
    You did right to come here.

    Does somebody have your photo or secret? Do they say "pay" or "send more"? The one who scares you is to blame, not you. There is a way out.
    .label = They scare me with my photo
# review: psychologist
# review: lawyer
# source: keep_the_evidence
k_black_now =
    Calmly, step by step.

    • Don't pay. Send nothing more.
    • Don't answer.
    • Keep the chat: it is proof.
    • Tell a grown-up today.
    • Call { $police_102 } or { $contact_centre_111 }.
    .label = What to do now
# review: psychologist
# review: lawyer
# source: keep_the_evidence
k_black_sent =
    It is easier together.

    Was the photo sent? Still not your fault. A grown-up can ask the site to take it down. Call { $contact_centre_111 } or { $police_102 }. Send the photo to nobody, not even us.
    .label = They already have the photo
# review: psychologist
# source: keep_the_evidence
k_shown =
    Take your time.

    Did they show you naked people or something scary? It is not your fault. Don't look any more. Keep the chat, show a grown-up. Advice: { $contact_centre_111 } or { $police_102 }.
    .label = They show me bad things

# review: psychologist
# review: lawyer
# source: teen_harm_kinds
k_work =
    It is good that you are here.

    Do they make you work for them, beg, steal, undress? Those who force you are guilty, not you. You need protection.
    .label = Made to work, beg, steal
# review: psychologist
# source: teen_harm_kinds
k_work_now =
    You come first.

    • Can you get away to people? Go.
    • Call { $emergency_112 } or { $police_102 }.
    • Don't tell those people that you look for help.
    • Leave papers and debts for later.
    .label = What to do now
# review: psychologist
# review: lawyer
# source: crim_marriage
k_marry =
    It is good that you are here.

    Were you taken by force? Or do they want you to marry? That is a crime, even if they say "it's our custom". You may say no.
    .label = Taken away, made to marry
# review: psychologist
# review: lawyer
# source: crim_marriage
k_marry_now =
    Step by step.

    • Call { $emergency_112 } or { $police_102 } from any phone.
    • Say where you are: street, house, what you see.
    • Say aloud: "I don't agree."
    • Leaving that place is no shame.
    .label = What to do now
# review: psychologist
# review: lawyer
# source: crim_marriage
k_marry_not =
    Your word counts.

    • Don't sign anything.
    • If you can, don't go away with them.
    • Don't talk with relatives alone: let somebody else be there.
    • Don't go back "so that there is no shame".
    • Keep your phone if you can.
    .label = What not to do

# review: psychologist
# source: teen_harm_kinds
k_low =
    It is good that you are here.

    Sometimes it hurts so much that you don't want to live. Don't stay alone with it. { $contact_centre_111 } answers { $contact_centre_111_hours }. Danger: { $emergency_112 }. Or write to us: 💬.
    .label = I feel very bad inside
# review: psychologist
# source: teen_harm_kinds
k_low_now =
    Right now you matter most.

    Go to somebody: mom, a neighbor, a teacher. Say: "I feel so bad. Stay with me." Call { $emergency_112 } or { $ambulance_103 }. And write to us: 💬.
    .label = I am afraid for myself now
# review: psychologist
# source: teen_harm_kinds
k_selfhurt =
    It is good that you are here.

    When it hurts inside, some children hurt themselves. There is nothing to scold you for. Don't hide it: tell { $contact_centre_111 } or a grown-up. A wound? { $ambulance_103 }. Or write to us: 💬.
    .label = I hurt myself

# review: psychologist
k_tell =
    One person is enough to start.

    Where does it happen? Let's see whom you can tell.
    .label = Whom to tell
# review: psychologist
k_tell_home =
    Who is kind to you?

    Grandma, an aunt, a neighbor, a teacher, the school psychologist. Say: "I am scared at home. Help me." Or call { $contact_centre_111 }. Danger: { $emergency_112 }.
    .label = At home: whom to tell
# review: psychologist
# review: lawyer
# source: school_duty
k_tell_school =
    Who listens to you?

    Mom, dad, a teacher, the school psychologist. Say: "They hurt me at school. Help me." The school has to look into it. Or call { $contact_centre_111 }. Danger: { $emergency_112 }.
    .label = At school: whom to tell
# review: psychologist
k_tell_net =
    You can just show your screen.

    To mom, dad, a big sister, a teacher. Say: "They scare me online. Look, and please don't scold." Or call { $contact_centre_111 } or { $police_102 }.
    .label = Online: whom to tell
# review: psychologist
k_tell_say =
    A few words are enough.

    • "Please listen. I am scared."
    • "Somebody hurts me."
    • "I can't say it. I will write it."

    You can draw it, or show this screen.
    .label = How to say it
# review: psychologist
k_tell_no =
    That happens, and it is not because of you.

    Tell another grown-up. And one more. You are doing it right. Or call { $contact_centre_111 }. Danger: { $emergency_112 }. Or write to us: 💬.
    .label = What if nobody believes me
# review: psychologist
# source: kid_call_112
k_call =
    It is easy and free.

    Children may call too. Dial { $emergency_112 } or { $police_102 }. Say: "Help, they hurt me. My address is…" They ask name and address, to find you. Can't talk? Press 🤫.
    .label = How to call
# review: psychologist
# review: lawyer
# source: after_report, confidentiality_model
k_after =
    Honestly, it is like this.

    Grown-ups think how to protect you. Do the police ask you something? Then a psychologist or teacher is there. We try to tell you before we tell others.
    .label = What happens if I tell
# review: psychologist
# review: lawyer
# source: after_report
k_after_home =
    It is hard to say in advance.

    Is home a danger to your life? Then another place may be found for you. A court looks at it. Ask about you: { $contact_centre_111 } or 💬. Danger now: { $emergency_112 }.
    .label = Will I be taken from home

# review: psychologist
k_spec =
    It is good that you ask.

    A real person answers. They read, listen and don't scold. They don't see your name. Sometimes you wait. They can't come to you: for that, { $emergency_112 }. To talk now: { $contact_centre_111 }.
    .label = Who answers me here
# review: psychologist
# review: lawyer
# source: confidentiality_model
k_spec_not =
    Honestly, it is like this.

    We tell others in two cases only. A life is in danger. Or we know of a grave crime against a child: who and where. We try to tell you first.
    .label = Will you tell others?
# review: psychologist
# review: lawyer
# source: law_women_children_2024, who_may_ask
k_rights =
    These are always yours.

    Nobody may beat you. Bullying is forbidden. You may ask for help yourself, at any age: { $police_102 }, { $contact_centre_111 }.
    .label = My rights

# review: psychologist
k_friend =
    You are a good friend.

    Say: "I believe you. It is not your fault." Tell a grown-up together. If it is dangerous, don't promise to keep quiet. Advice: { $contact_centre_111 }. Danger: { $emergency_112 }.
    .label = My friend is in trouble
# review: psychologist
# source: teen_harm_kinds
k_friend_low =
    It is good that you are near.

    Don't leave your friend alone. Call a grown-up at once, even if asked to keep quiet. { $emergency_112 } or { $ambulance_103 }. And write to us: 💬.
    .label = Friend doesn't want to live
# review: psychologist
k_hurt =
    It is good that you are here.

    It is brave to say it. Stop and step away. Is somebody hurt? Call a grown-up or { $emergency_112 }. Tell what happened. You can learn another way: ask { $contact_centre_111 } or 💬.
    .label = I hurt somebody
# review: psychologist
k_helper =
    Take your time.

    Sometimes it is a person everybody trusts. It is not your fault.

    Do they work with children, in a school, in the police, or with us?
    .label = A teacher, coach or doctor
# review: psychologist
# source: helpline_111_rules
k_helper_yes =
    You are doing it right.

    Don't press 💬. Press the button for another center. If there is one, they read your words first. { $contact_centre_111 } is not the school and not the police. Danger: { $emergency_112 }.
    .label = ✅ Yes, they work there
# review: psychologist
k_helper_tell =
    Think who is kind to you.

    Best is one who doesn't work with this person: mom, dad, grandma, a neighbor. Say: "Somebody everyone trusts hurts me." Or call { $contact_centre_111 }. Danger: { $emergency_112 }.
    .label = Whom to tell about it
# review: psychologist
k_quiet =
    You can take your time.

    Press 🤫 and answer by tapping. Need to hide the chat? 🚪. Can you call? { $emergency_112 } or { $police_102 }. Don't argue now.
    .label = That person is near me now
# review: psychologist
k_run =
    It is good that you are here.

    The street can be dangerous. Better go to grandma, a neighbor, school. Call { $contact_centre_111 }: "I am scared at home." Danger now? { $emergency_112 }.
    .label = I want to run away
# review: psychologist
k_run_out =
    It is good that you are here.

    Stay where it is light and there are people: a shop, a hospital. Don't get into a stranger's car. Call { $emergency_112 } or { $contact_centre_111 }, say where you are.
    .label = I am not at home any more

# review: psychologist
k_plan =
    Step one.

    A safe place. Where can you go when it is scary? To a neighbor, grandma, a shop? Think how you get out and how you get there.
    .label = My plan: three steps
# review: psychologist
k_plan_who =
    Step two.

    A safe person. Choose one grown-up you trust. Agree on a secret word. When they hear it, they know: you need help.
    .label = Next: step two
# review: psychologist
# source: kid_call_112
k_plan_num =
    Step three.

    A number. Learn { $emergency_112 } and { $contact_centre_111 }. { $emergency_112 } works even with no money on the phone. Learn your address too.
    .label = Next: step three

# review: psychologist
k_calm =
    Let's breathe together.

    Spread your hand. Go around it with a finger of the other hand. Up a finger: breathe in. Down: breathe out. Slowly, all five. Again?
    .label = Calm down with me
# review: psychologist
k_calm_see =
    Look around.

    Find 5 things you can see. Touch 4 things. Listen for 3 sounds. Find 2 smells and 1 taste. You are here. Breathe out slowly.
    .label = Game 5-4-3-2-1

# After a number or a talk.
# review: psychologist
k_through =
    Just one question.

    Did you call? Or tell a grown-up? Did they help you?
    .label = 📞 Did they help?
# review: psychologist
k_through_yes =
    That was brave.

    If it gets hard again, you can call again. Or write to us: 💬.
    .label = ✅ Yes
# review: psychologist
k_through_no =
    That happens.

    It is not your fault. Try another number. Or this one again. Or tell another grown-up. You can write to us too: 💬.
    .label = ✖️ No
