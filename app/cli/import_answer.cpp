#include "app/cli/import_answer.h"

#include "app/cli/documents.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct ImportCount
{
    QString key;
    QString word;
    qint64 count;
    bool always;
};

QList<ImportCount> importCountsOf(const ImportReport &report)
{
    if (report.kind == ListKind::Interactions)
        return {{u"interactions"_s, u"recorded"_s, report.interactions, true},
                {u"unchanged"_s, u"known before"_s, report.unchanged, true},
                {u"duplicates"_s, u"more lines"_s, report.duplicates, true},
                {u"rejected"_s, u"rejected"_s, report.rejected, true},
                {u"unknownPeople"_s, u"of unknown"_s, report.unknownPeople, false},
                {u"leftOut"_s, u"left out"_s, report.leftOut, false},
                {u"walkIns"_s, u"of walk-ins"_s, report.walkIns, false},
                {u"sumLines"_s, u"of sums"_s, report.sumLines, false},
                {u"heldBack"_s, u"held back"_s, report.heldBack, false},
                {u"cancelled"_s, u"cancelled"_s, report.cancelled, false},
                {u"returned"_s, u"returned"_s, report.returned, false},
                {u"drafts"_s, u"drafts"_s, report.drafts, false},
                {u"cancelledSince"_s, u"cancelled now"_s, report.cancelledSince, false},
                {u"totalsDiffer"_s, u"other totals"_s, report.totalsDiffer, false},
                {u"created"_s, u"new customers"_s, report.created, false},
                {u"updated"_s, u"updated"_s, report.updated, false},
                {u"refusedBefore"_s, u"refused before"_s, report.refusedBefore, false},
                {u"createdWithoutStage"_s, u"no stage"_s, report.createdWithoutStage, false},
                {u"stillProspects"_s, u"prospects"_s, report.stillProspects, false}};
    return {{u"created"_s, u"created"_s, report.created, true},
            {u"updated"_s, u"updated"_s, report.updated, true},
            {u"broughtBack"_s, u"there again"_s, report.broughtBack, false},
            {u"unchanged"_s, u"unchanged"_s, report.unchanged, true},
            {u"duplicates"_s, u"duplicates"_s, report.duplicates, true},
            {u"rejected"_s, u"rejected"_s, report.rejected, true},
            {u"heldBack"_s, u"held back"_s, report.heldBack, false},
            {u"walkIns"_s, u"walk-ins"_s, report.walkIns, false},
            {u"sumLines"_s, u"sums"_s, report.sumLines, false},
            {u"leftEmpty"_s, u"cells empty"_s, report.leftEmpty, false},
            {u"leftAsWritten"_s, u"as written"_s, report.leftAsWritten, false},
            {u"mendedQuotes"_s, u"quotes mended"_s, report.mendedQuotes, false},
            {u"refusals"_s, u"refusals"_s, report.refusals, false},
            {u"refusalsOfSome"_s, u"of a channel"_s, report.refusalsOfSome, false},
            {u"refusedBefore"_s, u"refused before"_s, report.refusedBefore, false},
            {u"codesWithoutZeros"_s, u"zeros lost"_s, report.codesWithoutZeros, false},
            {u"createdWithoutStage"_s, u"no stage"_s, report.createdWithoutStage, false},
            {u"relations"_s, u"relations"_s, report.relations, false},
            {u"unknownRelations"_s, u"relations lost"_s, report.unknownRelations, false},
            {u"knownReferrers"_s, u"referrers known"_s, report.knownReferrers, false},
            {u"notedReferrers"_s, u"referrers noted"_s, report.notedReferrers, false},
            {u"ownRelations"_s, u"own relations"_s, report.ownRelations, false},
            {u"referralCircles"_s, u"circles"_s, report.referralCircles, false},
            {u"nameless"_s, u"no name"_s, report.nameless, false},
            {u"unreached"_s, u"no contact"_s, report.unreached, false}};
}

} // namespace

Outcome answerImport(CliContext &context, const ImportReport &report, bool dryRun,
                     const std::optional<qint64> &duplicateGroups)
{
    QStringList lines{dryRun ? u"Rehearsal only, nothing is stored:"_s : u"Imported:"_s};
    QJsonArray notes;
    for (const ColumnNote &note : report.notes)
        notes.append(
            QJsonObject{{u"column"_s, note.column}, {u"code"_s, note.code}, {u"reason"_s, note.reason}});
    QJsonArray unreached;
    for (const qint64 line : report.firstUnreached)
        unreached.append(line);
    QJsonArray broughtBack;
    for (const BroughtBack &one : report.firstBroughtBack)
        broughtBack.append(QJsonObject{{u"name"_s, one.name}, {u"line"_s, one.line}});
    QJsonArray problems;
    for (qsizetype i = 0; i < report.firstProblems.size(); ++i) {
        const CellProblem &problem = report.firstProblems.at(i);
        problems.append(QJsonObject{{u"line"_s, report.firstProblemRows.at(i)},
                                    {u"column"_s, problem.column},
                                    {u"value"_s, problem.value},
                                    {u"code"_s, problem.code},
                                    {u"reason"_s, problem.reason},
                                    {u"cause"_s, textOrNull(problem.cause)},
                                    {u"rowKeptOut"_s, problem.fatal}});
    }
    QJsonObject document{{u"encoding"_s, report.source.encoding},
                         {u"export"_s, textOrNull(report.preset)},
                         {u"dryRun"_s, dryRun},
                         {u"notes"_s, notes},
                         {u"problems"_s, problems},
                         {u"unreachedLines"_s, unreached}};
    document.insert(u"broughtBackCustomers"_s, broughtBack);
    document.insert(u"import"_s, report.batch ? QJsonValue(report.batch.value) : QJsonValue());
    document.insert(u"duplicateGroups"_s, duplicateGroups ? QJsonValue(*duplicateGroups) : QJsonValue());
    QJsonObject prospects;
    for (const auto &[stage, count] : report.prospectsByStage)
        prospects.insert(db::keyOf(stage), count);
    if (report.kind == ListKind::Interactions)
        document.insert(u"prospectsByStage"_s, prospects);
    if (!report.source.sheet.isEmpty())
        document.insert(u"sheet"_s, report.source.sheet);
    for (const auto &[key, word, count, always] : importCountsOf(report)) {
        if (always || count > 0)
            lines.append(u"  %1%2"_s.arg(word, -13).arg(count, 8));
        document.insert(key, count);
    }
    return context.answer(document, lines.join(u'\n'));
}

} // namespace app
