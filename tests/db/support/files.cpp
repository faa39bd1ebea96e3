#include "db/support/files.h"

#include <QFile>

#ifdef Q_OS_LINUX
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
    constexpr uid_t kNobody = 65534;
    if (m_wasRoot && setresuid(kNobody, kNobody, 0) != 0)
        qFatal("root cannot step down");
}

WithoutRights::~WithoutRights()
{
    if (m_wasRoot && setresuid(0, 0, 0) != 0)
        qFatal("root cannot step up again");
}
#else
// Nobody runs the tests as root there.
WithoutRights::WithoutRights() : m_wasRoot(false) {}
WithoutRights::~WithoutRights()
{
    Q_UNUSED(m_wasRoot)
}
#endif

} // namespace test
