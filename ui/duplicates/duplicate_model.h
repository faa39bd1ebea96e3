#pragma once

#include "app/customers/merge_review.h"

#include <QAbstractListModel>

namespace ui {

/// Groups of customers who may be the same, for RowDelegate.
class DuplicateModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setGroups(const QList<app::ListedDuplicates> &groups);
    /// Puts it back where it was, or at the end.
    void insert(int row, const app::ListedDuplicates &group);
    void remove(int row);
    /// Of a row that there is.
    void setReasons(int row, const QList<app::SameBy> &because);
    /// None where there is no such row.
    const app::ListedDuplicates *groupAt(int row) const;
    /// By its customers, whatever its reasons are by now; -1 where it is not shown.
    int rowOf(const app::DuplicateGroup &group) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<app::ListedDuplicates> m_groups;
};

} // namespace ui
