#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Who referred whom, by the command line and by a list.
class TestRelationCalls final : public QObject
{
    Q_OBJECT
private slots:
    void refusesACircleWithBothNames();
    void saysWhichLinesOfAListAreACircle();
};

void TestRelationCalls::refusesACircleWithBothNames()
{
    const CliShop shop;
    shop.answer({u"relation"_s, u"add"_s, u"K1"_s, u"referred_by"_s, u"K3"_s});
    const CliCall refused = shop.call({u"relation"_s, u"add"_s, u"K3"_s, u"referred_by"_s, u"K1"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"Đào Thị Hoa (customer 1) was referred by Lê Văn Minh (customer 3), "
                                  "directly or through others, and cannot have referred them"_s),
             qPrintable(refused.err));
}

void TestRelationCalls::saysWhichLinesOfAListAreACircle()
{
    const CliShop shop;
    shop.answer({u"relation"_s, u"add"_s, u"K1"_s, u"referred_by"_s, u"K3"_s});
    const CliCall taken = shop.call({u"import"_s, u"-"_s}, "code,full_name,relations\n"
                                                           "K3,Lê Văn Minh,referred_by: Đào Thị Hoa [K1]\n");
    QCOMPARE(taken.exitCode, 0);
    const QString told = taken.out + taken.err;
    QVERIFY2(told.contains(u"1 referral is not recorded, since the customer had referred the referrer"_s),
             qPrintable(told));
}

MK_TEST(TestRelationCalls)
#include "tst_relation_calls.moc"
