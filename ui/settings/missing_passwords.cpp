#include "ui/settings/missing_passwords.h"

#include "app/outbox/accounts/account_work.h"

#include <algorithm>
#include <utility>

namespace ui {

MissingPasswords::MissingPasswords(app::AccountWork &work, QObject *parent) : QObject(parent), m_work(work)
{
    connect(&work, &app::AccountWork::secretsChanged, this, &MissingPasswords::ask);
}

void MissingPasswords::look(const QList<app::ListedAccount> &accounts)
{
    QList<db::SendingAccount> inUse;
    for (const app::ListedAccount &listed : accounts) {
        if (!listed.entry.account.archived)
            inUse.append(listed.entry.account);
    }
    const bool isSame = std::ranges::equal(
        inUse, m_accounts, [](const db::SendingAccount &one, const db::SendingAccount &other) {
            return one.id == other.id && one.keychainKey == other.keychainKey &&
                   app::secretsOf(one) == app::secretsOf(other);
        });
    if (isSame)
        return;
    m_accounts = inUse;
    ask();
}

void MissingPasswords::ask()
{
    for (const db::SendingAccount &account : std::as_const(m_accounts))
        m_work.findMissing(this, account,
                           [this, id = account.id](const app::SecretResult<QStringList> &missing) {
                               take(id, missing && !missing->isEmpty());
                           });
}

void MissingPasswords::take(db::SendingAccountId id, bool isMissing)
{
    if (m_missing.contains(id) == isMissing)
        return;
    if (isMissing)
        m_missing.insert(id);
    else
        m_missing.remove(id);
    emit found(m_missing);
}

} // namespace ui
