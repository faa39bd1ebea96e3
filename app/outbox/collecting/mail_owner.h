#pragma once

#include "app/mail/incoming_mail.h"
#include "db/core/error.h"
#include "db/outbox/outbox_message.h"

#include <QList>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// Whom a mail from the mailbox is of, or about.
struct MailOwner
{
    std::optional<db::OutboxMessage> message; ///< ours that it answers, or is about
    /// Who was sent that message, then the others whose address the writer has (of a complaint: who
    /// complains), kMostMailOwners at most. Who was merged stands as whom they were merged into. Of a bounce
    /// that first one only.
    QList<db::CustomerId> customers;
};

constexpr int kMostMailOwners = 100; ///< a family or a company shares an address, no more

/// By the Message-ID of ours that it names. Else by the number of ours in the address it came to
/// ("hoa+42@shop.example") or in the subject of an unsubscribing mail, which anybody can guess: only where
/// that message went to the address that the mail is of.
[[nodiscard]] db::Result<MailOwner> ownerOf(db::Session &session, const IncomingMail &mail);

/// One of the shop's own mails, which some servers put into the mailbox as well: its writer is the sender of
/// one of the accounts.
[[nodiscard]] db::Result<bool> isOwnMail(db::Session &session, const IncomingMail &mail);

} // namespace app
