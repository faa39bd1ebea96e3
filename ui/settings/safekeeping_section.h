#pragma once

#include "app/safekeeping/backup_record.h"
#include "app/safekeeping/kept_backups.h"
#include "ui/settings/setting_card.h"
#include "ui/shell/loader.h"

class QAction;
class QPushButton;

namespace ui {

class BackupReminder;
class Dialogs;
class Doer;
class JobProgress;
class LinkOpener;
class RestoreWork;
struct Notice;

/// Where the shop's file lies, how large it is, a copy of it now, where those of every day go, and the way
/// back to one.
class SafekeepingSection final : public SettingCard
{
    Q_OBJECT
public:
    /// All outlive this object.
    struct Needs
    {
        Doer &doer;
        BackupReminder &backups;
        RestoreWork &restoring;
        LinkOpener &links;
        Dialogs &dialogs;
        QAction *history; ///< opens it; none: there is no such page
    };
    explicit SafekeepingSection(const Needs &needs);

    /// Asks for a place, then backs up.
    void chooseFile();
    void backUp(const QString &file);
    /// Asks for another folder for the daily copies.
    void chooseFolder();
    /// Opens the dialog that goes back to a backup.
    void restore();
    /// What gets the keyboard when the backups are asked for.
    QWidget *firstOfBackups() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addFileRows();
    void addBackupRows();
    /// What became of a backup to that file, and of the shop for it.
    Notice noticeOf(const db::Result<db::Changed<app::BackupRecord>> &made, const QString &file) const;
    void showFacts();
    void showKept(const app::KeptBackups &kept);
    /// Nothing: the usual one.
    void setFolder(const std::optional<QString> &folder);

    Needs m_needs;
    app::Desk &m_desk;
    app::KeptBackups m_kept;
    qint64 m_bytes = -1;
    QLabel *m_size;
    QPushButton *m_backUp;
    QLabel *m_last;
    JobProgress *m_progress;
    QLabel *m_folder;
    QLabel *m_copies = nullptr;
    QPushButton *m_change;
    QPushButton *m_usual;
    Loader<app::KeptBackups> m_loader;
};

} // namespace ui
