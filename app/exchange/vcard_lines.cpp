#include "app/exchange/vcard_lines.h"

#include "app/exchange/text_source.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QByteArrayView kUtf8Mark = "\xEF\xBB\xBF";

/// Cut off within a character: the fold stands in it.
bool endsWithinCharacter(QByteArrayView bytes)
{
    constexpr qsizetype kLongestCharacter = 4;
    for (qsizetype back = 1; back <= std::min(bytes.size(), kLongestCharacter); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (byte < 0x80)
            return false;
        if (byte >= 0xC2)
            return back < (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2);
    }
    return false;
}

bool startsAs(QByteArrayView line, QByteArrayView mark)
{
    return line.size() >= mark.size() && qstrnicmp(line.data(), mark.size(), mark.data(), mark.size()) == 0;
}

} // namespace

VcardLines::VcardLines(QIODevice &device, bool (*isWanted)(QByteArrayView header))
    : m_chunks(device), m_isWanted(isWanted)
{}

QString VcardLines::encoding() const
{
    if (!m_utf16)
        return u"UTF-8"_s;
    return m_bigEndian ? u"UTF-16BE"_s : u"UTF-16LE"_s;
}

db::Result<bool> VcardLines::next()
{
    do {
        MK_CHECK(ensure(1));
        if (m_at == m_window.size())
            return false;
        MK_CHECK(readLine());
    } while (!m_hasColon);
    return true;
}

// One content line: a physical line and those that go on with it.
db::Result<void> VcardLines::readLine()
{
    constexpr qsizetype kAhead = 16; // "BEGIN:VCARD", and its mark
    m_written.resize(0);             // their room is kept
    m_value.resize(0);
    m_header.clear();
    m_line = m_nextLine;
    m_hasColon = false;
    m_inQuotes = false;
    m_wanted = true;
    m_quotedPrintable = false;
    do {
        m_last = '\0';
        while (!takePiece()) {
            MK_CHECK(ensure(1));
            if (m_at == m_window.size())
                break;
        }
        MK_CHECK(ensure(kAhead));
    } while (m_at < m_window.size() && goesOn());
    return {};
}

// To the end of the physical line, or of what is there of it; true at its end.
bool VcardLines::takePiece()
{
    if (m_lineFeed < m_at) {
        m_lineFeed = m_window.indexOf('\n', m_at);
        if (m_lineFeed < 0)
            m_lineFeed = m_window.size();
    }
    const char *const from = m_window.constData() + m_at;
    const auto *const cr =
        static_cast<const char *>(std::memchr(from, '\r', static_cast<std::size_t>(m_lineFeed - m_at)));
    const qsizetype end = cr != nullptr ? cr - m_window.constData() : m_lineFeed;
    take(QByteArrayView(from, end - m_at));
    m_at = end;
    if (end == m_window.size())
        return false;
    m_skipLineFeed = m_window.at(end) == '\r';
    ++m_at;
    ++m_nextLine;
    return true;
}

void VcardLines::take(QByteArrayView piece)
{
    if (piece.isEmpty())
        return;
    m_last = piece.back();
    if (m_written.isEmpty() && piece.startsWith(kUtf8Mark)) // of a file that was put behind another
        piece = piece.sliced(kUtf8Mark.size());
    if (!m_hasColon)
        piece = piece.sliced(takeHeader(piece));
    if (m_hasColon && m_wanted)
        keep(piece);
}

// How much of the piece belongs to the header and its colon.
qsizetype VcardLines::takeHeader(QByteArrayView piece)
{
    const qsizetype colon = piece.indexOf(':');
    qsizetype i = 0;
    if (!m_inQuotes && colon >= 0 && !piece.first(colon).contains('"')) // as nearly every line has it
        i = colon;
    while (i < piece.size() && (m_inQuotes || piece[i] != ':')) {
        m_inQuotes = m_inQuotes != (piece[i] == '"');
        ++i;
    }
    if (m_written.size() < kLongestHeader)
        m_written.append(piece.first(std::min(i, kLongestHeader - m_written.size())));
    if (i == piece.size())
        return i;
    endHeader();
    return i + 1;
}

void VcardLines::endHeader()
{
    constexpr qsizetype kMostKnown = 64;
    m_hasColon = true;
    auto known = m_known.constFind(m_written);
    if (known == m_known.cend()) {
        if (m_known.size() == kMostKnown)
            m_known.clear();
        known = m_known.insert(m_written, readHeader());
    }
    m_header = known->text;
    m_quotedPrintable = known->isQuotedPrintable;
    m_wanted = known->isWanted;
}

VcardLines::Header VcardLines::readHeader() const
{
    Header header;
    header.text = m_written;
    header.text.replace('\0', QByteArray());
    header.text = std::move(header.text).toUpper();
    header.isQuotedPrintable = header.text.contains("QUOTED-PRINTABLE");
    header.isWanted = m_isWanted(header.text);
    return header;
}

void VcardLines::keep(QByteArrayView bytes)
{
    const qsizetype room = kLongestValue - m_value.size();
    const QByteArrayView kept = bytes.first(std::min(bytes.size(), room));
    if (!kept.contains('\0')) {
        m_value.append(kept);
        return;
    }
    for (const char c : kept) {
        if (c != '\0')
            m_value.append(c);
    }
}

// Whether the next physical line belongs to this one; takes away what says so.
bool VcardLines::goesOn()
{
    if (m_skipLineFeed && m_window.at(m_at) == '\n')
        ++m_at;
    m_skipLineFeed = false;
    if (m_at == m_window.size())
        return false;
    const QByteArrayView rest = ahead();
    const bool softBreak = m_quotedPrintable && m_last == '=';
    if (softBreak && m_value.endsWith('='))
        m_value.chop(1);
    if (softBreak)
        return !startsAs(rest, "END:VCARD") && !startsAs(rest, "BEGIN:VCARD");
    if (rest.front() == ' ' || rest.front() == '\t') {
        const bool belongs = m_blankFolds && m_hasColon && m_wanted && !endsWithinCharacter(m_value);
        m_at += belongs ? 0 : 1;
        return true;
    }
    return m_quotedPrintable && rest.front() == '='; // some phones forget the "=" before
}

db::Result<void> VcardLines::ensure(qsizetype count)
{
    while (m_window.size() - m_at < count && !m_atEnd)
        MK_CHECK(fetch());
    return {};
}

db::Result<void> VcardLines::fetch()
{
    m_window.remove(0, m_at);
    m_at = 0;
    m_lineFeed = -1;
    MK_TRY(auto chunk, m_chunks.next());
    m_atEnd = chunk.isEmpty();
    if (!m_started && !m_atEnd) {
        while (chunk.size() < kUtf8Mark.size()) { // a device may give fewer at a time
            MK_TRY(const auto more, m_chunks.next());
            if (more.isEmpty())
                break;
            chunk.append(more);
        }
        m_started = true;
        m_bigEndian = chunk.startsWith("\xFE\xFF");
        if (m_bigEndian || chunk.startsWith("\xFF\xFE")) {
            chunk.remove(0, 2);
            m_utf16.emplace(m_bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
        }
    }
    append(chunk);
    return {};
}

void VcardLines::append(const QByteArray &chunk)
{
    if (!m_utf16) {
        m_window.append(chunk);
        return;
    }
    QString text = m_highSurrogate + QString(m_utf16->decode(chunk));
    m_highSurrogate.clear();
    if (!m_atEnd && !text.isEmpty() && text.back().isHighSurrogate()) {
        m_highSurrogate = text.back();
        text.chop(1);
    }
    m_window.append(text.toUtf8());
}

} // namespace app
