#include "app/exchange/csv_reader.h"

#include "app/exchange/csv_separator.h"
#include "app/exchange/utf8.h"

#include <QIODevice>

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

CsvReader::CsvReader(QIODevice &device, std::optional<TextEncoding> said)
    : m_source(device, said), m_size(device.isSequential() ? 0 : device.size())
{}

CsvReader::CsvReader(std::unique_ptr<QIODevice> device, std::optional<TextEncoding> said)
    : CsvReader(*device, said)
{
    m_owned = std::move(device);
}

CsvReader::~CsvReader() = default;

db::Result<bool> CsvReader::readRecord(QStringList &fields)
{
    if (m_error)
        return tl::unexpected(*m_error);
    auto read = readNext(fields);
    if (!read)
        m_error = read.error();
    return read;
}

std::optional<ListTrouble> CsvReader::trouble() const
{
    if (!m_error)
        return std::nullopt;
    if (m_error->kind != db::ErrorKind::InvalidInput)
        return ListTrouble{ListTrouble::Kind::NotReadable, 0, m_error->detail};
    return ListTrouble{m_source.trouble().value_or(ListTrouble::Kind::Damaged), m_faultLine, m_error->detail};
}

db::Error CsvReader::faultIn(qint64 line, const QString &what)
{
    m_faultLine = line;
    return {db::ErrorKind::InvalidInput, u"line %1: %2"_s.arg(line).arg(what)};
}

db::Result<bool> CsvReader::readNext(QStringList &fields)
{
    if (!m_started) {
        MK_CHECK(findSeparator());
        m_started = true;
    }
    while (true) {
        skipBlankLines();
        if (m_at == end() - begin() && m_source.atEnd())
            return false;
        switch (scanWhole(fields)) {
        case Scan::NeedsMore:
            MK_CHECK(fetch());
            break;
        case Scan::Damaged:
            return tl::unexpected(faultIn(m_damage.line, m_damage.what));
        default:
            m_judge.take(fields, m_recordLine, m_separator);
            if (m_source.isGuessedWestern())
                m_doubtful.look(fields, m_recordLine);
            return true;
        }
    }
}

CsvReader::Scan CsvReader::scanWhole(QStringList &fields)
{
    m_judge.beginRecord();
    const Scan scan = scanRecord(fields);
    const bool damaged = scan == Scan::Damaged;
    if (damaged || (scan == Scan::NeedsMore && isTooLong())) {
        if (!m_judge.findsSwallowed(scannedTo(damaged ? begin() + m_damage.to : end()), 0, 0))
            return damaged ? scanDamaged(fields) : scan;
    } else if (scan != Scan::Swallowed) {
        return scan;
    }
    m_judge.takeForLetter();
    return scanRecord(fields); // to the end of the line of the quote
}

CsvReader::Scan CsvReader::scanDamaged(QStringList &fields)
{
    using Closing = QuoteJudge::Closing;
    if (!m_judge.knowsRecords())
        return Scan::Damaged;
    const QuoteJudge::Quote quote = m_judge.last();
    const RecordFault fault{m_damage.kind, quote.line};
    if (fault.kind == RecordFault::Kind::CutOff) {
        const QuotedLines behind = m_judge.judgeUnclosed(scannedTo(end()));
        if (behind == QuotedLines::Doubtful)
            return Scan::Damaged;
        if (behind == QuotedLines::Field) {
            m_judge.readDamaged(Closing::EndOfList, fault);
            return scanRecord(fields);
        }
    } else if (!m_judge.endsOnItsLine(scannedTo(begin() + m_damage.to))) {
        m_judge.readDamaged(Closing::QuoteOfAField, fault);
        const Scan scan = scanRecord(fields);
        if (scan == Scan::Complete || (scan == Scan::NeedsMore && !isTooLong()))
            return scan;
    }
    m_judge.takeForLetter(quote, fault.kind);
    return scanRecord(fields);
}

// More text behind the unfinished record, which stays in the window.
db::Result<void> CsvReader::fetch()
{
    if (isTooLong()) {
        const QString cause = m_quoteLine > 0
                                  ? u"the quote opened on line %1 is not closed"_s.arg(m_quoteLine)
                                  : u"the record has no line break"_s;
        return tl::unexpected(
            faultIn(m_line, cause + u" within 1 MiB; mend the line or save the file again as CSV"_s));
    }
    const auto advanced = m_source.advance(m_at);
    m_at = 0;
    if (advanced)
        return {};
    const db::Error &error = advanced.error();
    return tl::unexpected(error.kind == db::ErrorKind::InvalidInput
                              ? faultIn(m_line + lineBreaks(begin(), end()), error.detail)
                              : error);
}

