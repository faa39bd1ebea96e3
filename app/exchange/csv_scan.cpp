#include "app/exchange/csv_scan.h"

#include "app/exchange/csv_separator.h"
#include "app/exchange/utf8.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace app {

namespace {

unsigned byteOf(char c)
{
    return static_cast<unsigned char>(c);
}

} // namespace

void CsvScan::setSeparator(char separator)
{
    m_separator = separator;
    for (const char stop : {separator, '\n', '\r'})
        m_stops[byteOf(stop)] = true;
}

CsvScan::Found CsvScan::scan(const Text &text, QStringList &fields)
{
    m_text = text;
    m_behind = text.from;
    m_lineBehind = text.line;
    m_judge.beginRecord();
    const Found found = scanWhole(fields);
    if (found != Found::NeedsMore && found != Found::Damaged)
        m_judge.take(fields, text.line, m_separator);
    return found;
}

CsvScan::Found CsvScan::scanWhole(QStringList &fields)
{
    const Found scan = scanRecord(fields);
    const bool damaged = scan == Found::Damaged;
    if (damaged || (scan == Found::NeedsMore && isTooLong())) {
        if (!m_judge.findsSwallowed(scannedTo(damaged ? begin() + m_damage.to : end()), 0, 0))
            return damaged ? scanDamaged(fields) : scan;
    } else if (scan != Found::Swallowed) {
        return scan;
    }
    m_judge.takeForLetter();
    return scanRecord(fields); // to the end of the line of the quote
}

CsvScan::Found CsvScan::scanDamaged(QStringList &fields)
{
    using Closing = QuoteJudge::Closing;
    if (!m_judge.knowsRecords())
        return Found::Damaged;
    const QuoteJudge::Quote quote = m_judge.last();
    const RecordFault fault{m_damage.kind, quote.line};
    if (fault.kind == RecordFault::Kind::CutOff) {
        const QuotedLines behind = m_judge.judgeUnclosed(scannedTo(end()));
        if (behind == QuotedLines::Doubtful)
            return Found::Damaged;
        if (behind == QuotedLines::Field) {
            m_judge.readDamaged(Closing::EndOfList, fault);
            return scanRecord(fields);
        }
    } else if (!m_judge.endsOnItsLine(scannedTo(begin() + m_damage.to))) {
        m_judge.readDamaged(Closing::QuoteOfAField, fault);
        const Found scan = scanRecord(fields);
        if (scan == Found::Complete || (scan == Found::NeedsMore && !isTooLong()))
            return scan;
    }
    m_judge.takeForLetter(quote, fault.kind);
    return scanRecord(fields);
}

CsvScan::Found CsvScan::scanRecord(QStringList &fields)
{
    const char *at = begin() + m_text.from;
    const char *const last = end();
    const bool final = m_text.isLast;
    const char *const letters = begin() + m_judge.lettersFrom().value_or(last - begin());
    m_scanLine = m_text.line;
    m_quoteLine = 0;
    m_judge.beginScan();
    qsizetype count = 0;
    while (true) {
        if (count == fields.size())
            fields.append(QString());
        QString &field = fields[count++];
        const char *const text = behindBlanks(at);
        if (text < letters && *text == '"') {
            at = text;
            m_judge.open({at - begin(), m_scanLine, count - 1});
            if (const Found quoted = scanQuoted(at, field); quoted != Found::Complete)
                return quoted;
        } else {
            const char *const start = at;
            while (at != last && !m_stops[byteOf(*at)])
                ++at;
            if (at == last && !final)
                return Found::NeedsMore;
            decodeUtf8(field, start, at);
        }
        if (at == last)
            break;
        if (*at != m_separator) {
            if (*at == '\r' && at + 1 == last && !final)
                return Found::NeedsMore;
            at += *at == '\r' && at + 1 != last && at[1] == '\n' ? 2 : 1;
            ++m_scanLine;
            break;
        }
        ++at;
    }
    fields.resize(count);
    if (m_judge.findsSwallowed(scannedTo(at), 0, count))
        return Found::Swallowed;
    m_behind = at - begin();
    m_lineBehind = m_scanLine;
    return Found::Complete;
}

// From an opening quote; leaves `at` on the separator, the line end or the end of the file behind the closing
// one.
CsvScan::Found CsvScan::scanQuoted(const char *&at, QString &field)
{
    const char *const last = end();
    m_quoteLine = m_scanLine;
    m_unquoted.begin();
    const char *from = at + 1;
    while (true) {
        const auto *quote =
            static_cast<const char *>(std::memchr(from, '"', static_cast<std::size_t>(last - from)));
        if (quote == nullptr || (quote + 1 == last && !m_text.isLast)) {
            if (!m_text.isLast)
                return Found::NeedsMore;
            if (m_judge.closing() == QuoteJudge::Closing::EndOfList) {
                m_scanLine += lineBreaks(from, last);
                m_unquoted.decodeInto(field, from, last);
                m_quoteLine = 0;
                at = last;
                return Found::Complete;
            }
            m_damage = {RecordFault::Kind::CutOff, m_quoteLine,
                        u"the quote opened here is never closed; add the missing quote"_s, end() - begin()};
            return Found::Damaged;
        }
        m_scanLine += lineBreaks(from, quote);
        if (m_judge.findsSwallowed(scannedTo(quote), CsvShape::kLinesJudged + 1, 0))
            return Found::Swallowed;
        const bool doubled = quote + 1 != last && quote[1] == '"';
        const bool letter = doubled || !closesField(quote);
        if (letter)
            m_unquoted.append(from, quote + 1);
        else
            m_unquoted.decodeInto(field, from, quote);
        from = quote + (doubled ? 2 : 1);
        if (!letter)
            break;
    }
    from = behindBlanks(from);
    if (from == last && !m_text.isLast)
        return Found::NeedsMore;
    if (from != last && !m_stops[byteOf(*from)]) {
        const char *const lineEnd = std::find_if(from, last, isLineEnd);
        if (lineEnd == last && !m_text.isLast)
            return Found::NeedsMore; // what the line looks like
        m_damage = {RecordFault::Kind::StrayQuote, m_scanLine,
                    u"text behind a closing quote; write a quote within a field twice"_s, lineEnd - begin()};
        return Found::Damaged;
    }
    if (m_scanLine == m_quoteLine)
        m_judge.forgetLast();
    m_quoteLine = 0;
    at = from;
    return Found::Complete;
}

const char *CsvScan::behindBlanks(const char *at) const
{
    while (at != end() && *at == ' ' && m_separator != ' ')
        ++at;
    return at;
}

bool CsvScan::closesField(const char *quote) const
{
    if (m_judge.closing() != QuoteJudge::Closing::QuoteOfAField)
        return true;
    const char *const next = behindBlanks(quote + 1);
    return next == end() || m_stops[byteOf(*next)];
}

} // namespace app
