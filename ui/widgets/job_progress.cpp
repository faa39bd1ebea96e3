#include "ui/widgets/job_progress.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kLookEvery = 80ms;
constexpr int kSteps = 1000;
constexpr qint64 kGuessFromMs = 1500; // before that the rest of the way is anybody's guess

/// In the order of app::Phase; of the first the job has its own words.
constexpr std::array<const char *, 3> kPhases{
    "", QT_TRANSLATE_NOOP("ui::JobProgress", "The search is being prepared."),
    QT_TRANSLATE_NOOP("ui::JobProgress", "Everything is being saved.")};

} // namespace

JobProgress::JobProgress(QWidget *parent)
    : QWidget(parent), m_doing(makeLabel(TextStyle::Secondary, u"jobDoingLabel"_s)),
      m_left(makeLabel(TextStyle::Secondary, u"jobLeftLabel"_s)), m_bar(new QProgressBar),
      m_cancel(makeButton(u"jobCancelPushButton"_s, tr("Cancel")))
{
    m_cancel->setAutoDefault(false); // Enter in a dialog that starts a job must not stop it
    m_bar->setObjectName(u"jobProgressBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(grid::px(6));
    m_bar->setMinimumWidth(grid::px(160));
    setLayout(columnOf(grid::small(), {rowOf(grid::small(), {{m_doing, 1}, m_left}),
                                       rowOf(grid::medium(), {{m_bar, 1}, m_cancel})}));
    m_look.setInterval(kLookEvery);
    connect(&m_look, &QTimer::timeout, this, &JobProgress::showCount);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_running)
            m_running->stop();
        m_cancel->setEnabled(false);
    });
    hide();
}

JobProgress::~JobProgress()
{
    if (m_running && m_isOwn)
        m_running->stop();
}

SharedCount JobProgress::begin(const QString &doing)
{
    follow(std::make_shared<JobCount>(), doing);
    m_isOwn = true;
    m_cancel->setFocus(Qt::OtherFocusReason);
    return m_running;
}

void JobProgress::follow(SharedCount job, const QString &doing)
{
    m_running = std::move(job);
    m_isOwn = false;
    m_phase = app::Phase::Work;
    showDoing(doing);
    m_cancel->setEnabled(true);
    showCount();
    setVisible(true);
    m_look.start();
}

void JobProgress::end()
{
    m_running.reset();
    m_look.stop();
    hide();
}

void JobProgress::showDoing(const QString &doing)
{
    m_doing->setText(doing);
    m_bar->setAccessibleName(doing);
    m_since.start(); // how long it takes says nothing of what comes after it
}

void JobProgress::showPhase()
{
    if (!m_running || m_running->phase() == m_phase)
        return;
    m_phase = m_running->phase();
    showDoing(tr(kPhases.at(static_cast<std::size_t>(m_phase))));
    if (m_phase == app::Phase::Saving)
        m_cancel->setEnabled(false);
}

void JobProgress::showCount()
{
    showPhase();
    const qint64 total = m_running ? m_running->total() : 0;
    const qint64 done = m_running ? qMin(m_running->done(), total) : 0;
    m_bar->setRange(0, total > 0 ? kSteps : 0); // of unknown length: it only moves
    if (total > 0)
        m_bar->setValue(static_cast<int>(done * kSteps / total));
    const qint64 passed = m_since.elapsed();
    const bool known = passed > kGuessFromMs && done > 0 && total > 0;
    const int seconds = known ? static_cast<int>(passed * (total - done) / done / 1000) + 1 : 0;
    m_left->setText(!known         ? QString()
                    : seconds < 90 ? tr("about %n second(s) left", nullptr, seconds)
                                   : tr("about %n minute(s) left", nullptr, (seconds + 30) / 60));
}

void JobProgress::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_cancel->setText(tr("Cancel"));
    QWidget::changeEvent(event);
}

} // namespace ui
