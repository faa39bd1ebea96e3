#include "app/greetings/calendar_days.h"

#include "app/greetings/occasion_kind.h"
#include "app/greetings/occasion_table.h"
#include "db/session/session.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

GreetingCount tallyOf(const db::GreetingFigure &figure)
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

db::Result<CalendarDays> CalendarDays::load(db::Session &session, QDate today,
                                            std::shared_ptr<CustomerGroups> groups)
{
    MK_TRY(auto plan, GreetingPlan::load(session));
    CalendarDays days(std::move(plan));
    MK_TRY(const auto occasions, session.greetings().occasions());
    for (const db::Occasion &occasion : occasions) {
        if (occasion.enabled)
            days.m_occasions.append(occasion);
    }
    MK_TRY(auto table, loadOccasionTable(session));
    days.m_table = std::move(table);
    days.m_today = today;
    days.m_groups = std::move(groups);
    return days;
}

QList<QDate> CalendarDays::quickestFirst(const QList<QDate> &dates) const
{
    QList<QDate> quick;
    QList<QDate> slow;
    for (const QDate date : dates)
        (date >= m_today && m_plan.asksEverybody(date) ? slow : quick).append(date);
    return quick + slow;
}

QList<db::Occasion> CalendarDays::occasionsOn(QDate date) const
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

db::Result<CalendarDay> CalendarDays::read(db::Session &session, QDate date, bool full,
                                           const std::atomic_bool *stale) const
{
    CalendarDay day;
    day.date = date;
    day.occasions = occasionsOn(date);
    day.happened = date < m_today;
    if (!day.happened) {
        MK_TRY(auto greetingCounts, m_plan.count(session, date, *m_groups, {}, stale));
        day.greetingCounts = std::move(greetingCounts);
        return day;
    }
    MK_TRY(const auto figures,
           full ? session.greetings().figuresOf(date) : session.greetings().figures(date, date));
    for (const db::GreetingFigure &figure : figures) {
        if (figure.state != db::MessageState::Cancelled)
            addTo(day.greetingCounts, tallyOf(figure));
    }
    return day;
}

db::Result<CalendarDay> CalendarDays::day(db::Session &session, QDate date,
                                          const std::atomic_bool *stale) const
{
    return read(session, date, false, stale);
}

db::Result<CalendarDay> CalendarDays::dayInFull(db::Session &session, QDate date,
                                                const std::atomic_bool *stale) const
{
    return read(session, date, true, stale);
}

db::Result<QList<DayPerson>> CalendarDays::peopleOf(db::Session &session, QDate date,
                                                    const std::atomic_bool *stale) const
{
    QList<DayPerson> people;
    if (date < m_today) {
        MK_TRY(const auto greeted, session.greetings().peopleOf(date));
        for (const db::GreetedPerson &one : greeted) {
            if (one.state != db::MessageState::Cancelled)
                people.append({one.customer, one.occasionKey, one.channel, one.state, one.reason});
        }
        return people;
    }
    MK_CHECK(m_plan.forEach(session, date, date, [&](const Occurrence &one) {
        people.append({one.customer, one.occasionKey, one.channel, one.state, one.reason});
        return !stale || !stale->load(std::memory_order_relaxed);
    }));
    return people;
}

db::Result<void> CalendarCache::load(db::Session &session)
{
    if (m_days)
        return {};
    MK_TRY(auto days, CalendarDays::load(session, m_today, m_groups));
    m_days = std::move(days);
    return {};
}

db::Result<QList<CalendarDay>> CalendarCache::some(db::Session &session, const QList<QDate> &dates, int forMs,
                                                   const std::atomic_bool *stale)
{
    MK_CHECK(load(session));
    QList<CalendarDay> read;
    QElapsedTimer clock;
    clock.start();
    for (const QDate date : m_days->quickestFirst(dates)) {
        if (!read.isEmpty() && clock.hasExpired(forMs))
            break;
        MK_TRY(const auto day, m_days->day(session, date, stale));
        read.append(day);
    }
    return read;
}

db::Result<CalendarDay> CalendarCache::inFull(db::Session &session, QDate date, const std::atomic_bool *stale)
{
    MK_CHECK(load(session));
    return m_days->dayInFull(session, date, stale);
}

db::Result<QList<DayPerson>> CalendarCache::peopleOf(db::Session &session, QDate date,
                                                     const std::atomic_bool *stale)
{
    MK_CHECK(load(session));
    return m_days->peopleOf(session, date, stale);
}

} // namespace app
