#include "app/cli/import_arguments.h"

#include "app/import/import_field.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Read<ColumnOverrides> readColumnMaps(const QStringList &maps, ListKind kind)
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

Read<SaidDates> readSaidDates(const QStringList &words)
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
Read<Choice> readWordIn(const Arguments &arguments, const QString &option, const QStringList &words)
{
    const QString said = arguments.value(option).value_or(words.first());
    const auto which = words.indexOf(said);
    if (which < 0)
        return notOneOf(u"--"_s + option, said, words);
    return static_cast<Choice>(which);
}

/// What is said of a list of interactions only.
Outcome readInteractionOptions(const Arguments &arguments, ImportOptions &options)
{
    for (const QString &option : {u"new"_s, u"source"_s}) {
        if (arguments.has(option) && options.kind == ListKind::Customers)
            return wrongCall(u"--%1 is for --kind interactions"_s.arg(option));
    }
    MK_TRY(options.unknownPeople, readWordIn<UnknownPeople>(arguments, u"new"_s, {u"skip"_s, u"create"_s}));
    options.source = arguments.value(u"source"_s).value_or(QString()).trimmed();
    constexpr qsizetype kLongestSource = 40;
    if (arguments.has(u"source"_s) && (options.source.isEmpty() || options.source.size() > kLongestSource))
        return wrongCall(u"--source must be a short name, such as \"till 2\""_s);
    return {};
}

} // namespace

Read<ImportOptions> readImportOptions(const Arguments &arguments)
{
    ImportOptions options;
    MK_TRY(options.kind, readWordIn<ListKind>(arguments, u"kind"_s, {u"customers"_s, u"interactions"_s}));
    MK_TRY(options.columns, readColumnMaps(arguments.values(u"map"_s), options.kind));
    MK_TRY(options.dates, readSaidDates(arguments.values(u"dates"_s)));
    MK_TRY(options.sameCode,
           readWordIn<SameCode>(arguments, u"same-code"_s, {u"hold"_s, u"update"_s, u"new"_s}));
    MK_CHECK(readInteractionOptions(arguments, options));
    MK_TRY(options.stageOfNew, readWord<db::LifecycleStage>(arguments, u"stage"_s));
    options.dryRun = arguments.has(u"dry-run"_s);
    return options;
}

Read<std::optional<TextEncoding>> readEncoding(const Arguments &arguments)
{
    const auto said = arguments.value(u"encoding"_s);
    const auto encoding = said ? textEncodingOf(*said) : std::nullopt;
    if (said && !encoding)
        return notOneOf(u"--encoding"_s, *said, textEncodingKeys());
    return encoding;
}

QList<Option> importCallOptions()
{
    return {
        {u"kind"_s, u"WHAT"_s,
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
        {u"remove-sample"_s, {}, u"remove the invented customers of the sample shop first"_s}};
}

} // namespace app
