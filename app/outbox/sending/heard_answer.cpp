#include "app/outbox/sending/heard_answer.h"

#include "app/outbox/sending/settlement.h"

namespace app {

namespace {

/// Whether the account is at fault rather than the message.
void judge(const RoundContext &context, AccountLine &line, const AnswerVerdict &verdict)
{
    const qint64 nowMs = context.clock.nowMs();
    const bool isUnsure = verdict.settlement.result == db::Settlement::Result::Unsure;
    const bool isAtFault = verdict.concernsAccount || (isUnsure && line.isUnsureAgain());
    if (!isAtFault && !isUnsure)
        line.worked();
    if (!isAtFault || line.restingUntil(nowMs)) // another connection has met the same
        return;
    line.leaveAlone(nowMs);
    line.recall();
    context.report.troubles.append({line.account().id, line.account().name, verdict.settlement.detail});
}

} // namespace

bool hearAnswer(const RoundContext &context, const MessageUnderWay &way, const SendAnswer &answer)
{
    AccountLine &line = *way.line;
    const qint64 nowMs = context.clock.nowMs();
    const AnswerVerdict verdict = verdictOf(answer.message, answer.result, way.attempts, nowMs);
    const bool isStopped = answer.result.outcome.kind == SendOutcome::Kind::Stopped;
    if (!isStopped) {
        line.pace().add(nowMs);
        judge(context, line, verdict);
    }
    line.heard(answer.result);
    ReleasedMessage news = way.news;
    news.became = becameOf(verdict.settlement.result);
    news.reason = news.became == Released::Sent ? QString() : verdict.settlement.detail;
    news.detail = answer.result.outcome.detail;
    news.nextMs = verdict.settlement.nextAttemptAtMs;
    if (isStopped)
        news.nextMs = line.restingUntil(nowMs).value_or(news.nextMs);
    context.answers.add(verdict.settlement, news);
    return verdict.settlement.countsAsAttempt;
}

} // namespace app
