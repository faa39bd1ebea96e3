#include "app/exchange/vcard_reader.h"

#include "app/exchange/text_source.h"

#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QByteArrayView kBegin = "BEGIN:VCARD";

bool isMark(const VcardLines &lines, QByteArrayView mark)
{
    return lines.header() == mark && lines.value().trimmed().compare("VCARD", Qt::CaseInsensitive) == 0;
}

// Our own export says so in its first lines.
VcardOrigin originOf(QIODevice &device)
{
    constexpr qint64 kLooked = 4096;
    return device.peek(kLooked).contains("X-MENKHACH-") ? VcardOrigin::Own : VcardOrigin::Foreign;
}

} // namespace

VcardReader::VcardReader(QIODevice &device)
    : m_origin(originOf(device)), m_size(device.isSequential() ? 0 : device.size()),
      m_lines(device, &VcardCard::isWanted)
{}

VcardReader::VcardReader(std::unique_ptr<QIODevice> device) : VcardReader(*device)
{
    m_owned = std::move(device);
}

VcardReader::~VcardReader() = default;

bool VcardReader::isBeginning(QByteArrayView start)
{
    QByteArray text;
    text.reserve(start.size());
    for (const char c : start) { // UTF-16 has a NUL in each of these letters, and a mark before them
        if (c != '\0' && c != '\xFF' && c != '\xFE')
            text.append(c);
    }
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    return text.trimmed().left(kBegin.size()).toUpper() == kBegin;
}

SourceFacts VcardReader::facts() const
{
    return {m_legacy ? nameOf(*m_legacy) : m_lines.encoding(), {}};
}

db::Result<bool> VcardReader::readRecord(QStringList &fields)
{
    if (m_error)
        return tl::unexpected(*m_error);
    auto read = readNext(fields);
    if (!read)
        m_error = read.error();
    return read;
}

std::optional<ListTrouble> VcardReader::trouble() const
{
    if (!m_error)
        return std::nullopt;
    const auto kind = m_error->kind != db::ErrorKind::InvalidInput ? ListTrouble::Kind::NotReadable
                      : m_lines.hasChanged()                       ? ListTrouble::Kind::Changed
                                                                   : ListTrouble::Kind::AddressCard;
    return ListTrouble{kind, m_faultLine, m_error->detail};
}

db::Result<bool> VcardReader::readNext(QStringList &fields)
{
    MK_TRY(const auto found, findCard());
    if (!found)
        return false;
    MK_CHECK(readCard());
    m_card.write(fields, m_origin);
    return true;
}

db::Result<bool> VcardReader::findCard()
{
    m_lines.setBlankFolds(false);
    for (;;) {
        MK_TRY(const auto more, m_lines.next());
        if (!more)
            return false;
        if (isMark(m_lines, "BEGIN")) {
            m_cardLine = m_lines.line();
            return true;
        }
    }
}

db::Result<void> VcardReader::readCard()
{
    m_card.clear();
    bool agent = false;
    for (;;) {
        MK_TRY(const auto more, m_lines.next());
        if (!more)
            return cutCard();
        if (isMark(m_lines, "END"))
            return {};
        if (isMark(m_lines, "BEGIN")) {
            if (!agent)
                return cutCard();
            MK_CHECK(passOverInnerCard());
        }
        const VcardHeader header(m_lines.header());
        agent = header.name() == "AGENT";
        const auto taken = takeLine(header);
        if (!taken)
            return m_lines.ahead().isEmpty() ? cutCard() : tl::unexpected(taken.error());
    }
}

// 2.1 may hold the whole card of an agent.
db::Result<void> VcardReader::passOverInnerCard()
{
    for (int depth = 1; depth > 0;) {
        MK_TRY(const auto more, m_lines.next());
        if (!more)
            return cutCard();
        depth += isMark(m_lines, "BEGIN") ? 1 : isMark(m_lines, "END") ? -1 : 0;
    }
    return {};
}

db::Result<void> VcardReader::takeLine(const VcardHeader &header)
{
    if (header.name() == "VERSION")
        m_lines.setBlankFolds(m_lines.value().trimmed() == "2.1");
    if (m_lines.value().isEmpty())
        return {};
    MK_TRY(const auto text, decoded(header));
    m_card.take(header, text);
    return {};
}

// The encoding it names, else UTF-8, else one of before Unicode that makes Vietnamese of it.
db::Result<QString> VcardReader::decoded(const VcardHeader &header)
{
    constexpr qsizetype kGuessedBy = qsizetype{64} * 1024;
    const bool quoted = header.isQuotedPrintable();
    const QByteArray unquoted = quoted ? fromQuotedPrintable(m_lines.value()) : QByteArray();
    const QByteArrayView bytes = quoted ? QByteArrayView(unquoted) : m_lines.value();
    if (auto text = decodedAs(header.parameter("CHARSET"), bytes))
        return *std::move(text);
    const QByteArray plain = bytes.toByteArray();
    const QByteArrayView ahead = m_lines.ahead();
    if (!m_legacy)
        m_legacy = guessLegacy(plain);
    if (!m_legacy)
        m_legacy = guessLegacy(plain + '\n' + ahead.first(std::min(ahead.size(), kGuessedBy)).toByteArray());
    if (m_legacy)
        return decodeLegacy(QString::fromLatin1(plain), *m_legacy);
    m_faultLine = m_lines.line();
    return db::failure(
        db::ErrorKind::InvalidInput,
        u"line %1: the letters are not UTF-8; export the cards again as vCard 3.0"_s.arg(m_faultLine));
}

tl::unexpected<db::Error> VcardReader::cutCard()
{
    m_faultLine = m_cardLine;
    return db::failure(
        db::ErrorKind::InvalidInput,
        u"line %1: the card that begins here has no END:VCARD; export the cards again"_s.arg(m_cardLine));
}

} // namespace app
