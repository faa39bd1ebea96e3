#pragma once

#include "app/core/clock.h"
#include "app/customers/customer_saving.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class BirthdayField;
class ContactRows;
class FormField;
class PersonalDayRows;
class TagField;

/// The fields of a customer. Says under each field what is wrong or worth knowing; decides nothing itself but
/// the kind, which follows the name until it is chosen.
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
    void showNameHints(const app::DraftReading &reading);
    void showNameApart(const app::CustomerDraft &typed);
    void showBirthdayHint(const app::DraftReading &reading);
    void followTheName();

    app::Clock m_clock;
    app::EditorStart m_start;
    QComboBox *m_kind;
    bool m_kindChosen = false; ///< by a person; else it follows the name
    QLineEdit *m_name;
    QPushButton *m_apart; ///< offers to move what is no name out of the field
    QLineEdit *m_given;
    QComboBox *m_gender;
    QComboBox *m_honorific;
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
    QWidget *m_consents;
    QList<QCheckBox *> m_purposes;
    QLineEdit *m_source;
    QHash<app::CustomerField, FormField *> m_fields;
};

} // namespace ui
