#pragma once

#include "app/outbox/accounts/account_list.h"

#include <QAbstractListModel>
#include <QSet>

namespace ui {

/// The accounts to send by, a line each: name, address, what of its day is used, and whether it is the one in
/// use for its channel.
class AccountListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setAccounts(const QList<app::ListedAccount> &accounts);
    /// Which of them have no password in the keychain.
    void setWithoutPassword(const QSet<db::SendingAccountId> &accounts);
    /// Nothing for an index that is none.
    const app::ListedAccount *at(const QModelIndex &index) const;
    QModelIndex indexOf(db::SendingAccountId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    bool isWithoutPassword(const db::SendingAccount &account) const;
    /// Empty: there is no limit.
    static QString countOf(const app::ListedAccount &listed);
    QStringList factsOf(const app::ListedAccount &listed) const;
    QString lineOf(const app::ListedAccount &listed) const;

    QList<app::ListedAccount> m_accounts;
    QSet<db::SendingAccountId> m_withoutPassword;
};

} // namespace ui
