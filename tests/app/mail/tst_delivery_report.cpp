#include "app/mail/delivery_report.h"
#include "mail_file.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::DeliveryOutcome;
using app::FeedbackKind;

/// What mail servers and mail providers say about mails of ours.
class TestDeliveryReport final : public QObject
{
    Q_OBJECT
private slots:
    void readsReports_data();
    void readsReports();
    void readsEveryRecipient();
    void readsPlainWordsOfExim();
    void tellsOutcomesApart_data();
    void tellsOutcomesApart();
    void readsComplaints();
    void takesNoOtherMailForAReport();
    void findsMessageIds();
};

void TestDeliveryReport::readsReports_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<DeliveryOutcome>("outcome");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("messageId");
    const auto row = [](const QString &file, const QString &recipient, DeliveryOutcome outcome,
                        const QString &status, const QString &messageId) {
        QTest::newRow(qPrintable(file)) << file << recipient << outcome << status << messageId;
    };
    row(u"exim_full"_s, u"lan@example.vn"_s, DeliveryOutcome::Soft, u"5.2.2"_s, u"c1f0a2.42@shop.example"_s);
    row(u"postfix_unknown"_s, u"Nobody@example.vn"_s, DeliveryOutcome::Hard, u"5.1.1"_s,
        u"c1f0a2.43@shop.example"_s);
    row(u"postfix_delayed"_s, u"lan@slow.example"_s, DeliveryOutcome::Delayed, u"4.4.1"_s,
        u"c1f0a2.44@shop.example"_s);
    row(u"exchange_unknown"_s, u"dao@cty.example"_s, DeliveryOutcome::Hard, u"5.1.10"_s,
        u"c1f0a2.45@shop.example"_s);
    row(u"gmail_block"_s, u"lan.nguyen@gmail.example"_s, DeliveryOutcome::Block, u"5.7.26"_s,
        u"c1f0a2.46@shop.example"_s);
    row(u"exchange_full"_s, u"phong@cty.example"_s, DeliveryOutcome::Soft, u"5.2.2"_s,
        u"c1f0a2.61@shop.example"_s);
    row(u"gmail_full"_s, u"tu.tran@gmail.example"_s, DeliveryOutcome::Soft, u"5.2.2"_s,
        u"c1f0a2.62@shop.example"_s);
    row(u"postfix_block"_s, u"vy@example.vn"_s, DeliveryOutcome::Block, u"5.7.1"_s,
        u"c1f0a2.63@shop.example"_s);
    row(u"qmail_full"_s, u"full@example.vn"_s, DeliveryOutcome::Soft, u"5.2.2"_s,
        u"c1f0a2.64@shop.example"_s);
    row(u"qmail"_s, u"gone@example.vn"_s, DeliveryOutcome::Hard, u"5.1.1"_s, u"c1f0a2.48@shop.example"_s);
}

void TestDeliveryReport::readsReports()
{
    QFETCH(QString, file);
    const auto report = app::deliveryReportOf(test::readMailFile(file));
    QVERIFY(report);
    QCOMPARE(report->recipients.size(), 1);
    const app::RecipientReport &recipient = report->recipients.first();
    QTEST(recipient.recipient, "recipient");
    QTEST(recipient.outcome, "outcome");
    QTEST(recipient.status, "status");
    QTEST(report->originalMessageId, "messageId");
}

void TestDeliveryReport::readsEveryRecipient()
{
    const auto report = app::deliveryReportOf(
        app::readMail("References: <first@shop.example>\n <last@shop.example>\n"
                      "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n"
                      "Final-Recipient: rfc822; <a@example.vn>\nAction: delivered\nStatus: 2.0.0\n\n"
                      "Final-Recipient: rfc822; b@example.vn\nAction: Failed\nStatus: 5.1.1 (no such user)\n"
                      "Diagnostic-Code: smtp; 550 5.1.1\n  no such\n\tuser\n\n"
                      "Final-Recipient: rfc822; c@example.vn\nAction: expanded\n"));
    QVERIFY(report);
    QCOMPARE(report->recipients.size(), 3);
    QCOMPARE(report->recipients.at(0).recipient, u"a@example.vn"_s);
    QCOMPARE(report->recipients.at(0).outcome, DeliveryOutcome::Delivered);
    QCOMPARE(report->recipients.at(1).outcome, DeliveryOutcome::Hard);
    QCOMPARE(report->recipients.at(1).status, u"5.1.1"_s);
    QCOMPARE(report->recipients.at(1).diagnostic, u"550 5.1.1 no such user"_s);
    QCOMPARE(report->recipients.at(2).outcome, DeliveryOutcome::Delivered);
    QCOMPARE(report->originalMessageId, u"last@shop.example"_s);
}

void TestDeliveryReport::readsPlainWordsOfExim()
{
    const auto report = app::deliveryReportOf(test::readMailFile(u"exim_plain"_s));
    QVERIFY(report);
    QCOMPARE(report->recipients.size(), 2);
    QCOMPARE(report->recipients.at(0).recipient, u"gone@example.vn"_s);
    QCOMPARE(report->recipients.at(0).outcome, DeliveryOutcome::Hard);
    QVERIFY(report->recipients.at(0).diagnostic.endsWith(u"550 Unknown user"));
    QCOMPARE(report->recipients.at(1).recipient, u"full@example.vn"_s);
    QCOMPARE(report->recipients.at(1).outcome, DeliveryOutcome::Soft);
    QCOMPARE(report->originalMessageId, u"c1f0a2.47@shop.example"_s);
}

