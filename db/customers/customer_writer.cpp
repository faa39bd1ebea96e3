#include "db/customers/customer_writer.h"

#include "db/core/iso_date.h"
#include "db/customers/customer_reader.h"
#include "db/customers/search_key.h"
#include "db/engine/bulk_statement.h"
#include "db/engine/connection.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace db {

/// Prepared on first use and kept: a bulk write pays for preparing once.
struct CustomerWriter::Statements
{
    BulkStatement insert;
    BulkStatement update;
    BulkStatement updateStage;
    BulkStatement upsertKey;
    BulkStatement insertKey;
    BulkStatement select;
    BulkStatement selectContacts;
    BulkStatement selectTags;
    BulkStatement selectByCode;
    BulkStatement selectOwners;
    BulkStatement insertContact;
    BulkStatement updateContact;
    BulkStatement deleteContact;
    BulkStatement insertTag;
    BulkStatement selectTag;
    BulkStatement linkTag;
    BulkStatement unlinkTag;
    BulkStatement selectNamesakes;
    BulkStatement selectLastChange;
    BulkStatement updateStageBack;
    BulkStatement deleteChanges;
};

namespace {

constexpr std::array kNames{"customer/insert",
                            "customer/update",
                            "customer/update_stage",
                            "customer_search/upsert",
                            "customer_search/insert",
                            "customer/select_by_id",
                            "contact_point/select_by_customer",
                            "customer_tag/select_by_customer",
                            "customer/select_id_by_code",
                            "contact_point/select_owners",
                            "contact_point/insert",
                            "contact_point/update",
                            "contact_point/delete",
                            "tag/insert",
                            "tag/select_id",
                            "customer_tag/insert",
                            "customer_tag/delete",
                            "customer/select_ids_by_sort_key",
                            "stage_change/select_last",
                            "customer/update_stage_back",
                            "stage_change/delete_from"};

/// Binds the fields that insert and update share, in the order of the SQL files.
void bindIdentity(BulkStatement &statement, const Customer &customer)
{
    statement.addOrNull(customer.code)
        .add(keyOf(customer.kind))
        .add(customer.fullName)
        .add(customer.givenName);
    statement.add(customer.sortKey).addOrNull(customer.gender ? keyOf(*customer.gender) : QString());
    statement.add(customer.honorific);
}

void bindRest(BulkStatement &statement, const Customer &customer)
{
    const Birthday &birthday = customer.birthday;
    statement.add(keyOf(birthday.calendar)).add(birthday.day).add(birthday.month).add(birthday.year);
    statement.add(qint64(birthday.leapMonth)).add(qint64(birthday.approximate));
    statement.add(customer.province).add(customer.occupation).add(customer.note);
    statement.add(qint64(reachOf(customer.contactPoints)));
    statement.addOrNull(customer.since.isValid() ? isoText(customer.since) : QString());
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

CustomerWriter::CustomerWriter(const Connection &connection) : m_connection(connection) {}

CustomerWriter::~CustomerWriter() = default;

Result<CustomerWriter::Statements *> CustomerWriter::statements()
{
    if (m_statements)
        return m_statements.get();
    std::vector<BulkStatement> made;
    made.reserve(kNames.size());
    for (const char *name : kNames) {
        MK_TRY(auto statement, BulkStatement::prepare(m_connection, QString::fromLatin1(name)));
        made.push_back(std::move(statement));
    }
    std::size_t i = 0;
    const auto take = [&made, &i]() -> BulkStatement && { return std::move(made[i++]); };
    // Braces evaluate in order: the members stand in the order of kNames.
    m_statements.reset(new Statements{take(), take(), take(), take(), take(), take(), take(),
                                      take(), take(), take(), take(), take(), take(), take(),
                                      take(), take(), take(), take(), take(), take(), take()});
    return m_statements.get();
}

Result<CustomerId> CustomerWriter::insert(const Customer &customer, const Act &now)
{
    MK_TRY(const auto prepared, statements());
    Statements &s = *prepared;
    bindIdentity(s.insert, customer);
    s.insert.add(keyOf(customer.stage)).add(now.ms).add(isoText(now.day));
    bindRest(s.insert, customer);
    s.insert.add(customer.createdAtMs ? customer.createdAtMs : now.ms).add(now.ms);
    MK_CHECK(s.insert.run());
    const CustomerId id{m_connection.lastInsertId()};
    MK_CHECK(writeContactPoints(id, nullptr, customer, now.ms));
    MK_CHECK(writeTags(id, {}, customer.tags));
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
    MK_TRY(const auto prepared, statements());
    Statements &s = *prepared;
    bindIdentity(s.update, after);
    bindRest(s.update, after);
    s.update.add(ms).add(qint64(after.deleted)).add(before.id.value);
    if (const auto done = s.update.run(); !done)
        return done;
    if (m_connection.changes() == 0)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(before.id.value));
    if (const auto done = writeContactPoints(before.id, &before, after, ms); !done)
        return done;
    return writeTags(before.id, before.tags, after.tags);
}

Result<void> CustomerWriter::setStage(CustomerId id, LifecycleStage stage, const Act &now)
{
    MK_TRY(const auto prepared, statements());
    BulkStatement &update = prepared->updateStage;
    return update.add(keyOf(stage)).add(now.ms).add(isoText(now.day)).add(id.value).run();
}

Result<void> CustomerWriter::takeStageBack(CustomerId id, LifecycleStage stage, const Act &now)
{
    Statements &s = *m_statements;
    MK_TRY(const auto changed, s.selectLastChange.bind(1, id.value).step());
    const bool isTheLast = changed && s.selectLastChange.text(1) == keyOf(stage);
    if (!isTheLast) { // the way back is a change of its own
        s.selectLastChange.reset();
        return setStage(id, stage, now);
    }
    const qint64 change = s.selectLastChange.integer(0);
    s.updateStageBack.add(keyOf(stage));
    s.updateStageBack.add(s.selectLastChange.integer(2)).add(s.selectLastChange.text(3)).add(id.value);
    s.selectLastChange.reset();
    if (const auto done = s.updateStageBack.run(); !done)
        return done;
    // The schema has written down the way back as well.
    return s.deleteChanges.bind(1, id.value).bind(2, change).run();
}

Result<void> CustomerWriter::writeContactPoints(CustomerId id, const Customer *before, const Customer &after,
                                                qint64 ms)
{
    Statements &s = *m_statements;
    if (before) {
        for (const ContactPoint &old : before->contactPoints) {
            const bool kept = indexOf(after.contactPoints, old) >= 0;
            if (kept)
                continue;
            if (const auto done = s.deleteContact.bind(1, old.id.value).run(); !done)
                return done;
        }
    }
    for (const ContactPoint &point : after.contactPoints) {
        const bool known = before && indexOf(before->contactPoints, point) >= 0;
        if (known && before->contactPoints.contains(point))
            continue;
        if (const auto done = writeContactPoint(id, point, known, ms); !done)
            return done;
    }
    // Plain inserts where nothing can be there: an upsert opens a statement journal, which doubles its cost.
    BulkStatement &writeKey = before ? s.upsertKey : s.insertKey;
    return writeKey.bind(1, id.value).bind(2, searchKeyOf(after)).run();
}

Result<void> CustomerWriter::writeContactPoint(CustomerId id, const ContactPoint &point, bool known,
                                               qint64 ms)
{
    if (known) {
        BulkStatement &update = m_statements->updateContact;
        update.add(point.value).add(qint64(point.primary)).add(qint64(point.takesText));
        return update.add(id.value).add(keyOf(point.kind)).add(point.normalized).run();
    }
    BulkStatement &insert = m_statements->insertContact;
    insert.add(id.value).add(keyOf(point.kind)).add(point.value).add(point.normalized);
    return insert.add(qint64(point.primary)).add(qint64(point.takesText)).add(ms).run();
}

Result<void> CustomerWriter::writeTags(CustomerId id, const QStringList &before, const QStringList &after)
{
    Statements &s = *m_statements;
    for (const QString &name : before) {
        if (after.contains(name))
            continue;
        if (const auto done = s.unlinkTag.bind(1, id.value).bind(2, name).run(); !done)
            return done;
    }
    for (const QString &name : after) {
        if (before.contains(name))
            continue;
        MK_TRY(const auto tag, tagId(name));
        if (const auto done = s.linkTag.bind(1, id.value).bind(2, tag).run(); !done)
            return done;
    }
    return {};
}

Result<qint64> CustomerWriter::tagId(const QString &name)
{
    // Not remembered between rows: a rolled-back transaction would leave numbers behind that do not exist.
    Statements &s = *m_statements;
    MK_TRY(const auto row, s.selectTag.bind(1, name).step());
    if (row) {
        const qint64 id = s.selectTag.integer(0);
        s.selectTag.reset();
        return id;
    }
    MK_CHECK(s.insertTag.bind(1, name).run());
    return m_connection.lastInsertId();
}

Result<Customer> CustomerWriter::read(CustomerId id)
{
    MK_TRY(const auto prepared, statements());
    Statements &s = *prepared;
    MK_TRY(const auto row, s.select.bind(1, id.value).step());
    if (!row)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(id.value));
    Customer customer = readCustomer(s.select);
    s.select.reset();

