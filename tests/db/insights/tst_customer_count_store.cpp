#include "db/insights/customer_count_store.h"

#include "db/customers/customer_set.h"
#include "db/customers/interaction_store.h"
#include "db/engine/rows.h"
#include "db/session/migrations.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QDir>

#include <array>
#include <random>

using namespace Qt::StringLiterals;
using db::Audience;
using db::CustomerId;
using db::CustomerSet;
using db::LifecycleStage;
using db::Measure;

namespace {

QStringList linesOf(const QList<db::DailyCount> &counts)
{
    QStringList lines;
    for (const db::DailyCount &count : counts)
        lines.append(u"%1 %2 %3"_s.arg(count.day.toString(Qt::ISODate), count.line).arg(count.value));
    return lines;
}

} // namespace

/// The daily counts of some customers, which no rollup holds.
class TestCustomerCountStore final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void knowsWhoIsAmongThem_data();
    void knowsWhoIsAmongThem();
    void agreesWithTheRollupsOnEverybody();
    void countsTheSameOneByOneAsDayByDay();
    void narrowsToTheAudienceOfThatDay();
    void countsOnlyTheDaysAskedFor();
    void stopsWhenAsked();
    void readsTheDaysFromTheIndexAlone();
    void findsTheContactsOfACustomerByIndex();
    void countsContactsOfAnOlderFile();

private:
    void log(CustomerId customer, int day, db::Channel channel,
             db::InteractionKind kind = db::InteractionKind::Visit,
             db::Direction direction = db::Direction::In) const
    {
        db::Interaction interaction;
        interaction.customer = customer;
        interaction.occurredAtMs = test::moment(day).ms;
        interaction.occurredOn = test::moment(day).day;
        interaction.channel = channel;
        interaction.kind = kind;
        interaction.direction = direction;
        if (kind == db::InteractionKind::Purchase && day % 3 != 0)
            interaction.amount = 1000 * (day + 1);
        test::must(m_shop->session().interactions().add(interaction));
    }
    QStringList counts(const std::vector<CustomerId> &among, Measure measure = Measure::Contacts,
                       std::optional<Audience> audience = {}, int first = 0, int last = 40) const
    {
        return linesOf(test::must(m_shop->session().customerCounts().counts(
            query(measure, audience, first, last), CustomerSet(among))));
    }
    /// By the dimension the measure has.
    static db::CountQuery query(Measure measure, std::optional<Audience> audience = {}, int first = 0,
                                int last = 40)
    {
        return {measure,
                db::factsOf(measure).dimensions.front(),
                {test::moment(first).day, test::moment(last).day},
                audience};
    }
    QStringList steps(const QString &statement) const;
    /// Customers of all stages with contacts, changes of stage and greetings in all states, some deleted.
    std::vector<CustomerId> fill() const;

    std::unique_ptr<test::Shop> m_shop;
};

void TestCustomerCountStore::knowsWhoIsAmongThem_data()
{
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("nobody") << QList<qint64>{};
    QTest::newRow("a few low ids") << QList<qint64>{1, 2, 5, 64, 65};
    QTest::newRow("ids too high for a bit each") << QList<qint64>{3, 64, qint64{1} << 40};
}

void TestCustomerCountStore::knowsWhoIsAmongThem()
{
    QFETCH(const QList<qint64>, ids);
    std::vector<CustomerId> byId;
    for (const qint64 id : ids)
        byId.push_back({id});
    const CustomerSet set(byId);
    QCOMPARE(set.ids(), byId);
    QList<qint64> asked{-1, 0, (qint64{1} << 40) - 1, qint64{1} << 40, (qint64{1} << 40) + 1};
    for (qint64 id = 1; id < 130; ++id)
        asked.append(id);
    for (const qint64 id : asked)
        QCOMPARE(set.has({id}), ids.contains(id));
}

