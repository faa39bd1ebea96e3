#include "card_cells.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Days of a card's owner besides the birthday, as the address books of phones write them.
class TestVcardDays final : public QObject
{
    Q_OBJECT
private slots:
    void readsADay_data();
    void readsADay();
};

void TestVcardDays::readsADay_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *name, const QByteArray &lines, const QString &field,
                        const QString &cell) { QTest::newRow(name) << lines << field << cell; };
    row("an iPhone's anniversary", "item3.X-ABDATE;type=pref:2015-10-10\nitem3.X-ABLabel:_$!<Anniversary>!$_",
        u"wedding_day"_s, u"2015-10-10"_s);
    row("the label first", "item3.X-ABLabel:_$!<Anniversary>!$_\nitem3.X-ABDATE:2015-10-10", u"wedding_day"_s,
        u"2015-10-10"_s);
    row("without a year",
        "item1.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-10-10\nitem1.X-ABLabel:_$!<Anniversary>!$_",
        u"wedding_day"_s, u"--10-10"_s);
    row("a label of the user's", "item1.X-ABDATE:2012-05-20\nitem1.X-ABLabel:Giỗ bố", u"personal_days"_s,
        u"Giỗ bố: 2012-05-20"_s);
    row("two days",
        "item1.X-ABDATE:2012-05-20\nitem1.X-ABLabel:Giỗ bố\n"
        "item2.X-ABDATE:2015-07-01\nitem2.X-ABLabel:Sinh nhật con Bo",
        u"personal_days"_s, u"Giỗ bố: 2012-05-20\nSinh nhật con Bo: 2015-07-01"_s);
    row("a second wedding day is not lost",
        "ANNIVERSARY:20100520\nitem1.X-ABDATE:2015-10-10\nitem1.X-ABLabel:_$!<Anniversary>!$_",
        u"personal_days"_s, u"Anniversary: 2015-10-10"_s);
    row("the wedding day twice",
        "ANNIVERSARY:20151010\nitem1.X-ABDATE:2015-10-10\nitem1.X-ABLabel:_$!<Anniversary>!$_",
        u"personal_days"_s, {});
    row("Android's anniversary",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2015-10-10;1;;;;;;;;;;;;;", u"wedding_day"_s,
        u"2015-10-10"_s);
    row("Android's birthday", "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1990-05-31;3;;",
        u"birthday"_s, u"1990-05-31"_s);
    row("Android's own word", "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2012-05-20;0;Giỗ bố;",
        u"personal_days"_s, u"Giỗ bố: 2012-05-20"_s);
    row("without a word", "X-ABDATE:2012-05-20", u"personal_days"_s, u"Other: 2012-05-20"_s);
    row("no day and month", "X-ABDATE:---20", u"personal_days"_s, {});
}

void TestVcardDays::readsADay()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const QString, field);
    const CardCells read = CardCells::ofLines("FN:Lan\n" + lines);
    QCOMPARE(read.error, QString());
    QTEST(read.cards.value(0).value(field), "cell");
}

MK_TEST(TestVcardDays)
#include "tst_vcard_days.moc"
