#pragma once

#include "db/outbox/outbox_message.h"

#include <QDate>
#include <QString>

namespace app {

/// Which of the messages that were missed are meant: all of them, or those of a day, an occasion, a campaign.
struct MissedScope
{
    QDate day = {};               ///< on which they were due; invalid: any
    QString occasionKey = {};     ///< empty: any
    db::CampaignId campaign = {}; ///< none: any

    bool isAll() const { return *this == MissedScope(); }
    bool holds(const db::OutboxMessage &message) const
    {
        return (!day.isValid() || message.dueOn == day) &&
               (occasionKey.isEmpty() || message.occasionKey == occasionKey) &&
               (!campaign || message.campaign == campaign);
    }
    friend bool operator==(const MissedScope &, const MissedScope &) = default;
};

} // namespace app
