#include "db/customers/import_batch_store.h"
#include "db/session/session.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Duplicates are found, merged and told apart by the command line.
class TestMergeCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void listsWhoStandsInTheShopTwice();
    void showsTheEndOfALongName();
    void tellsListedNamesApartByADigit();
    void narrowsToAnImport();
    void tellsOfDuplicatesAfterAnImport();
    void keepsAnImportWhoseLookForDuplicatesIsStopped();
    void mergesAndTakesBack();
    void takesAFieldFromWhomItIsTold();
    void saysWhichReferralIsLeftOut();
    void namesTheOneKept();
    void saysForWhomAMergedOneStoodWhenErased();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void remembersStrangers();

private:
    QJsonArray groups() { return m_shop->answer({u"duplicates"_s}).value(u"groups"_s).toArray(); }
    QJsonObject shown(const QString &customer)
    {
        return m_shop->answer({u"show"_s, customer}).value(u"customer"_s).toObject();
    }

    std::unique_ptr<CliShop> m_shop;
};

void TestMergeCalls::init()
{
    m_shop = std::make_unique<CliShop>();
    QCOMPARE(m_shop->call({u"import"_s, u"-"_s}, "code,full_name,phone,province\nK7,Đào Hoa,0912345678,Huế\n")
                 .exitCode,
             0);
}

void TestMergeCalls::listsWhoStandsInTheShopTwice()
{
    const QJsonArray expected{
        QJsonObject{{u"customers"_s, QJsonArray{1, 4}}, {u"because"_s, QJsonArray{u"phone"_s}}}};
    QCOMPARE(groups(), expected);
    const CliCall told = m_shop->call({u"duplicates"_s});
    QVERIFY(told.out.contains(u"Đào Hoa"_s) && told.out.contains(u"phone"_s));
    QCOMPARE(m_shop->call({u"merge"_s, u"1"_s, u"4"_s}).exitCode, 0);
    QCOMPARE(m_shop->call({u"duplicates"_s}).out, u"No customer stands in the shop twice.\n"_s);
}

void TestMergeCalls::showsTheEndOfALongName()
{
    const QByteArray name = "Công ty trách nhiệm hữu hạn một thành viên thương mại Sông ";
    const QByteArray list =
        "code,full_name,phone\nK8," + name + "Hồng,0903000777\nK9," + name + "Lam,0903000777\n";
    QCOMPARE(m_shop->call({u"import"_s, u"-"_s}, list).exitCode, 0);
    const QString told = m_shop->call({u"duplicates"_s}).out;
    QVERIFY2(told.contains(u"Công ty trách"_s), qPrintable(told));
    QVERIFY2(told.contains(u"mại Sông Hồng  "_s) && told.contains(u"mại Sông Lam  "_s), qPrintable(told));
}

void TestMergeCalls::tellsListedNamesApartByADigit()
{
    const QByteArray list = "full_name,phone,birthday\nNguyễn Văn A1,0903000801,1/6/1990\n"
                            "Nguyễn Văn A2,0903000802,1/6/1990\n";
    QCOMPARE(m_shop->answer({u"import"_s, u"-"_s}, list)[u"duplicateGroups"_s].toInt(-1), 0);
    QCOMPARE(groups().size(), 1); // Hoa, by her phone
}

void TestMergeCalls::narrowsToAnImport()
{
    const QJsonArray hoa{
        QJsonObject{{u"customers"_s, QJsonArray{1, 4}}, {u"because"_s, QJsonArray{u"phone"_s}}}};
    const QJsonObject other =
        m_shop->answer({u"import"_s, u"-"_s}, "full_name,phone\nLê Văn Sáu,0903000111\n");
    const auto groupsOf = [&](int import) {
        return m_shop->answer({u"duplicates"_s, u"--import"_s, QString::number(import)})
            .value(u"groups"_s)
            .toArray();
    };
    const int number = other[u"import"_s].toInt();
    QCOMPARE(groupsOf(number), QJsonArray());
    QCOMPARE(groupsOf(number - 1), hoa); // by its customer 4
    QCOMPARE(groupsOf(number - 2), hoa); // by its customer 1
    QVERIFY(m_shop->call({u"duplicates"_s, u"--import"_s, QString::number(number)})
                .out.contains(u"No customer of that import"_s));
    const CliCall none = m_shop->call({u"duplicates"_s, u"--import"_s, u"99"_s});
    QCOMPARE(none.exitCode, 1);
    QVERIFY2(none.err.contains(u"import 99 is not remembered"_s), qPrintable(none.err));
    QCOMPARE(m_shop->call({u"duplicates"_s, u"--import"_s, u"last"_s}).exitCode, 2);
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    QCOMPARE(m_shop->call({u"duplicates"_s, u"--import"_s, QString::number(number)}).exitCode, 1);
}

