#include "app/insights/insight.h"

#include "app/shop/shop_settings.h"
#include "db/core/iso_date.h"
#include "db/insights/rollup_store.h"
#include "db/session/session.h"

#include <QStringList>

#include <numeric>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kAny = u"-"_s; // stands in a text for what was not chosen

qint64 added(const QList<qint64> &values)
{
    return std::accumulate(values.cbegin(), values.cend(), qint64(0));
}

const QList<qint64> *lineOf(const Series &series, const QString &key)
{
    for (const Series::Line &line : series.lines) {
        if (line.key == key)
            return &line.values;
    }
    return nullptr;
}

db::Result<Insight> insightOf(db::Session &session, const InsightChoice &choice, Metric metric, QDate today)
{
    Insight insight;
    const Period period = choice.period(today);
    const Bucket by = choice.bucket(today);
    const bool aboutBoth = metric == Metric::Conversions;
    insight.query = {metric, period.from, period.to, by, aboutBoth ? std::nullopt : choice.audience};
    MK_TRY(auto now, seriesOf(session, insight.query));
    insight.now = std::move(now);
    if (!choice.compares)
        return insight;
    insight.compares = true;
    insight.periodBefore = periodBefore(choice.span, period, by);
    SeriesQuery earlier = insight.query;
    earlier.from = insight.periodBefore.from;
    earlier.to = insight.periodBefore.to;
    MK_TRY(auto before, seriesOf(session, earlier));
    insight.before = std::move(before);
    return insight;
}

} // namespace

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
    return QStringList{keyOf(span),
                       own.from.isValid() ? db::isoText(own.from) : kAny,
                       own.to.isValid() ? db::isoText(own.to) : kAny,
                       by ? keyOf(*by) : kAny,
                       compares ? u"compare"_s : kAny,
                       audience ? db::keyOf(*audience) : kAny}
        .join(u' ');
}

InsightChoice InsightChoice::fromText(const QString &text)
{
    const QStringList parts = text.split(u' ');
    InsightChoice choice;
    const auto span = spanOf(parts.first());
    if (parts.size() != 6 || !span)
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
    return choice;
}

qint64 Insight::sum() const
{
    return added(now.total);
}

qint64 Insight::sumBefore() const
{
    return added(before.total);
}

qint64 Insight::sumOf(const Series &series, const QString &line)
{
    const QList<qint64> *values = lineOf(series, line);
    return values ? added(*values) : 0;
}

QList<qint64> Insight::beforeOf(const QString &line) const
{
    if (!compares)
        return {};
    if (line == "total"_L1)
        return before.total;
    const QList<qint64> *values = lineOf(before, line);
    return values ? *values : QList<qint64>(before.dates.size(), 0);
}

db::Result<InsightBoard> loadInsights(db::Session &session, const Clock &clock, const InsightChoice &choice)
{
    InsightBoard board;
    board.choice = choice;
    board.asOf = clock.now();
    MK_TRY(const auto range, session.rollups().range());
    board.hasAnything = range.has_value();
    MK_TRY(const auto shop, ShopSettings::load(session));
    board.shopName = shop.name;
    for (std::size_t i = 0; i < kInsightMetrics.size(); ++i) {
        MK_TRY(auto insight, insightOf(session, choice, kInsightMetrics.at(i), clock.today()));
        board.insights.at(i) = std::move(insight);
    }
    return board;
}

} // namespace app
