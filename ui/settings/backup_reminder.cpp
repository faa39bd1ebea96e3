#include "ui/settings/backup_reminder.h"

#include "ui/language/customer_words.h"

using namespace Qt::StringLiterals;

namespace ui {

BackupReminder::BackupReminder(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_loader(desk, [this](const std::optional<app::BackupRecord> &last) {
          m_last = last;
          m_known = true;
          emit changed();
      })
{
    // A failure is told by whoever opens the file.
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.settings; });
    m_loader.ask(app::asking(&app::lastBackup));
}

QString BackupReminder::words() const
{
    if (!m_known)
        return {};
    if (!m_last)
        return tr("No backup yet");
    const QDateTime at =
        QDateTime::fromMSecsSinceEpoch(m_last->atMs, Qt::UTC).toTimeZone(m_desk.clock().zone());
    return tr("Backup %1 %2 ✓", "%1 is a day such as “today”, %2 the time")
        .arg(words::day(at.date(), m_desk.clock().today()), at.time().toString(u"HH:mm"_s));
}

} // namespace ui
