#pragma once

#include "app/outbox/not_reached.h"
#include "ui/shell/loader.h"

#include <QAbstractListModel>
#include <QDialog>

class QLabel;
class QListView;
class QPushButton;

namespace ui {

/// NotReachedList -> NotReachedModel -> the dialog's list: a name, and why with what can be done.
class NotReachedModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(QList<app::NotReachedRow> rows);
    const app::NotReachedRow *row(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<app::NotReachedRow> m_rows;
};

/// Who is to be greeted today and cannot be, with the reason and the remedy; Enter leads to the customer.
class NotReachedDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Asks for the list at once. The desk outlives the dialog.
    NotReachedDialog(app::Desk &desk, QWidget *window);

signals:
    void customerChosen(db::CustomerId id);
    /// The list could not be read.
    void failed(const db::Error &error);

private:
    void show(const app::NotReachedList &list);
    void openChosen();

    Loader<app::NotReachedList> m_loader;
    NotReachedModel *m_model;
    QLabel *m_title;
    QListView *m_list;
    QPushButton *m_open;
};

} // namespace ui
