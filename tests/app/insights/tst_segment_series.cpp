#include "app/insights/series.h"

#include "app/outbox/day_preparation.h"
#include "app/segments/condition_text.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/app/insights/quotients.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::Bucket;
using db::LifecycleStage;
using test::kMean;
using test::kShare;

namespace {

using Values = QList<std::optional<double>>;

} // namespace

/// Numbers behind the charts of some customers alone.
class TestSegmentSeries final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void saysOfASegmentOfAllWhatTheRollupsSay();
    void countsWhoMeetsTheSegmentToday();
    void takesASegmentOfEverybodyForTheWholeShop();
    void givesUpACountNobodyWaitsFor();

private:
    app::FigureSegment segment(const QString &condition);
    void contact(db::CustomerId who, QDate day, db::Channel channel,
                 db::InteractionKind kind = db::InteractionKind::Visit);
    app::Series series(const app::SeriesQuery &query);
    void greet();
    std::unique_ptr<TestShop> m_shop;
};

void TestSegmentSeries::contact(db::CustomerId who, QDate day, db::Channel channel, db::InteractionKind kind)
{
    db::Interaction one;
    one.customer = who;
    one.occurredOn = day;
    one.occurredAtMs = day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    one.channel = channel;
    one.kind = kind;
    if (kind == db::InteractionKind::Purchase)
        one.amount = 50'000;
    if (!m_shop->session().interactions().add(one))
        qFatal("interaction");
}

app::Series TestSegmentSeries::series(const app::SeriesQuery &query)
{
    const auto made = app::seriesOf(m_shop->session(), query);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().detail));
    return *made;
}

/// Four are due today: two sent, one skipped, one cancelled.
void TestSegmentSeries::greet()
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

app::FigureSegment TestSegmentSeries::segment(const QString &condition)
{
    const auto read = app::conditionOf(condition);
    if (!read)
        qFatal("%s", qUtf8Printable(read.error().text));
    const auto made = app::figureSegment(m_shop->session(), condition, *read, m_shop->clock());
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().detail));
    return *made;
}

void TestSegmentSeries::saysOfASegmentOfAllWhatTheRollupsSay()
{
    greet();
    for (int i = 0; i < 20; ++i) {
        const auto stage = static_cast<LifecycleStage>(i % 5);
        const auto who = m_shop->add(TestShop::person(u"Khách %1"_s.arg(i), stage));
        for (int day = i; day < 120; day += 7)
            contact(who, QDate(2026, 7, 30).addDays(day), static_cast<db::Channel>((i + day) % 9),
                    static_cast<db::InteractionKind>(day % 11));
        if (stage == LifecycleStage::Acquisition) {
            QVERIFY(
                m_shop->session().customers().setStage(who, LifecycleStage::Experience, m_shop->moment()));
        }
    }
    const app::FigureSegment all = segment(u"age >= 0 or not age >= 0"_s); // met by all, but not known before
    QVERIFY(all.customers);
    QCOMPARE(all.customers->ids().size(), std::size_t(24));
    const QDate from(2026, 8, 12);
    const QDate to = m_shop->clock().today();
    for (const QString &key : app::metricKeys() + QStringList{u"share"_s, u"mean"_s}) {
        const auto *metric = key == u"share"_s ? &kShare : key == u"mean"_s ? &kMean : app::metricOf(key);
        for (const Bucket by : {Bucket::Day, Bucket::Week, Bucket::Month}) {
            for (const auto &audience : {std::optional<db::Audience>(), std::optional(db::Audience::Prospect),
                                         std::optional(db::Audience::Existing)}) {
                const app::Series whole = series({metric, from, to, by, audience});
                const app::Series narrowed = series({metric, from, to, by, audience, all});
                QCOMPARE(narrowed.total.values, whole.total.values);
                QCOMPARE(narrowed.total.whole, whole.total.whole);
                QCOMPARE(narrowed.dates, whole.dates);
                QCOMPARE(narrowed.lines.size(), whole.lines.size());
                for (qsizetype line = 0; line < whole.lines.size(); ++line) {
                    QCOMPARE(narrowed.lines.at(line).key, whole.lines.at(line).key);
                    QCOMPARE(narrowed.lines.at(line).values, whole.lines.at(line).values);
                }
            }
        }
        if (!metric->isMeasurable())
            continue;
        const app::Series months = series({metric, from, to, Bucket::Month});
        QVERIFY2(months.total.whole.value_or(0) > 0, qPrintable(key));
    }
}

void TestSegmentSeries::countsWhoMeetsTheSegmentToday()
{
    const auto lan = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Acquisition));
    const auto mai = m_shop->add(TestShop::person(u"Lê Mai"_s, LifecycleStage::Loyalty));
    contact(lan, QDate(2026, 11, 1), db::Channel::Store);
    contact(mai, QDate(2026, 11, 1), db::Channel::Zalo);
    const QDate from(2026, 11, 1);
    const QDate to(2026, 11, 2);
    const app::MetricDefinition *contacts = app::metricOf(u"interactions");
    const app::FigureSegment before = segment(u"stage = experience"_s);
    QCOMPARE(series({contacts, from, to, Bucket::Day, {}, before}).total.values, (Values{0, 0}));
    QVERIFY(m_shop->session().customers().setStage(lan, LifecycleStage::Experience, m_shop->moment()));
    const app::FigureSegment now = segment(u"stage = experience"_s);
    QCOMPARE(series({contacts, from, to, Bucket::Day, {}, now}).total.values, (Values{1, 0}));
    // The audience is still that of the day.
    QCOMPARE(series({contacts, from, to, Bucket::Day, db::Audience::Existing, now}).total.values,
             (Values{0, 0}));
    const QDate today = m_shop->clock().today();
    const app::MetricDefinition *conversions = app::metricOf(u"conversions");
    QCOMPARE(series({conversions, today, today, Bucket::Day, {}, now}).total.values, Values{1});
    QCOMPARE(series({conversions, today, today, Bucket::Day, {}, segment(u"stage = loyalty"_s)}).total.values,
             Values{0});
}

void TestSegmentSeries::takesASegmentOfEverybodyForTheWholeShop()
{
    const auto lan = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    contact(lan, QDate(2026, 11, 1), db::Channel::Store);
    QVERIFY(m_shop->session().customers().remove(lan, m_shop->moment()));
    const QDate day(2026, 11, 1);
    const app::MetricDefinition *contacts = app::metricOf(u"interactions");
    QCOMPARE(series({contacts, day, day, Bucket::Day, {}, segment(u"everybody"_s)}).total.values, Values{1});
    // Who was deleted meets no condition any more.
    QCOMPARE(series({contacts, day, day, Bucket::Day, {}, segment(u"stage = loyalty"_s)}).total.values,
             Values{0});
}

void TestSegmentSeries::givesUpACountNobodyWaitsFor()
{
    const auto lan = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    contact(lan, QDate(2026, 11, 1), db::Channel::Store);
    const std::atomic_bool stale = true;
    const QDate day(2026, 11, 1);
    const auto given = app::seriesOf(
        m_shop->session(),
        {app::metricOf(u"interactions"), day, day, Bucket::Day, {}, segment(u"stage = loyalty"_s)}, &stale);
    QVERIFY(!given);
    QCOMPARE(given.error().kind, db::ErrorKind::Cancelled);
}

MK_TEST(TestSegmentSeries)
#include "tst_segment_series.moc"
