#pragma once

#include "app/outbox/policy/open_hours.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace app {

/// What a message goes out from.
enum class SenderKind
{
    PlainNumber, ///< as by hand, from a phone of the shop
    BrandName,   ///< an allotted name (tên định danh)
    Account      ///< of a mail server or of Zalo
};

/// A consent or a refusal that stands.
struct StandingConsent
{
    QString channel; ///< a channel's key, or "all"
    db::Purpose purpose = db::Purpose::Care;
    bool granted = false;

    friend bool operator==(const StandingConsent &, const StandingConsent &) = default;
};

/// All that is asked of a message before it goes, at one instant.
struct SendFacts
{
    QDateTime at; ///< in the shop's time zone

    db::Purpose purpose = db::Purpose::Greeting;
    db::Channel channel = db::Channel::Sms;
    SenderKind sender = SenderKind::PlainNumber;
    QString address; ///< normalised

    db::Audience textAudience = db::Audience::Existing;
    db::CustomerKind textRecipient = db::CustomerKind::Person;
    db::LifecycleStage stage = db::LifecycleStage::Loyalty; ///< of the customer now
    db::CustomerKind customerKind = db::CustomerKind::Person;
    bool deleted = false;
    bool restricted = false;         ///< they asked that their data is not used
    QList<StandingConsent> consents; ///< of every purpose and channel
    /// Another customer with this address who refuses such messages there; none where this one agreed since.
    std::optional<db::CustomerId> refusedBy;
    bool addressIsTheirs = true;  ///< among the customer's contact points now
    bool addressErased = false;   ///< was of a person who was erased, and no consent opened it
    bool addressBounced = false;  ///< what went there came back: no such mailbox or number
    bool onDoNotCallList = false; ///< the number
    bool goesToAnother = false;   ///< the same is for another customer at this address
    bool complete = true;         ///< text, and subject of a mail, have all that they need
    bool hasLabel = false;        ///< begins with [QC] or [AD]; of a mail, its subject
    bool hasOptOutLine = false;   ///< says how to refuse more

    /// Advertising that has gone to this address by this channel, or may have; within the last 24 hours at
    /// least. UTC epoch milliseconds, ascending.
    QList<qint64> advertisedMs;
    /// Messages of every purpose that have gone to this customer, or may have; the last MessageCap::kMost
    /// within MessageCap::kMostDays at least. UTC epoch milliseconds, ascending.
    QList<qint64> messagedMs;
    QList<MessageCap> ownCaps; ///< the customer's own; all of them hold
    QuietDays ownQuiet;        ///< the customer's own

    bool isAdvertising() const { return purpose == db::Purpose::Promotion; }
};

} // namespace app
