#pragma once

#include "app/core/clock.h"
#include "app/outbox/collecting/mail_effect.h"
#include "app/outbox/collecting/on_database.h"
#include "app/transports/imap_mailbox.h"
#include "db/outbox/sending_account.h"

namespace app {

/// A mailbox that is to be read.
struct MailboxToRead
{
    db::SendingAccount account;
    ImapAccount server;
    MailboxPlace place; ///< up to where it was read
};

/// Of every account in use that has one, by the name of the account.
[[nodiscard]] db::Result<QList<MailboxToRead>> mailboxesToRead(db::Session &session);

/// A mailbox that was never read is read from so many days ago on: what was sent before has come back.
constexpr int kDaysOfFirstVisit = 30;

/// What collecting works with.
struct CollectSetup
{
    OnDatabase onDatabase;
    Clock clock;
    CollectLimits limits = {};
    const std::atomic_bool *stop = nullptr;
};

/// What a visit to a mailbox has brought.
struct CollectReport
{
    QString account; ///< its name
    CollectOutcome outcome;
    MailEffectCounts effects;
    QList<quint32> refused; ///< UIDs of mails that the shop's file did not take, and that were passed over
    QString refusal;        ///< why the last of them was, in technical English
};

/// Reads what has come into a mailbox and takes in each mail (see TakeIncomingMail) together with the place
/// in the mailbox, so that whenever it ends, the next visit goes on behind the last mail that was taken.
/// Nothing in the mailbox is marked. Blocks, and belongs on a thread that is neither that of the windows nor,
/// unless `onDatabase` works there and then, that of the database. A full or busy disk ends the visit as
/// Stopped; a mail that cannot be taken in for what it is does not keep those behind it back.
CollectReport collect(const MailboxToRead &from, const QByteArray &secret, const CollectSetup &setup);

} // namespace app
