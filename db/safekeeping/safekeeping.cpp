#include "db/safekeeping/safekeeping.h"

#include "db/core/beside_file.h"
#include "db/core/file_name.h"
#include "db/engine/connection.h"
#include "db/engine/file_copy.h"
#include "db/engine/interruptible.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"
#include "db/safekeeping/file_check.h"
#include "db/safekeeping/file_repair.h"

#include <QFile>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// A check comes back to many pages; with a small cache it reads most of them several times.
class WideCache final
{
public:
    /// Within a transaction it is wide already.
    explicit WideCache(const Connection &connection)
        : m_connection(connection.inTransaction() ? nullptr : &connection)
    {
        // Only the time it takes depends on it.
        if (m_connection && !m_connection->widenCache())
            qWarning("the cache stays narrow");
    }
    ~WideCache()
    {
        if (m_connection)
            m_connection->narrowCache();
    }
    Q_DISABLE_COPY_MOVE(WideCache)

private:
    const Connection *m_connection;
};

Result<void> checkCopy(const QString &file, const std::function<bool()> &goOn)
{
    MK_TRY(const auto copy, Connection::openToCheck(file, 1000));
    MK_TRY(const auto faults, Safekeeping(*copy).faults(goOn));
    if (faults.isEmpty())
        return {};
    return failure(areRepairable(faults) ? ErrorKind::Repairable : ErrorKind::Corrupt, textOf(faults));
}

/// A copy that found no room, or was killed, also leaves its journal.
void removeHalf(const QString &part)
{
    QFile::remove(part);
    QFile::remove(besideFile(part, kJournalEnding));
}

/// The copy has its name once it is whole and `prove` has nothing against it; else nothing of it is left.
Result<void> copyAs(const Connection &connection, const QString &file,
                    const std::function<bool(int, int)> &progress,
                    const std::function<Result<void>(const QString &)> &prove)
{
    const QString part = Safekeeping::partOf(file);
    if (lengthOfName(QFileInfo(part).fileName()) + kJournalEnding.size() > kMostOfName)
        return failure(ErrorKind::NameTooLong, u"the name of %1 is too long"_s.arg(file));
    removeHalf(part);
    const auto copied = copyPages(connection, part, progress).and_then([&] { return prove(part); });
    if (!copied) {
        removeHalf(part);
        return copied;
    }
    return putInPlace(part, file);
}

} // namespace

Safekeeping::Safekeeping(const Connection &connection) : m_connection(connection) {}

Result<void> Safekeeping::backup(const QString &file, const std::function<bool(int, int)> &progress) const
{
    if (QFileInfo(file) == QFileInfo(m_connection.path()))
        return failure(ErrorKind::OwnFile, u"%1 is the database itself"_s.arg(file));
    int pages = 1;
    const auto counted = [&](int done, int total) {
        pages = total;
        return !progress || progress(done, total);
    };
    return copyAs(m_connection, file, counted, [&](const QString &part) {
        return checkCopy(part, [&] { return !progress || progress(pages, pages); });
    });
}

Result<void> Safekeeping::copyAsItIs(const QString &file, const std::function<bool(int, int)> &progress) const
{
    return copyAs(m_connection, file, progress, [](const QString &) { return Result<void>(); });
}

Result<ChangeSet> Safekeeping::replaceBy(const QString &file, const QString &kept,
                                         const std::function<bool(int, int)> &progress) const
{
    constexpr int kMostCopies = 20;
    MK_TRY(const auto other, Connection::open(file, Connection::Mode::ReadOnly, 1000));
    // A connection of its own sees what others have committed, also while this one holds the lock.
    MK_TRY(const auto watch, Connection::open(m_connection.path(), Connection::Mode::ReadOnly, 1000));
    const auto version = [&watch] { return watch->scalar(u"PRAGMA data_version"_s); };
    for (int tries = 0; tries < kMostCopies; ++tries) {
        MK_TRY(const auto before, version());
        MK_CHECK(copyAsItIs(kept, progress));
        bool isSame = true;
        const auto replaced = copyPages(*other, m_connection, progress, [&] {
            const auto now = version();
            isSame = now && *now == before;
            return isSame;
        });
        if (replaced)
            return ChangeSet::everything();
        if (isSame)
            return tl::unexpected(replaced.error());
    }
    return failure(ErrorKind::Busy, u"another program is writing all the time"_s);
}

Result<Contents> Safekeeping::contents() const
{
    constexpr std::array<QStringView, Contents::KindCount> kNames{
        u"customers", u"interactions", u"sent_messages", u"consents", u"templates", u"requests"};
    Contents contents;
    for (std::size_t kind = 0; kind < kNames.size(); ++kind) {
        Statement select = m_connection.prepare(u"contents/%1"_s.arg(kNames[kind]));
        MK_CHECK(forEachRow(select, [&rows = contents.rows[kind], &select] {
            rows.push_back({select.integer(0), select.integer(1)});
        }));
    }
    MK_TRY(const auto last, readFirst(m_connection.prepare(u"contents/last_change"_s),
                                      [](const Statement &row) { return row.integer("at_ms"); }));
    contents.lastChangeMs = last.value_or(0);
    return contents;
}

Result<qint64> Safekeeping::customersIn(const QString &file)
{
    MK_TRY(const auto connection, Connection::open(file, Connection::Mode::ReadOnly, 1000));
    MK_TRY(const auto customers, readFirst(connection->prepare(u"contents/customer_count"_s),
                                           [](const Statement &row) { return row.integer("customers"); }));
    return customers.value_or(0);
}

Result<ShopMark> Safekeeping::shopIn(const QString &file)
{
    MK_TRY(const auto connection, Connection::open(file, Connection::Mode::Immutable, 1000));
    MK_TRY(const auto mark, readFirst(connection->prepare(u"contents/shop"_s), [](const Statement &row) {
               return ShopMark{row.text("id"), row.text("name")};
           }));
    return mark.value_or(ShopMark());
}

QString Safekeeping::partOf(const QString &file)
{
    return file + u".part"_s;
}

Result<QStringList> Safekeeping::check(const std::function<bool()> &goOn) const
{
    return faults(goOn).map(textsOf);
}

Result<QList<Fault>> Safekeeping::faults(const std::function<bool()> &goOn) const
{
    // What only reads would leave the CHECK constraints out; where nobody may write, it has to do.
    if (m_connection.isReadOnly()) {
        if (const auto whole = Connection::openToCheck(m_connection.path(), m_connection.busyTimeoutMs());
            whole && !(*whole)->isReadOnly())
            return Safekeeping(**whole).faults(goOn);
    }
    const Interruptible asked(m_connection, goOn);
    if (goOn && !goOn()) // what is small is done before it is asked
        return failure(ErrorKind::Cancelled, u"the check was stopped"_s);
    const WideCache wide(m_connection);
    return FileCheck(m_connection).faults();
}

Result<QStringList> Safekeeping::repair(const QList<Fault> &faults, const std::function<bool()> &goOn) const
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    QStringList made;
    {
        const Interruptible asked(m_connection, goOn);
        MK_TRY(made, FileRepair(m_connection).repair(faults));
    }
    MK_CHECK(transaction.commit());
    return made;
}

} // namespace db
