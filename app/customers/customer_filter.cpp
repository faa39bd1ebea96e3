#include "app/customers/customer_filter.h"

#include "app/customers/customer_profile.h"
#include "app/greetings/birthday_dates.h"
#include "app/people/province.h"

#include <algorithm>

namespace app {

namespace {

std::uint8_t bitOf(int place)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(place));
}

std::uint8_t stageBits(const Condition &condition)
{
    std::uint8_t bits = 0;
    for (const db::LifecycleStage stage : db::kLifecycleStages) {
        const bool audience =
            condition.audiences.isEmpty() || condition.audiences.contains(db::audienceOf(stage));
        if (audience && (condition.stages.isEmpty() || condition.stages.contains(stage)))
            bits |= bitOf(static_cast<int>(stage));
    }
    return bits;
}

} // namespace

bool greetedInMonths(const db::Birthday &birthday, const QList<int> &months, QDate today,
                     const BirthdayPolicy &policy)
{
    if (!birthday.month || birthday.approximate)
        return false;
    if (!birthday.day)
        return birthday.calendar == db::Calendar::Solar && months.contains(*birthday.month);
    return std::any_of(months.begin(), months.end(), [&](int month) {
        const int year = month >= today.month() ? today.year() : today.year() + 1;
        const QList<OccasionDate> days = birthdayDatesIn(birthday, year, policy);
        return std::any_of(days.begin(), days.end(),
                           [month](const OccasionDate &day) { return day.date.month() == month; });
    });
}

db::CustomerMask maskOf(const Condition &condition, const QStringList &provinces, const Clock &clock,
                        const BirthdayPolicy &policy)
{
    Q_ASSERT(!condition.minAge && condition.occupationWords.isEmpty());
    db::CustomerMask mask;
    if (!condition.audiences.isEmpty() || !condition.stages.isEmpty())
        mask.stages = stageBits(condition);
    if (!condition.genders.isEmpty()) {
        mask.genders = 0;
        for (const db::Gender gender : condition.genders)
            mask.genders |= bitOf(static_cast<int>(gender));
    }
    if (condition.withoutPhone)
        mask.lacks = db::kReachPhone;
    if (!condition.birthMonths.isEmpty() || condition.withoutBirthday || condition.withBirthday) {
        mask.birthdays.resize(db::kBirthdayPlaces);
        for (int place = 0; place < db::kBirthdayPlaces; ++place) {
            const auto birthday = db::birthdayAt(place);
            const bool inMonth =
                condition.birthMonths.isEmpty() ||
                (birthday && greetedInMonths(*birthday, condition.birthMonths, clock.today(), policy));
            const bool lacking = !condition.withoutBirthday || !birthday || !birthday->hasDay();
            const bool there = !condition.withBirthday || (birthday && birthday->hasDay());
            mask.birthdays[static_cast<std::size_t>(place)] = inMonth && lacking && there;
        }
    }
    if (!condition.provinces.isEmpty()) {
        mask.provinces.emplace();
        for (const QString &stored : provinces) {
            const auto present = presentProvince(stored);
            if (present && condition.provinces.contains(*present))
                mask.provinces->append(stored);
        }
    }
    if (!condition.occupations.isEmpty())
        mask.occupations = condition.occupations;
    mask.tags = condition.tags;
    if (condition.noContactDays > 0) {
        const QDate day = clock.today().addDays(1 - condition.noContactDays);
        mask.noContactSinceMs = day.startOfDay(clock.zone()).toMSecsSinceEpoch();
    }
    if (condition.only)
        mask.only.emplace(condition.only->begin(), condition.only->end());
    return mask;
}

db::CustomerOrder orderOf(const CustomerSorting &sorting, QDate today, const BirthdayPolicy &policy)
{
    using Key = db::CustomerOrder::Key;
    db::CustomerOrder order;
    order.descending = sorting.descending;
    switch (sorting.by) {
    case CustomerSort::Name:
        break;
    case CustomerSort::Stage:
        order.key = Key::Stage;
        break;
    case CustomerSort::LastContact:
        order.key = Key::LastContact;
        break;
    case CustomerSort::NextBirthday:
        order.key = Key::Birthday;
        order.birthdayRanks.assign(db::kBirthdayPlaces, db::CustomerOrder::kNoRank);
        for (int place = 0; place < db::kBirthdayPlaces; ++place) {
            const auto birthday = db::birthdayAt(place);
            const QDate next = birthday ? nextBirthdayOf(*birthday, today, policy) : QDate();
            if (next.isValid())
                order.birthdayRanks[static_cast<std::size_t>(place)] =
                    static_cast<std::uint16_t>(today.daysTo(next));
        }
    }
    return order;
}

} // namespace app
