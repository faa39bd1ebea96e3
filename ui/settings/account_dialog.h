#pragma once

#include "app/outbox/accounts/account_work.h"
#include "app/outbox/accounts/mail_presets.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class AccountForm;
class Doer;
class ToneLabel;

/// Adds an account for e-mail, from a provider that is known or not, or changes one. The account is saved
/// first; then its password goes to the keychain, and where that refuses, the dialog stays and says why.
class AccountDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Both outlive the dialog.
    struct Needs
    {
        Doer &doer;
        app::AccountWork &work;
    };
    /// A new account.
    AccountDialog(const Needs &needs, QWidget *window);
    AccountDialog(const Needs &needs, const app::AccountEntry &entry, QWidget *window);

    void reject() override;

private:
    void arrange();
    void choosePreset();
    void guessPreset(const QString &address);
    void save();
    /// The account is in the file, and its password, if one was typed, is not yet kept.
    void saved(db::SendingAccountId id);
    void keepPassword(const app::AccountEntry &entry);
    void complain(const QString &problem);

    Needs m_needs;
    bool m_isNew;
    bool m_isSaving = false;
    QList<app::MailPreset> m_presets;
    QComboBox *m_preset;
    QLabel *m_note;
    AccountForm *m_form;
    ToneLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace ui
