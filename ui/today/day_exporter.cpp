#include "ui/today/day_exporter.h"

#include "app/desk/desk.h"
#include "db/core/run_in.h"
#include "ui/language/word_labels.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/printer_question.h"
#include "ui/shell/window_state.h"
#include "ui/today/day_paper.h"
#include "ui/today/today_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

app::DayListWords wordsOfDayList()
{
    return {{QCoreApplication::translate("ui::DayExporter", "Phone", "heading of a column"),
             QCoreApplication::translate("ui::DayExporter", "Name", "heading of a column"),
             QCoreApplication::translate("ui::DayExporter", "Channel", "heading of a column"),
             QCoreApplication::translate("ui::DayExporter", "Hour", "heading of a column"),
             QCoreApplication::translate("ui::DayExporter", "Occasion", "heading of a column"),
             QCoreApplication::translate("ui::DayExporter", "Text", "heading of a column")},
            [](const QString &address) { return phoneText(address); },
            [](db::Channel channel) { return labelOf(channel); },
            [](const app::TodayItem &item) { return TodayWords::why(item); },
            u"dd/MM/yyyy"_s};
}

} // namespace

DayExporter::DayExporter(Needs needs, QObject *parent)
    : QObject(parent), m_needs(std::move(needs)),
      m_job(m_needs.notifications, m_needs.window, m_needs.openLink)
{}

void DayExporter::begin(DayExport kind, const app::DayListWish &wish)
{
    if (isRunning())
        return;
    if (kind == DayExport::PrintCallSheet || kind == DayExport::PrintLabels)
        choosePrinter(kind, wish);
    else
        chooseFile(kind, wish);
}

void DayExporter::chooseFile(DayExport kind, const app::DayListWish &wish)
{
    const bool list = kind == DayExport::List;
    const QString day = m_needs.desk.clock().today().toString(Qt::ISODate);
    m_needs.dialogs.ask(this,
                        {.purpose = FileQuestion::For::Saving,
                         .title = tr("Export the greetings of the day"),
                         .folder = m_needs.state.note(u"folder.export"_s),
                         .name = list ? tr("greetings %1.xlsx", "name of a file, with the day").arg(day)
                                 : kind == DayExport::CallSheet
                                     ? tr("call sheet %1.pdf", "name of a file, with the day").arg(day)
                                     : tr("labels %1.pdf", "name of a file, with the day").arg(day),
                         .suffix = list ? u"xlsx"_s : u"pdf"_s,
                         .filters = list ? QStringList{tr("Excel workbook (*.xlsx)"), tr("CSV files (*.csv)")}
                                         : QStringList{tr("PDF files (*.pdf)")}},
                        [this, kind, wish](const QString &file) { write(kind, file, wish); });
}

void DayExporter::choosePrinter(DayExport kind, const app::DayListWish &wish)
{
    const QString title =
        kind == DayExport::PrintCallSheet ? tr("Print the call sheet") : tr("Print the labels");
    const auto chosen = [this, kind, wish](const std::shared_ptr<QPrinter> &printer) {
        print(kind, printer, wish);
    };
    if (m_needs.askPrinter)
        return m_needs.askPrinter(title, chosen);
    if (hasPrinter())
        return askForPrinter(this, m_needs.window, title, chosen);
    const DayExport pdf = kind == DayExport::PrintCallSheet ? DayExport::CallSheet : DayExport::Labels;
    m_needs.notifications.show({Notice::Kind::Info, tr("No printer is set up on this computer."),
                                tr("Save as PDF…"), [this, pdf, wish] { begin(pdf, wish); }});
}

void DayExporter::write(DayExport kind, const QString &file, const app::DayListWish &wish)
{
    if (isRunning())
        return;
    m_needs.state.setNote(u"folder.export"_s, QFileInfo(file).absolutePath());
    const app::Progress telling =
        m_job.begin({tr("Export the greetings of the day"), tr("The greetings are being written.")});
    Work work;
    if (kind == DayExport::List)
        work = [file, words = wordsOfDayList(), telling](const app::DayList &list) {
            return app::writeDayList(list, file, words, telling);
        };
    else
        work = [file, paper = DayPaper::inUse(kind), telling](const app::DayList &list) {
            return writeDayPaper(list, file, paper, telling);
        };
    start(wish, file, work, [file](const app::DayListReport &written) {
        const QString told =
            tr("%Ln greetings written to “%1”.", "number; file", static_cast<int>(written.written))
                .arg(QFileInfo(file).fileName());
        return FileJob::Told{told + leftOut(written), tr("Open", "a file"), QUrl::fromLocalFile(file)};
    });
}

void DayExporter::print(DayExport kind, const std::shared_ptr<QPrinter> &printer,
                        const app::DayListWish &wish)
{
    if (isRunning())
        return;
    const app::Progress telling =
        m_job.begin({tr("Print the greetings of the day"), tr("The pages are being painted."),
                     tr("Stopped. Pages that were ready may still be printed.")});
    const Work work = [printer, paper = DayPaper::inUse(kind), telling](const app::DayList &list) {
        return paintDayPaper(list, *printer, paper, telling);
    };
    const QString name = printer->printerName();
    start(wish, name, work, [name](const app::DayListReport &printed) {
        return FileJob::Told{
            tr("%Ln greetings are being printed by %1.", "number; printer", static_cast<int>(printed.written))
                    .arg(name) +
                leftOut(printed),
            {},
            {}};
    });
}

void DayExporter::start(const app::DayListWish &wish, const QString &target, const Work &work,
                        const std::function<FileJob::Told(const app::DayListReport &)> &told)
{
    const auto done = [this, target, told](const db::Result<app::DayListReport> &report) {
        m_job.end(target, report.map(told));
    };
    m_needs.desk.askInTurn(this, app::asking(&app::readDayList, m_needs.desk.clock(), wish),
                           [this, work, done](const db::Result<app::DayList> &list) {
                               if (!list)
                                   return done(tl::unexpected(list.error()));
                               db::runInPool(
                                   this, [work, list = *list] { return work(list); }, done);
                           });
}

QString DayExporter::leftOut(const app::DayListReport &report)
{
    QString told;
    if (report.outOfPlace > 0)
        told += u' ' + tr("%Ln were left out: their words speak of another day.", "greetings",
                          static_cast<int>(report.outOfPlace));
    if (const qint64 barred = app::countOf(report.mustNotGo); barred > 0)
        told += u' ' + tr("%Ln must not go and were left out (%1).", "greetings; why, counted",
                          static_cast<int>(barred))
                           .arg(app::inBrief(report.mustNotGo));
    return told;
}

} // namespace ui
