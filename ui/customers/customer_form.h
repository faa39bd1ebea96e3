#pragma once

#include "app/core/clock.h"
#include "app/customers/customer_saving.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class BirthdayField;
class ConsentBoxes;
class ContactRows;
class FormField;
class IdentityFields;
class PersonalDayRows;
class TagField;

/// The fields of a customer. Says under each field what is wrong or worth knowing, and decides nothing
/// itself.
class CustomerForm final : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerForm(app::Clock clock, QWidget *parent = nullptr);

    /// Before the draft: whose words, tags and rules to use, and whether it is a new customer.
    void setStart(const app::EditorStart &start);
    app::CustomerDraft draft() const;
    void setDraft(const app::CustomerDraft &draft);
    void showReading(const app::DraftReading &reading);
    /// Who has one of the addresses already.
    void showOwners(const QList<app::PossibleDuplicate> &owners);
    /// Puts the keyboard into this field.
    void goTo(app::CustomerField field, qsizetype row = -1);
    /// The field with what is said under it.
    QWidget *part(app::CustomerField field, qsizetype row) const;

signals:
    void changed();
    void customerAsked(db::CustomerId id);

private:
    void build();
    void connectAll();
    void orderTabs();
    void moveNameApart();
    void showBirthdayHint(const app::DraftReading &reading);

    app::Clock m_clock;
    app::EditorStart m_start;
    IdentityFields *m_identity;
    ContactRows *m_contacts;
    QComboBox *m_channel;
    QLineEdit *m_hour;
    BirthdayField *m_birthday;
    PersonalDayRows *m_days;
    QComboBox *m_stage;
    TagField *m_tags;
    QLineEdit *m_address;
    QLineEdit *m_province;
    QLineEdit *m_occupation;
    QPlainTextEdit *m_note;
    QLineEdit *m_code;
    ConsentBoxes *m_consents;
    QHash<app::CustomerField, FormField *> m_fields;
};

} // namespace ui
