#include "app/mail/mail_reader.h"

#include "app/mail/mail_lines.h"
#include "app/mail/mail_parameters.h"
#include "app/mail/transfer_encoding.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace app {

namespace {

constexpr int kMostEncodedMails = 3; ///< of mails within mails: so often is a mail decoded and read again

bool isMail(const QByteArray &mediaType)
{
    return mediaType == "message/rfc822" || mediaType == "message/global";
}

/// Groups of fields instead of text.
bool isFields(const QByteArray &mediaType)
{
    return mediaType == "message/delivery-status" || mediaType == "message/global-delivery-status" ||
           mediaType == "message/feedback-report" || mediaType == "message/disposition-notification" ||
           mediaType == "text/rfc822-headers" || mediaType == "message/global-headers";
}

bool isMediaType(const QByteArray &type)
{
    const qsizetype slash = type.indexOf('/');
    return slash > 0 && slash + 1 < type.size() && !type.contains(' ');
}

/// The name of a field of the line, in small letters; empty: it is no field.
QByteArray headerNameOf(QByteArrayView line, qsizetype colon)
{
    constexpr qsizetype kLongestHeaderName = 200;
    if (colon <= 0 || colon > kLongestHeaderName)
        return {};
    const QByteArrayView name = line.first(colon).trimmed();
    const bool good = std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c <= '~'; });
    return good ? name.toByteArray().toLower() : QByteArray();
}

bool isFold(QByteArrayView line)
{
    return line.startsWith(' ') || line.startsWith('\t');
}

QByteArray decodedContent(QByteArrayView body, const QByteArray &encoding)
{
    if (encoding == "base64")
        return decodedBase64(body);
    return encoding == "quoted-printable" ? decodedQuotedPrintable(body) : body.toByteArray();
}

/// What is counted over all levels of a mail.
struct Counts
{
    int parts = 0;
    int encodedMails = 0;
};

/// Reads a mail in one pass: each line is looked at once, whatever it lies within.
class PartReader final
{
public:
    PartReader(QByteArrayView bytes, Counts &counts) : m_lines(bytes), m_counts(counts) {}

    /// Reads to the next boundary of what is around, or to the end.
    void readPart(MailPart &part, int depth, const QByteArray &defaultType);
    /// Groups of fields with blank lines between.
    void readGroups(MailPart &part);

private:
    /// A line that ends the part: a boundary of a multipart around it.
    struct Delimiter
    {
        qsizetype level = 0; ///< index of the boundary
        bool closes = false; ///< the multipart
    };

    bool nextLine();
    void readHeaders(MailPart &part);
    void addHeader(MailPart &part, QByteArrayView line, qsizetype colon, const QByteArray &name);
    void unfold(MailPart &part, QByteArrayView line);
    void readMultipart(MailPart &part, const QByteArray &boundary, int depth);
    void readEmbedded(MailPart &part, int depth);
    void readLeaf(MailPart &part, int depth);
    QByteArrayView takeBody();
    std::optional<Delimiter> delimiterIn(QByteArrayView line) const;

    MailLines m_lines;
    Counts &m_counts;
    QList<QByteArray> m_boundaries; ///< of the multiparts around, the innermost last
    std::optional<Delimiter> m_delimiter;
    qsizetype m_headerBytes = 0; ///< of the part whose header is read
};

// Stops at a delimiter; the line before is then the last of the part.
bool PartReader::nextLine()
{
    if (m_delimiter || !m_lines.next())
        return false;
    m_delimiter = delimiterIn(m_lines.line());
    return !m_delimiter;
}

std::optional<PartReader::Delimiter> PartReader::delimiterIn(QByteArrayView line) const
{
    if (!line.startsWith("--") || m_boundaries.isEmpty())
        return std::nullopt;
    QByteArrayView rest = line.sliced(2);
    while (!rest.isEmpty() && (rest.back() == ' ' || rest.back() == '\t'))
        rest.chop(1);
    for (qsizetype level = m_boundaries.size() - 1; level >= 0; --level) {
        const QByteArray &boundary = m_boundaries.at(level);
        if (rest.size() == boundary.size() && rest == boundary)
            return Delimiter{level, false};
        if (rest.size() == boundary.size() + 2 && rest.startsWith(boundary) && rest.endsWith("--"))
            return Delimiter{level, true};
    }
    return std::nullopt;
}

void PartReader::readPart(MailPart &part, int depth, const QByteArray &defaultType)
{
    ++m_counts.parts;
    readHeaders(part);
    const MailField type = mailFieldOf(part.header("content-type"));
    part.mediaType = isMediaType(type.value) ? type.value : defaultType;
    part.charset = type.parameter("charset").toLatin1();
    const QByteArray boundary = type.parameter("boundary").toUtf8();
    if (depth >= kDeepestMailPart)
        readLeaf(part, depth);
    else if (part.mediaType.startsWith("multipart/") && !boundary.isEmpty())
        readMultipart(part, boundary, depth);
    else if (isMail(part.mediaType))
        readEmbedded(part, depth);
    else
        readLeaf(part, depth);
}

