#include "app/outbox/sending/sending_settings.h"

#include "db/session/session.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace app {

QString channelAccountKey(db::Channel channel)
{
    return u"send.account."_s + db::keyOf(channel);
}

db::Result<SendingSettings> SendingSettings::load(db::Session &session)
{
    MK_TRY(const auto stored, session.settings().all());
    SendingSettings settings;
    settings.paused = stored.value(kSendingPausedKey.toString()) == "1"_L1;
    bool isNumber = false;
    const int seconds = stored.value(kUndoSecondsKey.toString()).toInt(&isNumber);
    if (isNumber && seconds >= 0 && seconds <= kMostUndoSeconds)
        settings.undoSeconds = seconds;
    for (const QString &key : db::allKeys<db::Channel>()) {
        const auto channel = db::wordOf<db::Channel>(key);
        const qint64 account = channel ? stored.value(channelAccountKey(*channel)).toLongLong() : 0;
        if (account > 0)
            settings.accounts.insert(*channel, db::SendingAccountId{account});
    }
    return settings;
}

} // namespace app
