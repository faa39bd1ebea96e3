#include "app/outbox/collecting/delivery_looks.h"
#include "app/outbox/collecting/mail_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::DeliveryLook;
using app::DeliveryState;
using app::LookUpReport;

namespace {

/// Says what it was told to say, and keeps whom it was asked about.
class TellingTransport final : public app::Transport
{
public:
    app::TransportCapabilities capabilities() const override { return {.tellsDelivery = tells}; }
    app::SendResult send(const app::OutgoingItem &, const std::atomic_bool *) override
    {
        qFatal("nothing is to be sent");
    }
    DeliveryLook lookUp(const QString &id, const QString &remoteId, const std::atomic_bool *) override
    {
        asked.append(id + u'/' + remoteId);
        return answers.value(id, {DeliveryState::Waiting, {}, {}});
    }

    bool tells = true;
    QHash<QString, DeliveryLook> answers;
    QStringList asked;
};

} // namespace

/// What gateways say later of messages that they accepted.
class TestDeliveryLooks final : public QObject, MailScene
{
    Q_OBJECT
private slots:
    void init();
    void keepWhatArrivedAndWhatDidNot();
    void askAtAgesThatDouble();
    void askNobodyAboutOldMessages();
    void goOnWhereTheLimitEndedThem();
    void leaveAGatewayAloneThatGivesNoAnswer();
    void endAfterAStop();
    void askNoTransportThatCannotTell();

private:
    LookUpReport look(const QString &at, int most = 200)
    {
        m_shop->setClock(at);
        m_gateway.asked.clear();
        const auto onDatabase = [this](const app::DatabaseWork &work) -> db::Result<void> {
            MK_CHECK(work(session()));
            return {};
        };
        const auto account = session().sendingAccounts().byId(m_account).value();
        return app::lookUpDeliveries(account, m_gateway, {onDatabase, m_shop->clock(), most, &m_stop})
            .value();
    }
    db::MessageId sentAs(const QString &id)
    {
        return sent(m_lan, QString::fromLatin1(kLanAt), id + u"@localhost"_s);
    }

    TellingTransport m_gateway;
    std::atomic_bool m_stop = false;
};

void TestDeliveryLooks::init()
{
    makeShop(); // at ten o'clock
    m_gateway.tells = true;
    m_gateway.answers.clear();
    m_stop = false;
}

void TestDeliveryLooks::keepWhatArrivedAndWhatDidNot()
{
    const auto arrived = sentAs(u"a"_s);
    const auto failed = sentAs(u"b"_s);
    sentAs(u"c"_s);
    m_gateway.answers = {{u"a"_s, {DeliveryState::Delivered, u"5"_s, {}}},
                         {u"b"_s, {DeliveryState::Failed, u"-4"_s, {}}}};
    const LookUpReport report = look(u"2026-11-29T10:01:00+07:00"_s);
    QCOMPARE(m_gateway.asked, (QStringList{u"a/"_s, u"b/"_s, u"c/"_s}));
    QCOMPARE(report.delivered, 1);
    QCOMPARE(report.failed, 1);
    QCOMPARE(report.waiting, 1);
    QCOMPARE(events(arrived).last().kind, db::DeliveryKind::Delivered);
    QCOMPARE(events(failed).last().kind, db::DeliveryKind::BouncedSoft);
    QCOMPARE(events(failed).last().detail, u"-4"_s);
    QCOMPARE(events(failed).last().source, db::DeliverySource::Gateway);
    const auto step = session().journal().list(1)->first();
    QCOMPARE(step.command, u"message.report"_s);
    QCOMPARE(step.about, u"2"_s);
    look(u"2026-11-29T10:02:00+07:00"_s);
    QCOMPARE(m_gateway.asked, QStringList{u"c/"_s});
}

void TestDeliveryLooks::askAtAgesThatDouble()
{
    sentAs(u"a"_s);
    int asked = 0;
    const auto at = TestShop::at(u"2026-11-29T10:00:00+07:00"_s).now();
    for (int minute = 0; minute <= 130; ++minute) {
        look(at.addSecs(60 * minute).toString(Qt::ISODate));
        asked += static_cast<int>(m_gateway.asked.size());
    }
    QCOMPARE(asked, 8); // after 1, 2, 4, 8, 16, 32, 64 and 128 minutes
}

void TestDeliveryLooks::askNobodyAboutOldMessages()
{
    sentAs(u"a"_s);
    look(u"2026-12-02T10:00:00+07:00"_s);
    QVERIFY(m_gateway.asked.isEmpty());
}

void TestDeliveryLooks::goOnWhereTheLimitEndedThem()
{
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
        m_shop->setClock(u"2026-11-29T10:00:0%1+07:00"_s.arg(id.at(0).unicode() - 'a'));
        sentAs(id);
    }
    QVERIFY(look(u"2026-11-29T10:01:10+07:00"_s, 2).isMore);
    QCOMPARE(m_gateway.asked, (QStringList{u"a/"_s, u"b/"_s}));
    QVERIFY(!look(u"2026-11-29T10:01:11+07:00"_s, 2).isMore);
    QCOMPARE(m_gateway.asked, QStringList{u"c/"_s});
}

void TestDeliveryLooks::leaveAGatewayAloneThatGivesNoAnswer()
{
    for (int i = 0; i < 9; ++i) {
        const QString id = u"x%1"_s.arg(i);
        sentAs(id);
        m_gateway.answers.insert(id, {DeliveryState::Unknown, {}, u"no server"_s});
    }
    const LookUpReport report = look(u"2026-11-29T10:01:00+07:00"_s);
    QCOMPARE(report.unknown, app::kMostUnknown);
    QCOMPARE(report.detail, u"no server"_s);
    QVERIFY(report.isMore);
    m_gateway.answers.clear();
    QCOMPARE(look(u"2026-11-29T10:01:30+07:00"_s).waiting, 9); // the same again
}

void TestDeliveryLooks::endAfterAStop()
{
    sentAs(u"a"_s);
    m_stop = true;
    QVERIFY(look(u"2026-11-29T10:01:00+07:00"_s).isMore);
    QVERIFY(m_gateway.asked.isEmpty());
    m_stop = false;
    look(u"2026-11-29T10:01:01+07:00"_s);
    QCOMPARE(m_gateway.asked.size(), 1);
}

void TestDeliveryLooks::askNoTransportThatCannotTell()
{
    sentAs(u"a"_s);
    m_gateway.tells = false;
    look(u"2026-11-29T10:01:00+07:00"_s);
    QVERIFY(m_gateway.asked.isEmpty());
}

MK_TEST(TestDeliveryLooks)
#include "tst_delivery_looks.moc"
