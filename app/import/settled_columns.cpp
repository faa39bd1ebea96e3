#include "app/import/settled_columns.h"

#include "app/import/column_guess.h"
#include "app/import/column_notes.h"
#include "app/import/list_preset.h"
#include "app/import/listed_date.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

// "15885" may also be a date without its separators, so the reading is told.
void noteSerials(const ListColumn &column, ColumnMap &map)
{
    for (const QString &sample : column.samples) {
        const auto day = dayOfSerial(sample);
        if (!day)
            continue;
        map.notes.append({column.header, u"day-numbers"_s,
                          u"numbers are read as the days that a spreadsheet counts, %1 as %2"_s.arg(
                              sample, day->toString(u"d/M/yyyy"_s))});
        return;
    }
}

db::Result<void> settleDates(const ListSurvey &survey, const SaidDates &dates, ColumnMap &map)
{
    MK_TRY(const auto said, saidOrders(dates, map.headers));
    map.dateOrders = QList<DateOrder>(map.fields.size(), DateOrder::DayFirst);
    const ListPreset *const preset = presetWithKey(survey.preset);
    const bool orderIsKnown = preset && preset->dayFirst;
    for (const DateQuestion &question : dateQuestionsOf(survey, map.fields)) {
        const qsizetype column = question.column;
        noteSerials(survey.columns.at(column), map);
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
