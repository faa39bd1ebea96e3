#pragma once

#include "app/mail/mail_part.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// What became of a mail on its way to one person.
enum class DeliveryOutcome
{
    Delivered, ///< or handed on to where no report comes from
    Delayed,   ///< still tried
    Soft,      ///< failed this time: a full mailbox, a server out of order, or a reason nobody understands
    Hard,      ///< there is no such mailbox: never write there again
    Block      ///< refused for what we sent or who we are, which says nothing about the person
};

struct RecipientReport
{
    QString recipient; ///< "lan@example.vn"
    DeliveryOutcome outcome = DeliveryOutcome::Soft;
    QString status;     ///< "5.1.1": the status, or the one in the diagnostic where that says more
    QString diagnostic; ///< what the server said
};

/// What a mail server says about a mail of ours.
struct DeliveryReport
{
    QList<RecipientReport> recipients; ///< none: the report names nobody
    QString originalMessageId;         ///< of our mail, without angle brackets; may be empty
};

/// What a person told their mail provider about a mail of ours (RFC 5965).
enum class FeedbackKind
{
    Abuse, ///< "this is spam"
    Fraud,
    Virus,
    NotSpam,
    Other
};

struct FeedbackReport
{
    FeedbackKind kind = FeedbackKind::Other;
    QString recipient; ///< whose complaint it is, where the provider tells; else whom our mail was for
    QString originalMessageId; ///< as above
};

/// The outcome by status and diagnostic (RFC 3463, RFC 3464); `action` in small letters.
DeliveryOutcome deliveryOutcomeOf(const QString &action, const QString &status, const QString &diagnostic);

/// Reads RFC 3464, and the plain words of Exim and qmail where there is no such report. Nothing: the mail is
/// no report of a mail server.
std::optional<DeliveryReport> deliveryReportOf(const MailPart &mail);

/// Nothing: the mail is no feedback report.
std::optional<FeedbackReport> feedbackReportOf(const MailPart &mail);

/// The IDs in a value of Message-ID, In-Reply-To or References, without angle brackets; at most 100.
QStringList messageIdsIn(QByteArrayView value);

} // namespace app
