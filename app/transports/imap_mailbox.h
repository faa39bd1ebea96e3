#pragma once

#include "app/transports/imap_session.h"

#include <functional>

namespace app {

/// Up to where a mailbox was read. UIDs only rise as long as the mailbox keeps its validity (RFC 3501,
/// 2.3.1.1).
struct MailboxPlace
{
    quint32 uidValidity = 0; ///< 0: never read
    quint32 uid = 0;         ///< of the last mail that was taken or passed over

    friend bool operator==(const MailboxPlace &, const MailboxPlace &) = default;
};

struct CollectedMail
{
    quint32 uid = 0;
    quint32 uidValidity = 0; ///< of its mailbox, see MailboxPlace
    QByteArray bytes;
    bool isCut = false; ///< it goes on
};

struct CollectLimits
{
    int mostMails = 500;                              ///< of one visit; the rest comes with the next
    qsizetype mostBytes = qsizetype{4} * 1024 * 1024; ///< of a mail; the rest is left out
    QDate since; ///< where the mailbox was never read, or is another one now: mails of this day and later
};

/// How a visit to a mailbox ended.
struct CollectOutcome
{
    ImapResult result = ImapResult::NotReached;
    MailboxPlace place; ///< from where the next visit goes on, whatever the result is
    int taken = 0;
    QList<quint32> unreadable; ///< UIDs that were passed over
    bool isMore = false;       ///< there are more than the limit
    bool isOther = false;      ///< the mailbox is not the one that was read before: mails may come twice
    QString words;             ///< what the server said; one line, without the secret
    QString detail;            ///< in technical English, for the log; without the secret
};

/// Takes a mail; an error ends the visit as Stopped, and the mail comes again with the next.
using TakeMail = std::function<db::Result<void>(const CollectedMail &mail)>;

/// Reads what has come into a mailbox since the last visit, oldest first. Nothing in it is marked or moved.
/// Blocks. NotReached, with the field in `detail`, where the account is wrong (see checkImapAccount()).
CollectOutcome collectMails(const ImapAccount &account, const QByteArray &secret, const MailboxPlace &seen,
                            const CollectLimits &limits, const TakeMail &take,
                            const std::atomic_bool *stop = nullptr);

} // namespace app
