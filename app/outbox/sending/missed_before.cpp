#include "app/outbox/sending/missed_before.h"

#include "app/outbox/sending/sending_settings.h"
#include "db/outbox/release_lease_store.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kMissedBeforeKey = u"send.missed-before-ms"_s;
const QString kRoundEndKey = u"send.round-end-ms"_s;
// Two computers do not show the same second.
constexpr qint64 kClockSlackMs = 120'000;

/// 0 where it is not set, or in the future: then the clock was ahead.
qint64 pastInstant(const QHash<QString, QString> &settings, const QString &key, qint64 nowMs)
{
    const qint64 ms = settings.value(key).toLongLong();
    return ms > 0 && ms <= nowMs + kClockSlackMs ? ms : 0;
}

} // namespace

db::Result<qint64> missedBeforeMs(db::Session &session, const SendingSettings &settings, qint64 nowMs)
{
    MK_TRY(const auto stored, session.settings().all());
    MK_TRY(const auto lease, session.releaseLease().last()); // of a round that goes on, or was killed
    const qint64 renewedMs = lease && lease->renewedAtMs <= nowMs + kClockSlackMs ? lease->renewedAtMs : 0;
    const qint64 lastSendingMs = std::max(pastInstant(stored, kRoundEndKey, nowMs), renewedMs);
    const qint64 keptMs = pastInstant(stored, kMissedBeforeKey, nowMs);
    const bool isSending = lastSendingMs + settings.graceMs() >= nowMs;
    return isSending ? keptMs : std::max(keptMs, nowMs - settings.graceMs());
}

db::Result<void> keepMissedBefore(db::Session &session, qint64 ms)
{
    return session.settings().set(kMissedBeforeKey, QString::number(ms)).map([](const auto &) {});
}

db::Result<void> noteRoundEnd(db::Session &session, qint64 nowMs)
{
    return session.settings().set(kRoundEndKey, QString::number(nowMs)).map([](const auto &) {});
}

} // namespace app
