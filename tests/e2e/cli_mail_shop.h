#pragma once

#include "db/outbox/outbox_store.h"
#include "db/session/session.h"
#include "tests/app/mail/smtp_server.h"
#include "tests/e2e/cli_process.h"
#include "tests/support/mail_shop.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTimeZone>

/// A shop with approved mails that menkhach-cli sends to a server of this computer.
class CliMailShop
{
protected:
    /// Opens aiosmtpd, which takes so long for a mail, and makes the shop. Why not; empty: it is there.
    QString makeShop(int mails, double secondsForAMail);
    QString path() const { return m_dir.filePath(QStringLiteral("shop.db")); }
    /// "send --due" at a clock that has gone on by so much since the beginning.
    QStringList sendAt(qint64 seconds) const
    {
        const QString now = m_begin.addSecs(seconds).toString(Qt::ISODate);
        return {QStringLiteral("--db"), path(), QStringLiteral("--now"), now, QStringLiteral("send"),
                QStringLiteral("--due")};
    }
    /// How often which Message-ID is at the server.
    QHash<QString, int> arrived()
    {
        static constexpr QByteArrayView kField("Message-ID: <");
        QHash<QString, int> times;
        for (const QByteArray &mail : m_servers.mails(m_port)) {
            const qsizetype from = mail.indexOf(kField) + kField.size();
            ++times[QString::fromLatin1(mail.mid(from, mail.indexOf('>', from) - from))];
        }
        return times;
    }
    /// The mails in the ledger.
    QList<db::OutboxMessage> mails() const
    {
        db::OutboxFilter filter;
        filter.channel = db::Channel::Email;
        const auto session = db::Session::open({path()});
        const auto messages = session ? (*session)->outbox().list(filter) : tl::unexpected(session.error());
        if (!messages)
            qFatal("%s", qUtf8Printable(messages.error().detail));
        return *messages;
    }

private:
    const QDateTime m_begin{QDate(2026, 11, 21), QTime(10, 0), QTimeZone("Asia/Ho_Chi_Minh")};
    QTemporaryDir m_dir;
    test::SmtpServers m_servers;
    quint16 m_port = 0;
};

inline QString CliMailShop::makeShop(int mails, double secondsForAMail)
{
    if (!m_servers.start())
        return QStringLiteral("There is no /usr/bin/python3, so there is no server to send to.");
    const QJsonObject opened = m_servers.ask(
        {{QStringLiteral("open"), QStringLiteral("aiosmtpd")}, {QStringLiteral("slow"), secondsForAMail}});
    m_port = static_cast<quint16>(opened.value(QStringLiteral("port")).toInt());
    if (m_port == 0)
        return QStringLiteral("There is no aiosmtpd: ") + opened.value(QStringLiteral("missing")).toString();
    const CliProcess made =
        CliProcess::run({QStringLiteral("--db"), path(), QStringLiteral("import"), QStringLiteral("-")},
                        "name,phone\nĐào Thị Hoa,0912345678\n");
    const auto session = db::Session::open({path()});
    if (made.exitCode != 0 || !session)
        qFatal("the shop cannot be made: %s", qUtf8Printable(made.err));
    const db::Act now{m_begin.toMSecsSinceEpoch() - 60'000, m_begin.date()};
    const auto filled = test::fillMailShop(**session, mails, m_port, now);
    if (!filled)
        qFatal("%s", qUtf8Printable(filled.error().detail));
    return {};
}
