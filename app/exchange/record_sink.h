#pragma once

#include "db/core/error.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace app {

/// Records into a new file, one after the other, whatever its format. The file takes its name only when
/// committed; what is not committed is cancelled, and nothing of it stays.
class RecordSink
{
public:
    RecordSink() = default;
    virtual ~RecordSink() = default;
    Q_DISABLE_COPY_MOVE(RecordSink)

    /// Buffered. FileAccess or DiskFull, naming the file, here and below; InvalidInput for what the format
    /// cannot hold.
    [[nodiscard]] virtual db::Result<void> writeRecord(const QStringList &fields) = 0;
    /// All records are on the disk; the name alone is missing. No record comes behind it.
    [[nodiscard]] virtual db::Result<void> settle() = 0;
    /// Settles, where that is left to do, and gives the file its name.
    [[nodiscard]] virtual db::Result<void> commit() = 0;
};

/// Whether the name is one of an Excel workbook: "people.xlsx".
bool isWorkbookName(const QString &file);

/// A list that is open: an Excel workbook where the name says so, or CSV. Its first record is headings.
[[nodiscard]] db::Result<std::unique_ptr<RecordSink>> createList(const QString &path);

} // namespace app
