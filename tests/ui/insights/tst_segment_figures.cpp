#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/insights/insights_stage.h"

#include "app/customers/segment_commands.h"
#include "ui/insights/insight_export.h"
#include "ui/shell/dialogs.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/job_progress.h"

#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The page of figures, narrowed to a saved segment.
class TestSegmentFigures final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void choosesASegmentByKeys();
    void comesBackWithItsSegment();
    void listsOnlyCustomersOfTheSegment();
    void saysWhereToMakeOneWhereThereIsNone();
    void offersNoSegmentOfALaterVersion();
    void fallsBackWhereTheSegmentIsDeleted();
    void followsTheSegmentWhenItIsRenamed();
    void saysThatNoCustomerIsInTheSegment();
    void exportsTheSegmentWithTheChart();
    void cancelsACountThatTakesLong();
    void namesEveryFocusableWidget();

private:
    ui::FilterChip *chip() const
    {
        return m_stage->page->findChild<ui::FilterChip *>(u"segmentFilterChip"_s);
    }
    QMenu *menu() const { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    QAction *offered(const QString &text) const
    {
        for (QAction *action : menu()->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    QString sum() const { return m_stage->cell(m_stage->table->model()->rowCount() - 1, u"Total"_s); }
    std::unique_ptr<InsightsStage> m_stage;
};

void TestSegmentFigures::init()
{
    m_stage = std::make_unique<InsightsStage>();
    m_stage->addContacts();
}

void TestSegmentFigures::choosesASegmentByKeys()
{
    const db::SegmentId loyal = m_stage->keepSegment(u"Khách quen & thân"_s, u"stage = loyalty"_s);
    m_stage->openThisMonth();
    QCOMPARE(chip()->text(), u"Segment"_s);
    QCOMPARE(chip()->accessibleName(), u"Segment: All customers"_s);
    QCOMPARE(sum(), u"4"_s);
    chip()->setFocus();
    InsightsStage::press(Qt::Key_Down);
    QTRY_VERIFY(menu());
    QVERIFY(offered(u"All customers"_s)->isChecked());
    QAction *action = offered(u"Khách quen && thân"_s);
    QVERIFY(action && action->isEnabled());
    menu()->setActiveAction(action);
    QTest::keyClick(menu(), Qt::Key_Return);
    QTRY_COMPARE(sum(), u"2"_s);
    QCOMPARE(m_stage->cell(m_stage->table->model()->rowCount() - 1, u"Previous"_s), u"0"_s);
    QCOMPARE(chip()->text(), u"Khách quen & thân"_s);
    QCOMPARE(chip()->accessibleName(), u"Segment: Khách quen & thân"_s);
    QCOMPARE(m_stage->label("segmentNoteLabel"),
             u"Figures of the 1 customer who is in the segment “Khách quen & thân” today."_s);
    QVERIFY(m_stage->table->accessibleName().contains(u"segment “Khách quen & thân”"_s));
    QVERIFY(m_stage->chart->accessibleName().contains(u"segment “Khách quen & thân”"_s));
    QCOMPARE(m_stage->settings.value(u"notes/insights/choice"_s).toString(),
             u"this-month - - day compare - %1"_s.arg(loyal.value));
}

void TestSegmentFigures::comesBackWithItsSegment()
{
    m_stage->openThisMonth(u"interactions"_s, m_stage->keepSegment(u"Vừa biết"_s, u"stage = awareness"_s));
    QCOMPARE(chip()->text(), u"Vừa biết"_s);
    QCOMPARE(sum(), u"2"_s);
    QVERIFY(m_stage->page->findChild<QLabel *>(u"segmentNoteLabel"_s)->isVisible());
}

void TestSegmentFigures::listsOnlyCustomersOfTheSegment()
{
    m_stage->openThisMonth(u"interactions"_s, m_stage->keepSegment(u"Vừa biết"_s, u"stage = awareness"_s));
    QSignalSpy asked(m_stage->page, &ui::InsightsPage::peopleAsked);
    QTRY_VERIFY(m_stage->chart->hasFocus());
    m_stage->chart->mark(11);
    InsightsStage::press(Qt::Key_Return);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"In contact, segment “Vừa biết”, 12/11/2026"_s);
    QCOMPARE(asked.at(0).at(1).value<QList<db::CustomerId>>(), QList<db::CustomerId>{m_stage->mai});
}

void TestSegmentFigures::saysWhereToMakeOneWhereThereIsNone()
{
    m_stage->openThisMonth();
    chip()->click();
    QTRY_VERIFY(menu());
    QAction *none = offered(u"No segment is kept yet"_s);
    QVERIFY(none && !none->isEnabled());
    QSignalSpy asked(m_stage->page, &ui::InsightsPage::startAsked);
    menu()->setActiveAction(offered(u"Make one in the list of customers…"_s));
    QTest::keyClick(menu(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
}

void TestSegmentFigures::offersNoSegmentOfALaterVersion()
{
    const auto later = m_stage->shop.session().segments().add(
        {{}, u"Ngày mai"_s, uR"({"field":"mood","is":["good"]})"_s}, m_stage->shop.moment());
    QVERIFY(later);
    m_stage->openThisMonth(u"interactions"_s, later->value);
    QVERIFY(m_stage->window->notifications().text().contains(u"later version"_s));
    QCOMPARE(sum(), u"4"_s);
    chip()->click();
    QTRY_VERIFY(menu());
    QVERIFY(!offered(u"Ngày mai"_s)->isEnabled());
    menu()->close();
}

void TestSegmentFigures::fallsBackWhereTheSegmentIsDeleted()
{
    const db::SegmentId loyal = m_stage->keepSegment(u"Khách quen"_s, u"stage = loyalty"_s);
    m_stage->openThisMonth(u"interactions"_s, loyal);
    QCOMPARE(sum(), u"2"_s);
    m_stage->desk->run(m_stage->page, app::DeleteSegment{loyal}, [](const auto &done) { QVERIFY(done); });
    QTRY_COMPARE(sum(), u"4"_s);
    QCOMPARE(m_stage->window->notifications().text(),
             u"The segment was deleted. The figures are of all customers now."_s);
    QCOMPARE(chip()->text(), u"Segment"_s);
    QVERIFY(!m_stage->page->findChild<QLabel *>(u"segmentNoteLabel"_s)->isVisible());
    QCOMPARE(m_stage->settings.value(u"notes/insights/choice"_s).toString(),
             u"this-month - - day compare -"_s);
}

void TestSegmentFigures::followsTheSegmentWhenItIsRenamed()
{
    const db::SegmentId loyal = m_stage->keepSegment(u"Khách quen"_s, u"stage = loyalty"_s);
    m_stage->openThisMonth(u"interactions"_s, loyal);
    m_stage->desk->run(m_stage->page, app::RenameSegment{loyal, u"Thân"_s},
                       [](const auto &done) { QVERIFY(done); });
    QTRY_COMPARE(chip()->text(), u"Thân"_s);
    QCOMPARE(sum(), u"2"_s);
}

void TestSegmentFigures::saysThatNoCustomerIsInTheSegment()
{
    m_stage->openThisMonth(u"interactions"_s, m_stage->keepSegment(u"Sắp mua"_s, u"stage = acquisition"_s));
    QCOMPARE(sum(), u"0"_s);
    QCOMPARE(m_stage->label("segmentNoteLabel"), u"No customer is in the segment “Sắp mua” today."_s);
}

void TestSegmentFigures::exportsTheSegmentWithTheChart()
{
    m_stage->openThisMonth(u"interactions"_s,
                           m_stage->keepSegment(u"Khách quen: tháng này"_s, u"stage = loyalty"_s));
    QVERIFY(m_stage->page->exporting().spec().foot.contains(u"segment “Khách quen: tháng này”"_s));
    QString offeredName;
    const QString file = m_stage->shop.file(u"figures.csv"_s);
    m_stage->window->dialogs().setAnswer([&](const ui::FileQuestion &question) {
        offeredName = question.name;
        return file;
    });
    QSignalSpy finished(&m_stage->page->exporting(), &ui::InsightExport::finished);
    m_stage->page->exporting().save(u"csv"_s);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(offeredName, u"Contacts by channel, Khách quen tháng này 2026-11-01 – 2026-11-21.csv"_s);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("2026-11-12,0,1,1,"));
}

void TestSegmentFigures::cancelsACountThatTakesLong()
{
    m_stage->keepSegment(u"Khách quen"_s, u"stage = loyalty"_s);
    m_stage->openThisMonth();
    const auto goOn = std::make_shared<QSemaphore>(); // the question may outlive the test
    const auto finish = qScopeGuard([goOn] { goOn->release(); });
    m_stage->desk->askAside(
        m_stage->page, app::Question<int>([goOn](db::Session &, const std::atomic_bool *) -> db::Result<int> {
            goOn->acquire();
            return 0;
        }),
        [](const db::Result<int> &) {});
    auto *progress = m_stage->page->findChild<ui::JobProgress *>();
    QVERIFY(!progress->isVisible());
    chip()->click();
    QTRY_VERIFY(menu());
    menu()->setActiveAction(offered(u"Khách quen"_s));
    QTest::keyClick(menu(), Qt::Key_Return);
    QTRY_VERIFY(progress->isVisible());
    QCOMPARE(chip()->text(), u"Khách quen"_s);
    progress->cancelButton()->click();
    QVERIFY(!progress->isVisible());
    QCOMPARE(chip()->text(), u"Segment"_s);
    QCOMPARE(sum(), u"4"_s);
}

void TestSegmentFigures::namesEveryFocusableWidget()
{
    m_stage->openThisMonth(u"interactions"_s, m_stage->keepSegment(u"Khách quen"_s, u"stage = loyalty"_s));
    QCOMPARE(test::reachedIn(m_stage->page).nameless, QStringList());
}

MK_TEST(TestSegmentFigures)
#include "tst_segment_figures.moc"
