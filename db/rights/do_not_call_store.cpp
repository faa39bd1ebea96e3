#include "db/rights/do_not_call_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"
#include "db/shop/secret_salt.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace db {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
const QString kDoNotCallSaltKey = u"do_not_call.salt"_s;

/// The first 64 bits of a keyed hash.
qint64 numberHash(const QString &number, const QByteArray &salt)
{
    const QByteArray hash =
        QMessageAuthenticationCode::hash(number.toUtf8(), salt, QCryptographicHash::Sha256);
    return qFromBigEndian<qint64>(hash.constData());
}

DoNotCallList readDoNotCallList(const Statement &row)
{
    return {DoNotCallListId{row.integer("id")}, row.text("name"), row.integer("numbers"),
            row.integer("imported_at_ms")};
}

/// Who may be written to has changed.
ChangeSet doNotCallChanges()
{
    ChangeSet changes;
    changes.outbox = true;
    return changes;
}

} // namespace

Result<Changed<DoNotCallList>> DoNotCallStore::add(const QString &name, const Act &now,
                                                   const NextNumber &next) const
{
    MK_CHECK(Transaction::demand(m_connection));
    MK_CHECK(m_connection.prepare(u"do_not_call_list/delete_removed"_s)
                 .bind(":before_ms", now.ms - kDaysKept * kDayMs)
                 .run());
    MK_TRY(const auto salt, madeSalt(m_connection, kDoNotCallSaltKey));
    MK_CHECK(m_connection.prepare(u"do_not_call_list/insert"_s)
                 .bind(":name", name)
                 .bind(":imported_at_ms", now.ms)
                 .run());
    DoNotCallList list{DoNotCallListId{m_connection.lastInsertId()}, name, 0, now.ms};
    for (QString number;;) {
        MK_TRY(const auto more, next(number));
        if (!more)
            break;
        Statement insert = m_connection.prepare(u"do_not_call/insert"_s);
        insert.bind(":number_hash", numberHash(number, salt)).bind(":list_id", list.id.value);
        MK_CHECK(insert.run());
        list.numbers += insert.rowsAffected();
    }
    MK_CHECK(m_connection.prepare(u"do_not_call_list/update_numbers"_s)
                 .bind(":numbers", list.numbers)
                 .bind(":id", list.id.value)
                 .run());
    return Changed<DoNotCallList>{list, doNotCallChanges()};
}

Result<ChangeSet> DoNotCallStore::remove(DoNotCallListId id, const Act &now) const
{
    return setRemoved(id, now.ms);
}

Result<ChangeSet> DoNotCallStore::restore(DoNotCallListId id) const
{
    return setRemoved(id, std::nullopt);
}

Result<ChangeSet> DoNotCallStore::setRemoved(DoNotCallListId id, std::optional<qint64> atMs) const
{
    Statement update = m_connection.prepare(u"do_not_call_list/update_removed"_s);
    MK_CHECK(update.bind(":removed_at_ms", atMs).bind(":id", id.value).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"do-not-call list %1"_s.arg(id.value));
    return doNotCallChanges();
}

Result<QList<DoNotCallList>> DoNotCallStore::lists() const
{
    return readAll(m_connection.prepare(u"do_not_call_list/select_standing"_s), readDoNotCallList);
}

Result<qint64> DoNotCallStore::count() const
{
    MK_TRY(const auto found, readFirst(m_connection.prepare(u"do_not_call/count"_s),
                                       [](const Statement &row) { return row.integer(0); }));
    return found.value_or(0);
}

Result<bool> DoNotCallStore::has(const QString &number) const
{
    MK_TRY(const auto salt, secretSalt(m_connection, kDoNotCallSaltKey));
    if (salt.isEmpty()) // no list was ever imported
        return false;
    Statement select = m_connection.prepare(u"do_not_call/select_by_hash"_s);
    MK_TRY(const auto found, readFirst(select.bind(":number_hash", numberHash(number, salt)),
                                       [](const Statement &row) { return row.integer(0); }));
    return found.has_value();
}

} // namespace db