std::vector<CustomerId> TestCustomerCountStore::fill() const
{
    m_shop->addOccasion(u"tet"_s);
    const auto forExisting = m_shop->addTemplate(Audience::Existing);
    const auto forProspects = m_shop->addTemplate(Audience::Prospect);
    std::mt19937 random(11);
    const auto below = [&random](unsigned most) { return static_cast<int>(random() % most); };
    std::vector<CustomerId> everybody;
    for (int i = 0; i < 24; ++i) {
        const auto stage = static_cast<LifecycleStage>(i % 5);
        everybody.push_back(m_shop->addCustomer(u"Khách %1"_s.arg(i), stage));
        const bool isProspect = stage < LifecycleStage::Experience;
        const auto sent = m_shop->addMessage(
            m_shop->greeting(everybody.back(), isProspect ? forProspects : forExisting, u"tet"_s));
        if (i % 3 == 0)
            test::must(m_shop->session().outbox().markSent(sent, test::moment(below(30))));
        if (i % 4 == 1 && isProspect) {
            test::must(m_shop->session().customers().setStage(everybody.back(), LifecycleStage::Experience,
                                                              test::moment(below(30))));
        }
    }
    for (int i = 0; i < 600; ++i) {
        log(everybody.at(static_cast<std::size_t>(below(24))), below(30), static_cast<db::Channel>(below(9)),
            static_cast<db::InteractionKind>(below(11)), static_cast<db::Direction>(below(2)));
    }
    return everybody;
}

void TestCustomerCountStore::agreesWithTheRollupsOnEverybody()
{
    const auto everybody = fill();
    for (const db::MeasureFacts &facts : db::kMeasures) {
        if (facts.table.isEmpty())
            continue; // customers, not what they did
        const Measure measure = facts.measure;
        for (const auto &audience : {std::optional<Audience>(), std::optional(Audience::Prospect),
                                     std::optional(Audience::Existing)}) {
            for (const auto &[first, last] : {std::pair(0, 40), std::pair(3, 11), std::pair(7, 7)}) {
                const auto daily =
                    test::must(m_shop->session().rollups().counts(query(measure, audience, first, last)));
                QCOMPARE(counts(everybody, measure, audience, first, last), linesOf(daily));
            }
        }
        QVERIFY2(!counts(everybody, measure).isEmpty(), facts.key.data());
        QVERIFY(counts({}, measure).isEmpty());
    }
}

void TestCustomerCountStore::countsTheSameOneByOneAsDayByDay()
{
    const auto everybody = fill(); // 600 contacts: one or two customers are read one by one
    const std::vector few(everybody.begin(), everybody.begin() + 2);
    QMap<QString, qint64> sums;
    for (const CustomerId each : few) {
        for (const QString &line : counts({each}))
            sums[line.section(u' ', 0, 1)] += line.section(u' ', 2).toLongLong();
    }
    std::vector<CustomerId> padded = few; // customers without any contact make them many
    while (padded.size() < 12)
        padded.push_back(m_shop->addCustomer(u"Chưa ghé"_s));
    QStringList summed;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
        summed.append(u"%1 %2"_s.arg(sum.key()).arg(sum.value()));
    QVERIFY(summed.size() > 10);
    QCOMPARE(counts(few), summed);
    QCOMPARE(counts(padded), summed);
}

void TestCustomerCountStore::narrowsToTheAudienceOfThatDay()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, LifecycleStage::Acquisition);
    const auto ha = m_shop->addCustomer(u"Hà"_s);
    log(lan, 0, db::Channel::Store);
    test::must(m_shop->session().customers().setStage(lan, LifecycleStage::Experience, test::moment(1)));
    log(lan, 1, db::Channel::Store);
    log(ha, 1, db::Channel::Store);
    const auto contacts = Measure::Contacts;
    QCOMPARE(counts({lan}), (QStringList{u"2026-11-20 store 1"_s, u"2026-11-21 store 1"_s}));
    QCOMPARE(counts({lan}, contacts, Audience::Prospect), QStringList{u"2026-11-20 store 1"_s});
    QCOMPARE(counts({lan}, contacts, Audience::Existing), QStringList{u"2026-11-21 store 1"_s});
    QCOMPARE(counts({lan}, Measure::Conversions), QStringList{u"2026-11-21  1"_s});
    QVERIFY(counts({ha}, Measure::Conversions).isEmpty());
}

