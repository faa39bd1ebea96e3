#pragma once

#include "app/safekeeping/backup_record.h"
#include "ui/shell/loader.h"

namespace ui {

/// When the shop was backed up last, kept up to date.
class BackupReminder final : public QObject
{
    Q_OBJECT
public:
    /// The desk outlives this object.
    explicit BackupReminder(app::Desk &desk, QObject *parent = nullptr);

    bool isKnown() const { return m_known; }
    const std::optional<app::BackupRecord> &last() const { return m_standing.last; }
    /// Whether the copy of the day could not be made, the last time that it was tried.
    void setFailing(bool failing);
    /// The shop could lose much, or is about to.
    bool isWorrying() const;
    /// "Backup today 08:02 ✓", "Backup 12/11 08:02" while it fails, "No backup for 9 days", "No backup yet";
    /// empty while not known.
    QString words() const;

signals:
    void changed();

private:
    app::Desk &m_desk;
    /// Days since the last one.
    int age() const;

    app::BackupStanding m_standing;
    bool m_known = false;
    bool m_failing = false;
    Loader<app::BackupStanding> m_loader;
};

} // namespace ui
