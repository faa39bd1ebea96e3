#include "app/customers/personal_day_commands.h"

#include "app/customers/customer_commands.h"
#include "app/customers/customer_json.h"
#include "app/customers/customer_subjects.h"
#include "app/customers/greeted_days.h"
#include "app/people/person_name.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/customers/customer_writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Writes the customer with other days, and answers the one the command was about.
db::Result<Effect<db::PersonalDay>> change(db::Session &session, const db::Act &act,
                                           const db::Customer &before, const db::Customer &wanted,
                                           const std::optional<db::PersonalDay> &removed)
{
    MK_CHECK(session.writer().update(before, wanted, act));
    MK_TRY(const auto after, session.reader().read(before.id));
    const auto added =
        std::find_if(after.personalDays.cbegin(), after.personalDays.cend(),
                     [&before](const db::PersonalDay &day) { return !before.personalDays.contains(day); });
    const db::ChangeSet changes{.customers = true, .customerIds = {before.id}};
    return Effect<db::PersonalDay>{removed ? *removed : *added,
                                   {changes,
                                    after.fullName,
                                    {fieldSubjectOf(before.id, CustomerField::PersonalDays)},
                                    stepOf(ReviseCustomer{after, before})}};
}

} // namespace

QJsonObject AddPersonalDay::toJson() const
{
    return {{u"id"_s, id.value}, {u"day"_s, jsonOf(day)}};
}

db::Result<Effect<db::PersonalDay>> AddPersonalDay::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto before, session.customers().byId(id));
    if (!day.date.month && !day.date.year)
        return db::failure(db::ErrorKind::InvalidInput, u"give at least the month or the year of the day"_s);
    if (day.name.size() > kLongestDayName)
        return db::failure(
            db::ErrorKind::InvalidInput,
            u"the name of the day is too long; use at most %1 characters"_s.arg(kLongestDayName));
    if (day.kind == db::PersonalDayKind::Other && day.name.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"a day of this kind needs a name"_s);
    db::Customer wanted = before;
    const bool known = std::any_of(before.personalDays.cbegin(), before.personalDays.cend(),
                                   [this](const db::PersonalDay &one) { return db::isSameDay(one, day); });
    if (known)
        return db::failure(db::ErrorKind::Conflict, u"customer %1 has this day already"_s.arg(id.value));
    wanted.personalDays.append(day);
    wanted.personalDays.last().number = 0;
    MK_TRY(wanted.personalDays, withGreetedNumbers(session, id, wanted.personalDays));
    return change(session, act, before, wanted, {});
}

db::Result<Effect<db::PersonalDay>> RemovePersonalDay::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto before, session.customers().byId(id));
    const auto found =
        std::find_if(before.personalDays.cbegin(), before.personalDays.cend(),
                     [this](const db::PersonalDay &day) { return day.kind == kind && day.number == number; });
    if (found == before.personalDays.cend())
        return db::failure(db::ErrorKind::NotFound,
                           u"day %1 %2 of customer %3"_s.arg(db::keyOf(kind)).arg(number).arg(id.value));
    db::Customer wanted = before;
    wanted.personalDays.removeOne(*found);
    return change(session, act, before, wanted, *found);
}

} // namespace app
