#pragma once

#include "ui/widgets/job_count.h"

#include <QList>
#include <QObject>

class QWidget;

namespace ui {

class GreetingWork;
class JobProgress;
class TodayLoader;

/// How far what takes long on the page is: many greetings being written, and the days being looked through on
/// which the shop was closed. What is done soon shows nothing.
class TodayProgress final : public QObject
{
    Q_OBJECT
public:
    /// Loader and work outlive this object.
    TodayProgress(TodayLoader &loader, const GreetingWork &work, QObject *parent);

    /// For the page to lay out.
    QList<QWidget *> bars() const;

private:
    void showJob(const SharedCount &job, const QString &doing);
    void showLookingBack();

    TodayLoader &m_loader;
    JobProgress *m_job;
    JobProgress *m_lookingBack;
};

} // namespace ui
