#include "db/core/beside_file.h"

#include <QFile>
#include <QFileInfo>

namespace db {

QString besideFile(const QString &path, QStringView ending)
{
    const QFileInfo file(path);
    return (file.exists() ? file.canonicalFilePath() : file.absoluteFilePath()) + ending.toString();
}

QString logOf(const QString &path)
{
    return besideFile(path, kLogEnding);
}

bool keepsLog(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile()) // reading a pipe would wait for ever
        return false;
    // Byte 18 of the header: the version of the format for writing, 2 for a log (SQLite file format, 1.3.2).
    return file.open(QIODevice::ReadOnly) && file.seek(18) && file.read(1) == QByteArray(1, '\2');
}

} // namespace db
