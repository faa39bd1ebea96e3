#include "tests/ui/outbox/outbox_stage.h"

#include "tests/support/test_main.h"
#include "ui/widgets/filter_chip.h"

#include <QApplication>
#include <QMenu>

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

private:
    OutboxStage &on() { return *m_stage; }
    ui::FilterChip *chip() { return on().find<ui::FilterChip>("outboxCampaignChip"); }
    /// Opens the outbox with one message of a campaign and one of none.
    void openWithTwo()
    {
        on().board.plan(on().board.add(u"Lan"_s));
        on().board.planCampaign(u"Khai trương"_s, {on().board.add(u"Bảo"_s)});
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

MK_TEST(TestOutboxCampaigns)
#include "tst_outbox_campaigns.moc"
