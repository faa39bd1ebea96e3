#include "app/outbox/campaign/dry_run_report.h"

#include "app/outbox/campaign/campaign_commands.h"
#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"
#include "db/outbox/campaign_store.h"
#include "db/outbox/outbox_store.h"
#include "db/rights/data_request_store.h"
#include "tests/app/outbox/campaign/campaign_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using Stage = db::LifecycleStage;

/// Every recipient of a campaign is written to and asked about before anything is planned.
class TestDryRun final : public QObject, CampaignScene
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void writesToEachWhoMayGetIt();
    void findsWhatIsInTheWay_data();
    void findsWhatIsInTheWay();
    void asksForConsentToAdvertising();
    void findsTheSameAddressOnce();
    void asksACustomerOnce();
    void findsTheSameInAnotherCampaign();
    void givesAnAddressToTheNextWhereTheFirstMayNot();
    void findsATextThatIsTooLong();
    void movesWhatFallsIntoClosedHours();
    void asksForAConditionsCustomers();
    void knowsTheTextThatWasSeen();
    void stopsWhenAsked();
    void refusesWhatCannotBeACampaign_data();
    void refusesWhatCannotBeACampaign();
    void storesNothing();

private:
    app::DryRunReport report(const app::CampaignDraft &draft)
    {
        const auto reported = app::reportDryRun(session(), draft, m_shop->clock());
        if (!reported)
            qFatal("%s", qPrintable(reported.error().detail));
        return *reported;
    }
    QStringList findings(const QList<db::CustomerId> &customers)
    {
        QStringList found;
        const auto run = report(draftTo(customers));
        for (const app::LeftOutRecipient &one : run.leftOut)
            found.append(one.findings);
        return found;
    }
    void restrict(db::CustomerId id)
    {
        db::DataRequest request;
        request.customer = id;
        request.name = u"Lan"_s;
        request.right = db::DataRight::Restrict;
        request.channel = db::Channel::Phone;
        request.receivedOn = request.replyDueOn = request.doneDueOn = m_shop->clock().today();
        QVERIFY(session().requests().add(request));
    }
};

void TestDryRun::writesToEachWhoMayGetIt()
{
    const auto huong = add(u"Nguyễn Thị Hương"_s);
    const auto lan = add(u"Lê Thị Lan"_s);
    const auto run = report(draftTo({huong, lan}));
    QCOMPARE(run.recipients, 2);
    QCOMPARE(run.ready, 2);
    QCOMPARE(run.moved, 0);
    QVERIFY(run.leftOut.isEmpty() && run.counts.isEmpty());
    QCOMPARE(run.samples.size(), 2);
    QCOMPARE(run.samples.constFirst().text, u"Chào Hương, Hoa Mai mở thêm cửa hàng."_s);
    QCOMPARE(run.samples.constFirst().dueAt, QTime(11, 0));
}

void TestDryRun::findsWhatIsInTheWay_data()
{
    QTest::addColumn<QString>("what");
    for (const auto &what : {u"wrong-audience"_s, u"no-contact"_s, u"refused"_s, u"deleted"_s,
                             u"restricted"_s, u"missing-data"_s})
        QTest::newRow(qPrintable(what)) << what;
}

void TestDryRun::findsWhatIsInTheWay()
{
    QFETCH(const QString, what);
    db::Customer person =
        TestShop::person(u"Lê Thị Lan"_s, what == "wrong-audience"_L1 ? Stage::Awareness : Stage::Loyalty);
    if (what == "no-contact"_L1)
        person.contactPoints.clear();
    if (what == "missing-data"_L1)
        m_text = addText([](db::Template &text) { text.body = u"Chào, gọi {{phone}} ạ."_s; });
    const auto id = m_shop->add(person);
    if (what == "refused"_L1)
        say(id, db::Purpose::Care, false);
    if (what == "restricted"_L1)
        restrict(id);
    if (what == "deleted"_L1)
        QVERIFY(session().customers().remove(id, m_shop->moment()));
    const auto run = report(draftTo({id}));
    QCOMPARE(run.ready, 0);
    QCOMPARE(run.counts, (QMap<QString, qint64>{{what, 1}}));
    QCOMPARE(run.leftOut, (QList{app::LeftOutRecipient{id, u"Lê Thị Lan"_s, what}}));
    QVERIFY(run.samples.isEmpty());
}

void TestDryRun::asksForConsentToAdvertising()
{
    m_text = addText([](db::Template &text) {
        text.purpose = db::Purpose::Promotion;
        text.channel = db::Channel::Zalo;
        text.body = u"[QC] {{shop}} giảm giá 20%. Từ chối nhận tin: soạn TC."_s;
    });
    const auto agreed = add(u"Nguyễn Thị Hương"_s);
    say(agreed, db::Purpose::Promotion, true);
    const auto run = report(draftTo({agreed, add(u"Lê Thị Lan"_s)}));
    QCOMPARE(run.ready, 1);
    QCOMPARE(run.counts.keys(), QStringList{u"no-consent"_s});
}

void TestDryRun::findsTheSameAddressOnce()
{
    db::Customer person = TestShop::person(u"Lê Thị Lan"_s, Stage::Loyalty);
    const auto first = m_shop->add(person);
    person.fullName = u"Lê Văn Bảo"_s;
    QCOMPARE(findings({first, m_shop->add(person)}), QStringList{u"same-number"_s});
}

