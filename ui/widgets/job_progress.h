#pragma once

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// How far a job on the database thread is, and whether it is to stop. Shared by both threads.
class JobCount final
{
public:
    /// The job tells how far it is; false: stop.
    bool tell(qint64 done, qint64 total);
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    void stop() { m_stop = true; }

private:
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_total{0};
    std::atomic<bool> m_stop{false};
};

/// What is being done, how far it is, and Cancel; hidden while nothing runs. A job that outlives this widget
/// is told to stop.
class JobProgress final : public QWidget
{
    Q_OBJECT
public:
    explicit JobProgress(QWidget *parent = nullptr);
    ~JobProgress() override;

    /// A job begins; `doing` says which, in the language in use. Cancel takes the keyboard.
    std::shared_ptr<JobCount> begin(const QString &doing);
    /// It has ended.
    void end();
    bool isRunning() const { return m_running != nullptr; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCount();
    void retranslate();

    std::shared_ptr<JobCount> m_running;
    QTimer m_look;
    QLabel *m_doing;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace ui
