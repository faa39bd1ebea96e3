#include "app/cli/error_text.h"
#include "app/cli/import_answer.h"
#include "app/cli/import_arguments.h"
#include "app/cli/import_notes.h"
#include "app/cli/sample_calls.h"
#include "app/customers/duplicates.h"
#include "app/exchange/open_list.h"
#include "app/import/import_work.h"
#include "app/safekeeping/scratch_shop.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The file of --rejects, which may be written; empty where it is missing.
Read<QString> readRejectsFile(const CliContext &context, const Arguments &arguments, const QString &list)
{
    const auto said = arguments.value(u"rejects"_s);
    if (!said)
        return QString();
    MK_CHECK(mayReplace(context, arguments, u"--rejects"_s, *said));
    if (const QFileInfo rejects(*said); rejects.exists() && rejects == QFileInfo(list))
        return workFailed(u"--rejects %1 would replace the list itself; give it another name"_s.arg(list));
    return *said;
}

/// A rehearsal writes and takes back what it wrote. Where the shop takes no writes, it has a copy for that.
Read<std::optional<ScratchShop>> copyToRehearseIn(CliContext &context, db::Session &session,
                                                  const ImportOptions &options)
{
    if (!options.dryRun || !session.isReadOnly())
        return std::optional<ScratchShop>();
    MK_TRY(auto scratch, context.tried(scratchCopyOf(session, context.beginLongWork(u"copying"_s))));
    context.say(
        u"note: %1 cannot be written, so the import is rehearsed in a copy of it"_s.arg(context.database()));
    return std::optional<ScratchShop>(std::move(scratch));
}

/// What the remembered list of --profile says, where it is given; a stage that was said goes before its own.
Outcome addProfile(const CliContext &context, db::Session &session, const Arguments &arguments,
                   ImportOptions &options)
{
    const auto said = arguments.value(u"profile"_s);
    if (!said)
        return {};
    MK_TRY(options.profile, chosenProfile(context, session, u"--profile"_s, *said));
    options.stageOfNew = options.stageOfNew ? options.stageOfNew : options.profile->stageOfNew;
    if (options.profile->kind != options.kind && arguments.has(u"kind"_s))
        return workFailed(u"--profile %1 is of a list of another kind"_s.arg(options.profile->name));
    options.kind = options.profile->kind;
    return {};
}

/// What is wrong with the list is told with the list's name, what is wrong with the database with its.
tl::unexpected<Failure> importFailed(const CliContext &context, const db::Error &error, const QFile &list,
                                     const QString &rejectsFile)
{
    const bool ofTheList = error.kind == db::ErrorKind::InvalidInput ||
                           error.kind == db::ErrorKind::Cancelled || list.error() != QFileDevice::NoError;
    const QString name = list.fileName();
    if (ofTheList)
        return workFailed(explain(error, name == "-"_L1 ? u"standard input"_s : name));
    const bool ofTheRejects = !rejectsFile.isEmpty() && error.detail.contains(rejectsFile);
    return ofTheRejects ? workFailed(explain(error, rejectsFile)) : context.failed(error);
}

/// In how many groups customers of the list may be the same person; nothing where that is not known. The list
/// is stored all the same: what keeps them from being looked for, Ctrl+C too, is told and is no failure.
std::optional<qint64> duplicateGroupsOf(CliContext &context, db::Session &session, const ImportReport &report)
{
    if (!report.batch)
        return 0;
    const auto groups =
        findDuplicatesOf(session, report.batch, context.beginLongWork(u"looking for duplicates"_s));
    context.endProgress();
    if (groups)
        return groups->size();
    if (groups.error().kind != db::ErrorKind::Cancelled)
        context.say(explain(groups.error(), context.database()));
    context.say(duplicatesUnknownNote(report));
    return std::nullopt;
}

