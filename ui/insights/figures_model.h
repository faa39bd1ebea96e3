#pragma once

#include "app/insights/insight.h"

#include <QAbstractTableModel>

namespace ui {

/// The numbers of a chart: a row for each of its points, and one with the sums below. Columns: the date, the
/// figure compared with its period before and the change (when it compares), then the lines.
class FiguresModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setInsight(const app::Insight &insight);
    const app::Insight &insight() const { return m_insight; }
    /// Points, without the row of sums.
    int points() const { return static_cast<int>(m_insight.now.dates.size()); }
    /// The cells of some rows with their headings, separated by tabs, as spreadsheets take them.
    QString tsv(QList<int> rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Kind
    {
        Date,
        Value,
        Before,
        Change
    };
    struct Column
    {
        Kind kind = Kind::Value;
        app::LineKey line = app::LineKey::Total;
    };
    std::optional<double> valueAt(int row, const Column &column) const;
    QString textAt(int row, const Column &column) const;

    app::Insight m_insight;
    QList<Column> m_columns;
};

} // namespace ui
