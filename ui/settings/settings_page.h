#pragma once

#include "ui/shell/page.h"

class QToolButton;

namespace app {
class Desk;
}

namespace ui {

class Actions;
class BackupWatch;
class Dialogs;
class LinkOpener;
class SafekeepingSection;
class ShopKeeper;
class NotificationBar;
class PlainScrollArea;
class Doer;
class UndoHistory;

/// What the shop and this desk decided, on one page: each change is saved at once and can be taken back.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    /// What the page works with; all of it outlives the page.
    struct Needs
    {
        app::Desk &desk;
        Doer &doer;
        Actions &actions;
        NotificationBar &strip;
        UndoHistory &undo;
        BackupWatch &backups;
        LinkOpener &links;
        Dialogs &dialogs;
    };
    explicit SettingsPage(const Needs &needs, QWidget *parent = nullptr);

    void enter() override;
    SafekeepingSection &safekeeping() const { return *m_safekeeping; }

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ShopKeeper *m_keeper;
    SafekeepingSection *m_safekeeping;
    PlainScrollArea *m_scroll;
    QToolButton *m_menu;
    QWidget *m_first;
};

} // namespace ui
