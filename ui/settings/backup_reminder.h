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
    const std::optional<app::BackupRecord> &last() const { return m_last; }
    /// "backup today 08:02 ✓", "backup 12/11 08:02 ✓", "no backup yet"; empty while not known.
    QString words() const;

signals:
    void changed();

private:
    app::Desk &m_desk;
    std::optional<app::BackupRecord> m_last;
    bool m_known = false;
    Loader<std::optional<app::BackupRecord>> m_loader;
};

} // namespace ui
