#include "db/core/file_name.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace db {

qsizetype lengthOfName(const QString &name)
{
#ifdef Q_OS_WIN
    return name.size();
#else
    return name.toUtf8().size();
#endif
}

QString shortName(const QString &name, qsizetype most)
{
    if (lengthOfName(name) <= most)
        return name;
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex();
    const QString ending = u'~' + QString::fromLatin1(hash.left(8));
    QString beginning = name;
    while (lengthOfName(beginning) > most - ending.size() || beginning.back().isHighSurrogate())
        beginning.chop(1);
    return beginning + ending;
}

} // namespace db
