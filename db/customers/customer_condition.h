#pragma once

#include "db/core/comparison.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace db {

/// Which customers, as a tree in the terms of the file: whatever depends on the day, the calendar or the
/// spelling of a name has been worked out. The default means everybody.
struct CustomerCondition
{
    enum class Kind
    {
        // Groups over `parts`
        All,
        Any,
        None,
        // One of `texts`
        Stage,
        Gender,
        Province,   ///< as stored
        Occupation, ///< as stored
        Tag,
        Source,   ///< channel of the first contact
        Consent,  ///< "purpose/channel": granted and not refused, for the channel or for all
        Refusal,  ///< the same: refused
                  // One of `numbers`
        Birthday, ///< places of the table of birthdays, see birthdayPlaceOf
        Customer,
        Reach, ///< ReachBits
               // `number` by `comparison`
        BirthYear,
        Purchases,   ///< since `since`; invalid: ever
        Spent,       ///< the same, in đồng
        Score,       ///< ten times the mean
                     // Others
        HasBirthday, ///< a day that can be greeted
        LastContact  ///< from `fromMs` on and before `beforeMs`, UTC epoch milliseconds
    };
    Kind kind = Kind::All;
    QList<CustomerCondition> parts = {};
    QStringList texts = {};
    QList<qint64> numbers = {};
    Comparison comparison = Comparison::Equal;
    qint64 number = 0;
    QDate since = {};
    std::optional<qint64> fromMs = {};
    std::optional<qint64> beforeMs = {};
    bool orNever = false; ///< of LastContact: whoever was never in contact, too

    friend bool operator==(const CustomerCondition &a, const CustomerCondition &b);
};

/// Whether it asks for what stands in the row of each customer alone. Stages and years of birth stand in an
/// index, what customers have done in tables of their own.
bool asksForRows(const CustomerCondition &condition);

} // namespace db
