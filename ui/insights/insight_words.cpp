#include "ui/insights/insight_words.h"

#include "ui/insights/metric_words.h"
#include "ui/insights/unit_words.h"
#include "ui/language/translator.h"
#include "ui/language/word_labels.h"

#include <QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using app::Insight;
using app::MetricDefinition;

namespace ui {

namespace {

QString number(const std::optional<double> &value)
{
    return ChartFace::number(value);
}

QString fullDate(QDate date)
{
    return QLocale().toString(date, u"d/M/yyyy");
}

struct DashboardName
{
    app::Dashboard dashboard;
    Phrase name;
};
constexpr DashboardName kDashboardNames[] = {
    {app::Dashboard::Overview, QT_TRANSLATE_NOOP3("ui::InsightWords", "Overview", "tab of the figures")},
    {app::Dashboard::Existing,
     QT_TRANSLATE_NOOP3("ui::InsightWords", "Existing customers", "tab of the figures")},
    {app::Dashboard::Prospects, QT_TRANSLATE_NOOP3("ui::InsightWords", "Prospects", "tab of the figures")},
    {app::Dashboard::Messages, QT_TRANSLATE_NOOP3("ui::InsightWords", "Messages", "tab of the figures")},
    {app::Dashboard::Care, QT_TRANSLATE_NOOP3("ui::InsightWords", "Care", "tab of the figures")}};
static_assert(std::size(kDashboardNames) == app::kDashboards.size());

constexpr Phrase kSpans[] = {
    {QT_TRANSLATE_NOOP("ui::InsightWords", "This month")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "Last month")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "Last 3 months")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "Last 6 months")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "Last 12 months")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "This year")},
    QT_TRANSLATE_NOOP3("ui::InsightWords", "From … to …", "a period with dates of one's own"),
};

constexpr Phrase kSteps[] = {{QT_TRANSLATE_NOOP("ui::InsightWords", "By day")},
                             {QT_TRANSLATE_NOOP("ui::InsightWords", "By week")},
                             {QT_TRANSLATE_NOOP("ui::InsightWords", "By month")}};

QList<std::optional<double>> shownOf(const MetricDefinition &metric, QList<std::optional<double>> values)
{
    for (std::optional<double> &value : values)
        value = UnitWords::shown(metric, value);
    return values;
}

/// How the lines of a dimension are called.
struct LineNames
{
    db::Dimension dimension;
    QString (*nameOf)(const QString &key);
};

template <class Word> QString labelOfKey(const QString &key)
{
    const auto word = db::wordOf<Word>(key);
    return word ? labelOf(*word) : key;
}

QString stateName(const QString &key)
{
    return key == "planned"_L1 ? InsightWords::tr("Planned", "a line of a chart: all greetings that were due")
                               : labelOfKey<db::MessageState>(key);
}

constexpr LineNames kLineNames[] = {{db::Dimension::Channel, &labelOfKey<db::Channel>},
                                    {db::Dimension::Kind, &labelOfKey<db::InteractionKind>},
                                    {db::Dimension::Direction, &labelOfKey<db::Direction>},
                                    {db::Dimension::Stage, &labelOfKey<db::LifecycleStage>},
                                    {db::Dimension::State, &stateName}};

} // namespace

QString InsightWords::language()
{
    return keyOf(QLocale().language() == QLocale::English ? Language::English : Language::Vietnamese);
}

QString InsightWords::dashboard(app::Dashboard dashboard)
{
    return std::ranges::find(kDashboardNames, dashboard, &DashboardName::dashboard)->name();
}

QString InsightWords::span(app::Span span)
{
    return kSpans[static_cast<int>(span)]();
}

QString InsightWords::step(app::Bucket by)
{
    return kSteps[static_cast<int>(by)]();
}

QString InsightWords::audience(const std::optional<db::Audience> &audience)
{
    if (!audience)
        return tr("Everyone", "prospects and existing customers");
    return *audience == db::Audience::Prospect ? tr("Prospects") : tr("Existing customers");
}

QString InsightWords::period(const app::Period &period)
{
    if (period.from == period.to)
        return fullDate(period.to);
    const bool sameYear = period.from.year() == period.to.year();
    return u"%1–%2"_s.arg(sameYear ? QLocale().toString(period.from, u"d/M") : fullDate(period.from),
                          fullDate(period.to));
}

QString InsightWords::date(QDate start, app::Bucket by, const app::Period &counted)
{
    if (by == app::Bucket::Month)
        return QLocale().toString(start, u"MM/yyyy");
    if (by == app::Bucket::Week)
        return period({qMax(start, counted.from), qMin(start.addDays(6), counted.to)});
    return QLocale().toString(start, u"dd/MM/yyyy");
}

QString InsightWords::line(const MetricDefinition &metric, const QString &key)
{
    if (key == app::kTotal)
        return metric.dimension == db::Dimension::None ? wordsOf(metric).tab()
                                                       : tr("Total", "a line of a chart");
    const auto *const named = std::ranges::find(kLineNames, metric.dimension, &LineNames::dimension);
    return named == std::end(kLineNames) ? key : named->nameOf(key);
}

