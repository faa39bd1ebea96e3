#include "app/exchange/open_list.h"

#include "app/exchange/csv_reader.h"
#include "app/exchange/vcard_reader.h"

#include <QFile>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

tl::unexpected<ListTrouble> trouble(ListTrouble::Kind kind, const QString &detail)
{
    return tl::unexpected<ListTrouble>({kind, 0, detail});
}

/// What the first bytes of a file are, when they are something we know and cannot read.
std::optional<ListTrouble> strangerOf(const QByteArray &start, const QString &suffix)
{
    const ListTrouble spreadsheet{ListTrouble::Kind::Spreadsheet, 0,
                                  u"this is a spreadsheet; save it as CSV first"_s};
    const ListTrouble document{ListTrouble::Kind::Document, 0,
                               u"this is a document, not a list; a CSV file is needed"_s};
    if (start.startsWith("PK\x03\x04"))
        return suffix == "docx"_L1 || suffix == "odt"_L1 ? document : spreadsheet;
    if (start.startsWith("\xD0\xCF\x11\xE0"))
        return suffix == "doc"_L1 ? document : spreadsheet;
    if (start.startsWith("%PDF") || start.startsWith("{\\rtf"))
        return document;
    if (start.startsWith("\x89PNG") || start.startsWith("\xFF\xD8\xFF") || start.startsWith("GIF8"))
        return ListTrouble{ListTrouble::Kind::Picture, 0,
                           u"this is a picture, not a list; a CSV file is needed"_s};
    return std::nullopt;
}

// Some programs write a line of their own before the first card.
bool holdsCards(QIODevice &device, const QString &suffix)
{
    constexpr qint64 kBeginning = 64;
    constexpr qint64 kLooked = 4096;
    const bool named = suffix == "vcf"_L1 || suffix == "vcard"_L1;
    return VcardReader::isBeginning(device.peek(kBeginning)) ||
           (named && device.peek(kLooked).toUpper().contains("BEGIN:VCARD"));
}

} // namespace

OpenedList openList(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return trouble(ListTrouble::Kind::Missing, u"there is no such file"_s);
    if (info.isDir())
        return trouble(ListTrouble::Kind::Folder, u"this is a folder, not a list"_s);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return trouble(ListTrouble::Kind::NotReadable, file->errorString());
    const QString suffix = info.suffix().toLower();
    if (const auto stranger = strangerOf(file->peek(64), suffix))
        return tl::unexpected(*stranger);
    if (holdsCards(*file, suffix))
        return std::make_unique<VcardReader>(std::move(file));
    return std::make_unique<CsvReader>(std::move(file));
}

OpenedList openList(QIODevice &device, const QString &suffix)
{
    if (const auto stranger = strangerOf(device.peek(64), suffix.toLower()))
        return tl::unexpected(*stranger);
    if (holdsCards(device, suffix.toLower()))
        return std::make_unique<VcardReader>(device);
    return std::make_unique<CsvReader>(device);
}

} // namespace app
