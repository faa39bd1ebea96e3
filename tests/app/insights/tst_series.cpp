#include "app/insights/series.h"

#include "app/outbox/day_preparation.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/insights/rollup_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/app/insights/quotients.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
using namespace Qt::StringLiterals;
using app::Bucket;
using db::LifecycleStage;
using test::kMean;
using test::kShare;

namespace {

using Values = QList<std::optional<double>>;

} // namespace

/// Numbers behind the charts, from the rollups.
class TestSeries final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void startsBucketsOnDaysMondaysAndFirsts();
    void countsContactsByChannelWithoutGaps();
    void narrowsToAnAudienceAsItWasThen();
    void countsProspectsWhoBecomeCustomersOnce();
    void countsGreetingsPlannedSentAndSkipped();
    void saysARatioAndNothingWhereItIsUndefined();
    void saysAMeanOverTwoRollups();
    void namesEachLineAsTheRollupsDo();
    void writesNumbersForEveryProgram();
    void sumsTheSameWhateverTheBucket();
    void refusesAnUpsideDownOrEndlessPeriod();

private:
    void contact(db::CustomerId who, QDate day, db::Channel channel);
    app::Series series(const char *metric, QDate from, QDate to, Bucket by,
                       std::optional<db::Audience> audience = {});
    app::Series series(const app::SeriesQuery &query);
    void greet();
    std::unique_ptr<TestShop> m_shop;
};

void TestSeries::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestSeries::contact(db::CustomerId who, QDate day, db::Channel channel)
{
    db::Interaction one;
    one.customer = who;
    one.occurredOn = day;
    one.occurredAtMs = day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    one.channel = channel;
    if (!m_shop->session().interactions().add(one))
        qFatal("interaction");
}

app::Series TestSeries::series(const char *metric, QDate from, QDate to, Bucket by,
                               std::optional<db::Audience> audience)
{
    return series({app::metricOf(QString::fromLatin1(metric)), from, to, by, audience});
}

app::Series TestSeries::series(const app::SeriesQuery &query)
{
    const auto made = app::seriesOf(m_shop->session(), query);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().detail));
    return *made;
}

void TestSeries::startsBucketsOnDaysMondaysAndFirsts()
{
    const QDate saturday(2026, 11, 21);
    QCOMPARE(app::bucketStart(saturday, Bucket::Day), saturday);
    QCOMPARE(app::bucketStart(saturday, Bucket::Week), QDate(2026, 11, 16));
    QCOMPARE(app::bucketStart(QDate(2027, 1, 1), Bucket::Week), QDate(2026, 12, 28));
    QCOMPARE(app::bucketStart(saturday, Bucket::Month), QDate(2026, 11, 1));
    QCOMPARE(app::nextBucket(QDate(2026, 12, 1), Bucket::Month), QDate(2027, 1, 1));
}

void TestSeries::countsContactsByChannelWithoutGaps()
{
    const auto who = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    contact(who, QDate(2026, 11, 1), db::Channel::Store);
    contact(who, QDate(2026, 11, 3), db::Channel::Zalo);
    contact(who, QDate(2026, 11, 3), db::Channel::Store);
    const auto days = series("interactions", QDate(2026, 11, 1), QDate(2026, 11, 4), Bucket::Day);
    QCOMPARE(days.dates.size(), 4);
    QCOMPARE(days.total.values, (Values{1, 0, 2, 0}));
    QCOMPARE(days.lines.size(), 2);
    QCOMPARE(days.lines.at(0).key, u"store"_s);
    QCOMPARE(days.lines.at(0).values, (Values{1, 0, 1, 0}));
    QCOMPARE(days.lines.at(1).key, u"zalo"_s);
}

void TestSeries::narrowsToAnAudienceAsItWasThen()
{
    const auto who = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Acquisition));
    contact(who, QDate(2026, 11, 1), db::Channel::Store);
    QVERIFY(m_shop->session().customers().setStage(who, LifecycleStage::Experience, m_shop->moment()));
    contact(who, QDate(2026, 11, 2), db::Channel::Store);
    const QDate from(2026, 11, 1);
    const QDate to(2026, 11, 2);
    QCOMPARE(series("interactions", from, to, Bucket::Day, db::Audience::Prospect).total.values,
             (Values{1, 0}));
    QCOMPARE(series("interactions", from, to, Bucket::Day, db::Audience::Existing).total.values,
             (Values{0, 1}));
}

void TestSeries::countsProspectsWhoBecomeCustomersOnce()
{
    const auto who = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Awareness));
    auto &customers = m_shop->session().customers();
    QVERIFY(customers.setStage(who, LifecycleStage::Acquisition, m_shop->moment())); // still a prospect
    QVERIFY(customers.setStage(who, LifecycleStage::Experience, m_shop->moment()));
    QVERIFY(customers.setStage(who, LifecycleStage::Loyalty, m_shop->moment())); // a customer already
    const auto month = series("conversions", QDate(2026, 10, 1), QDate(2026, 11, 30), Bucket::Month);
    QCOMPARE(month.total.values, (Values{0, 1}));
}

