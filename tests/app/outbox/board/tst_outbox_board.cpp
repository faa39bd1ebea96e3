#include "app/outbox/board/outbox_board.h"

#include "app/outbox/board/outbox_item.h"
#include "app/outbox/board/outbox_queue.h"
#include "db/outbox/approval_store.h"
#include "tests/app/outbox/board/board_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::OutboxBoardFilter;
using db::Channel;
using db::MessageState;
using db::Settlement;

/// The ledger in parts, with what explains each message.
class TestOutboxBoard final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = std::make_unique<TestShop>();
        m_shop = std::make_unique<BoardShop>(*m_file);
    }
    void saysWhereTheLedgerEnds();
    void goesOnBehindAPlace();
    void namesTheAccount();
    void findsCustomersAsCustomersDoes_data();
    void findsCustomersAsCustomersDoes();
    void countsAllStatesOfWhatPasses();
    void countsWhatWaitsForAPerson();
    void followsTheCampaignItShows();
    void narrowsTheQueue();
    void saysWhatWasMissed();

private:
    app::OutboxBoard board(const OutboxBoardFilter &filter, const std::optional<db::OutboxPlace> &after = {},
                           int most = 100)
    {
        return BoardShop::must(app::outboxBoard(m_shop->session(), m_file->clock(), filter, after, most));
    }

    std::unique_ptr<TestShop> m_file;
    std::unique_ptr<BoardShop> m_shop;
};

void TestOutboxBoard::saysWhereTheLedgerEnds()
{
    QVERIFY(board({}).rows.isEmpty());
    QVERIFY(board({}).isLast);
    const auto lan = m_shop->add(u"Nguyễn Thị Lan"_s);
    for (int i = 0; i < 3; ++i)
        m_shop->plan(lan);
    QCOMPARE(board({}, {}, 3).rows.size(), 3);
    QVERIFY(board({}, {}, 3).isLast);
    QCOMPARE(board({}, {}, 2).rows.size(), 2);
    QVERIFY(!board({}, {}, 2).isLast);
}

void TestOutboxBoard::goesOnBehindAPlace()
{
    const auto lan = m_shop->add(u"Nguyễn Thị Lan"_s);
    const auto early = m_shop->plan(lan, Channel::Email, u"2026-11-20"_s);
    m_shop->plan(lan, Channel::Email, u"2026-11-22"_s);
    const auto first = board({}, {}, 1);
    const auto second = board({}, db::OutboxPlace::of(first.rows.constLast().message), 1);
    QCOMPARE(second.rows.size(), 1);
    QCOMPARE(second.rows.constFirst().message.id, early);
    QVERIFY(second.isLast);
    QCOMPARE(second.total(), 2); // of all, wherever one is
}

void TestOutboxBoard::namesTheAccount()
{
    const auto lan = m_shop->add(u"Nguyễn Thị Lan"_s);
    m_shop->plan(lan);
    const auto id = m_shop->settled(m_shop->plan(lan), Settlement::Result::Accepted, u"250 ok"_s);
    const auto shown = board({.account = m_shop->account()});
    QCOMPARE(shown.rows.size(), 1);
    QCOMPARE(shown.rows.constFirst().message.id, id);
    QCOMPARE(shown.rows.constFirst().accountName, u"Shop mail"_s);
    QCOMPARE(shown.accounts.size(), 1);
}

void TestOutboxBoard::findsCustomersAsCustomersDoes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("found");
    QTest::newRow("nothing typed") << QString() << 2;
    QTest::newRow("a name without its accents") << u"duc tran"_s << 1;
    QTest::newRow("letters that no word begins with") << u"a"_s << 0;
    QTest::newRow("nothing that can be searched") << u"%%"_s << 0;
}

void TestOutboxBoard::findsCustomersAsCustomersDoes()
{
    QFETCH(QString, words);
    QFETCH(int, found);
    m_shop->plan(m_shop->add(u"Nguyễn Thị Lan"_s));
    m_shop->plan(m_shop->add(u"Trần Đức"_s));
    QCOMPARE(board({.words = words}).rows.size(), found);
    QCOMPARE(board({.words = words}).total(), found);
}

