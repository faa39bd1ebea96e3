#include "db/customers/customer_columns.h"

#include "db/customers/rows_by_id.h"
#include "db/customers/rows_by_place.h"
#include "db/engine/connection.h"
#include "db/engine/in_parts.h"
#include "db/engine/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// 1 + the channel; 0 where it is none.
std::uint8_t numberOfChannel(QByteArrayView key)
{
    static const std::vector<QByteArray> keys = [] {
        std::vector<QByteArray> all;
        for (const QStringList &texts = allKeys<Channel>(); const QString &text : texts)
            all.push_back(text.toUtf8());
        return all;
    }();
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? 0 : static_cast<std::uint8_t>(found - keys.begin() + 1);
}

std::uint32_t minutesOf(qint64 ms)
{
    return ms <= 0 ? 0 : static_cast<std::uint32_t>(ms / 60'000);
}

} // namespace

CustomerFacts CustomerColumns::factsOf(const Statement &row, Words &words)
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
    facts.birthday = static_cast<std::uint32_t>(birthdayPlaceOf(birthday)) & CustomerFacts::kMostPlaces;
    facts.birthYear = static_cast<std::uint32_t>(row.integer(11)) & CustomerFacts::kLastYear;
    facts.province = words.provinces.numberOf(row.utf8(8)) & CustomerFacts::kMostWords;
    facts.occupation = words.occupations.numberOf(row.utf8(9)) & CustomerFacts::kMostWords;
    facts.reach = static_cast<std::uint8_t>(row.integer(10));
    return facts;
}

Result<void> CustomerColumns::readFacts(const Connection &connection, const std::vector<CustomerId> &ids)
{
    const RowsById places(ids);
    m_facts.assign(ids.size(), {});
    m_words.provinces.numberOf({});
    m_words.occupations.numberOf({});
    MK_TRY(const auto last, connection.scalar(u"SELECT max(id) FROM customer"_s));
    // Each part writes to the rows of its own customers alone.
    const auto read = [&](const Connection &own, qint64 first, qint64 past) -> Result<Part> {
        Part part{first, past, m_words};
        Statement select = own.prepare(u"customer/select_facts"_s);
        MK_CHECK(forEachRow(select.bind(1, first).bind(2, past), [&] {
            if (const auto row = places.rowOf(CustomerId{select.integer(0)}))
                m_facts[*row] = factsOf(select, part.words);
        }));
        return part;
    };
    const auto parts = inParts(connection, last.toLongLong(), read);
    for (const Result<Part> &part : parts) {
        MK_CHECK(part);
        renumber(*part, ids);
    }
    m_hasFacts = true;
    return {};
}

void CustomerColumns::renumber(const Part &part, const std::vector<CustomerId> &ids)
{
    const auto provinces = m_words.provinces.adopt(part.words.provinces);
    const auto occupations = m_words.occupations.adopt(part.words.occupations);
    for (std::size_t row = 0; row < ids.size(); ++row) {
        if (ids[row].value <= part.first || ids[row].value > part.past)
            continue;
        CustomerFacts &facts = m_facts[row];
        facts.province = provinces[facts.province] & CustomerFacts::kMostWords;
        facts.occupation = occupations[facts.occupation] & CustomerFacts::kMostWords;
    }
}

void CustomerColumns::setContacts(std::size_t row, const Statement &span, int column)
{
    m_lastContacts[row] = minutesOf(span.integer(column));
    m_firstChannels[row] = numberOfChannel(span.utf8(column + 1));
}

