#include "tests/support/test_main.h"
#include "ui/today/today_stage.h"

#include "app/outbox/day_preparation.h"
#include "app/people/channels.h"
#include "db/customers/consent_store.h"
#include "db/messages/template_file_store.h"
#include "db/messages/template_store.h"
#include "db/session/session.h"
#include "ui/widgets/row_delegate.h"

#include <QClipboard>
#include <QPushButton>

using namespace Qt::StringLiterals;
using db::MessageState;

/// How the agent gets to the customer: the clipboard, and the program of the channel.
class TestTodayCopying final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<TodayStage>(); }
    void cleanup() { m_stage.reset(); }
    void copiesAndOpensTheChannel();
    void saysWhenNothingOpens();
    void keepsTheTraceOfAnOpenedChannel();
    void keepsTheTraceOfACopiedText();
    void saysThatFilesDoNotGoByHand();
    void opensNothingOutsideTheHours();
    void asksBeforeWordsOfAnotherDayAreCopied();
    void copiesNothingThatMustNotGo();
    void leavesOutOfManyWhatMustNotGo();

private:
    /// By another program, since the list was read.
    void refuse(db::CustomerId customer)
    {
        const db::Consent refusal{{},    customer,   u"all"_s, db::Purpose::Greeting,
                                  false, u"phone"_s, {},       m_stage->shop.clock().nowMs()};
        QVERIFY(m_stage->shop.session().consents().record(refusal));
    }
    std::unique_ptr<TodayStage> m_stage;
};

void TestTodayCopying::copiesAndOpensTheChannel()
{
    m_stage->addBirthdays(1);
    m_stage->open();
    const db::OutboxMessage message = m_stage->ledger().constFirst();
    TodayStage::press(Qt::Key_Return);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), message.text);
    QCOMPARE(m_stage->links.opened,
             QList<QUrl>{app::linkFor(message.channel, message.address, {}, message.text)});
    QVERIFY(m_stage->links.opened.constFirst().toString().startsWith(u"https://zalo.me/091"_s));
    QCOMPARE(m_stage->notifications->text(), u"Copied, and Zalo opens. Press D when it is sent."_s);
    QCOMPARE(m_stage->inState(MessageState::Planned), 1); // copying is not sending
}

void TestTodayCopying::saysWhenNothingOpens()
{
    m_stage->addBirthdays(1);
    m_stage->links.answers = false;
    m_stage->open();
    TodayStage::press(Qt::Key_Return);
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"Copied. Paste it"_s));
    QVERIFY(m_stage->notifications->text().contains(u"chị Nguyễn Thị Lan 00"_s));
}

void TestTodayCopying::keepsTheTraceOfAnOpenedChannel()
{
    m_stage->addBirthdays(2);
    m_stage->open();
    TodayStage::press(Qt::Key_Return);
    QTRY_COMPARE(m_stage->ledger().constFirst().openedAtMs, m_stage->shop.clock().nowMs());
    QTRY_COMPARE(m_stage->list->currentIndex().data(ui::row::SecondLine).toString(),
                 u"Opened 19:05 · 45th birthday"_s);
    QTRY_VERIFY(m_stage->label(u"greetingReasonsLabel"_s).contains(u"Zalo was opened at 19:05"_s));
    m_stage->close();
    m_stage->open(); // as after an interruption
    QCOMPARE(m_stage->list->currentIndex().data(ui::row::SecondLine).toString(),
             u"Opened 19:05 · 45th birthday"_s);
}

void TestTodayCopying::keepsTheTraceOfACopiedText()
{
    m_stage->addBirthdays(2);
    m_stage->links.answers = false; // no program for it on this computer
    m_stage->open();
    TodayStage::press(Qt::Key_Return);
    QTRY_COMPARE(m_stage->ledger().constFirst().copiedAtMs, m_stage->shop.clock().nowMs());
    QCOMPARE(m_stage->ledger().constFirst().openedAtMs, 0);
    const auto second = [this] { return m_stage->list->currentIndex().data(ui::row::SecondLine).toString(); };
    QTRY_COMPARE(second(), u"Copied 19:05 · 45th birthday"_s);
    QTRY_VERIFY(m_stage->label(u"greetingReasonsLabel"_s).contains(u"The text was copied at 19:05"_s));
    m_stage->links.answers = true; // what has opened says more
    TodayStage::press(Qt::Key_N);
    TodayStage::press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(second(), u"Copied 19:05 · 45th birthday"_s);
    TodayStage::press(Qt::Key_Return);
    QTRY_COMPARE(second(), u"Opened 19:05 · 45th birthday"_s);
}

