#pragma once

#include "app/import/import_preview.h"
#include "ui/widgets/table_cells.h"

#include <QAbstractTableModel>

#include <memory>
#include <span>

namespace ui {

using PreviewColumn = TableColumn<app::PreviewRow>;
/// Which rows of a rehearsal are shown.
enum class RowsShown
{
    All,
    New,
    Updated,
    Unchanged,
    Duplicate,
    LeftEmpty, ///< stored without a cell that could not be understood
    HeldBack,
    Rejected
};

/// The columns of a rehearsal, from left to right; the last one stretches.
std::span<const PreviewColumn> previewColumns();
/// Rows with values as long as usual ones get: by them a column is as wide as it needs to be.
QList<app::PreviewRow> usualRows();

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
    /// At most so many of the rows shown, by which the columns are measured.
    QList<app::PreviewRow> firstRows(int most) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Everything about a row, for a screen reader and the tool tip.
    QString sentence(int row) const;

private:
    const app::PreviewRow &rowAt(int row) const;
    /// Where the rows shown are; nullptr: all of them.
    const std::vector<int> *places() const;

    std::shared_ptr<const app::ImportPreview> m_preview;
    RowsShown m_filter = RowsShown::All;
    mutable app::PreviewRow m_last; // a row is asked for cell by cell
    mutable int m_lastRow = -1;
};

} // namespace ui
