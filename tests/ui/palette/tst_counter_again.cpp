#include "app/customers/customer_commands.h"
#include "db/customers/consent_store.h"
#include "tests/support/test_main.h"
#include "ui/palette/counter_stage.h"

using namespace Qt::StringLiterals;

/// The counter, where who is entered was a customer before.
class TestCounterAgain final : public QObject, private CounterStage
{
    Q_OBJECT
private slots:
    void init() { openCounter(); }
    void cleanup() { closeCounter(); }
    void saysThatARefusalIsKept();
};

void TestCounterAgain::saysThatARefusalIsKept()
{
    TestShop &shop = m_stage->shop;
    db::Customer lan = TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty);
    lan.contactPoints.first().value = u"0987654321"_s;
    lan.contactPoints.first().normalized = u"+84987654321"_s;
    const db::CustomerId id = shop.add(lan);
    QVERIFY(shop.session().consents().record(
        {{}, id, u"all"_s, db::Purpose::Greeting, false, u"counter"_s, {}, shop.clock().nowMs()}));
    QVERIFY(app::run(shop.session(), app::DeleteCustomer{id}, shop.moment()));
    choose(u"0987654321"_s, u"New customer “0987654321”"_s);
    QTRY_VERIFY2(note().contains(u"the refusal is kept"_s), qPrintable(note()));
    WindowStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(note(), u"Undone: 0987 654 321 added"_s);
}

MK_TEST(TestCounterAgain)
#include "tst_counter_again.moc"
