#include "app/outbox/restored/restored_backup.h"

#include "app/outbox/accounts/default_account.h"
#include "db/outbox/late_message_store.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kRestoredAtKey = u"restored.at_ms"_s;
const QString kRestoredUntilKey = u"restored.backup_until_ms"_s;

db::DueMoment civilMoment(const Clock &clock)
{
    const QDateTime now = clock.now();
    return {now.date(), now.time(), clock.nowMs(), 0};
}

/// A person sends over them, be it before the hour.
db::Result<QList<db::Channel>> channelsByHand(db::Session &session)
{
    MK_TRY(const auto bySelf, selfSendingChannels(session));
    QList<db::Channel> channels;
    for (const QString &key : db::allKeys<db::Channel>()) {
        const auto channel = db::wordOf<db::Channel>(key);
        if (channel && !bySelf.contains(*channel))
            channels.append(*channel);
    }
    return channels;
}

/// Where the hour has not come: of the day of the restore, over a channel by which a person sends.
db::Result<bool> mayHaveGoneEarly(db::Session &session, const db::OutboxMessage &message, qint64 restoredMs,
                                  const Clock &clock)
{
    if (message.dueOn != QDateTime::fromMSecsSinceEpoch(restoredMs, clock.zone()).date())
        return false;
    MK_TRY(const auto bySelf, selfSendingChannels(session));
    return !bySelf.contains(message.channel);
}

} // namespace

db::Result<std::optional<RestoredBackup>> lastRestored(db::Session &session)
{
    MK_TRY(const auto settings, session.settings().all());
    const qint64 atMs = settings.value(kRestoredAtKey).toLongLong();
    if (atMs <= 0)
        return std::nullopt;
    return RestoredBackup{settings.value(kRestoredUntilKey).toLongLong(), atMs};
}

db::Result<qint64> noteRestored(db::Session &backup, const Clock &clock)
{
    return backup.inTransaction([&]() -> db::Result<qint64> {
        MK_TRY(const auto contents, backup.safekeeping().contents());
        MK_CHECK(backup.settings().set(kRestoredAtKey, QString::number(clock.nowMs())));
        MK_CHECK(backup.settings().set(kRestoredUntilKey, QString::number(contents.lastChangeMs)));
        MK_TRY(const auto byHand, channelsByHand(backup));
        return backup.lateMessages().doubtAll(civilMoment(clock), byHand, kDoubted.toString(), clock.act());
    });
}

db::Result<bool> doubtIfRestored(db::Session &session, const RestoredBackup &restored, db::MessageId id,
                                 const Clock &clock)
{
    MK_TRY(const auto message, session.outbox().byId(id));
    // By days, for what was entered first on the day of the backup.
    const QDate from = QDateTime::fromMSecsSinceEpoch(restored.untilMs, clock.zone()).date();
    const qint64 hourMs = QDateTime(message.dueOn, message.dueAt, clock.zone()).toMSecsSinceEpoch();
    if (!db::isOpen(message.state) || message.dueOn < from)
        return false;
    if (hourMs > restored.atMs) {
        MK_TRY(const bool isEarly, mayHaveGoneEarly(session, message, restored.atMs, clock));
        if (!isEarly)
            return false;
    }
    MK_CHECK(session.lateMessages().doubt(id, kDoubted.toString(), clock.act()));
    return true;
}

db::Result<bool> isAnyDoubted(db::Session &session)
{
    MK_TRY(const auto restored, lastRestored(session));
    if (!restored)
        return false;
    // Without a day, nothing else counts as missed.
    MK_TRY(const auto missed, session.lateMessages().missed({.doubted = kDoubted.toString(), .limit = 1}));
    return missed.doubted > 0;
}

} // namespace app
