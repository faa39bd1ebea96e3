#include "tests/db/outbox/planned_shop.h"

#include "db/customers/interaction_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Audience;
using db::Channel;
using db::ErrorKind;
using db::LifecycleStage;
using db::MessageState;

class TestOutboxStore final : public QObject, PlannedShop
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void readsBackWhatWasPlanned();
    void plansNothingForWhoIsDeleted();
    void letsMessagesWithoutAnOccasionBeMany();
    void entersASentMessageOnceEverywhere();
    void refusesToSendTwiceAndSaysTheState();
    void refusesToSendWhatIsNotPlanned_data();
    void refusesToSendWhatIsNotPlanned();
    void takesASentMessageBack();
    void takesASkippedMessageBack();
    void keepsWhatAPersonEdited();
    void rendersAPlannedMessageAnew();
    void listsByDueTimeThenName();
    void readsTheBoardOfADay();
    void readsLateOnesApart();
    void tellsLateWordsFromBeingLate();
    void expiresInOneStep();
    void keepsWhenTheChannelWasOpened();
    void keepsWhenTheTextWasCopied();
    void neverOpensWhatAServerWasGiven();
    void keepsTheLedgerWhenTheCallersTransactionFails();
};

void TestOutboxStore::readsBackWhatWasPlanned()
{
    db::OutboxMessage message = m_shop->greeting(m_lan, m_words, u"tet"_s, Channel::Email);
    message.subject = u"Năm mới"_s;
    message.occasionOn = message.dueOn.addDays(2);
    const auto read = test::must(outbox().byId(m_shop->addMessage(message)));
    QCOMPARE(read.customer, m_lan);
    QCOMPARE(read.customerName, u"Nguyễn Thị Lan"_s);
    QCOMPARE(read.customerGivenName, u"Lan"_s);
    QCOMPARE(read.occasionKey, u"tet"_s);
    QCOMPARE(read.occasionYear, 2027);
    QCOMPARE(read.occasionOn, message.occasionOn);
    QCOMPARE(read.channel, Channel::Email);
    QCOMPARE(read.purpose, db::Purpose::Greeting);
    QVERIFY(!read.rule);
    QCOMPARE(read.templateId, m_words);
    QCOMPARE(read.stage, LifecycleStage::Loyalty);
    QCOMPARE(read.address, message.address);
    QCOMPARE(read.dueOn, message.dueOn);
    QCOMPARE(read.dueAt, message.dueAt);
    QCOMPARE(read.subject, message.subject);
    QCOMPARE(read.text, message.text);
    QCOMPARE(read.state, MessageState::Planned);
    QVERIFY(!read.edited && read.sentAtMs == 0 && read.reason.isEmpty());
    QCOMPARE(read.updatedAtMs, test::moment().ms);
    MK_COMPARE_ERROR(outbox().byId({77}), ErrorKind::NotFound);
}

void TestOutboxStore::plansNothingForWhoIsDeleted()
{
    test::must(m_shop->session().customers().remove(m_lan, test::moment()));
    QVERIFY(!test::must(outbox().add(m_shop->greeting(m_lan, m_words, u"tet"_s), {1, {}})));
    QVERIFY(!test::must(outbox().add(m_shop->greeting({77}, m_words, u"tet"_s), {1, {}})));
}

void TestOutboxStore::letsMessagesWithoutAnOccasionBeMany()
{
    for (int i = 0; i < 3; ++i)
        MK_VERIFY_OK(outbox().markSent(m_shop->addMessage(m_shop->greeting(m_lan, m_words, QString())),
                                       test::moment()));
    QCOMPARE(m_shop->count(u"greeting_daily"_s), 0);
}

