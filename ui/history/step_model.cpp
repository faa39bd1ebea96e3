#include "ui/history/step_model.h"

#include "app/desk/step_words.h"
#include "ui/history/history_words.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/row_delegate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Whether `steps` begins with all of `before`, whatever has become of them.
bool continues(const QList<db::JournalEntry> &before, const QList<db::JournalEntry> &steps)
{
    return !before.isEmpty() && before.size() <= steps.size() &&
           std::ranges::equal(before.cbegin(), before.cend(), steps.cbegin(), steps.cbegin() + before.size(),
                              {}, &db::JournalEntry::id, &db::JournalEntry::id);
}

} // namespace

StepModel::StepModel(const app::Clock &clock, QObject *parent) : DayListModel(parent), m_clock(clock) {}

void StepModel::setSteps(const QList<db::JournalEntry> &steps, bool isWhole)
{
    Entries entries{{}, continues(m_steps, steps), isWhole, m_clock.today()};
    for (const db::JournalEntry &step : steps)
        entries.days.append(HistoryWords::when(step, m_clock.zone()).date());
    m_hasSeveralAgents = std::ranges::any_of(
        steps, [&steps](const db::JournalEntry &step) { return step.agent != steps.constFirst().agent; });
    setEntries(entries, [&] { m_steps = steps; });
}

const db::JournalEntry *StepModel::stepAt(int row) const
{
    const qsizetype entry = entryAt(row);
    return entry < 0 ? nullptr : &m_steps.at(entry);
}

int StepModel::rowOf(db::JournalId id) const
{
    const auto found = std::ranges::find(m_steps, id, &db::JournalEntry::id);
    return found == m_steps.cend() ? -1 : rowOfEntry(found - m_steps.cbegin());
}

QString StepModel::dayWords(QDate day) const
{
    return HistoryWords::day(day, today());
}

QString StepModel::secondLine(const db::JournalEntry &step) const
{
    const auto area = app::areaOf(step.command);
    QStringList parts;
    if (area)
        parts.append(HistoryWords::area(*area));
    if (m_hasSeveralAgents && !step.agent.isEmpty())
        parts.append(step.agent);
    return parts.join(u" · "_s);
}

QVariant StepModel::entryData(qsizetype entry, QDate day, int role) const
{
    const db::JournalEntry &step = m_steps.at(entry);
    switch (role) {
    case Qt::DisplayRole:
        return app::stepWords(step);
    case Qt::ToolTipRole:
        return plainTip(app::stepWords(step) + u'\n' + HistoryWords::moment(step, m_clock.zone()));
    case Qt::AccessibleTextRole: {
        QStringList spoken{app::stepWords(step), HistoryWords::mark(app::stateOf(step)), secondLine(step),
                           dayWords(day), HistoryWords::hour(step, m_clock.zone())};
        spoken.removeAll(QString());
        return spoken.join(u", "_s);
    }
    case row::SecondLine:
        return secondLine(step);
    case row::ChipText:
        return HistoryWords::mark(app::stateOf(step));
    case row::RightText:
        return HistoryWords::hour(step, m_clock.zone());
    default:
        return {};
    }
}

} // namespace ui
