#pragma once

#include "app/import/import_report.h"
#include "db/core/act.h"
#include "db/core/error.h"

#include <QSet>

namespace db {
struct Relation;
class Session;
} // namespace db

namespace app {

/// Remembers whom an import made and changed, so that it can be taken back, and writes it into the journal.
class BatchRecord final
{
public:
    /// All outlive it.
    BatchRecord(db::Session &session, const ImportOptions &options, ImportReport &report)
        : m_session(session), m_options(options), m_report(report)
    {}

    void begin(const db::Act &now)
    {
        m_now = now;
        m_id = {};
        m_noted.clear();
    }
    /// Its number; none as long as nothing was done.
    db::ImportBatchId begun() const { return m_id; }
    /// Its number, which it gets here if it has none. A rehearsal's goes with the rehearsal.
    [[nodiscard]] db::Result<db::ImportBatchId> number();
    /// `before`: nullptr where the customer is new. `again`: the file has named them before.
    [[nodiscard]] db::Result<void> remember(db::CustomerId id, const db::Customer *before,
                                            const db::Customer &after, bool again);
    /// The import did something with a customer who stays as they are; of a list of interactions.
    [[nodiscard]] db::Result<void> touch(db::CustomerId id);
    /// A customer, whom the file has named, has that relation from now on.
    [[nodiscard]] db::Result<void> rememberRelation(const db::Relation &relation);
    /// Once the list is through.
    [[nodiscard]] db::Result<void> finish();

private:
    db::Session &m_session;
    const ImportOptions &m_options;
    ImportReport &m_report;
    db::Act m_now;
    db::ImportBatchId m_id;
    QSet<db::CustomerId> m_noted; // of a list of interactions: whom it has made or touched
};

} // namespace app
