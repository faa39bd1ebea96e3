#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/outbox/mailbox.h"

#include <QList>

namespace db {

class Connection;

/// The mailboxes of the accounts, one of an account at most.
class MailboxStore final
{
public:
    explicit MailboxStore(const Connection &connection) : m_connection(connection) {}

    /// Where it is; up to where it was read and its last visit stay, and it counts as never read where it is
    /// another mailbox now: host, user or folder. Conflict: no such account, port, or nothing in a field.
    [[nodiscard]] Result<void> save(const Mailbox &mailbox);
    /// None is fine, too.
    [[nodiscard]] Result<void> remove(SendingAccountId account);
    /// How far a visit that goes on has come. NotFound: the account has none.
    [[nodiscard]] Result<void> setPlace(SendingAccountId account, const MailboxPlace &place, const Act &now);
    /// A visit that ends now, and what the server said. NotFound: the account has none.
    [[nodiscard]] Result<void> setVisit(SendingAccountId account, const QString &words, const Act &now);
    /// More of them; less than 0: a person has looked for so many. NotFound: the account has none.
    [[nodiscard]] Result<void> addUnseen(SendingAccountId account, const UnseenMails &mails);

    /// Nothing: the account has none.
    [[nodiscard]] Result<std::optional<Mailbox>> byAccount(SendingAccountId account) const;
    /// Those of accounts that are not archived, by the name of the account.
    [[nodiscard]] Result<QList<Mailbox>> list() const;

private:
    const Connection &m_connection;
};

} // namespace db
