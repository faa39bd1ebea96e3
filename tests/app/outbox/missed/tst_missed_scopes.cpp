#include "app/outbox/missed/missed_commands.h"
#include "app/outbox/missed/missed_list.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::MissedChoice;
using app::MissedScope;

/// What was missed is counted in full and answered by days, occasions and campaigns, listed or not.
class TestMissedScopes final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init();
    void countsMoreThanItLists();
    void listsOneScope();
    void findsAllThatTakeAnAnswer();
    void holdsWhatItNames();

private:
    app::MissedList missed(int most, const MissedScope &scope = {})
    {
        return must(app::loadMissed(session(), m_shop->clock(), most, scope));
    }

    QDate m_yesterday;
};

// Three mails of the day before, and a greeting of it.
void TestMissedScopes::init()
{
    makeScene();
    m_yesterday = m_shop->clock().today();
    approvedMany(3);
    db::OutboxMessage greeting = message(plan(u"Trần Thị Mai"_s));
    greeting.occasionKey = u"birthday"_s;
    greeting.occasionYear = 2026;
    greeting.occasionOn = m_yesterday;
    greeting.text = u"Dạ, Hoa Mai chào chị ạ. Chúc chị mừng sinh nhật thật vui."_s;
    const auto id = *must(session().outbox().add(greeting, m_shop->moment()));
    must(app::run(session(), app::ApproveMessages{{id}}, actAt(-60)));
    pass(22 * 3600);
}

void TestMissedScopes::countsMoreThanItLists()
{
    const auto list = missed(1);
    QCOMPARE(list.items.size(), 1);
    QCOMPARE(list.total, 4);
    QCOMPARE(list.inScope, 4);
    QCOMPARE(list.count({}), 4);
    QCOMPARE(list.count({.day = m_yesterday}), 4);
    QCOMPARE(list.count({.occasionKey = u"birthday"_s}), 1);
    QCOMPARE(list.count({.occasionKey = u"tet"_s}), 0);
}

void TestMissedScopes::listsOneScope()
{
    const auto list = missed(-1, {.occasionKey = u"birthday"_s});
    QCOMPARE(list.items.size(), 1);
    QCOMPARE(list.items.constFirst().message.occasionKey, u"birthday"_s);
    QCOMPARE(list.inScope, 1);
    QCOMPARE(list.total, 4);
    QCOMPARE(missed(-1, {.day = m_yesterday.addDays(-1)}).inScope, 0);
}

void TestMissedScopes::findsAllThatTakeAnAnswer()
{
    const auto ids = [this](const MissedScope &scope, MissedChoice choice) {
        return must(app::missedToAnswer(session(), m_shop->clock(), scope, choice));
    };
    QCOMPARE(ids({}, MissedChoice::SendLate).size(), 4);
    QCOMPARE(ids({}, MissedChoice::SendNow).size(), 0); // their day is over
    QCOMPARE(ids({.occasionKey = u"birthday"_s}, MissedChoice::Skip).size(), 1);
    const auto all = ids({.day = m_yesterday}, MissedChoice::SendLate);
    QCOMPARE(must(app::run(session(), app::SendMissed{all}, m_shop->clock().act())).value.done.size(), 4);
    QCOMPARE(missed(-1).total, 0);
}

void TestMissedScopes::holdsWhatItNames()
{
    db::OutboxMessage one;
    one.dueOn = m_yesterday;
    one.campaign = db::CampaignId{3};
    QVERIFY(MissedScope().isAll() && MissedScope().holds(one));
    QVERIFY(MissedScope{.campaign = db::CampaignId{3}}.holds(one));
    QVERIFY(!MissedScope{.campaign = db::CampaignId{4}}.holds(one));
    QVERIFY(!MissedScope{.occasionKey = u"tet"_s}.holds(one));
    QVERIFY(!MissedScope{.day = m_yesterday}.isAll());
}

MK_TEST(TestMissedScopes)
#include "tst_missed_scopes.moc"
