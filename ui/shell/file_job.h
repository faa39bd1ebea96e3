#pragma once

#include "app/core/command.h"
#include "db/core/error.h"
#include "ui/shell/job_dialog.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QWidget;

namespace ui {

class NotificationBar;

/// A file that is being written, one at a time: a dialog with progress and Cancel where it takes a while, and
/// at the end a word that it is there, or why not.
class FileJob final : public QObject
{
    Q_OBJECT
public:
    /// What the person reads.
    struct Words
    {
        QString title;        ///< of the dialog
        QString doing;        ///< "The customers are being written."
        QString stopped = {}; ///< where it is no file that was not written
    };
    /// What was written, and what leads to it.
    struct Told
    {
        QString text;
        QString open; ///< the words on the button
        QUrl link;
    };
    using OpenLink = std::function<bool(const QUrl &)>;

    /// All outlive this object; dialogs belong to `window`.
    FileJob(NotificationBar &notifications, QWidget *window, OpenLink openLink);
    ~FileJob() override;

    bool isRunning() const { return m_dialog != nullptr; }
    /// Begins; what it answers is told how far the work is, and says false when it is to stop.
    app::Progress begin(const Words &words);
    /// Ends what begin() began: tells of the file, or of the failure.
    void end(const QString &file, const db::Result<Told> &result);
    /// Stops; whoever writes leaves no file behind.
    void cancel();

private:
    NotificationBar &m_notifications;
    QWidget *m_window;
    OpenLink m_openLink;
    Words m_words;
    std::unique_ptr<JobDialog> m_dialog;
};

} // namespace ui
