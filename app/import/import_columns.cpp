#include "app/import/import_columns.h"

#include "app/core/counted.h"
#include "app/import/export_headings.h"
#include "app/import/interaction_headers.h"
#include "app/import/list_preset.h"
#include "app/import/list_shape.h"
#include "app/people/kind_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// By its header, or by its number from 1.
db::Result<qsizetype> columnNamed(const QStringList &headers, const QString &column)
{
    const QString wanted = foldHeader(column);
    const auto isMeant = [&](const QString &header) {
        return header == column || (!wanted.isEmpty() && foldHeader(header) == wanted);
    };
    const auto found = std::find_if(headers.cbegin(), headers.cend(), isMeant);
    if (found != headers.cend())
        return found - headers.cbegin();
    bool isNumber = false;
    const qsizetype number = column.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= headers.size())
        return number - 1;
    return db::failure(db::ErrorKind::InvalidInput,
                       u"there is no column \"%1\"; the file has: %2"_s.arg(column, firstOf(headers)));
}

bool has(const ColumnMap &map, ImportField field)
{
    return map.columnOf(field) >= 0;
}

// "Tên" alone is the whole name; beside "Họ" or "Họ đệm" it is the given name, unless that has a column too.
// A company is the customer's name only where nothing else is.
void settleNames(ColumnMap &map, const QList<bool> &chosen)
{
    const bool split = has(map, ImportField::FamilyName) && !has(map, ImportField::GivenName);
    for (qsizetype i = 0; i < map.fields.size(); ++i) {
        if (split && map.fields.at(i) == ImportField::FullName && !chosen.at(i) &&
            isBareNameHeader(map.headers.at(i)))
            map.fields[i] = ImportField::GivenName;
    }
    const qsizetype company = map.columnOf(ImportField::Company);
    if (company >= 0 && !chosen.at(company) && !has(map, ImportField::FullName) &&
        !has(map, ImportField::GivenName))
        map.fields[company] = ImportField::FullName;
}

// "Birth day" is a number only beside the month; else it is the birthday.
void settleBirthday(ColumnMap &map, const QList<bool> &chosen)
{
    const qsizetype day = map.columnOf(ImportField::BirthDay);
    if (day >= 0 && !chosen.at(day) && !has(map, ImportField::BirthMonth))
        map.fields[day] = ImportField::Birthday;
}

// A time of day needs its day beside it; "Time" alone is both.
void settleTime(ColumnMap &map, const QList<bool> &chosen)
{
    const qsizetype time = map.columnOf(ImportField::TimeOfDay);
    if (time >= 0 && !chosen.at(time) && !has(map, ImportField::OccurredAt))
        map.fields[time] = ImportField::OccurredAt;
}

// What the person chose comes before a column that is filled, that before a header that is the field's own
// key, that before any other.
int rankOf(const ColumnMap &map, const QList<qint64> &filled, qsizetype i)
{
    constexpr int kBest = 1000;
    const bool ownKey = foldHeader(map.headers.at(i)) == foldHeader(keyOf(map.fields.at(i)));
    const int words = map.kind == ListKind::Interactions ? placeAmongHeadings(map.headers.at(i)) : kBest;
    return (map.chosen.at(i) ? 4 * kBest : 0) + (filled.value(i) > 0 ? 2 * kBest : 0) +
           (ownKey ? kBest : std::max(kBest - 1 - words, 0));
}

// Of columns with one field the highest rank stays, the first of equals.
void settleDuplicates(ColumnMap &map, const QList<qint64> &filled)
{
    const ColumnMap before = map;
    const QList<ImportField> &wanted = before.fields;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const ImportField field = wanted.at(i);
        if (mayRepeat(field))
            continue;
        qsizetype best = wanted.indexOf(field);
        for (qsizetype other = best + 1; other < wanted.size(); ++other) {
            if (wanted.at(other) == field && rankOf(before, filled, other) > rankOf(before, filled, best))
                best = other;
        }
        if (best == i)
            continue;
        if (field == ImportField::Phone) {
            map.fields[i] = ImportField::Phone2;
            continue;
        }
        map.fields[i] = ImportField::Ignore;
        map.notes.append({map.headers.at(i), u"duplicate-column"_s,
                          u"another column already holds %1; left out"_s.arg(keyOf(field))});
    }
}

} // namespace

