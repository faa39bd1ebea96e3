#pragma once

#include "app/import/import_report.h"
#include "app/import/list_beginning.h"
#include "app/import/read_ahead.h"
#include "db/core/act.h"
#include "db/core/error.h"

#include <functional>
#include <memory>

namespace db {
class Session;
}

namespace app {

class PeekedSource;
class RejectsFile;

/// One way through a list, whatever its rows are: in one transaction its headings, its rows, which are read
/// ahead on another thread, the progress, what is wrong with rows, the file of rejects, and how
/// the columns were settled.
class ListPass final
{
public:
    /// All outlive it.
    ListPass(db::Session &session, const ImportOptions &options, ImportReport &report);
    ~ListPass();
    Q_DISABLE_COPY_MOVE(ListPass)

    struct Steps
    {
        std::function<db::Result<void>()> begin;
        /// How the cells under these columns are read, which outlive the reading.
        std::function<ReadAhead::ReadRow(const ColumnMap &)> reading;
        std::function<db::Result<void>(ReadAhead::Record &)> take;
        std::function<db::Result<void>()> end; ///< every row is taken
        db::Act now = {};                      ///< of the whole import
    };
    /// InvalidInput names the line and the remedy; Cancelled when progress said so; FileAccess for the
    /// rejects file.
    [[nodiscard]] db::Result<void> run(RecordSource &source, const Steps &steps);

    /// What is wrong with the row goes into the report and the file of rejects.
    [[nodiscard]] db::Result<void> tellProblems(const ReadAhead::Record &record);

private:
    [[nodiscard]] db::Result<void> readAll(PeekedSource &source, const Steps &steps);
    [[nodiscard]] db::Result<void> beginRejects(const ListBeginning &beginning);
    [[nodiscard]] db::Result<void> rememberColumns(const ListBeginning &beginning, const db::Act &now);

    db::Session &m_session;
    const ImportOptions &m_options;
    ImportReport &m_report;
    std::unique_ptr<RejectsFile> m_rejects;
};

} // namespace app
