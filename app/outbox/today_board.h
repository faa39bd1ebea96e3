#pragma once

#include "app/core/clock.h"
#include "app/outbox/day_preparation.h"
#include "app/shop/sending_hours.h"
#include "db/greetings/occasion.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_message.h"

#include <QList>

#include <optional>

namespace app {

/// One greeting of the day with what explains it.
struct TodayItem
{
    db::OutboxMessage message;
    db::Occasion occasion;
    std::optional<int> age;   ///< reached on that day; birthdays with a known year only
    std::optional<int> years; ///< as a customer, reached on that day; anniversaries only
    QString lunarDay;         ///< "13/10" for lunar birthdays and lunar occasions, else empty
    QString templateTitle;
    QString honorific;
    QString sortKey; ///< of the customer
    /// Its words speak of the day they are read, and its occasion is on another: they cannot go as they are.
    bool outOfPlace = false;
    bool byHandOnly =
        false; ///< the account of its channel does not send these words: Zalo has not approved them
    bool isMissed =
        false; ///< approved, and no program sends it before a person's word; see loadCountedToday()
    bool hasFiles = false; ///< an e-mail whose template has files, with which it goes by an account only
    QDateTime openedAt;    ///< when its channel was last opened, in the shop's zone; invalid: never
    QDateTime copiedAt;    ///< the same for its text alone, where no channel opened
};

/// People of one occasion on one of the next days.
struct ComingDay
{
    QDate date;
    db::Occasion occasion;
    qint64 people = 0;
};

/// What Today shows.
struct TodayBoard
{
    QDate day;
    /// Open, from earlier days, with late words, whether a person has answered that they go or not; the
    /// latest day first.
    QList<TodayItem> missed;
    QList<TodayItem> due;   ///< open, hour has come; by hour, then name
    QList<TodayItem> later; ///< open, for later today
    /// Open, and sent by a program at their hours, of whatever day: nobody sends them by hand. By hour, then
    /// name.
    QList<TodayItem> approved;
    QList<TodayItem>
        tooLate;             ///< skipped of themselves in the last week, as missed too long ago; newest first
    QList<TodayItem> done;   ///< sent or skipped, late ones of today included, newest first
    QList<ComingDay> coming; ///< the next seven days
    qint64 sent = 0;
    qint64 skipped = 0;
    qint64 unanswered = 0;         ///< MissedList::total; see loadCountedToday(), else 0
    qint64 notReached = 0;         ///< due, but nothing can be sent: no contact, refused, no words
    qint64 total = 0;              ///< sent, skipped and open today; without missed ones that are still open
    SendingHours hours;            ///< in which greetings go out
    QSet<db::Channel> selfSending; ///< channels with an account that sends by itself
    bool cut = false;              ///< more than were asked for: the rest comes as these are done
    bool emptyShop = false;

    /// What falls due by now is no longer for later; true when there was something.
    bool turnTo(QTime now);
    /// Puts what is known of some customers into the place of what was: items and counts from `some`, a board
    /// of the same day and of these customers alone.
    void takeOver(const QList<db::CustomerId> &customers, const TodayBoard &some);
    /// There is no line to show, neither of today nor of days gone by or to come.
    bool hasNothing() const
    {
        return total == 0 && missed.isEmpty() && approved.isEmpty() && tooLate.isEmpty() && coming.isEmpty();
    }
    /// Those of today that a program sends.
    qsizetype approvedToday() const;
    /// Of those approved the ones that go without a person's word.
    qsizetype goingByThemselves() const;
    /// Those of today that a program could send, once they are approved.
    QList<db::MessageId> approvable() const;
    /// Those still to be sent by hand, missed ones included.
    qsizetype openCount() const { return missed.size() + due.size() + later.size(); }
    /// Of those missed the ones that a person wants to go late.
    qsizetype wantedLate() const;
};

inline constexpr int kMostOnBoard = 12'000;

/// The board of a day that is prepared. At most so many that are open, and as many that are done.
[[nodiscard]] db::Result<TodayBoard> loadToday(db::Session &session, const Clock &clock,
                                               const PrepareReport &prepared, int most = kMostOnBoard);

/// Of some customers alone, after something was done with their messages, or of everybody where none are
/// named; without a limit and without the coming days.
[[nodiscard]] db::Result<TodayBoard> loadTodayOf(db::Session &session, const Clock &clock,
                                                 const QList<db::CustomerId> &customers);

/// Keeps that the channel of a greeting was opened to send it. No command: nothing of it is to be undone.
[[nodiscard]] db::Result<db::ChangeSet> noteOpened(db::Session &session, const Clock &clock,
                                                   db::MessageId id);
/// The same for texts that were copied while no channel opened.
[[nodiscard]] db::Result<db::ChangeSet> noteCopied(db::Session &session, const Clock &clock,
                                                   const QList<db::MessageId> &ids);

} // namespace app
