#include "ui/today/today_rows.h"

namespace ui {

namespace {

void appendPeople(QList<TodayRow> &rows, TodayRow::Group group, const QList<app::TodayItem> &items,
                  const QSet<db::MessageId> &hidden, bool open)
{
    const qsizetype head = rows.size();
    qsizetype count = 0;
    rows.append({TodayRow::Kind::Heading, group, 0, open, {}, {}});
    for (const app::TodayItem &item : items) {
        if (hidden.contains(item.message.id))
            continue;
        ++count;
        if (open)
            rows.append({TodayRow::Kind::Person, group, 0, true, item, {}});
    }
    if (count == 0)
        rows.removeLast();
    else
        rows[head].count = count;
}

} // namespace

bool TodayRow::isSameAs(const TodayRow &other) const
{
    if (kind != other.kind || group != other.group)
        return false;
    if (kind == Kind::Person)
        return item.message.id == other.item.message.id;
    return kind == Kind::Heading ||
           (coming.date == other.coming.date && coming.occasion.key == other.coming.occasion.key);
}

QList<TodayRow> rowsOf(const app::TodayBoard &board, const QSet<db::MessageId> &hidden, bool doneOpen)
{
    QList<TodayRow> rows;
    rows.reserve(board.due.size() + board.later.size() + board.coming.size() + 4);
    appendPeople(rows, TodayRow::Group::Due, board.due, hidden, true);
    appendPeople(rows, TodayRow::Group::Later, board.later, hidden, true);
    if (!board.coming.isEmpty())
        rows.append({TodayRow::Kind::Heading, TodayRow::Group::Coming, board.coming.size(), true, {}, {}});
    for (const app::ComingDay &day : board.coming)
        rows.append({TodayRow::Kind::Day, TodayRow::Group::Coming, 0, true, {}, day});
    appendPeople(rows, TodayRow::Group::Done, board.done, {}, doneOpen);
    return rows;
}

} // namespace ui
