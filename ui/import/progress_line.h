#pragma once

#include "ui/widgets/job_count.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>

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

    /// Follows a job until finish(). `doing` says what it does, and is asked again when the language changes.
    void follow(SharedCount progress, std::function<QString()> doing);
    void finish();
    QPushButton *cancelButton() const { return m_cancel; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void look();
    void retranslate();

    SharedCount m_progress;
    std::function<QString()> m_saysDoing;
    QElapsedTimer m_since;
    QTimer m_look;
    QLabel *m_doing;
    QLabel *m_left;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace ui
