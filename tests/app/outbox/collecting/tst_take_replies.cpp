#include "app/customers/merge_customers.h"
#include "app/outbox/collecting/mail_news.h"
#include "app/outbox/collecting/mail_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::MailEffect;
using db::DeliveryKind;

/// Replies and automatic answers in the mailbox.
class TestTakeReplies final : public QObject, MailScene
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void enterWhatThePersonWrote();
    void areTakenOnce();
    void areTakenOnceWithoutAMessageId();
    void areTheirsWhoseAddressItIs();
    void areNobodysAtASharedAddress();
    void areTheirsWhoWasKeptInAMerge();
    void areNewsOfAMessageToWhoIsDeleted();
    void areBelievedNoTimeOfTheirOwn_data();
    void areBelievedNoTimeOfTheirOwn();
    void areCutWhereTheyAreLong();
    void thatAreAutomaticAreNoContact();
    void leaveNothingOfOtherMails_data();
    void leaveNothingOfOtherMails();
};

void TestTakeReplies::enterWhatThePersonWrote()
{
    const auto id = sentToLan();
    QCOMPARE(take(test::textMail({})), MailEffect::Reply);
    const auto news = mailNews(id);
    QCOMPARE(news.size(), 1);
    QCOMPARE(news.first().kind, DeliveryKind::Replied);
    QCOMPARE(news.first().reference, u"reply-1@example.vn"_s);
    QCOMPARE(news.first().detail, u"Cảm ơn tiệm nhé!"_s);
    QCOMPARE(contacts(m_lan).size(), 1);
    const db::Interaction contact = contacts(m_lan).first();
    QCOMPARE(contact.channel, db::Channel::Email);
    QCOMPARE(contact.kind, db::InteractionKind::Message);
    QCOMPARE(contact.note, u"Cảm ơn tiệm nhé!"_s);
    QCOMPARE(contact.occurredOn, QDate(2026, 11, 30));
    QCOMPARE(contact.occurredAtMs, TestShop::at(u"2026-11-30T09:30:00+07:00"_s).nowMs());
    const auto step = session().journal().byId(m_entry).value();
    QCOMPARE(step.about, u"Nguyễn Thị Lan"_s);
    QVERIFY(!step.canBeTakenBack()); // whoever undoes what they did last does not undo what came in
    QVERIFY(!step.arguments.contains(u"tiệm"_s) && step.arguments.contains("\"reply\""_L1));
}

void TestTakeReplies::areTakenOnce()
{
    const auto id = sentToLan();
    QCOMPARE(take(test::textMail({})), MailEffect::Reply);
    QCOMPARE(take(test::textMail({})), MailEffect::Known);
    QVERIFY(!m_entry);
    QCOMPARE(take(test::textMail({.fields = "Delivered-To: other@shop.example\r\n"})), MailEffect::Known);
    QCOMPARE(mailNews(id).size(), 1);
    QCOMPARE(contacts(m_lan).size(), 1);
    QCOMPARE(take(test::textMail({.id = "reply-2@example.vn"})), MailEffect::Reply);
    QCOMPARE(contacts(m_lan).size(), 2);
}

void TestTakeReplies::areTakenOnceWithoutAMessageId()
{
    sentToLan();
    QCOMPARE(take(test::textMail({.id = {}})), MailEffect::Reply);
    QCOMPARE(take(test::textMail({.id = {}})), MailEffect::Known);
    QCOMPARE(take(test::textMail({.id = {}, .words = "Another"})), MailEffect::Reply);
    QCOMPARE(contacts(m_lan).size(), 2);
}

void TestTakeReplies::areTheirsWhoseAddressItIs()
{
    const QByteArray mail = test::textMail({.from = "Lan@Example.VN", .answers = "unknown@other.example"});
    QCOMPARE(take(mail), MailEffect::Reply);
    QCOMPARE(contacts(m_lan).size(), 1);
    QCOMPARE(take(mail), MailEffect::Known);
    QCOMPARE(contacts(m_lan).size(), 1);
}

void TestTakeReplies::areNobodysAtASharedAddress()
{
    const auto minh = addAt(u"Trần Minh"_s, QString::fromLatin1(kLanAt));
    QCOMPARE(take(test::textMail({.answers = {}})), MailEffect::Other);
    QVERIFY(contacts(m_lan).isEmpty() && contacts(minh).isEmpty());
    sentToLan(); // of that one it is known whom it went to
    QCOMPARE(take(test::textMail({})), MailEffect::Reply);
    QCOMPARE(contacts(m_lan).size(), 1);
    QVERIFY(contacts(minh).isEmpty());
}

