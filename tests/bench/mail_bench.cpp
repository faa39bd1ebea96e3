#include "app/outbox/collecting/take_incoming_mail.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

/// A bounce as Postfix writes it, with the mail of ours that it brings back.
QByteArray bounceMail(int number)
{
    const QByteArray id = QByteArray::number(number);
    const QByteArray to = "khach" + id + "@example.vn";
    QByteArray ours;
    for (int line = 0; line < 30; ++line)
        ours += "Ch=C3=BAc m=E1=BB=ABng sinh nh=E1=BA=ADt ch=E1=BB=8B, d=C3=B2ng =\r\n";
    return "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.shop.example (Mail Delivery System)\r\n"
           "To: hoa@shop.example\r\nDate: Mon, 30 Nov 2026 15:05:10 +0700\r\nMessage-Id: <bounce-" +
           id +
           "@mx.shop.example>\r\nSubject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: "
           "auto-replied\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; "
           "boundary=\"b/1\"\r\n\r\n"
           "--b/1\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nThis is the mail system at host "
           "mx.\r\n\r\n<" +
           to + ">: host mx.example.vn[192.0.2.7] said: 550 5.1.1 <" + to +
           ">:\r\n    Recipient address rejected: User unknown in local recipient table\r\n\r\n"
           "--b/1\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.shop.example\r\n\r\n"
           "Final-Recipient: rfc822; " +
           to +
           "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown in local\r\n"
           "    recipient table\r\n\r\n--b/1\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <ours-" +
           id + "@shop.example>\r\nFrom: Hoa <hoa@shop.example>\r\nTo: " + to +
           "\r\nSubject: =?UTF-8?Q?Ch=C3=BAc_m=E1=BB=ABng?=\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
           ours + "\r\n--b/1--\r\n";
}

} // namespace

void mailBench(int mails, int rounds)
{
    QList<QByteArray> bounces;
    qsizetype bytes = 0;
    for (int i = 0; i < mails; ++i) {
        bounces.append(bounceMail(i));
        bytes += bounces.last().size();
    }
    Figures figures;
    for (int round = 0; round < rounds; ++round) {
        qsizetype read = 0;
        figures.add(timed([&] {
            for (const QByteArray &bounce : std::as_const(bounces)) {
                const auto taking = app::takingOf(bounce);
                read += taking.mail.delivery && taking.mail.delivery->originalMessageId.startsWith("ours-"_L1)
                            ? 1
                            : 0;
            }
        }));
        if (read != mails)
            qFatal("%lld bounces of %d were read", static_cast<long long>(read), mails);
    }
    say(u"mail: %1 bounces of %2 kB in all read and hashed"_s.arg(mails).arg(bytes / 1024),
        u"%1 s, %2 a second"_s.arg(figures.at(0.5) / 1000, 0, 'f', 2)
            .arg(mails / figures.at(0.5) * 1000, 0, 'f', 0));
}

} // namespace bench
