#include "app/cli/cli_context.h"

#include "app/cli/error_text.h"
#include "app/cli/made_database.h"
#include "app/cli/safe_text.h"
#include "app/core/data_location.h"
#include "app/start/shop_setup.h"
#include "db/core/beside_file.h"
#include "db/customers/customer_store.h"
#include "db/safekeeping/journal_store.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kShowEveryMs = 100;

/// What the words for people leave out: QT_LOGGING_RULES="menkhach.errors.debug=true" shows it.
Q_LOGGING_CATEGORY(cliErrorLog, "menkhach.errors", QtInfoMsg)

QString wordsOfPhase(Phase phase, const QString &work)
{
    if (phase == Phase::Indexes)
        return u"preparing the search"_s;
    return phase == Phase::Saving ? u"saving"_s : work;
}

} // namespace

CliContext::CliContext(const CliStreams &streams, Clock clock, bool json, QString database)
    : m_streams(streams), m_clock(std::move(clock)), m_json(json), m_chosen(std::move(database)),
      m_out(streams.out), m_err(streams.err)
{}

CliContext::~CliContext()
{
    endProgress();
}

QString CliContext::database() const
{
    return m_chosen.isEmpty() ? defaultDatabase() : m_chosen;
}

Outcome CliContext::knowsDatabase() const
{
    if (choseDatabase() || hasDataLocation())
        return {};
    return workFailed(
        u"neither HOME nor XDG_DATA_HOME says where the desk's database is; name it by --db FILE"_s);
}

db::Result<std::unique_ptr<db::Session>> CliContext::open(DbUse use, const QString &file)
{
    // The desk's own remembers when it was copied.
    const bool looksOnly = use == DbUse::Read || (use == DbUse::Copy && choseDatabase());
    // A backup is looked at without a byte of it being changed. One of an older version must be brought up to
    // date first.
    db::OpenOptions options{file, looksOnly && !db::keepsLog(file),
                            use == DbUse::Begin || use == DbUse::Look};
    options.updating = [this](int step, int steps) {
        if (step == 1)
            watchStop();
        showProgress(u"bringing the database up to date: step %1 of %2"_s.arg(step).arg(steps));
    };
    options.goOn = [this] { return !isStopped(); };
    options.aloneIfFull = looksOnly || use == DbUse::Copy || use == DbUse::Look;
    auto session = db::Session::open(options);
    if (session || use == DbUse::Write)
        return session;
    // Opening for writing turns the log on, which a full disk refuses; so open again to read.
    const db::ErrorKind kind = session.error().kind;
    if (kind != db::ErrorKind::ReadOnly && (use != DbUse::Look || kind != db::ErrorKind::DiskFull))
        return session;
    options.readOnly = !options.readOnly;
    auto other = db::Session::open(options);
    if (!other) { // why it cannot be brought up to date says more than that it must be
        const db::ErrorKind why = other.error().kind;
        const bool saysMore = why == db::ErrorKind::Corrupt || why == db::ErrorKind::BackupFailed ||
                              why == db::ErrorKind::DiskFull || why == db::ErrorKind::Cancelled;
        return saysMore ? std::move(other) : std::move(session);
    }
    m_readOnly = options.readOnly;
    return other;
}

tl::expected<db::Session *, Failure> CliContext::session(DbUse use)
{
    if (m_session)
        return m_session.get();
    MK_CHECK(knowsDatabase());
    const QString file = database();
    const bool isMade = !QFileInfo::exists(file);
    if (const QFileInfo info(file); !info.exists() || (info.isFile() && info.size() == 0)) {
        if (use == DbUse::Copy && !choseDatabase())
            return workFailed(u"the desk has no database yet: there is no %1"_s.arg(file));
        if (use != DbUse::Begin && use != DbUse::Look && choseDatabase()) {
            return workFailed(u"there is no database %1; look at the spelling, or begin it with "
                              "\"menkhach-cli --db FILE import LIST\""_s.arg(file));
        }
        if (!choseDatabase())
            use = DbUse::Begin;
    }
    auto opened = open(use, file);
    if (!opened) {
        m_openError = opened.error();
        if (isMade)
            MadeDatabase{file}.removeUnopened(onThisDisk(opened.error()));
        return failed(opened.error());
    }
    const auto identity = identityOf(file);
    const bool writes = use == DbUse::Write || use == DbUse::Begin || use == DbUse::Look;
    if (writes && !m_readOnly) {
        const auto ready = ensureShop(**opened, m_clock);
        // What an older version left can be looked at as it is.
        const bool looksAtOlder =
            use == DbUse::Look && !ready && ready.error().kind == db::ErrorKind::DiskFull;
        if (!ready && !looksAtOlder) {
            m_openError = ready.error();
            if (isMade)
                MadeDatabase{file, identity}.removeIfUnused(*opened);
            return failed(ready.error());
        }
    }
    m_session = std::move(*opened);
    m_made = isMade;
    if (writes && !m_readOnly)
        m_written = identity;
    return m_session.get();
}

