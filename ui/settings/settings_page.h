#pragma once

#include "ui/shell/page.h"

class QToolButton;

namespace app {
class AccountWork;
class LoginStart;
} // namespace app

namespace ui {

class Actions;
class BackupReminder;
class Dialogs;
class LinkOpener;
class SafekeepingSection;
class SettingCard;
class PlainScrollArea;
class Doer;
class RestoreWork;
class TrayStay;
class UndoHistory;

/// What the shop and this desk decided, on one page: each change is saved at once and can be taken back.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    /// What the page works with; all of it outlives the page.
    struct Needs
    {
        Doer &doer;
        Actions &actions;
        UndoHistory &undo;
        BackupReminder &backups;
        RestoreWork &restoring;
        LinkOpener &links;
        Dialogs &dialogs;
        app::AccountWork &accounts;
        TrayStay &stay;
        app::LoginStart *login; ///< null: this system starts no program at login
    };
    explicit SettingsPage(const Needs &needs, QWidget *parent = nullptr);

    void enter() override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;
    QWidget *menuPlace() const override;
    /// Brings the backups into sight.
    void showBackups();
    /// Brings the section of this object name into sight, with the keyboard in it.
    void showSection(const QString &name);
    SafekeepingSection &safekeeping() const { return *m_safekeeping; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showSought();

    SafekeepingSection *m_safekeeping;
    QList<SettingCard *> m_cards;
    PlainScrollArea *m_scroll;
    QWidget *m_first;
    QWidget *m_sought = nullptr; ///< a section that stays in sight until the user does something
    QToolButton *m_menu = nullptr;
};

} // namespace ui
