#include "app/outbox/sending/sending_settings.h"

#include "app/outbox/restored/restored_backup.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

using StoredSettings = QHash<QString, QString>;

/// `otherwise` where it is not set, or no number from `least` to `most`.
int wholeNumber(const StoredSettings &stored, QStringView key, int least, int most, int otherwise)
{
    bool isNumber = false;
    const int number = stored.value(key.toString()).toInt(&isNumber);
    return isNumber && number >= least && number <= most ? number : otherwise;
}

} // namespace

db::Result<SendingSettings> SendingSettings::load(db::Session &session)
{
    MK_TRY(const auto stored, session.settings().all());
    SendingSettings settings;
    settings.paused = stored.value(kSendingPausedKey.toString()) == "1"_L1;
    MK_TRY(settings.isDoubted, isAnyDoubted(session));
    settings.undoSeconds = wholeNumber(stored, kUndoSecondsKey, 0, kMostUndoSeconds, settings.undoSeconds);
    settings.graceMinutes =
        wholeNumber(stored, kGraceMinutesKey, kLeastGraceMinutes, kMostGraceMinutes, settings.graceMinutes);
    return settings;
}

} // namespace app