db::Result<void> CsvReader::findSeparator()
{
    char separator = '\0';
    while (separator == '\0') {
        MK_CHECK(fetch());
        skipBlankLines();
        const std::string_view text = m_source.window().substr(static_cast<std::size_t>(m_at));
        if (!text.empty() || m_source.atEnd())
            separator = mostFrequentSeparator(text, m_source.atEnd());
    }
    const char announced = announcedSeparator(m_source.window().substr(static_cast<std::size_t>(m_at)));
    if (announced != '\0') {
        separator = announced;
        m_at += 5;
    }
    m_separator = separator;
    for (const char stop : {separator, '\n', '\r'})
        m_stops[byteOf(stop)] = true;
    return {};
}

void CsvReader::skipBlankLines()
{
    const char *at = begin() + m_at;
    while (at < end() && isLineEnd(*at)) {
        const bool cr = *at == '\r';
        if (cr && at + 1 == end() && !m_source.atEnd())
            break; // a line feed may follow
        at += cr && at + 1 < end() && at[1] == '\n' ? 2 : 1;
        ++m_line;
    }
    m_at = at - begin();
}

CsvReader::Scan CsvReader::scanRecord(QStringList &fields)
{
    const char *at = begin() + m_at;
    const char *const last = end();
    const bool final = m_source.atEnd();
    const char *const letters = begin() + m_judge.lettersFrom().value_or(last - begin());
    m_scanLine = m_line;
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
            if (const Scan quoted = scanQuoted(at, field); quoted != Scan::Complete)
                return quoted;
        } else {
            const char *const start = at;
            while (at != last && !m_stops[byteOf(*at)])
                ++at;
            if (at == last && !final)
                return Scan::NeedsMore;
            decodeUtf8(field, start, at);
        }
        if (at == last)
            break;
        if (*at != m_separator) {
            if (*at == '\r' && at + 1 == last && !final)
                return Scan::NeedsMore;
            at += *at == '\r' && at + 1 != last && at[1] == '\n' ? 2 : 1;
            ++m_scanLine;
            break;
        }
        ++at;
    }
    fields.resize(count);
    if (m_judge.findsSwallowed(scannedTo(at), 0, count))
        return Scan::Swallowed;
    m_recordLine = m_line;
    m_line = m_scanLine;
    m_at = at - begin();
    return Scan::Complete;
}

// From an opening quote; leaves `at` on the separator, the line end or the end of the file behind the closing
// one.
CsvReader::Scan CsvReader::scanQuoted(const char *&at, QString &field)
{
    const char *const last = end();
    m_quoteLine = m_scanLine;
    m_unquoted.begin();
    const char *from = at + 1;
    while (true) {
        const auto *quote =
            static_cast<const char *>(std::memchr(from, '"', static_cast<std::size_t>(last - from)));
        if (quote == nullptr || (quote + 1 == last && !m_source.atEnd())) {
            if (!m_source.atEnd())
                return Scan::NeedsMore;
            if (m_judge.closing() == QuoteJudge::Closing::EndOfList) {
                m_scanLine += lineBreaks(from, last);
                m_unquoted.decodeInto(field, from, last);
                m_quoteLine = 0;
                at = last;
                return Scan::Complete;
            }
            m_damage = {RecordFault::Kind::CutOff, m_quoteLine,
                        u"the quote opened here is never closed; add the missing quote"_s, end() - begin()};
            return Scan::Damaged;
        }
        m_scanLine += lineBreaks(from, quote);
        if (m_judge.findsSwallowed(scannedTo(quote), CsvShape::kLinesJudged + 1, 0))
            return Scan::Swallowed;
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
    if (from == last && !m_source.atEnd())
        return Scan::NeedsMore;
    if (from != last && !m_stops[byteOf(*from)]) {
        const char *const lineEnd = std::find_if(from, last, isLineEnd);
        if (lineEnd == last && !m_source.atEnd())
            return Scan::NeedsMore; // what the line looks like
        m_damage = {RecordFault::Kind::StrayQuote, m_scanLine,
                    u"text behind a closing quote; write a quote within a field twice"_s, lineEnd - begin()};
        return Scan::Damaged;
    }
    if (m_scanLine == m_quoteLine)
        m_judge.forgetLast();
    m_quoteLine = 0;
    at = from;
    return Scan::Complete;
}

const char *CsvReader::behindBlanks(const char *at) const
{
    while (at != end() && *at == ' ' && m_separator != ' ')
        ++at;
    return at;
}

bool CsvReader::closesField(const char *quote) const
{
    if (m_judge.closing() != QuoteJudge::Closing::QuoteOfAField)
        return true;
    const char *const next = behindBlanks(quote + 1);
    return next == end() || m_stops[byteOf(*next)];
}

} // namespace app
