#pragma once

#include "app/transports/imap_account.h"
#include "tests/app/mail/smtp_server.h"

#include <QTemporaryDir>

namespace test {

/// tests/support/imap_server.py, which says what may be asked; it ends with this object.
class ImapServer final
{
public:
    /// Why there is none; empty: it runs.
    QString start()
    {
        if (!m_folder.isValid() ||
            !makeCertificate(m_keys.path(), QStringLiteral("localhost"), QStringLiteral("localhost")))
            return QStringLiteral("There is no openssl that makes a certificate for the server.");
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        {QStringLiteral(MK_SOURCE_DIR "/tests/support/imap_server.py")});
        if (!m_process.waitForStarted())
            return QStringLiteral("There is no /usr/bin/python3, so there is no server to ask.");
        m_ports = ask({{QStringLiteral("open"), m_folder.path()},
                       {QStringLiteral("cert"), m_keys.filePath(QStringLiteral("localhost.pem"))},
                       {QStringLiteral("key"), m_keys.filePath(QStringLiteral("localhost.key"))},
                       {QStringLiteral("secret"), QStringLiteral("s3cret")}});
        const QString missing = m_ports.value(QStringLiteral("missing")).toString();
        return missing.isEmpty() ? QString() : QStringLiteral("There is no ") + missing;
    }
    ~ImapServer()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
        m_process.waitForFinished();
    }
    ImapServer() = default;
    Q_DISABLE_COPY_MOVE(ImapServer)

    QJsonObject ask(const QJsonObject &request)
    {
        m_process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
        while (!m_process.canReadLine() && m_process.waitForReadyRead(20'000)) {
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }
    void deliver(const QString &user, const QList<QByteArray> &mails)
    {
        QJsonArray all;
        for (const QByteArray &mail : mails)
            all.append(QString::fromLatin1(mail.toBase64()));
        ask({{QStringLiteral("deliver"), user}, {QStringLiteral("mails"), all}});
    }
    /// "S" of a mail that counts as read, in the order of delivery.
    QStringList flags(const QString &user)
    {
        return ask({{QStringLiteral("flags"), user}})
            .value(QStringLiteral("flags"))
            .toVariant()
            .toStringList();
    }
    app::ImapAccount account(const QString &user) const
    {
        app::ImapAccount made;
        made.host = QStringLiteral("localhost");
        made.port = port(QStringLiteral("imaps"));
        made.user = user;
        made.caFile = m_keys.filePath(QStringLiteral("localhost.pem"));
        made.timeouts = {.connect = std::chrono::seconds(10),
                         .reply = std::chrono::seconds(10),
                         .request = std::chrono::seconds(30)};
        return made;
    }
    quint16 port(const QString &kind) const { return static_cast<quint16>(m_ports.value(kind).toInt()); }

private:
    QTemporaryDir m_folder; ///< of the server, which may be nobody
    QTemporaryDir m_keys;
    QProcess m_process;
    QJsonObject m_ports;
};

} // namespace test
