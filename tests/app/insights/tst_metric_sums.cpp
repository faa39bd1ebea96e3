#include "app/insights/series.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "tests/app/insights/figure_shop.h"
#include "tests/support/test_main.h"

#include <QMap>

#include <array>

using namespace Qt::StringLiterals;
using app::Bucket;
using db::Audience;

namespace {

/// What a metric is, in plain SQL over what was entered: %1 is the step of a row, %2 what it is narrowed to.
struct Plain
{
    const char *key;
    const char *sql;
};
constexpr auto kOfContacts =
    "SELECT %1, VALUE FROM (SELECT *, occurred_on AS on_day FROM interaction) WHERE %2 "
    "GROUP BY 1";
/// Those of kOfContacts: VALUE.
constexpr std::array kContactValues{
    Plain{"interactions", "count(*)"},
    Plain{"contacts_in", "count(CASE direction WHEN 'in' THEN 1 END)"},
    Plain{"contacts_out", "count(*) - count(CASE direction WHEN 'in' THEN 1 END)"},
    Plain{"two_way", "avg(direction = 'in')"},
    Plain{"visits", "total(kind = 'visit')"},
    Plain{"purchases", "total(kind = 'purchase')"},
    Plain{"revenue", "total(iif(kind = 'purchase', amount, NULL))"},
    Plain{"average_order", "avg(CASE kind WHEN 'purchase' THEN coalesce(amount, 0) END)"},
    Plain{"buyers", "count(DISTINCT iif(kind = 'purchase', customer_id, NULL))"},
    Plain{"purchase_frequency",
          "total(kind = 'purchase') / nullif(count(DISTINCT iif(kind = 'purchase', customer_id, NULL)), 0)"},
    Plain{"revenue_per_buyer", "total(iif(kind = 'purchase', amount, NULL)) / "
                               "nullif(count(DISTINCT iif(kind = 'purchase', customer_id, NULL)), 0)"},
    Plain{"referrals", "total(kind = 'referral')"},
    Plain{"reviews", "total(kind || direction = 'reviewin')"},
    Plain{"questions", "total(kind || direction = 'questionin')"},
    Plain{"complaints", "total(kind || direction = 'complaintin')"}};
constexpr std::array kWholeStatements{
    Plain{"repeat_rate",
          "SELECT step, avg(bought > 1) FROM (SELECT %1 AS step, customer_id, count(*) AS bought "
          "FROM (SELECT *, occurred_on AS on_day FROM interaction WHERE kind = 'purchase') WHERE %2 "
          "GROUP BY 1, 2) GROUP BY 1"},
    Plain{"conversions", "SELECT %1, count(*) FROM (SELECT *, changed_on AS on_day, NULL AS stage FROM "
                         "stage_change WHERE from_stage NOT IN ('experience', 'loyalty') AND to_stage IN "
                         "('experience', 'loyalty')) WHERE %2 GROUP BY 1"},
    Plain{"greetings", "SELECT %1, count(*) FROM (SELECT *, due_on AS on_day FROM outbox_message WHERE "
                       "occasion_key IS NOT NULL AND state <> 'cancelled') WHERE %2 GROUP BY 1"},
    Plain{"greetings_planned",
          "SELECT %1, count(*) FROM (SELECT *, due_on AS on_day FROM outbox_message WHERE "
          "occasion_key IS NOT NULL AND state <> 'cancelled') WHERE %2 GROUP BY 1"},
    Plain{"greetings_sent", "SELECT %1, count(*) FROM (SELECT *, due_on AS on_day FROM outbox_message WHERE "
                            "occasion_key IS NOT NULL AND state = 'sent') WHERE %2 GROUP BY 1"},
    Plain{"greetings_skipped",
          "SELECT %1, count(*) FROM (SELECT *, due_on AS on_day FROM outbox_message WHERE "
          "occasion_key IS NOT NULL AND state = 'skipped') WHERE %2 GROUP BY 1"}};

QString plainSql(const QString &key)
{
    for (const Plain &plain : kContactValues) {
        if (key == QLatin1StringView(plain.key))
            return QString::fromLatin1(kOfContacts).replace(u"VALUE"_s, QString::fromLatin1(plain.sql));
    }
    for (const Plain &plain : kWholeStatements) {
        if (key == QLatin1StringView(plain.key))
            return QString::fromLatin1(plain.sql);
    }
    return {};
}

/// The step of a row. Monday: six days back, then on to the next one.
QString stepSql(Bucket by)
{
    constexpr std::array kSteps{"on_day", "date(on_day, '-6 days', 'weekday 1')",
                                "substr(on_day, 1, 8) || '01'"};
    return QString::fromLatin1(kSteps.at(static_cast<std::size_t>(by)));
}

} // namespace

