#pragma once

#include "ui/today/today_rows.h"

#include <QAbstractListModel>

namespace ui {

/// TodayLoader (board) -> rowsOf (lines) -> TodayModel -> TodayList. Takes a new board by its differences, so
/// that the view keeps its place.
class TodayModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// bool, of a heading: its rows follow.
    static constexpr int OpenRole = Qt::UserRole + 1;

    using QAbstractListModel::QAbstractListModel;

    void setRows(QList<TodayRow> rows);
    const TodayRow *row(const QModelIndex &index) const;
    /// Where a greeting stands; invalid when it is not shown.
    QModelIndex indexOf(db::MessageId id) const;
    /// The first greeting due, or invalid.
    QModelIndex firstDue() const;
    /// The greeting to do after the one at `index`: the next of its group, else the first still due.
    QModelIndex nextOpen(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QVariant headingData(const TodayRow &row, int role) const;
    QVariant personData(const TodayRow &row, int role) const;
    QVariant dayData(const TodayRow &row, int role) const;

    QList<TodayRow> m_rows;
};

} // namespace ui
