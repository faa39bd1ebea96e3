#include "app/rights/number_reader.h"

#include "app/exchange/open_list.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

/// Telephone numbers out of lists of them.
class TestNumberReader final : public QObject
{
    Q_OBJECT
private slots:
    void readsLists_data();
    void readsLists();
    void tellsAnErrorOfTheSource();
};

void TestNumberReader::readsLists_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QStringList>("numbers");
    QTest::addColumn<int>("unread");
    const QString a = u"+84912345678"_s;
    const QString b = u"+84987654321"_s;
    const auto row = [](const char *name, const char *list, const QStringList &numbers, int unread) {
        QTest::newRow(name) << QByteArray(list) << numbers << unread;
    };
    row("one a line", "+84912345678\n+84987654321\n", {a, b}, 0);
    row("as people write them", "0912.345.678\n84987654321\n", {a, b}, 0);
    row("under a heading", "phone\n0912345678\n", {a}, 0);
    row("in the second column", "stt,so\n1,0912345678\n2,0987654321\n", {a, b}, 0);
    row("the column of the first number alone", "0912345678,0987654321\n0987654321,0912345678\n", {a, b}, 0);
    row("two in a cell", "so\n0912345678 / 0987654321\n", {a, b}, 0);
    row("with lines that hold none", "0912345678\nabc\n\n12\n0987654321\n", {a, b}, 2);
    row("short codes are none", "so\n19001009\n0912345678\n", {a}, 1);
}

void TestNumberReader::readsLists()
{
    QFETCH(QByteArray, list);
    QFETCH(const QStringList, numbers);
    QFETCH(const int, unread);
    QBuffer device(&list);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto source = app::openList(device);
    QVERIFY(source);
    app::NumberReader reader(**source);
    QStringList read;
    for (QString number; reader.next(number).value();)
        read.append(number);
    QCOMPARE(read, numbers);
    QCOMPARE(reader.unread(), unread);
    QCOMPARE(reader.unreadPlaces().size(), unread);
}

void TestNumberReader::tellsAnErrorOfTheSource()
{
    QByteArray list("0912345678\n\"0987654321\n");
    QBuffer device(&list);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto source = app::openList(device);
    QVERIFY(source);
    app::NumberReader reader(**source);
    QString number;
    QVERIFY(reader.next(number).value());
    QVERIFY(!reader.next(number)); // a quote that is not closed
}

MK_TEST(TestNumberReader)
#include "tst_number_reader.moc"