void TestOutboxStore::entersASentMessageOnceEverywhere()
{
    const auto id = plan();
    const auto sent = outbox().markSent(id, test::moment(1));
    MK_VERIFY_OK(sent);
    QVERIFY(sent->outbox && sent->interactions);
    const auto message = test::must(outbox().byId(id));
    QCOMPARE(message.state, MessageState::Sent);
    QCOMPARE(message.sentAtMs, test::moment(1).ms);
    const auto timeline = test::must(m_shop->session().interactions().timeline(m_lan, 10));
    QCOMPARE(timeline.size(), 1);
    QCOMPARE(timeline[0].direction, db::Direction::Out);
    QCOMPARE(timeline[0].kind, db::InteractionKind::Message);
    QCOMPARE(timeline[0].channel, Channel::Sms);
    QCOMPARE(timeline[0].note, message.text);
    QCOMPARE(timeline[0].occurredOn, test::moment(1).day);
    QCOMPARE(m_shop->scalar(u"SELECT group_concat(kind) FROM delivery_event"_s).toString(), u"accepted"_s);
}

void TestOutboxStore::refusesToSendTwiceAndSaysTheState()
{
    const auto id = plan();
    MK_VERIFY_OK(outbox().markSent(id, test::moment()));
    const auto again = m_shop->another()->outbox().markSent(id, test::moment());
    MK_COMPARE_ERROR(again, ErrorKind::Conflict);
    QVERIFY2(again.error().detail.contains("it is sent"_L1), qPrintable(again.error().detail));
    MK_COMPARE_ERROR(outbox().markSent({77}, test::moment()), ErrorKind::NotFound);
    QCOMPARE(m_shop->count(u"interaction"_s), 1);
    QCOMPARE(m_shop->count(u"delivery_event"_s), 1);
}

void TestOutboxStore::refusesToSendWhatIsNotPlanned_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("state");
    QTest::newRow("failed") << QStringList{u"state = 'sending'"_s, u"state = 'failed'"_s} << u"failed"_s;
    QTest::newRow("skipped") << QStringList{u"state = 'skipped', reason = 'x'"_s} << u"skipped"_s;
}

void TestOutboxStore::refusesToSendWhatIsNotPlanned()
{
    QFETCH(QStringList, steps);
    QFETCH(QString, state);
    const auto id = plan();
    for (const QString &step : steps)
        force(step);
    const auto sent = outbox().markSent(id, test::moment());
    MK_COMPARE_ERROR(sent, ErrorKind::Conflict);
    QVERIFY2(sent.error().detail.endsWith("it is "_L1 + state), qPrintable(sent.error().detail));
    QCOMPARE(m_shop->count(u"interaction"_s), 0);
}

void TestOutboxStore::takesASentMessageBack()
{
    const auto id = plan();
    MK_VERIFY_OK(outbox().markSent(id, test::moment()));
    MK_VERIFY_OK(outbox().reopen(id, test::moment()));
    const auto message = test::must(outbox().byId(id));
    QCOMPARE(message.state, MessageState::Planned);
    QCOMPARE(message.sentAtMs, 0);
    QCOMPARE(m_shop->count(u"interaction"_s), 0);
    QCOMPARE(m_shop->count(u"delivery_event"_s), 0);
    QCOMPARE(m_shop->scalar(u"SELECT total(interactions) FROM interaction_daily"_s).toInt(), 0);
    QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
    MK_COMPARE_ERROR(outbox().reopen(id, test::moment()), ErrorKind::Conflict);
    MK_VERIFY_OK(outbox().markSent(id, test::moment(1))); // and it can be sent again
    QCOMPARE(m_shop->count(u"interaction"_s), 1);
    // What a server has taken is not taken back.
    force(u"state = 'planned', sent_at_ms = NULL"_s);
    force(u"claimed_at_ms = 1, state = 'sending'"_s);
    force(u"state = 'sent', sent_at_ms = 1, accepted_at_ms = 1"_s);
    MK_COMPARE_ERROR(outbox().reopen(id, test::moment()), ErrorKind::Conflict);
}

void TestOutboxStore::takesASkippedMessageBack()
{
    const auto id = plan();
    MK_VERIFY_OK(outbox().skip(id, u"in mourning"_s, test::moment()));
    QCOMPARE(test::must(outbox().byId(id)).reason, u"in mourning"_s);
    MK_COMPARE_ERROR(outbox().skip(id, u"again"_s, test::moment()), ErrorKind::Conflict);
    MK_VERIFY_OK(outbox().reopen(id, test::moment()));
    QCOMPARE(stateOf(id), MessageState::Planned);
    QVERIFY(test::must(outbox().byId(id)).reason.isEmpty());
}