db::Result<void> applyOverrides(ColumnMap &map, const ColumnOverrides &overrides, QList<bool> &chosen)
{
    for (const auto &[column, key] : overrides) {
        MK_TRY(const auto index, columnNamed(map.headers, column));
        const auto field = importFieldOf(key);
        if (!field || !isFieldOf(*field, map.kind))
            return db::failure(db::ErrorKind::InvalidInput,
                               u"there is no field \"%1\"; the fields are: %2"_s.arg(
                                   key, importFieldKeys(map.kind).join(u", "_s)));
        map.fields[index] = *field;
        chosen[index] = true;
    }
    return {};
}

db::Result<QList<std::optional<DateOrder>>> saidOrders(const SaidDates &dates, const QStringList &headers)
{
    QList<std::optional<DateOrder>> orders(headers.size());
    for (const auto &[column, order] : dates) {
        if (column.isEmpty())
            orders.fill(order);
    }
    for (const auto &[column, order] : dates) {
        if (column.isEmpty())
            continue;
        MK_TRY(const auto index, columnNamed(headers, column));
        orders[index] = order;
    }
    return orders;
}

QStringList numberedHeaders(qsizetype count)
{
    QStringList numbers;
    for (qsizetype i = 1; i <= count; ++i)
        numbers.append(QString::number(i));
    return numbers;
}

db::Result<ColumnMap> mapHeadings(const QStringList &headers, const ColumnOverrides &overrides,
                                  const QList<qint64> &filled, ListKind kind)
{
    ColumnMap map;
    map.headers = headers;
    map.kind = kind;
    map.namesAsWritten = isOwnExport(headers);
    map.chosen = QList<bool>(headers.size(), false);
    const ListPreset *const preset = presetOf(headers, kind);
    for (const QString &header : headers)
        map.fields.append(fieldOfColumn(preset, header, kind).value_or(ImportField::Ignore));
    MK_CHECK(applyOverrides(map, overrides, map.chosen));
    settleNames(map, map.chosen);
    settleBirthday(map, map.chosen);
    settleTime(map, map.chosen);
    settleDuplicates(map, filled);
    return map;
}

db::Result<void> checkColumns(const ColumnMap &map, const QStringList &headers)
{
    for (const ShapeProblem &problem : problemsOf(map.fields, map.kind)) {
        if (problem.kind == ShapeProblem::Kind::TwiceTheField)
            continue; // left out and noted
        const WantedColumn wanted = wantedBy(problem);
        return db::failure(db::ErrorKind::InvalidInput,
                           u"no column holds %1; the file has: %2. Name it with --map \"COLUMN=%3\""_s.arg(
                               wanted.text, firstOf(headers), wanted.keys));
    }
    return {};
}

db::Result<ColumnMap> mapColumns(const QStringList &headers, const ColumnOverrides &overrides)
{
    MK_TRY(auto map, mapHeadings(headers, overrides, {}));
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (map.fields.at(i) == ImportField::Consent)
            map.notes.append(
                {headers.at(i), u"consent-not-imported"_s,
                 u"a no is kept as a refusal, a yes is never imported; record it with the customer "
                 "and its proof"_s});
        else if (map.fields.at(i) == ImportField::Ignore && !map.chosen.at(i) &&
                 !headers.at(i).trimmed().isEmpty() && !fieldOfHeader(headers.at(i)))
            map.notes.append(
                {headers.at(i), u"unknown-column"_s,
                 u"not recognised and left out; name it with --map \"%1=FIELD\""_s.arg(headers.at(i))});
    }
    MK_CHECK(checkColumns(map, headers));
    return map;
}

} // namespace app
