#include "app/cli/documents.h"
#include "app/cli/error_text.h"
#include "app/cli/segment_argument.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/insights/chart_spec.h"
#include "app/insights/dashboard.h"
#include "app/insights/series.h"
#include "app/shop/shop_settings.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kSmallestSide = 200;
constexpr int kLargestSide = 8000;
constexpr qsizetype kWidestDefinition = 200;

Read<SeriesQuery> readQuery(const CliContext &context, const Arguments &arguments)
{
    const MetricDefinition *metric = metricOf(QString(arguments.word(0)).replace(u'-', u'_'));
    if (!metric)
        return notOneOf(u"METRIC"_s, arguments.word(0), metricKeys());
    const QString step = arguments.value(u"by"_s).value_or(keyOf(Bucket::Month));
    const auto by = bucketOf(step);
    if (!by)
        return notOneOf(u"--by"_s, step, {keyOf(Bucket::Day), keyOf(Bucket::Week), keyOf(Bucket::Month)});
    MK_TRY(const auto audience, readWord<db::Audience>(arguments, u"audience"_s));
    if (audience && !metric->isAboutOneAudience())
        return wrongCall(
            u"--audience makes no sense here: %1 cannot be told apart by audience"_s.arg(metric->key));
    MK_TRY(const auto last, readDate(arguments, u"to"_s, context.clock().today()));
    const QDate first = SeriesQuery::latest(*metric, *by, last).from;
    MK_TRY(const auto period, readPeriod(arguments, first, last));
    return SeriesQuery{metric, period.from, period.to, *by, audience};
}

/// The customers of --segment; nothing where it is not given.
Read<std::optional<FigureSegment>> readFigureSegment(const CliContext &context, db::Session &session,
                                                     const Arguments &arguments)
{
    const auto text = arguments.value(u"segment"_s);
    if (!text)
        return std::nullopt;
    MK_TRY(const auto asked, namedOrTyped(context, session, *text));
    MK_TRY(auto segment, context.tried(figureSegment(session, asked.name, asked.condition, context.clock())));
    return std::optional(std::move(segment));
}

Outcome runSeries(CliContext &context, const Arguments &arguments)
{
    MK_TRY(auto query, readQuery(context, arguments));
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(query.segment, readFigureSegment(context, *session, arguments));
    MK_TRY(const auto series, context.tried(seriesOf(*session, query)));
    QStringList header{keyOf(series.by).toUpper()};
    for (const Series::Line &line : series.lines)
        header.append(line.key.toUpper());
    TextTable table(header + QStringList{u"TOTAL"_s});
    for (qsizetype i = 0; i < series.dates.size(); ++i) {
        QStringList row{series.dates.at(i).toString(Qt::ISODate)};
        for (const Series::Line &line : series.lines)
            row.append(plainNumber(line.values.at(i)));
        table.add(row + QStringList{plainNumber(series.total.values.at(i))});
    }
    return context.answer(documentOf(series, query), table.text());
}

Read<QString> readLanguage(const Arguments &arguments)
{
    const QString language = arguments.value(u"language"_s).value_or(QString());
    if (!language.isEmpty() && language != "vi"_L1 && language != "en"_L1)
        return notOneOf(u"--language"_s, language, {u"vi"_s, u"en"_s});
    return language;
}

/// The language of the words: the one that was asked for, or the shop's.
Read<QString> languageOf(CliContext &context, db::Session &session, const QString &asked)
{
    if (!asked.isEmpty())
        return asked;
    MK_TRY(const auto shop, context.tried(ShopSettings::load(session)));
    return shop.language;
}

/// How the picture shall look; the file, the series and the words come later.
Read<ChartSpec> readLook(const Arguments &arguments)
{
    ChartSpec look;
    look.dark = arguments.has(u"dark"_s);
    MK_TRY(look.language, readLanguage(arguments));
    look.title = arguments.value(u"title"_s).value_or(QString());
    const auto size = arguments.value(u"size"_s);
    if (!size)
        return look;
    const QStringList sides = size->split(u'x');
    bool isWide = false;
    bool isHigh = false;
    look.size = {sides.value(0).toInt(&isWide), sides.value(1).toInt(&isHigh)};
    const auto fits = [](int side) { return side >= kSmallestSide && side <= kLargestSide; };
    if (sides.size() != 2 || !isWide || !isHigh || !fits(look.size.width()) || !fits(look.size.height()))
        return wrongCall(
            u"--size must be WIDTHxHEIGHT with sides from %1 to %2, not \"%3\""_s.arg(kSmallestSide)
                .arg(kLargestSide)
                .arg(*size));
    return look;
}

Outcome draw(CliContext &context, db::Session &session, const Series &series, const SeriesQuery &query,
             const ChartSpec &look, const QString &file)
{
    if (!context.streams().drawer)
        return workFailed(u"this program was put together without what draws charts; write a .csv"_s);
    MK_TRY(const QString language, languageOf(context, session, look.language));
    ChartSpec spec = context.streams().drawer->chartOf(series, query, language);
    if (!look.title.isEmpty())
        spec.title = look.title;
    spec.dark = look.dark;
    spec.size = look.size;
    if (const auto drawn = context.streams().drawer->draw(spec, file); !drawn)
        return workFailed(explain(drawn.error(), file));
    return {};
}

