#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/insights/insights_stage.h"

#include "app/insights/dashboard.h"
#include "db/shop/setting_store.h"
#include "ui/insights/insight_card.h"
#include "ui/insights/insight_loader.h"

using namespace Qt::StringLiterals;

/// The dashboards: which figures stand on each, and how one goes from one to the other.
class TestDashboards final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void showsTheFiguresOfEachAndReadsNoOthers();
    void goesFromOneToTheOtherAndLeavesAFigureAtLarge();
    void comesBackToTheOneThatWasOpen();
    void showsWhatTheShopChose();
    void saysWhyAFigureIsNotMeasured();
    void namesEveryFocusableWidget();

private:
    QStringList cards() const
    {
        QStringList names;
        for (const ui::InsightCard *card : m_stage->page->findChildren<ui::InsightCard *>())
            names.append(card->objectName().chopped(4)); // "Card"
        return names;
    }
    QStringList read() const
    {
        QStringList keys;
        for (const app::Insight &insight : m_stage->page->findChild<ui::InsightLoader *>()->board().insights)
            keys.append(insight.metric().key);
        return keys;
    }
    std::unique_ptr<InsightsStage> m_stage;
};

void TestDashboards::init()
{
    m_stage = std::make_unique<InsightsStage>();
    m_stage->addContacts();
}

void TestDashboards::showsTheFiguresOfEachAndReadsNoOthers()
{
    m_stage->open();
    QCOMPARE(m_stage->tabs->count(), 5);
    for (int tab = 0; tab < m_stage->tabs->count(); ++tab) {
        m_stage->tabs->setCurrentIndex(tab);
        const QStringList metrics =
            app::metricsOn(app::kDashboards.at(static_cast<std::size_t>(tab)).dashboard);
        QVERIFY(!metrics.isEmpty());
        QTRY_COMPARE(cards(), metrics);
        QCOMPARE(read(), metrics);
    }
}

void TestDashboards::goesFromOneToTheOtherAndLeavesAFigureAtLarge()
{
    m_stage->openThisMonth();
    QTRY_VERIFY(m_stage->chart->isVisible());
    m_stage->tabs->setCurrentIndex(4);
    QTRY_COMPARE(cards(), app::metricsOn(app::Dashboard::Care));
    QVERIFY(!m_stage->chart->isVisible());
    m_stage->tabs->openFigure(u"questions"_s);
    QTRY_VERIFY(m_stage->chart->isVisible());
    QCOMPARE(m_stage->label("figureTitleLabel"), u"Questions"_s);
    QTest::mouseClick(m_stage->tabs, Qt::LeftButton, {}, m_stage->tabs->tabRect(4).center());
    QVERIFY(!m_stage->chart->isVisible()); // the tab in view goes back to its cards
}

void TestDashboards::comesBackToTheOneThatWasOpen()
{
    m_stage->openAt(u"care questions"_s);
    QTRY_COMPARE(m_stage->label("figureTitleLabel"), u"Questions"_s);
    m_stage->close();
    m_stage->openAt(u"of a later version"_s);
    QCOMPARE(m_stage->tabs->dashboard(), app::Dashboard::Overview);
    QTRY_COMPARE(cards(), app::metricsOn(app::Dashboard::Overview));
    QCOMPARE(m_stage->settings.value(u"notes/insights/place"_s).toString(), u"overview"_s);
}

void TestDashboards::showsWhatTheShopChose()
{
    QVERIFY(m_stage->shop.session().settings().set(u"insights_dashboard_care"_s,
                                                   u"complaints, happiness,interactions"_s));
    m_stage->openAt(u"care"_s);
    QTRY_COMPARE(cards(), (QStringList{u"complaints"_s, u"interactions"_s}));
}

void TestDashboards::saysWhyAFigureIsNotMeasured()
{
    m_stage->openAt(u"messages"_s);
    QTRY_VERIFY(m_stage->page->findChild<ui::InsightCard *>(u"greetings_readCard"_s));
    const auto *card = m_stage->page->findChild<ui::InsightCard *>(u"greetings_readCard"_s);
    QCOMPARE(card->findChild<QLabel *>(u"cardFigureLabel"_s)->text(), u"–"_s);
    QVERIFY(
        card->findChild<QLabel *>(u"cardMeaningLabel"_s)->text().startsWith(u"Cannot be measured here"_s));
}

void TestDashboards::namesEveryFocusableWidget()
{
    for (const app::DashboardDefinition &each : app::kDashboards) {
        m_stage->openAt(each.key);
        QTRY_VERIFY(!cards().isEmpty());
        const test::Reached reached = test::reachedIn(m_stage->page);
        QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
        m_stage->close();
    }
}

MK_TEST(TestDashboards)
#include "tst_dashboards.moc"
