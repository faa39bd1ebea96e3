#include "app/import/customer_match.h"

#include "app/core/cut_text.h"
#include "app/import/cell_text.h"
#include "app/import/listed_days.h"
#include "app/people/contact_text.h"
#include "app/people/name_order.h"
#include "app/people/name_spelling.h"
#include "db/customers/customer_reader.h"
#include "db/customers/merge_store.h"
#include "db/session/session.h"

#include <QDateTime>

#include <algorithm>

namespace app {

bool isNamed(const QString &name, const ImportRow &row)
{
    return sameName(name, row.customer.fullName) ||
           (!row.writtenName.isEmpty() && sameName(name, row.writtenName));
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

/// A spreadsheet has taken the zeros off: 7 is 007.
bool isSameCode(QStringView stored, QStringView said)
{
    const auto bare = [](QStringView code) {
        const auto begin = std::find_if(code.begin(), code.end(), [](QChar c) { return c != u'0'; });
        return code.mid(begin - code.begin());
    };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return std::all_of(stored.begin(), stored.end(), isDigit) && bare(stored) == bare(said);
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

/// Both know a part, and not the same.
bool contradicts(const db::Birthday &stored, const db::Birthday &said)
{
    const bool otherDay = stored.hasDay() && said.hasDay() &&
                          (stored.calendar != said.calendar || stored.day != said.day ||
                           stored.month != said.month || stored.leapMonth != said.leapMonth);
    return otherDay || (stored.year && said.year && stored.year != said.year);
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

// Of a phone that more share (a dormitory's, the shop's own) only those of that name are looked at: the time
// for a row does not grow with the others.
constexpr int kMostOwners = 50;
// A list of twenty thousand times "Khách lẻ" takes time that grows with its rows, not with their square.
constexpr int kMostNamesakes = 20;

/// The row's name as an earlier version has stored it.
QString olderSortKey(const ImportRow &row)
{
    return nameSortKey(row.writtenName, row.writtenName.section(u' ', -1));
}

using AddressOwners = QList<db::CustomerReader::AddressOwner>;

db::Result<AddressOwners> ownersOf(db::Session &session, const db::ContactPoint &point, const ImportRow &row)
{
    MK_TRY(auto owners, session.reader().ownersOf(point.kind, point.normalized, kMostOwners + 1));
    if (owners.size() <= kMostOwners)
        return owners;
    const auto named = [&](const QString &sortKey) {
        return session.reader().ownersNamed(point.kind, point.normalized, sortKey, kMostNamesakes);
    };
    MK_TRY(owners, named(row.customer.sortKey));
    if (!row.writtenName.isEmpty()) {
        MK_TRY(const auto older, named(olderSortKey(row)));
        owners += older;
    }
    return owners;
}

/// A row without a name speaks of the only one who has its phone or e-mail, unless the birthdays differ.
bool isOnlyOwner(const AddressOwners &owners, const db::Customer &known, const ImportRow &row)
{
    return row.calledByContact && owners.size() == 1 && !contradicts(known.birthday, row.customer.birthday);
}

/// By a phone or an e-mail that both have, and the same name; without a name by these alone.
db::Result<std::optional<db::Customer>> findByAddress(db::Session &session, const ImportRow &row)
{
    for (const db::ContactPoint &point : row.customer.contactPoints) {
        MK_TRY(const auto owners, ownersOf(session, point, row));
        for (const db::CustomerReader::AddressOwner &owner : owners) {
            const bool named = isNamed(owner.fullName, row);
            if (!named && !row.calledByContact)
                continue;
            MK_TRY(auto known, session.reader().read(owner.id));
            if (!named && !isOnlyOwner(owners, known, row))
                continue;
            const bool otherCode = row.gave(ImportField::Code) && !known.code.isEmpty() &&
                                   !isSameCode(known.code, row.customer.code);
            if (!otherCode)
                return std::optional(std::move(known));
        }
    }
    return std::nullopt;
}

/// By the code with the zeros that a spreadsheet may have taken off, and the same name.
db::Result<std::optional<db::Customer>> findByCodeWithZeros(db::Session &session, const ImportRow &row)
{
    constexpr qsizetype kMostDigits = 10;
    QString code = row.customer.code;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!std::all_of(code.begin(), code.end(), isDigit))
        return std::nullopt;
    while (code.size() < kMostDigits) {
        code.prepend(u'0');
        MK_TRY(const auto owner, session.reader().ownerOfCode(code));
        if (!owner)
            continue;
        MK_TRY(auto known, session.reader().read(owner->id));
        if (isNamed(known.fullName, row))
            return std::optional(std::move(known));
    }
    return std::nullopt;
}

/// The day, the month and the year, and no guess.
bool isWhole(const db::Birthday &birthday)
{
    return birthday.hasDay() && birthday.year && !birthday.approximate;
}

/// A namesake of whom everything that the row says is known, or who was born on the very same day.
db::Result<std::optional<db::Customer>> findNamesake(db::Session &session, const ImportRow &row)
{
    const QString note = row.customer.note.section(u'\n', 0, 0);
    MK_TRY(auto namesakes, session.reader().namesakes(row.customer.sortKey, kMostNamesakes, note));
    if (!row.writtenName.isEmpty()) {
        MK_TRY(const auto older, session.reader().namesakes(olderSortKey(row), kMostNamesakes));
        namesakes += older;
    }
    for (const db::CustomerId id : namesakes) {
        MK_TRY(auto known, session.reader().read(id));
        const bool bornThatDay = isWhole(row.customer.birthday) && known.birthday == row.customer.birthday;
        if (bornThatDay || (!contradicts(known.birthday, row.customer.birthday) &&
                            mergedWith(known, row, Merge::Overwrite) == known))
            return std::optional(std::move(known));
    }
    return std::nullopt;
}

} // namespace

db::Result<std::optional<db::Customer>> customerWithCode(db::Session &session, const QString &code)
{
    MK_TRY(const auto owner, session.reader().ownerOfCode(code));
    if (!owner)
        return std::nullopt;
    db::CustomerId who = owner->id;
    if (owner->deleted) { // as all are who were merged
        MK_TRY(const auto kept, session.merges().keptOf(who));
        who = kept.value_or(who);
    }
    MK_TRY(auto known, session.reader().read(who));
    return std::optional(std::move(known));
}

QString phoneOf(const db::Customer &customer)
{
    for (const db::ContactPoint &point : customer.contactPoints) {
        if (point.kind == db::ContactKind::Phone)
            return point.normalized;
    }
    return {};
}

db::Result<std::optional<db::Customer>> findKnown(db::Session &session, const ImportRow &row)
{
    if (row.gave(ImportField::Code)) {
        MK_TRY(auto known, customerWithCode(session, row.customer.code));
        if (known)
            return known;
    }
    if (!row.customer.contactPoints.isEmpty()) {
        MK_TRY(auto known, findByAddress(session, row));
        if (known || !row.gave(ImportField::Code))
            return known;
    }
    return row.gave(ImportField::Code) ? findByCodeWithZeros(session, row) : findNamesake(session, row);
}

namespace {

/// Lines of the row's note that are not there yet; a note that the list itself has goes before what is
/// stored.
QString mergedNote(const QString &stored, const ImportRow &row, Merge how)
{
    const QString &said = row.customer.note;
    if (said.isEmpty() || (how == Merge::FillBlanks && !stored.isEmpty()))
        return stored;
    if (stored.isEmpty() || row.gave(ImportField::Note))
        return said;
    QStringList lines = stored.split(u'\n');
    for (const QString &line : said.split(u'\n')) {
        if (!lines.contains(line))
            lines.append(line);
    }
    return cutTo(lines.join(u'\n'), kLongestText);
}

} // namespace

bool isCodeWithoutZeros(const db::Customer &stored, const ImportRow &row)
{
    return row.gave(ImportField::Code) && !stored.code.isEmpty() && stored.code != row.customer.code &&
           isSameCode(stored.code, row.customer.code);
}

bool isSomebodyElse(const db::Customer &stored, const ImportRow &row)
{
    const auto words = [](const QString &name) {
        return nameEqualityKey(name).split(u' ', Qt::SkipEmptyParts);
    };
    const auto within = [](const QStringList &few, const QStringList &many) {
        return std::all_of(few.begin(), few.end(),
                           [&many](const QString &word) { return many.contains(word); });
    };
    const QStringList known = words(stored.fullName);
    const QStringList said = words(row.customer.fullName);
    if (known.isEmpty() || said.isEmpty() || within(known, said) || within(said, known) ||
        isNamed(stored.fullName, row))
        return false;
    bool bothHavePhones = false;
    for (const db::ContactPoint &point : row.customer.contactPoints) {
        for (const db::ContactPoint &one : stored.contactPoints) {
            if (one.kind == point.kind && one.normalized == point.normalized)
                return false;
            bothHavePhones = bothHavePhones ||
                             (one.kind == db::ContactKind::Phone && point.kind == db::ContactKind::Phone);
        }
    }
    return bothHavePhones;
}

namespace {

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
    merged.note = mergedNote(stored.note, row, how);
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
