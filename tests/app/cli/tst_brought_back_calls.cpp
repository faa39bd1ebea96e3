#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Lists that name customers whom the shop has deleted.
class TestBroughtBackCalls final : public QObject
{
    Q_OBJECT
private slots:
    void saysWhoIsThereAgain();
    void saysNothingWhereNobodyWasDeleted();
    void deletesThemAgainWhenUndone();
    void keepsTheRefusalsOfOneWithoutACode();
};

namespace {

const QStringList kImport{u"import"_s, u"-"_s, u"--json"_s};

int foundAs(const CliShop &shop, const QString &name)
{
    return static_cast<int>(shop.answer({u"find"_s, name})[u"customers"_s].toArray().size());
}

} // namespace

void TestBroughtBackCalls::saysWhoIsThereAgain()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"delete"_s, u"K2"_s}).exitCode, 0);
    const QStringList rehearsal = kImport + QStringList{u"--dry-run"_s};
    for (const QStringList &words : {rehearsal, kImport}) {
        const CliCall called = shop.call(words, CliShop::kList);
        QVERIFY2(called.err.contains(u"note: 1 deleted customer is there again: Trần Quốc Bảo (line 3); "
                                     "undoing the import deletes this one again\n"_s),
                 qPrintable(called.err));
        QCOMPARE(called.document()[u"broughtBack"_s].toInt(), 1);
        const QJsonArray who = called.document()[u"broughtBackCustomers"_s].toArray();
        QCOMPARE(who, (QJsonArray{QJsonObject{{u"name"_s, u"Trần Quốc Bảo"_s}, {u"line"_s, 3}}}));
    }
    QCOMPARE(foundAs(shop, u"Trần Quốc Bảo"_s), 1);
}

void TestBroughtBackCalls::saysNothingWhereNobodyWasDeleted()
{
    const CliShop shop;
    const CliCall called = shop.call(kImport, CliShop::kList);
    QVERIFY2(!called.err.contains(u"there again"_s), qPrintable(called.err));
    QCOMPARE(called.document()[u"broughtBack"_s].toInt(-1), 0);
}

// Without a code it is another entry of the same number.
void TestBroughtBackCalls::keepsTheRefusalsOfOneWithoutACode()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"opt-out"_s, u"K2"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"delete"_s, u"K2"_s}).exitCode, 0);
    const CliCall called = shop.call(kImport, "full_name,phone\nTrần Quốc Bảo,0987654321\n");
    QVERIFY2(called.err.contains(u"note: 1 new customer with a number or an address whose owner refused "
                                 "messages before being deleted; the refusal is kept\n"_s),
             qPrintable(called.err));
    QCOMPARE(called.document()[u"refusedBefore"_s].toInt(), 1);
    const QJsonArray found = shop.answer({u"find"_s, u"Bảo"_s})[u"customers"_s].toArray();
    QCOMPARE(found.size(), 1);
    const QString id = QString::number(found.first()[u"id"_s].toInt());
    QCOMPARE(shop.answer({u"show"_s, id})[u"consents"_s].toArray().size(), 3);
}

void TestBroughtBackCalls::deletesThemAgainWhenUndone()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"delete"_s, u"K2"_s, u"K3"_s}).exitCode, 0);
    const CliCall called = shop.call(kImport, CliShop::kList);
    QVERIFY2(called.err.contains(u"2 deleted customers are there again: Trần Quốc Bảo (line 3), Lê Văn Minh "
                                 "(line 4); undoing the import deletes them again"_s),
             qPrintable(called.err));
    QCOMPARE(foundAs(shop, u"Trần Quốc Bảo"_s), 1);
    QCOMPARE(shop.call({u"undo"_s}).exitCode, 0);
    QCOMPARE(foundAs(shop, u"Trần Quốc Bảo"_s), 0);
    QCOMPARE(foundAs(shop, u"Lê Văn Minh"_s), 0);
    QCOMPARE(foundAs(shop, u"Đào Thị Hoa"_s), 1);
}

MK_TEST(TestBroughtBackCalls)
#include "tst_brought_back_calls.moc"