Result<void> CustomerColumns::readContacts(const Connection &connection, const std::vector<CustomerId> &ids,
                                           const std::atomic_bool *stale)
{
    const RowsById places(ids);
    m_lastContacts.assign(ids.size(), 0);
    m_firstChannels.assign(ids.size(), 0);
    MK_TRY(const auto last, connection.scalar(u"SELECT max(customer_id) FROM contact_span"_s));
    // Each part writes to the rows of its own customers alone.
    const auto read = [&](const Connection &own, qint64 first, qint64 past) -> Result<void> {
        Statement select = own.prepare(u"contact_span/select_range"_s);
        return forEachRow(select.bind(1, first).bind(2, past), [&] {
            if (const auto row = places.rowOf(CustomerId{select.integer(0)}))
                setContacts(*row, select, 1);
        });
    };
    const auto answers = inParts(connection, last.toLongLong(), read, stale);
    for (const Result<void> &answer : answers)
        MK_CHECK(answer);
    m_hasContacts = true;
    return {};
}

QStringList CustomerColumns::occupations(qsizetype most) const
{
    const QStringList &texts = m_words.occupations.texts();
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
    if (m_hasContacts) {
        m_lastContacts.insert(m_lastContacts.begin() + at, 0);
        m_firstChannels.insert(m_firstChannels.begin() + at, 0);
    }
}

void CustomerColumns::remove(std::size_t row)
{
    const auto at = static_cast<std::ptrdiff_t>(row);
    if (m_hasFacts)
        m_facts.erase(m_facts.begin() + at);
    if (m_hasContacts) {
        m_lastContacts.erase(m_lastContacts.begin() + at);
        m_firstChannels.erase(m_firstChannels.begin() + at);
    }
}

Result<void> CustomerColumns::readRow(const Connection &connection, std::size_t row, CustomerId id)
{
    if (m_hasFacts) {
        Statement select = connection.prepare(u"customer/select_facts_by_id"_s);
        MK_TRY(const auto found, select.bind(1, id.value).step());
        if (found)
            m_facts[row] = factsOf(select, m_words);
    }
    if (m_hasContacts) {
        Statement select = connection.prepare(u"contact_span/select_by_customer"_s);
        MK_TRY(const auto found, select.bind(1, id.value).step());
        m_lastContacts[row] = 0;
        m_firstChannels[row] = 0;
        if (found)
            setContacts(row, select, 0);
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
        const std::vector<bool> provinces = m_words.provinces.among(mask.provinces.value_or(QStringList()));
        const std::vector<bool> occupations =
            m_words.occupations.among(mask.occupations.value_or(QStringList()));
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

std::vector<std::uint32_t> CustomerColumns::placesIn(const CustomerOrder &order) const
{
    constexpr std::uint32_t kLast = ~std::uint32_t{0};
    constexpr std::uint16_t kNone = CustomerOrder::kNoRank;
    std::vector<std::uint32_t> places(std::max(m_facts.size(), m_lastContacts.size()));
    const auto turned = [&order](std::uint32_t place) { return order.descending ? ~place - 1 : place; };
    switch (order.key) {
    case CustomerOrder::Key::Name:
        break;
    case CustomerOrder::Key::Stage:
        std::transform(m_facts.begin(), m_facts.end(), places.begin(),
                       [turned](const CustomerFacts &facts) { return turned(facts.stage); });
        break;
    case CustomerOrder::Key::Birthday:
        std::transform(m_facts.begin(), m_facts.end(), places.begin(), [&](const CustomerFacts &facts) {
            const std::uint16_t rank =
                facts.birthday < order.birthdayRanks.size() ? order.birthdayRanks[facts.birthday] : kNone;
            return rank == kNone ? kLast : turned(rank);
        });
        break;
    case CustomerOrder::Key::LastContact:
        std::transform(m_lastContacts.begin(), m_lastContacts.end(), places.begin(),
                       [turned](std::uint32_t minutes) { return minutes == 0 ? kLast : turned(minutes); });
    }
    return places;
}

std::vector<std::uint32_t> CustomerColumns::inOrder(const CustomerOrder &order) const
{
    return rowsByPlace(placesIn(order));
}

std::vector<std::uint32_t> CustomerColumns::firstInOrder(const CustomerOrder &order, const RowSet *among,
                                                         std::size_t limit) const
{
    return firstByPlace(placesIn(order), among, limit);
}

} // namespace db
