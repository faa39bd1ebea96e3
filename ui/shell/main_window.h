#pragma once

#include "ui/shell/page_id.h"
#include "ui/shell/page_stack.h"

#include <QPointer>
#include <QWidget>

#include <map>
#include <optional>

class QAction;
class QSettings;

namespace ui {

class Actions;
class Dialogs;
class Navigator;
class Sidebar;
class StatusLine;
class NotificationBar;
class Theme;
class Translator;
class UndoHistory;
class WindowState;

/// Assembles the window: sidebar, pages, notification bar, status line, actions. Knows no page and no
/// service: main adds the pages, each with what it needs.
class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    /// The three outlive the window. Language and appearance are taken from `settings` and stored there.
    MainWindow(Theme &theme, Translator &translator, QSettings &settings, QWidget *parent = nullptr);

    /// Adds a page to the sidebar, with its action "page.<key>" and Ctrl+number, counted from the top.
    /// `factory` runs at its first show.
    void addPage(PageId id, PageStack::Factory factory);
    /// Adds a page that is not on the sidebar; while it is shown, the sidebar marks `under`, or none. It is
    /// not opened again at the next start.
    void addSidePage(PageId id, std::optional<PageId> under, PageStack::Factory factory);
    /// Shows this page, wherever the window was closed. Call after the last addPage, before show().
    void start(PageId first);
    void openPage(PageId id) { m_pages->show(id); }
    /// Shows `overlay` alone, without sidebar, pages and status line, and takes the commands away that would
    /// work behind it. The window owns it from then on.
    void showOverlay(QWidget *overlay);
    /// The desk again; the overlay is deleted later.
    void removeOverlay();
    QWidget *covering() const { return m_overlay; }
    /// What waits on a page, shown on the sidebar; may be set before the page was ever made.
    void setCount(PageId id, int waiting);
    /// To the front, as a second start asks for.
    void comeForward();
    /// Out of sight, with the program going on.
    void goAway();
    /// Closes the window to end the program, whatever closing it means else. Whether it is closed.
    bool quit();
    /// It is being closed by that.
    bool isQuitting() const { return m_isQuitting; }
    /// For who has refused to have it closed, and no longer does: as it was to be closed then.
    bool closeAfterAll();

    Actions &actions() const { return *m_actions; }
    NotificationBar &notifications() const { return *m_notifications; }
    Dialogs &dialogs() const { return *m_dialogs; }
    UndoHistory &undo() const { return *m_undo; }
    Navigator &navigator() const { return *m_navigator; }
    StatusLine &statusLine() const { return *m_statusLine; }
    WindowState &state() const { return *m_state; }
    Sidebar &sidebar() const { return *m_sidebar; }
    PageStack &pages() const { return *m_pages; }

signals:
    /// The program may end.
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    /// As the person leaves it: what is typed is stored, and the window's place.
    void settle();
    void pageShown(PageId id);
    void foldSidebar();
    /// Ctrl+1 and so on, as the pages stand on the sidebar.
    void numberPages();

    Theme &m_theme;
    WindowState *m_state;
    Actions *m_actions;
    PageStack *m_pages;
    Sidebar *m_sidebar;
    NotificationBar *m_notifications;
    Dialogs *m_dialogs;
    UndoHistory *m_undo;
    Navigator *m_navigator;
    StatusLine *m_statusLine;
    QWidget *m_desk = nullptr; ///< sidebar, pages, status line and notification bar
    QPointer<QWidget> m_overlay;
    QPointer<QWidget> m_keyIsFor; ///< what had the keyboard when the key was pressed
    bool m_isQuitting = false;
    bool m_wasToQuit = false;
    QList<QPointer<QAction>> m_asleep; ///< while covered
    std::map<PageId, std::optional<PageId>>
        m_under; ///< side pages, and the page of the sidebar each belongs to
};

} // namespace ui
