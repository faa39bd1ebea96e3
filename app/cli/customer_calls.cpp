#include "app/cli/documents.h"
#include "app/cli/error_text.h"
#include "app/cli/import_notes.h"
#include "app/cli/sample_calls.h"
#include "app/cli/segment_argument.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/customers/duplicates.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_export.h"
#include "app/import/import_work.h"
#include "app/people/phone.h"
#include "app/safekeeping/scratch_shop.h"
#include "db/customers/customer_search.h"
#include "db/customers/customer_set.h"
#include "db/customers/customer_store.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Files this version cannot write, by what their names end with.
Outcome checkCanWrite(const QString &file)
{
    const QStringList others{u"xls"_s, u"xlsm"_s, u"ods"_s,  u"pdf"_s,
                             u"doc"_s, u"docx"_s, u"json"_s, u"html"_s};
    if (!others.contains(QFileInfo(file).suffix(), Qt::CaseInsensitive))
        return {};
    return workFailed(
        u"%1: files of this kind cannot be written; give it a name that ends in .xlsx, .csv or .vcf"_s.arg(
            file));
}

Read<ColumnOverrides> readColumns(const QStringList &maps, ListKind kind)
{
    ColumnOverrides columns;
    for (const QString &map : maps) {
        const qsizetype equals = map.lastIndexOf(u'=');
        if (equals < 1)
            return wrongCall(u"--map must be COLUMN=FIELD, not \"%1\""_s.arg(map));
        const QString field = map.mid(equals + 1);
        const auto known = importFieldOf(field);
        if (!known || !isFieldOf(*known, kind))
            return notOneOf(u"the field of --map"_s, field, importFieldKeys(kind));
        columns.append({map.left(equals), field});
    }
    return columns;
}

struct Count
{
    QString key;
    QString word;
    qint64 count;
    bool always;
};

