#pragma once

#include "app/import/merged_row.h"
#include "app/people/list_language.h"
#include "db/customers/personal_day.h"

#include <QDate>
#include <QList>
#include <QString>

namespace app {

/// Personal days as an import reads them, a line each: "wedding: 2010-05-12",
/// "child_birthday Bo: ngày 15 tháng 8 âm lịch", or "Ngày cưới: 2010-05-12".
[[nodiscard]] QString personalDaysCell(const QList<db::PersonalDay> &days,
                                       ListLanguage language = ListLanguage::Keys);

/// A line of such a cell as a day, or why it is none, or none in full.
struct ListedDay
{
    std::optional<db::PersonalDay> day;
    QString reason; ///< technical English
};
[[nodiscard]] ListedDay personalDayOf(QStringView line, QDate today);

/// The days of a customer with those that a list says: a day of the same kind and name is the same day, and
/// so is the only one of its kind where the list gives no name.
[[nodiscard]] QList<db::PersonalDay> withListedDays(QList<db::PersonalDay> stored,
                                                    const QList<db::PersonalDay> &said, Merge how);

} // namespace app
