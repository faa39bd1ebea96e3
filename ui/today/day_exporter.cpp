#include "ui/today/day_exporter.h"

#include "app/desk/desk.h"
#include "ui/language/explain.h"
#include "ui/language/word_labels.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/today/day_paper.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFileInfo>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kQuietExport = 400ms; // what is done sooner needs no dialog

app::DayListWords wordsOfDayList()
{
    return {{QCoreApplication::translate("ui::DayExporter", "Phone", "heading of a column"),
             QCoreApplication::translate("ui::DayExporter", "Name", "heading of a column"),
             QCoreApplication::translate("ui::DayExporter", "Channel", "heading of a column"),
             QCoreApplication::translate("ui::DayExporter", "Hour", "heading of a column"),
             QCoreApplication::translate("ui::DayExporter", "Occasion", "heading of a column"),
             QCoreApplication::translate("ui::DayExporter", "Text", "heading of a column")},
            [](db::Channel channel) { return labelOf(channel); },
            [](const app::TodayItem &item) { return TodayWords::why(item); }};
}

} // namespace

DayExporter::DayExporter(Needs needs, QObject *parent) : QObject(parent), m_needs(std::move(needs)) {}

DayExporter::~DayExporter()
{
    cancel();
}

void DayExporter::cancel()
{
    if (m_progress)
        m_progress->stop();
}

void DayExporter::chooseFile(DayExport kind, const app::DayListWish &wish)
{
    if (isRunning())
        return;
    const bool csv = kind == DayExport::Csv;
    const QString day = m_needs.desk.clock().today().toString(Qt::ISODate);
    m_needs.dialogs.ask(this,
                        {.purpose = FileQuestion::For::Saving,
                         .title = tr("Export the greetings of the day"),
                         .folder = m_needs.state.note(u"folder.export"_s),
                         .name = csv ? tr("greetings %1.csv", "name of a file, with the day").arg(day)
                                 : kind == DayExport::CallSheet
                                     ? tr("call sheet %1.pdf", "name of a file, with the day").arg(day)
                                     : tr("labels %1.pdf", "name of a file, with the day").arg(day),
                         .suffix = csv ? u"csv"_s : u"pdf"_s,
                         .filters = {csv ? tr("CSV files (*.csv)") : tr("PDF files (*.pdf)")}},
                        [this, kind, wish](const QString &file) { write(kind, file, wish); });
}

void DayExporter::write(DayExport kind, const QString &file, const app::DayListWish &wish)
{
    if (isRunning())
        return;
    m_needs.state.setNote(u"folder.export"_s, QFileInfo(file).absolutePath());
    m_progress = std::make_shared<JobCount>();
    QTimer::singleShot(kQuietExport, this, &DayExporter::showProgress);
    const app::Progress telling = std::bind_front(&JobCount::tell, m_progress);
    const app::Clock clock = m_needs.desk.clock();
    const auto done = [this, file, progress = m_progress](db::Result<app::DayListReport> report) {
        if (!report && progress->isStopped())
            report = db::failure(db::ErrorKind::Cancelled, {});
        m_progress.reset();
        delete m_dialog;
        m_dialog = nullptr;
        tell(file, report);
    };
    // Pages take their time: they are painted where nobody waits.
    if (kind == DayExport::Csv) {
        m_needs.desk.askInTurn(
            this, app::asking(&app::writeDayList, clock, file, wish, wordsOfDayList(), telling), done);
        return;
    }
    const app::DayListWork paint = [file, paper = DayPaper::inUse(kind), telling](const app::DayList &list) {
        return writeDayPaper(list, file, paper, telling);
    };
    m_needs.desk.askAside(this, app::asking(&app::withDayList, clock, wish, paint), done);
}

void DayExporter::showProgress()
{
    if (!m_progress || m_dialog)
        return;
    m_dialog = new QDialog(m_needs.window);
    m_dialog->setObjectName(u"dayExportDialog"_s);
    m_dialog->setWindowTitle(tr("Export the greetings of the day"));
    auto *line = new JobProgress;
    m_dialog->setLayout(
        columnOf(0, {line}, {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    line->follow(m_progress, tr("The greetings are being written."));
    m_dialog->setMinimumWidth(grid::px(440));
    connect(m_dialog, &QDialog::rejected, this, &DayExporter::cancel);
    m_dialog->show();
}

void DayExporter::tell(const QString &file, const db::Result<app::DayListReport> &report)
{
    const QString name = QFileInfo(file).fileName();
    if (!report) {
        const bool stopped = report.error().kind == db::ErrorKind::Cancelled;
        m_needs.notifications.show(
            {stopped ? Notice::Kind::Info : Notice::Kind::Danger,
             stopped ? tr("Stopped. %1 was not written.").arg(name) : explain(report.error(), file)});
        return;
    }
    QString told =
        tr("%Ln greetings written to %1.", "number; file", static_cast<int>(report->written)).arg(name);
    if (report->outOfPlace > 0)
        told += u' ' + tr("%Ln were left out: their words speak of another day.", "greetings",
                          static_cast<int>(report->outOfPlace));
    m_needs.notifications.show({Notice::Kind::Good, told, tr("Open", "a file"),
                                [open = m_needs.openLink, file] { open(QUrl::fromLocalFile(file)); }});
}

} // namespace ui
