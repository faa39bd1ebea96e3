#pragma once

#include "app/exchange/vcard_property.h"

#include <QString>

namespace app {

/// A BDAY as lists write birthdays: "1990-05-31", "--05-31" without a year (also where phones write 1604 for
/// none), "15/8 âm lịch" of a lunar one; free text as it stands. A moment is the day that it names, or the
/// day it is in Vietnam where it only names a moment elsewhere. Empty where it says less than a day and a
/// month, or is of a calendar that is not ours.
QString birthdayCellOf(const VcardHeader &header, const QString &value);

} // namespace app
