#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// A program that writes down the words it is started with, in a folder whose name has letters that
/// a shell, a desktop or systemd takes for something else.
class StartedProgram final
{
public:
    StartedProgram()
    {
        if (!QDir(m_dir.path()).mkpath(folder()))
            qFatal("a folder for the program");
        write(path(), "#!/bin/sh\nfor word in \"$@\"; do printf '%s\\n' \"$word\"; done > '" +
                          QFile::encodeName(m_dir.filePath(QStringLiteral("part"))) + "'\nmv '" +
                          QFile::encodeName(m_dir.filePath(QStringLiteral("part"))) + "' '" +
                          QFile::encodeName(m_dir.filePath(QStringLiteral("words"))) + "'\n");
    }

    QString path() const { return folder() + QStringLiteral("/đòn gánh"); }
    /// What it was started with; empty: it was not.
    QStringList words() const
    {
        QFile file(m_dir.filePath(QStringLiteral("words")));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    static QStringList oddWords()
    {
        return {QStringLiteral("--db"),
                QStringLiteral("/nhà/Tiệm hoa `Mai` 100% \"tươi\"/$HOME;shop's\\x.db"), QStringLiteral("%f"),
                QStringLiteral("--tray")};
    }

    static void write(const QString &path, const QByteArray &script)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(script), script.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

private:
    QString folder() const { return m_dir.filePath(QStringLiteral("pr$og `x` ; & (nhà)")); }

    QTemporaryDir m_dir;
};
