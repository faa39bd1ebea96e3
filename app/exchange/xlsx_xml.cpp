#include "app/exchange/xlsx_xml.h"

#include "app/exchange/zip_part.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kDeepest = 100;

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

QString fromUtf8(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::optional<int> intOf(std::string_view text)
{
    constexpr int kTen = 10;
    int number = 0;
    for (const char c : text) {
        const int digit = c - '0';
        if (digit < 0 || digit >= kTen || number > (std::numeric_limits<int>::max() - digit) / kTen)
            return std::nullopt;
        number = number * kTen + digit;
    }
    return text.empty() ? std::nullopt : std::optional(number);
}

XlsxXml::XlsxXml(std::unique_ptr<ZipPart> part) : m_part(std::move(part)), m_block(kBlock, Qt::Uninitialized)
{}

XlsxXml::~XlsxXml() = default;

// At the end of the part, whose sum is found out by now, the block is empty.
Listed<void> XlsxXml::feed()
{
    MK_TRY(const auto count, m_part->read(m_block.data(), kBlock));
    m_parser.parse(QByteArrayView(m_block).first(count));
    return {};
}

Listed<XlsxXml::Token> XlsxXml::next()
{
    using Found = XmlParser::Found;
    while (true) {
        switch (m_parser.next()) {
        case Found::Start:
            if (++m_depth > kDeepest)
                return brokenXml(u"its elements are too deep"_s);
            return Token::Start;
        case Found::End:
            --m_depth;
            return Token::End;
        case Found::Text:
            return Token::Text;
        case Found::NeedsMore:
            MK_CHECK(feed());
            break;
        case Found::Done:
            return Token::Done;
        case Found::DocumentType:
            return listTrouble(
                ListTrouble::Kind::Outside,
                u"the workbook has definitions of its own (a document type), which no spreadsheet "
                "writes; save the sheet as CSV"_s);
        case Found::Broken:
            return brokenXml(QString::fromLatin1(m_parser.problem()));
        }
    }
}

Listed<void> XlsxXml::skip()
{
    const int outside = depth() - 1;
    while (depth() > outside)
        MK_CHECK(next());
    return {};
}

Listed<void> XlsxXml::readText(std::string &to)
{
    const int outside = depth() - 1;
    while (depth() > outside) {
        MK_TRY(const auto token, next());
        if (token != Token::Text)
            continue;
        to += m_parser.text();
        if (to.size() > kMostOfCell)
            return cellTooLong();
    }
    return {};
}

} // namespace app
