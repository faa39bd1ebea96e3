#include "app/import/import_work.h"

#include "app/core/own_files.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/import/interaction_import.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

db::Result<ImportReport> runImport(db::Session &session, const Clock &clock, ImportOptions options,
                                   RecordSource &source)
{
    return options.kind == ListKind::Interactions
               ? InteractionImport(session, clock, std::move(options)).run(source)
               : CustomerImport(session, clock, std::move(options)).run(source);
}

namespace {

db::Result<ImportOutcome> goThrough(db::Session &session, const Clock &clock, const QString &path,
                                    ImportOptions options)
{
    MK_CHECK(refuseOwnFile(session.path(), path));
    QElapsedTimer since;
    since.start();
    const OpenedList source =
        openList(path, options.shape ? options.shape->encoding : std::optional<TextEncoding>());
    if (!source)
        return db::failure(db::ErrorKind::FileAccess, path + u": "_s + source.error().detail);
    ImportOutcome outcome{{}, std::make_shared<ImportPreview>(options.kind), 0};
    options.fileName = QFileInfo(path).fileName();
    options.look = [rows = outcome.rows, all = options.dryRun](const TakenRow &row) {
        if (all || hasProblem(row))
            rows->append(row);
    };
    MK_TRY(outcome.report, runImport(session, clock, std::move(options), **source));
    outcome.tookMs = since.elapsed();
    return outcome;
}

ImportOptions optionsOf(const ListShape &shape, bool dryRun, const Progress &progress)
{
    ImportOptions options;
    options.shape = shape;
    options.sameCode = shape.sameCode;
    options.stageOfNew = shape.stageOfNew;
    options.kind = shape.kind;
    options.unknownPeople = shape.unknownPeople;
    options.dryRun = dryRun;
    options.progress = progress;
    return options;
}

} // namespace

db::Result<ImportOutcome> rehearseImport(db::Session &session, const Clock &clock, const QString &path,
                                         const ListShape &shape, const Progress &progress)
{
    return goThrough(session, clock, path, optionsOf(shape, true, progress));
}

db::Result<db::Changed<ImportOutcome>> importList(db::Session &session, const Clock &clock,
                                                  const QString &path, const ListShape &shape,
                                                  const Progress &progress)
{
    MK_TRY(auto outcome, goThrough(session, clock, path, optionsOf(shape, false, progress)));
    const db::ChangeSet changes = outcome.report.changes;
    return db::Changed<ImportOutcome>{std::move(outcome), changes};
}

db::Result<std::optional<db::ImportBatch>> lastImport(db::Session &session)
{
    return session.imports().last();
}

} // namespace app
