#include "app/customers/customer_profile.h"

#include "app/customers/birthday_fields.h"
#include "app/greetings/birthday_dates.h"
#include "app/greetings/lunar_calendar.h"
#include "app/people/honorific.h"
#include "app/shop/shop_settings.h"
#include "db/customers/consent_store.h"
#include "db/session/session.h"

namespace app {

namespace {
constexpr int kMostMessages = 200;
}

QDate nextBirthdayOf(const db::Birthday &birthday, QDate from, const BirthdayPolicy &policy)
{
    if (!birthday.hasDay() || birthday.approximate)
        return {};
    // A late lunar day can miss one solar year, so two years ahead are looked through.
    for (int year = from.year(); year <= from.year() + 2; ++year) {
        for (const OccasionDate &day : birthdayDatesIn(birthday, year, policy)) {
            if (day.date >= from)
                return day.date;
        }
    }
    return {};
}

db::Result<CustomerProfile> loadProfile(db::Session &session, db::CustomerId id, const Clock &clock,
                                        int timelineLength)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    MK_TRY(const auto customer, session.customers().byId(id));
    MK_TRY(const auto timeline, session.interactions().timeline(id, timelineLength));
    MK_TRY(const auto consents, session.consents().ledger(id));
    MK_TRY(const auto current, session.consents().current(id));
    MK_TRY(const auto stages, session.customers().stageHistory(id));

    MK_TRY(const auto summary, session.interactions().summary(id));
    MK_TRY(const auto messages, session.outbox().listOf(id, kMostMessages));

    CustomerProfile profile;
    profile.customer = customer;
    profile.timeline = timeline;
    profile.timelineIsWhole = timeline.size() < timelineLength;
    profile.consents = consents;
    profile.currentConsents = current;
    profile.stages = stages;
    profile.summary = summary;
    profile.messages = messages;
    profile.honorific = honorificFor(customer, clock.today(), shop.language, shop.region);
    profile.nextBirthday = nextBirthdayOf(customer.birthday, clock.today(), shop.birthdays);
    if (profile.nextBirthday.isValid()) {
        const bool lunar = customer.birthday.calendar == db::Calendar::Lunar;
        const auto lunarDay = lunarOf(profile.nextBirthday);
        profile.turning =
            ageTurning(customer.birthday, lunar && lunarDay ? lunarDay->year : profile.nextBirthday.year());
    }
    profile.otherCalendar = inOtherCalendar(customer.birthday);
    return profile;
}

db::Result<QList<db::Interaction>> loadEarlier(db::Session &session, const db::Interaction &last, int limit)
{
    return session.interactions().timelineAfter(last, limit);
}

} // namespace app
