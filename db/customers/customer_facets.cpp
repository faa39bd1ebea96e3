#include "db/customers/customer_facets.h"

#include "db/customers/customer_index.h"
#include "db/customers/rows_by_id.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

Result<QHash<QString, qint64>> countTags(const Connection &connection, const std::vector<CustomerId> &ids,
                                         const RowSet &among)
{
    const RowsById places(ids);
    QHash<qint64, qint64> customers;
    Statement pairs = connection.prepare(u"customer_tag/select_all"_s);
    MK_CHECK(forEachRow(pairs, [&] {
        const auto row = places.rowOf(CustomerId{pairs.integer(1)});
        if (row && among.has(*row))
            ++customers[pairs.integer(0)];
    }));
    QHash<QString, qint64> counts;
    Statement names = connection.prepare(u"tag/select_all"_s);
    MK_CHECK(forEachRow(names, [&] {
        if (const auto found = customers.constFind(names.integer(0)); found != customers.cend())
            counts.insert(names.text(1), *found);
    }));
    return counts;
}

} // namespace

Result<CustomerFacets> countFacets(const Connection &connection, const CustomerIndex &index,
                                   const CustomerMask &mask, const RowSet *found, CustomerFacets::Tags tags)
{
    const std::vector<CustomerId> &ids = index.keys.ids();
    CustomerMask stage;
    CustomerMask province;
    CustomerMask tag;
    CustomerMask rest = mask;
    std::swap(stage.stages, rest.stages);
    std::swap(province.provinces, rest.provinces);
    std::swap(tag.tags, rest.tags);
    MK_TRY(const auto ofStage, index.columns.pass(connection, stage, ids));
    MK_TRY(const auto ofProvince, index.columns.pass(connection, province, ids));
    MK_TRY(const auto ofTag, index.columns.pass(connection, tag, ids));
    MK_TRY(const auto ofRest, index.columns.pass(connection, rest, ids));
    CustomerFacets facets;
    const QStringList &names = index.columns.provinces();
    std::vector<qint64> provinces(static_cast<std::size_t>(names.size()));
    RowSet whateverTag(ids.size());
    for (std::size_t row = 0; row < ids.size(); ++row) {
        if (!ofRest.has(row) || (found && !found->has(row)))
            continue;
        const CustomerFacts &facts = index.columns.facts()[row];
        if (ofProvince.has(row) && ofTag.has(row))
            ++facets.stages.at(facts.stage);
        if (ofStage.has(row) && ofTag.has(row))
            ++provinces[facts.province];
        if (ofStage.has(row) && ofProvince.has(row))
            whateverTag.add(row);
    }
    for (qsizetype number = 0; number < names.size(); ++number) {
        const qint64 count = provinces[static_cast<std::size_t>(number)];
        if (!names.at(number).isEmpty() && count > 0)
            facets.provinces.insert(names.at(number), count);
    }
    if (tags == CustomerFacets::Tags::Count) {
        MK_TRY(facets.tags, countTags(connection, ids, whateverTag));
    }
    return facets;
}

} // namespace db
