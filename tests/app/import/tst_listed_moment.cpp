#include "app/import/listed_moment.h"
#include "app/people/money_text.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Times and amounts as exports and people write them.
class TestListedMoment final : public QObject
{
    Q_OBJECT
private slots:
    void readsTheMoment_data();
    void readsTheMoment();
    void readsTheAmount_data();
    void readsTheAmount();
};

void TestListedMoment::readsTheMoment_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("beside");
    QTest::addColumn<QString>("moment"); // empty: none
    const auto row = [](const char *cell, const char *moment, const char *beside = "") {
        QTest::addRow("%s %s", cell, beside)
            << QString::fromUtf8(cell) << QString::fromUtf8(beside) << QString::fromUtf8(moment);
    };
    row("05/01/2026 09:15", "2026-01-05 09:15:00");
    row("5/1/2026 9:15:22", "2026-01-05 09:15:22");
    row("09:15 05/01/2026", "2026-01-05 09:15:00");
    row("5/1/2026 9:15 CH", "2026-01-05 21:15:00");
    row("5/1/2026 12:05 SA", "2026-01-05 00:05:00");
    row("5/1/26, 8:05 PM", "2026-01-05 20:05:00");
    row("2026-01-05", "2026-01-05 12:00:00");
    row("2026-01-05 08:30", "2026-01-05 08:30:00");
    row("2026-01-05T20:00:00Z", "2026-01-06 03:00:00");
    row("2026-01-05 09:10:00 +0700", "2026-01-05 09:10:00");
    row("2026-01-05T09:10:00.000+09:00", "2026-01-05 07:10:00");
    row("Jan 5, 2026, 8:05 PM", "2026-01-05 20:05:00");
    row("46027.5", "2026-01-05 12:00:00");
    row("46027", "2026-01-05 12:00:00");
    row("05/01/2026", "2026-01-05 18:20:00", "18:20");
    row("05/01/2026", "2026-01-05 08:30:00", "8h30");
    row("31/02/2026", "");
    row("hôm nào đó", "");
    row("", "");
    row("12", "");
}

void TestListedMoment::readsTheMoment()
{
    QFETCH(QString, cell);
    QFETCH(QString, beside);
    const auto read =
        app::listedMomentOf(cell, beside, app::DateOrder::DayFirst, QTimeZone("Asia/Ho_Chi_Minh"));
    QTEST(read ? read->at.toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString(), "moment");
}

void TestListedMoment::readsTheAmount_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<qint64>("amount"); // -1: none
    const auto row = [](const char *cell, qint64 amount) {
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << amount;
    };
    row("1.250.000", 1'250'000);
    row("1,250,000", 1'250'000);
    row("1,250,000 đ", 1'250'000);
    row("₫1.250.000", 1'250'000);
    row("1250000", 1'250'000);
    row("1250000.00", 1'250'000);
    row("1,250,000.00", 1'250'000);
    row("1.250.000,50", 1'250'000);
    row("1 250 000", 1'250'000);
    row("1.25tr", 1'250'000);
    row("1tr250", 1'250'000);
    row("45.000", 45'000);
    row("45k", 45'000);
    row("250 nghìn", 250'000);
    row("0", 0);
    row("-50.000", -50'000);
    row("(50.000)", -50'000);
    row("50.000 VNĐ", 50'000);
    row("rẻ", -1);
    row("$12.50", -1);
    row("12/5", -1);
    row("", -1);
}

void TestListedMoment::readsTheAmount()
{
    QFETCH(QString, cell);
    QTEST(app::moneyCellOf(cell).value_or(-1), "amount");
}

MK_TEST(TestListedMoment)
#include "tst_listed_moment.moc"
