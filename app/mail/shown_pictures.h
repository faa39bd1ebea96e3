#pragma once

#include "app/mail/outgoing_mail.h"
#include "db/core/words.h"

namespace app {

/// Puts a file where it belongs in a mail.
void addFile(OutgoingMail &mail, MailFile file, db::FilePlace place);

/// Gives the pictures of a mail their Content-IDs, which are the same for the same Message-ID, and the mail
/// an HTML part that shows them in the places its text names. Without pictures it stays plain text.
void showPictures(OutgoingMail &mail);

} // namespace app
