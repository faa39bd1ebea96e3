#pragma once

#include "app/exchange/record_source.h"

#include <future>
#include <memory>
#include <vector>

namespace app {

/// Another source, read on a thread of its own while what it gave before is being used: for one whose records
/// cost much, as those of a workbook do. It is a batch ahead, and no more. Errors come where they stand among
/// the records. When it goes, it waits for the batch under way.
class ThreadedSource final : public RecordSource
{
public:
    explicit ThreadedSource(std::unique_ptr<RecordSource> source);

    [[nodiscard]] db::Result<bool> readRecord(QStringList &fields) override;
    qint64 place() const override { return m_place; }
    /// When the batch had been read from which the last record came.
    qint64 bytesRead() const override { return m_batch.bytesRead; }
    qint64 size() const override { return m_size; }
    QStringList properties() const override { return m_properties; }
    SourceFacts facts() const override { return m_batch.facts; }
    std::optional<ListTrouble> trouble() const override { return m_trouble; }
    std::optional<RecordFault> fault() const override { return m_fault; }

private:
    struct Record
    {
        QStringList fields;
        qint64 place = 0;
        std::optional<RecordFault> fault;
    };
    struct Batch
    {
        std::vector<Record> records;
        qint64 bytesRead = 0; ///< of the source, when the last of them had been read
        SourceFacts facts;
        bool isLast = false;
        std::optional<db::Error> error; ///< behind the records; then the batch is the last
        std::optional<ListTrouble> trouble;
    };

    void readInto(Batch batch);
    Batch read(Batch batch);

    std::unique_ptr<RecordSource> m_source; ///< of the other thread, from the first record on
    const qint64 m_size;
    const QStringList m_properties;
    Batch m_batch;
    std::size_t m_at = 0; ///< in its records: the next
    qint64 m_place = 0;
    std::optional<RecordFault> m_fault;
    std::optional<ListTrouble> m_trouble;
    std::future<Batch> m_next; // waits for its thread when it goes
};

} // namespace app
