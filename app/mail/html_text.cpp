#include "app/mail/html_text.h"

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QStringView kUnseen[] = {u"script", u"style", u"head", u"title", u"blockquote"};
constexpr QStringView kOwnLine[] = {u"br", u"p",  u"div", u"tr", u"li", u"ul",   u"ol",
                                    u"hr", u"h1", u"h2",  u"h3", u"h4", u"table"};
/// What stands in a tag behind which everything is quoted.
constexpr QStringView kQuoteMarks[] = {u"gmail_quote",  u"divrplyfwdmsg",   u"yahoo_quoted",
                                       u"appendonsend", u"moz-cite-prefix", u"mail-editor-reference"};

struct NamedCharacter
{
    QStringView name;
    char16_t meant;
};
constexpr std::array kNamedCharacters{
    NamedCharacter{u"nbsp", u' '}, NamedCharacter{u"amp", u'&'},  NamedCharacter{u"lt", u'<'},
    NamedCharacter{u"gt", u'>'},   NamedCharacter{u"quot", u'"'}, NamedCharacter{u"apos", u'\''},
};

template <std::size_t Count> bool isAmong(const QStringView (&words)[Count], QStringView word)
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Reads HTML from its beginning to its end.
class HtmlReader final
{
public:
    explicit HtmlReader(QStringView html) : m_html(html) {}
    QString text();

private:
    void readTag();
    void readEntity();
    void passComment();
    void append(QChar c);
    /// `emptyLine`: whether one more makes an empty line, as <br> does and <p> does not.
    void endLine(bool emptyLine);

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_text;
    QString m_unseen; ///< the element that is passed over; empty: none
    int m_depth = 0;  ///< of it within itself
};

QString HtmlReader::text()
{
    while (m_at < m_html.size()) {
        const QChar c = m_html[m_at];
        if (c == u'<') {
            readTag();
        } else if (c == u'&') {
            readEntity();
        } else {
            append(c);
            ++m_at;
        }
    }
    return m_text.trimmed();
}

void HtmlReader::append(QChar c)
{
    if (!m_unseen.isEmpty())
        return;
    if (!c.isSpace())
        m_text.append(c);
    else if (!m_text.isEmpty() && m_text.back() != u' ' && m_text.back() != u'\n')
        m_text.append(u' ');
}

void HtmlReader::endLine(bool emptyLine)
{
    if (!m_unseen.isEmpty())
        return;
    if (m_text.endsWith(u' '))
        m_text.chop(1);
    if (!m_text.isEmpty() && (!m_text.endsWith(u'\n') || (emptyLine && !m_text.endsWith("\n\n"_L1))))
        m_text.append(u'\n');
}

void HtmlReader::passComment()
{
    const qsizetype end = m_html.indexOf("-->"_L1, m_at);
    m_at = end < 0 ? m_html.size() : end + 3;
}

void HtmlReader::readTag()
{
    const bool isProgram = m_unseen == "script"_L1 || m_unseen == "style"_L1;
    if (isProgram && !m_html.sliced(m_at).startsWith("</"_L1)) { // "x < y"
        ++m_at;
        return;
    }
    if (m_html.sliced(m_at).startsWith("<!--"_L1)) {
        passComment();
        return;
    }
    const qsizetype end = m_html.indexOf(u'>', m_at);
    const QStringView inside = m_html.sliced(m_at + 1, (end < 0 ? m_html.size() : end) - m_at - 1);
    m_at = end < 0 ? m_html.size() : end + 1;
    const bool closes = inside.startsWith(u'/');
    const QString tag = inside.first(std::min<qsizetype>(inside.size(), 1000)).toString().toLower();
    qsizetype length = closes ? 1 : 0;
    while (length < tag.size() && tag.at(length).isLetterOrNumber())
        ++length;
    const QString name = tag.sliced(closes ? 1 : 0, length - (closes ? 1 : 0));
    if (!m_unseen.isEmpty()) {
        m_depth += name != m_unseen ? 0 : closes ? -1 : 1;
        if (m_depth == 0)
            m_unseen.clear();
        return;
    }
    const bool isQuote = !closes && std::any_of(std::begin(kQuoteMarks), std::end(kQuoteMarks),
                                                [&](QStringView mark) { return tag.contains(mark); });
    if (isQuote) {
        m_at = m_html.size();
        return;
    }
    if (isAmong(kOwnLine, name) || name == "blockquote"_L1)
        endLine(name == "br"_L1);
    if (!closes && isAmong(kUnseen, name)) {
        m_unseen = name;
        m_depth = 1;
    }
}

void HtmlReader::readEntity()
{
    constexpr qsizetype kLongestEntity = 10;
    const QStringView ahead = m_html.sliced(m_at + 1, std::min(kLongestEntity, m_html.size() - m_at - 1));
    const qsizetype length = ahead.indexOf(u';');
    const QStringView name = ahead.first(std::max<qsizetype>(length, 0));
    char32_t meant = 0;
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && name[1].toLower() == u'x';
        const uint code = name.sliced(hex ? 2 : 1).toUInt(nullptr, hex ? 16 : 10);
        meant = code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code) ? code : 0;
    } else {
        for (const NamedCharacter &one : kNamedCharacters)
            meant = one.name == name ? one.meant : meant;
    }
    if (meant == 0) {
        append(u'&');
        ++m_at;
        return;
    }
    const auto units = QChar::fromUcs4(meant);
    for (const QChar unit : QStringView(units))
        append(unit);
    m_at += length + 2;
}

} // namespace

QString textOfHtml(QStringView html)
{
    return HtmlReader(html).text();
}

} // namespace app
