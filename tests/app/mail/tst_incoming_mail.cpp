#include "app/mail/incoming_mail.h"
#include "mail_file.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using app::IncomingKind;
using app::IncomingMail;

/// What a mail in the mailbox is to us.
class TestIncomingMail final : public QObject
{
    Q_OBJECT
private slots:
    void tellsMailsApart_data();
    void tellsMailsApart();
    void readsAReply();
    void readsTheWordsOfAPerson_data();
    void readsTheWordsOfAPerson();
    void knowsMachinesByTheirFields_data();
    void knowsMachinesByTheirFields();
    void readsTheTagOfTheAddressItCameTo_data();
    void readsTheTagOfTheAddressItCameTo();
    void namesTheMailItAnswersFirst();
    void survivesWhateverIsChanged();
};

namespace {

IncomingMail incoming(const QString &name)
{
    return app::incomingOf(test::readMailFile(name));
}

IncomingMail incomingOfBytes(const QByteArray &bytes)
{
    return app::incomingOf(app::readMail(bytes));
}

} // namespace

void TestIncomingMail::tellsMailsApart_data()
{
    QTest::addColumn<IncomingKind>("kind");
    const auto row = [](const char *file, IncomingKind kind) { QTest::newRow(file) << kind; };
    row("gmail_reply", IncomingKind::Reply);
    row("outlook_reply", IncomingKind::Reply); // "Please stop by tomorrow"
    row("thunderbird_reply", IncomingKind::Reply);
    row("html_only", IncomingKind::Reply);
    row("outlook_windows_1258", IncomingKind::Unsubscribe);
    row("iphone_stop", IncomingKind::Unsubscribe);
    row("unsubscribe_button", IncomingKind::Unsubscribe);
    row("exim_full", IncomingKind::Bounce);
    row("exim_plain", IncomingKind::Bounce);
    row("postfix_unknown", IncomingKind::Bounce);
    row("postfix_delayed", IncomingKind::Bounce);
    row("exchange_unknown", IncomingKind::Bounce);
    row("gmail_block", IncomingKind::Bounce);
    row("qmail", IncomingKind::Bounce);
    row("complaint", IncomingKind::Complaint);
    row("exchange_full", IncomingKind::Bounce);
    row("gmail_full", IncomingKind::Bounce);
    row("postfix_block", IncomingKind::Bounce);
    row("qmail_full", IncomingKind::Bounce);
    row("apple_away", IncomingKind::AutomaticAnswer);
    row("outlook_automatic", IncomingKind::AutomaticAnswer); // "STOP by our office"
    row("gmail_vacation", IncomingKind::AutomaticAnswer);
    row("outlook_away", IncomingKind::AutomaticAnswer);
}

void TestIncomingMail::tellsMailsApart()
{
    const QString file = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(!test::mailFile(file).isEmpty());
    const IncomingMail mail = incoming(file);
    QTEST(mail.kind, "kind");
    QCOMPARE(mail.delivery.has_value(), mail.kind == IncomingKind::Bounce);
    QCOMPARE(mail.feedback.has_value(), mail.kind == IncomingKind::Complaint);
}

void TestIncomingMail::readsAReply()
{
    const IncomingMail mail = incoming(u"gmail_reply"_s);
    QCOMPARE(mail.from.name, u"Lê Ấn"_s);
    QCOMPARE(mail.from.address, u"lan.nguyen@gmail.example"_s);
    QCOMPARE(mail.to.size(), 1);
    QCOMPARE(mail.to.first().name, u"Tiệm hoa Hoa"_s);
    QCOMPARE(mail.tag, u"42"_s);
    QCOMPARE(mail.messageId, u"CAF1=abc123@mail.gmail.example"_s);
    QCOMPARE(mail.answersTo, QStringList{u"c1f0a2.42@shop.example"_s});
    QCOMPARE(mail.subject, u"Re: Chúc mừng sinh nhật chị Lan"_s);
    QCOMPARE(mail.sentAt.value().toUTC(), QDateTime(QDate(2026, 11, 30), QTime(16, 30), Qt::UTC));
}

void TestIncomingMail::readsTheWordsOfAPerson_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("gmail_reply") << u"Cảm ơn tiệm nhiều nhé!\nCuối tuần mình ghé lấy hoa."_s;
    QTest::newRow("outlook_reply")
        << u"Please stop by tomorrow with the roses, they are for my fiancée.\n\nBest regards,\nMinh"_s;
    QTest::newRow("outlook_windows_1258") << u"Tôi từ chối nhận thư quảng cáo."_s;
    QTest::newRow("thunderbird_reply") << u"Chào Hoa,\n\nHoa ly.\n8 giờ sáng, danh sách trong tệp."_s;
    QTest::newRow("iphone_stop") << u"Từ chối!"_s;
    QTest::newRow("html_only") << u"Cho mình 2 bó hồng & ly 🌹"_s;
    QTest::newRow("exim_full") << QString();
    QTest::newRow("complaint") << QString();
}

