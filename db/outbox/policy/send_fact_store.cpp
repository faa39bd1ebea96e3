#include "db/outbox/policy/send_fact_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

SendFactRow readSendFacts(const Statement &row)
{
    return {CustomerId{row.integer("customer_id")},
            wordOf<Channel>(row.text("channel")).value_or(Channel::Sms),
            wordOf<Purpose>(row.text("purpose")).value_or(Purpose::Promotion),
            row.text("address"),
            row.text("subject"),
            row.text("text"),
            wordOf<Audience>(row.text("audience")).value_or(Audience::Prospect),
            wordOf<CustomerKind>(row.text("recipient")).value_or(CustomerKind::Person),
            wordOf<LifecycleStage>(row.text("stage")).value_or(LifecycleStage::Awareness),
            wordOf<CustomerKind>(row.text("kind")).value_or(CustomerKind::Person),
            row.integer("is_deleted") != 0,
            row.integer("is_restricted") != 0,
            row.integer("is_theirs") != 0,
            row.integer("is_erased") != 0,
            row.integer("is_bounced") != 0};
}

qint64 readNumber(const Statement &row)
{
    return row.integer(0);
}

} // namespace

Result<SendFactRow> SendFactStore::byMessage(MessageId id) const
{
    Statement select = m_connection.prepare(u"send_fact/select_by_message"_s);
    MK_TRY(auto found, readFirst(select.bind(":id", id.value), readSendFacts));
    if (!found)
        return failure(ErrorKind::NotFound, u"message %1"_s.arg(id.value));
    return *std::move(found);
}

Result<QList<qint64>> SendFactStore::advertisedMs(MessageId id, const SendFactRow &message,
                                                  qint64 afterMs) const
{
    Statement select = m_connection.prepare(u"send_fact/select_advertised"_s);
    select.bind(":address", message.address).bind(":channel", keyOf(message.channel));
    return readAll(select.bind(":id", id.value).bind(":after_ms", afterMs), readNumber);
}

Result<bool> SendFactStore::isAdvertisedTwice(MessageId id) const
{
    MK_TRY(const auto found,
           readFirst(m_connection.prepare(u"send_fact/select_same_advertising"_s).bind(":id", id.value),
                     readNumber));
    return found.has_value();
}

Result<QList<qint64>> SendFactStore::messagedMs(MessageId id, CustomerId customer, qint64 afterMs,
                                                int most) const
{
    Statement select = m_connection.prepare(u"send_fact/select_messaged"_s);
    select.bind(":customer_id", customer.value).bind(":id", id.value);
    return readAll(select.bind(":after_ms", afterMs).bind(":limit", most), readNumber);
}

} // namespace db
