#pragma once

#include "tests/support/gammu_file.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace test {

/// gammu-smsd at a queue of its own, with a modem that only writes files down.
class GammuDaemon final
{
public:
    explicit GammuDaemon(const QString &folder) : m_folder(folder) {}
    ~GammuDaemon() { stop(); }

    /// Whether it is installed, with its example of a database.
    static bool isThere() { return !program().isEmpty() && QFile::exists(schemaFile()); }
    QString queue() const { return m_folder + QStringLiteral("/smsd.db"); }

    /// The queue as its package makes it, and the folder of the modem.
    bool make()
    {
        QFile schema(schemaFile());
        if (!schema.open(QIODevice::ReadOnly) || !QDir(m_folder).mkdir(QStringLiteral("modem")))
            return false;
        const auto made = db::Connection::open(queue(), db::Connection::Mode::Create, 1000);
        return made && (*made)->execute(QString::fromUtf8(schema.readAll()));
    }
    bool start()
    {
        QFile config(m_folder + QStringLiteral("/smsdrc"));
        if (!config.open(QIODevice::WriteOnly) || config.write(configText().toUtf8()) <= 0)
            return false;
        config.close();
        m_daemon.start(program(), {QStringLiteral("-c"), config.fileName()});
        return m_daemon.waitForStarted();
    }
    bool stop()
    {
        if (m_daemon.state() == QProcess::NotRunning)
            return true;
        m_daemon.terminate();
        return m_daemon.waitForFinished(20'000);
    }

private:
    static QString program() { return QStandardPaths::findExecutable(QStringLiteral("gammu-smsd")); }
    static QString schemaFile() { return QStringLiteral("/usr/share/doc/gammu-smsd/examples/sqlite.sql"); }
    QString configText() const
    {
        return QStringLiteral("[gammu]\nmodel = dummy\nconnection = none\ndevice = %1/modem\n"
                              "[smsd]\nservice = sql\ndriver = sqlite3\ndatabase = smsd.db\ndbdir = %1/\n"
                              "logfile = %1/log\nchecksecurity = 0\nloopsleep = 1\ncommtimeout = 1\n"
                              "multiparttimeout = 5\n")
            .arg(m_folder);
    }

    QString m_folder;
    QProcess m_daemon;
};

} // namespace test
