#include "ui/widgets/day_list_model.h"

#include "ui/widgets/row_delegate.h"

#include <algorithm>
#include <utility>

namespace ui {

void DayListModel::setEntries(const Entries &entries, const std::function<void()> &take)
{
    const bool stays = entries.isContinued && entries.today == m_today && m_entries > 0;
    const qsizetype before = std::exchange(m_entries, entries.days.size());
    m_today = entries.today;
    m_isWhole = entries.isWhole;
    if (!stays) {
        beginResetModel();
        take();
        m_rows = rowsFrom(entries.days, 0, {});
        endResetModel();
        return;
    }
    take();
    emit dataChanged(index(0), index(rowCount() - 1));
    const QList<Row> rows = rowsFrom(entries.days, before, m_rows.constLast().day);
    if (rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

QList<DayListModel::Row> DayListModel::rowsFrom(const QList<QDate> &days, qsizetype first, QDate lastDay)
{
    QList<Row> rows;
    for (qsizetype i = first; i < days.size(); ++i) {
        const QDate day = days.at(i);
        if (day != lastDay)
            rows.append({-1, day});
        rows.append({i, day});
        lastDay = day;
    }
    return rows;
}

qsizetype DayListModel::entryAt(int row) const
{
    return row < 0 || row >= m_rows.size() ? -1 : m_rows.at(row).entry;
}

int DayListModel::rowOfEntry(qsizetype entry) const
{
    const auto found = std::ranges::find(m_rows, entry, &Row::entry);
    return entry < 0 || found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

int DayListModel::firstEntryRow() const
{
    return m_rows.isEmpty() ? -1 : 1; // under its day
}

int DayListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DayListModel::headingData(QDate day, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return dayWords(day);
    case row::Heading:
        return true;
    default:
        return {};
    }
}

QVariant DayListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &shown = m_rows.at(index.row());
    if (shown.entry < 0)
        return headingData(shown.day, role);
    return role == row::Heading ? QVariant(false) : entryData(shown.entry, shown.day, role);
}

Qt::ItemFlags DayListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || entryAt(index.row()) < 0)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool DayListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWhole;
}

void DayListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        emit moreAsked();
}

} // namespace ui
