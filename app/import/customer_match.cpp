#include "app/import/customer_match.h"

#include "app/import/merged_row.h"
#include "app/people/name_order.h"
#include "app/people/name_spelling.h"
#include "db/customers/customer_reader.h"
#include "db/customers/merge_store.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

bool isNamed(const QString &name, const ImportRow &row)
{
    return sameName(name, row.customer.fullName) ||
           (!row.writtenName.isEmpty() && sameName(name, row.writtenName));
}

namespace {

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

bool isCodeWithoutZeros(const db::Customer &stored, const ImportRow &row)
{
    return row.gave(ImportField::Code) && !stored.code.isEmpty() && stored.code != row.customer.code &&
           isSameCode(stored.code, row.customer.code);
}

bool isWithinName(const QString &one, const QString &other)
{
    const auto words = [](const QString &name) {
        return nameEqualityKey(name).split(u' ', Qt::SkipEmptyParts);
    };
    const auto within = [](const QStringList &few, const QStringList &many) {
        return std::all_of(few.begin(), few.end(),
                           [&many](const QString &word) { return many.contains(word); });
    };
    const QStringList some = words(one);
    const QStringList others = words(other);
    return within(some, others) || within(others, some);
}

bool isSomebodyElse(const db::Customer &stored, const ImportRow &row)
{
    if (isWithinName(stored.fullName, row.customer.fullName) || isNamed(stored.fullName, row))
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

} // namespace app
