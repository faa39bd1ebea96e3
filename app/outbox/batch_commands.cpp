#include "app/outbox/batch_commands.h"

#include "app/outbox/message_commands.h"
#include "app/outbox/skip_reasons.h"

#include <QCryptographicHash>
#include <QLocale>

#include <functional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kTellEvery = 100;

QString fingerprintOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toBase64().first(10));
}

/// One message of a batch: its own trace, or why not.
using OneOfBatch = std::function<db::Result<Trace>(qsizetype)>;

bool isRefusal(const db::Error &error)
{
    return error.kind == db::ErrorKind::Conflict || error.kind == db::ErrorKind::NotFound;
}

/// Runs each in a part of the transaction of its own, and gathers what it touched.
db::Result<Effect<BatchReport>> runBatch(db::Session &session, qsizetype count, const Progress &progress,
                                         const std::function<db::MessageId(qsizetype)> &idAt,
                                         const OneOfBatch &one)
{
    Effect<BatchReport> effect;
    std::optional<db::Error> why;
    for (qsizetype i = 0; i < count; ++i) {
        if (progress && i % kTellEvery == 0 && !progress(i, count))
            return db::failure(db::ErrorKind::Cancelled, u"stopped after %1 of %2"_s.arg(i).arg(count));
        auto trace = session.inTransaction([&] { return one(i); });
        if (!trace && !isRefusal(trace.error()))
            return tl::unexpected(trace.error());
        if (!trace) {
            ++effect.value.refused;
            why = why ? why : trace.error();
            continue;
        }
        effect.value.done.append(idAt(i));
        effect.trace.subjects.append(trace->subjects);
        effect.trace.changes.outbox = true;
        effect.trace.changes.interactions |= trace->changes.interactions;
        effect.trace.changes.customerIds.append(trace->changes.customerIds);
    }
    if (effect.value.done.isEmpty())
        return why ? tl::unexpected(*why)
                   : db::Result<Effect<BatchReport>>(
                         db::failure(db::ErrorKind::InvalidInput, u"no message is named"_s));
    effect.trace.about = QString::number(effect.value.done.size());
    return effect;
}

} // namespace

db::Result<Effect<BatchReport>> MarkMessagesSent::apply(db::Session &session, const db::Act &act) const
{
    const bool again = !before.isEmpty();
    ReopenMessages inverse;
    const auto idAt = [&](qsizetype i) { return again ? before.at(i).id : ids.at(i); };
    const auto mark = [&](qsizetype i) -> db::Result<Trace> {
        MK_TRY(const auto message, session.outbox().byId(idAt(i)));
        MarkMessageSent command{message.id};
        if (again) {
            const SentMark &kept = before.at(i);
            if (kept.words != fingerprintOf(message.text))
                return db::failure(db::ErrorKind::Conflict,
                                   u"message %1: it says something else now"_s.arg(message.id.value));
            command.before = {kept.atMs, kept.on, db::wordOf<db::LifecycleStage>(kept.stage), message.text};
        }
        MK_TRY(auto effect, command.apply(session, act));
        inverse.to.append({message.id, message.state, message.reason});
        return std::move(effect.trace);
    };
    MK_TRY(auto effect, runBatch(session, again ? before.size() : ids.size(), progress, idAt, mark));
    effect.trace.inverse = stepOf(inverse);
    return effect;
}

db::Result<Effect<BatchReport>> SkipMessages::apply(db::Session &session, const db::Act &act) const
{
    MK_CHECK(cleanSkipReason(reason));
    ReopenMessages inverse;
    const auto skip = [&](qsizetype i) -> db::Result<Trace> {
        MK_TRY(const auto message, session.outbox().byId(ids.at(i)));
        MK_TRY(auto effect, SkipMessage{message.id, reason}.apply(session, act));
        inverse.to.append({message.id, message.state, message.reason});
        return std::move(effect.trace);
    };
    MK_TRY(auto effect, runBatch(
                            session, ids.size(), progress, [this](qsizetype i) { return ids.at(i); }, skip));
    effect.trace.inverse = stepOf(inverse);
    return effect;
}

db::Result<Effect<BatchReport>> ReopenMessages::apply(db::Session &session, const db::Act &act) const
{
    MarkMessagesSent marks;
    SkipMessages skips;
    const auto reopen = [&](qsizetype i) -> db::Result<Trace> {
        const ReopenedMessage &back = to.at(i);
        MK_TRY(const auto message, session.outbox().byId(back.id));
        MK_TRY(const auto record, session.outbox().sentRecord(back.id));
        ReopenMessage command{back.id};
        command.to = db::MessageStatus{back.state, back.reason};
        MK_TRY(auto effect, command.apply(session, act));
        if (message.state == db::MessageState::Sent && record) {
            marks.before.append({back.id, record->atMs, record->on,
                                 record->stage ? db::keyOf(*record->stage) : QString(),
                                 fingerprintOf(message.text)});
        } else {
            skips.ids.append(back.id);
            skips.reason = message.reason.left(kLongestSkipReason);
        }
        return std::move(effect.trace);
    };
    MK_TRY(auto effect,
           runBatch(
               session, to.size(), progress, [this](qsizetype i) { return to.at(i).id; }, reopen));
    effect.trace.inverse = marks.before.isEmpty() ? stepOf(skips) : stepOf(marks);
    return effect;
}

} // namespace app
