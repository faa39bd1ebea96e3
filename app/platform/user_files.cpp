#include "app/platform/user_files.h"

#include "app/exchange/new_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
}

QString nameForShop(const QString &name, const QString &shop)
{
    if (shop.isEmpty())
        return name;
    const QByteArray print = QCryptographicHash::hash(shop.toUtf8(), QCryptographicHash::Sha1);
    return name + u'-' + QString::fromLatin1(print.toHex().left(8));
}

db::Result<QByteArray> contentOf(const QString &file)
{
    QFile reading(file);
    if (!reading.exists())
        return QByteArray();
    if (!reading.open(QIODevice::ReadOnly))
        return db::failure(db::ErrorKind::FileAccess,
                           u"%1 cannot be read: %2"_s.arg(file, reading.errorString()));
    return reading.readAll();
}

db::Result<void> writeWhole(const QString &file, QByteArray content)
{
    const QString folder = QFileInfo(file).path();
    if (!QDir().mkpath(folder))
        return db::failure(db::ErrorKind::FileAccess, u"the folder %1 cannot be made"_s.arg(folder));
    NewFile writing(file);
    MK_CHECK(writing.open());
    MK_CHECK(writing.named(writeOut(writing.device(), content)));
    return writing.commit();
}

db::Result<void> removeFile(const QString &file)
{
    QFile removing(file);
    const QFileInfo info(file);
    if ((!info.exists() && !info.isSymLink()) || removing.remove())
        return {};
    return db::failure(db::ErrorKind::FileAccess,
                       u"%1 cannot be removed: %2"_s.arg(file, removing.errorString()));
}

} // namespace app
