#include "ui/settings/account_list_model.h"

#include "ui/language/account_words.h"
#include "ui/widgets/plain_text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

void AccountListModel::setAccounts(const QList<app::ListedAccount> &accounts)
{
    beginResetModel();
    m_accounts = accounts;
    endResetModel();
}

void AccountListModel::setWithoutPassword(const QSet<db::SendingAccountId> &accounts)
{
    m_withoutPassword = accounts;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole});
}

const app::ListedAccount *AccountListModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_accounts.size() ? &m_accounts.at(index.row()) : nullptr;
}

QModelIndex AccountListModel::indexOf(db::SendingAccountId id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_accounts.at(row).entry.account.id == id)
            return index(row);
    }
    return {};
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_accounts.size());
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const app::ListedAccount &listed = m_accounts.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return lineOf(listed);
    case Qt::ToolTipRole:
        return plainTip(listed.entry.account.host);
    default:
        return {};
    }
}

QString AccountListModel::lineOf(const app::ListedAccount &listed) const
{
    const db::SendingAccount &account = listed.entry.account;
    QStringList parts{account.name};
    if (account.kind != db::AccountKind::Smtp)
        parts.append(words::accountKind(account.kind));
    if (!account.sender.isEmpty() && account.sender != account.name)
        parts.append(account.sender);
    if (account.archived)
        parts.append(tr("archived"));
    else if (listed.isDefault)
        parts.append(tr("in use"));
    if (!account.archived && m_withoutPassword.contains(account.id))
        parts.append(tr("password missing", "of an account, in the keychain"));
    if (account.perDay && !account.archived)
        parts.append(tr("%1 of %2 in 24 hours", "messages sent; the most that may be")
                         .arg(QLocale().toString(listed.acceptedToday), QLocale().toString(*account.perDay)));
    return parts.join(u"  ·  "_s);
}

} // namespace ui
