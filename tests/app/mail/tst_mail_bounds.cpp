#include "app/mail/mail_reader.h"
#include "tests/app/mail/mail_parts.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::MailPart;

namespace {

QByteArray nestedMail(int multiparts)
{
    QByteArray nested;
    for (int i = 0; i < multiparts; ++i)
        nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" +
                  QByteArray::number(i) + '\n';
    return nested;
}

} // namespace

/// Mails that were made to take long, or much memory.
class TestMailBounds final : public QObject
{
    Q_OBJECT
private slots:
    void keepsToItsBounds();
    void leavesWhatIsNestedTooDeeplyAsItIs();
    void takesNoLongerThanTheMailIsLong_data();
    void takesNoLongerThanTheMailIsLong();
    void endsLinesInTimeThatGrowsWithTheirNumber();
};

void TestMailBounds::keepsToItsBounds()
{
    QCOMPARE(test::depthOf(app::readMail(nestedMail(100))), app::kDeepestMailPart);
    QCOMPARE(test::depthOf(app::readMail("Content-Type: message/rfc822\n\n"_ba.repeated(100))),
             app::kDeepestMailPart);
    QCOMPARE(test::countOf(app::readMail("Content-Type: multipart/mixed; boundary=b\n\n" +
                                         "--b\n\nx\n"_ba.repeated(5000))),
             app::kMostMailParts);
    const MailPart status =
        app::readMail("Content-Type: message/delivery-status\n\n" + "Status: 5.1.1\n\n"_ba.repeated(5000));
    QCOMPARE(test::countOf(status), app::kMostMailParts);
    QCOMPARE(app::readMail("A: b\n"_ba.repeated(5000)).headers.size(), app::kMostMailHeaders);
    QCOMPARE(app::readMail("A: b\n" + " c\n"_ba.repeated(500'000)).header("a").size(),
             app::kLongestMailHeader);
    QCOMPARE(app::readMail("Subject: one\n\n" + QByteArray(10'000'000, 'x')).text().size(),
             app::kMostMailText);
}

void TestMailBounds::leavesWhatIsNestedTooDeeplyAsItIs()
{
    const QByteArray bytes = nestedMail(20'000);
    const MailPart mail = app::readMail(bytes);
    QCOMPARE(test::depthOf(mail), app::kDeepestMailPart);
    QCOMPARE(test::countOf(mail), app::kDeepestMailPart + 1);
    const MailPart *deepest = &mail;
    while (!deepest->children.isEmpty()) {
        QVERIFY(deepest->content.isEmpty()); // nothing is kept twice
        deepest = &deepest->children.first();
    }
    const QByteArray last = "boundary=b19999\n\n--b19999";
    QVERIFY(deepest->content.contains(last) && bytes.contains(deepest->content));
}

void TestMailBounds::takesNoLongerThanTheMailIsLong_data()
{
    constexpr int kBytes = 10'000'000;
    QTest::addColumn<QByteArray>("mail");
    const auto row = [](const char *name, const QByteArray &start, const QByteArray &piece) {
        QTest::newRow(name) << start + piece.repeated(kBytes / static_cast<int>(piece.size()));
    };
    QByteArray deep;
    for (int i = 0; i < app::kDeepestMailPart; ++i)
        deep += "Content-Type: multipart/mixed; boundary=bound" + QByteArray::number(i + 10) + "\n\n--bound" +
                QByteArray::number(i + 10) + '\n';
    const QByteArray mixed = "Content-Type: multipart/mixed; boundary=b\n\n";
    row("boundaries", mixed, "--b\n");
    row("what looks like boundaries", deep + '\n', "--bound00\n");
    row("beginnings of boundaries", deep + '\n', "--\n");
    row("folds", "Subject: a\n", " b\n");
    row("fields", {}, "A: b\n");
    row("fields without a value", {}, "a:\n");
    row("lines", "\n", "\n");
    row("carriage returns", "A: b\r\r", "\r");
    row("one line", {}, "a");
    row("colons", {}, ":");
    row("blanks", "A: b\n", " ");
    row("mails within mails", {}, "Content-Type: message/rfc822\n\n");
    row("mails in base64", {}, "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n");
    row("mails in quoted-printable", {},
        "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n");
    row("groups of fields", "Content-Type: message/delivery-status\n\n", "a:\n\n");
    row("no fields", "Content-Type: message/delivery-status\n\n", "a\n");
    row("base64", "Content-Transfer-Encoding: base64\n\n", "QUJD\n");
    row("soft breaks", "Content-Transfer-Encoding: quoted-printable\n\n", "= \n");
    row("blanks in quoted-printable", "Content-Transfer-Encoding: quoted-printable\n\n", "= ");
}

void TestMailBounds::takesNoLongerThanTheMailIsLong()
{
    QFETCH(QByteArray, mail);
    test::CpuTimer timer;
    const MailPart read = app::readMail(mail);
    QVERIFY(test::countOf(read) <= app::kMostMailParts);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed()))); // 1 s without a sanitizer
}

// The same number of breaks in one text as in eight: were each break paid for by the length of the text, the
// one would take eight times as long.
void TestMailBounds::endsLinesInTimeThatGrowsWithTheirNumber()
{
    constexpr int kBreaks = 2'000'000;
    const auto mailOf = [](int breaks) { return app::readMail("A: b\n\n" + "\r\n"_ba.repeated(breaks)); };
    const MailPart part = mailOf(kBreaks / 8);
    const MailPart whole = mailOf(kBreaks);
    test::CpuTimer timer;
    for (int i = 0; i < 8; ++i)
        QCOMPARE(part.text().size(), kBreaks / 8);
    const qint64 ofEight = timer.elapsed();
    timer.start();
    QCOMPARE(whole.text().size(), kBreaks);
    QVERIFY2(timer.elapsed() < 3 * ofEight + 50, qPrintable(QString::number(timer.elapsed())));
}

MK_TEST(TestMailBounds)
#include "tst_mail_bounds.moc"
