#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <QString>

namespace db {

/// One line of the consent ledger. Never changed afterwards: a withdrawal is a new line with granted = false.
struct Consent
{
    ConsentId id;
    CustomerId customer;
    QString channel; ///< a channel's key, or "all"
    Purpose purpose = Purpose::Care;
    bool granted = false;
    QString source; ///< where it was given: "counter", "form", "sms"; never empty
    QString wording;
    qint64 recordedAtMs = 0; ///< UTC epoch milliseconds
    bool voided = false;     ///< recorded by mistake: it counts no more
};

} // namespace db
