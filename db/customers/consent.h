#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace db {

/// Those by which one can be written to or called, and so agree or refuse to it.
inline constexpr std::array kConsentChannels{Channel::Phone, Channel::Sms,      Channel::Email,
                                             Channel::Zalo,  Channel::Facebook, Channel::Chat};
/// In place of a channel's key: by whatever channel.
inline constexpr QStringView kAnyChannel = u"all";

/// One line of the consent ledger. Never changed afterwards: a withdrawal is a new line with granted = false.
struct Consent
{
    ConsentId id;
    CustomerId customer;
    QString channel; ///< a channel's key, or "all"
    Purpose purpose = Purpose::Care;
    bool granted = false;
    QString source;                     ///< where it was given: "counter", "form", "sms"; never empty
    QString wording;                    ///< what was shown or said, or a note on it
    qint64 recordedAtMs = 0;            ///< UTC epoch milliseconds
    bool voided = false;                ///< recorded by mistake: it counts no more
    std::optional<ConsentWay> way = {}; ///< nothing: not recorded
    QDate givenOn = {};                 ///< invalid: on the day it was recorded
    QString recordedBy = {};            ///< the agent; empty: not known
};

} // namespace db
