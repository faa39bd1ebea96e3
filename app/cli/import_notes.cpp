#include "app/cli/import_notes.h"

#include "app/cli/text_table.h"
#include "app/core/counted.h"
#include "app/import/list_preset.h"
#include "app/import/lone_quote.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kShownOfCell = 60;

QString note(const QString &text)
{
    return u"note: "_s + text;
}

/// "1 row says", "2 rows say".
QString rowsThat(qint64 count, const char *one, const char *many)
{
    return u"%1 %2"_s.arg(counted(count, "row"), QLatin1StringView(count == 1 ? one : many));
}

/// "column "A": ..." or "columns "A", "B" (3 times): ...".
QString columnLine(const ColumnNote &about)
{
    if (about.column.isEmpty())
        return note(about.reason);
    const QStringList columns = about.columns.isEmpty() ? QStringList(about.column) : about.columns;
    QHash<QString, qint64> times;
    QStringList names;
    for (const QString &column : columns) {
        if (++times[column] == 1)
            names.append(column);
    }
    QStringList quoted;
    for (const QString &name : std::as_const(names))
        quoted.append(u'"' + name + u'"' +
                      (times[name] > 1 ? u" (%1)"_s.arg(counted(times[name], "time")) : QString()));
    return note(
        u"%1 %2: %3"_s.arg(columns.size() == 1 ? u"column"_s : u"columns"_s, firstOf(quoted), about.reason));
}

QString problemLine(const CellProblem &problem, qint64 line)
{
    const bool held = problem.code == "other-person"_L1;
    const bool leftOut = problem.code == "unknown-person"_L1;
    const bool cut = problem.code == "too-long"_L1 || problem.code == "too-many-tags"_L1;
    const bool quote = isLoneQuote(problem);
    const bool inPart = problem.reason.endsWith(u"the others are taken"_s);
    const QString did = held              ? u"held back"_s
                        : leftOut         ? u"left out"_s
                        : problem.fatal   ? u"rejected"_s
                        : cut             ? u"cut"_s
                        : quote           ? u"taken without the quote"_s
                        : isKept(problem) ? u"left as written"_s
                        : inPart          ? u"taken in part"_s
                                          : u"left empty"_s;
    QString text = u"%1: line %2"_s.arg(did, QString::number(line));
    if (!problem.column.isEmpty())
        text += u", column \"%1\", \"%2\""_s.arg(
            problem.column, fitted(problem.value, std::min(kShownOfCell, shownWidth(problem.value))));
    return u"%1: %2"_s.arg(text, problem.reason);
}

QStringList problemLines(const ImportReport &report)
{
    QStringList lines;
    for (qsizetype i = 0; i < report.firstProblems.size(); ++i)
        lines.append(problemLine(report.firstProblems.at(i), report.firstProblemRows.at(i)));
    const QSet<qint64> told(report.firstProblemRows.begin(), report.firstProblemRows.end());
    const qint64 unknown = report.leftOut - report.walkIns - report.sumLines - report.leftByChoice;
    if (report.rejected + report.heldBack + unknown + report.leftEmpty + report.leftAsWritten +
            report.mendedQuotes <=
        told.size())
        return lines;
    QStringList all;
    for (const auto &[count, what] : {std::pair(report.rejected, u"rejected"_s),
                                      {report.heldBack, u"held back"_s},
                                      {unknown, u"left out"_s},
                                      {report.leftEmpty, u"with a cell left empty"_s},
                                      {report.leftAsWritten, u"with a cell left as written"_s},
                                      {report.mendedQuotes, u"without a quote"_s}}) {
        if (count > 0)
            all.append(counted(count, "row") + u' ' + what);
    }
    lines.append(u"... and more: %1; --rejects FILE writes them all"_s.arg(all.join(u", "_s)));
    return lines;
}

QStringList sourceLines(const SourceFacts &source)
{
    QStringList lines;
    if (source.sheets > 1)
        lines.append(
            note(u"the list was read from the sheet \"%1\", the first of %2 that holds something"_s.arg(
                source.sheet, QString::number(source.sheets))));
    if (!source.encoding.isEmpty() && source.encoding != "UTF-8"_L1)
        lines.append(note(u"the list was read as %1"_s.arg(source.encoding)));
    if (!source.doubtful.isEmpty())
        lines.append(note(
            u"line %1, \"%2\": the letters may be in another encoding, as of Polish, Czech or Hungarian; if "
            "they are wrong, undo the import, save the list as CSV UTF-8 and import that"_s.arg(
                QString::number(source.doubtfulLine), source.doubtful)));
    return lines;
}