void TestMergeCalls::tellsOfDuplicatesAfterAnImport()
{
    const QByteArray list = "full_name,phone,email,birthday\n"
                            "Võ Thị Sen,0903000111,,1/6/1990\nVo Thi Sen,,sen@example.com,1/6/1990\n"
                            "Bùi Lan,0903000222,,\n";
    const CliCall rehearsed = m_shop->call({u"import"_s, u"-"_s, u"--dry-run"_s}, list);
    QVERIFY2(!rehearsed.err.contains(u"may be the same person"_s), qPrintable(rehearsed.err));
    const CliCall called = m_shop->call({u"import"_s, u"-"_s, u"--json"_s}, list);
    QCOMPARE(called.exitCode, 0);
    QCOMPARE(called.document()[u"duplicateGroups"_s].toInt(), 1);
    const QString number = QString::number(called.document()[u"import"_s].toInt());
    QVERIFY2(
        called.err.contains(u"note: 1 group of this list may be the same person; \"duplicates --import %1\" "
                            "shows it"_s.arg(number)),
        qPrintable(called.err));
    const CliCall clean =
        m_shop->call({u"import"_s, u"-"_s, u"--json"_s}, "full_name,phone\nBùi Mai,0903000333\n");
    QCOMPARE(clean.document()[u"duplicateGroups"_s].toInt(-1), 0);
    QVERIFY(!clean.err.contains(u"may be the same person"_s));
}

void TestMergeCalls::keepsAnImportWhoseLookForDuplicatesIsStopped()
{
    const auto reader = db::Session::open({m_shop->database()});
    QVERIFY(reader);
    const auto importsStored = [&reader] { return (*reader)->imports().list(-1)->size(); };
    const qsizetype before = importsStored();
    // As Ctrl+C once the list is in.
    const CliCall called = CliCall::run({u"--db"_s, m_shop->database(), u"import"_s, u"-"_s, u"--json"_s},
                                        "full_name,phone\nVũ Văn Tám,0903000999\n", nullptr,
                                        [&] { return importsStored() > before; });
    QCOMPARE(called.exitCode, 0);
    const QJsonObject document = called.document();
    QCOMPARE(document[u"created"_s].toInt(), 1);
    QVERIFY(document[u"duplicateGroups"_s].isNull()); // not 0: nobody knows
    const QString way = u"\"duplicates --import %1\" does that"_s.arg(document[u"import"_s].toInt());
    QVERIFY2(called.err.contains(way), qPrintable(called.err));
    QVERIFY2(!called.err.contains(u"nothing was"_s), qPrintable(called.err));
    QCOMPARE(importsStored(), before + 1);
}

void TestMergeCalls::mergesAndTakesBack()
{
    const QJsonObject merged = m_shop->answer({u"merge"_s, u"1"_s, u"K7"_s});
    QCOMPARE(merged,
             (QJsonObject{
                 {u"customer"_s, 1}, {u"merged"_s, QJsonArray{4}}, {u"referralsLeftOut"_s, QJsonArray()}}));
    QCOMPARE(shown(u"1"_s).value(u"province"_s).toString(), u"Huế"_s);
    QVERIFY(m_shop->call({u"history"_s}).out.contains(u"Merged: Đào Thị Hoa"_s));
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    QCOMPARE(shown(u"K7"_s).value(u"id"_s).toInt(), 4);
}

void TestMergeCalls::takesAFieldFromWhomItIsTold()
{
    m_shop->answer({u"merge"_s, u"1"_s, u"4"_s, u"--take"_s, u"name=K7"_s, u"--take"_s, u"code=4"_s});
    QCOMPARE(shown(u"1"_s).value(u"name"_s).toString(), u"Đào Hoa"_s);
    QCOMPARE(shown(u"K7"_s).value(u"id"_s).toInt(), 1);
}

