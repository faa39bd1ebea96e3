#include "app/import/alike_entries.h"

#include "app/customers/duplicate_evidence.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app {

namespace {

// What one of the two does not say does not tell them apart.
template <class T> bool agree(T one, T other)
{
    return one == other || one == 0 || other == 0;
}

} // namespace

void AlikeEntries::clear()
{
    m_known.clear();
    m_loaded = false;
}

db::Result<void> AlikeEntries::load()
{
    if (std::exchange(m_loaded, true))
        return {};
    MK_TRY(const auto counts, m_session.customers().counts());
    if (counts.total() > kMostKnown)
        return {};
    return m_session.duplicates().forEachBorn([this](const db::BornCustomer &one) {
        if (const auto entry = bornEntryOf(one))
            m_known.emplace(entry->key, Known{entry->year, entry->mark, one.id, 0});
        return true;
    });
}

db::Result<AlikeEntry> AlikeEntries::take(const db::Customer &customer, qint64 line)
{
    const auto entry = bornEntryOf({{}, customer.kind, customer.fullName, customer.birthday, customer.note});
    if (!entry)
        return AlikeEntry();
    MK_CHECK(load());
    const auto [first, past] = m_known.equal_range(entry->key);
    // Of a name that so many bear with one birthday no one can be told apart.
    const bool tellsApart = std::distance(first, past) < kMostAlike;
    const auto found = std::find_if(first, past, [&entry](const auto &one) {
        return agree(one.second.year, entry->year) && agree(one.second.mark, entry->mark);
    });
    AlikeEntry alike;
    if (tellsApart && found != past) {
        MK_TRY(alike, told(found->second, customer.fullName));
    }
    m_known.emplace(entry->key, Known{entry->year, entry->mark, {}, line});
    return alike;
}

db::Result<AlikeEntry> AlikeEntries::told(const Known &known, const QString &name) const
{
    if (!known.id)
        return AlikeEntry{name, known.line};
    MK_TRY(const auto customer, m_session.reader().read(known.id));
    return AlikeEntry{customer.fullName, 0};
}

} // namespace app
