#include "tests/db/outbox/sending_shop.h"

#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::MessageState;
using Result = db::Settlement::Result;

/// Two desks at one file: one sends, and the other goes on where the first was killed.
class TestReleaseLease final : public QObject, SendingShop
{
    Q_OBJECT
private slots:
    void init() { makeSendingShop(); }
    void belongsToOneDesk();
    void runsOutUnlessItIsRenewed();
    void isTakenAfterTheClockWasSetBack();
    void isGivenUp();
    void leavesWhatAKilledDeskClaimedToAPerson();
    void recoversForTheHolderAlone();
    void believesADeskThatWasTakenForStopped();

private:
    bool takes(const QString &holder, int day)
    {
        return test::must(m_shop->another()->releaseLease().take(holder, u"laptop"_s, std::chrono::hours(24),
                                                                 test::moment(day)));
    }
};

void TestReleaseLease::belongsToOneDesk()
{
    QVERIFY(!takes(u"desk-2"_s, 0));
    QVERIFY(takes(m_desk, 0)); // renewed
    MK_VERIFY_OK(lease().demand(m_desk, test::moment()));
    MK_COMPARE_ERROR(lease().demand(u"desk-2"_s, test::moment()), ErrorKind::Conflict);
    QCOMPARE(m_shop->count(u"release_lease"_s), 1);
    MK_COMPARE_ERROR(m_shop->raw().execute(u"INSERT INTO release_lease VALUES (2, 'desk-2', '', 1, 2)"_s),
                     ErrorKind::Conflict);
}

void TestReleaseLease::runsOutUnlessItIsRenewed()
{
    QVERIFY(takes(m_desk, 0)); // for a day
    MK_VERIFY_OK(lease().demand(m_desk, {test::moment(1).ms - 1, {}}));
    MK_COMPARE_ERROR(lease().demand(m_desk, test::moment(1)), ErrorKind::Conflict);
    QVERIFY(takes(u"desk-2"_s, 1));
    QVERIFY(!test::must(lease().take(m_desk, u"PC"_s, kLasting, test::moment(1))));
    QCOMPARE(*test::must(lease().last()),
             (db::ReleaseLease{u"desk-2"_s, u"laptop"_s, test::moment(1).ms, test::moment(2).ms}));
}

void TestReleaseLease::isTakenAfterTheClockWasSetBack()
{
    QVERIFY(takes(m_desk, 0)); // for a day
    MK_VERIFY_OK(lease().demand(m_desk, test::moment(-2)));
    QVERIFY(!takes(u"desk-2"_s, -1)); // it may only have waited for its turn
    QVERIFY(takes(u"desk-2"_s, -2));
    MK_VERIFY_OK(lease().demand(u"desk-2"_s, test::moment(-2)));
    MK_COMPARE_ERROR(lease().demand(m_desk, test::moment(-2)), ErrorKind::Conflict);
    QVERIFY(!takes(m_desk, -2));
}

void TestReleaseLease::isGivenUp()
{
    MK_VERIFY_OK(lease().giveUp(u"desk-2"_s)); // not that of another
    MK_VERIFY_OK(lease().demand(m_desk, test::moment()));
    MK_VERIFY_OK(lease().giveUp(m_desk));
    QVERIFY(!test::must(lease().last()));
    MK_COMPARE_ERROR(lease().demand(m_desk, test::moment()), ErrorKind::Conflict);
    QVERIFY(takes(u"desk-2"_s, 0));
}

void TestReleaseLease::leavesWhatAKilledDeskClaimedToAPerson()
{
    const auto id = claimed();
    const auto other = m_shop->addMessage(m_shop->greeting(m_lan, m_words, u"birthday"_s));
    QVERIFY(takes(u"desk-2"_s, 20)); // the first was killed
    const auto done = sending().recover(u"desk-2"_s, u"interrupted"_s, test::moment(20));
    MK_VERIFY_OK(done);
    QVERIFY(done->outbox);
    QCOMPARE(done->customerIds, QList{m_lan});
    QCOMPARE(stateOf(id), MessageState::Uncertain);
    QCOMPARE(message(id).reason, u"interrupted"_s);
    QVERIFY(message(id).sending.claimedAtMs != 0); // a server may have it
    QCOMPARE(stateOf(other), MessageState::Planned);
    MK_COMPARE_ERROR(sending().claim(claimOf(id), u"desk-2"_s, test::moment(20)), ErrorKind::Conflict);
    QVERIFY(test::must(sending().recover(u"desk-2"_s, u"interrupted"_s, test::moment(20))).isEmpty());
}

void TestReleaseLease::recoversForTheHolderAlone()
{
    const auto id = claimed();
    MK_COMPARE_ERROR(sending().recover(u"desk-2"_s, u"interrupted"_s, test::moment()), ErrorKind::Conflict);
    QCOMPARE(stateOf(id), MessageState::Sending);
    MK_VERIFY_OK(sending().recover(m_desk, u"interrupted"_s, test::moment())); // its own
    QCOMPARE(stateOf(id), MessageState::Uncertain);
}

// It slept, and its server had answered.
void TestReleaseLease::believesADeskThatWasTakenForStopped()
{
    const auto id = claimed();
    QVERIFY(takes(u"desk-2"_s, 20));
    MK_VERIFY_OK(sending().recover(u"desk-2"_s, u"interrupted"_s, test::moment(20)));
    MK_VERIFY_OK(sending().settle(news(id, Result::Accepted), m_desk, test::moment(20)));
    QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(m_shop->count(u"interaction"_s), 1);
    MK_COMPARE_ERROR(sending().settle(news(id, Result::Accepted), u"desk-2"_s, test::moment(20)),
                     ErrorKind::Conflict);
}

MK_TEST(TestReleaseLease)
#include "tst_release_lease.moc"
