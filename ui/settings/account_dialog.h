#pragma once

#include "app/outbox/accounts/account_work.h"
#include "app/outbox/accounts/mail_presets.h"

#include <QDialog>
#include <QMap>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class AccountForm;
class Doer;
class GatewayForm;
class ToneLabel;

/// Adds an account for e-mail, from a provider that is known or not, for SMS or for Zalo, or changes one. The
/// account is saved first; then its passwords go to the keychain, and where that refuses, or where one is
/// asked for again since the account logs in elsewhere now, the dialog stays and says why.
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
    void chooseKind();
    /// The form of this kind in the place of the one before.
    void showKind(db::AccountKind kind);
    void showEntry(const app::AccountEntry &entry);
    app::AccountEntry typedEntry() const;
    /// By their names in the keychain's words; those that were typed.
    QMap<QString, QByteArray> typedSecrets() const;
    void clearSecrets();
    void choosePreset();
    void guessPreset(const QString &address);
    void save();
    /// The account is in the file, and the passwords that were typed are not yet kept.
    void saved(db::SendingAccountId id);
    void keepPasswords(const app::AccountEntry &entry);
    /// Removes what the keychain has under the key it had before it was saved.
    void forgetBefore(db::SendingAccount account);
    /// By their names in the keychain's words: kLoginSecret, kMailboxSecret.
    void keepEach(const db::SendingAccount &account, QMap<QString, QByteArray> typed);
    void finish();
    void complain(const QString &problem);

    Needs m_needs;
    bool m_isNew;
    bool m_isSaving = false;
    bool m_isPasswordWanted = false; ///< the account logs in elsewhere now, and not all of them were typed
    QString m_keychainKey;           ///< before it was saved; empty: it is new
    bool m_hasPassword = false;      ///< it needs one, as it stands in the file
    QList<app::MailPreset> m_presets;
    QComboBox *m_kind;
    QComboBox *m_preset;
    QLabel *m_note;
    AccountForm *m_form;
    GatewayForm *m_gateway = nullptr; ///< null: it is an account for e-mail
    QVBoxLayout *m_fields = nullptr;
    ToneLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace ui
