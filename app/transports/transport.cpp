#include "app/transports/transport.h"

using namespace Qt::StringLiterals;

namespace app {

DeliveryLook Transport::lookUp(const QString &, const QString &, const std::atomic_bool *)
{
    return {DeliveryState::Unknown, {}, u"this transport does not say"_s};
}

void Transport::finish() {}

SendResult notSentBy(SendOutcome::Kind kind, const QString &detail)
{
    SendResult result;
    result.outcome.kind = kind;
    result.outcome.detail = detail;
    return result;
}

} // namespace app
