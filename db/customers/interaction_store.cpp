#include "db/customers/interaction_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

Interaction readInteraction(const Statement &row, CustomerId customer)
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

Interaction readWhole(const Statement &row)
{
    Interaction interaction = readInteraction(row, CustomerId{row.integer("customer_id")});
    interaction.referenceSource = row.text("reference_source");
    interaction.reference = row.text("reference");
    if (!row.isNull("import_batch_id"))
        interaction.importedBy = ImportBatchId{row.integer("import_batch_id")};
    return interaction;
}

InteractionSummary readSummary(const Statement &row)
{
    InteractionSummary summary;
    summary.purchases = row.integer("purchases");
    summary.lastPurchaseOn = dateOfIso(row.text("last_purchase_on"));
    summary.spent = row.integer("spent");
    summary.fromCustomer = row.integer("from_customer");
    summary.fromShop = row.integer("from_shop");
    summary.channels = row.integer("channels");
    summary.referrals = row.integer("referrals");
    summary.lastScore = row.optionalInt("last_score");
    return summary;
}

/// The number of a receipt as it is compared: "HĐ01", " hd01" and "ＨＤ０１" are one. Migration 0490 makes
/// the same of older ones.
QString comparedNumber(const QString &number)
{
    QString compared;
    const QString parts = number.trimmed().normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : parts) {
        if (!c.isMark())
            compared += c == u'đ' ? QChar(u'd') : c;
    }
    return compared;
}

} // namespace

InteractionStore::InteractionStore(const Connection &connection) : m_connection(connection) {}

void InteractionStore::bind(Statement &statement, const Interaction &interaction)
{
    const auto &message = interaction.message;
    statement.add(interaction.occurredAtMs).add(isoText(interaction.occurredOn));
    statement.add(keyOf(interaction.channel)).add(keyOf(interaction.direction)).add(keyOf(interaction.kind));
    statement.add(interaction.amount).add(interaction.score).add(interaction.note);
    statement.add(message ? std::optional(message->value) : std::nullopt);
    statement.addOrNull(interaction.referenceSource).addOrNull(interaction.reference);
    statement.addOrNull(comparedNumber(interaction.reference));
    statement.add(interaction.importedBy ? std::optional(interaction.importedBy->value) : std::nullopt);
    statement.add(interaction.customer.value);
}

Result<Changed<InteractionId>> InteractionStore::add(const Interaction &interaction)
{
    Statement insert = m_connection.prepare(u"interaction/insert"_s);
    bind(insert, interaction);
    MK_CHECK(insert.run());
    if (insert.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(interaction.customer.value));
    ChangeSet changes;
    changes.interactions = true;
    changes.customerIds.append(interaction.customer);
    return Changed<InteractionId>{InteractionId{m_connection.lastInsertId()}, changes};
}

Result<QList<Interaction>> InteractionStore::timeline(CustomerId customer, int limit) const
{
    Statement select = m_connection.prepare(u"interaction/select_by_customer"_s);
    return readAll(select.bind(":customer_id", customer.value).bind(":limit", limit),
                   [customer](const Statement &row) { return readInteraction(row, customer); });
}

Result<QList<Interaction>> InteractionStore::timelineAfter(const Interaction &last, int limit) const
{
    Statement select = m_connection.prepare(u"interaction/select_before"_s);
    select.bind(":customer_id", last.customer.value).bind(":before_ms", last.occurredAtMs);
    return readAll(select.bind(":before_id", last.id.value).bind(":limit", limit),
                   [&last](const Statement &row) { return readInteraction(row, last.customer); });
}

Result<Interaction> InteractionStore::byId(InteractionId id) const
{
    Statement select = m_connection.prepare(u"interaction/select_by_id"_s);
    return readOne(select.bind(":id", id.value), readWhole, u"interaction %1"_s.arg(id.value));
}

Result<std::optional<Interaction>> InteractionStore::byReference(const QString &source,
                                                                 const QString &number) const
{
    Statement select = m_connection.prepare(u"interaction/select_by_reference"_s);
    return readFirst(select.bind(1, source).bind(2, number).bind(3, comparedNumber(number)), readWhole);
}

Result<void> InteractionStore::setLines(InteractionId id, const std::optional<qint64> &amount,
                                        const QString &note)
{
    Statement update = m_connection.prepare(u"interaction/update_lines"_s);
    return update.bind(":amount", amount).bind(":note", note).bind(":id", id.value).run();
}

Result<qint64> InteractionStore::removeSomeOf(ImportBatchId batch, int most)
{
    Statement remove = m_connection.prepare(u"interaction/delete_some_of_import"_s);
    MK_CHECK(remove.bind(":batch", batch.value).bind(":limit", most).run());
    return remove.rowsAffected();
}

Result<QList<Buyer>> InteractionStore::prospectsWhoBought(ImportBatchId batch) const
{
    Statement select = m_connection.prepare(u"interaction/select_prospects_of_import"_s);
    return readAll(select.bind(":batch", batch.value), [](const Statement &row) {
        return Buyer{CustomerId{row.integer(0)},
                     wordOf<LifecycleStage>(row.text(1)).value_or(LifecycleStage::Awareness)};
    });
}

Result<InteractionSummary> InteractionStore::summary(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"interaction/select_summary"_s);
    MK_TRY(const auto summary, readFirst(select.bind(":customer_id", customer.value), readSummary));
    return summary.value_or(InteractionSummary());
}

Result<ChangeSet> InteractionStore::remove(InteractionId id, CustomerId customer)
{
    Statement remove = m_connection.prepare(u"interaction/delete"_s);
    MK_CHECK(remove.bind(":id", id.value).run());
    if (remove.rowsAffected() == 0)
        return failure(ErrorKind::NotFound,
                       u"interaction %1, or it stands for a sent message"_s.arg(id.value));
    ChangeSet changes;
    changes.interactions = true;
    changes.customerIds.append(customer);
    return changes;
}

} // namespace db
