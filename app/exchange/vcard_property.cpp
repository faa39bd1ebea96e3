#include "app/exchange/vcard_property.h"

#include "app/exchange/utf8.h"

#include <QStringConverter>

#include <algorithm>
#include <string_view>

namespace app {

namespace {

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

QByteArrayView unquoted(QByteArrayView value)
{
    return value.size() >= 2 && value.front() == '"' && value.back() == '"'
               ? value.sliced(1, value.size() - 2)
               : value;
}

bool listHas(QByteArrayView list, QByteArrayView word)
{
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        const QByteArrayView one = comma < 0 ? list : list.first(comma);
        if (one.trimmed() == word)
            return true;
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
    return false;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

} // namespace

VcardHeader::VcardHeader(QByteArrayView header)
{
    const qsizetype end = header.indexOf(';');
    m_name = end < 0 ? header : header.first(end);
    if (end >= 0)
        m_parameters = header.sliced(end);
    const qsizetype dot = m_name.lastIndexOf('.');
    m_group = m_name.first(std::max<qsizetype>(dot, 0)).trimmed();
    m_name = m_name.sliced(dot + 1).trimmed();
}

// Calls see(name, value) for each parameter; of a bare one the name is empty. False stops.
template <class See> void VcardHeader::forEachParameter(See see) const
{
    qsizetype at = 0;
    while (at < m_parameters.size()) {
        const qsizetype begin = ++at; // behind the semicolon
        qsizetype equals = -1;
        bool inQuotes = false;
        while (at < m_parameters.size() && (inQuotes || m_parameters[at] != ';')) {
            inQuotes = inQuotes != (m_parameters[at] == '"');
            if (equals < 0 && m_parameters[at] == '=')
                equals = at;
            ++at;
        }
        const QByteArrayView name =
            equals < 0 ? QByteArrayView() : m_parameters.sliced(begin, equals - begin).trimmed();
        const qsizetype from = equals < 0 ? begin : equals + 1;
        if (!see(name, unquoted(m_parameters.sliced(from, at - from).trimmed())))
            return;
    }
}

QByteArrayView VcardHeader::parameter(QByteArrayView name) const
{
    QByteArrayView found;
    if (!m_parameters.contains(name)) // as nearly always
        return found;
    forEachParameter([&](QByteArrayView key, QByteArrayView value) {
        if (key != name)
            return true;
        found = value;
        return false;
    });
    return found;
}

bool VcardHeader::hasType(QByteArrayView type) const
{
    bool has = false;
    if (!m_parameters.contains(type))
        return has;
    forEachParameter([&](QByteArrayView key, QByteArrayView value) {
        has = (key.isEmpty() || key == "TYPE") && listHas(value, type);
        return !has;
    });
    return has;
}

bool VcardHeader::isQuotedPrintable() const
{
    return parameter("ENCODING") == "QUOTED-PRINTABLE" || hasType("QUOTED-PRINTABLE");
}

bool VcardHeader::isBinary() const
{
    const QByteArrayView encoding = parameter("ENCODING");
    return encoding == "B" || encoding == "BASE64" || hasType("BASE64");
}

QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low < 0) {
            bytes.append(text[i]);
            continue;
        }
        bytes.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return bytes;
}

std::optional<QString> decodedUtf8(QByteArrayView bytes)
{
    constexpr qsizetype kLongestCharacter = 4;
    const auto beyondAscii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    const auto good = static_cast<qsizetype>(validUtf8Length(viewOf(bytes)));
    const QByteArrayView whole = bytes.first(good);
    const QByteArrayView rest = bytes.sliced(good);
    // A lone letter at the end of ASCII is as likely one of another encoding.
    const bool cutOff = rest.size() < kLongestCharacter &&
                        std::all_of(rest.begin(), rest.end(), beyondAscii) &&
                        std::any_of(whole.begin(), whole.end(), beyondAscii);
    return rest.isEmpty() || cutOff ? std::optional(QString::fromUtf8(whole)) : std::nullopt;
}

std::optional<QString> decodedAs(QByteArrayView charset, QByteArrayView bytes)
{
    if (charset.isEmpty() || charset == "UTF-8" || charset == "UTF8")
        return decodedUtf8(bytes);
    if (charset == "WINDOWS-1258" || charset == "CP1258")
        return decodeLegacy(QString::fromLatin1(bytes), LegacyEncoding::Windows1258);
    if (charset == "TCVN" || charset == "TCVN3" || charset == "TCVN-5712" || charset == "TCVN5712-1")
        return decodeLegacy(QString::fromLatin1(bytes), LegacyEncoding::Tcvn3);
    if (charset == "ISO-8859-1" || charset == "LATIN1")
        return QString::fromLatin1(bytes);
    QStringDecoder decoder(charset.toByteArray().constData());
    if (!decoder.isValid())
        return decodedUtf8(bytes);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QString vcardText(QStringView value)
{
    if (!value.contains(u'\\'))
        return value.toString();
    QString text;
    text.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar next = value[i] == u'\\' && i + 1 < value.size() ? value[i + 1] : QChar();
        const bool escaped =
            next == u'n' || next == u'N' || next == u',' || next == u';' || next == u':' || next == u'\\';
        text.append(!escaped ? value[i] : next == u'n' || next == u'N' ? QChar(u'\n') : next);
        i += escaped ? 1 : 0;
    }
    return text;
}

QStringList vcardParts(QStringView value, QChar separator)
{
    constexpr qsizetype kMostParts = 256; // the last takes what is left
    if (!value.contains(u'\\') && value.count(separator) < kMostParts)
        return value.toString().split(separator);
    QStringList parts;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= value.size(); ++i) {
        if (i + 1 < value.size() && value[i] == u'\\') {
            ++i; // whatever stands there does not part
        } else if (i == value.size() || (value[i] == separator && parts.size() < kMostParts)) {
            parts.append(vcardText(value.sliced(from, i - from)));
            from = i + 1;
        }
    }
    return parts;
}

} // namespace app
