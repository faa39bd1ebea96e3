#include "app/insights/insight.h"

#include "app/insights/dashboard.h"
#include "app/outbox/day_preparation.h"
#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/customers/segment_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using app::Bucket;
using app::InsightChoice;
using app::Span;
using db::Audience;
using db::Channel;
using db::LifecycleStage;

/// The figures with their comparison, and the customers behind them.
class TestInsight final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void isEmptyInAnEmptyShop();
    void comparesStepBesideStep();
    void leavesTheAudienceOutOfConversions();
    void readsTheMetricsAskedForInTheirOrder();
    void keepsTheChoiceAsText_data();
    void keepsTheChoiceAsText();
    void findsTheCustomersBehindEachContact();
    void findsWhoBecameACustomer();
    void findsGreetingsByWhatBecameOfThem();
    void stopsLookingWhenNobodyWaits();
    void comparesOnlyWholeSteps();
    void writesTheNumbersForSpreadsheets();
    void narrowsEveryFigureToASegment();
    void findsOnlyCustomersOfTheSegment();
    void fallsBackToEverybodyWithoutItsSegment();

private:
    db::SegmentId keepSegment(const QString &name, const QString &condition);
    void contact(db::CustomerId who, QDate day, Channel channel);
    app::InsightBoard board(const InsightChoice &choice);
    std::vector<db::CustomerId> people(const app::Insight &insight, int point, int line);
    std::unique_ptr<TestShop> m_shop;
};

void TestInsight::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestInsight::contact(db::CustomerId who, QDate day, Channel channel)
{
    db::Interaction one;
    one.customer = who;
    one.occurredOn = day;
    one.occurredAtMs = day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    one.channel = channel;
    if (!m_shop->session().interactions().add(one))
        qFatal("interaction");
}

app::InsightBoard TestInsight::board(const InsightChoice &choice)
{
    auto loaded = app::loadInsights(m_shop->session(), m_shop->clock(), choice,
                                    app::metricsOn(app::Dashboard::Overview));
    if (!loaded)
        qFatal("%s", qUtf8Printable(loaded.error().detail));
    return std::move(*loaded);
}

std::vector<db::CustomerId> TestInsight::people(const app::Insight &insight, int point, int line)
{
    const auto found = m_shop->session().people().behind(app::peopleBehind(insight, point, line));
    if (!found)
        qFatal("%s", qUtf8Printable(found.error().detail));
    return *found;
}

void TestInsight::isEmptyInAnEmptyShop()
{
    const app::InsightBoard read = board({});
    QVERIFY(!read.hasAnything);
    QCOMPARE(read.shopName, u"Hoa Mai"_s);
    QCOMPARE(read.asOf, m_shop->clock().now());
    QCOMPARE(read.insights.at(0).now.dates.size(), 6);
    QCOMPARE(read.insights.at(0).figure(), 0.0);
    QCOMPARE(read.insights.at(0).before.dates.size(), 6);
}

void TestInsight::comparesStepBesideStep()
{
    const auto who = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    contact(who, QDate(2026, 11, 2), Channel::Store);
    contact(who, QDate(2026, 11, 21), Channel::Zalo);
    contact(who, QDate(2026, 10, 2), Channel::Store);
    contact(who, QDate(2026, 10, 2), Channel::Phone);
    contact(who, QDate(2026, 10, 22), Channel::Store); // after the same day of the month
    InsightChoice choice;
    choice.span = Span::ThisMonth;
    const app::Insight contacts = board(choice).insights.at(0);
    QCOMPARE(contacts.query.by, Bucket::Day);
    QCOMPARE(contacts.figure(), 2.0);
    QCOMPARE(contacts.figureBefore(), 2.0);
    QCOMPARE(contacts.periodBefore, (app::Period{QDate(2026, 10, 1), QDate(2026, 10, 21)}));
    QCOMPARE(contacts.before.line(app::kTotal).values.at(1), 2.0);
    QCOMPARE(contacts.before.line("phone"_L1).values.at(1), 1.0);
    QCOMPARE(contacts.before.line("zalo"_L1).values, QList<std::optional<double>>(21, 0.0));
    choice.compares = false;
    QVERIFY(!board(choice).insights.at(0).compares);
    QVERIFY(board(choice).insights.at(0).before.total.values.isEmpty());
}

void TestInsight::leavesTheAudienceOutOfConversions()
{
    InsightChoice choice;
    choice.audience = Audience::Prospect;
    const app::InsightBoard read = board(choice);
    QCOMPARE(read.insights.at(0).query.audience, std::optional(Audience::Prospect));
    QVERIFY(!read.insights.at(1).query.audience);
    QCOMPARE(read.insights.at(2).query.audience, std::optional(Audience::Prospect));
}

