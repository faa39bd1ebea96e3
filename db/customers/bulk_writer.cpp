#include "db/customers/bulk_writer.h"

#include "db/core/iso_date.h"
#include "db/customers/customer_writer.h"
#include "db/customers/id_text.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

Result<QList<CustomerId>> customersOf(Statement &select)
{
    return readAll(select, [](const Statement &row) { return CustomerId{row.integer(0)}; });
}

} // namespace

Result<QList<BulkWriter::Staged>> BulkWriter::setStage(const QList<CustomerId> &ids, LifecycleStage stage,
                                                       const Act &now)
{
    MK_CHECK(Transaction::demand(m_connection));
    const QString all = jsonOfIds(ids);
    Statement select = m_connection.prepare(u"customer/select_on_other_stages"_s);
    select.bind(":ids", all).bind(":stage", keyOf(stage));
    QList<Staged> staged;
    QList<CustomerId> others;
    MK_CHECK(forEachRow(select, [&]() -> Result<void> {
        const auto before = wordOf<LifecycleStage>(select.text(1));
        if (!before)
            return failure(ErrorKind::Corrupt, u"unknown stage %1"_s.arg(select.text(1)));
        staged.append({CustomerId{select.integer(0)}, *before});
        others.append(staged.constLast().id);
        return {};
    }));
    Statement update = m_connection.prepare(u"customer/update_stage_of_some"_s);
    update.bind(":stage", keyOf(stage)).bind(":at_ms", now.ms).bind(":on", isoText(now.day));
    MK_CHECK(update.bind(":ids", jsonOfIds(others)).run());
    return staged;
}

Result<QList<CustomerId>> BulkWriter::takeStageBack(const QList<CustomerId> &ids, LifecycleStage stage,
                                                    LifecycleStage before, const Act &now)
{
    MK_CHECK(Transaction::demand(m_connection));
    Statement select = m_connection.prepare(u"customer/select_on_stage"_s);
    MK_TRY(auto still, customersOf(select.bind(":ids", jsonOfIds(ids)).bind(":stage", keyOf(stage))));
    CustomerWriter writer(m_connection);
    for (const CustomerId id : std::as_const(still))
        MK_CHECK(writer.takeStageBack(id, before, now));
    return still;
}

Result<QList<BulkWriter::Moved>> BulkWriter::setProvince(const QList<CustomerId> &ids,
                                                         const QString &province, const Act &now)
{
    MK_CHECK(Transaction::demand(m_connection));
    Statement select = m_connection.prepare(u"customer/select_in_other_provinces"_s);
    MK_TRY(auto moved,
           readAll(select.bind(":ids", jsonOfIds(ids)).bind(":province", province), [](const Statement &row) {
               return Moved{CustomerId{row.integer(0)}, row.text(1)};
           }));
    QList<CustomerId> others;
    for (const Moved &one : std::as_const(moved))
        others.append(one.id);
    MK_CHECK(writeProvince(others, province, now));
    return moved;
}

Result<QList<CustomerId>> BulkWriter::takeProvinceBack(const QList<CustomerId> &ids, const QString &province,
                                                       const QString &before, const Act &now)
{
    MK_CHECK(Transaction::demand(m_connection));
    Statement select = m_connection.prepare(u"customer/select_in_province"_s);
    MK_TRY(auto still, customersOf(select.bind(":ids", jsonOfIds(ids)).bind(":province", province)));
    MK_CHECK(writeProvince(still, before, now));
    return still;
}

Result<void> BulkWriter::writeProvince(const QList<CustomerId> &ids, const QString &province, const Act &now)
{
    Statement update = m_connection.prepare(u"customer/update_province_of_some"_s);
    update.bind(":province", province).bind(":at_ms", now.ms);
    return update.bind(":ids", jsonOfIds(ids)).run();
}

Result<QList<CustomerId>> BulkWriter::addTag(const QList<CustomerId> &ids, const QString &tag)
{
    MK_CHECK(Transaction::demand(m_connection));
    MK_TRY(const auto number, CustomerWriter(m_connection).tagId(tag));
    Statement select = m_connection.prepare(u"customer_tag/select_lacking"_s);
    MK_TRY(auto lacking, customersOf(select.bind(":ids", jsonOfIds(ids)).bind(":tag_id", number)));
    Statement insert = m_connection.prepare(u"customer_tag/insert_some"_s);
    MK_CHECK(insert.bind(":ids", jsonOfIds(lacking)).bind(":tag_id", number).run());
    return lacking;
}

Result<QList<CustomerId>> BulkWriter::removeTag(const QList<CustomerId> &ids, const QString &tag)
{
    MK_CHECK(Transaction::demand(m_connection));
    MK_TRY(const auto number, readFirst(m_connection.prepare(u"tag/select_id"_s).bind(1, tag),
                                        [](const Statement &row) { return row.integer(0); }));
    if (!number)
        return QList<CustomerId>();
    Statement select = m_connection.prepare(u"customer_tag/select_having"_s);
    MK_TRY(auto having, customersOf(select.bind(":ids", jsonOfIds(ids)).bind(":tag_id", *number)));
    Statement erase = m_connection.prepare(u"customer_tag/delete_some"_s);
    MK_CHECK(erase.bind(":ids", jsonOfIds(having)).bind(":tag_id", *number).run());
    return having;
}

Result<QList<CustomerId>> BulkWriter::remove(const QList<CustomerId> &ids, const Act &now)
{
    return setDeleted(ids, true, now);
}

Result<QList<CustomerId>> BulkWriter::restore(const QList<CustomerId> &ids, const Act &now)
{
    return setDeleted(ids, false, now);
}

Result<QList<CustomerId>> BulkWriter::setDeleted(const QList<CustomerId> &ids, bool deleted, const Act &now)
{
    MK_CHECK(Transaction::demand(m_connection));
    Statement select = m_connection.prepare(u"customer/select_by_deleted"_s);
    MK_TRY(auto others, customersOf(select.bind(":ids", jsonOfIds(ids)).bind(":deleted", deleted ? 0 : 1)));
    Statement update = m_connection.prepare(u"customer/update_deleted_of_some"_s);
    update.bind(":deleted_at_ms", deleted ? std::optional<qint64>(now.ms) : std::nullopt);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":ids", jsonOfIds(others)).run());
    return others;
}

} // namespace db
