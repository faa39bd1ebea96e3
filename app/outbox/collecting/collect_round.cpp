#include "app/outbox/collecting/collect_round.h"

#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "app/outbox/accounts/secret_hosts.h"
#include "app/transports/no_secrets.h"
#include "db/core/stop_flag.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace app {

namespace {

db::Result<CollectSources> sourcesOnDatabase(const OnDatabase &onDatabase)
{
    const auto sources = std::make_shared<CollectSources>(); // the work may outlive this call
    MK_CHECK(onDatabase([sources](db::Session &session) -> db::Result<db::ChangeSet> {
        MK_TRY(*sources, collectSources(session));
        return db::ChangeSet();
    }));
    return *sources;
}

CollectTrouble troubleOf(const db::SendingAccount &account, const QString &detail)
{
    return {account.id, account.name, detail};
}

void readMailbox(const MailboxToRead &mailbox, Secrets &secrets, const CollectSetup &setup,
                 CollectRound &round)
{
    const auto secret = readMailboxSecret(secrets, mailbox.account, mailbox.server.host);
    if (!secret) {
        round.troubles.append(troubleOf(mailbox.account, u"keychain: "_s + secret.error().detail));
        round.troubles.last().secret = secret.error().fault;
        round.troubles.last().mailboxHost = hostOfOwnSecret(mailbox);
        return;
    }
    const CollectReport report = collect(mailbox, *secret, setup);
    for (auto effect = report.effects.cbegin(); effect != report.effects.cend(); ++effect)
        round.effects[effect.key()] += effect.value();
    if (const auto notice = noticeOf(mailbox.account.id, report))
        round.notices.append(*notice);
    const CollectOutcome &outcome = report.outcome;
    if (outcome.result == ImapResult::Done || db::isSet(setup.stop))
        return;
    round.troubles.append(
        troubleOf(mailbox.account, outcome.words.isEmpty() ? outcome.detail : outcome.words));
    round.troubles.last().isOffline = outcome.result == ImapResult::NotReached;
}

void askGateway(const db::SendingAccount &account, Secrets &secrets, const CollectSetup &setup,
                CollectRound &round)
{
    LookUpSetup asking{setup.onDatabase, setup.clock};
    asking.stop = setup.stop;
    const auto failed = [&](const db::Error &error) {
        if (!db::isSet(setup.stop))
            round.troubles.append(troubleOf(account, error.detail));
    };
    const auto isDue = isLookUpDue(account, asking);
    if (!isDue)
        return failed(isDue.error());
    if (!*isDue)
        return;
    const auto transport = openAccount(account, secrets);
    if (!transport) {
        round.troubles.append(troubleOf(account, transport.error().detail));
        round.troubles.last().secret = transport.error().secret;
        return;
    }
    const auto report = lookUpDeliveries(account, **transport, asking);
    if (!report)
        return failed(report.error());
    round.delivered += report->delivered;
    round.failed += report->failed;
}

} // namespace

QString hostOfOwnSecret(const MailboxToRead &mailbox)
{
    return isOfOneProvider(mailbox.account.host, mailbox.server.host) ? QString() : mailbox.server.host;
}

db::Result<CollectSources> collectSources(db::Session &session)
{
    CollectSources sources;
    MK_TRY(sources.mailboxes, mailboxesToRead(session));
    MK_TRY(sources.gateways, session.sendingAccounts().list());
    sources.gateways.removeIf([](const db::SendingAccount &account) { return !tellsDeliveries(account); });
    return sources;
}

std::optional<CollectNotice> noticeOf(db::SendingAccountId account, const CollectReport &report)
{
    const CollectNotice notice{account,
                               report.account,
                               report.effects.value(MailEffect::UnknownRefusal),
                               int(report.outcome.unreadable.size() + report.refused.size()),
                               report.refusal,
                               report.outcome.isOther};
    if (notice.unknownRefusals == 0 && notice.passedOver == 0 && !notice.isOther)
        return std::nullopt;
    return notice;
}

bool tellsDeliveries(const db::SendingAccount &account)
{
    if (account.archived || account.kind == db::AccountKind::Smtp)
        return false;
    if (account.kind == db::AccountKind::Gammu)
        return true;
    const auto gateway = gatewayOf(account);
    return gateway && gateway->config.report;
}

db::Result<CollectRound> collectAll(Secrets *secrets, const CollectSetup &setup,
                                    const QSet<db::SendingAccountId> &leftAlone)
{
    MK_TRY(const auto sources, sourcesOnDatabase(setup.onDatabase));
    NoSecrets none;
    Secrets &asked = secrets ? *secrets : none;
    CollectRound round;
    for (const MailboxToRead &mailbox : sources.mailboxes) {
        if (!db::isSet(setup.stop) && !leftAlone.contains(mailbox.account.id))
            readMailbox(mailbox, asked, setup, round);
    }
    for (const db::SendingAccount &gateway : sources.gateways) {
        if (!db::isSet(setup.stop) && !leftAlone.contains(gateway.id))
            askGateway(gateway, asked, setup, round);
    }
    return round;
}

} // namespace app
