#include "app/mail/mail_reader.h"
#include "mail_file.h"
#include "tests/app/mail/mail_parts.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using app::MailPart;

/// Mails taken apart: those of real programs, and those that are cut or damaged.
class TestMailReader final : public QObject
{
    Q_OBJECT
private slots:
    void readsHeaders();
    void readsAnyLineEnd_data();
    void readsAnyLineEnd();
    void endsLinesAlike();
    void readsPartsWithinParts();
    void readsWithoutAClosingBoundary();
    void readsAMailWithinAMail();
    void readsGroupsOfFields();
    void readsAMailInBase64WithinAMail();
    void takesThePartsOfADigestForMails();
    void endsAHeaderAtWhatIsNoField();
    void readsTheHeaderOfAMailboxFile();
    void knowsAttachmentsByName();
    void readsMailsCutOffAnywhere();
    void survivesWhateverIsChanged();
};

namespace {

QByteArray twoParts(const QByteArray &end = "--b--\n")
{
    return "Content-Type: multipart/mixed; boundary=b\n\npreamble\n--b\n\none\n--b\nContent-Type: "
           "text/html\n\ntwo\n" +
           end;
}

const QStringList kMails{u"complaint"_s,     u"exchange_unknown"_s, u"exim_full"_s,        u"exim_plain"_s,
                         u"gmail_block"_s,   u"gmail_reply"_s,      u"html_only"_s,        u"iphone_stop"_s,
                         u"outlook_reply"_s, u"postfix_unknown"_s,  u"thunderbird_reply"_s};

} // namespace

void TestMailReader::readsHeaders()
{
    const MailPart mail =
        app::readMail("Subject: one\r\n two\r\n\tthree\r\nX-Empty:\r\nSUBJECT: again\r\nTo : "
                      "lan@example.vn\r\n\r\nbody: text\r\n");
    QCOMPARE(mail.headers.size(), 4);
    QCOMPARE(mail.header("subject"), "one two\tthree"_ba);
    QCOMPARE(mail.headerText("subject"), u"one two three"_s);
    QVERIFY(mail.hasHeader("x-empty") && mail.header("x-empty").isEmpty());
    QCOMPARE(mail.header("to"), "lan@example.vn"_ba);
    QVERIFY(!mail.hasHeader("body"));
    QCOMPARE(mail.text(), u"body: text\n"_s);
    QCOMPARE(mail.mediaType, "text/plain"_ba);
    QVERIFY(app::readMail({}).headers.isEmpty());
}

void TestMailReader::readsAnyLineEnd_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("CRLF") << "\r\n"_ba;
    QTest::newRow("LF") << "\n"_ba;
    QTest::newRow("CR") << "\r"_ba;
}

void TestMailReader::readsAnyLineEnd()
{
    QFETCH(QByteArray, lineEnd);
    const MailPart mail = app::readMail(twoParts().replace("\n", lineEnd));
    QCOMPARE(mail.children.size(), 2);
    QCOMPARE(mail.children.at(0).text(), u"one"_s); // the last line end belongs to the boundary
    QCOMPARE(mail.children.at(1).mediaType, "text/html"_ba);
    QCOMPARE(mail.children.at(1).text(), u"two"_s);
}

void TestMailReader::endsLinesAlike()
{
    const MailPart mail = app::readMail("A: b\n\n\r\n\n\r\r\na\r\nb\rc\n\r");
    QCOMPARE(mail.text(), u"\n\n\n\na\nb\nc\n\n"_s);
}

void TestMailReader::readsPartsWithinParts()
{
    const MailPart mail = test::readMailFile(u"gmail_block"_s);
    QCOMPARE(mail.mediaType, "multipart/report"_ba);
    QCOMPARE(mail.children.size(), 3);
    const MailPart &related = mail.children.at(0);
    QCOMPARE(related.mediaType, "multipart/related"_ba);
    QCOMPARE(related.children.size(), 1);
    QCOMPARE(related.children.at(0).children.size(), 1);
    QVERIFY(related.children.at(0).children.at(0).text().startsWith(u"** Message blocked **"));
    QCOMPARE(mail.children.at(2).mediaType, "message/rfc822"_ba);
}

void TestMailReader::readsWithoutAClosingBoundary()
{
    const MailPart mail = app::readMail(twoParts({}));
    QCOMPARE(mail.children.size(), 2);
    QCOMPARE(mail.children.at(1).text(), u"two\n"_s);
    // What is around ends what is within.
    const MailPart outer = app::readMail("Content-Type: multipart/mixed; boundary=outer\n\n--outer\n" +
                                         twoParts({}) + "--outer\n\nthree\n--outer--\nepilogue\n");
    QCOMPARE(outer.children.size(), 2);
    QCOMPARE(outer.children.at(0).children.size(), 2);
    QCOMPARE(outer.children.at(0).children.at(1).text(), u"two"_s);
    QCOMPARE(outer.children.at(1).text(), u"three"_s);
    // A boundary within a header ends the part.
    QCOMPARE(app::readMail("Content-Type: multipart/mixed; boundary=b\n\n--b\nX: y\n--b\n\ntwo\n--b--\n")
                 .children.size(),
             2);
}

