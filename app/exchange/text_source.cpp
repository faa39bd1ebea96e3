#include "app/exchange/text_source.h"

#include "app/exchange/utf8.h"
#include "app/exchange/western_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kGuessedFrom = qsizetype{64} * 1024; ///< bytes

bool endsWord(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ';';
}

/// No letter is beyond those that an old encoding shows.
bool mayLookAlike(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.unicode() > 0xFF && (c.isLetter() || c.isMark()); });
}

/// UTF-16 without a mark: in most of the first characters one half, always the same, is a zero, and the other
/// one is a letter or a sign. Nothing: it is not.
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &chunk)
{
    constexpr qsizetype kLooked = 1024; // bytes
    const qsizetype size = std::min(chunk.size(), kLooked) / 2 * 2;
    const auto isSign = [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\r' || c == '\n';
    };
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < size; ++i) {
        if (chunk.at(i) != '\0')
            continue;
        ++zeros[i % 2];
        if (!isSign(chunk.at(i ^ 1)))
            return std::nullopt;
    }
    const qsizetype most = std::max(zeros[0], zeros[1]);
    if (most < 3 || most < size / 4 || std::min(zeros[0], zeros[1]) > 0)
        return std::nullopt;
    return zeros[0] > 0 ? QStringConverter::Utf16BE : QStringConverter::Utf16LE;
}

// How much of the text is there before the first half of a pair.
qsizetype wholePairs(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text.mid(at, text.at(at).isHighSurrogate() ? 2 : 1).isValidUtf16())
        at += text.at(at).isHighSurrogate() ? 2 : 1;
    return at;
}

} // namespace

TextSource::TextSource(QIODevice &device, std::optional<TextEncoding> said) : m_chunks(device), m_said(said)
{}

QString TextSource::encoding() const
{
    if (!m_utf16 && m_said)
        return nameOf(*m_said);
    if (m_legacy)
        return nameOf(*m_legacy);
    if (!m_utf16)
        return u"UTF-8"_s;
    return m_bigEndian ? u"UTF-16BE"_s : u"UTF-16LE"_s;
}

std::optional<ListTrouble::Kind> TextSource::trouble() const
{
    return m_chunks.hasChanged() ? ListTrouble::Kind::Changed : m_trouble;
}

db::Result<bool> TextSource::advance(qsizetype consumed)
{
    m_window.remove(0, consumed);
    if (m_atEnd)
        return false;
    MK_TRY(auto chunk, readChunk());
    if (!m_started) {
        // A byte order mark has up to three bytes, and a device may give fewer at a time.
        while (chunk.size() < 3) {
            MK_TRY(const auto more, readChunk());
            if (more.isEmpty())
                break;
            chunk.append(more);
        }
        MK_CHECK(detectEncoding(chunk));
        m_started = true;
        m_atEnd = false;
    }
    MK_CHECK(append(chunk));
    return true;
}

db::Result<QByteArray> TextSource::readChunk()
{
    MK_TRY(auto chunk, m_chunks.next());
    m_atEnd = chunk.isEmpty();
    return chunk;
}

db::Result<void> TextSource::notAsSaid(const QString &what)
{
    m_trouble = ListTrouble::Kind::WrongEncoding;
    return db::failure(db::ErrorKind::InvalidInput,
                       u"the file is %1, not %2; leave --encoding out"_s.arg(what, nameOf(*m_said)));
}

db::Result<void> TextSource::detectEncoding(QByteArray &chunk)
{
    const bool saidUtf16 = m_said == TextEncoding::Utf16;
    if (chunk.startsWith("\xEF\xBB\xBF")) {
        chunk.remove(0, 3);
        return saidUtf16 ? notAsSaid(u"UTF-8"_s) : db::Result<void>();
    }
    const bool marked = chunk.startsWith("\xFF\xFE") || chunk.startsWith("\xFE\xFF");
    const auto unmarked = !marked && (!m_said || saidUtf16) ? unmarkedUtf16(chunk)
                                                            : std::optional<QStringConverter::Encoding>();
    if (!marked && !unmarked && !saidUtf16)
        return {};
    // A list of UTF-16 has commas, ends of lines: zeros.
    if (!marked && !chunk.isEmpty() && !chunk.contains('\0')) {
        const bool utf8 = validUtf8Length({chunk.constData(), static_cast<std::size_t>(chunk.size())}) ==
                          static_cast<std::size_t>(chunk.size());
        return notAsSaid(utf8 ? u"UTF-8"_s : u"in another encoding"_s);
    }
    // Of a few letters without a mark the first is ASCII, and half of it a zero.
    m_bigEndian = marked     ? chunk.startsWith("\xFE\xFF")
                  : unmarked ? unmarked == QStringConverter::Utf16BE
                             : chunk.startsWith('\0');
    if (marked)
        chunk.remove(0, 2);
    m_utf16.emplace(m_bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE,
                    QStringConverter::Flag::ConvertInitialBom);
    return {};
}

