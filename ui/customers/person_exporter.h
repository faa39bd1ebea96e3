#pragma once

#include "db/core/id.h"
#include "ui/shell/file_job.h"

#include <QObject>

class QWidget;

namespace app {
class Desk;
}

namespace ui {

class Dialogs;
class NotificationBar;
class WindowState;

/// Writes everything the shop holds about one customer to the file that is chosen, a page or JSON, to be
/// handed to them.
class PersonExporter final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object; `window` is where dialogs belong. `openLink` shows the file.
    PersonExporter(app::Desk &desk, NotificationBar &notifications, WindowState &state, Dialogs &dialogs,
                   QWidget *window, FileJob::OpenLink openLink);

    /// Asks for the file, then writes it.
    void chooseFile(db::CustomerId id);
    void write(db::CustomerId id, const QString &file);

signals:
    /// The file is there.
    void written(db::CustomerId id);

private:
    app::Desk &m_desk;
    WindowState &m_state;
    Dialogs &m_dialogs;
    FileJob m_job;
};

} // namespace ui
