#include "app/outbox/campaign/dry_run_report.h"
#include "app/segments/condition.h"
#include "app/segments/condition_json.h"
#include "db/messages/template_store.h"
#include "db/session/session.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bench {

void campaignBench(db::Session &session, const app::Clock &clock)
{
    const auto templates = session.templates().all();
    if (!templates)
        qFatal("%s", qUtf8Printable(templates.error().detail));
    const auto text = std::ranges::find_if(*templates, [](const db::Template &one) {
        return !one.archived && one.audience == db::Audience::Existing && one.channel == db::Channel::Sms;
    });
    if (text == templates->end())
        qFatal("no template");
    app::CampaignDraft draft;
    draft.text = text->id;
    draft.condition = app::conditionToText(app::Condition());
    draft.dueOn = clock.today().addDays(1);
    draft.dueAt = QTime(9, 0);
    app::DryRunReport report;
    const double ms = timed([&] {
        auto asked = app::reportDryRun(session, draft, clock);
        if (!asked)
            qFatal("%s", qUtf8Printable(asked.error().detail));
        report = *std::move(asked);
    });
    say(u"dry run of a campaign to everybody (%1, %2 may go)"_s.arg(report.recipients).arg(report.ready),
        u"%1 s, %2 µs a recipient"_s.arg(ms / 1000, 0, 'f', 2)
            .arg(ms * 1000 / static_cast<double>(std::max<qint64>(1, report.recipients)), 0, 'f', 1));
}

} // namespace bench
