#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The register of requests by the command line.
class TestRequestCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void addsListsAndEnds();
    void refusesACallThatMakesNoSense_data();
    void refusesACallThatMakesNoSense();

private:
    QJsonArray requests(const QStringList &more = {}) const
    {
        return m_shop->answer(QStringList{u"request"_s, u"list"_s} + more).value(u"requests"_s).toArray();
    }

    std::unique_ptr<CliShop> m_shop;
};

void TestRequestCalls::addsListsAndEnds()
{
    const QJsonObject added = m_shop->answer(
        {u"request"_s, u"add"_s, u"access"_s, u"--customer"_s, u"K1"_s, u"--channel"_s, u"phone"_s});
    QCOMPARE(added.value(u"name"_s).toString(), u"Đào Thị Hoa"_s);
    QCOMPARE(added.value(u"replyDueOn"_s).toString(), u"2026-11-25"_s);
    QCOMPARE(added.value(u"doneDueOn"_s).toString(), u"2026-12-01"_s);
    const QString id = QString::number(added.value(u"id"_s).toInt());
    QCOMPARE(requests().size(), 1);
    const CliCall told = m_shop->call({u"request"_s, u"add"_s, u"access"_s, u"--name"_s, u"An"_s});
    QVERIFY2(told.out.contains(u"reply due 2026-11-2"_s) &&
                 told.out.contains(u"to be carried out by 2026-12-0"_s),
             qPrintable(told.out));
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    m_shop->answer({u"request"_s, u"reply"_s, id});
    m_shop->answer({u"request"_s, u"done"_s, id, u"--note"_s, u"handed over"_s});
    QVERIFY(requests().isEmpty());
    QCOMPARE(requests({u"--all"_s}).first().toObject().value(u"outcome"_s).toString(), u"done"_s);
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    QCOMPARE(requests().size(), 1);
}

void TestRequestCalls::refusesACallThatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no one asks") << QStringList{u"request"_s, u"add"_s, u"access"_s} << 2;
    QTest::newRow("two ask") << QStringList{u"request"_s, u"add"_s,    u"access"_s, u"--customer"_s,
                                            u"K1"_s,      u"--name"_s, u"An"_s}
                             << 2;
    QTest::newRow("no right") << QStringList{u"request"_s, u"add"_s, u"money"_s, u"--name"_s, u"An"_s} << 2;
    QTest::newRow("tomorrow") << QStringList{u"request"_s, u"add"_s,  u"access"_s,    u"--name"_s,
                                             u"An"_s,      u"--on"_s, u"2026-11-22"_s}
                              << 2;
    QTest::newRow("before people had the right")
        << QStringList{u"request"_s, u"add"_s, u"access"_s, u"--name"_s, u"An"_s, u"--on"_s, u"1800-01-01"_s}
        << 2;
    QTest::newRow("no such request") << QStringList{u"request"_s, u"done"_s, u"9"_s} << 1;
    QTest::newRow("nothing is restricted") << QStringList{u"request"_s, u"lift"_s, u"9"_s} << 1;
}

void TestRequestCalls::refusesACallThatMakesNoSense()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, exitCode);
    const CliCall refused = m_shop->call(words);
    QCOMPARE(refused.exitCode, exitCode);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(requests({u"--all"_s}).isEmpty());
}

MK_TEST(TestRequestCalls)
#include "tst_request_calls.moc"
