#pragma once

#include "app/import/import_columns.h"
#include "app/import/import_row.h"
#include "app/people/list_language.h"
#include "db/core/error.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace app {

class RecordSink;

/// The headings under which rows of a list can be imported again as they stand: its own, but where another
/// field was chosen than they say, that field's key.
QStringList headingsToImportAgain(const QStringList &headers, const QList<ImportField> &fields,
                                  bool hasHeader, ListKind kind);

/// The rows of a list that something is wrong with, as they stand in the file, with their line, column and
/// reason behind them: mended, it can be imported as it is, because an import leaves those three columns out.
class RejectsFile final
{
public:
    using ReasonOf = std::function<QString(const CellProblem &)>;

    /// `language`: of the three headings. FileAccess or DiskFull, here and below.
    [[nodiscard]] static db::Result<std::unique_ptr<RejectsFile>>
    create(const QString &path, const QStringList &headings, ReasonOf reasonOf,
           ListLanguage language = ListLanguage::Keys);
    ~RejectsFile();
    Q_DISABLE_COPY_MOVE(RejectsFile)

    [[nodiscard]] db::Result<void> write(const QStringList &cells, qint64 line,
                                         const QList<CellProblem> &problems);
    /// All of it is on the disk; the name alone is missing.
    [[nodiscard]] db::Result<void> settle();
    /// It takes its name now.
    [[nodiscard]] db::Result<void> commit();

private:
    RejectsFile(std::unique_ptr<RecordSink> file, qsizetype columns, ReasonOf reasonOf);

    std::unique_ptr<RecordSink> m_file;
    qsizetype m_columns;
    ReasonOf m_reasonOf;
};

} // namespace app
