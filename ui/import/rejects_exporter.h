#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace ui {

class Dialogs;
class ImportRun;
class NotificationBar;
class WindowState;

/// Writes the rows of a list that have a problem to the file that is chosen, to be fixed and imported there.
class RejectsExporter final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object, which is the window's child; `window` is where dialogs belong.
    RejectsExporter(const ImportRun &run, NotificationBar &notifications, WindowState &state,
                    Dialogs &dialogs, QWidget *window);

    /// Asks for the file under that title, as the button that was pressed calls the rows; then writes it.
    void chooseFile(const QString &title);
    /// Refused where it is the list itself.
    void write(const QString &file);

private:
    const ImportRun &m_run;
    NotificationBar &m_notifications;
    WindowState &m_state;
    Dialogs &m_dialogs;
    QWidget *m_window;
};

} // namespace ui
