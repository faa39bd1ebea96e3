#pragma once

#include "app/safekeeping/kept_backups.h"

#include <QAbstractListModel>

namespace ui {

/// The copies of the shop, a line each: the day and the time, the kind, and the size.
class BackupListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit BackupListModel(QDate today, QObject *parent = nullptr)
        : QAbstractListModel(parent), m_today(today)
    {}

    void setCopies(const QList<app::KeptBackup> &copies);
    /// Empty for an index that is none.
    QString fileAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QDate m_today;
    QList<app::KeptBackup> m_copies;
};

} // namespace ui
