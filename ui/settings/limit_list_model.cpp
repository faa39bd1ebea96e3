#include "ui/settings/limit_list_model.h"

#include "ui/language/limit_words.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/row_delegate.h"

using namespace Qt::StringLiterals;

namespace ui {

void LimitListModel::setLimits(const app::SendLimits &limits)
{
    m_limits = limits;
    emit dataChanged(index(0), index(rowCount() - 1));
}

const app::SendLimit *LimitListModel::at(const QModelIndex &index)
{
    const auto all = app::sendLimits();
    const auto row = static_cast<std::size_t>(qMax(0, index.row()));
    return index.isValid() && row < all.size() ? &all[row] : nullptr;
}

int LimitListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(app::sendLimits().size());
}

QVariant LimitListModel::data(const QModelIndex &index, int role) const
{
    const app::SendLimit *limit = at(index);
    if (!limit || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words::limitName(*limit);
    case row::RightText:
        return words::limitValue(*limit, m_limits);
    case row::ChipText:
        return limit->isLooser(m_limits, {}) ? tr("loosened", "a limit of sending, against the law's")
                                             : QString();
    case Qt::AccessibleTextRole: {
        const QString value = words::limitValue(*limit, m_limits);
        return limit->isLooser(m_limits, {})
                   ? tr("%1: %2  ·  loosened", "a limit of sending; what it is")
                         .arg(words::limitName(*limit), value)
                   : tr("%1: %2", "a limit of sending; what it is").arg(words::limitName(*limit), value);
    }
    case Qt::ToolTipRole:
        return plainTip(words::limitSource(*limit));
    default:
        return {};
    }
}

} // namespace ui