QList<Count> countsOf(const ImportReport &report)
{
    if (report.kind == ListKind::Interactions)
        return {{u"interactions"_s, u"recorded"_s, report.interactions, true},
                {u"unchanged"_s, u"known before"_s, report.unchanged, true},
                {u"duplicates"_s, u"more lines"_s, report.duplicates, true},
                {u"rejected"_s, u"rejected"_s, report.rejected, true},
                {u"unknownPeople"_s, u"of unknown"_s, report.unknownPeople, false},
                {u"leftOut"_s, u"left out"_s, report.leftOut, false},
                {u"walkIns"_s, u"of walk-ins"_s, report.walkIns, false},
                {u"heldBack"_s, u"held back"_s, report.heldBack, false},
                {u"cancelled"_s, u"cancelled"_s, report.cancelled, false},
                {u"returned"_s, u"returned"_s, report.returned, false},
                {u"drafts"_s, u"drafts"_s, report.drafts, false},
                {u"cancelledSince"_s, u"cancelled now"_s, report.cancelledSince, false},
                {u"totalsDiffer"_s, u"other totals"_s, report.totalsDiffer, false},
                {u"created"_s, u"new customers"_s, report.created, false},
                {u"updated"_s, u"updated"_s, report.updated, false},
                {u"createdWithoutStage"_s, u"no stage"_s, report.createdWithoutStage, false},
                {u"stillProspects"_s, u"prospects"_s, report.stillProspects, false}};
    return {{u"created"_s, u"created"_s, report.created, true},
            {u"updated"_s, u"updated"_s, report.updated, true},
            {u"unchanged"_s, u"unchanged"_s, report.unchanged, true},
            {u"duplicates"_s, u"duplicates"_s, report.duplicates, true},
            {u"rejected"_s, u"rejected"_s, report.rejected, true},
            {u"heldBack"_s, u"held back"_s, report.heldBack, false},
            {u"walkIns"_s, u"walk-ins"_s, report.walkIns, false},
            {u"leftEmpty"_s, u"cells empty"_s, report.leftEmpty, false},
            {u"refusals"_s, u"refusals"_s, report.refusals, false},
            {u"refusalsOfSome"_s, u"of a channel"_s, report.refusalsOfSome, false},
            {u"codesWithoutZeros"_s, u"zeros lost"_s, report.codesWithoutZeros, false},
            {u"createdWithoutStage"_s, u"no stage"_s, report.createdWithoutStage, false},
            {u"relations"_s, u"relations"_s, report.relations, false},
            {u"unknownRelations"_s, u"relations lost"_s, report.unknownRelations, false},
            {u"nameless"_s, u"no name"_s, report.nameless, false},
            {u"unreached"_s, u"no contact"_s, report.unreached, false}};
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

Outcome answer(CliContext &context, const ImportReport &report, bool dryRun,
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
    document.insert(u"import"_s, report.batch ? QJsonValue(report.batch.value) : QJsonValue());
    document.insert(u"duplicateGroups"_s, duplicateGroups ? QJsonValue(*duplicateGroups) : QJsonValue());
    QJsonObject prospects;
    for (const auto &[stage, count] : report.prospectsByStage)
        prospects.insert(db::keyOf(stage), count);
    if (report.kind == ListKind::Interactions)
        document.insert(u"prospectsByStage"_s, prospects);
    if (!report.source.sheet.isEmpty())
        document.insert(u"sheet"_s, report.source.sheet);
    for (const auto &[key, word, count, always] : countsOf(report)) {
        if (always || count > 0)
            lines.append(u"  %1%2"_s.arg(word, -13).arg(count, 8));
        document.insert(key, count);
    }
    return context.answer(document, lines.join(u'\n'));
}

Read<SaidDates> readDates(const QStringList &words)
{
    SaidDates dates;
    for (const QString &word : words) {
        const qsizetype equals = word.lastIndexOf(u'=');
        const QString order = word.mid(equals + 1);
        if (equals == 0 || (order != "day-first"_L1 && order != "month-first"_L1))
            return notOneOf(
                u"--dates"_s, word,
                {u"day-first"_s, u"month-first"_s, u"COLUMN=day-first"_s, u"COLUMN=month-first"_s});
        dates.append({word.left(std::max<qsizetype>(equals, 0)),
                      order == "month-first"_L1 ? DateOrder::MonthFirst : DateOrder::DayFirst});
    }
    return dates;
}

/// The value of the enum that the option names by one of the words, which are in the order of the enum.
/// Without the option it is the first.
template <class Choice>
Read<Choice> readChoice(const Arguments &arguments, const QString &option, const QStringList &words)
{
    const QString said = arguments.value(option).value_or(words.first());
    const auto which = words.indexOf(said);
    if (which < 0)
        return notOneOf(u"--"_s + option, said, words);
    return static_cast<Choice>(which);
}

Read<std::optional<TextEncoding>> readEncoding(const Arguments &arguments)
{
    const auto said = arguments.value(u"encoding"_s);
    const auto encoding = said ? textEncodingOf(*said) : std::nullopt;
    if (said && !encoding)
        return notOneOf(u"--encoding"_s, *said, textEncodingKeys());
    return encoding;
}

/// What is said of a list of interactions only.
Outcome readInteractionOptions(const Arguments &arguments, ImportOptions &options)
{
    for (const QString &option : {u"new"_s, u"source"_s}) {
        if (arguments.has(option) && options.kind == ListKind::Customers)
            return wrongCall(u"--%1 is for --kind interactions"_s.arg(option));
    }
    MK_TRY(options.unknownPeople, readChoice<UnknownPeople>(arguments, u"new"_s, {u"skip"_s, u"create"_s}));
    options.source = arguments.value(u"source"_s).value_or(QString()).trimmed();
    constexpr qsizetype kLongestSource = 40;
    if (arguments.has(u"source"_s) && (options.source.isEmpty() || options.source.size() > kLongestSource))
        return wrongCall(u"--source must be a short name, such as \"till 2\""_s);
    return {};
}

Outcome runImport(CliContext &context, const Arguments &arguments)
{
    const QString name = arguments.word(0);
    if (name.isEmpty())
        return wrongCall(u"FILE must name a file"_s);
    MK_TRY(const auto kind, readChoice<ListKind>(arguments, u"kind"_s, {u"customers"_s, u"interactions"_s}));
    MK_TRY(const auto columns, readColumns(arguments.values(u"map"_s), kind));
    MK_TRY(const auto dates, readDates(arguments.values(u"dates"_s)));
    MK_TRY(const auto sameCode,
           readChoice<SameCode>(arguments, u"same-code"_s, {u"hold"_s, u"update"_s, u"new"_s}));
    MK_TRY(const auto encoding, readEncoding(arguments));
    QFile file(name);
    MK_TRY(auto *const device, opened(context, file, u"name the list in it"_s));
    const OpenedList source = openList(*device, QFileInfo(name).suffix(), encoding);
    if (!source)
        return workFailed(u"%1: %2"_s.arg(name, source.error().detail));
    ImportOptions options;
    options.columns = columns;
    options.dates = dates;
    options.sameCode = sameCode;
    options.kind = kind;
    MK_CHECK(readInteractionOptions(arguments, options));
    MK_TRY(options.stageOfNew, readWord<db::LifecycleStage>(arguments, u"stage"_s));
    options.fileName = name == "-"_L1 ? QString() : QFileInfo(name).fileName();
    options.dryRun = arguments.has(u"dry-run"_s);
    if (arguments.has(u"rejects"_s)) {
        options.rejectsFile = *arguments.value(u"rejects"_s);
        MK_CHECK(mayReplace(context, arguments, u"--rejects"_s, options.rejectsFile));
        if (const QFileInfo rejects(options.rejectsFile); rejects.exists() && rejects == QFileInfo(name))
            return workFailed(
                u"--rejects %1 would replace the list itself; give it another name"_s.arg(name));
    }
    MK_TRY(auto *session, context.session(DbUse::Begin));
    // A rehearsal writes and takes back what it wrote, where the shop takes writes.
    std::optional<ScratchShop> scratch;
    if (options.dryRun && session->isReadOnly()) {
        MK_TRY(scratch, context.tried(scratchCopyOf(*session, context.beginLongWork(u"copying"_s))));
        session = scratch->session.get();
        context.say(u"note: %1 cannot be written, so the import is rehearsed in a copy of it"_s.arg(
            context.database()));
    }
    if (const auto profile = arguments.value(u"profile"_s)) {
        MK_TRY(options.profile, chosenProfile(context, *session, u"--profile"_s, *profile));
        options.stageOfNew = options.stageOfNew ? options.stageOfNew : options.profile->stageOfNew;
        if (options.profile->kind != kind && arguments.has(u"kind"_s))
            return workFailed(u"--profile %1 is of a list of another kind"_s.arg(options.profile->name));
        options.kind = options.profile->kind;
    }
    options.progress = context.beginLongWork(u"importing"_s);
    const auto import = [&] { return runImport(*session, context.clock(), options, **source); };
    const bool removesSample = arguments.has(u"remove-sample"_s);
    if (!removesSample)
        MK_CHECK(sayThatItIsASample(context, *session));
    const auto report = removesSample ? importWithoutSample(context, *session, options, import) : import();
    if (!report) {
        // What is wrong with the list is told with the list's name, what is wrong with the database with its.
        const bool ofTheList = report.error().kind == db::ErrorKind::InvalidInput ||
                               report.error().kind == db::ErrorKind::Cancelled ||
                               file.error() != QFileDevice::NoError;
        const QString shown = name == "-"_L1 ? u"standard input"_s : name;
        const bool ofTheRejects =
            !options.rejectsFile.isEmpty() && report.error().detail.contains(options.rejectsFile);
        return workFailed(explain(report.error(), ofTheList      ? shown
                                                  : ofTheRejects ? options.rejectsFile
                                                                 : context.database()));
    }
    for (const QString &line : importNotes(*report, options.stageOfNew ? StageOfNew::Said : StageOfNew::Left))
        context.say(line);
    const auto groups = duplicateGroupsOf(context, *session, *report);
    if (groups.value_or(0) > 0)
        context.say(duplicatesNote(*report, *groups));
    MK_CHECK(answer(context, *report, options.dryRun, groups));
    if (report->rejectsLost)
        return workFailed((options.dryRun
                               ? u"the rows with a problem are not written: "_s
                               : u"the list is imported, but the rows with a problem are not written: "_s) +
                          explain(*report->rejectsLost, options.rejectsFile));
    return {};
}

Outcome runExport(CliContext &context, const Arguments &arguments)
{
    const QString name = arguments.word(0);
    MK_CHECK(mayReplace(context, arguments, u"FILE"_s, name));
    MK_CHECK(checkCanWrite(name));
    MK_TRY(const auto language, readListLanguage(arguments));
    MK_TRY(const auto session, context.session(DbUse::Copy));
    MK_TRY(auto only, customersOfSegment(context, *session, arguments));
    const auto count =
        exportCustomers(*session, name, {std::move(only), language}, context.beginLongWork(u"exporting"_s));
    if (!count) // what is wrong with the list is told with the list's name
        return workFailed(
            explain(count.error(), count.error().detail.contains(name) ? name : context.database()));
    return context.answer({{u"customers"_s, *count}, {u"file"_s, name}},
                          u"%1 written to %2"_s.arg(counted(*count, "customer"), name));
}

Outcome runFind(CliContext &context, const Arguments &arguments)
{
    if (arguments.words().isEmpty() && !arguments.has(u"segment"_s))
        return wrongCall(u"missing argument TEXT"_s);
    MK_TRY(const auto limit, readNumber(arguments, u"limit"_s, 0, 1'000'000, 20));
    MK_TRY(const auto session, context.session(DbUse::Read));
    const auto query = db::SearchQuery::parse(arguments.words().join(u' '));
    std::optional<db::CustomerSet> among;
    MK_TRY(auto only, customersOfSegment(context, *session, arguments));
    if (only)
        among.emplace(*std::move(only));
    MK_TRY(const auto found, context.tried(session->search().findOnce(query, static_cast<std::size_t>(limit),
                                                                      among ? &*among : nullptr)));
    const QList<db::CustomerId> first(found.first.begin(), found.first.end());
    MK_TRY(const auto rows, context.tried(session->customers().rows(first)));
    TextTable table(
        {u"ID"_s, u"NAME"_s, u"PHONE"_s, u"E-MAIL"_s, u"STAGE"_s, u"AUDIENCE"_s, u"LAST CONTACT"_s});
    for (const db::CustomerRow &row : rows) {
        const PhoneNumber phone = parsePhone(row.phone);
        table.add({QString::number(row.id.value), row.fullName, phone.valid ? phone.display : row.phone,
                   row.email, db::keyOf(row.stage), db::keyOf(db::audienceOf(row.stage)),
                   row.lastContactOn.toString(Qt::ISODate)});
    }
    QStringList parts;
    if (!table.isEmpty())
        parts.append(table.text());
    if (found.total == 0)
        parts.append(u"No customer is found."_s);
    else if (found.total > first.size())
        parts.append(u"%1 of %2 shown; --limit shows more"_s.arg(first.size()).arg(found.total));
    return context.answer({{u"total"_s, found.total}, {u"customers"_s, documentsOf(rows)}},
                          parts.join(u'\n'));
}

} // namespace

