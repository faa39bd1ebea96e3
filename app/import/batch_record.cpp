#include "app/import/batch_record.h"

#include "app/customers/customer_changes.h"
#include "app/import/import_undo.h"
#include "app/import/relation_record.h"
#include "db/customers/import_batch_store.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr auto kNoChanges = "{}";

} // namespace

db::Result<db::ImportBatchId> BatchRecord::number()
{
    if (!m_id) {
        MK_TRY(m_id, m_session.imports().begin(m_options.fileName, m_now));
    }
    if (!m_options.dryRun)
        m_report.batch = m_id;
    return m_id;
}

db::Result<void> BatchRecord::touch(db::CustomerId id)
{
    if (m_options.dryRun || m_noted.contains(id))
        return {};
    MK_CHECK(number());
    m_noted.insert(id);
    m_report.customers.append(id);
    return m_session.imports().add(m_report.batch, {id, std::nullopt, kNoChanges});
}

db::Result<void> BatchRecord::remember(db::CustomerId id, const db::Customer *before,
                                       const db::Customer &after, bool again)
{
    if (m_options.dryRun)
        return {};
    MK_CHECK(number());
    db::ImportBatchRow noted{id, std::nullopt, {}};
    if (!before)
        noted.fingerprint = fingerprintOf(after);
    else
        noted.changes = changesBetween(*before, after);
    if (before && noted.changes.isEmpty())
        noted.changes = kNoChanges; // a refusal alone changes nothing of the customer
    if (m_report.kind == ListKind::Interactions)
        m_noted.insert(id);
    if (!again) {
        m_report.customers.append(id);
        return m_session.imports().add(m_report.batch, noted);
    }
    MK_TRY(const auto earlier, m_session.imports().row(m_report.batch, id));
    if (!earlier)
        m_report.customers.append(id);
    else if (earlier->fingerprint)
        noted = {id, fingerprintOf(after), {}};
    else
        noted.changes = joinedChanges(earlier->changes, noted.changes);
    return m_session.imports().put(m_report.batch, noted);
}

// Of a customer whom the import made nothing more is noted: the relation goes with them.
db::Result<void> BatchRecord::rememberRelation(const db::Relation &relation)
{
    if (m_options.dryRun)
        return {};
    MK_CHECK(number());
    MK_TRY(const auto earlier, m_session.imports().row(m_report.batch, relation.customer));
    if (earlier && earlier->fingerprint)
        return {};
    if (!earlier)
        m_report.customers.append(relation.customer);
    return m_session.imports().put(
        m_report.batch, {relation.customer, std::nullopt,
                         withRelation(earlier ? earlier->changes : QByteArray(kNoChanges), relation)});
}

db::Result<void> BatchRecord::finish()
{
    if (!m_report.batch)
        return {};
    const qint64 updated = m_report.customers.size() - m_report.created;
    MK_CHECK(m_session.imports().finish(m_report.batch, m_report.created, updated));
    QJsonObject arguments{
        {u"file"_s, m_options.fileName}, {u"created"_s, m_report.created}, {u"updated"_s, updated}};
    if (m_report.kind == ListKind::Interactions)
        arguments.insert(u"interactions"_s, m_report.interactions);
    const Step step{kImportCommand.toString(), arguments};
    const Trace trace{{},
                      m_options.fileName,
                      {TakeBackImport::subjectOf(m_report.batch)},
                      stepOf(TakeBackImport{m_report.batch})};
    MK_TRY(m_report.entry, writeDown(m_session, step, trace, m_now));
    return {};
}

} // namespace app
