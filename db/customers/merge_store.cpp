#include "db/customers/merge_store.h"

#include "db/core/iso_date.h"
#include "db/customers/id_text.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace db {

namespace {

struct MovedTable
{
    QLatin1StringView name; ///< as merged_customer/select_movable calls it
    QList<qint64> MovedRows::*rows;
};

constexpr std::array kMovedTables{MovedTable{QLatin1StringView("contact_point"), &MovedRows::contactPoints},
                                  MovedTable{QLatin1StringView("interaction"), &MovedRows::interactions},
                                  MovedTable{QLatin1StringView("stage_change"), &MovedRows::stageChanges},
                                  MovedTable{QLatin1StringView("consent"), &MovedRows::consents},
                                  MovedTable{QLatin1StringView("outbox_message"), &MovedRows::messages},
                                  MovedTable{QLatin1StringView("data_request"), &MovedRows::requests}};

CustomerId readId(const Statement &row)
{
    return CustomerId{row.integer(0)};
}

/// What a customer has of an occurrence already.
struct OwnOccurrence
{
    GreetingYear greeting;
    bool isInTheWay = false; ///< of another message of that occurrence
    bool mayGo = false;      ///< to the customer, now or when it is planned again
};

OwnOccurrence readOccurrence(const Statement &row)
{
    return {{{row.integer("id")}, static_cast<int>(row.integer("occasion_year"))},
            row.integer("is_in_the_way") != 0,
            row.integer("may_go") != 0};
}

} // namespace

Result<std::optional<CustomerId>> MergeStore::keptOf(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"merged_customer/select_kept"_s);
    return readFirst(select.bind(":customer", customer.value), readId);
}

Result<std::optional<qint64>> MergeStore::mergedAt(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"merged_customer/select_merged_at"_s);
    return readFirst(select.bind(":customer", customer.value),
                     [](const Statement &row) { return row.integer(0); });
}

Result<QList<CustomerId>> MergeStore::mergedInto(CustomerId kept) const
{
    Statement select = m_connection.prepare(u"merged_customer/select_others"_s);
    return readAll(select.bind(":kept", kept.value), readId);
}

Result<void> MergeStore::mark(CustomerId other, CustomerId kept, const Act &now)
{
    MK_CHECK(Transaction::demand(m_connection));
    Statement insert = m_connection.prepare(u"merged_customer/insert"_s);
    return insert.bind(":customer", other.value).bind(":kept", kept.value).bind(":at_ms", now.ms).run();
}

Result<void> MergeStore::unmark(CustomerId other)
{
    Statement remove = m_connection.prepare(u"merged_customer/delete"_s);
    MK_CHECK(remove.bind(":customer", other.value).run());
    if (remove.rowsAffected() == 0)
        return failure(ErrorKind::Conflict, u"customer %1 is not merged into another"_s.arg(other.value));
    return {};
}

Result<MovedRows> MergeStore::moveRows(CustomerId other, CustomerId kept)
{
    MK_CHECK(Transaction::demand(m_connection));
    MovedRows rows;
    Statement select = m_connection.prepare(u"merged_customer/select_movable"_s);
    MK_CHECK(forEachRow(select.bind(":other", other.value).bind(":kept", kept.value), [&] {
        const QString what = select.text("what");
        const auto table = std::find_if(kMovedTables.begin(), kMovedTables.end(),
                                        [&what](const MovedTable &one) { return one.name == what; });
        (table == kMovedTables.end() ? rows.seconds : rows.*table->rows).append(select.integer("id"));
    }));
    MK_CHECK(setPrimary(rows.seconds, false));
    MK_CHECK(move(rows, other, kept));
    return rows;
}

Result<void> MergeStore::moveBack(CustomerId other, CustomerId kept, const MovedRows &rows)
{
    MK_CHECK(Transaction::demand(m_connection));
    MK_CHECK(move(rows, kept, other));
    return setPrimary(rows.seconds, true);
}

Result<void> MergeStore::move(const MovedRows &rows, CustomerId from, CustomerId to)
{
    for (const MovedTable &table : kMovedTables) {
        Statement update = m_connection.prepare(table.name + "/update_customer"_L1);
        update.bind(":ids", jsonOfIds(rows.*table.rows)).bind(":from", from.value);
        MK_CHECK(update.bind(":to", to.value).run());
    }
    return {};
}

Result<void> MergeStore::setPrimary(const QList<qint64> &contactPoints, bool primary)
{
    Statement update = m_connection.prepare(u"contact_point/update_primary_of_some"_s);
    return update.bind(":ids", jsonOfIds(contactPoints)).bind(":primary", primary).run();
}

Result<QList<SettledGreeting>> MergeStore::settleGreetings(CustomerId other, CustomerId kept,
                                                           const QString &reason, const Act &now)
{
    MK_CHECK(Transaction::demand(m_connection));
    Statement select = m_connection.prepare(u"outbox_message/select_settled_by_other"_s);
    MK_TRY(const auto settled,
           readAll(select.bind(":other", other.value).bind(":kept", kept.value), [](const Statement &row) {
               return SettledGreeting{{row.integer("id")},
                                      wordOf<MessageState>(row.text("state")).value_or(MessageState::Planned),
                                      row.text("reason"),
                                      row.integer("updated_at_ms")};
           }));
    for (const SettledGreeting &one : settled)
        MK_CHECK(setStatus({one.id, MessageState::Skipped, reason, now.ms}));
    return settled;
}

