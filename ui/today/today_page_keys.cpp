// What the keys of Today do; the page itself is in today_page.cpp.
#include "ui/today/greeting_buttons.h"
#include "ui/today/greeting_pane.h"
#include "ui/today/today_keys.h"
#include "ui/today/today_list.h"
#include "ui/today/today_model.h"
#include "ui/today/today_page.h"

#include <QAbstractButton>
#include <QApplication>

using namespace Qt::StringLiterals;

namespace ui {

void TodayPage::addActions(Actions &actions)
{
    const auto add = [this, &actions](const QString &id, const QList<QKeySequence> &keys,
                                      const std::function<QString()> &text,
                                      const std::function<void()> &run) {
        addPageKey(actions, this, {id, text, {}, {}, {}, run}, keys);
    };
    add(
        u"today.copy"_s, {Qt::Key_Return, Qt::Key_Enter},
        [] { return tr("Copy the greeting and open the channel"); }, [this] { pressEnter(); });
    add(
        u"today.sent"_s, {Qt::Key_D}, [] { return tr("Mark the greeting as sent"); }, [this] { markSent(); });
    add(
        u"today.skip"_s, {Qt::Key_S}, [] { return tr("Skip the greeting"); },
        [this] {
            if (open() && !m_pane->isEditing())
                m_pane->buttons().askWhy();
        });
    add(
        u"today.edit"_s, {Qt::Key_E}, [] { return tr("Edit the greeting for this once"); },
        [this] {
            if (open())
                m_pane->startEditing();
        });
    add(
        u"today.next"_s, {Qt::Key_N}, [] { return tr("Next greeting"); }, [this] { goOn(); });
}

void TodayPage::pressEnter()
{
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    const TodayRow *row = m_model->row(m_list->currentIndex());
    if (button && isAncestorOf(button))
        button->click();
    else if (row && row->kind == TodayRow::Kind::Heading)
        toggleDone();
    else
        copy();
}

void TodayPage::copy()
{
    const app::TodayItem *item = chosen();
    if (item && !m_pane->isEditing())
        m_work->copy(*item);
}

void TodayPage::markSent()
{
    const app::TodayItem *item = open();
    if (item && !m_pane->isEditing())
        m_work->markSent(app::TodayItem(*item));
}

void TodayPage::skip(const QString &reason)
{
    focusList();
    if (const app::TodayItem *item = open())
        m_work->skip(app::TodayItem(*item), reason);
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