void PartReader::readHeaders(MailPart &part)
{
    m_headerBytes = 0;
    bool first = true;
    while (nextLine()) {
        const QByteArrayView line = m_lines.line();
        if (line.isEmpty())
            return;
        const bool isFirst = std::exchange(first, false);
        if (isFold(line)) {
            unfold(part, line);
            continue;
        }
        const qsizetype colon = line.first(std::min<qsizetype>(line.size(), 1000)).indexOf(':');
        const QByteArray name = headerNameOf(line, colon);
        if (!name.isEmpty()) {
            addHeader(part, line, colon, name);
        } else if (!isFirst || !line.startsWith("From ")) { // of a mailbox file
            m_lines.goBack();
            return;
        }
    }
}

void PartReader::addHeader(MailPart &part, QByteArrayView line, qsizetype colon, const QByteArray &name)
{
    if (part.headers.size() >= kMostMailHeaders || m_headerBytes >= kMostMailHeaderBytes) {
        m_headerBytes = kMostMailHeaderBytes; // its folds are left out, too
        return;
    }
    part.headers.append({name, {}});
    unfold(part, line.sliced(colon + 1).trimmed());
}

void PartReader::unfold(MailPart &part, QByteArrayView line)
{
    if (part.headers.isEmpty())
        return;
    QByteArray &value = part.headers.last().value;
    const qsizetype room = std::min(kLongestMailHeader - value.size(), kMostMailHeaderBytes - m_headerBytes);
    const QByteArrayView kept = line.first(std::min(line.size(), std::max<qsizetype>(room, 0)));
    value.append(kept);
    m_headerBytes += kept.size() + 1;
}

void PartReader::readMultipart(MailPart &part, const QByteArray &boundary, int depth)
{
    const QByteArray childType = part.mediaType == "multipart/digest" ? "message/rfc822" : "text/plain";
    const qsizetype level = m_boundaries.size();
    m_boundaries.append(boundary);
    while (nextLine()) // the preamble
        continue;
    while (m_delimiter && m_delimiter->level == level && !m_delimiter->closes) {
        m_delimiter.reset();
        if (m_counts.parts >= kMostMailParts) {
            takeBody();
            continue;
        }
        part.children.append(MailPart());
        readPart(part.children.last(), depth + 1, childType);
    }
    m_boundaries.removeLast();
    if (m_delimiter && m_delimiter->level == level) {
        m_delimiter.reset();
        while (nextLine()) // what stands behind its end
            continue;
    }
}

void PartReader::readEmbedded(MailPart &part, int depth)
{
    const QByteArray encoding = part.header("content-transfer-encoding").trimmed().toLower();
    const bool encoded = encoding == "base64" || encoding == "quoted-printable";
    if (m_counts.parts >= kMostMailParts || (encoded && m_counts.encodedMails >= kMostEncodedMails)) {
        readLeaf(part, depth);
        return;
    }
    part.children.append(MailPart());
    if (!encoded) {
        readPart(part.children.last(), depth + 1, "text/plain");
        return;
    }
    // Against RFC 2046, but seen.
    ++m_counts.encodedMails;
    const QByteArray mail = decodedContent(takeBody(), encoding);
    PartReader(mail, m_counts).readPart(part.children.last(), depth + 1, "text/plain");
}

void PartReader::readLeaf(MailPart &part, int depth)
{
    part.content = decodedContent(takeBody(), part.header("content-transfer-encoding").trimmed().toLower());
    if (isFields(part.mediaType) && depth < kDeepestMailPart)
        PartReader(part.content, m_counts).readGroups(part);
}

void PartReader::readGroups(MailPart &part)
{
    while (m_lines.nextBegin() < m_lines.bytes().size() && m_counts.parts < kMostMailParts) {
        MailPart group;
        const qsizetype from = m_lines.nextBegin();
        readHeaders(group);
        if (!group.headers.isEmpty()) {
            ++m_counts.parts;
            part.children.append(group);
        } else if (m_lines.nextBegin() == from) {
            m_lines.next(); // what is no field
        }
    }
}

// The line break before a boundary belongs to the boundary.
QByteArrayView PartReader::takeBody()
{
    const qsizetype from = m_lines.nextBegin();
    qsizetype end = from;
    while (nextLine())
        end = m_lines.end();
    if (!m_delimiter)
        end = m_lines.bytes().size();
    return m_lines.bytes().sliced(from, std::max(end, from) - from);
}

} // namespace

MailPart readMail(QByteArrayView bytes)
{
    MailPart mail;
    Counts counts;
    PartReader(bytes, counts).readPart(mail, 0, "text/plain");
    return mail;
}

} // namespace app
