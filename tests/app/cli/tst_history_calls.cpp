#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// "history" lists what was done, "undo" takes a step back: in another program, after the one that did it has
/// ended.
class TestHistoryCalls final : public QObject
{
    Q_OBJECT
private slots:
    void listsImports();
    void takesTheLastOneBack();
    void listsEveryStep();
    void listsStepsOfAKindAndByWords();
    void refusesWhatALaterStepTouched();
    void namesTheStepThatCannotBeUndone();
    void saysWhoStaysDeleted();
    void passesOverWhatCanNeverBeUndone();
    void undoesBeforeWhatStandsForGood();
    void tellsHowManyAreBack();
    void doesAgainWhatWasTakenBack();
    void promisesNoSecondImportByUndo();
    void saysWhenThereIsNothingToTakeBack();
    void writesNothingForARehearsal();
};

void TestHistoryCalls::listsImports()
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
    QCOMPARE(shop.answer({u"history"_s, u"--limit"_s, u"1"_s}).value(u"imports"_s).toArray().size(), 1);
}

void TestHistoryCalls::takesTheLastOneBack()
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
    const QJsonObject first = shop.answer({u"undo"_s, u"1"_s});
    QCOMPARE(first.value(u"import"_s).toInt(), 1);
    QCOMPARE(first.value(u"removed"_s).toInt(), 2);
    QCOMPARE(first.value(u"kept"_s).toObject().value(u"interactions"_s).toInt(), 1);
}

void TestHistoryCalls::listsStepsOfAKindAndByWords()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"delete"_s, u"1"_s}).exitCode, 0);
    const auto count = [&shop](const QStringList &how) {
        return shop.answer(QStringList{u"history"_s} + how).value(u"steps"_s).toArray().size();
    };
    QCOMPARE(count({}), 2);
    QCOMPARE(count({u"--kind"_s, u"lists"_s}), 1);
    QCOMPARE(count({u"--kind"_s, u"customers"_s, u"--about"_s, u"DELETED"_s}), 1);
    QCOMPARE(count({u"--kind"_s, u"lists"_s, u"--about"_s, u"deleted"_s}), 0);
    QVERIFY(shop.call({u"history"_s, u"--about"_s, u"nobody"_s}).out.contains(u"No such step."_s));
    const auto wrong = shop.call({u"history"_s, u"--kind"_s, u"cats"_s});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY(wrong.err.contains(u"customers"_s));
}

void TestHistoryCalls::listsEveryStep()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"log"_s, u"1"_s, u"visit"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"stage"_s, u"1"_s, u"acquisition"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"delete"_s, u"1"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"undelete"_s, u"1"_s}).exitCode, 0);
    const QJsonArray steps = shop.answer({u"history"_s}).value(u"steps"_s).toArray();
    QStringList commands;
    for (const auto &step : steps)
        commands.append(step.toObject().value(u"command"_s).toString());
    QCOMPARE(commands, (QStringList{u"customer.restore"_s, u"customer.delete"_s, u"customer.set-stage"_s,
                                    u"contact.log"_s, u"import.list"_s}));
    const QJsonObject newest = steps.first().toObject();
    QCOMPARE(newest.value(u"at"_s).toString(), u"2026-11-21T03:00:00Z"_s);
    QVERIFY(!newest.value(u"about"_s).toString().isEmpty());
    QVERIFY(newest.value(u"undoable"_s).toBool());
    const QString told = shop.call({u"history"_s}).out;
    QVERIFY2(told.contains(u"Restored: "_s) && told.contains(u"Stage changed: "_s), qPrintable(told));
    QVERIFY2(!told.contains(u"customer.restore"_s), qPrintable(told));
}

void TestHistoryCalls::refusesWhatALaterStepTouched()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"stage"_s, u"1"_s, u"experience"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"stage"_s, u"1"_s, u"loyalty"_s}).exitCode, 0);
    const CliCall refused = shop.call({u"undo"_s, u"2"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"step 3 (Stage changed: "_s), qPrintable(refused.err));
    QCOMPARE(shop.call({u"undo"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"undo"_s, u"2"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"undo"_s, u"2"_s}).exitCode, 1); // once
    QCOMPARE(shop.call({u"undo"_s, u"77"_s}).exitCode, 1);
}

