#pragma once

#include "app/outbox/day_list.h"
#include "ui/shell/file_job.h"
#include "ui/today/day_export.h"

#include <QObject>

class QWidget;

namespace app {
class Desk;
}

namespace ui {

class Dialogs;
class NotificationBar;
class WindowState;

/// Writes the greetings that are to be sent today, or some of them, to a file the person chooses, beside
/// whatever else the window does. The file takes its name only when it is whole.
class DayExporter final : public QObject
{
    Q_OBJECT
public:
    struct Needs
    {
        app::Desk &desk;
        NotificationBar &notifications;
        WindowState &state;
        Dialogs &dialogs;
        QWidget *window;            ///< where dialogs belong
        FileJob::OpenLink openLink; ///< shows a file
    };
    /// All outlive this object.
    explicit DayExporter(Needs needs, QObject *parent = nullptr);

    /// Asks for the file, then writes it.
    void chooseFile(DayExport kind, const app::DayListWish &wish);
    void write(DayExport kind, const QString &file, const app::DayListWish &wish);
    bool isRunning() const { return m_job.isRunning(); }
    /// Stops; no file is left behind.
    void cancel() { m_job.cancel(); }

private:
    Needs m_needs;
    FileJob m_job;
};

} // namespace ui
