#include "ui/shell/job_dialog.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"

#include <QDialog>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {
constexpr auto kQuietDialog = 400ms; // what is done sooner needs no dialog
}

JobDialog::JobDialog(QWidget *window, const Words &words, QObject *parent)
    : QObject(parent), m_window(window), m_words(words), m_count(std::make_shared<JobCount>())
{
    QTimer::singleShot(kQuietDialog, this, &JobDialog::open);
}

JobDialog::~JobDialog()
{
    delete m_dialog;
}

app::Progress JobDialog::progress() const
{
    return JobCount::progressOf(m_count);
}

void JobDialog::cancel()
{
    m_count->stop();
}

void JobDialog::open()
{
    m_dialog = new QDialog(m_window);
    m_dialog->setObjectName(u"jobDialog"_s);
    m_dialog->setWindowTitle(m_words.title);
    auto *line = new JobProgress;
    m_dialog->setLayout(
        columnOf(0, {line}, {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    line->follow(m_count, m_words.doing);
    m_dialog->setMinimumWidth(grid::px(440));
    connect(m_dialog, &QDialog::rejected, this, &JobDialog::cancel);
    m_dialog->show();
}

} // namespace ui