void TestInsight::readsTheMetricsAskedForInTheirOrder()
{
    const auto load = [this](const QStringList &metrics) {
        return app::loadInsights(m_shop->session(), m_shop->clock(), {}, metrics);
    };
    const auto read = load({u"greetings_sent"_s, u"interactions"_s});
    QVERIFY(read);
    QCOMPARE(read->insights.size(), 2);
    QCOMPARE(read->insights.first().metric().key, QLatin1StringView("greetings_sent"));
    QVERIFY(load({})->insights.isEmpty());
    const auto refused = load({u"interactions"_s, u"happiness"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY(refused.error().detail.contains(u"happiness"_s));
}

void TestInsight::keepsTheChoiceAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again");
    const QString first = InsightChoice().toText();
    QTest::newRow("the first start") << QString() << first;
    QTest::newRow("everything chosen") << u"own 2026-02-01 2026-02-28 week compare prospect"_s
                                       << u"own 2026-02-01 2026-02-28 week compare prospect"_s;
    QTest::newRow("no comparison") << u"this-year - - month - -"_s << u"this-year - - month - -"_s;
    QTest::newRow("own without dates") << u"own - - day compare -"_s << first;
    QTest::newRow("upside down") << u"own 2026-02-28 2026-02-01 day compare -"_s << first;
    QTest::newRow("not ours") << u"a b c d e f"_s << first;
    QTest::newRow("of a segment") << u"this-year - - month - existing 7"_s
                                  << u"this-year - - month - existing 7"_s;
    QTest::newRow("of no readable segment")
        << u"this-year - - month - existing x"_s << u"this-year - - month - existing"_s;
}

void TestInsight::keepsTheChoiceAsText()
{
    QFETCH(QString, text);
    QTEST(InsightChoice::fromText(text).toText(), "again");
}

void TestInsight::findsTheCustomersBehindEachContact()
{
    QList<db::CustomerId> ids;
    for (int i = 0; i < 12; ++i) {
        const auto stage = i % 2 ? LifecycleStage::Loyalty : LifecycleStage::Awareness;
        ids.append(m_shop->add(TestShop::person(u"Khách %1"_s.arg(i, 2, 10, QChar(u'0')), stage)));
    }
    struct Seen
    {
        int who;
        QDate day;
        Channel channel;
    };
    QList<Seen> all;
    std::mt19937 random(7);
    const QList<Channel> channels{Channel::Store, Channel::Zalo, Channel::Email};
    for (int i = 0; i < 300; ++i) {
        const Seen one{int(random() % 12), QDate(2026, 8, 20).addDays(int(random() % 94)),
                       channels.at(int(random() % 3))};
        all.append(one);
        contact(ids.at(one.who), one.day, one.channel);
    }
    QVERIFY(m_shop->session().customers().remove(ids.at(5), m_shop->moment()));
    for (const std::optional<Audience> audience :
         {std::optional<Audience>(), std::optional(Audience::Existing)}) {
        for (const Bucket by : {Bucket::Day, Bucket::Week, Bucket::Month}) {
            InsightChoice choice;
            choice.span = Span::ThreeMonths;
            choice.by = by;
            choice.audience = audience;
            const app::Insight contacts = board(choice).insights.at(0);
            for (int point = 0; point < contacts.now.dates.size(); point += 2) {
                for (int line = -1; line < contacts.now.lines.size(); ++line) {
                    QSet<int> expected;
                    for (const Seen &one : all) {
                        const bool inside = one.day >= QDate(2026, 9, 1) && one.day <= QDate(2026, 11, 21) &&
                                            app::bucketStart(one.day, by) == contacts.now.dates.at(point);
                        const bool through =
                            line < 0 || db::keyOf(one.channel) == contacts.now.lines.at(line).key;
                        if (inside && through && one.who != 5 && (!audience || one.who % 2 == 1))
                            expected.insert(one.who);
                    }
                    QList<int> sorted(expected.cbegin(),
                                      expected.cend()); // names are in the order of numbers
                    std::sort(sorted.begin(), sorted.end());
                    QList<int> found;
                    for (const db::CustomerId id : people(contacts, point, line))
                        found.append(int(ids.indexOf(id)));
                    QCOMPARE(found, sorted);
                }
            }
        }
    }
}

void TestInsight::findsWhoBecameACustomer()
{
    const auto lan = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Acquisition));
    const auto mai = m_shop->add(TestShop::person(u"Lê Mai"_s, LifecycleStage::Loyalty));
    auto &customers = m_shop->session().customers();
    QVERIFY(customers.setStage(lan, LifecycleStage::Experience, m_shop->moment()));
    QVERIFY(customers.setStage(lan, LifecycleStage::Loyalty, m_shop->moment()));
    QVERIFY(customers.setStage(mai, LifecycleStage::Experience, m_shop->moment()));
    const app::Insight steps = board({}).insights.at(1);
    QCOMPARE(steps.now.total.values.last(), 1.0);
    QCOMPARE(people(steps, int(steps.now.dates.size()) - 1, -1), std::vector{lan});
    QVERIFY(people(steps, 0, -1).empty());
}

