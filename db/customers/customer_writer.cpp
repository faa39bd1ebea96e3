#include "db/customers/customer_writer.h"

#include "db/core/iso_date.h"
#include "db/customers/list_writing.h"
#include "db/customers/personal_day_store.h"
#include "db/customers/search_key.h"
#include "db/customers/suppression_store.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// Binds the fields that insert and update share, in the order of the SQL files.
void bindIdentity(Statement &statement, const Customer &customer)
{
    statement.addOrNull(customer.code)
        .add(keyOf(customer.kind))
        .add(customer.fullName)
        .add(customer.givenName);
    statement.add(customer.sortKey).addOrNull(customer.gender ? keyOf(*customer.gender) : QString());
    statement.add(customer.honorific);
}

void bindRest(Statement &statement, const Customer &customer)
{
    const Birthday &birthday = customer.birthday;
    statement.add(keyOf(birthday.calendar)).add(birthday.day).add(birthday.month).add(birthday.year);
    statement.add(birthday.leapMonth).add(birthday.approximate);
    statement.add(customer.address).add(customer.province).add(customer.occupation).add(customer.note);
    statement.add(reachOf(customer.contactPoints));
    statement.addOrNull(customer.since.isValid() ? isoText(customer.since) : QString());
    statement.addOrNull(customer.preferredChannel ? keyOf(*customer.preferredChannel) : QString());
    statement.addOrNull(isoText(customer.preferredHour));
}

/// Where the list has this contact point, whatever its remarks; -1: nowhere.
qsizetype indexOf(const QList<ContactPoint> &points, const ContactPoint &wanted)
{
    const auto found = std::find_if(points.begin(), points.end(), [&wanted](const ContactPoint &point) {
        return point.kind == wanted.kind && point.normalized == wanted.normalized;
    });
    return found == points.end() ? -1 : found - points.begin();
}

} // namespace

Result<CustomerId> CustomerWriter::insert(const Customer &customer, const Act &now)
{
    MK_CHECK(Transaction::demand(m_connection));
    Statement insert = m_connection.prepare(u"customer/insert"_s);
    bindIdentity(insert, customer);
    insert.add(keyOf(customer.stage)).add(now.ms).add(isoText(now.day));
    bindRest(insert, customer);
    MK_CHECK(insert.add(customer.createdAtMs ? customer.createdAtMs : now.ms).add(now.ms).run());
    const CustomerId id{m_connection.lastInsertId()};
    // By no trigger: with one, SQLite looks into every table about customers for rows that wait for this one.
    Statement enter = m_connection.prepare(u"stage_daily/add"_s);
    MK_CHECK(enter.add(isoText(now.day)).add(keyOf(customer.stage)).run());
    MK_CHECK(writeContactPoints(id, nullptr, customer, now.ms));
    MK_CHECK(writeTags(id, {}, customer.tags));
    MK_CHECK(PersonalDayStore(m_connection).write(id, {}, customer.personalDays));
    return id;
}

Result<void> CustomerWriter::update(const Customer &before, const Customer &after, const Act &now)
{
    const auto written = writeAllButStage(before, after, now.ms);
    return !written || before.stage == after.stage ? written : setStage(before.id, after.stage, now);
}

Result<void> CustomerWriter::takeBack(const Customer &before, const Customer &after, const Act &now)
{
    const auto written = writeAllButStage(before, after, now.ms);
    return !written || before.stage == after.stage ? written : takeStageBack(before.id, after.stage, now);
}

Result<void> CustomerWriter::writeAllButStage(const Customer &before, const Customer &after, qint64 ms)
{
    MK_CHECK(Transaction::demand(m_connection));
    Statement update = m_connection.prepare(u"customer/update"_s);
    bindIdentity(update, after);
    bindRest(update, after);
    MK_CHECK(update.add(ms).add(after.deleted).add(before.id.value).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(before.id.value));
    MK_CHECK(writeContactPoints(before.id, &before, after, ms));
    MK_CHECK(writeTags(before.id, before.tags, after.tags));
    return PersonalDayStore(m_connection).write(before.id, before.personalDays, after.personalDays);
}

