#include "db/safekeeping/journal_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace db {

namespace {

// In the order of JournalEntry::Kind.
const std::array kKinds{u"do"_s, u"undo"_s, u"redo"_s};

JournalEntry::Kind kindOf(const QString &key)
{
    return key == kKinds[1]   ? JournalEntry::Kind::Undo
           : key == kKinds[2] ? JournalEntry::Kind::Redo
                              : JournalEntry::Kind::Do;
}

JournalId optionalId(const Statement &row, const char *column)
{
    return row.isNull(column) ? JournalId() : JournalId{row.integer(column)};
}

/// None: before all that will ever be.
qint64 idBefore(JournalId before)
{
    return before ? before.value : std::numeric_limits<qint64>::max();
}

JournalEntry readEntry(const Statement &row)
{
    return {JournalId{row.integer("id")}, row.integer("at_ms"),          row.text("agent"),
            kindOf(row.text("kind")),     row.text("command"),           row.text("arguments"),
            row.text("inverse_command"),  row.text("inverse_arguments"), row.text("about"),
            optionalId(row, "undoes"),    optionalId(row, "undone_by")};
}

} // namespace

JournalStore::JournalStore(const Connection &connection) : m_connection(connection) {}

Result<JournalId> JournalStore::add(const JournalEntry &entry, const QStringList &subjects)
{
    Statement insert = m_connection.prepare(u"journal/insert"_s);
    insert.bind(":at_ms", entry.atMs)
        .bind(":agent", entry.agent)
        .bind(":kind", kKinds.at(static_cast<std::size_t>(entry.kind)))
        .bind(":command", entry.command)
        .bind(":arguments", entry.arguments)
        .bindOrNull(":inverse_command", entry.inverseCommand)
        .bindOrNull(":inverse_arguments", entry.inverseArguments)
        .bind(":about", entry.about)
        .bind(":undoes", entry.undoes ? std::optional(entry.undoes.value) : std::nullopt);
    MK_CHECK(insert.run());
    const JournalId id{m_connection.lastInsertId()};
    Statement touch = m_connection.prepare(u"journal/insert_subject"_s);
    for (const QString &subject : subjects)
        MK_CHECK(touch.bind(":subject", subject).bind(":journal", id.value).run());
    return id;
}

Result<void> JournalStore::markUndone(JournalId id, JournalId by)
{
    Statement update = m_connection.prepare(u"journal/update_undone_by"_s);
    MK_CHECK(update.bind(":id", id.value).bind(":by", by.value).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::Conflict, u"step %1 was taken back before"_s.arg(id.value));
    return {};
}

Result<JournalEntry> JournalStore::byId(JournalId id) const
{
    Statement select = m_connection.prepare(u"journal/select_by_id"_s);
    return readOne(select.bind(":id", id.value), readEntry, u"step %1"_s.arg(id.value));
}

Result<QList<JournalEntry>> JournalStore::list(int limit) const
{
    Statement select = m_connection.prepare(u"journal/select_list"_s);
    select.bind(":limit", limit);
    return readAll(select, readEntry);
}

Result<QList<JournalEntry>> JournalStore::listBefore(JournalId before, int limit) const
{
    Statement select = m_connection.prepare(u"journal/select_before"_s);
    select.bind(":before", idBefore(before)).bind(":limit", limit);
    return readAll(select, readEntry);
}

Result<QList<TouchedCustomer>> JournalStore::touchedBy(JournalId id, int limit) const
{
    Statement select = m_connection.prepare(u"journal/select_touched"_s);
    select.bind(":id", id.value).bind(":limit", limit);
    return readAll(select, [](const Statement &row) {
        return TouchedCustomer{CustomerId{row.integer("id")}, row.text("full_name"),
                               row.integer("is_deleted") != 0};
    });
}

Result<TouchedCount> JournalStore::countTouchedBy(JournalId id) const
{
    Statement select = m_connection.prepare(u"journal/select_touched"_s); // each row knows how many there are
    select.bind(":id", id.value).bind(":limit", 1);
    MK_TRY(const auto count, readFirst(select, [](const Statement &row) {
               return TouchedCount{row.integer("everybody"), row.integer("here")};
           }));
    return count.value_or(TouchedCount{});
}

Result<JournalId> JournalStore::last() const
{
    Statement select = m_connection.prepare(u"journal/select_last_id"_s);
    return readOne(
        select, [](const Statement &row) { return JournalId{row.integer("id")}; }, u"the last step"_s);
}

Result<QHash<QString, qint64>> JournalStore::kindsAfter(JournalId after, const QString &command) const
{
    Statement select = m_connection.prepare(u"journal/count_kinds"_s);
    select.bind(":after", after.value).bind(":command", command);
    QHash<QString, qint64> kinds;
    MK_CHECK(forEachRow(select, [&] { kinds.insert(select.text("kind"), select.integer("steps")); }));
    return kinds;
}

Result<std::optional<JournalEntry>> JournalStore::lastUndoable(JournalId before) const
{
    Statement select = m_connection.prepare(u"journal/select_last_undoable"_s);
    select.bind(":before", idBefore(before));
    return readFirst(select, readEntry);
}

Result<std::optional<JournalEntry>> JournalStore::conflictOf(JournalId id) const
{
    Statement select = m_connection.prepare(u"journal/select_conflict"_s);
    select.bind(":id", id.value);
    return readFirst(select, readEntry);
}

Result<std::optional<JournalEntry>> JournalStore::standing(const QString &subject) const
{
    Statement select = m_connection.prepare(u"journal/select_standing"_s);
    select.bind(":subject", subject);
    return readFirst(select, readEntry);
}

} // namespace db
