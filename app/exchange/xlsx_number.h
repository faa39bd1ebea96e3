#pragma once

#include "app/exchange/xlsx_form.h"

#include <QString>
#include <QStringView>

namespace app {

/// The text of a number as a person would have typed it: no exponent, no ".0", all digits; with the zeros
/// that the form adds. A day is ISO text as far as the form shows it: "1990-05-31", "1990-05-31 08:30",
/// "--05-31", "1990-05", "08:30". What is no number stays as it is.
QString numberText(QStringView number, const NumberForm &form, bool from1904);
/// numberText would give the same letters.
bool isShownAsItStands(QStringView number, const NumberForm &form);

} // namespace app
