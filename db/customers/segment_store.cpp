#include "db/customers/segment_store.h"

#include "db/core/stop_flag.h"
#include "db/customers/condition_sql.h"
#include "db/engine/connection.h"
#include "db/engine/interruptible.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

Segment readSegment(const Statement &row)
{
    return {SegmentId{row.integer("id")}, row.text("name"), row.text("condition")};
}

ChangeSet segmentsTouched()
{
    ChangeSet changes;
    changes.segments = true;
    return changes;
}

Result<QStringList> readTexts(Statement select)
{
    return readAll(select, [](const Statement &row) { return row.text(0); });
}

} // namespace

Result<QList<Segment>> SegmentStore::all() const
{
    return readAll(m_connection.prepare(u"segment/select_all"_s), readSegment);
}

Result<Segment> SegmentStore::byId(SegmentId id) const
{
    Statement select = m_connection.prepare(u"segment/select_by_id"_s);
    return readOne(select.bind(":id", id.value), readSegment, u"segment %1"_s.arg(id.value));
}

Result<Changed<SegmentId>> SegmentStore::add(const Segment &segment, const Act &now)
{
    Statement insert = m_connection.prepare(u"segment/insert"_s);
    insert.bind(":id", segment.id ? std::optional(segment.id.value) : std::nullopt);
    insert.bind(":name", segment.name).bind(":condition", segment.condition).bind(":now", now.ms);
    MK_CHECK(insert.run());
    return Changed<SegmentId>{SegmentId{m_connection.lastInsertId()}, segmentsTouched()};
}

Result<ChangeSet> SegmentStore::update(const Segment &segment, const Act &now)
{
    Statement update = m_connection.prepare(u"segment/update"_s);
    update.bind(":id", segment.id.value).bind(":name", segment.name);
    MK_CHECK(update.bind(":condition", segment.condition).bind(":now", now.ms).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"segment %1"_s.arg(segment.id.value));
    return segmentsTouched();
}

Result<ChangeSet> SegmentStore::remove(SegmentId id)
{
    MK_CHECK(m_connection.prepare(u"segment/delete"_s).bind(":id", id.value).run());
    return segmentsTouched();
}

Result<QList<SegmentUse>> SegmentStore::uses() const
{
    return readAll(m_connection.prepare(u"segment/select_uses"_s), [](const Statement &row) {
        return SegmentUse{SegmentId{row.integer("segment_id")},
                          RuleId{row.integer("id")},
                          row.text("key"),
                          row.text("name_vi"),
                          row.text("name_en"),
                          row.integer("is_archived") != 0};
    });
}

Result<qint64> SegmentStore::count(const CustomerCondition &condition, const std::atomic_bool *stale) const
{
    MK_TRY(const auto purchases, readPurchaseSets(m_connection, condition, stale));
    const Interruptible asked(m_connection, untilSet(stale));
    const ConditionSql sql(condition, purchases);
    Statement select = m_connection.prepareText(sql.count());
    sql.bindTo(select);
    MK_TRY(const auto counted, readFirst(select, [](const Statement &row) { return row.integer(0); }));
    return counted.value_or(0);
}

Result<std::vector<CustomerId>> SegmentStore::customers(const CustomerCondition &condition,
                                                        const std::atomic_bool *stale) const
{
    MK_TRY(const auto purchases, readPurchaseSets(m_connection, condition, stale));
    return idsOf(ConditionSql(condition, purchases), stale);
}

Result<std::vector<CustomerId>> SegmentStore::customersAmong(const QList<CustomerId> &some,
                                                             const CustomerCondition &condition,
                                                             const std::atomic_bool *stale) const
{
    return idsOf(ConditionSql(condition, some), stale);
}

Result<std::vector<CustomerId>> SegmentStore::idsOf(const ConditionSql &sql,
                                                    const std::atomic_bool *stale) const
{
    const Interruptible asked(m_connection, untilSet(stale));
    Statement select = m_connection.prepareText(sql.ids());
    sql.bindTo(select);
    std::vector<CustomerId> ids;
    MK_CHECK(forEachRow(select, [&] { ids.push_back(CustomerId{select.integer(0)}); }));
    return ids;
}

Result<QStringList> SegmentStore::provinces() const
{
    return readTexts(m_connection.prepare(u"customer/select_provinces"_s));
}

Result<QStringList> SegmentStore::occupations() const
{
    return readTexts(m_connection.prepare(u"customer/select_occupations"_s));
}

} // namespace db
