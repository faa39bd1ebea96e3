#pragma once

#include "ui/widgets/job_count.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// What is being done, how far it is, and Cancel; hidden while nothing runs. A job that outlives this widget
/// is told to stop.
class JobProgress final : public QWidget
{
    Q_OBJECT
public:
    explicit JobProgress(QWidget *parent = nullptr);
    ~JobProgress() override;

    /// A job begins; `doing` says which, in the language in use. Cancel takes the keyboard.
    SharedCount begin(const QString &doing);
    /// It has ended.
    void end();
    bool isRunning() const { return m_running != nullptr; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCount();
    void retranslate();

    SharedCount m_running;
    QTimer m_look;
    QLabel *m_doing;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace ui
