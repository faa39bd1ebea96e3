#include "db/customers/customer_store.h"

#include "db/core/iso_date.h"
#include "db/customers/customer_writer.h"
#include "db/customers/id_text.h"
#include "db/customers/personal_day_store.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace db {

namespace {

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

CustomerRow readListRow(const Statement &select)
{
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
    row.occupation = select.text("occupation");
    row.since = dateOfIso(select.text("since"));
    return row;
}

/// Hands on the rows of customer/select_export between two ids.
Result<void> readExport(Statement &select, CustomerId first, CustomerId last,
                        const std::function<bool(const ExportRow &)> &row)
{
    return forEachRow(select.bind(1, first.value).bind(2, last.value), [&]() -> Result<void> {
        Customer customer = CustomerReader::customerOf(select);
        customer.personalDays = PersonalDayStore::fromExport(select.text(33));
        const ExportRow exported{customer,        select.text(25), select.text(26),
                                 select.text(27), select.text(28), select.text(29),
                                 select.text(30), select.text(31), select.text(32)};
        return row(exported) ? Result<void>() : failure(ErrorKind::Cancelled, u"stopped"_s);
    });
}

} // namespace

CustomerStore::CustomerStore(const Connection &connection) : m_connection(connection), m_reader(connection) {}

Result<Customer> CustomerStore::byId(CustomerId id) const
{
    auto customer = m_reader.read(id);
    if (customer && customer->deleted)
        return failure(ErrorKind::NotFound, u"customer %1, who is deleted"_s.arg(id.value));
    return customer;
}

Result<QList<CustomerRow>> CustomerStore::rows(const QList<CustomerId> &ids) const
{
    Statement select = m_connection.prepare(u"customer/select_rows"_s);
    return readAll(select.bind(":ids", jsonOfIds(ids)), readListRow);
}

Result<QStringList> CustomerStore::phones(const QList<CustomerId> &ids) const
{
    Statement select = m_connection.prepare(u"customer/select_phones"_s);
    QStringList phones;
    MK_CHECK(forEachRow(select.bind(":ids", jsonOfIds(ids)), [&] {
        if (!select.isNull(0))
            phones.append(select.text(0));
    }));
    return phones;
}

Result<std::vector<CustomerId>> CustomerStore::idsByName(qint64 limit) const
{
    Statement select = m_connection.prepare(u"customer/select_ids_by_name"_s);
    std::vector<CustomerId> ids;
    MK_CHECK(forEachRow(select.bind(1, limit), [&] { ids.push_back(CustomerId{select.integer(0)}); }));
    return ids;
}

Result<CustomerCounts> CustomerStore::counts() const
{
    Statement select = m_connection.prepare(u"customer/count_by_stage"_s);
    CustomerCounts counts;
    MK_CHECK(forEachRow(select, [&]() -> Result<void> {
        const auto stage = wordOf<LifecycleStage>(select.text("stage"));
        if (!stage)
            return failure(ErrorKind::Corrupt, u"unknown stage %1"_s.arg(select.text("stage")));
        (audienceOf(*stage) == Audience::Prospect ? counts.prospects : counts.existing) +=
            select.integer("customers");
        counts.byStage.at(static_cast<std::size_t>(*stage)) = select.integer("customers");
        return {};
    }));
    return counts;
}

Result<QStringList> CustomerStore::tagsInUse() const
{
    return readAll(m_connection.prepare(u"tag/select_used"_s),
                   [](const Statement &row) { return row.text("name"); });
}

Result<QList<StageChange>> CustomerStore::stageHistory(CustomerId id) const
{
    Statement select = m_connection.prepare(u"stage_change/select_by_customer"_s);
    return readAll(select.bind(":customer_id", id.value), [](const Statement &row) {
        return StageChange{wordOf<LifecycleStage>(row.text("from_stage")),
                           wordOf<LifecycleStage>(row.text("to_stage")).value_or(LifecycleStage::Awareness),
                           row.integer("changed_at_ms"), dateOfIso(row.text("changed_on"))};
    });
}

Result<void> CustomerStore::forEach(const std::function<bool(const ExportRow &)> &row) const
{
    Statement select = m_connection.prepare(u"customer/select_export"_s);
    return readExport(select, {}, CustomerId{std::numeric_limits<qint64>::max()}, row);
}

Result<void> CustomerStore::forThese(const std::vector<CustomerId> &ids,
                                     const std::function<bool(const ExportRow &)> &row) const
{
    Statement select = m_connection.prepare(u"customer/select_export"_s);
    for (const CustomerId id : ids)
        MK_CHECK(readExport(select, id, id, row));
    return {};
}

Result<QList<Customer>> CustomerStore::after(CustomerId id, int most) const
{
    Statement select = m_connection.prepare(u"customer/select_after"_s);
    return readAll(select.bind(1, id.value).bind(2, most), CustomerReader::customerOf);
}

Result<Changed<CustomerId>> CustomerStore::add(const Customer &customer, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto id, CustomerWriter(m_connection).insert(customer, now));
    MK_CHECK(transaction.commit());
    return Changed<CustomerId>{id, ChangeSet::ofCustomer(id)};
}

Result<ChangeSet> CustomerStore::save(const Customer &customer, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    // A form left open must not restore a deleted customer.
    MK_TRY(const auto before, byId(customer.id));
    MK_CHECK(CustomerWriter(m_connection).update(before, customer, now));
    MK_CHECK(transaction.commit());
    return ChangeSet::ofCustomer(customer.id);
}

Result<ChangeSet> CustomerStore::setStage(CustomerId id, LifecycleStage stage, const Act &now)
{
    MK_CHECK(CustomerWriter(m_connection).setStage(id, stage, now));
    if (m_connection.changes() == 0) // on that stage already, or no such customer
        MK_CHECK(m_reader.read(id));
    return ChangeSet::ofCustomer(id);
}

Result<ChangeSet> CustomerStore::remove(CustomerId id, const Act &now)
{
    return setDeleted(id, now.ms, now);
}

Result<ChangeSet> CustomerStore::restore(CustomerId id, const Act &now)
{
    return setDeleted(id, std::nullopt, now);
}

Result<ChangeSet> CustomerStore::setDeleted(CustomerId id, std::optional<qint64> deletedAtMs, const Act &now)
{
    Statement update = m_connection.prepare(u"customer/update_deleted"_s);
    update.bind(":deleted_at_ms", deletedAtMs).bind(":at_ms", now.ms).bind(":id", id.value);
    MK_CHECK(update.run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(id.value));
    return ChangeSet::ofCustomer(id);
}

} // namespace db
