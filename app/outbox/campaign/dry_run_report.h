#pragma once

#include "app/outbox/campaign/dry_run.h"

#include <QMap>

#include <optional>

namespace app {

/// A recipient whose message would not be planned.
struct LeftOutRecipient
{
    db::CustomerId customer;
    QString name;     ///< empty for one who is gone
    QString findings; ///< keys with commas between them

    friend bool operator==(const LeftOutRecipient &, const LeftOutRecipient &) = default;
};

/// What a dry run found. Of the messages only a few are kept.
struct DryRunReport
{
    static constexpr qsizetype kSamples = 5;

    qint64 recipients = 0;
    qint64 ready = 0;                 ///< would be planned
    qint64 moved = 0;                 ///< of these, later than asked
    QMap<QString, qint64> counts;     ///< by the key of each finding; a recipient may have several
    QMap<QString, qint64> movedFor;   ///< by the key of the rule that moves them
    QList<LeftOutRecipient> leftOut;  ///< in the order they were asked
    QList<db::OutboxMessage> samples; ///< the first that would be planned
    db::Channel channel = db::Channel::Sms;
    int textVersion = 0;             ///< of the template
    qint64 parts = 0;                ///< of what is ready, to be paid for (see costPartsOf); 0: nothing is
    std::optional<qint64> cost = {}; ///< of these, in đồng; nothing: the account does not say

    void add(const DryRunRow &row);
};

/// Of all recipients of a campaign. Only reads. Cancelled where `progress` stops it; else as DryRun::begin().
[[nodiscard]] db::Result<DryRunReport> reportDryRun(db::Session &session, const CampaignDraft &draft,
                                                    const Clock &clock, const Progress &progress = {});

} // namespace app
