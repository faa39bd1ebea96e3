#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

/// Lists whose columns are remembered, from the command line.
class TestImportProfileCalls final : public QObject
{
    Q_OBJECT
private slots:
    void listsWhatImportsHaveSettled();
    void readsAListAsTheOneBefore();
    void renamesAndDeletesWithAWayBack();
    void namesThoseThereAre();
    void refusesAListThatLacksAColumn();

private:
    static void settle(const CliShop &shop)
    {
        shop.answer({u"import"_s, u"-"_s, u"--map"_s, u"Cột lạ=occupation"_s, u"--stage"_s, u"experience"_s},
                    "Họ tên,SĐT,Cột lạ\nVõ Dương,0941000006,thợ mộc\n");
    }
    static QStringList names(const CliShop &shop)
    {
        QStringList names;
        for (const QJsonValue &one :
             shop.answer({u"import-profile"_s, u"list"_s}).value(u"profiles"_s).toArray())
            names.append(one[u"name"_s].toString());
        return names;
    }
};

void TestImportProfileCalls::listsWhatImportsHaveSettled()
{
    const CliShop shop;
    settle(shop);
    const QJsonObject answer = shop.answer({u"import-profile"_s, u"list"_s});
    QCOMPARE(names(shop).size(), 2); // and the shop's first list
    QJsonObject settled;
    for (const QJsonValue &one : answer.value(u"profiles"_s).toArray()) {
        if (one[u"name"_s].toString() == u"Họ tên, SĐT, Cột lạ"_s)
            settled = one.toObject();
    }
    QCOMPARE(settled.value(u"columns"_s)[u"Cột lạ"_s].toString(), u"occupation"_s);
    QCOMPARE(settled.value(u"stage"_s).toString(), u"experience"_s);
    QVERIFY(shop.call({u"import-profile"_s, u"list"_s}).out.contains(u"Cột lạ=occupation"_s));
}

void TestImportProfileCalls::readsAListAsTheOneBefore()
{
    const CliShop shop;
    settle(shop);
    shop.answer({u"import"_s, u"-"_s, u"--profile"_s, u"Họ tên, SĐT, Cột lạ"_s},
                "Cột lạ,Họ tên,SĐT\nthợ may,Hồ Hà,0941000007\n");
    const QJsonObject found = shop.answer({u"find"_s, u"Hồ Hà"_s});
    const QJsonObject customer = found.value(u"customers"_s).toArray().at(0).toObject();
    QCOMPARE(customer.value(u"stage"_s).toString(), u"experience"_s);
    const QString id = QString::number(customer.value(u"id"_s).toInt());
    QCOMPARE(shop.answer({u"show"_s, id}).value(u"customer"_s)[u"occupation"_s].toString(), u"thợ may"_s);
}

void TestImportProfileCalls::renamesAndDeletesWithAWayBack()
{
    const CliShop shop;
    settle(shop);
    const QString name = u"Họ tên, SĐT, Cột lạ"_s;
    QCOMPARE(shop.answer({u"import-profile"_s, u"rename"_s, name, u"Sổ tay"_s}).value(u"name"_s).toString(),
             u"Sổ tay"_s);
    QVERIFY(names(shop).contains(u"Sổ tay"_s));
    shop.answer({u"import-profile"_s, u"delete"_s, u"sổ tay"_s});
    QVERIFY(!names(shop).contains(u"Sổ tay"_s));
    QCOMPARE(shop.call({u"undo"_s}).exitCode, 0);
    QVERIFY(names(shop).contains(u"Sổ tay"_s));
}

void TestImportProfileCalls::namesThoseThereAre()
{
    const CliShop shop;
    settle(shop);
    const CliCall refused = shop.call({u"import-profile"_s, u"delete"_s, u"khác"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"no list is remembered as \"khác\""_s) &&
                 refused.err.contains(u"\"Họ tên, SĐT, Cột lạ\""_s),
             qPrintable(refused.err));
}

void TestImportProfileCalls::refusesAListThatLacksAColumn()
{
    const CliShop shop;
    settle(shop);
    const CliCall refused = shop.call({u"import"_s, u"-"_s, u"--profile"_s, u"Họ tên, SĐT, Cột lạ"_s},
                                      "Họ tên,SĐT\nHồ Hà,0941000007\n");
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"the profile \"Họ tên, SĐT, Cột lạ\" are not in this list"_s) &&
                 refused.err.contains(u"leave --profile out"_s),
             qPrintable(refused.err));
}

MK_TEST(TestImportProfileCalls)
#include "tst_import_profile_calls.moc"
