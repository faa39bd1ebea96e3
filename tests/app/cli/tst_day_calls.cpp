#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Personal days by the command line, and what is said of a wrong call.
class TestDayCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void notesADayAndRemovesIt();
    void namesTheArgumentAtFault_data();
    void namesTheArgumentAtFault();

private:
    QJsonArray days() const
    {
        return m_shop->answer({u"show"_s, u"K1"_s}).value(u"personalDays"_s).toArray();
    }

    std::unique_ptr<CliShop> m_shop;
};

void TestDayCalls::notesADayAndRemovesIt()
{
    m_shop->answer({u"day"_s, u"add"_s, u"K1"_s, u"child_birthday"_s, u"1/6/2018"_s, u"--name"_s, u"Bi"_s});
    QCOMPARE(days().size(), 1);
    QCOMPARE(days().first()[u"name"_s].toString(), u"Bi"_s);
    m_shop->answer({u"day"_s, u"remove"_s, u"K1"_s, u"child_birthday"_s});
    QVERIFY(days().isEmpty());
}

void TestDayCalls::namesTheArgumentAtFault_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("named");
    const QStringList add{u"day"_s, u"add"_s, u"K1"_s};
    QTest::newRow("a day without a name") << add + QStringList{u"other"_s, u"1/6/2018"_s} << u"--name"_s;
    QTest::newRow("a name too long") << add + QStringList{u"wedding"_s, u"1/6/2018"_s, u"--name"_s,
                                                          QString(81, u'a')}
                                     << u"--name has 80 characters at most"_s;
    QTest::newRow("no such day") << add + QStringList{u"wedding"_s, u"31/2/2018"_s} << u"DATE 31/2/2018"_s;
    QTest::newRow("a relation to oneself")
        << QStringList{u"relation"_s, u"add"_s, u"K1"_s, u"spouse"_s, u"K1"_s} << u"related to themselves"_s;
}

void TestDayCalls::namesTheArgumentAtFault()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, named);
    const CliCall refused = m_shop->call(words);
    QVERIFY(refused.exitCode != 0);
    QVERIFY2(refused.err.contains(named), qPrintable(refused.err));
    QVERIFY2(!refused.err.contains(u"shop.db"_s), qPrintable(refused.err)); // which is well
    QVERIFY(days().isEmpty());
}

MK_TEST(TestDayCalls)
#include "tst_day_calls.moc"
