#include "app/cli/cli_context.h"
#include "app/cli/documents.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/import/import_undo.h"
#include "db/customers/import_batch_store.h"
#include "db/session/session.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kSection = u"Customers"_s;

QString stateOf(const db::ImportBatch &batch)
{
    return batch.undoneAtMs ? u"taken back"_s : batch.remembered ? u"stands"_s : u"stands for good"_s;
}

Outcome runHistory(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto limit, readNumber(arguments, u"limit"_s, 0, 1'000'000, 20));
    MK_TRY(const auto session, context.session(DbUse::Read));
    const auto batches = session->imports().list(static_cast<int>(limit));
    if (!batches)
        return context.failed(batches.error());
    if (context.json()) {
        QJsonArray imports;
        for (const db::ImportBatch &batch : *batches)
            imports.append(QJsonObject{{u"id"_s, batch.id.value},
                                       {u"file"_s, textOrNull(batch.fileName)},
                                       {u"importedAt"_s, utcText(batch.importedAtMs)},
                                       {u"created"_s, batch.created},
                                       {u"updated"_s, batch.updated},
                                       {u"undoneAt"_s, instantOrNull(batch.undoneAtMs)},
                                       {u"undoable"_s, batch.remembered}});
        context.print({{u"imports"_s, imports}});
        return {};
    }
    if (batches->isEmpty()) {
        context.out() << "Nothing has been imported.\n";
        return {};
    }
    TextTable table({u"IMPORT"_s, u"WHEN"_s, u"FILE"_s, u"CREATED"_s, u"UPDATED"_s, u"STATE"_s});
    for (const db::ImportBatch &batch : *batches) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(batch.importedAtMs, context.clock().zone());
        table.add({QString::number(batch.id.value), when.toString(u"yyyy-MM-dd HH:mm"_s), batch.fileName,
                   QString::number(batch.created), QString::number(batch.updated), stateOf(batch)});
    }
    table.write(context.out());
    return {};
}

void answer(CliContext &context, const db::ImportBatch &batch, const ImportUndoReport &report)
{
    if (context.json()) {
        context.print({{u"import"_s, batch.id.value},
                       {u"file"_s, textOrNull(batch.fileName)},
                       {u"removed"_s, report.removed},
                       {u"restored"_s, report.restored},
                       {u"restoredInPart"_s, report.partly},
                       {u"kept"_s, QJsonObject{{u"messages"_s, report.keptForMessages},
                                               {u"interactions"_s, report.keptForInteractions},
                                               {u"consents"_s, report.keptForConsents},
                                               {u"edits"_s, report.keptForEdits}}}});
        return;
    }
    context.out() << "Taken back: import " << batch.id.value
                  << (batch.fileName.isEmpty() ? QString() : u" of "_s + batch.fileName) << '\n';
    const QList<std::pair<const char *, qint64>> counts{
        {"customers removed", report.removed},
        {"made as before", report.restored},
        {"as before but for what was changed again since", report.partly},
        {"kept: written to since", report.keptForMessages},
        {"kept: in contact since", report.keptForInteractions},
        {"kept: a consent recorded since", report.keptForConsents},
        {"kept: edited since", report.keptForEdits}};
    for (const auto &[name, count] : counts) {
        if (count > 0)
            context.out() << "  " << QString::number(count).rightJustified(9) << "  " << name << '\n';
    }
}

Outcome runUndo(CliContext &context, const Arguments &)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    const auto last = session->imports().last();
    if (!last)
        return context.failed(last.error());
    if (!*last)
        return workFailed(u"there is no import to take back; \"menkhach-cli history\" lists them"_s);
    context.beginLongWork();
    const auto report =
        undoImport(*session, context.clock(), (*last)->id, [&context](qint64 done, qint64 total) {
            return context.goOn(u"taking back"_s, done, total);
        });
    context.endProgress();
    if (!report)
        return context.failed(report.error());
    answer(context, **last, *report);
    return {};
}

} // namespace

QList<CliCommand> importHistoryCommands()
{
    return {{u"history"_s,
             kSection,
             u"Lists the imports, the newest first."_s,
             {},
             {{u"limit"_s, u"N"_s, u"show at most so many (20)"_s}},
             {},
             &runHistory},
            {u"undo"_s,
             kSection,
             u"Takes back the last import that still stands."_s,
             {},
             {},
             u"Whom the import made goes, and what it changed becomes what it was. Nobody goes who has been "
             u"written to, has been in\ncontact, has given or taken back a consent or has been edited since, "
             u"and what was changed again since stays. Called\nagain, it takes back the import before; the "
             u"rows of the last %1 imports are remembered."_s.arg(db::ImportBatchStore::kRemembered),
             &runUndo}};
}

} // namespace app
