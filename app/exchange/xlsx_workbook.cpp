#include "app/exchange/xlsx_workbook.h"

#include "app/exchange/zip_part.h"

#include <QHash>
#include <QIODevice>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Why = ListTrouble::Kind;

constexpr qint64 kMostPlan = qint64{4} * 1024 * 1024; ///< bytes of a part that says where the others are
constexpr qsizetype kMostSheets = 10'000;

/// From one part to another. What is wrong with it is told only when it is wanted.
struct Relation
{
    QString type; ///< the last word of its address
    QString target;
    bool external = false;
};

// "../x" from "xl/worksheets/a.xml" is "xl/x". Nothing: it leads out of the file.
std::optional<QString> partOf(const QString &from, const Relation &relation)
{
    if (relation.external || relation.target.contains(u':'))
        return std::nullopt;
    QStringList way =
        relation.target.startsWith(u'/') ? QStringList() : from.split(u'/').mid(0, from.count(u'/'));
    for (const QString &step : relation.target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == ".."_L1 && way.isEmpty())
            return std::nullopt;
        if (step == ".."_L1)
            way.removeLast();
        else if (step != "."_L1)
            way.append(step);
    }
    return way.join(u'/');
}

Listed<QString> wantedPart(const ZipArchive &archive, const QString &from, const Relation &relation)
{
    const auto part = partOf(from, relation);
    if (!part)
        return listTrouble(Why::Outside,
                           u"the workbook keeps its %1 outside itself (%2); save the sheet as CSV"_s.arg(
                               relation.type, relation.target.left(100)));
    if (!archive.contains(*part))
        return listTrouble(Why::Workbook, u"the workbook is damaged (%1 is missing); open it in its program "
                                          "and save it again"_s.arg(part->left(100)));
    return *part;
}

using Relations = QHash<QString, Relation>;

Listed<Relations> readRelations(XlsxXml &xml)
{
    Relations relations;
    while (true) {
        MK_TRY(const auto token, xml.next());
        if (token == XlsxXml::Token::Done)
            return relations;
        if (token != XlsxXml::Token::Start || xml.name() != "Relationship")
            continue;
        Relation relation;
        relation.type = fromUtf8(xml.attribute("Type")).section(u'/', -1);
        relation.target = fromUtf8(xml.attribute("Target"));
        relation.external = xml.attribute("TargetMode") == "External";
        relations.insert(fromUtf8(xml.attribute("Id")), relation);
    }
}

// What an archive is that is no workbook we read.
tl::unexpected<ListTrouble> strangeArchive(const ZipArchive &archive, const QString &suffix)
{
    if (archive.contains(u"word/document.xml"_s) || suffix == "docx"_L1 || suffix == "odt"_L1)
        return listTrouble(Why::Document,
                           u"this is a document, not a list; a spreadsheet or a CSV file is needed"_s);
    if (archive.contains(u"content.xml"_s) || archive.contains(u"xl/workbook.bin"_s) ||
        archive.contains(u"Index/Document.iwa"_s))
        return listTrouble(Why::Spreadsheet,
                           u"this kind of spreadsheet cannot be read; save it as .xlsx or as CSV"_s);
    return listTrouble(
        Why::NotText,
        u"this is an archive without a workbook; a spreadsheet (.xlsx) or a CSV file is needed"_s);
}

} // namespace

Listed<XlsxWorkbook> XlsxWorkbook::open(QIODevice &device, const QString &suffix)
{
    MK_TRY(auto archive, ZipArchive::open(device));
    XlsxWorkbook workbook(std::move(archive));
    MK_CHECK(workbook.findParts(suffix));
    return workbook;
}

Listed<std::unique_ptr<XlsxXml>> XlsxWorkbook::read(const QString &part, qint64 mostSize) const
{
    const auto entry = m_archive.find(part);
    if (!entry)
        return listTrouble(Why::Workbook, u"the workbook is damaged (%1 is missing)"_s.arg(part));
    MK_TRY(auto content, m_archive.part(*entry, mostSize));
    return std::make_unique<XlsxXml>(std::move(content));
}

qint64 XlsxWorkbook::packedSize(const QString &part) const
{
    const auto entry = m_archive.find(part);
    return entry ? entry->packed : 0;
}

Listed<void> XlsxWorkbook::findParts(const QString &suffix)
{
    QString part = u"xl/workbook.xml"_s;
    const QString root = u"_rels/.rels"_s;
    if (m_archive.contains(root)) {
        MK_TRY(const auto xml, read(root, kMostPlan));
        MK_TRY(const auto relations, readRelations(*xml));
        const auto book = std::find_if(relations.begin(), relations.end(),
                                       [](const Relation &one) { return one.type == "officeDocument"_L1; });
        if (book != relations.end()) {
            MK_TRY(part, wantedPart(m_archive, {}, *book));
        }
    }
    if (!m_archive.contains(part) || !part.endsWith(".xml"_L1, Qt::CaseInsensitive) ||
        m_archive.contains(u"word/document.xml"_s))
        return strangeArchive(m_archive, suffix);
    return readSheets(part);
}

Listed<void> XlsxWorkbook::readSheets(const QString &part)
{
    const qsizetype folder = part.lastIndexOf(u'/') + 1;
    MK_TRY(const auto relationsXml,
           read(part.first(folder) + u"_rels/"_s + part.mid(folder) + u".rels"_s, kMostPlan));
    MK_TRY(const auto relations, readRelations(*relationsXml));
    for (const Relation &relation : relations) {
        if (relation.type == "sharedStrings"_L1) {
            MK_TRY(m_strings, wantedPart(m_archive, part, relation));
        } else if (relation.type == "styles"_L1) {
            MK_TRY(m_styles, wantedPart(m_archive, part, relation));
        }
    }
    MK_TRY(const auto xml, read(part, kMostPlan));
    while (true) {
        MK_TRY(const auto token, xml->next());
        if (token == XlsxXml::Token::Done)
            break;
        if (token != XlsxXml::Token::Start)
            continue;
        if (xml->name() == "workbookPr") {
            const std::string_view from1904 = xml->attribute("date1904");
            m_countsFrom1904 = from1904 == "1" || from1904 == "true";
        } else if (xml->name() == "sheet" && m_sheets.size() < kMostSheets) {
            const auto relation = relations.constFind(fromUtf8(xml->attribute("id")));
            if (relation == relations.cend() || relation->type != "worksheet"_L1)
                continue; // a chart
            Sheet sheet;
            sheet.name = fromUtf8(xml->attribute("name"));
            MK_TRY(sheet.part, wantedPart(m_archive, part, *relation));
            const std::string_view state = xml->attribute("state");
            sheet.visible = state != "hidden" && state != "veryHidden";
            m_sheets.append(sheet);
        }
    }
    return {};
}

} // namespace app
