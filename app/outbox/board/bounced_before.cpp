#include "app/outbox/board/bounced_before.h"

#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/policy/send_fact_store.h"
#include "db/session/session.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// In the order of BouncedBefore.
constexpr std::array kBouncedBeforeKeys{"", "itself", "another"};

} // namespace

QString keyOf(BouncedBefore bounced)
{
    return QString::fromLatin1(kBouncedBeforeKeys.at(static_cast<std::size_t>(bounced)));
}

db::Result<BouncedBefore> bouncedBefore(db::Session &session, db::MessageId id)
{
    MK_TRY(const auto message, session.outbox().byId(id));
    if (message.state != db::MessageState::Failed && message.state != db::MessageState::Uncertain)
        return BouncedBefore::Not;
    MK_TRY(const auto facts, session.sendFacts().byMessage(id));
    if (!facts.addressBounced)
        return BouncedBefore::Not;
    MK_TRY(const auto events, session.deliveryEvents().of(id));
    const bool isItself = std::ranges::any_of(
        events, [](const db::DeliveryEvent &event) { return event.kind == db::DeliveryKind::BouncedHard; });
    return isItself ? BouncedBefore::Itself : BouncedBefore::AnotherOne;
}

db::Result<qint64> countBouncedBefore(db::Session &session, const QList<db::MessageId> &ids,
                                      const std::atomic_bool *stale)
{
    qint64 count = 0;
    for (const db::MessageId id : ids) {
        if (stale && *stale)
            return db::failure(db::ErrorKind::Cancelled, u"other messages are asked about"_s);
        MK_TRY(const auto bounced, bouncedBefore(session, id));
        count += bounced == BouncedBefore::Not ? 0 : 1;
    }
    return count;
}

} // namespace app
