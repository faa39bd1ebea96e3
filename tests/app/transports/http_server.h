#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace test {

/// tests/support/http_server.py, which says what may be asked; it ends with this object.
class HttpServers final
{
public:
    bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        {QStringLiteral(MK_SOURCE_DIR "/tests/support/http_server.py")});
        return m_process.waitForStarted();
    }
    ~HttpServers()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished();
    }
    HttpServers() = default;
    Q_DISABLE_COPY_MOVE(HttpServers)

    QJsonObject ask(const QJsonObject &request)
    {
        m_process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
        while (!m_process.canReadLine() && m_process.waitForReadyRead(20000)) {
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }
    /// The port of a new server that does so with each request in turn; 0 where it does not start.
    quint16 open(const QJsonArray &does, QJsonObject more = {})
    {
        more.insert(QStringLiteral("open"), does);
        return static_cast<quint16>(ask(more).value(QStringLiteral("port")).toInt());
    }
    /// What clients asked of it.
    QList<QJsonObject> requests(quint16 port)
    {
        QList<QJsonObject> all;
        const QJsonObject report = ask({{QStringLiteral("report"), port}});
        for (const QJsonValue &request : report.value(QStringLiteral("requests")).toArray())
            all.append(request.toObject());
        return all;
    }

private:
    QProcess m_process;
};

inline QJsonObject says(int status, const QString &body)
{
    return {{QStringLiteral("status"), status}, {QStringLiteral("body"), body}};
}

} // namespace test
