#include "db/customers/condition_rows.h"

#include "db/core/stop_flag.h"
#include "db/customers/condition_purchases.h"
#include "db/customers/condition_sql.h"
#include "db/customers/customer_index.h"
#include "db/customers/rows_by_id.h"
#include "db/engine/connection.h"
#include "db/engine/interruptible.h"
#include "db/engine/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

using Kind = CustomerCondition::Kind;

template <class Fits> bool anyPart(const CustomerCondition &condition, Fits fits)
{
    return fits(condition.kind) ||
           std::any_of(condition.parts.cbegin(), condition.parts.cend(),
                       [fits](const CustomerCondition &part) { return anyPart(part, fits); });
}

/// Bits 1 << Word of the words with these keys.
template <class Word> unsigned bitsOf(const QStringList &keys)
{
    unsigned bits = 0;
    for (const QString &key : keys) {
        if (const auto word = wordOf<Word>(key))
            bits |= 1U << static_cast<unsigned>(*word);
    }
    return bits;
}

} // namespace

ConditionRows::ConditionRows(const Connection &connection, const CustomerIndex &index,
                             const std::atomic_bool *stale)
    : m_connection(connection), m_index(index), m_stale(stale)
{}

ConditionRows::~ConditionRows() = default;

bool ConditionRows::needsFacts(const CustomerCondition &condition)
{
    return anyPart(condition, [](Kind kind) {
        return kind == Kind::Stage || kind == Kind::Gender || kind == Kind::Province ||
               kind == Kind::Occupation || kind == Kind::Birthday || kind == Kind::HasBirthday ||
               kind == Kind::Reach || kind == Kind::BirthYear;
    });
}

bool ConditionRows::needsContacts(const CustomerCondition &condition)
{
    return anyPart(condition, [](Kind kind) { return kind == Kind::LastContact || kind == Kind::Source; });
}

template <class Holds> RowSet ConditionRows::those(Holds holds) const
{
    RowSet rows(m_index.keys.size());
    const std::vector<CustomerFacts> &facts = m_index.columns.facts();
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (holds(facts[row]))
            rows.add(row);
    }
    return rows;
}

Result<RowSet> ConditionRows::of(const CustomerCondition &condition)
{
    MK_CHECK(readPurchases(condition));
    return met(condition);
}

Result<void> ConditionRows::readPurchases(const CustomerCondition &condition)
{
    m_purchases.clear();
    const auto asked = purchasesIn(condition);
    if (asked.empty())
        return {};
    const PurchasePages pages(m_connection);
    MK_TRY(auto answers, pages.meeting(questionsOf(asked), places(), m_index.keys.size(), m_stale));
    for (std::size_t i = 0; i < asked.size(); ++i)
        m_purchases.emplace(asked[i], std::move(answers[i]));
    return {};
}

Result<RowSet> ConditionRows::met(const CustomerCondition &condition) const
{
    const CustomerColumns &columns = m_index.columns;
    switch (condition.kind) {
    case Kind::All:
    case Kind::Any:
    case Kind::None:
        return group(condition);
    case Kind::Stage: {
        const unsigned stages = bitsOf<LifecycleStage>(condition.texts);
        return those([stages](const CustomerFacts &facts) { return (stages >> facts.stage & 1U) != 0; });
    }
    case Kind::Gender: {
        const unsigned genders = bitsOf<Gender>(condition.texts);
        return those([genders](const CustomerFacts &facts) { return (genders & facts.gender) != 0; });
    }
    case Kind::Province: {
        const std::vector<bool> named = columns.provinceNumbers().among(condition.texts);
        return those([&named](const CustomerFacts &facts) { return named[facts.province]; });
    }
    case Kind::Occupation: {
        const std::vector<bool> named = columns.occupationNumbers().among(condition.texts);
        return those([&named](const CustomerFacts &facts) { return named[facts.occupation]; });
    }
    case Kind::Birthday:
    case Kind::HasBirthday:
        return birthdays(condition);
    case Kind::Reach: {
        unsigned bits = 0;
        for (const qint64 bit : condition.numbers)
            bits |= static_cast<unsigned>(bit);
        return those([bits](const CustomerFacts &facts) { return (bits & facts.reach) != 0; });
    }
    case Kind::BirthYear:
        return those([&condition](const CustomerFacts &facts) {
            return facts.birthYear != 0 &&
                   compares(qint64{facts.birthYear}, condition.comparison, condition.number);
        });
    case Kind::LastContact:
        return lastContacts(condition);
    case Kind::Source:
        return sources(condition);
    case Kind::Purchases:
    case Kind::Spent:
        return m_purchases.at(&condition);
    case Kind::Score:
        return scores(condition);
    default:
        return fromTheFile(condition);
    }
}

