#pragma once

#include "app/import/batch_record.h"
#include "app/import/listed_relations.h"

#include <vector>

namespace db {
class Session;
}

namespace app {

/// Records who belongs to whom of a list, once all of it is read: the other may stand further down. Whom the
/// shop does not know by the code or the phone is told; of who brought the customer the words are kept in the
/// note.
class RelationRecord final
{
public:
    /// All outlive it.
    RelationRecord(db::Session &session, BatchRecord &batch, ImportReport &report)
        : m_session(session), m_batch(batch), m_report(report)
    {}

    void begin(const db::Act &now)
    {
        m_now = now;
        m_said.clear();
    }
    /// `stored`: the customer's note as it is now.
    void note(db::CustomerId customer, const ImportRow &row, qint64 line, const QString &stored);
    [[nodiscard]] db::Result<void> finish();

private:
    struct Said
    {
        db::CustomerId customer;
        ListedRelation relation;
        qint64 line = 0;
        bool noted = false; ///< its words stand in the note already
    };
    void tellOwn(qint64 line);
    void tellUnknown(qint64 line);
    void tellCircle(qint64 line);
    [[nodiscard]] db::Result<void> keepWords(const Said &said);
    [[nodiscard]] db::Result<void> record(const db::Relation &relation, qint64 line);

    db::Session &m_session;
    BatchRecord &m_batch;
    ImportReport &m_report;
    db::Act m_now;
    std::vector<Said> m_said;
};

/// What an import notes in the changes of a customer, and what its way back finds there.
[[nodiscard]] QByteArray withRelation(const QByteArray &changes, const db::Relation &relation);
[[nodiscard]] QList<db::Relation> relationsIn(const QByteArray &changes, db::CustomerId customer);

} // namespace app
