#include "app/platform/systemd_service.h"

#include "app/platform/user_files.h"

#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kSystemctlMs = 30'000; // stopping waits for the message that is under way

/// A percent sign begins a specifier.
QString execStartWord(const QString &word)
{
    QString text = word;
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'%', u"%%"_s);
    text.replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s);
    return u'"' + text + u'"';
}

struct CallOutcome
{
    bool isWell = false;
    QString said;
};

CallOutcome callSystemctl(const QString &systemctl, const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(systemctl, QStringList{u"--user"_s} + words);
    if (!process.waitForFinished(kSystemctlMs))
        return {false, process.errorString()};
    const QString said = QString::fromLocal8Bit(process.readAll()).trimmed();
    return {process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said};
}

} // namespace

// Of the first word the dollar sign stands for itself, of the others it begins a variable.
QString execStartValue(const QString &program, const QStringList &arguments)
{
    QStringList words{execStartWord(program)};
    for (const QString &argument : arguments)
        words.append(execStartWord(QString(argument).replace(u'$', u"$$"_s)));
    return words.join(u' ');
}

SystemdService::SystemdService(ProgramCall call, const QString &configFolder, QString systemctl)
    : m_call(std::move(call)), m_name(nameForShop(u"menkhach-run"_s, m_call.shop) + u".service"_s),
      m_folder(configFolder + u"/systemd/user"_s), m_systemctl(std::move(systemctl))
{}

db::Result<ServiceStanding> SystemdService::standing() const
{
    ServiceStanding standing;
    standing.name = m_name;
    standing.file = m_folder + u'/' + m_name;
    MK_TRY(const auto content, contentOf(standing.file));
    if (content.isEmpty())
        return standing;
    standing.kind =
        content == unit().toUtf8() ? ServiceStanding::Kind::Installed : ServiceStanding::Kind::Otherwise;
    standing.startsAtLogin = QFileInfo(link()).isSymLink();
    standing.isRunning =
        !m_systemctl.isEmpty() && callSystemctl(m_systemctl, {u"is-active"_s, m_name}).isWell;
    return standing;
}

db::Result<ServiceStep> SystemdService::install()
{
    MK_CHECK(writeWhole(m_folder + u'/' + m_name, unit().toUtf8()));
    return tryAll({{u"daemon-reload"_s}, {u"enable"_s, m_name}, {u"restart"_s, m_name}});
}

db::Result<ServiceStep> SystemdService::remove()
{
    const QString file = m_folder + u'/' + m_name;
    if (!QFileInfo::exists(file) && !QFileInfo(link()).isSymLink())
        return ServiceStep();
    const ServiceStep stopped = tryAll({{u"disable"_s, m_name}, {u"stop"_s, m_name}});
    MK_CHECK(removeFile(link()));
    MK_CHECK(removeFile(file));
    if (!stopped.toType.isEmpty())
        return ServiceStep{{u"systemctl --user stop "_s + m_name, u"systemctl --user daemon-reload"_s},
                           stopped.why};
    return tryAll({{u"daemon-reload"_s}});
}

QString SystemdService::unit() const
{
    const QStringList lines{u"[Unit]"_s,
                            u"Description=Mến Khách sends what falls due"_s,
                            u"Documentation=man:menkhach-cli(1)"_s,
                            {},
                            u"[Service]"_s,
                            u"ExecStart="_s + execStartValue(m_call.program, m_call.arguments),
                            u"Restart=on-failure"_s,
                            u"RestartSec=60"_s,
                            {},
                            u"[Install]"_s,
                            u"WantedBy=default.target"_s};
    return lines.join(u'\n') + u'\n';
}

QString SystemdService::link() const
{
    return u"%1/default.target.wants/%2"_s.arg(m_folder, m_name);
}

ServiceStep SystemdService::tryAll(const QList<QStringList> &calls) const
{
    ServiceStep step;
    for (const QStringList &words : calls) {
        if (step.toType.isEmpty() && !m_systemctl.isEmpty()) {
            const CallOutcome outcome = callSystemctl(m_systemctl, words);
            if (outcome.isWell)
                continue;
            step.why = outcome.said;
        }
        step.toType.append(u"systemctl --user "_s + words.join(u' '));
    }
    return step;
}

} // namespace app
