#include "app/customers/duplicates.h"

#include "app/customers/same_person.h"
#include "app/people/person_name.h"
#include "db/core/fold.h"
#include "db/core/stop_flag.h"
#include "db/customers/customer_store.h"
#include "db/customers/import_batch_store.h"
#include "db/customers/merge_store.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>
#include <vector>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// In the order of the enum.
constexpr std::array kSameByKeys{"phone", "email", "name_birthday"};

/// A family shares a number, and so does one person who was entered three times. What more have is the shop's
/// own number, or one that was typed to fill a field.
constexpr qsizetype kMostSharing = 5;
/// Of a number that more have, not even those of one name are looked for, and of a name that so many bear
/// with one birthday there is nobody to be told apart: "Khách lẻ, 1/1".
constexpr int kMostAlike = 50;
/// So many between two looks at whether to stop.
constexpr qint64 kBetweenLooks = 4'096;

/// What two spellings of a name have in common that no accent tells apart: "Nguyen Thi Ly" is "Nguyễn Thị
/// Lý", and "Lí" too.
QString looseName(const QString &name)
{
    return nameEqualityKey(db::fold(name));
}

/// Says how many customers were looked at, and whether to go on.
class Looking final
{
public:
    Looking(const Progress &telling, const std::atomic_bool *stale, qint64 total)
        : m_telling(telling), m_stale(stale), m_total(total)
    {}

    bool goOn(qint64 done)
    {
        if (++m_calls % kBetweenLooks != 1)
            return true;
        return !db::isSet(m_stale) && (!m_telling || m_telling(std::min(done, m_total), m_total));
    }

private:
    const Progress &m_telling;
    const std::atomic_bool *m_stale;
    qint64 m_total;
    qint64 m_calls = 0;
};

/// The entries of one number or address, one after the other.
class SharedAddresses final
{
public:
    explicit SharedAddresses(SamePerson &same) : m_same(same) {}

    void take(const db::SharedAddress &entry)
    {
        if (!m_entries.empty() &&
            (m_entries.front().kind != entry.kind || m_entries.front().normalized != entry.normalized))
            finish();
        m_entries.push_back(entry);
    }
    void finish()
    {
        if (m_entries.empty())
            return;
        for (const db::CustomerKind kind : {db::CustomerKind::Person, db::CustomerKind::Company}) {
            std::vector<db::CustomerId> all;
            std::unordered_map<QString, std::vector<db::CustomerId>> byName;
            for (const db::SharedAddress &entry : m_entries) {
                if (entry.of != kind)
                    continue;
                all.push_back(entry.customer);
                byName[looseName(entry.fullName)].push_back(entry.customer);
            }
            if (m_entries.size() <= kMostSharing)
                m_same.add(all, reason());
            else
                for (const auto &[name, ids] : byName)
                    m_same.add(ids, reason());
        }
        m_entries.clear();
    }

private:
    SameBy reason() const
    {
        return m_entries.front().kind == db::ContactKind::Phone ? SameBy::Phone : SameBy::Email;
    }

    SamePerson &m_same;
    std::vector<db::SharedAddress> m_entries;
};

/// A name and a day of birth in one number, so that a million fit into memory; that two of different names
/// meet in it happens once in millions of shops.
struct BornEntry
{
    quint64 key = 0;
    int year = 0; ///< 0: not known
    db::CustomerId id;
};

/// Those of one name and one day. Who gave no year may be the one who did, unless there are several.
void addBorn(std::vector<BornEntry>::const_iterator first, std::vector<BornEntry>::const_iterator past,
             SamePerson &same)
{
    if (past - first < 2 || past - first > kMostAlike)
        return;
    const auto known = std::find_if(first, past, [](const BornEntry &one) { return one.year != 0; });
    const bool oneYear = known == past || (past - 1)->year == known->year;
    for (auto from = oneYear ? first : known; from != past;) {
        std::vector<db::CustomerId> ids;
        const auto to = oneYear ? past : std::find_if(from, past, [from](const BornEntry &one) {
            return one.year != from->year;
        });
        for (; from != to; ++from)
            ids.push_back(from->id);
        same.add(ids, SameBy::NameAndBirthday);
    }
}

