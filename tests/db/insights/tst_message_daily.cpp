#include "tests/db/outbox/sending_shop.h"

#include "db/core/iso_date.h"
#include "db/customers/merge_store.h"
#include "db/safekeeping/erasure_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::DeliveryKind;
using db::DeliverySource;
using db::ErrorKind;

namespace {

constexpr const char *kOutcomes[]{"sent",          "delivered",  "bounced_hard", "bounced_soft",
                                  "bounced_block", "opened",     "clicked",      "replied",
                                  "unsubscribed",  "complained", "redeemed"};

} // namespace

/// What became of messages, by the day they were sent: kept beside the messages, whatever happens to them.
class TestMessageDaily final : public QObject, SendingShop
{
    Q_OBJECT
private slots:
    void init() { makeSendingShop(); }
    void countsAMessageOnTheDayItWasSent_data();
    void countsAMessageOnTheDayItWasSent();
    void keepsTheHourOfTheShop();
    void countsEachOutcomeOnce();
    void countsWhatArrived_data();
    void countsWhatArrived();
    void countsNothingThatWasNotSent();
    void countsWhatAServerAccepted();
    void takesAMarkBackWithItsNews();
    void tellsAudiencesApart();
    void staysWithAMergeAndAnErasure();
    void goesWithItsCustomer();
    void keepsTheKindOfNews();
    void givesThePeopleOfACount();

private:
    db::MessageId sent(int day = 2)
    {
        const auto id = plan();
        test::must(outbox().markSent(id, test::moment(day)));
        return id;
    }
    void report(db::MessageId id, DeliveryKind kind, DeliverySource source = DeliverySource::Provider,
                const QString &reference = {})
    {
        test::must(events().record({id, kind, 9, source, reference}));
    }
    /// Day, line and value of each row.
    QStringList rows(const QString &statement, std::optional<db::Audience> audience = {})
    {
        db::Statement select = m_shop->raw().prepare(statement);
        select.bind(":from", db::isoText(test::moment().day)).bind(":to", db::isoText(test::moment(9).day));
        select.bindOrNull(":audience", audience ? db::keyOf(*audience) : QString());
        QStringList found;
        while (test::must(select.step()))
            found.append(u"%1 %2 %3"_s.arg(select.text("day").last(2), select.text("line"))
                             .arg(select.integer("value")));
        return found;
    }
    QStringList outcomes() { return rows(u"message_daily/select_by_outcome"_s); }
    void checkTheFile() { QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList()); }
};

void TestMessageDaily::countsAMessageOnTheDayItWasSent_data()
{
    QTest::addColumn<QString>("dimension");
    QTest::addColumn<QString>("line");
    QTest::newRow("channel") << u"channel"_s << u"sms"_s;
    QTest::newRow("template") << u"template"_s << u"1"_s;
    QTest::newRow("occasion") << u"occasion"_s << u"tet"_s;
    QTest::newRow("hour") << u"hour"_s << u"8"_s;
    QTest::newRow("weekday") << u"weekday"_s << u"7"_s; // 22 November 2026 is a Sunday
}

void TestMessageDaily::countsAMessageOnTheDayItWasSent()
{
    QFETCH(QString, dimension);
    QFETCH(QString, line);
    const auto id = sent();
    report(id, DeliveryKind::Replied);
    const QString statement = u"message_daily/select_by_"_s + dimension;
    QCOMPARE(rows(statement), QStringList(u"22 %1 1"_s.arg(line)));
    db::Statement select = m_shop->raw().prepare(statement);
    select.bind(":from", u"2026-11-22"_s).bind(":to", u"2026-11-22"_s).bindOrNull(":audience", QString());
    QVERIFY(test::must(select.step()));
    for (const char *outcome : kOutcomes) {
        const bool is =
            QStringList{u"sent"_s, u"delivered"_s, u"replied"_s}.contains(QLatin1StringView(outcome));
        QVERIFY2(select.integer(outcome) == (is ? 1 : 0), outcome);
    }
}

void TestMessageDaily::keepsTheHourOfTheShop()
{
    const auto id = plan();
    db::Act late = test::moment();
    late.ms += 15 * 3'600'000; // half past eleven in the evening
    test::must(outbox().markSent(id, late));
    QCOMPARE(rows(u"message_daily/select_by_hour"_s), QStringList(u"20 23 1"_s));
    QCOMPARE(m_shop->scalar(u"SELECT sent_on FROM outbox_message"_s).toString(), u"2026-11-20"_s);
}