void TestInsight::findsGreetingsByWhatBecameOfThem()
{
    for (int i = 0; i < 4; ++i) {
        db::Customer person = TestShop::person(u"Nguyễn Thị Hương %1"_s.arg(i), LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, 21, 11, 1980, false, false};
        m_shop->add(person);
    }
    QVERIFY(app::prepareToday(m_shop->session(), m_shop->clock()));
    const auto rows = *m_shop->session().outbox().list({});
    QCOMPARE(rows.size(), 4);
    QVERIFY(m_shop->session().outbox().markSent(rows.at(0).id, m_shop->moment()));
    const app::Insight greetings = board({}).insights.at(2);
    const int last = int(greetings.now.dates.size()) - 1;
    QCOMPARE(greetings.now.lines.at(1).key, u"sent"_s);
    QCOMPARE(people(greetings, last, -1).size(), std::size_t(4));
    QCOMPARE(people(greetings, last, 0).size(), std::size_t(4)); // planned counts them all
    QCOMPARE(people(greetings, last, 1), std::vector{rows.at(0).customer});
    QVERIFY(people(greetings, last, 2).empty());
}

void TestInsight::stopsLookingWhenNobodyWaits()
{
    const auto who = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    contact(who, QDate(2026, 11, 2), Channel::Store);
    const std::atomic_bool stop = true;
    const app::Insight contacts = board({}).insights.at(0);
    const auto found = m_shop->session().people().behind(app::peopleBehind(contacts, 5, -1), &stop);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, db::ErrorKind::Cancelled);
}

void TestInsight::comparesOnlyWholeSteps()
{
    const auto who = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    for (const auto &[month, times] : {std::pair(6, 1), {7, 1}, {8, 3}, {9, 1}, {10, 2}, {11, 4}}) {
        for (int day = 1; day <= times; ++day)
            contact(who, QDate(2026, month, day), Channel::Store);
    }
    InsightChoice choice;
    choice.span = Span::ThreeMonths;
    choice.by = Bucket::Month;
    const app::Insight contacts = board(choice).insights.at(0); // until 21 November
    QCOMPARE(contacts.now.days, (QList<int>{30, 31, 21}));
    QVERIFY(!contacts.now.isPartial(1) && contacts.now.isPartial(2));
    const app::Comparison compared = app::comparisonOf(contacts);
    QCOMPARE(compared.now, std::optional(3.0));
    QCOMPARE(compared.before, std::optional(2.0));
    QCOMPARE(compared.leftOut, QList<QDate>{QDate(2026, 11, 1)});
    choice.span = Span::ThisMonth; // nothing else to compare: the same days of the month before
    const app::Comparison only = app::comparisonOf(board(choice).insights.at(0));
    QCOMPARE(only.now, std::optional(4.0));
    QCOMPARE(only.before, std::optional(2.0));
    QVERIFY(only.leftOut.isEmpty());
    choice.span = Span::Own; // stands beside 30/4 to 31/7: August beside a day of April
    choice.own = {QDate(2026, 8, 1), QDate(2026, 11, 1)};
    const app::Insight own = board(choice).insights.at(0);
    QCOMPARE(app::comparisonOf(own).leftOut, QList<QDate>());
    QCOMPARE(app::comparisonOf(own).now, own.figure());
    choice.span = Span::LastMonth;
    QVERIFY(app::comparisonOf(board(choice).insights.at(0)).leftOut.isEmpty());
}

