#pragma once

#include "db/core/words.h"

#include <QDate>

namespace app {

/// By when a request about personal data must be answered and carried out.
struct RequestDue
{
    QDate reply;
    QDate done;
    friend bool operator==(const RequestDue &, const RequestDue &) = default;
};

enum class ThirdParty
{
    None,
    Involved ///< whoever else holds the data must act as well
};

/// Decree 356/2025, art. 5: a reply within 2 working days; to withdraw, restrict or object within 15 days (20
/// with a third party), to see, correct or receive within 10 (15), to delete within 20 (30). It names no span
/// for a complaint, which gets the 15 days of protection measures. Public holidays count as working days, so
/// nothing falls due too late.
[[nodiscard]] RequestDue dueOf(db::DataRight right, QDate received, ThirdParty thirdParty);
/// The most days by which carrying it out may be put off, once.
[[nodiscard]] int extensionDays(db::DataRight right);

} // namespace app
