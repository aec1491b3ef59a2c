# Screens that services show.

# Writing to a specialist.
# review: lawyer
# review: psychologist
# source: confidentiality_model
write =
    Here is a real person, not a bot.

    Your words go to the specialist on duty at { $center }. { $minutes ->
        [0] We don't know yet how long an answer takes.
       *[other] An answer takes about { $minutes } min., longer at night.
    }

    They see no name, number or photo. We tell others only if a life is in danger, or if we know who did a grave crime against a child, and where. We try to tell you first.

    Where is help needed? You can skip this.
    .label = 💬 Write
write_go =
    .label = ⏭ Skip
write_now =
    Write here, in your own words.

    Your first message goes to the specialist on duty at { $center } at once. Start anywhere. Short is fine too.

    If it is dangerous right now: { $emergency_112 }. If talking is easier: { $contact_centre_111 }.
# review: lawyer
# review: psychologist
# source: confidentiality_model
write_other =
    All right, let's do that.

    Your words will go to { $center }, not to { $former }. The other way round? Press "{ write-other-again }".

    They see no name, number or photo. We tell others only if a life is in danger, or if we know who did a grave crime against a child, and where. We try to tell you first.
write-other-go = ✅ Write there
write-other-again = Not there, another center
# review: psychologist
no_other_center =
    Let us be honest.

    There is no other center that can answer now.

    { $contact_centre_111 } and { $emergency_112 } are not part of { $center }. You can call there.

    If you press 💬, your words go to { $center }.
# review: psychologist
leave_center =
    One moment.

    There is a conversation with { $center } here. To write to another center, this one is ended first.

    They see that it was ended, not the reason. What was written there is deleted after { $retention_days ->
        [one] { $retention_days } day
       *[other] { $retention_days } days
    }, as after every conversation that has ended.
leave_yes =
    .label = ✅ End it, write to another
nobody =
    Hello!

    Right now nobody is here to answer. We don't want you to wait for nothing: { $emergency_112 } and { $contact_centre_111 } answer now, { $contact_centre_111_hours }.

    You can also write here later: 💬.
# Somebody has written, and no center can take it.
nobody_draft =
    Hello!

    Right now nobody is here to answer. We don't want you to wait for nothing: { $emergency_112 } and { $contact_centre_111 } answer now, { $contact_centre_111_hours }.

    What you have written was not sent to anybody. It is kept for { $draft_minutes } min. ✅ tries to send it again.

# The conversation's status.
# review: psychologist
waiting =
    Hello!

    { $count ->
        [0] You can write your first message now. Start anywhere. Short is fine too.
        [one] Your words have arrived: { $count } message passed on.
       *[other] Your words have arrived: { $count } messages passed on.
    }

    We have passed it to the specialists of { $center }. They answer here. You can write without waiting for an answer.

    Getting dangerous? { $emergency_112 } and { $contact_centre_111 } answer at once.
# review: psychologist
calling_red =
    Hello!

    It is good that you came here. We are calling the specialists of { $center } right now. { $count ->
        [0] You can write now what is happening. One word is enough to begin.
        [one] { $count } message passed on.
       *[other] { $count } messages passed on.
    } If somebody should come, write where you are.

    We can't see where you are. To have somebody come now, call { $emergency_112 } or { $police_102 }.
# review: psychologist
waiting_red =
    Hello!

    It is good that you came here. We have called the specialists of { $center }. { $count ->
        [0] You can write now what is happening. One word is enough to begin.
        [one] { $count } message passed on.
       *[other] { $count } messages passed on.
    } If somebody should come, write where you are.

    We can't see where you are. To have somebody come now, call { $emergency_112 } or { $police_102 }.
talking =
    Hello!

    { $name }, a specialist at { $center }, is with you now. { $count ->
        [0] You can write your first message.
        [one] { $count } message passed on.
       *[other] { $count } messages passed on.
    }

    Write whatever you need to. It goes to them at once.
# review: psychologist
held =
    Hello!

    Right now we have no connection to the people who answer here, at { $center }. Everything written is kept and goes on to them by itself as soon as the connection is back. We don't know when that will be.

    You can go on writing. But if you need help today, it is better not to wait: { $emergency_112 } and { $contact_centre_111 } answer right now, { $contact_centre_111_hours }.
closed =
    That is all for now.

    This conversation is closed. You can write again at any time, about this or about something else. { $emergency_112 } and { $contact_centre_111 } answer { $contact_centre_111_hours }.
conversation =
    .label = 👁 Open
live =
    All right.

    For { $live_minutes } min. answers show here as they come, without a sound. { $count ->
        [0] You can write your first message now.
        [one] { $count } message passed on.
       *[other] { $count } messages passed on.
    }

    You can write at the same time. { $covered ->
        [no] Afterwards answers come as new messages again.
       *[yes] Afterwards everything is covered again.
    }
    .label = ▶️ Show answers as they come
live_text =
    { $text }

    { $count ->
        [0] You can write here.
        [one] { $count } message passed on.
       *[other] { $count } messages passed on.
    }
privacy =
    One question.

    How should answers come?

    Covered: you get one line that says nothing. The text opens only when you press 👁. That is safer when others see this phone.
    .label = 🔒 How answers come
