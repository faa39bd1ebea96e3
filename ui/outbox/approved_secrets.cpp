#include "ui/outbox/approved_secrets.h"

#include "app/desk/desk.h"
#include "app/outbox/accounts/account_work.h"

#include <utility>

namespace ui {

ApprovedSecrets::ApprovedSecrets(app::Desk &desk, app::AccountWork &accounts, QObject *parent)
    : QObject(parent), m_accounts(accounts),
      m_loader(desk, [this](const QList<app::AwaitedAccount> &awaited) { look(awaited); })
{
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.outbox; });
    connect(&m_loader, &LoaderBase::failed, this, &ApprovedSecrets::failed);
}

void ApprovedSecrets::ask()
{
    m_loader.ask(app::asking(&app::awaitedAccounts));
}

void ApprovedSecrets::look(const QList<app::AwaitedAccount> &awaited)
{
    const auto before = std::exchange(m_waiting, {});
    for (const app::AwaitedAccount &one : awaited) {
        m_waiting.insert(one.account.id, one.messages);
        if (one.messages <= before.value(one.account.id))
            continue;
        m_accounts.findLacking(this, one.account,
                               [this, name = one.account.name](const std::optional<app::SecretError> &lack) {
                                   if (lack)
                                       emit lacking(name, lack->fault);
                               });
    }
}

} // namespace ui
