#include "app/insights/reading.h"

#include "app/insights/series.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::Bucket;
using app::Histogram;

namespace {

using Values = QList<std::optional<double>>;

/// Metrics that can be said, though the shop has none such.
constexpr app::MetricDefinition kTwoWayByChannel{.key = QLatin1StringView("two_way_by_channel"),
                                                 .kind = app::MetricKind::Ratio,
                                                 .unit = app::MetricUnit::Share,
                                                 .numerator = {db::Measure::ContactsIn},
                                                 .denominator = {db::Measure::Contacts},
                                                 .dimension = db::Dimension::Channel,
                                                 .dividedBy = app::DividedBy::Part};
constexpr app::MetricDefinition kChannelsFound{.key = QLatin1StringView("channels_found"),
                                               .kind = app::MetricKind::Distribution,
                                               .numerator = {db::Measure::Contacts},
                                               .dimension = db::Dimension::Channel,
                                               .addsUp = true};
constexpr app::MetricDefinition kMedian{.key = QLatin1StringView("median"),
                                        .kind = app::MetricKind::Median,
                                        .numerator = {db::Measure::Contacts, db::Dimension::Channel},
                                        .read = &app::readQuantiles};
constexpr app::MetricDefinition kWrongBuyers{
    .key = QLatin1StringView("wrong_buyers"), .numerator = {db::Measure::Visits}, .read = &app::readBuyers};
constexpr app::MetricDefinition kWrongDimension{.key = QLatin1StringView("wrong_dimension"),
                                                .numerator = {db::Measure::Conversions},
                                                .dimension = db::Dimension::Channel};

} // namespace

/// The ways to read a metric.
class TestReadings final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void findQuantiles_data();
    void findQuantiles();
    void leaveOutLinesThatAreNoNumbers();
    void divideEachPartByItself();
    void showTheLinesThatAreFoundTheLargestFirst();
    void refuseWhatIsNotCountedSo();

private:
    void contact(QDate day, db::Channel channel, db::Direction direction);
    db::Result<app::Series> read(const app::MetricDefinition &metric) const
    {
        return app::seriesOf(m_shop->session(),
                             {&metric, QDate(2026, 11, 1), QDate(2026, 11, 2), Bucket::Day});
    }
    std::unique_ptr<TestShop> m_shop;
};

void TestReadings::contact(QDate day, db::Channel channel, db::Direction direction)
{
    db::Interaction one;
    one.customer = m_shop->add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    one.occurredOn = day;
    one.occurredAtMs = day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    one.channel = channel;
    one.direction = direction;
    QVERIFY(m_shop->session().interactions().add(one));
}

void TestReadings::findQuantiles_data()
{
    QTest::addColumn<QList<int>>("values");
    QTest::addColumn<double>("share");
    QTest::addColumn<std::optional<double>>("quantile");
    const auto row = [](const char *name, const QList<int> &values, double share,
                        const std::optional<double> &quantile) {
        QTest::newRow(name) << values << share << quantile;
    };
    const QList<int> answers{5, 12, 18, 25, 40, 65, 240}; // minutes to a first answer
    row("the median of seven", answers, 0.5, 25);
    row("the 90th percentile of seven", answers, 0.9, 240);
    row("the mean of both middle ones", {1, 2, 3, 10}, 0.5, 2.5);
    row("the nearest rank of four", {1, 2, 3, 10}, 0.75, 3);
    row("the lowest", answers, 0, 5);
    row("one", {7}, 0.9, 7);
    row("many alike", {3, 3, 3, 9}, 0.5, 3);
    row("of nothing", {}, 0.5, std::nullopt);
    QList<int> many;
    for (int i = 1; i <= 70; ++i)
        many.append(i);
    row("of seventy, a rank that is whole", many, 0.9, 63);
}

void TestReadings::findQuantiles()
{
    QFETCH(const QList<int>, values);
    QFETCH(const double, share);
    QFETCH(const std::optional<double>, quantile);
    Histogram histogram;
    for (const int value : values)
        ++histogram[value];
    QCOMPARE(app::quantileOf(histogram, share), quantile);
}

void TestReadings::leaveOutLinesThatAreNoNumbers()
{
    contact(QDate(2026, 11, 1), db::Channel::Store, db::Direction::In);
    const auto median = read(kMedian);
    QVERIFY(median);
    QCOMPARE(median->total.values, (Values{std::nullopt, std::nullopt}));
    QCOMPARE(median->total.whole, std::nullopt);
}

void TestReadings::divideEachPartByItself()
{
    contact(QDate(2026, 11, 1), db::Channel::Zalo, db::Direction::In);
    contact(QDate(2026, 11, 1), db::Channel::Zalo, db::Direction::Out);
    contact(QDate(2026, 11, 1), db::Channel::Store, db::Direction::In);
    contact(QDate(2026, 11, 2), db::Channel::Zalo, db::Direction::Out);
    const auto shares = read(kTwoWayByChannel);
    QVERIFY(shares);
    QCOMPARE(shares->total.whole, std::optional(0.5));
    QCOMPARE(shares->line("store"_L1).values, (Values{1.0, std::nullopt}));
    QCOMPARE(shares->line("zalo"_L1).values, (Values{0.5, 0.0}));
    QCOMPARE(shares->line("zalo"_L1).whole, std::optional(1.0 / 3));
}

void TestReadings::showTheLinesThatAreFoundTheLargestFirst()
{
    contact(QDate(2026, 11, 1), db::Channel::Email, db::Direction::In);
    contact(QDate(2026, 11, 1), db::Channel::Zalo, db::Direction::In);
    contact(QDate(2026, 11, 2), db::Channel::Zalo, db::Direction::In);
    const auto found = read(kChannelsFound);
    QVERIFY(found);
    QCOMPARE(found->lines.size(), 2);
    QCOMPARE(found->lines.at(0).key, u"zalo"_s);
    QCOMPARE(found->lines.at(0).whole, std::optional(2.0));
    QCOMPARE(found->lines.at(1).key, u"email"_s);
}

void TestReadings::refuseWhatIsNotCountedSo()
{
    for (const app::MetricDefinition *metric : {&kWrongBuyers, &kWrongDimension}) {
        const auto refused = read(*metric);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, db::ErrorKind::InvalidInput);
    }
}

MK_TEST(TestReadings)
#include "tst_readings.moc"
