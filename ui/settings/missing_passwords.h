#pragma once

#include "app/outbox/accounts/account_list.h"

#include <QObject>
#include <QSet>
#include <QStringList>

namespace app {
class AccountWork;
}

namespace ui {

/// Which accounts in use have no password in the keychain. The keychain is asked once, and again when an
/// account or a password has changed: it may wait for a person. Where it does not answer, nothing is said.
class MissingPasswords final : public QObject
{
    Q_OBJECT
public:
    /// The work outlives this object.
    MissingPasswords(app::AccountWork &work, QObject *parent);

    void look(const QList<app::ListedAccount> &accounts);

signals:
    void found(const QSet<db::SendingAccountId> &accounts);

private:
    void ask();
    void take(db::SendingAccountId id, bool isMissing);

    app::AccountWork &m_work;
    QList<db::SendingAccount> m_accounts; ///< in use
    QSet<db::SendingAccountId> m_missing;
};

} // namespace ui
