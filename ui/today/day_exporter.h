#pragma once

#include "app/outbox/day_list.h"
#include "ui/shell/file_job.h"
#include "ui/today/day_export.h"

#include <QObject>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace app {
class Desk;
}

namespace ui {

class Dialogs;
class NotificationBar;
class WindowState;

/// Writes the greetings that are to be sent today, or some of them, to a file or a printer, beside
/// whatever else the window does. The file takes its name only when it is whole.
class DayExporter final : public QObject
{
    Q_OBJECT
public:
    /// Calls back with the printer chosen, if any.
    using AskPrinter = std::function<void(
        const QString &title, const std::function<void(const std::shared_ptr<QPrinter> &)> &chosen)>;
    struct Needs
    {
        app::Desk &desk;
        NotificationBar &notifications;
        WindowState &state;
        Dialogs &dialogs;
        QWidget *window;            ///< where dialogs belong
        FileJob::OpenLink openLink; ///< shows a file
        AskPrinter askPrinter = {}; ///< none: the print dialog
    };
    /// All outlive this object.
    explicit DayExporter(Needs needs, QObject *parent = nullptr);

    /// Asks for the file or the printer, then writes to it.
    void begin(DayExport kind, const app::DayListWish &wish);
    void write(DayExport kind, const QString &file, const app::DayListWish &wish);
    void print(DayExport kind, const std::shared_ptr<QPrinter> &printer, const app::DayListWish &wish);
    bool isRunning() const { return m_job.isRunning(); }
    /// Stops; no file is left behind.
    void cancel() { m_job.cancel(); }

private:
    /// What is done with the list, on a thread of its own.
    using Work = std::function<db::Result<app::DayListReport>(const app::DayList &)>;
    void chooseFile(DayExport kind, const app::DayListWish &wish);
    void choosePrinter(DayExport kind, const app::DayListWish &wish);
    /// Reads the list, with everything in it that was done so far, then does the work beside the database.
    /// `told` says what to tell of it; `target` is a file or a printer.
    void start(const app::DayListWish &wish, const QString &target, const Work &work,
               const std::function<FileJob::Told(const app::DayListReport &)> &told);
    static QString leftOut(const app::DayListReport &report);

    Needs m_needs;
    FileJob m_job;
};

} // namespace ui
