#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The limits of sending and the do-not-call list, from the command line.
class TestLimitCalls final : public QObject
{
    Q_OBJECT
private slots:
    void listsEachLimitWithItsSource();
    void setsALimitAndTakesItBack();
    void saysWhatIsLooserThanTheLaw();
    void resetsOneOrAll();
    void setsTheTimesOfSending();
    void refusesWhatIsNoLimit_data();
    void refusesWhatIsNoLimit();
    void keepsWhatACustomerWants();
    void saysWhyAMessageMustNotGo();
    void takesADoNotCallListInAndBack();
    void namesLinesWithoutANumber();
    void countsOneNumberAsOne();
    void replacesTheListsThereAre();
    void refusesAListWithoutNumbers();

private:
    static QJsonObject limit(const CliShop &shop, const QString &name)
    {
        for (const QJsonValue &one : shop.answer({u"limits"_s}).value(u"limits"_s).toArray()) {
            if (one[u"name"_s].toString() == name)
                return one.toObject();
        }
        return {};
    }
    static bool listed(const CliShop &shop, const QString &phone)
    {
        return shop.answer({u"do-not-call"_s, u"check"_s, phone}).value(u"listed"_s).toBool();
    }
};

void TestLimitCalls::listsEachLimitWithItsSource()
{
    const CliShop shop;
    const QJsonArray limits = shop.answer({u"limits"_s}).value(u"limits"_s).toArray();
    QCOMPARE(limits.size(), 17);
    for (const QJsonValue &one : limits) {
        QCOMPARE(one[u"value"_s], one[u"default"_s]);
        QVERIFY(!one[u"source"_s].toString().isEmpty() && !one[u"loosened"_s].toBool());
    }
    QCOMPARE(limit(shop, u"sms-hours"_s).value(u"rule"_s).toString(), u"closed-hours"_s);
    QCOMPARE(shop.answer({u"limits"_s, u"list"_s}).value(u"limits"_s).toArray(), limits);
    const QString text = shop.call({u"limits"_s}).out;
    QVERIFY2(text.contains("07:00-22:00"_L1) && text.contains("art. 13 (6)"_L1), qPrintable(text));
}

void TestLimitCalls::setsALimitAndTakesItBack()
{
    const CliShop shop;
    const QJsonObject set = shop.answer({u"limits"_s, u"set"_s, u"sms-hours"_s, u"09:00-20:00"_s});
    QVERIFY(set.value(u"changed"_s).toBool() && set.value(u"loosened"_s).toArray().isEmpty());
    QCOMPARE(limit(shop, u"sms-hours"_s).value(u"value"_s).toString(), u"09:00-20:00"_s);
    const QJsonObject again = shop.answer({u"limits"_s, u"set"_s, u"sms-hours"_s, u"09:00-20:00"_s});
    QVERIFY(!again.value(u"changed"_s).toBool());
    QCOMPARE(shop.call({u"undo"_s}).exitCode, 0);
    QCOMPARE(limit(shop, u"sms-hours"_s).value(u"value"_s).toString(), u"07:00-22:00"_s);
}

void TestLimitCalls::saysWhatIsLooserThanTheLaw()
{
    const CliShop shop;
    const QJsonObject set = shop.answer({u"limits"_s, u"set"_s, u"do-not-call"_s, u"off"_s});
    QCOMPARE(set.value(u"loosened"_s).toArray(), QJsonArray{u"do-not-call"_s});
    QCOMPARE(set.value(u"rules"_s).toArray(), QJsonArray{u"do-not-call"_s});
    QVERIFY(limit(shop, u"do-not-call"_s).value(u"loosened"_s).toBool());
    QVERIFY(shop.call({u"limits"_s}).out.contains("off (loosened)"_L1));
    QVERIFY(shop.call({u"history"_s}).out.contains("Limits of sending changed: no advertising to nu"_L1));
}

void TestLimitCalls::resetsOneOrAll()
{
    const CliShop shop;
    shop.answer({u"limits"_s, u"set"_s, u"sms-per-day"_s, u"1"_s});
    shop.answer({u"limits"_s, u"set"_s, u"person-cap"_s, u"4/30"_s});
    shop.answer({u"limits"_s, u"reset"_s, u"sms-per-day"_s});
    QCOMPARE(limit(shop, u"sms-per-day"_s).value(u"value"_s).toString(), u"3"_s);
    QCOMPARE(limit(shop, u"person-cap"_s).value(u"value"_s).toString(), u"4/30"_s);
    shop.answer({u"limits"_s, u"reset"_s});
    QCOMPARE(limit(shop, u"person-cap"_s).value(u"value"_s).toString(), u"any"_s);
}

