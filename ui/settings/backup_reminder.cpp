#include "ui/settings/backup_reminder.h"

#include "ui/language/customer_words.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kOldAfterDays = 7;
}

BackupReminder::BackupReminder(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_loader(desk, [this](const app::BackupStanding &standing) {
          m_standing = standing;
          m_known = true;
          emit changed();
      })
{
    // A failure is told by whoever opens the file. With a backup, it does not matter who comes and goes.
    m_loader.askAgainWhen([this](const db::ChangeSet &changes) {
        return changes.settings || (changes.customers && !m_standing.last);
    });
    m_loader.ask(app::asking(&app::loadBackupStanding));
}

void BackupReminder::setFailing(bool failing)
{
    m_failing = failing;
    emit changed(); // another day may have come as well
}

int BackupReminder::age() const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_standing.last->atMs, m_desk.clock().zone());
    return static_cast<int>(at.date().daysTo(m_desk.clock().today()));
}

bool BackupReminder::isWorrying() const
{
    return m_known && (m_failing || (m_standing.last ? age() > kOldAfterDays : m_standing.hasCustomers));
}

QString BackupReminder::words() const
{
    if (!m_known)
        return {};
    if (!m_standing.last)
        return tr("No backup yet");
    if (age() > kOldAfterDays)
        return tr("No backup for %Ln days", "", age());
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_standing.last->atMs, m_desk.clock().zone());
    const QString text = m_failing ? tr("Backup %1 %2", "%1 is a day such as “today”, %2 the time")
                                   : tr("Backup %1 %2 ✓", "%1 is a day such as “today”, %2 the time");
    return text.arg(words::day(at.date(), m_desk.clock().today()), at.time().toString(u"HH:mm"_s));
}

} // namespace ui
