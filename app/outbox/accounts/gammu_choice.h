#pragma once

#include "db/core/error.h"
#include "db/outbox/sending_account.h"

namespace app {

/// By which gammu-smsd of this computer an account sends.
struct GammuChoice
{
    QString queue; ///< the file of its SQL service, with its whole path
    QString modem; ///< its PhoneID, where several read one queue; empty: whichever comes first

    friend bool operator==(const GammuChoice &, const GammuChoice &) = default;
};

void setGammu(db::SendingAccount &account, const GammuChoice &choice);
/// As it was entered, complete or not.
GammuChoice enteredGammu(const db::SendingAccount &account);
/// InvalidInput, naming the field: no file is named, or not by its whole path. Whether it is a queue is known
/// once it is opened.
[[nodiscard]] db::Result<GammuChoice> gammuOf(const db::SendingAccount &account);

} // namespace app
