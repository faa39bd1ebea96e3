#include "app/people/honorific.h"

#include "app/people/organisation.h"
#include "app/people/person_name.h"
#include "db/core/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kOldestAge = 130;
constexpr int kToddlerUntil = 6;
constexpr int kChildUntil = 16;
constexpr int kYouthUntil = 25;
constexpr int kAdultUntil = 50;
constexpr int kElderFrom = 66;

bool isTeacher(const QString &occupation)
{
    static constexpr QStringView kWords[] = {
        u" giao vien ", u" giang vien ",  u" nha giao ", u" thay giao ", u" co giao ",
        u" giao su ",   u" hieu truong ", u" teacher ",  u" lecturer ",  u" professor "};
    const QString folded = u' ' + db::fold(occupation) + u' ';
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [&folded](QStringView word) { return folded.contains(word); });
}

QString byGender(std::optional<db::Gender> gender, const QString &male, const QString &female,
                 const QString &unknown)
{
    if (gender == db::Gender::Male)
        return male;
    return gender == db::Gender::Female ? female : unknown;
}

QString vietnamese(const db::Customer &customer, std::optional<int> age, HonorificRegion region)
{
    const bool child = age && *age < kChildUntil;
    if (child)
        return *age < kToddlerUntil ? u"bé"_s : u"em"_s;
    if (isTeacher(customer.occupation))
        return byGender(customer.gender, u"thầy"_s, u"cô"_s, u"thầy/cô"_s);
    if (age && *age < kYouthUntil)
        return u"bạn"_s;
    const QString unknown = u"anh/chị"_s;
    if (!age || *age < kAdultUntil)
        return byGender(customer.gender, u"anh"_s, u"chị"_s, unknown);
    if (*age >= kElderFrom)
        return byGender(customer.gender, u"ông"_s, u"bà"_s, unknown);
    if (region == HonorificRegion::North)
        return byGender(customer.gender, u"bác"_s, u"bác"_s, unknown);
    return byGender(customer.gender, u"chú"_s, u"cô"_s, unknown);
}

} // namespace

std::optional<int> ageOn(const db::Birthday &birthday, QDate today)
{
    if (!birthday.year || !today.isValid())
        return std::nullopt;
    int age = today.year() - *birthday.year;
    const bool exact = birthday.calendar == db::Calendar::Solar && birthday.hasDay() && !birthday.approximate;
    const bool stillToCome = exact && (*birthday.month > today.month() ||
                                       (*birthday.month == today.month() && *birthday.day > today.day()));
    if (stillToCome)
        --age;
    if (age < 0 || age > kOldestAge)
        return std::nullopt;
    return age;
}

QString honorificFor(const db::Customer &customer, QDate today, const QString &language,
                     HonorificRegion region)
{
    if (!customer.honorific.isEmpty())
        return customer.honorific;
    const bool english = language.startsWith(u"en");
    const bool company = customer.kind == db::CustomerKind::Company;
    if (company && english)
        return {};
    if (company) // a shop or a school is none of them
        return organisationOf(customer.fullName) == Organisation::Other ? u"Quý khách"_s : u"Quý công ty"_s;
    const bool isNumber = !customer.fullName.isEmpty() && givenNameOf(customer.fullName).isEmpty();
    if (customer.givenName.isEmpty() && isNumber) // nothing else is known of them so far
        return english ? QString() : u"Quý khách"_s;
    const std::optional<int> age = ageOn(customer.birthday, today);
    if (!english)
        return vietnamese(customer, age, region);
    if (age && *age < kChildUntil)
        return {};
    return byGender(customer.gender, u"Mr"_s, u"Ms"_s, QString());
}

} // namespace app