void TestCustomerCountStore::countsOnlyTheDaysAskedFor()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    for (const int day : {0, 1, 2})
        log(lan, day, db::Channel::Zalo);
    QCOMPARE(counts({lan}, Measure::Contacts, {}, 1, 1), QStringList{u"2026-11-21 zalo 1"_s});
}

void TestCustomerCountStore::stopsWhenAsked()
{
    const std::atomic_bool stop = true;
    const auto everybody = fill();
    for (const Measure measure : {Measure::Contacts, Measure::Conversions, Measure::Greetings}) {
        MK_COMPARE_ERROR(
            m_shop->session().customerCounts().counts(query(measure), CustomerSet(everybody), &stop),
            db::ErrorKind::Cancelled);
    }
}

QStringList TestCustomerCountStore::steps(const QString &statement) const
{
    QString sql = db::sqlText(statement);
    sql.replace(u":from"_s, u"'2026-11-01'"_s).replace(u":to"_s, u"'2026-11-30'"_s);
    sql.replace(u":audience"_s, u"'existing'"_s).replace(u":customer"_s, u"1"_s);
    sql.replace(u":kind"_s, u"NULL"_s).replace(u":direction"_s, u"NULL"_s);
    return test::must(db::readAll(m_shop->raw().prepareText(u"EXPLAIN QUERY PLAN "_s + sql),
                                  [](const db::Statement &row) { return row.text("detail"); }));
}

void TestCustomerCountStore::readsTheDaysFromTheIndexAlone()
{
    QVERIFY(steps(u"interaction/select_rows_by_channel"_s)
                .join(u'\n')
                .contains(u"COVERING INDEX interaction_by_day (occurred_on>? AND occurred_on<?)"_s));
}

void TestCustomerCountStore::findsTheContactsOfACustomerByIndex()
{
    QVERIFY(steps(u"interaction/select_rows_of_customer_by_channel"_s)
                .join(u'\n')
                .contains(u"INDEX interaction_by_customer (customer_id=?)"_s));
}

void TestCustomerCountStore::countsContactsOfAnOlderFile()
{
    const QString path = m_shop->file(u"old.mk"_s);
    const QString older = m_shop->file(u"steps"_s);
    QVERIFY(QDir().mkpath(older));
    const QDir shipped(u":/sql/migrations"_s);
    for (const QString &name : shipped.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        if (name.left(4).toInt() < 410)
            QVERIFY(QFile::copy(shipped.filePath(name), older + u'/' + name));
    }
    {
        const auto connection = test::must(db::Connection::open(path, db::Connection::Mode::Create, 5000));
        test::must(db::Migrations(older).run(*connection));
        test::must(connection->execute(
            u"INSERT INTO customer (full_name, given_name, sort_key, stage, stage_since_ms, stage_since_on, "
            "created_at_ms, updated_at_ms) VALUES ('Nguyễn Thị Hà', 'Hà', 'ha nguyen thi', 'loyalty', 1, "
            "'2026-01-01', 1, 1);"
            "INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, direction, kind, "
            "stage) VALUES (1, 1, '2026-11-20', 'store', 'in', 'visit', 'loyalty'), "
            "(1, 2, '2026-11-21', 'zalo', 'in', 'message', 'loyalty')"_s));
    }
    const auto session = test::must(db::Session::open({.path = path}));
    QCOMPARE(linesOf(test::must(session->customerCounts().counts(
                 query(Measure::Contacts, Audience::Existing, 0, 9), CustomerSet({CustomerId{1}})))),
             (QStringList{u"2026-11-20 store 1"_s, u"2026-11-21 zalo 1"_s}));
}

MK_TEST(TestCustomerCountStore)
#include "tst_customer_count_store.moc"
