#pragma once

#include "db/core/id.h"
#include "ui/shell/file_job.h"

#include <QObject>

#include <optional>
#include <vector>

class QWidget;

namespace app {
class Desk;
}

namespace ui {

class Dialogs;
class NotificationBar;
class WindowState;

/// Writes everybody, or the customers of a list, to the file that is chosen, a workbook, CSV or address
/// cards, beside whatever else the window does. The file takes its name only when it is whole.
class CustomerExporter final : public QObject
{
    Q_OBJECT
public:
    /// Whom to write, in this order; nothing: everybody.
    using Only = std::optional<std::vector<db::CustomerId>>;

    /// All outlive this object; `window` is where dialogs belong. `openLink` shows a folder.
    CustomerExporter(app::Desk &desk, NotificationBar &notifications, WindowState &state, Dialogs &dialogs,
                     QWidget *window, FileJob::OpenLink openLink);

    /// Asks for the file, then writes it.
    void chooseFile(const Only &only = {});
    void write(const QString &file, const Only &only = {});
    bool isRunning() const { return m_job.isRunning(); }
    /// Stops; no file is left behind.
    void cancel() { m_job.cancel(); }

private:
    static QString title(const Only &only);

    app::Desk &m_desk;
    WindowState &m_state;
    Dialogs &m_dialogs;
    FileJob m_job;
};

} // namespace ui
