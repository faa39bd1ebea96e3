#include "ui/today/missed_selection.h"

#include "ui/today/missed_model.h"

#include <QItemSelection>
#include <QListView>

#include <algorithm>
#include <utility>

namespace ui {

MissedSelection::MissedSelection(QListView *list, MissedModel *model)
    : QObject(list), m_list(list), m_model(model)
{
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_scope.reset();
        emit changed();
    });
}

QList<const app::MissedItem *> MissedSelection::items() const
{
    QList<const app::MissedItem *> items;
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &index : std::as_const(rows)) {
        if (const app::MissedItem *item = m_model->item(index))
            items.append(item);
    }
    return items;
}

bool MissedSelection::select(const std::function<bool(const app::MissedItem &)> &isMeant)
{
    QItemSelection selection;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex index = m_model->index(i);
        if (const app::MissedItem *item = m_model->item(index); item && isMeant(*item))
            selection.select(index, index);
    }
    if (selection.isEmpty())
        return false;
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    return true;
}

void MissedSelection::chooseAll(const app::MissedScope &scope)
{
    if (select([&scope](const app::MissedItem &item) { return scope.holds(item.message); }))
        m_scope = scope;
    emit changed();
}

void MissedSelection::choose(const QSet<db::MessageId> &ids)
{
    const auto isMeant = [&ids](const app::MissedItem &item) { return ids.contains(item.message.id); };
    if (!select(isMeant))
        return;
    const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    const auto first = std::ranges::min_element(rows, {}, &QModelIndex::row);
    m_list->selectionModel()->setCurrentIndex(*first, QItemSelectionModel::NoUpdate);
}

const app::MissedItem *MissedSelection::current() const
{
    return m_model->item(m_list->currentIndex());
}

app::MissedScope MissedSelection::itsDay() const
{
    const app::MissedItem *item = current();
    return item ? app::MissedScope{.day = item->message.dueOn} : app::MissedScope();
}

app::MissedScope MissedSelection::itsOccasion() const
{
    const app::MissedItem *item = current();
    if (!item)
        return {};
    return item->message.campaign ? app::MissedScope{.campaign = item->message.campaign}
                                  : app::MissedScope{.occasionKey = item->message.occasionKey};
}

void MissedSelection::setList(const app::MissedList &list)
{
    const auto *before = current();
    const std::optional<db::MessageId> last = before ? std::optional(before->message.id) : std::nullopt;
    const std::optional<app::MissedScope> scope = m_scope;
    QSet<db::MessageId> chosen;
    for (const app::MissedItem *item : items())
        chosen.insert(item->message.id);
    m_model->setList(list);
    m_scope.reset();
    const QModelIndex again = last ? m_model->indexOf(*last) : QModelIndex();
    m_list->setCurrentIndex(again.isValid() ? again : m_model->first());
    if (scope)
        chooseAll(*scope);
    else
        select([&chosen](const app::MissedItem &item) { return chosen.contains(item.message.id); });
    const auto listed = std::ranges::count_if(
        list.items, [this](const app::MissedItem &item) { return m_first.contains(item.message.id); });
    if (listed == m_first.size() || list.items.size() == list.total)
        choose(std::exchange(m_first, {}));
    else
        emit moreWanted();
}

} // namespace ui
