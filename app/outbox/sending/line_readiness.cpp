#include "app/outbox/sending/line_readiness.h"

#include "app/outbox/sending/put_off.h"

namespace app {

namespace {

db::Result<Readiness> waitForPace(const RoundContext &context, const db::DueMessage &due, AccountLine &line,
                                  qint64 nextMs)
{
    if (line.underWay() > 0) // of which some may not go
        return Readiness::Waits;
    if (nextMs <= context.clock.nowMs() + kShortWaitMs) {
        context.report.comeBackAt(nextMs);
        context.report.add(Released::Held);
        return Readiness::Passed;
    }
    MK_TRY(const auto news, putOff(context.session, context.clock, due.id, line, context.report));
    tell(context, news);
    return Readiness::Passed;
}

} // namespace

db::Result<Readiness> readinessOf(const RoundContext &context, const db::DueMessage &due, AccountLine &line)
{
    const qint64 nowMs = context.clock.nowMs();
    const auto restingUntil = line.hasEnded() ? std::nullopt : line.restingUntil(nowMs);
    if (restingUntil)
        context.report.comeBackAt(*restingUntil);
    if (line.hasEnded() || restingUntil) {
        context.report.add(Released::Held);
        return Readiness::Passed;
    }
    if (!line.hasRoom())
        return Readiness::Waits;
    if (const qint64 next = line.nextMs(nowMs); next > nowMs)
        return waitForPace(context, due, line, next);
    const auto opened =
        line.open(context.setup.transports, {context.clock, context.queue, context.setup.stop});
    if (opened)
        return Readiness::Ready;
    const AccountRefusal &refusal = opened.error();
    context.report.troubles.append({line.account().id, line.account().name, refusal.detail, refusal.secret});
    context.report.add(Released::Held);
    return Readiness::Passed;
}

} // namespace app