/// Empty: a guess without a year, as an ID card's 1 January is, says nothing.
std::optional<BornEntry> entryOf(const db::BornCustomer &one)
{
    const db::Birthday &birthday = one.birthday;
    if (birthday.approximate && !birthday.year)
        return std::nullopt;
    const auto place =
        static_cast<std::size_t>(((*birthday.month * 32 + *birthday.day) * 2 + int(birthday.leapMonth)) * 4 +
                                 static_cast<int>(birthday.calendar) * 2 + static_cast<int>(one.kind));
    return BornEntry{qHash(looseName(one.fullName), place), birthday.year.value_or(0), one.id};
}

/// Whoever was merged speaks for who was kept: the same strangers are not shown again.
db::Result<std::set<db::DistinctPair>> apart(db::Session &session)
{
    std::set<db::DistinctPair> pairs;
    MK_TRY(const auto stored, session.duplicates().distinct());
    for (const db::DistinctPair &pair : stored) {
        MK_TRY(const auto first, session.merges().keptOf(pair.first));
        MK_TRY(const auto second, session.merges().keptOf(pair.second));
        const auto [low, high] = std::minmax({first.value_or(pair.first), second.value_or(pair.second)});
        if (low != high)
            pairs.insert({low, high});
    }
    return pairs;
}

db::Result<std::vector<db::CustomerId>> namedInImport(db::Session &session, db::ImportBatchId batch)
{
    constexpr int kAtOnce = 10'000;
    MK_TRY(const auto imports, session.imports().list(-1));
    const auto known = std::find_if(imports.begin(), imports.end(),
                                    [batch](const db::ImportBatch &one) { return one.id == batch; });
    if (known == imports.end() || !known->remembered || known->undoneAtMs != 0)
        return db::failure(db::ErrorKind::NotFound, u"import %1"_s.arg(batch.value));
    std::vector<db::CustomerId> ids;
    for (;;) {
        const db::CustomerId last = ids.empty() ? db::CustomerId() : ids.back();
        MK_TRY(const auto rows, session.imports().rowsAfter(batch, last, kAtOnce));
        if (rows.isEmpty())
            return ids;
        for (const db::ImportBatchRow &row : rows)
            ids.push_back(row.customer);
    }
}

} // namespace

QString keyOf(SameBy reason)
{
    return QString::fromLatin1(kSameByKeys.at(static_cast<std::size_t>(reason)));
}

db::Result<QList<DuplicateGroup>> findDuplicates(db::Session &session, const Progress &telling,
                                                 const std::atomic_bool *stale)
{
    MK_TRY(auto known, apart(session));
    MK_TRY(const auto counts, session.customers().counts());
    SamePerson same(std::move(known));
    Looking looking(telling, stale, counts.total());
    SharedAddresses shared(same);
    MK_CHECK(session.duplicates().forEachShared(kMostAlike, [&](const db::SharedAddress &entry) {
        shared.take(entry);
        return looking.goOn(0);
    }));
    shared.finish();
    std::vector<BornEntry> born;
    qint64 done = 0;
    MK_CHECK(session.duplicates().forEachBorn([&](const db::BornCustomer &one) {
        if (const auto entry = entryOf(one))
            born.push_back(*entry);
        return looking.goOn(++done);
    }));
    std::sort(born.begin(), born.end(), [](const BornEntry &a, const BornEntry &b) {
        return std::tie(a.key, a.year, a.id) < std::tie(b.key, b.year, b.id);
    });
    for (auto first = born.cbegin(); first != born.cend();) {
        const auto past = std::find_if(first, born.cend(),
                                       [key = first->key](const BornEntry &one) { return one.key != key; });
        addBorn(first, past, same);
        first = past;
    }
    return same.groups();
}

db::Result<QList<DuplicateGroup>> findDuplicatesOf(db::Session &session, db::ImportBatchId batch,
                                                   const Progress &telling, const std::atomic_bool *stale)
{
    MK_TRY(const auto ids, namedInImport(session, batch));
    if (ids.empty())
        return QList<DuplicateGroup>();
    MK_TRY(auto groups, findDuplicates(session, telling, stale));
    groups.removeIf([&ids](const DuplicateGroup &group) {
        return std::none_of(group.customers.begin(), group.customers.end(), [&ids](db::CustomerId id) {
            return std::binary_search(ids.begin(), ids.end(), id);
        });
    });
    return groups;
}

} // namespace app
