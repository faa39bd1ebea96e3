#include "app/import/import_columns.h"

#include "app/import/import_headers.h"
#include "app/people/kind_words.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

db::Result<void> applyOverrides(ColumnMap &map, const ColumnOverrides &overrides, QList<bool> &chosen)
{
    for (const auto &[column, key] : overrides) {
        const QString wanted = foldHeader(column);
        qsizetype index = -1;
        for (qsizetype i = 0; i < map.headers.size() && index < 0; ++i) {
            if (map.headers.at(i) == column || (!wanted.isEmpty() && foldHeader(map.headers.at(i)) == wanted))
                index = i;
        }
        bool isNumber = false;
        const qsizetype number = column.toInt(&isNumber);
        if (index < 0 && isNumber && number >= 1 && number <= map.headers.size())
            index = number - 1;
        if (index < 0)
            return db::failure(
                db::ErrorKind::InvalidInput,
                u"there is no column \"%1\"; the file has: %2"_s.arg(column, map.headers.join(u", "_s)));
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

// "Tên" alone is the whole name; beside "Họ" or "Họ đệm" it is the given name.
void settleNames(ColumnMap &map, const QList<bool> &chosen)
{
    if (map.columnOf(ImportField::FamilyName) < 0)
        return;
    for (qsizetype i = 0; i < map.fields.size(); ++i) {
        if (map.fields.at(i) == ImportField::FullName && !chosen.at(i) && isBareNameHeader(map.headers.at(i)))
            map.fields[i] = ImportField::GivenName;
    }
}

// What the person chose comes before a header that is the field's own key, that before any other.
int rankOf(const ColumnMap &map, const QList<bool> &chosen, qsizetype i)
{
    if (chosen.at(i))
        return 2;
    return foldHeader(map.headers.at(i)) == foldHeader(keyOf(map.fields.at(i))) ? 1 : 0;
}

// Of columns with one field the highest rank stays, the first of equals.
void settleDuplicates(ColumnMap &map, const QList<bool> &chosen)
{
    const ColumnMap before = map;
    const QList<ImportField> &wanted = before.fields;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const ImportField field = wanted.at(i);
        if (mayRepeat(field))
            continue;
        const int rank = rankOf(before, chosen, i);
        bool taken = false;
        for (qsizetype other = 0; other < wanted.size(); ++other) {
            const int otherRank = rankOf(before, chosen, other);
            taken = taken || (other != i && wanted.at(other) == field &&
                              (otherRank > rank || (otherRank == rank && other < i)));
        }
        if (!taken)
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

bool mayRepeat(ImportField field)
{
    return field == ImportField::Ignore || field == ImportField::Consent || field == ImportField::Phone2 ||
           field == ImportField::Email;
}

QStringList numberedHeaders(qsizetype count)
{
    QStringList numbers;
    for (qsizetype i = 1; i <= count; ++i)
        numbers.append(QString::number(i));
    return numbers;
}

ListShape shapeOf(const QStringList &properties)
{
    ListShape shape{true, properties, {}, DateOrder::DayFirst};
    for (const QString &property : properties) {
        const ImportField field = importFieldOf(property).value_or(ImportField::Ignore);
        shape.fields.append(field == ImportField::Consent ? ImportField::Ignore : field);
    }
    return shape;
}

db::Result<ColumnMap> mapColumns(const QStringList &firstLine, const ListShape &shape)
{
    ColumnMap map;
    map.headers = shape.hasHeader ? firstLine : numberedHeaders(firstLine.size());
    map.fields = shape.fields;
    map.dateOrder = shape.dateOrder;
    if (firstLine.size() != shape.fields.size() || map.headers != shape.headers)
        return db::failure(db::ErrorKind::InvalidInput,
                           u"the columns of the file are others than before; look at them again"_s);
    bool named = false;
    for (qsizetype i = 0; i < map.fields.size(); ++i) {
        const ImportField field = map.fields.at(i);
        named = named || field == ImportField::FullName || field == ImportField::GivenName;
        if (mayRepeat(field) || map.columnOf(field) == i)
            continue;
        if (field != ImportField::Phone)
            return db::failure(db::ErrorKind::InvalidInput,
                               u"two columns hold %1; leave one out"_s.arg(keyOf(field)));
        map.fields[i] = ImportField::Phone2;
    }
    if (!named)
        return db::failure(db::ErrorKind::InvalidInput, u"no column holds the customer's name"_s);
    return map;
}

db::Result<ColumnMap> mapColumns(const QStringList &headers, const ColumnOverrides &overrides)
{
    ColumnMap map;
    map.headers = headers;
    QList<bool> chosen(headers.size(), false);
    for (const QString &header : headers)
        map.fields.append(fieldOfHeader(header).value_or(ImportField::Ignore));
    MK_CHECK(applyOverrides(map, overrides, chosen));
    settleNames(map, chosen);
    settleDuplicates(map, chosen);

    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (map.fields.at(i) == ImportField::Consent)
            map.notes.append({headers.at(i), u"consent-not-imported"_s,
                              u"consent is never imported; record it with the customer and its proof"_s});
        else if (map.fields.at(i) == ImportField::Ignore && !chosen.at(i) &&
                 !headers.at(i).trimmed().isEmpty() && !fieldOfHeader(headers.at(i)))
            map.notes.append(
                {headers.at(i), u"unknown-column"_s,
                 u"not recognised and left out; name it with --map \"%1=FIELD\""_s.arg(headers.at(i))});
    }
    if (map.columnOf(ImportField::FullName) < 0 && map.columnOf(ImportField::GivenName) < 0)
        return db::failure(db::ErrorKind::InvalidInput,
                           u"no column holds the customer's name; the file has: %1. Name it with --map "
                           "\"COLUMN=full_name\""_s.arg(headers.join(u", "_s)));
    return map;
}

} // namespace app