Result<QList<MessageId>> MergeStore::stoodForBy(MessageId message, CustomerId kept,
                                                const QString &reason) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_stood_for"_s);
    select.bind(":message", message.value).bind(":kept", kept.value).bind(":reason", reason);
    return readAll(select, [](const Statement &row) { return MessageId{row.integer("id")}; });
}

Result<void> MergeStore::setStatus(const SettledGreeting &greeting)
{
    Statement update = m_connection.prepare(u"outbox_message/update_status"_s);
    update.bind(":state", keyOf(greeting.state)).bindOrNull(":reason", greeting.reason);
    return update.bind(":at_ms", greeting.updatedAtMs).bind(":id", greeting.id.value).run();
}

Result<void> MergeStore::renumber(const QList<GreetingYear> &greetings)
{
    MK_CHECK(Transaction::demand(m_connection));
    MK_CHECK(setAside(greetings)); // out of each other's way: an occurrence is greeted once
    for (const GreetingYear &one : greetings)
        MK_CHECK(setYear(one.id, one.occasionYear));
    return {};
}

Result<void> MergeStore::setAside(const QList<GreetingYear> &greetings)
{
    for (const GreetingYear &one : greetings)
        MK_CHECK(setYear(one.id, -one.id.value));
    return {};
}

Result<void> MergeStore::setYear(MessageId greeting, qint64 year)
{
    Statement update = m_connection.prepare(u"outbox_message/update_occasion_year"_s);
    return update.bind(":occasion_year", year).bind(":id", greeting.value).run();
}

Result<void> MergeStore::giveGreeting(CustomerId other, CustomerId kept, const GreetingYear &greeting,
                                      const QString &reason, const Act &now)
{
    MK_CHECK(Transaction::demand(m_connection));
    const auto ofOther = [&](std::optional<int> year) {
        Statement select = m_connection.prepare(u"outbox_message/select_of_occurrence"_s);
        select.bind(":message", greeting.id.value).bind(":customer", other.value);
        return readAll(select.bind(":occasion_year", year), readOccurrence);
    };
    MK_TRY(const auto own, ofOther(greeting.occasionYear));
    if (!own.isEmpty() && own.constFirst().isInTheWay) {
        const OwnOccurrence &first = own.constFirst();
        return first.mayGo ? setStatus({first.greeting.id, MessageState::Skipped, reason, now.ms})
                           : Result<void>();
    }
    // With `kept` it may have the number that another day has with `other`.
    MK_TRY(const auto sameYear, ofOther(std::nullopt));
    QList<GreetingYear> years;
    for (const OwnOccurrence &one : sameYear)
        years.append(one.greeting);
    MK_CHECK(setAside(years));
    MovedRows rows;
    rows.messages = {greeting.id.value};
    MK_CHECK(move(rows, kept, other));
    Statement update = m_connection.prepare(u"interaction/update_customer_of_message"_s);
    update.bind(":message", greeting.id.value).bind(":from", kept.value).bind(":to", other.value);
    MK_CHECK(update.run());
    return renumber(years + QList<GreetingYear>{greeting});
}

Result<StageBegun> MergeStore::stageOf(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"customer/select_stage"_s);
    MK_TRY(const auto stage, readFirst(select.bind(":id", customer.value), [](const Statement &row) {
               return StageBegun{
                   wordOf<LifecycleStage>(row.text("stage")).value_or(LifecycleStage::Awareness),
                   row.integer("stage_since_ms"), dateOfIso(row.text("stage_since_on"))};
           }));
    if (!stage)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(customer.value));
    return *stage;
}

Result<void> MergeStore::takeStage(CustomerId customer, const StageBegun &stage)
{
    MK_CHECK(Transaction::demand(m_connection));
    MK_TRY(const auto before, stageOf(customer));
    Statement update = m_connection.prepare(u"customer/update_stage_back"_s);
    update.bind(":stage", keyOf(stage.stage)).bind(":since_ms", stage.sinceMs);
    MK_CHECK(update.bind(":since_on", isoText(stage.since)).bind(":id", customer.value).run());
    if (before.stage == stage.stage)
        return {};
    // The schema has written the change down, and counted it.
    Statement last = m_connection.prepare(u"stage_change/select_last"_s);
    MK_TRY(const auto change,
           readFirst(last.bind(1, customer.value), [](const Statement &row) { return row.integer(0); }));
    return m_connection.prepare(u"stage_change/delete_from"_s)
        .bind(1, customer.value)
        .bind(2, change.value_or(0))
        .run();
}

Result<void> MergeStore::setUpdatedAt(CustomerId customer, qint64 ms)
{
    Statement update = m_connection.prepare(u"customer/update_updated_at"_s);
    return update.bind(":at_ms", ms).bind(":id", customer.value).run();
}

} // namespace db
