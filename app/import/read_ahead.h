#pragma once

#include "app/import/interaction_row.h"
#include "app/import/list_shape.h"
#include "db/core/error.h"

#include <functional>
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
        InteractionRow contact; ///< of a list of interactions
        qint64 line = 0;
        QStringList cells; ///< as they stand in the file
    };
    struct Batch
    {
        std::vector<Record> records;
        qint64 bytesRead = 0; ///< of the source, when the last of them had been read
        bool last = false;
    };

    /// What the cells of a record say; runs on the other thread.
    using ReadRow = std::function<void(Record &)>;

    /// The source outlives it and is read through it alone meanwhile, as does what `readRow` refers to.
    ReadAhead(RecordSource &source, CellEdits edits, ReadRow readRow);
    Q_DISABLE_COPY_MOVE(ReadAhead)

    /// The rows that follow, until the next call; or what is wrong with the source.
    [[nodiscard]] db::Result<Batch *> next();

private:
    void readInto(Batch batch);
    db::Result<Batch> read(Batch batch);

    RecordSource &m_source;
    CellEdits m_edits;
    ReadRow m_readRow;
    Batch m_current;
    std::future<db::Result<Batch>> m_next; // waits for its thread when it goes
};

} // namespace app
