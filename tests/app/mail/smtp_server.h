#pragma once

#include "app/mail/smtp_account.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>

namespace test {

/// tests/support/smtp_server.py, which says what may be asked; it ends with this object.
class SmtpServers final
{
public:
    bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        {QStringLiteral(MK_SOURCE_DIR "/tests/support/smtp_server.py")});
        return m_process.waitForStarted();
    }
    ~SmtpServers()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished();
    }
    SmtpServers() = default;
    Q_DISABLE_COPY_MOVE(SmtpServers)

    QJsonObject ask(const QJsonObject &request)
    {
        m_process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
        while (!m_process.canReadLine() && m_process.waitForReadyRead(20000)) {
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }

    /// The port of a new server that does as it is told; 0 where it does not.
    quint16 open(QJsonObject asked)
    {
        asked.insert(QStringLiteral("open"), QStringLiteral("scripted"));
        return static_cast<quint16>(ask(asked).value(QStringLiteral("port")).toInt());
    }
    QJsonObject report(quint16 port) { return ask({{QStringLiteral("report"), port}}); }
    int connections(quint16 port) { return report(port).value(QStringLiteral("connections")).toInt(); }
    /// The lines that clients said, of all connections.
    QStringList commands(quint16 port)
    {
        return report(port).value(QStringLiteral("commands")).toVariant().toStringList();
    }
    int stepCount(quint16 port, const QString &step)
    {
        const QJsonArray steps = report(port).value(QStringLiteral("steps")).toArray();
        return static_cast<int>(std::count(steps.begin(), steps.end(), QJsonValue(step)));
    }
    QList<QByteArray> mails(quint16 port)
    {
        QList<QByteArray> all;
        for (const QJsonValue &mail : report(port).value(QStringLiteral("mails")).toArray())
            all.append(QByteArray::fromBase64(mail.toString().toLatin1()));
        return all;
    }

private:
    QProcess m_process;
};

/// An account at a server of this computer, without protection and without a login.
inline app::SmtpAccount localAccount(quint16 port)
{
    app::SmtpAccount account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = port;
    account.security = app::SmtpSecurity::None;
    account.sender.address = QStringLiteral("hoa@shop.example");
    return account;
}

/// A certificate and its key, <folder>/<name>.pem and .key, valid for that host by itself; false where there
/// is no openssl.
inline bool makeCertificate(const QString &folder, const QString &name, const QString &host)
{
    const QString stem = folder + u'/' + name;
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                   QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                   QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                   QStringLiteral("/CN=%1").arg(host), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=DNS:%1").arg(host), QStringLiteral("-keyout"),
                   stem + QStringLiteral(".key"), QStringLiteral("-out"), stem + QStringLiteral(".pem")});
    return openssl.waitForStarted() && openssl.waitForFinished() && openssl.exitCode() == 0;
}

} // namespace test
