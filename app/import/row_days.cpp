#include "app/import/row_draft.h"

#include "app/exchange/related_line.h"
#include "app/import/cell_text.h"
#include "app/import/listed_date.h"
#include "app/import/listed_days.h"
#include "app/people/date_text.h"
#include "app/people/kind_words.h"
#include "app/people/related_words.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

void add(RowDraft &draft, const db::PersonalDay &day)
{
    QList<db::PersonalDay> &days = draft.row.customer.personalDays;
    if (days.size() < kMostDays && !days.contains(day))
        days.append(day);
}

/// Of "Event 2 - Value": what "Event 2 - Label" before it says, perhaps nothing. None: it is no such column.
std::optional<QString> labelBefore(const RowDraft &draft, qsizetype column)
{
    const QString heading = foldHeader(draft.labelOf(column));
    if (!heading.endsWith(u" value"))
        return std::nullopt;
    const QString of = heading.chopped(5);
    const QString before = column > 0 ? foldHeader(draft.labelOf(column - 1)) : QString();
    if (before != of + u"label"_s && before != of + u"type"_s)
        return QString();
    const QString label = draft.asWritten(column - 1).trimmed();
    return label.startsWith(u"* ") ? label.mid(2) : label; // the one that is written first
}

QStringList valuesOf(const QString &cell)
{
    return cell.split(u" ::: "_s, Qt::SkipEmptyParts);
}

void keepLabelled(RowDraft &draft, qsizetype column, const QString &label, const QString &value)
{
    if (label.isEmpty())
        draft.keep(column, value);
    else
        draft.kept.append(label + u": "_s + value);
}

/// What no label names, or no date is, stays readable in the note.
void takeLabelledDays(RowDraft &draft, qsizetype column, const QString &label, const QString &cell)
{
    const bool isWedding = foldHeader(label) == u"anniversary"_s;
    const QString word = isWedding ? db::keyOf(db::PersonalDayKind::Wedding) : label;
    for (const QString &value : valuesOf(cell)) {
        ListedDay read = personalDayOf(word + u": "_s + value, draft.today);
        if (!read.day && !word.isEmpty())
            read = personalDayOf(u"%1 %2: %3"_s.arg(db::keyOf(db::PersonalDayKind::Other), word, value),
                                 draft.today);
        if (read.day)
            add(draft, *read.day);
        else
            keepLabelled(draft, column, label, value);
    }
}

/// A name alone tells no customer, and stays in the note.
void takeLabelledRelations(RowDraft &draft, qsizetype column, const QString &label, const QString &cell)
{
    for (const QString &value : valuesOf(cell)) {
        const auto read = listedRelationOf(label + u": "_s + value);
        if (read && !read->reference.isEmpty() && !draft.row.relations.contains(*read))
            draft.row.relations.append(*read);
        else if (!read || read->reference.isEmpty())
            keepLabelled(draft, column, label, value);
    }
}

} // namespace

void takePersonalDays(RowDraft &draft, qsizetype column, const QString &cell)
{
    if (const auto label = labelBefore(draft, column))
        return takeLabelledDays(draft, column, *label, draft.cut(column, cell, kLongestText));
    const QStringList lines = draft.cut(column, cell, kLongestText).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        ListedDay read = personalDayOf(line, draft.today);
        if (!read.day && draft.columns.declared) // a phone's own word for a day
            read = personalDayOf(db::keyOf(db::PersonalDayKind::Other) + u' ' + line, draft.today);
        if (read.day)
            add(draft, *read.day);
        if (!read.reason.isEmpty())
            draft.note(column, line, read.day ? u"too-long"_s : u"bad-day"_s, read.reason);
    }
}

void takeRelations(RowDraft &draft, qsizetype column, const QString &cell)
{
    constexpr qsizetype kMostRelations = 50;
    if (const auto label = labelBefore(draft, column))
        return takeLabelledRelations(draft, column, *label, draft.cut(column, cell, kLongestText));
    const QStringList lines = draft.cut(column, cell, kLongestText).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto read = listedRelationOf(line);
        if (const auto related = relatedLineOf(line))
            draft.kept.append(relatedWord(related->key, draft.language) + u": "_s + related->name);
        else if (draft.columns.declared && !(read && line.startsWith(db::keyOf(read->kind))))
            draft.kept.append(line.trimmed()); // of a phone: a name, and nothing to know the customer by
        else if (!read)
            draft.note(
                column, line, u"bad-relation"_s,
                u"write one of %1, then a colon, the name, and the code or the phone in brackets"_s.arg(
                    db::allKeys<db::RelationKind>().join(u", "_s)));
        else if (draft.row.relations.size() < kMostRelations && !draft.row.relations.contains(*read))
            draft.row.relations.append(*read);
    }
}

void takeDayOf(RowDraft &draft, qsizetype column, const QString &cell, db::PersonalDayKind kind)
{
    const DateOrder order = draft.columns.orderOf(column);
    const ListedDate listed = listedDateOf(cell, order, TimeOfDay::Midnight);
    if (listed.nothing)
        return;
    const BirthdayText text = parseBirthday(listed.text, draft.today, {}, order);
    if (text.valid)
        add(draft, {kind, 0, {}, text.birthday});
    else
        draft.leaveEmpty(column, cell, u"bad-date"_s, text.reason, text.problem);
}

} // namespace app
