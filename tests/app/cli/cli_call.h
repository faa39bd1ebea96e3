#pragma once

#include "app/cli/command_line.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

/// One call of the command line inside the test's own process.
struct CliCall
{
    int exitCode = 0;
    QString out;
    QString err;

    enum class Err
    {
        File,
        Terminal ///< which shows progress
    };
    static CliCall run(const QStringList &arguments, const QByteArray &input = {},
                       app::ChartDrawer *drawer = nullptr, const std::function<bool()> &stopped = {},
                       Err shownOn = Err::File, app::Secrets *secrets = nullptr)
    {
        QBuffer in;
        in.setData(input);
        QBuffer out;
        QBuffer err;
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        app::CliStreams streams;
        streams.in = &in;
        streams.out = &out;
        streams.err = &err;
        streams.drawer = drawer;
        streams.stopped = stopped;
        streams.secrets = secrets;
        streams.errIsTerminal = shownOn == Err::Terminal;
        const int exitCode = app::runCli(arguments, streams);
        return {exitCode, QString::fromUtf8(out.data()), QString::fromUtf8(err.data())};
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
