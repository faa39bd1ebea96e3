#include "app/outbox/board/outbox_item.h"

#include "app/outbox/accounts/approved_template.h"
#include "app/outbox/board/next_steps.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/sending/send_again.h"
#include "db/safekeeping/journal_store.h"
#include "tests/app/outbox/board/board_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::MessageAction;
using db::MessageState;
using db::Settlement;

/// All there is to know of one message, and what can be done with it next.
class TestOutboxItem final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = std::make_unique<TestShop>();
        m_shop = std::make_unique<BoardShop>(*m_file);
        m_lan = m_shop->add(u"Nguyễn Thị Lan"_s);
    }
    void keepsTheExactBytes();
    void readsTheMailThatWasSent();
    void tellsWhatBecameOfIt();
    void tellsOfAttemptsThatNoServerAnswered();
    void hasNoMailOfWhatWasNeverSent();
    void doesNotKnowWhatIsNotThere();
    void offersWhatTheTableAllows_data();
    void offersWhatTheTableAllows();
    void offersToApproveTheWordsOfTheAccountAlone();
    void offersNothingThatAServerHasAnsweredFor();
    void knowsThatItsAddressDoesNotExist();
    void asksOneByOneWhereACustomerMayGetItTwice();
    void sendsAgainInOneStep();
    void leavesWhatCannotBeSentAgain();

private:
    app::OutboxItem item(db::MessageId id)
    {
        return BoardShop::must(app::outboxItem(m_shop->session(), m_file->clock(), id));
    }

    std::unique_ptr<TestShop> m_file;
    std::unique_ptr<BoardShop> m_shop;
    db::CustomerId m_lan;
};

void TestOutboxItem::keepsTheExactBytes()
{
    const auto id = m_shop->settled(m_shop->plan(m_lan), Settlement::Result::Accepted, u"250 ok"_s);
    QCOMPARE(item(id).bytes, m_shop->bytesOf(id));
    QCOMPARE(item(id).message.text, u"Chúc chị một ngày vui."_s);
    QCOMPARE(item(id).accountName, u"Shop mail"_s);
    QVERIFY(!item(id).templateTitle.isEmpty());
}

void TestOutboxItem::readsTheMailThatWasSent()
{
    const auto id = m_shop->settled(m_shop->plan(m_lan), Settlement::Result::Accepted, u"250 ok"_s);
    const auto mail = item(id).mail;
    QVERIFY(mail);
    QHash<QString, QString> fields;
    for (const app::ReadableField &field : mail->fields)
        fields.insert(field.name, field.value);
    QCOMPARE(fields.value(u"Subject"_s), u"Lời chúc"_s);
    QCOMPARE(fields.value(u"Message-ID"_s), u"<%1@shop.example>"_s.arg(id.value));
    QVERIFY(fields.value(u"To"_s).contains(u"Nguyễn Thị Lan"_s));
    QVERIFY(fields.contains(u"MIME-Version"_s));
    QCOMPARE(mail->parts.size(), 2);
    QCOMPARE(mail->parts.at(0).mediaType, u"text/plain"_s);
    QCOMPARE(mail->parts.at(0).text.trimmed(), u"Chúc chị một ngày vui."_s);
    QCOMPARE(mail->parts.at(1).mediaType, u"text/html"_s);
    QVERIFY(mail->parts.at(1).size > 0);
}

void TestOutboxItem::tellsWhatBecameOfIt()
{
    const auto id = m_shop->settled(m_shop->plan(m_lan), Settlement::Result::Accepted, u"250 ok"_s);
    const auto known = m_shop->session().deliveryEvents().record(
        {id, db::DeliveryKind::BouncedHard, m_shop->shop().clock().nowMs() + 1, db::DeliverySource::Mailbox,
         u"x@y"_s, u"550 5.1.1 No such user"_s});
    QVERIFY(known && *known);
    const auto events = item(id).events;
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.at(0).kind, db::DeliveryKind::Accepted);
    QCOMPARE(events.at(1).kind, db::DeliveryKind::BouncedHard);
    QCOMPARE(events.at(1).detail, u"550 5.1.1 No such user"_s);
}

