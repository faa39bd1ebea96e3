#include "db/customers/interaction_store.h"

#include "db/core/iso_date.h"
#include "db/engine/bulk_statement.h"
#include "db/engine/connection.h"

using namespace Qt::StringLiterals;

namespace db {

InteractionStore::InteractionStore(const Connection &connection) : m_connection(connection) {}

InteractionStore::~InteractionStore() = default;

Result<Changed<InteractionId>> InteractionStore::add(const Interaction &interaction)
{
    if (!m_insert) {
        MK_TRY(auto prepared, BulkStatement::prepare(m_connection, u"interaction/insert"_s));
        m_insert = std::make_unique<BulkStatement>(std::move(prepared));
    }
    m_insert->bind(1, interaction.occurredAtMs).bind(2, isoText(interaction.occurredOn));
    m_insert->bind(3, keyOf(interaction.channel))
        .bind(4, keyOf(interaction.direction))
        .bind(5, keyOf(interaction.kind));
    if (interaction.amount)
        m_insert->bind(6, *interaction.amount);
    else
        m_insert->bindNull(6);
    m_insert->bind(7, interaction.score).bind(8, interaction.note);
    if (interaction.message)
        m_insert->bind(9, interaction.message->value);
    else
        m_insert->bindNull(9);
    MK_CHECK(m_insert->bind(10, interaction.customer.value).run());
    if (m_connection.changes() == 0)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(interaction.customer.value));
    ChangeSet changes;
    changes.interactions = true;
    changes.customerIds.append(interaction.customer);
    return Changed<InteractionId>{InteractionId{m_connection.lastInsertId()}, changes};
}

Result<QList<Interaction>> InteractionStore::timeline(CustomerId customer, int limit) const
{
    Statement select = m_connection.prepare(u"interaction/select_by_customer"_s);
    MK_CHECK(select.bind(":customer_id", customer.value).bind(":limit", limit).exec());
    return readAll(select, customer);
}

Result<QList<Interaction>> InteractionStore::timelineAfter(const Interaction &last, int limit) const
{
    Statement select = m_connection.prepare(u"interaction/select_before"_s);
    select.bind(":customer_id", last.customer.value).bind(":before_ms", last.occurredAtMs);
    MK_CHECK(select.bind(":before_id", last.id.value).bind(":limit", limit).exec());
    return readAll(select, last.customer);
}

Result<Interaction> InteractionStore::byId(InteractionId id) const
{
    Statement select = m_connection.prepare(u"interaction/select_by_id"_s);
    MK_CHECK(select.bind(":id", id.value).exec());
    if (!select.next())
        return failure(ErrorKind::NotFound, u"interaction %1"_s.arg(id.value));
    return readRow(select, CustomerId{select.integer("customer_id")});
}

Interaction InteractionStore::readRow(const Statement &row, CustomerId customer)
{
    Interaction interaction;
    interaction.id = InteractionId{row.integer("id")};
    interaction.customer = customer;
    interaction.occurredAtMs = row.integer("occurred_at_ms");
    interaction.occurredOn = dateOfIso(row.text("occurred_on"));
    interaction.channel = wordOf<Channel>(row.text("channel")).value_or(Channel::Store);
    interaction.direction = wordOf<Direction>(row.text("direction")).value_or(Direction::In);
    interaction.kind = wordOf<InteractionKind>(row.text("kind")).value_or(InteractionKind::Visit);
    interaction.stage = wordOf<LifecycleStage>(row.text("stage")).value_or(LifecycleStage::Awareness);
    if (!row.isNull("amount"))
        interaction.amount = row.integer("amount");
    interaction.score = row.optionalInt("score");
    interaction.note = row.text("note");
    return interaction;
}

Result<QList<Interaction>> InteractionStore::readAll(Statement &select, CustomerId customer)
{
    QList<Interaction> timeline;
    while (select.next())
        timeline.append(readRow(select, customer));
    MK_CHECK(select.finished());
    return timeline;
}

Result<InteractionSummary> InteractionStore::summary(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"interaction/select_summary"_s);
    MK_CHECK(select.bind(":customer_id", customer.value).exec());
    InteractionSummary summary;
    while (select.next()) {
        summary.purchases = select.integer("purchases");
        summary.lastPurchaseOn = dateOfIso(select.text("last_purchase_on"));
        summary.spent = select.integer("spent");
        summary.fromCustomer = select.integer("from_customer");
        summary.fromShop = select.integer("from_shop");
        summary.channels = select.integer("channels");
        summary.referrals = select.integer("referrals");
        summary.lastScore = select.optionalInt("last_score");
    }
    MK_CHECK(select.finished());
    return summary;
}

Result<ChangeSet> InteractionStore::remove(InteractionId id, CustomerId customer)
{
    Statement remove = m_connection.prepare(u"interaction/delete"_s);
    MK_CHECK(remove.bind(":id", id.value).exec());
    if (remove.rowsAffected() == 0)
        return failure(ErrorKind::NotFound,
                       u"interaction %1, or it stands for a sent message"_s.arg(id.value));
    ChangeSet changes;
    changes.interactions = true;
    changes.customerIds.append(customer);
    return changes;
}

} // namespace db
