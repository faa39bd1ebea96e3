#include "app/cli/values.h"
#include "app/platform/background_service.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kLinger = u"It ends when you log out; \"loginctl enable-linger\" lets it go on."_s;

Read<std::unique_ptr<BackgroundService>> serviceHere(const CliContext &context)
{
    auto service = backgroundService(context.database());
    if (!service)
        return workFailed(u"services are not available on this system; let its scheduler call \"run\", or "
                          "\"send --due\" and \"collect\" now and then"_s);
    return service;
}

/// A file of the system's, not the shop's.
template <class T> Read<T> done(db::Result<T> result)
{
    return std::move(result).map_error(
        [](const db::Error &error) { return workFailed(error.detail).value(); });
}

QString keyOf(ServiceStanding::Kind kind)
{
    switch (kind) {
    case ServiceStanding::Kind::Missing:
        return u"missing"_s;
    case ServiceStanding::Kind::Installed:
        return u"installed"_s;
    case ServiceStanding::Kind::Otherwise:
        return u"otherwise"_s;
    }
    return {};
}

QJsonObject documentOf(const ServiceStanding &standing)
{
    return {{u"service"_s, standing.name},
            {u"file"_s, standing.file},
            {u"standing"_s, keyOf(standing.kind)},
            {u"startsAtLogin"_s, standing.startsAtLogin},
            {u"running"_s, standing.isRunning}};
}

QString textOf(const ServiceStanding &standing)
{
    if (standing.kind == ServiceStanding::Kind::Missing)
        return u"There is no service; \"run install\" makes one."_s;
    QStringList lines{u"The service %1 %2 at login and %3 now."_s.arg(
        standing.name, standing.startsAtLogin ? u"starts"_s : u"does not start"_s,
        standing.isRunning ? u"runs"_s : u"does not run"_s)};
    if (standing.kind == ServiceStanding::Kind::Otherwise)
        lines.append(u"It does not start this program as it is now; \"run install\" corrects that."_s);
    lines.append(standing.file);
    return lines.join(u'\n');
}

/// Fails where the system's program was there and did not do it.
Outcome answerStep(CliContext &context, const BackgroundService &service, const ServiceStep &step,
                   const QString &well)
{
    MK_TRY(const auto standing, done(service.standing()));
    QJsonObject document = documentOf(standing);
    document.insert(u"toType"_s, QJsonArray::fromStringList(step.toType));
    const QString toType = u"Still to be typed:\n  "_s + step.toType.join(u"\n  "_s);
    MK_CHECK(context.answer(document, step.toType.isEmpty() ? well : toType));
    return step.why.isEmpty() ? Outcome() : workFailed(u"systemctl: "_s + step.why);
}

Outcome runInstall(CliContext &context, const Arguments &)
{
    MK_CHECK(context.session(DbUse::Write)); // says what is wrong with the file before anything else
    MK_TRY(const auto service, serviceHere(context));
    MK_TRY(const auto step, done(service->install()));
    return answerStep(context, *service, step,
                      u"What falls due is sent from now on, and after each login. "_s + kLinger);
}

Outcome runRemove(CliContext &context, const Arguments &)
{
    MK_TRY(const auto service, serviceHere(context));
    MK_TRY(const auto step, done(service->remove()));
    return answerStep(context, *service, step, u"There is no service any more."_s);
}

Outcome runStatus(CliContext &context, const Arguments &)
{
    MK_TRY(const auto service, serviceHere(context));
    MK_TRY(const auto standing, done(service->standing()));
    return context.answer(documentOf(standing), textOf(standing));
}

} // namespace

QList<CliCommand> runServiceCommands()
{
    return {{u"run install"_s,
             u"Makes a service of \"run\" that starts at every login, and starts it."_s,
             &runInstall,
             {},
             {},
             u"A unit of systemd that is yours alone; where systemctl is missing or fails, it says what is "
             u"still to "
             "be typed. "_s +
                 kLinger},
            {u"run remove"_s, u"Ends the service and takes it away."_s, &runRemove},
            {u"run status"_s, u"Says whether there is such a service, and whether it runs."_s, &runStatus}};
}

} // namespace app
