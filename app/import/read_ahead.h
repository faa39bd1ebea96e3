#pragma once

#include "app/import/import_row.h"
#include "db/core/error.h"

#include <future>
#include <vector>

namespace app {

class RecordSource;

/// Reads the rows of a list on another thread while those before them are being stored, which takes longer.
class ReadAhead final
{
public:
    struct Record
    {
        ImportRow row;
        qint64 line = 0;
        QStringList cells; ///< as they stand in the file
    };
    struct Batch
    {
        std::vector<Record> records;
        qint64 bytesRead = 0; ///< of the source, when the last of them had been read
        bool last = false;
    };

    /// The source and the columns outlive it, and the source is read through it alone meanwhile.
    ReadAhead(RecordSource &source, const ColumnMap &columns, CellEdits edits, QDate today);
    Q_DISABLE_COPY_MOVE(ReadAhead)

    /// The rows that follow, until the next call; or what is wrong with the source.
    [[nodiscard]] db::Result<Batch *> next();

private:
    void readInto(Batch batch);
    db::Result<Batch> read(Batch batch);

    RecordSource &m_source;
    const ColumnMap &m_columns;
    CellEdits m_edits;
    QDate m_today;
    Batch m_current;
    std::future<db::Result<Batch>> m_next; // waits for its thread when it goes
};

} // namespace app
