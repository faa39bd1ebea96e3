#include "app/messages/value_census.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// For whom a text is shown, and who is counted.
class TestPreviewPeople final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void findsAPersonOrNobody();
    void findsSomebodyOfTheAudience();
    void readsTheCensusToItsEnd();
    void givesTheCensusUpInTime();

private:
    static app::Condition customers() { return app::isOneOf(app::ConditionField::Audience, {u"existing"_s}); }
    static app::Condition celebrated()
    {
        return app::allOf({customers(), app::isOneOf(app::ConditionField::Birthday, {u"known"_s})});
    }
    db::Session &session() { return m_shop->session(); }
    db::CustomerId add(const QString &name, db::LifecycleStage stage, int day = 0)
    {
        db::Customer customer = TestShop::person(name, stage);
        if (day > 0)
            customer.birthday = {db::Calendar::Solar, day, 11, 1981, false, false};
        return m_shop->add(customer);
    }
    std::unique_ptr<TestShop> m_shop;
};

void TestPreviewPeople::findsAPersonOrNobody()
{
    const db::CustomerId id = add(u"Lê Thị Bình"_s, db::LifecycleStage::Awareness);
    QCOMPARE(app::findPerson(session(), id).value()->fullName, u"Lê Thị Bình"_s);
    const auto nobody = app::findPerson(session(), db::CustomerId{4711});
    QVERIFY(nobody && !nobody->has_value());
}

void TestPreviewPeople::findsSomebodyOfTheAudience()
{
    add(u"Lê Thị Bình"_s, db::LifecycleStage::Awareness, 3);
    const auto none = app::findSomebody(session(), customers(), db::CustomerKind::Person);
    QVERIFY(none && !none->has_value());
    const db::CustomerId first = add(u"Trần An"_s, db::LifecycleStage::Loyalty);
    const db::CustomerId born = add(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty, 21);
    QCOMPARE(app::findSomebody(session(), customers(), db::CustomerKind::Person).value()->id, first);
    QCOMPARE(app::findSomebody(session(), celebrated(), db::CustomerKind::Person).value()->id, born);
}

void TestPreviewPeople::readsTheCensusToItsEnd()
{
    add(u"Lê Thị Bình"_s, db::LifecycleStage::Awareness);
    const db::CustomerId existing = add(u"Trần An"_s, db::LifecycleStage::Loyalty);
    const auto reading = std::make_shared<app::CensusReading>();
    const auto read = app::readCensusOn(session(), reading, m_shop->clock().today());
    QVERIFY(read && read.value() == reading && reading->complete);
    QCOMPARE(reading->shop->name, u"Hoa Mai"_s);
    QCOMPARE(reading->census.size(), 2);
    QCOMPARE(reading->census.members(customers()), std::vector{existing});
}

void TestPreviewPeople::givesTheCensusUpInTime()
{
    add(u"Lê Thị Bình"_s, db::LifecycleStage::Awareness);
    const auto reading = std::make_shared<app::CensusReading>();
    const std::atomic_bool stale = true;
    const auto read = app::readCensusOn(session(), reading, m_shop->clock().today(), &stale);
    QVERIFY(!read && read.error().kind == db::ErrorKind::Cancelled);
    QCOMPARE(reading->census.size(), 0);
}

MK_TEST(TestPreviewPeople)
#include "tst_preview_people.moc"
