#pragma once

#include "app/core/clock.h"
#include "app/customers/customer_saving.h"

#include <QHash>
#include <QObject>

class QComboBox;
class QLineEdit;
class QPushButton;
class QWidget;

namespace ui {

class FormField;

/// The fields that say who a customer is: name, kind, gender, and how one addresses them. The kind follows
/// the name until it is chosen. The form lays them out.
class IdentityFields final : public QObject
{
    Q_OBJECT
public:
    IdentityFields(app::Clock clock, QObject *parent);

    /// Before the draft: whose words and rules to use, and whether it is a new customer.
    void setStart(const app::EditorStart &start);
    /// Puts what is typed into the draft.
    void read(app::CustomerDraft &draft) const;
    void show(const app::CustomerDraft &draft);
    /// Says what the customer will be called, and offers to move what is no name out of it.
    void showReading(const app::DraftReading &reading, const app::CustomerDraft &typed);
    const QHash<app::CustomerField, FormField *> &fields() const { return m_fields; }
    /// What the keyboard goes through, in reading order.
    QList<QWidget *> keyboardStops() const;

signals:
    void changed();
    /// What is no name is to go where it belongs.
    void apartAsked();

private:
    void addField(app::CustomerField which, QWidget *editor, QWidget *keyboard = nullptr);
    void connectAll();
    void followTheName();
    void showHints(const db::Customer &customer);
    void showNameApart(const app::CustomerDraft &typed);

    app::Clock m_clock;
    app::EditorStart m_start;
    QLineEdit *m_name;
    QPushButton *m_apart; ///< offers to move what is no name out of the field
    QLineEdit *m_given;
    QComboBox *m_kind;
    bool m_kindChosen = false; ///< by a person; else it follows the name
    QComboBox *m_gender;
    QComboBox *m_honorific;
    QHash<app::CustomerField, FormField *> m_fields;
};

} // namespace ui
