#pragma once

#include "db/core/id.h"
#include "db/core/words.h"
#include "db/customers/personal_day.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

#include <array>

#include <optional>

namespace db {

/// A way to reach a customer, with its normalised form (E.164 for phones, lower case for e-mails).
struct ContactPoint
{
    ContactPointId id;
    CustomerId customer;
    ContactKind kind = ContactKind::Phone;
    QString value;      ///< as it was typed
    QString normalized; ///< as it is compared, searched and dialled
    bool primary = false;
    bool takesText = false; ///< a mobile number: SMS and Zalo reach it

    friend bool operator==(const ContactPoint &, const ContactPoint &) = default;
};

/// By which channels a customer can be reached at all; bits of customer.reach.
enum ReachBit
{
    kReachPhone = 1,
    kReachText = 2,
    kReachEmail = 4,
    kReachZalo = 8,
    kReachFacebook = 16
};

/// The channels that these contact points open.
int reachOf(const QList<ContactPoint> &contactPoints);

/// The channels that a customer may prefer.
inline constexpr std::array kPreferableChannels{Channel::Phone, Channel::Sms, Channel::Email, Channel::Zalo,
                                                Channel::Facebook};

/// A person or a company. Text is NFC. The audience follows from the stage: audienceOf(stage).
struct Customer
{
    CustomerId id;
    QString code; ///< the shop's own number for the customer; may be empty, else unique
    CustomerKind kind = CustomerKind::Person;
    QString fullName;
    QString givenName; ///< what one is called by; last word of the name unless the agent says otherwise
    QString sortKey;   ///< app::nameSortKey(fullName, givenName): given name first, Vietnamese alphabet
    std::optional<Gender> gender;
    QString honorific; ///< overrides the rule when not empty
    LifecycleStage stage = LifecycleStage::Awareness;
    Birthday birthday;
    QString address; ///< house and street, in one line
    QString province;
    QString occupation;
    QString note;
    QDate since; ///< first day as one of the shop's customers or contacts; may be invalid
    std::optional<Channel> preferredChannel; ///< kPreferableChannels has it
    QTime preferredHour;                     ///< at which the customer likes to be reached; may be invalid
    QStringList tags;
    QList<ContactPoint> contactPoints;
    QList<PersonalDay> personalDays;
    qint64 createdAtMs = 0; ///< UTC epoch milliseconds
    qint64 updatedAtMs = 0; ///< UTC epoch milliseconds
    bool deleted = false;   ///< in the bin: left out of every search, restorable

    Audience audience() const { return audienceOf(stage); }
    friend bool operator==(const Customer &, const Customer &) = default;
};

} // namespace db
