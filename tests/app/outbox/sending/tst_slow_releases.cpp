#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "tests/app/outbox/sending/parallel_server.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

#include <QThread>

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;
using test::ParallelServer;

namespace {

constexpr unsigned long kSlowMs = 600; // longer than any that others are claimed behind

} // namespace

/// A server takes its time for each message, and something changes before the next.
class TestSlowReleases final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void askTheRulesWhenAMessageBegins_data();
    void askTheRulesWhenAMessageBegins();
    void leaveNoReasonWithWhatWasNotBegun();

private:
    /// On a server's thread, with a connection of its own to the file.
    void change(db::MessageId id, const QString &rule) const
    {
        const auto other = must(db::Session::open({m_shop->file(u"shop.db"_s)}));
        const auto customer = must(other->outbox().byId(id)).customer;
        if (rule == "wrong-audience"_L1)
            must(other->customers().setStage(customer, db::LifecycleStage::Awareness, m_shop->moment()));
        else if (rule == "deleted"_L1)
            must(other->customers().remove(customer, m_shop->moment()));
        else
            must(other->consents().record({{},
                                           customer,
                                           u"all"_s,
                                           db::Purpose::Greeting,
                                           false,
                                           u"phone"_s,
                                           {},
                                           m_shop->clock().nowMs()}));
    }
};

void TestSlowReleases::askTheRulesWhenAMessageBegins_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("the stage has changed") << u"wrong-audience"_s;
    QTest::newRow("the customer refused") << u"refused"_s;
    QTest::newRow("the customer was deleted") << u"deleted"_s;
}

void TestSlowReleases::askTheRulesWhenAMessageBegins()
{
    QFETCH(const QString, rule);
    const auto ids = approvedMany(4);
    const QString second = message(ids.at(1)).address;
    ParallelServer server([&](const app::OutgoingItem &item) {
        QThread::msleep(kSlowMs); // sleeps: the server is slow
        if (item.recipient == second)
            change(ids.at(2), rule);
        return answer(Kind::Accepted);
    });
    app::MessageReleaser releaser(test::sendingTo(server, setup()));
    const auto report = release(releaser);
    QCOMPARE(report.count(Released::Sent), 3);
    QCOMPARE(report.count(Released::Skipped), 1);
    QCOMPARE(stateOf(ids.at(2)), MessageState::Skipped);
    QVERIFY2(message(ids.at(2)).reason.contains(rule), qPrintable(message(ids.at(2)).reason));
    QCOMPARE(server.handed(), 3);
}

// It goes with the next round, and the list has nothing to explain.
void TestSlowReleases::leaveNoReasonWithWhatWasNotBegun()
{
    const auto id = approved();
    m_answer = [](const app::OutgoingItem &) {
        return app::notSentBy(Kind::Stopped, u"no connection had begun with it"_s);
    };
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Approved);
    QCOMPARE(message(id).reason, QString());
    QCOMPARE(m_news.constFirst().reason, QString());
    QCOMPARE(m_news.constFirst().detail, u"no connection had begun with it"_s);
}

MK_TEST(TestSlowReleases)
#include "tst_slow_releases.moc"