void TestMessageDaily::countsEachOutcomeOnce()
{
    const auto id = sent();
    report(id, DeliveryKind::Opened, DeliverySource::Provider, u"1"_s);
    report(id, DeliveryKind::Opened, DeliverySource::Provider, u"2"_s);
    report(id, DeliveryKind::Opened, DeliverySource::Hand);
    report(id, DeliveryKind::Opened, DeliverySource::Hand); // known already
    report(id, DeliveryKind::Clicked);
    QCOMPARE(outcomes(),
             QStringList({u"22 clicked 1"_s, u"22 delivered 1"_s, u"22 opened 1"_s, u"22 sent 1"_s}));
    test::must(
        m_shop->raw().execute(u"DELETE FROM delivery_event WHERE kind = 'opened' AND source = 'hand'"_s));
    QVERIFY(outcomes().contains(u"22 opened 1"_s));
    test::must(m_shop->raw().execute(u"DELETE FROM delivery_event WHERE kind = 'opened'"_s));
    QCOMPARE(outcomes(), QStringList({u"22 clicked 1"_s, u"22 delivered 1"_s, u"22 sent 1"_s}));
    checkTheFile();
}

void TestMessageDaily::countsWhatArrived_data()
{
    using News = QList<std::pair<DeliveryKind, DeliverySource>>;
    QTest::addColumn<News>("news");
    QTest::addColumn<bool>("arrived");
    const auto row = [](const char *name, const News &news, bool arrived) {
        QTest::newRow(name) << news << arrived;
    };
    constexpr auto kMailbox = DeliverySource::Mailbox;
    row("nothing was heard of it", {}, true);
    row("a hard bounce", {{DeliveryKind::BouncedHard, kMailbox}}, false);
    row("a soft bounce", {{DeliveryKind::BouncedSoft, DeliverySource::Gateway}}, false);
    row("a block", {{DeliveryKind::BouncedBlock, kMailbox}}, false);
    row("a report of failure", {{DeliveryKind::Failed, DeliverySource::Gateway}}, false);
    row("an attempt before had failed", {{DeliveryKind::Failed, DeliverySource::Transport}}, true);
    row("an attempt before was not sent, as a person found", {{DeliveryKind::Failed, DeliverySource::Hand}},
        true);
    row("another address was refused before", {{DeliveryKind::BouncedHard, DeliverySource::Transport}}, true);
    row("arrived later",
        {{DeliveryKind::BouncedSoft, kMailbox}, {DeliveryKind::Delivered, DeliverySource::Gateway}}, true);
    row("bounced and was answered",
        {{DeliveryKind::Replied, kMailbox}, {DeliveryKind::BouncedSoft, kMailbox}}, true);
    row("bounced twice", {{DeliveryKind::BouncedSoft, kMailbox}, {DeliveryKind::BouncedHard, kMailbox}},
        false);
}

void TestMessageDaily::countsWhatArrived()
{
    using News = QList<std::pair<DeliveryKind, DeliverySource>>;
    QFETCH(News, news);
    QFETCH(bool, arrived);
    const auto id = sent();
    for (const auto &[kind, source] : std::as_const(news))
        report(id, kind, source);
    QCOMPARE(outcomes().contains(u"22 delivered 1"_s), arrived);
    QVERIFY(outcomes().contains(u"22 sent 1"_s));
    checkTheFile();
    test::must(m_shop->raw().execute(u"DELETE FROM delivery_event"_s));
    QCOMPARE(outcomes(), QStringList({u"22 delivered 1"_s, u"22 sent 1"_s}));
}

void TestMessageDaily::countsNothingThatWasNotSent()
{
    const auto id = plan();
    report(id, DeliveryKind::BouncedHard, DeliverySource::Mailbox);
    QCOMPARE(outcomes(), QStringList());
    test::must(outbox().cancel(id, u"off"_s, test::moment()));
    QCOMPARE(m_shop->count(u"message_daily"_s), 0);
}