void CliContext::removeIfUnused()
{
    if (!m_session || !m_made)
        return;
    MadeDatabase{database(), m_written}.removeIfUnused(m_session);
}

tl::unexpected<Failure> CliContext::failed(const db::Error &error) const
{
    const db::Error told = onThisDisk(error);
    if (told.kind == db::ErrorKind::DiskFull)
        qCDebug(cliErrorLog, "%s", qUtf8Printable(error.detail)); // the words for people leave it out
    if (told.kind == db::ErrorKind::DiskFull && (m_made || !QFileInfo::exists(database())))
        return workFailed(
            u"the disk is full, so %1 could not be made; make room and try again"_s.arg(database()));
    return workFailed(explain(told, database()));
}

db::Error CliContext::onThisDisk(const db::Error &error) const
{
    const QFileInfo shop(database());
    return asFullDisk(error, {QStorageInfo(shop.absolutePath()).bytesAvailable(), shop.size()});
}

tl::unexpected<Failure> CliContext::refused(const db::Error &error) const
{
    return error.kind == db::ErrorKind::InvalidInput ? workFailed(error.detail) : failed(error);
}

QTextStream &CliContext::out()
{
    endProgress();
    return m_out;
}

void CliContext::print(const QJsonObject &document)
{
    out() << safeJson(QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact))) << '\n';
}

Outcome CliContext::stillThere() const
{
    if (!m_written || identityOf(database()) == m_written)
        return {};
    return workFailed(u"%1 was removed or replaced while it was written, and what was done is lost; see that "
                      "the file is in its place and run the command again"_s.arg(database()));
}

Outcome CliContext::answer(const QJsonObject &document, const QString &text)
{
    MK_CHECK(stillThere());
    if (m_json)
        print(document);
    else
        out() << text << '\n';
    return {};
}

void CliContext::say(const QString &line)
{
    endProgress();
    m_err << line << '\n';
    m_err.flush();
}

Progress CliContext::beginLongWork(const QString &what)
{
    watchStop();
    const auto doing = std::make_shared<QString>(what); // by its phase
    return {[this, doing](qint64 done, qint64 total) { return goOn(*doing, done, total); },
            [this, what, doing](Phase phase) {
                *doing = wordsOfPhase(phase, what);
                showProgress(*doing);
            }};
}

void CliContext::showProgress(const QString &line)
{
    if (!m_streams.errIsTerminal)
        return;
    m_err << '\r' << line.leftJustified(m_shownLength);
    m_err.flush();
    m_shownLength = line.size();
}

bool CliContext::goOn(const QString &what, qint64 done, qint64 total)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (m_streams.errIsTerminal && now - m_shownAtMs >= kShowEveryMs) {
        m_shownAtMs = now;
        const QString far =
            total > 0 ? u"%1 %"_s.arg(qMin<qint64>(100, done * 100 / total)) : QString::number(done);
        showProgress(u"%1: %2"_s.arg(what, far));
    }
    return !isStopped();
}

void CliContext::watchStop() const
{
    if (m_streams.watchStop)
        m_streams.watchStop();
}

bool CliContext::isStopped() const
{
    return m_streams.stopped && m_streams.stopped();
}

void CliContext::endProgress()
{
    if (m_shownLength == 0)
        return;
    m_err << '\r' << QString(m_shownLength, u' ') << '\r';
    m_err.flush();
    m_shownLength = 0;
}

bool CliContext::flush()
{
    m_out.flush();
    m_err.flush();
    return m_out.status() == QTextStream::Ok;
}

} // namespace app
