#pragma once

#include "db/customers/interaction_store.h"

#include <QListView>
#include <QStandardItemModel>

namespace ui {

/// CustomerProfile.timeline -> RecentModel -> RecentList.
class RecentModel final : public QStandardItemModel
{
    Q_OBJECT
public:
    using QStandardItemModel::QStandardItemModel;

    void setContacts(const QList<db::Interaction> &contacts);
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