void TestOutboxBoard::countsAllStatesOfWhatPasses()
{
    const auto lan = m_shop->add(u"Nguyễn Thị Lan"_s);
    m_shop->plan(lan);
    m_shop->plan(lan, Channel::Sms);
    m_shop->settled(m_shop->plan(lan), Settlement::Result::Refused, u"550 no"_s);
    const auto failed = board({.state = MessageState::Failed, .channel = Channel::Email});
    QCOMPARE(failed.rows.size(), 1);
    QCOMPARE(failed.counts.value(MessageState::Failed), 1);
    QCOMPARE(failed.counts.value(MessageState::Planned), 1); // not the SMS
    QCOMPARE(failed.total(), 2);
}

void TestOutboxBoard::countsWhatWaitsForAPerson()
{
    const auto lan = m_shop->add(u"Nguyễn Thị Lan"_s);
    m_shop->plan(lan);
    m_shop->settled(m_shop->plan(lan), Settlement::Result::Accepted, u"250 ok"_s);
    QCOMPARE(BoardShop::must(app::outboxWaiting(m_shop->session())), 0);
    m_shop->settled(m_shop->plan(lan), Settlement::Result::Refused, u"550 no"_s);
    m_shop->settled(m_shop->plan(lan), Settlement::Result::Unsure, u"lost"_s);
    QCOMPARE(BoardShop::must(app::outboxWaiting(m_shop->session())), 2);
}

void TestOutboxBoard::followsTheCampaignItShows()
{
    const auto id = m_shop->planCampaign(u"Khai trương"_s, {m_shop->addWithMail(u"Bảo"_s)});
    const OutboxBoardFilter filter{.campaign = id};
    QCOMPARE(board(filter).campaigns.constFirst().state, db::CampaignState::Planned);
    const auto message = board(filter).rows.constFirst().message.id;
    BoardShop::must(m_shop->session().approvals().approve(message, 0, m_file->moment()));
    QCOMPARE(board(filter).campaigns.constFirst().state, db::CampaignState::Approved);
    const auto elsewhere = board({.channel = Channel::Sms, .campaign = id});
    QVERIFY(elsewhere.counts.isEmpty());
    QCOMPARE(elsewhere.campaignCounts.value(MessageState::Approved), 1);
    QVERIFY(board({}).campaignCounts.isEmpty());
}

void TestOutboxBoard::narrowsTheQueue()
{
    const auto lan = m_shop->add(u"Nguyễn Thị Lan"_s);
    const auto mail = m_shop->plan(lan);
    const auto failed = m_shop->settled(m_shop->plan(lan, Channel::Email, u"2026-11-19"_s),
                                        Settlement::Result::Refused, u"550 no"_s);
    const auto sms = m_shop->plan(lan, Channel::Sms);
    const auto idsOf = [this](std::optional<Channel> channel, db::SendingAccountId account) {
        QList<db::MessageId> ids;
        const auto queue =
            BoardShop::must(app::outboxQueue(m_shop->session(), m_shop->shop().clock(), channel, account));
        for (const db::OutboxMessage &message : queue)
            ids.append(message.id);
        return ids;
    };
    QCOMPARE(idsOf({}, {}), QList({failed, mail, sms}));
    QCOMPARE(idsOf(Channel::Sms, {}), QList({sms}));
    QCOMPARE(idsOf({}, m_shop->account()), QList({failed}));
}

void TestOutboxBoard::saysWhatWasMissed()
{
    const auto lan = m_shop->add(u"Nguyễn Thị Lan"_s);
    const auto id = m_shop->plan(lan);
    BoardShop::must(m_shop->session().approvals().approve(id, 0, m_file->moment()));
    QVERIFY(!board({}).rows.constFirst().missed);
    m_file->setClock(u"2026-11-21T14:00:00+07:00"_s); // and no sender has run
    QCOMPARE(board({}).rows.constFirst().missed, std::optional(app::MissedKind::HourPassed));
    m_file->setClock(u"2026-11-22T09:00:00+07:00"_s);
    QCOMPARE(board({}).rows.constFirst().missed, std::optional(app::MissedKind::DayPassed));
    const auto item = app::outboxItem(m_shop->session(), m_file->clock(), id);
    QVERIFY(item);
    QCOMPARE(item->missed, std::optional(app::MissedKind::DayPassed));
    BoardShop::must(m_shop->session().outbox().skip(id, u"phoned"_s, m_file->moment()));
    QVERIFY(!board({}).rows.constFirst().missed);
}

MK_TEST(TestOutboxBoard)
#include "tst_outbox_board.moc"