void TestMailReader::readsAMailWithinAMail()
{
    const MailPart mail = test::readMailFile(u"exim_full"_s);
    const MailPart &returned = mail.children.at(2);
    QCOMPARE(returned.children.size(), 1);
    QCOMPARE(returned.children.at(0).header("message-id"), "<c1f0a2.42@shop.example>"_ba);
    QCOMPARE(returned.children.at(0).text(), u"Hello\n"_s);
}

void TestMailReader::readsGroupsOfFields()
{
    const MailPart status = test::readMailFile(u"postfix_unknown"_s).children.at(1);
    QCOMPARE(status.children.size(), 2);
    QCOMPARE(status.children.at(0).header("x-postfix-queue-id"), "9F8E7D6C5B"_ba);
    QCOMPARE(status.children.at(1).header("status"), "5.1.1"_ba);
    const MailPart headers = test::readMailFile(u"postfix_unknown"_s).children.at(2);
    QCOMPARE(headers.mediaType, "text/rfc822-headers"_ba);
    QCOMPARE(headers.children.at(0).headerText("subject"), u"Chào"_s);
    // Blank lines more than needed, and lines that are no fields.
    const MailPart odd =
        app::readMail("Content-Type: message/delivery-status\n\n\n\nA: 1\nnonsense\nB: 2\n\n\nC: 3");
    QCOMPARE(odd.children.size(), 3);
    QCOMPARE(odd.children.at(2).header("c"), "3"_ba);
}

void TestMailReader::readsAMailInBase64WithinAMail()
{
    const MailPart mail =
        app::readMail("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" +
                      QByteArray("Subject: within\n\nHello").toBase64());
    QCOMPARE(mail.children.size(), 1);
    QCOMPARE(mail.children.at(0).header("subject"), "within"_ba);
    QCOMPARE(mail.children.at(0).text(), u"Hello"_s);
}

void TestMailReader::takesThePartsOfADigestForMails()
{
    const MailPart mail = app::readMail("Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: "
                                        "one\n\nHello\n--b--\n");
    QCOMPARE(mail.children.at(0).mediaType, "message/rfc822"_ba);
    QCOMPARE(mail.children.at(0).children.at(0).header("subject"), "one"_ba);
}

void TestMailReader::endsAHeaderAtWhatIsNoField()
{
    const MailPart mail = app::readMail("Subject: one\nHello Lan\nTo: nobody\n");
    QCOMPARE(mail.headers.size(), 1);
    QCOMPARE(mail.text(), u"Hello Lan\nTo: nobody\n"_s);
}

void TestMailReader::readsTheHeaderOfAMailboxFile()
{
    const MailPart mail =
        app::readMail("From hoa@shop.example Mon Nov 30 15:04:05 2026\nSubject: one\n\nHello\n");
    QCOMPARE(mail.header("subject"), "one"_ba);
}

void TestMailReader::knowsAttachmentsByName()
{
    const MailPart file = test::readMailFile(u"thunderbird_reply"_s).children.at(1);
    QVERIFY(file.isAttachment());
    QCOMPARE(file.fileName(), u"Danh sách khách.csv"_s);
    QCOMPARE(file.text(), u"Tên,Số\nLan,1\n"_s);
    QVERIFY(!test::readMailFile(u"thunderbird_reply"_s).children.at(0).isAttachment());
}

void TestMailReader::readsMailsCutOffAnywhere()
{
    for (const QString &name : kMails) {
        const QByteArray bytes = test::mailFile(name);
        QVERIFY2(!bytes.isEmpty(), qPrintable(name));
        for (qsizetype length = 0; length <= bytes.size(); ++length)
            QVERIFY(test::countOf(app::readMail(QByteArrayView(bytes).first(length))) < 20);
    }
}

void TestMailReader::survivesWhateverIsChanged()
{
    QRandomGenerator random(2045);
    for (const QString &name : kMails) {
        const QByteArray bytes = test::mailFile(name);
        for (int round = 0; round < 300; ++round) {
            QByteArray changed = bytes;
            for (int i = random.bounded(1, 20); i > 0; --i)
                changed[random.bounded(changed.size())] = static_cast<char>(random.bounded(256));
            const MailPart read = app::readMail(changed);
            QVERIFY(test::depthOf(read) <= app::kDeepestMailPart);
            read.text();
            read.fileName();
        }
    }
}

MK_TEST(TestMailReader)
#include "tst_mail_reader.moc"
