#include "app/outbox/accounts/account_commands.h"

#include "app/outbox/accounts/account_check.h"
#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/accounts/secret_hosts.h"
#include "db/outbox/mailbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/shop/setting_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString accountSubject(db::SendingAccountId id)
{
    return u"account/%1"_s.arg(id.value);
}

db::ChangeSet accountChanges()
{
    db::ChangeSet changes;
    changes.settings = true;
    changes.outbox = true;
    return changes;
}

QJsonObject accountEntryToJson(const AccountEntry &entry)
{
    QJsonObject json{{u"account"_s, argumentsOf(entry.account)}};
    if (entry.mailbox)
        json.insert(u"mailbox"_s, argumentsOf(*entry.mailbox));
    return json;
}

db::Result<void> checkAccountNameIsFree(db::Session &session, const db::SendingAccount &account)
{
    MK_TRY(const auto accounts, session.sendingAccounts().list());
    const auto other = std::ranges::find_if(accounts, [&account](const db::SendingAccount &one) {
        return one.name == account.name && one.id != account.id;
    });
    if (other == accounts.end())
        return {};
    return db::failure(db::ErrorKind::Conflict,
                       (other->archived ? u"account %1, which is archived, is called \"%2\""_s
                                        : u"account %1 is called \"%2\" already"_s)
                           .arg(QString::number(other->id.value), account.name));
}

db::Result<void> putMailboxOf(db::Session &session, db::SendingAccountId id,
                              const std::optional<db::Mailbox> &mailbox)
{
    return mailbox ? session.mailboxes().save(enteredMailbox(*mailbox, id)) : session.mailboxes().remove(id);
}

db::Result<AccountEntry> storedAccountEntry(db::Session &session, db::SendingAccountId id)
{
    AccountEntry entry;
    MK_TRY(entry.account, session.sendingAccounts().byId(id));
    MK_TRY(const auto mailbox, session.mailboxes().byAccount(id));
    if (mailbox)
        entry.mailbox = enteredMailbox(*mailbox, id);
    return entry;
}

Effect<Nothing> accountEffect(const db::SendingAccount &account, const Step &inverse)
{
    return {{}, {accountChanges(), account.name, {accountSubject(account.id)}, inverse}};
}

} // namespace

QJsonObject AddAccount::toJson() const
{
    return accountEntryToJson(entry);
}

db::Result<Effect<db::SendingAccountId>> AddAccount::apply(db::Session &session, const db::Act &act) const
{
    MK_CHECK(checkAccount(entry));
    db::SendingAccount account = entry.account;
    account.id = {};
    account.keychainKey = newKeychainKey(account.kind);
    MK_CHECK(checkAccountNameIsFree(session, account));
    MK_TRY(const auto id, session.sendingAccounts().add(account, act));
    MK_CHECK(putMailboxOf(session, id, entry.mailbox));
    return Effect<db::SendingAccountId>{
        id, {accountChanges(), account.name, {accountSubject(id)}, stepOf(ArchiveAccount{id})}};
}

QJsonObject ChangeAccount::toJson() const
{
    QJsonObject json = accountEntryToJson(entry);
    json.insert(u"id"_s, entry.account.id.value);
    if (keychainKey)
        json.insert(u"keychain_key"_s, *keychainKey);
    return json;
}

db::Result<ChangeAccount> ChangeAccount::fromJson(const QJsonObject &json)
{
    ChangeAccount command;
    db::SendingAccount &account = command.entry.account;
    if (!readArgument(json.value(u"account"_s), account))
        return badArguments(kName, u"account");
    if (!readArgument(json.value(u"id"_s), account.id))
        return badArguments(kName, u"id");
    if (!readArgument(json.value(u"mailbox"_s), command.entry.mailbox))
        return badArguments(kName, u"mailbox");
    if (!readArgument(json.value(u"keychain_key"_s), command.keychainKey))
        return badArguments(kName, u"keychain_key");
    return command;
}

db::Result<Effect<Nothing>> ChangeAccount::apply(db::Session &session, const db::Act &act) const
{
    const db::SendingAccountId id = entry.account.id;
    MK_TRY(const auto before, storedAccountEntry(session, id));
    AccountEntry after = entry;
    after.account.keychainKey = keychainKey.value_or(before.account.keychainKey);
    after.account.archived = before.account.archived;
    if (after.mailbox)
        after.mailbox = enteredMailbox(*after.mailbox, id);
    if (after == before)
        return Effect<Nothing>{{}, {{}, before.account.name, {}, {}}};
    if (after.account.kind != before.account.kind)
        return db::failure(db::ErrorKind::InvalidInput, u"kind: stays the one it is; add another account"_s);
    MK_CHECK(checkAccount(after));
    MK_CHECK(checkAccountNameIsFree(session, after.account));
    if (!keychainKey && logsInElsewhere(before, after))
        after.account.keychainKey = newKeychainKey(after.account.kind);
    MK_CHECK(session.sendingAccounts().update(after.account, act));
    MK_CHECK(putMailboxOf(session, id, after.mailbox));
    return Effect<Nothing>{{},
                           {accountChanges(),
                            after.account.name,
                            {accountSubject(id)},
                            stepOf(ChangeAccount{before, before.account.keychainKey})}};
}

db::Result<Effect<Nothing>> ArchiveAccount::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto account, session.sendingAccounts().byId(id));
    if (account.archived)
        return db::failure(db::ErrorKind::Conflict, u"account %1 is archived already"_s.arg(id.value));
    MK_CHECK(session.sendingAccounts().setArchived(id, true, act));
    return accountEffect(account, stepOf(RestoreAccount{id}));
}

db::Result<Effect<Nothing>> RestoreAccount::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto account, session.sendingAccounts().byId(id));
    if (!account.archived)
        return db::failure(db::ErrorKind::Conflict, u"account %1 is in use"_s.arg(id.value));
    MK_CHECK(session.sendingAccounts().setArchived(id, false, act));
    return accountEffect(account, stepOf(ArchiveAccount{id}));
}

db::Result<Effect<Nothing>> SetDefaultAccount::apply(db::Session &session, const db::Act &) const
{
    const QString key = defaultAccountKey(channel);
    MK_TRY(const auto settings, session.settings().all());
    const QString stored = settings.value(key);
    QString name;
    if (id) {
        MK_TRY(const auto account, session.sendingAccounts().byId(*id));
        name = account.name;
        if (account.archived || channelOfAccount(account.kind) != channel)
            return db::failure(
                db::ErrorKind::Conflict,
                (account.archived ? u"account %1 is archived"_s : u"account %1 sends over another channel"_s)
                    .arg(id->value));
    }
    const QString value = id ? QString::number(id->value) : QString();
    Effect<Nothing> effect;
    effect.trace.about = name.isEmpty() ? db::keyOf(channel) : name;
    if (value == stored)
        return effect;
    MK_TRY(effect.trace.changes, id ? session.settings().set(key, value) : session.settings().remove(key));
    effect.trace.changes.outbox = true;
    effect.trace.subjects = {u"setting/"_s + key};
    SetDefaultAccount back{channel, {}};
    if (!stored.isEmpty())
        back.id = db::SendingAccountId{stored.toLongLong()};
    effect.trace.inverse = stepOf(back);
    return effect;
}

} // namespace app
