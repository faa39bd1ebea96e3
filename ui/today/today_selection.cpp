#include "ui/today/today_selection.h"

#include "ui/today/greeting_work.h"
#include "ui/today/today_list.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_model.h"

#include <algorithm>

namespace ui {

const TodayRow *TodaySelection::row() const
{
    return m_model.row(m_list.currentIndex());
}

const app::TodayItem *TodaySelection::chosen() const
{
    const TodayRow *at = row();
    return at && at->kind == TodayRow::Kind::Person ? &at->item : nullptr;
}

const app::TodayItem *TodaySelection::open() const
{
    const TodayRow *at = row();
    return at && at->isOpen() ? &at->item : nullptr;
}

bool TodaySelection::isHead() const
{
    const TodayRow *at = row();
    return at && at->isHead() && m_list.selectionModel()->selectedRows().size() < 2;
}

QList<app::TodayItem> TodaySelection::many() const
{
    if (isHead())
        return itemsUnder(*row(), m_loader.board(), m_work.hidden());
    const QModelIndexList chosen = m_list.selectionModel()->selectedRows();
    QList<app::TodayItem> items;
    if (chosen.size() < 2)
        return items;
    QList<int> places;
    for (const QModelIndex &index : chosen)
        places.append(index.row());
    std::sort(places.begin(), places.end());
    for (const int place : std::as_const(places)) {
        const TodayRow *at = m_model.row(m_model.index(place));
        if (at->isOpen())
            items.append(at->item);
        else if (at->isHead() && !at->open)
            items.append(itemsUnder(*at, m_loader.board(), m_work.hidden()));
    }
    return items;
}

void TodaySelection::choose(const QModelIndex &next)
{
    const bool chosen =
        next.isValid() && next == m_list.currentIndex() && m_list.selectionModel()->isSelected(next);
    if (chosen)
        return;
    if (next.isValid())
        chooseOnly(next);
    else
        m_list.selectionModel()->clear();
}

// Not by the list's own way, which looks at the keys: Ctrl, still held after Ctrl+Z, would add to what is
// chosen.
void TodaySelection::chooseOnly(const QModelIndex &index)
{
    m_list.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

} // namespace ui
