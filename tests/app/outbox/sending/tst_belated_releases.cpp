#include "app/outbox/missed/missed_list.h"
#include "app/outbox/sending/send_again.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;

/// A greeting that a program sends after its day says so, whether or not a desk was opened on that day.
class TestBelatedReleases final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void saysSoAfterALimitHasPutItOff();
    void saysSoWhenItIsSentAgain();
    void saysSoOnce();
    void asksWhereAPersonHasWrittenOfItsDay();

private:
    /// Of today, and its words say so.
    db::MessageId greeting()
    {
        db::OutboxMessage message = this->message(plan());
        message.occasionKey = u"birthday"_s;
        message.occasionYear = 2026;
        message.occasionOn = m_shop->clock().today();
        message.text = u"Dạ, Hoa Mai chào chị ạ. Hôm nay là sinh nhật chị, chúc chị thật vui."_s;
        return *must(session().outbox().add(message, m_shop->moment()));
    }
    void approve(const QList<db::MessageId> &ids)
    {
        must(app::run(session(), app::ApproveMessages{ids}, actAt(-60)));
    }
    /// The server refuses it today, and a person sends it again tomorrow.
    void sendAgainTomorrow(db::MessageId id)
    {
        approve({id});
        m_answer = [](const app::OutgoingItem &) { return answer(Kind::Refused); };
        releaseOnce();
        QCOMPARE(stateOf(id), MessageState::Failed);
        m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
        m_handed.clear();
        pass(24 * 3600);
        must(app::run(session(), app::SendMessagesAgain{{id}}, m_shop->clock().act()));
        pass(10);
    }
    static bool isLate(const db::OutboxMessage &message)
    {
        return message.late && message.text.contains(u"gửi muộn"_s) && !message.text.contains(u"Hôm nay"_s);
    }
};

// The computer slept over the night: the sender is awake before a page has prepared the new day.
void TestBelatedReleases::saysSoAfterALimitHasPutItOff()
{
    changeAccount([](db::SendingAccount &account) { account.perDay = 1; });
    const auto first = greeting();
    const auto second = greeting();
    approve({first, second});
    QCOMPARE(releaseOnce().count(Released::Postponed), 1);
    pass(24 * 3600);
    QCOMPARE(releaseOnce().count(Released::Sent), 1);
    QCOMPARE(stateOf(first), MessageState::Sent);
    QVERIFY(!message(first).late);
    QCOMPARE(stateOf(second), MessageState::Sent);
    QVERIFY2(isLate(message(second)), qPrintable(message(second).text));
}

void TestBelatedReleases::saysSoWhenItIsSentAgain()
{
    const auto id = greeting();
    sendAgainTomorrow(id);
    QCOMPARE(releaseOnce().count(Released::Sent), 1);
    QCOMPARE(m_handed.size(), 1);
    QVERIFY2(isLate(message(id)), qPrintable(message(id).text));
}

void TestBelatedReleases::saysSoOnce()
{
    const auto id = greeting();
    sendAgainTomorrow(id);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Refused); };
    releaseOnce();
    const QString words = message(id).text;
    QVERIFY2(isLate(message(id)), qPrintable(words));
    pass(24 * 3600);
    must(app::run(session(), app::SendMessagesAgain{{id}}, m_shop->clock().act()));
    pass(10);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    QCOMPARE(releaseOnce().count(Released::Sent), 1);
    QCOMPARE(message(id).text, words);
}

void TestBelatedReleases::asksWhereAPersonHasWrittenOfItsDay()
{
    const auto id = greeting();
    const QString words = u"Hôm nay sinh nhật chị, em mời chị ghé chơi."_s;
    must(session().outbox().setText(id, {words}, m_shop->moment()));
    sendAgainTomorrow(id);
    QCOMPARE(releaseOnce().count(Released::Postponed), 0);
    QCOMPARE(m_handed.size(), 0);
    QCOMPARE(stateOf(id), MessageState::Planned);
    QCOMPARE(message(id).text, words);
    const auto missed = must(app::loadMissed(session(), m_shop->clock()));
    QCOMPARE(missed.total, 1);
    QCOMPARE(missed.items.constFirst().message.id, id);
}

MK_TEST(TestBelatedReleases)
#include "tst_belated_releases.moc"
