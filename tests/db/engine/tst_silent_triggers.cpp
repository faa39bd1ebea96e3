#include "db/engine/silent_triggers.h"

#include "db/engine/db_switch.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::SilentTriggers;

/// Writes that no trigger hears of.
class TestSilentTriggers final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void silencesFromTheBeginningToTheEnd();
    void silencesNothingBeforeTheBeginning();
    void endsByItselfWhereTheWorkFailed();
    void leavesOtherConnectionsAlone();
    void saysWhereASwitchCannotBeSet();

private:
    static void add(const db::Connection &connection)
    {
        test::must(connection.execute(u"INSERT INTO sale (id) VALUES (NULL)"_s));
    }
    /// Sales that the trigger has counted.
    qint64 heard() const { return m_shop->count(u"heard"_s); }
    const db::Connection &raw() const { return m_shop->raw(); }

    std::unique_ptr<test::Shop> m_shop;
};

void TestSilentTriggers::init()
{
    m_shop = std::make_unique<test::Shop>();
    test::must(raw().execute(u"CREATE TABLE sale (id INTEGER PRIMARY KEY); CREATE TABLE heard (sale INTEGER);"
                             "CREATE TRIGGER sale_added AFTER INSERT ON sale BEGIN "
                             "INSERT INTO heard VALUES (new.id); END"_s));
}

void TestSilentTriggers::silencesFromTheBeginningToTheEnd()
{
    SilentTriggers silent(raw());
    MK_VERIFY_OK(silent.begin());
    QVERIFY(silent.isOn());
    add(raw());
    QCOMPARE(heard(), 0);
    MK_VERIFY_OK(silent.end());
    QVERIFY(!silent.isOn());
    add(raw());
    QCOMPARE(heard(), 1);
}

void TestSilentTriggers::silencesNothingBeforeTheBeginning()
{
    const SilentTriggers silent(raw());
    QVERIFY(!silent.isOn());
    add(raw());
    QCOMPARE(heard(), 1);
}

void TestSilentTriggers::endsByItselfWhereTheWorkFailed()
{
    {
        SilentTriggers silent(raw());
        MK_VERIFY_OK(silent.begin());
    }
    add(raw());
    QCOMPARE(heard(), 1);
}

void TestSilentTriggers::leavesOtherConnectionsAlone()
{
    SilentTriggers silent(raw());
    MK_VERIFY_OK(silent.begin());
    const auto other =
        test::must(db::Connection::open(m_shop->path(), db::Connection::Mode::ReadWrite, 1000));
    add(*other);
    QCOMPARE(heard(), 1);
}

void TestSilentTriggers::saysWhereASwitchCannotBeSet()
{
    constexpr int kNoSwitch = 987'654;
    MK_COMPARE_ERROR(db::setSwitch(raw().handle(), kNoSwitch, true), ErrorKind::Internal);
}

MK_TEST(TestSilentTriggers)
#include "tst_silent_triggers.moc"