void TestLimitCalls::setsTheTimesOfSending()
{
    const CliShop shop;
    const auto time = [&shop](int row) { return shop.answer({u"limits"_s}).value(u"times"_s)[row]; };
    QCOMPARE(time(0)[u"name"_s].toString(), u"undo-seconds"_s);
    QCOMPARE(time(1)[u"value"_s].toInt(), 120);
    const QJsonObject set = shop.answer({u"limits"_s, u"set"_s, u"grace-minutes"_s, u"60"_s});
    QVERIFY(set.value(u"changed"_s).toBool());
    QCOMPARE(time(1)[u"value"_s].toInt(), 60);
    QVERIFY(!shop.answer({u"limits"_s, u"set"_s, u"grace-minutes"_s, u"60"_s}).value(u"changed"_s).toBool());
    QVERIFY(shop.call({u"history"_s}).out.contains("Limits of sending changed: minutes for which a"_L1));
    QCOMPARE(shop.call({u"undo"_s}).exitCode, 0);
    QCOMPARE(time(1)[u"value"_s].toInt(), 120);
    shop.answer({u"limits"_s, u"set"_s, u"undo-seconds"_s, u"0"_s});
    shop.answer({u"limits"_s, u"reset"_s, u"undo-seconds"_s});
    QCOMPARE(time(0)[u"value"_s].toInt(), 10);
}

void TestLimitCalls::refusesWhatIsNoLimit_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    QTest::newRow("no such limit") << QStringList{u"limits"_s, u"set"_s, u"sms-hour"_s, u"any"_s}
                                   << u"sms-hours"_s;
    QTest::newRow("no such value") << QStringList{u"limits"_s, u"set"_s, u"sms-hours"_s, u"7-22"_s}
                                   << u"HH:MM-HH:MM or any"_s;
    QTest::newRow("too short a time")
        << QStringList{u"limits"_s, u"set"_s, u"grace-minutes"_s, u"4"_s} << u"5"_s;
    QTest::newRow("no such cap") << QStringList{u"limits"_s, u"person"_s, u"1"_s, u"--cap"_s, u"4"_s}
                                 << u"MOST/DAYS"_s;
    QTest::newRow("no such day") << QStringList{u"limits"_s, u"person"_s, u"1"_s, u"--quiet"_s, u"today"_s}
                                 << u"sat,sun"_s;
    QTest::newRow("no telephone number") << QStringList{u"do-not-call"_s, u"check"_s, u"abc"_s} << u"abc"_s;
}

void TestLimitCalls::refusesWhatIsNoLimit()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, said);
    const CliShop shop;
    const CliCall refused = shop.call(words);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
}

void TestLimitCalls::keepsWhatACustomerWants()
{
    const CliShop shop;
    shop.answer({u"limits"_s, u"person"_s, u"K1"_s, u"--cap"_s, u"1/7"_s});
    shop.answer({u"limits"_s, u"person"_s, u"K1"_s, u"--quiet"_s, u"sat,sun"_s}); // and the cap stays
    const QJsonObject wish = shop.answer({u"limits"_s, u"person"_s, u"K1"_s});
    QCOMPARE(wish.value(u"cap"_s).toString(), u"1/7"_s);
    QCOMPARE(wish.value(u"quiet"_s).toString(), u"sat,sun"_s);
    QCOMPARE(shop.call({u"undo"_s}).exitCode, 0);
    QCOMPARE(shop.answer({u"limits"_s, u"person"_s, u"K1"_s}).value(u"quiet"_s).toString(), u"none"_s);
}