Result<RowSet> ConditionRows::group(const CustomerCondition &condition) const
{
    RowSet rows(m_index.keys.size());
    if (condition.kind == Kind::All)
        rows.turn(); // everybody, until a part takes some away
    for (const CustomerCondition &part : condition.parts) {
        MK_TRY(const auto ofPart, met(part));
        if (condition.kind == Kind::All)
            rows.keep(ofPart);
        else
            rows.join(ofPart);
    }
    if (condition.kind == Kind::None)
        rows.turn();
    return rows;
}

RowSet ConditionRows::birthdays(const CustomerCondition &condition) const
{
    std::vector<bool> asked(kBirthdayPlaces);
    for (int place = 0; place < kBirthdayPlaces; ++place) {
        const auto birthday = birthdayAt(place);
        asked[static_cast<std::size_t>(place)] = condition.kind == Kind::HasBirthday
                                                     ? birthday && birthday->hasDay()
                                                     : condition.numbers.contains(place);
    }
    return those([&asked](const CustomerFacts &facts) { return asked[facts.birthday]; });
}

RowSet ConditionRows::lastContacts(const CustomerCondition &condition) const
{
    constexpr qint64 kMinute = 60'000; // what is asked for begins and ends with one
    const std::vector<std::uint32_t> &contacts = m_index.columns.lastContacts();
    RowSet rows(m_index.keys.size());
    for (std::size_t row = 0; row < contacts.size(); ++row) {
        const qint64 last = contacts[row] * kMinute;
        const bool never = contacts[row] == 0;
        const bool within = (!condition.fromMs || last >= *condition.fromMs) &&
                            (!condition.beforeMs || last < *condition.beforeMs);
        if (never ? condition.orNever : within)
            rows.add(row);
    }
    return rows;
}

RowSet ConditionRows::sources(const CustomerCondition &condition) const
{
    const unsigned channels = bitsOf<Channel>(condition.texts);
    const std::vector<std::uint8_t> &firsts = m_index.columns.firstChannels();
    RowSet rows(m_index.keys.size());
    for (std::size_t row = 0; row < firsts.size(); ++row) {
        if ((channels << 1U >> firsts[row] & 1U) != 0) // 0 is none
            rows.add(row);
    }
    return rows;
}

const RowsById &ConditionRows::places() const
{
    if (!m_places)
        m_places = std::make_unique<RowsById>(m_index.keys.ids());
    return *m_places;
}

Result<RowSet> ConditionRows::scores(const CustomerCondition &condition) const
{
    const Interruptible asked(m_connection, untilSet(m_stale));
    const std::size_t size = m_index.keys.size();
    RowSet scored(size);
    std::vector<qint64> beyond(size); // by how much ten times the scores pass as many times the number
    Statement select = m_connection.prepare(u"interaction/select_scores"_s);
    MK_CHECK(forEachRow(select, [&] {
        if (const auto row = places().rowOf(CustomerId{select.integer(0)})) {
            scored.add(*row);
            beyond[*row] += 10 * select.integer(1) - condition.number;
        }
    }));
    RowSet rows(size);
    for (std::size_t row = 0; row < size; ++row) {
        if (scored.has(row) && compares(beyond[row], condition.comparison, qint64{0}))
            rows.add(row);
    }
    return rows;
}

Result<RowSet> ConditionRows::fromTheFile(const CustomerCondition &condition) const
{
    const Interruptible asked(m_connection, untilSet(m_stale));
    const ConditionSql sql(condition);
    const bool isOneSet = !sql.set().isEmpty();
    Statement select = m_connection.prepareText(isOneSet ? sql.set() : sql.ids());
    sql.bindTo(select);
    RowSet rows(m_index.keys.size());
    MK_CHECK(forEachRow(select, [&] {
        if (const auto row = places().rowOf(CustomerId{select.integer(0)}))
            rows.add(*row);
    }));
    if (isOneSet && sql.isOfTheRest())
        rows.turn();
    return rows;
}

} // namespace db
