#pragma once

#include "app/core/clock.h"
#include "app/outbox/collecting/on_database.h"
#include "app/transports/transport.h"
#include "db/outbox/sending_account.h"

#include <chrono>

namespace app {

/// What asking a gateway works with.
struct LookUpSetup
{
    OnDatabase onDatabase;
    Clock clock;
    int mostAsked = 200; ///< messages of one visit; the rest comes with the next
    const std::atomic_bool *stop = nullptr;
};

/// What asking a gateway has brought.
struct LookUpReport
{
    int delivered = 0;
    int failed = 0;
    int waiting = 0;     ///< still on their way
    int unknown = 0;     ///< the gateway does not say
    bool isMore = false; ///< there are more than the limit, or the gateway gave no answer
    QString detail;      ///< why the last one is not known, in technical English; never a secret
};

/// Messages of this age are not asked about any more: gateways keep their reports for a few days.
constexpr std::chrono::hours kOldestLookUp{72};
/// So many in a row without an answer, and the gateway is left alone until the next visit.
constexpr int kMostUnknown = 5;

/// At which ages of a message its gateway is asked, in milliseconds: after a minute, and again whenever the
/// time since has doubled.
QList<qint64> lookUpAges();

/// Whether a message that the account sent is to be asked about. Else there is no need to open it, which asks
/// for its secrets.
[[nodiscard]] db::Result<bool> isLookUpDue(const db::SendingAccount &account, const LookUpSetup &setup);

/// Asks the gateway of an account what became of the messages that it has accepted, and keeps the answers.
/// Nothing where the transport cannot tell (TransportCapabilities::tellsDelivery). Blocks, and belongs on a
/// thread as collect() does.
[[nodiscard]] db::Result<LookUpReport> lookUpDeliveries(const db::SendingAccount &account,
                                                        Transport &transport, const LookUpSetup &setup);

} // namespace app
