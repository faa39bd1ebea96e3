#include "db/safekeeping/derived_tables.h"

#include "db/customers/purchase_pages.h"
#include "db/customers/search_key.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// A table of sums by day, and the statement that gives each thing it counts. Both give what they count by
/// first, then what is summed up.
struct CountTable
{
    QStringView table;
    QStringView counted;
    int keys; ///< columns to count by
    int sums; ///< columns to sum up, at most kMostSums
};
constexpr int kMostSums = 11;
constexpr std::array kCountTables{CountTable{u"interaction_daily", u"interactions", 5, 2},
                                  CountTable{u"greeting_daily", u"greetings", 5, 2},
                                  CountTable{u"conversion_daily", u"conversions", 3, 2},
                                  CountTable{u"message_daily", u"messages", 7, 11},
                                  CountTable{u"score_daily", u"scores", 5, 1},
                                  CountTable{u"stage_daily", u"stage_times", 2, 2},
                                  CountTable{u"stage_step_daily", u"stage_steps", 4, 2}};

/// A statement that counts the rows of a table that are wrong or missing. A table comes before one that
/// follows from it: in that order they are made again.
struct RowCheck
{
    QStringView table;
    QStringView statement;
};
constexpr std::array kRowChecks{RowCheck{u"consent_current", u"consent_current"},
                                RowCheck{u"consent_current", u"consent_unfounded"},
                                RowCheck{u"customer_search", u"customer_search"},
                                RowCheck{u"contact_span", u"contact_span"},
                                RowCheck{u"contact_span", u"contact_span_unfounded"},
                                RowCheck{u"question_answer", u"question_answer"},
                                RowCheck{u"question_answer", u"question_answer_unfounded"},
                                RowCheck{u"answer_daily", u"answer_daily"},
                                RowCheck{u"answer_daily", u"answer_daily_missing"}};

/// Checked by PurchasePages.
constexpr QStringView kPages = u"purchase_page";

using Sums = std::array<qint64, kMostSums>;

QString statementOf(QStringView name)
{
    return u"check/%1"_s.arg(name);
}

/// How many counts of the table are wrong. In one pass and by a hash: grouped in SQL, all contacts of a large
/// shop would be sorted in memory, and twice.
Result<qint64> wrongCounts(const Connection &connection, const CountTable &table)
{
    QHash<QByteArray, Sums> sums;
    QByteArray key;
    const auto add = [&](QStringView name, qint64 sign) -> Result<void> {
        Statement select = connection.prepare(statementOf(name));
        return forEachRow(select, [&] {
            key.truncate(0);
            for (int column = 0; column < table.keys; ++column)
                key.append(select.utf8(column)).append('\0');
            Sums &own = sums[key];
            for (int i = 0; i < table.sums; ++i)
                own[static_cast<std::size_t>(i)] += sign * select.integer(table.keys + i);
        });
    };
    MK_CHECK(add(table.counted, 1));
    MK_CHECK(add(table.table, -1));
    return std::count_if(sums.cbegin(), sums.cend(), [](const Sums &own) { return own != Sums{}; });
}

Fault faultOf(QStringView table, qint64 wrong)
{
    return {Fault::Kind::Derived, table.toString(), u"%1: %2 rows disagree"_s.arg(table).arg(wrong)};
}

} // namespace

bool DerivedTables::has(const QString &table)
{
    return std::ranges::find(kCountTables, table, &CountTable::table) != kCountTables.end() ||
           std::ranges::find(kRowChecks, table, &RowCheck::table) != kRowChecks.end() || table == kPages;
}

Result<QList<Fault>> DerivedTables::faults() const
{
    QList<Fault> faults;
    for (const CountTable &table : kCountTables) {
        MK_TRY(const auto wrong, wrongCounts(m_connection, table));
        if (wrong != 0)
            faults.append(faultOf(table.table, wrong));
    }
    for (const RowCheck &check : kRowChecks) {
        MK_TRY(const auto wrong, readFirst(m_connection.prepare(statementOf(check.statement)),
                                           [](const Statement &row) { return row.integer("wrong"); }));
        if (wrong.value_or(0) != 0)
            faults.append(faultOf(check.table, *wrong));
    }
    MK_TRY(const auto wrongPages, PurchasePages(m_connection).wrong());
    if (wrongPages != 0)
        faults.append(faultOf(kPages, wrongPages));
    return faults;
}

Result<void> DerivedTables::rebuild(const QString &table) const
{
    MK_CHECK(Transaction::demand(m_connection));
    MK_CHECK(m_connection.prepare(table + u"/delete_all"_s).run());
    return table == "customer_search"_L1 ? addSearchKeys()
                                         : m_connection.prepare(table + u"/insert_all"_s).run();
}

Result<void> DerivedTables::addSearchKeys() const
{
    Statement select = m_connection.prepare(u"customer/select_for_search"_s);
    return forEachRow(select, [&]() -> Result<void> {
        const CustomerId id{select.integer("id")};
        Customer customer;
        customer.fullName = select.text("full_name");
        customer.code = select.text("code");
        Statement contacts = m_connection.prepare(u"contact_point/select_by_customer"_s);
        MK_CHECK(forEachRow(contacts.bind(1, id.value), [&] {
            ContactPoint point;
            point.kind = wordOf<ContactKind>(contacts.text("kind")).value_or(ContactKind::Other);
            point.normalized = contacts.text("normalized");
            customer.contactPoints.append(point);
        }));
        // Who was erased is found by nothing.
        const QString key = select.integer("is_erased") != 0 ? QString() : searchKeyOf(customer);
        return m_connection.prepare(u"customer_search/insert"_s).bind(1, id.value).bind(2, key).run();
    });
}

} // namespace db
