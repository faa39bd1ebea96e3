#include "app/import/list_shape.h"

#include "app/import/export_headings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

bool hasAny(const QList<ImportField> &fields, std::initializer_list<ImportField> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(),
                       [&fields](ImportField field) { return fields.contains(field); });
}

} // namespace

QList<ShapeProblem> problemsOf(const QList<ImportField> &fields, ListKind kind)
{
    using enum ImportField;
    QList<ShapeProblem> problems;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const ImportField field = fields.at(i);
        if (!mayRepeat(field) && field != ImportField::Phone && fields.indexOf(field) < i)
            problems.append({ShapeProblem::Kind::TwiceTheField, i, field});
    }
    if (kind == ListKind::Customers && !hasAny(fields, {FullName, GivenName}))
        problems.append({ShapeProblem::Kind::NoName, -1, FullName});
    if (kind == ListKind::Interactions && !hasAny(fields, {Code, Phone, Phone2, Email, Zalo, Facebook}))
        problems.append({ShapeProblem::Kind::NoPerson, -1, Phone});
    if (kind == ListKind::Interactions && !fields.contains(OccurredAt))
        problems.append({ShapeProblem::Kind::NoTime, -1, OccurredAt});
    return problems;
}

WantedColumn wantedBy(const ShapeProblem &problem)
{
    switch (problem.kind) {
    case ShapeProblem::Kind::NoPerson:
        return {u"the customer's code, phone or e-mail"_s, u"phone"_s};
    case ShapeProblem::Kind::NoTime:
        return {u"the day or the time"_s, u"when"_s};
    default:
        return {u"the customer's name"_s, u"full_name"_s};
    }
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
    map.kind = shape.kind;
    map.namesAsWritten = isOwnExport(map.headers);
    if (firstLine.size() != shape.fields.size() || map.headers != shape.headers)
        return db::failure(db::ErrorKind::InvalidInput,
                           u"the columns of the file are others than before; look at them again"_s);
    for (const ShapeProblem &problem : problemsOf(shape.fields, shape.kind))
        return db::failure(db::ErrorKind::InvalidInput,
                           problem.kind == ShapeProblem::Kind::TwiceTheField
                               ? u"two columns hold %1; leave one out"_s.arg(keyOf(problem.field))
                               : u"no column holds %1"_s.arg(wantedBy(problem).text));
    for (qsizetype i = 0; i < map.fields.size(); ++i) {
        if (map.fields.at(i) == ImportField::Phone && shape.fields.indexOf(ImportField::Phone) < i)
            map.fields[i] = ImportField::Phone2;
    }
    return map;
}

} // namespace app