/// Says all that an import did, and what is left to do.
Outcome tellImport(CliContext &context, db::Session &session, const ImportOptions &options,
                   const ImportReport &report)
{
    for (const QString &line : importNotes(report, options.stageOfNew ? StageOfNew::Said : StageOfNew::Left))
        context.say(line);
    const auto groups = duplicateGroupsOf(context, session, report);
    if (groups.value_or(0) > 0)
        context.say(duplicatesNote(report, *groups));
    MK_CHECK(answerImport(context, report, options.dryRun, groups));
    if (report.rejectsLost)
        return workFailed((options.dryRun
                               ? u"the rows with a problem are not written: "_s
                               : u"the list is imported, but the rows with a problem are not written: "_s) +
                          explain(*report.rejectsLost, options.rejectsFile));
    return {};
}

Outcome runImportCall(CliContext &context, const Arguments &arguments)
{
    const QString name = arguments.word(0);
    if (name.isEmpty())
        return wrongCall(u"FILE must name a file"_s);
    MK_TRY(auto options, readImportOptions(arguments));
    MK_TRY(const auto encoding, readEncoding(arguments));
    QFile file(name);
    MK_TRY(auto *const device, opened(context, file, u"name the list in it"_s));
    OpenedList source = openList(*device, QFileInfo(name).suffix(), encoding);
    if (!source)
        return workFailed(u"%1: %2"_s.arg(name, source.error().detail));
    options.fileName = name == "-"_L1 ? QString() : QFileInfo(name).fileName();
    MK_TRY(options.rejectsFile, readRejectsFile(context, arguments, name));
    MK_TRY(auto *session, context.session(DbUse::Begin));
    MK_TRY(const auto scratch, copyToRehearseIn(context, *session, options));
    if (scratch)
        session = scratch->session.get();
    MK_CHECK(addProfile(context, *session, arguments, options));
    options.progress = context.beginLongWork(u"importing"_s);
    const auto import = [&] { return runImport(*session, context.clock(), options, **source); };
    const bool removesSample = arguments.has(u"remove-sample"_s);
    if (!removesSample)
        MK_CHECK(sayThatItIsASample(context, *session));
    const auto report = removesSample ? importWithoutSample(context, *session, options, import) : import();
    if (!report) {
        source->reset(); // nothing reads the file any longer
        return importFailed(context, report.error(), file, options.rejectsFile);
    }
    return tellImport(context, *session, options, *report);
}

} // namespace

CliCommand importCommand()
{
    return {
        u"import"_s,
        u"Reads customers from a workbook (XLSX), a CSV file or address cards (vCard), or their purchases "
        u"and "
        "calls from a till's export or a call log; says how many were created, updated, duplicates, "
        "rejected."_s,
        &runImportCall,
        {{u"FILE"_s, u"the list or the cards; \"-\" is standard input"_s}},
        importCallOptions(),
        u"COLUMN is a heading or the number of a column from 1. FIELD is one of:\n  %1\nThe whole list is "
        "taken in one step: a file that cannot be read to its end changes nothing.\nTo import the same list "
        "again changes nothing either. \"undo\" takes an import back.\nA cell that cannot be understood is "
        "left "
        "empty and told; only a row without a name and without a way to reach anyone is rejected.\nOf a "
        "workbook the first sheet is read that is not hidden and holds something.\nA "
        "consent is "
        "never imported; a refusal is kept. Cards name their fields themselves: there COLUMN is one of the "
        "FIELDs. The file of --rejects can be mended and imported as it is.\nOf --kind interactions FIELD "
        "is "
        "one of:\n  %2\nA customer is known by code, phone or e-mail, never by the name alone. A receipt "
        "counts "
        "once, however often it is imported; its lines are one purchase, and cancelled and returned ones "
        "are "
        "none. No stage moves."_s.arg(importFieldKeys().join(u", "_s),
                                      importFieldKeys(ListKind::Interactions).join(u", "_s))};
}

} // namespace app