void TestOutboxStore::keepsWhatAPersonEdited()
{
    const auto id = plan();
    MK_VERIFY_OK(outbox().setText(id, {u"Chúc chị Lan năm mới!"_s}, {2, {}}));
    db::OutboxMessage again = test::must(outbox().byId(id));
    QVERIFY(again.edited);
    again.text = u"Từ mẫu"_s;
    QVERIFY(test::must(outbox().rerender(again, {3, {}})).isEmpty());
    QCOMPARE(test::must(outbox().byId(id)).text, u"Chúc chị Lan năm mới!"_s);
    MK_COMPARE_ERROR(outbox().setText(id, {QString()}, {3, {}}), ErrorKind::Conflict);
    MK_VERIFY_OK(outbox().markSent(id, test::moment()));
    MK_COMPARE_ERROR(outbox().setText(id, {u"x"_s}, {4, {}}), ErrorKind::Conflict);
}

void TestOutboxStore::rendersAPlannedMessageAnew()
{
    const auto id = plan();
    db::OutboxMessage message = test::must(outbox().byId(id));
    message.text = u"Lời mới"_s;
    message.channel = Channel::Zalo;
    message.dueOn = test::moment(3).day;
    QVERIFY(test::must(outbox().rerender(message, {5, {}})).outbox);
    const auto read = test::must(outbox().byId(id));
    QCOMPARE(read.text, message.text);
    QCOMPARE(read.channel, Channel::Zalo);
    QCOMPARE(read.dueOn, message.dueOn);
    QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
    MK_VERIFY_OK(outbox().cancel(id, u"x"_s, {6, {}}));
    QVERIFY(test::must(outbox().rerender(message, {7, {}})).isEmpty());
    QVERIFY(test::must(outbox().cancel(id, u"y"_s, {7, {}})).isEmpty());
}

void TestOutboxStore::listsByDueTimeThenName()
{
    const auto add = [this](const QString &name, int day, QTime at) {
        auto message = m_shop->greeting(m_shop->addCustomer(name), m_words, u"tet"_s);
        message.dueOn = test::moment(day).day;
        message.dueAt = at;
        return m_shop->addMessage(message);
    };
    const auto late = add(u"A"_s, 1, {8, 0});
    const auto second = add(u"B"_s, 0, {9, 0});
    const auto third = add(u"C"_s, 0, {9, 0});
    const auto first = add(u"D"_s, 0, {8, 0});
    const auto ids = [this](const db::OutboxFilter &filter) {
        QList<db::MessageId> found;
        for (const auto &message : test::must(outbox().list(filter)))
            found.append(message.id);
        return found;
    };
    db::OutboxFilter firstTwo;
    firstTwo.limit = 2;
    db::OutboxFilter sent;
    sent.state = MessageState::Sent;
    QCOMPARE(ids({}), (QList{first, second, third, late}));
    QCOMPARE(ids({.from = test::moment(1).day, .to = test::moment(9).day, .state = {}}), QList{late});
    QCOMPARE(ids(firstTwo), (QList{first, second}));
    MK_VERIFY_OK(outbox().markSent(third, test::moment()));
    QCOMPARE(ids(sent), QList{third});
}

