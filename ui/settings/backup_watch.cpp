#include "ui/settings/backup_watch.h"

#include "app/desk/desk.h"
#include "ui/language/customer_words.h"

using namespace Qt::StringLiterals;

namespace ui {

BackupWatch::BackupWatch(app::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if (changes.settings)
            read();
    });
    read();
}

void BackupWatch::read()
{
    m_desk.read(
        this, [](db::Session &session) { return app::lastBackup(session); },
        [this](const db::Result<std::optional<app::BackupRecord>> &last) {
            if (!last)
                return; // whoever opens the file tells what is wrong with it
            m_last = *last;
            m_known = true;
            emit changed();
        });
}

QString BackupWatch::words() const
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
