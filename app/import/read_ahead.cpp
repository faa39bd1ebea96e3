#include "app/import/read_ahead.h"

#include "app/exchange/record_source.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::size_t kRecordsInBatch = 256;

void edit(QStringList &cells, const QHash<qsizetype, QString> &edits)
{
    for (auto one = edits.cbegin(); one != edits.cend(); ++one) {
        if (one.key() >= 0 && one.key() < cells.size())
            cells[one.key()] = one.value();
    }
}

CellProblem problemOf(const RecordFault &fault)
{
    using Kind = RecordFault::Kind;
    const QString line = QString::number(fault.line);
    const auto problem = [&fault](const QString &code, const QString &reason) {
        return CellProblem{{}, {}, code, reason, fault.kind != Kind::RecordsInQuotes};
    };
    switch (fault.kind) {
    case Kind::OpenQuote:
        return problem(
            u"open-quote"_s,
            u"the quote opened on line %1 is not closed; the lines behind it are rows of their own"_s.arg(
                line));
    case Kind::StrayQuote:
        return problem(u"stray-quote"_s,
                       u"the quote opened on line %1 has text behind its closing one; add the missing quote, "
                       "and write a quote within a field twice"_s.arg(line));
    case Kind::CutOff:
        return problem(u"cut-off"_s, u"the quote opened on line %1 is not closed when the list ends; add the "
                                     "missing quote, or look whether the list is cut off"_s.arg(line));
    case Kind::RowInQuotes:
        return problem(
            u"row-in-quotes"_s,
            u"1 field under %2 columns: the quotes on line %1 hold the whole row; take them away"_s.arg(
                line, QString::number(fault.columns)));
    case Kind::RecordsInQuotes:
        break;
    }
    return problem(u"rows-in-quotes"_s, u"the quotes opened on line %1 hold lines that look like rows; look "
                                        "whether one is missing there"_s.arg(line));
}

/// What else is wrong with a row that is none says nothing.
void tellFault(ReadAhead::Record &record, const RecordFault &fault)
{
    CellProblem problem = problemOf(fault);
    if (problem.fatal) {
        record.row.fate = RowFate::Rejected;
        record.row.problems.clear();
        record.contact.problems.clear();
    }
    record.row.problems.append(std::move(problem));
}

} // namespace

ReadAhead::ReadAhead(RecordSource &source, CellEdits edits, ReadRow readRow)
    : m_source(source), m_edits(std::move(edits)), m_readRow(std::move(readRow))
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
        record->line = m_source.place();
        if (!m_edits.isEmpty())
            edit(record->cells, m_edits.value(record->line));
        m_readRow(*record);
        if (const auto fault = m_source.fault())
            tellFault(*record, *fault);
    }
    batch.bytesRead = m_source.bytesRead();
    return batch;
}

} // namespace app