void TestTodayCopying::saysThatFilesDoNotGoByHand()
{
    db::Template text;
    text.title = u"Thư"_s;
    text.audience = db::Audience::Existing;
    text.purpose = db::Purpose::Greeting;
    text.channel = db::Channel::Email;
    text.language = u"vi"_s;
    text.subject = text.body = u"Chào"_s;
    db::Session &session = m_stage->shop.session();
    db::OutboxMessage message;
    message.templateId = session.templates().add(text, m_stage->shop.moment())->value;
    db::Customer person = TestShop::person(u"Nguyễn Thị Lan"_s, db::LifecycleStage::Loyalty);
    person.contactPoints.append(
        {{}, {}, db::ContactKind::Email, u"lan@example.vn"_s, u"lan@example.vn"_s, true, true});
    message.customer = m_stage->shop.add(person);
    message.purpose = db::Purpose::Greeting;
    message.channel = db::Channel::Email;
    message.templateVersion = 1;
    message.address = u"lan@example.vn"_s;
    message.dueOn = m_stage->shop.clock().today();
    message.dueAt = QTime(9, 0);
    message.subject = message.text = u"Chào"_s;
    QVERIFY(session.outbox().add(message, m_stage->shop.moment()));
    const db::TemplateFile list{{}, message.templateId, u"list.pdf"_s, u"application/pdf"_s};
    QVERIFY(session.templateFiles().add(list, "list", m_stage->shop.moment()));
    m_stage->open();
    TodayStage::press(Qt::Key_Return);
    const auto told = [this] { return m_stage->notifications->text(); };
    QTRY_VERIFY2(told().endsWith(u"Its files do not go with it: attach them in the mail program."_s),
                 qPrintable(told()));
    QCOMPARE(m_stage->links.opened.size(), 1);
}

void TestTodayCopying::opensNothingOutsideTheHours()
{
    m_stage->shop.setClock(u"2026-11-21T22:30:00+07:00"_s);
    m_stage->addBirthdays(1);
    m_stage->open();
    TodayStage::press(Qt::Key_Return);
    QTRY_COMPARE(m_stage->notifications->text(),
                 u"Copied, but nothing is opened: greetings go out from 07:00 to 22:00."_s);
    QVERIFY(m_stage->links.opened.isEmpty());
}

void TestTodayCopying::asksBeforeWordsOfAnotherDayAreCopied()
{
    m_stage->addBirthdays(1);
    QVERIFY(app::prepareToday(m_stage->shop.session(), m_stage->shop.clock()));
    QVERIFY(m_stage->shop.session().outbox().setText(m_stage->ledger().constFirst().id,
                                                     {u"Hôm nay vui nhé."_s}, m_stage->shop.moment()));
    m_stage->shop.setClock(u"2026-11-22T09:00:00+07:00"_s);
    m_stage->open();
    QGuiApplication::clipboard()->clear();
    TodayStage::press(Qt::Key_Return);
    QVERIFY(
        m_stage->notifications->text().startsWith(u"These words speak of today, but the day is 21/11."_s));
    QVERIFY(m_stage->links.opened.isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    m_stage->notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    QTRY_COMPARE(m_stage->links.opened.size(), 1);
}

void TestTodayCopying::copiesNothingThatMustNotGo()
{
    m_stage->addBirthdays(1);
    m_stage->open();
    const db::OutboxMessage message = m_stage->ledger().constFirst();
    refuse(message.customer);
    QGuiApplication::clipboard()->setText(u"before"_s);
    TodayStage::press(Qt::Key_Return);
    QTRY_VERIFY2(m_stage->notifications->text().contains(u"they refused such messages"_s),
                 qPrintable(m_stage->notifications->text()));
    QVERIFY(m_stage->notifications->stays());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QVERIFY(m_stage->links.opened.isEmpty());
    QCOMPARE(m_stage->ledger().constFirst().copiedAtMs, 0);
    m_stage->notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), message.text);
    QCOMPARE(m_stage->links.opened.size(), 1);
}

void TestTodayCopying::leavesOutOfManyWhatMustNotGo()
{
    m_stage->addBirthdays(3);
    m_stage->open();
    refuse(m_stage->ledger().constFirst().customer);
    QGuiApplication::clipboard()->clear();
    TodayStage::press(Qt::Key_Down, Qt::ShiftModifier);
    TodayStage::press(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY2(m_stage->notifications->text().contains(u"1 was left out: it must not be sent any more."_s),
                 qPrintable(m_stage->notifications->text()));
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts).size(), 1);
}

MK_TEST(TestTodayCopying)
#include "tst_today_copying.moc"