void TestMessageDaily::countsWhatAServerAccepted()
{
    const auto id = claimed();
    QCOMPARE(outcomes(), QStringList());
    test::must(sending().settle(news(id, db::Settlement::Result::Accepted), m_desk, test::moment(1)));
    QCOMPARE(outcomes(), QStringList({u"21 delivered 1"_s, u"21 sent 1"_s}));
    report(id, DeliveryKind::BouncedHard, DeliverySource::Mailbox);
    QCOMPARE(outcomes(), QStringList({u"21 bounced_hard 1"_s, u"21 sent 1"_s}));
    checkTheFile();
}

void TestMessageDaily::takesAMarkBackWithItsNews()
{
    const auto id = sent();
    report(id, DeliveryKind::Replied);
    const auto record = test::must(outbox().sentRecord(id));
    test::must(outbox().reopen(id, test::moment(3)));
    QCOMPARE(outcomes(), QStringList());
    report(id, DeliveryKind::Redeemed); // of what is not sent, for now
    checkTheFile();
    test::must(outbox().markSentAgain(id, *record));
    QCOMPARE(outcomes(),
             QStringList({u"22 delivered 1"_s, u"22 redeemed 1"_s, u"22 replied 1"_s, u"22 sent 1"_s}));
    checkTheFile();
}

void TestMessageDaily::tellsAudiencesApart()
{
    sent();
    const QString statement = u"message_daily/select_by_channel"_s;
    QCOMPARE(rows(statement, db::Audience::Prospect), QStringList());
    QCOMPARE(rows(statement, db::Audience::Existing), QStringList(u"22 sms 1"_s));
}

void TestMessageDaily::staysWithAMergeAndAnErasure()
{
    const auto id = sent();
    report(id, DeliveryKind::Replied);
    const QStringList before = outcomes();
    const auto ha = m_shop->addCustomer(u"Hà"_s);
    auto &session = m_shop->session();
    MK_VERIFY_OK(session.inTransaction([&]() -> db::Result<db::MovedRows> {
        MK_CHECK(session.merges().mark(m_lan, ha, test::moment()));
        return session.merges().moveRows(m_lan, ha);
    }));
    QCOMPARE(message(id).customer, ha);
    QCOMPARE(outcomes(), before);
    MK_VERIFY_OK(session.inTransaction([&] {
        return session.erasure().erase(
            ha, 9, [](const db::StepOfPerson &, const QSet<qint64> &) { return std::nullopt; });
    }));
    QCOMPARE(outcomes(), before);
    checkTheFile();
}

void TestMessageDaily::goesWithItsCustomer()
{
    const auto id = sent();
    report(id, DeliveryKind::Opened);
    test::must(m_shop->raw().execute(u"DELETE FROM customer"_s));
    QCOMPARE(m_shop->count(u"delivery_event"_s), 0);
    QCOMPARE(outcomes(), QStringList());
    for (const char *outcome : kOutcomes)
        QCOMPARE(
            m_shop->scalar(u"SELECT sum(%1) FROM message_daily"_s.arg(QLatin1StringView(outcome))).toInt(),
            0);
    checkTheFile();
}

void TestMessageDaily::keepsTheKindOfNews()
{
    report(sent(), DeliveryKind::Opened);
    MK_COMPARE_ERROR(
        m_shop->raw().execute(u"UPDATE delivery_event SET kind = 'clicked' WHERE kind = 'opened'"_s),
        ErrorKind::Conflict);
}

void TestMessageDaily::givesThePeopleOfACount()
{
    report(sent(), DeliveryKind::Replied);
    for (const auto *dimension : {"channel", "template", "occasion", "hour", "weekday", "outcome"}) {
        const QString name = u"%1/select_by_"_s + QLatin1StringView(dimension);
        QStringList people = rows(name.arg("message_outcome"_L1));
        people.sort();
        QCOMPARE(people, rows(name.arg("message_daily"_L1)));
        db::Statement select = m_shop->raw().prepare(name.arg("message_outcome"_L1));
        select.bind(":from", u"2026-11-22"_s).bind(":to", u"2026-11-22"_s).bindOrNull(":audience", QString());
        QVERIFY(test::must(select.step()));
        QCOMPARE(select.integer("customer_id"), m_lan.value);
    }
}

MK_TEST(TestMessageDaily)
#include "tst_message_daily.moc"
