#include "app/import/list_beginning.h"

#include "app/import/column_guess.h"
#include "app/import/peeked_source.h"
#include "app/import/settled_columns.h"
#include "app/people/kind_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

tl::unexpected<db::Error> listIsEmpty()
{
    return db::failure(db::ErrorKind::InvalidInput,
                       u"the file is empty: it needs a first line that names the columns"_s);
}

/// No line is exactly the profile's headings; one that holds them all will do.
db::Result<void> checkProfileFits(const ListProfile &profile, const std::deque<QStringList> &records)
{
    const auto holdsAll = [&profile](const QStringList &record) {
        QStringList headings;
        for (const QString &cell : record)
            headings.append(foldHeader(cell));
        return std::ranges::all_of(profile.columns, [&headings](const ListProfile::Column &column) {
            const QString heading = foldHeader(column.heading);
            return heading.isEmpty() || headings.contains(heading);
        });
    };
    if (records.empty() || std::ranges::any_of(records, holdsAll))
        return {};
    return db::failure(
        db::ErrorKind::InvalidInput,
        u"the columns of the profile \"%1\" are not in this list; leave --profile out, or name the one of "
        "this list (\"import-profile list\" shows them)"_s.arg(profile.name));
}

db::Result<ListBeginning> guessBeginning(PeekedSource &source, const ImportOptions &options)
{
    ColumnOverrides columns;
    std::optional<HeadingLine> heading;
    if (options.profile) {
        columns = overridesOf(*options.profile);
        MK_CHECK(source.peek(kMostTitles));
        heading = headingsOf(*options.profile, {source.ahead().begin(), source.ahead().end()});
    }
    columns += options.columns;
    if (options.profile && !heading)
        MK_CHECK(checkProfileFits(*options.profile, source.ahead()));
    auto survey = surveyBeginning(source, columns, options.kind, heading);
    if (!survey && survey.error().kind == db::ErrorKind::NotFound)
        return listIsEmpty();
    MK_CHECK(survey);
    const SaidDates dates =
        (options.profile ? saidDatesOf(*options.profile, *survey) : SaidDates()) + options.dates;
    ListBeginning beginning;
    MK_TRY(beginning.columns, columnMapOf(*survey, dates));
    beginning.hasHeader = survey->hasHeader;
    beginning.titleLines = survey->titleLines;
    beginning.preset = survey->preset;
    MK_TRY(const auto said, saidOrders(dates, beginning.columns.headers));
    for (qsizetype i = 0; i < beginning.columns.fields.size(); ++i) {
        if (holdsDates(beginning.columns.fields.at(i)) && !said.at(i))
            beginning.watched.append(i);
    }
    return beginning;
}

db::Result<ListBeginning> settledBeginning(PeekedSource &source, const ListShape &shape)
{
    ListBeginning beginning;
    beginning.hasHeader = shape.hasHeader;
    beginning.titleLines = shape.titleLines;
    QStringList first;
    for (int i = 0; i < shape.titleLines; ++i)
        MK_CHECK(source.readRecord(first));
    MK_CHECK(source.peek(1));
    if (source.ahead().empty())
        return listIsEmpty();
    first = source.ahead().front();
    MK_TRY(beginning.columns, mapColumns(first, shape));
    if (shape.hasHeader)
        MK_CHECK(source.readRecord(first));
    return beginning;
}

// A source that says its fields has no headings: its first record is a customer already.
db::Result<ListBeginning> declaredBeginning(const QStringList &declared, const ImportOptions &options)
{
    ListBeginning beginning;
    MK_TRY(auto shape, shapeOf(declared, options.columns));
    MK_TRY(beginning.columns, mapColumns(declared, options.shape.value_or(shape)));
    beginning.columns.declared = true;
    if (options.shape)
        return beginning;
    MK_TRY(const auto said, saidOrders(options.dates, declared));
    for (const std::optional<DateOrder> &order : said)
        beginning.columns.dateOrders.append(order.value_or(DateOrder::DayFirst));
    return beginning;
}

} // namespace

db::Result<ListBeginning> readBeginning(PeekedSource &source, const ImportOptions &options)
{
    if (const QStringList declared = source.properties(); !declared.isEmpty())
        return declaredBeginning(declared, options);
    return options.shape ? settledBeginning(source, *options.shape) : guessBeginning(source, options);
}

DateOrderCheck::DateOrderCheck(const ColumnMap &columns, const QList<qsizetype> &watched) : m_columns(columns)
{
    for (const qsizetype column : watched)
        m_watched.append(Watched{column, {}});
}

void DateOrderCheck::look(const QStringList &cells)
{
    for (Watched &watched : m_watched)
        countDate(QStringView(cells.value(watched.column)).trimmed(), watched.dates);
}

db::Result<void> DateOrderCheck::ended() const
{
    for (const auto &[column, dates] : m_watched) {
        const bool monthFirst = m_columns.orderOf(column) == DateOrder::MonthFirst;
        const qint64 with = monthFirst ? dates.monthFirst : dates.dayFirst;
        const qint64 against = monthFirst ? dates.dayFirst : dates.monthFirst;
        if (against > 0 && with == 0)
            return db::failure(
                db::ErrorKind::InvalidInput,
                u"the first dates of the column \"%1\" can be read in both orders, later ones only as "
                "%2; say --dates \"%1=month-first\" or --dates \"%1=day-first\""_s.arg(
                    m_columns.headers.value(column), monthFirst ? u"day/month/year"_s : u"month/day/year"_s));
    }
    return {};
}

} // namespace app
