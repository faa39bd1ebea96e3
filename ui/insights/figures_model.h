#pragma once

#include "app/insights/insight.h"

#include <QAbstractTableModel>

namespace ui {

/// The numbers of a chart: a row for each of its points, and below one with the sums,
/// or of what does not sum up with the value of the whole period; where the comparison
/// leaves out months or weeks that are not complete, also one with the sums it compares. Columns: the date,
/// the figure compared with its period before and the change (when it compares), then the lines.
class FiguresModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setInsight(const app::Insight &insight);
    const app::Insight &insight() const { return m_insight; }
    /// Points, without the rows of sums.
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
        QString line;
    };
    /// Is the row one of sums, and which?
    bool isTotal(int row) const { return row == points(); }
    bool isWholeSteps(int row) const { return row == points() + 1; }
    /// Does a change mean anything there? One day of a month says nothing against a whole one.
    bool compares(int row) const;
    std::optional<double> valueAt(int row, const Column &column) const;
    std::optional<double> shownAt(int row, const Column &column) const;
    QString dateAt(int row) const;
    QString textAt(int row, const Column &column) const;

    app::Insight m_insight;
    app::Comparison m_compared; ///< as the heading tells it
    QList<Column> m_columns;
};

} // namespace ui
