#pragma once

#include "app/outbox/accounts/account_entry.h"
#include "app/outbox/accounts/gammu_choice.h"
#include "app/outbox/accounts/gateway_choice.h"

namespace test {

/// An account for e-mail, with its mailbox.
inline app::AccountEntry mailEntry(const QString &name = QStringLiteral("Shop"))
{
    app::AccountEntry entry;
    entry.account.name = name;
    entry.account.sender = QStringLiteral("hoa@shop.example");
    entry.account.senderName = QStringLiteral("Hoa Mai");
    entry.account.host = QStringLiteral("smtp.shop.example");
    entry.account.port = 465;
    entry.account.userName = QStringLiteral("hoa@shop.example");
    entry.account.perDay = 500;
    entry.mailbox.emplace();
    entry.mailbox->host = QStringLiteral("imap.shop.example");
    entry.mailbox->userName = QStringLiteral("hoa@shop.example");
    return entry;
}

/// An account at a gateway for SMS.
inline app::AccountEntry smsEntry(const QString &name = QStringLiteral("SMS"))
{
    app::AccountEntry entry;
    entry.account.kind = db::AccountKind::SmsGateway;
    entry.account.name = name;
    entry.account.sender = QStringLiteral("HOAMAI");
    entry.account.configuration = app::gatewayConfiguration(
        QStringLiteral("esms"), {{QStringLiteral("sms_type"), QStringLiteral("2")}});
    return entry;
}

/// An account by a modem of this computer.
inline app::AccountEntry modemEntry(const QString &queue, const QString &name = QStringLiteral("Modem"))
{
    app::AccountEntry entry;
    entry.account.kind = db::AccountKind::Gammu;
    entry.account.name = name;
    app::setGammu(entry.account, {queue, {}});
    return entry;
}

} // namespace test
