#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace db {

class Connection;

/// A person as any copy of the shop knows them: numbers are given again after a restore, the moment of
/// creation is not.
struct PersonMark
{
    CustomerId id;
    qint64 createdAtMs = 0; ///< UTC epoch milliseconds
};

/// What is stored about one person.
struct PersonTraces
{
    PersonMark person;
    QString fullName;
    bool erased = false; ///< already: nothing is left but what the counts need
    qint64 contactPoints = 0;
    qint64 interactions = 0;
    qint64 messages = 0;
};

/// A step of the journal that is about a person.
struct StepOfPerson
{
    JournalId id;
    QString command;
    QString arguments;        ///< JSON
    QString inverseArguments; ///< JSON; empty: it cannot be undone
};

/// What stays of a step that is about others too, given the messages of the person; nothing: it is emptied.
using WithoutPerson =
    std::function<std::optional<StepOfPerson>(const StepOfPerson &step, const QSet<qint64> &messages)>;

/// Erases one person for good. What the counts need stays and says nothing about anybody: that contacts were
/// made and messages went out, when and by which channel.
class ErasureStore final
{
public:
    explicit ErasureStore(const Connection &connection) : m_connection(connection) {}

    /// Deleted and erased ones too.
    [[nodiscard]] Result<PersonTraces> tracesOf(CustomerId id) const;
    /// Is it the same person in this file, and not yet erased?
    [[nodiscard]] Result<bool> holds(const PersonMark &person) const;
    /// Every column and table about the person that is not named as a fact for the counts is emptied, those
    /// of later migrations too; of numbers and e-mails a hash stays, by which they are known if they come
    /// again (SuppressionStore). The caller holds a transaction. NotFound for one who is erased already.
    [[nodiscard]] Result<ChangeSet> erase(CustomerId id, qint64 atMs, const WithoutPerson &rest) const;
    /// Writes the whole file again, so that nothing erased is left in its pages or its log. Not in a
    /// transaction. Busy while another program has the shop open and reads; goOn is asked now and then, false
    /// stops.
    [[nodiscard]] Result<void> scrub(const std::function<bool()> &goOn = {}) const;

private:
    [[nodiscard]] Result<void> emptySteps(CustomerId id, const WithoutPerson &rest) const;
    [[nodiscard]] Result<void> emptyColumns(CustomerId id, qint64 atMs) const;
    [[nodiscard]] Result<void> emptyTables(CustomerId id) const;

    const Connection &m_connection;
};

} // namespace db
