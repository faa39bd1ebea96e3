#pragma once

#include "app/customers/duplicates.h"
#include "db/customers/duplicate_store.h"

#include <functional>
#include <optional>
#include <vector>

namespace app {

/// Of a number that more have, not even those of one name are looked for, and of a name that so many bear
/// with one birthday no one can be told apart: "Khách lẻ, 1/1".
inline constexpr int kMostAlike = 50;

/// What two spellings of a name have in common that no accent tells apart: "Nguyen Thi Ly" is "Nguyễn Thị
/// Lý", and "Lí" too.
[[nodiscard]] QString looseName(const QString &name);

/// Hears of customers who seem to be one person.
using TakeSame = std::function<void(const std::vector<db::CustomerId> &ids, SameBy because)>;

/// The entries of one number or address, one after the other; the last one ends with finish().
class SharedAddresses final
{
public:
    explicit SharedAddresses(TakeSame takeSame) : m_takeSame(std::move(takeSame)) {}

    void take(const db::SharedAddress &entry);
    void finish();

private:
    TakeSame m_takeSame;
    std::vector<db::SharedAddress> m_entries;
};

/// A name and a day of birth in one number, so that a million fit into memory; that two of different names
/// meet in it happens once in millions of shops.
struct BornEntry
{
    quint64 key = 0;
    int year = 0;     ///< 0: not known
    quint32 mark = 0; ///< of what a list has behind the name to tell two of it apart ("A1"); 0: nothing
    db::CustomerId id;
};
using BornEntries = std::vector<BornEntry>;

/// Nothing where the day or the month is not known, or the birthday is a guess without a year, as an ID
/// card's 1 January is.
[[nodiscard]] std::optional<BornEntry> bornEntryOf(const db::BornCustomer &one);
/// Those of one key one after the other.
void sortByKey(BornEntries &entries);
/// Those of one key. Who gave no year may be the one who did, unless there are several; the same of the mark.
void takeBorn(BornEntries::const_iterator first, BornEntries::const_iterator past, const TakeSame &takeSame);
/// The same of every key; sorts the entries.
void takeAllBorn(BornEntries &entries, const TakeSame &takeSame);

/// Says how many customers were looked at, and whether to go on.
class Looking final
{
public:
    /// Both outlive it.
    Looking(const Progress &telling, const std::atomic_bool *stale, qint64 total)
        : m_telling(telling), m_stale(stale), m_total(total)
    {}

    /// Asks now and then only: for every row.
    bool goOn(qint64 done);

private:
    const Progress &m_telling;
    const std::atomic_bool *m_stale;
    qint64 m_total;
    qint64 m_calls = 0;
};

} // namespace app
