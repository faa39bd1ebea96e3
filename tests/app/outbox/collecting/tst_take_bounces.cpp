#include "app/outbox/collecting/mail_scene.h"
#include "app/outbox/policy/ask_policy.h"
#include "tests/app/mail/mail_file.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::MailEffect;
using app::SendRule;
using db::DeliveryKind;

Q_DECLARE_METATYPE(app::MailEffect)

/// What mail servers say of the shop's mails.
class TestTakeBounces final : public QObject, MailScene
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void areToldApart_data();
    void areToldApart();
    void keepTheWordsOfTheServer();
    void areOfTheMessageByItsNumber();
    void areOfNoMessageThatWentElsewhere();
    void areOfTheOneRecipientOfOurs();
    void keepFurtherMailsFromGoingThere();
    void areKnownOfEveryServer_data();
    void areKnownOfEveryServer();
};

void TestTakeBounces::areToldApart_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<MailEffect>("effect");
    QTest::addColumn<QString>("event"); // empty: none
    const auto row = [](const char *name, const test::IncomingReport &report, MailEffect effect,
                        const QString &event) {
        QTest::newRow(name) << reportMail(report) << effect << event;
    };
    row("no such mailbox", {}, MailEffect::HardBounce, u"bounced_hard"_s);
    row("a full mailbox", {.status = "5.2.2", .diagnostic = "552 5.2.2 Mailbox full"}, MailEffect::SoftBounce,
        u"bounced_soft"_s);
    row("a blocked sender", {.status = "5.7.26", .diagnostic = "550 5.7.26 unauthenticated"},
        MailEffect::BlockBounce, u"bounced_block"_s);
    row("arrived", {.action = "delivered", .status = "2.0.0", .diagnostic = "250 ok"}, MailEffect::Delivered,
        u"delivered"_s);
    row("still tried", {.action = "delayed", .status = "4.4.1", .diagnostic = "timed out"},
        MailEffect::Delayed, {});
    row("of a mail of somebody else", {.original = "x@else.example"}, MailEffect::Other, {});
    row("of a mail that does not come back", {.original = {}}, MailEffect::Other, {});
}

void TestTakeBounces::areToldApart()
{
    QFETCH(const QByteArray, mail);
    QFETCH(const MailEffect, effect);
    QFETCH(const QString, event);
    const auto id = sentToLan();
    QCOMPARE(take(mail), effect);
    QCOMPARE(mailNews(id).size(), event.isEmpty() ? 0 : 1);
    QVERIFY(event.isEmpty() || db::keyOf(mailNews(id).first().kind) == event);
    QVERIFY(contacts(m_lan).isEmpty());
    QCOMPARE(take(mail), event.isEmpty() ? effect : MailEffect::Known);
}

void TestTakeBounces::keepTheWordsOfTheServer()
{
    const auto id = sentToLan();
    take(test::reportMail({}));
    const db::DeliveryEvent event = mailNews(id).first();
    QVERIFY2(event.detail.startsWith(u"5.1.1 550 5.1.1 <lan@example.vn>: Recipient address rejected"_s),
             qPrintable(event.detail));
    QCOMPARE(event.reference, u"bounce-1@mx.shop.example"_s);
    QCOMPARE(event.atMs, TestShop::at(u"2026-11-30T09:30:00+07:00"_s).nowMs());
    QCOMPARE(session().outbox().byId(id)->state, db::MessageState::Sent); // it did go out
}

void TestTakeBounces::areOfTheMessageByItsNumber()
{
    const auto id = sentToLan();
    test::IncomingReport report{.original = {}};
    report.to = "bounce+" + QByteArray::number(id.value) + "@shop.example";
    QCOMPARE(take(test::reportMail(report)), MailEffect::HardBounce);
    QCOMPARE(mailNews(id).size(), 1);
}

