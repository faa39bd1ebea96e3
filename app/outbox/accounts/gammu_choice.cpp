#include "app/outbox/accounts/gammu_choice.h"

#include "app/outbox/accounts/account_configuration.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kGammuQueue = u"queue"_s;
const QString kGammuModem = u"modem"_s;

} // namespace

void setGammu(db::SendingAccount &account, const GammuChoice &choice)
{
    configure(account, kGammuQueue, choice.queue.isEmpty() ? QJsonValue() : choice.queue);
    configure(account, kGammuModem, choice.modem.isEmpty() ? QJsonValue() : choice.modem);
}

GammuChoice enteredGammu(const db::SendingAccount &account)
{
    return {configured(account, kGammuQueue).toString(), configured(account, kGammuModem).toString()};
}

db::Result<GammuChoice> gammuOf(const db::SendingAccount &account)
{
    const GammuChoice choice = enteredGammu(account);
    if (choice.queue.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"queue: is missing"_s);
    if (!QDir::isAbsolutePath(choice.queue))
        return db::failure(db::ErrorKind::InvalidInput, u"queue: is no whole path of a file"_s);
    return choice;
}

} // namespace app
