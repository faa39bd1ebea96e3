#include "db/safekeeping/safekeeping.h"

#include "db/core/file_name.h"
#include "db/engine/connection.h"
#include "db/engine/file_copy.h"
#include "db/engine/interruptible.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// What SQLite keeps beside a copy while it is made.
const QString kBesideCopy = u"-journal"_s;

Result<void> checkCopy(const QString &file, const std::function<bool()> &goOn)
{
    MK_TRY(const auto copy, Connection::openToCheck(file, 1000));
    MK_TRY(const auto faults, Safekeeping(*copy).check(goOn));
    return faults.isEmpty() ? Result<void>() : failure(ErrorKind::Corrupt, faults.join(u"; "_s));
}

/// Columns that statements of ours name and the file lacks, as "no such column: note". EXPLAIN compiles a
/// statement, with the triggers it would fire, and runs nothing. What else it lacks, missingFromSchema names.
QStringList missingColumns(const Connection &connection)
{
    QStringList missing;
    QDirIterator files(u":/sql"_s, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains("/migrations/"_L1) || !file.open(QIODevice::ReadOnly))
            continue;
        const auto explained = connection.column(u"EXPLAIN "_s + QString::fromUtf8(file.readAll()));
        if (explained || explained.error().kind != ErrorKind::Corrupt)
            continue;
        if (const QString detail = explained.error().detail; detail.contains("column"_L1))
            missing.append(detail.section(u": "_s, 1));
    }
    missing.removeDuplicates();
    return missing;
}

/// The copy has its name once it is whole and `prove` has nothing against it; else nothing of it is left.
Result<void> copyAs(const Connection &connection, const QString &file,
                    const std::function<bool(int, int)> &progress,
                    const std::function<Result<void>(const QString &)> &prove)
{
    const QString part = Safekeeping::partOf(file);
    if (lengthOfName(QFileInfo(part).fileName()) + kBesideCopy.size() > kMostOfName)
        return failure(ErrorKind::NameTooLong, u"the name of %1 is too long"_s.arg(file));
    QFile::remove(part);
    const auto copied = copyPages(connection, part, progress).and_then([&] { return prove(part); });
    if (!copied) {
        QFile::remove(part);
        return copied;
    }
    return putInPlace(part, file);
}

/// What the migrations make and the file lacks, as "trigger outbox_claimed_once". SQLite calls such a file
/// sound, and without its triggers and unique indexes nothing else would keep what they keep.
Result<QStringList> missingFromSchema(const Connection &connection)
{
    static const QRegularExpression made(u"^CREATE (?:UNIQUE )?(TABLE|INDEX|TRIGGER) \"?(\\w+)"_s,
                                         QRegularExpression::MultilineOption);
    MK_TRY(const auto present, connection.column(u"SELECT type || ' ' || name FROM sqlite_schema"_s));
    QStringList missing;
    QFile golden(u":/schema/schema.golden.sql"_s);
    if (!golden.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"no list of what the schema has"_s);
    for (auto one = made.globalMatch(QString::fromUtf8(golden.readAll())); one.hasNext();) {
        const auto match = one.next();
        const QString name = match.captured(1).toLower() + u' ' + match.captured(2);
        if (!present.contains(name))
            missing.append(name);
    }
    return missing;
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
        u"customers", u"interactions", u"sent_messages", u"consents", u"templates"};
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
    // What only reads would leave the CHECK constraints out; where nobody may write, it has to do.
    if (m_connection.isReadOnly()) {
        if (const auto whole = Connection::openToCheck(m_connection.path(), m_connection.busyTimeoutMs());
            whole && !(*whole)->isReadOnly())
            return Safekeeping(**whole).check(goOn);
    }
    const Interruptible asked(m_connection, goOn);
    if (goOn && !goOn()) // what is small is done before it is asked
        return failure(ErrorKind::Cancelled, u"the check was stopped"_s);
    QStringList faults;
    for (const QString &pragma : {u"PRAGMA integrity_check(20)"_s, u"PRAGMA foreign_key_check"_s}) {
        MK_TRY(const auto found, m_connection.column(pragma));
        for (const QString &line : found) {
            if (line != "ok"_L1)
                faults.append(pragma.section(QLatin1Char(' '), 1) + u": "_s + line);
        }
        if (!faults.isEmpty())
            return faults; // what follows would stumble over it, or repeat it
    }
    MK_TRY(const auto missing, missingFromSchema(m_connection));
    for (const QString &name : missing)
        faults.append(u"%1 is missing"_s.arg(name));
    if (std::ranges::any_of(missing, [](const QString &name) { return name.startsWith("table"_L1); }))
        return faults; // nothing could be counted in it
    if (const QStringList columns = missingColumns(m_connection); !columns.isEmpty())
        return faults + columns;
    QStringList wrongCounts;
    for (const QString &name :
         {u"interaction_daily"_s, u"interaction_uncounted"_s, u"greeting_daily"_s, u"greeting_uncounted"_s,
          u"consent_current"_s, u"customer_search"_s, u"wrong_audience"_s}) {
        MK_TRY(const auto wrong, readFirst(m_connection.prepare(u"check/"_s + name),
                                           [](const Statement &row) { return row.integer("wrong"); }));
        if (wrong.value_or(0) != 0)
            wrongCounts.append(u"%1: %2 rows disagree"_s.arg(name).arg(*wrong));
    }
    return wrongCounts + faults;
}

} // namespace db
