#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// "history" lists the imports, "undo" takes the last one back.
class TestImportHistory final : public QObject
{
    Q_OBJECT
private slots:
    void listsImports();
    void takesTheLastOneBack();
    void saysWhenThereIsNothingToTakeBack();
    void writesNothingForARehearsal();
};

void TestImportHistory::listsImports()
{
    const CliShop shop;
    const QJsonArray imports = shop.answer({u"history"_s}).value(u"imports"_s).toArray();
    QCOMPARE(imports.size(), 1);
    const QJsonObject only = imports.first().toObject();
    QCOMPARE(only.value(u"created"_s).toInt(), 3);
    QCOMPARE(only.value(u"updated"_s).toInt(), 0);
    QVERIFY(only.value(u"file"_s).isNull()); // standard input
    QVERIFY(only.value(u"undoneAt"_s).isNull());
    QVERIFY(only.value(u"undoable"_s).toBool());
    QCOMPARE(only.value(u"importedAt"_s).toString(), u"2026-11-21T03:00:00Z"_s);
    QVERIFY(shop.call({u"history"_s}).out.contains(u"stands"_s));
    QCOMPARE(shop.answer({u"history"_s, u"--limit"_s, u"0"_s}).value(u"imports"_s).toArray().size(), 0);
}

void TestImportHistory::takesTheLastOneBack()
{
    const CliShop shop;
    QCOMPARE(
        shop.answer({u"import"_s, u"-"_s}, "code,full_name,occupation\nK1,Đào Thị Hoa,giáo viên\nK9,Đỗ Hà,\n")
            .value(u"rejected"_s)
            .toInt(),
        0);
    const QJsonObject undone = shop.answer({u"undo"_s});
    QCOMPARE(undone.value(u"import"_s).toInt(), 2);
    QCOMPARE(undone.value(u"removed"_s).toInt() + undone.value(u"restored"_s).toInt(), 2);
    QCOMPARE(shop.answer({u"find"_s, u"do ha"_s}).value(u"total"_s).toInt(), 0);
    QCOMPARE(shop.answer({u"find"_s, u"hoa"_s}).value(u"total"_s).toInt(), 1);

    QCOMPARE(shop.call({u"log"_s, u"1"_s, u"visit"_s}).exitCode, 0);
    const QJsonObject first = shop.answer({u"undo"_s});
    QCOMPARE(first.value(u"import"_s).toInt(), 1);
    QCOMPARE(first.value(u"removed"_s).toInt(), 2);
    QCOMPARE(first.value(u"kept"_s).toObject().value(u"interactions"_s).toInt(), 1);
}

void TestImportHistory::saysWhenThereIsNothingToTakeBack()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"undo"_s}).exitCode, 0);
    const CliCall again = shop.call({u"undo"_s});
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains(u"no import to take back"_s), qPrintable(again.err));
    QVERIFY(shop.call({u"history"_s}).out.contains(u"taken back"_s));
    QCOMPARE(shop.call({u"undo"_s, u"all"_s}).exitCode, 2);
}

void TestImportHistory::writesNothingForARehearsal()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"import"_s, u"-"_s, u"--dry-run"_s}, "code,full_name\nK9,Đỗ Hà\n").exitCode, 0);
    QCOMPARE(shop.answer({u"history"_s}).value(u"imports"_s).toArray().size(), 1);
}

MK_TEST(TestImportHistory)
#include "tst_import_history.moc"
