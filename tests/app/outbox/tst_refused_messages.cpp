#include "app/outbox/refused_messages.h"

#include "app/customers/consent_commands.h"
#include "app/desk/undo.h"
#include "app/outbox/message_commands.h"
#include "db/customers/consent_store.h"
#include "db/outbox/message_state.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::MessageState;

/// A refusal that is withdrawn names the messages that were skipped for it.
class TestRefusedMessages final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void areNamedAndWaitAgain();
    void areNotNamedWhileAnotherRefusalStands();
    void areNotNamedOnceTheyAreTooLate();

private:
    /// Approved, and skipped since the customer wants no more messages; the step of that.
    db::JournalId refuse(db::MessageId id)
    {
        const app::OptOut refusal{.customer = message(id).customer, .source = u"phone"_s};
        const auto entry = must(app::run(session(), refusal, m_shop->clock().act())).entry;
        releaseOnce();
        return entry;
    }
    QList<db::MessageId> namedByUndoOf(db::JournalId entry)
    {
        const auto undone = must(app::undo(session(), entry, m_shop->clock().act()));
        return app::skippedInDetails(undone.value.details);
    }
};

void TestRefusedMessages::areNamedAndWaitAgain()
{
    const auto id = approved();
    const auto entry = refuse(id);
    QCOMPARE(stateOf(id), MessageState::Skipped);
    QCOMPARE(namedByUndoOf(entry), QList<db::MessageId>{id});
    QCOMPARE(stateOf(id), MessageState::Skipped);
    must(app::run(session(), app::ReopenMessage{id}, m_shop->clock().act()));
    QVERIFY(db::isOpen(stateOf(id)));
}

void TestRefusedMessages::areNotNamedWhileAnotherRefusalStands()
{
    const auto id = approved();
    refuse(id);
    QList<db::ConsentId> lines;
    for (const db::Consent &line : must(session().consents().ledger(message(id).customer)))
        lines.append(line.id);
    db::Consent other;
    other.customer = message(id).customer;
    other.channel = u"email"_s;
    other.purpose = db::Purpose::Greeting;
    other.source = u"shop"_s;
    must(app::run(session(), app::RecordConsent{other}, m_shop->clock().act()));
    const app::VoidConsents withdrawal{other.customer, lines};
    QCOMPARE(must(app::run(session(), withdrawal, m_shop->clock().act())).value, QList<db::MessageId>());
}

void TestRefusedMessages::areNotNamedOnceTheyAreTooLate()
{
    const auto entry = refuse(approved());
    pass(15 * 24 * 3600);
    QCOMPARE(namedByUndoOf(entry), QList<db::MessageId>());
}

MK_TEST(TestRefusedMessages)
#include "tst_refused_messages.moc"
