#include "app/cli/documents.h"
#include "app/cli/error_text.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/exchange/open_list.h"
#include "app/people/phone.h"
#include "app/rights/do_not_call_commands.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// What was read and what was not, for people.
QString importText(const DoNotCallReport &report)
{
    QString text = u"%1 no advertising"_s.arg(counted(report.list.numbers, "number wants", "numbers want"));
    if (report.removed > 0)
        text += u"; %1 no more"_s.arg(counted(report.removed, "earlier list counts", "earlier lists count"));
    if (report.unread > 0) {
        QStringList places;
        for (const qint64 place : report.unreadPlaces)
            places.append(QString::number(place));
        text += u"\n%1 no telephone number: %2"_s.arg(
            counted(report.unread, "line has", "lines have"),
            places.join(u", "_s) + (report.unread > places.size() ? u" and others"_s : QString()));
    }
    return text + u"\n\"undo\" takes the list back"_s;
}

Outcome runDoNotCallImport(CliContext &context, const Arguments &arguments)
{
    const QString name = arguments.word(0);
    QFile file(name);
    MK_TRY(auto *const device, opened(context, file, u"name the list in it"_s));
    OpenedList source = openList(*device, QFileInfo(name).suffix());
    if (!source)
        return workFailed(u"%1: %2"_s.arg(name, source.error().detail));
    MK_TRY(const auto session, context.session(DbUse::Write));
    ImportDoNotCall command;
    command.file = name == "-"_L1 ? u"-"_s : QFileInfo(name).fileName();
    command.replaces = arguments.has(u"replace"_s);
    command.source = source->get();
    command.progress = context.beginLongWork(u"importing"_s);
    const auto done = run(*session, command, context.clock().act());
    context.endProgress();
    if (!done) {
        source->reset(); // nothing reads the file any longer
        const bool ofTheList = done.error().kind == db::ErrorKind::InvalidInput ||
                               done.error().kind == db::ErrorKind::Cancelled ||
                               file.error() != QFileDevice::NoError;
        const QString list = name == "-"_L1 ? u"standard input"_s : name;
        return workFailed(explain(done.error(), ofTheList ? list : context.database()));
    }
    const DoNotCallReport &report = done->value;
    return context.answer({{u"numbers"_s, report.list.numbers},
                           {u"removedLists"_s, report.removed},
                           {u"unread"_s, report.unread}},
                          importText(report));
}

Outcome runDoNotCallCount(CliContext &context, const Arguments &)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto numbers, context.tried(session->doNotCall().count()));
    MK_TRY(const auto lists, context.tried(session->doNotCall().lists()));
    QJsonArray documents;
    QStringList lines{counted(numbers, "number")};
    for (const db::DoNotCallList &list : lists) {
        const QString day = QDateTime::fromMSecsSinceEpoch(list.importedAtMs, context.clock().zone())
                                .date()
                                .toString(Qt::ISODate);
        lines.append(u"  %1: %2, imported %3"_s.arg(list.name == "-"_L1 ? u"standard input"_s : list.name,
                                                    QString::number(list.numbers), day));
        documents.append(QJsonObject{{u"name"_s, list.name},
                                     {u"numbers"_s, list.numbers},
                                     {u"importedAt"_s, instantOrNull(list.importedAtMs)}});
    }
    return context.answer({{u"numbers"_s, numbers}, {u"lists"_s, documents}}, lines.join(u'\n'));
}

Outcome runDoNotCallCheck(CliContext &context, const Arguments &arguments)
{
    const PhoneNumber phone = parsePhone(arguments.word(0));
    if (!phone.valid)
        return wrongCall(u"PHONE: \"%1\" is no telephone number"_s.arg(arguments.word(0)));
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto listed, context.tried(session->doNotCall().has(phone.e164)));
    return context.answer({{u"phone"_s, phone.e164}, {u"listed"_s, listed}},
                          u"%1 is %2 the do-not-call list"_s.arg(phone.e164, listed ? u"on"_s : u"not on"_s));
}

} // namespace

QList<CliCommand> doNotCallCommands()
{
    return {{u"do-not-call import"_s,
             u"Takes in a list of numbers to which no advertising may be sent."_s,
             &runDoNotCallImport,
             {{u"FILE"_s, u"one number a line, or a CSV file or workbook with a column of them; \"-\" is "
                          "standard input"_s}},
             {{u"replace"_s, {}, u"the lists there are count no more"_s}},
             u"Of each number only a hash is kept. The list is added to those there are; \"undo\" takes it "
             "back. Decree 91/2020/ND-CP, art. 7 and 13."_s},
            {u"do-not-call count"_s, u"Says how many numbers are listed, and by which lists."_s,
             &runDoNotCallCount},
            {u"do-not-call check"_s,
             u"Says whether a number is listed."_s,
             &runDoNotCallCheck,
             {{u"PHONE"_s, u"a telephone number"_s}}}};
}

} // namespace app
