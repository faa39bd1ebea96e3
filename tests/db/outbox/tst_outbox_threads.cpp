#include "db/outbox/release_lease_store.h"
#include "db/outbox/sending_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <functional>
#include <numeric>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using db::ErrorKind;

/// Many writers at once, each with a session of its own, as several programs have it; and the counts beside
/// the ledger after anything that can happen to it.
class TestOutboxThreads final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void letsOneOfManyPlanAnOccurrence();
    void letsOneOfManySendAMessage();
    void claimsEachMessageOnceWhoeverHasTheLease();
    void keepsTheDailyCountsOfGreetings();

private:
    /// Runs work(session, thread) in that many threads at the same moment.
    void together(int threads, const std::function<void(db::Session &, int)> &work);

    std::unique_ptr<test::Shop> m_shop;
    QList<db::CustomerId> m_customers;
    db::TemplateId m_words;
};

void TestOutboxThreads::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_words = m_shop->addTemplate(db::Audience::Existing);
    m_shop->addOccasion(u"tet"_s);
    m_customers.clear();
    for (int i = 0; i < 60; ++i)
        m_customers.append(m_shop->addCustomer(u"Khách %1"_s.arg(i)));
}

void TestOutboxThreads::together(int threads, const std::function<void(db::Session &, int)> &work)
{
    std::atomic_int ready = 0;
    std::vector<std::thread> workers;
    for (int thread = 0; thread < threads; ++thread) {
        workers.emplace_back([this, &ready, &work, threads, thread] {
            const auto session = m_shop->another();
            ++ready;
            while (ready < threads)
                std::this_thread::yield();
            work(*session, thread);
        });
    }
    for (std::thread &worker : workers)
        worker.join();
}

void TestOutboxThreads::letsOneOfManyPlanAnOccurrence()
{
    std::atomic_int planned = 0;
    std::atomic_int failed = 0;
    together(4, [&](db::Session &session, int thread) {
        const db::Channel channel = thread % 2 ? db::Channel::Sms : db::Channel::Zalo;
        for (const auto customer : m_customers) {
            const auto added =
                session.outbox().add(m_shop->greeting(customer, m_words, u"tet"_s, channel), {1, {}});
            if (!added)
                ++failed;
            else if (*added)
                ++planned;
        }
    });
    QCOMPARE(failed.load(), 0);
    QCOMPARE(planned.load(), int(m_customers.size()));
    QCOMPARE(m_shop->count(u"outbox_message"_s), m_customers.size());
}

void TestOutboxThreads::letsOneOfManySendAMessage()
{
    std::vector<db::MessageId> ids;
    for (const auto customer : m_customers)
        ids.push_back(m_shop->addMessage(m_shop->greeting(customer, m_words, u"tet"_s)));
    std::atomic_int sent = 0;
    std::atomic_int refused = 0;
    std::atomic_int failed = 0;
    together(4, [&](db::Session &session, int thread) {
        auto mine = ids;
        std::mt19937 random(static_cast<unsigned>(thread));
        std::shuffle(mine.begin(), mine.end(), random);
        for (const auto id : mine) {
            const auto done = session.outbox().markSent(id, test::moment());
            if (done)
                ++sent;
            else if (done.error().kind == ErrorKind::Conflict &&
                     done.error().detail.endsWith("it is sent"_L1))
                ++refused;
            else
                ++failed;
        }
    });
    QCOMPARE(failed.load(), 0);
    QCOMPARE(sent.load(), int(ids.size()));
    QCOMPARE(refused.load(), int(3 * ids.size()));
    QCOMPARE(m_shop->count(u"interaction"_s), m_customers.size());
    QCOMPARE(m_shop->count(u"delivery_event"_s), m_customers.size());
    QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
}

