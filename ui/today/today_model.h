#pragma once

#include "ui/today/today_rows.h"

#include <QAbstractListModel>

namespace ui {

/// TodayLoader (board) -> TodayLines (rowsOf) -> TodayModel -> TodayList. Takes a new board by its
/// differences, so that the view keeps its place.
class TodayModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// bool, of a head: its rows follow.
    static constexpr int OpenRole = Qt::UserRole + 1;
    /// bool: the line stands for the greetings under it.
    static constexpr int HeadRole = Qt::UserRole + 2;

    using QAbstractListModel::QAbstractListModel;

    void setRows(QList<TodayRow> rows);
    const TodayRow *row(const QModelIndex &index) const;
    /// Where a greeting stands; invalid when it is not shown.
    QModelIndex indexOf(db::MessageId id) const;
    /// Where a line stands that is the same as this one was; a greeting counts wherever it is now.
    QModelIndex indexOf(const TodayRow &row) const;
    /// The greeting to begin with: the first due, else the first missed, else the first of later today; or
    /// invalid.
    QModelIndex firstOpen() const;
    /// The first occasion of the next days, or invalid.
    QModelIndex firstComing() const;
    /// The first line that is a greeting, or invalid.
    QModelIndex firstPerson() const;
    /// The greeting to go to after the one at `index`: the next of its group, else the one to begin with.
    QModelIndex nextOpen(const QModelIndex &index) const;

    /// Those of its group that come after the one at `index`, in their order; they outlast a change of rows.
    QList<db::MessageId> following(const QModelIndex &index) const;
    /// Where the first of these stands that is still open; else the greeting to begin with.
    QModelIndex firstOpenOf(const QList<db::MessageId> &ids) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QModelIndex headingOf(TodayGroup group) const { return firstOf(TodayRow::Kind::Heading, group); }
    QModelIndex firstPersonOf(TodayGroup group) const { return firstOf(TodayRow::Kind::Person, group); }

private:
    static QString whyTooLate();
    QModelIndex firstOf(TodayRow::Kind kind, std::optional<TodayRow::Group> group) const;
    QVariant headingData(const TodayRow &row, int role) const;
    QVariant headingWords(const TodayRow &row, int role) const;
    QVariant batchData(const TodayRow &row, int role) const;
    QVariant personData(const TodayRow &row, int role) const;
    QVariant dayData(const TodayRow &row, int role) const;

    QList<TodayRow> m_rows;
};

} // namespace ui
