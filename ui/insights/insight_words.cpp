#include "ui/insights/insight_words.h"

#include "app/insights/chart_labels.h"
#include "ui/language/translator.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using app::Metric;
using app::Span;

namespace ui {

namespace {

// The one line of conversions; the others have the keys of channels and states.
const QString kConverted = u"conversions"_s;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString fullDate(QDate date)
{
    return QLocale().toString(date, u"d/M/yyyy");
}

} // namespace

QString InsightWords::language()
{
    return keyOf(QLocale().language() == QLocale::English ? Language::English : Language::Vietnamese);
}

QString InsightWords::tab(std::optional<Metric> metric)
{
    if (!metric)
        return tr("Overview", "tab of the figures");
    if (*metric == Metric::Interactions)
        return tr("Contacts", "tab of the figures");
    if (*metric == Metric::Conversions)
        return tr("New customers", "tab of the figures");
    return tr("Greetings", "tab of the figures");
}

QString InsightWords::title(Metric metric)
{
    if (metric == Metric::Interactions)
        return tr("Contacts by channel");
    if (metric == Metric::Conversions)
        return tr("Prospects who became customers");
    return tr("Greetings by what became of them");
}

QString InsightWords::span(Span span)
{
    switch (span) {
    case Span::ThisMonth:
        return tr("This month");
    case Span::LastMonth:
        return tr("Last month");
    case Span::ThreeMonths:
        return tr("Last 3 months");
    case Span::SixMonths:
        return tr("Last 6 months");
    case Span::TwelveMonths:
        return tr("Last 12 months");
    case Span::ThisYear:
        return tr("This year");
    case Span::Own:
        break;
    }
    return tr("From … to …", "a period with dates of one's own");
}

QString InsightWords::step(app::Bucket by)
{
    switch (by) {
    case app::Bucket::Day:
        return tr("By day");
    case app::Bucket::Week:
        return tr("By week");
    case app::Bucket::Month:
        break;
    }
    return tr("By month");
}

QString InsightWords::audience(const std::optional<db::Audience> &audience)
{
    if (!audience)
        return tr("Everybody", "prospects and existing customers");
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

QString InsightWords::line(const QString &key)
{
    if (key == kConverted)
        return tr("New customers", "a line of a chart");
    return app::chartLineName(key, language());
}

QString InsightWords::mainLine(Metric metric)
{
    return metric == Metric::Greetings ? u"sent"_s : u"total"_s;
}

qint64 InsightWords::mainSum(const app::Insight &insight)
{
    const QString line = mainLine(insight.query.metric);
    return line == "total"_L1 ? insight.sum() : app::Insight::sumOf(insight.now, line);
}

qint64 InsightWords::mainSumBefore(const app::Insight &insight)
{
    const QString line = mainLine(insight.query.metric);
    return line == "total"_L1 ? insight.sumBefore() : app::Insight::sumOf(insight.before, line);
}

QString InsightWords::before(Metric metric)
{
    return metric == Metric::Greetings ? tr("Sent in the period before") : tr("Period before");
}

QString InsightWords::change(qint64 now, qint64 before)
{
    if (now == before)
        return tr("= as many as in the period before");
    if (before == 0)
        return tr("▲ %1 more; none in the period before").arg(number(now));
    const qint64 difference = qAbs(now - before);
    const QString share = QLocale().toString(100.0 * double(difference) / double(before), 'f', 0);
    return now > before ? tr("▲ %1 more than the period before (+%2 %)").arg(number(difference), share)
                        : tr("▼ %1 fewer than the period before (−%2 %)").arg(number(difference), share);
}

QString InsightWords::shortChange(qint64 now, qint64 before)
{
    if (now == before)
        return u"="_s;
    return u"%1 %2"_s.arg(now > before ? u"▲"_s : u"▼"_s, number(qAbs(now - before)));
}

QString InsightWords::meaning(const app::Insight &insight)
{
    const qint64 all = insight.sum();
    switch (insight.query.metric) {
    case Metric::Interactions: {
        if (all == 0)
            return tr("No contact was noted in this period.");
        const app::Series::Line *most = nullptr;
        qint64 mostCount = 0;
        for (const app::Series::Line &line : insight.now.lines) {
            const qint64 count = app::Insight::sumOf(insight.now, line.key);
            if (count > mostCount) {
                most = &line;
                mostCount = count;
            }
        }
        return tr("Most through %1: %2 of %3 contacts, in both directions.")
            .arg(most ? line(most->key) : QString(), number(mostCount), number(all));
    }
    case Metric::Conversions:
        return tr(
            "Counted on the day the stage moved on to a customer's. A share can not be measured: how many "
            "prospects there were on a day is not kept.");
    default:
        break;
    }
    const qint64 sent = app::Insight::sumOf(insight.now, u"sent"_s);
    const qint64 skipped = app::Insight::sumOf(insight.now, u"skipped"_s);
    if (all == 0)
        return tr("No greeting was due in this period.");
    return tr("Of %1 due, %2 were sent and %3 skipped; %4 are still open or failed. Whether they were read "
              "can "
              "not be measured here.")
        .arg(number(all), number(sent), number(skipped), number(qMax<qint64>(0, all - sent - skipped)));
}

QString InsightWords::tetNote(const app::Insight &insight)
{
    if (!insight.compares)
        return {};
    const auto note = app::tetNoteFor(insight.period(), insight.periodBefore);
    if (!note)
        return {};
    const QString day = fullDate(note->tet);
    return note->inBefore ? tr("Tết (%1) fell into the period before, not into this one.").arg(day)
                          : tr("Tết (%1) falls into this period, not into the one before.").arg(day);
}

QString InsightWords::people(const app::Insight &insight, int point, int line)
{
    const QDate start = insight.now.dates.value(point);
    QString who =
        insight.query.metric == Metric::Conversions ? tr("Became customers") : title(insight.query.metric);
    if (line >= 0 && line < insight.now.lines.size())
        who = InsightWords::line(insight.now.lines.at(line).key);
    else if (insight.query.metric == Metric::Interactions)
        who = tr("In contact", "title of a list: customers with a contact on a day");
    else if (insight.query.metric == Metric::Greetings)
        who = tr("Greetings due", "title of a list: customers with a greeting due on a day");
    if (insight.query.audience)
        who = u"%1, %2"_s.arg(who, audience(insight.query.audience).toLower());
    return tr("%1, %2", "who, and on which days").arg(who, date(start, insight.query.by, insight.period()));
}

ChartFace InsightWords::face(const app::Insight &insight)
{
    ChartFace face;
    face.spec = app::chartOf(insight.now, insight.query, language());
    if (insight.query.metric == Metric::Conversions)
        face.spec.lines.first().name = line(kConverted);
    const auto points = insight.now.dates.size();
    for (const QDate start : insight.now.dates)
        face.dates.append(date(start, insight.query.by, insight.period()));
    if (face.spec.stacked)
        face.totalName = line(u"total"_s);
    if (!insight.compares)
        return face;
    for (const QDate start : insight.before.dates)
        face.datesBefore.append(date(start, insight.query.by, insight.periodBefore));
    app::ChartSpec::Line before{InsightWords::before(insight.query.metric), {}};
    const QList<qint64> values = insight.beforeOf(mainLine(insight.query.metric));
    for (qsizetype i = 0; i < points; ++i)
        before.values.append(i < values.size() ? std::optional<double>(double(values.at(i))) : std::nullopt);
    face.spec.before = before;
    return face;
}

} // namespace ui
