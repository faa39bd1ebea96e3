#include "ui/palette/failed_entries.h"

#include "ui/language/word_labels.h"
#include "ui/palette/counter_note.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kFailedSeen = 4; // more would leave no room for the list

QString failureOf(const CounterEntry &entry)
{
    const QString &name = entry.person.row.fullName;
    const QString kind = labelOf(entry.line.kind);
    return entry.typed.isEmpty()
               ? FailedEntries::tr("Not recorded for %1: %2", "a customer, what was entered").arg(name, kind)
               : FailedEntries::tr("Not recorded for %1: %2 “%3”",
                                   "a customer, what was entered, the words typed")
                     .arg(name, kind, entry.typed);
}

} // namespace

void FailedEntries::add(const CounterEntry &entry, const QString &why)
{
    m_entries.append(entry);
    m_why = why;
    emit changed(text());
}

std::optional<CounterLine> FailedEntries::takeTyped(db::CustomerId id)
{
    const auto found = std::ranges::find_if(
        m_entries, [id](const CounterEntry &one) { return one.person.row.id == id && !one.typed.isEmpty(); });
    if (found == m_entries.end())
        return std::nullopt;
    const CounterLine line{found->line.kind, found->typed};
    m_entries.erase(found);
    emit changed(text());
    return line;
}

void FailedEntries::showIn(CounterNote &note)
{
    connect(this, &FailedEntries::changed, &note, &CounterNote::showFailed);
    connect(&note, &CounterNote::tryAgainAsked, this, &FailedEntries::tryAgain);
    connect(&note, &CounterNote::discardAsked, this, &FailedEntries::discard);
    note.showFailed(text());
}

QString FailedEntries::text() const
{
    QStringList lines;
    for (const CounterEntry &one : m_entries.first(std::min(kFailedSeen, m_entries.size())))
        lines.append(failureOf(one));
    if (m_entries.size() > kFailedSeen)
        lines.append(u"…"_s);
    if (!lines.isEmpty())
        lines.append(m_why);
    return lines.join(u'\n');
}

void FailedEntries::tryAgain()
{
    const QList<CounterEntry> entries = std::exchange(m_entries, {});
    emit changed({});
    for (const CounterEntry &one : entries)
        emit againAsked(one);
}

void FailedEntries::discard()
{
    m_entries.clear();
    emit changed({});
}

} // namespace ui
