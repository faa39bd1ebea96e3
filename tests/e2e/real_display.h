#pragma once

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

/// A real X display with a window manager, for one program driven by a real mouse and keyboard. Everything it
/// starts it stops again by its own process.
class RealDisplay final
{
public:
    ~RealDisplay()
    {
        for (auto it = m_processes.rbegin(); it != m_processes.rend(); ++it) {
            (*it)->terminate();
            if (!(*it)->waitForFinished(5000))
                (*it)->kill();
            (*it)->waitForFinished(5000);
        }
    }

    /// Starts the display at a free number; false when it does not come.
    bool start(const QString &home)
    {
        auto server = std::make_unique<QProcess>();
        // Without -noreset the server throws everybody out when its last client leaves: a tool that asks for
        // the window manager and ends takes one with it that is only just coming.
        server->start(QStringLiteral("Xvfb"),
                      {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                       QStringLiteral("0"), QStringLiteral("1280x800x24"), QStringLiteral("-noreset"),
                       QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        if (!server->waitForStarted(30000) || !server->waitForReadyRead(60000))
            return false;
        const QByteArray number = server->readAllStandardOutput().trimmed();
        m_processes.push_back(std::move(server));
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("DISPLAY"), QLatin1Char(':') + QString::fromLatin1(number));
        m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        m_environment.insert(QStringLiteral("HOME"), home);
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
        m_environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
        m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home);
        // A window that comes before its manager is never seen.
        return launch(QStringLiteral("openbox"), {}) &&
               QTest::qWaitFor(
                   [this] {
                       return tool(QStringLiteral("xdotool"), {QStringLiteral("get_desktop")}).has_value();
                   },
                   60000);
    }

    /// Starts a program on the display; it is stopped with the display. nullptr when it does not start.
    QProcess *launch(const QString &program, const QStringList &arguments)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->start(program, arguments);
        if (!process->waitForStarted(10000))
            return nullptr;
        m_processes.push_back(std::move(process));
        return m_processes.back().get();
    }

    /// Runs a tool on the display to its end; its output, or nothing when it failed.
    std::optional<QString> tool(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(program, arguments);
        if (!process.waitForFinished(30000) || process.exitCode() != 0)
            return std::nullopt;
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    /// The window of this process, once it can be seen.
    QString windowOf(const QProcess *program) const
    {
        QString found;
        const bool came = QTest::qWaitFor(
            [&] {
                found = tool(QStringLiteral("xdotool"),
                             {QStringLiteral("search"), QStringLiteral("--onlyvisible"),
                              QStringLiteral("--pid"), QString::number(program->processId())})
                            .value_or(QString())
                            .section(QLatin1Char('\n'), -1);
                return !found.isEmpty();
            },
            20000);
        return came ? found : QString();
    }

    void press(const QString &keys) const
    {
        QVERIFY2(tool(QStringLiteral("xdotool"),
                      {QStringLiteral("key"), QStringLiteral("--clearmodifiers"), keys}),
                 qPrintable(keys));
        settle();
    }
    void type(const QString &text) const
    {
        QVERIFY2(tool(QStringLiteral("xdotool"),
                      {QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("25"), text}),
                 qPrintable(text));
        settle();
    }
    void click(int x, int y) const
    {
        QVERIFY(tool(QStringLiteral("xdotool"),
                     {QStringLiteral("mousemove"), QString::number(x), QString::number(y),
                      QStringLiteral("click"), QStringLiteral("1")}));
        settle();
    }

    /// Until two pictures of the screen in a row are the same; a caret that blinks between them may need
    /// more. Goes on without it after a while.
    void settle() const
    {
        const QString file =
            QDir(m_environment.value(QStringLiteral("HOME"))).filePath(QStringLiteral("still.png"));
        QImage before;
        (void)QTest::qWaitFor(
            [&] {
                const QImage now = picture(file);
                return !now.isNull() && std::exchange(before, now) == now;
            },
            5000);
    }

    /// What the whole screen shows, kept as a file.
    QImage picture(const QString &file) const
    {
        if (!tool(QStringLiteral("import"), {QStringLiteral("-window"), QStringLiteral("root"), file}))
            return {};
        return QImage(file);
    }

private:
    QProcessEnvironment m_environment;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};
