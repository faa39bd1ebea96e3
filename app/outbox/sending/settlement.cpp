#include "app/outbox/sending/settlement.h"

#include "app/mail/delivery_report.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMinuteMs = 60'000;

// Servers that put off what they do not know (greylisting) let it pass after some minutes; a mailbox that is
// full may take days.
constexpr std::array kRetryMinutes{1, 5, 15, 60, 4 * 60, 8 * 60, 16 * 60};
static_assert(kRetryMinutes.size() + 1 == kMostAttempts);

db::Settlement::Result settledAs(SendOutcome::Kind kind)
{
    using Kind = SendOutcome::Kind;
    using Result = db::Settlement::Result;
    switch (kind) {
    case Kind::Accepted:
        return Result::Accepted;
    case Kind::Refused:
        return Result::Refused;
    case Kind::RefusedForNow:
    case Kind::NeedsLogin:
    case Kind::NotTrusted:
    case Kind::NotReached:
    case Kind::Stopped:
        return Result::TryAgain;
    case Kind::Unsure:
        return Result::Unsure;
    }
    return Result::Unsure;
}

/// Nothing was said about the recipient: login, certificate, network, or the sender.
bool blamesAccount(const SendOutcome &outcome)
{
    using Kind = SendOutcome::Kind;
    const bool isRefused = outcome.kind == Kind::Refused || outcome.kind == Kind::RefusedForNow;
    return outcome.kind == Kind::NeedsLogin || outcome.kind == Kind::NotTrusted ||
           outcome.kind == Kind::NotReached ||
           (isRefused && outcome.replyCode != 0 && outcome.phase <= SmtpPhase::Sender);
}

/// The server refused the recipient, in words or with a status that a bounce would have, too (RFC 3463).
bool saysNoSuchMailbox(const SendOutcome &outcome)
{
    return outcome.kind == SendOutcome::Kind::Refused && outcome.phase == SmtpPhase::Recipient &&
           deliveryOutcomeOf(u"failed"_s, outcome.status, outcome.words) == DeliveryOutcome::Hard;
}

/// The key of a reason, or what the server said; empty where nothing is in the way of the message.
QString detailOf(const SendResult &result)
{
    if (!result.reason.isEmpty())
        return result.reason;
    if (result.outcome.kind == SendOutcome::Kind::Stopped)
        return result.outcome.words;
    if (result.outcome.kind == SendOutcome::Kind::Unsure && result.outcome.words.isEmpty() &&
        !result.outcome.detail.isEmpty())
        return kNoAnswerReason.toString();
    return result.outcome.words.isEmpty() ? result.outcome.detail : result.outcome.words;
}

} // namespace

qint64 retryDelayMs(int attempts)
{
    const int last = static_cast<int>(kRetryMinutes.size());
    return kRetryMinutes.at(static_cast<std::size_t>(std::clamp(attempts, 1, last) - 1)) * kMinuteMs;
}

AnswerVerdict verdictOf(db::MessageId id, const SendResult &result, int attempts, qint64 nowMs)
{
    using Result = db::Settlement::Result;
    AnswerVerdict verdict;
    verdict.concernsAccount = blamesAccount(result.outcome);
    db::Settlement &settlement = verdict.settlement;
    settlement = {id, settledAs(result.outcome.kind), detailOf(result), 0, result.remoteId};
    if (verdict.concernsAccount && settlement.result == Result::Refused)
        settlement.result = Result::TryAgain;
    settlement.isNoSuchAddress = saysNoSuchMailbox(result.outcome);
    if (settlement.result != Result::TryAgain)
        return verdict;
    const bool isStopped = result.outcome.kind == SendOutcome::Kind::Stopped;
    settlement.countsAsAttempt = !verdict.concernsAccount && !isStopped;
    if (!verdict.concernsAccount && !isStopped && attempts >= kMostAttempts)
        settlement.result = Result::Refused;
    else
        settlement.nextAttemptAtMs = isStopped ? nowMs : nowMs + retryDelayMs(attempts);
    return verdict;
}

Released becameOf(db::Settlement::Result result)
{
    using Result = db::Settlement::Result;
    switch (result) {
    case Result::Accepted:
        return Released::Sent;
    case Result::Refused:
        return Released::Failed;
    case Result::TryAgain:
        return Released::TryAgain;
    case Result::Unsure:
        return Released::Uncertain;
    }
    return Released::Uncertain;
}

} // namespace app