/// Four are due today: two sent, one skipped, one cancelled.
void TestSeries::greet()
{
    for (int i = 0; i < 4; ++i) {
        db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, 21, 11, 1980, false, false};
        m_shop->add(person);
    }
    QVERIFY(app::prepareToday(m_shop->session(), m_shop->clock()));
    db::OutboxStore &outbox = m_shop->session().outbox();
    const auto rows = outbox.list({});
    QVERIFY(rows);
    QVERIFY(outbox.markSent(rows->at(0).id, m_shop->moment()));
    QVERIFY(outbox.markSent(rows->at(1).id, m_shop->moment()));
    QVERIFY(outbox.skip(rows->at(2).id, u"met-in-person"_s, m_shop->moment()));
    QVERIFY(outbox.cancel(rows->at(3).id, u"no-longer-due"_s, m_shop->moment()));
}

void TestSeries::countsGreetingsPlannedSentAndSkipped()
{
    greet();
    const QDate today = m_shop->clock().today();
    const auto day = series("greetings", today, today, Bucket::Day);
    QCOMPARE(day.total.values, (Values{3}));
    QCOMPARE(day.lines.size(), 3);
    QCOMPARE(day.lines.at(1).values, (Values{2}));
    QCOMPARE(series("greetings_sent", today, today, Bucket::Day).total.values, (Values{2}));
    QCOMPARE(series("greetings_skipped", today, today, Bucket::Day).total.values, (Values{1}));
}

void TestSeries::saysARatioAndNothingWhereItIsUndefined()
{
    greet();
    const QDate today = m_shop->clock().today();
    const auto share = series({&kShare, today.addDays(-1), today, Bucket::Day, {}});
    QCOMPARE(share.total.values, (Values{std::nullopt, 2.0 / 3})); // no greeting was due yesterday
    QCOMPARE(share.total.whole, std::optional(2.0 / 3));
    QCOMPARE(share.lines.at(1).values, (Values{std::nullopt, 1.0 / 3}));
    const auto line = share.line("zalo"_L1); // none of its lines
    QCOMPARE(line.values, (Values{std::nullopt, 0.0}));
    const auto before = series({&kShare, today.addDays(-9), today.addDays(-1), Bucket::Month, {}});
    QCOMPARE(before.total.values, Values{std::nullopt});
    QCOMPARE(before.total.whole, std::nullopt);
    QCOMPARE(before.line("skipped"_L1).whole, std::nullopt);
}

void TestSeries::saysAMeanOverTwoRollups()
{
    greet();
    const QDate today = m_shop->clock().today();
    const auto who = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    for (int i = 0; i < 4; ++i)
        contact(who, i == 0 ? today : today.addDays(-1), db::Channel::Store);
    const auto mean = series({&kMean, today.addDays(-2), today, Bucket::Day, {}});
    QCOMPARE(mean.total.values, (Values{std::nullopt, 0.0, 2.0 / 3})); // each one sent is a contact too
    QCOMPARE(mean.total.whole, std::optional(2.0 / 6));                // not the mean of the days
}

void TestSeries::namesEachLineAsTheRollupsDo()
{
    QStringList channels;
    for (const app::LineDefinition &line : app::kChannelLines)
        channels.append(line.key);
    QCOMPARE(channels, db::allKeys<db::Channel>()); // a channel more asks for a line more
    for (const QString &state : db::allKeys<db::MessageState>()) {
        const bool isDue = std::ranges::find(app::kDueStates, state) != app::kDueStates.end();
        QCOMPARE(isDue, state != db::keyOf(db::MessageState::Cancelled));
    }
    for (const QString &key : app::metricKeys())
        QCOMPARE(QString(app::metricOf(key)->key), key);
    QVERIFY(!app::metricOf(u"happiness"));
}

void TestSeries::writesNumbersForEveryProgram()
{
    QCOMPARE(app::plainNumber(12), u"12"_s);
    QCOMPARE(app::plainNumber(9'007'199'254'740'991), u"9007199254740991"_s);
    QCOMPARE(app::plainNumber(0.5), u"0.5"_s);
    QCOMPARE(app::plainNumber({}), QString());
    QCOMPARE(app::difference(3, std::nullopt), std::nullopt);
}

void TestSeries::sumsTheSameWhateverTheBucket()
{
    const auto who = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    for (int day = 0; day < 120; day += 3)
        contact(who, QDate(2026, 7, 5).addDays(day), day % 2 == 0 ? db::Channel::Store : db::Channel::Phone);
    const QDate from(2026, 7, 20);
    const QDate to(2026, 10, 10);
    const auto days = series("interactions", from, to, Bucket::Day).total.whole;
    QVERIFY(days > 20.0);
    QCOMPARE(series("interactions", from, to, Bucket::Week).total.whole, days);
    QCOMPARE(series("interactions", from, to, Bucket::Month).total.whole, days);
}

void TestSeries::refusesAnUpsideDownOrEndlessPeriod()
{
    auto &session = m_shop->session();
    QVERIFY(!app::seriesOf(
        session, {app::metricOf(u"interactions"), QDate(2026, 2, 2), QDate(2026, 2, 1), Bucket::Day, {}}));
    QVERIFY(!app::seriesOf(
        session, {app::metricOf(u"interactions"), QDate(1900, 1, 1), QDate(2026, 2, 1), Bucket::Day, {}}));
}

MK_TEST(TestSeries)
#include "tst_series.moc"
