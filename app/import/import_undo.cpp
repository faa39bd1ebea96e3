#include "app/import/import_undo.h"

#include "app/customers/customer_changes.h"
#include "app/customers/relation_commands.h"
#include "app/import/customer_import.h"
#include "app/import/relation_record.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_writer.h"
#include "db/customers/import_batch_store.h"
#include "db/customers/interaction_store.h"
#include "db/customers/relation_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kAtOnce = 500;

/// Takes back row after row, within the caller's transaction.
class Undoing final
{
public:
    Undoing(db::Session &session, const db::Act &act, qint64 importedAtMs)
        : m_session(session), m_now(act), m_importedAtMs(importedAtMs)
    {}

    db::Result<void> takeBack(const db::ImportBatchRow &row)
    {
        MK_TRY(auto customer, m_session.reader().read(row.customer));
        return row.fingerprint ? takeBackMade(customer, *row.fingerprint)
                               : takeBackChanged(customer, row.changes);
    }
    /// The purchases and calls that it brought; before their customers, who may go only without them. False:
    /// none is left.
    db::Result<bool> takeBackInteractions(db::ImportBatchId batch)
    {
        MK_TRY(const auto removed, m_session.interactions().removeSomeOf(batch, kAtOnce));
        m_report.interactions += removed;
        return removed > 0;
    }
    ImportUndoReport &report() { return m_report; }

private:
    db::Result<void> takeBackMade(const db::Customer &customer, qint64 fingerprint)
    {
        MK_TRY(const auto deeds, m_session.imports().deedsOf(customer.id));
        const bool edited = deeds.merges || fingerprintOf(customer) != fingerprint;
        qint64 *reason = deeds.messages       ? &m_report.keptForMessages
                         : deeds.interactions ? &m_report.keptForInteractions
                         : deeds.consents     ? &m_report.keptForConsents
                         : edited             ? &m_report.keptForEdits
                                              : nullptr;
        if (!customer.deleted)
            ++(reason ? *reason : m_report.removed);
        if (reason) // what came with a merge is nobody's list any more
            return deeds.merges ? db::Result<void>() : removeListedRelations(customer.id, Others::Stay);
        MK_CHECK(removeListedRelations(customer.id, Others::Go));
        db::Customer gone = customer;
        gone.deleted = true;
        // Also of one who is in the bin already, so that only the list makes them again.
        return m_session.writer().update(customer, gone, m_now);
    }

    db::Result<void> takeBackChanged(const db::Customer &customer, const QByteArray &changes)
    {
        MK_CHECK(voidRefusals(customer.id));
        MK_CHECK(removeRelations(customer.id, changes));
        TakenBack back = withoutChanges(customer, changes);
        if (back.customer.code != customer.code && !back.customer.code.isEmpty()) {
            MK_TRY(const auto owner, m_session.reader().ownerOfCode(back.customer.code));
            if (owner) { // another customer has the old code by now
                back.customer.code = customer.code;
                ++back.kept;
            }
        }
        ++(back.kept > 0 ? m_report.partly : m_report.restored);
        return back.customer == customer ? db::Result<void>()
                                         : m_session.writer().takeBack(customer, back.customer, m_now);
    }

    // A refusal that came with the list counts no more.
    db::Result<void> voidRefusals(db::CustomerId id)
    {
        MK_TRY(const auto ledger, m_session.consents().ledger(id));
        for (const db::Consent &line : ledger) {
            if (line.source == kImportSource && line.recordedAtMs == m_importedAtMs && !line.voided)
                MK_CHECK(m_session.consents().voidLine(line.id, id, m_now));
        }
        return {};
    }

    /// What becomes of relations that other lists brought.
    enum class Others
    {
        Stay,
        Go
    };
    // Whom the import made lists alone related to others, but for what a person has noted since.
    db::Result<void> removeListedRelations(db::CustomerId id, Others others)
    {
        MK_TRY(const auto ofOthers, relationsOfOtherLists(id));
        const QList<db::Relation> staying = others == Others::Stay ? ofOthers : QList<db::Relation>();
        MK_TRY(const auto relations, m_session.relations().notedBy(id));
        for (const db::Relation &relation : relations) {
            MK_TRY(const auto byHand, isNotedByHand(m_session, relation));
            if (!byHand && !staying.contains(relation))
                MK_CHECK(m_session.relations().remove(relation));
        }
        return {};
    }

