#include "app/outbox/campaign/dry_run_report.h"

#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/sending/outgoing_message.h"

namespace app {

namespace {

void countEach(QMap<QString, qint64> &counts, const QString &keys)
{
    for (const QString &key : keys.split(u',', Qt::SkipEmptyParts))
        ++counts[key];
}

} // namespace

void DryRunReport::add(const DryRunRow &row)
{
    ++recipients;
    if (!row.findings.isEmpty()) {
        countEach(counts, row.findings);
        leftOut.append({row.message.customer, row.message.customerName, row.findings});
        return;
    }
    ++ready;
    if (!row.moved.isEmpty()) {
        ++moved;
        countEach(movedFor, row.moved);
    }
    if (samples.size() < kSamples)
        samples.append(row.message);
}

db::Result<DryRunReport> reportDryRun(db::Session &session, const CampaignDraft &draft, const Clock &clock,
                                      const Progress &progress)
{
    MK_TRY(auto run, DryRun::begin(session, draft, clock));
    DryRunReport report;
    report.channel = run.channel();
    report.textVersion = run.textVersion();
    const auto &account = run.account();
    MK_CHECK(run.askAll(session, progress, [&report, &account](const DryRunRow &row) -> db::Result<void> {
        report.add(row);
        if (account && row.findings.isEmpty())
            report.parts += costPartsOf(row.message, account->kind).value_or(0);
        return {};
    }));
    const auto price = account ? partPriceOf(*account) : std::nullopt;
    if (price && report.parts > 0)
        report.cost = report.parts * *price;
    return report;
}

} // namespace app
