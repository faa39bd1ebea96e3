#include "app/outbox/sending/sending_settings.h"

#include "db/session/session.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace app {

db::Result<SendingSettings> SendingSettings::load(db::Session &session)
{
    MK_TRY(const auto stored, session.settings().all());
    SendingSettings settings;
    settings.paused = stored.value(kSendingPausedKey.toString()) == "1"_L1;
    bool isNumber = false;
    const int seconds = stored.value(kUndoSecondsKey.toString()).toInt(&isNumber);
    if (isNumber && seconds >= 0 && seconds <= kMostUndoSeconds)
        settings.undoSeconds = seconds;
    return settings;
}

} // namespace app