Result<void> CustomerWriter::setStage(CustomerId id, LifecycleStage stage, const Act &now)
{
    Statement update = m_connection.prepare(u"customer/update_stage"_s);
    return update.add(keyOf(stage)).add(now.ms).add(isoText(now.day)).add(id.value).run();
}

Result<void> CustomerWriter::takeStageBack(CustomerId id, LifecycleStage stage, const Act &now)
{
    Statement last = m_connection.prepare(u"stage_change/select_last"_s);
    MK_TRY(const auto changed, last.bind(1, id.value).step());
    if (!changed || last.text(1) != keyOf(stage)) // the way back is a change of its own
        return setStage(id, stage, now);
    Statement update = m_connection.prepare(u"customer/update_stage_back"_s);
    update.add(keyOf(stage)).add(last.integer(2)).add(last.text(3)).add(id.value);
    const qint64 change = last.integer(0);
    last.reset();
    MK_CHECK(update.run());
    // The schema has written down the way back as well.
    return m_connection.prepare(u"stage_change/delete_from"_s).bind(1, id.value).bind(2, change).run();
}

Result<void> CustomerWriter::writeContactPoints(CustomerId id, const Customer *before, const Customer &after,
                                                qint64 ms)
{
    if (before) {
        for (const ContactPoint &old : before->contactPoints) {
            if (indexOf(after.contactPoints, old) >= 0)
                continue;
            MK_CHECK(m_connection.prepare(u"contact_point/delete"_s).bind(1, old.id.value).run());
        }
    }
    for (const ContactPoint &point : after.contactPoints) {
        const bool known = before && indexOf(before->contactPoints, point) >= 0;
        if (!known || !before->contactPoints.contains(point))
            MK_CHECK(writeContactPoint(id, point, known, ms));
    }
    // Plain inserts where nothing can be there: an upsert opens a statement journal, which doubles its cost.
    Statement key = m_connection.prepare(before ? u"customer_search/upsert"_s : u"customer_search/insert"_s);
    return key.bind(1, id.value).bind(2, searchKeyOf(after)).run();
}

Result<void> CustomerWriter::writeContactPoint(CustomerId id, const ContactPoint &point, bool known,
                                               qint64 ms)
{
    if (known) {
        Statement update = m_connection.prepare(u"contact_point/update"_s);
        update.add(point.value).add(point.primary).add(point.takesText);
        return update.add(id.value).add(keyOf(point.kind)).add(point.normalized).run();
    }
    Statement insert = m_connection.prepare(u"contact_point/insert"_s);
    insert.add(id.value).add(keyOf(point.kind)).add(point.value).add(point.normalized);
    MK_CHECK(insert.add(point.primary).add(point.takesText).add(ms).run());
    if (m_list && m_list->noneErased)
        return {};
    ContactPoint written = point;
    written.id.value = m_connection.lastInsertId();
    return SuppressionStore(m_connection).note(written, ms);
}

Result<void> CustomerWriter::writeTags(CustomerId id, const QStringList &before, const QStringList &after)
{
    for (const QString &name : before) {
        if (!after.contains(name))
            MK_CHECK(m_connection.prepare(u"customer_tag/delete"_s).bind(1, id.value).bind(2, name).run());
    }
    for (const QString &name : after) {
        if (before.contains(name))
            continue;
        MK_TRY(const auto tag, tagId(name));
        MK_CHECK(m_connection.prepare(u"customer_tag/insert"_s).bind(1, id.value).bind(2, tag).run());
    }
    return {};
}

Result<qint64> CustomerWriter::tagId(const QString &name)
{
    // Remembered for one list only: a rolled-back transaction would leave numbers behind that do not exist.
    if (m_list) {
        if (const auto known = m_list->tags.constFind(name); known != m_list->tags.cend())
            return *known;
    }
    MK_TRY(const auto known, readFirst(m_connection.prepare(u"tag/select_id"_s).bind(1, name),
                                       [](const Statement &row) { return row.integer(0); }));
    if (!known)
        MK_CHECK(m_connection.prepare(u"tag/insert"_s).bind(1, name).run());
    const qint64 id = known ? *known : m_connection.lastInsertId();
    if (m_list)
        m_list->remember(name, id);
    return id;
}

} // namespace db
