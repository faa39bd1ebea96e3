#include "app/cli/cli_context.h"
#include "app/cli/values.h"
#include "app/start/sample_shop.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMostCustomers = 2'000'000;
constexpr qint64 kMostInteractions = 40'000'000;

Outcome runDemo(CliContext &context, const Arguments &arguments)
{
    SampleSize size;
    const auto customers = readNumber(arguments, u"customers"_s, 1, kMostCustomers, size.customers);
    if (!customers)
        return tl::unexpected(customers.error());
    const auto interactions = readNumber(arguments, u"interactions"_s, 0, kMostInteractions, *customers * 5);
    if (!interactions)
        return tl::unexpected(interactions.error());
    MK_TRY(const auto seed, readNumber(arguments, u"seed"_s, 0, std::numeric_limits<qint64>::max(), 1));
    size.customers = static_cast<int>(*customers);
    size.interactions = *interactions;
    size.seed = static_cast<std::uint64_t>(seed);
    MK_TRY(const auto session, context.session(DbUse::Begin));
    context.beginLongWork();
    const auto made = makeSampleShop(*session, context.clock(), size, [&context](qint64 done, qint64 total) {
        return context.goOn(u"inventing a shop"_s, done, total);
    });
    context.endProgress();
    if (!made) {
        if (made.error().kind == db::ErrorKind::Cancelled)
            return workFailed(
                u"stopped halfway; %1 holds a part of the sample shop, delete it to begin again"_s.arg(
                    context.database()));
        if (made.error().kind == db::ErrorKind::Conflict)
            return workFailed(u"%1: %2; give --db a new file"_s.arg(context.database(), made.error().detail));
        return context.failed(made.error());
    }
    if (context.json()) {
        context.print({{u"customers"_s, made->customers},
                       {u"interactions"_s, made->interactions},
                       {u"greetings"_s, made->greetings},
                       {u"seed"_s, seed}});
    } else {
        context.out() << "A sample shop with " << made->customers << " customers, " << made->interactions
                      << " interactions and " << made->greetings << " greetings is in " << context.database()
                      << ".\nNobody in it is real.\n";
    }
    return {};
}

} // namespace

QList<CliCommand> demoCommands()
{
    return {{u"demo"_s,
             u"Safekeeping"_s,
             u"Fills an empty database with a believable sample shop, the same for the same seed and day."_s,
             {},
             {{u"customers"_s, u"N"_s, u"how many (1000)"_s},
              {u"interactions"_s, u"M"_s, u"how many (five for each customer)"_s},
              {u"seed"_s, u"S"_s, u"any number (1)"_s}},
             u"Refused where there are customers already: invented people do not mix with real ones."_s,
             &runDemo}};
}

} // namespace app
