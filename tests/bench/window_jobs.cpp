#include "tests/bench/window_jobs.h"

#include "tests/bench/window_probe.h"
#include "ui/import/import_page.h"
#include "ui/import/import_run.h"
#include "ui/insights/insight_export.h"
#include "ui/insights/insights_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

/// Runs events until `done`, or two minutes have passed.
void runUntil(const std::function<bool()> &done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < 120'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    if (!done())
        qFatal("a job of the window did not end in two minutes");
}

/// Does `deed` as an event of its own, so that it is watched like a click.
void asEvent(QObject *receiver, const std::function<void()> &deed)
{
    QMetaObject::invokeMethod(receiver, deed, Qt::QueuedConnection);
}

QString writeList(const QTemporaryDir &folder, int rows)
{
    const QString path = folder.filePath(u"list.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qUtf8Printable(path));
    file.write("code,full_name,phone,birthday,stage,tags\n");
    for (int i = 0; i < rows; ++i) {
        file.write(qUtf8Printable(u"BENCH%1,Nguyễn Thị Bích %2,09%3,%4/%5/19%6,%7,khách quen\n"_s.arg(i)
                                      .arg(i % 997)
                                      .arg(i, 8, 10, QLatin1Char('0'))
                                      .arg(i % 28 + 1)
                                      .arg(i % 12 + 1)
                                      .arg(i % 40 + 50)
                                      .arg(i % 3 == 0 ? u"awareness"_s : u"experience"_s)));
    }
    return path;
}

} // namespace

void exportCharts(ui::MainWindow &window, WatchedApplication &application)
{
    window.openPage(ui::PageId::Insights);
    settle(500);
    auto *page = qobject_cast<ui::InsightsPage *>(window.pages().made(ui::PageId::Insights));
    const QTemporaryDir folder;
    ui::InsightExport &exporting = page->exporting();
    bool done = false;
    QObject::connect(&exporting, &ui::InsightExport::finished, &exporting, [&done](bool written) {
        if (!written)
            qFatal("a chart was not handed out");
        done = true;
    });
    for (const QString &kind : {u"copy"_s, u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s}) {
        window.dialogs().setAnswer(
            [&folder, &kind](const ui::FileQuestion &) { return folder.filePath(u"chart.%1"_s.arg(kind)); });
        application.watch();
        for (int round = 0; round < 5; ++round) {
            done = false;
            asEvent(&exporting, [&exporting, kind] {
                if (kind == u"copy")
                    exporting.copyPicture();
                else
                    exporting.save(kind);
            });
            runUntil([&done] { return done; });
            settle();
        }
        say(u"main thread while a chart is handed out: "_s + kind, application.longest());
    }
}

void importList(ui::MainWindow &window, WatchedApplication &application, int rows)
{
    const QTemporaryDir folder;
    const QString path = writeList(folder, rows);
    window.actions().action(u"import.open"_s)->trigger();
    settle(200);
    auto *page = window.findChild<ui::ImportPage *>();
    ui::ImportRun *run = page->run();
    const auto watched = [&](const QString &what, const std::function<void()> &deed,
                             const std::function<bool()> &done) {
        application.watch();
        asEvent(page, deed);
        runUntil(done);
        settle();
        say(u"main thread while %1 rows are %2"_s.arg(rows).arg(what), application.longest());
    };
    const auto rests = [run] { return run->work() == ui::ImportRun::Work::None; };
    watched(
        u"looked through and rehearsed"_s, [&] { page->open(path); },
        [&] { return rests() && run->rehearsal(); });
    watched(
        u"imported"_s, [run] { run->importNow(); }, [&] { return rests() && run->report(); });
    watched(
        u"taken back"_s, [run] { run->takeBack(run->report()->batch); },
        [&] { return rests() && run->undone(); });
}

} // namespace bench
