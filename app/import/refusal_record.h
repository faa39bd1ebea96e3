#pragma once

#include "app/import/import_report.h"
#include "db/core/act.h"
#include "db/core/error.h"

namespace db {
class Session;
}

namespace app {

/// Keeps the refusals of a list in the ledger of consents and counts them in the report. What somebody has
/// said since that list goes before it.
class RefusalRecord final
{
public:
    /// `session`, `fileName` and `report` outlive it.
    RefusalRecord(db::Session &session, const QString &fileName, ImportReport &report)
        : m_session(session), m_fileName(fileName), m_report(report)
    {}

    void begin(const db::Act &now) { m_now = now; }
    /// How many lines of the ledger were new. `known`: the customer was there before this row.
    [[nodiscard]] db::Result<int> record(db::CustomerId id, bool known, const ImportRow &row, qint64 line);

    /// In the report alone: a customer whose row refuses.
    void count(const ImportRow &row);

private:
    db::Session &m_session;
    const QString &m_fileName;
    ImportReport &m_report;
    db::Act m_now;
};

} // namespace app