void TestHistoryCalls::namesTheStepThatCannotBeUndone()
{
    const CliShop shop;
    QString id;
    const QJsonArray messages = shop.answer({u"outbox"_s, u"list"_s}).value(u"messages"_s).toArray();
    for (const auto &message : messages) {
        if (message[u"customer"_s].toInt() == 2)
            id = QString::number(message[u"id"_s].toInt());
    }
    QCOMPARE(shop.call({u"outbox"_s, u"sent"_s, id}).exitCode, 0);
    QCOMPARE(shop.call({u"stage"_s, u"2"_s, u"loyalty"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"outbox"_s, u"undo"_s, id}).exitCode, 0);
    QCOMPARE(shop.call({u"outbox"_s, u"list"_s}).exitCode, 0); // it gets the words of the other audience
    const CliCall refused = shop.call({u"undo"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"step 4 (Opened again: greeting to Trần Quốc Bảo) cannot be undone"_s),
             qPrintable(refused.err));
    QVERIFY2(refused.err.contains(u"; before it, step 3 (Stage changed: Trần Quốc Bảo"_s) &&
                 refused.err.contains(u") can: \"undo 3\""_s),
             qPrintable(refused.err));
    QCOMPARE(shop.call({u"undo"_s, u"3"_s}).exitCode, 0);
}

void TestHistoryCalls::saysWhoStaysDeleted()
{
    const CliShop shop;
    const auto at = [&shop](const QString &time, const QStringList &words, const QByteArray &list = {}) {
        const CliCall called = CliCall::run(
            QStringList{u"--db"_s, shop.database(), u"--now"_s, u"2026-11-21T"_s + time} + words, list);
        return called.exitCode == 0 ? called.out : called.err;
    };
    at(u"11:00"_s, {u"import"_s, u"-"_s}, "code,full_name,phone\nK9,Đỗ Hà,0912345699\n");
    at(u"12:00"_s, {u"delete"_s, u"K1"_s, u"K9"_s});
    at(u"12:10"_s, {u"delete"_s, u"K2"_s});
    at(u"13:00"_s, {u"undo"_s, u"1"_s}); // the list of K1, K2 and K3
    const QString refused = at(u"14:00"_s, {u"undo"_s, u"4"_s});
    QVERIFY2(refused.contains(u"step 4 (Deleted: Trần Quốc Bảo) cannot be undone: Trần Quốc Bảo (customer 2) "
                              "came with a list, whose import was undone"_s),
             qPrintable(refused));
    const QString undone = at(u"14:00"_s, {u"undo"_s, u"3"_s});
    QVERIFY2(undone.contains(u"1  customer is back"_s) &&
                 undone.contains(u"not back: Đào Thị Hoa (customer 1) came with a list"_s),
             qPrintable(undone));
    const QString history = at(u"14:00"_s, {u"history"_s});
    QVERIFY2(history.contains(u"Restored: 1 customer"_s), qPrintable(history));
}

void TestHistoryCalls::passesOverWhatCanNeverBeUndone()
{
    const CliShop shop;
    const CliCall tagged = shop.call({u"tag"_s, u"Quen"_s, u"K2"_s});
    QVERIFY2(tagged.exitCode == 0, qPrintable(tagged.err));
    QCOMPARE(shop.call({u"import"_s, u"-"_s}, "code,full_name,phone\nK9,Đỗ Hà,0912345699\n").exitCode, 0);
    QCOMPARE(shop.call({u"delete"_s, u"K9"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"undo"_s, u"3"_s}).exitCode, 0); // the list of K9
    const CliCall undone = shop.call({u"undo"_s, u"--json"_s});
    QVERIFY2(undone.exitCode == 0, qPrintable(undone.err));
    QCOMPARE(undone.err.trimmed(),
             u"note: passed over, for it can never be undone: step 4 (Deleted: Đỗ Hà)"_s);
    QCOMPARE(undone.document().value(u"step"_s).toInt(), 2); // the tag
    QCOMPARE(undone.document().value(u"passedOver"_s).toArray(), QJsonArray{4});
    QCOMPARE(shop.call({u"undo"_s}).exitCode, 0); // the list of the three
    const CliCall last = shop.call({u"undo"_s});
    QCOMPARE(last.exitCode, 1);
    QVERIFY2(last.err.contains(u"step 4 (Deleted: Đỗ Hà) cannot be undone"_s), qPrintable(last.err));
}