cover_on =
    .label = ✅ Covered
cover_off =
    .label = ✖️ In the open

# Answers. The neutral lines must say nothing to somebody who looks over a shoulder.
covered = Hello! There is something new here.
covered_status = Hello! Nothing new here.
reveal =
    .label = 👁 Open
revealed = { $text }
revealed_closed = { $text }
not_kept =
    One moment.

    This text is no longer kept.

    You can write to a specialist again at any time. { $emergency_112 } and { $contact_centre_111 } answer { $contact_centre_111_hours }.

# Free text.
# review: psychologist
draft =
    Thank you.

    The first words are often the hardest. Nobody has read yours yet.

    Send this to the specialist on duty? { $center } reads it. Messages: { $count }. You can add more first. What is not sent is gone after { $draft_minutes } min.

    If it is dangerous right now: { $emergency_112 } and { $contact_centre_111 } answer at once.
draft_again =
    One moment.

    There is an unsent text here. Messages: { $count }.

    Send it?
# review: psychologist
draft_called =
    Hello!

    We are calling the specialists of { $center }. There is an unsent text here, messages: { $count }. Send it too?

    We can't see where you are. To have somebody come now, call { $emergency_112 } or { $police_102 }.
media_draft =
    One moment.

    We can't take pictures, voice or files here, and nothing of it was saved. Keep what you have: it can help later.

    Your words are here. Messages: { $count }. Send them to the specialist on duty?
# review: lawyer
# source: keep_the_evidence
media =
    One moment.

    We can't take pictures, voice or files here, and nothing of it was saved.

    Please tell it in words. Don't delete what you have: messages and pictures can help later.

    Dangerous right now? { $emergency_112 } and { $contact_centre_111 } answer at once.
media_heard =
    Thank you.

    Your words were passed on.

    We can't take pictures, voice or files here, and nothing of it was saved. Keep what you have: it can help later.
draft_send =
    .label = ✅ Yes, send
draft_drop =
    .label = ✖️ No
draft_dropped =
    All right.

    Nothing was sent, and the text is gone.

    You can look around here, or write again whenever you like. { $emergency_112 } and { $contact_centre_111 } answer { $contact_centre_111_hours }.
draft_gone =
    One moment.

    There is no unsent text here any more.

    If you would like to send something, just write it again. { $emergency_112 } and { $contact_centre_111 } answer { $contact_centre_111_hours }.

# Answers by taps.
# review: psychologist
silent_near =
    You don't have to write anything, just tap.

    We are calling the specialist on duty. Is the dangerous person near you now?
silent_near_yes =
    .label = ✅ Yes, near
silent_near_no =
    .label = ✖️ No
silent_near_skip =
    .label = ⏭ Skip
# review: psychologist
silent_hurt =
    Thank you. One more question.

    Are you hurt? Ambulance: { $ambulance_103 }.
silent_hurt_yes =
    .label = ✅ Yes
silent_hurt_no =
    .label = ✖️ No
silent_hurt_skip =
    .label = ⏭ Skip
silent_come =
    Thank you. One more question.

    Should somebody come to you? We tell the specialist. We can't see where you are and can't send anybody ourselves. If you call { $emergency_112 }, they come.
silent_come_yes =
    .label = ✅ Yes, come
silent_come_no =
    .label = ✖️ No
silent_come_skip =
    .label = ⏭ Skip
silent_address =
    Thank you.

    Where are you? Write the town, street and house here. It goes to the specialist at once.

    You can skip this.
silent_address_skip =
    .label = ⏭ Skip
silent_floor =
    Thank you.

    Which floor? Tap it or write it.
silent_floor_1 =
    .label = 1
silent_floor_2 =
    .label = 2
silent_floor_3 =
    .label = 3
silent_floor_4 =
    .label = 4
silent_floor_5 =
    .label = 5
silent_floor_6 =
    .label = 6
silent_floor_7 =
    .label = 7
silent_floor_8 =
    .label = 8
silent_floor_9 =
    .label = 9
silent_floor_skip =
    .label = ⏭ Skip
silent_door =
    Thank you.

    Which door or flat? Write it here, or skip.
silent_door_skip =
    .label = ⏭ Skip

# Hiding.
hide =
    .label = 🚪 Hide
hidden = Hello! There are no messages.
hidden_info =
    Hello!

    The chat was cleared as far as Telegram allows.

    We can't delete messages older than { $hide_hours } hours. We changed ours to a line that says nothing. To delete the whole chat: hold it in the list of chats, choose Delete, and delete it for both sides.

    Nothing comes here until you press or write something.
    .label = ℹ️ More

moment = One moment.

# What went wrong.
# review: psychologist
writing_fast = The words are coming very fast. They are all here and nothing is lost: we put them together, in their order.
# review: psychologist
failure =
    One moment.

    Something went wrong on our side. It is not your fault.

    Please press again or write again in a minute. If you need help now: { $emergency_112 } and { $contact_centre_111 } answer at once, { $contact_centre_111_hours }.
undelivered =
    One moment.

    Your message has not been delivered yet. We keep trying, you don't have to write it again.

    If you need help now: { $emergency_112 } and { $contact_centre_111 } answer at once, { $contact_centre_111_hours }.
