#pragma once

#include "app/core/clock.h"
#include "app/outbox/board/outbox_board.h"

#include <QAbstractListModel>

namespace ui {

/// Messages under headings of the days on which they are due, for RowDelegate.
class OutboxModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit OutboxModel(const app::Clock &clock, QObject *parent = nullptr);

    /// `isWhole`: there are no more behind them. Those shown already stay in place where they are the first
    /// of these.
    void setMessages(const QList<app::OutboxBoardRow> &messages, bool isWhole);
    /// None for a heading.
    const app::OutboxBoardRow *messageAt(int row) const;
    /// -1 where it is not shown.
    int rowOf(db::MessageId id) const;
    /// -1 where there is none.
    int firstMessage() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// The last of them comes into sight.
    void moreAsked();

private:
    struct Row
    {
        qsizetype message = -1; ///< -1: a heading
        QDate day;
    };
    QList<Row> rowsFrom(qsizetype first, QDate lastDay) const;
    QVariant heading(const Row &row, int role) const;

    app::Clock m_clock;
    QDate m_today;
    QList<app::OutboxBoardRow> m_messages;
    QList<Row> m_rows;
    bool m_isWhole = true;
};

} // namespace ui
