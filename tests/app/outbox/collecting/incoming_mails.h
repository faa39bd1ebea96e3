#pragma once

#include <QByteArray>

/// Mails as they come into the mailbox of a shop that wrote to lan@example.vn.
namespace test {

constexpr auto kOurId = "c1f0a2.42@shop.example"; ///< Message-ID of what the shop wrote

struct IncomingText
{
    QByteArray from = "lan@example.vn";
    QByteArray id = "reply-1@example.vn";
    QByteArray subject = "Re: Th\xC6\xB0";
    QByteArray answers = kOurId; ///< empty: nothing
    QByteArray words = "C\xE1\xBA\xA3m \xC6\xA1n ti\xE1\xBB\x87m nh\xC3\xA9!";
    QByteArray fields = {}; ///< further ones, CRLF behind each
};

/// A mail of a person, or of a program in their name.
inline QByteArray textMail(const IncomingText &text)
{
    QByteArray mail = "From: Lan <" + text.from + ">\r\nTo: Hoa <hoa@shop.example>\r\n" +
                      "Date: Mon, 30 Nov 2026 09:30:00 +0700\r\nSubject: " + text.subject + "\r\n";
    if (!text.id.isEmpty())
        mail += "Message-ID: <" + text.id + ">\r\n";
    if (!text.answers.isEmpty())
        mail += "In-Reply-To: <" + text.answers + ">\r\nReferences: <" + text.answers + ">\r\n";
    return mail + text.fields + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text.words + "\r\n";
}

struct IncomingReport
{
    QByteArray recipient = "lan@example.vn";
    QByteArray id = "bounce-1@mx.shop.example";
    QByteArray action = "failed";
    QByteArray status = "5.1.1";
    QByteArray diagnostic = "550 5.1.1 <lan@example.vn>: Recipient address rejected: User unknown";
    QByteArray original = kOurId; ///< Message-ID of ours; empty: it does not come back
    QByteArray to = "hoa@shop.example";
};

/// A report of a mail server (RFC 3464).
inline QByteArray reportMail(const IncomingReport &report)
{
    QByteArray mail =
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.shop.example\r\nTo: " + report.to +
        "\r\nDate: Mon, 30 Nov 2026 09:30:00 +0700\r\nMessage-ID: <" + report.id +
        ">\r\nSubject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        "--b\r\n\r\nThis is the mail system.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.shop.example\r\n\r\n"
        "Final-Recipient: rfc822; " +
        report.recipient + "\r\nAction: " + report.action + "\r\nStatus: " + report.status +
        "\r\nDiagnostic-Code: smtp; " + report.diagnostic + "\r\n\r\n";
    if (!report.original.isEmpty())
        mail += "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" + report.original +
                ">\r\nSubject: Hello\r\n\r\n";
    return mail + "--b--\r\n";
}

/// A complaint of a provider (RFC 5965).
inline QByteArray complaintMail(const QByteArray &recipient = "lan@example.vn",
                                const QByteArray &original = kOurId)
{
    return "From: abuse@provider.example\r\nTo: abuse@shop.example\r\nDate: Mon, 30 Nov 2026 09:30:00 "
           "+0700\r\n"
           "Message-ID: <complaint-1@provider.example>\r\nSubject: FW: Hello\r\n"
           "Content-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n"
           "--b\r\n\r\nThis is an email abuse report.\r\n"
           "--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nVersion: 1\r\n"
           "Original-Rcpt-To: <" +
           recipient +
           ">\r\n\r\n"
           "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: hoa@shop.example\r\nMessage-ID: <" +
           original + ">\r\n\r\nHello\r\n--b--\r\n";
}

} // namespace test
