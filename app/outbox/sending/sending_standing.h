#pragma once

#include "app/outbox/accounts/account_entry.h"
#include "db/core/error.h"
#include "db/core/words.h"

#include <QList>
#include <QSet>

namespace db {
class Session;
}

namespace app {

/// Whether programs send for the shop, and read what comes back.
struct SendingStanding
{
    bool isPaused = false;         ///< by a person
    bool isDoubted = false;        ///< see SendingSettings::isDoubted
    QSet<db::Channel> selfSending; ///< channels with an account that sends by itself
    bool collects = false;         ///< an account has a mailbox, or a gateway that tells what has arrived
    QList<AccountEntry> accounts;  ///< by name, as they were entered

    friend bool operator==(const SendingStanding &, const SendingStanding &) = default;
};

[[nodiscard]] db::Result<SendingStanding> sendingStanding(db::Session &session);

} // namespace app