/// Every metric, recomputed from what was entered by plain SQL of another make.
class TestMetricSums final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void agreeWithPlainSql_data();
    void agreeWithPlainSql();
    void sumUpOverBothAudiences_data();
    void sumUpOverBothAudiences();
    void sumUpOverTheirSteps_data() { addMetrics(); }
    void sumUpOverTheirSteps();

private:
    struct Period
    {
        QDate from;
        QDate to;
    };
    /// One over the turn of a year, in the middle of its first and last week and month, and one with the
    /// greetings.
    static QList<Period> periods()
    {
        return {{{2025, 12, 10}, {2026, 1, 20}}, {{2025, 11, 1}, {2026, 11, 21}}};
    }
    static void addMetrics();
    app::Series series(const app::SeriesQuery &query) const;
    /// Value by first day of the step.
    QMap<QString, double> plainly(const app::SeriesQuery &query, const QString &step) const;

    std::unique_ptr<FigureShop> m_figures;
    std::unique_ptr<db::Connection> m_connection;
    app::FigureSegment m_some; ///< every second customer
};

void TestMetricSums::initTestCase()
{
    m_figures = std::make_unique<FigureShop>();
    auto opened =
        db::Connection::open(m_figures->shop.file(u"shop.db"_s), db::Connection::Mode::ReadOnly, 1000);
    QVERIFY(opened);
    m_connection = std::move(*opened);
    std::vector<db::CustomerId> some;
    for (std::size_t i = 0; i < m_figures->customers.size(); i += 2)
        some.push_back(m_figures->customers.at(i));
    m_some = {u"some"_s, std::make_shared<const db::CustomerSet>(some)};
}

void TestMetricSums::addMetrics()
{
    QTest::addColumn<QString>("key");
    for (const QString &key : app::metricKeys()) {
        if (app::metricOf(key)->isMeasurable())
            QTest::newRow(qPrintable(key)) << key;
    }
}

app::Series TestMetricSums::series(const app::SeriesQuery &query) const
{
    const auto made = app::seriesOf(m_figures->shop.session(), query);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().detail));
    return *made;
}

QMap<QString, double> TestMetricSums::plainly(const app::SeriesQuery &query, const QString &step) const
{
    QStringList narrowed{u"on_day >= '%1' AND on_day <= '%2'"_s.arg(query.from.toString(Qt::ISODate),
                                                                    query.to.toString(Qt::ISODate))};
    if (query.audience)
        narrowed.append(*query.audience == Audience::Existing ? u"stage IN ('experience', 'loyalty')"_s
                                                              : u"stage NOT IN ('experience', 'loyalty')"_s);
    if (query.segment) {
        QStringList ids;
        for (const db::CustomerId id : query.segment->customers->ids())
            ids.append(QString::number(id.value));
        narrowed.append(u"customer_id IN (%1)"_s.arg(ids.join(u',')));
    }
    const QString sql = plainSql(query.metric->key).arg(step, narrowed.join(u" AND "_s));
    QMap<QString, double> values;
    const auto read = db::readAll(m_connection->prepareText(sql), [&values](const db::Statement &row) {
        if (!row.isNull(1))
            values.insert(row.text(0), row.value(1).toDouble());
        return 0;
    });
    if (!read)
        qFatal("%s", qUtf8Printable(read.error().detail));
    return values;
}

