#include "app/outbox/accounts/default_account.h"

#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace app {

db::Channel channelOfAccount(db::AccountKind kind)
{
    switch (kind) {
    case db::AccountKind::Smtp:
        return db::Channel::Email;
    case db::AccountKind::SmsGateway:
    case db::AccountKind::Gammu:
        return db::Channel::Sms;
    case db::AccountKind::Zalo:
        break;
    }
    return db::Channel::Zalo;
}

QString defaultAccountKey(db::Channel channel)
{
    return u"send.account."_s + db::keyOf(channel);
}

db::Result<std::optional<db::SendingAccount>> defaultAccount(db::Session &session, db::Channel channel)
{
    MK_TRY(const auto settings, session.settings().all());
    const db::SendingAccountId chosen{settings.value(defaultAccountKey(channel)).toLongLong()};
    MK_TRY(const auto accounts, session.sendingAccounts().list());
    std::optional<db::SendingAccount> first;
    for (const db::SendingAccount &account : accounts) {
        if (account.archived || channelOfAccount(account.kind) != channel)
            continue;
        if (account.id == chosen)
            return account;
        if (!first)
            first = account;
    }
    return first;
}

} // namespace app
