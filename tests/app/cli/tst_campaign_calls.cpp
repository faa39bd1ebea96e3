#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// A campaign from the command line: tried, planned, approved, paused and cancelled.
class TestCampaignCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void triesACampaign();
    void saysWhatItCosts();
    void listsAtMostSoMany();
    void plansForAllOrNot();
    void plansACondition();
    void movesIntoOpenHours();
    void approvesPausesAndCancels();
    void leavesACampaignOutOfTheDay();
    void takesACampaignBack();
    void saysWhatHasToBeApprovedAgain();
    void namesTheCampaignOfAMessage();
    void refusesWrongCalls_data();
    void refusesWrongCalls();

private:
    QStringList about(const QStringList &words) const
    {
        return QStringList{u"campaign"_s} + words +
               QStringList{u"--template"_s, m_text, u"--at"_s, u"11:00"_s};
    }
    /// To Hoa, who may get it, and Bao, who is no customer yet.
    QJsonObject plan(const QStringList &more = {u"--leave-out"_s}) const
    {
        return m_shop->answer(about({u"plan"_s, u"Khai trương"_s, u"K1"_s, u"K2"_s}) + more);
    }

    std::unique_ptr<CliShop> m_shop;
    QString m_text;
};

void TestCampaignCalls::init()
{
    m_shop = std::make_unique<CliShop>();
    const auto session = db::Session::open({m_shop->database()});
    QVERIFY(session);
    db::SendingAccount account;
    account.name = u"Shop"_s;
    account.sender = u"hoa@shop.example"_s;
    account.host = u"127.0.0.1"_s;
    account.security = db::LinkSecurity::None;
    QVERIFY((*session)->sendingAccounts().add(account, {1, QDate(2026, 11, 21)}));
    const QJsonObject added = m_shop->answer(
        {u"template"_s, u"add"_s, u"--title"_s, u"Khai trương"_s, u"--channel"_s, u"email"_s, u"--audience"_s,
         u"existing"_s, u"--subject"_s, u"Cửa hàng mới"_s, u"--body"_s, u"Chào {{given_name}}."_s});
    m_text = QString::number(added.value(u"id"_s).toInteger());
}

void TestCampaignCalls::triesACampaign()
{
    const QStringList call = about({u"dry-run"_s, u"K1"_s, u"K2"_s});
    const QJsonObject told = m_shop->answer(call);
    QCOMPARE(told.value(u"recipients"_s).toInt(), 2);
    QCOMPARE(told.value(u"ready"_s).toInt(), 1);
    QCOMPARE(told.value(u"findings"_s).toObject().value(u"wrong-audience"_s).toInt(), 1);
    QCOMPARE(told[u"samples"_s][0][u"text"_s].toString(), u"Chào Hoa."_s);
    QCOMPARE(told[u"leftOut"_s][0][u"name"_s].toString(), u"Trần Quốc Bảo"_s);
    const QString text = m_shop->call(call).out;
    QVERIFY2(text.contains(u"1 of 2 messages may go"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Trần Quốc Bảo"_s), qPrintable(text));
    QVERIFY(m_shop->answer({u"campaign"_s, u"list"_s}).value(u"campaigns"_s).toArray().isEmpty());
}

void TestCampaignCalls::saysWhatItCosts()
{
    m_shop->answer({u"account"_s, u"add"_s, u"Modem"_s, u"--kind"_s, u"gammu"_s, u"--queue"_s,
                    m_shop->file(u"smsd.db"_s), u"--part-price"_s, u"750"_s});
    const QStringList call = about({u"dry-run"_s, u"K1"_s, u"--channel"_s, u"sms"_s});
    const QJsonObject told = m_shop->answer(call);
    QCOMPARE(told.value(u"parts"_s).toInt(), 1);
    QCOMPARE(told.value(u"cost"_s).toInt(), 750);
    const QString text = m_shop->call(call).out;
    QVERIFY2(text.startsWith(u"1 of 1 message may go (1 part, 750 VND)"_s), qPrintable(text));
}

void TestCampaignCalls::listsAtMostSoMany()
{
    const QJsonObject told =
        m_shop->answer(about({u"dry-run"_s, u"K2"_s, u"K3"_s, u"--limit"_s, u"1"_s})); // K3 has no address
    QCOMPARE(told.value(u"leftOut"_s).toArray().size(), 1);
    QCOMPARE(told.value(u"leftOutTotal"_s).toInt(), 2);
    const QString text = m_shop->call(about({u"dry-run"_s, u"K3"_s})).out;
    QVERIFY2(text.contains(u"no address for email"_s), qPrintable(text));
}

void TestCampaignCalls::plansForAllOrNot()
{
    const CliCall refused = m_shop->call(about({u"plan"_s, u"Khai trương"_s, u"K1"_s, u"K2"_s}));
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"1 message"_s), qPrintable(refused.err));
    QVERIFY2(refused.err.contains(u"\"campaign dry-run\" says of whom and why"_s), qPrintable(refused.err));
    QVERIFY2(refused.err.contains(u"--leave-out plans it without them"_s), qPrintable(refused.err));
    const QJsonObject planned = plan();
    QCOMPARE(planned.value(u"planned"_s).toInt(), 1);
    QCOMPARE(planned.value(u"leftOut"_s).toInt(), 1);
}