void TestOutboxItem::tellsOfAttemptsThatNoServerAnswered()
{
    const auto id = m_shop->settled(m_shop->plan(m_lan), Settlement::Result::Unsure, u"no-answer"_s);
    QVERIFY(item(id).events.isEmpty());
    QCOMPARE(item(id).unheard, QList<int>{1});
    QVERIFY(app::run(m_shop->session(), app::SendMessagesAgain{{id}}, m_shop->shop().moment()));
    m_shop->shop().setClock(u"2026-11-21T10:01:00+07:00"_s); // it can be undone no more
    m_shop->settled(id, Settlement::Result::Accepted, u"250 ok"_s);
    QCOMPARE(item(id).events.size(), 1);
    QCOMPARE(item(id).unheard, QList<int>{1}); // of the second it is known
    const auto refused = m_shop->settled(m_shop->plan(m_lan), Settlement::Result::Refused, u"550 no"_s);
    QVERIFY(item(refused).unheard.isEmpty());
}

void TestOutboxItem::hasNoMailOfWhatWasNeverSent()
{
    const auto planned = item(m_shop->plan(m_lan));
    QVERIFY(planned.bytes.isEmpty() && !planned.mail && planned.events.isEmpty());
    QVERIFY(planned.accountName.isEmpty());
}

void TestOutboxItem::doesNotKnowWhatIsNotThere()
{
    const auto none = app::outboxItem(m_shop->session(), m_file->clock(), db::MessageId{99});
    QVERIFY(!none);
    QCOMPARE(none.error().kind, db::ErrorKind::NotFound);
}

void TestOutboxItem::offersWhatTheTableAllows_data()
{
    using enum MessageAction;
    QTest::addColumn<MessageState>("state");
    QTest::addColumn<QList<MessageAction>>("steps");
    QTest::newRow("planned") << MessageState::Planned << QList{Approve, MarkSent, Skip};
    QTest::newRow("approved") << MessageState::Approved << QList{Withdraw, MarkSent, Skip};
    QTest::newRow("sending") << MessageState::Sending << QList{MarkSent};
    QTest::newRow("sent by hand") << MessageState::Sent << QList{Reopen};
    QTest::newRow("failed") << MessageState::Failed << QList{SendAgain, Skip};
    QTest::newRow("uncertain") << MessageState::Uncertain << QList{SendAgain, MarkSent, Resolve, Skip};
    QTest::newRow("skipped") << MessageState::Skipped << QList{Reopen};
    QTest::newRow("cancelled") << MessageState::Cancelled << QList{MarkSent};
}

void TestOutboxItem::offersWhatTheTableAllows()
{
    QFETCH(MessageState, state);
    QFETCH(QList<MessageAction>, steps);
    db::OutboxMessage message;
    message.state = state;
    message.channel = db::Channel::Email;
    QCOMPARE(app::nextSteps(message, {{message.channel, db::SendingAccount()}}), steps);
    QVERIFY(!app::nextSteps(message, {}).contains(MessageAction::Approve)); // no account would send it
    for (const MessageAction action : std::as_const(steps))
        QVERIFY(!app::keyOf(action).isEmpty());
}

void TestOutboxItem::offersToApproveTheWordsOfTheAccountAlone()
{
    db::OutboxMessage message;
    message.state = MessageState::Planned;
    message.channel = db::Channel::Zalo;
    message.templateId = db::TemplateId{7};
    message.templateVersion = 1;
    db::SendingAccount zalo;
    zalo.kind = db::AccountKind::Zalo;
    const auto isOffered = [&] {
        return app::nextSteps(message, {{message.channel, zalo}}).contains(MessageAction::Approve);
    };
    app::setApprovedTemplate(zalo, db::TemplateId{8}, app::ApprovedTemplate{u"203972"_s, 1});
    QVERIFY(!isOffered());
    app::setApprovedTemplate(zalo, message.templateId, app::ApprovedTemplate{u"203973"_s, 1});
    QVERIFY(isOffered());
    message.edited = true;
    QVERIFY(!isOffered());
}

