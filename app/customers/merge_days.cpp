#include "app/customers/merge_days.h"

#include "app/calendar/occasion_dates.h"
#include "app/customers/greeted_days.h"
#include "app/greetings/personal_days.h"
#include "db/customers/personal_day_store.h"
#include "db/session/session.h"

#include <QMap>

#include <algorithm>

namespace app {

namespace {

using NumberedDay = std::pair<db::PersonalDayKind, int>;

bool holdsNumber(const QList<db::DayGreeting> &ledger, const NumberedDay &day)
{
    return std::any_of(ledger.cbegin(), ledger.cend(), [&day](const db::DayGreeting &one) {
        return NumberedDay(one.kind, one.number) == day;
    });
}

const db::PersonalDay *numberedDay(const QList<db::PersonalDay> &days, const NumberedDay &wanted)
{
    const auto found = std::find_if(days.cbegin(), days.cend(), [&wanted](const db::PersonalDay &day) {
        return NumberedDay(day.kind, day.number) == wanted;
    });
    return found == days.cend() ? nullptr : &*found;
}

/// What the numbers of one entry's days become with the one who is kept.
class NewNumbers final
{
public:
    NewNumbers(const db::Customer &other, const db::Customer &merged,
               const QList<db::DayGreeting> &keptLedger)
        : m_days(other.personalDays), m_merged(merged.personalDays), m_keptLedger(keptLedger)
    {}

    int of(const NumberedDay &day)
    {
        if (!m_numbers.contains(day))
            m_numbers.insert(day, find(day));
        return m_numbers.value(day);
    }

private:
    int find(const NumberedDay &day) const
    {
        if (const db::PersonalDay *own = numberedDay(m_days, day)) {
            const auto same = std::find_if(m_merged.cbegin(), m_merged.cend(),
                                           [own](const auto &one) { return db::isSameDay(one, *own); });
            if (same != m_merged.cend() && !isGiven({day.first, same->number}))
                return same->number;
        }
        NumberedDay gone = day; // removed before, or the same twice: a number that stands for no other day
        for (int next = 1; !isFree(gone); ++next)
            gone.second = next;
        return gone.second;
    }

    bool isGiven(const NumberedDay &day) const
    {
        const auto taken = m_numbers.keys();
        return std::any_of(taken.cbegin(), taken.cend(), [&](const NumberedDay &one) {
            return one.first == day.first && m_numbers.value(one) == day.second;
        });
    }

    bool isFree(const NumberedDay &day) const
    {
        return !isGiven(day) && !numberedDay(m_merged, day) && !holdsNumber(m_keptLedger, day);
    }

    const QList<db::PersonalDay> m_days;
    const QList<db::PersonalDay> m_merged;
    const QList<db::DayGreeting> m_keptLedger;
    QMap<NumberedDay, int> m_numbers;
};

} // namespace

db::Result<void> numberDays(db::Session &session, const db::Customer &kept, db::Customer &merged)
{
    MK_TRY(const auto ledger, session.personalDays().greetingsOf(kept.id));
    for (db::PersonalDay &day : merged.personalDays) {
        if (!kept.personalDays.contains(day) && holdsNumber(ledger, {day.kind, day.number}))
            day.number = 0;
    }
    MK_TRY(const auto known, withGreetedNumbers(session, kept.id, merged.personalDays));
    MK_TRY(merged.personalDays, session.personalDays().numbered(kept.id, kept.personalDays, known));
    return {};
}

db::Result<void> renumberGreetings(db::Session &session, const db::Customer &other,
                                   const db::Customer &merged, MergeRecord &record)
{
    MK_TRY(const auto greetings, session.personalDays().greetingsOf(other.id));
    MK_TRY(const auto keptLedger, session.personalDays().greetingsOf(record.before.id));
    NewNumbers numbers(other, merged, keptLedger);
    QList<db::GreetingYear> changed;
    for (const db::DayGreeting &greeting : greetings) {
        const int number = numbers.of({greeting.kind, greeting.number});
        if (number == greeting.number)
            continue;
        changed.append({greeting.id, occasionYearOf(yearCounted(greeting.occasionYear), number)});
        record.renumbered.append({greeting.id, greeting.occasionYear});
    }
    return session.merges().renumber(changed);
}

} // namespace app
