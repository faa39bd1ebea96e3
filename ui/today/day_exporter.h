#pragma once

#include "app/outbox/day_list.h"
#include "ui/today/day_export.h"
#include "ui/widgets/job_count.h"

#include <QObject>
#include <QUrl>

class QDialog;
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
    using OpenLink = std::function<bool(const QUrl &)>;
    struct Needs
    {
        app::Desk &desk;
        NotificationBar &notifications;
        WindowState &state;
        Dialogs &dialogs;
        QWidget *window;   ///< where dialogs belong
        OpenLink openLink; ///< shows a file
    };
    /// All outlive this object.
    explicit DayExporter(Needs needs, QObject *parent = nullptr);
    ~DayExporter() override;

    /// Asks for the file, then writes it.
    void chooseFile(DayExport kind, const app::DayListWish &wish);
    void write(DayExport kind, const QString &file, const app::DayListWish &wish);
    bool isRunning() const { return m_progress != nullptr; }
    /// Stops; no file is left behind.
    void cancel();

private:
    void showProgress();
    void tell(const QString &file, const db::Result<app::DayListReport> &report);

    Needs m_needs;
    SharedCount m_progress;
    QDialog *m_dialog = nullptr;
};

} // namespace ui
