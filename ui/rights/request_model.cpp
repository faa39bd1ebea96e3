#include "ui/rights/request_model.h"

#include "ui/rights/request_words.h"
#include "ui/widgets/initials_disc.h"
#include "ui/widgets/row_delegate.h"

#include <algorithm>

namespace ui {

void RequestModel::setRequests(QList<db::DataRequest> requests, QDate today)
{
    beginResetModel();
    m_today = today;
    m_requests = std::move(requests);
    endResetModel();
}

const db::DataRequest *RequestModel::request(const QModelIndex &index) const
{
    return index.isValid() ? &m_requests.at(index.row()) : nullptr;
}

QModelIndex RequestModel::indexOf(db::DataRequestId id) const
{
    const auto found = std::ranges::find(m_requests, id, &db::DataRequest::id);
    return found == m_requests.cend() ? QModelIndex() : index(static_cast<int>(found - m_requests.cbegin()));
}

int RequestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_requests.size());
}

QVariant RequestModel::data(const QModelIndex &index, int role) const
{
    const db::DataRequest *at = request(index);
    if (!at)
        return {};
    const bool isOverdue = at->isOpen() && at->nextDueOn() < m_today;
    switch (role) {
    case Qt::DisplayRole:
        return at->name;
    case Qt::AccessibleTextRole:
        return tr("%1. %2. %3", "name, what is asked, what is due")
            .arg(at->name, words::requestLine(*at),
                 isOverdue ? tr("%1, overdue", "when a request is due").arg(words::requestStanding(*at))
                           : words::requestStanding(*at));
    case row::SecondLine:
        return words::requestLine(*at);
    case row::DiscText:
        return initialsOf(at->name);
    case row::ChipText:
        return isOverdue ? tr("overdue", "a request about personal data") : QString();
    case row::RightText:
        return words::requestStanding(*at);
    default:
        return {};
    }
}

} // namespace ui
