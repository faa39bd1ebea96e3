#include "app/outbox/sending/send_again.h"

#include "app/outbox/sending/sending_settings.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/sending_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kTellSendAgainEvery = 100;

bool isLeftAsItIs(const db::Error &error)
{
    return error.kind == db::ErrorKind::Conflict || error.kind == db::ErrorKind::NotFound;
}

/// Whole by itself. It goes whatever its day, for a person wants it, and not before `earliestMs` (UTC epoch
/// milliseconds).
db::Result<db::ChangeSet> sendOnceMore(db::Session &session, db::MessageId id, qint64 earliestMs,
                                       const db::Act &act)
{
    return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        MK_CHECK(session.sending().sendAgain(id, act));
        return session.approvals().approve(id, earliestMs, act);
    });
}

} // namespace

db::Result<Effect<BatchReport>> SendMessagesAgain::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto settings, SendingSettings::load(session));
    const qint64 earliestMs = act.ms + settings.undoMs();
    Effect<BatchReport> effect;
    std::optional<db::Error> why;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (progress && i % kTellSendAgainEvery == 0 && !progress(i, ids.size()))
            return db::failure(db::ErrorKind::Cancelled, u"stopped after %1 of %2"_s.arg(i).arg(ids.size()));
        const db::MessageId id = ids.at(i);
        const auto changes = sendOnceMore(session, id, earliestMs, act);
        if (!changes && !isLeftAsItIs(changes.error()))
            return tl::unexpected(changes.error());
        if (!changes) {
            ++effect.value.refused;
            why = why ? why : changes.error();
            continue;
        }
        effect.value.done.append(id);
        effect.trace.subjects.append(u"message/%1/state"_s.arg(id.value));
        effect.trace.changes.outbox = true;
        effect.trace.changes.customerIds.append(changes->customerIds);
    }
    if (effect.value.done.isEmpty())
        return tl::unexpected(why.value_or(db::Error{db::ErrorKind::InvalidInput, u"no message is named"_s}));
    effect.trace.about = QString::number(effect.value.done.size());
    return effect;
}

} // namespace app
