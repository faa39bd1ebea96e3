#include "app/import/settled_columns.h"

#include "app/core/counted.h"
#include "app/import/column_guess.h"
#include "app/import/list_preset.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

void noteColumns(const ListSurvey &survey, ColumnMap &map)
{
    QStringList unknown;
    const ListPreset *const preset = presetWithKey(survey.preset);
    for (const ListColumn &column : survey.columns) {
        const auto note = [&](const QString &code, const QString &reason) {
            map.notes.append({column.header, code, reason});
        };
        if (column.filled == 0 || column.sureness == Sureness::Chosen)
            continue;
        if (column.guess == ImportField::Consent)
            note(
                u"consent-not-imported"_s,
                u"a no is kept as a refusal, a yes is never imported; record it with the customer and its proof"_s);
        else if (!column.remark.isEmpty())
            note(column.remark, u"its cells (%1) are no stages, so everybody keeps the stage they have"_s.arg(
                                    column.samples.mid(0, 3).join(u", "_s)));
        else if (column.sureness == Sureness::Content)
            note(u"guessed-column"_s,
                 u"taken for %1 because of its cells; --map \"%2=ignore\" leaves it out"_s.arg(
                     keyOf(column.guess), column.header));
        else if (column.guess == ImportField::Ignore &&
                 fieldOfColumn(preset, column.header, survey.kind).value_or(ImportField::Ignore) !=
                     ImportField::Ignore)
            note(u"duplicate-column"_s, u"another column already holds %1; this one is left out"_s.arg(
                                            keyOf(*fieldOfColumn(preset, column.header, survey.kind))));
        else if (column.sureness == Sureness::None)
            unknown.append(column.header.trimmed());
    }
    if (!unknown.isEmpty())
        map.notes.append({firstOf(unknown), u"unknown-column"_s,
                          u"not recognised and left out; name %1 with --map \"%2=FIELD\""_s.arg(
                              unknown.size() == 1 ? u"it"_s : u"one"_s,
                              unknown.size() == 1 ? unknown.front() : u"COLUMN"_s),
                          unknown});
}

db::Result<void> settleDates(const ListSurvey &survey, const SaidDates &dates, ColumnMap &map)
{
    MK_TRY(const auto said, saidOrders(dates, map.headers));
    map.dateOrders = QList<DateOrder>(map.fields.size(), DateOrder::DayFirst);
    const ListPreset *const preset = presetWithKey(survey.preset);
    const bool orderIsKnown = preset && preset->dayFirst;
    for (const DateQuestion &question : dateQuestionsOf(survey, map.fields)) {
        const qsizetype column = question.column;
        map.dateOrders[column] = said.at(column).value_or(question.guess);
        if (said.at(column) || !question.asked)
            continue;
        const QString &header = map.headers.at(column);
        const bool monthFirst = question.guess == DateOrder::MonthFirst;
        if (question.shown)
            map.notes.append(
                {header, u"month-first"_s,
                 u"some dates can only be read as month/day/year, so all of the column are; --dates "
                 "\"%1=day-first\" reads them the other way"_s.arg(header)});
        else if (monthFirst || !orderIsKnown)
            map.notes.append({header, u"either-order"_s,
                              u"the dates can be read in both orders and are taken as %2; --dates \"%1=%3\" "
                              "reads them the other way"_s.arg(
                                  header, monthFirst ? u"month/day/year"_s : u"day/month/year"_s,
                                  monthFirst ? u"day-first"_s : u"month-first"_s)});
    }
    return {};
}

} // namespace

db::Result<ColumnMap> columnMapOf(const ListSurvey &survey, const SaidDates &dates)
{
    MK_TRY(auto map, mapHeadings(survey.headers(survey.hasHeader), {}, {}, survey.kind));
    map.notes.clear();
    map.fields.clear();
    for (const ListColumn &column : survey.columns)
        map.fields.append(column.guess);
    MK_CHECK(checkColumns(map, survey.firstLine));
    const qsizetype phone = map.columnOf(ImportField::Phone);
    for (qsizetype i = phone + 1; phone >= 0 && i < map.fields.size(); ++i) {
        if (map.fields.at(i) == ImportField::Phone)
            map.fields[i] = ImportField::Phone2;
    }
    if (survey.titleLines > 0)
        map.notes.append(
            {{}, u"title-lines"_s, u"the headings are in row %1 of the list"_s.arg(survey.headingPlace())});
    if (survey.kind == ListKind::Customers && kindOf(survey) == ListKind::Interactions)
        map.notes.append(
            {{},
             u"looks-like-interactions"_s,
             u"this looks like a list of purchases or calls; --kind interactions records them with "
             "the customers"_s});
    noteColumns(survey, map);
    MK_CHECK(settleDates(survey, dates, map));
    return map;
}

} // namespace app
