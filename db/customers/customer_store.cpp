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
        MK_TRY(const auto more, select.step());
        if (!more)
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
    MK_CHECK(select.bind(":ids", json).exec());
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
    MK_CHECK(select.finished());
    return rows;
}

Result<std::vector<CustomerId>> CustomerStore::idsByName(qint64 limit) const
{
    MK_TRY(auto select, BulkStatement::prepare(m_connection, u"customer/select_ids_by_name"_s));
    select.bind(1, limit);
    std::vector<CustomerId> ids;
    for (;;) {
        MK_TRY(const auto row, select.step());
        if (!row)
            return ids;
        ids.push_back(CustomerId{select.integer(0)});
    }
}

Result<CustomerCounts> CustomerStore::counts() const
{
    Statement select = m_connection.prepare(u"customer/count_by_stage"_s);
    MK_CHECK(select.exec());
    CustomerCounts counts;
    while (select.next()) {
        const auto stage = wordOf<LifecycleStage>(select.text("stage"));
        if (!stage)
            return failure(ErrorKind::Corrupt, u"unknown stage %1"_s.arg(select.text("stage")));
        (audienceOf(*stage) == Audience::Prospect ? counts.prospects : counts.existing) +=
            select.integer("customers");
    }
    MK_CHECK(select.finished());
    return counts;
}

Result<QStringList> CustomerStore::tagsInUse() const
{
    Statement select = m_connection.prepare(u"tag/select_used"_s);
    MK_CHECK(select.exec());
    QStringList tags;
    while (select.next())
        tags.append(select.text("name"));
    MK_CHECK(select.finished());
    return tags;
}

Result<QList<StageChange>> CustomerStore::stageHistory(CustomerId id) const
{
    Statement select = m_connection.prepare(u"stage_change/select_by_customer"_s);
    MK_CHECK(select.bind(":customer_id", id.value).exec());
    QList<StageChange> history;
    while (select.next()) {
        history.append({wordOf<LifecycleStage>(select.text("from_stage")),
                        wordOf<LifecycleStage>(select.text("to_stage")).value_or(LifecycleStage::Awareness),
                        select.integer("changed_at_ms"), dateOfIso(select.text("changed_on"))});
    }
    MK_CHECK(select.finished());
    return history;
}

Result<void> CustomerStore::forEach(const std::function<bool(const ExportRow &)> &row) const
{
    MK_TRY(auto select, BulkStatement::prepare(m_connection, u"customer/select_export"_s));
    return readExport(select, {}, CustomerId{std::numeric_limits<qint64>::max()}, row);
}

Result<void> CustomerStore::forThese(const std::vector<CustomerId> &ids,
                                     const std::function<bool(const ExportRow &)> &row) const
{
    MK_TRY(auto select, BulkStatement::prepare(m_connection, u"customer/select_export"_s));
    for (const CustomerId id : ids) {
        if (const auto read = readExport(select, id, id, row); !read)
            return read;
    }
    return {};
}

Result<QList<Customer>> CustomerStore::after(CustomerId id, int most) const
{
    MK_TRY(auto select, BulkStatement::prepare(m_connection, u"customer/select_after"_s));
    select.bind(1, id.value).bind(2, qint64{most});
    QList<Customer> customers;
    for (;;) {
        MK_TRY(const auto more, select.step());
        if (!more)
            return customers;
        customers.append(readCustomer(select));
    }
}

Result<Changed<CustomerId>> CustomerStore::add(const Customer &customer, const Act &now)
{
    MK_TRY(auto transaction, WriteTransaction::begin(m_connection));
    MK_TRY(const auto id, CustomerWriter(m_connection).insert(customer, now));
    MK_CHECK(transaction.commit());
    return Changed<CustomerId>{id, touched(id)};
}

Result<ChangeSet> CustomerStore::save(const Customer &customer, const Act &now)
{
    MK_TRY(auto transaction, WriteTransaction::begin(m_connection));
    CustomerWriter writer(m_connection);
    MK_TRY(const auto before, writer.read(customer.id));
    if (before.deleted) // a form left open must not bring somebody back
        return failure(ErrorKind::NotFound, u"customer %1 is deleted"_s.arg(customer.id.value));
    MK_CHECK(writer.update(before, customer, now));
    MK_CHECK(transaction.commit());
    return touched(customer.id);
}

Result<ChangeSet> CustomerStore::setStage(CustomerId id, LifecycleStage stage, const Act &now)
{
    CustomerWriter writer(m_connection);
    MK_CHECK(writer.setStage(id, stage, now));
    if (m_connection.changes() == 0) { // on that stage already, or nobody
        MK_CHECK(writer.read(id));
    }
    return touched(id);
}

Result<ChangeSet> CustomerStore::remove(CustomerId id, const Act &now)
{
    return setDeleted(id, now.ms, now);
}

Result<ChangeSet> CustomerStore::restore(CustomerId id, const Act &now)
{
    return setDeleted(id, QVariant(QMetaType(QMetaType::LongLong)), now);
}

Result<ChangeSet> CustomerStore::setDeleted(CustomerId id, const QVariant &deletedAtMs, const Act &now)
{
    Statement update = m_connection.prepare(u"customer/update_deleted"_s);
    update.bind(":deleted_at_ms", deletedAtMs).bind(":at_ms", now.ms).bind(":id", id.value);
    MK_CHECK(update.exec());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(id.value));
    return touched(id);
}

} // namespace db
