#include "db/insights/customer_count_store.h"

#include "db/core/iso_date.h"
#include "db/core/stop_flag.h"
#include "db/customers/customer_set.h"
#include "db/engine/connection.h"
#include "db/engine/interruptible.h"
#include "db/engine/rows.h"
#include "db/insights/rollup_rows.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// Reading the contacts of one customer takes as long as reading so many entries of the index by day. A
/// customer has about twenty contacts, 9 µs each, as they lie all over the file; the entries lie side by
/// side, 0.5 µs each.
constexpr qint64 kEntriesACustomer = 300;
// Columns of each statement.
constexpr int kCustomer = 0;
constexpr int kLine = 1;
constexpr int kDay = 2;

/// Counts by day and line. Rows come in runs of one day, which is looked for once.
class DayCounter final
{
public:
    void add(const Statement &row)
    {
        const std::string_view day = viewOf(row.utf8(kDay));
        if (!m_run || m_run->first != day)
            m_run = &*m_days.try_emplace(std::string(day)).first;
        const std::string_view line = viewOf(row.utf8(kLine));
        Lines &lines = m_run->second;
        auto found = lines.find(line);
        if (found == lines.end())
            found = lines.emplace(line, 0).first;
        ++found->second;
    }
    QList<DailyCount> counts() const
    {
        QList<DailyCount> counts;
        for (const auto &[day, lines] : m_days) {
            const QDate date = dateOfIso(QString::fromStdString(day));
            for (const auto &[line, value] : lines)
                counts.append({date, QString::fromStdString(line), value});
        }
        return counts;
    }

private:
    using Lines = std::map<std::string, qint64, std::less<>>;
    using Days = std::map<std::string, Lines, std::less<>>;

    static std::string_view viewOf(QByteArrayView utf8)
    {
        return {utf8.data(), static_cast<std::size_t>(utf8.size())};
    }

    Days m_days;
    Days::value_type *m_run = nullptr; // of the last row; stays with its map where this is moved
};

void bindDays(Statement &select, const DayRange &range, std::optional<Audience> audience, Rollup rollup)
{
    select.bind(":from", isoText(range.first)).bind(":to", isoText(range.last));
    if (rollup != Rollup::Conversions)
        select.bindOrNull(":audience", audience ? keyOf(*audience) : QString());
}

/// Few customers: the contacts of each, by the index of customers.
Result<DayCounter> oneByOne(Statement select, const CustomerSet &among)
{
    DayCounter counter;
    for (const CustomerId id : among.ids()) {
        select.bind(":customer", id.value);
        MK_CHECK(forEachRow(select, [&] { counter.add(select); }));
    }
    return counter;
}

/// Many: all of those days once, by the index of days.
Result<DayCounter> dayByDay(Statement select, const CustomerSet &among)
{
    DayCounter counter;
    MK_CHECK(forEachRow(select, [&] {
        if (among.has(CustomerId{select.integer(kCustomer)}))
            counter.add(select);
    }));
    return counter;
}

/// Contacts of everybody on those days.
Result<qint64> contactsIn(const Connection &connection, const DayRange &range)
{
    MK_TRY(const auto daily, RollupStore(connection).counts(Rollup::InteractionsByChannel, range, {}));
    qint64 contacts = 0;
    for (const DailyCount &count : daily)
        contacts += count.value;
    return contacts;
}

} // namespace

CustomerCountStore::CustomerCountStore(const Connection &connection) : m_connection(connection) {}

Result<QList<DailyCount>> CustomerCountStore::counts(Rollup rollup, const DayRange &range,
                                                     std::optional<Audience> audience,
                                                     const CustomerSet &among,
                                                     const std::atomic_bool *stop) const
{
    const auto givenUp = [] { return failure(ErrorKind::Cancelled, u"these counts are no longer wanted"_s); };
    if (isSet(stop))
        return givenUp();
    bool areFew = false;
    if (rollup == Rollup::InteractionsByChannel) {
        MK_TRY(const qint64 contacts, contactsIn(m_connection, range));
        areFew = static_cast<qint64>(among.ids().size()) * kEntriesACustomer < contacts;
    }
    const Interruptible asked(m_connection, untilSet(stop));
    Statement select =
        m_connection.prepare(areFew ? u"interaction/select_days_of_customer"_s : rowsOf(rollup));
    bindDays(select, range, audience, rollup);
    MK_TRY(const DayCounter counter,
           areFew ? oneByOne(std::move(select), among) : dayByDay(std::move(select), among));
    if (isSet(stop))
        return givenUp();
    return counter.counts();
}

} // namespace db
