#pragma once

#include "app/outbox/accounts/awaited_accounts.h"
#include "ui/shell/loader.h"

#include <QHash>
#include <QObject>

namespace app {
class AccountWork;
class Desk;
} // namespace app

namespace ui {

/// Tells once messages are approved whether the account by which they are to go lacks its password: they
/// would wait for it at their hour.
class ApprovedSecrets final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    ApprovedSecrets(app::Desk &desk, app::AccountWork &accounts, QObject *parent = nullptr);

    /// Looks again, as after a start.
    void ask();

signals:
    /// An account cannot send what was approved since the last look.
    void lacking(const QString &account, app::SecretFault fault);
    void failed(const db::Error &error);

private:
    void look(const QList<app::AwaitedAccount> &awaited);

    app::AccountWork &m_accounts;
    QHash<db::SendingAccountId, qint64> m_waiting; ///< how many messages, at the last look
    Loader<QList<app::AwaitedAccount>> m_loader;
};

} // namespace ui
