#pragma once

#include "app/mail/delivery_report.h"
#include "app/mail/mail_address.h"
#include "app/mail/mail_part.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace app {

/// What a mail in the mailbox is to us.
enum class IncomingKind
{
    Reply,           ///< a person answers a mail of ours
    Bounce,          ///< a mail server says what became of one
    Complaint,       ///< a person told their provider that it was spam, a fraud or the like
    Unsubscribe,     ///< a person wants no more
    AutomaticAnswer, ///< a machine wrote it: on holiday, received, read
    Other            ///< anything else, also of lists
};

struct IncomingMail
{
    IncomingKind kind = IncomingKind::Other;
    MailAddress from;
    QList<MailAddress> to;
    /// What stands behind the "+" of the address it was delivered to: "42" of "hoa+42@shop.example". A mail
    /// of ours that was sent with such an address is told by it.
    QString tag;
    QString messageId;     ///< without angle brackets, as the next ones
    QStringList answersTo; ///< the mail it answers first, then those before it
    std::optional<QDateTime> sentAt;
    QString subject;
    QString ownWords; ///< without what is quoted; empty of a bounce and of a complaint
    std::optional<DeliveryReport> delivery;
    std::optional<FeedbackReport> feedback;
};

IncomingMail incomingOf(const MailPart &mail);

/// The first text that is to be read, HTML as plain text; `mail` may be one part or many.
QString readableTextOf(const MailPart &mail);

} // namespace app
