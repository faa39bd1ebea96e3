#include "ui/settings/accounts_section.h"

#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/accounts/account_work.h"
#include "app/outbox/accounts/default_account.h"
#include "ui/language/account_words.h"
#include "ui/settings/account_dialog.h"
#include "ui/settings/account_list_model.h"
#include "ui/settings/account_test_dialog.h"
#include "ui/settings/approved_dialog.h"
#include "ui/settings/missing_passwords.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/row_delegate.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

AccountsSection::AccountsSection(const Needs &needs)
    : SettingCard(u"accountsSection"_s, tr("Accounts to send from")), m_needs(needs),
      m_accounts(new AccountListModel(this)), m_passwords(new MissingPasswords(needs.work, this)),
      m_list(named(new QListView, u"accountsListView"_s)),
      m_none(makeWrappedLabel(
          TextStyle::Secondary, u"noAccountsLabel"_s,
          tr("Messages are sent by hand until there is an account. Add the shop's e-mail, an SMS "
             "gateway, a modem or Zalo notifications, and the program can send for you."))),
      m_add(makeButton(u"addAccountPushButton"_s, tr("Add an account…"))),
      m_change(makeButton(u"changeAccountPushButton"_s, tr("Change…"))),
      m_prefer(makeButton(u"preferAccountPushButton"_s, tr("Send from this one"))),
      m_archive(makeButton(u"archiveAccountPushButton"_s, tr("Archive"))),
      m_test(makeButton(u"testAccountPushButton"_s, tr("Send a test to myself…"))),
      m_approve(makeButton(u"approvedTemplatesPushButton"_s, tr("Approved templates…"))),
      m_loader(needs.doer.desk(),
               [this](const QList<app::ListedAccount> &accounts) { showAccounts(accounts); })
{
    arrange();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AccountsSection::showCurrent);
    connect(m_list, &QListView::activated, m_change, &QPushButton::click);
    connect(m_passwords, &MissingPasswords::found, m_accounts, &AccountListModel::setWithoutPassword);
    connect(m_add, &QPushButton::clicked, this, &AccountsSection::add);
    connect(m_change, &QPushButton::clicked, this, &AccountsSection::change);
    connect(m_prefer, &QPushButton::clicked, this, &AccountsSection::prefer);
    connect(m_archive, &QPushButton::clicked, this, &AccountsSection::archiveOrRestore);
    connect(m_test, &QPushButton::clicked, this, &AccountsSection::test);
    connect(m_approve, &QPushButton::clicked, this, &AccountsSection::approve);
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.settings || changes.outbox; });
    connect(&m_loader, &LoaderBase::failed, &needs.doer, &Doer::showError);
    m_loader.ask(app::asking(&app::listAccounts, needs.doer.desk().clock()));
    showAccounts({});
}

void AccountsSection::arrange()
{
    m_list->setModel(m_accounts);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    letLinesReachTheEdge(*m_list);
    m_list->setAccessibleName(tr("Accounts"));
    addWide(m_list);
    addWide(m_none);
    auto *buttons = named(new QWidget, u"accountButtons"_s);
    auto *row = new FlowLayout(buttons); // a narrow window takes two lines
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small());
    for (QPushButton *button : {m_add, m_change, m_prefer, m_archive, m_test, m_approve})
        row->addWidget(button);
    addWide(buttons);
}

const app::ListedAccount *AccountsSection::current() const
{
    return m_accounts->at(m_list->currentIndex());
}

void AccountsSection::showAccounts(const QList<app::ListedAccount> &accounts)
{
    constexpr int kMostRows = 4;
    const app::ListedAccount *before = current();
    const db::SendingAccountId kept = before ? before->entry.account.id : db::SendingAccountId();
    m_accounts->setAccounts(accounts);
    m_passwords->look(accounts);
    const QModelIndex same = m_accounts->indexOf(kept);
    m_list->setCurrentIndex(same.isValid() ? same : m_accounts->index(0));
    m_list->setFixedHeight(grid::twoLineRowHeight() * qBound(1, int(accounts.size()), kMostRows) +
                           grid::tight());
    m_list->setVisible(!accounts.isEmpty());
    m_none->setVisible(accounts.isEmpty() && !m_loader.isLoading());
    showCurrent();
}

void AccountsSection::showCurrent()
{
    const app::ListedAccount *listed = current();
    const bool inUse = listed && !listed->entry.account.archived;
    m_change->setEnabled(inUse);
    m_prefer->setEnabled(inUse && !listed->isDefault);
    m_archive->setEnabled(listed);
    m_archive->setText(listed && !inUse ? tr("Use again") : tr("Archive"));
    m_test->setEnabled(inUse);
    m_approve->setVisible(inUse && listed->entry.account.kind == db::AccountKind::Zalo);
}

void AccountsSection::add()
{
    (new AccountDialog({m_needs.doer, m_needs.work}, window()))->open();
}

void AccountsSection::change()
{
    if (const app::ListedAccount *listed = current())
        (new AccountDialog({m_needs.doer, m_needs.work}, listed->entry, window()))->open();
}

void AccountsSection::test()
{
    if (const app::ListedAccount *listed = current())
        (new AccountTestDialog({m_needs.doer.desk(), m_needs.work}, listed->entry.account, window()))->open();
}

void AccountsSection::approve()
{
    if (const app::ListedAccount *listed = current())
        (new ApprovedDialog(m_needs.doer, listed->entry.account.id, window()))->open();
}

void AccountsSection::prefer()
{
    const app::ListedAccount *listed = current();
    if (!listed)
        return;
    const db::SendingAccount &account = listed->entry.account;
    m_needs.doer.run(this, app::SetDefaultAccount{app::channelOfAccount(account.kind), account.id},
                     {.told = [name = account.name](const app::Nothing &) {
                         return tr("Messages go out from %1 now.").arg(name);
                     }});
}

void AccountsSection::archiveOrRestore()
{
    const app::ListedAccount *listed = current();
    if (!listed)
        return;
    const db::SendingAccount account = listed->entry.account;
    if (account.archived)
        m_needs.doer.run(this, app::RestoreAccount{account.id},
                         {.told = [name = account.name](const app::Nothing &) {
                             return tr("%1 is in use again.").arg(name);
                         }});
    else
        m_needs.doer.run(this, app::ArchiveAccount{account.id},
                         {.then = [this, account](const app::Nothing &) { archived(account); }});
}

void AccountsSection::archived(const db::SendingAccount &account)
{
    if (app::secretsOf(account).isEmpty()) {
        m_needs.doer.bar().show({.text = tr("%1 is archived.").arg(account.name)});
        return;
    }
    forgetPassword(account);
}

void AccountsSection::forgetPassword(const db::SendingAccount &account)
{
    m_needs.work.forget(this, account, [this, account](const app::SecretResult<void> &removed) {
        if (removed)
            m_needs.doer.bar().show(
                {Notice::Kind::Good,
                 tr("%1 is archived, and its password was removed from the keychain.").arg(account.name)});
        else
            m_needs.doer.bar().show(
                {Notice::Kind::Danger,
                 tr("%1 is archived. Its password is still in the keychain: %2", "account; reason")
                     .arg(account.name, words::secretFault(removed.error().fault)),
                 tr("Remove the password"), [this, account] { forgetPassword(account); }});
    });
}

} // namespace ui
