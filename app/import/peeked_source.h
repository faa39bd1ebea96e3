#pragma once

#include "app/exchange/record_source.h"

#include <deque>

namespace app {

/// Another source whose first records can be looked at before they are read.
class PeekedSource final : public RecordSource
{
public:
    /// `source` outlives it and is read through it alone.
    explicit PeekedSource(RecordSource &source) : m_source(source) {}

    /// Reads ahead until so many records are there, or enough text to judge by, or the list ends.
    [[nodiscard]] db::Result<void> peek(std::size_t count);
    const std::deque<QStringList> &ahead() const { return m_ahead; }
    /// Where each of them begins.
    QList<qint64> placesAhead() const { return {m_places.begin(), m_places.end()}; }

    [[nodiscard]] db::Result<bool> readRecord(QStringList &fields) override;
    qint64 place() const override { return m_place; }
    qint64 bytesRead() const override { return m_source.bytesRead(); }
    qint64 size() const override { return m_source.size(); }
    QStringList properties() const override { return m_source.properties(); }
    SourceFacts facts() const override { return m_source.facts(); }
    std::optional<ListTrouble> trouble() const override { return m_source.trouble(); }
    std::optional<RecordFault> fault() const override { return m_fault; }

private:
    RecordSource &m_source;
    std::deque<QStringList> m_ahead;
    std::deque<qint64> m_places;                     // of those
    std::deque<std::optional<RecordFault>> m_faults; // of those
    qint64 m_place = 0;
    std::optional<RecordFault> m_fault;
    qsizetype m_characters = 0; // read ahead so far
};

} // namespace app
