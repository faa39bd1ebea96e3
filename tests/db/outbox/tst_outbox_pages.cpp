#include "db/outbox/outbox_pages.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "tests/db/outbox/sending_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Channel;
using db::MessageState;

/// The whole ledger in parts, the latest due first.
class TestOutboxPages final : public QObject, SendingShop
{
    Q_OBJECT
private slots:
    void init() { makeSendingShop(); }
    void readsTheLatestFirst();
    void goesOnWhereAPageEnded();
    void staysInPlaceWhereSeveralAreDueAtOnce();
    void readsWhatPassesTheFilter_data();
    void readsWhatPassesTheFilter();
    void countsTheStatesOfWhatPasses();
    void readsNothingButTheIndexes();

private:
    const db::OutboxPages &pages() { return m_shop->session().outboxPages(); }
    /// Care, without an occasion, so that there may be many of one customer.
    db::MessageId due(const QString &day, const QString &hour, Channel channel = Channel::Sms,
                      db::CustomerId customer = {});
    QList<db::MessageId> idsOf(const db::OutboxPageFilter &filter,
                               const std::optional<db::OutboxPlace> &after = {}, int most = 100);
};

db::MessageId TestOutboxPages::due(const QString &day, const QString &hour, Channel channel,
                                   db::CustomerId customer)
{
    db::OutboxMessage message = m_shop->greeting(customer ? customer : m_lan, m_words, QString(), channel);
    message.occasionYear = 0;
    message.purpose = db::Purpose::Care;
    message.dueOn = QDate::fromString(day, Qt::ISODate);
    message.dueAt = QTime::fromString(hour, u"HH:mm"_s);
    return m_shop->addMessage(message);
}

QList<db::MessageId> TestOutboxPages::idsOf(const db::OutboxPageFilter &filter,
                                            const std::optional<db::OutboxPlace> &after, int most)
{
    QList<db::MessageId> ids;
    const auto messages = test::must(pages().page(filter, after, most));
    for (const db::OutboxMessage &message : messages)
        ids.append(message.id);
    return ids;
}

void TestOutboxPages::readsTheLatestFirst()
{
    const auto first = due(u"2026-11-20"_s, u"08:30"_s);
    const auto last = due(u"2026-12-01"_s, u"08:30"_s);
    const auto second = due(u"2026-11-20"_s, u"19:00"_s);
    QCOMPARE(idsOf({}), QList({last, second, first}));
}

void TestOutboxPages::goesOnWhereAPageEnded()
{
    QList<db::MessageId> all;
    for (int day = 1; day <= 7; ++day)
        all.prepend(due(u"2026-11-%1"_s.arg(day, 2, 10, QChar(u'0')), u"08:30"_s));
    QList<db::MessageId> read;
    std::optional<db::OutboxPlace> after;
    for (;;) {
        const auto page = test::must(pages().page({}, after, 3));
        if (page.isEmpty())
            break;
        for (const db::OutboxMessage &message : page)
            read.append(message.id);
        after = db::OutboxPlace::of(page.constLast());
    }
    QCOMPARE(read, all);
}

void TestOutboxPages::staysInPlaceWhereSeveralAreDueAtOnce()
{
    const auto first = due(u"2026-11-20"_s, u"08:30"_s);
    const auto second = due(u"2026-11-20"_s, u"08:30"_s);
    const auto third = due(u"2026-11-20"_s, u"08:30"_s);
    QCOMPARE(idsOf({}, {}, 1), QList({third}));
    QCOMPARE(idsOf({}, db::OutboxPlace::of(message(third))), QList({second, first}));
    QCOMPARE(idsOf({.to = {2026, 11, 20}}, db::OutboxPlace::of(message(second))), QList({first}));
}

