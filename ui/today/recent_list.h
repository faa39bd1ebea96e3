#pragma once

#include "db/customers/interaction_store.h"

#include <QAbstractListModel>
#include <QListView>

namespace ui {

/// CustomerProfile.timeline -> RecentModel -> RecentList.
class RecentModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit RecentModel(QObject *parent = nullptr);

    void setContacts(QList<db::Interaction> contacts);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString title(const db::Interaction &contact) const;
    QString circumstances(const db::Interaction &contact) const;

    QList<db::Interaction> m_contacts;
};

/// The last contacts with a customer, to read.
class RecentList final : public QListView
{
    Q_OBJECT
public:
    explicit RecentList(QWidget *parent = nullptr);

    RecentModel &contacts() { return *m_contacts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    RecentModel *m_contacts;
};

} // namespace ui
