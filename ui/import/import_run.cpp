#include "ui/import/import_run.h"

#include "app/core/own_files.h"
#include "app/desk/desk.h"
#include "app/import/import_work.h"
#include "db/core/run_in.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

ImportRun::ImportRun(app::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    m_pause.callOnTimeout(this, &ImportRun::rehearse);
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
    if (isWriting())
        return;
    clear();
    m_pasted.reset();
}

void ImportRun::clear()
{
    cancel();
    m_path.clear();
    m_survey.reset();
    m_trouble.reset();
    m_profile.reset();
    m_headingSaid = false;
    m_preview.reset();
    m_rehearsal.reset();
    m_rejected.reset();
    m_report.reset();
    m_undone.reset();
}

void ImportRun::lookAt(
    QString path,
    std::optional<app::HeadingLine> heading) // by value: it may be m_path, which is forgotten first
{
    if (isWriting())
        return;
    clear();
    m_path = path;
    m_headingSaid = heading.has_value();
    if (!isPasted())
        m_pasted.reset();
    if (!app::refuseOwnFile(m_desk.path(), path)) {
        m_trouble = app::ListTrouble{app::ListTrouble::Kind::OwnFile, 0, {}};
        emit refused();
        return;
    }
    look([path, heading](const SharedCount &progress) {
        return app::surveyList(path, std::bind_front(&JobCount::tell, progress), heading,
                               app::ListKind::Customers);
    });
}

void ImportRun::lookAtPasted(const QString &text)
{
    if (isWriting())
        return;
    clear();
    m_pasted = std::make_shared<PastedList>(tr("Clipboard", "name of a list that was pasted"));
    m_path = m_pasted->path();
    look([path = m_path, text](const SharedCount &progress) -> app::Listed<app::ListSurvey> {
        if (const auto written = PastedList::write(path, text); !written)
            return app::listTrouble(app::ListTrouble::Kind::NotReadable, written.error().detail);
        return app::surveyList(path, std::bind_front(&JobCount::tell, progress), {},
                               app::ListKind::Customers);
    });
}

void ImportRun::look(Look look)
{
    const SharedCount progress = begin(Work::Looking);
    db::runInPool(
        this, [look = std::move(look), progress] { return look(progress); },
        [this, progress](const tl::expected<app::ListSurvey, app::ListTrouble> &survey) {
            if (progress != m_progress)
                return;
            if (survey)
                return propose(progress, *survey);
            end();
            m_trouble = survey.error();
            emit refused();
        });
}

// A list with the same headings may have been settled before.
void ImportRun::propose(const SharedCount &progress, const app::ListSurvey &survey)
{
    m_desk.ask(this, app::asking(&app::listProfiles),
               [this, progress, survey](const db::Result<QList<app::ListProfile>> &profiles) {
                   if (progress != m_progress)
                       return;
                   end();
                   take(survey, profiles.value_or(QList<app::ListProfile>()));
               });
}

void ImportRun::take(const app::ListSurvey &survey, const QList<app::ListProfile> &profiles)
{
    m_profile = survey.hasHeader ? app::profileFor(profiles, survey.firstLine) : std::nullopt;
    for (const app::ListProfile &profile : profiles) {
        const auto heading = m_profile || m_headingSaid || survey.declared
                                 ? std::nullopt
                                 : app::headingsOf(profile, survey.firstLines);
        if (heading)
            return lookAt(m_path, heading);
    }
    m_survey = survey;
    m_shape = m_profile ? app::shapeBy(*m_profile, survey) : survey.shape();
    emit surveyed();
    rehearse();
}

