#pragma once

#include "app/outbox/accounts/account_list.h"
#include "ui/settings/setting_card.h"
#include "ui/shell/loader.h"

class QListView;
class QPushButton;

namespace app {
class AccountWork;
}

namespace ui {

class AccountListModel;
class MissingPasswords;
class Doer;

/// The accounts by which messages leave this computer, and what can be done with each.
class AccountsSection final : public SettingCard
{
    Q_OBJECT
public:
    /// Both outlive this object.
    struct Needs
    {
        Doer &doer;
        app::AccountWork &work;
    };
    explicit AccountsSection(const Needs &needs);

    /// Opens the dialog that adds one.
    void add();

private:
    void arrange();
    const app::ListedAccount *current() const;
    void showAccounts(const QList<app::ListedAccount> &accounts);
    void showCurrent();
    void change();
    void prefer();
    void archiveOrRestore();
    /// Removes the password of an account that was archived.
    void archived(const db::SendingAccount &account);
    void forgetPassword(const db::SendingAccount &account);
    void test();
    void approve();

    Needs m_needs;
    AccountListModel *m_accounts;
    MissingPasswords *m_passwords;
    QListView *m_list;
    QLabel *m_none;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_prefer;
    QPushButton *m_archive;
    QPushButton *m_test;
    QPushButton *m_approve; ///< of Zalo: which approved templates there are
    Loader<QList<app::ListedAccount>> m_loader;
};

} // namespace ui
