#pragma once

#include "db/rights/data_request.h"

#include <QAbstractListModel>
#include <QDate>

namespace ui {

/// QList<DataRequest> -> RequestModel -> the list of RequestsDialog: who asks, for what, and what is due.
class RequestModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// `today` is the shop's: what was due before it is overdue.
    void setRequests(QList<db::DataRequest> requests, QDate today);
    const db::DataRequest *request(const QModelIndex &index) const;
    /// Where this one stands; not valid: nowhere.
    QModelIndex indexOf(db::DataRequestId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<db::DataRequest> m_requests;
    QDate m_today;
};

} // namespace ui
