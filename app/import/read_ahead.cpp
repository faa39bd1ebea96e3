#include "app/import/read_ahead.h"

#include "app/exchange/record_source.h"

#include <utility>

namespace app {

namespace {

constexpr std::size_t kRecordsInBatch = 256;

} // namespace

ReadAhead::ReadAhead(RecordSource &source, const ColumnMap &columns, QDate today)
    : m_source(source), m_columns(columns), m_today(today)
{
    readInto({});
}

db::Result<ReadAhead::Batch *> ReadAhead::next()
{
    MK_TRY(auto read, m_next.get());
    // What has been stored goes back to be overwritten, so that its memory is used again where it was taken.
    Batch stored = std::exchange(m_current, std::move(read));
    if (!m_current.last)
        readInto(std::move(stored));
    return &m_current;
}

void ReadAhead::readInto(Batch batch)
{
    // `deferred`: where no thread is to be had, next() reads.
    m_next = std::async(std::launch::async | std::launch::deferred,
                        [this, batch = std::move(batch)]() mutable { return read(std::move(batch)); });
}

db::Result<ReadAhead::Batch> ReadAhead::read(Batch batch)
{
    batch.records.resize(kRecordsInBatch);
    for (auto record = batch.records.begin(); record != batch.records.end(); ++record) {
        MK_TRY(const auto more, m_source.readRecord(record->cells));
        if (!more) {
            batch.last = true;
            batch.records.erase(record, batch.records.end());
            break;
        }
        record->row = readImportRow(m_columns, record->cells, m_today);
        record->line = m_source.place();
    }
    batch.bytesRead = m_source.bytesRead();
    return batch;
}

} // namespace app
