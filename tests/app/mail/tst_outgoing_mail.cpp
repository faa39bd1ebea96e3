#include "app/mail/mail_reader.h"
#include "app/mail/outgoing_mail.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using app::OutgoingMail;

/// The bytes of a mail that is to be sent.
class TestOutgoingMail final : public QObject
{
    Q_OBJECT
private slots:
    void writesThePlainMailToTheByte();
    void writesTheSameTwice();
    void writesWhatIsNeededOnly_data();
    void writesWhatIsNeededOnly();
    void keepsItsLinesShort();
    void encodesBodiesTheShorterWay_data();
    void encodesBodiesTheShorterWay();
    void choosesBoundariesThatStandInNoBody();
    void namesTheFieldItRefuses_data();
    void namesTheFieldItRefuses();
    void neverWritesAFieldOfSomebodyElse();
    void saysHowToLeave();
    void makesNewMessageIds();
};

namespace {

OutgoingMail plainMail()
{
    OutgoingMail mail;
    mail.messageId = u"c1f0a2.42@shop.example"_s;
    mail.sentAt = QDateTime(QDate(2026, 11, 3), QTime(5, 4, 3), Qt::OffsetFromUTC, 7 * 3600);
    mail.from = {u"Hoa"_s, u"hoa@shop.example"_s};
    mail.to = {{}, u"lan@example.vn"_s};
    mail.subject = u"Your order is ready"_s;
    mail.text = u"Hello Lan,\nit is ready."_s;
    return mail;
}

OutgoingMail fullMail()
{
    OutgoingMail mail = plainMail();
    mail.subject = u"Chúc mừng sinh nhật chị Lan"_s;
    mail.replyTo = app::MailAddress{u"Tiệm hoa Hoa"_s, u"hoa+42@shop.example"_s};
    mail.html = u"<p>Chúc mừng <img src=\"cid:logo@shop.example\"></p>"_s;
    mail.pictures.append({u"logo.png"_s, "image/png", "\x89PNG\r\n\x1A\n"_ba, u"logo@shop.example"_s});
    mail.attachments.append({u"Hóa đơn.pdf"_s, "application/pdf", "%PDF-1.4"_ba, {}});
    mail.unsubscribe = app::UnsubscribeAddress{u"hoa+u42@shop.example"_s, u"từ chối 42"_s};
    mail.automatic = true;
    return mail;
}

QByteArray bytesOf(const OutgoingMail &mail)
{
    return app::mailBytes(mail).value_or(QByteArray());
}

QString shapeOf(const app::MailPart &part)
{
    QStringList children;
    for (const app::MailPart &child : part.children)
        children.append(shapeOf(child));
    const QString type = QString::fromLatin1(part.mediaType);
    return children.isEmpty() ? type : u"%1(%2)"_s.arg(type, children.join(u' '));
}

} // namespace

void TestOutgoingMail::writesThePlainMailToTheByte()
{
    QCOMPARE(bytesOf(plainMail()), "Date: Tue, 03 Nov 2026 05:04:03 +0700\r\n"
                                   "From: Hoa <hoa@shop.example>\r\n"
                                   "To: lan@example.vn\r\n"
                                   "Subject: Your order is ready\r\n"
                                   "Message-ID: <c1f0a2.42@shop.example>\r\n"
                                   "MIME-Version: 1.0\r\n"
                                   "Content-Type: text/plain; charset=utf-8\r\n"
                                   "Content-Transfer-Encoding: 7bit\r\n"
                                   "\r\n"
                                   "Hello Lan,\r\nit is ready.\r\n"_ba);
}

void TestOutgoingMail::writesTheSameTwice()
{
    QVERIFY(!bytesOf(fullMail()).isEmpty());
    QCOMPARE(bytesOf(fullMail()), bytesOf(fullMail()));
    OutgoingMail other = fullMail();
    other.messageId = u"c1f0a2.43@shop.example"_s;
    QVERIFY(bytesOf(other).size() == bytesOf(fullMail()).size()); // other boundaries, though
    QVERIFY(!bytesOf(other).contains(app::readMail(bytesOf(fullMail()))
                                         .header("content-type")
                                         .sliced(QByteArray("multipart/mixed; ").size())));
}

void TestOutgoingMail::writesWhatIsNeededOnly_data()
{
    QTest::addColumn<bool>("html");
    QTest::addColumn<bool>("picture");
    QTest::addColumn<bool>("attachment");
    QTest::addColumn<QString>("shape");
    QTest::newRow("text alone") << false << false << false << u"text/plain"_s;
    QTest::newRow("text and HTML") << true << false << false
                                   << u"multipart/alternative(text/plain text/html)"_s;
    QTest::newRow("with a picture")
        << true << true << false
        << u"multipart/alternative(text/plain multipart/related(text/html image/png))"_s;
    QTest::newRow("with a file") << false << false << true
                                 << u"multipart/mixed(text/plain application/pdf)"_s;
    QTest::newRow("with all of it")
        << true << true << true
        << u"multipart/mixed(multipart/alternative(text/plain multipart/related(text/html image/png)) application/pdf)"_s;
}

