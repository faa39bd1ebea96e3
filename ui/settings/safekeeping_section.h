#pragma once

#include "ui/settings/setting_card.h"

class QPushButton;

namespace app {
class Desk;
}

namespace ui {

class BackupReminder;
class Dialogs;
class JobProgress;
class LinkOpener;
class NotificationBar;

/// Where the shop's file lies, how large it is, and a copy of it now.
class SafekeepingSection final : public SettingCard
{
    Q_OBJECT
public:
    /// All outlive this object.
    struct Needs
    {
        app::Desk &desk;
        BackupReminder &backups;
        LinkOpener &links;
        NotificationBar &notifications;
        Dialogs &dialogs;
    };
    explicit SafekeepingSection(const Needs &needs);

    /// Asks for a place, then backs up.
    void chooseFile();
    void backUp(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showFacts();

    Needs m_needs;
    qint64 m_bytes = -1;
    QLabel *m_size;
    QPushButton *m_backUp;
    QLabel *m_last;
    JobProgress *m_progress;
};

} // namespace ui
