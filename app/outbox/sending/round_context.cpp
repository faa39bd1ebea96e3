#include "app/outbox/sending/round_context.h"

namespace app {

void tell(const RoundContext &context, const ReleasedMessage &message)
{
    context.report.add(message.became);
    if (context.setup.told && message.became != Released::Held)
        context.setup.told(message);
}

} // namespace app
