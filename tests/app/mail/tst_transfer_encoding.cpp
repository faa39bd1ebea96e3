#include "app/mail/transfer_encoding.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// Base64 and quoted-printable of bodies, both ways.
class TestTransferEncoding final : public QObject
{
    Q_OBJECT
private slots:
    void readsBase64AsItComes_data();
    void readsBase64AsItComes();
    void readsQuotedPrintableAsItComes_data();
    void readsQuotedPrintableAsItComes();
    void writesNoLineThatIsChangedOnTheWay();
    void givesBackWhatWasWritten();
};

void TestTransferEncoding::readsBase64AsItComes_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("whole") << "WGluIGNow6Bv"_ba << QByteArray("Xin chào");
    QTest::newRow("in lines") << "WGlu\r\nIGNo\r\nw6Bv\r\n"_ba << QByteArray("Xin chào");
    QTest::newRow("with garbage between")
        << "W!Gl*uI\0GNow6-Bv"_ba.replace('\0', "\x01") << QByteArray("Xin chào");
    QTest::newRow("without its padding") << "QUI"_ba
                                         << "AB"_ba;
    QTest::newRow("encoded in pieces") << "QQ==QkM="_ba
                                       << "ABC"_ba;
    QTest::newRow("cut off") << "WGlu I"_ba
                             << "Xin"_ba;
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestTransferEncoding::readsBase64AsItComes()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, bytes);
    QCOMPARE(app::decodedBase64(written), bytes);
}

void TestTransferEncoding::readsQuotedPrintableAsItComes_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("small digits") << "ch=c3=A0o"_ba << QByteArray("chào");
    QTest::newRow("soft break") << "one=\r\ntwo"_ba
                                << "onetwo"_ba;
    QTest::newRow("soft break of one line feed") << "one=\ntwo"_ba
                                                 << "onetwo"_ba;
    QTest::newRow("soft break of one carriage return") << "one=\rtwo"_ba
                                                       << "onetwo"_ba;
    QTest::newRow("blanks behind a soft break") << "one= \t\r\ntwo"_ba
                                                << "onetwo"_ba;
    QTest::newRow("blanks at the end of a line") << "one \t\r\n two "_ba
                                                 << "one\r\n two"_ba;
    QTest::newRow("no digits") << "1 = 2 =XY =4"_ba
                               << "1 = 2 =XY =4"_ba;
    QTest::newRow("break at the end") << "one="_ba
                                      << "one"_ba;
}

void TestTransferEncoding::readsQuotedPrintableAsItComes()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, bytes);
    QCOMPARE(app::decodedQuotedPrintable(written), bytes);
}

void TestTransferEncoding::writesNoLineThatIsChangedOnTheWay()
{
    const QByteArray text = "From me\r\n.\r\n..two\r\nblank \r\n" + QByteArray(75, 'x') + ".From here\r\n" +
                            QByteArray(300, '=') + "\r\n";
    const QByteArray written = app::quotedPrintableLines(text);
    for (const QByteArray &line : written.split('\n')) {
        QVERIFY2(line.size() <= 77, line.constData()); // with its carriage return
        QVERIFY2(!line.startsWith("From ") && !line.startsWith('.'), line.constData());
        QVERIFY2(!line.endsWith(" \r"), line.constData());
    }
    QCOMPARE(app::decodedQuotedPrintable(written), text);
}

void TestTransferEncoding::givesBackWhatWasWritten()
{
    QRandomGenerator random(20261130);
    const QByteArray alphabet = "aF.= \t\xC3\xA0\x01z"_ba;
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes;
        for (int length = random.bounded(200); length > 0; --length)
            bytes.append(alphabet.at(random.bounded(alphabet.size())));
        QCOMPARE(app::decodedBase64(app::base64Lines(bytes)), bytes);
        const QByteArray line = bytes + "\r\n";
        QCOMPARE(app::decodedQuotedPrintable(app::quotedPrintableLines(line)), line);
    }
}

MK_TEST(TestTransferEncoding)
#include "tst_transfer_encoding.moc"
