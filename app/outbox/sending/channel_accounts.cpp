#include "app/outbox/sending/channel_accounts.h"

#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"

namespace app {

namespace {

/// The channel whose texts such an account sends by itself; nothing: a notification of Zalo wants an approved
/// template, and a modem a program of its own, neither of which a greeting has.
std::optional<db::Channel> channelOf(db::AccountKind kind)
{
    switch (kind) {
    case db::AccountKind::Smtp:
        return db::Channel::Email;
    case db::AccountKind::SmsGateway:
        return db::Channel::Sms;
    case db::AccountKind::Gammu:
    case db::AccountKind::Zalo:
        return {};
    }
    return {};
}

} // namespace

db::Result<ChannelAccounts> channelAccounts(db::Session &session, const SendingSettings &settings)
{
    MK_TRY(const auto accounts, session.sendingAccounts().list());
    ChannelAccounts chosen;
    for (const db::SendingAccount &account : accounts) {
        const auto channel = channelOf(account.kind);
        if (!channel || account.archived)
            continue;
        if (!chosen.contains(*channel) || settings.accounts.value(*channel) == account.id)
            chosen.insert(*channel, account);
    }
    return chosen;
}

SenderKind senderKindOf(db::AccountKind kind)
{
    switch (kind) {
    case db::AccountKind::SmsGateway:
        return SenderKind::BrandName;
    case db::AccountKind::Gammu:
        return SenderKind::PlainNumber;
    case db::AccountKind::Smtp:
    case db::AccountKind::Zalo:
        return SenderKind::Account;
    }
    return SenderKind::PlainNumber;
}

} // namespace app
