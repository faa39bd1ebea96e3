#pragma once

#include "app/outbox/today_board.h"

#include <QList>
#include <QSet>

namespace ui {

enum class TodayGroup
{
    Missed,
    Due,
    Later,
    Approved, ///< sent by a program
    Coming,
    TooLate, ///< skipped of themselves
    Done
};

/// Nothing is left to be done by hand in it.
[[nodiscard]] inline bool isSettled(TodayGroup group)
{
    return group == TodayGroup::Approved || group == TodayGroup::TooLate || group == TodayGroup::Done;
}

/// What greetings are gathered by: those alike can be done together, missed ones whatever their day. A
/// template is for one audience, so that is the same, too.
struct GreetingBatch
{
    TodayGroup group = TodayGroup::Due;
    QString occasionKey;
    db::TemplateId templateId;
    db::Channel channel = db::Channel::Sms;

    friend bool operator==(const GreetingBatch &, const GreetingBatch &) = default;
    friend size_t qHash(const GreetingBatch &batch, size_t seed = 0)
    {
        return qHashMulti(seed, int(batch.group), batch.occasionKey, batch.templateId.value,
                          int(batch.channel));
    }
};

/// One line of the list: the head of a group, of greetings that are alike, a greeting, or an occasion of the
/// next days.
struct TodayRow
{
    enum class Kind
    {
        Heading,
        Batch,
        Person,
        Day
    };
    using Group = TodayGroup;

    Kind kind = Kind::Heading;
    Group group = Group::Due;
    qsizetype count = 0;   ///< headings and batches: how many are in them
    bool open = true;      ///< headings and batches: their rows follow
    app::TodayItem item;   ///< persons; of a batch, its first greeting
    app::ComingDay coming; ///< days

    bool isOpen() const { return kind == Kind::Person && !isSettled(group); }
    /// Stands for the greetings under it, and can be chosen and folded.
    bool isHead() const
    {
        const bool chosen = group == Group::Missed || isSettled(group);
        return kind == Kind::Batch || (kind == Kind::Heading && chosen);
    }
    GreetingBatch batch() const;
    /// The same thing at the same place, though its words may have changed.
    bool isSameAs(const TodayRow &other) const;
};

[[nodiscard]] GreetingBatch batchOf(const app::TodayItem &item, TodayRow::Group group);

/// The groups whose greetings are gathered by what they are. One stays so until the day ends, however few are
/// left: its lines do not change places under the hands.
struct TodayGathered
{
    QDate day;
    QList<TodayGroup> groups;
};

/// Which heads are folded, and which groups have heads of their own within.
struct TodayFolds
{
    bool missed = false;
    bool approved = false;
    bool tooLate = true;
    bool done = true;
    QSet<GreetingBatch> batches = {};
    TodayGathered gathered = {};

    /// Opens what is folded, folds what is open.
    void turn(const TodayRow &head);
    /// What is gathered in these lines of that day stays so.
    void keepGathered(const QList<TodayRow> &rows, QDate day);
    bool isGathered(TodayGroup group, QDate day) const
    {
        return gathered.day == day && gathered.groups.contains(group);
    }
};

/// From so many greetings on, a group shows those that are alike together.
inline constexpr qsizetype kBatchesFrom = 12;

/// The board as lines. `hidden` are those being sent or skipped at this moment: they are gone for the eye.
[[nodiscard]] QList<TodayRow> rowsOf(const app::TodayBoard &board, const QSet<db::MessageId> &hidden,
                                     const TodayFolds &folds);
/// The greetings a head stands for, in their order.
[[nodiscard]] QList<app::TodayItem> itemsUnder(const TodayRow &head, const app::TodayBoard &board,
                                               const QSet<db::MessageId> &hidden);

} // namespace ui
