#include "app/exchange/xlsx_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::size_t kBeginning = 1000;                         ///< rows
constexpr qsizetype kMostBeginning = qsizetype{4} * 1024 * 1024; ///< characters and fields
constexpr qsizetype kGuessedFromLetters = qsizetype{64} * 1024;

bool isPlainAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

Listed<std::unique_ptr<XlsxReader>> XlsxReader::open(QIODevice &device, const QString &suffix)
{
    MK_TRY(auto workbook, XlsxWorkbook::open(device, suffix));
    std::unique_ptr<XlsxReader> reader(new XlsxReader(device, std::move(workbook)));
    MK_CHECK(reader->readWords());
    MK_CHECK(reader->findSheet());
    return reader;
}

Listed<std::unique_ptr<XlsxReader>> XlsxReader::open(std::unique_ptr<QIODevice> device, const QString &suffix)
{
    MK_TRY(auto reader, open(*device, suffix));
    reader->m_owned = std::move(device);
    return reader;
}

XlsxReader::XlsxReader(QIODevice &device, XlsxWorkbook workbook)
    : m_device(device), m_size(device.size()), m_workbook(std::move(workbook))
{}

Listed<void> XlsxReader::readWords()
{
    if (!m_workbook.styles().isEmpty()) {
        MK_TRY(const auto xml, m_workbook.read(m_workbook.styles(), XlsxStyles::kMostUnpacked));
        MK_TRY(m_styles, XlsxStyles::read(*xml));
    }
    if (!m_workbook.strings().isEmpty()) {
        MK_TRY(const auto xml, m_workbook.read(m_workbook.strings(), XlsxStrings::kMostUnpacked));
        MK_TRY(m_strings, XlsxStrings::read(*xml));
    }
    return {};
}

Listed<void> XlsxReader::findSheet()
{
    for (const XlsxWorkbook::Sheet &sheet : m_workbook.sheets()) {
        if (!sheet.visible)
            continue;
        MK_TRY(auto xml, m_workbook.read(sheet.part, XlsxSheet::kMostUnpacked));
        m_chosen = sheet;
        m_sheet = std::make_unique<XlsxSheet>(
            std::move(xml), XlsxSheet::Words{m_strings, m_styles, m_workbook.countsFrom1904()});
        MK_CHECK(readBeginning());
        if (!m_beginning.empty()) {
            guessLetters();
            return {};
        }
    }
    m_sheet.reset();
    return {};
}

Listed<void> XlsxReader::readBeginning()
{
    qsizetype read = 0;
    while (m_beginning.size() < kBeginning && read < kMostBeginning) {
        Row row;
        MK_TRY(const auto more, m_sheet->readRow(row.fields, 0));
        if (!more)
            break;
        row.place = m_sheet->row();
        for (const QString &field : row.fields)
            read += field.size() + 1;
        m_width = std::max(m_width, row.fields.size());
        m_beginning.push_back(std::move(row));
    }
    return {};
}

// Names whose fonts of before Unicode are gone: "NguyÔn V¨n §øc".
void XlsxReader::guessLetters()
{
    QString letters;
    for (const Row &row : m_beginning) {
        for (const QString &field : row.fields) {
            if (letters.size() < kGuessedFromLetters && !isPlainAscii(field))
                letters += field + u'\n';
        }
    }
    if (!letters.isEmpty())
        m_legacy = guessLookAlike(letters);
}

Listed<bool> XlsxReader::readNext(QStringList &fields)
{
    if (!m_beginning.empty()) {
        fields = std::move(m_beginning.front().fields);
        m_place = m_beginning.front().place;
        m_beginning.pop_front();
        while (fields.size() < m_width)
            fields.append(QString());
    } else {
        if (!m_sheet)
            return false;
        MK_TRY(const auto more, m_sheet->readRow(fields, m_width));
        if (!more) {
            MK_CHECK(refuseChanged());
            return false;
        }
        m_place = m_sheet->row();
    }
    if (m_legacy) {
        for (QString &field : fields) {
            if (!isPlainAscii(field))
                field = decodeLegacy(field, *m_legacy);
        }
    }
    return true;
}

Listed<void> XlsxReader::refuseChanged() const
{
    if (m_device.size() == m_size)
        return {};
    return listTrouble(ListTrouble::Kind::Changed,
                       u"the file changed while it was read (%1 bytes at first, %2 now); wait until it is "
                       "written in full, close it in other programs, and read it again"_s.arg(m_size)
                           .arg(m_device.size()));
}

db::Result<bool> XlsxReader::readRecord(QStringList &fields)
{
    if (!m_trouble) {
        const auto read = readNext(fields);
        if (read)
            return *read;
        m_trouble = read.error();
    }
    const bool ofTheFile = m_trouble->kind == ListTrouble::Kind::NotReadable;
    return db::failure(ofTheFile ? db::ErrorKind::FileAccess : db::ErrorKind::InvalidInput,
                       m_trouble->detail);
}

qint64 XlsxReader::bytesRead() const
{
    if (!m_sheet)
        return m_size;
    const qint64 before =
        m_workbook.packedSize(m_workbook.strings()) + m_workbook.packedSize(m_workbook.styles());
    const qint64 all = before + m_workbook.packedSize(m_chosen.part);
    const qint64 taken = before + m_sheet->taken();
    return all > 0 ? static_cast<qint64>(static_cast<double>(taken) / static_cast<double>(all) *
                                         static_cast<double>(m_size))
                   : m_size;
}

SourceFacts XlsxReader::facts() const
{
    SourceFacts facts;
    if (m_legacy)
        facts.encoding = nameOf(*m_legacy);
    if (m_sheet)
        facts.sheet = m_chosen.name;
    facts.sheets = static_cast<int>(std::count_if(m_workbook.sheets().begin(), m_workbook.sheets().end(),
                                                  [](const auto &sheet) { return sheet.visible; }));
    return facts;
}

} // namespace app
