#include "db/outbox/policy/send_fact_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/outbox/outbox_message.h"

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

/// What is read now of the customer and the template, whatever the message says.
Result<void> readStanding(const Statement &row, SendFactRow &facts)
{
    MK_CHECK(readWord(row, "audience", facts.textAudience));
    MK_CHECK(readWord(row, "recipient", facts.textRecipient));
    MK_CHECK(readWord(row, "stage", facts.stage));
    MK_CHECK(readWord(row, "kind", facts.customerKind));
    facts.deleted = row.integer("is_deleted") != 0;
    facts.restricted = row.integer("is_restricted") != 0;
    facts.addressIsTheirs = row.integer("is_theirs") != 0;
    facts.addressErased = row.integer("is_erased") != 0;
    facts.addressBounced = row.integer("is_bounced") != 0;
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
    MK_CHECK(readStanding(row, facts));
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

Result<SendFactRow> SendFactStore::ofDraft(const OutboxMessage &draft) const
{
    Statement select = m_connection.prepare(u"send_fact/select_of_draft"_s);
    select.bind(":customer_id", draft.customer.value).bind(":template_id", draft.templateId.value);
    select.bind(":channel", keyOf(draft.channel)).bind(":purpose", keyOf(draft.purpose));
    select.bind(":address", draft.address);
    MK_TRY(const auto isThere, select.step());
    if (!isThere)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(draft.customer.value));
    SendFactRow facts;
    facts.customer = draft.customer;
    facts.channel = draft.channel;
    facts.purpose = draft.purpose;
    facts.address = draft.address;
    facts.subject = draft.subject;
    facts.text = draft.text;
    MK_CHECK(readStanding(select, facts));
    return facts;
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

Result<bool> SendFactStore::isAdvertisedTwice(const OutboxMessage &draft) const
{
    Statement select = m_connection.prepare(u"send_fact/select_same_advertising_as_draft"_s);
    select.bind(":address", draft.address).bind(":channel", keyOf(draft.channel));
    select.bind(":customer_id", draft.customer.value).bind(":template_id", draft.templateId.value);
    MK_TRY(const auto found, readFirst(select.bind(":due_on", isoText(draft.dueOn)), readNumber));
    return found.has_value();
}

Result<std::optional<RefusedBy>> SendFactStore::refusedByAnother(const SendFactRow &message) const
{
    Statement select = m_connection.prepare(u"send_fact/select_refused_by_another"_s);
    select.bind(":address", message.address).bind(":customer_id", message.customer.value);
    select.bind(":purpose", keyOf(message.purpose)).bind(":channel", keyOf(message.channel));
    return readFirst(select, [](const Statement &row) {
        return RefusedBy{CustomerId{row.integer("customer_id")}, row.text("full_name")};
    });
}

Result<QList<qint64>> SendFactStore::messagedMs(MessageId id, CustomerId customer, qint64 afterMs,
                                                int most) const
{
    Statement select = m_connection.prepare(u"send_fact/select_messaged"_s);
    select.bind(":customer_id", customer.value).bind(":id", id.value);
    return readAll(select.bind(":after_ms", afterMs).bind(":limit", most), readNumber);
}

} // namespace db
