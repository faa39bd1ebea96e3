#pragma once

#include "app/messages/template_entries.h"

#include <QAbstractListModel>

namespace ui {

/// The entries under their two headings, for RowDelegate's kin.
///
///     TemplateLibrary -> entriesOf(filter) -> TemplateListModel -> TemplatesPanel
class TemplateListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// A changed list with the same rows keeps selection and place. Each audience's entries stand together.
    void setEntries(const QList<app::TemplateEntry> &entries, const app::TemplateLibrary &library);
    /// Nothing for a heading.
    const app::TemplateEntry *entryAt(int row) const;
    /// The row with this template or draft; -1: it is not in the list.
    int rowOf(db::TemplateId id, const QString &draftKey) const;
    int firstEntry() const { return m_rows.size() > 1 ? 1 : -1; }
    qsizetype entryCount() const { return m_entries.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        qsizetype entry = -1; ///< -1: the heading of `audience`
        db::Audience audience = db::Audience::Prospect;
        int count = 0; ///< of a heading

        friend bool operator==(const Row &, const Row &) = default;
    };
    QVariant heading(const Row &row, int role) const;

    QList<app::TemplateEntry> m_entries;
    QList<Row> m_rows;
    app::TemplateLibrary m_library;
};

} // namespace ui
