#include "ui/today/day_exporter.h"

#include "app/desk/desk.h"
#include "ui/language/word_labels.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/window_state.h"
#include "ui/today/day_paper.h"
#include "ui/today/today_words.h"

#include <QCoreApplication>
#include <QFileInfo>

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
            [](db::Channel channel) { return labelOf(channel); },
            [](const app::TodayItem &item) { return TodayWords::why(item); }};
}

} // namespace

DayExporter::DayExporter(Needs needs, QObject *parent)
    : QObject(parent), m_needs(std::move(needs)),
      m_job(m_needs.notifications, m_needs.window, m_needs.openLink)
{}

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
    const app::Progress telling =
        m_job.begin({tr("Export the greetings of the day"), tr("The greetings are being written.")});
    const app::Clock clock = m_needs.desk.clock();
    const auto done = [this, file](const db::Result<app::DayListReport> &report) {
        m_job.end(file, report.map([&file](const app::DayListReport &written) {
            QString told =
                tr("%Ln greetings written to %1.", "number; file", static_cast<int>(written.written))
                    .arg(QFileInfo(file).fileName());
            if (written.outOfPlace > 0)
                told += u' ' + tr("%Ln were left out: their words speak of another day.", "greetings",
                                  static_cast<int>(written.outOfPlace));
            return FileJob::Told{told, tr("Open", "a file"), QUrl::fromLocalFile(file)};
        }));
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

} // namespace ui
