#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

/// One run of the real menkhach-cli.
struct CliProcess
{
    int exitCode = -1;
    QString out;
    QString err;

    static QString program() { return QStringLiteral(MK_BIN_DIR) + QStringLiteral("/menkhach-cli"); }

    static CliProcess run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(program(), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            QTest::qFail(qPrintable(arguments.join(QLatin1Char(' ')) + process.errorString()), __FILE__,
                         __LINE__);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    /// The one document on standard output; fails the test when there is none, or more.
    QJsonObject document() const
    {
        QJsonParseError problem;
        const QJsonDocument parsed = QJsonDocument::fromJson(out.toUtf8(), &problem);
        if (problem.error != QJsonParseError::NoError || !parsed.isObject())
            QTest::qFail(qPrintable(problem.errorString() + QLatin1Char('\n') + out + err), __FILE__,
                         __LINE__);
        return parsed.object();
    }
};

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}
