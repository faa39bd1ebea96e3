#pragma once

#include "app/customers/customer_filter.h"

#include <QString>

/// What is said of filters and orders of customers in the language in use.
namespace ui::words {

/// "This month (November)".
QString birthdayThisMonth(int month);
/// "Birthday in November".
QString birthdayIn(int month);
/// "No contact for 90 days".
QString noContact(int days);
QString withoutPhone();
QString withoutBirthday();
/// "Women".
QString people(db::Gender gender);
/// "Next birthday".
QString sort(app::CustomerSort sort);
/// "By name", "By next birthday, descending".
QString sortedBy(const app::CustomerSorting &sorting);
/// A kind of what several can be chosen of.
enum class Chosen
{
    Stages,
    Provinces,
    Months,
    Tags,
    Conditions,
    Values
};
/// "Quảng Nam, Đà Nẵng" of one or two, "3 provinces" of more.
QString chosen(Chosen kind, const QStringList &values);

} // namespace ui::words
