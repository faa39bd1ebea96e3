#include "app/outbox/board/day_glance.h"

#include "app/outbox/board/counted_today.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/missed/missed_commands.h"
#include "app/outbox/missed/missed_list.h"
#include "app/outbox/restored/restored_backup.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// What the tray and the notice of the morning say.
class TestDayGlance final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void countsNothingOnAQuietDay();
    void tellsWhatProgramsSendFromWhatPersonsDo();
    void countsBirthdays();
    void countsWhatWasMissedAndWhatFailed();
    void countsAsMissedWhatDidNotGoWhenItCould();
    void countsAsMissedWhatTheOthersCount();
    void countsInTodayWhatStillGoesByItself();
    void letsNothingGoWhileABackupIsInDoubt();

private:
    /// A mail that greets a birthday of today, beside one that greets nobody.
    db::MessageId greeting()
    {
        db::OutboxMessage message = this->message(plan(u"Trần Thị Mai"_s));
        message.occasionKey = u"birthday"_s;
        message.occasionYear = 2026;
        message.occasionOn = m_shop->clock().today();
        message.text = u"Dạ, Hoa Mai chào chị ạ. Chúc chị mừng sinh nhật thật vui."_s;
        return *must(session().outbox().add(message, m_shop->moment()));
    }
    app::DayGlance glance() { return must(app::dayGlance(session(), m_shop->clock())); }
};

void TestDayGlance::countsNothingOnAQuietDay()
{
    app::DayGlance quiet;
    quiet.day = QDate(2026, 11, 21);
    quiet.sendsByItself = true;
    QCOMPARE(glance(), quiet);
    QCOMPARE(glance().waiting(), 0);
}

void TestDayGlance::tellsWhatProgramsSendFromWhatPersonsDo()
{
    plan();
    approvedMany(2);
    QCOMPARE(glance().toApprove, 1);
    QCOMPARE(glance().approved, 2);
    QCOMPARE(glance().toSend, 0);
    QCOMPARE(glance().waiting(), 1);
    must(app::run(session(), app::PauseSending{true}, m_shop->clock().act()));
    QVERIFY(glance().isPaused);
    QVERIFY(session().sendingAccounts().setArchived(m_account.id, true, m_shop->moment()));
    QVERIFY(!glance().sendsByItself);
    QCOMPARE(glance().toSend, 1);
    QCOMPARE(glance().toApprove, 0);
}

void TestDayGlance::countsBirthdays()
{
    db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    m_shop->add(person);
    must(app::prepareToday(session(), m_shop->clock()));
    QCOMPARE(glance().birthdays, 1);
    QCOMPARE(glance().toSend, 1);
}

void TestDayGlance::countsWhatWasMissedAndWhatFailed()
{
    plan();
    const auto failing = approved();
    m_answer = [](const app::OutgoingItem &) {
        return answer(Kind::Refused, app::SmtpPhase::Recipient, 550);
    };
    releaseOnce();
    QCOMPARE(stateOf(failing), db::MessageState::Failed);
    QCOMPARE(glance().toLookInto, 1);
    QCOMPARE(glance().missed, 0);
    pass(24 * 3600);
    QCOMPARE(glance().missed, 0); // it greets nobody, and can still be approved
    QCOMPARE(glance().toApprove, 1);
    QCOMPARE(glance().waiting(), 2);
}

// The computer slept: it waits for a person, and does not go by itself.
void TestDayGlance::countsAsMissedWhatDidNotGoWhenItCould()
{
    approvedMany(2);
    QCOMPARE(glance().approved, 2);
    QCOMPARE(glance().waiting(), 0);
    pass(3 * 3600);
    QCOMPARE(glance().approved, 0);
    QCOMPARE(glance().missed, 2);
    QCOMPARE(glance().waiting(), 2);
    pass(24 * 3600);
    QCOMPARE(glance().approved, 0);
    QCOMPARE(glance().missed, 2);
}

// The notice, Today and the list of what was missed: an answered one is missed nowhere any more.
void TestDayGlance::countsAsMissedWhatTheOthersCount()
{
    approved();
    const auto greeted = greeting();
    pass(24 * 3600);
    const auto asked = [this] { return must(app::countMissed(session(), m_shop->clock())).total; };
    const auto board = [this] { return must(app::loadCountedTodayOf(session(), m_shop->clock(), {})); };
    QCOMPARE(asked(), 2);
    QCOMPARE(glance().missed, 2);
    QCOMPARE(board().unanswered, 2);
    QCOMPARE(board().wantedLate(), 0);
    QVERIFY(session().sendingAccounts().setArchived(m_account.id, true, m_shop->moment()));
    must(app::run(session(), app::SendMissed{{greeted}}, m_shop->clock().act())); // a person will send it
    QCOMPARE(asked(), 1);
    QCOMPARE(glance().missed, 1);
    QCOMPARE(glance().toSend, 2); // with the mail that greets nobody
    QCOMPARE(board().unanswered, 1);
    QCOMPARE(board().wantedLate(), 1);
}

void TestDayGlance::countsInTodayWhatStillGoesByItself()
{
    approvedMany(2);
    const auto going = [this] {
        const auto some = must(app::loadCountedTodayOf(session(), m_shop->clock(), {}));
        const auto all = must(app::loadCountedToday(session(), m_shop->clock(), {}));
        return QList{some.goingByThemselves(), all.goingByThemselves(), all.approved.size()};
    };
    QCOMPARE(going(), (QList<qsizetype>{2, 2, 2}));
    pass(3 * 3600); // the computer slept
    QCOMPARE(going(), (QList<qsizetype>{0, 0, 2}));
}

void TestDayGlance::letsNothingGoWhileABackupIsInDoubt()
{
    plan();
    must(app::noteRestored(session(), m_shop->clock()));
    approved();
    QCOMPARE(glance().toLookInto, 1);
    QCOMPARE(glance().approved, 0);
}

MK_TEST(TestDayGlance)
#include "tst_day_glance.moc"
