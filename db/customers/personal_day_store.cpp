#include "db/customers/personal_day_store.h"

#include "db/core/iso_date.h"
#include "db/customers/id_text.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

constexpr QChar kBetweenDays(30); // as in customer/select_export
constexpr QChar kBetweenParts(31);

PersonalDay readDay(const Statement &row)
{
    PersonalDay day;
    day.kind = wordOf<PersonalDayKind>(row.text(0)).value_or(PersonalDayKind::Other);
    day.number = static_cast<int>(row.integer(1));
    day.name = row.text(2);
    day.date.calendar = wordOf<Calendar>(row.text(3)).value_or(Calendar::Solar);
    day.date.day = row.optionalInt(4);
    day.date.month = row.optionalInt(5);
    day.date.year = row.optionalInt(6);
    day.date.leapMonth = row.integer(7) != 0;
    day.date.approximate = row.integer(8) != 0;
    return day;
}

bool isThere(const QList<PersonalDay> &days, PersonalDayKind kind, int number)
{
    return std::any_of(days.cbegin(), days.cend(), [kind, number](const PersonalDay &day) {
        return day.kind == kind && day.number == number;
    });
}

} // namespace

Result<QList<PersonalDay>> PersonalDayStore::of(CustomerId id) const
{
    return readAll(m_connection.prepare(u"personal_day/select_by_customer"_s).bind(1, id.value), readDay);
}

Result<QHash<CustomerId, QList<PersonalDay>>> PersonalDayStore::ofThese(const QList<CustomerId> &ids) const
{
    Statement select = m_connection.prepare(u"personal_day/select_by_customers"_s);
    QHash<CustomerId, QList<PersonalDay>> found;
    MK_CHECK(forEachRow(select.bind(1, jsonOfIds(ids)),
                        [&] { found[CustomerId{select.integer(9)}].append(readDay(select)); }));
    return found;
}

Result<QList<CustomerDay>> PersonalDayStore::on(Calendar calendar, int month, int day, bool leapMonth,
                                                int most) const
{
    Statement select = m_connection.prepare(u"personal_day/select_by_date"_s);
    select.add(keyOf(calendar)).add(month).add(day).add(leapMonth).add(most);
    return readAll(select, [](const Statement &row) {
        return CustomerDay{CustomerId{row.integer(9)}, row.text(10), readDay(row)};
    });
}

Result<QList<DayGreeting>> PersonalDayStore::greetingsOf(CustomerId id) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_of_personal_days"_s);
    return readAll(select.bind(":customer", id.value), [](const Statement &row) {
        return DayGreeting{MessageId{row.integer("id")},
                           wordOf<PersonalDayKind>(row.text("kind")).value_or(PersonalDayKind::Other),
                           static_cast<int>(row.integer("number")),
                           static_cast<int>(row.integer("occasion_year")),
                           dateOfIso(row.text("occasion_on"))};
    });
}

Result<QList<PersonalDay>> PersonalDayStore::numbered(CustomerId id, const QList<PersonalDay> &before,
                                                      const QList<PersonalDay> &after) const
{
    const auto isNew = [](const PersonalDay &day) { return day.number == 0; };
    QList<PersonalDay> days = after;
    if (std::none_of(days.cbegin(), days.cend(), isNew))
        return days;
    MK_TRY(const auto greetings, greetingsOf(id));
    for (PersonalDay &day : days) {
        const auto isFree = [&](int number) {
            return !isThere(before, day.kind, number) && !isThere(days, day.kind, number);
        };
        const auto isGreeted = [&](int number) {
            return std::any_of(greetings.cbegin(), greetings.cend(), [&](const DayGreeting &one) {
                return one.kind == day.kind && one.number == number;
            });
        };
        for (int number = 1; isNew(day); ++number) {
            if (isFree(number) && !isGreeted(number))
                day.number = number;
        }
    }
    return days;
}

Result<void> PersonalDayStore::write(CustomerId id, const QList<PersonalDay> &before,
                                     const QList<PersonalDay> &after)
{
    MK_CHECK(Transaction::demand(m_connection));
    for (const PersonalDay &old : before) {
        if (!isThere(after, old.kind, old.number))
            MK_CHECK(m_connection.prepare(u"personal_day/delete"_s)
                         .bind(1, id.value)
                         .bind(2, keyOf(old.kind))
                         .bind(3, old.number)
                         .run());
    }
    MK_TRY(const auto days, numbered(id, before, after));
    for (const PersonalDay &day : days) {
        if (before.contains(day))
            continue;
        Statement upsert = m_connection.prepare(u"personal_day/upsert"_s);
        upsert.add(id.value).add(keyOf(day.kind)).add(day.number).add(day.name);
        upsert.add(keyOf(day.date.calendar)).add(day.date.day).add(day.date.month).add(day.date.year);
        MK_CHECK(upsert.add(day.date.leapMonth).add(day.date.approximate).run());
    }
    return {};
}

QList<PersonalDay> PersonalDayStore::fromExport(const QString &text)
{
    const auto number = [](const QString &part) {
        return part.isEmpty() ? std::nullopt : std::optional(part.toInt());
    };
    QList<PersonalDay> days;
    for (const QString &line : text.split(kBetweenDays, Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(kBetweenParts);
        PersonalDay day;
        day.kind = wordOf<PersonalDayKind>(parts.value(0)).value_or(PersonalDayKind::Other);
        day.number = parts.value(1).toInt();
        day.name = parts.value(2);
        day.date.calendar = wordOf<Calendar>(parts.value(3)).value_or(Calendar::Solar);
        day.date.day = number(parts.value(4));
        day.date.month = number(parts.value(5));
        day.date.year = number(parts.value(6));
        day.date.leapMonth = parts.value(7) == "1"_L1;
        day.date.approximate = parts.value(8) == "1"_L1;
        days.append(day);
    }
    return days;
}

} // namespace db
