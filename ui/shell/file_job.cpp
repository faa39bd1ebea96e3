#include "ui/shell/file_job.h"

#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

FileJob::FileJob(NotificationBar &notifications, QWidget *window, OpenLink openLink)
    : m_notifications(notifications), m_window(window), m_openLink(std::move(openLink))
{}

FileJob::~FileJob()
{
    cancel();
}

void FileJob::cancel()
{
    if (m_dialog)
        m_dialog->cancel();
}

app::Progress FileJob::begin(const Words &words)
{
    m_words = words;
    m_dialog = std::make_unique<JobDialog>(m_window, JobDialog::Words{words.title, words.doing});
    return m_dialog->progress();
}

void FileJob::end(const QString &file, const db::Result<Told> &result)
{
    const auto ended = std::exchange(m_dialog, nullptr);
    const bool stopped = !result && (ended->isCancelled() || result.error().kind == db::ErrorKind::Cancelled);
    if (stopped && !m_words.stopped.isEmpty())
        m_notifications.show({.text = m_words.stopped});
    else if (stopped)
        m_notifications.show({.text = tr("Stopped. %1 was not written.").arg(QFileInfo(file).fileName())});
    else if (!result)
        m_notifications.show({Notice::Kind::Danger, explain(result.error(), file)});
    else
        m_notifications.show({Notice::Kind::Good, result->text, result->open,
                              [open = m_openLink, link = result->link] { open(link); }});
}

} // namespace ui
