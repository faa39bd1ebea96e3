#include "app/exchange/open_list.h"

#include "app/exchange/csv_reader.h"
#include "app/exchange/threaded_source.h"
#include "app/exchange/vcard_reader.h"
#include "app/exchange/xlsx_reader.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// A workbook, or another archive.
bool isArchive(const QByteArray &start)
{
    return start.startsWith("PK\x03\x04");
}

bool isWorkbookSuffix(const QString &suffix)
{
    return suffix == "xlsx"_L1 || suffix == "xlsm"_L1 || suffix == "xltx"_L1 || suffix == "xltm"_L1;
}

bool isCardName(const QString &suffix)
{
    return suffix == "vcf"_L1 || suffix == "vcard"_L1;
}

/// What a file that is neither a workbook nor cards is, by its first bytes and its name, where it cannot be
/// read as CSV.
std::optional<ListTrouble> strangerOf(const QByteArray &start, const QString &suffix)
{
    const ListTrouble document{ListTrouble::Kind::Document, 0,
                               u"this is a document, not a list; a spreadsheet or a CSV file is needed"_s};
    if (start.startsWith("\xD0\xCF\x11\xE0") && suffix != "doc"_L1)
        return ListTrouble{ListTrouble::Kind::Spreadsheet, 0,
                           u"this is an old spreadsheet (.xls), or one with a password; save it as .xlsx "
                           "without a password, or as CSV"_s};
    if (start.startsWith("\xD0\xCF\x11\xE0"))
        return document;
    const QByteArray word = start.trimmed().toLower();
    if (word.startsWith("<html") || word.startsWith("<!doctype html") || word.startsWith("<table") ||
        word.startsWith("<?xml"))
        return ListTrouble{
            ListTrouble::Kind::Spreadsheet, 0,
            u"this is a table of the web or of XML, not a list; open it in a spreadsheet and save "
            "it as .xlsx, or as CSV"_s};
    if (start.startsWith("%PDF") || start.startsWith("{\\rtf"))
        return document;
    if (start.startsWith("SQLite format 3"))
        return ListTrouble{ListTrouble::Kind::NotText, 0,
                           u"this is a database, not a list; export the customers from it as CSV"_s};
    if (start.startsWith("\x89PNG") || start.startsWith("\xFF\xD8\xFF") || start.startsWith("GIF8"))
        return ListTrouble{ListTrouble::Kind::Picture, 0,
                           u"this is a picture, not a list; a spreadsheet or a CSV file is needed"_s};
    if (isWorkbookSuffix(suffix))
        return ListTrouble{
            ListTrouble::Kind::NoWorkbook, 0,
            u"this is no workbook, though its name ends in .%1; save it again as a workbook, or "
            "name it .csv if it is a CSV file"_s.arg(suffix)};
    if (isCardName(suffix) && start.trimmed().isEmpty())
        return ListTrouble{ListTrouble::Kind::NoCard, 0,
                           u"the file is empty: there is no address card in it; export the cards again"_s};
    return std::nullopt;
}

// Some programs write a line of their own before the first card.
bool holdsCards(QIODevice &device, const QString &suffix)
{
    constexpr qint64 kBeginning = 64;
    constexpr qint64 kLooked = 4096;
    return VcardReader::isBeginning(device.peek(kBeginning)) ||
           (isCardName(suffix) && device.peek(kLooked).toUpper().contains("BEGIN:VCARD"));
}

/// All of a pipe, which has no directory at its end until that is there.
Listed<std::unique_ptr<QIODevice>> bufferOf(QIODevice &device)
{
    constexpr qint64 kMost = qint64{256} * 1024 * 1024;
    constexpr qint64 kChunk = qint64{1024} * 1024;
    QByteArray bytes;
    while (bytes.size() <= kMost) {
        const QByteArray more = device.read(kChunk);
        if (more.isEmpty())
            break;
        bytes.append(more);
    }
    if (bytes.size() > kMost)
        return listTrouble(ListTrouble::Kind::TooLarge,
                           u"a workbook of more than 256 MiB cannot be read from a pipe; name its file"_s);
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

/// To unpack and parse a workbook costs many times what a CSV file does.
OpenedList readAhead(Listed<std::unique_ptr<XlsxReader>> workbook)
{
    MK_TRY(auto source, std::move(workbook));
    return std::make_unique<ThreadedSource>(std::move(source));
}

tl::unexpected<ListTrouble> saysItsEncoding()
{
    return listTrouble(
        ListTrouble::Kind::WrongEncoding,
        u"a workbook and address cards say themselves how their letters are written; name the encoding of a "
        "CSV file only"_s);
}

} // namespace

OpenedList openList(const QString &path, std::optional<TextEncoding> said)
{
    const QFileInfo info(path);
    if (!info.exists())
        return listTrouble(ListTrouble::Kind::Missing, u"there is no such file"_s);
    if (info.isDir())
        return listTrouble(ListTrouble::Kind::Folder, u"this is a folder, not a list"_s);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return listTrouble(ListTrouble::Kind::NotReadable, file->errorString());
    const QByteArray start = file->peek(64);
    const QString suffix = info.suffix().toLower();
    if (said && (isArchive(start) || holdsCards(*file, suffix)))
        return saysItsEncoding();
    if (isArchive(start))
        return readAhead(XlsxReader::open(std::move(file), suffix));
    if (holdsCards(*file, suffix))
        return std::make_unique<VcardReader>(std::move(file));
    if (const auto stranger = strangerOf(start, suffix))
        return tl::unexpected(*stranger);
    return std::make_unique<CsvReader>(std::move(file), said);
}

OpenedList openList(QIODevice &device, const QString &suffix, std::optional<TextEncoding> said)
{
    const QByteArray start = device.peek(64);
    if (said && (isArchive(start) || holdsCards(device, suffix.toLower())))
        return saysItsEncoding();
    if (isArchive(start) && !device.isSequential())
        return readAhead(XlsxReader::open(device, suffix.toLower()));
    if (isArchive(start)) {
        MK_TRY(auto buffer, bufferOf(device));
        return readAhead(XlsxReader::open(std::move(buffer), suffix.toLower()));
    }
    if (holdsCards(device, suffix.toLower()))
        return std::make_unique<VcardReader>(device);
    if (const auto stranger = strangerOf(start, suffix.toLower()))
        return tl::unexpected(*stranger);
    return std::make_unique<CsvReader>(device, said);
}

} // namespace app
