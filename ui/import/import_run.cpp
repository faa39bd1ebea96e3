#include "ui/import/import_run.h"

#include "app/desk/desk.h"
#include "app/safekeeping/own_files.h"
#include "db/core/run_in.h"
#include "db/session/session.h"
#include "ui/import/import_words.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kChangeOfMind = 300ms;

/// What a run over the list gives: its figures, and the rows looked at.
struct Outcome
{
    app::ImportReport report;
    std::shared_ptr<app::ImportPreview> rows;
    qint64 tookMs = 0;
};

/// On the database thread: the list into the shop, or the rehearsal of that.
db::Result<Outcome> runImport(db::Session &session, const app::Clock &clock, const QString &path,
                              const app::ListShape &shape, bool rehearsal, const SharedCount &progress)
{
    MK_CHECK(app::refuseOwnFile(session.path(), path));
    QElapsedTimer since;
    since.start();
    const app::OpenedList source = app::openList(path);
    if (!source)
        return db::failure(db::ErrorKind::FileAccess, path + u": "_s + source.error().detail);
    Outcome outcome{{}, std::make_shared<app::ImportPreview>(), 0};
    app::ImportOptions options;
    options.shape = shape;
    options.fileName = QFileInfo(path).fileName();
    options.dryRun = rehearsal;
    options.progress = [&progress](qint64 done, qint64 total) { return progress->tell(done, total); };
    options.look = [&outcome, rehearsal](const app::TakenRow &row) {
        if (rehearsal || row.fate == app::RowFate::Rejected)
            outcome.rows->append(row);
    };
    MK_TRY(auto report, app::CustomerImport(session, clock, std::move(options)).run(**source));
    outcome.report = std::move(report);
    outcome.tookMs = since.elapsed();
    return outcome;
}

} // namespace

ImportRun::ImportRun(app::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kChangeOfMind);
    m_pause.callOnTimeout(this, &ImportRun::rehearse);
}

ImportRun::~ImportRun()
{
    if (m_progress)
        m_progress->stop();
}

SharedCount ImportRun::begin(Work work)
{
    if (m_progress)
        m_progress->stop(); // its answer is stale
    m_progress = std::make_shared<JobCount>();
    m_work = work;
    emit workChanged();
    return m_progress;
}

void ImportRun::end()
{
    m_progress.reset();
    m_work = Work::None;
    emit workChanged();
}

void ImportRun::cancel()
{
    m_pause.stop();
    if (m_progress)
        m_progress->stop();
}

void ImportRun::forget()
{
    if (m_work == Work::Importing || m_work == Work::TakingBack)
        return;
    cancel();
    m_path.clear();
    m_survey.reset();
    m_trouble.reset();
    m_preview.reset();
    m_rehearsal.reset();
    m_rejected.reset();
    m_report.reset();
    m_undone.reset();
}

void ImportRun::lookAt(QString path) // by value: it may be m_path, which is forgotten first
{
    if (m_work == Work::Importing || m_work == Work::TakingBack)
        return;
    forget();
    m_path = path;
    if (!app::refuseOwnFile(m_desk.path(), path)) {
        m_trouble = app::ListTrouble{app::ListTrouble::Kind::OwnFile, 0, {}};
        emit refused();
        return;
    }
    const SharedCount progress = begin(Work::Looking);
    db::runInPool(
        this,
        [path, progress] {
            return app::surveyList(path,
                                   [&](qint64 done, qint64 total) { return progress->tell(done, total); });
        },
        [this, progress](const tl::expected<app::ListSurvey, app::ListTrouble> &survey) {
            if (progress != m_progress)
                return;
            end();
            if (!survey) {
                m_trouble = survey.error();
                emit refused();
                return;
            }
            m_survey = *survey;
            m_shape = survey->shape();
            emit surveyed();
            rehearse();
        });
}

void ImportRun::setShape(const app::ListShape &shape)
{
    if (shape == m_shape)
        return;
    m_shape = shape;
    m_preview.reset();
    m_rehearsal.reset();
    if (m_work == Work::Rehearsing)
        cancel();
    m_pause.start();
}

