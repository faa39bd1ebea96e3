#include "app/exchange/xml_reader.h"

#include "app/exchange/text_source.h"
#include "app/exchange/zip_part.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kXmlChunk = qsizetype{64} * 1024;
constexpr qsizetype kLongestEntity = 12;                  ///< "&#x10FFFF;" and a little
constexpr qsizetype kMostOfCell = qsizetype{1024} * 1024; ///< bytes; a spreadsheet takes 32,767 characters
constexpr int kDeepest = 100;

tl::unexpected<ListTrouble> brokenXml(const QString &detail)
{
    return listTrouble(
        ListTrouble::Kind::Workbook,
        u"the workbook is damaged (%1); open it in its program and save it again"_s.arg(detail));
}

bool isXmlBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// "amp" or "#x41" as its character; nothing when it is none.
std::optional<char32_t> entityOf(std::string_view entity)
{
    if (entity == "amp")
        return U'&';
    if (entity == "lt")
        return U'<';
    if (entity == "gt")
        return U'>';
    if (entity == "quot")
        return U'"';
    if (entity == "apos")
        return U'\'';
    if (entity.size() < 2 || entity.front() != '#')
        return std::nullopt;
    const bool hexadecimal = entity[1] == 'x';
    const char *from = entity.data() + (hexadecimal ? 2 : 1);
    const char *const to = entity.data() + entity.size();
    quint32 code = 0;
    const auto read = std::from_chars(from, to, code, hexadecimal ? 16 : 10);
    const bool isCharacter = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) &&
                             (code >= 0x20 || code == '\t' || code == '\n' || code == '\r');
    if (read.ec != std::errc{} || read.ptr != to || !isCharacter)
        return std::nullopt;
    return code;
}

// Where the tag ends; the length of what is there where it goes on. `quote`: the one that is open.
qsizetype tagEnd(std::string_view tag, char &quote)
{
    const char *at = tag.data();
    const char *const last = at + tag.size();
    while (at != last) {
        if (quote != '\0') {
            at = static_cast<const char *>(std::memchr(at, quote, static_cast<std::size_t>(last - at)));
            if (at == nullptr)
                return static_cast<qsizetype>(tag.size());
            quote = '\0';
        } else if (*at == '>') {
            break;
        } else if (*at == '"' || *at == '\'') {
            quote = *at;
        }
        ++at;
    }
    return at - tag.data();
}

} // namespace

void appendUnescaped(std::string_view text, QByteArray &to)
{
    while (true) {
        const std::size_t ampersand = text.find('&');
        const std::string_view before = text.substr(0, ampersand);
        to.append(before.data(), static_cast<qsizetype>(before.size()));
        if (ampersand == std::string_view::npos)
            return;
        text.remove_prefix(ampersand);
        const std::size_t end = text.find(';');
        const auto character =
            end == std::string_view::npos ? std::nullopt : entityOf(text.substr(1, end - 1));
        if (character)
            to.append(QString::fromUcs4(&*character, 1).toUtf8());
        else
            to.append('&');
        text.remove_prefix(character ? end + 1 : 1);
    }
}

