#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace ui {

class Dialogs;
class NotificationBar;
class WindowState;

/// Where a list comes from: a file that is chosen in the folder of the last one, or what was copied.
class ListPicker final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object; dialogs open above `parent`.
    ListPicker(NotificationBar &notifications, WindowState &state, Dialogs &dialogs, QWidget *parent);

    void chooseFile();
    /// The file that was copied, or the rows; where nothing is copied, that is said.
    void paste();
    /// The next file is looked for where this one is.
    void remember(const QString &path);

signals:
    void fileChosen(const QString &path);
    void textPasted(const QString &text);

private:
    NotificationBar &m_notifications;
    WindowState &m_state;
    Dialogs &m_dialogs;
    QWidget *m_parent;
};

} // namespace ui