// Desks that take turns, each of which may end in the middle of a message.
void TestOutboxThreads::claimsEachMessageOnceWhoeverHasTheLease()
{
    std::vector<db::MessageId> ids;
    for (const auto customer : m_customers)
        ids.push_back(m_shop->addMessage(m_shop->greeting(customer, m_words, u"tet"_s)));
    std::atomic<qint64> clock = test::moment().ms;
    std::atomic_int claims = 0;
    std::atomic_int settled = 0;
    std::atomic_int failed = 0;
    together(4, [&](db::Session &session, int thread) {
        const auto now = [&clock] { return db::Act{++clock, test::moment().day}; };
        std::mt19937 random(static_cast<unsigned>(thread));
        for (int start = 0; start < 40; ++start) {
            const QString desk = u"%1-%2"_s.arg(thread).arg(start);
            const auto taken = session.releaseLease().take(desk, {}, std::chrono::milliseconds(15), now());
            if (!taken || !*taken)
                continue;
            auto mine = ids;
            std::shuffle(mine.begin(), mine.end(), random);
            bool goesOn = session.sending().recover(desk, u"interrupted"_s, now()).has_value();
            for (std::size_t i = 0; goesOn && i < mine.size(); ++i) {
                const db::SendingClaim claim{mine[i], u"%1@shop"_s.arg(mine[i].value), {}, {}, "bytes"};
                if (!session.sending().claim(claim, desk, now()))
                    continue;
                ++claims;
                goesOn = random() % 4 != 0; // else it is killed
                const db::Settlement news{mine[i], db::Settlement::Result::Accepted, {}, 0, {}};
                if (goesOn)
                    session.sending().settle(news, desk, now()) ? ++settled : ++failed;
            }
        }
    });
    const auto count = [this](const QString &where) {
        return m_shop->scalar(u"SELECT count(*) FROM outbox_message WHERE "_s + where).toInt();
    };
    QCOMPARE(failed.load(), 0);
    QVERIFY(claims.load() > 0);
    QCOMPARE(count(u"attempts > 1"_s), 0);
    QCOMPARE(count(u"attempts = 1"_s), claims.load());
    QCOMPARE(count(u"state = 'sent'"_s), settled.load());
    QCOMPARE(count(u"state IN ('sending', 'uncertain')"_s), claims.load() - settled.load());
    QCOMPARE(m_shop->count(u"interaction"_s), settled.load());
    QCOMPARE(m_shop->count(u"delivery_event"_s), settled.load());
    QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
}

void TestOutboxThreads::keepsTheDailyCountsOfGreetings()
{
    QRandomGenerator random(20270206);
    db::OutboxStore &outbox = m_shop->session().outbox();
    for (int step = 0; step < 1500; ++step) {
        const auto customer = m_customers[random.bounded(int(m_customers.size()))];
        const db::MessageId id{random.bounded(1, 80)};
        const db::Act now = test::moment(random.bounded(5));
        switch (random.bounded(8)) {
        case 0:
        case 1: {
            auto message = m_shop->greeting(customer, m_words, u"tet"_s, db::Channel(random.bounded(5)));
            message.dueOn = now.day;
            MK_VERIFY_OK(outbox.add(message, now));
            break;
        }
        case 2:
            (void)outbox.cancel(id, u"x"_s, now);
            break;
        case 3:
            (void)outbox.markSent(id, now);
            break;
        case 4:
            (void)outbox.skip(id, u"x"_s, now);
            break;
        case 5:
            (void)outbox.reopen(id, now);
            break;
        case 6: {
            auto message = m_shop->greeting(customer, m_words, u"tet"_s, db::Channel(random.bounded(5)));
            message.id = id;
            message.dueOn = now.day;
            (void)outbox.rerender(message, now);
            break;
        }
        default:
            (void)m_shop->raw().execute(u"DELETE FROM outbox_message WHERE id = %1"_s.arg(id.value));
        }
        if (step == 1000)
            MK_VERIFY_OK(m_shop->raw().execute(u"DELETE FROM customer WHERE id <= 10"_s));
    }
    QVERIFY(m_shop->count(u"outbox_message"_s) > 20);
    const auto disagree = test::must(m_shop->raw().column(
        u"WITH counted AS (SELECT due_on, occasion_key, channel, stage, state, count(*) FROM outbox_message "
        "GROUP BY 1, 2, 3, 4, 5), kept AS (SELECT * FROM greeting_daily WHERE messages <> 0) "
        "SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept) UNION ALL "
        "SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)"_s));
    QCOMPARE(disagree, QStringList());
    QCOMPARE(m_shop
                 ->scalar(u"SELECT max(n) FROM (SELECT count(*) AS n FROM outbox_message WHERE state NOT IN "
                          "('failed', 'cancelled') GROUP BY customer_id, occasion_key, occasion_year)"_s)
                 .toInt(),
             1);
    QCOMPARE(m_shop->scalar(u"SELECT count(*) FROM outbox_message WHERE state = 'sent'"_s).toInt(),
             m_shop->count(u"interaction"_s));
    QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
}

MK_TEST(TestOutboxThreads)
#include "tst_outbox_threads.moc"
