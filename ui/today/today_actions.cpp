#include "ui/today/today_actions.h"

#include "ui/shell/actions.h"
#include "ui/today/greeting_buttons.h"
#include "ui/today/greeting_copy.h"
#include "ui/today/greeting_pane.h"
#include "ui/today/greeting_side.h"
#include "ui/today/greeting_work.h"
#include "ui/today/selection_pane.h"
#include "ui/today/today_list.h"
#include "ui/today/today_menu.h"
#include "ui/today/today_model.h"
#include "ui/today/today_selection.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// An action whose keys are the page's own: they work with the keyboard anywhere in the page, but neither
/// elsewhere in the window nor while something is typed.
QAction *pageAction(Actions &actions, const QString &id, const QList<QKeySequence> &keys, const char *text)
{
    if (QAction *action = actions.action(id))
        return action; // a page before this one made it
    QAction *action = actions.add({.id = id,
                                   .text = [text] { return TodayActions::tr(text); },
                                   .tip = {},
                                   .icon = {},
                                   .shortcut = keys.constFirst(), // for its tool tip
                                   .run = {}});
    for (QObject *home : action->associatedObjects()) {
        if (auto *widget = qobject_cast<QWidget *>(home))
            widget->removeAction(action);
    }
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

} // namespace

TodayActions::TodayActions(const Parts &parts, Actions &actions, QWidget *page)
    : QObject(page), m_parts(parts), m_page(page)
{
    addActions(actions);
    connectButtons(m_parts.side.pane().buttons());
    connectButtons(m_parts.side.many().buttons());
}

void TodayActions::addActions(Actions &actions)
{
    const struct
    {
        QString id;
        QList<QKeySequence> keys;
        const char *text;
        void (TodayActions::*run)();
    } table[] = {
        {u"today.copy"_s,
         {Qt::Key_Return, Qt::Key_Enter},
         QT_TR_NOOP("Copy the greeting and open the channel"),
         &TodayActions::pressEnter},
        {u"today.copy_text"_s,
         {QKeySequence::Copy},
         QT_TR_NOOP("Copy the text, or the numbers and texts of those chosen"),
         &TodayActions::copyAgain},
        {u"today.sent"_s, {Qt::Key_D}, QT_TR_NOOP("Mark the greeting as sent"), &TodayActions::markSent},
        {u"today.skip"_s, {Qt::Key_S}, QT_TR_NOOP("Skip the greeting"), &TodayActions::askWhyNot},
        {u"today.edit"_s, {Qt::Key_E}, QT_TR_NOOP("Edit the greeting for this once"), &TodayActions::edit},
        {u"today.next"_s, {Qt::Key_N}, QT_TR_NOOP("Next greeting"), &TodayActions::goOn},
    };
    for (const auto &key : table) {
        QAction *action = pageAction(actions, key.id, key.keys, key.text);
        connect(action, &QAction::triggered, this, key.run);
        m_page->addAction(action);
    }
}

void TodayActions::connectButtons(const GreetingButtons &buttons)
{
    connect(&buttons, &GreetingButtons::copyWanted, this, &TodayActions::copy);
    connect(&buttons, &GreetingButtons::sentWanted, this, &TodayActions::markSent);
    connect(&buttons, &GreetingButtons::nextWanted, this, &TodayActions::goOn);
    // Once the menu of reasons is closed: it would give the keyboard back to what is hidden by then.
    connect(&buttons, &GreetingButtons::skipWanted, this, &TodayActions::skip, Qt::QueuedConnection);
    connect(&buttons, &GreetingButtons::skipCancelled, &m_parts.list,
            [this] { m_parts.list.setFocus(Qt::OtherFocusReason); });
    connect(&buttons, &GreetingButtons::takeBackWanted, this, &TodayActions::takeBack);
    connect(&buttons, &GreetingButtons::withdrawWanted, this, &TodayActions::withdraw);
    connect(&buttons, &GreetingButtons::exportWanted, this, &TodayActions::showExports);
}

bool TodayActions::isEditing() const
{
    return m_parts.side.pane().isEditing();
}

void TodayActions::chosen()
{
    const app::TodayItem *item = m_parts.selection.chosen();
    if (!item || item->message.id != m_copied)
        m_copied = {};
}

void TodayActions::askWhyNot()
{
    if (!isEditing() && (m_parts.selection.open() || !m_parts.selection.many().isEmpty()))
        m_parts.side.buttons().askWhy();
}

void TodayActions::edit()
{
    if (m_parts.selection.open() && m_parts.selection.many().isEmpty())
        m_parts.side.pane().startEditing();
}

// Enter once copies and opens; once more, with nothing in between, it leads to the customer.
void TodayActions::pressEnter()
{
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    const app::TodayItem *item = m_parts.selection.chosen();
    const bool one = item && m_parts.selection.many().isEmpty();
    if (button && m_page->isAncestorOf(button)) {
        button->click();
    } else if (m_parts.selection.isHead()) {
        emit headTurned();
    } else if (one && m_copied == item->message.id) {
        m_copied = {};
        askCustomer();
    } else {
        copy();
        const bool isByHand = one && item->message.state != db::MessageState::Approved;
        m_copied = isByHand && !item->outOfPlace ? item->message.id : db::MessageId();
    }
}

