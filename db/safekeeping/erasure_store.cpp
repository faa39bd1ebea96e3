#include "db/safekeeping/erasure_store.h"

#include "db/customers/customer_reader.h"
#include "db/customers/suppression_store.h"
#include "db/engine/connection.h"
#include "db/engine/interruptible.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"
#include "db/outbox/message_state.h"

#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// What the counts need, or says that the row is one that was erased.
const QSet<QString> kKeptColumns{u"id"_s,
                                 u"kind"_s,
                                 u"stage"_s,
                                 u"stage_since_ms"_s,
                                 u"stage_since_on"_s,
                                 u"created_at_ms"_s,
                                 u"updated_at_ms"_s,
                                 u"deleted_at_ms"_s,
                                 u"erased_at_ms"_s,
                                 u"full_name"_s};
/// Facts without a name; what they say in words is emptied by statements of their own.
const QSet<QString> kKeptTables{u"interaction"_s, u"outbox_message"_s, u"stage_change"_s, u"data_request"_s,
                                u"contact_span"_s};

struct Column
{
    QString name;
    QString emptied; ///< SQL
};

Column columnOf(const Statement &row)
{
    const bool needed = row.integer("is_needed") != 0;
    const QString usual = row.text("dflt_value");
    const QString empty = row.text("type") == "TEXT"_L1 ? u"''"_s : u"0"_s;
    return {row.text("name"), !needed ? u"NULL"_s : !usual.isEmpty() ? usual : empty};
}

/// VACUUM builds the whole file a second time. Here on the disk, in a file of SQLite's that has no name and
/// holds nothing erased; a large shop does not fit into memory. No temporary table is lost: there are none.
class CopyOnDisk final
{
public:
    explicit CopyOnDisk(const Connection &connection) : m_connection(connection) { set(u"FILE"_s); }
    ~CopyOnDisk() { set(u"MEMORY"_s); }
    Q_DISABLE_COPY_MOVE(CopyOnDisk)

private:
    /// Only the room it takes depends on it: where it fails, the copy is built in memory as before.
    void set(const QString &where) const
    {
        if (const auto done = m_connection.execute(u"PRAGMA temp_store = "_s + where); !done)
            qWarning("temp_store: %s", qUtf8Printable(done.error().detail));
    }

    const Connection &m_connection;
};

} // namespace

Result<PersonTraces> ErasureStore::tracesOf(CustomerId id) const
{
    Statement select = m_connection.prepare(u"erasure/select_person"_s);
    MK_TRY(auto found, readFirst(select.bind(":customer", id.value), [&](const Statement &row) {
               return PersonTraces{
                   {id, row.integer("created_at_ms")}, row.text("full_name"), !row.isNull("erased_at_ms")};
           }));
    if (!found)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(id.value));
    PersonTraces traces = *std::move(found);
    Statement count = m_connection.prepare(u"erasure/count"_s);
    MK_CHECK(forEachRow(count.bind(":customer", id.value), [&] {
        traces.interactions = count.integer("interactions");
        traces.messages = count.integer("messages");
        traces.contactPoints = count.integer("contact_points");
    }));
    return traces;
}

Result<bool> ErasureStore::holds(const PersonMark &person) const
{
    const auto traces = tracesOf(person.id);
    if (!traces && traces.error().kind != ErrorKind::NotFound)
        return tl::unexpected(traces.error());
    return traces && !traces->erased && traces->person.createdAtMs == person.createdAtMs;
}

