#pragma once

#include "app/safekeeping/backup_record.h"
#include "db/core/error.h"
#include "ui/widgets/job_count.h"

#include <QObject>
#include <QString>

#include <functional>

namespace app {
class Desk;
}

namespace ui {

class NotificationBar;
class UndoHistory;

/// Makes the shop what it is in a backup, tells of it, and keeps the way back: the copy of the shop as it
/// was.
class RestoreWork final : public QObject
{
    Q_OBJECT
public:
    using Ended = std::function<void(const db::Result<void> &)>;

    /// All outlive this object.
    RestoreWork(app::Desk &desk, NotificationBar &bar, UndoHistory &undo, QObject *parent = nullptr);
    /// What is running is stopped; the shop stays as it is.
    ~RestoreWork() override;

    /// `ended` once it is done or has failed; success is told in the notification bar.
    void restore(const QString &file, SharedCount count, Ended ended);
    /// The backup the shop remembers. Where another program restored one, what this window could take back
    /// is no longer in the journal.
    void hear(const app::BackupRecord &last);

private:
    void goBackTo(const QString &kept);
    void tell(const QString &file, const QString &kept);

    app::Desk &m_desk;
    NotificationBar &m_bar;
    UndoHistory &m_undo;
    SharedCount m_running;
    QString m_heard; ///< the file of the last backup known of
};

} // namespace ui
