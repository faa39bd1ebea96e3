#pragma once

#include "db/core/error.h"

#include <QString>
#include <QTemporaryDir>

namespace ui {

/// A list that was pasted, in a file that only the person can read and that goes with this object. As a file
/// it is read again by the rehearsal and by the import, like any other.
class PastedList final
{
public:
    /// `name`: what the file is called, in the language in use.
    explicit PastedList(const QString &name) : m_path(m_folder.filePath(name)) {}

    const QString &path() const { return m_path; }
    /// For any thread, before the file is read. FileAccess, DiskFull.
    [[nodiscard]] static db::Result<void> write(const QString &path, const QString &text);

private:
    QTemporaryDir m_folder; // 0700
    QString m_path;
};

} // namespace ui
