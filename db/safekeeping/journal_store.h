#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/core/id.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace db {

class Connection;

/// One thing that was done: the row that History shows and undo works from.
struct JournalEntry
{
    enum class Kind
    {
        Do,
        Undo, ///< takes back the entry `undoes`
        Redo  ///< takes back an Undo
    };

    JournalId id;
    qint64 atMs = 0; ///< UTC epoch milliseconds
    QString agent;
    Kind kind = Kind::Do;
    QString command;          ///< app's name of it, such as "customer.delete"
    QString arguments;        ///< JSON
    QString inverseCommand;   ///< empty: it cannot be taken back
    QString inverseArguments; ///< JSON
    QString about;            ///< whom or what: a customer's name, a template's title
    JournalId undoes;
    JournalId undoneBy; ///< set: it no longer stands

    bool stands() const { return !undoneBy && kind != Kind::Undo; }
    /// By undo, or an Undo by redo.
    bool canBeTakenBack() const { return !undoneBy && !inverseCommand.isEmpty(); }
};

/// A customer whom a step touched.
struct TouchedCustomer
{
    CustomerId id;
    QString fullName;
    bool deleted = false;
};
struct TouchedCount
{
    qint64 everybody = 0;
    qint64 here = 0; ///< not deleted
};

/// The journal: append-only but for the mark of having been taken back. Opens no transaction: the caller
/// holds the one in which the work itself is written.
class JournalStore final
{
public:
    explicit JournalStore(const Connection &connection);

    /// `subjects`: what it touched, as finely as two entries can be in each other's way ("customer/12/name").
    [[nodiscard]] Result<JournalId> add(const JournalEntry &entry, const QStringList &subjects);
    /// Conflict when it was taken back before.
    [[nodiscard]] Result<void> markUndone(JournalId id, JournalId by);

    /// NotFound when there is none.
    [[nodiscard]] Result<JournalEntry> byId(JournalId id) const;
    /// The newest first.
    [[nodiscard]] Result<QList<JournalEntry>> list(int limit) const;
    /// The newest first of those older than `before`, of all without it. Only the beginning of their
    /// arguments, and none of the inverse's.
    [[nodiscard]] Result<QList<JournalEntry>> listBefore(JournalId before, int limit) const;
    /// Whom this step touched: those who are not deleted first, then as they came. -1: all.
    [[nodiscard]] Result<QList<TouchedCustomer>> touchedBy(JournalId id, int limit = -1) const;
    [[nodiscard]] Result<TouchedCount> countTouchedBy(JournalId id) const;
    /// None: there are no steps.
    [[nodiscard]] Result<JournalId> last() const;
    /// How many steps of a command are newer than `after`, by the "kind" among their arguments.
    [[nodiscard]] Result<QHash<QString, qint64>> kindsAfter(JournalId after, const QString &command) const;
    /// The newest older than `before`, of all without it, that stands and can be taken back.
    [[nodiscard]] Result<std::optional<JournalEntry>> lastUndoable(JournalId before = {}) const;
    /// The newest that stands and touched this subject.
    [[nodiscard]] Result<std::optional<JournalEntry>> standing(const QString &subject) const;
    /// The first later entry that stands, can be taken back and touched something of this one.
    [[nodiscard]] Result<std::optional<JournalEntry>> conflictOf(JournalId id) const;

private:
    const Connection &m_connection;
};

} // namespace db
