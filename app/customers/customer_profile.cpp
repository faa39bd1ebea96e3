#include "app/customers/customer_profile.h"

#include "app/calendar/birthday_dates.h"
#include "app/calendar/lunar_calendar.h"
#include "app/people/honorific.h"
#include "app/shop/shop_settings.h"
#include "db/customers/consent_store.h"
#include "db/customers/picture_store.h"
#include "db/customers/relation_store.h"
#include "db/rights/data_request_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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

QString inOtherCalendar(const db::Birthday &birthday)
{
    if (!birthday.hasDay() || !birthday.year)
        return {};
    if (birthday.calendar == db::Calendar::Lunar) {
        const auto solar = solarOf({*birthday.year, *birthday.month, *birthday.day, birthday.leapMonth});
        return solar ? solar->toString(u"dd/MM/yyyy"_s) : QString();
    }
    const auto lunar = lunarOf(QDate(*birthday.year, *birthday.month, *birthday.day));
    if (!lunar)
        return {};
    return u"%1/%2%3 %4"_s.arg(lunar->day)
        .arg(lunar->month)
        .arg(lunar->leap ? u" nhuận"_s : QString(), canChiOf(lunar->year));
}

db::Result<CustomerProfile> loadProfile(db::Session &session, db::CustomerId id, const Clock &clock,
                                        int timelineLength)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    CustomerProfile profile;
    const db::Customer &customer = profile.customer;
    MK_TRY(profile.customer, session.customers().byId(id));
    MK_TRY(profile.picture, session.pictures().of(id));
    MK_TRY(profile.relations, session.relations().of(id));
    MK_TRY(profile.timeline, session.interactions().timeline(id, timelineLength));
    MK_TRY(profile.consents, session.consents().ledger(id));
    MK_TRY(profile.currentConsents, session.consents().current(id));
    MK_TRY(profile.stages, session.customers().stageHistory(id));
    MK_TRY(profile.requests, session.requests().listOf(id));
    MK_TRY(profile.suppressed, session.suppression().listOf(id));
    MK_TRY(profile.summary, session.interactions().summary(id));
    MK_TRY(profile.messages, session.outbox().listOf(id, kMostMessages));
    profile.timelineIsWhole = profile.timeline.size() < timelineLength;
    profile.honorific = honorificFor(customer, clock.today(), shop.language, shop.region);
    profile.nextBirthday = nextBirthdayOf(customer.birthday, clock.today(), shop.birthdays);
    if (profile.nextBirthday.isValid()) {
        const bool lunar = customer.birthday.calendar == db::Calendar::Lunar;
        const auto lunarDay = lunarOf(profile.nextBirthday);
        profile.turning =
            ageTurning(customer.birthday, lunar && lunarDay ? lunarDay->year : profile.nextBirthday.year());
    }
    profile.otherCalendar = inOtherCalendar(customer.birthday);
    profile.personalDays = comingDays(customer.personalDays, clock.today(), shop.birthdays);
    return profile;
}

db::Result<QList<db::Interaction>> loadEarlier(db::Session &session, const db::Interaction &last, int limit)
{
    return session.interactions().timelineAfter(last, limit);
}

bool wantsNoMessages(const QList<db::Consent> &current)
{
    const auto isRefused = [&current](db::Purpose purpose) {
        const auto refusal = std::ranges::find_if(current, [purpose](const db::Consent &line) {
            return line.purpose == purpose && line.channel == db::kAnyChannel && !line.granted;
        });
        return refusal != current.end() &&
               std::ranges::none_of(current, [purpose, &refusal](const db::Consent &line) {
                   return line.purpose == purpose && line.granted &&
                          line.recordedAtMs > refusal->recordedAtMs;
               });
    };
    return isRefused(db::Purpose::Care) && isRefused(db::Purpose::Greeting) &&
           isRefused(db::Purpose::Promotion);
}

} // namespace app
