#include "ui/widgets/job_progress.h"

#include "tests/support/test_main.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is shown of a long job.
class TestJobProgress final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsWhatTheJobIsAt();
    void canBeCancelledUntilItIsSaved();
    void beginsTheNextJobAtItsWork();

private:
    QString doing() const { return m_progress->findChild<QLabel *>(u"jobDoingLabel"_s)->text(); }
    QProgressBar *bar() const { return m_progress->findChild<QProgressBar *>(u"jobProgressBar"_s); }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::JobProgress> m_progress;
};

void TestJobProgress::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_progress = std::make_unique<ui::JobProgress>();
}

void TestJobProgress::cleanup()
{
    m_progress.reset();
    m_theme.reset();
}

void TestJobProgress::showsWhatTheJobIsAt()
{
    const ui::SharedCount job = m_progress->begin(u"Working."_s);
    const app::Progress telling = ui::JobCount::progressOf(job);
    QVERIFY(telling(50, 100));
    QTRY_COMPARE(bar()->value(), 500);
    QCOMPARE(doing(), u"Working."_s);
    telling.enter(app::Phase::Indexes);
    QTRY_COMPARE(doing(), u"The search is being prepared."_s);
    QCOMPARE(bar()->accessibleName(), doing());
    QTRY_COMPARE(bar()->maximum(), 0); // how far it is, it has not said yet
    QVERIFY(telling(1, 4));
    QTRY_COMPARE(bar()->value(), 250);
    telling.enter(app::Phase::Saving);
    QTRY_COMPARE(doing(), u"Everything is being saved."_s);
}

void TestJobProgress::canBeCancelledUntilItIsSaved()
{
    const ui::SharedCount job = m_progress->begin(u"Working."_s);
    const app::Progress telling = ui::JobCount::progressOf(job);
    telling.enter(app::Phase::Indexes);
    QTRY_COMPARE(doing(), u"The search is being prepared."_s);
    QVERIFY(m_progress->cancelButton()->isEnabled());
    telling.enter(app::Phase::Saving);
    QTRY_VERIFY(!m_progress->cancelButton()->isEnabled());
    QVERIFY(telling(0, 0));

    const ui::SharedCount other = m_progress->begin(u"Working."_s);
    const app::Progress tellingOther = ui::JobCount::progressOf(other);
    tellingOther.enter(app::Phase::Indexes);
    QTRY_COMPARE(doing(), u"The search is being prepared."_s);
    m_progress->cancelButton()->click();
    QVERIFY(!tellingOther(1, 3));
}

void TestJobProgress::beginsTheNextJobAtItsWork()
{
    ui::JobCount::progressOf(m_progress->begin(u"One."_s)).enter(app::Phase::Saving);
    QTRY_COMPARE(doing(), u"Everything is being saved."_s);
    m_progress->end();
    m_progress->begin(u"Two."_s);
    QCOMPARE(doing(), u"Two."_s);
    QVERIFY(m_progress->cancelButton()->isEnabled());
    ui::SharedCount late = std::make_shared<ui::JobCount>();
    late->enter(app::Phase::Indexes);
    m_progress->follow(late, u"Three."_s); // it has long begun
    QCOMPARE(doing(), u"The search is being prepared."_s);
}

MK_TEST(TestJobProgress)
#include "tst_job_progress.moc"
