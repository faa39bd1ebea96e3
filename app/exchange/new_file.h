#pragma once

#include "db/core/error.h"

#include <QByteArray>
#include <QSaveFile>
#include <QString>

namespace app {

/// Writes the buffer and empties it. FileAccess or DiskFull when the device takes no more.
[[nodiscard]] db::Result<void> writeOut(QIODevice &device, QByteArray &buffer);

/// A new file that takes its name only when committed. What is not committed is cancelled: nothing of it
/// stays. Failures are FileAccess or DiskFull and name the file.
class NewFile final
{
public:
    explicit NewFile(const QString &path) : m_file(path) {}

    [[nodiscard]] db::Result<void> open();
    QIODevice &device() { return m_file; }
    /// All that was written is on the disk; the name alone is missing.
    [[nodiscard]] db::Result<void> settle();
    [[nodiscard]] db::Result<void> commit();
    /// The same failure with the file's name before it.
    [[nodiscard]] db::Result<void> named(db::Result<void> done) const;

private:
    [[nodiscard]] db::Result<void> doneIf(bool done) const;

    QSaveFile m_file;
};

} // namespace app