void TestOutboxItem::offersNothingThatAServerHasAnsweredFor()
{
    const auto id = m_shop->settled(m_shop->plan(m_lan), Settlement::Result::Accepted, u"250 ok"_s);
    QVERIFY(item(id).steps.isEmpty());
}

void TestOutboxItem::knowsThatItsAddressDoesNotExist()
{
    using app::BouncedBefore;
    const auto hoa = m_shop->addWithMail(u"Hoa"_s);
    const auto before = m_shop->failedTo(hoa, false);
    QCOMPARE(item(before).bouncedBefore, BouncedBefore::Not);
    const auto bounced = m_shop->failedTo(hoa, true);
    QCOMPARE(item(bounced).bouncedBefore, BouncedBefore::Itself);
    QCOMPARE(item(before).bouncedBefore, BouncedBefore::AnotherOne);
    const auto other = m_shop->failedTo(m_shop->addWithMail(u"Mai"_s), false);
    QCOMPARE(BoardShop::must(app::countBouncedBefore(m_shop->session(), {before, bounced, other})), 2);
    BoardShop::must(app::run(m_shop->session(), app::SendMessagesAgain{{bounced}}, m_file->clock().act()));
    QCOMPARE(item(bounced).bouncedBefore, BouncedBefore::Not); // a person has decided
}

void TestOutboxItem::asksOneByOneWhereACustomerMayGetItTwice()
{
    db::OutboxMessage failed;
    failed.state = MessageState::Failed;
    db::OutboxMessage uncertain;
    uncertain.state = MessageState::Uncertain;
    db::OutboxMessage skipped;
    skipped.state = MessageState::Skipped;
    using enum MessageAction;
    QCOMPARE(app::messagesFor(SendAgain, {uncertain}, {}), QList({uncertain}));
    QCOMPARE(app::messagesFor(SendAgain, {uncertain, failed}, {}), QList({failed}));
    QCOMPARE(app::messagesFor(Skip, {uncertain, failed, skipped}, {}), QList({uncertain, failed}));
    QCOMPARE(app::messagesFor(Reopen, {skipped}, {}), QList({skipped}));
    QVERIFY(app::messagesFor(Reopen, {skipped, skipped}, {}).isEmpty());
}

void TestOutboxItem::sendsAgainInOneStep()
{
    const auto failed = m_shop->settled(m_shop->plan(m_lan), Settlement::Result::Refused, u"550 no"_s);
    const auto unsure = m_shop->settled(m_shop->plan(m_lan), Settlement::Result::Unsure, u"lost"_s);
    const auto done =
        app::run(m_shop->session(), app::SendMessagesAgain{{failed, unsure}}, m_shop->shop().clock().act());
    QVERIFY(done);
    QCOMPARE(done->value.done, QList({failed, unsure}));
    QCOMPARE(m_shop->stateOf(failed), MessageState::Approved);
    QCOMPARE(m_shop->stateOf(unsure), MessageState::Approved);
    QVERIFY(done->entry);
    QVERIFY(done->changes.outbox);
    QVERIFY(done->changes.customerIds.contains(m_lan));
}

void TestOutboxItem::leavesWhatCannotBeSentAgain()
{
    const auto failed = m_shop->settled(m_shop->plan(m_lan), Settlement::Result::Refused, u"550 no"_s);
    const auto planned = m_shop->plan(m_lan);
    const db::Act act = m_shop->shop().clock().act();
    const auto some = app::run(m_shop->session(), app::SendMessagesAgain{{planned, failed}}, act);
    QVERIFY(some);
    QCOMPARE(some->value.done, QList({failed}));
    QCOMPARE(some->value.refused, 1);
    QCOMPARE(m_shop->stateOf(planned), MessageState::Planned);
    const auto none = app::run(m_shop->session(), app::SendMessagesAgain{{planned}}, act);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, db::ErrorKind::Conflict);
    const auto stopped = app::run(
        m_shop->session(), app::SendMessagesAgain{{planned}, [](qint64, qint64) { return false; }}, act);
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
}

MK_TEST(TestOutboxItem)
#include "tst_outbox_item.moc"
