#include "app/insights/insight.h"

#include "app/insights/figure_source.h"
#include "app/shop/shop_settings.h"
#include "db/core/iso_date.h"
#include "db/insights/rollup_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kAny = u"-"_s;            // stands in a text for what was not chosen
constexpr qsizetype kPartsOfChoice = 6; // of its text; the number of a segment comes behind them

/// What is asked for, with the customers of its segment; without one that is lost.
db::Result<void> chooseSegment(db::Session &session, const Clock &clock, InsightBoard &board,
                               const std::atomic_bool *stale)
{
    MK_TRY(board.segments, loadSegments(session));
    if (!board.choice.segment)
        return {};
    const auto found = std::ranges::find(board.segments, *board.choice.segment,
                                         [](const SavedSegment &segment) { return segment.id; });
    if (found != board.segments.cend() && found->condition) {
        MK_TRY(board.segment, figureSegment(session, found->name, *found->condition, clock, stale));
        return {};
    }
    board.lost = found == board.segments.cend() ? LostSegment::Deleted : LostSegment::Unreadable;
    board.choice.segment.reset();
    return {};
}

db::Result<Insight> insightOf(FigureSource &source, const InsightBoard &board, const MetricDefinition &metric,
                              QDate today)
{
    const InsightChoice &choice = board.choice;
    Insight insight;
    const Period period = choice.period(today);
    const Bucket by = choice.bucket(today);
    insight.query = {&metric,
                     period.from,
                     period.to,
                     by,
                     metric.isAboutOneAudience() ? choice.audience : std::nullopt,
                     board.segment};
    MK_TRY(insight.now, seriesOf(source, insight.query));
    if (!choice.compares)
        return insight;
    insight.compares = true;
    insight.periodBefore = periodBefore(choice.span, period, by);
    SeriesQuery earlier = insight.query;
    earlier.from = insight.periodBefore.from;
    earlier.to = insight.periodBefore.to;
    MK_TRY(insight.before, seriesOf(source, earlier));
    return insight;
}

QStringList textsOf(std::span<const QLatin1StringView> keys)
{
    return {keys.begin(), keys.end()};
}

/// The lines of the measure that a part is made of.
QStringList linesCountedIn(const MetricDefinition &metric, const QString &part)
{
    for (const LineDefinition &line : metric.lines) {
        if (part == line.key && !line.of.empty())
            return textsOf(line.of);
    }
    return {part};
}

} // namespace

Comparison comparisonOf(const Insight &insight)
{
    Comparison all{insight.figure(), insight.figureBefore(), {}};
    if (!insight.metric().sumsUp())
        return all;
    const Series::Line now = insight.now.line(insight.metric().main);
    const Series::Line before = insight.before.line(insight.metric().main);
    Comparison whole{0, 0, {}};
    bool areAlike = true; // a whole step beside a whole one
    for (qsizetype i = 0; i < insight.now.dates.size(); ++i) {
        if (insight.now.isPartial(i)) {
            whole.leftOut.append(insight.now.dates.at(i));
        } else {
            areAlike = areAlike && i < insight.before.dates.size() && !insight.before.isPartial(i);
            whole.now = *whole.now + now.values.value(i).value_or(0);
            whole.before = *whole.before + before.values.value(i).value_or(0);
        }
    }
    const bool isUseful = !whole.leftOut.isEmpty() && whole.leftOut.size() < insight.now.dates.size();
    return isUseful && areAlike ? whole : all;
}

Period InsightChoice::period(QDate today) const
{
    return span == Span::Own && own.from.isValid() && own.to >= own.from ? own : periodOf(span, today);
}

Bucket InsightChoice::bucket(QDate today) const
{
    return by.value_or(bucketFor(period(today)));
}

QString InsightChoice::toText() const
{
    QStringList parts{keyOf(span),
                      own.from.isValid() ? db::isoText(own.from) : kAny,
                      own.to.isValid() ? db::isoText(own.to) : kAny,
                      by ? keyOf(*by) : kAny,
                      compares ? u"compare"_s : kAny,
                      audience ? db::keyOf(*audience) : kAny};
    if (segment)
        parts.append(QString::number(segment->value));
    return parts.join(u' ');
}

InsightChoice InsightChoice::fromText(const QString &text)
{
    const QStringList parts = text.split(u' ');
    InsightChoice choice;
    const auto span = spanOf(parts.first());
    if (parts.size() < kPartsOfChoice || parts.size() > kPartsOfChoice + 1 || !span)
        return choice;
    const Period own{db::dateOfIso(parts.at(1)), db::dateOfIso(parts.at(2))};
    if (own.from.isValid() && own.to.isValid() && own.from <= own.to)
        choice.own = own;
    else if (*span == Span::Own)
        return choice;
    choice.span = *span;
    choice.by = bucketOf(parts.at(3));
    choice.compares = parts.at(4) != kAny;
    choice.audience = db::wordOf<db::Audience>(parts.at(5));
    if (const qint64 id = parts.value(kPartsOfChoice).toLongLong(); id > 0)
        choice.segment = db::SegmentId{id};
    return choice;
}

db::Result<InsightBoard> loadInsights(db::Session &session, const Clock &clock, const InsightChoice &choice,
                                      const QStringList &metrics, const std::atomic_bool *stale)
{
    InsightBoard board;
    board.choice = choice;
    board.asOf = clock.now();
    MK_TRY(const auto range, session.rollups().range());
    board.hasAnything = range.has_value();
    MK_TRY(const auto shop, ShopSettings::load(session));
    board.shopName = shop.name;
    MK_CHECK(chooseSegment(session, clock, board, stale));
    FigureSource source(session, stale);
    for (const QString &key : metrics) {
        const MetricDefinition *metric = metricOf(key);
        if (!metric)
            return db::failure(db::ErrorKind::InvalidInput, u"there is no metric \"%1\""_s.arg(key));
        MK_TRY(auto insight, insightOf(source, board, *metric, clock.today()));
        board.insights.append(std::move(insight));
    }
    return board;
}

db::Result<InsightBoard> loadDashboard(db::Session &session, const Clock &clock, const InsightChoice &choice,
                                       Dashboard dashboard, const std::atomic_bool *stale)
{
    MK_TRY(const auto metrics, chosenMetrics(session, dashboard));
    MK_TRY(auto board, loadInsights(session, clock, choice, metrics, stale));
    board.dashboard = dashboard;
    return board;
}

db::PeopleQuery peopleBehind(const Insight &insight, int point, int line)
{
    const MetricDefinition &metric = insight.metric();
    const Counted &counted = metric.numerator;
    const QDate start = insight.now.dates.value(point);
    const bool hasParts = metric.dimension != db::Dimension::None;
    const bool isPart = line >= 0 && line < insight.now.lines.size();
    return {.counted = {.measure = counted.measure,
                        .by = hasParts ? metric.dimension : counted.dimension,
                        .days = {qMax(start, insight.query.from),
                                 qMin(nextBucket(start, insight.query.by).addDays(-1), insight.query.to)},
                        .audience = insight.query.audience},
            .lines = isPart ? linesCountedIn(metric, insight.now.lines.at(line).key) : textsOf(counted.lines),
            .among = insight.query.segment ? insight.query.segment->customers : nullptr};
}

db::Result<std::vector<db::CustomerId>> loadPeopleBehind(db::Session &session, const db::PeopleQuery &query,
                                                         const std::atomic_bool *stale)
{
    return session.people().behind(query, stale);
}

} // namespace app
