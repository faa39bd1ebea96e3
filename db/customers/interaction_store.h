#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/core/words.h"

#include <QDate>
#include <QList>

#include <optional>

namespace db {

class Connection;
class Statement;

/// One contact with a customer, in one direction through one channel.
struct Interaction
{
    InteractionId id;
    CustomerId customer;
    qint64 occurredAtMs = 0; ///< UTC epoch milliseconds
    QDate occurredOn;        ///< the shop's civil day of it
    Channel channel = Channel::Store;
    Direction direction = Direction::In;
    InteractionKind kind = InteractionKind::Visit;
    LifecycleStage stage =
        LifecycleStage::Awareness; ///< the customer's stage at that time; filled by the store
    std::optional<qint64> amount;  ///< of a purchase, in đồng
    std::optional<int> score;      ///< of a survey or review
    QString note;
    std::optional<MessageId> message; ///< the outbox message it records
    QString referenceSource = {};     ///< of a contact from a list: the program whose number it has, "till"
    QString reference = {};           ///< that number; a source never has the same number twice
    std::optional<ImportBatchId> importedBy = {}; ///< the import that brought it

    friend bool operator==(const Interaction &, const Interaction &) = default;
};

/// A customer who has bought, and the stage they are on.
struct Buyer
{
    CustomerId customer;
    LifecycleStage stage = LifecycleStage::Awareness;

    friend bool operator==(const Buyer &, const Buyer &) = default;
};

/// What a customer's timeline adds up to.
struct InteractionSummary
{
    qint64 purchases = 0;
    QDate lastPurchaseOn; ///< invalid: never
    qint64 spent = 0;     ///< in đồng
    qint64 fromCustomer = 0;
    qint64 fromShop = 0;
    qint64 channels = 0; ///< different ones
    qint64 referrals = 0;
    std::optional<int> lastScore;
};

/// Timelines. Each write is one statement.
class InteractionStore final
{
public:
    explicit InteractionStore(const Connection &connection);

    /// NotFound when the customer does not exist or is deleted.
    [[nodiscard]] Result<Changed<InteractionId>> add(const Interaction &interaction);
    /// NotFound when it is not there.
    [[nodiscard]] Result<Interaction> byId(InteractionId id) const;
    /// The one that a list has brought under this number, whatever its case, accents and outer blanks, if
    /// any; where several differ in these alone, the one that is written so.
    [[nodiscard]] Result<std::optional<Interaction>> byReference(const QString &source,
                                                                 const QString &number) const;
    /// A further line of its receipt: the sum and the note so far.
    [[nodiscard]] Result<void> setLines(InteractionId id, const std::optional<qint64> &amount,
                                        const QString &note);
    /// Takes back some of those that an import brought, and answers how many; 0: none is left.
    [[nodiscard]] Result<qint64> removeSomeOf(ImportBatchId batch, int most);
    /// Customers who have a purchase of this import and are prospects now, by their numbers.
    [[nodiscard]] Result<QList<Buyer>> prospectsWhoBought(ImportBatchId batch) const;
    /// Newest first.
    [[nodiscard]] Result<QList<Interaction>> timeline(CustomerId customer, int limit) const;
    /// The same, going on after `last`.
    [[nodiscard]] Result<QList<Interaction>> timelineAfter(const Interaction &last, int limit) const;
    [[nodiscard]] Result<InteractionSummary> summary(CustomerId customer) const;
    /// Takes back an add. NotFound when it is not there, or stands for a message that was sent.
    [[nodiscard]] Result<ChangeSet> remove(InteractionId id, CustomerId customer);

private:
    friend class ManyInteractions;

    /// Everything but the stage, in the order of interaction/insert.sql.
    static void bind(Statement &statement, const Interaction &interaction);

    const Connection &m_connection;
};

} // namespace db