void TestOutgoingMail::writesWhatIsNeededOnly()
{
    QFETCH(bool, html);
    QFETCH(bool, picture);
    QFETCH(bool, attachment);
    QFETCH(QString, shape);
    OutgoingMail mail = fullMail();
    if (!html)
        mail.html.clear();
    if (!picture)
        mail.pictures.clear();
    if (!attachment)
        mail.attachments.clear();
    QCOMPARE(shapeOf(app::readMail(bytesOf(mail))), shape);
}

void TestOutgoingMail::keepsItsLinesShort()
{
    OutgoingMail mail = fullMail();
    mail.subject = u"Chúc mừng sinh nhật "_s.repeated(50);
    mail.to.name = u"Nguyễn Thị "_s.repeated(50);
    mail.text = u"một dòng rất dài "_s.repeated(5000);
    mail.html = u"<p>"_s + QString(5000, u'x');
    mail.attachments.first().content = QByteArray(100'000, '\xFF');
    mail.attachments.first().name = u"ế"_s.repeated(100);
    const QByteArray bytes = bytesOf(mail);
    QVERIFY(!bytes.isEmpty());
    QVERIFY(
        std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
    QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
    for (const QByteArray &line : bytes.split('\n'))
        QVERIFY2(line.size() <= 77, line.constData()); // with its carriage return
}

void TestOutgoingMail::encodesBodiesTheShorterWay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("ASCII") << u"Hello\n"_s << "7bit"_ba;
    QTest::newRow("empty") << QString() << "7bit"_ba;
    QTest::newRow("a long line") << QString(200, u'x') << "quoted-printable"_ba;
    QTest::newRow("one letter beyond ASCII") << u"Hello from Huế\n"_s << "quoted-printable"_ba;
    QTest::newRow("Vietnamese") << u"Chúc mừng sinh nhật chị Lan ạ\n"_s << "base64"_ba;
    QTest::newRow("a line that mailboxes change") << u"From here\n"_s << "quoted-printable"_ba;
    QTest::newRow("a dot alone") << u".\n"_s << "quoted-printable"_ba;
    QTest::newRow("a control character") << u"a\0b\n"_s << "quoted-printable"_ba;
}

void TestOutgoingMail::encodesBodiesTheShorterWay()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoding);
    OutgoingMail mail = plainMail();
    mail.text = text;
    const app::MailPart read = app::readMail(bytesOf(mail));
    QCOMPARE(read.header("content-transfer-encoding"), encoding);
    QCOMPARE(read.text(), text.isEmpty() || text.endsWith(u'\n') ? text : text + u'\n');
}

void TestOutgoingMail::choosesBoundariesThatStandInNoBody()
{
    OutgoingMail mail = plainMail();
    mail.attachments.append({u"a.txt"_s, "text/plain", "a"_ba, {}});
    const QByteArray type = app::readMail(bytesOf(mail)).header("content-type");
    const QByteArray boundary = type.sliced(type.indexOf("=_")).chopped(1); // the quote
    mail.text = u"before\n--%1\nbehind\n--%1--\n"_s.arg(QString::fromLatin1(boundary));
    const app::MailPart read = app::readMail(bytesOf(mail));
    QCOMPARE(read.children.size(), 2);
    QCOMPARE(read.children.first().text(), mail.text);
    QVERIFY(!read.header("content-type").contains(boundary));
}

