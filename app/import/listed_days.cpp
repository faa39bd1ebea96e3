#include "app/import/listed_days.h"

#include "app/core/cut_text.h"
#include "app/import/birthday_cell.h"
#include "app/import/cell_text.h"
#include "app/people/date_text.h"
#include "app/people/name_spelling.h"
#include "app/people/person_name.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

QString personalDaysCell(const QList<db::PersonalDay> &days, ListLanguage language)
{
    QStringList lines;
    for (const db::PersonalDay &day : days) {
        const QString name = day.name.isEmpty() ? QString() : u' ' + day.name;
        lines.append(u"%1: %2"_s.arg(written(day.kind, language) + name, dateCell(day.date, language)));
    }
    return lines.join(u'\n');
}

// A name may hold a colon, a date does not.
ListedDay personalDayOf(QStringView line, QDate today)
{
    const qsizetype colon = line.lastIndexOf(u':');
    const QString what = line.left(std::max<qsizetype>(colon, 0)).trimmed().toString();
    const auto kind = leadingDayKindOf(what);
    if (!kind)
        return {{},
                u"write what day it is, one of %1, then a colon and the date"_s.arg(
                    db::allKeys<db::PersonalDayKind>().join(u", "_s))};
    const BirthdayText date = parseBirthday(line.mid(colon + 1).trimmed(), today);
    if (!date.valid)
        return {{}, date.reason};
    db::PersonalDay day{kind->word, 0, {}, date.birthday};
    day.name = cleanName(what.mid(kind->end));
    const bool isCut = day.name.size() > kLongestDayName;
    day.name = cutTo(day.name, kLongestDayName);
    if (day.kind == db::PersonalDayKind::Other && day.name.isEmpty())
        return {{}, u"a day of this kind needs a name"_s};
    return {day, isCut ? u"cut after %1 characters"_s.arg(kLongestDayName) : QString()};
}

QList<db::PersonalDay> withListedDays(QList<db::PersonalDay> stored, const QList<db::PersonalDay> &said,
                                      Merge how)
{
    for (const db::PersonalDay &day : said) {
        const bool known = std::any_of(stored.cbegin(), stored.cend(),
                                       [&day](const auto &one) { return db::isSameDay(one, day); });
        if (known) // of two with one name, each is itself
            continue;
        const auto ofKind = std::count_if(stored.cbegin(), stored.cend(),
                                          [&day](const auto &one) { return one.kind == day.kind; });
        const auto same = std::find_if(stored.begin(), stored.end(), [&](const db::PersonalDay &one) {
            const bool only = ofKind == 1 && day.name.isEmpty();
            return one.kind == day.kind && (only || one.name.compare(day.name, Qt::CaseInsensitive) == 0);
        });
        if (same != stored.end() && how == Merge::Overwrite)
            same->date = day.date;
        else if (same == stored.end() && stored.size() < kMostDays)
            stored.append(day);
    }
    return stored;
}

} // namespace app
