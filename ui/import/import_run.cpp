#include "ui/import/import_run.h"

#include "app/desk/desk.h"
#include "app/import/import_work.h"

namespace ui {

ImportRun::ImportRun(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_work(new ListWork(this)), m_look(new ListLook(desk, this)),
      m_rehearsal(new ListRehearsal(desk, *m_look, *m_work, this)),
      m_takingBack(new TakingBack(desk, *m_work, this))
{
    connect(m_work, &ListWork::changed, this, &ImportRun::workChanged);
    connect(m_look, &ListLook::done, this, &ImportRun::takeLook);
    connect(m_look, &ListLook::profilesUnknown, this, &ImportRun::profilesUnknown);
    connect(m_rehearsal, &ListRehearsal::rehearsed, this, &ImportRun::rehearsed);
    connect(m_rehearsal, &ListRehearsal::failed, this, &ImportRun::lookAgain);
    connect(m_takingBack, &TakingBack::takenBack, this, &ImportRun::takenBack);
    connect(m_takingBack, &TakingBack::notTakenBack, this, &ImportRun::notTakenBack);
    connect(m_takingBack, &TakingBack::wasTakenBack, this, &ImportRun::wasTakenBack);
    connect(m_takingBack, &TakingBack::cannotBeTakenBack, this, &ImportRun::cannotBeTakenBack);
    connect(m_takingBack, &TakingBack::refusedTakingBack, this, &ImportRun::refusedTakingBack);
    connect(m_takingBack, &TakingBack::lastRead, this, &ImportRun::lastRead);
    connect(m_takingBack, &TakingBack::failed, this, &ImportRun::failed);
    connect(m_takingBack, &TakingBack::ended, this, &ImportRun::rehearseOpen);
}

void ImportRun::cancel()
{
    m_rehearsal->stopWaiting();
    m_work->stop();
}

void ImportRun::forget()
{
    if (isWriting())
        return;
    clear();
    m_look->forgetPasted();
    if (work() == Work::Looking)
        m_work->end(); // its end is not told
}

void ImportRun::clear()
{
    cancel();
    m_look->clear();
    m_rehearsal->clear();
    m_rejected.reset();
    m_report.reset();
    m_takingBack->forgetUndone();
}

// By value: the path may be the one that is forgotten first.
void ImportRun::lookAt(QString path, app::SaidOfList said)
{
    if (isWriting())
        return;
    clear();
    m_look->look(path, said, m_work->begin(Work::Looking));
}

void ImportRun::lookAtPasted(const QString &text)
{
    if (isWriting())
        return;
    clear();
    m_look->lookAtPasted(text, m_work->begin(Work::Looking));
}

void ImportRun::takeLook()
{
    if (work() != Work::Looking)
        return; // something else goes on
    m_work->end();
    if (!survey()) {
        emit refused();
        return;
    }
    const app::ListShape shape = profile() ? app::shapeBy(*profile(), *survey()) : survey()->shape();
    m_rehearsal->setShape(shape); // whoever is told of the survey asks for it
    emit surveyed();
    m_rehearsal->rehearse();
}

void ImportRun::settleBy(const std::optional<app::ListProfile> &profile)
{
    if (!survey() || isWriting())
        return;
    m_look->settleBy(profile);
    app::ListShape settled = profile ? app::shapeBy(*profile, *survey()) : survey()->shape();
    settled.sameCode = shape().sameCode;
    settled.unknownPeople = shape().unknownPeople;
    settled.edits = shape().edits;
    settled.leftOut = shape().leftOut;
    if (!settled.stageOfNew)
        settled.stageOfNew = shape().stageOfNew;
    setShape(settled);
}

void ImportRun::importNow()
{
    importOpen([this](const db::Error &error) { lookAgain(error); });
}

void ImportRun::importOpen(const std::function<void(const db::Error &)> &onFailure)
{
    if (!survey() || isWriting())
        return;
    m_rehearsal->stopWaiting();
    m_takingBack->forgetUndone();
    const SharedCount progress = m_work->begin(Work::Importing);
    const auto work =
        app::doing(&app::importList, m_desk.clock(), path(), shape(), JobCount::progressOf(progress));
    const Imported list{path(), shape(), m_look->pasted()};
    m_desk.write(this, work, [this, list, onFailure](db::Result<db::Changed<app::ImportOutcome>> outcome) {
        m_work->end();
        if (!outcome) {
            onFailure(outcome.error());
            return;
        }
        m_rejected = std::move(outcome->value.rows);
        m_report = std::move(outcome->value.report);
        m_tookMs = outcome->value.tookMs;
        m_rehearsal->clear(); // what it foretold has happened
        emit imported(list, *m_report);
        emit importDone();
        readLast();
    });
}

void ImportRun::importAgain(const Imported &list)
{
    if (isTaken())
        return;
    if (m_report && survey() && path() == list.path && shape() == list.shape)
        return importOpen([this, list](const db::Error &error) { emit failedAgain(list, error); });
    m_rehearsal->stopWaiting();
    const SharedCount progress = m_work->begin(Work::Importing);
    const auto work =
        app::doing(&app::importList, m_desk.clock(), list.path, list.shape, JobCount::progressOf(progress));
    m_desk.write(this, work, [this, list](const db::Result<db::Changed<app::ImportOutcome>> &outcome) {
        m_work->end();
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
        m_rehearsal->rehearse();
}

// The file may have gone, or may be another one by now: then it is told as it is told at the first look.
void ImportRun::lookAgain(const db::Error &error)
{
    emit failed(error);
    if (error.kind == db::ErrorKind::FileAccess || error.kind == db::ErrorKind::InvalidInput)
        lookAt(path(), {{}, {}, said().encoding});
}

QStringList ImportRun::columnsWithoutStage() const
{
    QStringList headings;
    const QList<app::ListColumn> columns = survey() ? survey()->columns : QList<app::ListColumn>();
    for (const app::ListColumn &column : columns) {
        if (column.remark == u"not-a-stage")
            headings.append(column.header);
    }
    return headings;
}

} // namespace ui
