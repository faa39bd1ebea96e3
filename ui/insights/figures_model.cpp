#include "ui/insights/figures_model.h"

#include "ui/insights/insight_words.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/plain_text.h"

#include <QLocale>

#include <numeric>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kNone = u"–"_s;

/// A point of a list, or for the row of sums all of them; nothing behind its end.
std::optional<qint64> pick(const QList<qint64> &values, int row, int points)
{
    if (row == points)
        return std::accumulate(values.cbegin(), values.cend(), qint64(0));
    return row < values.size() ? std::optional(values.at(row)) : std::nullopt;
}

} // namespace

void FiguresModel::setInsight(const app::Insight &insight)
{
    beginResetModel();
    m_insight = insight;
    const QString main = InsightWords::mainLine(insight.query.metric);
    m_columns = {{Kind::Date, {}}, {Kind::Value, main}};
    if (insight.compares)
        m_columns.append({{Kind::Before, main}, {Kind::Change, main}});
    for (const app::Series::Line &line : insight.now.lines) {
        if (line.key != main)
            m_columns.append({Kind::Value, line.key});
    }
    endResetModel();
}

void FiguresModel::retranslate()
{
    setInsight(app::Insight(m_insight));
}

int FiguresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || points() == 0 ? 0 : points() + 1;
}

int FiguresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

std::optional<qint64> FiguresModel::valueAt(int row, const Column &column) const
{
    if (column.kind == Kind::Before)
        return pick(m_insight.beforeOf(column.line), row, points());
    if (column.line == "total"_L1)
        return pick(m_insight.now.total, row, points());
    for (const app::Series::Line &line : m_insight.now.lines) {
        if (line.key == column.line)
            return pick(line.values, row, points());
    }
    return 0;
}

QString FiguresModel::textAt(int row, const Column &column) const
{
    switch (column.kind) {
    case Kind::Date:
        return row == points()
                   ? tr("Total", "last row of a table")
                   : InsightWords::date(m_insight.now.dates.at(row), m_insight.query.by, m_insight.period());
    case Kind::Change: {
        const auto now = valueAt(row, {Kind::Value, column.line});
        const auto before = valueAt(row, {Kind::Before, column.line});
        return now && before ? InsightWords::shortChange(*now, *before) : kNone;
    }
    case Kind::Value:
    case Kind::Before:
        break;
    }
    const auto value = valueAt(row, column);
    return value ? QLocale().toString(*value) : kNone;
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
        if (column.kind == Kind::Before && index.row() == points())
            return plainTip(InsightWords::period(m_insight.periodBefore));
        return {};
    case Qt::TextAlignmentRole:
        return int(column.kind == Kind::Date ? Qt::AlignLeft : Qt::AlignRight) | int(Qt::AlignVCenter);
    case Qt::FontRole:
        return index.row() == points() ? QVariant(fontOf(TextStyle::Strong)) : QVariant();
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
        return int(column.kind == Kind::Date ? Qt::AlignLeft : Qt::AlignRight) | int(Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column.kind == Kind::Before)
        return plainTip(InsightWords::before(m_insight.query.metric));
    if (role != Qt::DisplayRole)
        return {};
    switch (column.kind) {
    case Kind::Date:
        return m_insight.query.by == app::Bucket::Month  ? tr("Month", "heading of a column")
               : m_insight.query.by == app::Bucket::Week ? tr("Week", "heading of a column")
                                                         : tr("Day", "heading of a column");
    case Kind::Before:
        return tr("Before", "heading of a column: the period before");
    case Kind::Change:
        return tr("Change", "heading of a column");
    case Kind::Value:
        break;
    }
    if (m_insight.query.metric == app::Metric::Conversions)
        return InsightWords::face(m_insight).spec.lines.first().name;
    return InsightWords::line(column.line);
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
            if (column.kind == Kind::Date) {
                cells.append(textAt(row, column));
            } else if (column.kind == Kind::Change) {
                const auto now = valueAt(row, {Kind::Value, column.line});
                const auto before = valueAt(row, {Kind::Before, column.line});
                cells.append(now && before ? QString::number(*now - *before) : QString());
            } else {
                // Bare digits: "1.250" would become one and a quarter elsewhere.
                const auto value = valueAt(row, column);
                cells.append(value ? QString::number(*value) : QString());
            }
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace ui
