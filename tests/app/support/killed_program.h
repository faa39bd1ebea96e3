#pragma once

#include "db/support/killed_writer.h"

#include <QCoreApplication>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <csignal>

namespace test {

/// Where a program of a test's own is killed: the nth time (1 or more) it comes to a point of that name.
/// "write" is each write of SQLite into a file.
struct KillAt
{
    static constexpr QStringView kWrite = u"write";

    QString point; ///< empty: nowhere
    int nth = 1;

    QStringList arguments() const { return {point, QString::number(nth)}; }
    /// Of the program that is killed: before it opens a file.
    static KillAt begin(const QString &point, const QString &nth)
    {
        const KillAt made{point, nth.toInt()};
        if (point == kWrite)
            dieAtWrite(made.nth);
        return made;
    }
    void pass(QStringView here)
    {
        if (here == point && --nth == 0)
            std::raise(SIGKILL);
    }
};

enum class Ending
{
    Done,
    Killed,
    Wrong ///< it has said why
};

/// Starts this program again with these arguments, and waits for its end.
inline Ending runOwnProgram(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(120'000))
        return Ending::Wrong;
    if (process.exitStatus() == QProcess::CrashExit)
        return process.exitCode() == SIGKILL ? Ending::Killed : Ending::Wrong;
    return process.exitCode() == 0 ? Ending::Done : Ending::Wrong;
}

} // namespace test
