#include "app/exchange/record_sink.h"

#include "app/exchange/csv_writer.h"
#include "app/exchange/xlsx_file.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

bool isWorkbookName(const QString &file)
{
    return QFileInfo(file).suffix().compare(u"xlsx", Qt::CaseInsensitive) == 0;
}

db::Result<std::unique_ptr<RecordSink>> createList(const QString &path)
{
    if (isWorkbookName(path)) {
        auto workbook = std::make_unique<XlsxFile>(path);
        MK_CHECK(workbook->open());
        return workbook;
    }
    MK_TRY(auto list, createCsv(path));
    return list;
}

} // namespace app
