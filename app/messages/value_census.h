#pragma once

#include "app/core/clock.h"
#include "app/messages/compiled_template.h"
#include "app/segments/condition.h"
#include "app/shop/shop_settings.h"
#include "db/customers/customer.h"
#include "db/messages/template.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace db {
class Session;
}

namespace app {

/// Whom a message is for: its audience; for a birthday, those whose day is known.
[[nodiscard]] Condition recipientsOf(const db::Template &text);

/// Nothing: no customer has this id, or no longer.
[[nodiscard]] db::Result<std::optional<db::Customer>> findPerson(db::Session &session, db::CustomerId id);

/// One of the recipients among the first customers, before everybody is known; for a text to companies, a
/// company.
[[nodiscard]] db::Result<std::optional<db::Customer>>
findSomebody(db::Session &session, const Condition &recipients, db::CustomerKind kind);

/// Who lacks what a message may speak of: one small mark for each customer of the shop, gathered a piece at
/// a time, so that any template's question is answered at once.
class ValueCensus final
{
public:
    /// Adds customers in id order, as CustomerStore::after gives them.
    void add(const QList<db::Customer> &customers, const ShopSettings &shop, QDate today);

    struct Shortage
    {
        Variable variable = Variable::GivenName;
        std::vector<db::CustomerId> customers;
        bool guessed = false; ///< there is a value, but only one for everybody ("anh/chị")
    };
    struct Answer
    {
        qint64 recipients = 0;
        qint64 enough = 0; ///< for how many every field has a value of their own
        QList<Shortage> shortages;
    };
    /// Of a text in this language for these recipients, of whom audience and birthday are asked here.
    Answer ask(const CompiledTemplate &text, const Condition &recipients, const QString &language) const;
    /// Those who meet the same, by id.
    std::vector<db::CustomerId> members(const Condition &recipients) const;
    qint64 size() const { return static_cast<qint64>(m_ids.size()); }
    db::CustomerId last() const { return m_ids.empty() ? db::CustomerId() : m_ids.back(); }

private:
    std::vector<db::CustomerId> m_ids;
    std::vector<quint8> m_marks; // bits, see the source
};

/// A census under way, touched by one piece at a time.
struct CensusReading
{
    ValueCensus census;
    std::optional<ShopSettings> shop; ///< read with the first piece
    bool complete = false;
};

/// Reads on by one piece, some 20 ms, so that other questions to the file have their turn between. Cancelled,
/// and the reading left as it is, when `stale` is set before it begins.
[[nodiscard]] db::Result<std::shared_ptr<CensusReading>>
readCensusOn(db::Session &session, const std::shared_ptr<CensusReading> &reading, QDate today,
             const std::atomic_bool *stale = nullptr);

} // namespace app
