# Name, texts and commands that Telegram shows.

bot-name = Qorgan
bot-about = Safe advice for children and for adults who worry about a child. No name needed. Danger now: { $emergency_112 }
bot-description =
    Safe advice and real specialists, for children and for adults who worry about a child. You don't have to give a name.

    In danger right now? { $emergency_112 } and { $contact_centre_111 } answer at once, { $contact_centre_111_hours }.
command-start = begin
command-help = what you can do here
command-lang = change the language
command-hide = hide this chat
command-duty = begin or end your duty: on, off
command-note = a note in the topic of a case
command-close = close the case of this topic
command-staff-help = how to work here
