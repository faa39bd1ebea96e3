#pragma once

#include "app/core/command.h"
#include "db/customers/customer.h"

namespace app {

/// Notes a personal day of a customer. Conflict where they have this day already, InvalidInput where neither
/// month nor year is known, the name is longer than kLongestDayName, or a day that is none of the usual ones
/// has no name.
struct AddPersonalDay
{
    static constexpr QStringView kName = u"customer.add-day";

    db::CustomerId id;
    db::PersonalDay day;

    QJsonObject toJson() const;
    /// The day as stored, with its number.
    [[nodiscard]] db::Result<Effect<db::PersonalDay>> apply(db::Session &session, const db::Act &act) const;
};

/// Takes a personal day out again. NotFound where there is none of this kind and number.
struct RemovePersonalDay
{
    static constexpr QStringView kName = u"customer.remove-day";

    db::CustomerId id;
    db::PersonalDayKind kind = db::PersonalDayKind::Wedding;
    int number = 1;
    static constexpr std::tuple kArguments{Argument{"id", &RemovePersonalDay::id},
                                           Argument{"kind", &RemovePersonalDay::kind},
                                           Argument{"number", &RemovePersonalDay::number}};

    /// The day as it was.
    [[nodiscard]] db::Result<Effect<db::PersonalDay>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
