#include "app/cli/sample_calls.h"

#include "app/core/counted.h"
#include "app/start/sample_removal.h"

using namespace Qt::StringLiterals;

namespace app {

Outcome sayThatItIsASample(CliContext &context, db::Session &session)
{
    MK_TRY(const auto standing, context.tried(loadSampleStanding(session)));
    if (standing.sample)
        context.say(u"note: this is the sample shop, and its %1 stay beside yours; --remove-sample removes "
                    "them first"_s.arg(counted(standing.invented, "invented customer")));
    return {};
}

db::Result<ImportReport> importWithoutSample(CliContext &context, db::Session &session,
                                             const ImportOptions &options,
                                             const std::function<db::Result<ImportReport>()> &import)
{
    MK_TRY(const auto standing, loadSampleStanding(session));
    if (!standing.sample)
        return import();
    db::Result<ImportReport> report;
    MK_CHECK(withoutSample(session, context.clock().act(),
                           options.dryRun ? SampleAfter::AsItWas : SampleAfter::Gone, [&] {
                               report = import();
                               return report.map([](const ImportReport &) {});
                           }));
    context.say(u"note: the sample shop %1 removed first: %2"_s.arg(
        options.dryRun ? u"would be"_s : u"was"_s, counted(standing.invented, "invented customer")));
    return report;
}

} // namespace app