void TestMetricSums::agreeWithPlainSql_data()
{
    addMetrics();
}

void TestMetricSums::agreeWithPlainSql()
{
    QFETCH(const QString, key);
    const app::MetricDefinition *metric = app::metricOf(key);
    QVERIFY2(!plainSql(key).isEmpty(), "a metric that nobody recomputes");
    QList<std::optional<Audience>> audiences{std::nullopt};
    if (metric->isAboutOneAudience())
        audiences += {Audience::Prospect, Audience::Existing};
    const auto isSame = [metric](const std::optional<double> &value, const QMap<QString, double> &plain,
                                 const QString &at) {
        if (!plain.contains(at))
            return metric->isQuotient() ? !value : value == 0.0;
        return value && qFuzzyCompare(1 + *value, 1 + plain.value(at));
    };
    for (const Period &period : periods()) {
        for (const Bucket by : {Bucket::Day, Bucket::Week, Bucket::Month}) {
            for (const auto &audience : std::as_const(audiences)) {
                for (const bool narrowed : {false, true}) {
                    app::SeriesQuery query{metric, period.from, period.to, by, audience};
                    if (narrowed)
                        query.segment = m_some;
                    const app::Series read = series(query);
                    const QMap<QString, double> plain = plainly(query, stepSql(by));
                    for (qsizetype i = 0; i < read.dates.size(); ++i) {
                        const QString at = read.dates.at(i).toString(Qt::ISODate);
                        QVERIFY2(isSame(read.total.values.at(i), plain, at), qPrintable(at));
                    }
                    QVERIFY(isSame(read.total.whole, plainly(query, u"'all'"_s), u"all"_s));
                }
            }
        }
    }
}

void TestMetricSums::sumUpOverBothAudiences_data()
{
    QTest::addColumn<QString>("key");
    for (const app::MetricDefinition &metric : app::kMetrics) {
        if (metric.sumsUp() && metric.isAboutOneAudience())
            QTest::newRow(metric.key.data()) << QString(metric.key);
    }
}

void TestMetricSums::sumUpOverBothAudiences()
{
    QFETCH(const QString, key);
    const app::MetricDefinition *metric = app::metricOf(key);
    for (const Period &period : periods()) {
        const auto of = [&](const std::optional<Audience> &audience) {
            return series({metric, period.from, period.to, Bucket::Week, audience}).total;
        };
        const auto prospects = of(Audience::Prospect);
        const auto existing = of(Audience::Existing);
        const auto all = of(std::nullopt);
        QCOMPARE(*prospects.whole + *existing.whole, *all.whole);
        for (qsizetype i = 0; i < all.values.size(); ++i)
            QCOMPARE(*prospects.values.at(i) + *existing.values.at(i), *all.values.at(i));
    }
}

void TestMetricSums::sumUpOverTheirSteps()
{
    QFETCH(const QString, key);
    const app::MetricDefinition *metric = app::metricOf(key);
    for (const Period &period : periods()) {
        std::optional<double> whole;
        for (const Bucket by : {Bucket::Day, Bucket::Week, Bucket::Month}) {
            const app::Series read = series({metric, period.from, period.to, by});
            if (whole) // the same whatever the step
                QCOMPARE(read.total.whole, whole);
            whole = read.total.whole;
            double sum = 0;
            for (const auto &value : read.total.values)
                sum += value.value_or(0);
            if (metric->sumsUp())
                QCOMPARE(sum, *whole);
        }
    }
    if (key == "buyers"_L1) { // who buys in two months is one buyer
        const app::Series months =
            series({metric, periods().last().from, periods().last().to, Bucket::Month});
        double sum = 0;
        for (const auto &value : months.total.values)
            sum += *value;
        QVERIFY(sum > *months.total.whole);
    }
}

MK_TEST(TestMetricSums)
#include "tst_metric_sums.moc"
