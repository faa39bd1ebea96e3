#include "db/outbox/sending_account_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

Error noSuchAccount(SendingAccountId id)
{
    return {ErrorKind::NotFound, u"sending account %1"_s.arg(id.value)};
}

void bindAccount(Statement &statement, const SendingAccount &account)
{
    statement.bind(":kind", keyOf(account.kind)).bind(":name", account.name);
    statement.bind(":sender", account.sender).bind(":sender_name", account.senderName);
    statement.bind(":host", account.host).bind(":port", account.port);
    statement.bind(":security", keyOf(account.security)).bind(":user_name", account.userName);
    statement.bind(":login", keyOf(account.login)).bind(":keychain_key", account.keychainKey);
    statement.bind(":configuration", account.configuration);
    statement.bind(":per_minute", account.perMinute).bind(":per_day", account.perDay);
}

SendingAccount readAccount(const Statement &row)
{
    SendingAccount account;
    account.id = SendingAccountId{row.integer("id")};
    account.kind = wordOf<AccountKind>(row.text("kind")).value_or(AccountKind::Smtp);
    account.name = row.text("name");
    account.sender = row.text("sender");
    account.senderName = row.text("sender_name");
    account.host = row.text("host");
    account.port = row.optionalInt("port");
    account.security = wordOf<LinkSecurity>(row.text("security")).value_or(LinkSecurity::Tls);
    account.userName = row.text("user_name");
    account.login = wordOf<LoginKind>(row.text("login")).value_or(LoginKind::Password);
    account.keychainKey = row.text("keychain_key");
    account.configuration = row.text("configuration");
    account.perMinute = row.optionalInt("per_minute");
    account.perDay = row.optionalInt("per_day");
    account.archived = !row.isNull("archived_at_ms");
    return account;
}

} // namespace

Result<SendingAccountId> SendingAccountStore::add(const SendingAccount &account, const Act &now)
{
    Statement insert = m_connection.prepare(u"sending_account/insert"_s);
    bindAccount(insert, account);
    // Read to the end: a write with RETURNING is known to be in the file only there.
    MK_TRY(const auto ids, readAll(insert.bind(":at_ms", now.ms),
                                   [](const Statement &row) { return SendingAccountId{row.integer("id")}; }));
    return ids.constFirst();
}

Result<void> SendingAccountStore::update(const SendingAccount &account, const Act &now)
{
    Statement update = m_connection.prepare(u"sending_account/update"_s);
    bindAccount(update, account);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", account.id.value).run());
    return update.rowsAffected() == 0 ? tl::unexpected(noSuchAccount(account.id)) : Result<void>();
}

Result<void> SendingAccountStore::setArchived(SendingAccountId id, bool archived, const Act &now)
{
    Statement update = m_connection.prepare(u"sending_account/update_archived"_s);
    update.bind(":archived_at_ms", archived ? std::optional(now.ms) : std::nullopt);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    return update.rowsAffected() == 0 ? tl::unexpected(noSuchAccount(id)) : Result<void>();
}

Result<SendingAccount> SendingAccountStore::byId(SendingAccountId id) const
{
    Statement select = m_connection.prepare(u"sending_account/select_by_id"_s);
    MK_TRY(auto account, readFirst(select.bind(":id", id.value), readAccount));
    if (!account)
        return tl::unexpected(noSuchAccount(id));
    return *std::move(account);
}

Result<QList<SendingAccount>> SendingAccountStore::list() const
{
    return readAll(m_connection.prepare(u"sending_account/select_all"_s), readAccount);
}

Result<qint64> SendingAccountStore::acceptedSince(SendingAccountId id, qint64 sinceMs) const
{
    Statement select = m_connection.prepare(u"outbox_message/count_accepted"_s);
    MK_TRY(const auto count, readFirst(select.bind(":account_id", id.value).bind(":since_ms", sinceMs),
                                       [](const Statement &row) { return row.integer("messages"); }));
    return count.value_or(0);
}

Result<QList<qint64>> SendingAccountStore::givenTimes(SendingAccountId id, qint64 sinceMs) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_given_times"_s);
    return readAll(select.bind(":account_id", id.value).bind(":since_ms", sinceMs),
                   [](const Statement &row) { return row.integer("given_at_ms"); });
}

} // namespace db
