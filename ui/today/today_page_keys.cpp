// What the keys of Today do; the page itself is in today_page.cpp.
#include "ui/shell/actions.h"
#include "ui/today/greeting_buttons.h"
#include "ui/today/greeting_pane.h"
#include "ui/today/today_list.h"
#include "ui/today/today_model.h"
#include "ui/today/today_page.h"

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
                                   .text = [text] { return TodayPage::tr(text); },
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

void TodayPage::addActions(Actions &actions)
{
    const struct
    {
        QString id;
        QList<QKeySequence> keys;
        const char *text;
        void (TodayPage::*run)();
    } table[] = {
        {u"today.copy"_s,
         {Qt::Key_Return, Qt::Key_Enter},
         QT_TR_NOOP("Copy the greeting and open the channel"),
         &TodayPage::pressEnter},
        {u"today.copy_text"_s,
         {QKeySequence::Copy},
         QT_TR_NOOP("Copy the text, or the numbers and texts of those chosen"),
         &TodayPage::copyAgain},
        {u"today.sent"_s, {Qt::Key_D}, QT_TR_NOOP("Mark the greeting as sent"), &TodayPage::markSent},
        {u"today.skip"_s, {Qt::Key_S}, QT_TR_NOOP("Skip the greeting"), &TodayPage::askWhyNot},
        {u"today.edit"_s, {Qt::Key_E}, QT_TR_NOOP("Edit the greeting for this once"), &TodayPage::edit},
        {u"today.next"_s, {Qt::Key_N}, QT_TR_NOOP("Next greeting"), &TodayPage::goOn},
    };
    for (const auto &key : table) {
        QAction *action = pageAction(actions, key.id, key.keys, key.text);
        connect(action, &QAction::triggered, this, key.run);
        addAction(action);
    }
}

void TodayPage::askWhyNot()
{
    if (!m_pane->isEditing() && (m_selection.open() || !m_selection.many().isEmpty()))
        buttons().askWhy();
}

void TodayPage::edit()
{
    if (m_selection.open() && m_selection.many().isEmpty())
        m_pane->startEditing();
}

// Enter once copies and opens; once more, with nothing in between, it leads to the customer.
void TodayPage::pressEnter()
{
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    const app::TodayItem *item = m_selection.chosen();
    if (button && isAncestorOf(button)) {
        button->click();
    } else if (m_selection.isHead()) {
        turnHead();
    } else if (item && m_selection.many().isEmpty() && m_copied == item->message.id) {
        m_copied = {};
        askCustomer();
    } else {
        copy();
        m_copied =
            item && m_selection.many().isEmpty() && !item->outOfPlace ? item->message.id : db::MessageId();
    }
}

void TodayPage::copy()
{
    if (m_pane->isEditing())
        return;
    if (const QList<app::TodayItem> several = m_selection.many(); !several.isEmpty())
        return m_work->copyRows(several);
    if (const auto item = shownItem())
        m_work->copy(*item);
}

void TodayPage::copyAgain()
{
    if (m_pane->isEditing())
        return;
    if (const QList<app::TodayItem> several = m_selection.many(); !several.isEmpty())
        return m_work->copyRows(several);
    if (const auto item = shownItem())
        m_work->copyText(*item);
}

// As the pane shows it: what was reworded a moment ago is not in the list yet.
std::optional<app::TodayItem> TodayPage::shownItem() const
{
    const app::TodayItem *item = m_selection.chosen();
    if (!item)
        return std::nullopt;
    return m_pane->item() && m_pane->item()->message.id == item->message.id ? *m_pane->item() : *item;
}

void TodayPage::askCustomer()
{
    if (const app::TodayItem *item = m_selection.chosen())
        emit customerAsked(item->message.customer);
}

void TodayPage::markSent()
{
    if (m_pane->isEditing())
        return;
    if (const QList<app::TodayItem> several = m_selection.many(); !several.isEmpty())
        m_work->markSent(several);
    else if (const app::TodayItem *item = m_selection.open())
        m_work->markSent(app::TodayItem(*item));
}

void TodayPage::skip(const QString &reason)
{
    focusList();
    if (const QList<app::TodayItem> several = m_selection.many(); !several.isEmpty())
        m_work->skip(several, reason);
    else if (const app::TodayItem *item = m_selection.open())
        m_work->skip(app::TodayItem(*item), reason);
}

void TodayPage::takeBack()
{
    if (const app::TodayItem *item = m_selection.chosen())
        m_work->takeBack(*item);
}

void TodayPage::goOn()
{
    if (m_pane->isEditing())
        return;
    const QModelIndex next = m_model->nextOpen(m_list->currentIndex());
    if (next.isValid())
        m_list->setCurrentIndex(next);
    focusList();
}

} // namespace ui
