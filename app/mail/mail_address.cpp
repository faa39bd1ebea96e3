#include "app/mail/mail_address.h"

#include "app/mail/encoded_words.h"
#include "app/mail/mail_charset.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestLocalPart = 64; ///< bytes, as the next three (RFC 5321, 4.5.3.1)
constexpr qsizetype kLongestMailAddress = 254;
constexpr qsizetype kLongestLabel = 63;
constexpr QStringView kPlainInLocalPart = u"!#$%&'*+-/=?^_`{|}~.";

bool isAsciiAlnum(QChar c)
{
    return c < u'\x80' && c.isLetterOrNumber();
}

bool isDomainOfAscii(const QString &domain)
{
    const QStringList labels = domain.split(u'.');
    return std::all_of(labels.begin(), labels.end(), [](const QString &label) {
        const bool plain =
            std::all_of(label.begin(), label.end(), [](QChar c) { return isAsciiAlnum(c) || c == u'-'; });
        return plain && !label.isEmpty() && label.size() <= kLongestLabel && !label.startsWith(u'-') &&
               !label.endsWith(u'-');
    });
}

/// Reads one field from its beginning to its end.
class AddressReader final
{
public:
    explicit AddressReader(QByteArrayView value) : m_value(value) {}
    QList<MailAddress> addresses();

private:
    void readComment();
    void readQuoted();
    void readAngle();
    void endAddress();

    QByteArrayView m_value;
    qsizetype m_at = 0;
    QList<MailAddress> m_found;

    // The address that is being read.
    QByteArray m_phrase;  ///< or the address, where there are no angle brackets
    QByteArray m_comment; ///< the last one
    QByteArray m_angle;
    bool m_hasAngle = false;
    bool m_inQuotes = false; ///< some of the phrase was
};

QList<MailAddress> AddressReader::addresses()
{
    while (m_at < m_value.size() && m_found.size() < kMostMailAddresses) {
        const char c = m_value[m_at];
        if (c == '(') {
            readComment();
        } else if (c == '"') {
            readQuoted();
        } else if (c == '<') {
            readAngle();
        } else if (c == ',' || c == ';') {
            endAddress();
            ++m_at;
        } else if (c == ':') { // behind the name of a group
            m_phrase.clear();
            ++m_at;
        } else {
            m_phrase.append(c);
            ++m_at;
        }
    }
    if (m_found.size() < kMostMailAddresses)
        endAddress();
    return m_found;
}

void AddressReader::readComment()
{
    m_comment.clear();
    int depth = 1;
    for (++m_at; m_at < m_value.size(); ++m_at) {
        char c = m_value[m_at];
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0)
            break;
        if (c == '\\' && m_at + 1 < m_value.size())
            c = m_value[++m_at];
        m_comment.append(c);
    }
    ++m_at;
}

void AddressReader::readQuoted()
{
    m_inQuotes = true;
    for (++m_at; m_at < m_value.size() && m_value[m_at] != '"'; ++m_at) {
        m_at += m_value[m_at] == '\\' && m_at + 1 < m_value.size() ? 1 : 0;
        m_phrase.append(m_value[m_at]);
    }
    ++m_at;
}

void AddressReader::readAngle()
{
    const qsizetype end = m_value.indexOf('>', m_at);
    const qsizetype past = end < 0 ? m_value.size() : end;
    m_angle = m_value.sliced(m_at + 1, past - m_at - 1).toByteArray();
    m_angle = m_angle.sliced(m_angle.startsWith('@') ? m_angle.indexOf(':') + 1 : 0); // a route of old
    m_hasAngle = true;
    m_at = past + 1;
}

void AddressReader::endAddress()
{
    QByteArray address = (m_hasAngle ? m_angle : m_phrase).trimmed();
    QByteArray name = m_hasAngle ? m_phrase.trimmed() : m_comment.trimmed();
    if (m_hasAngle && name.isEmpty())
        name = m_comment.trimmed();
    if (!m_inQuotes || m_hasAngle)
        address.replace(' ', QByteArray()).replace('\t', QByteArray());
    const qsizetype at = address.lastIndexOf('@');
    if (at > 0 && at + 1 < address.size())
        m_found.append({decodedWords(name).trimmed(), decodedWords(address)});
    m_phrase.clear();
    m_comment.clear();
    m_angle.clear();
    m_hasAngle = false;
    m_inQuotes = false;
}

} // namespace

db::Result<QByteArray> wireAddress(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    const QStringView local = QStringView(address).first(std::max<qsizetype>(at, 0));
    if (at <= 0 || local.size() > kLongestLocalPart)
        return db::failure(db::ErrorKind::InvalidInput, u"not an e-mail address: %1"_s.arg(address));
    if (std::any_of(local.begin(), local.end(), [](QChar c) { return c >= u'\x80'; }))
        return db::failure(db::ErrorKind::InvalidInput,
                           u"letters beyond ASCII before the @: %1"_s.arg(address));
    const bool plain = std::all_of(local.begin(), local.end(),
                                   [](QChar c) { return isAsciiAlnum(c) || kPlainInLocalPart.contains(c); });
    const QString domain = QString::fromLatin1(QUrl::toAce(address.sliced(at + 1)));
    if (!plain || !isDomainOfAscii(domain) || at + 1 + domain.size() > kLongestMailAddress)
        return db::failure(db::ErrorKind::InvalidInput, u"not an e-mail address: %1"_s.arg(address));
    return (address.first(at) + u'@' + domain).toLatin1();
}

db::Result<void> addAddress(HeaderLine &line, const MailAddress &address)
{
    MK_TRY(const auto wire, wireAddress(address.address));
    if (address.name.isEmpty()) {
        line.add(wire);
        return {};
    }
    addPhrase(line, address.name);
    line.add('<' + wire + '>');
    return {};
}

QList<MailAddress> readAddresses(QByteArrayView value)
{
    return AddressReader(value).addresses();
}

} // namespace app
