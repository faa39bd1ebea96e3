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

StepModel::StepModel(const app::Clock &clock, QObject *parent) : QAbstractListModel(parent), m_clock(clock) {}

void StepModel::setSteps(const QList<db::JournalEntry> &steps, bool isWhole)
{
    const QDate today = m_clock.today();
    const bool same = today == m_today && continues(m_steps, steps);
    const qsizetype first = same ? m_steps.size() : 0;
    m_today = today;
    m_isWhole = isWhole;
    m_hasSeveralAgents = std::ranges::any_of(
        steps, [&steps](const db::JournalEntry &step) { return step.agent != steps.constFirst().agent; });
    if (!same) {
        beginResetModel();
        m_steps = steps;
        m_rows = rowsFrom(0, {});
        endResetModel();
        return;
    }
    m_steps = steps;
    emit dataChanged(index(0), index(rowCount() - 1));
    const QList<Row> rows = rowsFrom(first, m_rows.constLast().day);
    if (rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

QList<StepModel::Row> StepModel::rowsFrom(qsizetype first, QDate lastDay) const
{
    QList<Row> rows;
    for (qsizetype i = first; i < m_steps.size(); ++i) {
        const QDate day = HistoryWords::when(m_steps.at(i), m_clock.zone()).date();
        if (day != lastDay)
            rows.append({-1, day});
        rows.append({i, day});
        lastDay = day;
    }
    return rows;
}

const db::JournalEntry *StepModel::stepAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).step < 0)
        return nullptr;
    return &m_steps.at(m_rows.at(row).step);
}

int StepModel::rowOf(db::JournalId id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const db::JournalEntry *step = stepAt(row);
        if (step && step->id == id)
            return row;
    }
    return -1;
}

int StepModel::firstStep() const
{
    return m_rows.isEmpty() ? -1 : 1; // under its day
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StepModel::heading(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return HistoryWords::day(row.day, m_today);
    case row::Heading:
        return true;
    default:
        return {};
    }
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

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (row.step < 0)
        return heading(row, role);
    const db::JournalEntry &step = m_steps.at(row.step);
    switch (role) {
    case Qt::DisplayRole:
        return app::stepWords(step);
    case Qt::ToolTipRole:
        return plainTip(app::stepWords(step) + u'\n' + HistoryWords::moment(step, m_clock.zone()));
    case Qt::AccessibleTextRole: {
        QStringList spoken{app::stepWords(step), HistoryWords::mark(app::stateOf(step)), secondLine(step),
                           HistoryWords::day(row.day, m_today), HistoryWords::hour(step, m_clock.zone())};
        spoken.removeAll(QString());
        return spoken.join(u", "_s);
    }
    case row::SecondLine:
        return secondLine(step);
    case row::ChipText:
        return HistoryWords::mark(app::stateOf(step));
    case row::RightText:
        return HistoryWords::hour(step, m_clock.zone());
    case row::Heading:
        return false;
    default:
        return {};
    }
}

Qt::ItemFlags StepModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).step < 0)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool StepModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWhole;
}

void StepModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        emit moreAsked();
}

} // namespace ui
