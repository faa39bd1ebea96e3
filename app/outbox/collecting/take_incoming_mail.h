#pragma once

#include "app/core/command.h"
#include "app/mail/incoming_mail.h"
#include "app/outbox/collecting/mail_effect.h"

#include <QByteArrayView>

namespace app {

/// Takes in what a mail from the mailbox says:
///
/// | mail             | delivery event | and                                                              |
/// |------------------|----------------|------------------------------------------------------------------|
/// | reply            | replied        | a contact in the timeline, with the person's own words           |
/// | bounce           | bounced        | after a hard one nothing more goes there (SendRule)              |
/// | complaint        | complained     | every purpose is refused by e-mail                               |
/// | opt-out          | unsubscribed   | the same                                                         |
/// | automatic answer | delivered      | no contact: a machine wrote it (RFC 3834)                        |
///
/// A complaint refuses every purpose, not advertising alone: the person called it spam whatever it was, and
/// their provider counts further ones against all mails of the shop. A refusal holds for each customer who
/// has that address, since who else reads there cannot be known; a reply, only where it can be one's alone.
///
/// The same mail again changes nothing: it is known by its Message-ID, else by its hash. What is none of ours
/// leaves no trace, nor does it in the journal. It cannot be undone as a step, so that undoing what one did
/// last does not undo what came in meanwhile: a contact is removed, a refusal voided, each by itself.
struct TakeIncomingMail
{
    static constexpr QStringView kName = u"contact.receive";

    IncomingMail mail;
    QString hash; ///< mailHashOf() its bytes

    /// What it was, and its hash; nothing of its words.
    QJsonObject toJson() const;
    [[nodiscard]] db::Result<Effect<MailEffect>> apply(db::Session &session, const db::Act &act) const;
};

/// As the step in the journal names it.
[[nodiscard]] QString keyOf(IncomingKind kind);

/// Reads the bytes of a mail.
TakeIncomingMail takingOf(QByteArrayView bytes);

} // namespace app
