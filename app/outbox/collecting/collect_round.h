#pragma once

#include "app/outbox/accounts/open_account.h"
#include "app/outbox/collecting/collect.h"
#include "app/outbox/collecting/delivery_looks.h"

#include <QSet>

namespace app {

/// Where what comes back is read.
struct CollectSources
{
    QList<MailboxToRead> mailboxes;
    QList<db::SendingAccount> gateways; ///< that tell what has become of a message

    bool isEmpty() const { return mailboxes.isEmpty() && gateways.isEmpty(); }
};

/// Of all accounts in use, by name.
[[nodiscard]] db::Result<CollectSources> collectSources(db::Session &session);
/// The server of a mailbox where the account's password is not offered; empty: it is.
QString hostOfOwnSecret(const MailboxToRead &mailbox);
/// Whether the gateway of an account, or its modem, tells what becomes of a message.
bool tellsDeliveries(const db::SendingAccount &account);

/// An account whose mailbox or gateway could not be asked.
struct CollectTrouble
{
    db::SendingAccountId id;
    QString account;                        ///< its name
    QString detail;                         ///< technical English, or what the server said; never a secret
    std::optional<SecretFault> secret = {}; ///< where it is the keychain
    /// Of a mailbox with a password of its own, as the account's is not offered there: its server.
    QString mailboxHost = {};
    bool isOffline = false; ///< there is no way to the server for now
};

/// What a person has to look into a mailbox for, after a visit to it.
struct CollectNotice
{
    db::SendingAccountId id;
    QString account;         ///< its name
    int unknownRefusals = 0; ///< mails that want no more messages, and nobody knows whose
    int passedOver = 0;      ///< mails that could not be read, or that the shop's file did not take
    QString refusal = {};    ///< why the last of these was not taken, in technical English
    bool isOther = false;    ///< the mailbox is not the one that was read before: mails may come twice
};

/// Nothing: there is nothing to look into.
std::optional<CollectNotice> noticeOf(db::SendingAccountId account, const CollectReport &report);

/// What one look at all sources has brought.
struct CollectRound
{
    MailEffectCounts effects;
    int delivered = 0; ///< messages, as gateways say
    int failed = 0;    ///< the same
    QList<CollectTrouble> troubles;
    QList<CollectNotice> notices;
};

/// Reads every mailbox and asks every gateway that owes an answer, but for the accounts in `leftAlone`.
/// Without a keychain (null) none of them can be read. Blocks, and belongs on a thread as collect() does. An
/// error: not even the sources could be read.
[[nodiscard]] db::Result<CollectRound> collectAll(Secrets *secrets, const CollectSetup &setup,
                                                  const QSet<db::SendingAccountId> &leftAlone = {});

} // namespace app
