#pragma once

#include "app/outbox/policy/limit_table.h"

#include <QAbstractListModel>

namespace ui {

/// The limits of sending, one a line, with how each stands.
class LimitListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setLimits(const app::SendLimits &limits);
    const app::SendLimits &limits() const { return m_limits; }
    /// Null: there is no such line.
    static const app::SendLimit *at(const QModelIndex &index);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    app::SendLimits m_limits;
};

} // namespace ui
