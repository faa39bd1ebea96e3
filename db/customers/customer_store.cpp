#include "db/customers/customer_store.h"

#include "db/core/iso_date.h"
#include "db/customers/customer_reader.h"
#include "db/engine/bulk_statement.h"
#include "db/engine/connection.h"

#include <QVariant>

#include <limits>

using namespace Qt::StringLiterals;

namespace db {

namespace {

ChangeSet touched(CustomerId id)
{
    ChangeSet changes;
    changes.customers = true;
    changes.customerIds.append(id);
    return changes;
}

Birthday readBirthday(const Statement &row)
{
    Birthday birthday;
    birthday.calendar = wordOf<Calendar>(row.text("birth_calendar")).value_or(Calendar::Solar);
    birthday.day = row.optionalInt("birth_day");
    birthday.month = row.optionalInt("birth_month");
    birthday.year = row.optionalInt("birth_year");
    birthday.leapMonth = row.integer("birth_leap_month") != 0;
    birthday.approximate = row.integer("birth_approximate") != 0;
    return birthday;
}

/// Hands on the rows of customer/select_export between two ids.
Result<void> readExport(BulkStatement &select, CustomerId first, CustomerId last,
                        const std::function<bool(const ExportRow &)> &row)
{
    select.bind(1, first.value).bind(2, last.value);
    for (;;) {
        const auto more = select.step();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        const ExportRow exported{readCustomer(select), select.text(22), select.text(23), select.text(24),
                                 select.text(25),      select.text(26), select.text(27)};
        if (!row(exported))
            return failure(ErrorKind::Cancelled, u"stopped"_s);
    }
}

} // namespace

CustomerStore::CustomerStore(const Connection &connection) : m_connection(connection) {}

Result<Customer> CustomerStore::byId(CustomerId id) const
{
    auto customer = CustomerWriter(m_connection).read(id);
    if (customer && customer->deleted)
        return failure(ErrorKind::NotFound, u"customer %1 is deleted"_s.arg(id.value));
    return customer;
}

Result<QList<CustomerRow>> CustomerStore::rows(const QList<CustomerId> &ids) const
{
    QString json = u"["_s;
    for (const CustomerId id : ids)
        json += (json.size() > 1 ? u","_s : QString()) + QString::number(id.value);
    json += QLatin1Char(']');

    Statement select = m_connection.prepare(u"customer/select_rows"_s);
    if (const auto done = select.bind(":ids", json).exec(); !done)
        return tl::unexpected(done.error());
    QList<CustomerRow> rows;
    rows.reserve(ids.size());
    while (select.next()) {
        CustomerRow row;
        row.id = CustomerId{select.integer("id")};
        row.code = select.text("code");
        row.fullName = select.text("full_name");
        row.givenName = select.text("given_name");
        row.stage = wordOf<LifecycleStage>(select.text("stage")).value_or(LifecycleStage::Awareness);
        row.gender = wordOf<Gender>(select.text("gender"));
        row.phone = select.text("phone");
        row.email = select.text("email");
        row.lastContactOn = dateOfIso(select.text("last_contact_on"));
        row.birthday = readBirthday(select);
        rows.append(row);
    }
    if (const auto read = select.finished(); !read)
        return tl::unexpected(read.error());
    return rows;
}

Result<std::vector<CustomerId>> CustomerStore::idsByName(qint64 limit) const
{
    auto select = BulkStatement::prepare(m_connection, u"customer/select_ids_by_name"_s);
    if (!select)
        return tl::unexpected(select.error());
    select->bind(1, limit);
    std::vector<CustomerId> ids;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return ids;
        ids.push_back(CustomerId{select->integer(0)});
    }
}

Result<CustomerCounts> CustomerStore::counts() const
{
    Statement select = m_connection.prepare(u"customer/count_by_stage"_s);
    if (const auto done = select.exec(); !done)
        return tl::unexpected(done.error());
    CustomerCounts counts;
    while (select.next()) {
        const auto stage = wordOf<LifecycleStage>(select.text("stage"));
        if (!stage)
            return failure(ErrorKind::Corrupt, u"unknown stage %1"_s.arg(select.text("stage")));
        (audienceOf(*stage) == Audience::Prospect ? counts.prospects : counts.existing) +=
            select.integer("customers");
    }
    if (const auto read = select.finished(); !read)
        return tl::unexpected(read.error());
    return counts;
}

Result<QStringList> CustomerStore::tagsInUse() const
{
    Statement select = m_connection.prepare(u"tag/select_used"_s);
    if (const auto done = select.exec(); !done)
        return tl::unexpected(done.error());
    QStringList tags;
    while (select.next())
        tags.append(select.text("name"));
    if (const auto read = select.finished(); !read)
        return tl::unexpected(read.error());
    return tags;
}

Result<QList<StageChange>> CustomerStore::stageHistory(CustomerId id) const
{
    Statement select = m_connection.prepare(u"stage_change/select_by_customer"_s);
    if (const auto done = select.bind(":customer_id", id.value).exec(); !done)
        return tl::unexpected(done.error());
    QList<StageChange> history;
    while (select.next()) {
        history.append({wordOf<LifecycleStage>(select.text("from_stage")),
                        wordOf<LifecycleStage>(select.text("to_stage")).value_or(LifecycleStage::Awareness),
                        select.integer("changed_at_ms"), dateOfIso(select.text("changed_on"))});
    }
    if (const auto read = select.finished(); !read)
        return tl::unexpected(read.error());
    return history;
}

