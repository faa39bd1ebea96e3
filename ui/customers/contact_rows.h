#pragma once

#include "app/customers/customer_draft.h"
#include "app/customers/customer_saving.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ui {

class ToneLabel;

/// The ways to reach a customer, one a line: what it is, the address, whether it goes first; under it how it
/// will be stored, or what is wrong.
class ContactRows final : public QWidget
{
    Q_OBJECT
public:
    explicit ContactRows(QWidget *parent = nullptr);

    QList<app::ContactDraft> contacts() const;
    /// Always leaves a line to type into.
    void setContacts(const QList<app::ContactDraft> &contacts);
    /// Those about contacts; the others are passed over.
    void setFindings(const QList<app::DraftFinding> &findings, const app::CustomerDraft &draft);
    /// Who has one of these addresses already, to be said under it; the others are passed over.
    void setOwners(const QList<app::PossibleDuplicate> &owners);
    QLineEdit *fieldAt(qsizetype row) const;
    /// The row with what is said under it.
    QWidget *boxAt(qsizetype row) const;
    /// What the keyboard goes through, in reading order.
    QList<QWidget *> keyboardStops() const;

signals:
    void changed();
    /// Show who has the address already.
    void customerAsked(db::CustomerId id);

private:
    struct Row
    {
        QWidget *box;
        QComboBox *kind;
        QLineEdit *text;
        QToolButton *first;
        QToolButton *remove;
        ToneLabel *message;
        QPushButton *owner; ///< leads to who has the address already
        db::CustomerId ownerId = {};
        QString finding = {}; ///< what is wrong
    };
    Row &append(const app::ContactDraft &contact);
    void remove(const Row &row);
    void makeFirst(const Row &chosen);
    void wordRows() const;
    void wordMessage(Row &row);
    /// In the order they were found.
    QList<app::PossibleDuplicate> ownersOf(const Row &row) const;
    db::ContactKind kindOf(const Row &row) const;

    QList<Row> m_rows;
    QList<app::PossibleDuplicate> m_owners;
    QPushButton *m_add;
    QVBoxLayout *m_column;
};

} // namespace ui
