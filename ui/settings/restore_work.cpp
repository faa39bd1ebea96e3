#include "ui/settings/restore_work.h"

#include "app/desk/desk.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/restore.h"
#include "ui/language/restore_words.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"

#include <QFileInfo>

namespace ui {

RestoreWork::RestoreWork(app::Desk &desk, NotificationBar &bar, UndoHistory &undo, QObject *parent)
    : QObject(parent), m_desk(desk), m_bar(bar), m_undo(undo)
{}

RestoreWork::~RestoreWork()
{
    if (m_running)
        m_running->stop();
}

void RestoreWork::restore(const QString &file, SharedCount count, Ended ended)
{
    m_running = std::move(count);
    const std::function<bool(qint64, qint64)> progress = std::bind_front(&JobCount::tell, m_running);
    m_desk.write(this, app::doing(&app::restore, m_desk.clock(), file, progress),
                 [this, file, ended = std::move(ended)](const db::Result<db::Changed<app::Restored>> &done) {
                     m_running.reset();
                     ended(done ? db::Result<void>() : tl::unexpected(done.error()));
                     if (done)
                         tell(file, done->value.keptIn);
                 });
}

void RestoreWork::tell(const QString &file, const QString &kept)
{
    m_heard = kept;
    m_undo.forgetAll();
    const auto ticket = m_undo.remember(this, [this, kept] { goBackTo(kept); });
    m_bar.show({Notice::Kind::Good, tr("Restored: the shop is as in %1.").arg(QFileInfo(file).fileName()),
                tr("Go back"), [this, ticket] { m_undo.takeBack(ticket); }});
}

void RestoreWork::goBackTo(const QString &kept)
{
    m_bar.show({.text = tr("The shop is being restored.")});
    restore(kept, std::make_shared<JobCount>(), [this, kept](const db::Result<void> &done) {
        if (!done)
            m_bar.show({Notice::Kind::Danger, words::restoreFailed(done.error(), kept)});
    });
}

void RestoreWork::hear(const app::BackupRecord &last)
{
    const bool first = m_heard.isEmpty();
    const bool news = std::exchange(m_heard, last.file) != last.file;
    if (!first && news && app::isBeforeRestore(last.file))
        m_undo.forgetAll();
}

} // namespace ui
