#include "db/core/fold.h"
#include "tests/support/test_main.h"
#include "ui/palette/palette_ranking.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPaletteRanking final : public QObject
{
    Q_OBJECT
private slots:
    void findsWithoutAccents_data();
    void findsWithoutAccents();
    void findsNothing_data();
    void findsNothing();
    void prefers_data();
    void prefers();
    void takesEverythingWhenNothingIsTyped();

private:
    static int rank(const QString &title, const QString &typed)
    {
        return ui::rankOf(db::fold(title), db::fold(typed));
    }
};

void TestPaletteRanking::findsWithoutAccents_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("typed");
    QTest::newRow("a given name") << u"Nguyễn Thị Hương"_s << u"huong"_s;
    QTest::newRow("đ is d") << u"Đào Thị Ánh"_s << u"dao"_s;
    QTest::newRow("typed with accents") << u"Hương"_s << u"hương"_s;
    QTest::newRow("words in another order") << u"Nguyễn Thị Hương"_s << u"huong nguyen"_s;
    QTest::newRow("first letters of words") << u"Khách hàng"_s << u"k h"_s;
    QTest::newRow("inside a word") << u"Mở trình đơn"_s << u"rinh"_s;
    QTest::newRow("letters in their order") << u"Back up now"_s << u"bkp"_s;
    QTest::newRow("capitals") << u"settings"_s << u"SETT"_s;
}

void TestPaletteRanking::findsWithoutAccents()
{
    QFETCH(QString, title);
    QFETCH(QString, typed);
    QVERIFY(rank(title, typed) > 0);
}

void TestPaletteRanking::findsNothing_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("typed");
    QTest::newRow("other letters") << u"Hôm nay"_s << u"xyz"_s;
    QTest::newRow("letters in another order") << u"Back up"_s << u"pub"_s;
    QTest::newRow("one word of two is missing") << u"Nguyễn Thị Hương"_s << u"huong zzz"_s;
    QTest::newRow("one letter that is not there") << u"Hôm nay"_s << u"z"_s;
    QTest::newRow("letters from inside a word on") << u"Customer anniversary"_s << u"toi"_s;
    QTest::newRow("nothing to find in") << QString() << u"a"_s;
}

void TestPaletteRanking::findsNothing()
{
    QFETCH(QString, title);
    QFETCH(QString, typed);
    QCOMPARE(rank(title, typed), 0);
}

void TestPaletteRanking::prefers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("the same to a longer one") << u"care"_s << u"Care"_s << u"Care page"_s;
    QTest::newRow("a beginning to a later word") << u"set"_s << u"Settings page of it"_s << u"New set"_s;
    QTest::newRow("words as typed to scattered ones")
        << u"thi h"_s << u"Nguyễn Thị Hương Giang Lan"_s << u"Thị Lan Hà"_s.prepend(u"H "_s);
    QTest::newRow("a word's start to a word's inside") << u"up"_s << u"Take the backup up"_s << u"Cup"_s;
    QTest::newRow("inside a word to letters in order")
        << u"ack"_s << u"Everything on the backlog"_s << u"A c k"_s;
    QTest::newRow("a whole word to a word's start") << u"viet"_s << u"Tiếng Việt"_s << u"A Vietnam"_s;
    QTest::newRow("the shorter of equals") << u"hu"_s << u"Trần Thị Huệ"_s << u"Nguyễn Thị Hương"_s;
}

void TestPaletteRanking::prefers()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(rank(better, typed) > rank(worse, typed));
}

void TestPaletteRanking::takesEverythingWhenNothingIsTyped()
{
    QVERIFY(rank(u"Hôm nay"_s, {}) > 0);
    QCOMPARE(rank(u"Hôm nay"_s, {}), rank(u"Khách hàng của tôi"_s, {}));
}

MK_TEST(TestPaletteRanking)
#include "tst_palette_ranking.moc"
