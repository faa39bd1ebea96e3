#include "app/cli/account_argument.h"

#include "db/outbox/sending_account_store.h"

using namespace Qt::StringLiterals;

namespace app {

Read<db::SendingAccountId> chosenAccount(const CliContext &context, db::Session &session,
                                         const Arguments &arguments)
{
    const auto text = arguments.value(u"account"_s);
    if (!text)
        return db::SendingAccountId();
    MK_TRY(const auto accounts, context.tried(session.sendingAccounts().list()));
    QStringList names;
    for (const db::SendingAccount &account : accounts) {
        if (QString::number(account.id.value) == *text ||
            account.name.compare(*text, Qt::CaseInsensitive) == 0)
            return account.id;
        names.append(u"%1 (%2)"_s.arg(account.id.value).arg(account.name));
    }
    return workFailed(
        names.isEmpty() ? u"--account %1: there are no accounts"_s.arg(*text)
                        : u"--account %1: no such account; there are: %2"_s.arg(*text, names.join(u", "_s)));
}

} // namespace app
