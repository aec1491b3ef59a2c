# First screen, confidentiality, language, emergency.

mark-back = ⬅️ Back
mark-start = 🏠 Start
mark-sos = 🆘 Urgent
mark-write = 💬 Write
mark-hide = 🚪 Hide

# review: lawyer (where confidentiality ends)
# review: psychologist
# source: confidentiality_model
start =
    Hello!

    This is Qorgan: advice and real specialists for children and for people who worry about a child. We are not the police.

    You don't have to give a name. We tell others only if somebody's life is in danger, or if we know who did a grave crime against a child, and where. We try to tell you first.

    Telegram, and whoever holds this phone, can read this chat.

    Need help now? { $emergency_112 } and { $contact_centre_111 } answer at once, { $contact_centre_111_hours }.
    .label = 🏠 Start

# review: lawyer
# source: confidentiality_model
confidential =
    Honestly: who can see what.

    • The specialist sees the language, region, topic and what you write. No name, number or photo.
    • Telegram keeps this chat and can read it. So can whoever holds the phone: 🚪 hides the chat.

    If a life is in danger, or we know who did a grave crime against a child, and where, we tell those who can protect. We try to tell you first.
    .label = How confidential?

# review: lawyer
# source: personal_data_law, confidentiality_model
kept =
    In short, what stays with us.

    • If you only read and press buttons: a sealed note for { $session_hours } hours (language, region, what to hide). Then it is gone. 🚪 erases it at once.
    • If you write to a specialist: we have a code instead of a name. The text is destroyed { $retention_days ->
        [one] { $retention_days } day
       *[other] { $retention_days } days
    } after the talk is closed.
    • After that only a line stays that such a talk took place: when, which region, what about. No text, and no way back to you.

    What Telegram itself keeps we can't erase.
    .label = What you keep

language =
    Қай тілде? · На каком языке? · Which language?
    .label = 🌐 Тіл · Язык · Language
language-kk = Қазақша
language-ru = Русский
language-en = English

# review: psychologist
# review: lawyer
# source: kid_call_112, helpline_111_rules
sos =
    You can call right now, for free.

    { $emergency_112 } — danger to life. Works without money and with a blocked SIM.
    { $police_102 } — police
    { $ambulance_103 } — ambulance
    { $contact_centre_111 } — help for children and families, no name needed

    { $emergency_112 } and { $police_102 } ask for a name and an address, so that they can come.

    We can't see who or where you are. For somebody to come: call { $emergency_112 } or write the address, 💬. Can't speak? 🤫.
    .label = 🆘 Urgent
sos_write =
    .label = 💬 Write now
silent =
    .label = 🤫 I can't speak

help =
    Here is what you can do.

    • Read short pages: what is happening and what to do.
    • Find numbers that answer.
    • Write to a real specialist: 💬. No name needed.
    • Hide the chat: 🚪.

    Commands:
    /start — begin again
    /help — this page
    /lang — change the language
    /hide — hide the chat

    If it is dangerous right now: { $emergency_112 }. To talk: { $contact_centre_111 }.
    .label = What you can do here
