#include "app/mail/mail_parameters.h"

#include "app/mail/encoded_words.h"
#include "app/mail/mail_charset.h"
#include "app/mail/transfer_encoding.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestParameter = 70; ///< bytes of a token: a line has room for it and its ";"
constexpr QByteArrayView kPlainInToken = "!#$&+-.^_`{|}~"; ///< beside letters and digits, also in RFC 2231
constexpr int kMostSections = 1000;

bool isTokenLetter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           kPlainInToken.contains(c);
}

/// One "name*2*=value" as it stands there.
struct ParameterSection
{
    QByteArray name;
    int number = -1;       ///< -1: the whole value
    bool extended = false; ///< its bytes are written as %XX; the first names their charset
    QByteArray bytes;
};

/// Reads the parts between the semicolons.
class SectionReader final
{
public:
    explicit SectionReader(QByteArrayView value) : m_value(value) {}
    /// The next part without quotes and comments; false at the end. `equals`: where its "=" stood, or -1.
    bool next(QByteArray &part, qsizetype &equals);

private:
    void passComment();
    void readQuoted(QByteArray &part);

    QByteArrayView m_value;
    qsizetype m_at = 0;
};

bool SectionReader::next(QByteArray &part, qsizetype &equals)
{
    if (m_at >= m_value.size())
        return false;
    part.clear();
    equals = -1;
    while (m_at < m_value.size() && m_value[m_at] != ';') {
        const char c = m_value[m_at];
        if (c == '(') {
            passComment();
        } else if (c == '"') {
            readQuoted(part);
        } else {
            if (c == '=' && equals < 0)
                equals = part.size();
            part.append(c);
            ++m_at;
        }
    }
    ++m_at;
    return true;
}

void SectionReader::passComment()
{
    int depth = 0;
    for (; m_at < m_value.size(); ++m_at) {
        const char c = m_value[m_at];
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        m_at += c == '\\' ? 1 : 0;
        if (depth == 0)
            break;
    }
    ++m_at;
}

void SectionReader::readQuoted(QByteArray &part)
{
    for (++m_at; m_at < m_value.size() && m_value[m_at] != '"'; ++m_at) {
        // A path of Windows between quotes is meant as it stands.
        const bool escaped = m_value[m_at] == '\\' && m_at + 1 < m_value.size() &&
                             (m_value[m_at + 1] == '"' || m_value[m_at + 1] == '\\');
        m_at += escaped ? 1 : 0;
        part.append(m_value[m_at]);
    }
    ++m_at;
}

ParameterSection parameterSectionOf(const QByteArray &part, qsizetype equals)
{
    ParameterSection section;
    section.name = part.first(equals).trimmed().toLower();
    section.bytes = part.sliced(equals + 1).trimmed();
    if (section.name.endsWith('*')) {
        section.extended = true;
        section.name.chop(1);
    }
    if (const qsizetype star = section.name.lastIndexOf('*'); star >= 0) {
        bool isNumber = false;
        const int number = section.name.sliced(star + 1).toInt(&isNumber);
        if (isNumber && number >= 0) {
            section.number = number;
            section.name.truncate(star);
        }
    }
    return section;
}

// A "%" that no two digits follow stands for itself.
QByteArray bytesInPercent(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        bytes.append(low >= 0 ? static_cast<char>(high * 16 + low) : text[i]);
        i += low >= 0 ? 2 : 0;
    }
    return bytes;
}

/// All of them are of one parameter.
QString parameterValueOf(QList<ParameterSection> sections)
{
    const bool inPieces = std::any_of(sections.begin(), sections.end(),
                                      [](const ParameterSection &one) { return one.number >= 0; });
    if (!inPieces) { // the one that knows its charset is the better one
        const auto extended = std::find_if(sections.begin(), sections.end(),
                                           [](const ParameterSection &one) { return one.extended; });
        if (extended == sections.end())
            return decodedWords(sections.first().bytes);
        sections = {*extended};
    }
    sections.removeIf([&](const ParameterSection &one) { return inPieces && one.number < 0; });
    std::stable_sort(
        sections.begin(), sections.end(),
        [](const ParameterSection &a, const ParameterSection &b) { return a.number < b.number; });
    QByteArray charset;
    QByteArray bytes;
    bool first = true;
    for (const ParameterSection &section : std::as_const(sections)) {
        QByteArrayView text = section.bytes;
        const qsizetype charsetEnd = first && section.extended ? text.indexOf('\'') : -1;
        const qsizetype languageEnd = charsetEnd >= 0 ? text.indexOf('\'', charsetEnd + 1) : -1;
        if (languageEnd >= 0) {
            charset = text.first(charsetEnd).toByteArray();
            text = text.sliced(languageEnd + 1);
        }
        bytes.append(section.extended ? bytesInPercent(text) : text.toByteArray());
        first = false;
    }
    return mailText(charset, bytes);
}

/// Its bytes in the form of RFC 2231, none of them split.
QByteArray extendedByte(char c)
{
    return isTokenLetter(c) ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
}

} // namespace

QString MailField::parameter(QByteArrayView name) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const MailParameter &one) { return one.name == name; });
    return found != parameters.end() ? found->value : QString();
}

MailField mailFieldOf(QByteArrayView value)
{
    MailField field;
    SectionReader reader(value);
    QByteArray part;
    qsizetype equals = -1;
    if (reader.next(part, equals))
        field.value = part.trimmed().toLower();
    QList<QList<ParameterSection>> groups; // by name
    for (int count = 0; count < kMostSections && reader.next(part, equals); ++count) {
        if (equals <= 0)
            continue;
        ParameterSection section = parameterSectionOf(part, equals);
        if (section.name.isEmpty())
            continue;
        const auto same =
            std::find_if(groups.begin(), groups.end(), [&](const QList<ParameterSection> &group) {
                return group.first().name == section.name;
            });
        if (same != groups.end())
            same->append(std::move(section));
        else if (groups.size() < kMostMailParameters)
            groups.append(QList<ParameterSection>{std::move(section)});
    }
    for (const QList<ParameterSection> &group : std::as_const(groups))
        field.parameters.append({group.first().name, parameterValueOf(group)});
    return field;
}

QList<QByteArray> parameterTokens(const QByteArray &name, const QString &value)
{
    const bool ascii =
        std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (ascii && !value.contains("=?"_L1) && value.size() <= kLongestParameter - name.size() - 6) {
        QByteArray written = value.toLatin1();
        if (written.isEmpty() || !std::all_of(written.begin(), written.end(), isTokenLetter))
            written = '"' + written.replace('\\', "\\\\").replace('"', "\\\"") + '"';
        return {name + '=' + written};
    }
    QList<QByteArray> pieces;
    QByteArray piece = "UTF-8''";
    const qsizetype room = kLongestParameter - name.size() - 6; // "*123*="
    for (const char c : value.toUtf8()) {
        const QByteArray written = extendedByte(c);
        if (piece.size() + written.size() > room) {
            pieces.append(piece);
            piece.clear();
        }
        piece.append(written);
    }
    pieces.append(piece);
    if (pieces.size() == 1)
        return {name + "*=" + pieces.first()};
    for (qsizetype i = 0; i < pieces.size(); ++i)
        pieces[i].prepend(name + '*' + QByteArray::number(i) + "*=");
    return pieces;
}

QString bareFileName(const QString &name)
{
    QString bare = name.sliced(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    bare.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    bare = bare.trimmed();
    return bare == "."_L1 || bare == ".."_L1 ? QString() : bare;
}

} // namespace app
