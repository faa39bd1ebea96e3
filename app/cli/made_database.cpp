#include "app/cli/made_database.h"

#include "db/core/beside_file.h"
#include "db/customers/customer_store.h"
#include "db/safekeeping/journal_store.h"
#include "db/session/session.h"

#include <QFile>
#include <QFileInfo>

namespace app {

namespace {

/// A database that was made in vain. It is closed: what it kept beside itself goes with it.
void removeMade(const QString &database)
{
    const QString file = QFileInfo(database).canonicalFilePath(); // what a link leads to
    if (file.isEmpty() || isWorkedOnElsewhere(file))
        return;
    // On a full disk the log could not go into the file, and stays behind.
    for (const QStringView ending : {QStringView(), db::kLogEnding, db::kLogIndexEnding, db::kJournalEnding})
        QFile::remove(db::besideFile(file, ending));
}

/// Also false where that cannot be read.
bool isUnused(db::Session &session)
{
    const auto steps = session.journal().list(1);
    const auto customers = session.customers().counts();
    return steps && steps->isEmpty() && customers && customers->total() == 0;
}

} // namespace

void MadeDatabase::removeUnopened(const db::Error &error) const
{
    if (error.kind == db::ErrorKind::DiskFull)
        removeMade(file);
}

void MadeDatabase::removeIfUnused(std::unique_ptr<db::Session> &session) const
{
    if (!isUnused(*session))
        return;
    session.reset();
    if (identity && identityOf(file) == identity)
        removeMade(file);
}

} // namespace app
