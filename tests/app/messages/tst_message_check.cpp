#include "app/messages/polite_template.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::Audience;
using db::Channel;
using db::Purpose;

class TestMessageCheck final : public QObject
{
    Q_OBJECT
private slots:
    void judgesLengthByChannel_data();
    void judgesLengthByChannel();
    void asksEmailForASubject_data();
    void asksEmailForASubject();
    void placesFindingsInBothTexts();
    void refusesEmptyTexts();
    void survivesHugeTexts_data();
    void survivesHugeTexts();
};

void TestMessageCheck::judgesLengthByChannel_data()
{
    QTest::addColumn<int>("channel");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("tooLong");
    const auto row = [](const char *name, Channel channel, int length, bool tooLong) {
        QTest::newRow(name) << static_cast<int>(channel) << length << tooLong;
    };
    row("three SMS of accented text", Channel::Sms, 3 * 67, false);
    row("a letter more", Channel::Sms, 3 * 67 + 1, true);
    row("500 characters on Zalo", Channel::Zalo, 500, false);
    row("a character more", Channel::Zalo, 501, true);
}

void TestMessageCheck::judgesLengthByChannel()
{
    QFETCH(int, channel);
    QFETCH(int, length);
    QFETCH(bool, tooLong);
    db::Template candidate = polite();
    candidate.channel = static_cast<Channel>(channel);
    const QString start = u"Dạ chào chị, "_s;
    const QString end = u". Cảm ơn chị."_s;
    candidate.body = start + QString(length - start.size() - end.size(), u'ạ') + end;
    QCOMPARE(codesOf(candidate), tooLong ? QStringList{u"too-long"_s} : QStringList{});
}

void TestMessageCheck::asksEmailForASubject_data()
{
    QTest::addColumn<int>("channel");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *name, Channel channel, const QString &subject, const QStringList &codes) {
        QTest::newRow(name) << static_cast<int>(channel) << subject << codes;
    };
    row("an e-mail with a subject", Channel::Email, u"Mừng {{honorific}}"_s, {});
    row("an e-mail without one", Channel::Email, u"  "_s, {u"missing-subject"_s});
    row("a subject of two lines", Channel::Email, u"Mừng\nBcc: a@b.vn"_s, {u"subject-line-break"_s});
    row("a mistake in it", Channel::Email, u"Mừng {{nope}}"_s, {u"unknown-variable"_s});
    row("an offer in it", Channel::Email, u"Giảm giá"_s, {u"looks-like-promotion"_s});
    row("a subject where none is sent", Channel::Zalo, u"Mừng"_s, {u"unused-subject"_s});
}

void TestMessageCheck::asksEmailForASubject()
{
    QFETCH(int, channel);
    QFETCH(QString, subject);
    db::Template candidate = polite();
    candidate.channel = static_cast<Channel>(channel);
    candidate.subject = subject;
    QTEST(codesOf(candidate), "codes");
}

void TestMessageCheck::placesFindingsInBothTexts()
{
    db::Template candidate = polite();
    candidate.channel = Channel::Email;
    candidate.subject = u"Mừng {{nope}}"_s;
    candidate.body = u"Dạ chào chị,\r\n🎂 có voucher {{shop\r\nCảm ơn chị."_s;
    const QList<app::Finding> findings = app::checkTemplate(candidate);
    QCOMPARE(findings.size(), 3);
    QCOMPARE(findings.at(0).part, app::TextPart::Subject);
    QCOMPARE(findings.at(0).column, 8);
    QCOMPARE(findings.at(1).code, u"looks-like-promotion"_s);
    QCOMPARE(findings.at(1).part, app::TextPart::Body);
    QCOMPARE(findings.at(1).line, 2);
    QCOMPARE(findings.at(1).column, 6);
    QCOMPARE(candidate.body.mid(findings.at(1).offset, findings.at(1).length), u"voucher"_s);
    QCOMPARE(findings.at(1).argument, u"voucher"_s);
    QCOMPARE(findings.at(2).code, u"unclosed-braces"_s);
    QCOMPARE(findings.at(2).column, 14);
}

void TestMessageCheck::refusesEmptyTexts()
{
    db::Template candidate = polite();
    candidate.body = u" \n "_s;
    QCOMPARE(codesOf(candidate), QStringList{u"empty-text"_s});
    QVERIFY(app::hasErrors(app::checkTemplate(candidate)));
}

void TestMessageCheck::survivesHugeTexts_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("offers") << u"voucher "_s;
    QTest::newRow("digits and points") << u"1."_s;
    QTest::newRow("capitals") << u"A"_s;
    QTest::newRow("pairs of capitals") << u"AB "_s;
    QTest::newRow("capitals and a digit") << u"AB AB1 "_s;
    QTest::newRow("sentences") << u". "_s;
    QTest::newRow("line breaks") << u"\n"_s;
    QTest::newRow("fields") << u"{{ten}}"_s;
    QTest::newRow("braces") << u"{"_s;
}

void TestMessageCheck::survivesHugeTexts()
{
    QFETCH(QString, unit);
    db::Template candidate = polite();
    candidate.body = u"x"_s + unit.repeated(1'000'000 / unit.size());
    test::CpuTimer timer;
    timer.start();
    const qsizetype found = app::checkTemplate(candidate).size();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    QVERIFY(found < 1000);
}

MK_TEST(TestMessageCheck)
#include "tst_message_check.moc"
