#include "ui/settings/account_list_model.h"

#include "ui/language/account_words.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/row_delegate.h"

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
        emit dataChanged(index(0), index(rowCount() - 1));
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
    const db::SendingAccount &account = listed.entry.account;
    switch (role) {
    case Qt::DisplayRole:
        return account.name;
    case row::SecondLine:
        return factsOf(listed).join(u" · "_s);
    case row::ChipText:
        return listed.isDefault && !account.archived ? tr("in use") : QString();
    case row::IconName:
        return isWithoutPassword(account) ? u"alert"_s : QString();
    case row::RightText:
        return countOf(listed);
    case Qt::AccessibleTextRole:
        return lineOf(listed);
    case Qt::ToolTipRole:
        return plainTip(account.host);
    default:
        return {};
    }
}

bool AccountListModel::isWithoutPassword(const db::SendingAccount &account) const
{
    return !account.archived && m_withoutPassword.contains(account.id);
}

QString AccountListModel::countOf(const app::ListedAccount &listed)
{
    const db::SendingAccount &account = listed.entry.account;
    if (!account.perDay || account.archived)
        return {};
    return tr("%1 of %2 in 24 hours", "messages sent; the most that may be")
        .arg(QLocale().toString(listed.acceptedToday), QLocale().toString(*account.perDay));
}

QStringList AccountListModel::factsOf(const app::ListedAccount &listed) const
{
    const db::SendingAccount &account = listed.entry.account;
    QStringList facts{words::accountKind(account.kind)};
    if (!account.sender.isEmpty() && account.sender != account.name)
        facts.append(account.sender);
    if (account.archived)
        facts.append(tr("archived"));
    if (isWithoutPassword(account))
        facts.append(tr("password missing", "of an account, in the keychain"));
    return facts;
}

QString AccountListModel::lineOf(const app::ListedAccount &listed) const
{
    QStringList parts{listed.entry.account.name};
    parts += factsOf(listed);
    if (listed.isDefault && !listed.entry.account.archived)
        parts.append(tr("in use"));
    parts.append(countOf(listed));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace ui
