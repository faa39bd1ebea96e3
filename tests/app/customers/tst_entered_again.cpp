#include "app/customers/customer_commands.h"
#include "app/desk/undo.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Customers who refused messages, were deleted, and are entered again by hand.
class TestEnteredAgain final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsWhatTheyRefused();
    void lastsNoLongerThanTheCustomer();
    void heedsWhatTheyAgreeToNow();
    void leavesOthersAlone();

private:
    app::SaveRequest request(const QString &name) const
    {
        app::SaveRequest request;
        request.mine = TestShop::person(name, db::LifecycleStage::Awareness);
        request.mine.contactPoints = m_points;
        request.consentSource = u"counter"_s;
        return request;
    }
    app::Done<app::SaveOutcome> save(const app::SaveRequest &request)
    {
        return app::run(m_shop->session(), app::SaveCustomer{request}, m_shop->moment()).value();
    }
    QStringList refusedBy(db::CustomerId id)
    {
        QStringList refused;
        const auto current = m_shop->session().consents().current(id);
        for (const db::Consent &one : *current) {
            if (!one.granted)
                refused.append(db::keyOf(one.purpose) + u'/' + one.channel + u' ' + one.source);
        }
        return refused;
    }

    std::unique_ptr<TestShop> m_shop;
    QList<db::ContactPoint> m_points;
};

// Lan has refused greetings by SMS, and was deleted.
void TestEnteredAgain::init()
{
    m_shop = std::make_unique<TestShop>();
    const db::Customer lan = TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty);
    m_points = lan.contactPoints;
    const db::CustomerId id = m_shop->add(lan);
    QVERIFY(m_shop->session().consents().record(
        {{}, id, u"sms"_s, db::Purpose::Greeting, false, u"counter"_s, {}, m_shop->clock().nowMs()}));
    QVERIFY(app::run(m_shop->session(), app::DeleteCustomer{id}, m_shop->moment()));
}

void TestEnteredAgain::keepsWhatTheyRefused()
{
    const auto saved = save(request(u"Lan Anh"_s));
    QVERIFY(saved.value.refusedBefore);
    QCOMPARE(refusedBy(saved.value.id), QStringList{u"greeting/sms entered again"_s});
    QVERIFY(m_shop->session().consents().ledger(saved.value.id)->constFirst().wording.contains(u'#'));
}

void TestEnteredAgain::lastsNoLongerThanTheCustomer()
{
    const auto saved = save(request(u"Lan Anh"_s));
    QVERIFY(app::undo(m_shop->session(), saved.entry, m_shop->moment()));
    QVERIFY(m_shop->session().reader().read(saved.value.id)->deleted);
    QCOMPARE(refusedBy(save(request(u"Lan Anh"_s)).value.id).size(), 1);
}

void TestEnteredAgain::heedsWhatTheyAgreeToNow()
{
    app::SaveRequest agreeing = request(u"Lan Anh"_s);
    agreeing.consents = {{db::Purpose::Greeting, u"sms"_s}};
    const auto saved = save(agreeing);
    QVERIFY(!saved.value.refusedBefore);
    QCOMPARE(refusedBy(saved.value.id), QStringList());
}

void TestEnteredAgain::leavesOthersAlone()
{
    m_points = TestShop::person(u"Hà Vy"_s, db::LifecycleStage::Loyalty).contactPoints;
    const auto saved = save(request(u"Hà Vy"_s));
    QVERIFY(!saved.value.refusedBefore);
    QCOMPARE(refusedBy(saved.value.id), QStringList());
}

MK_TEST(TestEnteredAgain)
#include "tst_entered_again.moc"
