#include "app/greetings/calendar_days.h"

#include "app/greetings/occasion_table.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Tally tallyOf(const db::GreetingFigure &figure)
{
    return {figure.occasionKey, figure.day,   figure.rule,  figure.audience, figure.channel,
            figure.templateId,  figure.dueAt, figure.state, figure.reason,   figure.messages};
}

} // namespace

db::Result<CalendarDays> CalendarDays::load(db::Session &session, QDate today, std::shared_ptr<Crowds> crowds)
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
    days.m_crowds = std::move(crowds);
    return days;
}

QList<QDate> CalendarDays::quickestFirst(QDate from, QDate to) const
{
    QList<QDate> quick;
    QList<QDate> slow;
    for (QDate date = from; date <= to; date = date.addDays(1))
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
                return one.publicHoliday ? 0 : one.own ? 1 : one.rule.startsWith(u"monthly"_s) ? 3 : 2;
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
        MK_TRY(auto tallies, m_plan.tally(session, date, *m_crowds, {}, stale));
        day.tallies = std::move(tallies);
        return day;
    }
    MK_TRY(const auto figures,
           full ? session.greetings().figuresOf(date) : session.greetings().figures(date, date));
    for (const db::GreetingFigure &figure : figures) {
        if (figure.state != db::MessageState::Cancelled)
            addTo(day.tallies, tallyOf(figure));
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

} // namespace app
