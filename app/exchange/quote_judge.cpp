#include "app/exchange/quote_judge.h"

namespace app {

void QuoteJudge::beginRecord()
{
    m_lettersFrom.reset();
    m_fault.reset();
}

void QuoteJudge::beginScan()
{
    m_quotes.clear();
    m_judged = 0;
}

bool QuoteJudge::findsSwallowed(const Scanned &scanned, qint64 lines, qsizetype fields)
{
    for (; m_judged < m_quotes.size() && scanned.line - m_quotes[m_judged].line >= lines; ++m_judged) {
        if (m_lettersFrom)
            continue; // those before it were judged
        const Quote &quote = m_quotes[m_judged];
        const auto text = scanned.text.substr(static_cast<std::size_t>(quote.at));
        const QuotedLines judged = m_shape.judge(text, scanned.separator, quote.before, fields);
        if (judged == QuotedLines::Swallowed)
            return true;
        if (judged == QuotedLines::Doubtful)
            m_fault = RecordFault{RecordFault::Kind::RecordsInQuotes, quote.line};
    }
    return false;
}

void QuoteJudge::takeForLetter()
{
    const Quote &quote = m_quotes[m_judged];
    m_lettersFrom = quote.at;
    m_fault = RecordFault{RecordFault::Kind::OpenQuote, quote.line};
}

void QuoteJudge::take(const QStringList &fields)
{
    if (!m_fault)
        m_shape.take(fields);
}

} // namespace app
