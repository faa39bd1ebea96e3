#include "app/outbox/policy/send_policy.h"

#include "app/messages/audience_guard.h"
#include "app/outbox/policy/waiting.h"
#include "db/customers/consent.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

// In the order of the enum.
constexpr std::array kVerdictKeys{"allowed", "later", "refused"};
static_assert(kVerdictKeys.size() == static_cast<std::size_t>(SendVerdict::Kind::Refused) + 1);

bool isForTheirChannel(const StandingConsent &consent, const SendFacts &facts)
{
    return consent.purpose == facts.purpose &&
           (consent.channel == db::keyOf(facts.channel) || consent.channel == db::kAnyChannel);
}

bool hasStanding(const SendFacts &facts, bool granted)
{
    return std::ranges::any_of(facts.consents, [&](const StandingConsent &consent) {
        return consent.granted == granted && isForTheirChannel(consent, facts);
    });
}

/// Advertising by SMS or call, for which the decree has rules of its own.
bool isTelephoneAdvertising(const SendFacts &facts)
{
    return facts.isAdvertising() &&
           (facts.channel == db::Channel::Sms || facts.channel == db::Channel::Phone);
}

/// Advertising that is read; a call says its name first (art. 21).
bool isWrittenAdvertising(const SendFacts &facts)
{
    return facts.isAdvertising() && facts.channel != db::Channel::Phone;
}

bool isRefusedBy(SendRule rule, const SendFacts &facts, const SendLimits &limits)
{
    switch (rule) {
    case SendRule::WrongAudience:
    case SendRule::WrongRecipient:
        return refusedFor(facts.textAudience, facts.textRecipient, facts.stage, facts.customerKind) == rule;
    case SendRule::Deleted:
        return facts.deleted;
    case SendRule::Restricted:
        return facts.restricted;
    case SendRule::Erased:
        return facts.addressErased;
    case SendRule::Refused:
        return hasStanding(facts, false);
    case SendRule::RefusedByAnother:
        return facts.refusedBy.has_value();
    case SendRule::NoConsent:
        return limits.consent && facts.isAdvertising() && !hasStanding(facts, true);
    case SendRule::DoNotCall:
        return limits.doNotCall && isTelephoneAdvertising(facts) && facts.onDoNotCallList;
    case SendRule::NoContact:
        return facts.address.isEmpty();
    case SendRule::OldAddress:
        return !facts.address.isEmpty() && !facts.addressIsTheirs;
    case SendRule::AddressBounced:
        return facts.addressBounced;
    case SendRule::MissingData:
        return !facts.complete;
    case SendRule::SameAddress:
        return facts.goesToAnother;
    case SendRule::NoBrandName:
        return limits.brandName && isTelephoneAdvertising(facts) && facts.sender != SenderKind::BrandName;
    case SendRule::NoLabel:
        return limits.label && isWrittenAdvertising(facts) && !facts.hasLabel;
    case SendRule::NoOptOutLine:
        return limits.optOutLine && isWrittenAdvertising(facts) && !facts.hasOptOutLine;
    case SendRule::ClosedHours:
    case SendRule::DailyCount:
    case SendRule::PersonCap:
    case SendRule::QuietDay:
        return !nextAllowed(rule, facts, limits, facts.at);
    }
    return true;
}

} // namespace

QString keyOf(SendVerdict::Kind kind)
{
    return QString::fromLatin1(kVerdictKeys[static_cast<std::size_t>(kind)]);
}

SendVerdict decide(const SendFacts &facts, const SendLimits &limits)
{
    SendVerdict verdict;
    for (const SendRule rule : kSendRules) {
        if (isRefusedBy(rule, facts, limits))
            verdict.rules.append(rule);
    }
    if (!verdict.rules.isEmpty()) {
        verdict.kind = SendVerdict::Kind::Refused;
        verdict.refusedBy = facts.refusedBy;
        return verdict;
    }
    for (const SendRule rule : kSendRules) {
        if (isPassing(rule) && nextAllowed(rule, facts, limits, facts.at) != facts.at)
            verdict.rules.append(rule);
    }
    if (verdict.rules.isEmpty())
        return verdict;
    const auto earliest = nextAllowed(facts, limits, facts.at);
    verdict.kind = earliest ? SendVerdict::Kind::Later : SendVerdict::Kind::Refused;
    verdict.earliest = earliest.value_or(QDateTime());
    return verdict;
}

} // namespace app
