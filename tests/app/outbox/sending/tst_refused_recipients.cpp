#include "app/outbox/policy/ask_policy.h"
#include "db/outbox/delivery_event_store.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::SendRule;
using app::SmtpPhase;
using db::DeliveryKind;

/// What a server says of the recipient while a mail is handed to it.
class TestRefusedRecipients final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void leavesAnAddressThatTheServerDoesNotKnow_data();
    void leavesAnAddressThatTheServerDoesNotKnow();

private:
    /// One more mail to the customer of that one.
    db::MessageId another(db::MessageId id)
    {
        db::OutboxMessage next = message(id);
        next.id = {};
        next.state = db::MessageState::Planned;
        next.reason.clear();
        next.sending = {};
        next.dueOn = next.dueOn.addDays(1);
        return *must(session().outbox().add(next, m_shop->moment()));
    }
};

void TestRefusedRecipients::leavesAnAddressThatTheServerDoesNotKnow_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<SmtpPhase>("phase");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isGone");
    const auto row = [](const char *name, Kind kind, SmtpPhase phase, const QString &status,
                        const QString &words,
                        bool isGone) { QTest::newRow(name) << kind << phase << status << words << isGone; };
    row("by its status", Kind::Refused, SmtpPhase::Recipient, u"5.1.1"_s, u"550 5.1.1 no"_s, true);
    row("by its words", Kind::Refused, SmtpPhase::Recipient, {}, u"550 Unrouteable address"_s, true);
    row("for now", Kind::RefusedForNow, SmtpPhase::Recipient, u"4.1.1"_s, u"450 4.1.1 user unknown"_s, false);
    row("a full mailbox", Kind::Refused, SmtpPhase::Recipient, u"5.2.2"_s, u"552 5.2.2 full"_s, false);
    row("for who we are", Kind::Refused, SmtpPhase::Recipient, u"5.7.1"_s, u"550 5.7.1 no relaying"_s, false);
    row("for the mail", Kind::Refused, SmtpPhase::Content, {}, u"554 the link does not exist"_s, false);
}

void TestRefusedRecipients::leavesAnAddressThatTheServerDoesNotKnow()
{
    QFETCH(const Kind, kind);
    QFETCH(const SmtpPhase, phase);
    QFETCH(const QString, status);
    QFETCH(const QString, words);
    QFETCH(const bool, isGone);
    m_answer = [&](const app::OutgoingItem &) {
        auto said = answer(kind, phase, 550);
        said.outcome.status = status;
        said.outcome.words = words;
        return said;
    };
    const auto id = approved();
    releaseOnce();
    const auto events = must(session().deliveryEvents().of(id));
    const auto bounce = std::ranges::find(events, DeliveryKind::BouncedHard, &db::DeliveryEvent::kind);
    QCOMPARE(bounce != events.end(), isGone);
    if (isGone)
        QCOMPARE(bounce->detail, words);
    const auto verdict = must(app::askPolicyByHand(session(), another(id), m_shop->clock().nowMs()));
    QCOMPARE(verdict.rules.contains(SendRule::AddressBounced), isGone);
}

MK_TEST(TestRefusedRecipients)
#include "tst_refused_recipients.moc"
