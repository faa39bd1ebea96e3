#include "app/import/merged_row.h"

#include "app/import/cell_text.h"
#include "app/import/listed_days.h"
#include "app/people/contact_text.h"
#include "app/people/name_order.h"
#include "db/customers/customer.h"

#include <QDateTime>

#include <algorithm>

namespace app {

bool isSameCode(QStringView stored, QStringView said)
{
    const auto bare = [](QStringView code) {
        const auto begin = std::find_if(code.begin(), code.end(), [](QChar c) { return c != u'0'; });
        return code.mid(begin - code.begin());
    };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return std::all_of(stored.begin(), stored.end(), isDigit) && bare(stored) == bare(said);
}

bool contradicts(const db::Birthday &stored, const db::Birthday &said)
{
    const bool otherDay = stored.hasDay() && said.hasDay() &&
                          (stored.calendar != said.calendar || stored.day != said.day ||
                           stored.month != said.month || stored.leapMonth != said.leapMonth);
    return otherDay || (stored.year && said.year && stored.year != said.year);
}

namespace {

template <class T> void take(T &stored, const T &said, bool gave, bool blank, Merge how)
{
    if (gave && (blank || how == Merge::Overwrite))
        stored = said;
}

void take(QString &stored, const QString &said, bool gave, Merge how)
{
    take(stored, said, gave, stored.isEmpty(), how);
}

bool gaveBirthday(const ImportRow &row)
{
    return row.gave(ImportField::Birthday) || row.gave(ImportField::LunarBirthday) ||
           row.gave(ImportField::BirthYear); // a month and a day of their own count as a birthday
}

/// A spreadsheet has made a day of this year of a birthday without a year: nobody is born after they became
/// a customer.
bool hasYearOfSpreadsheet(const db::Customer &stored, const db::Birthday &said)
{
    if (stored.birthday.year || !said.year || stored.createdAtMs == 0)
        return false;
    db::Birthday yearless = said;
    yearless.year.reset();
    return yearless == stored.birthday &&
           *said.year >= QDateTime::fromMSecsSinceEpoch(stored.createdAtMs, Qt::UTC).date().year();
}

/// What is known of it never becomes less: a day without its year, or a year alone, fills what is missing in
/// the one that is stored and takes nothing away.
db::Birthday fullerBirthday(const db::Birthday &stored, const db::Birthday &said)
{
    if ((said.hasDay() && said.year) || stored == db::Birthday())
        return said;
    if (contradicts(stored, said))
        return stored.hasDay() && stored.year ? stored : said;
    db::Birthday both = stored.hasDay() ? stored : said;
    both.year = stored.year ? stored.year : said.year;
    const bool exists = !both.hasDay() || !both.year || both.calendar == db::Calendar::Lunar ||
                        QDate::isValid(*both.year, *both.month, *both.day);
    return exists ? both : stored;
}

// Whether they have bought is all that such a list knows: it makes a prospect an existing customer, and takes
// nobody's stage back.
bool saysMoreOfStage(const db::Customer &stored, const ImportRow &row)
{
    const bool becomesExisting =
        stored.audience() == db::Audience::Prospect && row.customer.audience() == db::Audience::Existing;
    return !row.stageByPurchase || becomesExisting;
}

} // namespace

db::Customer mergedWith(const db::Customer &stored, const ImportRow &row, Merge how)
{
    db::Customer merged = stored;
    const db::Customer &said = row.customer;
    const auto gave = [&row](ImportField field) { return row.gave(field); };
    merged.deleted = false;
    take(merged.code, said.code, gave(ImportField::Code) && !isSameCode(stored.code, said.code), how);
    // A name that is stored with its remark stays so: the list says the same.
    const bool renamed = how == Merge::Overwrite && !said.fullName.isEmpty() && !row.calledByContact &&
                         said.fullName != stored.fullName && row.writtenName != stored.fullName;
    if (renamed)
        merged.fullName = said.fullName;
    if (renamed || (gave(ImportField::GivenName) && how == Merge::Overwrite))
        merged.givenName = said.givenName;
    if (merged.fullName != stored.fullName || merged.givenName != stored.givenName)
        merged.sortKey = nameSortKey(merged.fullName, merged.givenName);
    take(merged.kind, said.kind, gave(ImportField::Kind), false, how);
    take(merged.gender, said.gender, gave(ImportField::Gender), !stored.gender, how);
    // What a name says of its bearer fills a blank only.
    take(merged.gender, said.gender, said.gender.has_value(), !stored.gender, Merge::FillBlanks);
    take(merged.honorific, said.honorific, gave(ImportField::Honorific), how);
    take(merged.honorific, said.honorific, !said.honorific.isEmpty(), Merge::FillBlanks);
    take(merged.stage, said.stage, gave(ImportField::Stage) && saysMoreOfStage(stored, row), false, how);
    take(merged.birthday, fullerBirthday(stored.birthday, said.birthday),
         gaveBirthday(row) && !hasYearOfSpreadsheet(stored, said.birthday), stored.birthday == db::Birthday(),
         how);
    take(merged.address, said.address, gave(ImportField::Address), how);
    take(merged.province, said.province, gave(ImportField::Province), how);
    take(merged.occupation, said.occupation, gave(ImportField::Occupation), how);
    merged.note = joinedNotes(stored.note, said.note);
    take(merged.since, said.since, gave(ImportField::Since), !stored.since.isValid(), how);
    take(merged.preferredChannel, said.preferredChannel, said.preferredChannel.has_value(),
         !stored.preferredChannel, how);
    take(merged.preferredHour, said.preferredHour, said.preferredHour.isValid(),
         !stored.preferredHour.isValid(), how);
    merged.personalDays = withListedDays(merged.personalDays, said.personalDays, how);
    for (const db::ContactPoint &point : said.contactPoints) {
        if (merged.contactPoints.size() < kMostContacts)
            addContactPoint(merged.contactPoints, point);
    }
    for (const QString &tag : said.tags) {
        if (merged.tags.size() < kMostTags && !merged.tags.contains(tag))
            merged.tags.append(tag);
    }
    return merged;
}

} // namespace app
