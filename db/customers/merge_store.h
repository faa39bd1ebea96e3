#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace db {

class Connection;

/// What went from one customer to the one they were merged into: numbers of rows.
struct MovedRows
{
    QList<qint64> contactPoints;
    QList<qint64> seconds; ///< those of them that went first before, among their kind
    QList<qint64> interactions;
    QList<qint64> stageChanges;
    QList<qint64> consents;
    QList<qint64> messages;
    QList<qint64> requests; ///< of a person about their data
};

/// A stage with its beginning, as a customer has it.
struct StageBegun
{
    LifecycleStage stage = LifecycleStage::Awareness;
    qint64 sinceMs = 0; ///< UTC epoch milliseconds
    QDate since;
};

/// A greeting as it was before another was found to stand for it.
struct SettledGreeting
{
    MessageId id;
    MessageState state = MessageState::Planned;
    QString reason;
    qint64 updatedAtMs = 0; ///< UTC epoch milliseconds
};

/// A greeting with the year of its occurrence, which names the number of a personal day.
struct GreetingYear
{
    MessageId id;
    int occasionYear = 0;
};

/// Customers who were merged, and the rows that went from one to the other. Demands the caller's transaction
/// for every write.
class MergeStore final
{
public:
    explicit MergeStore(const Connection &connection) : m_connection(connection) {}

    /// The customer who was kept in the end, after every merge; nothing: this one was not merged.
    [[nodiscard]] Result<std::optional<CustomerId>> keptOf(CustomerId customer) const;
    /// When, in UTC epoch milliseconds; nothing: they were not.
    [[nodiscard]] Result<std::optional<qint64>> mergedAt(CustomerId customer) const;
    /// Those merged into this one, and those merged into these before.
    [[nodiscard]] Result<QList<CustomerId>> mergedInto(CustomerId kept) const;

    /// The schema lets consents and messages go between these two while the mark is there.
    [[nodiscard]] Result<void> mark(CustomerId other, CustomerId kept, const Act &now);
    [[nodiscard]] Result<void> unmark(CustomerId other);

    /// All that `kept` can take; what they have already, and greetings that wait, stay with `other`.
    [[nodiscard]] Result<MovedRows> moveRows(CustomerId other, CustomerId kept);
    /// Those of them that `kept` still has.
    [[nodiscard]] Result<void> moveBack(CustomerId other, CustomerId kept, const MovedRows &rows);

    /// Skips what `kept` would still be sent for an occasion that `other` was greeted for.
    [[nodiscard]] Result<QList<SettledGreeting>> settleGreetings(CustomerId other, CustomerId kept,
                                                                 const QString &reason, const Act &now);
    /// What `kept` was not sent for this reason, which the message stood for as another entry's greeting,
    /// once no greeting of an entry stands for it any more.
    [[nodiscard]] Result<QList<MessageId>> stoodForBy(MessageId message, CustomerId kept,
                                                      const QString &reason) const;
    /// Its state, why, and when it came to that.
    [[nodiscard]] Result<void> setStatus(const SettledGreeting &greeting);

    /// Other years for messages of customers who stand as merged; two may change places.
    [[nodiscard]] Result<void> renumber(const QList<GreetingYear> &greetings);

    /// A greeting that `kept` was sent for a day of `other` goes to them, as their occurrence of that year
    /// and with its line of the timeline. Where `other` has one of that occurrence it stays, and theirs is
    /// skipped for this reason if it could still be sent. Both stand as merged.
    [[nodiscard]] Result<void> giveGreeting(CustomerId other, CustomerId kept, const GreetingYear &greeting,
                                            const QString &reason, const Act &now);

    [[nodiscard]] Result<StageBegun> stageOf(CustomerId customer) const;
    /// As another entry of the same person has it: no change of stage of that day, and none that is counted.
    [[nodiscard]] Result<void> takeStage(CustomerId customer, const StageBegun &stage);
    /// For whoever is as they were before.
    [[nodiscard]] Result<void> setUpdatedAt(CustomerId customer, qint64 ms);

private:
    [[nodiscard]] Result<void> move(const MovedRows &rows, CustomerId from, CustomerId to);
    [[nodiscard]] Result<void> setPrimary(const QList<qint64> &contactPoints, bool primary);
    /// Gives them temporary years, so that the real ones are free.
    [[nodiscard]] Result<void> setAside(const QList<GreetingYear> &greetings);
    [[nodiscard]] Result<void> setYear(MessageId greeting, qint64 year);

    const Connection &m_connection;
};

} // namespace db
