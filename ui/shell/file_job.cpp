#include "ui/shell/file_job.h"

#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"

#include <QDialog>
#include <QFileInfo>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {
constexpr auto kQuietFile = 400ms; // what is done sooner needs no dialog
}

FileJob::FileJob(NotificationBar &notifications, QWidget *window, OpenLink openLink)
    : m_notifications(notifications), m_window(window), m_openLink(std::move(openLink))
{}

FileJob::~FileJob()
{
    cancel();
}

void FileJob::cancel()
{
    if (m_progress)
        m_progress->stop();
}

app::Progress FileJob::begin(const Words &words)
{
    m_words = words;
    m_progress = std::make_shared<JobCount>();
    QTimer::singleShot(kQuietFile, this, [this, words, begun = m_progress] {
        if (m_progress == begun)
            showProgress(words);
    });
    return std::bind_front(&JobCount::tell, m_progress);
}

void FileJob::showProgress(const Words &words)
{
    m_dialog = new QDialog(m_window);
    m_dialog->setObjectName(u"fileJobDialog"_s);
    m_dialog->setWindowTitle(words.title);
    auto *line = new JobProgress;
    m_dialog->setLayout(
        columnOf(0, {line}, {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    line->follow(m_progress, words.doing);
    m_dialog->setMinimumWidth(grid::px(440));
    connect(m_dialog, &QDialog::rejected, this, &FileJob::cancel);
    m_dialog->show();
}

void FileJob::end(const QString &file, const db::Result<Told> &result)
{
    const auto ended = std::exchange(m_progress, nullptr);
    delete std::exchange(m_dialog, nullptr);
    const bool stopped = !result && (ended->isStopped() || result.error().kind == db::ErrorKind::Cancelled);
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
