#pragma once

#include "app/core/clock.h"
#include "app/exchange/record_source.h"
#include "app/import/first_named.h"
#include "app/import/read_ahead.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/core/id.h"

#include <QSet>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace db {
class Session;
}

namespace app {

class CsvFile;

/// What an import makes of a row.
enum class RowOutcome
{
    Created,
    Updated,
    Unchanged,
    Duplicate, ///< about a customer whom an earlier row of the same file has named
    Rejected
};

/// A row as it goes into the shop, for whoever looks on. The references live for the call only.
struct TakenRow
{
    qint64 line = 0; ///< in the file, from 1
    RowOutcome outcome = RowOutcome::Created;
    const db::Customer &customer; ///< as it is stored, or would be but for its problems
    const db::Customer *before;   ///< as it was stored; nullptr: not at all
    const ImportRow &row;
    const QStringList &cells; ///< as they stand in the file
};

struct ImportOptions
{
    ColumnOverrides columns;
    std::optional<ListShape> shape;             ///< when given, columns count for nothing
    QString fileName;                           ///< by which the import is remembered, without its folder
    std::function<void(const TakenRow &)> look; ///< called for every row that is not blank
    bool dryRun = false; ///< does everything, then takes it back: the counts are those of the real run
    QString rejectsFile; ///< CSV of row, column, value, reason; empty: none is written
    /// Bytes read and their total (0: unknown); false stops and takes everything back.
    std::function<bool(qint64, qint64)> progress;
};

struct ImportReport
{
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 duplicates =
        0; ///< rows about a customer whom an earlier row of the same file has named; they fill blanks only
    qint64 rejected = 0; ///< rows; nothing of them is stored
    SourceFacts source;
    QList<ColumnNote> notes;
    QList<CellProblem> firstProblems; ///< at most kMostProblems, for people to read
    QList<qint64> firstProblemRows;   ///< their lines in the file, from 1
    QList<db::CustomerId> customers;  ///< those made and changed, each once
    db::ImportBatchId batch;          ///< by which it can be taken back; 0: nothing was changed
    db::JournalId entry;              ///< in the journal; 0: nothing was changed
    db::ChangeSet changes;

    static constexpr qsizetype kMostProblems = 20;
};

/// What the journal calls an import.
inline constexpr QStringView kImportCommand = u"import.list";

/// Reads a list of customers into the shop: streaming, in one transaction; a file that cannot be read to its
/// end changes nothing. Importing the same file again changes nothing either. Consent is never imported. What
/// it did is remembered in the same transaction, so that undoImport can take it back.
class CustomerImport final
{
public:
    CustomerImport(db::Session &session, Clock clock, ImportOptions options);
    ~CustomerImport();
    Q_DISABLE_COPY_MOVE(CustomerImport)

    /// InvalidInput names the line and the remedy; Cancelled when progress said so; FileAccess for the
    /// rejects file.
    [[nodiscard]] db::Result<ImportReport> run(RecordSource &source);

private:
    [[nodiscard]] db::Result<void> readAll(RecordSource &source);
    [[nodiscard]] db::Result<void> take(ReadAhead::Record &record);
    [[nodiscard]] db::Result<void> store(const ReadAhead::Record &record);
    [[nodiscard]] db::Result<void> reject(const ReadAhead::Record &record);
    void show(RowOutcome outcome, const db::Customer &customer, const db::Customer *before,
              const ReadAhead::Record &record) const;
    [[nodiscard]] db::Result<void> remember(db::CustomerId id, const db::Customer *before,
                                            const db::Customer &after, bool again);
    [[nodiscard]] db::Result<void> finishBatch();
    [[nodiscard]] db::Result<void> openRejects();
    bool seenBefore(db::CustomerId id);

    db::Session &m_session;
    Clock m_clock;
    ImportOptions m_options;
    ImportReport m_report;
    db::Act m_now; // of the whole import
    FirstNamed m_firstNamed;
    QSet<db::CustomerId> m_seen; // whom this file has named
    std::unique_ptr<CsvFile> m_rejects;
};

} // namespace app
