#include "db/session/session.h"

#include "db/core/file_name.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_search.h"
#include "db/customers/customer_store.h"
#include "db/customers/customer_writer.h"
#include "db/customers/duplicate_store.h"
#include "db/customers/import_batch_store.h"
#include "db/customers/import_profile_store.h"
#include "db/customers/interaction_store.h"
#include "db/customers/merge_store.h"
#include "db/customers/personal_day_store.h"
#include "db/customers/picture_store.h"
#include "db/customers/relation_store.h"
#include "db/customers/segment_store.h"
#include "db/customers/suppression_store.h"
#include "db/engine/connection.h"
#include "db/engine/transaction.h"
#include "db/greetings/greeting_store.h"
#include "db/insights/customer_count_store.h"
#include "db/insights/people_store.h"
#include "db/insights/rollup_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/late_message_store.h"
#include "db/outbox/outbox_reader.h"
#include "db/outbox/outbox_store.h"
#include "db/rights/data_request_store.h"
#include "db/safekeeping/draft_store.h"
#include "db/safekeeping/erasure_store.h"
#include "db/safekeeping/journal_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/safekeeping/sample_store.h"
#include "db/shop/setting_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace db {

namespace {

const QString kLog = u"-wal"_s;
const QString kIndexOfLog = u"-shm"_s;
/// The longest name of what SQLite keeps beside a file.
const QString kJournal = u"-journal"_s;

QString besideReal(const QString &path, const QString &ending)
{
    const QFileInfo file(path);
    return (file.exists() ? file.canonicalFilePath() : file.absoluteFilePath()) + ending;
}

Connection::Mode modeOf(const OpenOptions &options)
{
    using Mode = Connection::Mode;
    return options.readOnly ? Mode::ReadOnly : options.create ? Mode::Create : Mode::ReadWrite;
}

/// What can be told of a path without a look inside. Makes the folder of a new file.
Result<void> refuseBeforeOpening(const OpenOptions &options)
{
    const QFileInfo file(options.path);
    const bool create = options.create && !options.readOnly;
    if (file.isDir())
        return failure(ErrorKind::FileAccess, u"%1 is a folder"_s.arg(options.path));
    if (lengthOfName(file.fileName()) + kJournal.size() > kMostOfName)
        return failure(ErrorKind::NameTooLong, u"the name of %1 is too long"_s.arg(options.path));
    if (file.exists() && !file.isFile())
        return failure(ErrorKind::FileAccess, u"%1 is no ordinary file"_s.arg(options.path));
    if (file.size() == 1) // SQLite takes a single byte for an empty file and would write over it
        return failure(ErrorKind::NotADatabase, u"%1 holds a single byte"_s.arg(options.path));
    if (!create && file.exists() && file.size() == 0) // SQLite would begin one in it
        return failure(ErrorKind::NotADatabase, u"%1 is empty"_s.arg(options.path));
    if (create && !file.exists() && !QDir().mkpath(file.absolutePath()))
        return failure(ErrorKind::FileAccess, u"the folder %1 cannot be made"_s.arg(file.absolutePath()));
    if (create && !file.exists() && !QFileInfo(file.absolutePath()).isWritable())
        return failure(ErrorKind::ReadOnly, u"the folder %1 cannot be written"_s.arg(file.absolutePath()));
    return {};
}

/// SQLite gives the log and its index the permissions of the file. Left by whoever read the file while it
/// could not be written, they would keep it from ever being written again.
void openLeftoversToOwner(const QString &path)
{
    const QFile::Permissions own = QFile::permissions(path);
    if (!own.testFlag(QFile::WriteOwner))
        return;
    for (const QString &ending : {kLog, kIndexOfLog}) {
        const QFileInfo left(besideReal(path, ending));
        if (left.exists() && !left.permission(QFile::WriteOwner))
            QFile::setPermissions(left.filePath(), own); // another user's: opening the file will tell
    }
}

bool isOfReadOnlyMedium(const QString &path)
{
    return QStorageInfo(QFileInfo(path).absolutePath()).isReadOnly();
}

/// Where nothing can be written beside a file, SQLite cannot make the index of its log, and reads it only as
/// one that does not change. An index that lies there says that another program may do so; a journal, that a
/// step was cut off and would have to be taken back first.
Result<std::unique_ptr<Connection>> openWhereNothingIsWritten(const OpenOptions &options)
{
    for (const QString &ending : {kLog, kJournal}) {
        if (QFileInfo(besideReal(options.path, ending)).size() > 0)
            return failure(ErrorKind::ReadOnly,
                           u"what was done last is in %1 and cannot be read here; copy both files"_s.arg(
                               options.path + ending));
    }
    if (!options.readOnly)
        return failure(ErrorKind::ReadOnly, u"the folder of %1 cannot be written"_s.arg(options.path));
    if (QFileInfo::exists(besideReal(options.path, kIndexOfLog)) && !isOfReadOnlyMedium(options.path))
        return failure(ErrorKind::ReadOnly, u"%1 cannot be written"_s.arg(options.path + kIndexOfLog));
    return Connection::open(options.path, Connection::Mode::Immutable, options.busyTimeoutMs);
}

bool wantsRoomBeside(const Error &error)
{
    return error.kind == ErrorKind::DiskFull || error.kind == ErrorKind::FileAccess;
}

/// Can nothing be written beside the file? Not known before it is tried.
bool isShutIn(const Error &error, const QString &path)
{
    return (error.kind == ErrorKind::ReadOnly || error.kind == ErrorKind::FileAccess) &&
           (!QFileInfo(QFileInfo(besideReal(path, {})).absolutePath()).isWritable() ||
            isOfReadOnlyMedium(path));
}

} // namespace

