#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/customers/consent.h"
#include "db/customers/customer.h"
#include "db/customers/customer_reader.h"

#include <QHash>

#include <array>
#include <functional>
#include <vector>

namespace db {

/// What a list shows of a customer.
struct CustomerRow
{
    CustomerId id;
    QString code;
    QString fullName;
    QString givenName;
    LifecycleStage stage = LifecycleStage::Awareness;
    std::optional<Gender> gender;
    QString phone; ///< E.164 of the first one, may be empty
    QString email;
    QDate lastContactOn; ///< invalid: never
    Birthday birthday;
    QString occupation;
    QDate since; ///< invalid: not known
};

struct StageChange
{
    std::optional<LifecycleStage> from; ///< nothing: the first stage
    LifecycleStage to = LifecycleStage::Awareness;
    qint64 atMs = 0;
    QDate on;
};

struct CustomerCounts
{
    qint64 prospects = 0;
    qint64 existing = 0;
    std::array<qint64, 5> byStage = {}; ///< in the order of LifecycleStage
    qint64 total() const { return prospects + existing; }
};

/// What an export row needs: the customer, addresses joined by ';', consents as "greeting:sms:no;...".
struct ExportRow
{
    Customer customer; ///< without contactPoints and tags, with personal days
    QString phones;
    QString emails;
    QString zalos;
    QString facebooks;
    QString websites; ///< as they were typed, a line each: an address may hold a ";"
    QString others;   ///< other ways to reach them, the same
    QString tags;
    QString consents;
};

/// Customers one by one and in lists. Synchronous, on the session's thread. Each write is whole by itself,
/// and a part of the caller's transaction where there is one.
class CustomerStore final
{
public:
    explicit CustomerStore(const Connection &connection);

    const CustomerReader &reader() const { return m_reader; }
    /// NotFound also for one who is deleted.
    [[nodiscard]] Result<Customer> byId(CustomerId id) const;
    /// In the order asked for; ids that do not exist or are deleted are left out.
    [[nodiscard]] Result<QList<CustomerRow>> rows(const QList<CustomerId> &ids) const;
    /// The first phone number of each who has one, in the order asked for; the deleted are left out.
    [[nodiscard]] Result<QStringList> phones(const QList<CustomerId> &ids) const;
    /// Everybody by name: given name, family name, middle name, in Vietnamese order. limit < 0: all.
    [[nodiscard]] Result<std::vector<CustomerId>> idsByName(qint64 limit = -1) const;
    [[nodiscard]] Result<CustomerCounts> counts() const;
    /// Tags that a customer has, by name.
    [[nodiscard]] Result<QStringList> tagsInUse() const;
    [[nodiscard]] Result<QList<StageChange>> stageHistory(CustomerId id) const;
    /// Streams everybody in id order; `row` returns false to stop.
    [[nodiscard]] Result<void> forEach(const std::function<bool(const ExportRow &)> &row) const;
    /// The same for these customers, in this order; those that are not there or deleted are left out.
    [[nodiscard]] Result<void> forThese(const std::vector<CustomerId> &ids,
                                        const std::function<bool(const ExportRow &)> &row) const;

    /// At most `most` customers with a higher id, in id order, without contact points, tags, note and
    /// address: for looking through everybody a piece at a time.
    [[nodiscard]] Result<QList<Customer>> after(CustomerId id, int most) const;

    [[nodiscard]] Result<Changed<CustomerId>> add(const Customer &customer, const Act &now);
    [[nodiscard]] Result<ChangeSet> save(const Customer &customer, const Act &now);
    [[nodiscard]] Result<ChangeSet> setStage(CustomerId id, LifecycleStage stage, const Act &now);
    /// Soft: left out of every search until restored.
    [[nodiscard]] Result<ChangeSet> remove(CustomerId id, const Act &now);
    [[nodiscard]] Result<ChangeSet> restore(CustomerId id, const Act &now);

private:
    [[nodiscard]] Result<ChangeSet> setDeleted(CustomerId id, std::optional<qint64> deletedAtMs,
                                               const Act &now);

    const Connection &m_connection;
    CustomerReader m_reader;
};

} // namespace db
