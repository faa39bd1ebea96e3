#include "app/cli/asked_gateways.h"

#include "app/cli/account_arguments.h"
#include "app/cli/documents.h"
#include "app/outbox/accounts/open_account.h"
#include "app/outbox/collecting/collect_round.h"
#include "app/transports/no_secrets.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

AskedGateway askGateway(const db::SendingAccount &account, Secrets *secrets, const LookUpSetup &setup)
{
    AskedGateway asked{account.name, {}, {}};
    const auto isDue = isLookUpDue(account, setup);
    if (!isDue)
        asked.trouble = isDue.error().detail;
    if (!isDue || !*isDue)
        return asked;
    NoSecrets none;
    const auto transport = openAccount(account, secrets ? *secrets : none);
    if (!transport) {
        const AccountRefusal &refusal = transport.error();
        asked.trouble =
            refusal.secret ? secretText({*refusal.secret, refusal.detail}, account.id) : refusal.detail;
        return asked;
    }
    const auto report = lookUpDeliveries(account, **transport, setup);
    if (!report)
        asked.trouble = report.error().detail;
    else
        asked.report = *report;
    if (asked.report.unknown > 0 && !asked.report.detail.isEmpty())
        asked.trouble = asked.report.detail;
    return asked;
}

} // namespace

QList<AskedGateway> askGateways(const QList<db::SendingAccount> &accounts, Secrets *secrets,
                                const LookUpSetup &setup)
{
    QList<AskedGateway> all;
    for (const db::SendingAccount &account : accounts) {
        if (tellsDeliveries(account))
            all.append(askGateway(account, secrets, setup));
    }
    return all;
}

QJsonObject documentOf(const AskedGateway &asked)
{
    return {{u"account"_s, asked.account},
            {u"delivered"_s, asked.report.delivered},
            {u"failed"_s, asked.report.failed},
            {u"waiting"_s, asked.report.waiting},
            {u"unknown"_s, asked.report.unknown},
            {u"more"_s, asked.report.isMore},
            {u"trouble"_s, textOrNull(asked.trouble)}};
}

QString textOf(const AskedGateway &asked)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &what) {
        if (count > 0)
            parts.append(u"%1 %2"_s.arg(QString::number(count), what));
    };
    add(asked.report.delivered, u"delivered"_s);
    add(asked.report.failed, u"failed"_s);
    add(asked.report.waiting, u"on their way"_s);
    add(asked.report.unknown, u"without an answer"_s);
    if (parts.isEmpty())
        parts.append(asked.trouble.isEmpty() ? u"nothing to ask"_s : u"not asked"_s);
    return u"%1: %2"_s.arg(asked.account, parts.join(u", "_s));
}

} // namespace app