void TestDeliveryReport::tellsOutcomesApart_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("diagnostic");
    QTest::addColumn<DeliveryOutcome>("outcome");
    const auto row = [](const char *name, const QString &status, const QString &diagnostic,
                        DeliveryOutcome outcome) { QTest::newRow(name) << status << diagnostic << outcome; };
    row("no such mailbox", u"5.1.1"_s, {}, DeliveryOutcome::Hard);
    row("no such domain", u"5.1.2"_s, {}, DeliveryOutcome::Hard);
    row("no address", u"5.1.3"_s, {}, DeliveryOutcome::Hard);
    row("a domain without mail", u"5.1.10"_s, {}, DeliveryOutcome::Hard);
    row("mailbox closed", u"5.2.1"_s, {}, DeliveryOutcome::Hard);
    row("nowhere to go", u"5.4.4"_s, {}, DeliveryOutcome::Hard);
    row("mailbox full", u"5.2.2"_s, {}, DeliveryOutcome::Soft);
    row("tried too long", u"4.4.7"_s, u"550 5.1.1 User unknown"_s, DeliveryOutcome::Soft);
    row("policy", u"5.7.1"_s, u"550 5.7.1 User unknown"_s, DeliveryOutcome::Block);
    row("Outlook's limit", u"5.7.515"_s, {}, DeliveryOutcome::Block);
    row("says nothing", u"5.0.0"_s, {}, DeliveryOutcome::Soft);
    row("nothing at all", {}, {}, DeliveryOutcome::Soft);
    row("the diagnostic says more", u"5.0.0"_s, u"550 5.1.1 no"_s, DeliveryOutcome::Hard);
    row("an address is no status", u"5.0.0"_s, u"550 host 5.1.1.3 refused"_s, DeliveryOutcome::Soft);
    row("plain words", u"5.0.0"_s, u"550 User unknown"_s, DeliveryOutcome::Hard);
    row("plain words with a status that says little", u"5.5.0"_s,
        u"550 5.5.0 Requested action not taken: mailbox unavailable"_s, DeliveryOutcome::Hard);
    row("not now", u"5.0.0"_s, u"450 mailbox unavailable"_s, DeliveryOutcome::Soft);
    row("over quota", {}, u"552 user is over quota"_s, DeliveryOutcome::Soft);
    row("spam", {}, u"554 Message rejected as spam"_s, DeliveryOutcome::Block);
    row("spam in a name", {}, u"550 mx.antispam.example: <a@spam.example>: unknown user"_s,
        DeliveryOutcome::Hard);
    row("a list of senders", {}, u"554 client host blocked using zen.example"_s, DeliveryOutcome::Block);
}

void TestDeliveryReport::tellsOutcomesApart()
{
    QFETCH(QString, status);
    QFETCH(QString, diagnostic);
    QTEST(app::deliveryOutcomeOf(u"failed"_s, status, diagnostic), "outcome");
    QCOMPARE(app::deliveryOutcomeOf(u"delayed"_s, status, diagnostic), DeliveryOutcome::Delayed);
    QCOMPARE(app::deliveryOutcomeOf(u"relayed"_s, status, diagnostic), DeliveryOutcome::Delivered);
}

void TestDeliveryReport::readsComplaints()
{
    const auto report = app::feedbackReportOf(test::readMailFile(u"complaint"_s));
    QVERIFY(report);
    QCOMPARE(report->kind, FeedbackKind::Abuse);
    QCOMPARE(report->recipient, u"dao@provider.example"_s);
    QCOMPARE(report->originalMessageId, u"c1f0a2.49@shop.example"_s);
    const QByteArray bytes = test::mailFile(u"complaint"_s);
    const auto kindOf = [&](const QByteArray &word) {
        return app::feedbackReportOf(app::readMail(QByteArray(bytes).replace("Type: abuse", "Type: " + word)))
            ->kind;
    };
    QCOMPARE(kindOf("Fraud"), FeedbackKind::Fraud);
    QCOMPARE(kindOf("virus"), FeedbackKind::Virus);
    QCOMPARE(kindOf("not-spam"), FeedbackKind::NotSpam);
    QCOMPARE(kindOf("something"), FeedbackKind::Other);
    // Providers that name nobody: whom our mail was for.
    const auto nameless =
        app::feedbackReportOf(app::readMail(QByteArray(bytes).replace("Original-Rcpt-To", "X-Hidden")));
    QCOMPARE(nameless->recipient, u"redacted@provider.example"_s);
}

void TestDeliveryReport::takesNoOtherMailForAReport()
{
    for (const QString &name :
         {u"gmail_reply"_s, u"gmail_vacation"_s, u"html_only"_s, u"unsubscribe_button"_s}) {
        QVERIFY2(!app::deliveryReportOf(test::readMailFile(name)), qPrintable(name));
        QVERIFY2(!app::feedbackReportOf(test::readMailFile(name)), qPrintable(name));
    }
    QVERIFY(!app::feedbackReportOf(test::readMailFile(u"exim_full"_s)));
    QVERIFY(!app::deliveryReportOf(app::readMail({})));
    // A report that a person forwards is the report of somebody else.
    QVERIFY(!app::deliveryReportOf(app::readMail(
        "Subject: FW: what is this?\nContent-Type: message/rfc822\n\n" + test::mailFile(u"exim_full"_s))));
}

void TestDeliveryReport::findsMessageIds()
{
    QCOMPARE(app::messageIdsIn("<a@b> (of) <c d@e>,<f@g>"), QStringList({u"a@b"_s, u"cd@e"_s, u"f@g"_s}));
    QCOMPARE(app::messageIdsIn("<> a@b <c"), QStringList());
    QCOMPARE(app::messageIdsIn("<a@b> "_ba.repeated(1000)).size(), 100);
}

MK_TEST(TestDeliveryReport)
#include "tst_delivery_report.moc"