void TestInsight::writesTheNumbersForSpreadsheets()
{
    const auto who = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    contact(who, QDate(2026, 10, 2), Channel::Store);
    contact(who, QDate(2026, 10, 3), Channel::Zalo);
    contact(who, QDate(2026, 9, 2), Channel::Store);
    InsightChoice choice;
    choice.span = Span::LastMonth;
    choice.by = Bucket::Month;
    const app::Insight contacts = board(choice).insights.at(0);
    const QString file = m_shop->file(u"figures.csv"_s);
    QVERIFY(app::writeSeriesCsv(contacts.now, file, &contacts.before));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("\xEF\xBB\xBF"
                                           "date,store,zalo,total,date_before,before,change,days_counted\r\n"
                                           "2026-10-01,1,1,2,2026-09-01,1,1,31\r\n"));
    const auto refused = app::writeSeriesCsv(contacts.now, m_shop->file(u"missing/figures.csv"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::FileAccess);
}

db::SegmentId TestInsight::keepSegment(const QString &name, const QString &condition)
{
    const auto read = app::conditionOf(condition);
    if (!read)
        qFatal("%s", qUtf8Printable(read.error().text));
    const auto added =
        m_shop->session().segments().add({{}, name, app::conditionToText(*read)}, m_shop->moment());
    if (!added)
        qFatal("%s", qUtf8Printable(added.error().detail));
    return added->value;
}

void TestInsight::narrowsEveryFigureToASegment()
{
    const auto lan = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    const auto mai = m_shop->add(TestShop::person(u"Lê Mai"_s, LifecycleStage::Awareness));
    contact(lan, QDate(2026, 11, 2), Channel::Store);
    contact(mai, QDate(2026, 11, 2), Channel::Store);
    contact(lan, QDate(2026, 10, 2), Channel::Zalo);
    contact(mai, QDate(2026, 10, 3), Channel::Zalo);
    contact(mai, QDate(2026, 10, 3), Channel::Zalo);
    keepSegment(u"Vừa biết"_s, u"stage = awareness"_s);
    InsightChoice choice;
    choice.span = Span::ThisMonth;
    choice.segment = keepSegment(u"Khách quen"_s, u"stage = loyalty"_s);
    const app::InsightBoard read = board(choice);
    QCOMPARE(read.choice, choice);
    QCOMPARE(read.lost, app::LostSegment::None);
    QCOMPARE(read.segments.size(), 2);
    QCOMPARE(read.segments.first().name, u"Khách quen"_s);
    QVERIFY(read.segment);
    QCOMPARE(read.segment->name, u"Khách quen"_s);
    QCOMPARE(read.segment->customers->ids(), std::vector{lan});
    QCOMPARE(read.insights.at(0).figure(), 1.0);
    QCOMPARE(read.insights.at(0).figureBefore(), 1.0);
    choice.segment.reset();
    QCOMPARE(board(choice).insights.at(0).figure(), 2.0);
    QCOMPARE(board(choice).insights.at(0).figureBefore(), 3.0);
    QVERIFY(!board(choice).segment);
}

void TestInsight::findsOnlyCustomersOfTheSegment()
{
    const auto lan = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    const auto mai = m_shop->add(TestShop::person(u"Lê Mai"_s, LifecycleStage::Awareness));
    for (const auto who : {lan, mai})
        contact(who, QDate(2026, 11, 2), Channel::Store);
    InsightChoice choice;
    choice.span = Span::ThisMonth;
    QCOMPARE(people(board(choice).insights.at(0), 1, -1), (std::vector{lan, mai}));
    choice.segment = keepSegment(u"Vừa biết"_s, u"stage = awareness"_s);
    const app::Insight contacts = board(choice).insights.at(0);
    QCOMPARE(people(contacts, 1, -1), std::vector{mai});
    QCOMPARE(people(contacts, 1, 0), std::vector{mai});
    QVERIFY(people(contacts, 0, -1).empty());
}

void TestInsight::fallsBackToEverybodyWithoutItsSegment()
{
    const auto lan = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    contact(lan, QDate(2026, 11, 2), Channel::Store);
    InsightChoice choice;
    choice.segment = keepSegment(u"Vừa biết"_s, u"stage = awareness"_s);
    QCOMPARE(board(choice).insights.at(0).figure(), 0.0);
    QVERIFY(m_shop->session().segments().remove(*choice.segment));
    const app::InsightBoard read = board(choice);
    QCOMPARE(read.lost, app::LostSegment::Deleted);
    QVERIFY(!read.choice.segment);
    QCOMPARE(read.insights.at(0).figure(), 1.0);
    const auto later = m_shop->session().segments().add(
        {{}, u"Mới"_s, uR"({"field":"mood","words":["good"]})"_s}, m_shop->moment());
    QVERIFY(later);
    choice.segment = later->value;
    QCOMPARE(board(choice).lost, app::LostSegment::Unreadable);
    QCOMPARE(board(choice).insights.at(0).figure(), 1.0);
}

MK_TEST(TestInsight)
#include "tst_insight.moc"
