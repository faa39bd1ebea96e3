#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QString>
#include <QStringList>

namespace test {

#ifdef Q_OS_LINUX
/// The POSIX locks this process holds, as the kernel lists them: kind, inode and range.
inline QStringList fileLocks()
{
    QStringList locks;
    QFile kernel(QStringLiteral("/proc/locks"));
    if (!kernel.open(QIODevice::ReadOnly))
        return locks;
    const QString own = QString::number(QCoreApplication::applicationPid());
    const QStringList lines = QString::fromLatin1(kernel.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QStringList words = line.simplified().split(QLatin1Char(' '));
        if (words.value(1) == QLatin1String("POSIX") && words.value(4) == own)
            locks.append(words.mid(3).join(QLatin1Char(' ')));
    }
    locks.sort();
    return locks;
}
#endif

} // namespace test
