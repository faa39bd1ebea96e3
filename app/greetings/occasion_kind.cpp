#include "app/greetings/occasion_kind.h"

#include "app/calendar/date_form.h"
#include "app/core/nfc.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {
constexpr QLatin1StringView kPersonal("personal_");
}

bool isPersonal(const db::Occasion &occasion)
{
    return occasion.rule.startsWith(kPersonal);
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

std::optional<db::PersonalDayKind> personalDayKindOf(const db::Occasion &occasion)
{
    return isPersonal(occasion)
               ? db::wordOf<db::PersonalDayKind>(QStringView(occasion.rule).sliced(kPersonal.size()))
               : std::nullopt;
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
    if (std::max(occasion.nameVi.size(), occasion.nameEn.size()) > kLongestOccasionName)
        return OwnOccasionFault::LongName;
    return isEverDay(occasion.calendar, occasion.month, occasion.day) ? OwnOccasionFault::None
                                                                      : OwnOccasionFault::NoSuchDay;
}

OwnOccasionHint hintOf(const db::Occasion &occasion)
{
    if (occasion.calendar == db::Calendar::Lunar)
        return occasion.day == 30 ? OwnOccasionHint::LunarThirty : OwnOccasionHint::None;
    return occasion.month == 2 && occasion.day == 29 ? OwnOccasionHint::LeapDay : OwnOccasionHint::None;
}

const db::Occasion *sameNameAs(const db::Occasion &occasion, const QList<db::Occasion> &all)
{
    const auto namesOf = [](const db::Occasion &one) {
        return QStringList{nfc(one.nameVi.simplified()), nfc(one.nameEn.simplified())};
    };
    const QStringList names = namesOf(occasion);
    const auto isSame = [&](const db::Occasion &other) {
        const QStringList others = namesOf(other);
        return other.key != occasion.key &&
               std::any_of(names.cbegin(), names.cend(), [&](const QString &name) {
                   return !name.isEmpty() && others.contains(name, Qt::CaseInsensitive);
               });
    };
    const auto found = std::find_if(all.cbegin(), all.cend(), isSame);
    return found == all.cend() ? nullptr : &*found;
}

} // namespace app
