#pragma once

#include "app/safekeeping/erasure.h"
#include "ui/widgets/job_count.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace app {
class Desk;
}

namespace ui {

class JobProgress;
class NotificationBar;
class ToneLabel;

/// Says what erasing a customer for good takes away, and where, and does it once that is confirmed. What
/// could not be cleaned is named and can be tried again.
class EraseDialog final : public QDialog
{
    Q_OBJECT
public:
    EraseDialog(app::Desk &desk, NotificationBar &notifications, db::CustomerId id, QWidget *window);

    void reject() override;

signals:
    /// For good, and no copy still holds them.
    void erased(db::CustomerId id);

private:
    enum class State
    {
        Looking,
        Asking,
        Running,
        Failed,
        PartlyDone
    };
    void enter(State state);
    void look();
    void show(const app::ErasurePreview &preview);
    void erase();
    void take(const db::Result<db::Changed<app::ErasureReport>> &done);

    app::Desk &m_desk;
    NotificationBar &m_notifications;
    db::CustomerId m_id;
    State m_state = State::Looking;
    QLabel *m_question;
    QLabel *m_goes;
    QLabel *m_copies;
    QLabel *m_stays;
    ToneLabel *m_problem;
    JobProgress *m_progress;
    SharedCount m_running;
    QPushButton *m_yes;
    QPushButton *m_close;
};

} // namespace ui
