#pragma once

#include "app/customers/customer_draft.h"

namespace app {

/// The birthday of a draft, each part of which may be blank; what cannot be read is left unknown and told.
db::Birthday readBirthdayFields(const CustomerDraft &draft, QDate today, QList<DraftFinding> &findings);

/// The same day in the other calendar: "26/12/1986", "16/7 Tân Dậu"; empty when the date is not whole or not
/// in the calendar.
QString inOtherCalendar(const db::Birthday &birthday);

} // namespace app
