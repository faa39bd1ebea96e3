#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "ui/widgets/job_count.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

class QDialog;
class QWidget;

namespace app {
class Desk;
}

namespace ui {

class Dialogs;
class NotificationBar;
class WindowState;

/// Writes everybody, or the customers of a list, to a CSV file the person chooses, beside whatever else the
/// window does. The file takes its name only when it is whole.
class CustomerExporter final : public QObject
{
    Q_OBJECT
public:
    /// Whom to write, in this order; nothing: everybody.
    using Only = std::optional<std::vector<db::CustomerId>>;
    using OpenLink = std::function<bool(const QUrl &)>;

    /// All outlive this object; `window` is where dialogs belong. `openLink` shows a folder.
    CustomerExporter(app::Desk &desk, NotificationBar &notifications, WindowState &state, Dialogs &dialogs,
                     QWidget *window, OpenLink openLink);
    ~CustomerExporter() override;

    /// Asks for the file, then writes it.
    void chooseFile(const Only &only = {});
    void write(const QString &file, const Only &only = {});
    bool isRunning() const { return m_progress != nullptr; }
    /// Stops; no file is left behind.
    void cancel();

private:
    static QString title(const Only &only);
    void showProgress(const Only &only);
    void tell(const QString &file, const db::Result<qint64> &count);

    app::Desk &m_desk;
    NotificationBar &m_notifications;
    WindowState &m_state;
    Dialogs &m_dialogs;
    QWidget *m_window;
    OpenLink m_openLink;
    SharedCount m_progress;
    QDialog *m_dialog = nullptr;
};

} // namespace ui
