#include "db/insights/customer_count_store.h"

#include "db/core/iso_date.h"
#include "db/core/stop_flag.h"
#include "db/customers/customer_set.h"
#include "db/engine/connection.h"
#include "db/engine/interruptible.h"
#include "db/engine/rows.h"
#include "db/insights/measure_rows.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

using namespace Qt::StringLiterals;

namespace db {

namespace {

// Reading the contacts of one customer takes as long as reading so many of everybody. A customer has about
// twenty, 9 µs each, as they lie all over the file. The rows of some days take 4 µs each; where the index by
// day has all that is asked for, its entries lie side by side, 0.5 µs each.
constexpr qint64 kRowsACustomer = 45;
constexpr qint64 kEntriesACustomer = 300;
// Columns of each statement.
constexpr int kCustomer = 0;
constexpr int kLine = 1;
constexpr int kDay = 2;
constexpr int kValue = 3;

/// Counts by day and line. Rows come in runs of one day, which is looked for once.
class DayCounter final
{
public:
    /// Of None all lines are one, without a name.
    explicit DayCounter(Dimension by) : m_hasLines(by != Dimension::None) {}

    void add(const Statement &row)
    {
        const std::string_view day = viewOf(row.utf8(kDay));
        if (!m_run || m_run->first != day)
            m_run = &*m_days.try_emplace(std::string(day)).first;
        const std::string_view line = m_hasLines ? viewOf(row.utf8(kLine)) : std::string_view();
        Lines &lines = m_run->second;
        auto found = lines.find(line);
        if (found == lines.end())
            found = lines.emplace(line, 0).first;
        found->second += row.integer(kValue);
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

    bool m_hasLines;
    Days m_days;
    Days::value_type *m_run = nullptr; // of the last row; stays with its map where this is moved
};

/// Few customers: the contacts of each, by the index of customers.
Result<DayCounter> oneByOne(Statement select, const CustomerSet &among, Dimension by)
{
    DayCounter counter(by);
    for (const CustomerId id : among.ids()) {
        select.bind(":customer", id.value);
        MK_CHECK(forEachRow(select, [&] { counter.add(select); }));
    }
    return counter;
}

/// Many: all of those days once, by the index of days.
Result<DayCounter> dayByDay(Statement select, const CustomerSet &among, Dimension by)
{
    DayCounter counter(by);
    MK_CHECK(forEachRow(select, [&] {
        if (among.has(CustomerId{select.integer(kCustomer)}))
            counter.add(select);
    }));
    return counter;
}

/// Would it take longer to read all those days than the contacts of each customer?
Result<bool> areFew(const Connection &connection, const CountQuery &query, const CustomerSet &among)
{
    const MeasureFacts &facts = factsOf(query.measure);
    if (facts.rowsOfCustomer.isEmpty())
        return false;
    MK_TRY(const auto daily,
           RollupStore(connection).counts({.measure = Measure::Contacts, .days = query.days}));
    qint64 contacts = 0;
    for (const DailyCount &count : daily)
        contacts += count.value;
    const bool isInTheIndex = facts.kind.isEmpty() && facts.direction.isEmpty();
    const qint64 each = isInTheIndex ? kEntriesACustomer : kRowsACustomer;
    return static_cast<qint64>(among.ids().size()) * each < contacts;
}

} // namespace

CustomerCountStore::CustomerCountStore(const Connection &connection) : m_connection(connection) {}

Result<QList<DailyCount>> CustomerCountStore::counts(const CountQuery &query, const CustomerSet &among,
                                                     const std::atomic_bool *stop) const
{
    const auto givenUp = [] { return failure(ErrorKind::Cancelled, u"these counts are no longer wanted"_s); };
    if (isSet(stop))
        return givenUp();
    const MeasureFacts &facts = factsOf(query.measure);
    if (facts.table.isEmpty())
        return failure(ErrorKind::InvalidInput, u"no rollup counts %1"_s.arg(facts.key));
    MK_TRY(const Dimension by, readBy(query));
    MK_TRY(const bool few, areFew(m_connection, query, among));
    const Interruptible asked(m_connection, untilSet(stop));
    Statement select = m_connection.prepare(few ? u"%1_by_%2"_s.arg(facts.rowsOfCustomer, keyOf(by))
                                                : rowsOf(query.measure, by));
    bindQuery(select, query);
    MK_TRY(const DayCounter counter,
           few ? oneByOne(std::move(select), among, query.by) : dayByDay(std::move(select), among, query.by));
    if (isSet(stop))
        return givenUp();
    return counter.counts();
}

} // namespace db