Outcome runChart(CliContext &context, const Arguments &arguments)
{
    MK_TRY(auto query, readQuery(context, arguments));
    const QString file = *arguments.value(u"out"_s);
    const QString suffix = QFileInfo(file).suffix().toLower();
    const QStringList suffixes{u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s};
    if (!suffixes.contains(suffix))
        return wrongCall(u"--out must end in .png, .svg, .pdf or .csv, not \"%1\""_s.arg(file));
    MK_TRY(const auto look, readLook(arguments));
    MK_CHECK(mayReplace(context, arguments, u"--out"_s, file));
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(query.segment, readFigureSegment(context, *session, arguments));
    MK_TRY(const auto series, context.tried(seriesOf(*session, query)));
    if (suffix == "csv"_L1) {
        if (const auto written = writeSeriesCsv(series, file); !written)
            return workFailed(explain(written.error(), file));
    } else {
        MK_CHECK(draw(context, *session, series, query, look, file));
    }
    return context.answer(
        {{u"file"_s, file}, {u"metric"_s, QString(series.metric->key)}, {u"points"_s, series.dates.size()}},
        u"Chart written to %1"_s.arg(file));
}

QJsonObject documentOf(const MetricDefinition &metric, const MetricText &text)
{
    QJsonArray dashboards;
    for (const DashboardDefinition &each : kDashboards) {
        if (metric.dashboards.testFlag(each.dashboard))
            dashboards.append(QString(each.key));
    }
    return {{u"key"_s, QString(metric.key)},
            {u"kind"_s, keyOf(metric.kind)},
            {u"unit"_s, keyOf(metric.unit)},
            {u"title"_s, text.title},
            {u"definition"_s, text.definition},
            {u"source"_s, metric.source.toString()},
            {u"measurable"_s, metric.isMeasurable()},
            {u"audience"_s, metric.isAboutOneAudience()},
            {u"dashboards"_s, dashboards}};
}

Outcome runMetrics(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const QString asked, readLanguage(arguments));
    if (!context.streams().drawer)
        return workFailed(u"this program was put together without the words of figures"_s);
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const QString language, languageOf(context, *session, asked));
    QJsonArray metrics;
    TextTable table({u"METRIC"_s, u"UNIT"_s, u"DEFINITION"_s, u"SOURCE"_s});
    for (const MetricDefinition &metric : kMetrics) {
        const MetricText text = context.streams().drawer->textOf(metric, language);
        metrics.append(documentOf(metric, text));
        table.add({metric.key, text.unit, text.definition, metric.source.toString()});
    }
    return context.answer({{u"metrics"_s, metrics}}, table.text(kWidestDefinition));
}

} // namespace

QList<CliCommand> insightCommands()
{
    const Positional metric{u"METRIC"_s, metricKeys().join(u", "_s)};
    const Option language{u"language"_s, u"vi/en"_s, u"of the words; without it, the shop's"_s};
    const QList<Option> series{
        {u"from"_s, u"D"_s, u"first day; without it, 12 months, 26 weeks or 30 days before the last"_s},
        {u"to"_s, u"D"_s, u"last day; without it, today"_s},
        {u"by"_s, u"day/week/month"_s, u"one point each; month unless told otherwise"_s},
        {u"audience"_s, u"A"_s, u"only contacts with prospect or existing customers"_s},
        {u"segment"_s, u"NAME|CONDITION"_s,
         u"only customers of this segment, or who meet this condition; as they are today"_s}};
    const QList<Option> chart{
        {u"out"_s, u"FILE"_s, u"the file to write; its end decides: .png, .svg, .pdf or .csv"_s, true},
        {u"force"_s, {}, u"replace a file that is there already"_s},
        {u"title"_s, u"T"_s, u"instead of the usual title"_s},
        {u"dark"_s, {}, u"light words on a dark ground"_s},
        language,
        {u"size"_s, u"WxH"_s, u"in pixels at scale 1 (1200x675); a PNG has twice as many"_s}};
    const QString details = u"interactions: contacts in both directions, a line for each channel.\n"
                            "conversions: prospects who became existing customers.\n"
                            "greetings: by the day they were due; planned, sent, skipped. greetings_sent and "
                            "the like are one line.\n"
                            "`menkhach-cli metrics` says of each what it counts."_s;
    return {{u"metrics"_s,
             u"Lists every metric: what it counts, its unit and who defined it so."_s,
             &runMetrics,
             {},
             {language}},
            {u"series"_s, u"Prints the numbers behind a chart."_s, &runSeries, {metric}, series, details},
            {u"chart"_s,
             u"Draws a chart, or writes its numbers as CSV."_s,
             &runChart,
             {metric},
             series + chart,
             details}};
}

} // namespace app