void TestTakeReplies::areTheirsWhoWasKeptInAMerge()
{
    const auto id = sentToLan();
    const auto kept = addAt(u"Lan Nguyễn"_s, u"lan.nguyen@example.vn"_s);
    QVERIFY(app::run(session(), app::MergeCustomers{kept, {m_lan}}, m_shop->clock().act()));
    QCOMPARE(take(test::textMail({})), MailEffect::Reply);
    QCOMPARE(contacts(kept).size(), 1);
    QCOMPARE(mailNews(id).size(), 1);
}

void TestTakeReplies::areNewsOfAMessageToWhoIsDeleted()
{
    const auto id = sentToLan();
    QVERIFY(session().customers().remove(m_lan, m_shop->moment()));
    QCOMPARE(take(test::textMail({})), MailEffect::Reply);
    QCOMPARE(mailNews(id).size(), 1);
    QVERIFY(contacts(m_lan).isEmpty());
}

void TestTakeReplies::areBelievedNoTimeOfTheirOwn_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("in the future") << "Mon, 30 Nov 2037 09:30:00 +0700"_ba;
    QTest::newRow("before what it answers") << "Mon, 30 Nov 2009 09:30:00 +0700"_ba;
    QTest::newRow("none") << "soon"_ba;
}

void TestTakeReplies::areBelievedNoTimeOfTheirOwn()
{
    QFETCH(const QByteArray, date);
    const auto id = sentToLan();
    take(test::textMail({}).replace("Mon, 30 Nov 2026 09:30:00 +0700", date));
    QCOMPARE(mailNews(id).first().atMs, m_shop->clock().nowMs());
    QCOMPARE(contacts(m_lan).first().occurredOn, QDate(2026, 11, 30));
}

void TestTakeReplies::areCutWhereTheyAreLong()
{
    sentToLan();
    take(test::textMail({.words = QByteArray("\xC6\xA1n ").repeated(5000)}));
    const QString note = contacts(m_lan).first().note;
    QVERIFY(note.startsWith(u"ơn ơn"_s));
    QVERIFY(note.size() <= app::kLongestReplyNote && note.size() > app::kLongestReplyNote - 5);
}

void TestTakeReplies::thatAreAutomaticAreNoContact()
{
    const auto id = sentToLan();
    const test::IncomingText away{.subject = "Automatic reply: Hello", .words = "I am away."};
    QCOMPARE(take(test::textMail(away)), MailEffect::AutomaticAnswer);
    QCOMPARE(mailNews(id).size(), 1);
    QCOMPARE(mailNews(id).first().kind, DeliveryKind::Delivered);
    QVERIFY(contacts(m_lan).isEmpty());
    QCOMPARE(take(test::textMail(away)), MailEffect::Known);
}

void TestTakeReplies::leaveNothingOfOtherMails_data()
{
    QTest::addColumn<QByteArray>("mail");
    const auto row = [](const char *name, const test::IncomingText &text) {
        QTest::newRow(name) << test::textMail(text);
    };
    row("no reply, of a customer", {.subject = "Hello", .answers = {}});
    row("a reply of a stranger", {.from = "somebody@else.example", .answers = "x@else.example"});
    row("an automatic answer of a stranger",
        {.from = "somebody@else.example", .answers = {}, .fields = "Auto-Submitted: auto-replied\r\n"});
    row("an automatic answer to another mail",
        {.answers = "x@y", .fields = "Auto-Submitted: auto-replied\r\n"});
    row("of a list", {.fields = "List-Id: <all.example.vn>\r\n"});
    row("our own, which a server put there", {.from = kSender});
    QTest::newRow("nothing") << QByteArray();
}

void TestTakeReplies::leaveNothingOfOtherMails()
{
    QFETCH(const QByteArray, mail);
    const auto id = sentToLan();
    const auto before = steps();
    QCOMPARE(take(mail), MailEffect::Other);
    QVERIFY(mailNews(id).isEmpty() && contacts(m_lan).isEmpty() && consents(m_lan).isEmpty());
    QCOMPARE(steps(), before);
}

MK_TEST(TestTakeReplies)
#include "tst_take_replies.moc"
