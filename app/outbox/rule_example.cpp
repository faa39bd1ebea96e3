#include "app/outbox/rule_example.h"

#include "app/greetings/greeting_plan.h"
#include "app/greetings/rule_checks.h"
#include "app/messages/message_renderer.h"
#include "db/customers/customer_reader.h"
#include "db/messages/template_store.h"
#include "db/session/session.h"

namespace app {

namespace {

constexpr int kDaysToLookAhead = 366;
constexpr qsizetype kMostLookedAt = 50; // until one is a company, or a person

struct Example
{
    db::Customer customer;
    MessageDay day;
};

/// The first whom the rule would greet with these words.
db::Result<std::optional<Example>> firstGreeted(db::Session &session, db::GreetingRule rule,
                                                const UntimelyWords &words, QDate today,
                                                const std::atomic_bool *stale)
{
    rule.enabled = true;
    rule.audience = words.words.audience;
    rule.channels = {words.words.channel};
    MK_TRY(auto plan, GreetingPlan::loadWith(session, {rule}));
    MK_CHECK(plan.holdSegments(session, today, {}, stale)); // one example of those who are in it now
    QList<Occurrence> greeted;
    const auto read =
        plan.forEach(session, today, today.addDays(kDaysToLookAhead), [&](const Occurrence &one) {
            if (one.text && one.channel)
                greeted.append(one);
            return greeted.size() < kMostLookedAt && !(stale && stale->load(std::memory_order_relaxed));
        });
    if (!read && (read.error().kind != db::ErrorKind::Cancelled || greeted.size() < kMostLookedAt))
        return tl::unexpected(read.error());
    for (const Occurrence &one : std::as_const(greeted)) {
        MK_TRY(const auto customer, session.reader().read(one.customer));
        if (customer.kind == words.text.recipient && !customer.deleted)
            return std::optional(
                Example{customer, {one.occasionDate, *plan.occasion(one.occasionKey), one.occasionYear}});
    }
    return std::optional<Example>();
}

/// No customer in particular: the fields read as for one without a name.
db::Result<Example> anybody(db::Session &session, const db::GreetingRule &rule, const UntimelyWords &words,
                            QDate today)
{
    Example example;
    example.customer.kind = words.text.recipient;
    example.customer.stage = words.words.audience == db::Audience::Existing ? db::LifecycleStage::Loyalty
                                                                            : db::LifecycleStage::Awareness;
    example.day.date = today.addDays(rule.daysAhead);
    MK_TRY(const auto occasions, session.greetings().occasions());
    for (const db::Occasion &occasion : occasions) {
        if (occasion.key == rule.occasionKey)
            example.day.occasion = occasion;
    }
    return example;
}

} // namespace

db::Result<QList<ProposedWords>> loadProposedWords(db::Session &session, const db::GreetingRule &rule,
                                                   const Clock &clock, const std::atomic_bool *stale)
{
    MK_TRY(const auto templates, session.templates().all());
    MK_TRY(auto shop, ShopSettings::load(session));
    MessageRenderer renderer(std::move(shop));
    QList<ProposedWords> proposed;
    for (const UntimelyWords &words : untimelyWords(rule, templates)) {
        if (!words.reworded)
            continue;
        MK_TRY(auto example, firstGreeted(session, rule, words, clock.today(), stale));
        const QString name = example ? example->customer.fullName : QString();
        if (!example) {
            MK_TRY(example, anybody(session, rule, words, clock.today()));
        }
        const RenderedMessage filled = renderer.render(*words.reworded, example->customer, example->day);
        if (!filled.text.isEmpty())
            proposed.append({*words.reworded, name, filled.subject, filled.text});
    }
    return proposed;
}

} // namespace app