void ImportRun::settleBy(const std::optional<app::ListProfile> &profile)
{
    if (!m_survey || isWriting())
        return;
    m_profile = profile;
    app::ListShape shape = profile ? app::shapeBy(*profile, *m_survey) : m_survey->shape();
    shape.sameCode = m_shape.sameCode;
    shape.edits = m_shape.edits;
    if (!shape.stageOfNew)
        shape.stageOfNew = m_shape.stageOfNew;
    setShape(shape);
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

void ImportRun::writeCell(qint64 line, qsizetype column, const QString &text)
{
    if (!m_survey || isWriting())
        return;
    m_shape.edits[line][column] = text;
    rehearse();
}

void ImportRun::rehearse()
{
    m_pause.stop();
    if (!m_survey || isWriting() || !app::problemsOf(m_shape.fields).isEmpty())
        return;
    m_preview.reset();
    m_rehearsal.reset();
    const SharedCount progress = begin(Work::Rehearsing);
    m_desk.askInTurn(this,
                     app::asking(&app::rehearseImport, m_desk.clock(), m_path, m_shape,
                                 std::bind_front(&JobCount::tell, progress)),
                     [this, progress](db::Result<app::ImportOutcome> outcome) {
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
    importOpen([this](const db::Error &error) { lookAgain(error); });
}

void ImportRun::importOpen(const std::function<void(const db::Error &)> &onFailure)
{
    if (!m_survey || isWriting())
        return;
    m_pause.stop();
    m_undone.reset();
    const SharedCount progress = begin(Work::Importing);
    const auto work = app::doing(&app::importList, m_desk.clock(), m_path, m_shape,
                                 std::bind_front(&JobCount::tell, progress));
    const Imported list{m_path, m_shape, isPasted() ? m_pasted : nullptr};
    m_desk.write(this, work, [this, list, onFailure](db::Result<db::Changed<app::ImportOutcome>> outcome) {
        end();
        if (!outcome) {
            onFailure(outcome.error());
            return;
        }
        m_rejected = std::move(outcome->value.rows);
        m_report = std::move(outcome->value.report);
        m_tookMs = outcome->value.tookMs;
        m_preview.reset(); // what it foretold has happened
        m_rehearsal.reset();
        emit imported(list, *m_report);
        emit importDone();
        readLast();
    });
}

void ImportRun::importAgain(const Imported &list)
{
    if (isTaken())
        return;
    if (m_report && m_survey && m_path == list.path && m_shape == list.shape)
        return importOpen([this, list](const db::Error &error) { emit failedAgain(list, error); });
    m_pause.stop();
    const SharedCount progress = begin(Work::Importing);
    const auto work = app::doing(&app::importList, m_desk.clock(), list.path, list.shape,
                                 std::bind_front(&JobCount::tell, progress));
    m_desk.write(this, work, [this, list](const db::Result<db::Changed<app::ImportOutcome>> &outcome) {
        end();
        if (outcome)
            emit imported(list, outcome->value.report);
        else
            emit failedAgain(list, outcome.error());
        rehearseOpen();
        readLast();
    });
}

// The list that is open is not imported yet, and the customers are others by now.
void ImportRun::rehearseOpen()
{
    if (!m_report)
        rehearse();
}

void ImportRun::takeBack(db::ImportBatchId batch)
{
    if (isWriting()) {
        emit notTakenBack(batch);
        return;
    }
    const SharedCount progress = begin(Work::TakingBack);
    const auto work =
        app::doing(&app::undoImport, m_desk.clock(), batch, std::bind_front(&JobCount::tell, progress));
    m_desk.write(this, work, [this, batch](const db::Result<app::ImportUndoReport> &report) {
        end();
        if (!report && report.error().kind == db::ErrorKind::Conflict) {
            emit wasTakenBack(batch, report.error());
        } else if (!report) {
            emit notTakenBack(batch);
            emit failed(report.error());
        } else if (report->inTheWay) {
            emit notTakenBack(batch);
            emit refusedTakingBack(*report->inTheWay);
        } else {
            m_undone = *report;
            emit takenBack(batch);
        }
        rehearseOpen();
        readLast();
    });
}

void ImportRun::readLast()
{
    m_desk.askInTurn(this, app::asking(&app::lastImport),
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

} // namespace ui
