#include "tests/db/session/old_files.h"

#include "db/outbox/campaign_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Step 560, with rows as they were before it.
class TestMigrationOfCampaigns final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void leavesWhatWasThereOutOfCampaigns();

private:
    using OldFiles::connect; // not that of QObject
};

void TestMigrationOfCampaigns::leavesWhatWasThereOutOfCampaigns()
{
    const auto opened = db::Session::open({.path = oldShop(550)});
    MK_VERIFY_OK(opened);
    db::Session &session = **opened;
    const db::OutboxMessage before = test::must(session.outbox().byId({1}));
    QCOMPARE(before.campaign, db::CampaignId());
    QVERIFY(test::must(session.campaigns().list()).isEmpty());
    db::Campaign campaign;
    campaign.name = u"Tết"_s;
    campaign.templateId = before.templateId;
    campaign.dueOn = before.dueOn;
    campaign.dueAt = before.dueAt;
    db::OutboxMessage message = before; // to the customer who has that one already
    message.campaign = test::must(session.campaigns().add(campaign, test::moment()));
    const auto added = test::must(session.campaigns().addMessage(message, test::moment()));
    QVERIFY(added);
    QCOMPARE(test::must(session.outbox().byId(*added)).campaign, message.campaign);
}

MK_TEST(TestMigrationOfCampaigns)
#include "tst_migration_of_campaigns.moc"