void TestOutboxPages::readsWhatPassesTheFilter_data()
{
    QTest::addColumn<db::OutboxPageFilter>("filter");
    QTest::addColumn<QStringList>("days");
    QTest::newRow("all") << db::OutboxPageFilter() << QStringList({u"22"_s, u"21"_s, u"20"_s});
    QTest::newRow("a state") << db::OutboxPageFilter{.state = MessageState::Sent} << QStringList({u"21"_s});
    QTest::newRow("a state that none is in")
        << db::OutboxPageFilter{.state = MessageState::Failed} << QStringList();
    QTest::newRow("a channel") << db::OutboxPageFilter{.channel = Channel::Email}
                               << QStringList({u"22"_s, u"21"_s});
    QTest::newRow("a state and a channel")
        << db::OutboxPageFilter{.state = MessageState::Planned, .channel = Channel::Email}
        << QStringList({u"22"_s});
    QTest::newRow("from a day on") << db::OutboxPageFilter{.from = {2026, 11, 21}}
                                   << QStringList({u"22"_s, u"21"_s});
    QTest::newRow("up to a day") << db::OutboxPageFilter{.to = {2026, 11, 21}}
                                 << QStringList({u"21"_s, u"20"_s});
    QTest::newRow("a day of a state")
        << db::OutboxPageFilter{.state = MessageState::Sent, .from = {2026, 11, 21}, .to = {2026, 11, 21}}
        << QStringList({u"21"_s});
    QTest::newRow("nobody") << db::OutboxPageFilter{.customers = QSet<db::CustomerId>()} << QStringList();
    QTest::newRow("the first customer")
        << db::OutboxPageFilter{.customers = QSet<db::CustomerId>{db::CustomerId{1}}}
        << QStringList({u"21"_s, u"20"_s});
}

void TestOutboxPages::readsWhatPassesTheFilter()
{
    QFETCH(db::OutboxPageFilter, filter);
    QFETCH(QStringList, days);
    QCOMPARE(m_lan.value, 1);
    due(u"2026-11-20"_s, u"08:30"_s);
    MK_VERIFY_OK(outbox().markSent(due(u"2026-11-21"_s, u"08:30"_s, Channel::Email), test::moment()));
    due(u"2026-11-22"_s, u"08:30"_s, Channel::Email, m_shop->addCustomer(u"Trần Đức"_s));
    QStringList read;
    const auto page = test::must(pages().page(filter, {}, 100));
    for (const db::OutboxMessage &message : page)
        read.append(message.dueOn.toString(u"dd"_s));
    QCOMPARE(read, days);
}

void TestOutboxPages::countsTheStatesOfWhatPasses()
{
    const auto failed = claimed();
    MK_VERIFY_OK(sending().settle(news(failed, db::Settlement::Result::Refused), m_desk, test::moment()));
    due(u"2026-11-20"_s, u"08:30"_s, Channel::Email);
    due(u"2026-11-21"_s, u"08:30"_s, Channel::Email);
    using Counts = QHash<MessageState, qint64>;
    QCOMPARE(test::must(pages().counts({})), Counts({{MessageState::Failed, 1}, {MessageState::Planned, 2}}));
    QCOMPARE(test::must(pages().counts({.state = MessageState::Failed, .channel = Channel::Email})),
             Counts({{MessageState::Planned, 2}})); // whichever state it names
    QCOMPARE(test::must(pages().counts({.account = m_account})), Counts({{MessageState::Failed, 1}}));
    QCOMPARE(idsOf({.account = m_account}), QList({failed}));
    QCOMPARE(test::must(pages().counts({.to = {2026, 11, 20}, .customers = QSet{m_lan}}))
                 .value(MessageState::Planned),
             1);
}

void TestOutboxPages::readsNothingButTheIndexes()
{
    for (const auto &name : {u"select_page"_s, u"select_page_of_state"_s, u"count_by_state"_s,
                             u"select_page_of_campaign"_s, u"count_by_state_of_campaign"_s}) {
        const QString sql = db::sqlText(u"outbox_message/"_s + name);
        const QStringList steps =
            test::must(db::readAll(m_shop->raw().prepareText(u"EXPLAIN QUERY PLAN "_s + sql),
                                   [](const db::Statement &row) { return row.text("detail"); }));
        QVERIFY2(steps.join(u'\n').contains(u"outbox_message USING COVERING INDEX"_s),
                 qPrintable(steps.join(u'\n')));
    }
}

MK_TEST(TestOutboxPages)
#include "tst_outbox_pages.moc"
