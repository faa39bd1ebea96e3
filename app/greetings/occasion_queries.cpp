#include "app/greetings/occasion_queries.h"

#include "app/calendar/birthday_dates.h"
#include "app/greetings/customer_occasion.h"
#include "app/greetings/occasion_kind.h"
#include "app/greetings/personal_days.h"

namespace app {

const QHash<QDate, int> &OccasionQueries::daysIn(int year, const db::Occasion &occasion) const
{
    const std::pair key(occasion.key, year);
    auto known = m_days.constFind(key);
    if (known == m_days.cend()) {
        QHash<QDate, int> days;
        const QList<OccasionDate> dates = occasionDatesIn(occasion, year, m_table);
        for (const OccasionDate &day : dates)
            days.insert(day.date, day.occasionYear);
        known = m_days.insert(key, days);
    }
    return *known;
}

QList<db::CandidateQuery> OccasionQueries::on(QDate day, const db::Occasion &occasion) const
{
    QList<db::CandidateQuery> queries;
    db::CandidateQuery query;
    query.occasionKey = occasion.key;
    const auto dayKind = personalDayKindOf(occasion);
    if (dayKind || isBirthday(occasion)) {
        using Who = db::CandidateQuery::Who;
        query.who = dayKind ? Who::HasDayOn : Who::BornOn;
        query.dayKind = dayKind.value_or(query.dayKind);
        const auto birthdays = isLunarBirthday(occasion) ? db::Calendar::Lunar : db::Calendar::Solar;
        const QList<BirthdayMatch> matches = birthdaysGreetedOn(day, m_birthdays);
        for (const BirthdayMatch &match : matches) {
            if (!dayKind && match.calendar != birthdays)
                continue;
            query.calendar = match.calendar;
            query.month = match.month;
            query.day = match.day;
            query.leapMonth = match.leapMonth;
            query.occasionYear = match.occasionYear;
            queries.append(query);
        }
    } else if (isCustomerSince(occasion)) {
        query.who = db::CandidateQuery::Who::CameOn;
        query.occasionYear = day.year();
        query.before = QDate(day.year(), 1, 1);
        const auto thanked = sinceDaysThankedOn(day);
        for (const QString &monthDay : thanked) {
            query.monthDay = monthDay;
            queries.append(query);
        }
    } else {
        const QHash<QDate, int> &days = daysIn(day.year(), occasion);
        if (const auto year = days.constFind(day); year != days.cend()) {
            query.occasionYear = *year;
            queries.append(query);
        }
    }
    return queries;
}

} // namespace app
