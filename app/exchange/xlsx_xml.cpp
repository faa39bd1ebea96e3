#include "app/exchange/xlsx_xml.h"

#include "app/exchange/text_source.h"
#include "app/exchange/zip_part.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kDeepest = 100;
constexpr qsizetype kMostAttributes = 200; ///< of one element; QXmlStreamReader compares each with each
constexpr qsizetype kMostEquals = 5000;

tl::unexpected<ListTrouble> brokenXml(const QString &detail)
{
    return listTrouble(
        ListTrouble::Kind::Workbook,
        u"the workbook is damaged (%1); open it in its program and save it again"_s.arg(detail));
}

tl::unexpected<ListTrouble> cellTooLong()
{
    return listTrouble(ListTrouble::Kind::TooLarge,
                       u"a cell of the workbook holds more than 1 MiB of text; shorten it"_s);
}

} // namespace

std::optional<int> intOf(QStringView text)
{
    constexpr int kTen = 10;
    int number = 0;
    for (const QChar c : text) {
        const int digit = c.unicode() - u'0';
        if (digit < 0 || digit >= kTen || number > (std::numeric_limits<int>::max() - digit) / kTen)
            return std::nullopt;
        number = number * kTen + digit;
    }
    return text.isEmpty() ? std::nullopt : std::optional(number);
}

XlsxXml::XlsxXml(std::unique_ptr<ZipPart> part) : m_part(std::move(part))
{
    m_xml.setNamespaceProcessing(false);
    m_xml.setEntityExpansionLimit(0);
}

XlsxXml::~XlsxXml() = default;

// QXmlStreamReader of Qt 6.4 leaves out a block that is none, and goes on behind it.
bool XlsxXml::isUtf8()
{
    constexpr std::size_t kMostCut = 3;
    const QByteArray joined = m_cut.isEmpty() ? m_block : m_cut + m_block;
    const std::string_view bytes(joined.constData(), static_cast<std::size_t>(joined.size()));
    const std::size_t good = validUtf8Length(bytes);
    const bool mayGoOn = !m_block.isEmpty() && bytes.size() - good <= kMostCut;
    m_cut = joined.sliced(static_cast<qsizetype>(good));
    return good == bytes.size() || mayGoOn;
}

// The next block; false at the end of the part.
Listed<bool> XlsxXml::feed()
{
    if (m_unread >= kLongestToken)
        return cellTooLong();
    if (m_unread >= kBlock && m_equals > kMostEquals)
        return brokenXml(u"a tag without end"_s);
    m_block.resize(kBlock);
    MK_TRY(const auto count, m_part->read(m_block.data(), kBlock));
    m_block.truncate(count);
    if (!isUtf8())
        return brokenXml(u"text that is not UTF-8"_s);
    if (count == 0)
        return false;
    m_unread += count;
    m_equals += m_block.count('=');
    m_xml.addData(m_block);
    return true;
}

Listed<XlsxXml::Token> XlsxXml::next()
{
    while (true) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (token == QXmlStreamReader::Invalid) {
            if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                return brokenXml(m_xml.errorString().left(200));
            MK_TRY(const auto more, feed());
            if (!more)
                return brokenXml(u"a part ends too early"_s);
            continue;
        }
        m_unread = 0;
        m_equals = 0;
        switch (token) {
        case QXmlStreamReader::StartElement:
            MK_CHECK(begin());
            return Token::Start;
        case QXmlStreamReader::EndElement:
            --m_depth;
            return Token::End;
        case QXmlStreamReader::Characters:
            return Token::Text;
        case QXmlStreamReader::EndDocument:
            MK_CHECK(readRest());
            return Token::Done;
        case QXmlStreamReader::DTD:
            return listTrouble(
                ListTrouble::Kind::Outside,
                u"the workbook has definitions of its own (a document type), which no spreadsheet "
                "writes; save the sheet as CSV"_s);
        default:
            break; // comments and instructions
        }
    }
}

Listed<void> XlsxXml::begin()
{
    m_name = m_xml.name();
    if (++m_depth > kDeepest)
        return brokenXml(u"its elements are too deep"_s);
    if (m_xml.attributes().size() > kMostAttributes)
        return brokenXml(u"an element of too many attributes"_s);
    return {};
}

// What stands behind the last element, so that the sum of the part is found out.
Listed<void> XlsxXml::readRest()
{
    m_block.resize(kBlock);
    while (true) {
        MK_TRY(const auto count, m_part->read(m_block.data(), kBlock));
        if (count == 0)
            return {};
    }
}

QStringView XlsxXml::attribute(QStringView name) const
{
    // The values live in the reader, not in this copy.
    for (const QXmlStreamAttribute &one : m_xml.attributes()) {
        if (one.name() == name)
            return one.value();
    }
    return {};
}

Listed<void> XlsxXml::skip()
{
    const int outside = m_depth - 1;
    while (m_depth > outside)
        MK_CHECK(next());
    return {};
}

Listed<void> XlsxXml::readText(QString &to)
{
    const int outside = m_depth - 1;
    while (m_depth > outside) {
        MK_TRY(const auto token, next());
        if (token != Token::Text)
            continue;
        to.append(m_xml.text());
        if (to.size() > kMostOfCell)
            return cellTooLong();
    }
    return {};
}

} // namespace app