QString InsightWords::segment(const app::FigureSegment &segment)
{
    return tr("segment “%1”", "whose figures; behind a comma").arg(segment.name);
}

QString InsightWords::segmentNote(const app::FigureSegment &segment)
{
    if (!segment.customers)
        return tr("The segment “%1” has no conditions, so these are the figures of the whole shop.")
            .arg(segment.name);
    const auto count = static_cast<int>(segment.customers->ids().size());
    if (count == 0)
        return tr("No customer is in the segment “%1” today.").arg(segment.name);
    return tr("Figures of the %Ln customers who are in the segment “%1” today.", nullptr, count)
        .arg(segment.name);
}

QString InsightWords::of(const QString &what, const app::SeriesQuery &query)
{
    QStringList words{what};
    if (query.audience)
        words.append(audience(query.audience).toLower());
    if (query.segment)
        words.append(segment(*query.segment));
    return words.join(u", "_s);
}

QString InsightWords::partialNote(const app::Series &series, const app::Period &counted)
{
    QStringList notes;
    for (qsizetype i = 0; i < series.dates.size(); ++i) {
        if (series.isPartial(i))
            notes.append(
                tr("%1 is not complete: %n days are counted.", "a month or a week", series.days.at(i))
                    .arg(date(series.dates.at(i), series.by, counted)));
    }
    return notes.isEmpty() ? QString() : u"* "_s + notes.join(u' ');
}

QString InsightWords::comparison(const Insight &insight)
{
    if (!insight.compares)
        return {};
    const app::Comparison compared = app::comparisonOf(insight);
    const QString words = UnitWords::change(insight.metric(), compared.now, compared.before);
    if (compared.leftOut.isEmpty() || words.isEmpty())
        return words;
    if (insight.query.by == app::Bucket::Week) // named by their days they would not fit
        return tr("%1, without incomplete weeks", "a comparison").arg(words);
    QStringList steps;
    for (const QDate start : compared.leftOut)
        steps.append(date(start, insight.query.by, insight.period()));
    return tr("%1, without %2", "a comparison, and the month that is not over")
        .arg(words, steps.join(u", "_s));
}

QString InsightWords::shortChange(const std::optional<double> &now, const std::optional<double> &before)
{
    const auto difference = app::difference(now, before);
    if (!difference)
        return number({});
    if (*difference == 0)
        return u"="_s;
    return u"%1 %2"_s.arg(*difference > 0 ? u"▲"_s : u"▼"_s, number(qAbs(*difference)));
}

QString InsightWords::tetNote(const Insight &insight)
{
    if (!insight.compares)
        return {};
    const auto note = app::tetNoteFor(insight.period(), insight.periodBefore);
    if (!note)
        return {};
    const QString day = fullDate(note->tet);
    return note->inBefore ? tr("Tết (%1) fell in the previous period, not in this one.").arg(day)
                          : tr("Tết (%1) falls into this period, not into the one before.").arg(day);
}

QString InsightWords::people(const Insight &insight, int point, int line)
{
    const auto &lines = insight.now.lines;
    const QString who = line >= 0 && line < lines.size()
                            ? InsightWords::line(insight.metric(), lines.at(line).key)
                            : wordsOf(insight.metric()).people();
    return tr("%1, %2", "who, and on which days")
        .arg(of(who, insight.query),
             date(insight.now.dates.value(point), insight.query.by, insight.period()));
}

app::ChartSpec InsightWords::chart(const app::Series &series)
{
    app::ChartSpec spec;
    spec.by = keyOf(series.by);
    spec.language = language();
    spec.dates = series.dates;
    spec.stacked = series.metric->addsUp;
    for (qsizetype i = 0; i < series.dates.size(); ++i) {
        if (series.isPartial(i))
            spec.partial.append(static_cast<int>(i));
    }
    for (const auto &each : series.lines.isEmpty() ? QList{series.total} : series.lines)
        spec.lines.append({line(*series.metric, each.key), shownOf(*series.metric, each.values)});
    return spec;
}

ChartFace InsightWords::face(const Insight &insight)
{
    ChartFace face;
    face.spec = chart(insight.now);
    for (const QDate start : insight.now.dates)
        face.dates.append(date(start, insight.query.by, insight.period()));
    for (const int point : std::as_const(face.spec.partial))
        face.dates[point] +=
            tr(" (%n days)", "behind a month or week that is not whole", insight.now.days.at(point));
    if (face.spec.stacked)
        face.totalName = line(insight.metric(), QString(app::kTotal));
    if (!insight.compares)
        return face;
    for (const QDate start : insight.before.dates)
        face.datesBefore.append(date(start, insight.query.by, insight.periodBefore));
    face.spec.before = {wordsOf(insight.metric()).before(),
                        shownOf(insight.metric(), insight.before.line(insight.metric().main).values)};
    face.spec.before->values.resize(insight.now.dates.size());
    return face;
}

} // namespace ui
