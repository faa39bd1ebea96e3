#pragma once

#include <QString>

namespace db {

/// Text as it is searched: lower case, no accents, đ as d, every run of other characters than letters and
/// digits of any script as one blank, none at the ends. "Đặng  Thị Hà!" becomes "dang thi ha". Keeps '@',
/// '.', '+', '-' and '_' for e-mails.
QString fold(QStringView text);

} // namespace db
