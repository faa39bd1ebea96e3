#include "app/outbox/sending/sending_standing.h"

#include "app/outbox/accounts/default_account.h"
#include "app/outbox/collecting/collect_round.h"
#include "app/outbox/sending/sending_settings.h"

namespace app {

db::Result<SendingStanding> sendingStanding(db::Session &session)
{
    SendingStanding standing;
    MK_TRY(const auto settings, SendingSettings::load(session));
    standing.isPaused = settings.paused;
    standing.isDoubted = settings.isDoubted;
    MK_TRY(standing.selfSending, selfSendingChannels(session));
    MK_TRY(const auto sources, collectSources(session));
    standing.collects = !sources.isEmpty();
    return standing;
}

} // namespace app
