#include "app/exchange/xlsx_xml.h"

#include "app/exchange/text_source.h"
#include "app/exchange/zip_part.h"

#include <QStringDecoder>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kDeepest = 100;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

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

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

QString fromUtf8(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

void appendUtf8(QString &to, std::string_view utf8)
{
    QStringDecoder decoder(QStringConverter::Utf8,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    const qsizetype before = to.size();
    const QByteArrayView bytes(utf8.data(), static_cast<qsizetype>(utf8.size()));
    to.resize(before + bytes.size());
    const QChar *end = decoder.appendToBuffer(to.data() + before, bytes);
    to.truncate(end - to.constData());
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

XlsxXml::XlsxXml(std::unique_ptr<ZipPart> part) : m_part(std::move(part)) {}

XlsxXml::~XlsxXml() = default;

std::string_view XlsxXml::ahead() const
{
    return {m_window.constData() + m_at, static_cast<std::size_t>(m_window.size() - m_at)};
}

// UTF-8 without the characters that XML has none of. At the end of the part the block is empty.
bool XlsxXml::isText(QByteArrayView block)
{
    constexpr std::size_t kMostCut = 3;
    const bool hasControls = std::any_of(block.begin(), block.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    const QByteArray joined = m_cut.isEmpty() ? QByteArray() : m_cut + block.toByteArray();
    const std::string_view bytes =
        m_cut.isEmpty() ? std::string_view(block.data(), static_cast<std::size_t>(block.size()))
                        : std::string_view(joined.constData(), static_cast<std::size_t>(joined.size()));
    const std::size_t good = validUtf8Length(bytes);
    const bool mayGoOn = !block.isEmpty() && bytes.size() - good <= kMostCut;
    m_cut = QByteArray(bytes.data() + good, static_cast<qsizetype>(bytes.size() - good));
    return !hasControls && (good == bytes.size() || mayGoOn);
}

// The next block; false at the end of the part.
Listed<bool> XlsxXml::feed()
{
    m_window.remove(0, m_at);
    m_at = 0;
    const qsizetype before = m_window.size();
    if (before >= kLongestToken)
        return cellTooLong();
    m_window.resize(before + kBlock);
    MK_TRY(const auto count, m_part->read(m_window.data() + before, kBlock));
    m_window.truncate(before + count);
    if (!isText(QByteArrayView(m_window).sliced(before)))
        return brokenXml(u"text that is not UTF-8"_s);
    if (!m_started && ahead().starts_with(kByteOrderMark))
        m_at = static_cast<qsizetype>(kByteOrderMark.size());
    m_started = true;
    return count > 0;
}

Listed<XlsxXml::Token> XlsxXml::next()
{
    using Found = XmlScanner::Found;
    if (m_endsAtOnce) {
        m_endsAtOnce = false;
        MK_CHECK(end());
        return Token::End;
    }
    while (true) {
        const Found found = ahead().empty() ? Found::NeedsMore : m_scanner.scan(ahead());
        if (found == Found::NeedsMore) {
            MK_TRY(const auto more, feed());
            if (more)
                continue;
            MK_CHECK(finish());
            return Token::Done;
        }
        m_at += static_cast<qsizetype>(m_scanner.length());
        switch (found) {
        case Found::Start:
        case Found::Empty:
            m_endsAtOnce = found == Found::Empty;
            MK_CHECK(begin());
            return Token::Start;
        case Found::End:
            MK_CHECK(end());
            return Token::End;
        case Found::Text:
            if (!m_openEnds.empty())
                return Token::Text;
            if (!isBlank(m_scanner.text()))
                return brokenXml(u"text outside its elements"_s);
            break;
        case Found::DocumentType:
            return listTrouble(
                ListTrouble::Kind::Outside,
                u"the workbook has definitions of its own (a document type), which no spreadsheet "
                "writes; save the sheet as CSV"_s);
        case Found::Broken:
            return brokenXml(QString::fromLatin1(m_scanner.problem()));
        case Found::Other:
        case Found::NeedsMore:
            break;
        }
    }
}

Listed<void> XlsxXml::begin()
{
    if (m_openEnds.empty() && m_isRootRead)
        return brokenXml(u"more than one root"_s);
    m_isRootRead = true;
    m_open += m_scanner.name();
    m_openEnds.push_back(m_open.size());
    if (depth() > kDeepest)
        return brokenXml(u"its elements are too deep"_s);
    return {};
}

Listed<void> XlsxXml::end()
{
    if (m_openEnds.empty())
        return brokenXml(u"an end of no element"_s);
    m_openEnds.pop_back();
    const std::size_t from = m_openEnds.empty() ? 0 : m_openEnds.back();
    if (std::string_view(m_open).substr(from) != m_scanner.name())
        return brokenXml(u"the end of another element"_s);
    m_open.resize(from);
    return {};
}

// At the end of the part, whose sum is found out by now.
Listed<void> XlsxXml::finish() const
{
    if (!m_openEnds.empty() || !m_isRootRead || !isBlank(ahead()))
        return brokenXml(u"a part ends too early"_s);
    return {};
}

Listed<void> XlsxXml::skip()
{
    const int outside = depth() - 1;
    while (depth() > outside)
        MK_CHECK(next());
    return {};
}

Listed<void> XlsxXml::readText(QString &to)
{
    const int outside = depth() - 1;
    while (depth() > outside) {
        MK_TRY(const auto token, next());
        if (token != Token::Text)
            continue;
        appendUtf8(to, m_scanner.text());
        if (to.size() > kMostOfCell)
            return cellTooLong();
    }
    return {};
}

} // namespace app
