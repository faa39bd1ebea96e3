#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <QDate>
#include <QString>
#include <QTime>

namespace db {

/// One template to one list of customers, once.
struct Campaign
{
    CampaignId id;
    QString name; ///< never empty
    TemplateId templateId;
    QString templateTitle; ///< filled when read
    Channel channel = Channel::Sms;
    QString condition; ///< JSON, as a segment's; empty: to customers who were chosen one by one
    QDate dueOn;       ///< the shop's civil day
    QTime dueAt;
    CampaignState state = CampaignState::Planned; ///< filled when read
    qint64 createdAtMs = 0;                       ///< UTC epoch milliseconds; filled when read

    friend bool operator==(const Campaign &, const Campaign &) = default;
};

} // namespace db
