#pragma once

#include "ui/palette/palette_source.h"

#include <QAbstractListModel>

namespace ui {

/// The entries that suit what is typed, best first. Answers as RowDelegate's roles do, and:
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum DataRole
    {
        Keys = Qt::UserRole + 300, ///< QString, the shortcut
        Checked                    ///< bool, the choice in force
    };

    using QAbstractListModel::QAbstractListModel;

    /// `recent`: ids run lately, the last first; they lead while nothing is typed.
    void setEntries(const QList<PaletteEntry> &candidates, const QString &typed, const QStringList &recent);
    const PaletteEntry *entry(const QModelIndex &index) const;
    /// Row of an entry with this id, or -1.
    int rowOf(const QString &id) const;
    /// The row that Enter runs; -1 where what is first is done only when it was chosen.
    int best() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<PaletteEntry> m_entries;
};

} // namespace ui
