#pragma once

#include "ui/import/preview_columns.h"

#include <QAbstractTableModel>

#include <memory>

namespace ui {

/// Which rows of a rehearsal are shown.
enum class RowsShown
{
    All,
    New,
    Alike, ///< new, of the name and the birthday of another
    Updated,
    Unchanged,
    Duplicate,
    Skipped,   ///< of receipts that are no purchase
    LeftOut,   ///< of walk-ins and people whom the shop shall not know
    LeftEmpty, ///< stored without a cell that could not be understood
    HeldBack,
    Rejected
};

/// The rows of a rehearsal, all or some of them; each is unpacked when it is painted.
///
///     ImportPreview (packed rows) -> PreviewModel -> PreviewStep's table
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(std::shared_ptr<const app::ImportPreview> preview);
    void setFilter(RowsShown shown);
    RowsShown filter() const { return m_filter; }
    /// Of what its rows are; of no preview that of the last one.
    app::ListKind kind() const { return m_kind; }
    /// At most so many of the rows shown, by which the columns are measured.
    QList<app::PreviewRow> firstRows(int most) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Everything about a row, for a screen reader and the tool tip.
    QString sentence(int row) const;
    /// What is to be said of the row; of a purchase its cell says it in short.
    QString remark(int row) const;
    /// Cells that were not understood can be edited.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    /// The first such cell of the row, from the left; invalid where there is none.
    QModelIndex firstEditable(int row) const;
    /// "Line 3, Phone": which cell of the list is edited there.
    QString cellName(const QModelIndex &index) const;
    /// False: it is left out for what it is.
    bool canLeaveOut(int row) const;
    bool isLeftByChoice(int row) const;
    /// Out of the list, or into it again; leftOutChosen().
    void toggleLeftOut(int row);

signals:
    /// `column` of the file, from 0.
    void cellWritten(qint64 line, qsizetype column, const QString &text);
    void leftOutChosen(qint64 line, bool leftOut);

private:
    const app::CellProblem *problemAt(const QModelIndex &index) const;
    const app::PreviewRow &rowAt(int row) const;
    /// Where the rows shown are; nullptr: all of them.
    const std::vector<int> *places() const;

    std::shared_ptr<const app::ImportPreview> m_preview;
    app::ListKind m_kind = app::ListKind::Customers;
    RowsShown m_filter = RowsShown::All;
    mutable app::PreviewRow m_last; // a row is asked for cell by cell
    mutable int m_lastRow = -1;
};

} // namespace ui
