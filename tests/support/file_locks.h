#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>

namespace test {

#ifdef Q_OS_LINUX
/// The POSIX locks this process holds for as long as its databases are open: kind, inode and range.
/// Without bytes 120 to 127, which SQLite locks in the -shm file for the time of one read or write
/// (https://www.sqlite.org/walformat.html, "WAL Locks"): those come and go with the readers. Asked of
/// each open file by itself: /proc/locks is the whole machine's and moves under who reads it.
inline QStringList fileLocks()
{
    constexpr qint64 kFirstOfRead = 120, kLastOfRead = 127;
    QStringList locks;
    const QString folder = QStringLiteral("/proc/self/fdinfo/");
    const QStringList open = QDir(folder).entryList(QDir::Files);
    for (const QString &number : open) {
        QFile kernel(folder + number);
        if (!kernel.open(QIODevice::ReadOnly))
            continue;
        const QStringList lines = QString::fromLatin1(kernel.readAll()).split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            // lock: 1: POSIX ADVISORY READ 4711 00:2d:815 128 128
            const QStringList words = line.simplified().split(QLatin1Char(' '));
            if (words.size() != 9 || words.at(2) != QLatin1String("POSIX"))
                continue;
            qint64 first = words.at(7).toLongLong();
            if (first >= kFirstOfRead && first <= kLastOfRead)
                first = kLastOfRead + 1;
            // A read's byte next to one held for good is one lock to the kernel.
            if (words.at(8) == QLatin1String("EOF") || words.at(8).toLongLong() >= first)
                locks.append(QStringList{words.at(4), words.at(6), QString::number(first), words.at(8)}.join(
                    QLatin1Char(' ')));
        }
    }
    locks.sort();
    return locks;
}
#endif

} // namespace test