void TestIncomingMail::readsTheWordsOfAPerson()
{
    QTEST(incoming(QString::fromLatin1(QTest::currentDataTag())).ownWords, "words");
}

void TestIncomingMail::knowsMachinesByTheirFields_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<IncomingKind>("kind");
    const auto row = [](const QByteArray &field, IncomingKind kind) {
        QTest::newRow(field.constData()) << field << kind;
    };
    row("Auto-Submitted: auto-replied", IncomingKind::AutomaticAnswer);
    row("Auto-Submitted: auto-generated; owner=x", IncomingKind::AutomaticAnswer);
    row("Auto-Submitted: no", IncomingKind::Reply);
    row("Precedence: bulk", IncomingKind::AutomaticAnswer);
    row("Precedence: auto_reply", IncomingKind::AutomaticAnswer);
    row("Precedence: normal", IncomingKind::Reply);
    row("X-Autoreply: yes", IncomingKind::AutomaticAnswer);
    row("X-Autorespond:", IncomingKind::AutomaticAnswer);
    row("Return-Path: <>", IncomingKind::AutomaticAnswer);
    row("Return-Path: <lan@example.vn>", IncomingKind::Reply);
    row("Subject: Automatic reply: Hello", IncomingKind::AutomaticAnswer);
    row("Subject: Out of Office: Hello", IncomingKind::AutomaticAnswer);
    row("Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
        IncomingKind::AutomaticAnswer);
    row("List-Id: <all.example.vn>", IncomingKind::Other);
    row("X-Other: 1", IncomingKind::Reply);
}

void TestIncomingMail::knowsMachinesByTheirFields()
{
    QFETCH(QByteArray, field);
    QTEST(incomingOfBytes(field + "\nFrom: lan@example.vn\nIn-Reply-To: <a@shop.example>\n\nHello\n").kind,
          "kind");
}

void TestIncomingMail::readsTheTagOfTheAddressItCameTo_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("tag");
    QTest::newRow("to") << "To: Hoa <hoa+42@shop.example>"_ba << u"42"_s;
    QTest::newRow("copied") << "To: lan@example.vn\nCc: hoa+42@shop.example"_ba << u"42"_s;
    QTest::newRow("what it was delivered to comes first")
        << "To: hoa+1@shop.example\nDelivered-To: hoa+42@shop.example"_ba << u"42"_s;
    QTest::newRow("the second delivery")
        << "Delivered-To: hoa@shop.example\nDelivered-To: hoa+42@shop.example"_ba << u"42"_s;
    QTest::newRow("more than one plus") << "To: hoa+42+x@shop.example"_ba << u"42+x"_s;
    QTest::newRow("none") << "To: hoa@shop.example"_ba << QString();
    QTest::newRow("an empty one") << "To: hoa+@shop.example, +42@shop.example"_ba << QString();
    QTest::newRow("in a name only") << "To: Hoa+42 <hoa@shop.example>"_ba << QString();
}

void TestIncomingMail::readsTheTagOfTheAddressItCameTo()
{
    QFETCH(QByteArray, fields);
    QTEST(incomingOfBytes(fields + "\n\nHello\n").tag, "tag");
}

void TestIncomingMail::namesTheMailItAnswersFirst()
{
    const IncomingMail mail = incoming(u"outlook_reply"_s);
    QCOMPARE(mail.answersTo, QStringList({u"c1f0a2.77@shop.example"_s, u"first.1@shop.example"_s}));
    QCOMPARE(incomingOfBytes("Subject: RE: Hello\n\nYes\n").kind, IncomingKind::Reply);
    QCOMPARE(incomingOfBytes("Subject: TL: Hello\n\nYes\n").kind, IncomingKind::Reply);
    QCOMPARE(incomingOfBytes("Subject: Hello\n\nNew\n").kind, IncomingKind::Other);
    QCOMPARE(incomingOfBytes({}).kind, IncomingKind::Other);
}

void TestIncomingMail::survivesWhateverIsChanged()
{
    QRandomGenerator random(3464);
    for (const QString &name : {u"exim_full"_s, u"exim_plain"_s, u"gmail_reply"_s, u"html_only"_s,
                                u"complaint"_s, u"qmail"_s, u"outlook_windows_1258"_s}) {
        const QByteArray bytes = test::mailFile(name);
        for (int round = 0; round < 300; ++round) {
            QByteArray changed = bytes;
            for (int i = random.bounded(1, 20); i > 0; --i)
                changed[random.bounded(changed.size())] = static_cast<char>(random.bounded(256));
            const IncomingMail mail = incomingOfBytes(changed);
            QVERIFY(mail.ownWords.size() <= changed.size());
        }
    }
}

MK_TEST(TestIncomingMail)
#include "tst_incoming_mail.moc"
