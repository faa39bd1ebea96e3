#include "ui/today/today_rows.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace ui {

namespace {

using Group = TodayRow::Group;
using Kind = TodayRow::Kind;

/// Greetings that are alike, where they stand in the board.
struct Alike
{
    GreetingBatch batch;
    QList<qsizetype> places;
};

QList<Alike> gathered(const QList<app::TodayItem> &items, const QList<qsizetype> &places, Group group)
{
    QList<Alike> batches;
    QHash<GreetingBatch, qsizetype> known;
    for (const qsizetype place : places) {
        const GreetingBatch batch = batchOf(items.at(place), group);
        const auto found = known.constFind(batch);
        const qsizetype at = found == known.constEnd() ? batches.size() : *found;
        if (at == batches.size()) {
            known.insert(batch, at);
            batches.append({batch, {}});
        }
        batches[at].places.append(place);
    }
    // By what they are, not by whom they begin with: a batch keeps its place while it is worked off.
    const auto rank = [&](const Alike &alike) {
        const db::OutboxMessage &first = items.at(alike.places.constFirst()).message;
        return std::tuple(group == Group::Missed ? QTime() : first.dueAt, first.occasionKey, first.channel,
                          first.templateId.value);
    };
    std::stable_sort(batches.begin(), batches.end(),
                     [&rank](const Alike &a, const Alike &b) { return rank(a) < rank(b); });
    return batches;
}

/// Appends the lines of one group after the other.
class RowList final
{
public:
    RowList(QList<TodayRow> &rows, QDate day, const QSet<db::MessageId> &hidden, const TodayFolds &folds)
        : m_rows(rows), m_day(day), m_hidden(hidden), m_folds(folds)
    {}

    void append(Group group, const QList<app::TodayItem> &items, bool folded)
    {
        QList<qsizetype> places;
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (isSettled(group) || !m_hidden.contains(items.at(i).message.id))
                places.append(i);
        }
        if (places.isEmpty())
            return;
        m_rows.append({Kind::Heading, group, places.size(), !folded, {}, {}});
        if (folded)
            return;
        const bool gathers = places.size() >= kBatchesFrom || m_folds.isGathered(group, m_day);
        if (isSettled(group) || !gathers) {
            appendPeople(group, items, places);
            return;
        }
        for (const Alike &alike : gathered(items, places, group)) {
            const bool closed = m_folds.batches.contains(alike.batch);
            m_rows.append(
                {Kind::Batch, group, alike.places.size(), !closed, items.at(alike.places.first()), {}});
            if (!closed)
                appendPeople(group, items, alike.places);
        }
    }

private:
    void appendPeople(Group group, const QList<app::TodayItem> &items, const QList<qsizetype> &places)
    {
        for (const qsizetype place : places)
            m_rows.append({Kind::Person, group, 0, true, items.at(place), {}});
    }

    QList<TodayRow> &m_rows;
    QDate m_day;
    const QSet<db::MessageId> &m_hidden;
    const TodayFolds &m_folds;
};

const QList<app::TodayItem> &itemsOf(const app::TodayBoard &board, Group group)
{
    return group == Group::Missed     ? board.missed
           : group == Group::Due      ? board.due
           : group == Group::Later    ? board.later
           : group == Group::Approved ? board.approved
           : group == Group::TooLate  ? board.tooLate
                                      : board.done;
}

} // namespace

GreetingBatch batchOf(const app::TodayItem &item, Group group)
{
    const db::OutboxMessage &message = item.message;
    return {group, message.occasionKey, message.templateId, message.channel};
}

GreetingBatch TodayRow::batch() const
{
    return batchOf(item, group);
}

bool TodayRow::isSameAs(const TodayRow &other) const
{
    if (kind != other.kind || group != other.group)
        return false;
    if (kind == Kind::Person)
        return item.message.id == other.item.message.id;
    if (kind == Kind::Batch)
        return batch() == other.batch();
    return kind == Kind::Heading ||
           (coming.date == other.coming.date && coming.occasion.key == other.coming.occasion.key);
}

void TodayFolds::turn(const TodayRow &head)
{
    if (head.kind == Kind::Batch) {
        if (!batches.remove(head.batch()))
            batches.insert(head.batch());
    } else if (head.group == Group::Missed) {
        missed = !missed;
    } else if (head.group == Group::Approved) {
        approved = !approved;
    } else if (head.group == Group::TooLate) {
        tooLate = !tooLate;
    } else if (head.group == Group::Done) {
        done = !done;
    }
}

void TodayFolds::keepGathered(const QList<TodayRow> &rows, QDate day)
{
    if (gathered.day != day)
        gathered = {day, {}};
    for (const TodayRow &row : rows) {
        if (row.kind == Kind::Batch && !gathered.groups.contains(row.group))
            gathered.groups.append(row.group);
    }
}

QList<TodayRow> rowsOf(const app::TodayBoard &board, const QSet<db::MessageId> &hidden,
                       const TodayFolds &folds)
{
    QList<TodayRow> rows;
    rows.reserve(board.openCount() + board.approved.size() + board.coming.size() + 7);
    RowList list(rows, board.day, hidden, folds);
    list.append(Group::Missed, board.missed, folds.missed);
    list.append(Group::Due, board.due, false);
    list.append(Group::Later, board.later, false);
    list.append(Group::Approved, board.approved, folds.approved);
    if (!board.coming.isEmpty())
        rows.append({Kind::Heading, Group::Coming, board.coming.size(), true, {}, {}});
    for (const app::ComingDay &day : board.coming)
        rows.append({Kind::Day, Group::Coming, 0, true, {}, day});
    list.append(Group::TooLate, board.tooLate, folds.tooLate);
    list.append(Group::Done, board.done, folds.done);
    return rows;
}

QList<app::TodayItem> itemsUnder(const TodayRow &head, const app::TodayBoard &board,
                                 const QSet<db::MessageId> &hidden)
{
    QList<app::TodayItem> items;
    if (head.group == Group::Coming || isSettled(head.group))
        return items;
    for (const app::TodayItem &item : itemsOf(board, head.group)) {
        const bool under = head.kind == Kind::Heading || batchOf(item, head.group) == head.batch();
        if (under && !hidden.contains(item.message.id))
            items.append(item);
    }
    return items;
}

} // namespace ui