void ImportRun::rehearse()
{
    m_pause.stop();
    if (!m_survey || m_work == Work::Importing || m_work == Work::TakingBack ||
        !app::problemsOf(m_shape.fields).isEmpty())
        return;
    m_preview.reset();
    m_rehearsal.reset();
    const SharedCount progress = begin(Work::Rehearsing);
    m_desk.read(
        this,
        [path = m_path, shape = m_shape, clock = m_desk.clock(), progress](db::Session &session) {
            return runImport(session, clock, path, shape, true, progress);
        },
        [this, progress](db::Result<Outcome> outcome) {
            if (progress != m_progress)
                return;
            end();
            if (!outcome) {
                lookAgain(outcome.error());
                return;
            }
            m_preview = std::move(outcome->rows);
            m_rehearsal = std::move(outcome->report);
            emit rehearsed();
        });
}

void ImportRun::importNow()
{
    if (!m_survey || m_work == Work::Importing || m_work == Work::TakingBack)
        return;
    m_pause.stop();
    m_undone.reset();
    const SharedCount progress = begin(Work::Importing);
    auto job = [path = m_path, shape = m_shape, clock = m_desk.clock(),
                progress](db::Session &session) -> db::Result<db::Changed<Outcome>> {
        MK_TRY(auto outcome, runImport(session, clock, path, shape, false, progress));
        const db::ChangeSet changes = outcome.report.changes;
        return db::Changed<Outcome>{std::move(outcome), changes};
    };
    m_desk.write(this, std::move(job), [this](db::Result<db::Changed<Outcome>> outcome) {
        end();
        if (!outcome) {
            lookAgain(outcome.error());
            return;
        }
        m_rejected = std::move(outcome->value.rows);
        m_report = std::move(outcome->value.report);
        m_tookMs = outcome->value.tookMs;
        m_preview.reset(); // what it foretold has happened
        m_rehearsal.reset();
        emit imported();
        readLast();
    });
}

void ImportRun::takeBack(db::ImportBatchId batch)
{
    if (m_work == Work::Importing || m_work == Work::TakingBack)
        return;
    const SharedCount progress = begin(Work::TakingBack);
    auto job = [batch, clock = m_desk.clock(),
                progress](db::Session &session) -> db::Result<db::Changed<app::ImportUndoReport>> {
        MK_TRY(auto report, app::undoImport(session, clock, batch, [&](qint64 done, qint64 total) {
                   return progress->tell(done, total);
               }));
        const db::ChangeSet changes = report.changes;
        return db::Changed<app::ImportUndoReport>{std::move(report), changes};
    };
    m_desk.write(this, std::move(job), [this](const db::Result<db::Changed<app::ImportUndoReport>> &report) {
        end();
        if (report) {
            m_undone = report->value;
            emit takenBack();
        } else {
            emit failed(report.error());
        }
        readLast();
    });
}

void ImportRun::readLast()
{
    m_desk.read(
        this, [](db::Session &session) { return session.imports().last(); },
        [this](const db::Result<std::optional<db::ImportBatch>> &last) {
            if (!last) {
                emit failed(last.error());
                return;
            }
            m_last = *last;
            emit lastRead();
        });
}

// The file may have gone, or may be another one by now: then it is told as it is told at the first look.
void ImportRun::lookAgain(const db::Error &error)
{
    emit failed(error);
    if (error.kind == db::ErrorKind::FileAccess || error.kind == db::ErrorKind::InvalidInput)
        lookAt(m_path);
}

void ImportRun::saveRejects(const QString &file, std::function<void(const db::Result<void> &)> done)
{
    const Preview rows = m_report ? m_rejected : m_preview;
    if (!rows)
        return;
    db::runInPool(
        this,
        [rows, headers = m_shape.headers, file] {
            return app::writeRejects(*rows, headers, file, import_words::reason);
        },
        std::move(done));
}

} // namespace ui
