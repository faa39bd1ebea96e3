#include "ui/import/pasted_list.h"

#include <QFile>

namespace ui {

db::Result<void> PastedList::write(const QString &path, const QString &text)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!opened || file.write(text.toUtf8()) < 0 || !file.flush())
        return db::failure(file.error() == QFile::ResourceError ? db::ErrorKind::DiskFull
                                                                : db::ErrorKind::FileAccess,
                           file.errorString());
    return {};
}

} // namespace ui
