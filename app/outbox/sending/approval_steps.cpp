#include "app/outbox/sending/approval_steps.h"

#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kTellStepsEvery = 100;

} // namespace

bool isRefusalOfOne(const db::Error &error)
{
    return error.kind == db::ErrorKind::Conflict || error.kind == db::ErrorKind::NotFound;
}

QString sendingSubject(db::MessageId id)
{
    return u"message/%1/state"_s.arg(id.value);
}

NotApproved notApprovedBecause(db::MessageId id, const QString &why, const QString &reason)
{
    return {id, {}, why, reason};
}

NotApproved notApprovedBy(db::MessageId id, const QList<SendRule> &rules)
{
    return {id, rules, u"message %1: %2"_s.arg(QString::number(id.value), keysOf(rules)), keysOf(rules)};
}

db::Result<Effect<ApprovalReport>> stepEach(db::Session &session, const QList<db::MessageId> &ids,
                                            const StepOfOne &step, QList<db::MessageId> &reversible,
                                            const Progress &progress)
{
    Effect<ApprovalReport> effect;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (progress && i % kTellStepsEvery == 0 && !progress(i, ids.size()))
            return db::failure(db::ErrorKind::Cancelled, u"stopped after %1 of %2"_s.arg(i).arg(ids.size()));
        const db::MessageId id = ids.at(i);
        const auto one = session.inTransaction([&] { return step(id); });
        if (!one && !isRefusalOfOne(one.error()))
            return tl::unexpected(one.error());
        if (!one || one->refused) {
            effect.value.refused.append(one ? *one->refused
                                            : notApprovedBecause(id, one.error().detail, one.error().reason));
            continue;
        }
        effect.value.done.append(id);
        effect.trace.subjects.append(sendingSubject(id));
        effect.trace.changes.outbox = true;
        effect.trace.changes.customerIds.append(one->changes.customerIds);
        if (one->isReversible)
            reversible.append(id);
    }
    if (effect.value.done.isEmpty()) {
        if (ids.isEmpty())
            return db::failure(db::ErrorKind::InvalidInput, u"no message is named"_s);
        const NotApproved &first = effect.value.refused.constFirst();
        return tl::unexpected(db::Error{db::ErrorKind::Conflict, first.why, first.reason});
    }
    effect.trace.about = QString::number(effect.value.done.size());
    return effect;
}

} // namespace app
