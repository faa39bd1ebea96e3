#include "app/greetings/calendar_days.h"

#include "app/calendar/birthday_dates.h"
#include "app/greetings/greeting_setup.h"
#include "app/greetings/occasion_kind.h"
#include "db/customers/personal_day_store.h"
#include "db/session/session.h"

#include <QElapsedTimer>

#include <algorithm>

namespace app {

namespace {

constexpr int kMostPersonal = 50; // of a day: to be read, not counted

GreetingCount countOf(const db::GreetingFigure &figure)
{
    return {figure.occasionKey, figure.day,   figure.rule,  figure.audience, figure.channel,
            figure.templateId,  figure.dueAt, figure.state, figure.reason,   figure.messages};
}

} // namespace

DaySums sumsOf(const CalendarDay &day)
{
    DaySums sums;
    for (const GreetingCount &one : day.greetingCounts) {
        sums.people += one.people;
        if (one.rule && !sums.rules.contains(one.rule))
            sums.rules.append(one.rule);
        if (!one.isGreeting()) {
            sums.notGreeted += one.people;
            continue;
        }
        if (one.time.isValid() && !sums.hours.contains(one.time))
            sums.hours.append(one.time);
        // Alike in what is told apart.
        GreetingCount line;
        line.audience = one.audience;
        line.text = one.text;
        line.channel = one.channel;
        line.reason = one.reason;
        line.state =
            day.happened || one.state == db::MessageState::Sent ? one.state : db::MessageState::Planned;
        line.people = one.people;
        addTo(sums.greetings, line);
    }
    std::sort(sums.greetings.begin(), sums.greetings.end(),
              [](const GreetingCount &a, const GreetingCount &b) { return a.people > b.people; });
    std::sort(sums.hours.begin(), sums.hours.end());
    return sums;
}

db::Result<void> CalendarCache::load(db::Session &session)
{
    if (m_plan)
        return {};
    MK_TRY(auto occasions, session.greetings().occasions());
    occasions.removeIf([](const db::Occasion &occasion) { return !occasion.enabled; });
    MK_TRY(auto table, loadOccasionTable(session));
    MK_TRY(auto plan, GreetingPlan::load(session));
    m_occasions = std::move(occasions);
    m_table = std::move(table);
    m_plan = std::move(plan);
    return {};
}

QList<QDate> CalendarCache::quickestFirst(const QList<QDate> &dates) const
{
    QList<QDate> quick;
    QList<QDate> slow;
    for (const QDate date : dates)
        (date >= m_today && m_plan->asksEverybody(date) ? slow : quick).append(date);
    return quick + slow;
}

QList<db::Occasion> CalendarCache::occasionsOn(QDate date)
{
    if (!m_years.contains(date.year())) {
        QHash<QDate, QList<db::Occasion>> &days = m_years[date.year()];
        for (const auto &[occasion, day] : occasionsIn(date.year(), m_occasions, m_table))
            days[day.date].append(occasion);
        for (QList<db::Occasion> &held : days) {
            const auto rank = [](const db::Occasion &one) {
                return one.publicHoliday ? 0 : one.own ? 1 : isMonthly(one) ? 3 : 2;
            };
            std::stable_sort(held.begin(), held.end(),
                             [&rank](const auto &a, const auto &b) { return rank(a) < rank(b); });
        }
    }
    return m_years.value(date.year()).value(date);
}

db::Result<CalendarDay> CalendarCache::day(db::Session &session, QDate date, ReadFigures figures,
                                           const std::atomic_bool *stale)
{
    CalendarDay day{date, occasionsOn(date), {}, date < m_today};
    if (!day.happened) {
        MK_TRY(auto greetingCounts, m_plan->count(session, date, *m_groups, {}, stale));
        day.greetingCounts = std::move(greetingCounts);
        return day;
    }
    MK_TRY(const auto read, figures(session, date));
    for (const db::GreetingFigure &figure : read) {
        if (figure.state != db::MessageState::Cancelled)
            addTo(day.greetingCounts, countOf(figure));
    }
    return day;
}

db::Result<QList<CalendarDay>> CalendarCache::some(db::Session &session, const QList<QDate> &dates, int forMs,
                                                   const std::atomic_bool *stale)
{
    MK_CHECK(load(session));
    QList<CalendarDay> read;
    QElapsedTimer clock;
    clock.start();
    const auto figures = [](db::Session &from, QDate date) { return from.greetings().figures(date, date); };
    for (const QDate date : quickestFirst(dates)) {
        if (!read.isEmpty() && clock.hasExpired(forMs))
            break;
        MK_TRY(const auto one, day(session, date, figures, stale));
        read.append(one);
    }
    return read;
}

db::Result<CalendarDay> CalendarCache::inFull(db::Session &session, QDate date, const std::atomic_bool *stale)
{
    MK_CHECK(load(session));
    const auto figures = [](db::Session &from, QDate of) { return from.greetings().figuresOf(of); };
    MK_TRY(auto full, day(session, date, figures, stale));
    MK_TRY(full.personal, personalDatesOf(session, date));
    return full;
}

db::Result<QList<PersonalDate>> CalendarCache::personalDatesOf(db::Session &session, QDate date) const
{
    QList<PersonalDate> personal;
    for (const BirthdayMatch &match : birthdaysGreetedOn(date, m_plan->birthdays())) {
        MK_TRY(const auto found, session.personalDays().on(match.calendar, match.month, match.day,
                                                           match.leapMonth, kMostPersonal));
        for (const db::CustomerDay &one : found) {
            const bool began = one.day.date.year.value_or(0) < match.occasionYear;
            if (began && personal.size() < kMostPersonal)
                personal.append(
                    {one.customer, one.fullName, one.day, ageTurning(one.day.date, match.occasionYear)});
        }
    }
    return personal;
}

db::Result<QList<DayPerson>> CalendarCache::peopleOf(db::Session &session, QDate date,
                                                     const std::atomic_bool *stale)
{
    MK_CHECK(load(session));
    QList<DayPerson> people;
    if (date < m_today) {
        MK_TRY(const auto greeted, session.greetings().peopleOf(date));
        for (const db::GreetedPerson &one : greeted) {
            if (one.state != db::MessageState::Cancelled)
                people.append({one.customer, one.occasionKey, one.channel, one.state, one.reason});
        }
        return people;
    }
    MK_CHECK(m_plan->forEach(
        session, date, date,
        [&](const Occurrence &one) {
            people.append({one.customer, one.occasionKey, one.channel, one.state, one.reason});
            return !stale || !stale->load(std::memory_order_relaxed);
        },
        stale));
    return people;
}

} // namespace app