    s.selectContacts.bind(1, id.value);
    for (;;) {
        MK_TRY(const auto more, s.selectContacts.step());
        if (!more)
            break;
        ContactPoint point;
        point.id = ContactPointId{s.selectContacts.integer(0)};
        point.customer = id;
        point.kind = wordOf<ContactKind>(s.selectContacts.text(1)).value_or(ContactKind::Other);
        point.value = s.selectContacts.text(2);
        point.normalized = s.selectContacts.text(3);
        point.primary = s.selectContacts.integer(4) != 0;
        point.takesText = s.selectContacts.integer(5) != 0;
        customer.contactPoints.append(point);
    }
    s.selectTags.bind(1, id.value);
    for (;;) {
        MK_TRY(const auto more, s.selectTags.step());
        if (!more)
            return customer;
        customer.tags.append(s.selectTags.text(0));
    }
}

Result<std::optional<CustomerWriter::CodeOwner>> CustomerWriter::ownerOfCode(const QString &code)
{
    MK_TRY(const auto prepared, statements());
    BulkStatement &select = prepared->selectByCode;
    MK_TRY(const auto row, select.bind(1, code).step());
    if (!row)
        return std::nullopt;
    const CodeOwner owner{CustomerId{select.integer(0)}, select.integer(1) != 0};
    select.reset();
    return owner;
}

Result<QList<CustomerWriter::AddressOwner>> CustomerWriter::ownersOf(ContactKind kind,
                                                                     const QString &normalized)
{
    MK_TRY(const auto prepared, statements());
    BulkStatement &select = prepared->selectOwners;
    select.bind(1, normalized).bind(2, keyOf(kind));
    QList<AddressOwner> owners;
    for (;;) {
        MK_TRY(const auto more, select.step());
        if (!more)
            return owners;
        owners.append({CustomerId{select.integer(0)}, select.text(1)});
    }
}

Result<QList<CustomerId>> CustomerWriter::namesakes(const QString &sortKey)
{
    MK_TRY(const auto prepared, statements());
    BulkStatement &select = prepared->selectNamesakes;
    select.bind(1, sortKey);
    QList<CustomerId> ids;
    for (;;) {
        MK_TRY(const auto more, select.step());
        if (!more)
            return ids;
        ids.append(CustomerId{select.integer(0)});
    }
}

} // namespace db
