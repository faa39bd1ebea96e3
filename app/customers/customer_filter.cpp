#include "app/customers/customer_filter.h"

#include "app/calendar/birthday_dates.h"
#include "app/customers/customer_profile.h"
#include "app/people/province.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

std::uint8_t bitOf(int place)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(place));
}

std::uint8_t stageBits(const CustomerFilter &filter)
{
    std::uint8_t bits = 0;
    for (const db::LifecycleStage stage : db::kLifecycleStages) {
        const bool audience = filter.audiences.isEmpty() || filter.audiences.contains(db::audienceOf(stage));
        if (audience && (filter.stages.isEmpty() || filter.stages.contains(stage)))
            bits |= bitOf(static_cast<int>(stage));
    }
    return bits;
}

template <class Word> QStringList keysOf(const QList<Word> &words)
{
    QStringList keys;
    for (const Word word : words)
        keys.append(db::keyOf(word));
    return keys;
}

QStringList numbersOf(const QList<db::CustomerId> &ids)
{
    QStringList numbers;
    for (const db::CustomerId id : ids)
        numbers.append(QString::number(id.value));
    return numbers;
}

} // namespace

Condition conditionOf(const CustomerFilter &filter)
{
    using Field = ConditionField;
    QList<Condition> parts;
    const auto add = [&parts](Field field, const QStringList &words) {
        if (!words.isEmpty())
            parts.append(isOneOf(field, words));
    };
    add(Field::Audience, keysOf(filter.audiences));
    add(Field::Stage, keysOf(filter.stages));
    add(Field::Gender, keysOf(filter.genders));
    add(Field::Province, filter.provinces);
    QStringList months;
    for (const int month : filter.birthMonths)
        months.append(QString::number(month));
    add(Field::BirthMonth, months);
    add(Field::Tag, filter.tags);
    add(Field::Occupation, filter.occupations);
    if (filter.noContactDays > 0)
        parts.append(numberIs(Field::LastContact, db::Comparison::AtLeast, filter.noContactDays));
    if (filter.withoutPhone)
        parts.append(noneOf({isOneOf(Field::Reach, {db::keyOf(db::Channel::Phone)})}));
    if (filter.withoutBirthday)
        parts.append(isOneOf(Field::Birthday, {u"unknown"_s}));
    if (filter.only)
        parts.append(filter.only->isEmpty() ? noneOf({Condition()})
                                            : isOneOf(Field::Customer, numbersOf(*filter.only)));
    if (filter.condition.kind == Condition::Kind::All)
        parts += filter.condition.parts;
    else
        parts.append(filter.condition);
    return allOf(std::move(parts));
}

db::CustomerMask maskOf(const CustomerFilter &filter, const QStringList &provinces, const Clock &clock,
                        const BirthdayPolicy &policy)
{
    db::CustomerMask mask;
    if (!filter.audiences.isEmpty() || !filter.stages.isEmpty())
        mask.stages = stageBits(filter);
    if (!filter.genders.isEmpty()) {
        mask.genders = 0;
        for (const db::Gender gender : filter.genders)
            mask.genders |= bitOf(static_cast<int>(gender));
    }
    if (filter.withoutPhone)
        mask.lacks = db::kReachPhone;
    if (!filter.birthMonths.isEmpty() || filter.withoutBirthday) {
        mask.birthdays.resize(db::kBirthdayPlaces);
        for (int place = 0; place < db::kBirthdayPlaces; ++place) {
            const auto birthday = db::birthdayAt(place);
            const bool inMonth =
                filter.birthMonths.isEmpty() ||
                (birthday && greetedInMonths(*birthday, filter.birthMonths, clock.today(), policy));
            const bool lacking = !filter.withoutBirthday || !birthday || !birthday->hasDay();
            mask.birthdays[static_cast<std::size_t>(place)] = inMonth && lacking;
        }
    }
    if (!filter.provinces.isEmpty()) {
        mask.provinces.emplace();
        for (const QString &stored : provinces) {
            const auto present = presentProvince(stored);
            if (present && filter.provinces.contains(*present))
                mask.provinces->append(stored);
        }
    }
    if (!filter.occupations.isEmpty())
        mask.occupations = filter.occupations;
    mask.tags = filter.tags;
    if (filter.noContactDays > 0) {
        const QDate day = clock.today().addDays(1 - filter.noContactDays);
        mask.noContactSinceMs = day.startOfDay(clock.zone()).toMSecsSinceEpoch();
    }
    if (filter.only)
        mask.only.emplace(filter.only->begin(), filter.only->end());
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