void TestOutgoingMail::namesTheFieldItRefuses_data()
{
    QTest::addColumn<OutgoingMail>("mail");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &field, auto change) {
        OutgoingMail mail = fullMail();
        change(mail);
        QTest::newRow(name) << mail << field;
    };
    row("no message id", u"Message-ID"_s, [](OutgoingMail &mail) { mail.messageId.clear(); });
    row("a message id with brackets", u"Message-ID"_s,
        [](OutgoingMail &mail) { mail.messageId = u"<a@b>"_s; });
    row("a message id of two lines", u"Message-ID"_s,
        [](OutgoingMail &mail) { mail.messageId = u"a@b\r\n"_s; });
    row("no date", u"Date"_s, [](OutgoingMail &mail) { mail.sentAt = {}; });
    row("a sender's name of two lines", u"From"_s, [](OutgoingMail &mail) { mail.from.name = u"a\nb"_s; });
    row("no sender", u"From"_s, [](OutgoingMail &mail) { mail.from.address.clear(); });
    row("two recipients", u"To"_s, [](OutgoingMail &mail) { mail.to.address = u"a@b.vn, c@d.vn"_s; });
    row("letters before the @", u"To"_s, [](OutgoingMail &mail) { mail.to.address = u"lân@b.vn"_s; });
    row("a carriage return in the name", u"To"_s, [](OutgoingMail &mail) { mail.to.name = u"a\rb"_s; });
    row("no reply address", u"Reply-To"_s, [](OutgoingMail &mail) { mail.replyTo->address = u"x"_s; });
    row("a subject of two lines", u"Subject"_s,
        [](OutgoingMail &mail) { mail.subject = u"a\r\nBcc: x@y.vn"_s; });
    row("NUL in the subject", u"Subject"_s, [](OutgoingMail &mail) { mail.subject = u"a\0b"_s; });
    row("next line in the subject", u"Subject"_s, [](OutgoingMail &mail) { mail.subject = u"a\u0085b"_s; });
    row("unsubscribing nowhere", u"List-Unsubscribe"_s,
        [](OutgoingMail &mail) { mail.unsubscribe->address = u"x"_s; });
    row("unsubscribing on two lines", u"List-Unsubscribe"_s,
        [](OutgoingMail &mail) { mail.unsubscribe->subject = u"a\nb"_s; });
    row("unsubscribing at length", u"List-Unsubscribe"_s,
        [](OutgoingMail &mail) { mail.unsubscribe->subject = u"ế"_s.repeated(200); });
    row("pictures without HTML", u"pictures"_s, [](OutgoingMail &mail) { mail.html.clear(); });
    row("a picture without an id", u"Content-ID"_s,
        [](OutgoingMail &mail) { mail.pictures[0].contentId.clear(); });
    row("a media type of two lines", u"Content-Type"_s,
        [](OutgoingMail &mail) { mail.attachments[0].mediaType = "a/b\r\nX: y"; });
    row("a mail as a file", u"Content-Type"_s,
        [](OutgoingMail &mail) { mail.attachments[0].mediaType = "message/rfc822"; });
    row("a file name of two lines", u"filename"_s,
        [](OutgoingMail &mail) { mail.attachments[0].name = u"a\nb"_s; });
}

void TestOutgoingMail::namesTheFieldItRefuses()
{
    QFETCH(OutgoingMail, mail);
    QFETCH(QString, field);
    const auto bytes = app::mailBytes(mail);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY2(bytes.error().detail.startsWith(field + u": "_s), qPrintable(bytes.error().detail));
}

// Whatever is put into a field: refused, or the mail has the fields of any other.
void TestOutgoingMail::neverWritesAFieldOfSomebodyElse()
{
    QRandomGenerator random(5322);
    const QStringList letters{u"\r"_s, u"\n"_s, u"Bcc: x@y.vn"_s, u"\0"_s, u"\u2028"_s, u"ế"_s,  u"<"_s,
                              u">"_s,  u"\""_s, u","_s,           u" "_s,  u"a"_s,      u"?="_s, u"=?"_s};
    const auto text = [&] {
        QString made;
        for (int length = random.bounded(6); length > 0; --length)
            made += letters.at(random.bounded(letters.size()));
        return made;
    };
    int written = 0;
    for (int round = 0; round < 3000; ++round) {
        OutgoingMail mail = plainMail();
        mail.subject = text();
        mail.to.name = text();
        mail.replyTo = app::MailAddress{text(), u"hoa@shop.example"_s};
        const QByteArray bytes = bytesOf(mail);
        if (bytes.isEmpty())
            continue;
        ++written;
        const app::MailPart read = app::readMail(bytes);
        QCOMPARE(read.headers.size(), 9);
        QVERIFY(!read.hasHeader("bcc"));
        QCOMPARE(app::readAddresses(read.header("to")).size(), 1);
    }
    QVERIFY(written > 300);
}

void TestOutgoingMail::saysHowToLeave()
{
    QVERIFY(bytesOf(fullMail())
                .contains("\r\nList-Unsubscribe:\r\n <mailto:hoa%2Bu42@shop.example"
                          "?subject=t%E1%BB%AB%20ch%E1%BB%91i%2042>\r\n"));
    QVERIFY(bytesOf(fullMail()).contains("\r\nAuto-Submitted: auto-generated\r\n"));
    QVERIFY(!bytesOf(plainMail()).contains("Auto-Submitted"));
    QVERIFY(!bytesOf(plainMail()).contains("List-Unsubscribe"));
}

void TestOutgoingMail::makesNewMessageIds()
{
    QRandomGenerator random(1);
    const QString first = app::newMessageId(u"shop.example"_s, random);
    const QString second = app::newMessageId(u"shop.example"_s, random);
    static const QRegularExpression form(u"^[0-9a-f]{32}@shop\\.example$"_s);
    QVERIFY2(form.match(first).hasMatch(), qPrintable(first));
    QVERIFY(first != second);
    QVERIFY(app::newMessageId(u"bücher.example"_s, random).endsWith(u"@xn--bcher-kva.example"_s));
    QVERIFY(app::newMessageId(u"a\r\nb"_s, random).endsWith(u"@localhost"_s));
    OutgoingMail mail = plainMail();
    mail.messageId = first;
    QVERIFY(app::mailBytes(mail));
}

MK_TEST(TestOutgoingMail)
#include "tst_outgoing_mail.moc"
