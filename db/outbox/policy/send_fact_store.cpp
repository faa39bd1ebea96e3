#include "db/outbox/policy/send_fact_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// Puts the word of a column into its place. Corrupt for one that this version does not know: a guess could
/// let a message go that must not.
template <class Word> Result<void> readWord(const Statement &row, const char *column, Word &place)
{
    const QString text = row.text(column);
    const auto word = wordOf<Word>(text);
    if (!word)
        return failure(ErrorKind::Corrupt, u"unknown %1 \"%2\""_s.arg(QLatin1StringView(column), text));
    place = *word;
    return {};
}

Result<SendFactRow> readSendFacts(const Statement &row)
{
    SendFactRow facts;
    facts.customer = CustomerId{row.integer("customer_id")};
    MK_CHECK(readWord(row, "channel", facts.channel));
    MK_CHECK(readWord(row, "purpose", facts.purpose));
    facts.address = row.text("address");
    facts.subject = row.text("subject");
    facts.text = row.text("text");
    MK_CHECK(readWord(row, "audience", facts.textAudience));
    MK_CHECK(readWord(row, "recipient", facts.textRecipient));
    MK_CHECK(readWord(row, "stage", facts.stage));
    MK_CHECK(readWord(row, "kind", facts.customerKind));
    facts.deleted = row.integer("is_deleted") != 0;
    facts.restricted = row.integer("is_restricted") != 0;
    facts.addressIsTheirs = row.integer("is_theirs") != 0;
    facts.addressErased = row.integer("is_erased") != 0;
    facts.addressBounced = row.integer("is_bounced") != 0;
    return facts;
}

qint64 readNumber(const Statement &row)
{
    return row.integer(0);
}

} // namespace

Result<SendFactRow> SendFactStore::byMessage(MessageId id) const
{
    Statement select = m_connection.prepare(u"send_fact/select_by_message"_s);
    select.bind(":id", id.value);
    MK_TRY(const auto isThere, select.step());
    if (!isThere)
        return failure(ErrorKind::NotFound, u"message %1"_s.arg(id.value));
    return readSendFacts(select);
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
