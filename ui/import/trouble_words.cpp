#include "ui/import/trouble_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::import_words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::import_words", text);
}

struct TroubleWords
{
    app::ListTrouble::Kind kind;
    const char *title;
    const char *remedy; ///< %1: the file, %2: a line of it
};

const TroubleWords &wordsOf(const app::ListTrouble &trouble)
{
    using enum app::ListTrouble::Kind;
    static constexpr TroubleWords words[]{
        {Missing, QT_TR_NOOP("The file is no longer there"),
         QT_TR_NOOP(
             "%1 has been moved or deleted, or its drive was taken out. Choose it again where it is now.")},
        {Folder, QT_TR_NOOP("This is a folder"), QT_TR_NOOP("Open %1 and choose the list in it.")},
        {NotReadable, QT_TR_NOOP("The file cannot be read"),
         QT_TR_NOOP("%1 may belong to someone else, or another program holds it. Copy it to a folder of your "
                    "own and choose the copy.")},
        {OwnFile, QT_TR_NOOP("This is the shop itself, not a list"),
         QT_TR_NOOP(
             "%1 belongs to the open shop. To take customers from another shop, export them there as CSV.")},
        {Empty, QT_TR_NOOP("There is no one in this list"),
         QT_TR_NOOP("%1 has no rows below its headings. Look whether you saved the right sheet.")},
        {Spreadsheet, QT_TR_NOOP("This kind of spreadsheet cannot be read"),
         QT_TR_NOOP("Open %1 in Excel or LibreOffice, remove its password if it has one, choose “Save as”, "
                    "then “Excel workbook (.xlsx)”, and bring that file here.")},
        {Workbook, QT_TR_NOOP("The workbook is damaged"),
         QT_TR_NOOP("%1 is cut off or damaged. Open it in Excel or LibreOffice and save it again, or copy it "
                    "again from where it came.")},
        {NoWorkbook, QT_TR_NOOP("This is not a workbook"),
         QT_TR_NOOP(
             "%1 is named like an Excel workbook but holds something else. Open it where it was made and "
             "save it again, or rename it to .csv if it is a CSV file.")},
        {NoCard, QT_TR_NOOP("There is no address card in this file"),
         QT_TR_NOOP("%1 is empty. Export the contacts again from your phone or address book, as vCard 3.0.")},
        {TooLarge, QT_TR_NOOP("The workbook is far too large"),
         QT_TR_NOOP("%1 holds more than any list, as harmful files do. If it is yours, open it in Excel or "
                    "LibreOffice and save the sheet with the customers as “CSV UTF-8”.")},
        {Outside, QT_TR_NOOP("The workbook refers to something outside itself"),
         QT_TR_NOOP(
             "%1 may be harmful; nothing was imported. If it is yours, open it in Excel or LibreOffice "
             "and save the sheet with the customers as “CSV UTF-8”.")},
        {Document, QT_TR_NOOP("This is a document, not a list"),
         QT_TR_NOOP("Copy the table of %1 into a spreadsheet, save it, and bring that file here.")},
        {Picture, QT_TR_NOOP("This is a picture, not a list"),
         QT_TR_NOOP("%1 shows a list but holds no text. Ask whoever made it for the file itself.")},
        {AddressCard, QT_TR_NOOP("An address card cannot be read"),
         QT_TR_NOOP(
             "Something is wrong in line %2 of %1: a card breaks off there, or its letters are damaged. "
             "Export the cards again from your phone or address book, as vCard 3.0.")},
        {NotText, QT_TR_NOOP("This is not a text file"),
         QT_TR_NOOP(
             "%1 was made by a program whose files cannot be read here. Export the list from it as CSV.")},
        {WrongEncoding, QT_TR_NOOP("The letters of this file cannot be read"),
         QT_TR_NOOP("%1 was saved in an old encoding (line %2). Open it where it was made, choose “Save as”, "
                    "then “CSV UTF-8”.")},
        {Changed, QT_TR_NOOP("The list changed while it was read"),
         QT_TR_NOOP("Another program is still writing %1. Wait until it has finished, close it there, and "
                    "choose the file again.")},
        {Damaged, QT_TR_NOOP("The list breaks off"),
         QT_TR_NOOP("Something is wrong in line %2 of %1: a quotation mark may be missing at the end of a "
                    "cell. Fix that line and choose the file again.")},
        {Cancelled, QT_TR_NOOP("Stopped"), QT_TR_NOOP("Nothing was read. Choose the file again to go on.")},
    };
    return *std::ranges::find(words, trouble.kind, &TroubleWords::kind);
}

} // namespace

QString troubleTitle(const app::ListTrouble &trouble)
{
    return tr(wordsOf(trouble).title);
}

QString trouble(const app::ListTrouble &trouble, const QString &file)
{
    return tr(wordsOf(trouble).remedy)
        .replace("%2"_L1, QLocale().toString(trouble.line))
        .replace("%1"_L1, QFileInfo(file).fileName());
}

} // namespace ui::import_words
