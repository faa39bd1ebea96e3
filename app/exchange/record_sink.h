#pragma once

#include "db/core/error.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace app {

/// Takes records one after the other. What is not committed is cancelled: nothing of it stays.
class RecordSink
{
public:
    RecordSink() = default;
    virtual ~RecordSink() = default;
    Q_DISABLE_COPY_MOVE(RecordSink)

    [[nodiscard]] virtual db::Result<void> writeRecord(const QStringList &fields) = 0;
    [[nodiscard]] virtual db::Result<void> commit() = 0;
};

/// A new CSV file that takes its name only when committed. FileAccess or DiskFull, naming the file.
[[nodiscard]] db::Result<std::unique_ptr<RecordSink>> createList(const QString &path);

} // namespace app