void TestLimitCalls::saysWhyAMessageMustNotGo()
{
    const CliShop shop;
    const QJsonArray messages = shop.answer({u"outbox"_s}).value(u"messages"_s).toArray();
    QVERIFY(!messages.isEmpty());
    const QString id = QString::number(messages.first()[u"id"_s].toInt());
    const QString customer = QString::number(messages.first()[u"customer"_s].toInt());
    QCOMPARE(shop.answer({u"limits"_s, u"check"_s, id}).value(u"verdict"_s).toString(), u"allowed"_s);
    shop.answer({u"limits"_s, u"person"_s, customer, u"--quiet"_s, u"sat"_s}); // it is Saturday
    const QJsonObject later = shop.answer({u"limits"_s, u"check"_s, id});
    QCOMPARE(later.value(u"verdict"_s).toString(), u"later"_s);
    QCOMPARE(later.value(u"rules"_s).toArray(), QJsonArray{u"quiet-day"_s});
    QVERIFY(later.value(u"earliest"_s).toString().startsWith("2026-11-2"_L1));
    shop.answer({u"opt-out"_s, customer});
    const QJsonObject refused = shop.answer({u"limits"_s, u"check"_s, id});
    QCOMPARE(refused.value(u"verdict"_s).toString(), u"refused"_s);
    QVERIFY(refused.value(u"rules"_s).toArray().contains(u"refused"_s));
    QVERIFY(shop.call({u"limits"_s, u"check"_s, id}).out.contains("art. 13 (4)"_L1));
    shop.answer({u"outbox"_s, u"skip"_s, id, u"--reason"_s, u"called them"_s});
    const CliCall settled = shop.call({u"limits"_s, u"check"_s, id});
    QCOMPARE(settled.out, u"It is skipped, and does not wait to be sent.\n"_s);
    QCOMPARE(shop.answer({u"limits"_s, u"check"_s, id}).value(u"state"_s).toString(), u"skipped"_s);
}

void TestLimitCalls::takesADoNotCallListInAndBack()
{
    const CliShop shop;
    QVERIFY(!listed(shop, u"0912 345 678"_s));
    const QJsonObject answer =
        shop.answer({u"do-not-call"_s, u"import"_s, u"-"_s}, "+84912345678\n0987654321\n+84912345678\n");
    QCOMPARE(answer.value(u"numbers"_s).toInt(), 2);
    QVERIFY(listed(shop, u"0912 345 678"_s) && listed(shop, u"+84987654321"_s));
    QCOMPARE(shop.answer({u"do-not-call"_s, u"count"_s}).value(u"numbers"_s).toInt(), 2);
    QCOMPARE(shop.call({u"undo"_s}).exitCode, 0);
    QVERIFY(!listed(shop, u"0912345678"_s));
    QVERIFY(shop.answer({u"do-not-call"_s, u"count"_s}).value(u"lists"_s).toArray().isEmpty());
}

void TestLimitCalls::namesLinesWithoutANumber()
{
    const CliShop shop;
    const CliCall call = shop.call({u"do-not-call"_s, u"import"_s, u"-"_s},
                                   "STT,So dien thoai\n1,0912345678\n2,khong co\n3,0987654321\n");
    QCOMPARE(call.exitCode, 0);
    QVERIFY2(call.out.contains("2 numbers want no advertising"_L1) &&
                 call.out.contains("1 line has no telephone number: 3\n"_L1),
             qPrintable(call.out));
}

void TestLimitCalls::countsOneNumberAsOne()
{
    const CliShop shop;
    const QStringList import{u"do-not-call"_s, u"import"_s, u"-"_s};
    const QString first = shop.call(import, "0912345678\n").out;
    QVERIFY2(first.contains(u"1 number wants no advertising"_s), qPrintable(first));
    const QString count = shop.call({u"do-not-call"_s, u"count"_s}).out;
    QVERIFY2(count.startsWith(u"1 number\n"_s) && count.contains(u"  standard input: 1, imported"_s),
             qPrintable(count));
    const QString second = shop.call(import + QStringList{u"--replace"_s}, "0987654321\n").out;
    QVERIFY2(second.contains(u"; 1 earlier list counts no more"_s), qPrintable(second));
}

void TestLimitCalls::replacesTheListsThereAre()
{
    const CliShop shop;
    shop.answer({u"do-not-call"_s, u"import"_s, u"-"_s}, "0912345678\n");
    const QJsonObject answer =
        shop.answer({u"do-not-call"_s, u"import"_s, u"-"_s, u"--replace"_s}, "0987654321\n");
    QCOMPARE(answer.value(u"removedLists"_s).toInt(), 1);
    QVERIFY(!listed(shop, u"0912345678"_s) && listed(shop, u"0987654321"_s));
    QCOMPARE(shop.call({u"undo"_s}).exitCode, 0);
    QVERIFY(listed(shop, u"0912345678"_s) && !listed(shop, u"0987654321"_s));
}

void TestLimitCalls::refusesAListWithoutNumbers()
{
    const CliShop shop;
    shop.answer({u"do-not-call"_s, u"import"_s, u"-"_s}, "0912345678\n");
    const CliCall refused =
        shop.call({u"do-not-call"_s, u"import"_s, u"-"_s, u"--replace"_s}, "ten,tuoi\nLan,30\n");
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("no telephone number"_L1), qPrintable(refused.err));
    QVERIFY(listed(shop, u"0912345678"_s)); // nothing was replaced
}

MK_TEST(TestLimitCalls)
#include "tst_limit_calls.moc"
