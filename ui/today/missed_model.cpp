#include "ui/today/missed_model.h"

#include "ui/today/missed_words.h"
#include "ui/today/today_words.h"
#include "ui/widgets/initials_disc.h"
#include "ui/widgets/row_delegate.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

void MissedModel::setList(const app::MissedList &list)
{
    beginResetModel();
    m_rows.clear();
    m_today = list.day;
    for (const app::MissedItem &item : list.items) {
        const QDate day = item.message.dueOn;
        if (m_rows.isEmpty() || m_rows.constLast().day != day)
            m_rows.append({day, std::nullopt});
        m_rows.append({day, item});
    }
    endResetModel();
}

const app::MissedItem *MissedModel::item(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto &item = m_rows.at(index.row()).item;
    return item ? &*item : nullptr;
}

QModelIndex MissedModel::indexOf(db::MessageId id) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (const auto &item = m_rows.at(i).item; item && item->message.id == id)
            return index(i);
    }
    return {};
}

QModelIndex MissedModel::first() const
{
    return m_rows.isEmpty() ? QModelIndex() : index(1); // behind the head of its day
}

int MissedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags MissedModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractListModel::flags(index);
    return item(index) ? flags : flags & ~Qt::ItemIsSelectable;
}

QVariant MissedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &at = m_rows.at(index.row());
    if (!at.item) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return at.day == m_today ? tr("Today") : TodayWords::dayLine(at.day);
        return role == row::Heading ? QVariant(true) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return at.item->message.customerName;
    case Qt::AccessibleTextRole:
        return MissedWords::spoken(*at.item);
    case row::SecondLine:
        return MissedWords::secondLine(*at.item);
    case row::DiscText:
        return initialsOf(at.item->message.customerName);
    case row::RightText:
        return TodayWords::hour(at.item->message.dueAt);
    default:
        return {};
    }
}

} // namespace ui
