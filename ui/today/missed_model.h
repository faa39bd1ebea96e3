#pragma once

#include "app/outbox/missed/missed_list.h"

#include <QAbstractListModel>

namespace ui {

/// loadMissed -> MissedModel -> MissedDialog's list: the messages under the days on which they were due.
class MissedModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setList(const app::MissedList &list);
    /// Null for the head of a day.
    const app::MissedItem *item(const QModelIndex &index) const;
    /// Of the message; invalid where it is not listed.
    QModelIndex indexOf(db::MessageId id) const;
    /// The first message; invalid where there is none.
    QModelIndex first() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        QDate day;
        std::optional<app::MissedItem> item; ///< nothing: the head of the day
    };
    QList<Row> m_rows;
    QDate m_today;
};

} // namespace ui
