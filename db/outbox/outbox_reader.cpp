#include "db/outbox/outbox_reader.h"

#include "db/core/iso_date.h"
#include "db/customers/customer_reader.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/outbox/key_text.h"
#include "db/outbox/outbox_rows.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace db {

namespace {

// In the order of BoardFilter::When.
constexpr std::array kWhenKeys{"day", "late", "settled-late", "too-late"};

} // namespace

Result<QList<BoardRow>> OutboxReader::board(const BoardFilter &filter) const
{
    QStringList customers;
    for (const CustomerId id : filter.customers)
        customers.append(QString::number(id.value));
    Statement select = m_connection.prepare(u"outbox_message/select_board"_s);
    select.bind(":from", isoText(filter.from)).bind(":to", isoText(filter.to)).bind(":limit", filter.limit);
    select.bind(":when", QString::fromLatin1(kWhenKeys.at(static_cast<std::size_t>(filter.when))));
    select.bind(":since_ms", filter.sinceMs);
    select.bind(":states", keysAllowing(filter.action));
    select.bind(":newest_first", filter.action == MessageAction::Reopen);
    select.bindOrNull(":customers", customers.isEmpty() ? QString() : u"[%1]"_s.arg(customers.join(u',')));
    return readAll(select, [](const Statement &row) {
        return BoardRow{readMessage(row), CustomerReader::customerOf(row), row.text("title")};
    });
}

Result<std::optional<SameNumber>> OutboxReader::sameNumber(MessageId id) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_same_number"_s);
    return readFirst(select.bind(":id", id.value), [](const Statement &row) {
        return SameNumber{CustomerId{row.integer("customer_id")}, row.text("full_name"),
                          wordOf<MessageState>(row.text("state")).value_or(MessageState::Uncertain),
                          MessageId{row.integer("id")}};
    });
}

Result<std::optional<CustomerId>> OutboxReader::greetedAt(const GreetedNumber &number) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_greeted_at"_s);
    select.bind(":address", number.address).bind(":occasion_key", number.occasionKey);
    select.bind(":occasion_on", isoText(number.occasionOn)).bind(":customer", number.customer.value);
    return readFirst(select, [](const Statement &row) { return CustomerId{row.integer(0)}; });
}

Result<QHash<MessageState, qint64>> OutboxReader::countsOf(QDate day) const
{
    Statement select = m_connection.prepare(u"outbox_message/count_of_day"_s);
    select.bind(":day", isoText(day));
    return countsIn(select);
}

Result<QHash<MessageState, qint64>> OutboxReader::lateCounts(QDate to, qint64 sinceMs) const
{
    Statement select = m_connection.prepare(u"outbox_message/count_late"_s);
    select.bind(":to", isoText(to)).bind(":since_ms", sinceMs);
    return countsIn(select);
}

Result<QList<AlikeOfDay>> OutboxReader::alikeOf(QDate day) const
{
    Statement select = m_connection.prepare(u"outbox_message/count_alike_of_day"_s);
    return readAll(select.bind(":day", isoText(day)), [](const Statement &row) {
        return AlikeOfDay{wordOf<MessageState>(row.text("state")).value_or(MessageState::Uncertain),
                          wordOf<Channel>(row.text("channel")).value_or(Channel::Sms),
                          row.text("occasion_key"), row.integer("messages")};
    });
}

Result<QHash<Channel, qint64>> OutboxReader::unaskedBefore(QDate day, const QStringList &answered) const
{
    Statement select = m_connection.prepare(u"outbox_message/count_unasked_before"_s);
    select.bind(":answered", jsonOfKeys(answered)).bind(":day", isoText(day));
    return countsByChannel(select);
}

Result<QHash<Channel, qint64>> OutboxReader::approvedByChannel() const
{
    Statement select = m_connection.prepare(u"outbox_message/count_approved_by_channel"_s);
    return countsByChannel(select);
}

Result<qint64> OutboxReader::toLookInto() const
{
    Statement select = m_connection.prepare(u"outbox_message/count_to_look_into"_s);
    return countIn(select);
}

Result<QHash<Channel, qint64>> OutboxReader::countsByChannel(Statement &select) const
{
    MK_TRY(const auto rows, readAll(select, [](const Statement &row) {
               return std::pair(wordOf<Channel>(row.text("channel")).value_or(Channel::Sms),
                                row.integer("messages"));
           }));
    return QHash<Channel, qint64>(rows.cbegin(), rows.cend());
}

Result<qint64> OutboxReader::countIn(Statement &select) const
{
    return readOne(
        select, [](const Statement &row) { return row.integer("messages"); }, u"a count"_s);
}

Result<QHash<MessageState, qint64>> OutboxReader::countsIn(Statement &select) const
{
    QHash<MessageState, qint64> counts;
    MK_CHECK(forEachRow(select, [&] {
        if (const auto state = wordOf<MessageState>(select.text("state")))
            counts.insert(*state, select.integer("messages"));
    }));
    return counts;
}

Result<bool> OutboxReader::hasGoneSince(qint64 ms) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_gone_since"_s);
    MK_TRY(const auto has, readFirst(select.bind(":since_ms", ms),
                                     [](const Statement &row) { return row.integer("has") != 0; }));
    return has.value_or(false);
}

} // namespace db
