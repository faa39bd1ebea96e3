#include "app/outbox/collecting/delivery_reports.h"

#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString askedUpToKey(db::SendingAccountId account)
{
    return u"send.asked-up-to.%1"_s.arg(account.value);
}

std::optional<db::DeliveryKind> eventOf(DeliveryState state)
{
    if (state == DeliveryState::Delivered)
        return db::DeliveryKind::Delivered;
    if (state == DeliveryState::Failed)
        return db::DeliveryKind::BouncedSoft;
    return std::nullopt;
}

} // namespace

QJsonObject TakeDeliveryReports::toJson() const
{
    return {{u"account"_s, account.value}, {u"messages"_s, reports.size()}};
}

db::Result<Effect<int>> TakeDeliveryReports::apply(db::Session &session, const db::Act &act) const
{
    Effect<int> effect{0, {}};
    for (const DeliveryReportEntry &report : reports) {
        const auto kind = eventOf(report.state);
        if (!kind)
            continue;
        MK_TRY(const bool isNew,
               session.deliveryEvents().record(
                   {report.message, *kind, act.ms, db::DeliverySource::Gateway, {}, report.code}));
        if (!isNew)
            continue;
        MK_TRY(const auto message, session.outbox().byId(report.message));
        ++effect.value;
        effect.trace.changes.outbox = true;
        effect.trace.changes.customerIds.append(message.customer);
        effect.trace.subjects.append(u"message/%1/news"_s.arg(report.message.value));
    }
    effect.trace.about = QString::number(effect.value);
    MK_CHECK(session.settings().set(askedUpToKey(account), QString::number(askedUpToMs)));
    return effect;
}

db::Result<qint64> askedUpTo(db::Session &session, db::SendingAccountId account)
{
    MK_TRY(const auto settings, session.settings().all());
    return settings.value(askedUpToKey(account)).toLongLong();
}

} // namespace app
