#include "ui/today/today_progress.h"

#include "ui/today/greeting_work.h"
#include "ui/today/today_loader.h"
#include "ui/widgets/job_progress.h"

#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kQuietJob = 400ms; // what is done sooner shows no progress

} // namespace

TodayProgress::TodayProgress(TodayLoader &loader, const GreetingWork &work, QObject *parent)
    : QObject(parent), m_loader(loader), m_job(new JobProgress), m_lookingBack(new JobProgress)
{
    m_lookingBack->setObjectName(u"lookingBackProgress"_s);
    connect(&m_loader, &TodayLoader::lookingBackChanged, this, &TodayProgress::showLookingBack);
    connect(&work, &GreetingWork::jobStarted, this, &TodayProgress::showJob);
    connect(&work, &GreetingWork::jobEnded, m_job, &JobProgress::end);
    showLookingBack();
}

QList<QWidget *> TodayProgress::bars() const
{
    return {m_job, m_lookingBack};
}

void TodayProgress::showJob(const SharedCount &job, const QString &doing)
{
    QTimer::singleShot(kQuietJob, this, [this, job, doing] {
        if (job.use_count() > 1) // else it has ended
            m_job->follow(job, doing);
    });
}

void TodayProgress::showLookingBack()
{
    if (!m_loader.lookingBack())
        return m_lookingBack->end();
    QTimer::singleShot(kQuietJob, this, [this, begun = m_loader.lookingBack()] {
        if (m_loader.lookingBack() == begun)
            m_lookingBack->follow(begun, tr("Looking back at %Ln days that have passed…",
                                            "on which the shop was not opened", m_loader.closedDays()));
    });
}

} // namespace ui
