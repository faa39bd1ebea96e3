#pragma once

#include "app/customers/customer_draft.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ui {

class BirthdayField;
class ToneLabel;

/// The personal days of a customer, one under the other: what it is, whose, and when; under it what is wrong
/// or worth knowing.
class PersonalDayRows final : public QWidget
{
    Q_OBJECT
public:
    explicit PersonalDayRows(QWidget *parent = nullptr);

    QList<app::PersonalDayDraft> days() const;
    void setDays(const QList<app::PersonalDayDraft> &days);
    /// Those about personal days; the others are passed over.
    void setFindings(const QList<app::DraftFinding> &findings, const app::CustomerDraft &draft);
    /// Where the keyboard begins in this row; the button that adds one where there is no such row.
    QWidget *keyboardAt(qsizetype row) const;
    /// The row with what is said under it; all of it where there is no such row.
    QWidget *boxAt(qsizetype row) const;
    /// What the keyboard goes through, in reading order.
    QList<QWidget *> keyboardStops() const;

signals:
    void changed();

private:
    struct Row
    {
        QWidget *box;
        QComboBox *kind;
        QLineEdit *name;
        BirthdayField *date;
        QToolButton *remove;
        ToneLabel *message;
        int number; ///< of the stored day it was
    };
    const Row &append(const app::PersonalDayDraft &day);
    void remove(const QWidget *box);
    void wordRow(const Row &row) const;

    QList<Row> m_rows;
    QPushButton *m_add;
    QVBoxLayout *m_column;
};

} // namespace ui
