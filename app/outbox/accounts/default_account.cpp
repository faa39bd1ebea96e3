#include "app/outbox/accounts/default_account.h"

#include "app/outbox/accounts/approved_template.h"
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

bool sendsByItself(const db::SendingAccount &account)
{
    return account.kind != db::AccountKind::Zalo || !approvedTemplatesOf(account).isEmpty();
}

QString defaultAccountKey(db::Channel channel)
{
    return u"send.account."_s + db::keyOf(channel);
}

db::Result<std::optional<db::SendingAccount>> defaultAccount(db::Session &session, db::Channel channel)
{
    MK_TRY(const auto accounts, defaultAccounts(session));
    const auto found = accounts.constFind(channel);
    return found == accounts.cend() ? std::nullopt : std::optional(*found);
}

db::Result<ChannelAccounts> defaultAccounts(db::Session &session)
{
    MK_TRY(const auto settings, session.settings().all());
    MK_TRY(const auto accounts, session.sendingAccounts().list());
    ChannelAccounts defaults;
    for (const db::SendingAccount &account : accounts) {
        if (account.archived)
            continue;
        const db::Channel channel = channelOfAccount(account.kind);
        const bool isChosen = settings.value(defaultAccountKey(channel)).toLongLong() == account.id.value;
        if (isChosen || !defaults.contains(channel))
            defaults.insert(channel, account);
    }
    return defaults;
}

db::Result<ChannelAccounts> selfSendingAccounts(db::Session &session)
{
    MK_TRY(auto accounts, defaultAccounts(session));
    accounts.removeIf([](const std::pair<const db::Channel &, db::SendingAccount &> &one) {
        return !sendsByItself(one.second);
    });
    return accounts;
}

db::Result<QSet<db::Channel>> selfSendingChannels(db::Session &session)
{
    MK_TRY(const auto accounts, selfSendingAccounts(session));
    QSet<db::Channel> channels;
    for (auto account = accounts.cbegin(); account != accounts.cend(); ++account)
        channels.insert(account.key());
    return channels;
}

} // namespace app
