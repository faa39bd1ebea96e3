#include "app/exchange/utf8.h"

#include "tests/support/test_main.h"

#include <QTest>

/// Which bytes are well-formed UTF-8.
class TestUtf8 final : public QObject
{
    Q_OBJECT
private slots:
    void knowsWellFormedText_data();
    void knowsWellFormedText();
    void knowsABeginningThatMayGoOn_data();
    void knowsABeginningThatMayGoOn();
};

void TestUtf8::knowsWellFormedText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("good");
    const auto row = [](const char *name, const QByteArray &bytes, int good) {
        QTest::newRow(name) << bytes << good;
    };
    row("ASCII, longer than a word", "0123456789", 10);
    row("two, three and four bytes", "\xC3\xA1\xE1\xBB\x85\xF0\x9F\x98\x80", 9);
    row("a longer form than needed", "\xC0\xAF", 0);
    row("a longer form of three bytes", "\xE0\x80\xAF", 0);
    row("a surrogate", "ab\xED\xA0\x80", 2);
    row("beyond the last character", "\xF4\x90\x80\x80", 0);
    row("a byte that begins nothing", "0123456789\x80", 10);
    row("cut off", "a\xE1\xBB", 1);
    row("the last character there is", "\xF4\x8F\xBF\xBF", 4);
}

void TestUtf8::knowsWellFormedText()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, good);
    QCOMPARE(app::validUtf8Length({bytes.constData(), static_cast<std::size_t>(bytes.size())}),
             static_cast<std::size_t>(good));
}

void TestUtf8::knowsABeginningThatMayGoOn_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<bool>("may");
    QTest::newRow("one of two bytes") << QByteArray("\xC3") << true;
    QTest::newRow("two of three") << QByteArray("\xE1\xBB") << true;
    QTest::newRow("three of four") << QByteArray("\xF0\x9F\x98") << true;
    QTest::newRow("a byte that goes on with nothing") << QByteArray("\xBB") << false;
    QTest::newRow("another character within") << QByteArray("\xE1g") << false;
    QTest::newRow("beyond the last character") << QByteArray("\xF5") << false;
}

void TestUtf8::knowsABeginningThatMayGoOn()
{
    QFETCH(const QByteArray, rest);
    QTEST(app::mayBeCutOff({rest.constData(), static_cast<std::size_t>(rest.size())}), "may");
}

MK_TEST(TestUtf8)
#include "tst_utf8.moc"
