#include "tests/support/test_main.h"
#include "ui/insights/insights_stage.h"

#include "ui/widgets/filter_chip.h"

#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

/// The bar above the figures: period and audience.
class TestInsightBar final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<InsightsStage>(); }
    void cleanup() { m_stage.reset(); }
    void choosesAPeriodByKeys();
    void saysWhatIsWrongWithAPeriod();
    void saysThatAMonthIsNotOver();
    void leavesTheAudienceToContactsAndGreetings();

private:
    QMenu *menu() const { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    std::unique_ptr<InsightsStage> m_stage;
};

void TestInsightBar::choosesAPeriodByKeys()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    auto *chip = m_stage->page->findChild<ui::FilterChip *>(u"periodFilterChip"_s);
    chip->setFocus();
    InsightsStage::press(Qt::Key_Down);
    QTRY_VERIFY(menu());
    for (QAction *action : menu()->actions()) {
        if (action->data() == u"last-month"_s)
            menu()->setActiveAction(action);
    }
    QTest::keyClick(menu(), Qt::Key_Return);
    QTRY_COMPARE(m_stage->table->model()->rowCount(), 32);
    QCOMPARE(chip->text(), u"Last month"_s);
    QCOMPARE(m_stage->cell(31, u"Total"_s), u"1"_s);
    auto *compare = m_stage->page->findChild<ui::FilterChip *>(u"compareFilterChip"_s);
    QTest::keyClick(compare, Qt::Key_Space); // the offscreen menu has taken the focus with it
    QTRY_COMPARE(m_stage->cell(31, u"Previous"_s), u"no such column"_s);
    QVERIFY(!m_stage->chart->face().spec.before);
}

void TestInsightBar::saysWhatIsWrongWithAPeriod()
{
    m_stage->addContacts();
    m_stage->settings.setValue(u"notes/insights/choice"_s, u"own 2026-11-01 2026-11-21 day compare -"_s);
    m_stage->settings.setValue(u"notes/insights/place"_s, u"overview interactions"_s);
    m_stage->open();
    auto *from = m_stage->page->findChild<QLineEdit *>(u"fromLineEdit"_s);
    auto *to = m_stage->page->findChild<QLineEdit *>(u"toLineEdit"_s);
    QTRY_VERIFY(from->isVisible());
    QCOMPARE(from->text(), u"01/11/2026"_s);
    from->setFocus();
    from->setText(u"31/11/2026"_s);
    InsightsStage::press(Qt::Key_Return);
    QVERIFY(m_stage->label("periodProblemLabel").contains(u"“From” is no date"_s));
    QCOMPARE(from->text(), u"31/11/2026"_s); // nothing typed is lost
    from->setText(u"30/11/2026"_s);
    InsightsStage::press(Qt::Key_Return);
    QVERIFY(m_stage->label("periodProblemLabel").contains(u"before"_s));
    from->setText(u"10/11/2026"_s);
    to->setText(u"12/11/2026"_s);
    InsightsStage::press(Qt::Key_Return);
    QCOMPARE(m_stage->label("periodProblemLabel"), QString());
    QTRY_COMPARE(m_stage->table->model()->rowCount(), 4);
    QCOMPARE(m_stage->cell(3, u"Total"_s), u"3"_s);
}

void TestInsightBar::saysThatAMonthIsNotOver()
{
    m_stage->addContacts();
    m_stage->settings.setValue(u"notes/insights/choice"_s, u"3-months - - month compare -"_s);
    m_stage->settings.setValue(u"notes/insights/place"_s, u"overview interactions"_s);
    m_stage->open();
    QTRY_COMPARE(m_stage->table->model()->rowCount(), 5);
    QCOMPARE(m_stage->cell(2, u"Month"_s), u"11/2026 *"_s);
    QCOMPARE(m_stage->label("partialNoteLabel"), u"* 11/2026 is not complete: 21 days are counted."_s);
    QCOMPARE(m_stage->label("figureChangeLabel"),
             u"▲ 1 more; none in the previous period, without 11/2026"_s);
    // The table names the sums that the heading compares, and no other change.
    QCOMPARE(m_stage->cell(4, u"Month"_s), u"Complete months"_s);
    QCOMPARE(m_stage->cell(4, u"Change"_s), u"▲ 1"_s);
    QCOMPARE(m_stage->cell(3, u"Month"_s), u"Total"_s);
    QCOMPARE(m_stage->cell(3, u"Change"_s), QString());
    QCOMPARE(m_stage->cell(2, u"Change"_s), QString());
    QCOMPARE(m_stage->chart->face().spec.partial, QList<int>{2});
    QVERIFY(m_stage->chart->face().spoken(2).startsWith(u"11/2026 (21 days): "_s));
    QVERIFY(!m_stage->chart->face().spoken(1).contains(u"days"_s));
}

void TestInsightBar::leavesTheAudienceToContactsAndGreetings()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    auto *chip = m_stage->page->findChild<ui::FilterChip *>(u"audienceFilterChip"_s);
    QVERIFY(chip->isEnabled());
    m_stage->tabs->openFigure(u"conversions"_s);
    QVERIFY(!chip->isEnabled());
    QVERIFY(chip->toolTip().contains(u"both"_s));
    m_stage->tabs->openFigure(u"greetings"_s);
    QVERIFY(chip->isEnabled());
    m_stage->tabs->closeFigure(); // contacts stand there, too
    QVERIFY(chip->isEnabled());
}

MK_TEST(TestInsightBar)
#include "tst_insight_bar.moc"
