#pragma once

#include "app/outbox/today_board.h"

#include <QList>
#include <QSet>

namespace ui {

/// One line of the list: the head of a group, a greeting, or an occasion of the next days.
struct TodayRow
{
    enum class Kind
    {
        Heading,
        Person,
        Day
    };
    enum class Group
    {
        Due,
        Later,
        Coming,
        Done
    };

    Kind kind = Kind::Heading;
    Group group = Group::Due;
    qsizetype count = 0;   ///< headings: how many are in the group
    bool open = true;      ///< headings: the group's rows follow
    app::TodayItem item;   ///< persons
    app::ComingDay coming; ///< days

    bool isOpen() const { return kind == Kind::Person && group != Group::Done; }
    /// The same thing at the same place, though its words may have changed.
    bool isSameAs(const TodayRow &other) const;
};

/// The board as lines. `hidden` are those being sent or skipped at this moment: they are gone for the eye.
QList<TodayRow> rowsOf(const app::TodayBoard &board, const QSet<db::MessageId> &hidden, bool doneOpen);

} // namespace ui
