#pragma once

#include "app/customers/customer_list.h"
#include "db/customers/relation.h"
#include "ui/shell/loader.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;

namespace app {
class Desk;
}

namespace ui {

class SearchField;

/// Asks who another customer is to this one: what they are to each other, and whom, found while one types.
class RelationQuestion final : public QDialog
{
    Q_OBJECT
public:
    RelationQuestion(app::Desk &desk, db::CustomerId customer, const QString &name, QWidget *parent);

signals:
    /// `logs`: a contact "referral" is to be noted, too.
    void answered(const db::Relation &relation, bool logs);

private:
    void look(const QString &typed);
    void offer(const app::CustomerListing &listing);
    void showState();
    void answer();

    app::Desk &m_desk;
    Loader<app::CustomerListing> m_listing;
    db::CustomerId m_customer;
    QComboBox *m_kind;
    SearchField *m_field;
    QListWidget *m_found;
    QCheckBox *m_logs;
    QPushButton *m_yes;
};

} // namespace ui
