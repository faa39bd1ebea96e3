#include "app/import/rejects_file.h"

#include "app/exchange/record_sink.h"

using namespace Qt::StringLiterals;

namespace app {

QStringList headingsToImportAgain(const QStringList &headers, const QList<ImportField> &fields,
                                  bool hasHeader, ListKind kind)
{
    const auto byHeading = mapHeadings(headers, {}, {}, kind);
    const auto asPhone = [](ImportField field) {
        return field == ImportField::Phone2 ? ImportField::Phone : field;
    };
    QStringList headings;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const ImportField field = fields.value(i);
        const bool same = hasHeader && byHeading && asPhone(byHeading->fields.at(i)) == asPhone(field);
        headings.append(same ? headers.at(i) : keyOf(field));
    }
    return headings;
}

namespace {

// An import knows them in each language and leaves them out (import_headers.cpp, interaction_headers.cpp).
QStringList headingsOfReasons(ListLanguage language)
{
    if (language == ListLanguage::Vietnamese)
        return {u"Dòng lỗi"_s, u"Cột lỗi"_s, u"Lý do lỗi"_s};
    return {u"reject line"_s, u"reject column"_s, u"reject reason"_s};
}

} // namespace

RejectsFile::RejectsFile(std::unique_ptr<RecordSink> file, qsizetype columns, ReasonOf reasonOf)
    : m_file(std::move(file)), m_columns(columns), m_reasonOf(std::move(reasonOf))
{}

RejectsFile::~RejectsFile() = default;

db::Result<std::unique_ptr<RejectsFile>> RejectsFile::create(const QString &path, const QStringList &headings,
                                                             ReasonOf reasonOf, ListLanguage language)
{
    MK_TRY(auto file, createList(path));
    MK_CHECK(file->writeRecord(headings + headingsOfReasons(language)));
    return std::unique_ptr<RejectsFile>(
        new RejectsFile(std::move(file), headings.size(), std::move(reasonOf)));
}

db::Result<void> RejectsFile::write(const QStringList &cells, qint64 line, const QList<CellProblem> &problems)
{
    QStringList columns;
    QStringList reasons;
    for (const CellProblem &problem : problems) {
        if (!problem.column.isEmpty())
            columns.append(problem.column);
        reasons.append(m_reasonOf(problem));
    }
    QStringList whole = cells;
    while (whole.size() < m_columns)
        whole.append(QString());
    return m_file->writeRecord(
        whole + QStringList{QString::number(line), columns.join(u"; "_s), reasons.join(u"; "_s)});
}

db::Result<void> RejectsFile::settle()
{
    return m_file->settle();
}

db::Result<void> RejectsFile::commit()
{
    return m_file->commit();
}

} // namespace app
