#pragma once

#include "app/calendar/occasion_dates.h"
#include "app/greetings/greeting_count.h"
#include "db/customers/personal_day.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <atomic>
#include <memory>
#include <optional>

namespace app {

/// A customer's personal day that falls on a date, whether a rule greets on it or not.
struct PersonalDate
{
    db::CustomerId customer;
    QString fullName;
    db::PersonalDay day;
    std::optional<int> years; ///< since the event; nothing where its year is unknown
};

/// One day as the calendar of greetings shows it.
struct CalendarDay
{
    QDate date;
    QList<db::Occasion> occasions; ///< switched on; public holidays first
    QList<GreetingCount> greetingCounts;
    bool happened = false;             ///< a past day: what the ledger says, not what the plan would
    QList<PersonalDate> personal = {}; ///< of a day in full; the first of them
};

/// A person of one day.
struct DayPerson
{
    db::CustomerId customer;
    QString occasionKey;
    std::optional<db::Channel> channel;
    db::MessageState state = db::MessageState::Planned;
    QString reason;
};

/// What a day comes to.
struct DaySums
{
    QList<GreetingCount> greetings; ///< one for each audience, channel, state and template; the largest first
    qint64 notGreeted = 0;
    qint64 people = 0;       ///< of both
    QList<QTime> hours;      ///< of greetings, in order
    QList<db::RuleId> rules; ///< at work on it
};
[[nodiscard]] DaySums sumsOf(const CalendarDay &day);

/// The days of the calendar, as a window reads them piece by piece: occasions, and how many are greeted. Past
/// days read the ledger, today and later days the plan. Rules and occasions are loaded with the first
/// question and kept until something changes, then another one is made. Used by one thread at a time.
class CalendarCache final
{
public:
    CalendarCache(QDate today, std::shared_ptr<CustomerGroups> groups)
        : m_today(today), m_groups(std::move(groups))
    {}

    QDate today() const { return m_today; }
    /// May be shared with the next one while the customers are the same.
    const std::shared_ptr<CustomerGroups> &groups() const { return m_groups; }

    /// Some of these days, counted for a cell: those that ask for everybody last, at least one, and no more
    /// after about so many milliseconds. Cancelled once `stale` is set, like all here.
    [[nodiscard]] db::Result<QList<CalendarDay>> some(db::Session &session, const QList<QDate> &dates,
                                                      int forMs, const std::atomic_bool *stale);
    /// A day with everything that is known of a past one: rule, template, hour, reason; and with the personal
    /// days that fall on it.
    [[nodiscard]] db::Result<CalendarDay> inFull(db::Session &session, QDate date,
                                                 const std::atomic_bool *stale);
    /// Everybody of that day, by hour and occasion.
    [[nodiscard]] db::Result<QList<DayPerson>> peopleOf(db::Session &session, QDate date,
                                                        const std::atomic_bool *stale);

private:
    using ReadFigures = db::Result<QList<db::GreetingFigure>> (*)(db::Session &session, QDate date);

    [[nodiscard]] db::Result<void> load(db::Session &session);
    [[nodiscard]] QList<QDate> quickestFirst(const QList<QDate> &dates) const;
    [[nodiscard]] db::Result<CalendarDay> day(db::Session &session, QDate date, ReadFigures figures,
                                              const std::atomic_bool *stale);
    [[nodiscard]] db::Result<QList<PersonalDate>> personalDatesOf(db::Session &session, QDate date) const;
    /// The enabled occasions of a day.
    [[nodiscard]] QList<db::Occasion> occasionsOn(QDate date);

    QDate m_today;
    std::shared_ptr<CustomerGroups> m_groups;
    std::optional<GreetingPlan> m_plan;
    QList<db::Occasion> m_occasions;
    OccasionTable m_table;
    QHash<int, QHash<QDate, QList<db::Occasion>>> m_years;
};

} // namespace app
