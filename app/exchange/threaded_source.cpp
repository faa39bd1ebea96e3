#include "app/exchange/threaded_source.h"

#include <utility>

namespace app {

namespace {

constexpr std::size_t kRecordsOfBatch = 256;
constexpr qsizetype kFieldsOfBatch = qsizetype{1} << 16; // but for its last record

} // namespace

ThreadedSource::ThreadedSource(std::unique_ptr<RecordSource> source)
    : m_source(std::move(source)), m_size(m_source->size()), m_properties(m_source->properties())
{
    m_batch.bytesRead = m_source->bytesRead();
    m_batch.facts = m_source->facts();
}

db::Result<bool> ThreadedSource::readRecord(QStringList &fields)
{
    while (m_at == m_batch.records.size()) {
        if (m_batch.error) {
            m_trouble = m_batch.trouble;
            return tl::unexpected(*m_batch.error);
        }
        if (m_batch.isLast)
            return false;
        if (!m_next.valid())
            readInto({});
        // What has been used goes back to be overwritten, so that its memory is used again where it was
        // taken.
        Batch used = std::exchange(m_batch, m_next.get());
        m_at = 0;
        if (!m_batch.isLast)
            readInto(std::move(used));
    }
    Record &record = m_batch.records[m_at++];
    fields.swap(record.fields);
    m_place = record.place;
    m_fault = record.fault;
    return true;
}

void ThreadedSource::readInto(Batch batch)
{
    // `deferred`: where no thread is to be had, readRecord() reads.
    m_next = std::async(std::launch::async | std::launch::deferred,
                        [this, batch = std::move(batch)]() mutable { return read(std::move(batch)); });
}

ThreadedSource::Batch ThreadedSource::read(Batch batch)
{
    batch.records.resize(kRecordsOfBatch);
    std::size_t count = 0;
    for (qsizetype fields = 0; count < kRecordsOfBatch && fields < kFieldsOfBatch; ++count) {
        Record &record = batch.records[count];
        const auto more = m_source->readRecord(record.fields);
        if (!more) {
            batch.error = more.error();
            batch.trouble = m_source->trouble();
        }
        batch.isLast = !more || !*more;
        if (batch.isLast)
            break;
        record.place = m_source->place();
        record.fault = m_source->fault();
        fields += record.fields.size();
    }
    batch.records.resize(count);
    batch.bytesRead = m_source->bytesRead();
    batch.facts = m_source->facts();
    return batch;
}

} // namespace app
