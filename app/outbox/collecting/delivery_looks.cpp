#include "app/outbox/collecting/delivery_looks.h"

#include "app/outbox/collecting/delivery_reports.h"
#include "db/core/stop_flag.h"
#include "db/outbox/delivery_event_store.h"
#include "db/session/session.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// What is to be asked, and until when that is all.
struct DueLookUps
{
    QList<db::AwaitedDelivery> messages;
    qint64 fromMs = 0; ///< asked up to then before
    qint64 upToMs = 0;
    bool isMore = false;
};

/// OutgoingItem::id of a message.
QString gatewayIdOf(const db::AwaitedDelivery &message)
{
    return message.internetMessageId.section(u'@', 0, 0);
}

db::Result<DueLookUps> dueLookUps(const db::SendingAccount &account, const LookUpSetup &setup)
{
    const auto due = std::make_shared<DueLookUps>();
    MK_CHECK(setup.onDatabase([due, id = account.id, most = setup.mostAsked,
                               now = setup.clock.nowMs()](db::Session &session) -> db::Result<db::ChangeSet> {
        MK_TRY(due->fromMs, askedUpTo(session, id));
        const qint64 oldest = now - std::chrono::milliseconds(kOldestLookUp).count();
        MK_TRY(due->messages,
               session.deliveryEvents().awaited({id, lookUpAges(), due->fromMs, now, oldest, most}));
        due->isMore = due->messages.size() == most;
        due->upToMs = due->isMore ? due->messages.last().dueMs : now;
        return db::ChangeSet();
    }));
    return *due;
}

void countLook(DeliveryState state, LookUpReport &report)
{
    switch (state) {
    case DeliveryState::Delivered:
        ++report.delivered;
        break;
    case DeliveryState::Failed:
        ++report.failed;
        break;
    case DeliveryState::Waiting:
        ++report.waiting;
        break;
    case DeliveryState::Unknown:
        ++report.unknown;
        break;
    }
}

} // namespace

QList<qint64> lookUpAges()
{
    using std::chrono::milliseconds;
    QList<qint64> ages;
    for (milliseconds age = std::chrono::minutes(1); age < kOldestLookUp; age *= 2)
        ages.append(age.count());
    return ages;
}

db::Result<bool> isLookUpDue(const db::SendingAccount &account, const LookUpSetup &setup)
{
    MK_TRY(const auto due, dueLookUps(account, setup));
    return !due.messages.isEmpty();
}

db::Result<LookUpReport> lookUpDeliveries(const db::SendingAccount &account, Transport &transport,
                                          const LookUpSetup &setup)
{
    LookUpReport report;
    if (!transport.capabilities().tellsDelivery)
        return report;
    MK_TRY(const auto due, dueLookUps(account, setup));
    TakeDeliveryReports taking{account.id, {}, due.upToMs};
    report.isMore = due.isMore;
    qint64 askedMs = due.fromMs;
    int unanswered = 0;
    for (const db::AwaitedDelivery &message : due.messages) {
        if (db::isSet(setup.stop) || unanswered == kMostUnknown) {
            taking.askedUpToMs = askedMs;
            report.isMore = true;
            break;
        }
        const DeliveryLook look = transport.lookUp(gatewayIdOf(message), message.serverReference, setup.stop);
        unanswered = look.state == DeliveryState::Unknown ? unanswered + 1 : 0;
        if (unanswered == 0)
            askedMs = message.dueMs;
        else
            report.detail = look.detail;
        countLook(look.state, report);
        taking.reports.append({message.message, look.state, look.code});
    }
    transport.finish();
    MK_CHECK(setup.onDatabase(
        [taking, act = setup.clock.act()](db::Session &session) -> db::Result<db::ChangeSet> {
            MK_TRY(const auto done, run(session, taking, act));
            return done.changes;
        }));
    return report;
}

} // namespace app
