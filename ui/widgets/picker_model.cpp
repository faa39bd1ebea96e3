#include "ui/widgets/picker_model.h"

#include "db/core/fold.h"

#include <QCoreApplication>
#include <QLocale>

#include <numeric>

namespace ui {

void PickerModel::setPicks(const QList<Pick> &picks)
{
    beginResetModel();
    m_picks = picks;
    m_folded.clear();
    for (const Pick &pick : picks)
        m_folded.append(db::fold(pick.text));
    list();
    endResetModel();
}

void PickerModel::setChosen(const QStringList &keys)
{
    beginResetModel();
    m_chosen = QSet<QString>(keys.begin(), keys.end());
    m_atTop = m_chosen;
    list();
    endResetModel();
}

QStringList PickerModel::chosen() const
{
    QStringList keys;
    for (const Pick &pick : m_picks) {
        if (m_chosen.contains(pick.key))
            keys.append(pick.key);
    }
    QStringList unknown;
    for (const QString &key : m_chosen) {
        if (!keys.contains(key))
            unknown.append(key);
    }
    unknown.sort();
    return keys + unknown;
}

void PickerModel::toggle(int row)
{
    const QString &key = m_picks.at(m_shown.at(row)).key;
    if (!m_chosen.remove(key))
        m_chosen.insert(key);
    emit dataChanged(index(row), index(row), {Qt::CheckStateRole});
}

void PickerModel::chooseOnly(int row)
{
    m_chosen = {m_picks.at(m_shown.at(row)).key};
    emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

void PickerModel::clear()
{
    m_chosen.clear();
    m_atTop.clear();
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

void PickerModel::find(const QString &typed)
{
    beginResetModel();
    m_typed = db::fold(typed);
    list();
    endResetModel();
}

void PickerModel::list()
{
    QList<qsizetype> first;
    QList<qsizetype> then;
    for (qsizetype i = 0; i < m_picks.size(); ++i) {
        const QString &text = m_folded.at(i);
        if (m_typed.isEmpty() ? isLong() && m_atTop.contains(m_picks.at(i).key) : text.startsWith(m_typed))
            first.append(i);
        else if (m_typed.isEmpty() ? !isEmptyChoice(i) : text.contains(u' ' + m_typed))
            then.append(i);
    }
    m_shown = first + then;
    if (m_typed.isEmpty() && m_shown.isEmpty()) { // none of them has a customer
        m_shown.resize(m_picks.size());
        std::iota(m_shown.begin(), m_shown.end(), qsizetype{0});
    }
}

bool PickerModel::isEmptyChoice(qsizetype pick) const
{
    return isLong() && m_picks.at(pick).count == 0 && !m_chosen.contains(m_picks.at(pick).key);
}

int PickerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PickerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Pick &pick = m_picks.at(m_shown.at(index.row()));
    const QString count = pick.count ? QLocale().toString(*pick.count) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return pick.text;
    case Qt::CheckStateRole:
        if (!m_ticks)
            return {};
        return m_chosen.contains(pick.key) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return count.isEmpty()
                   ? pick.text
                   : tr("%1, %2", "a choice in a menu, and how many there are").arg(pick.text, count);
    case CountRole:
        return count;
    default:
        return {};
    }
}

Qt::ItemFlags PickerModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace ui