Result<std::unique_ptr<Session>> Session::open(const OpenOptions &options)
{
    MK_CHECK(refuseBeforeOpening(options));
    openLeftoversToOwner(options.path);
    const Migrations migrations;
    MK_TRY(auto connection, Connection::open(options.path, modeOf(options), options.busyTimeoutMs));
    MigrationOutcome outcome = MigrationOutcome::AlreadyCurrent;
    // Looked at before any pragma that would write: a foreign or newer file stays as it was, to the byte.
    auto readable = migrations.checkReadable(*connection);
    if (!readable && isShutIn(readable.error(), options.path)) {
        MK_TRY(connection, openWhereNothingIsWritten(options));
        readable = migrations.checkReadable(*connection);
    } else if (!readable && wantsRoomBeside(readable.error()) && options.aloneIfFull) {
        // Who is alone from the first look keeps the index of the log in memory, and needs no room beside the
        // file.
        MK_TRY(connection, Connection::open(options.path, modeOf(options), options.busyTimeoutMs));
        MK_CHECK(connection->execute(u"PRAGMA locking_mode = EXCLUSIVE"_s));
        readable = migrations.checkReadable(*connection);
    }
    if (!readable) {
        if (options.readOnly || readable.error().kind != ErrorKind::ReadOnly)
            return tl::unexpected(readable.error());
    }
    if (!options.readOnly) {
        if (!QFileInfo(options.path).isWritable())
            return failure(ErrorKind::ReadOnly, u"%1 cannot be written"_s.arg(options.path));
        MK_CHECK(connection->prepareForWriting(options.busyTimeoutMs));
        MK_TRY(const auto migrated, migrations.run(*connection, options.updating));
        outcome = migrated;
    }
    return std::unique_ptr<Session>(new Session(std::move(connection), outcome));
}

QString Session::logOf(const QString &path)
{
    return besideReal(path, kLog);
}

bool Session::keepsLog(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile()) // reading a pipe would wait for ever
        return false;
    // Byte 18 of the header: the version of the format for writing, 2 for a log (SQLite file format, 1.3.2).
    return file.open(QIODevice::ReadOnly) && file.seek(18) && file.read(1) == QByteArray(1, '\2');
}

Session::Session(std::unique_ptr<Connection> connection, MigrationOutcome outcome)
    : m_connection(std::move(connection)), m_outcome(outcome),
      m_customers(std::make_unique<CustomerStore>(*m_connection)),
      m_search(std::make_unique<CustomerSearch>(*m_connection)),
      m_writer(std::make_unique<CustomerWriter>(*m_connection)),
      m_consents(std::make_unique<ConsentStore>(*m_connection)),
      m_duplicates(std::make_unique<DuplicateStore>(*m_connection)),
      m_merges(std::make_unique<MergeStore>(*m_connection)),
      m_personalDays(std::make_unique<PersonalDayStore>(*m_connection)),
      m_relations(std::make_unique<RelationStore>(*m_connection)),
      m_pictures(std::make_unique<PictureStore>(*m_connection)),
      m_journal(std::make_unique<JournalStore>(*m_connection)),
      m_imports(std::make_unique<ImportBatchStore>(*m_connection)),
      m_importProfiles(std::make_unique<ImportProfileStore>(*m_connection)),
      m_interactions(std::make_unique<InteractionStore>(*m_connection)),
      m_templates(std::make_unique<TemplateStore>(*m_connection)),
      m_greetings(std::make_unique<GreetingStore>(*m_connection)),
      m_outbox(std::make_unique<OutboxStore>(*m_connection)),
      m_outboxReader(std::make_unique<OutboxReader>(*m_connection)),
      m_lateMessages(std::make_unique<LateMessageStore>(*m_connection)),
      m_rollups(std::make_unique<RollupStore>(*m_connection)),
      m_customerCounts(std::make_unique<CustomerCountStore>(*m_connection)),
      m_people(std::make_unique<PeopleStore>(*m_connection)),
      m_settings(std::make_unique<SettingStore>(*m_connection)),
      m_drafts(std::make_unique<DraftStore>(*m_connection)),
      m_segments(std::make_unique<SegmentStore>(*m_connection)),
      m_safekeeping(std::make_unique<Safekeeping>(*m_connection)),
      m_sample(std::make_unique<SampleStore>(*m_connection)),
      m_erasure(std::make_unique<ErasureStore>(*m_connection)),
      m_suppression(std::make_unique<SuppressionStore>(*m_connection)),
      m_requests(std::make_unique<DataRequestStore>(*m_connection))
{}

Session::~Session() = default;

const CustomerReader &Session::reader() const
{
    return m_customers->reader();
}

QString Session::path() const
{
    return m_connection->path();
}

bool Session::isReadOnly() const
{
    return m_connection->isReadOnly();
}

Result<qint64> Session::dataVersion() const
{
    MK_TRY(const auto version, m_connection->scalar(u"PRAGMA data_version"_s));
    return version.toLongLong();
}

Result<void> Session::transact(const std::function<bool()> &work)
{
    MK_TRY(auto transaction, Transaction::begin(*m_connection));
    return work() ? transaction.commit() : Result<void>();
}

} // namespace db
