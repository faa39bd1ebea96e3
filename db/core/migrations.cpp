#include "db/core/migrations.h"

#include "db/sql_access/connection.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace db {

namespace {

// "MKhC": tells our files from those of other programs (PRAGMA application_id).
constexpr int kApplicationId = 0x4d4b6843;

int versionOfStep(const QString &step)
{
    return step.left(4).toInt();
}

} // namespace

Migrations::Migrations() : Migrations(u":/sql/migrations"_s) {}

Migrations::Migrations(QString folder)
    : m_folder(std::move(folder)), m_steps(QDir(m_folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
{}

int Migrations::newestVersion() const
{
    return m_steps.isEmpty() ? 0 : versionOfStep(m_steps.last());
}

Result<int> Migrations::versionOf(const Connection &connection) const
{
    const auto application = connection.scalar(u"PRAGMA application_id"_s);
    if (!application)
        return tl::unexpected(application.error());
    const auto version = connection.scalar(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    const auto tables = connection.scalar(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    if (application->toInt() == 0 && version->toInt() == 0 && tables->toInt() == 0)
        return 0;
    if (application->toInt() != kApplicationId)
        return failure(ErrorKind::ForeignFile,
                       u"%1 is a SQLite file of another program"_s.arg(connection.path()));
    if (version->toInt() > newestVersion()) {
        return failure(ErrorKind::NewerThanProgram,
                       u"%1 has schema %2, this program knows %3"_s.arg(connection.path())
                           .arg(version->toInt())
                           .arg(newestVersion()));
    }
    return version->toInt();
}

Result<void> Migrations::checkReadable(const Connection &connection) const
{
    const Result<int> version = versionOf(connection);
    if (!version)
        return tl::unexpected(version.error());
    if (*version != newestVersion())
        return failure(ErrorKind::ReadOnly,
                       u"%1 must be migrated from schema %2 first"_s.arg(connection.path()).arg(*version));
    return {};
}

Result<MigrationOutcome> Migrations::run(const Connection &connection) const
{
    const Result<int> version = versionOf(connection);
    if (!version)
        return tl::unexpected(version.error());
    if (*version == newestVersion())
        return MigrationOutcome::AlreadyCurrent;

    if (*version > 0) {
        const QString copy =
            u"%1.before-%2"_s.arg(connection.path()).arg(newestVersion(), 4, 10, QLatin1Char('0'));
        QFile::remove(copy); // a copy of an earlier, interrupted attempt
        QString quoted = copy;
        quoted.replace(QLatin1Char('\''), u"''"_s);
        if (const auto copied = connection.execute(u"VACUUM INTO '%1'"_s.arg(quoted)); !copied)
            return failure(ErrorKind::BackupFailed, copied.error().detail);
    }
    for (const QString &step : m_steps) {
        if (const auto applied = apply(connection, step); !applied)
            return tl::unexpected(applied.error());
    }
    return *version == 0 ? MigrationOutcome::Created : MigrationOutcome::Migrated;
}

Result<void> Migrations::apply(const Connection &connection, const QString &step) const
{
    auto transaction = WriteTransaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Asked again inside the transaction: another process may have taken this step while we waited.
    const Result<int> version = versionOf(connection);
    if (!version)
        return tl::unexpected(version.error());
    if (*version >= versionOfStep(step))
        return {};

    QFile file(m_folder + QLatin1Char('/') + step);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"no migration %1"_s.arg(step));
    const QStringList statements =
        QString::fromUtf8(file.readAll()).split(u"\n-- next\n"_s, Qt::SkipEmptyParts);
    for (const QString &statement : statements) {
        if (const auto done = connection.execute(statement); !done) {
            Error error = done.error();
            error.detail.prepend(step + u": "_s);
            return tl::unexpected(error);
        }
    }
    const auto broken = connection.scalar(u"SELECT count(*) FROM pragma_foreign_key_check"_s);
    if (!broken)
        return tl::unexpected(broken.error());
    if (broken->toInt() != 0)
        return failure(ErrorKind::Corrupt,
                       u"%1 leaves %2 rows pointing nowhere"_s.arg(step).arg(broken->toInt()));
    const auto marked =
        connection.execute(u"PRAGMA application_id = %1; PRAGMA user_version = %2"_s.arg(kApplicationId)
                               .arg(versionOfStep(step)));
    if (!marked)
        return marked;
    return transaction->commit();
}

} // namespace db
