#include "app/greetings/occasion_kind.h"

#include "app/greetings/date_form.h"

using namespace Qt::StringLiterals;

namespace app {

bool isPersonal(const db::Occasion &occasion)
{
    return occasion.rule.startsWith("personal_"_L1);
}

bool isBirthday(const db::Occasion &occasion)
{
    return occasion.rule.startsWith("personal_birthday"_L1);
}

bool isLunarBirthday(const db::Occasion &occasion)
{
    return occasion.rule == "personal_birthday_lunar"_L1;
}

bool isCustomerSince(const db::Occasion &occasion)
{
    return occasion.rule == "personal_customer_since"_L1;
}

bool isMonthly(const db::Occasion &occasion)
{
    return occasion.rule.startsWith("monthly"_L1);
}

bool takesDates(const db::Occasion &occasion)
{
    return !isPersonal(occasion) && !isMonthly(occasion);
}

bool isKept(const db::Occasion &occasion)
{
    return occasion.rule != "personal_other"_L1;
}

OccasionGroup groupOf(const db::Occasion &occasion)
{
    if (isPersonal(occasion))
        return OccasionGroup::Personal;
    if (occasion.own)
        return OccasionGroup::Own;
    if (occasion.publicHoliday)
        return OccasionGroup::PublicHolidays;
    if (occasion.calendar == db::Calendar::Lunar)
        return OccasionGroup::Lunar;
    if (occasion.month == 0)
        return OccasionGroup::Moving;
    return occasion.month <= 6 ? OccasionGroup::FirstHalf : OccasionGroup::SecondHalf;
}

OwnOccasionFault faultOf(const db::Occasion &occasion)
{
    if (occasion.nameVi.trimmed().isEmpty() && occasion.nameEn.trimmed().isEmpty())
        return OwnOccasionFault::NoName;
    return isEverDay(occasion.calendar, occasion.month, occasion.day) ? OwnOccasionFault::None
                                                                      : OwnOccasionFault::NoSuchDay;
}

OwnOccasionHint hintOf(const db::Occasion &occasion)
{
    if (occasion.calendar == db::Calendar::Lunar)
        return occasion.day == 30 ? OwnOccasionHint::LunarThirty : OwnOccasionHint::None;
    return occasion.month == 2 && occasion.day == 29 ? OwnOccasionHint::LeapDay : OwnOccasionHint::None;
}

} // namespace app
