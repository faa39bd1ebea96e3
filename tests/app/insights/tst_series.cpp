#include "app/insights/series.h"

#include "app/outbox/outbox_service.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/insights/rollup_store.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using app::Bucket;
using app::Metric;
using db::LifecycleStage;

/// Counts behind the charts, from the rollups.
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
    void sumsTheSameWhateverTheBucket();
    void refusesAnUpsideDownOrEndlessPeriod();

private:
    void contact(db::CustomerId who, QDate day, db::Channel channel);
    app::Series series(Metric metric, QDate from, QDate to, Bucket by,
                       std::optional<db::Audience> audience = {});
    std::unique_ptr<TestShop> m_shop;
};

void TestSeries::init()
{
    QTest::failOnWarning(QRegularExpression(u"^db:|^QObject"_s));
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

app::Series TestSeries::series(Metric metric, QDate from, QDate to, Bucket by,
                               std::optional<db::Audience> audience)
{
    const auto made = app::seriesOf(m_shop->session(), {metric, from, to, by, audience});
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
    const auto days = series(Metric::Interactions, QDate(2026, 11, 1), QDate(2026, 11, 4), Bucket::Day);
    QCOMPARE(days.dates.size(), 4);
    QCOMPARE(days.total, (QList<qint64>{1, 0, 2, 0}));
    QCOMPARE(days.lines.size(), 2);
    QCOMPARE(days.lines.at(0).key, u"store"_s);
    QCOMPARE(days.lines.at(0).values, (QList<qint64>{1, 0, 1, 0}));
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
    QCOMPARE(series(Metric::Interactions, from, to, Bucket::Day, db::Audience::Prospect).total,
             (QList<qint64>{1, 0}));
    QCOMPARE(series(Metric::Interactions, from, to, Bucket::Day, db::Audience::Existing).total,
             (QList<qint64>{0, 1}));
}

void TestSeries::countsProspectsWhoBecomeCustomersOnce()
{
    const auto who = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Awareness));
    auto &customers = m_shop->session().customers();
    QVERIFY(customers.setStage(who, LifecycleStage::Acquisition, m_shop->moment())); // still a prospect
    QVERIFY(customers.setStage(who, LifecycleStage::Experience, m_shop->moment()));
    QVERIFY(customers.setStage(who, LifecycleStage::Loyalty, m_shop->moment())); // a customer already
    const auto month = series(Metric::Conversions, QDate(2026, 10, 1), QDate(2026, 11, 30), Bucket::Month);
    QCOMPARE(month.total, (QList<qint64>{0, 1}));
}

void TestSeries::countsGreetingsPlannedSentAndSkipped()
{
    for (int i = 0; i < 4; ++i) {
        db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, 21, 11, 1980, false, false};
        m_shop->add(person);
    }
    app::OutboxService outbox(m_shop->session(), m_shop->clock());
    const QDate today = m_shop->clock().today();
    QVERIFY(outbox.prepare(today, today));
    const auto rows = m_shop->session().outbox().list({});
    QVERIFY(rows);
    QVERIFY(outbox.markSent(rows->at(0).id));
    QVERIFY(outbox.markSent(rows->at(1).id));
    QVERIFY(outbox.skip(rows->at(2).id, u"met-in-person"_s));
    QVERIFY(m_shop->session().outbox().cancel(rows->at(3).id, u"no-longer-due"_s, m_shop->clock().act()));
    const auto day = series(Metric::Greetings, today, today, Bucket::Day);
    QCOMPARE(day.total, (QList<qint64>{3}));
    QCOMPARE(day.lines.size(), 3);
    QCOMPARE(day.lines.at(1).values, (QList<qint64>{2}));
    QCOMPARE(series(Metric::GreetingsSent, today, today, Bucket::Day).total, (QList<qint64>{2}));
    QCOMPARE(series(Metric::GreetingsSkipped, today, today, Bucket::Day).total, (QList<qint64>{1}));
}

void TestSeries::sumsTheSameWhateverTheBucket()
{
    const auto who = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    for (int day = 0; day < 120; day += 3)
        contact(who, QDate(2026, 7, 5).addDays(day), day % 2 == 0 ? db::Channel::Store : db::Channel::Phone);
    const QDate from(2026, 7, 20);
    const QDate to(2026, 10, 10);
    const auto sum = [](const app::Series &made) {
        return std::accumulate(made.total.begin(), made.total.end(), qint64(0));
    };
    const qint64 days = sum(series(Metric::Interactions, from, to, Bucket::Day));
    QVERIFY(days > 20);
    QCOMPARE(sum(series(Metric::Interactions, from, to, Bucket::Week)), days);
    QCOMPARE(sum(series(Metric::Interactions, from, to, Bucket::Month)), days);
}

void TestSeries::refusesAnUpsideDownOrEndlessPeriod()
{
    auto &session = m_shop->session();
    QVERIFY(!app::seriesOf(session,
                           {Metric::Interactions, QDate(2026, 2, 2), QDate(2026, 2, 1), Bucket::Day, {}}));
    QVERIFY(!app::seriesOf(session,
                           {Metric::Interactions, QDate(1900, 1, 1), QDate(2026, 2, 1), Bucket::Day, {}}));
}

MK_TEST(TestSeries)
#include "tst_series.moc"
