#pragma once

#include "app/import/import_preview.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace ui {

/// The rows of a rehearsal, all or those of one fate; each is unpacked when it is painted.
///
///     ImportPreview (packed rows) -> PreviewModel -> PreviewStep's table
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Line,
        Fate,
        Name,
        Called,
        Phone,
        Birthday,
        Province,
        Stage,
        Remark,
        ColumnCount
    };
    enum Role
    {
        FateRole = Qt::UserRole + 1, ///< int of app::RowOutcome
        ProspectRole                 ///< bool
    };

    explicit PreviewModel(QObject *parent = nullptr);

    void setPreview(std::shared_ptr<const app::ImportPreview> preview);
    /// Nothing: all rows.
    void setFilter(std::optional<app::RowOutcome> outcome);
    std::optional<app::RowOutcome> filter() const { return m_filter; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Everything about a row, for a screen reader and the tool tip.
    QString sentence(int row) const;

private:
    const app::PreviewRow &rowAt(int row) const;
    QString text(const app::PreviewRow &row, int column) const;

    std::shared_ptr<const app::ImportPreview> m_preview;
    std::optional<app::RowOutcome> m_filter;
    mutable app::PreviewRow m_last; // a row is asked for cell by cell
    mutable int m_lastRow = -1;
};

} // namespace ui
