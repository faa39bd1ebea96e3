#pragma once

#include "app/outbox/accounts/account_check.h"
#include "app/outbox/accounts/mail_presets.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

class FormField;

/// The fields of an account for e-mail and its mailbox; what was typed is read as it stands, and wrong fields
/// are marked.
class AccountForm final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountForm(QWidget *parent = nullptr);

    /// Fills the fields; the password stays empty, since it is in the keychain.
    void setEntry(const app::AccountEntry &entry);
    /// Fills what a provider has for the address that is typed; the name and the sender stay.
    void applyPreset(const app::MailPreset &preset);
    /// What is typed, on top of what was filled in.
    app::AccountEntry entry() const;
    /// UTF-8; empty: none was typed.
    QByteArray password() const;
    /// The same of the mailbox alone.
    QByteArray mailboxPassword() const;
    void clearPasswords();
    /// Marks these fields, takes the marks of the others away, and gives the keyboard to the first.
    void showProblems(const QList<app::AccountProblem> &problems);
    QLineEdit *addressField() const { return m_address; }

signals:
    /// The address is typed to its end.
    void addressEntered(const QString &address);

private:
    using Field = app::AccountField;

    QLineEdit *addLine(Field field, const QString &objectName, const QString &label);
    QComboBox *addSecurity(Field field, const QString &objectName, const QString &label);
    void addFields();
    void addMailboxFields();
    /// Whose text nobody sees.
    QLineEdit *addPassword(const QString &objectName, const QString &label, const QString &hint);
    void lockMailbox();

    app::AccountEntry m_begun;
    QMap<Field, FormField *> m_fields;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_senderName = nullptr;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_port = nullptr;
    QComboBox *m_security = nullptr;
    QLineEdit *m_user = nullptr;
    QComboBox *m_login = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_perDay = nullptr;
    QLineEdit *m_connections = nullptr;
    QCheckBox *m_reads = nullptr;
    QLineEdit *m_mailboxHost = nullptr;
    QLineEdit *m_mailboxPort = nullptr;
    QComboBox *m_mailboxSecurity = nullptr;
    QLineEdit *m_mailboxUser = nullptr;
    QLineEdit *m_mailboxPassword = nullptr;
    QLineEdit *m_mailboxFolder = nullptr;
};

} // namespace ui
