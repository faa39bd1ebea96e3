#pragma once

#include "app/core/clock.h"
#include "db/core/error.h"
#include "db/outbox/sending_account.h"

#include <QList>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// How far an account gets with what is due.
struct AccountForecast
{
    db::SendingAccount account;
    qint64 sent = 0;     ///< within the last 24 hours
    qint64 waiting = 0;  ///< due and not sent
    qint64 finishMs = 0; ///< when its limits let the last of these go, UTC epoch milliseconds; 0: none waits
    qint64 parts = 0;    ///< of what waits, to be paid for; 0: nothing is
    std::optional<qint64> cost = {}; ///< of these, in đồng; nothing: the account does not say
};

/// Of the accounts that send by themselves. An estimate: rules of sending and slow servers come on top.
[[nodiscard]] db::Result<QList<AccountForecast>> loadSendingForecast(db::Session &session,
                                                                     const Clock &clock);

} // namespace app