void TestDryRun::asksACustomerOnce()
{
    const auto lan = add(u"Lê Thị Lan"_s);
    const auto run = report(draftTo({lan, lan}));
    QCOMPARE(run.recipients, 1);
    QCOMPARE(run.ready, 1);
    QVERIFY(run.leftOut.isEmpty());
}

void TestDryRun::findsTheSameInAnotherCampaign()
{
    const auto lan = add(u"Lê Thị Lan"_s);
    QVERIFY(app::run(session(), app::PlanCampaign{draftTo({lan})}, m_shop->clock().act()));
    QCOMPARE(findings({lan}), QStringList{u"same-campaign"_s});
    QVERIFY(!app::reasonInFull(app::kSameCampaignKey).isEmpty());
}

void TestDryRun::givesAnAddressToTheNextWhereTheFirstMayNot()
{
    db::Customer person = TestShop::person(u"Lê Thị Lan"_s, Stage::Loyalty);
    const auto first = m_shop->add(person);
    say(first, db::Purpose::Care, false);
    person.fullName = u"Lê Văn Bảo"_s;
    QCOMPARE(findings({first, m_shop->add(person)}), QStringList{u"refused"_s});
}

void TestDryRun::findsATextThatIsTooLong()
{
    const auto longText = [](db::Template &text) { text.body = u"Chào bạn ạ. "_s.repeated(50); };
    m_text = addText(longText);
    const auto id = add(u"Lê Thị Lan"_s);
    QCOMPARE(findings({id}), QStringList{u"too-long"_s});
    m_text = addText([&longText](db::Template &text) {
        longText(text);
        text.channel = db::Channel::Email;
        text.subject = u"Chào"_s;
    });
    QCOMPARE(findings({id}), QStringList{u"no-contact"_s}); // a mail may be as long as it likes
}

void TestDryRun::movesWhatFallsIntoClosedHours()
{
    app::CampaignDraft draft = draftTo({add(u"Lê Thị Lan"_s)});
    draft.dueAt = QTime(23, 30);
    const auto run = report(draft);
    QCOMPARE(run.ready, 1);
    QCOMPARE(run.moved, 1);
    QCOMPARE(run.movedFor, (QMap<QString, qint64>{{u"closed-hours"_s, 1}}));
    QCOMPARE(run.samples.constFirst().dueOn, draft.dueOn.addDays(1));
    QCOMPARE(run.samples.constFirst().dueAt, QTime(7, 0));
}

void TestDryRun::asksForAConditionsCustomers()
{
    add(u"Lê Thị Lan"_s, Stage::Experience);
    add(u"Trần Thị Hà"_s, Stage::Awareness);
    const auto loyal = add(u"Nguyễn Thị Hương"_s);
    app::CampaignDraft draft = draftTo({});
    const auto condition = app::conditionOf(u"stage = loyalty"_s);
    QVERIFY(condition);
    draft.condition = app::conditionToText(*condition);
    const auto run = report(draft);
    QCOMPARE(run.recipients, 1);
    QCOMPARE(run.samples.constFirst().customer, loyal);
}

void TestDryRun::knowsTheTextThatWasSeen()
{
    app::CampaignDraft draft = draftTo({add(u"Lê Thị Lan"_s)});
    draft.textVersion = report(draft).textVersion;
    QCOMPARE(report(draft).ready, 1);
    db::Template text = session().templates().byId(m_text).value();
    text.body += u" Mời ghé."_s;
    QVERIFY(session().templates().addVersion(text, m_shop->moment()));
    const auto refused = app::reportDryRun(session(), draft, m_shop->clock());
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QCOMPARE(refused.error().reason, db::kDoneMeanwhile.toString());
}

void TestDryRun::stopsWhenAsked()
{
    const auto stopped = app::reportDryRun(session(), draftTo({add(u"Lê Thị Lan"_s)}), m_shop->clock(),
                                           [](qint64, qint64) { return false; });
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
}

void TestDryRun::refusesWhatCannotBeACampaign_data()
{
    using Change = std::function<void(app::CampaignDraft &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no such template")
        << Change([](app::CampaignDraft &draft) { draft.text = db::TemplateId{999}; }) << ErrorKind::NotFound;
    QTest::newRow("nobody") << Change([](app::CampaignDraft &draft) { draft.customers.clear(); })
                            << ErrorKind::InvalidInput;
    QTest::newRow("a day that is over")
        << Change([](app::CampaignDraft &draft) { draft.dueOn = draft.dueOn.addDays(-1); })
        << ErrorKind::InvalidInput;
    QTest::newRow("no hour") << Change([](app::CampaignDraft &draft) { draft.dueAt = {}; })
                             << ErrorKind::InvalidInput;
}

void TestDryRun::refusesWhatCannotBeACampaign()
{
    QFETCH(const std::function<void(app::CampaignDraft &)>, change);
    QFETCH(const ErrorKind, kind);
    app::CampaignDraft draft = draftTo({add(u"Lê Thị Lan"_s)});
    change(draft);
    const auto refused = app::reportDryRun(session(), draft, m_shop->clock());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
}

void TestDryRun::storesNothing()
{
    QCOMPARE(report(draftTo({add(u"Lê Thị Lan"_s)})).ready, 1);
    QVERIFY(session().campaigns().list().value().isEmpty());
    QVERIFY(session().outbox().list({}).value().isEmpty());
}

MK_TEST(TestDryRun)
#include "tst_dry_run.moc"