QStringList refusalLines(const ImportReport &report)
{
    QStringList lines;
    if (report.refusals > 0)
        lines.append(note(u"%1 refused messages in the list; that is recorded"_s.arg(
            counted(report.refusals, "customer"))));
    if (report.refusalsOfSome > 0)
        lines.append(
            note(u"%1 of these refused %2 only; greetings go by another channel where there is one"_s.arg(
                QString::number(report.refusalsOfSome), report.refusedChannels.join(u", "_s))));
    if (report.refusedBefore > 0)
        lines.append(
            note(u"%1 with a number or an address whose owner refused messages before being deleted; "
                 "the refusal is kept"_s.arg(counted(report.refusedBefore, "new customer"))));
    if (report.erasedBefore > 0)
        lines.append(
            note(u"%1 with a number or an address whose owner asked to be erased; no message may be sent "
                 "there until they agree again"_s.arg(counted(report.erasedBefore, "customer"))));
    return lines;
}

/// "line 7", "lines 2, 3, 7 and others".
QString placesOf(const QList<qint64> &lines, qint64 count)
{
    QStringList numbers;
    for (const qint64 line : lines)
        numbers.append(QString::number(line));
    return (count == 1 ? u"line "_s : u"lines "_s) + numbers.join(u", "_s) +
           (count > lines.size() ? u" and others"_s : QString());
}

/// "Lê An (line 5), Lê Bình (line 9) and others".
QString broughtBackNames(const ImportReport &report)
{
    QStringList names;
    for (const BroughtBack &one : report.firstBroughtBack)
        names.append(u"%1 (line %2)"_s.arg(one.name, QString::number(one.line)));
    return names.join(u", "_s) + (report.broughtBack > names.size() ? u" and others"_s : QString());
}

QStringList peopleLines(const ImportReport &report, StageOfNew stage)
{
    QStringList lines;
    if (report.walkIns > 0)
        lines.append(note(u"%1 of walk-ins, who are no customers, and left out"_s.arg(
            rowsThat(report.walkIns, "is", "are"))));
    if (report.sumLines > 0)
        lines.append(note(u"%1 up the list and are no customers: left out"_s.arg(
            rowsThat(report.sumLines, "sums", "sum"))));
    if (report.codesWithoutZeros > 0)
        lines.append(note(u"%1 known by a code whose zeros are missing in the list (%2 is %3); the code of "
                          "the shop stays"_s.arg(rowsThat(report.codesWithoutZeros, "is", "are"),
                                                 report.codeWithoutZeros, report.codeWithZeros)));
    if (report.broughtBack > 0)
        lines.append(note(u"%1 there again: %2; undoing the import deletes %3 again"_s.arg(
            counted(report.broughtBack, "deleted customer is", "deleted customers are"),
            broughtBackNames(report), report.broughtBack == 1 ? u"this one"_s : u"them"_s)));
    if (report.unreached > 0)
        lines.append(note(u"%1 without a phone, an e-mail or another way to reach them: %2"_s.arg(
            counted(report.unreached, "new customer"), placesOf(report.firstUnreached, report.unreached))));
    if (report.nameless > 0)
        lines.append(note(u"%1 without a name, called by the number or the address: %2"_s.arg(
            counted(report.nameless, "new customer"), placesOf(report.firstNameless, report.nameless))));
    if (report.createdWithoutStage > 0 && stage == StageOfNew::Left)
        lines.append(
            note(u"the list says no stage of %1, who %2; --stage experience is for people who have "
                 "bought from you"_s.arg(counted(report.createdWithoutStage, "new customer"),
                                         report.createdWithoutStage == 1 ? u"counts as a prospect"_s
                                                                         : u"count as prospects"_s)));
    if (report.existingByTotal > 0)
        lines.append(note(u"%1, since the list says that they have bought"_s.arg(
            counted(report.existingByTotal, "new customer counts as an existing customer",
                    "new customers count as existing customers"))));
    if (report.unknownRelations > 0)
        lines.append(note(
            u"%1 not recorded, since the shop does not know the other by the code or the phone: %2"_s.arg(
                counted(report.unknownRelations, "relation is", "relations are"),
                placesOf(report.firstUnknownRelations, report.unknownRelations))));
    if (report.notedReferrers > 0)
        lines.append(note(
            u"%1 kept in the customer's note, since the shop does not know them by the code or the phone"_s
                .arg(counted(report.notedReferrers, "referrer is", "referrers are"))));
    if (report.ownRelations > 0)
        lines.append(
            note(u"%1 not recorded, since the customer is named as their own referrer or relation: %2"_s.arg(
                counted(report.ownRelations, "relation is", "relations are"),
                placesOf(report.firstOwnRelations, report.ownRelations))));
    if (report.referralCircles > 0)
        lines.append(note(
            u"%1 not recorded, since the customer had referred the referrer, directly or through others: %2"_s
                .arg(counted(report.referralCircles, "referral is", "referrals are"),
                     placesOf(report.firstReferralCircles, report.referralCircles))));
    if (report.consents > 0)
        lines.append(
            note(u"%1 a consent, which is not imported; record it with the customer and its proof"_s.arg(
                rowsThat(report.consents, "says", "say"))));
    return lines;
}

