#include "ui/shell/main_window.h"

#include "ui/shell/actions.h"
#include "ui/shell/app_menu.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/page_area.h"
#include "ui/shell/page_scroll.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/undo_history.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/theme/theme.h"
#include "ui/widgets/boxes.h"

#include <QAction>
#include <QCheckBox>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Narrower windows have no room for the names in the sidebar.
constexpr int kNamesFrom = 1100;
const QString kSidebarNote = u"sidebar"_s;
const QString kFolded = u"icons"_s;

} // namespace

MainWindow::MainWindow(Theme &theme, Translator &translator, QSettings &settings, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_state(new WindowState(settings, this)), m_actions(new Actions(this)),
      m_pages(new PageStack), m_sidebar(new Sidebar), m_notifications(new NotificationBar),
      m_dialogs(new Dialogs(this, *m_notifications)),
      m_undo(new UndoHistory(*m_actions, *m_notifications, this)), m_navigator(new Navigator(this)),
      m_statusLine(new StatusLine)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Mến Khách"_s);
    auto *desk = new QWidget;
    desk->setLayout(rowOf(0, {m_sidebar, {new PageScroll(m_pages), 1}}));
    m_desk = new PageArea(desk, m_statusLine, m_notifications);
    setLayout(columnOf(0, {{m_desk, 1}}));
    m_actions->add({.id = u"sidebar.fold"_s,
                    .text = [] { return tr("Sidebar: names or only icons"); },
                    .icon = u"sidebar"_s,
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_B),
                    .run = [this] { foldSidebar(); }});
    m_sidebar->setMenu(makeAppMenu(*this, theme, translator, settings));
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::openPage);
    m_sidebar->setFolded(m_state->note(kSidebarNote) == kFolded);
    connect(m_sidebar, &Sidebar::foldAsked, this, &MainWindow::foldSidebar);
    connect(m_pages, &PageStack::shown, this, &MainWindow::pageShown);
    setMinimumSize(leastWindowSize(screen()->availableSize()));
    m_state->restoreWindow(this);
    m_actions->retranslate();
}

void MainWindow::addPage(PageId id, PageStack::Factory factory)
{
    m_pages->add(id, std::move(factory));
    m_sidebar->addPage(id);
    m_actions->add({.id = u"page."_s + keyOf(id),
                    .text = [id] { return titleOf(id); },
                    .icon = keyOf(id),
                    .run = [this, id] { openPage(id); }});
    numberPages();
}

// By their places, not by their ids: a key without a page would do nothing, and say nothing.
void MainWindow::numberPages()
{
    int number = 0;
    for (int i = 0; i < kPageCount; ++i) {
        const auto id = static_cast<PageId>(i);
        const QString action = u"page."_s + keyOf(id);
        if (!m_actions->action(action))
            continue;
        const QKeySequence key(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + ++number));
        m_actions->setKey(action, key);
        m_sidebar->setKey(id, key);
    }
}

void MainWindow::addSidePage(PageId id, std::optional<PageId> under, PageStack::Factory factory)
{
    m_pages->add(id, std::move(factory));
    m_under.insert_or_assign(id, under);
}

void MainWindow::pageShown(PageId id)
{
    const auto side = m_under.find(id);
    m_sidebar->setCurrent(side == m_under.end() ? std::optional(id) : side->second);
}

void MainWindow::start(PageId first)
{
    m_pages->show(first);
}

void MainWindow::foldSidebar()
{
    m_sidebar->setFolded(!m_sidebar->isFolded());
    m_state->setNote(kSidebarNote, m_sidebar->isFolded() ? kFolded : QString());
}

void MainWindow::showOverlay(QWidget *overlay)
{
    removeOverlay();
    m_overlay = overlay;
    m_desk->hide();
    m_desk->setEnabled(false); // a page that learns of something meanwhile cannot take the keyboard
    layout()->addWidget(overlay);
    for (QAction *action : m_actions->all()) {
        const QString name = action->objectName();
        const bool stays = name.startsWith(u"language."_s) || name.startsWith(u"appearance."_s) ||
                           name.startsWith(u"quit"_s);
        if (stays || !action->isEnabled())
            continue;
        action->setEnabled(false);
        m_asleep.append(action);
    }
    overlay->show();
    overlay->setFocus(Qt::OtherFocusReason);
}

void MainWindow::removeOverlay()
{
    if (!m_overlay)
        return;
    m_overlay->hide();
    m_overlay->deleteLater();
    m_overlay = nullptr;
    for (const QPointer<QAction> &action : std::exchange(m_asleep, {})) {
        if (action)
            action->setEnabled(true);
    }
    m_desk->setEnabled(true);
    m_desk->show();
    if (auto *page = qobject_cast<Page *>(m_pages->currentWidget()))
        page->enter();
}

void MainWindow::setCount(PageId id, int waiting)
{
    m_sidebar->setCount(id, waiting);
}

void MainWindow::comeForward()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::goAway()
{
    settle();
    hide();
}

bool MainWindow::quit()
{
    m_wasToQuit = true;
    const QScopedValueRollback quitting(m_isQuitting, true);
    if (isVisible())
        return close();
    QCloseEvent event; // a window that was never shown is not sent one
    QCoreApplication::sendEvent(this, &event);
    if (!event.isAccepted())
        comeForward(); // it says why
    return event.isAccepted();
}

bool MainWindow::closeAfterAll()
{
    return m_wasToQuit ? quit() : close();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        m_theme.followSystem();
    else if (event->type() == QEvent::ShortcutOverride) // sent before the key itself
        m_keyIsFor = focusWidget();
    return QWidget::event(event);
}

// Enter presses the button that has the keyboard, as it does in a dialog. GNOME and KDE see to that; on
// Windows and on other desktops the key comes here. So does one that a list has answered by beginning
// something: the button that has the keyboard only since then, such as Cancel, is not meant.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = !(event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier));
    auto *button = m_keyIsFor == focusWidget() ? qobject_cast<QAbstractButton *>(focusWidget()) : nullptr;
    m_keyIsFor = nullptr;
    const bool isChoice = qobject_cast<QCheckBox *>(button) || qobject_cast<QRadioButton *>(button);
    if (enter && plain && !event->isAutoRepeat() && button && !isChoice)
        button->click();
    else
        QWidget::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_actions->retranslate();
    QWidget::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_sidebar->setNarrow(width() < grid::px(kNamesFrom));
    QWidget::resizeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    settle();
    QWidget::closeEvent(event);
    emit closed();
}

void MainWindow::settle()
{
    if (QWidget *typing = focusWidget())
        typing->clearFocus(); // a field saves what is typed when it is left
    m_state->saveWindow(this);
}

} // namespace ui
