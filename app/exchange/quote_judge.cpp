#include "app/exchange/quote_judge.h"

namespace app {

void QuoteJudge::beginRecord()
{
    m_lettersFrom.reset();
    m_closing = Closing::AnyQuote;
    m_fault.reset();
}

void QuoteJudge::beginScan()
{
    m_quotes.clear();
    m_judged = 0;
}

bool QuoteJudge::findsSwallowed(const Scanned &scanned, qint64 lines, qsizetype fields)
{
    const bool damaged = m_closing == Closing::QuoteOfAField;
    for (; m_judged < m_quotes.size() && scanned.line - m_quotes[m_judged].line >= lines; ++m_judged) {
        if (m_lettersFrom)
            continue; // those before it were judged
        const Quote &quote = m_quotes[m_judged];
        const auto text = scanned.text.substr(static_cast<std::size_t>(quote.at));
        const QuotedLines judged = m_shape.judge(text, scanned.separator, quote.before, fields);
        if (judged == QuotedLines::Swallowed || (damaged && (judged == QuotedLines::Doubtful || fields == 0)))
            return true;
        if (judged == QuotedLines::Doubtful)
            m_fault = RecordFault{RecordFault::Kind::RecordsInQuotes, quote.line};
    }
    // On one line there is no end to be found.
    return damaged && fields > 0 && (m_quotes.empty() || fields != m_shape.usual());
}

void QuoteJudge::takeForLetter(const Quote &quote, RecordFault::Kind kind)
{
    m_closing = Closing::AnyQuote;
    m_lettersFrom = quote.at;
    m_fault = RecordFault{kind, quote.line};
}

bool QuoteJudge::endsOnItsLine(const Scanned &scanned) const
{
    const Quote &quote = m_quotes.back();
    return scanned.line == quote.line &&
           m_shape.holdsRecord(scanned.text.substr(static_cast<std::size_t>(quote.at)), scanned.separator,
                               quote.before);
}

QuotedLines QuoteJudge::judgeUnclosed(const Scanned &scanned) const
{
    return m_shape.judgeUnclosed(scanned.text.substr(static_cast<std::size_t>(m_quotes.back().at)),
                                 scanned.separator);
}

void QuoteJudge::readDamaged(Closing closing, const RecordFault &fault)
{
    m_closing = closing;
    m_fault = fault;
}

void QuoteJudge::take(const QStringList &fields, qint64 line, char separator)
{
    const bool wholeRow =
        fields.size() == 1 && knowsRecords() && fields.front().contains(QLatin1Char(separator));
    if (!m_fault && wholeRow)
        m_fault = RecordFault{RecordFault::Kind::RowInQuotes, line, m_shape.usual()};
    if (!m_fault)
        m_shape.take(fields);
}

} // namespace app