Listed<QString> unescaped(std::string_view text)
{
    QByteArray bytes;
    appendUnescaped(text, bytes);
    const std::string_view whole(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (validUtf8Length(whole) != whole.size())
        return brokenXml(u"text that is not UTF-8"_s);
    return QString::fromUtf8(bytes);
}

std::optional<int> intOf(std::string_view text)
{
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? std::optional(number)
                                                                           : std::nullopt;
}

XmlReader::XmlReader(std::unique_ptr<ZipPart> part) : m_part(std::move(part)) {}

XmlReader::~XmlReader() = default;

// More behind what is in the window; false at the end of the part.
Listed<bool> XmlReader::fetch()
{
    if (m_atEnd)
        return false;
    m_window.remove(0, m_at);
    m_at = 0;
    const qsizetype before = m_window.size();
    m_window.resize(before + kXmlChunk);
    const auto count = m_part->read(m_window.data() + before, kXmlChunk);
    m_window.resize(before + count.value_or(0));
    MK_CHECK(count);
    m_atEnd = *count == 0;
    return !m_atEnd;
}

Listed<bool> XmlReader::has(qsizetype count)
{
    while (m_window.size() - m_at < count) {
        MK_TRY(const auto more, fetch());
        if (!more)
            return false;
    }
    return true;
}

std::string_view XmlReader::attribute(std::string_view name) const
{
    const auto found = std::find_if(m_attributes.begin(), m_attributes.end(),
                                    [&](const Attribute &one) { return one.name == name; });
    return found == m_attributes.end() ? std::string_view{} : found->value;
}

void XmlReader::appendText(QByteArray &to) const
{
    if (m_isCdata)
        to.append(m_text.data(), static_cast<qsizetype>(m_text.size()));
    else
        appendUnescaped(m_text, to);
}

Listed<XmlReader::Token> XmlReader::next()
{
    m_attributes.clear();
    if (m_emptyElement) {
        m_emptyElement = false;
        --m_depth;
        return Token::End;
    }
    while (true) {
        if (m_inCdata) {
            MK_TRY(const auto piece, readCdata());
            if (piece)
                return Token::Text;
            continue;
        }
        if (m_at == m_window.size()) {
            MK_TRY(const auto more, fetch());
            if (!more && m_depth > 0)
                return brokenXml(u"a part ends too early"_s);
            if (!more)
                return Token::Done;
        }
        if (m_window.at(m_at) != '<') {
            MK_TRY(const auto piece, readPiece());
            if (piece)
                return Token::Text;
            continue;
        }
        const char second = m_at + 1 < m_window.size() ? m_window.at(m_at + 1) : '!';
        if (second != '!' && second != '?')
            return readTag();
        MK_TRY(const auto passed, passMarkup());
        if (!passed)
            return readTag();
    }
}

// A text up to the next tag or, before that, as much of it as is there.
Listed<bool> XmlReader::readPiece()
{
    qsizetype end = m_window.indexOf('<', m_at);
    if (end < 0) {
        end = m_window.size();
        // An entity may go on behind the window.
        const qsizetype ampersand = m_window.lastIndexOf('&');
        if (ampersand >= m_at && end - ampersand < kLongestEntity && !m_atEnd) {
            end = ampersand;
            if (end == m_at) {
                MK_CHECK(fetch());
                return false;
            }
        }
    }
    m_text = rest().substr(0, static_cast<std::size_t>(end - m_at));
    m_isCdata = false;
    m_at = end;
    return true;
}

Listed<bool> XmlReader::readCdata()
{
    constexpr std::string_view kEnd = "]]>";
    MK_TRY(const auto more, has(static_cast<qsizetype>(kEnd.size())));
    if (!more)
        return brokenXml(u"a part ends too early"_s);
    const std::size_t end = rest().find(kEnd);
    const bool whole = end != std::string_view::npos;
    m_text = rest().substr(0, whole ? end : rest().size() - kEnd.size() + 1);
    m_isCdata = true;
    m_at += static_cast<qsizetype>(m_text.size() + (whole ? kEnd.size() : 0));
    m_inCdata = !whole;
    return !m_text.empty();
}

// Passes over all up to behind `end`, in little memory.
Listed<bool> XmlReader::findBehind(std::string_view end)
{
    while (true) {
        const std::size_t at = rest().find(end);
        if (at != std::string_view::npos) {
            m_at += static_cast<qsizetype>(at + end.size());
            return true;
        }
        m_at = std::max(m_at, m_window.size() - static_cast<qsizetype>(end.size()) + 1);
        MK_TRY(const auto more, fetch());
        if (!more)
            return brokenXml(u"a part ends too early"_s);
    }
}

// Comments and instructions; the beginning of CDATA. False: a tag stands here.
Listed<bool> XmlReader::passMarkup()
{
    constexpr std::string_view kCdata = "<![CDATA[";
    MK_TRY(const auto two, has(2));
    if (!two)
        return brokenXml(u"a part ends too early"_s);
    const char second = m_window.at(m_at + 1);
    if (second == '?')
        return findBehind("?>");
    if (second != '!')
        return false;
    MK_CHECK(has(static_cast<qsizetype>(kCdata.size())));
    if (rest().starts_with("<!--")) {
        m_at += 4;
        return findBehind("-->");
    }
    if (rest().starts_with(kCdata)) {
        m_at += static_cast<qsizetype>(kCdata.size());
        m_inCdata = true;
        return true;
    }
    return listTrouble(ListTrouble::Kind::Outside,
                       u"the workbook has definitions of its own (a document type), which no spreadsheet "
                       "writes; save the sheet as CSV"_s);
}

Listed<XmlReader::Token> XmlReader::readTag()
{
    // The end of the tag: a ">" that is in no quotes.
    qsizetype end = m_at + 1;
    char quote = '\0';
    while (true) {
        end = tagEnd(rest().substr(static_cast<std::size_t>(end - m_at)), quote) + end;
        if (end < m_window.size())
            break;
        const qsizetype read = end - m_at;
        if (read > kLongestTag)
            return brokenXml(u"a tag without end"_s);
        MK_TRY(const auto more, fetch());
        if (!more)
            return brokenXml(u"a part ends too early"_s);
        end = m_at + read;
    }
    std::string_view tag = rest().substr(1, static_cast<std::size_t>(end - m_at - 1));
    m_at = end + 1;
    if (tag.starts_with('/')) {
        if (m_depth == 0)
            return brokenXml(u"an end without a beginning"_s);
        --m_depth;
        return Token::End;
    }
    m_emptyElement = tag.ends_with('/');
    if (m_emptyElement)
        tag.remove_suffix(1);
    const auto nameEnd =
        static_cast<std::size_t>(std::find_if(tag.begin(), tag.end(), isXmlBlank) - tag.begin());
    m_name = localName(tag.substr(0, nameEnd));
    if (m_name.empty() || ++m_depth > kDeepest)
        return brokenXml(u"an element without a name, or too deep"_s);
    MK_CHECK(readAttributes(tag.substr(nameEnd)));
    return Token::Start;
}

Listed<void> XmlReader::readAttributes(std::string_view tag)
{
    while (true) {
        while (!tag.empty() && isXmlBlank(tag.front()))
            tag.remove_prefix(1);
        if (tag.empty())
            return {};
        const std::size_t equals = tag.find('=');
        if (equals == std::string_view::npos)
            return brokenXml(u"an attribute without value"_s);
        std::string_view name = tag.substr(0, equals);
        while (!name.empty() && isXmlBlank(name.back()))
            name.remove_suffix(1);
        tag.remove_prefix(equals + 1);
        while (!tag.empty() && isXmlBlank(tag.front()))
            tag.remove_prefix(1);
        const std::size_t end = tag.empty() || (tag.front() != '"' && tag.front() != '\'')
                                    ? std::string_view::npos
                                    : tag.find(tag.front(), 1);
        if (end == std::string_view::npos)
            return brokenXml(u"an attribute without quotes"_s);
        m_attributes.push_back({localName(name), tag.substr(1, end - 1)});
        tag.remove_prefix(end + 1);
    }
}

Listed<void> XmlReader::skip()
{
    const int outside = m_depth - 1;
    while (m_depth > outside)
        MK_CHECK(next());
    return {};
}

Listed<void> XmlReader::readText(QByteArray &to)
{
    const int outside = m_depth - 1;
    while (m_depth > outside) {
        MK_TRY(const auto token, next());
        if (token != Token::Text)
            continue;
        appendText(to);
        if (to.size() > kMostOfCell)
            return listTrouble(ListTrouble::Kind::TooLarge,
                               u"a cell of the workbook holds more than 1 MiB of text; shorten it"_s);
    }
    return {};
}

} // namespace app