Result<QList<Consent>> CustomerStore::consents(CustomerId id) const
{
    Statement select = m_connection.prepare(u"consent/select_by_customer"_s);
    if (const auto done = select.bind(":customer_id", id.value).exec(); !done)
        return tl::unexpected(done.error());
    QList<Consent> consents;
    while (select.next()) {
        consents.append({ConsentId{select.integer("id")}, id, select.text("channel"),
                         wordOf<Purpose>(select.text("purpose")).value_or(Purpose::Care),
                         select.integer("granted") != 0, select.text("source"), select.text("wording"),
                         select.integer("recorded_at_ms")});
    }
    if (const auto read = select.finished(); !read)
        return tl::unexpected(read.error());
    return consents;
}

Result<void> CustomerStore::forEach(const std::function<bool(const ExportRow &)> &row) const
{
    auto select = BulkStatement::prepare(m_connection, u"customer/select_export"_s);
    if (!select)
        return tl::unexpected(select.error());
    return readExport(*select, {}, CustomerId{std::numeric_limits<qint64>::max()}, row);
}

Result<void> CustomerStore::forThese(const std::vector<CustomerId> &ids,
                                     const std::function<bool(const ExportRow &)> &row) const
{
    auto select = BulkStatement::prepare(m_connection, u"customer/select_export"_s);
    if (!select)
        return tl::unexpected(select.error());
    for (const CustomerId id : ids) {
        if (const auto read = readExport(*select, id, id, row); !read)
            return read;
    }
    return {};
}

Result<QList<Customer>> CustomerStore::after(CustomerId id, int most) const
{
    auto select = BulkStatement::prepare(m_connection, u"customer/select_after"_s);
    if (!select)
        return tl::unexpected(select.error());
    select->bind(1, id.value).bind(2, qint64{most});
    QList<Customer> customers;
    for (;;) {
        const auto more = select->step();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return customers;
        customers.append(readCustomer(*select));
    }
}

Result<Changed<CustomerId>> CustomerStore::add(const Customer &customer, const Moment &now)
{
    auto transaction = WriteTransaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto id = CustomerWriter(m_connection).insert(customer, now);
    if (!id)
        return tl::unexpected(id.error());
    if (const auto done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return Changed<CustomerId>{*id, touched(*id)};
}

Result<ChangeSet> CustomerStore::save(const Customer &customer, const Moment &now)
{
    auto transaction = WriteTransaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    CustomerWriter writer(m_connection);
    const auto before = writer.read(customer.id);
    if (!before)
        return tl::unexpected(before.error());
    if (before->deleted) // a form left open must not bring somebody back
        return failure(ErrorKind::NotFound, u"customer %1 is deleted"_s.arg(customer.id.value));
    if (const auto done = writer.update(*before, customer, now); !done)
        return tl::unexpected(done.error());
    if (const auto done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return touched(customer.id);
}

Result<ChangeSet> CustomerStore::setStage(CustomerId id, LifecycleStage stage, const Moment &now)
{
    CustomerWriter writer(m_connection);
    if (const auto done = writer.setStage(id, stage, now); !done)
        return tl::unexpected(done.error());
    if (m_connection.changes() == 0) { // on that stage already, or nobody
        if (const auto known = writer.read(id); !known)
            return tl::unexpected(known.error());
    }
    return touched(id);
}

Result<ChangeSet> CustomerStore::remove(CustomerId id, const Moment &now)
{
    return setDeleted(id, now.ms, now);
}

Result<ChangeSet> CustomerStore::restore(CustomerId id, const Moment &now)
{
    return setDeleted(id, QVariant(QMetaType(QMetaType::LongLong)), now);
}

Result<ChangeSet> CustomerStore::setDeleted(CustomerId id, const QVariant &deletedAtMs, const Moment &now)
{
    Statement update = m_connection.prepare(u"customer/update_deleted"_s);
    update.bind(":deleted_at_ms", deletedAtMs).bind(":at_ms", now.ms).bind(":id", id.value);
    if (const auto done = update.exec(); !done)
        return tl::unexpected(done.error());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(id.value));
    return touched(id);
}

Result<ChangeSet> CustomerStore::record(const Consent &consent)
{
    Statement insert = m_connection.prepare(u"consent/insert"_s);
    insert.bind(":customer_id", consent.customer.value).bind(":channel", consent.channel);
    insert.bind(":purpose", keyOf(consent.purpose)).bind(":granted", consent.granted ? 1 : 0);
    insert.bind(":source", consent.source)
        .bind(":wording", consent.wording.isNull() ? u""_s : consent.wording);
    if (const auto done = insert.bind(":recorded_at_ms", consent.recordedAtMs).exec(); !done)
        return tl::unexpected(done.error());
    return touched(consent.customer);
}

} // namespace db