QStringList interactionLines(const ImportReport &report)
{
    QStringList lines;
    const qint64 skipped = report.rowsOf(RowOutcome::Skipped);
    if (skipped > 0)
        lines.append(note(u"%1 no purchase: %2 cancelled, %3 returned, %4 not finished"_s.arg(
            rowsThat(skipped, "is", "are"), QString::number(report.cancelled),
            QString::number(report.returned), QString::number(report.drafts))));
    if (report.cancelledSince > 0)
        lines.append(
            note(u"%1 purchases that an earlier import brought, and that are cancelled or returned by "
                 "now; they stay until they are removed by hand"_s.arg(
                     rowsThat(report.cancelledSince, "is of", "are of"))));
    if (report.totalsDiffer > 0)
        lines.append(
            note(u"%1 another total than the first of the same receipt, which counts; where these are the "
                 "amounts of lines, say --map \"COLUMN=line_amount\""_s.arg(
                     rowsThat(report.totalsDiffer, "says", "say"))));
    if (report.kind == ListKind::Interactions && report.unchanged > 0)
        lines.append(note(u"%1 known from an earlier import and counted once"_s.arg(
            rowsThat(report.unchanged, "is", "are"))));
    if (report.stillProspects > 0) {
        QStringList stages;
        for (const auto &[stage, count] : report.prospectsByStage)
            stages.append(u"%1 %2"_s.arg(db::keyOf(stage), QString::number(count)));
        const QString way =
            report.batch ? u"stage --import %1 experience"_s.arg(report.batch.value) : u"stage"_s;
        lines.append(note(u"%1 bought and still %2 (%3); no stage moves by itself, \"%4\" moves them"_s.arg(
            counted(report.stillProspects, "customer has", "customers have"),
            report.stillProspects == 1 ? u"counts as a prospect"_s : u"count as prospects"_s,
            stages.join(u", "_s), way)));
    }
    return lines;
}

} // namespace

QString duplicatesNote(const ImportReport &report, qint64 groups)
{
    return note(u"%1 of this list may be the same person; \"duplicates --import %2\" shows %3"_s.arg(
        counted(groups, "group"), QString::number(report.batch.value), groups == 1 ? u"it"_s : u"them"_s));
}

QString duplicatesUnknownNote(const ImportReport &report)
{
    return note(
        u"the list is imported, but was not looked through for duplicates; \"duplicates --import %1\" "
        "does that"_s.arg(report.batch.value));
}

QStringList importNotes(const ImportReport &report, StageOfNew stage)
{
    QStringList lines;
    if (const ListPreset *preset = presetWithKey(report.preset))
        lines.append(note(u"the list is an export of %1"_s.arg(preset->nameEn)));
    for (const ColumnNote &about : report.notes)
        lines.append(columnLine(about));
    if (report.rows() == 0)
        lines.append(
            note(u"the list has no rows below its headings; look whether the right sheet was saved"_s));
    return lines + problemLines(report) + sourceLines(report.source) + refusalLines(report) +
           interactionLines(report) + peopleLines(report, stage);
}

} // namespace app