void TestHistoryCalls::undoesBeforeWhatStandsForGood()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"stage"_s, u"K1"_s, u"K2"_s, u"experience"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"merge"_s, u"K1"_s, u"K3"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"erase"_s, u"K1"_s, u"--yes"_s}).exitCode, 0);
    const CliCall undone = shop.call({u"undo"_s});
    QVERIFY2(undone.exitCode == 0, qPrintable(undone.err));
    QCOMPARE(shop.answer({u"show"_s, u"K2"_s})[u"customer"_s][u"stage"_s].toString(), u"awareness"_s);
}

void TestHistoryCalls::tellsHowManyAreBack()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"tag"_s, u"Quen"_s, u"K1"_s, u"K2"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"delete"_s, u"K1"_s, u"K2"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"erase"_s, u"1"_s, u"--yes"_s}).exitCode, 0);
    const QString deleted = shop.call({u"undo"_s}).out;
    QVERIFY2(
        deleted.startsWith(u"Undone: step 3 (Deleted: 2 customers), for 1 of 2: the others are erased"_s),
        qPrintable(deleted));
    const QString tagged = shop.call({u"undo"_s}).out;
    QVERIFY2(tagged.startsWith(u"Undone: step 2 (Tagged: Quen · 2), for 1 of 2"_s), qPrintable(tagged));
    QVERIFY(shop.answer({u"show"_s, u"K2"_s})[u"customer"_s][u"tags"_s].toArray().isEmpty());
    const QString history = shop.call({u"history"_s}).out;
    QVERIFY2(history.contains(u"Tag removed: Quen · 1"_s), qPrintable(history));
}

void TestHistoryCalls::doesAgainWhatWasTakenBack()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"delete"_s, u"1"_s}).exitCode, 0);
    const int undone = shop.answer({u"undo"_s}).value(u"takenBackBy"_s).toInt();
    QCOMPARE(shop.call({u"show"_s, u"1"_s}).exitCode, 0);
    QCOMPARE(shop.call({u"undo"_s, QString::number(undone)}).exitCode, 0);
    QCOMPARE(shop.call({u"show"_s, u"1"_s}).exitCode, 1);
}

void TestHistoryCalls::promisesNoSecondImportByUndo()
{
    CliShop shop;
    const CliCall undone = shop.call({u"undo"_s}); // the list that the shop begins with
    QCOMPARE(undone.exitCode, 0);
    QVERIFY2(undone.out.contains(u"List imported"_s), qPrintable(undone.out));
    QVERIFY2(!undone.out.contains(u"does it again"_s), qPrintable(undone.out));
}

void TestHistoryCalls::saysWhenThereIsNothingToTakeBack()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"undo"_s}).exitCode, 0);
    const CliCall again = shop.call({u"undo"_s});
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains(u"nothing to undo"_s), qPrintable(again.err));
    QVERIFY(shop.call({u"history"_s}).out.contains(u"undone"_s));
    QCOMPARE(shop.call({u"undo"_s, u"all"_s}).exitCode, 2);
}

void TestHistoryCalls::writesNothingForARehearsal()
{
    const CliShop shop;
    QCOMPARE(shop.call({u"import"_s, u"-"_s, u"--dry-run"_s}, "code,full_name\nK9,Đỗ Hà\n").exitCode, 0);
    QCOMPARE(shop.answer({u"history"_s}).value(u"imports"_s).toArray().size(), 1);
}

MK_TEST(TestHistoryCalls)
#include "tst_history_calls.moc"
