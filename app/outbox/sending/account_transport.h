#pragma once

#include "app/transports/secrets.h"
#include "app/transports/transport.h"
#include "db/core/error.h"
#include "db/outbox/sending_account.h"

#include <functional>
#include <memory>

namespace app {

/// The way by which an account sends; an error: it cannot, as it is now (its detail says why, for the log).
/// Called on the thread that sends; it may wait for a person to unlock the keychain.
using TransportFactory =
    std::function<db::Result<std::unique_ptr<Transport>>(const db::SendingAccount &account)>;

/// The real one, with the secrets of the keychain. `secrets` outlives it and is asked only by accounts that
/// have one.
TransportFactory accountTransports(Secrets &secrets);

} // namespace app
