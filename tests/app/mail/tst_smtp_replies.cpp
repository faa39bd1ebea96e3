#include "app/mail/send_outcome.h"
#include "app/mail/smtp_replies.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What a server said, kept and made readable.
class TestSmtpReplies final : public QObject
{
    Q_OBJECT
private slots:
    void joinsTheLinesOfAnAnswer();
    void findsTheAnswerThatDecided();
    void passesOverWhatIsNoAnswer();
    void keepsNoMoreThanItNeeds();
    void makesAnAnswerReadable();
    void blotsOutTheSecret_data();
    void blotsOutTheSecret();
    void leavesOrdinaryWordsAlone();
};

void TestSmtpReplies::joinsTheLinesOfAnAnswer()
{
    app::SmtpReplies replies;
    QCOMPARE(replies.add("550-5.1.1 The account does not exist.\r\n"), 0);
    QCOMPARE(replies.add("550-5.1.1 Look for typing errors.\r\n"), 0);
    QCOMPARE(replies.add("550 5.1.1 Bye\r\n"), 550);
    QCOMPARE(replies.last(550),
             "550 5.1.1 The account does not exist. 5.1.1 Look for typing errors. 5.1.1 Bye"_ba);
    QCOMPARE(replies.last(250), QByteArray());
}

void TestSmtpReplies::findsTheAnswerThatDecided()
{
    app::SmtpReplies replies;
    QCOMPARE(replies.add("250 sender OK\r\n"), 250);
    QCOMPARE(replies.add("250 recipient OK\r\n"), 250);
    QCOMPARE(replies.add("550 no\r\n"), 550);
    QCOMPARE(replies.add("221 bye\r\n"), 221);
    QCOMPARE(replies.last(550), "550 no"_ba);
    QCOMPARE(replies.last(250), "250 recipient OK"_ba);
}

void TestSmtpReplies::passesOverWhatIsNoAnswer()
{
    app::SmtpReplies replies;
    for (const QByteArray &line :
         {"hello\r\n"_ba, "\r\n"_ba, ""_ba, "25\r\n"_ba, "2500 no\r\n"_ba, "-12 no\r\n"_ba, "099 no\r\n"_ba})
        QCOMPARE(replies.add(line), 0);
    QCOMPARE(replies.add("250\r\n"), 250);
    QCOMPARE(replies.last(250), "250"_ba);
}

void TestSmtpReplies::keepsNoMoreThanItNeeds()
{
    app::SmtpReplies replies;
    for (int i = 0; i < 100'000; ++i)
        replies.add("250-" + QByteArray(100, 'x') + "\r\n");
    QCOMPARE(replies.add("250 end\r\n"), 250);
    QVERIFY(replies.last(250).size() <= 2100);
    for (int i = 0; i < 1000; ++i)
        replies.add("450 " + QByteArray::number(i) + "\r\n");
    QVERIFY(replies.last(450).startsWith("450 "));
}

void TestSmtpReplies::makesAnAnswerReadable()
{
    QCOMPARE(app::readableReply("550 5.1.1\tno\x1b[31m\x07  such \xe2\x80\xaeuser", {}, true),
             u"550 5.1.1 no [31m such user"_s);
    QCOMPARE(app::readableReply("550 hộp thư đầy", {}, true), u"550 hộp thư đầy"_s);
    QCOMPARE(app::readableReply("550 bo\xeete pleine", {}, true).left(6), u"550 bo"_s);
    QVERIFY(app::readableReply("550 " + QByteArray("no ").repeated(1000), {}, true).size() <=
            app::kLongestSmtpWords);
}

void TestSmtpReplies::blotsOutTheSecret_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("isLoginOver");
    const QByteArray secret = "s3cret/Đ";
    const QByteArray plain = (QByteArray("\0desk1\0", 7) + secret).toBase64();
    QTest::newRow("as it is") << "535 wrong: " + secret + "." << true;
    QTest::newRow("in base64") << "535 wrong: '" + secret.toBase64() + "'" << true;
    QTest::newRow("in base64 with the user") << "500 unknown: " + plain << true;
    QTest::newRow("in base64, cut off") << "500 unknown: " + plain.first(17) + "..." << false;
    QTest::newRow("in base64 for addresses")
        << "500 unknown: " + secret.toBase64(QByteArray::Base64UrlEncoding) << false;
}

void TestSmtpReplies::blotsOutTheSecret()
{
    QFETCH(QByteArray, words);
    QFETCH(bool, isLoginOver);
    const QByteArray secret = "s3cret/Đ";
    const QString readable = app::readableReply(words, secret, isLoginOver);
    QVERIFY2(readable.contains("***"_L1), qPrintable(readable));
    const QString blob = QString::fromLatin1((QByteArray("\0desk1\0", 7) + secret).toBase64());
    for (const QString &left : {u"s3cret"_s, QString::fromLatin1(secret.toBase64().first(9)), blob.left(17)})
        QVERIFY2(!readable.contains(left), qPrintable(readable));
}

void TestSmtpReplies::leavesOrdinaryWordsAlone()
{
    QCOMPARE(app::readableReply("250 2.0.0 OK 1700000000 d2e1a72fcca58-6c4cb3d3c4dsi1234567b3a.12 - gsmtp",
                                "s3cret", true),
             u"250 2.0.0 OK 1700000000 d2e1a72fcca58-6c4cb3d3c4dsi1234567b3a.12 - gsmtp"_s);
    QCOMPARE(app::readableReply("535 5.7.8 Username and Password not accepted", "s3cret", false),
             u"535 5.7.8 Username and Password not accepted"_s);
    QCOMPARE(app::readableReply("535 no", {}, false), u"535 no"_s);
}

MK_TEST(TestSmtpReplies)
#include "tst_smtp_replies.moc"