void TestOutboxStore::readsTheBoardOfADay()
{
    const auto add = [this](const QString &name, int day) {
        auto message = m_shop->greeting(m_shop->addCustomer(name), m_words, u"tet"_s);
        message.dueOn = test::moment(day).day;
        return m_shop->addMessage(message);
    };
    const auto first = add(u"A"_s, 0);
    const auto second = add(u"B"_s, 0);
    const auto third = add(u"C"_s, 0);
    add(u"D"_s, 1);
    const auto ids = [this](const db::BoardFilter &filter) {
        QList<db::MessageId> found;
        for (const auto &row : test::must(reader().board(filter)))
            found.append(row.message.id);
        return found;
    };
    const QDate day = test::moment().day;
    const auto of = [day](db::MessageAction action, const QList<db::CustomerId> &whom = {}, int limit = -1) {
        return db::BoardFilter{.from = day, .to = day, .action = action, .customers = whom, .limit = limit};
    };
    using enum db::MessageAction;
    QCOMPARE(ids({day, day}), (QList{first, second, third}));
    QCOMPARE(ids(of(Change, {}, 2)), (QList{first, second}));
    MK_VERIFY_OK(outbox().markSent(first, test::moment(1)));
    MK_VERIFY_OK(outbox().skip(third, u"x"_s, test::moment(2)));
    QCOMPARE(ids({day, day}), QList{second});
    QCOMPARE(ids(of(Reopen)), (QList{third, first})); // the newest first
    const auto whom = test::must(outbox().byId(first)).customer;
    QCOMPARE(ids(of(Reopen, {whom})), QList{first});
    QVERIFY(ids(of(Change, {whom})).isEmpty());
    const db::BoardRow row = test::must(reader().board({day, day})).first();
    QCOMPARE(row.message, test::must(outbox().byId(second)));
    QCOMPARE(row.customer.id, row.message.customer);
    QCOMPARE(row.customer.sortKey, u"B"_s);
    QCOMPARE(row.templateTitle, test::must(m_shop->session().templates().byId(m_words)).title);
    const auto counts = test::must(reader().countsOf(day));
    QCOMPARE(counts.value(MessageState::Planned), 1);
    QCOMPARE(counts.value(MessageState::Sent), 1);
    QCOMPARE(counts.value(MessageState::Skipped), 1);
}

void TestOutboxStore::readsLateOnesApart()
{
    const auto add = [this](const QString &name, int day) {
        auto message = m_shop->greeting(m_shop->addCustomer(name), m_words, u"tet"_s);
        message.dueOn = test::moment(day).day;
        return m_shop->addMessage(message);
    };
    const auto old = add(u"A"_s, 0);
    const auto older = add(u"B"_s, -3);
    add(u"C"_s, 1);
    const QDate today = test::moment(1).day;
    const auto past = test::must(lateMessages().past(today, today.addDays(-2)));
    QCOMPARE(past.size(), 2);
    QVERIFY(past.constFirst().mayGo);
    MK_VERIFY_OK(lateMessages().setLate(old, {{}, u"Muộn"_s}, test::moment(1)));
    const auto rest = test::must(lateMessages().past(today, today.addDays(-2)));
    QCOMPARE(rest.size(), 1); // the other is late already, and not yet too late
    QCOMPARE(rest.constFirst().id, older);
    const db::BoardFilter late{.from = today.addDays(-14), .to = today, .when = db::BoardFilter::When::Late};
    const auto rows = test::must(reader().board(late));
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.constFirst().message.late);
    QCOMPARE(rows.constFirst().message.text, u"Muộn"_s);
    MK_VERIFY_OK(outbox().skip(old, u"x"_s, test::moment(2)));
    QCOMPARE(test::must(reader().lateCounts(today, test::moment(2).ms)).value(MessageState::Skipped), 1);
    QVERIFY(test::must(reader().lateCounts(today, test::moment(2).ms + 1)).isEmpty());
    MK_VERIFY_OK(lateMessages().setLate(old, {{}, u"Again"_s}, test::moment(3))); // settled: its words stay
    QCOMPARE(test::must(outbox().byId(old)).text, u"Muộn"_s);
}

void TestOutboxStore::expiresInOneStep()
{
    const auto id = m_shop->addMessage(m_shop->greeting(m_lan, m_words, u"tet"_s));
    QVERIFY(test::must(lateMessages().expire(id, {{}, u"Muộn"_s}, u"missed"_s, test::moment(20))));
    const auto expired = test::must(outbox().byId(id));
    QCOMPARE(expired.state, MessageState::Skipped);
    QCOMPARE(expired.reason, u"missed"_s);
    QCOMPARE(expired.text, u"Muộn"_s);
    QVERIFY(expired.late);
    QVERIFY(
        !test::must(lateMessages().expire(id, {}, u"again"_s, test::moment(21)))); // it is settled already
    QCOMPARE(test::must(outbox().byId(id)).reason, u"missed"_s);
}