Result<ChangeSet> ErasureStore::erase(CustomerId id, qint64 atMs, const WithoutPerson &rest) const
{
    MK_CHECK(Transaction::demand(m_connection));
    MK_TRY(const auto traces, tracesOf(id));
    if (traces.erased)
        return failure(ErrorKind::NotFound, u"customer %1, who is erased"_s.arg(id.value));
    MK_CHECK(m_connection.prepare(u"outbox_message/cancel_erased"_s)
                 .bind(":customer", id.value)
                 .bind(":states", keysAllowing(MessageAction::Change))
                 .bind(":at_ms", atMs)
                 .run());
    MK_TRY(const auto person, CustomerReader(m_connection).read(id));
    MK_CHECK(SuppressionStore(m_connection).add(person.contactPoints, atMs));
    MK_CHECK(emptySteps(id, rest));
    MK_CHECK(m_connection.prepare(u"draft/delete_of_customer"_s).bind(":customer", id.value).run());
    MK_CHECK(emptyColumns(id, atMs));
    MK_CHECK(emptyTables(id));
    for (const QString &statement : {u"interaction/update_erased"_s, u"outbox_payload/delete_erased"_s,
                                     u"message_file/delete_erased"_s, u"outbox_message/update_erased"_s,
                                     u"delivery_event/update_erased"_s, u"data_request/update_erased"_s})
        MK_CHECK(m_connection.prepare(statement).bind(":customer", id.value).run());
    // Every customer has a key to be found by; this one's is empty.
    MK_CHECK(m_connection.prepare(u"customer_search/insert"_s).bind(1, id.value).bind(2, QString()).run());
    MK_CHECK(m_connection.prepare(u"tag/delete_unused"_s).run());
    ChangeSet changes = ChangeSet::everything();
    changes.customerIds.append(id);
    return changes;
}

Result<void> ErasureStore::emptySteps(CustomerId id, const WithoutPerson &rest) const
{
    MK_TRY(const auto messages,
           readAll(m_connection.prepare(u"outbox_message/select_ids_of_customer"_s).bind(1, id.value),
                   [](const Statement &row) { return row.integer(0); }));
    const QSet<qint64> hers(messages.cbegin(), messages.cend());
    MK_TRY(const auto steps,
           readAll(m_connection.prepare(u"journal/select_of_person"_s).bind(1, id.value),
                   [](const Statement &row) {
                       return StepOfPerson{{row.integer(0)}, row.text(1), row.text(2), row.text(3)};
                   }));
    for (const StepOfPerson &step : steps) {
        const auto kept = rest(step, hers);
        if (!kept) {
            MK_CHECK(m_connection.prepare(u"journal/update_erased"_s).bind(1, step.id.value).run());
            continue;
        }
        MK_CHECK(m_connection.prepare(u"journal/update_arguments"_s)
                     .bind(":arguments", kept->arguments)
                     .bind(":inverse_arguments", kept->inverseArguments)
                     .bind(":id", step.id.value)
                     .run());
    }
    return {};
}

Result<void> ErasureStore::emptyColumns(CustomerId id, qint64 atMs) const
{
    MK_TRY(const auto columns, readAll(m_connection.prepare(u"erasure/select_columns"_s), columnOf));
    QStringList parts{u"full_name = '—'"_s};
    for (const Column &column : columns) {
        if (!kKeptColumns.contains(column.name))
            parts.append(u"\"%1\" = %2"_s.arg(column.name, column.emptied));
    }
    MK_CHECK(
        m_connection
            .prepareText(u"UPDATE customer SET %1 WHERE id = %2"_s.arg(parts.join(u", "_s)).arg(id.value))
            .run());
    return m_connection.prepare(u"customer/update_erased"_s)
        .bind(":customer", id.value)
        .bind(":at_ms", atMs)
        .run();
}

Result<void> ErasureStore::emptyTables(CustomerId id) const
{
    struct Link
    {
        QString table;
        QString column;
    };
    MK_TRY(const auto links,
           readAll(m_connection.prepare(u"erasure/select_tables"_s), [](const Statement &row) {
               return Link{row.text("name"), row.text("link")};
           }));
    for (const Link &link : links) {
        if (!kKeptTables.contains(link.table))
            MK_CHECK(
                m_connection
                    .prepareText(
                        u"DELETE FROM \"%1\" WHERE \"%2\" = %3"_s.arg(link.table, link.column).arg(id.value))
                    .run());
    }
    return {};
}

Result<void> ErasureStore::scrub(const std::function<bool()> &goOn) const
{
    const Interruptible asked(m_connection, goOn);
    {
        const CopyOnDisk onDisk(m_connection);
        // Moved rows leave their old bytes in the gaps of a page, which no secure delete reaches.
        MK_CHECK(m_connection.execute(u"VACUUM"_s));
    }
    MK_TRY(const auto busy, m_connection.scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    if (busy.toInt() != 0)
        return failure(ErrorKind::Busy, u"another program reads %1"_s.arg(m_connection.path()));
    return {};
}

} // namespace db
