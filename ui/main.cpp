#include "app/core/data_location.h"
#include "app/desk/desk.h"
#include "app/platform/login_start.h"
#include "app/safekeeping/rescue.h"
#include "db/core/free_memory.h"
#include "ui/desk_pages.h"
#include "ui/language/translator.h"
#include "ui/shell/main_window.h"
#include "ui/shell/program_icon.h"
#include "ui/shell/single_instance.h"
#include "ui/shell/tray_stay.h"
#include "ui/shell/window_state.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Start
{
    QString database;
    app::Clock clock;
    bool inTray = false;
};

const QString kTrayWord = app::kTrayOption.toString();

/// --db FILE, --tray as at login, and for looking at another day --now ISO-TIME.
Start readArguments(const QCoreApplication &application)
{
    QCommandLineParser parser;
    const QCommandLineOption db(u"db"_s, u"Open this database instead of the desk's own."_s, u"FILE"_s);
    const QCommandLineOption now(u"now"_s, u"Act as if it were this time (2026-11-21T19:05)."_s,
                                 u"ISO-TIME"_s);
    parser.setApplicationDescription(u"Customer-care desk for a shop."_s);
    const QCommandLineOption tray(
        kTrayWord, u"Begin in the tray, without the window; with it where there is no tray."_s);
    parser.addOptions({db, now, tray});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    if (!parser.isSet(db) && !app::hasDataLocation()) {
        qCritical("menkhach: neither HOME nor XDG_DATA_HOME says where the desk's database is; name it by "
                  "--db FILE");
        std::exit(1);
    }
    Start start{parser.isSet(db) ? parser.value(db) : app::defaultDatabase(), app::Clock(),
                parser.isSet(tray)};
    if (parser.isSet(now)) {
        const auto instant = app::instantOf(parser.value(now), start.clock.zone());
        if (!instant || !app::isTellable(instant->toTimeZone(start.clock.zone()).date()))
            parser.showHelp(2);
        start.clock = app::Clock::fixedAt(*instant, start.clock.zone());
    }
    return start;
}

/// Help and version are answered without a display, as over ssh; that ends the program.
void answerWithoutDisplay(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QStringList questions{u"-h"_s, u"--help"_s, u"--help-all"_s, u"-v"_s, u"--version"_s};
    if (std::ranges::any_of(words, [&](const QString &word) { return questions.contains(word); })) {
        app::nameProgram();
        readArguments(application);
    }
}

/// One window, until it is closed or another shop is to be opened in its place.
int runDesk(const Start &start, const ui::NextShop &shop, std::optional<ui::NextShop> &next)
{
    ui::SingleInstance instance(shop.database);
    if (instance.claim(QCoreApplication::arguments()) == ui::SingleInstance::Standing::Second)
        return 0;

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"menkhach"_s, u"desk"_s);
    const bool isMissed = app::isMissed(shop.database, ui::WindowState(settings).backupFolder(shop.database));
    app::Desk desk({.path = shop.database, .create = shop.begins || !isMissed}, start.clock);
    ui::Theme theme;
    ui::Translator translator;
    ui::MainWindow window(theme, translator, settings);
    QObject::connect(&instance, &ui::SingleInstance::called, &window, [&window](const QStringList &words) {
        if (!words.contains(u"--"_s + kTrayWord))
            window.comeForward();
    });
    QObject::connect(&window, &ui::MainWindow::closed, [] { QCoreApplication::exit(); });

    ui::TrayStay &stay = ui::addPages(window, desk, translator, ui::systemPlatform(desk.path()));
    ui::addRescue(window, desk, [&next](const ui::NextShop &wanted) {
        next = wanted;
        QCoreApplication::exit();
    });
    window.start(ui::PageId::Today);
    if (start.inTray)
        stay.startInTray();
    else
        window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    db::keepLargeBlocksApart();
    answerWithoutDisplay(argc, argv);
    QApplication application(argc, argv);
    app::nameProgram();
    app::keepFilesPrivate();
    QGuiApplication::setApplicationDisplayName(u"Mến Khách"_s);
    QGuiApplication::setDesktopFileName(u"io.github.menkhach.menkhach"_s); // packaging/linux; Wayland's icon
#ifndef Q_OS_MACOS // there the bundle has its own, of a finer drawing
    QGuiApplication::setWindowIcon(ui::programIcon());
#endif
    Start start = readArguments(application);
    QApplication::setQuitOnLastWindowClosed(false); // the window says when the program may end
    std::optional<ui::NextShop> next = ui::NextShop{start.database};
    int code = 0;
    while (next) {
        code = runDesk(start, *std::exchange(next, std::nullopt), next);
        start.inTray = false;
    }
    return code;
}
