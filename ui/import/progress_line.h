#pragma once

#include "ui/widgets/job_count.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// How far a long job is, about how long it still takes, and a Cancel that works. Hidden while nothing runs.
class ProgressLine final : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// Follows a job until finish(). `doing` says what it does.
    void follow(SharedCount progress, const QString &doing);
    void finish();
    QPushButton *cancelButton() const { return m_cancel; }

private:
    void look();

    SharedCount m_progress;
    QElapsedTimer m_since;
    QTimer m_look;
    QLabel *m_doing;
    QLabel *m_left;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace ui