db::Result<void> TextSource::append(const QByteArray &chunk)
{
    const qsizetype before = m_window.size();
    if (m_utf16) {
        MK_CHECK(appendUtf16(chunk));
        return checkAdded(before);
    }
    if (!m_letters)
        settleLegacy(m_tail + chunk);
    if (m_legacy) {
        MK_CHECK(appendLegacy(chunk));
    } else {
        m_window.append(m_tail);
        m_window.append(chunk);
        m_tail.clear();
    }
    return checkAdded(before);
}

db::Result<void> TextSource::appendUtf16(const QByteArray &chunk)
{
    QString text = m_highSurrogate + QString(m_utf16->decode(chunk));
    m_highSurrogate.clear();
    if (!m_atEnd && !text.isEmpty() && text.back().isHighSurrogate()) {
        m_highSurrogate = text.back();
        text.chop(1);
    }
    const bool cutOff = m_atEnd && m_chunks.bytesRead() % 2 != 0;
    const bool broken = !text.isValidUtf16();
    m_window.append((broken ? text.first(wholePairs(text)) : text).toUtf8());
    if (!m_utf16->hasError() && !cutOff && !broken)
        return {};
    m_trouble = ListTrouble::Kind::WrongEncoding;
    return db::failure(db::ErrorKind::InvalidInput,
                       u"the UTF-16 text is damaged; save the file again as CSV UTF-8"_s);
}

// By the first chunk that holds more than ASCII.
void TextSource::settleLegacy(const QByteArray &chunk)
{
    const std::string_view bytes(chunk.constData(), static_cast<std::size_t>(chunk.size()));
    const auto first =
        std::ranges::find_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (first == bytes.end())
        return;
    m_letters = true;
    const std::size_t good = validUtf8Length(bytes);
    const bool utf8 = good == bytes.size() || (!m_atEnd && mayBeCutOff(bytes.substr(good)));
    if (m_said) {
        m_legacy = legacyOf(*m_said);
        m_lookAlike = m_legacy && utf8;
        return;
    }
    // From the word on in which the first letter stands: there may be no other one for long before it.
    const auto word = std::find_if(std::make_reverse_iterator(first), bytes.rend(), endsWord).base();
    const auto rest = QByteArrayView(chunk).sliced(word - bytes.begin());
    const auto beginning = rest.first(std::min(rest.size(), kGuessedFrom));
    m_legacy = utf8 ? guessLookAlike(QString::fromUtf8(beginning)) : guessLegacy(beginning);
    if (!utf8 && !m_legacy && isWestern(beginning))
        m_legacy = LegacyEncoding::Windows1252;
    m_lookAlike = utf8 && m_legacy;
}

// In whole words: the marks of a letter may be in the next chunk.
db::Result<void> TextSource::appendLegacy(const QByteArray &chunk)
{
    QByteArray bytes = m_tail + chunk;
    m_tail.clear();
    const auto last = std::find_if(bytes.crbegin(), bytes.crend(), endsWord);
    if (!m_atEnd && last != bytes.crend()) {
        const qsizetype whole = bytes.crend() - last;
        m_tail = bytes.mid(whole);
        bytes.truncate(whole);
    }
    if (m_lookAlike && validUtf8Length({bytes.constData(), static_cast<std::size_t>(bytes.size())}) !=
                           static_cast<std::size_t>(bytes.size())) {
        m_window.append(bytes); // to be told
        return {};
    }
    const QString letters = m_lookAlike ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
    if (m_lookAlike && m_said && !mayLookAlike(letters))
        return notAsSaid(u"UTF-8"_s);
    m_window.append(decodeLegacy(letters, *m_legacy).toUtf8());
    return {};
}

db::Result<void> TextSource::checkAdded(qsizetype before)
{
    const std::string_view added = window().substr(static_cast<std::size_t>(before));
    const auto cut = [&](std::size_t good) { m_window.truncate(before + static_cast<qsizetype>(good)); };
    const std::size_t good = validUtf8Length(added);
    if (const std::size_t nul = added.find('\0'); nul != std::string_view::npos) {
        cut(std::min(nul, good));
        m_trouble = ListTrouble::Kind::NotText;
        return db::failure(db::ErrorKind::InvalidInput,
                           u"a NUL byte: this is not a text file; save it as CSV UTF-8"_s);
    }
    if (good == added.size())
        return {};
    const std::string_view rest = added.substr(good);
    if (!m_atEnd && mayBeCutOff(rest)) {
        m_tail = QByteArray(rest.data(), static_cast<qsizetype>(rest.size()));
        cut(good);
        return {};
    }
    const QString bad = QString::number(static_cast<unsigned char>(rest.front()), 16).toUpper();
    cut(good);
    m_trouble = ListTrouble::Kind::WrongEncoding;
    return db::failure(db::ErrorKind::InvalidInput,
                       u"byte 0x%1 is not UTF-8; save the file as CSV UTF-8"_s.arg(bad));
}

} // namespace app
