#pragma once

#include "app/outbox/accounts/open_account.h"
#include "app/outbox/sending/claim_message.h"
#include "app/outbox/sending/release_report.h"

#include <atomic>
#include <chrono>
#include <functional>

namespace app {

/// Who sends, and what a round is connected to.
struct ReleaserSetup
{
    TransportFactory transports; ///< called on the thread that sends
    LeaseHolder lease;
    std::function<void(const ReleasedMessage &)> told = {}; ///< of each message, on the thread that sends
    const std::atomic_bool *stop = nullptr;                 ///< ends a round soon
    std::chrono::milliseconds renewEvery = std::chrono::seconds(30); ///< the lease, while a server is slow
};

} // namespace app