void TestCampaignCalls::plansACondition()
{
    const QJsonObject planned =
        m_shop->answer(about({u"plan"_s, u"Khách thân"_s, u"--segment"_s, u"stage = loyalty"_s}));
    const QString id = QString::number(planned.value(u"campaign"_s).toInteger());
    const QJsonObject shown = m_shop->answer({u"campaign"_s, u"show"_s, id});
    QCOMPARE(shown.value(u"name"_s).toString(), u"Khách thân"_s);
    QCOMPARE(shown.value(u"condition"_s).toString(), u"stage = loyalty"_s);
    QCOMPARE(shown.value(u"messages"_s).toObject().value(u"planned"_s).toInt(), 1);
    QVERIFY(m_shop->call({u"campaign"_s, u"list"_s}).out.contains(u"Khách thân"_s));
}

void TestCampaignCalls::movesIntoOpenHours()
{
    const QJsonObject told = m_shop->answer({u"campaign"_s, u"dry-run"_s, u"K1"_s, u"--template"_s, m_text,
                                             u"--channel"_s, u"zalo"_s, u"--at"_s, u"23:15"_s});
    QCOMPARE(told.value(u"moved"_s).toInt(), 1);
    QCOMPARE(told.value(u"movedFor"_s).toObject().value(u"closed-hours"_s).toInt(), 1);
    QCOMPARE(told[u"samples"_s][0][u"date"_s].toString(), u"2026-11-22"_s);
}

void TestCampaignCalls::approvesPausesAndCancels()
{
    const QString id = QString::number(plan().value(u"campaign"_s).toInteger());
    const auto state = [&] {
        return m_shop->answer({u"campaign"_s, u"show"_s, id}).value(u"state"_s).toString();
    };
    QCOMPARE(m_shop->answer({u"campaign"_s, u"approve"_s, id}).value(u"approved"_s).toInt(), 1);
    QCOMPARE(state(), u"approved"_s);
    QCOMPARE(m_shop->answer({u"campaign"_s, u"pause"_s, id}).value(u"paused"_s).toInt(), 1);
    QCOMPARE(state(), u"paused"_s);
    QCOMPARE(m_shop->answer({u"campaign"_s, u"cancel"_s, id}).value(u"cancelled"_s).toInt(), 1);
    QCOMPARE(state(), u"cancelled"_s);
    QCOMPARE(m_shop->call({u"campaign"_s, u"approve"_s, id}).exitCode, 1);
}

void TestCampaignCalls::leavesACampaignOutOfTheDay()
{
    const QString id = QString::number(plan().value(u"campaign"_s).toInteger());
    const QJsonObject done = m_shop->answer({u"outbox"_s, u"approve"_s, u"--day"_s});
    QVERIFY(done.value(u"approved"_s).toArray().isEmpty());
    const QJsonObject shown = m_shop->answer({u"campaign"_s, u"show"_s, id});
    QCOMPARE(shown.value(u"state"_s).toString(), u"planned"_s);
    QCOMPARE(shown.value(u"messages"_s).toObject().value(u"planned"_s).toInt(), 1);
}

void TestCampaignCalls::takesACampaignBack()
{
    const QString id = QString::number(plan().value(u"campaign"_s).toInteger());
    m_shop->answer({u"undo"_s});
    const QJsonObject shown = m_shop->answer({u"campaign"_s, u"show"_s, id});
    QCOMPARE(shown.value(u"messages"_s).toObject().value(u"cancelled"_s).toInt(), 1);
}

void TestCampaignCalls::saysWhatHasToBeApprovedAgain()
{
    const QString id = QString::number(plan().value(u"campaign"_s).toInteger());
    m_shop->answer({u"campaign"_s, u"approve"_s, id});
    m_shop->answer({u"campaign"_s, u"cancel"_s, id});
    const QString undone = m_shop->call({u"undo"_s}).out;
    QVERIFY2(undone.contains(u"1 message waits again for approval; \"campaign approve %1\""_s.arg(id)),
             qPrintable(undone));
    m_shop->answer({u"campaign"_s, u"approve"_s, id});
    m_shop->answer({u"campaign"_s, u"cancel"_s, id});
    QCOMPARE(m_shop->answer({u"undo"_s}).value(u"approveAgain"_s).toInt(), 1);
}

void TestCampaignCalls::namesTheCampaignOfAMessage()
{
    const qint64 id = plan().value(u"campaign"_s).toInteger();
    const auto all = m_shop->answer({u"outbox"_s, u"--all"_s, u"--no-prepare"_s})[u"messages"_s].toArray();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first()[u"campaign"_s].toInteger(), id);
}

void TestCampaignCalls::refusesWrongCalls_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("nobody") << about({u"dry-run"_s}) << 2;
    QTest::newRow("both") << about({u"dry-run"_s, u"K1"_s, u"--segment"_s, u"stage = loyalty"_s}) << 2;
    QTest::newRow("no template") << QStringList{u"campaign"_s, u"dry-run"_s, u"K1"_s} << 2;
    QTest::newRow("no such hour") << QStringList{u"campaign"_s, u"dry-run"_s, u"K1"_s,   u"--template"_s,
                                                 u"1"_s,        u"--at"_s,    u"25:00"_s}
                                  << 2;
    QTest::newRow("a day that is over")
        << QStringList{u"campaign"_s, u"dry-run"_s, u"K1"_s,        u"--template"_s,
                       u"1"_s,        u"--on"_s,    u"2026-11-20"_s}
        << 1;
    QTest::newRow("no such campaign") << QStringList{u"campaign"_s, u"show"_s, u"99"_s} << 1;
}

void TestCampaignCalls::refusesWrongCalls()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, exitCode);
    const CliCall refused = m_shop->call(words);
    QVERIFY2(refused.exitCode == exitCode, qPrintable(refused.out + refused.err));
    QVERIFY(!refused.err.isEmpty());
}

MK_TEST(TestCampaignCalls)
#include "tst_campaign_calls.moc"
