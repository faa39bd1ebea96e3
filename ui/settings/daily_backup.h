#pragma once

#include "app/safekeeping/backup_record.h"
#include "db/core/error.h"
#include "ui/settings/busy_patience.h"
#include "ui/widgets/job_count.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace app {
class Desk;
}

class QWidget;

namespace ui {

class JobDialog;

/// The copy of the day, made by the window itself: some time after the desk has opened, and from then on it
/// looks every hour whether a new day has come; soon, once an empty shop has its first customers, or while
/// another program is busy, for a while. Beside all other work; stopped when the window goes.
class DailyBackup final : public QObject
{
    Q_OBJECT
public:
    /// Why it failed, in words; once a day.
    using Tell = std::function<void(const QString &)>;

    /// The desk outlives this object, and so does the window, which shows what holds up writing.
    DailyBackup(app::Desk &desk, QWidget *window, Tell tell, QObject *parent = nullptr);
    ~DailyBackup() override;

    /// Nothing is copied while this says so, as during the first start; then it looks again soon.
    void waitWhile(std::function<bool()> busy) { m_busy = std::move(busy); }
    /// How long after the opening, and between two looks; 10 s and an hour.
    void setPauses(std::chrono::milliseconds first, std::chrono::milliseconds between);
    /// Copies the shop, unless that was done today.
    void look();

signals:
    /// Whether the shop could be copied, if it was to be.
    void looked(bool well);
    /// A copy was made in this folder.
    void copied(const QString &folder);
    /// The shop was repaired so that it could be copied; what was made again, as db::Safekeeping says.
    void repaired(const QStringList &made);

private:
    void end(const db::Result<std::optional<app::BackupRecord>> &made);
    void take(const app::BackupRecord &copy);
    void repair();
    void learnWhetherEmpty();
    void lookForErasures();
    void finishErasures();
    void tellOfUnfinished(const db::Error &error);
    void complain(const db::Error &error);

    app::Desk &m_desk;
    QWidget *m_window;
    Tell m_tell;
    std::function<bool()> m_busy;
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_between;
    QTimer m_next;
    SharedCount m_running;
    JobDialog *m_repairing = nullptr; ///< the shop's file
    JobDialog *m_finishing = nullptr; ///< of erasings that were cut off
    BusyPatience m_patience;
    bool m_failed = false;
    bool m_wasEmpty = false;    ///< at the last look
    bool m_hasRepaired = false; ///< since the last copy: it did not help, if there is more to repair
    QDate m_toldOn;
    QDate m_toldOfErasuresOn;
};

} // namespace ui
