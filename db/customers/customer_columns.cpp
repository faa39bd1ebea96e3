#include "db/customers/customer_columns.h"

#include "db/customers/rows_by_id.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace db {

namespace {

std::uint32_t minutesOf(qint64 ms)
{
    return ms <= 0 ? 0 : static_cast<std::uint32_t>(ms / 60'000);
}

/// Row numbers by their ranks, equal ones as they stand; rank `none` last. Counts instead of comparing.
std::vector<std::uint32_t> sortedBy(const std::vector<std::uint16_t> &ranks, std::uint16_t none,
                                    bool descending)
{
    std::vector<std::uint32_t> starts(std::size_t{1} << 16);
    const auto place = [none, descending](std::uint16_t rank) -> std::size_t {
        return rank == none || !descending ? rank : std::uint16_t(none - 1 - rank);
    };
    for (const std::uint16_t rank : ranks)
        ++starts[place(rank)];
    std::exclusive_scan(starts.begin(), starts.end(), starts.begin(), std::uint32_t{0});
    std::vector<std::uint32_t> rows(ranks.size());
    for (std::uint32_t row = 0; row < ranks.size(); ++row)
        rows[starts[place(ranks[row])]++] = row;
    return rows;
}

} // namespace

std::uint32_t WordNumbers::numberOf(QByteArrayView utf8)
{
    const auto known = m_numbers.constFind(QByteArray::fromRawData(utf8.data(), utf8.size()));
    if (known != m_numbers.cend())
        return *known;
    const auto number = static_cast<std::uint32_t>(m_texts.size());
    m_numbers.insert(utf8.toByteArray(), number);
    m_texts.append(QString::fromUtf8(utf8));
    return number;
}

std::vector<bool> WordNumbers::among(const QStringList &texts) const
{
    std::vector<bool> wanted(static_cast<std::size_t>(m_texts.size()));
    for (const QString &text : texts) {
        const auto known = m_numbers.constFind(text.toUtf8());
        if (known != m_numbers.cend())
            wanted[*known] = true;
    }
    return wanted;
}

CustomerFacts CustomerColumns::factsOf(const Statement &row)
{
    // By the first letters, which differ: a million rows come through here.
    CustomerFacts facts;
    switch (row.utf8(1).front()) {
    case 'c':
        facts.stage = static_cast<std::uint8_t>(LifecycleStage::Consideration);
        break;
    case 'e':
        facts.stage = static_cast<std::uint8_t>(LifecycleStage::Experience);
        break;
    case 'l':
        facts.stage = static_cast<std::uint8_t>(LifecycleStage::Loyalty);
        break;
    default:
        facts.stage = static_cast<std::uint8_t>(row.utf8(1)[1] == 'w' ? LifecycleStage::Awareness
                                                                      : LifecycleStage::Acquisition);
    }
    if (!row.isNull(2)) {
        const char letter = row.utf8(2).front();
        const Gender gender = letter == 'f' ? Gender::Female : letter == 'm' ? Gender::Male : Gender::Other;
        facts.gender = static_cast<std::uint8_t>(1U << static_cast<unsigned>(gender));
    }
    Birthday birthday;
    birthday.calendar = row.utf8(3).front() == 'l' ? Calendar::Lunar : Calendar::Solar;
    birthday.day = row.optionalInt(4);
    birthday.month = row.optionalInt(5);
    birthday.leapMonth = row.integer(6) != 0;
    birthday.approximate = row.integer(7) != 0;
    facts.birthday = static_cast<std::uint16_t>(birthdayPlaceOf(birthday));
    facts.province = m_provinces.numberOf(row.utf8(8)) & CustomerFacts::kMostWords;
    facts.occupation = m_occupations.numberOf(row.utf8(9)) & CustomerFacts::kMostWords;
    facts.reach = static_cast<std::uint8_t>(row.integer(10));
    return facts;
}

Result<void> CustomerColumns::readFacts(const Connection &connection, const std::vector<CustomerId> &ids)
{
    Statement select = connection.prepare(u"customer/select_facts"_s);
    const RowsById places(ids);
    m_facts.assign(ids.size(), {});
    m_provinces.numberOf({}); // number 0 of both: none
    m_occupations.numberOf({});
    MK_CHECK(forEachRow(select, [&] {
        if (const auto row = places.rowOf(CustomerId{select.integer(0)}))
            m_facts[*row] = factsOf(select);
    }));
    m_hasFacts = true;
    return {};
}

Result<void> CustomerColumns::readContacts(const Connection &connection, const std::vector<CustomerId> &ids)
{
    Statement select = connection.prepare(u"last_contact/select_all"_s);
    const RowsById places(ids);
    m_lastContacts.assign(ids.size(), 0);
    MK_CHECK(forEachRow(select, [&] {
        if (const auto row = places.rowOf(CustomerId{select.integer(0)}))
            m_lastContacts[*row] = minutesOf(select.integer(1));
    }));
    m_hasContacts = true;
    return {};
}

QStringList CustomerColumns::occupations(qsizetype most) const
{
    const QStringList &texts = m_occupations.texts();
    std::vector<std::uint32_t> customers(static_cast<std::size_t>(texts.size()));
    for (const CustomerFacts &facts : m_facts)
        ++customers[facts.occupation];
    std::vector<qsizetype> numbers;
    for (qsizetype number = 0; number < texts.size(); ++number) {
        if (!texts.at(number).isEmpty() && customers[static_cast<std::size_t>(number)] > 0)
            numbers.push_back(number);
    }
    std::sort(numbers.begin(), numbers.end(), [&customers](qsizetype a, qsizetype b) {
        const auto manyA = customers[static_cast<std::size_t>(a)];
        const auto manyB = customers[static_cast<std::size_t>(b)];
        return manyA != manyB ? manyA > manyB : a < b;
    });
    QStringList found;
    for (const qsizetype number : numbers) {
        if (found.size() == most)
            break;
        found.append(texts.at(number));
    }
    return found;
}

void CustomerColumns::insert(std::size_t row)
{
    const auto at = static_cast<std::ptrdiff_t>(row);
    if (m_hasFacts)
        m_facts.insert(m_facts.begin() + at, CustomerFacts());
    if (m_hasContacts)
        m_lastContacts.insert(m_lastContacts.begin() + at, 0);
}

void CustomerColumns::remove(std::size_t row)
{
    const auto at = static_cast<std::ptrdiff_t>(row);
    if (m_hasFacts)
        m_facts.erase(m_facts.begin() + at);
    if (m_hasContacts)
        m_lastContacts.erase(m_lastContacts.begin() + at);
}

Result<void> CustomerColumns::readRow(const Connection &connection, std::size_t row, CustomerId id)
{
    if (m_hasFacts) {
        Statement select = connection.prepare(u"customer/select_facts_by_id"_s);
        MK_TRY(const auto found, select.bind(1, id.value).step());
        if (found)
            m_facts[row] = factsOf(select);
    }
    if (m_hasContacts) {
        Statement select = connection.prepare(u"last_contact/select_by_customer"_s);
        MK_TRY(const auto found, select.bind(1, id.value).step());
        m_lastContacts[row] = found && !select.isNull(0) ? minutesOf(select.integer(0)) : 0;
    }
    return {};
}

bool CustomerColumns::needsFacts(const CustomerMask &mask)
{
    return mask.stages != CustomerMask::kAll || mask.genders != CustomerMask::kAll || mask.lacks != 0 ||
           !mask.birthdays.empty() || mask.provinces || mask.occupations;
}

Result<RowSet> CustomerColumns::pass(const Connection &connection, const CustomerMask &mask,
                                     const std::vector<CustomerId> &ids) const
{
    std::vector<char> asked(ids.size(), 1);
    if (needsFacts(mask)) {
        const std::vector<bool> provinces = m_provinces.among(mask.provinces.value_or(QStringList()));
        const std::vector<bool> occupations = m_occupations.among(mask.occupations.value_or(QStringList()));
        for (std::size_t row = 0; row < ids.size(); ++row) {
            const CustomerFacts &facts = m_facts[row];
            asked[row] = (mask.stages >> facts.stage & 1) != 0 && (mask.genders & facts.gender) != 0 &&
                         (mask.lacks & facts.reach) == 0 &&
                         (mask.birthdays.empty() || mask.birthdays[facts.birthday]) &&
                         (!mask.provinces || provinces[facts.province]) &&
                         (!mask.occupations || occupations[facts.occupation]);
        }
    }
    if (mask.noContactSinceMs) {
        const std::uint32_t since = minutesOf(*mask.noContactSinceMs);
        for (std::size_t row = 0; row < ids.size(); ++row)
            asked[row] = asked[row] && m_lastContacts[row] < since;
    }
    const auto keepOnly = [&asked, &ids](const auto &each) {
        const RowsById places(ids);
        std::vector<char> named(asked.size());
        each([&](CustomerId id) {
            if (const auto row = places.rowOf(id))
                named[*row] = 1;
        });
        for (std::size_t row = 0; row < asked.size(); ++row)
            asked[row] = asked[row] && named[row];
    };
    if (mask.only)
        keepOnly([&mask](const auto &name) { std::for_each(mask.only->begin(), mask.only->end(), name); });
    if (!mask.tags.isEmpty()) {
        std::vector<CustomerId> tagged;
        Statement select = connection.prepare(u"customer_tag/select_customers"_s);
        for (const QString &tag : mask.tags) {
            MK_CHECK(
                forEachRow(select.bind(1, tag), [&] { tagged.push_back(CustomerId{select.integer(0)}); }));
        }
        keepOnly([&tagged](const auto &name) { std::for_each(tagged.begin(), tagged.end(), name); });
    }
    RowSet rows(ids.size());
    for (std::size_t row = 0; row < asked.size(); ++row) {
        if (asked[row])
            rows.add(row);
    }
    return rows;
}

std::vector<std::uint32_t> CustomerColumns::inOrder(const CustomerOrder &order) const
{
    std::vector<std::uint16_t> ranks(std::max(m_facts.size(), m_lastContacts.size()));
    constexpr std::uint16_t kNone = CustomerOrder::kNoRank;
    switch (order.key) {
    case CustomerOrder::Key::Name:
        break;
    case CustomerOrder::Key::Stage:
        std::transform(m_facts.begin(), m_facts.end(), ranks.begin(),
                       [](const CustomerFacts &facts) { return static_cast<std::uint16_t>(facts.stage); });
        return sortedBy(ranks, kNone, order.descending);
    case CustomerOrder::Key::Birthday:
        std::transform(m_facts.begin(), m_facts.end(), ranks.begin(), [&order](const CustomerFacts &facts) {
            return facts.birthday < order.birthdayRanks.size() ? order.birthdayRanks[facts.birthday] : kNone;
        });
        return sortedBy(ranks, kNone, order.descending);
    case CustomerOrder::Key::LastContact: {
        // By 16 bits and then by the other 16: two rounds of counting.
        const auto upper = [](std::uint32_t minutes) { return static_cast<std::uint16_t>(minutes >> 16); };
        std::transform(m_lastContacts.begin(), m_lastContacts.end(), ranks.begin(),
                       [&](std::uint32_t minutes) {
                           return static_cast<std::uint16_t>(order.descending ? ~minutes : minutes);
                       });
        // All 65,536 values are in use here, so none of them is kept for "never".
        std::vector<std::uint32_t> low(ranks.size());
        {
            std::vector<std::uint32_t> starts((std::size_t{1} << 16) + 1);
            for (const std::uint16_t rank : ranks)
                ++starts[std::size_t{rank} + 1];
            std::partial_sum(starts.begin(), starts.end(), starts.begin());
            for (std::uint32_t row = 0; row < ranks.size(); ++row)
                low[starts[ranks[row]]++] = row;
        }
        std::transform(low.begin(), low.end(), ranks.begin(), [&](std::uint32_t row) {
            return m_lastContacts[row] == 0 ? kNone : upper(m_lastContacts[row]);
        });
        std::vector<std::uint32_t> rows = sortedBy(ranks, kNone, order.descending);
        std::transform(rows.begin(), rows.end(), rows.begin(), [&low](std::uint32_t at) { return low[at]; });
        // Who was never in contact stands in the order of names again.
        const auto never = std::partition_point(
            rows.begin(), rows.end(), [this](std::uint32_t row) { return m_lastContacts[row] != 0; });
        std::sort(never, rows.end());
        return rows;
    }
    }
    std::vector<std::uint32_t> rows(ranks.size());
    std::iota(rows.begin(), rows.end(), std::uint32_t{0});
    return rows;
}

} // namespace db