void TestOutboxStore::tellsLateWordsFromBeingLate()
{
    auto message = m_shop->greeting(m_lan, m_words, u"tet"_s);
    message.dueOn = test::moment(0).day;
    message.occasionOn = message.dueOn.addDays(2);
    const auto id = m_shop->addMessage(message);
    const auto stored = test::must(outbox().byId(id));
    const auto isFoundOn = [&](int day) {
        const QDate today = message.dueOn.addDays(day);
        return !test::must(lateMessages().past(today, today.addDays(-14))).isEmpty();
    };
    MK_VERIFY_OK(lateMessages().setLate(id, {}, test::moment(1))); // late, and its words stay
    QVERIFY(test::must(outbox().byId(id)).late);
    QCOMPARE(test::must(outbox().byId(id)).text, stored.text);
    QVERIFY(!isFoundOn(1) && !isFoundOn(2));
    QVERIFY(isFoundOn(3)); // its occasion is over
    MK_VERIFY_OK(lateMessages().setLate(id, {u"Chủ đề"_s, u"Muộn"_s}, test::moment(3)));
    QCOMPARE(test::must(outbox().byId(id)).text, u"Muộn"_s);
    QCOMPARE(test::must(outbox().byId(id)).subject, u"Chủ đề"_s);
    QVERIFY(!isFoundOn(3));
}

void TestOutboxStore::keepsWhenTheChannelWasOpened()
{
    const auto id = plan();
    QCOMPARE(test::must(outbox().byId(id)).openedAtMs, 0);
    MK_VERIFY_OK(outbox().setOpened(id, test::moment(1)));
    QCOMPARE(test::must(outbox().byId(id)).openedAtMs, test::moment(1).ms);
    QCOMPARE(test::must(outbox().byId(id)).state, MessageState::Planned);
}

void TestOutboxStore::keepsWhenTheTextWasCopied()
{
    const auto id = plan();
    QCOMPARE(test::must(outbox().byId(id)).copiedAtMs, 0);
    MK_VERIFY_OK(outbox().setCopied(id, test::moment(1)));
    QCOMPARE(test::must(outbox().byId(id)).copiedAtMs, test::moment(1).ms);
    QCOMPARE(test::must(outbox().byId(id)).openedAtMs, 0);
    QCOMPARE(test::must(outbox().byId(id)).state, MessageState::Planned);
}

void TestOutboxStore::neverOpensWhatAServerWasGiven()
{
    const auto id = plan();
    force(u"claimed_at_ms = 1, state = 'sending'"_s);
    force(u"state = 'uncertain', reason = 'no answer'"_s);
    MK_VERIFY_OK(outbox().skip(id, u"phoned"_s, test::moment()));
    MK_COMPARE_ERROR(outbox().reopen(id, test::moment()), ErrorKind::Conflict);
    QCOMPARE(stateOf(id), MessageState::Skipped);
    MK_VERIFY_OK(outbox().reopen(id, test::moment(), {MessageState::Uncertain, u"no answer"_s}));
    QCOMPARE(stateOf(id), MessageState::Uncertain);
    QCOMPARE(test::must(outbox().byId(id)).reason, u"no answer"_s);
}

void TestOutboxStore::keepsTheLedgerWhenTheCallersTransactionFails()
{
    const auto id = plan();
    const auto done = m_shop->session().inTransaction([&]() -> db::Result<void> {
        test::must(outbox().markSent(id, test::moment()));
        return db::failure(ErrorKind::Cancelled, u"enough"_s);
    });
    MK_COMPARE_ERROR(done, ErrorKind::Cancelled);
    QCOMPARE(stateOf(id), MessageState::Planned);
    QCOMPARE(m_shop->count(u"interaction"_s), 0);
}

MK_TEST(TestOutboxStore)
#include "tst_outbox_store.moc"
