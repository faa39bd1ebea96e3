#include "ui/duplicates/entry_choice.h"

#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// A text of a customer's beside its button, in a column of any width.
class TestEntryChoice final : public QObject
{
    Q_OBJECT
private slots:
    void goesOnInASecondLine();
    void cutsWhatTwoLinesCannotHold();
    void cutsAWordThatIsTooLong();

private:
    static constexpr int kLineHeight = 60;
};

void TestEntryChoice::goesOnInASecondLine()
{
    const QString name = u"Nguyễn Thị Thanh Hương Giang"_s;
    ui::EntryChoice choice(u"choice"_s, name, QFont());
    const int whole = choice.fontMetrics().horizontalAdvance(name);
    choice.resize(2 * whole, kLineHeight);
    choice.show();
    QCOMPARE(choice.text(), name);
    const int oneLine = choice.sizeHint().height();
    choice.resize(whole * 3 / 4 + 40, kLineHeight);
    QCOMPARE(choice.text().count(u'\n'), 1);
    QCOMPARE(choice.text().replace(u'\n', u' '), name); // nothing of it is cut
    QVERIFY(choice.sizeHint().height() > oneLine);
    choice.resize(2 * whole, kLineHeight);
    QCOMPARE(choice.text(), name);
}

void TestEntryChoice::cutsWhatTwoLinesCannotHold()
{
    const QString address = u"Số 12 ngõ 34 phố Hàng Bài, phường Hoàn Kiếm, thành phố Hà Nội"_s;
    ui::EntryChoice choice(u"choice"_s, address, QFont());
    choice.resize(160, kLineHeight);
    choice.show();
    QVERIFY2(choice.text().endsWith(u'…'), qPrintable(choice.text()));
    QCOMPARE(choice.text().count(u'\n'), 1);
    QVERIFY(choice.toolTip().contains(u"thành phố Hà Nội"_s));
}

void TestEntryChoice::cutsAWordThatIsTooLong()
{
    ui::EntryChoice choice(u"choice"_s, u"https://facebook.com/cua-hang-hoa-cua-toi&x=1"_s, QFont());
    choice.resize(120, kLineHeight);
    choice.show();
    QVERIFY(!choice.text().contains(u'\n'));
    QVERIFY(choice.text().endsWith(u'…'));
}

MK_TEST(TestEntryChoice)
#include "tst_entry_choice.moc"
