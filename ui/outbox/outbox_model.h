#pragma once

#include "app/core/clock.h"
#include "app/outbox/board/outbox_board.h"
#include "ui/widgets/day_list_model.h"

namespace ui {

/// Messages under headings of the days on which they are due, for RowDelegate.
class OutboxModel final : public DayListModel
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
    int firstMessage() const { return firstEntryRow(); }

private:
    QString dayWords(QDate day) const override;
    QVariant entryData(qsizetype entry, QDate day, int role) const override;

    app::Clock m_clock;
    QList<app::OutboxBoardRow> m_messages;
};

} // namespace ui
