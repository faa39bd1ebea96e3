#include "db/messages/template_store.h"
#include "db/outbox/sending_account_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/today/today_stage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using db::MessageState;

/// Where an account sends by itself, the day can be left to it; what is left to it is done by nobody else.
class TestTodayApproving final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<TodayStage>(); }
    void cleanup() { m_stage.reset(); }
    void offersNothingWithoutAnAccount();
    void approvesTheDayInOneStep();
    void withdrawsBeforeAnythingIsSentByHand();

private:
    TodayStage &on() { return *m_stage; }
    void addAccount()
    {
        db::SendingAccount account;
        account.name = u"Shop"_s;
        account.sender = u"hoa@shop.example"_s;
        account.host = u"127.0.0.1"_s;
        account.port = 25;
        account.security = db::LinkSecurity::None;
        QVERIFY(on().shop.session().sendingAccounts().add(account, on().shop.moment()));
    }
    /// A mail at half past seven to a new customer.
    db::MessageId plan(const QString &name)
    {
        const QString address = u"k%1@example.vn"_s.arg(++m_number);
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        person.contactPoints.append({{}, {}, db::ContactKind::Email, address, address, true, true});
        const auto templates = on().shop.session().templates().all().value();
        const auto text = std::ranges::find_if(templates, [](const db::Template &one) {
            return one.audience == db::Audience::Existing && one.channel == db::Channel::Email &&
                   one.recipient == db::CustomerKind::Person;
        });
        db::OutboxMessage message;
        message.customer = on().shop.add(person);
        message.purpose = db::Purpose::Greeting;
        message.channel = db::Channel::Email;
        message.templateId = text->id;
        message.templateVersion = 1;
        message.address = address;
        message.dueOn = on().shop.clock().today();
        message.dueAt = QTime(19, 30);
        message.subject = u"Chào"_s;
        message.text = u"Chào bạn"_s;
        return *on().shop.session().outbox().add(message, on().shop.moment()).value();
    }
    MessageState stateOf(db::MessageId id) { return on().shop.session().outbox().byId(id)->state; }
    QPushButton *approveAll() { return on().page->findChild<QPushButton *>(u"approveDayPushButton"_s); }

    std::unique_ptr<TodayStage> m_stage;
    int m_number = 0;
};

void TestTodayApproving::offersNothingWithoutAnAccount()
{
    plan(u"Lan"_s);
    on().open();
    QTRY_COMPARE(on().chosen(), u"Lan"_s);
    QVERIFY(!approveAll()->isVisible());
}

void TestTodayApproving::approvesTheDayInOneStep()
{
    addAccount();
    const auto first = plan(u"Lan"_s);
    const auto second = plan(u"Mai"_s);
    on().open();
    QTRY_VERIFY(approveAll()->isVisible());
    QCOMPARE(approveAll()->text(), u"Approve all: 2"_s);
    approveAll()->click();
    QTRY_COMPARE(stateOf(first), MessageState::Approved);
    QCOMPARE(stateOf(second), MessageState::Approved);
    QTRY_VERIFY(!approveAll()->isVisible());
    QTRY_COMPARE(on().notifications->text(), u"2 greetings go by themselves at their hours"_s);
    on().undo->takeBackLast();
    QTRY_COMPARE(stateOf(first), MessageState::Planned);
    QCOMPARE(stateOf(second), MessageState::Planned);
    QTRY_VERIFY(approveAll()->isVisible());
}

void TestTodayApproving::withdrawsBeforeAnythingIsSentByHand()
{
    addAccount();
    const auto id = plan(u"Lan"_s);
    on().open();
    QTRY_VERIFY(approveAll()->isVisible());
    approveAll()->click();
    QTRY_COMPARE(stateOf(id), MessageState::Approved);
    const auto row = [this] {
        for (int i = 0; i < on().list->model()->rowCount(); ++i) {
            if (on().list->model()->index(i, 0).data().toString() == u"Lan"_s)
                return on().list->model()->index(i, 0);
        }
        return QModelIndex();
    };
    QTRY_VERIFY(!approveAll()->isVisible());
    on().list->setCurrentIndex(row());
    QTRY_VERIFY(on().inPane<QAbstractButton>(u"withdrawPushButton"_s)->isVisible());
    QVERIFY(!on().inPane<QAbstractButton>(u"sentPushButton"_s)->isVisible());
    QVERIFY(!on().inPane<QAbstractButton>(u"copyPushButton"_s)->isVisible());
    QTRY_VERIFY(on().label(u"greetingReasonsLabel"_s).contains(u"It goes by itself at 19:30."_s));
    QGuiApplication::clipboard()->setText(u"before"_s);
    on().list->setFocus();
    for (const Qt::Key key : {Qt::Key_D, Qt::Key_Return, Qt::Key_S, Qt::Key_E})
        on().press(key);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QCOMPARE(stateOf(id), MessageState::Approved);
    on().inPane<QAbstractButton>(u"withdrawPushButton"_s)->click();
    QTRY_COMPARE(stateOf(id), MessageState::Planned);
    QTRY_VERIFY(on().inPane<QAbstractButton>(u"sentPushButton"_s)->isVisible());
}

MK_TEST(TestTodayApproving)
#include "tst_today_approving.moc"