void TodayActions::copy()
{
    if (isEditing())
        return;
    if (const QList<app::TodayItem> several = m_parts.selection.many(); !several.isEmpty())
        return m_parts.work.copy()->copyRows(several);
    const app::TodayItem *item = m_parts.selection.chosen();
    if (item && item->message.state != db::MessageState::Approved) // what goes by itself is withdrawn first
        m_parts.work.copy()->copyAndOpen(m_parts.side.asShown(*item));
}

void TodayActions::copyAgain()
{
    if (isEditing())
        return;
    if (const QList<app::TodayItem> several = m_parts.selection.many(); !several.isEmpty())
        return m_parts.work.copy()->copyRows(several);
    if (const app::TodayItem *item = m_parts.selection.chosen())
        m_parts.work.copy()->copyText(m_parts.side.asShown(*item));
}

void TodayActions::copyPhone()
{
    if (const app::TodayItem *item = m_parts.selection.chosen())
        m_parts.work.copy()->copyPhone(*item);
}

void TodayActions::askCustomer()
{
    if (const app::TodayItem *item = m_parts.selection.chosen())
        emit customerAsked(item->message.customer);
}

void TodayActions::markSent()
{
    if (isEditing())
        return;
    if (const QList<app::TodayItem> several = m_parts.selection.many(); !several.isEmpty())
        m_parts.work.markSent(several);
    else if (const app::TodayItem *item = m_parts.selection.open())
        m_parts.work.markSent(app::TodayItem(*item));
}

void TodayActions::skip(const QString &reason)
{
    m_parts.list.setFocus(Qt::OtherFocusReason);
    if (const QList<app::TodayItem> several = m_parts.selection.many(); !several.isEmpty())
        m_parts.work.skip(several, reason);
    else if (const app::TodayItem *item = m_parts.selection.open())
        m_parts.work.skip(app::TodayItem(*item), reason);
}

void TodayActions::takeBack()
{
    if (const app::TodayItem *item = m_parts.selection.chosen())
        m_parts.work.takeBack(*item);
}

void TodayActions::withdraw()
{
    if (const app::TodayItem *item = m_parts.selection.chosen())
        m_parts.work.withdraw(app::TodayItem(*item));
}

void TodayActions::goOn()
{
    if (isEditing())
        return;
    const QModelIndex next = m_parts.model.nextOpen(m_parts.list.currentIndex());
    if (next.isValid())
        m_parts.selection.chooseOnly(next);
    m_parts.list.setFocus(Qt::OtherFocusReason);
}

void TodayActions::exportMany(DayExport kind)
{
    QSet<db::MessageId> ids;
    for (const app::TodayItem &item : m_parts.selection.many())
        ids.insert(item.message.id);
    if (const app::TodayItem *item = m_parts.selection.open(); ids.isEmpty() && item)
        ids.insert(item->message.id);
    if (!ids.isEmpty())
        emit exportAsked(kind, ids);
}

void TodayActions::showExports(const QPoint &globalPos)
{
    auto *menu = new QMenu(m_page);
    menu->setObjectName(u"todayExportMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addDayExports(*menu, [this](DayExport kind) { exportMany(kind); });
    menu->popup(globalPos);
}

void TodayActions::showMenu(const QPoint &globalPos)
{
    const QList<app::TodayItem> several = m_parts.selection.many();
    const app::TodayItem *item = m_parts.selection.chosen();
    if ((!item && several.isEmpty()) || isEditing())
        return;
    GreetingButtons &buttons = m_parts.side.buttons();
    auto *menu = several.isEmpty() ? new TodayMenu(*item, buttons, m_page)
                                   : new TodayMenu(static_cast<int>(several.size()), buttons, m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &TodayMenu::customerWanted, this, &TodayActions::askCustomer);
    connect(menu, &TodayMenu::copyWanted, this, &TodayActions::copy);
    connect(menu, &TodayMenu::textWanted, this, &TodayActions::copyAgain);
    connect(menu, &TodayMenu::rowsWanted, this, &TodayActions::copyAgain);
    connect(menu, &TodayMenu::phoneWanted, this, &TodayActions::copyPhone);
    connect(menu, &TodayMenu::sentWanted, this, &TodayActions::markSent);
    connect(menu, &TodayMenu::editWanted, this, &TodayActions::edit);
    connect(menu, &TodayMenu::takeBackWanted, this, &TodayActions::takeBack);
    connect(menu, &TodayMenu::withdrawWanted, this, &TodayActions::withdraw);
    connect(menu, &TodayMenu::groupWanted, &m_parts.list, &TodayList::selectAll);
    connect(menu, &TodayMenu::exportWanted, this, &TodayActions::exportMany);
    menu->popup(globalPos);
}

} // namespace ui
