#include "ui/insights/figures_model.h"

#include "ui/insights/insight_words.h"
#include "ui/insights/metric_words.h"
#include "ui/insights/unit_words.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/plain_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The sum of the steps that were counted whole.
std::optional<double> wholeSteps(const app::Series &series, const app::Series::Line &line,
                                 const app::Series &now)
{
    double sum = 0;
    for (qsizetype i = 0; i < now.dates.size() && i < series.dates.size(); ++i) {
        if (!now.isPartial(i))
            sum += line.values.value(i).value_or(0);
    }
    return sum;
}

} // namespace

void FiguresModel::setInsight(const app::Insight &insight)
{
    beginResetModel();
    m_insight = insight;
    m_compared = insight.compares ? app::comparisonOf(insight) : app::Comparison();
    const QString main = insight.metric().main;
    m_columns = {{Kind::Date, main}, {Kind::Value, main}};
    if (insight.compares)
        m_columns.append({{Kind::Before, main}, {Kind::Change, main}});
    for (const app::Series::Line &line : insight.now.lines) {
        if (line.key != main)
            m_columns.append({Kind::Value, line.key});
    }
    endResetModel();
}

int FiguresModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || points() == 0)
        return 0;
    return points() + (m_compared.leftOut.isEmpty() ? 1 : 2);
}

int FiguresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

bool FiguresModel::compares(int row) const
{
    if (m_compared.leftOut.isEmpty())
        return true;
    return row < points() ? !m_compared.leftOut.contains(m_insight.now.dates.at(row)) : isWholeSteps(row);
}

std::optional<double> FiguresModel::valueAt(int row, const Column &column) const
{
    if (column.kind == Kind::Change)
        return compares(row) ? app::difference(valueAt(row, {Kind::Value, column.line}),
                                               valueAt(row, {Kind::Before, column.line}))
                             : std::nullopt;
    const app::Series &series = column.kind == Kind::Before ? m_insight.before : m_insight.now;
    const app::Series::Line line = series.line(column.line);
    return isTotal(row)        ? line.whole
           : isWholeSteps(row) ? wholeSteps(series, line, m_insight.now)
                               : line.values.value(row);
}

std::optional<double> FiguresModel::shownAt(int row, const Column &column) const
{
    return UnitWords::shown(m_insight.metric(), valueAt(row, column));
}

QString FiguresModel::dateAt(int row) const
{
    if (isTotal(row))
        return m_insight.metric().sumsUp() ? tr("Total", "last row of a table")
                                           : tr("Whole period", "last row of a table");
    if (isWholeSteps(row))
        return m_insight.query.by == app::Bucket::Week ? tr("Complete weeks", "the sum of them, in a table")
                                                       : tr("Complete months", "the sum of them, in a table");
    return InsightWords::date(m_insight.now.dates.at(row), m_insight.query.by, m_insight.period()) +
           (m_insight.now.isPartial(row) ? u" *"_s : QString());
}

QString FiguresModel::textAt(int row, const Column &column) const
{
    if (column.kind == Kind::Date)
        return dateAt(row);
    if (column.kind == Kind::Change)
        return compares(row) ? InsightWords::shortChange(shownAt(row, {Kind::Value, column.line}),
                                                         shownAt(row, {Kind::Before, column.line}))
                             : QString();
    return ChartFace::number(shownAt(row, column));
}

QVariant FiguresModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column &column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index.row(), column);
    case Qt::ToolTipRole:
        if (column.kind == Kind::Before && index.row() < m_insight.before.dates.size())
            return plainTip(InsightWords::date(m_insight.before.dates.at(index.row()), m_insight.query.by,
                                               m_insight.periodBefore));
        if (column.kind == Kind::Before && isTotal(index.row()))
            return plainTip(InsightWords::period(m_insight.periodBefore));
        return {};
    case Qt::TextAlignmentRole:
        return int(column.kind == Kind::Date ? Qt::AlignLeft : Qt::AlignRight) | int(Qt::AlignVCenter);
    case Qt::FontRole:
        return index.row() >= points() ? QVariant(fontOf(TextStyle::Strong)) : QVariant();
    default:
        return {};
    }
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const Column &column = m_columns.at(section);
    if (role == Qt::TextAlignmentRole)
        return int(column.kind == Kind::Date ? Qt::AlignLeft : Qt::AlignRight) | int(Qt::AlignVCenter) |
               int(Qt::TextWordWrap);
    if (role == Qt::ToolTipRole && column.kind == Kind::Before)
        return plainTip(wordsOf(m_insight.metric()).before());
    if (role != Qt::DisplayRole)
        return {};
    switch (column.kind) {
    case Kind::Date:
        return m_insight.query.by == app::Bucket::Month  ? tr("Month", "heading of a column")
               : m_insight.query.by == app::Bucket::Week ? tr("Week", "heading of a column")
                                                         : tr("Day", "heading of a column");
    case Kind::Before:
        return tr("Previous", "heading of a column: the previous period");
    case Kind::Change:
        return tr("Change", "heading of a column");
    case Kind::Value:
        break;
    }
    return InsightWords::line(m_insight.metric(), column.line);
}

QString FiguresModel::tsv(QList<int> rows) const
{
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    QStringList cells;
    for (int i = 0; i < columnCount(); ++i)
        cells.append(headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(cells.join(u'\t'));
    for (const int row : rows) {
        cells.clear();
        for (const Column &column : m_columns) {
            // Bare digits: "1.250" would become one and a quarter elsewhere.
            cells.append(column.kind == Kind::Date ? textAt(row, column)
                                                   : app::plainNumber(valueAt(row, column)));
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace ui
