#pragma once

#include "app/core/clock.h"
#include "app/core/question.h"
#include "app/customers/customer_filter.h"
#include "app/customers/list_ground.h"
#include "db/customers/customer_store.h"

#include <QString>

#include <atomic>
#include <vector>

namespace db {
class Session;
}

namespace app {

/// A customer as a list shows one, with what depends on the day.
struct CustomerLine
{
    db::CustomerRow row;
    QDate nextBirthday; ///< on which the shop greets it next, from today on; invalid: unknown
    std::optional<NextOccasion> nextOccasion = {};   ///< their own day, else everybody's
    std::optional<NextOccasion> commonOccasion = {}; ///< everybody's, where it comes before their own
};

/// In the order asked for; ids that do not exist or are deleted are left out.
[[nodiscard]] db::Result<QList<CustomerLine>> loadLines(db::Session &session,
                                                        const QList<db::CustomerId> &ids, const Clock &clock);

/// Lists are read in blocks of so many lines, each beginning at a multiple of it.
inline constexpr qsizetype kLinesAtOnce = 32;

/// What a list wants to show, and where it stands in what it shows now.
struct ListQuery
{
    QString text;            ///< as typed; empty: everybody
    bool firstOnly = false;  ///< only the beginning, for a first sight while the rest is looked for
    db::CustomerId anchor;   ///< a customer seen now, who should stay in place
    qsizetype rowsAbove = 0; ///< how many rows are seen above the anchor
    qsizetype topRow = 0;    ///< the first row seen, for when the anchor is gone
    CustomerFilter filter = {};
    CustomerSorting sorting = {};
};

struct CustomerListing
{
    std::vector<db::CustomerId> ids; ///< in the order asked for
    bool complete = true;            ///< false: there may be more than the beginning asked for
    qsizetype firstLine = 0;         ///< the row where `lines` begin, a multiple of kLinesAtOnce
    QList<CustomerLine> lines; ///< of two blocks around what will be seen first, so that no row comes blank
};

/// By name.
[[nodiscard]] db::Result<QStringList> loadTagsInUse(db::Session &session);

/// What filters can ask for in this shop.
struct FilterChoices
{
    QStringList tags;        ///< in use, by name
    QStringList occupations; ///< in use, the most frequent first
    // How many customers of the list each choice would show, all other conditions and the search holding;
    // choices without a customer are left out. Nothing: not known.
    std::optional<std::array<qint64, 5>> stageCounts;     ///< in the order of LifecycleStage
    std::optional<QHash<QString, qint64>> provinceCounts; ///< by the provinces of today
    std::optional<QHash<QString, qint64>> tagCounts;
};
/// Of the query its text and its filter. Of a very large shop occupations and counts are known after its
/// first filter or order, and its tags are not counted. Cancelled when `stale` was set meanwhile.
[[nodiscard]] db::Result<FilterChoices> loadFilterChoices(db::Session &session, const ListQuery &query,
                                                          const Clock &clock,
                                                          const std::atomic_bool *stale = nullptr);

/// What was worked out for one filter and order, so that the next letter typed need not do it again.
struct ListMemory
{
    CustomerFilter filter;
    CustomerSorting sorting;
    QDate day;
    BirthdayPolicy policy;
    QStringList provinces;
    db::CustomerMask mask;
    db::CustomerOrder order;
    std::optional<ListGround> ground;
};

/// Cancelled when `stale` was set meanwhile: the words have changed.
[[nodiscard]] db::Result<CustomerListing> findCustomers(db::Session &session, const ListQuery &query,
                                                        const Clock &clock,
                                                        const std::atomic_bool *stale = nullptr,
                                                        ListMemory *memory = nullptr);

[[nodiscard]] db::Result<db::CustomerCounts> countCustomers(db::Session &session);

/// findCustomers as a question; `memory` is used by one question at a time, on the reading thread.
Question<CustomerListing> findingCustomers(const ListQuery &query, const Clock &clock,
                                           const std::shared_ptr<ListMemory> &memory = {});

/// Reads what the first order by last contact needs while nobody waits for anything. True once it is there.
Question<bool> readingAhead();

} // namespace app