    // The list that made a customer has none of their relations in its memory.
    db::Result<QList<db::Relation>> relationsOfOtherLists(db::CustomerId id)
    {
        QList<db::Relation> relations;
        MK_TRY(const auto batches, m_session.imports().listOf(id));
        for (const db::ImportBatch &batch : batches) {
            MK_TRY(const auto row, m_session.imports().row(batch.id, id));
            if (row && batch.undoneAtMs == 0)
                relations += relationsIn(row->changes, id);
        }
        return relations;
    }

    db::Result<void> removeRelations(db::CustomerId id, const QByteArray &changes)
    {
        const QList<db::Relation> relations = relationsIn(changes, id);
        for (const db::Relation &relation : relations) {
            const auto removed = m_session.relations().remove(relation);
            if (!removed && removed.error().kind != db::ErrorKind::NotFound) // else it went by hand
                return tl::unexpected(removed.error());
        }
        return {};
    }

    db::Session &m_session;
    db::Act m_now;
    qint64 m_importedAtMs;
    ImportUndoReport m_report;
};

QJsonObject detailsOf(const ImportUndoReport &report, const db::ImportBatch &batch)
{
    return {{u"import"_s, batch.id.value},
            {u"file"_s, batch.fileName.isEmpty() ? QJsonValue() : QJsonValue(batch.fileName)},
            {u"removed"_s, report.removed},
            {u"restored"_s, report.restored},
            {u"restoredInPart"_s, report.partly},
            {u"interactions"_s, report.interactions},
            {u"kept"_s, QJsonObject{{u"messages"_s, report.keptForMessages},
                                    {u"interactions"_s, report.keptForInteractions},
                                    {u"consents"_s, report.keptForConsents},
                                    {u"edits"_s, report.keptForEdits}}}};
}

} // namespace

ImportUndoReport importUndoReportOf(const QJsonObject &details)
{
    const QJsonObject kept = details.value(u"kept"_s).toObject();
    ImportUndoReport report;
    report.removed = details.value(u"removed"_s).toInteger();
    report.restored = details.value(u"restored"_s).toInteger();
    report.partly = details.value(u"restoredInPart"_s).toInteger();
    report.interactions = details.value(u"interactions"_s).toInteger();
    report.keptForMessages = kept.value(u"messages"_s).toInteger();
    report.keptForInteractions = kept.value(u"interactions"_s).toInteger();
    report.keptForConsents = kept.value(u"consents"_s).toInteger();
    report.keptForEdits = kept.value(u"edits"_s).toInteger();
    return report;
}

QString TakeBackImport::subjectOf(db::ImportBatchId batch)
{
    return u"import/%1"_s.arg(batch.value);
}

db::Result<Effect<ImportUndoReport>> TakeBackImport::apply(db::Session &session, const db::Act &act,
                                                           const Progress &progress) const
{
    MK_TRY(const auto batches, session.imports().list(-1));
    const auto found = std::find_if(batches.begin(), batches.end(),
                                    [this](const db::ImportBatch &one) { return one.id == batch; });
    if (found == batches.end())
        return db::failure(db::ErrorKind::NotFound, u"import %1"_s.arg(batch.value));
    if (!found->remembered)
        return db::failure(db::ErrorKind::Conflict,
                           u"import %1 cannot be taken back (any more)"_s.arg(batch.value));
    const qint64 total = found->created + found->updated;
    Undoing undoing(session, act, found->importedAtMs);
    qint64 done = 0;
    const auto goOn = [&]() -> db::Result<void> {
        if (!progress || progress(done, total))
            return {};
        return db::failure(db::ErrorKind::Cancelled,
                           u"stopped; the import stays as it is, nothing was taken back"_s);
    };
    for (bool more = true; more;) {
        MK_CHECK(goOn());
        MK_TRY(more, undoing.takeBackInteractions(batch));
    }
    db::CustomerId last;
    for (;;) {
        MK_CHECK(goOn());
        MK_TRY(const auto rows, session.imports().rowsAfter(batch, last, kAtOnce));
        if (rows.isEmpty())
            break;
        for (const db::ImportBatchRow &row : rows)
            MK_CHECK(undoing.takeBack(row));
        last = rows.constLast().customer;
        done += rows.size();
    }
    MK_CHECK(session.imports().markUndone(batch, act));
    ImportUndoReport report = undoing.report();
    report.changes.customers = true;
    report.changes.interactions = report.interactions > 0;
    return Effect<ImportUndoReport>{
        report,
        {report.changes, found->fileName, {subjectOf(batch)}, std::nullopt, detailsOf(report, *found)}};
}

} // namespace app
