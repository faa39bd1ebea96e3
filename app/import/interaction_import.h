#pragma once

#include "app/core/clock.h"
#include "app/import/batch_record.h"
#include "app/import/interaction_person.h"
#include "app/import/interaction_row.h"
#include "app/import/list_pass.h"
#include "app/import/row_numbers.h"
#include "db/core/error.h"

namespace db {
class Session;
}

namespace app {

/// Reads a list of purchases, calls and other contacts into the timelines of the customers: streaming, in one
/// transaction. Whatever an earlier import has brought is known by its number, or by all it says, and counts
/// once. As where one contact is recorded by hand, no stage of a known customer moves, and no consent is
/// read.
class InteractionImport final
{
public:
    InteractionImport(db::Session &session, Clock clock, ImportOptions options);
    Q_DISABLE_COPY_MOVE(InteractionImport)

    /// As of CustomerImport::run.
    [[nodiscard]] db::Result<ImportReport> run(RecordSource &source);

private:
    ReadAhead::ReadRow reading(const ColumnMap &columns);
    [[nodiscard]] db::Result<void> take(ReadAhead::Record &record);
    /// Nothing is taken from it, and nothing is wrong with it.
    void leaveOut(ReadAhead::Record &record, qint64 &count);
    [[nodiscard]] db::Result<void> skip(const ReadAhead::Record &record);
    [[nodiscard]] db::Result<void> reject(ReadAhead::Record &record,
                                          RowOutcome outcome = RowOutcome::Rejected);
    /// Nothing of it is stored, since the shop does not know whose it is.
    [[nodiscard]] db::Result<void> keepOut(ReadAhead::Record &record, const FoundPerson &person);
    [[nodiscard]] db::Result<void> store(ReadAhead::Record &record);
    [[nodiscard]] db::Result<void> addLine(const ReadAhead::Record &record, const db::Interaction &known);
    /// What to say where the number is known of another receipt.
    [[nodiscard]] db::Result<std::optional<CellProblem>>
    otherReceipt(const ImportRow &row, const db::Interaction &said, const db::Interaction &known);
    [[nodiscard]] db::Result<void> finish();
    void show(RowOutcome outcome, const ReadAhead::Record &record, const QString &knownName = {}) const;

    db::Session &m_session;
    Clock m_clock;
    ImportOptions m_options;
    ImportReport m_report;
    ListPass m_pass;
    BatchRecord m_batch;
    PersonSearch m_people;
    db::Act m_now; // of the whole import
    QString m_source;
    ColumnMap m_persons;      // the columns that say whose a row is
    QString m_amountHeading;  // of the column that receipts take their amount from
    bool m_sumsLines = false; // no column has the amount of a whole receipt
    RowNumbers m_numbers;
    qint64 m_linesLeftOut = 0; // rejected, of receipts whose lines are summed
};

} // namespace app
