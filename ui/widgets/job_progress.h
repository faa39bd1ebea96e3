#pragma once

#include "ui/widgets/job_count.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// What is being done, how far it is, about how long it still takes, and Cancel, as long as it can be
/// stopped; hidden while nothing runs. What the job is at later on is shown in words of its phase.
class JobProgress final : public QWidget
{
    Q_OBJECT
public:
    explicit JobProgress(QWidget *parent = nullptr);
    ~JobProgress() override;

    /// A job begins that is told to stop when this widget goes; `doing` says which, in the language in use.
    /// Cancel takes the keyboard.
    SharedCount begin(const QString &doing);
    /// Shows a job that has its own life.
    void follow(SharedCount job, const QString &doing);
    /// It has ended.
    void end();
    bool isRunning() const { return m_running != nullptr; }
    QPushButton *cancelButton() const { return m_cancel; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCount();
    void showPhase();
    void showDoing(const QString &doing);

    SharedCount m_running;
    bool m_isOwn = false;                  ///< begun here
    app::Phase m_phase = app::Phase::Work; ///< shown
    QElapsedTimer m_since;
    QTimer m_look;
    QLabel *m_doing;
    QLabel *m_left;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace ui
