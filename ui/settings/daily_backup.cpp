#include "ui/settings/daily_backup.h"

#include "app/desk/desk.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/erasure.h"
#include "app/safekeeping/shop_repair.h"
#include "ui/language/erase_words.h"
#include "ui/language/explain.h"
#include "ui/language/restore_words.h"
#include "ui/shell/job_dialog.h"

#include <QFileInfo>

#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {
using Made = std::optional<app::BackupRecord>;
}

DailyBackup::DailyBackup(app::Desk &desk, QWidget *window, Tell tell, QObject *parent)
    : QObject(parent), m_desk(desk), m_window(window), m_tell(std::move(tell)), m_first(10s), m_between(1h)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &DailyBackup::look);
    connect(&desk, &app::Desk::opened, this, [this] { m_next.start(m_first); });
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        // Another folder was chosen, or the first customers come: once the last of them are there.
        if ((m_failed && changes.settings) || (m_wasEmpty && changes.customers))
            m_next.start(m_first);
    });
}

DailyBackup::~DailyBackup()
{
    if (m_running)
        m_running->stop();
    for (JobDialog *job : {m_repairing, m_finishing}) {
        if (job)
            job->cancel();
    }
}

void DailyBackup::setPauses(std::chrono::milliseconds first, std::chrono::milliseconds between)
{
    m_first = first;
    m_between = between;
    m_next.start(first);
}

void DailyBackup::look()
{
    if (m_running)
        return;
    if (m_busy && m_busy()) {
        m_next.start(m_first);
        return;
    }
    m_running = std::make_shared<JobCount>();
    const std::function<bool(int, int)> progress = std::bind_front(&JobCount::tell, m_running);
    m_desk.askAside(this, app::asking(&app::backUpUnasked, m_desk.clock(), progress),
                    [this](const db::Result<Made> &made) { end(made); });
}

void DailyBackup::end(const db::Result<Made> &made)
{
    if (!made && made.error().kind == db::ErrorKind::Repairable && !std::exchange(m_hasRepaired, true)) {
        repair();
        return;
    }
    m_hasRepaired = false;
    m_running.reset();
    m_next.start(m_between);
    const bool isWaiting = m_patience.waitsFor(made ? nullptr : &made.error());
    m_failed = !made && !isWaiting;
    m_wasEmpty = false;
    if (isWaiting)
        m_next.start(m_first); // another one is making copies there, or is writing: that should end
    else if (!made)
        complain(made.error());
    else if (!*made)
        learnWhetherEmpty();
    else
        take(**made);
    lookForErasures();
    emit looked(!m_failed);
}

void DailyBackup::take(const app::BackupRecord &copy)
{
    emit copied(QFileInfo(copy.file).absolutePath());
    m_desk.write(this, app::doing(&app::noteBackup, copy), [this](const db::Result<db::ChangeSet> &noted) {
        if (!noted) // the copy is whole all the same, but the shop does not know of it
            m_tell(explain(noted.error(), m_desk.path()));
    });
}

/// On the connection that writes; then there is a copy after all. Nothing else can be written meanwhile, so
/// it is shown, and can wait until the next look.
void DailyBackup::repair()
{
    using Repaired = db::Result<db::Changed<QStringList>>;
    m_repairing =
        new JobDialog(m_window, {tr("Repair the shop"), tr("The shop's file is being repaired.")}, this);
    m_desk.write(this, app::doing(&app::repairShop, m_desk.clock(), m_repairing->progress()),
                 [this](const Repaired &done) {
                     delete std::exchange(m_repairing, nullptr);
                     if (!done) {
                         end(tl::unexpected(done.error()));
                         return;
                     }
                     m_running.reset();
                     if (!done->value.isEmpty())
                         emit repaired(done->value);
                     look();
                 });
}

/// There was nothing to copy: of today there is a copy, or the shop has no customers yet.
void DailyBackup::learnWhetherEmpty()
{
    m_desk.ask(this, app::asking(&app::loadBackupStanding),
               [this](const auto &standing) { m_wasEmpty = standing && !standing->hasCustomers; });
}

/// Of an erasing that was cut off, copies may still hold the person.
void DailyBackup::lookForErasures()
{
    m_desk.ask(this, app::asking(&app::unfinishedErasures),
               [this](const db::Result<QList<db::CustomerId>> &ids) {
                   if (!ids)
                       tellOfUnfinished(ids.error());
                   else if (!ids->isEmpty() && !m_finishing)
                       finishErasures();
               });
}

/// Nothing else can be written meanwhile, so it is shown, and can wait until the next look.
void DailyBackup::finishErasures()
{
    using Finished = db::Result<db::Changed<QList<app::FinishedErasure>>>;
    m_finishing = new JobDialog(
        m_window, {tr("Erase for good"), tr("An erased customer is being removed from the backups.")}, this);
    m_desk.write(this, app::doing(&app::finishErasures, m_desk.clock(), m_finishing->progress()),
                 [this](const Finished &finished) {
                     const bool stopped = m_finishing->isCancelled();
                     delete std::exchange(m_finishing, nullptr);
                     if (!finished)
                         return tellOfUnfinished(finished.error());
                     QStringList lines;
                     for (const app::FinishedErasure &one : finished->value) {
                         if (!one.isPutOff)
                             lines += words::erasureLeft(one.report, m_desk.path());
                     }
                     if (!lines.isEmpty())
                         m_tell(lines.join(u'\n'));
                     if (stopped)
                         m_desk.ask(this, app::asking(&app::unfinishedErasures), [this](const auto &ids) {
                             if (ids && !ids->isEmpty())
                                 m_tell(words::erasurePutOff());
                         });
                 });
}

void DailyBackup::tellOfUnfinished(const db::Error &error)
{
    if (std::exchange(m_toldOfErasuresOn, m_desk.clock().today()) != m_desk.clock().today())
        m_tell(words::erasureUnfinished(error, m_desk.path()));
}

void DailyBackup::complain(const db::Error &error)
{
    if (std::exchange(m_toldOn, m_desk.clock().today()) == m_desk.clock().today())
        return;
    m_desk.ask(this, app::asking(&app::backupFolder), [this, error](const db::Result<QString> &folder) {
        m_tell(
            words::dailyBackupFailed(error, folder.value_or(app::usualFolder(m_desk.path())), m_desk.path()));
    });
}

} // namespace ui
