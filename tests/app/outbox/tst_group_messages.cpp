#include "app/outbox/group_messages.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/messages/template_store.h"
#include "db/rights/data_request_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using Because = app::LeftOutBecause;
using Stage = db::LifecycleStage;

/// One template for several customers: who gets it, and who does not, and why.
class TestGroupMessages final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void writesToEachWhoMayGetIt();
    void offersWhatFitsTheGroupFirst();
    void keepsAdvertisingFromThoseWhoHaveNotAgreed();
    void stopsWithoutAnAnswer();
    void refusesATemplateThatIsNotThere();

private:
    const db::Template *starter(const QString &key)
    {
        m_templates = *m_shop->session().templates().all();
        for (const db::Template &one : m_templates) {
            if (one.key == key)
                return &one;
        }
        return nullptr;
    }
    void say(db::CustomerId id, db::Purpose purpose, bool granted)
    {
        QVERIFY(m_shop->session().consents().record(
            {{}, id, u"all"_s, purpose, granted, u"counter"_s, {}, m_shop->clock().nowMs()}));
    }

    std::unique_ptr<TestShop> m_shop;
    QList<db::Template> m_templates;
};

void TestGroupMessages::writesToEachWhoMayGetIt()
{
    const db::CustomerId huong = m_shop->add(TestShop::person(u"Nguyễn Thị Hương"_s, Stage::Loyalty));
    const db::CustomerId prospect = m_shop->add(TestShop::person(u"Trần Thị Hà"_s, Stage::Awareness));
    db::Customer mute = TestShop::person(u"Lê Thị Đào"_s, Stage::Loyalty);
    mute.contactPoints.clear();
    const db::CustomerId unreached = m_shop->add(mute);
    const db::Customer mai = TestShop::person(u"Phạm Thị Mai"_s, Stage::Loyalty);
    const db::CustomerId refused = m_shop->add(mai);
    say(refused, db::Purpose::Greeting, false);
    db::Customer shared = TestShop::person(u"Phạm Thị Con"_s, Stage::Loyalty);
    shared.contactPoints = mai.contactPoints;
    const db::CustomerId daughter = m_shop->add(shared);
    const db::CustomerId restricted = m_shop->add(TestShop::person(u"Vũ Thị Lan"_s, Stage::Loyalty));
    db::DataRequest request;
    request.customer = restricted;
    request.name = u"Vũ Thị Lan"_s;
    request.right = db::DataRight::Restrict;
    request.channel = db::Channel::Phone;
    request.receivedOn = request.replyDueOn = request.doneDueOn = m_shop->clock().today();
    QVERIFY(m_shop->session().requests().add(request));
    const db::Template *text = starter(u"birthday.existing.zalo.vi"_s);
    QVERIFY(text);
    const auto written = app::writeToGroup(
        m_shop->session(), {huong, prospect, unreached, refused, daughter, restricted, db::CustomerId{99}},
        text->id, m_shop->clock());
    QVERIFY(written);
    QCOMPARE(written->messages.size(), 1);
    QCOMPARE(written->messages.first().customer, huong);
    QVERIFY(written->messages.first().text.contains(u"Hương"_s));
    QVERIFY(written->messages.first().address.startsWith(u"+84"_s));
    QStringList reasons;
    for (const app::LeftOut &one : written->leftOut)
        reasons.append(app::keyOf(one.why));
    QCOMPARE(reasons, (QStringList{u"wrong-audience"_s, u"no-contact"_s, u"refused"_s,
                                   u"refused-by-another"_s, u"restricted"_s, u"deleted"_s}));
}

void TestGroupMessages::offersWhatFitsTheGroupFirst()
{
    const db::CustomerId ha = m_shop->add(TestShop::person(u"Trần Thị Hà"_s, Stage::Awareness));
    const db::CustomerId dao = m_shop->add(TestShop::person(u"Lê Thị Đào"_s, Stage::Awareness));
    const db::CustomerId huong = m_shop->add(TestShop::person(u"Nguyễn Thị Hương"_s, Stage::Loyalty));
    const auto prospects = app::templatesForGroup(m_shop->session(), {ha, huong, dao});
    QVERIFY(prospects && !prospects->isEmpty());
    QCOMPARE(prospects->first().audience, db::Audience::Prospect);
    QCOMPARE(prospects->first().language, u"vi"_s);
    QCOMPARE(prospects->last().audience, db::Audience::Existing);
    const auto existing = app::templatesForGroup(m_shop->session(), {huong});
    QVERIFY(existing);
    QCOMPARE(existing->size(), prospects->size());
    QCOMPARE(existing->first().audience, db::Audience::Existing);
    QCOMPARE(existing->first().language, u"vi"_s);
}

void TestGroupMessages::keepsAdvertisingFromThoseWhoHaveNotAgreed()
{
    db::Template offer;
    offer.purpose = db::Purpose::Promotion;
    offer.channel = db::Channel::Sms;
    db::Consent yes{{}, {}, u"sms"_s, db::Purpose::Promotion, true, u"counter"_s, {}, 1};
    QCOMPARE(app::withheld(offer, {}), std::optional(Because::NoConsent));
    QCOMPARE(app::withheld(offer, {yes}), std::nullopt);
    yes.channel = u"zalo"_s;
    QCOMPARE(app::withheld(offer, {yes}), std::optional(Because::NoConsent));
    db::Consent no{{}, {}, u"all"_s, db::Purpose::Promotion, false, u"counter"_s, {}, 2};
    yes.channel = u"sms"_s;
    QCOMPARE(app::withheld(offer, {yes, no}), std::optional(Because::Refused)); // the stricter one
    offer.purpose = db::Purpose::Care;
    QCOMPARE(app::withheld(offer, {no}), std::nullopt); // of advertising alone
}

void TestGroupMessages::stopsWithoutAnAnswer()
{
    const db::CustomerId id = m_shop->add(TestShop::person(u"Nguyễn Thị Hương"_s, Stage::Loyalty));
    const auto written =
        app::writeToGroup(m_shop->session(), {id}, starter(u"birthday.existing.zalo.vi"_s)->id,
                          m_shop->clock(), [](qint64, qint64) { return false; });
    QVERIFY(!written);
    QCOMPARE(written.error().kind, db::ErrorKind::Cancelled);
}

void TestGroupMessages::refusesATemplateThatIsNotThere()
{
    const auto written = app::writeToGroup(m_shop->session(), {}, db::TemplateId{9999}, m_shop->clock());
    QVERIFY(!written);
    QCOMPARE(written.error().kind, db::ErrorKind::NotFound);
}

MK_TEST(TestGroupMessages)
#include "tst_group_messages.moc"
