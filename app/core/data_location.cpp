#include "app/core/data_location.h"

#include <QCoreApplication>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace app {

void nameProgram()
{
    // Without an organisation the folder is simply "menkhach".
    QCoreApplication::setApplicationName(u"menkhach"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MK_VERSION));
}

void keepFilesPrivate()
{
#ifdef Q_OS_UNIX
    ::umask(077);
#endif
}

bool hasDataLocation()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qgetenv("XDG_DATA_HOME").startsWith('/') || qgetenv("HOME").startsWith('/');
#else
    return true;
#endif
}

QString defaultDatabase()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/menkhach.db"_s;
}

} // namespace app