QList<CliCommand> customerCommands()
{
    return {
        {u"import"_s,
         u"Reads customers from a workbook (XLSX), a CSV file or address cards (vCard), or their purchases "
         u"and "
         "calls from a till's export or a call log; says how many were created, updated, duplicates, "
         "rejected."_s,
         &runImport,
         {{u"FILE"_s, u"the list or the cards; \"-\" is standard input"_s}},
         {{u"kind"_s, u"WHAT"_s,
           u"customers (the usual), or interactions: purchases, calls and other contacts"_s},
          {u"new"_s, u"WHAT"_s,
           u"of interactions whose customer is unknown: skip them (and reject the rows), or create the customer"_s},
          {u"source"_s, u"NAME"_s,
           u"whose receipt numbers these are (till, web, calls), where another till has the same ones"_s},
          {u"map"_s, u"COLUMN=FIELD"_s, u"the field a column holds, where its heading does not say"_s, false,
           true},
          {u"profile"_s, u"NAME"_s,
           u"read the columns as those of a list that was imported before; see \"import-profile list\""_s},
          {u"dry-run"_s, {}, u"only rehearse: the counts are those of the real run, nothing is stored"_s},
          {u"dates"_s, u"ORDER"_s,
           u"day-first or month-first, or COLUMN=ORDER for one column; else the dates of each column show it"_s,
           false, true},
          {u"encoding"_s, u"NAME"_s,
           u"how the letters of a CSV file are written, where that is not recognised: "_s +
               textEncodingKeys().join(u", "_s)},
          {u"same-code"_s, u"WHAT"_s,
           u"hold (a row whose code belongs to a customer with another name and phone is held back), update or new"_s},
          {u"stage"_s, u"STAGE"_s,
           u"the stage of new customers of whom the list says none (awareness); experience: they have bought"_s},
          {u"rejects"_s, u"FILE"_s,
           u"write every row with a problem, as it stands in the list, with the reason behind it"_s},
          {u"force"_s, {}, u"replace a file of --rejects that is there already"_s},
          {u"remove-sample"_s, {}, u"remove the invented customers of the sample shop first"_s}},
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
                                       importFieldKeys(ListKind::Interactions).join(u", "_s))},
        {u"export"_s,
         u"Writes all customers, or those of a segment, their consents included: an Excel workbook, CSV or address cards (vCard)."_s,
         &runExport,
         {{u"FILE"_s,
           u"the file to write: a workbook where its name ends in .xlsx, address cards in .vcf, else CSV"_s}},
         {listLanguageOption(), {u"force"_s, {}, u"replace a file that is there already"_s}, segmentOption()},
         u"An import reads the list again, in whichever words it was written."_s},
        {u"find"_s,
         u"Searches names, phone numbers, e-mails and codes, with or without accents."_s,
         &runFind,
         {{u"TEXT"_s, u"words of a name in any order, any digits of a phone number, an e-mail"_s,
           Positional::Count::Any}},
         {{u"limit"_s, u"N"_s, u"show at most so many (20)"_s}, segmentOption()},
         u"TEXT may be missing where --segment is given."_s}};
}

} // namespace app
