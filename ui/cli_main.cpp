#include "app/cli/command_line.h"
#include "app/core/data_location.h"
#include "app/transports/keychain_secrets.h"
#include "ui/insights/chart_drawer.h"

#include <QApplication>
#include <QFile>

#include <atomic>
#include <clocale>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <langinfo.h>
#include <termios.h>
#include <unistd.h>
#endif
#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#include <shellapi.h>
#endif

using namespace Qt::StringLiterals;

namespace {

std::atomic_bool stopAsked = false;
static_assert(std::atomic_bool::is_always_lock_free, "a signal handler may touch nothing else");

extern "C" void askToStop(int signal)
{
    stopAsked = true;
    std::signal(signal, SIG_DFL); // who asks twice is not made to wait
}

bool isTerminal(std::FILE *file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return isatty(fileno(file)) != 0;
#endif
}

/// Whether a terminal shows what is typed.
void hideTyping(bool hidden)
{
#ifdef Q_OS_WIN
    const HANDLE keyboard = GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    if (GetConsoleMode(keyboard, &mode) != 0)
        SetConsoleMode(keyboard, hidden ? mode & ~DWORD(ENABLE_ECHO_INPUT) : mode | ENABLE_ECHO_INPUT);
#else
    termios mode{};
    if (tcgetattr(STDIN_FILENO, &mode) != 0)
        return;
    mode.c_lflag = hidden ? mode.c_lflag & ~tcflag_t(ECHO) : mode.c_lflag | tcflag_t(ECHO);
    tcsetattr(STDIN_FILENO, TCSANOW, &mode);
#endif
}

/// Qt wants UTF-8. Scheduled runs have the "C" locale, and each would be warned about it on standard error.
void useUtf8()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (qstricmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
#endif
}

/// Standard error is for what a command has to say: Qt's remark that a scheduled run has no session folder is
/// nothing to be told every night.
void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(u"QStandardPaths: "_s))
        std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, message)));
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
#ifdef Q_OS_WIN
    // argv is in the code page of the system, which has no Vietnamese letters.
    Q_UNUSED(argv)
    int count = argc;
    LPWSTR *const words = CommandLineToArgvW(GetCommandLineW(), &count);
    for (int i = 1; words != nullptr && i < count; ++i)
        arguments.append(QString::fromWCharArray(words[i]));
    LocalFree(words);
#else
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
#endif
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    useUtf8();
    qInstallMessageHandler(&writeMessage);
    const QStringList arguments = argumentsOf(argc, argv);
    const bool draws = app::needsDrawer(arguments);
    if (draws && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // The command's own options are not Qt's to read.
    int one = 1;
    const std::unique_ptr<QCoreApplication> application =
        draws ? std::make_unique<QApplication>(one, argv) : std::make_unique<QCoreApplication>(one, argv);
    app::nameProgram();
    app::keepFilesPrivate();

    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly) ||
        !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    ui::ChartDrawer drawer;
    app::CliStreams streams;
    streams.in = &in;
    streams.out = &out;
    streams.err = &err;
    streams.errIsTerminal = isTerminal(stderr);
    streams.watchStop = [] {
        std::signal(SIGINT, &askToStop);
        std::signal(SIGTERM, &askToStop);
    };
    streams.stopped = [] { return stopAsked.load(); };
    streams.drawer = &drawer;
    app::KeychainSecrets secrets(app::kKeychainService.toString());
    streams.secrets = &secrets;
    if (isTerminal(stdin))
        streams.hideTyping = &hideTyping;
    return app::runCli(arguments, streams);
}