void TestMergeCalls::saysWhichReferralIsLeftOut()
{
    m_shop->answer({u"relation"_s, u"add"_s, u"2"_s, u"referred_by"_s, u"1"_s});
    m_shop->answer({u"relation"_s, u"add"_s, u"4"_s, u"referred_by"_s, u"2"_s});
    const CliCall merged = m_shop->call({u"merge"_s, u"1"_s, u"4"_s});
    QCOMPARE(merged.exitCode, 0);
    const QString line =
        u"left out, as it would close a circle: Đào Thị Hoa (1) was referred by Trần Quốc Bảo (2)"_s;
    QVERIFY2(merged.out.contains(line), qPrintable(merged.out));
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    const QJsonObject again = m_shop->answer({u"merge"_s, u"1"_s, u"4"_s});
    QCOMPARE(again.value(u"referralsLeftOut"_s).toArray(),
             (QJsonArray{QJsonObject{{u"customer"_s, 1}, {u"referredBy"_s, 2}}}));
}

void TestMergeCalls::namesTheOneKept()
{
    m_shop->answer({u"merge"_s, u"1"_s, u"4"_s});
    for (const QString &word : {u"show"_s, u"undelete"_s, u"delete"_s}) {
        const CliCall refused = m_shop->call({word, u"4"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains(u"Đào Thị Hoa (customer 1)"_s), qPrintable(refused.err));
    }
}

void TestMergeCalls::saysForWhomAMergedOneStoodWhenErased()
{
    m_shop->answer({u"merge"_s, u"1"_s, u"4"_s});
    const QString note = u"Đào Hoa (4) was merged into Đào Thị Hoa (1)"_s;
    for (const QString &word : {u"4"_s, u"1"_s}) { // one person, by either number
        const CliCall asked = m_shop->call({u"erase"_s, word});
        QCOMPARE(asked.exitCode, 1);
        QVERIFY2(asked.err.contains(note), qPrintable(asked.err));
    }
    const CliCall erased = m_shop->call({u"erase"_s, u"4"_s, u"--yes"_s, u"--json"_s});
    QCOMPARE(erased.exitCode, 0);
    QVERIFY2(erased.err.contains(note), qPrintable(erased.err));
    QCOMPARE(erased.document().value(u"merged"_s).toArray(), QJsonArray{4});
    QVERIFY(!m_shop->call({u"erase"_s, u"1"_s}).err.contains(u"merged into"_s));
}

void TestMergeCalls::refusesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    QTest::newRow("one alone") << QStringList{u"1"_s} << 2 << u"two customers"_s;
    QTest::newRow("one twice") << QStringList{u"1"_s, u"K1"_s} << 2 << u"named twice"_s;
    QTest::newRow("nobody") << QStringList{u"1"_s, u"99"_s} << 1 << u"\"99\""_s;
    QTest::newRow("no such field") << QStringList{u"1"_s, u"4"_s, u"--take"_s, u"nam=4"_s} << 2
                                   << u"did you mean name"_s;
    QTest::newRow("of a stranger") << QStringList{u"1"_s, u"4"_s, u"--take"_s, u"name=2"_s} << 2
                                   << u"not one of those merged"_s;
    QTest::newRow("of no one") << QStringList{u"1"_s, u"4"_s, u"--take"_s, u"name"_s} << 2
                               << u"whose it is"_s;
}

void TestMergeCalls::refusesWhatIsWrong()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, exitCode);
    QFETCH(const QString, said);
    const CliCall refused = m_shop->call(QStringList{u"merge"_s} + words);
    QCOMPARE(refused.exitCode, exitCode);
    QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
    QCOMPARE(groups().size(), 1);
}

void TestMergeCalls::remembersStrangers()
{
    QCOMPARE(m_shop->answer({u"distinct"_s, u"1"_s, u"4"_s}).value(u"changed"_s).toInt(), 1);
    QVERIFY(groups().isEmpty());
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    QCOMPARE(groups().size(), 1);
}

MK_TEST(TestMergeCalls)
#include "tst_merge_calls.moc"
