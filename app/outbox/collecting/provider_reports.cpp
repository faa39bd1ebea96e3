#include "app/outbox/collecting/provider_reports.h"

#include "app/exchange/record_source.h"
#include "app/outbox/collecting/provider_row.h"
#include "app/shop/shop_settings.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kRowsAtOnce = 1'000; // between two looks at whether it shall go on
constexpr qsizetype kPlacesNamed = 10;

db::Result<std::optional<db::MessageId>> mailOfRow(db::Session &session, const ProviderRow &row)
{
    if (!row.messageId.isEmpty()) {
        MK_TRY(const auto named, session.deliveryEvents().messageOf(row.messageId));
        if (named)
            return named;
    }
    return session.deliveryEvents().mailTo(row.address, row.atMs);
}

/// Takes in the rows one by one.
class RowTaker final
{
public:
    explicit RowTaker(db::Session &session) : m_session(session) {}

    db::Result<void> take(const ProviderRow &row)
    {
        if (!row.kind) {
            ++m_effect.value.other;
            return {};
        }
        MK_TRY(const auto id, mailOfRow(m_session, row));
        if (!id) {
            ++m_effect.value.unmatched;
            return {};
        }
        MK_TRY(const bool isNew,
               m_session.deliveryEvents().record(
                   {*id, *row.kind, row.atMs, db::DeliverySource::Provider, QString::number(row.atMs), {}}));
        if (!isNew) {
            ++m_effect.value.known;
            return {};
        }
        MK_TRY(const auto message, m_session.outbox().byId(*id));
        ++m_effect.value.taken;
        m_effect.trace.changes.outbox = true;
        m_effect.trace.changes.customerIds.append(message.customer);
        return {};
    }
    void addUnread(qint64 place)
    {
        if (++m_effect.value.unread <= kPlacesNamed)
            m_effect.value.unreadPlaces.append(place);
    }
    Effect<ProviderReport> result(const QString &file)
    {
        if (m_effect.value.taken > 0)
            m_effect.trace.subjects = {u"provider-report/%1"_s.arg(file)};
        m_effect.trace.about = file;
        return std::move(m_effect);
    }

private:
    db::Session &m_session;
    Effect<ProviderReport> m_effect;
};

} // namespace

db::Result<Effect<ProviderReport>> TakeProviderReport::apply(db::Session &session, const db::Act &) const
{
    if (!source)
        return db::failure(db::ErrorKind::Internal, u"no list to read"_s);
    QStringList fields;
    MK_TRY(bool more, source->readRecord(fields));
    const ProviderColumns columns(more ? fields : QStringList());
    if (const QString missing = columns.missing(); !missing.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"no column is called \"%1\""_s.arg(missing));
    MK_TRY(const auto shop, ShopSettings::load(session));
    RowTaker taker(session);
    for (qint64 count = 0;; ++count) {
        if (count % kRowsAtOnce == 0 && progress && !progress(source->bytesRead(), source->size()))
            return db::failure(db::ErrorKind::Cancelled, u"stopped after %1 rows"_s.arg(count));
        MK_TRY(more, source->readRecord(fields));
        if (!more)
            return taker.result(file);
        if (const auto row = columns.read(fields, shop.zone))
            MK_CHECK(taker.take(*row));
        else
            taker.addUnread(source->place());
    }
}

} // namespace app
