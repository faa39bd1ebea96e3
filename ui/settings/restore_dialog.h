#pragma once

#include "app/safekeeping/restore.h"
#include "ui/settings/backup_list_model.h"
#include "ui/shell/loader.h"
#include "ui/widgets/job_count.h"

#include <QDialog>

class QLabel;
class QListView;
class QPushButton;

namespace ui {

class Dialogs;
class JobProgress;
class RestoreWork;
class ToneLabel;

/// Chooses a backup, shows what it would bring back and what would be gone, and goes back to it. No one works
/// in the window meanwhile.
class RestoreDialog final : public QDialog
{
    Q_OBJECT
public:
    /// All outlive the dialog.
    struct Needs
    {
        app::Desk &desk;
        RestoreWork &work;
        Dialogs &dialogs;
    };
    RestoreDialog(const Needs &needs, QWidget *window);

    /// While something runs, this stops it.
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class State
    {
        Choosing,
        Running, ///< looking into a backup, or restoring it
        Looked,
        Asking ///< whether it is meant
    };
    void arrange();
    void askForFile();
    void look(const QString &file);
    void take(const db::Result<app::RestorePreview> &preview);
    void ask();
    void restore();
    void enter(State state);
    void complain(const db::Error &error);

    Needs m_needs;
    State m_state = State::Choosing;
    QString m_file;
    QString m_folder;
    BackupListModel *m_copies;
    QListView *m_list;
    QLabel *m_none;
    QPushButton *m_other;
    QPushButton *m_look;
    JobProgress *m_progress;
    SharedCount m_running;
    ToneLabel *m_problem;
    QLabel *m_reach;
    QLabel *m_differences;
    QLabel *m_question;
    QPushButton *m_restore;
    QPushButton *m_yes;
    QPushButton *m_close;
    Loader<app::KeptBackups> m_loader;
};

} // namespace ui
