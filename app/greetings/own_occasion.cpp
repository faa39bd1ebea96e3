#include "app/greetings/own_occasion.h"

#include <QDate>

namespace app {

OwnOccasionFault faultOf(const db::Occasion &occasion)
{
    if (occasion.nameVi.trimmed().isEmpty() && occasion.nameEn.trimmed().isEmpty())
        return OwnOccasionFault::NoName;
    const bool lunar = occasion.calendar == db::Calendar::Lunar;
    const bool possible =
        lunar ? occasion.month >= 1 && occasion.month <= 12 && occasion.day >= 1 && occasion.day <= 30
              : QDate::isValid(2000, occasion.month, occasion.day);
    return possible ? OwnOccasionFault::None : OwnOccasionFault::NoSuchDay;
}

OwnOccasionHint hintOf(const db::Occasion &occasion)
{
    if (occasion.calendar == db::Calendar::Lunar)
        return occasion.day == 30 ? OwnOccasionHint::LunarThirty : OwnOccasionHint::None;
    return occasion.month == 2 && occasion.day == 29 ? OwnOccasionHint::LeapDay : OwnOccasionHint::None;
}

} // namespace app
