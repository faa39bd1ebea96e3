#include "db/support/files.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace test {

QByteArray bytesOf(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(file));
    return source.readAll();
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate) || target.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qUtf8Printable(file));
}

#ifdef Q_OS_LINUX
WithoutRights::WithoutRights() : m_wasRoot(geteuid() == 0)
{
    if (m_wasRoot && setresuid(kNobody, kNobody, 0) != 0)
        qFatal("root cannot step down");
}

WithoutRights::~WithoutRights()
{
    if (m_wasRoot && setresuid(0, 0, 0) != 0)
        qFatal("root cannot step up again");
}

NoRoom::NoRoom()
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_FSIZE, &limit) != 0)
        qFatal("the limit of files cannot be read");
    m_before = limit.rlim_cur;
    limit.rlim_cur = 0;
    std::signal(SIGXFSZ, SIG_IGN); // then writing fails instead
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        qFatal("the limit of files cannot be set");
}

NoRoom::~NoRoom()
{
    rlimit limit = {};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = m_before;
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        qFatal("the limit of files cannot be given back");
}
#else
NoRoom::NoRoom() : m_before(0) {}
NoRoom::~NoRoom()
{
    Q_UNUSED(m_before)
}
// Nobody runs the tests as root there.
WithoutRights::WithoutRights() : m_wasRoot(false) {}
WithoutRights::~WithoutRights()
{
    Q_UNUSED(m_wasRoot)
}
#endif

} // namespace test
