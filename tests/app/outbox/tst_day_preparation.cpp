#include "app/outbox/day_preparation.h"

#include "app/outbox/message_commands.h"
#include "app/support/test_shop.h"
#include "db/greetings/greeting_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// From the plan to the ledger.
class TestDayPreparation final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void entersEachGreetingOnceWithItsText();
    void writesToACompanyInItsOwnWords();
    void followsAChangedStageToTheOtherWords();
    void keepsWhatWasEditedByHand();
    void cancelsWhatIsNoLongerDueAndRevivesIt();
    void neverTouchesWhatWasSentOrSkipped();
    void stopsWhenToldTo();

private:
    app::PrepareReport prepare();
    QList<db::OutboxMessage> rows();
    db::CustomerId birthdayToday(LifecycleStage stage = LifecycleStage::Loyalty);
    template <class Command> bool does(const Command &command)
    {
        return app::run(m_shop->session(), command, m_shop->clock().act()).has_value();
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestDayPreparation::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestDayPreparation::cleanup()
{
    const auto faults = m_shop->session().safekeeping().check();
    QVERIFY(faults);
    QCOMPARE(*faults, QStringList());
}

app::PrepareReport TestDayPreparation::prepare()
{
    const auto report = app::prepareToday(m_shop->session(), m_shop->clock());
    if (!report)
        qFatal("%s", qUtf8Printable(report.error().detail));
    return report->value;
}

QList<db::OutboxMessage> TestDayPreparation::rows()
{
    return *m_shop->session().outbox().list({});
}

db::CustomerId TestDayPreparation::birthdayToday(LifecycleStage stage)
{
    db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, stage);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    return m_shop->add(person);
}

void TestDayPreparation::entersEachGreetingOnceWithItsText()
{
    birthdayToday();
    QCOMPARE(prepare().added, 1);
    QCOMPARE(prepare().added, 0);
    const auto all = rows();
    QCOMPARE(all.size(), 1);
    const db::OutboxMessage &message = all.first();
    QCOMPARE(message.state, db::MessageState::Planned);
    QCOMPARE(message.channel, db::Channel::Zalo);
    QVERIFY(message.address.startsWith(u"+84"_s));
    QVERIFY2(message.text.contains(u"Hương"_s), qUtf8Printable(message.text));
    QVERIFY2(message.text.contains(u"Hoa Mai"_s), qUtf8Printable(message.text));
    QVERIFY(!message.text.contains(u"{{"_s));
}

void TestDayPreparation::writesToACompanyInItsOwnWords()
{
    m_shop->setClock(u"2027-01-01T20:00:00+07:00"_s); // New Year
    db::Customer company = TestShop::person(u"Công ty TNHH Minh Long"_s, LifecycleStage::Loyalty);
    company.kind = db::CustomerKind::Company;
    company.givenName = company.fullName;
    company.gender.reset();
    m_shop->add(company);
    prepare();
    const auto all = rows();
    QCOMPARE(all.size(), 1);
    QVERIFY2(all.first().text.startsWith(u"Kính gửi Công ty TNHH Minh Long,"_s),
             qPrintable(all.first().text));
    QVERIFY2(!all.first().text.contains(u"gia đình"_s), qPrintable(all.first().text));
    QCOMPARE(prepare().refreshed, 0); // and stays as it was written
}

void TestDayPreparation::followsAChangedStageToTheOtherWords()
{
    const db::CustomerId id = birthdayToday(LifecycleStage::Acquisition);
    prepare();
    const QString before = rows().first().text;
    QVERIFY(m_shop->session().customers().setStage(id, LifecycleStage::Experience, m_shop->moment()));
    const app::PrepareReport report = prepare();
    QCOMPARE(report.refreshed, 1);
    QCOMPARE(rows().size(), 1);
    QCOMPARE(rows().first().stage, LifecycleStage::Experience);
    QVERIFY(rows().first().text != before);
}

void TestDayPreparation::keepsWhatWasEditedByHand()
{
    const db::CustomerId id = birthdayToday();
    prepare();
    const db::MessageId message = rows().first().id;
    QVERIFY(does(app::RewordMessage{message, {u"Chúc mừng sinh nhật chị! Cảm ơn chị."_s}}));
    auto person = m_shop->session().customers().byId(id);
    QVERIFY(person);
    person->fullName = u"Nguyễn Thị Lan"_s;
    person->givenName = u"Lan"_s;
    QVERIFY(m_shop->session().customers().save(*person, m_shop->moment()));
    prepare();
    QCOMPARE(rows().first().text, u"Chúc mừng sinh nhật chị! Cảm ơn chị."_s);
}

void TestDayPreparation::cancelsWhatIsNoLongerDueAndRevivesIt()
{
    const db::CustomerId id = birthdayToday();
    prepare();
    auto person = m_shop->session().customers().byId(id);
    QVERIFY(person);
    person->birthday.day = 22; // written down wrongly
    QVERIFY(m_shop->session().customers().save(*person, m_shop->moment()));
    QCOMPARE(prepare().cancelled, 1);
    QCOMPARE(rows().first().state, db::MessageState::Cancelled);
    person->birthday.day = 21;
    QVERIFY(m_shop->session().customers().save(*person, m_shop->moment()));
    QCOMPARE(prepare().added, 1);
    QCOMPARE(rows().size(), 1);
    QCOMPARE(rows().first().state, db::MessageState::Planned);
}

void TestDayPreparation::neverTouchesWhatWasSentOrSkipped()
{
    birthdayToday();
    birthdayToday();
    prepare();
    QVERIFY(does(app::MarkMessageSent{rows().at(0).id}));
    QVERIFY(does(app::SkipMessage{rows().at(1).id, u"met-in-person"_s}));
    const auto rules = m_shop->session().greetings().rules();
    QVERIFY(rules);
    for (const db::GreetingRule &rule : *rules)
        QVERIFY(m_shop->session().greetings().setRuleEnabled(rule.id, false));
    const app::PrepareReport report = prepare();
    QCOMPARE(report.cancelled + report.refreshed + report.added, 0);
    QCOMPARE(rows().at(0).state, db::MessageState::Sent);
    QCOMPARE(rows().at(1).state, db::MessageState::Skipped);
}

void TestDayPreparation::stopsWhenToldTo()
{
    for (int i = 0; i < 3; ++i)
        birthdayToday();
    const auto stopped = app::prepareDays(m_shop->session(), m_shop->clock(), m_shop->clock().today(),
                                          m_shop->clock().today(), [](qint64) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
}

MK_TEST(TestDayPreparation)
#include "tst_day_preparation.moc"
