#include "app/import/import_columns.h"

#include "app/import/export_headings.h"
#include "app/import/list_preset.h"
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
                       u"there is no column \"%1\"; the file has: %2"_s.arg(column, headers.join(u", "_s)));
}

db::Result<void> applyOverrides(ColumnMap &map, const ColumnOverrides &overrides, QList<bool> &chosen)
{
    for (const auto &[column, key] : overrides) {
        MK_TRY(const auto index, columnNamed(map.headers, column));
        const auto field = importFieldOf(key);
        if (!field)
            return db::failure(
                db::ErrorKind::InvalidInput,
                u"there is no field \"%1\"; the fields are: %2"_s.arg(key, importFieldKeys().join(u", "_s)));
        map.fields[index] = *field;
        chosen[index] = true;
    }
    return {};
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

// What the person chose comes before a column that is filled, that before a header that is the field's own
// key, that before any other.
int rankOf(const ColumnMap &map, const QList<qint64> &filled, qsizetype i)
{
    const bool ownKey = foldHeader(map.headers.at(i)) == foldHeader(keyOf(map.fields.at(i)));
    return (map.chosen.at(i) ? 4 : 0) + (filled.value(i) > 0 ? 2 : 0) + (ownKey ? 1 : 0);
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
                          u"another column already holds %1; this one is left out"_s.arg(keyOf(field))});
    }
}

} // namespace

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

bool mayRepeat(ImportField field)
{
    return field == ImportField::Ignore || field == ImportField::Consent || field == ImportField::Phone2 ||
           field == ImportField::Email || field == ImportField::Tags || field == ImportField::Address ||
           field == ImportField::Company;
}

QStringList numberedHeaders(qsizetype count)
{
    QStringList numbers;
    for (qsizetype i = 1; i <= count; ++i)
        numbers.append(QString::number(i));
    return numbers;
}

QList<ShapeProblem> problemsOf(const QList<ImportField> &fields)
{
    QList<ShapeProblem> problems;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const ImportField field = fields.at(i);
        if (!mayRepeat(field) && field != ImportField::Phone && fields.indexOf(field) < i)
            problems.append({ShapeProblem::Kind::TwiceTheField, i, field});
    }
    if (!fields.contains(ImportField::FullName) && !fields.contains(ImportField::GivenName))
        problems.append({ShapeProblem::Kind::NoName, -1, ImportField::FullName});
    return problems;
}

ListShape shapeOf(const QStringList &properties)
{
    ListShape shape;
    shape.headers = properties;
    for (const QString &property : properties)
        shape.fields.append(importFieldOf(property).value_or(ImportField::Ignore));
    return shape;
}

db::Result<ListShape> shapeOf(const QStringList &properties, const ColumnOverrides &overrides)
{
    ListShape shape = shapeOf(properties);
    ColumnMap map{properties, shape.fields, {}};
    QList<bool> chosen(properties.size(), false);
    MK_CHECK(applyOverrides(map, overrides, chosen));
    shape.fields = map.fields;
    return shape;
}

db::Result<ColumnMap> mapColumns(const QStringList &firstLine, const ListShape &shape)
{
    ColumnMap map;
    map.headers = shape.hasHeader ? firstLine : numberedHeaders(firstLine.size());
    map.fields = shape.fields;
    map.dateOrders = shape.dateOrders;
    map.namesAsWritten = isOwnExport(map.headers);
    if (firstLine.size() != shape.fields.size() || map.headers != shape.headers)
        return db::failure(db::ErrorKind::InvalidInput,
                           u"the columns of the file are others than before; look at them again"_s);
    for (const ShapeProblem &problem : problemsOf(shape.fields))
        return db::failure(db::ErrorKind::InvalidInput,
                           problem.kind == ShapeProblem::Kind::NoName
                               ? u"no column holds the customer's name"_s
                               : u"two columns hold %1; leave one out"_s.arg(keyOf(problem.field)));
    for (qsizetype i = 0; i < map.fields.size(); ++i) {
        if (map.fields.at(i) == ImportField::Phone && shape.fields.indexOf(ImportField::Phone) < i)
            map.fields[i] = ImportField::Phone2;
    }
    return map;
}

db::Result<ColumnMap> mapHeadings(const QStringList &headers, const ColumnOverrides &overrides,
                                  const QList<qint64> &filled)
{
    ColumnMap map;
    map.headers = headers;
    map.namesAsWritten = isOwnExport(headers);
    map.chosen = QList<bool>(headers.size(), false);
    const ListPreset *const preset = presetOf(headers);
    for (const QString &header : headers)
        map.fields.append(fieldOfColumn(preset, header).value_or(ImportField::Ignore));
    MK_CHECK(applyOverrides(map, overrides, map.chosen));
    settleNames(map, map.chosen);
    settleBirthday(map, map.chosen);
    settleDuplicates(map, filled);
    return map;
}

tl::unexpected<db::Error> noNameIn(const QStringList &headers)
{
    return db::failure(db::ErrorKind::InvalidInput,
                       u"no column holds the customer's name; the file has: %1. Name it with --map "
                       "\"COLUMN=full_name\""_s.arg(headers.join(u", "_s)));
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
    if (map.columnOf(ImportField::FullName) < 0 && map.columnOf(ImportField::GivenName) < 0)
        return noNameIn(headers);
    return map;
}

} // namespace app