void TestTakeBounces::areOfNoMessageThatWentElsewhere()
{
    const auto id = sentToLan();
    test::IncomingReport report{.recipient = "minh@example.vn", .original = {}};
    report.to = "bounce+" + QByteArray::number(id.value) + "@shop.example"; // anybody can guess a number
    QCOMPARE(take(test::reportMail(report)), MailEffect::Other);
    QVERIFY(mailNews(id).isEmpty());
}

void TestTakeBounces::areOfTheOneRecipientOfOurs()
{
    const auto id = sentToLan();
    const QByteArray two = test::reportMail({}).replace(
        "Final-Recipient", "Final-Recipient: rfc822; other@example.vn\r\nAction: failed\r\nStatus: "
                           "5.2.2\r\n\r\nFinal-Recipient");
    QCOMPARE(take(two), MailEffect::HardBounce);
    QCOMPARE(take(test::reportMail({.recipient = "lan@her.new.example", .id = "bounce-2@mx"})),
             MailEffect::HardBounce); // her mails go on to that address
    QCOMPARE(mailNews(id).size(), 2);
}

void TestTakeBounces::keepFurtherMailsFromGoingThere()
{
    sentToLan();
    const auto next = sent(m_lan, QString::fromLatin1(kLanAt), u"next@shop.example"_s);
    const auto rules = [&] {
        return app::askPolicy(session(), *app::loadShopPolicy(session()), next, m_shop->clock().nowMs(),
                              app::SenderKind::Account)
            ->rules;
    };
    take(test::reportMail({.id = "1@mx", .status = "4.2.2", .diagnostic = "452 4.2.2 full"}));
    QVERIFY(!rules().contains(SendRule::AddressBounced));
    take(test::reportMail({.id = "2@mx"}));
    QVERIFY(rules().contains(SendRule::AddressBounced));
}

void TestTakeBounces::areKnownOfEveryServer_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("address");
    QTest::addColumn<MailEffect>("effect");
    const auto row = [](const char *file, const QString &original, const QString &address,
                        MailEffect effect) { QTest::newRow(file) << original << address << effect; };
    row("postfix_unknown", u"c1f0a2.43@shop.example"_s, u"nobody@example.vn"_s, MailEffect::HardBounce);
    row("exchange_unknown", u"c1f0a2.45@shop.example"_s, u"dao@cty.example"_s, MailEffect::HardBounce);
    row("gmail_block", u"c1f0a2.46@shop.example"_s, u"lan.nguyen@gmail.example"_s, MailEffect::BlockBounce);
    row("exim_plain", u"c1f0a2.47@shop.example"_s, u"full@example.vn"_s, MailEffect::SoftBounce);
    row("exchange_full", u"c1f0a2.61@shop.example"_s, u"phong@cty.example"_s, MailEffect::SoftBounce);
    row("gmail_full", u"c1f0a2.62@shop.example"_s, u"tu.tran@gmail.example"_s, MailEffect::SoftBounce);
    row("postfix_block", u"c1f0a2.63@shop.example"_s, u"vy@example.vn"_s, MailEffect::BlockBounce);
    row("qmail_full", u"c1f0a2.64@shop.example"_s, u"full@example.vn"_s, MailEffect::SoftBounce);
    row("apple_away", u"c1f0a2.65@shop.example"_s, u"doan@icloud.example"_s, MailEffect::AutomaticAnswer);
    row("outlook_automatic", u"c1f0a2.66@shop.example"_s, u"khoa@firma.example"_s,
        MailEffect::AutomaticAnswer);
    row("qmail", u"c1f0a2.48@shop.example"_s, u"gone@example.vn"_s, MailEffect::HardBounce);
}

void TestTakeBounces::areKnownOfEveryServer()
{
    QFETCH(const QString, original);
    QFETCH(const QString, address);
    const auto customer = addAt(u"Trần Minh"_s, address);
    const auto id = sent(customer, address, original);
    QTEST(take(test::mailFile(QString::fromLatin1(QTest::currentDataTag()))), "effect");
    QCOMPARE(mailNews(id).size(), 1);
    QVERIFY(!mailNews(id).first().detail.isEmpty());
}

MK_TEST(TestTakeBounces)
#include "tst_take_bounces.moc"
