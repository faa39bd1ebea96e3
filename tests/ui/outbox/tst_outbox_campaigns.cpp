#include "tests/ui/outbox/outbox_stage.h"

#include "db/customers/consent_store.h"
#include "tests/support/test_main.h"
#include "ui/outbox/campaign_bar.h"
#include "ui/widgets/filter_chip.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The outbox narrowed to the messages of a campaign.
class TestOutboxCampaigns final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<OutboxStage>(); }
    void cleanup() { m_stage.reset(); }
    void offersNoneWhereThereIsNone();
    void narrowsToACampaign();
    void comesBackToTheSameCampaign();
    void approvesPausesAndCancels();
    void saysWhatHasToBeApprovedAgain();
    void saysWhatIsHeldBack();
    void tellsHowFarAnApprovalIs();

private:
    OutboxStage &on() { return *m_stage; }
    ui::FilterChip *chip() { return on().find<ui::FilterChip>("outboxCampaignChip"); }
    /// Opens the outbox with one message of a campaign and one of none.
    void openWithTwo()
    {
        on().board.plan(on().board.add(u"Lan"_s));
        on().board.planCampaign(u"Khai trương"_s, {on().board.addWithMail(u"Bảo"_s)});
        on().open();
        QTRY_COMPARE(on().rows().size(), 3); // with their day
    }
    void pick(const QString &text)
    {
        chip()->click();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        menu->close();
    }

    std::unique_ptr<OutboxStage> m_stage;
};

void TestOutboxCampaigns::offersNoneWhereThereIsNone()
{
    on().board.plan(on().board.add(u"Lan"_s));
    on().open();
    QTRY_COMPARE(on().rows().size(), 2);
    QVERIFY(!chip()->isVisible());
}

void TestOutboxCampaigns::narrowsToACampaign()
{
    openWithTwo();
    QVERIFY(chip()->isVisible());
    pick(u"Khai trương"_s);
    QTRY_COMPARE(on().rows(), QStringList({u"# Today"_s, u"Bảo [Planned]"_s}));
    QCOMPARE(on().find<ui::FilterChip>("allStateChip")->text(), u"All 1"_s);
    QCOMPARE(chip()->accessibleName(), u"Campaign: Khai trương"_s);
    pick(u"All campaigns"_s);
    QTRY_COMPARE(on().rows().size(), 3);
}

void TestOutboxCampaigns::comesBackToTheSameCampaign()
{
    openWithTwo();
    pick(u"Khai trương"_s);
    QTRY_COMPARE(on().rows().size(), 2);
    const QVariantMap place = on().page->place();
    pick(u"All campaigns"_s);
    QTRY_COMPARE(on().rows().size(), 3);
    on().page->restorePlace(place);
    QTRY_COMPARE(on().rows().size(), 2);
}

void TestOutboxCampaigns::approvesPausesAndCancels()
{
    openWithTwo();
    QVERIFY(!on().shows("campaignBar"));
    pick(u"Khai trương"_s);
    QTRY_VERIFY(on().shows("campaignBar"));
    QCOMPARE(on().text("campaignBarLabel"), u"Khai trương: planned, not approved, for Today, 08:30"_s);
    QVERIFY(!on().find("campaignPausePushButton")->isEnabled());
    on().find("campaignApprovePushButton")->click();
    QTRY_COMPARE(on().lastRow(), u"Bảo [Approved]"_s);
    QTRY_VERIFY(on().find("campaignPausePushButton")->isEnabled());
    QVERIFY(!on().find("campaignApprovePushButton")->isEnabled());
    on().find("campaignPausePushButton")->click();
    QTRY_COMPARE(on().lastRow(), u"Bảo [Planned]"_s);
    QTRY_VERIFY(on().text("campaignBarLabel").contains(u"paused"_s));
    on().find("campaignCancelPushButton")->click();
    QTRY_COMPARE(on().lastRow(), u"Bảo [Cancelled]"_s);
    QTRY_VERIFY(!on().find("campaignCancelPushButton")->isEnabled());
}

void TestOutboxCampaigns::saysWhatHasToBeApprovedAgain()
{
    openWithTwo();
    pick(u"Khai trương"_s);
    QTRY_VERIFY(on().shows("campaignBar"));
    on().find("campaignApprovePushButton")->click();
    QTRY_COMPARE(on().lastRow(), u"Bảo [Approved]"_s);
    QTRY_VERIFY(on().find("campaignCancelPushButton")->isEnabled());
    on().find("campaignCancelPushButton")->click();
    QTRY_COMPARE(on().lastRow(), u"Bảo [Cancelled]"_s);
    on().undo->takeBackLast();
    QTRY_COMPARE(on().lastRow(), u"Bảo [Planned]"_s);
    const QString told = u"1 message waits again: it does not go before you approve it."_s;
    QTRY_VERIFY2(on().notifications->text().contains(told), qPrintable(on().notifications->text()));
    QVERIFY(on().text("campaignBarLabel").contains(u"paused"_s));
}

void TestOutboxCampaigns::saysWhatIsHeldBack()
{
    openWithTwo();
    const auto mai = on().board.addWithMail(u"Mai"_s);
    const auto id = on().board.planCampaign(u"Tết"_s, {on().board.addWithMail(u"Hoa"_s), mai});
    QVERIFY(on().board.session().consents().record(
        {{}, mai, u"all"_s, db::Purpose::Care, false, u"counter"_s, {}, on().board.shop().clock().nowMs()}));
    on().tell();
    QTRY_COMPARE(on().rows().size(), 5);
    pick(u"Tết"_s);
    QTRY_COMPARE(on().rows().size(), 3);
    on().find("campaignApprovePushButton")->click();
    QTRY_VERIFY(on().notifications->text().startsWith(u"Campaign “Tết”: 1 message approved. 1 was left"_s));
    const auto counts = BoardShop::must(on().board.session().campaigns().counts(id));
    QCOMPARE(counts.value(db::MessageState::Approved), 1);
}

void TestOutboxCampaigns::tellsHowFarAnApprovalIs()
{
    openWithTwo();
    pick(u"Khai trương"_s);
    QTRY_VERIFY(on().shows("campaignBar"));
    const auto *bar = on().find<ui::CampaignBar>("campaignBar");
    QSignalSpy ended(bar, &ui::CampaignBar::jobEnded);
    ui::SharedCount job;
    connect(bar, &ui::CampaignBar::jobStarted, this,
            [&job](const ui::SharedCount &started) { job = started; });
    on().find("campaignApprovePushButton")->click();
    QVERIFY(job && ended.isEmpty());
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(job->total(), 1);
}

MK_TEST(TestOutboxCampaigns)
#include "tst_outbox_campaigns.moc"
