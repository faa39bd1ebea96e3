#include "app/cli/cli_context.h"
#include "app/cli/error_text.h"
#include "app/cli/target_file.h"
#include "app/safekeeping/backup_record.h"
#include "db/safekeeping/safekeeping.h"
#include "db/session/session.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kSection = u"Safekeeping"_s;

Outcome answerCheck(CliContext &context, const QStringList &faults)
{
    if (context.json())
        context.print({{u"ok"_s, faults.isEmpty()}, {u"findings"_s, QJsonArray::fromStringList(faults)}});
    else if (faults.isEmpty())
        context.out() << context.database() << " is sound.\n";
    else
        context.out() << faults.join(u'\n') << '\n';
    if (faults.isEmpty())
        return {};
    return workFailed(
        u"%1 is damaged; make a copy of it as it is, then put the latest backup in its place"_s.arg(
            context.database()));
}

Outcome runCheck(CliContext &context, const Arguments &)
{
    // A file too broken to be opened or read to its end is an answer too.
    const auto isAnswer = [](const db::Error &error) { return error.kind == db::ErrorKind::Corrupt; };
    const auto session = context.session(DbUse::Copy);
    if (!session && context.openError() && isAnswer(*context.openError()))
        return answerCheck(context, {context.openError()->detail});
    if (!session)
        return tl::unexpected(session.error());
    const auto faults = (*session)->safekeeping().check();
    if (!faults && isAnswer(faults.error()))
        return answerCheck(context, {faults.error().detail});
    return faults ? answerCheck(context, *faults) : Outcome(context.failed(faults.error()));
}

Outcome runBackup(CliContext &context, const Arguments &arguments)
{
    const QString file = arguments.word(0);
    if (const auto may = mayWrite(context, u"FILE"_s, file); !may)
        return may;
    MK_TRY(const auto session, context.session(DbUse::Copy));
    if (QFileInfo::exists(file) && !arguments.has(u"force"_s))
        return workFailed(
            u"%1 is there already; give the copy another name, or say --force to replace it"_s.arg(file));
    context.beginLongWork();
    const auto copied =
        backUp(*session, context.clock(), QFileInfo(file).absoluteFilePath(),
               [&context](int done, int total) { return context.goOn(u"copying"_s, done, total); });
    context.endProgress();
    if (!copied)
        return workFailed(explain(copied.error(), file));
    const qint64 bytes = QFileInfo(file).size();
    if (context.json())
        context.print({{u"file"_s, file}, {u"bytes"_s, bytes}});
    else
        context.out() << "Copied to " << file << " (" << bytes << " bytes), read again and found sound.\n";
    return {};
}

} // namespace

QList<CliCommand> safekeepingCommands()
{
    return {{u"check"_s,
             kSection,
             u"Looks for damage in the database."_s,
             {},
             {},
             u"The exit code is 1 when something is found."_s,
             &runCheck},
            {u"backup"_s,
             kSection,
             u"Writes a copy of the database, also while others work on it."_s,
             {{u"FILE"_s, u"the copy; it takes this name only when it is whole"_s, Positional::Count::One}},
             {{u"force"_s, {}, u"replace a file that is there already"_s}},
             {},
             &runBackup}};
}

} // namespace app
