#include "app/cli/error_text.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/exchange/open_list.h"
#include "app/outbox/collecting/provider_reports.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString reportText(const ProviderReport &report)
{
    QStringList lines{
        u"%1 as the provider reports"_s.arg(counted(report.taken, "piece of news", "pieces of news"))};
    if (report.known > 0)
        lines.append(u"%1 known"_s.arg(counted(report.known, "row was", "rows were")));
    if (report.unmatched > 0)
        lines.append(u"%1 of mails that did not go out from here"_s.arg(
            counted(report.unmatched, "row is", "rows are")));
    if (report.other > 0)
        lines.append(
            u"%1 of other events and left out; \"collect\" takes in bounces, complaints and opt-outs"_s.arg(
                counted(report.other, "row is", "rows are")));
    if (report.unread > 0) {
        QStringList places;
        for (const qint64 place : report.unreadPlaces)
            places.append(QString::number(place));
        lines.append(u"%1 no address, event or time: %2"_s.arg(
            counted(report.unread, "line has", "lines have"),
            places.join(u", "_s) + (report.unread > places.size() ? u" and others"_s : QString())));
    }
    return lines.join(u'\n');
}

Outcome runProviderReport(CliContext &context, const Arguments &arguments)
{
    const QString name = arguments.word(0);
    QFile file(name);
    MK_TRY(auto *const device, opened(context, file, u"name the list in it"_s));
    const OpenedList source = openList(*device, QFileInfo(name).suffix());
    if (!source)
        return workFailed(u"%1: %2"_s.arg(name, source.error().detail));
    MK_TRY(const auto session, context.session(DbUse::Write));
    TakeProviderReport command;
    command.file = name == "-"_L1 ? u"-"_s : QFileInfo(name).fileName();
    command.source = source->get();
    command.progress = context.beginLongWork(u"reading"_s);
    const auto done = run(*session, command, context.clock().act());
    context.endProgress();
    if (!done) {
        const bool ofTheList = done.error().kind == db::ErrorKind::InvalidInput ||
                               done.error().kind == db::ErrorKind::Cancelled ||
                               file.error() != QFileDevice::NoError;
        const QString list = name == "-"_L1 ? u"standard input"_s : name;
        return workFailed(explain(done.error(), ofTheList ? list : context.database()));
    }
    const ProviderReport &report = done->value;
    return context.answer({{u"taken"_s, report.taken},
                           {u"known"_s, report.known},
                           {u"unmatched"_s, report.unmatched},
                           {u"other"_s, report.other},
                           {u"unread"_s, report.unread}},
                          reportText(report));
}

} // namespace

CliCommand providerReportCommand()
{
    return {
        u"outbox reports"_s,
        u"Takes in a provider's list of openings, clicks and deliveries of e-mails."_s,
        &runProviderReport,
        {{u"FILE"_s, u"the list, CSV or XLSX; \"-\" is standard input"_s}},
        {},
        u"Columns of the address, the event and the time, as Brevo, Mailchimp and SendGrid call them. It is "
        "kept as what the provider reports: an opening may be a program that loads pictures. A row is news "
        "of the mail with its Message-ID, else of the last one to its address before. The same list brings "
        "nothing new."_s};
}

} // namespace app
