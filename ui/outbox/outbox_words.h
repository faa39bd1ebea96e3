#pragma once

#include "app/outbox/board/outbox_board.h"
#include "app/outbox/board/outbox_item.h"

#include <QCoreApplication>
#include <QString>

class QTimeZone;

namespace ui {

/// What the outbox says of messages, in the language in use.
struct OutboxWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::OutboxWords)
public:
    /// "Today", "Tomorrow", "Yesterday", "Saturday 21/11", with the year where it is another one.
    static QString day(QDate day, QDate today);
    /// "21/11/2026, 19:05".
    static QString moment(qint64 ms, const QTimeZone &zone);
    /// The occasion, else what the message is for.
    static QString why(const db::OutboxMessage &message, const db::Occasion &occasion);
    /// "lan@example.vn", "0912 345 678".
    static QString address(const db::OutboxMessage &message);
    /// A stored reason as a sentence without its full stop; what a server or a person said stays as it is.
    static QString reason(const QString &reason);
    /// How a message stands: its state, or that it was missed where it would be taken for one that still
    /// goes.
    static QString state(const db::OutboxMessage &message, std::optional<app::MissedKind> missed);
    /// What a row says under the name: occasion, what was missed, account, attempts and the next one, reason.
    static QString secondLine(const app::OutboxBoardRow &row, const QTimeZone &zone);
    /// The whole row as a sentence, for who hears it.
    static QString spoken(const app::OutboxBoardRow &row, const QTimeZone &zone);
    /// "Attempt 2 · next on 21/11/2026, 19:05"; empty where it was never tried.
    static QString attempts(const db::OutboxMessage &message, const QTimeZone &zone);

    static QString event(db::DeliveryKind kind, db::DeliverySource source);
    static QString source(db::DeliverySource source);
    /// What can be done about what became of it; empty where nothing is wrong.
    static QString remedy(const app::OutboxItem &item);
    /// "3,214 bytes".
    static QString size(qsizetype bytes);
};

} // namespace ui
