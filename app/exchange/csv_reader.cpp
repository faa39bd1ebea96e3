#include "app/exchange/csv_reader.h"

#include "app/exchange/csv_separator.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace app {

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
        switch (m_scan.scan({m_source.window(), m_at, m_line, m_source.atEnd()}, fields)) {
        case CsvScan::Found::NeedsMore:
            MK_CHECK(fetch());
            break;
        case CsvScan::Found::Damaged:
            return tl::unexpected(faultIn(m_scan.damage().line, m_scan.damage().what));
        default:
            m_recordLine = m_line;
            m_at = m_scan.behind();
            m_line = m_scan.lineBehind();
            if (m_source.isGuessedWestern())
                m_doubtful.look(fields, m_recordLine);
            return true;
        }
    }
}

// More text behind the unfinished record, which stays in the window.
db::Result<void> CsvReader::fetch()
{
    if (end() - begin() - m_at > kLongestRecord) {
        const QString cause = m_scan.openQuoteLine() > 0
                                  ? u"the quote opened on line %1 is not closed"_s.arg(m_scan.openQuoteLine())
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
    m_scan.setSeparator(separator);
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

} // namespace app
