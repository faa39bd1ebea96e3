#include "ui/duplicates/duplicate_model.h"

#include "ui/duplicates/duplicate_words.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/row_delegate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

void DuplicateModel::setGroups(const QList<app::ListedDuplicates> &groups)
{
    beginResetModel();
    m_groups = groups;
    endResetModel();
}

void DuplicateModel::insert(int row, const app::ListedDuplicates &group)
{
    const int place = std::clamp(row, 0, rowCount());
    beginInsertRows({}, place, place);
    m_groups.insert(place, group);
    endInsertRows();
}

void DuplicateModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_groups.removeAt(row);
    endRemoveRows();
}

void DuplicateModel::setReasons(int row, const QList<app::SameBy> &because)
{
    if (row < 0 || row >= rowCount() || m_groups.at(row).group.because == because)
        return;
    m_groups[row].group.because = because;
    emit dataChanged(index(row), index(row));
}

const app::ListedDuplicates *DuplicateModel::groupAt(int row) const
{
    return row < 0 || row >= m_groups.size() ? nullptr : &m_groups.at(row);
}

int DuplicateModel::rowOf(const app::DuplicateGroup &group) const
{
    const auto found = std::ranges::find_if(m_groups, [&group](const app::ListedDuplicates &listed) {
        return listed.group.customers == group.customers;
    });
    return found == m_groups.end() ? -1 : static_cast<int>(found - m_groups.begin());
}

int DuplicateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

QVariant DuplicateModel::data(const QModelIndex &index, int role) const
{
    const app::ListedDuplicates *listed = index.isValid() ? groupAt(index.row()) : nullptr;
    if (!listed)
        return {};
    const QString names = DuplicateWords::names(listed->names);
    const QString reasons = DuplicateWords::reasons(listed->group.because);
    switch (role) {
    case Qt::DisplayRole:
        return names;
    case Qt::ToolTipRole:
        return plainTip(names + u'\n' + reasons);
    case Qt::AccessibleTextRole:
        return QString(names + u": "_s + reasons);
    case row::SecondLine:
        return reasons;
    default:
        return {};
    }
}

} // namespace ui
