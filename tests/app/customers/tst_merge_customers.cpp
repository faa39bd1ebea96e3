#include "app/customers/merge_customers.h"

#include "app/customers/contact_commands.h"
#include "app/customers/customer_commands.h"
#include "app/desk/undo.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/skip_reasons.h"
#include "app/rights/request_commands.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/customers/picture_store.h"
#include "db/customers/relation_store.h"
#include "db/outbox/message_state.h"
#include "db/rights/data_request_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/safekeeping/sample_store.h"
#include "db/support/dump.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;
using State = app::UndoOutcome::State;

/// Two entries of one person become one, and two again to the last row.
class TestMergeCustomers final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void joinsWhatHangsOnBoth();
    void takesEachFieldFromWhomItIsToldTo();
    void letsTheStricterConsentWin();
    void greetsNoOccasionTwice();
    void keepsThatTheOtherWasGreeted();
    void changesNoFigure();
    void restoresEveryRow();
    void restoresAfterARestartAndMonths();
    void mergesAgain();
    void leavesWhatCameSinceWithTheOneKept();
    void refusesForAllWhatWasRefusedSince();
    void restrictsAllWhereARestrictionCameSince();
    void takesRelationsAndThePicture();
    void knowsAPersonalDayUnderAnotherNumber();
    void refusesWhereALaterStepIsInTheWay();
    void refusesWhereAFieldChangedSince();
    void mergesOneAfterTheOther();
    void bringsNoMergedCustomerBackByHand();
    void refusesNonsense();
    void takesARealCustomerOutOfTheSample();

private:
    db::Session &session() { return m_shop->session(); }
    template <class C> auto run(const C &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    db::Result<app::Done<app::UndoOutcome>> undo() { return app::undoLast(session(), m_shop->clock().act()); }
    void record(db::CustomerId id, db::Purpose purpose, const QString &channel, bool granted, qint64 atMs);
    void log(db::CustomerId id, db::InteractionKind kind, std::optional<qint64> amount = {});
    QList<db::OutboxMessage> messagesOf(db::CustomerId id) { return *session().outbox().listOf(id, 99); }
    db::OutboxMessage messageOf(db::CustomerId id); ///< for the first day of Tết
    QStringList dump() { return test::dumpOf(session().path()); }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_an;    ///< a prospect at the counter
    db::CustomerId m_again; ///< the same person, who bought in the web shop
};

void TestMergeCustomers::init()
{
    m_shop = std::make_unique<TestShop>(u"2027-02-06T09:00:00+07:00"_s); // mùng một Tết
    const auto phone = [](const QString &number, bool primary) {
        return db::ContactPoint{{}, {}, db::ContactKind::Phone, number, number, primary, true};
    };
    db::Customer an = TestShop::person(u"Nguyễn Thị An"_s, Stage::Consideration);
    an.code = u"K1"_s;
    an.tags = {u"VIP"_s};
    an.contactPoints = {phone(u"+84961000051"_s, true)};
    m_an = m_shop->add(an);
    db::Customer again = TestShop::person(u"Nguyễn An"_s, Stage::Experience);
    again.code = u"K7"_s;
    again.tags = {u"sỉ"_s, u"VIP"_s};
    again.province = u"Huế"_s;
    again.birthday = {db::Calendar::Solar, 8, 3, 1990};
    again.personalDays = {
        {db::PersonalDayKind::Wedding, 0, {}, {db::Calendar::Solar, 5, 6, 2015, false, false}}};
    again.contactPoints = {
        phone(u"+84961000052"_s, true),
        {{}, {}, db::ContactKind::Email, u"an@example.com"_s, u"an@example.com"_s, true, false},
        phone(u"+84961000051"_s, false)};
    m_again = m_shop->add(again);
    record(m_an, db::Purpose::Greeting, u"sms"_s, true, 3'000);
    record(m_an, db::Purpose::Care, u"phone"_s, true, 1'000);
    record(m_again, db::Purpose::Greeting, u"sms"_s, false, 2'000);
    record(m_again, db::Purpose::Care, u"email"_s, true, 2'000);
    log(m_an, db::InteractionKind::Question);
    log(m_again, db::InteractionKind::Purchase, 250'000);
}

void TestMergeCustomers::cleanup()
{
    QCOMPARE(*session().safekeeping().check(), QStringList());
    m_shop.reset();
}

void TestMergeCustomers::record(db::CustomerId id, db::Purpose purpose, const QString &channel, bool granted,
                                qint64 atMs)
{
    QVERIFY(session().consents().record({{}, id, channel, purpose, granted, u"counter"_s, {}, atMs}));
}

void TestMergeCustomers::log(db::CustomerId id, db::InteractionKind kind, std::optional<qint64> amount)
{
    db::Interaction contact;
    contact.customer = id;
    contact.kind = kind;
    contact.amount = amount;
    contact.occurredAtMs = m_shop->clock().nowMs();
    contact.occurredOn = m_shop->clock().today();
    QVERIFY(run(app::LogContact{contact, {}}));
}

db::OutboxMessage TestMergeCustomers::messageOf(db::CustomerId id)
{
    for (const db::OutboxMessage &message : messagesOf(id)) {
        if (message.occasionKey == u"tet_mung_1"_s)
            return message;
    }
    qFatal("no greeting");
}

void TestMergeCustomers::joinsWhatHangsOnBoth()
{
    const auto merged = run(app::MergeCustomers{m_an, {m_again}});
    QVERIFY(merged);
    const db::Customer &an = merged->value.customer;
    QCOMPARE(an.id, m_an);
    QCOMPARE(an.fullName, u"Nguyễn Thị An"_s);
    QCOMPARE(an.code, u"K1"_s);
    QCOMPARE(an.province, u"Huế"_s);
    QCOMPARE(an.birthday.year, std::optional(1990));
    QCOMPARE(an.stage, Stage::Experience); // who has bought is no prospect
    QCOMPARE(QSet<QString>(an.tags.cbegin(), an.tags.cend()), (QSet<QString>{u"VIP"_s, u"sỉ"_s}));
    QCOMPARE(an.personalDays.size(), 1);
    QStringList points;
    for (const db::ContactPoint &point : an.contactPoints)
        points.append(point.normalized + (point.primary ? u"!"_s : QString()));
    points.sort();
    QCOMPARE(points, (QStringList{u"+84961000051!"_s, u"+84961000052"_s, u"an@example.com!"_s}));
    QCOMPARE(session().interactions().timeline(m_an, 99)->size(), 2);
    QVERIFY(session().reader().read(m_again)->deleted);
    QCOMPARE(*session().merges().keptOf(m_again), std::optional(m_an));
    QCOMPARE(session().journal().list(1)->constFirst().about, u"Nguyễn Thị An"_s);
}

void TestMergeCustomers::takesEachFieldFromWhomItIsToldTo()
{
    using Field = app::CustomerField;
    const auto merged = run(app::MergeCustomers{
        m_an,
        {m_again},
        {{Field::Name, m_again}, {Field::Code, m_again}, {Field::Province, m_an}, {Field::Stage, m_an}}});
    QVERIFY(merged);
    QCOMPARE(merged->value.customer.fullName, u"Nguyễn An"_s);
    QCOMPARE(merged->value.customer.code, u"K7"_s);
    QCOMPARE(merged->value.customer.province, QString());
    QCOMPARE(merged->value.customer.stage, Stage::Consideration);
    QCOMPARE(undo()->value.state, State::Done);
    QCOMPARE(session().reader().read(m_again)->code, u"K7"_s);
    QCOMPARE(session().reader().read(m_an)->code, u"K1"_s);
}

void TestMergeCustomers::letsTheStricterConsentWin()
{
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}}));
    const auto current = session().consents().current(m_an);
    QHash<QString, bool> granted;
    for (const db::Consent &one : *current)
        granted.insert(db::keyOf(one.purpose) + u'/' + one.channel, one.granted);
    const QHash<QString, bool> expected{
        {u"greeting/sms"_s, false}, {u"care/phone"_s, true}, {u"care/email"_s, true}};
    QCOMPARE(granted, expected); // the refusal is older, and stands all the same
    QCOMPARE(session().consents().ledger(m_an)->size(), 4);
    QVERIFY(session().consents().current(m_again)->isEmpty());
}

void TestMergeCustomers::greetsNoOccasionTwice()
{
    const auto kept = m_shop->add(TestShop::person(u"Trần Thị Mai"_s, Stage::Loyalty));
    const auto other = m_shop->add(TestShop::person(u"Chị Mai"_s, Stage::Loyalty));
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    QVERIFY(run(app::MarkMessageSent{messageOf(other).id, {}}));
    QVERIFY(db::isOpen(messageOf(kept).state));
    const QStringList before = dump();
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    QCOMPARE(messageOf(kept).state, db::MessageState::Skipped);
    QCOMPARE(app::skippedBecause(messageOf(kept).reason), std::optional(app::SkippedBecause::GreetedAlready));
    QCOMPARE(undo()->value.state, State::Done);
    QCOMPARE(dump(), before);
}

void TestMergeCustomers::keepsThatTheOtherWasGreeted()
{
    const auto other = m_shop->add(TestShop::person(u"Chị Mai"_s, Stage::Loyalty));
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    QVERIFY(run(app::MarkMessageSent{messageOf(other).id, {}}));
    const auto kept = m_shop->add(TestShop::person(u"Trần Thị Mai"_s, Stage::Loyalty));
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    QCOMPARE(messageOf(kept).state, db::MessageState::Sent);
    QCOMPARE(messagesOf(kept).size(), 1);
}

void TestMergeCustomers::changesNoFigure()
{
    const auto figures = [this] {
        QStringList rows = dump();
        rows.removeIf([](const QString &row) { // stages count customers, of whom there is one less
            return !row.contains("_daily "_L1) || row.contains("stage_daily "_L1);
        });
        return rows;
    };
    QVERIFY(run(app::SetStage{m_again, Stage::Loyalty}));
    const QStringList before = figures();
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}}));
    QCOMPARE(session().reader().read(m_an)->stage, Stage::Loyalty);
    QCOMPARE(figures(), before); // no conversion of today, above all
}

void TestMergeCustomers::restoresEveryRow()
{
    QVERIFY(run(app::SetStage{m_again, Stage::Loyalty}));
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    for (const db::OutboxMessage &message : messagesOf(m_again)) {
        if (db::isOpen(message.state))
            QVERIFY(run(app::MarkMessageSent{message.id, {}}));
    }
    const QStringList before = dump();
    m_shop->setClock(u"2027-02-07T09:00:00+07:00"_s);
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}, {{app::CustomerField::Code, m_again}}}));
    QVERIFY(dump() != before);
    QCOMPARE(undo()->value.state, State::Done);
    QCOMPARE(dump(), before);
}

void TestMergeCustomers::restoresAfterARestartAndMonths()
{
    const QStringList before = dump();
    QVERIFY(run(app::MergeCustomers{m_again, {m_an}}));
    const auto opened = db::Session::open({session().path()});
    QVERIFY(opened);
    m_shop->setClock(u"2027-08-06T09:00:00+07:00"_s);
    const auto undone = app::undoLast(**opened, m_shop->clock().act());
    QVERIFY(undone);
    QCOMPARE(undone->value.state, State::Done);
    QCOMPARE(dump(), before);
}

void TestMergeCustomers::mergesAgain()
{
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}, {{app::CustomerField::Name, m_again}}}));
    const QStringList merged = dump();
    QCOMPARE(undo()->value.state, State::Done);
    const auto last = session().journal().list(1)->constFirst();
    QCOMPARE(app::undo(session(), last.id, m_shop->clock().act())->value.state, State::Done);
    QCOMPARE(session().reader().read(m_an)->fullName, u"Nguyễn An"_s);
    QCOMPARE(dump(), merged);
}

void TestMergeCustomers::leavesWhatCameSinceWithTheOneKept()
{
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}}));
    const auto step = session().journal().list(1)->constFirst();
    log(m_an, db::InteractionKind::Visit);
    const auto undone = app::undo(session(), step.id, m_shop->clock().act());
    QVERIFY(undone);
    QCOMPARE(undone->value.state, State::Done);
    QCOMPARE(session().interactions().timeline(m_an, 99)->size(), 2);
    QCOMPARE(session().interactions().timeline(m_again, 99)->size(), 1);
}

void TestMergeCustomers::takesRelationsAndThePicture()
{
    const auto husband = m_shop->add(TestShop::person(u"Lê Văn Tám"_s, Stage::Loyalty));
    const auto friendly = m_shop->add(TestShop::person(u"Trần Thị Hà"_s, Stage::Loyalty));
    const QByteArray jpeg = QByteArray::fromHex("ffd8ff00ffd9");
    const auto relate = [this](db::CustomerId one, db::CustomerId other, db::RelationKind kind) {
        QVERIFY(session().relations().add({one, other, kind}));
    };
    relate(m_again, husband, db::RelationKind::Spouse);
    relate(friendly, m_again, db::RelationKind::ReferredBy);
    relate(m_an, husband, db::RelationKind::Spouse); // known of both
    relate(m_again, m_an, db::RelationKind::Colleague);
    QVERIFY(session().pictures().set(m_again, jpeg));
    const QStringList before = dump();
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}}));
    QList<db::CustomerId> with;
    const auto relations = session().relations().of(m_an);
    for (const db::SeenRelation &seen : *relations)
        with.append(seen.with);
    QCOMPARE(with, (QList{friendly, husband}));
    QCOMPARE(*session().pictures().of(m_an), jpeg);
    QCOMPARE(undo()->value.state, State::Done);
    QCOMPARE(dump(), before);
}

void TestMergeCustomers::refusesForAllWhatWasRefusedSince()
{
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}}));
    const auto step = session().journal().list(1)->constFirst();
    m_shop->setClock(u"2027-03-06T09:00:00+07:00"_s);
    record(m_an, db::Purpose::Promotion, u"all"_s, false, m_shop->clock().nowMs());
    record(m_an, db::Purpose::Promotion, u"zalo"_s, true, m_shop->clock().nowMs());
    QCOMPARE(app::undo(session(), step.id, m_shop->clock().act())->value.state, State::Done);
    const auto about = [this](db::CustomerId id) {
        QStringList said;
        const auto current = session().consents().current(id);
        for (const db::Consent &one : *current) {
            if (one.purpose == db::Purpose::Promotion)
                said.append(one.channel + (one.granted ? u": yes"_s : u": no"_s));
        }
        return said;
    };
    QCOMPARE(about(m_an), (QStringList{u"all: no"_s, u"zalo: yes"_s}));
    QCOMPARE(about(m_again), QStringList{u"all: no"_s}); // a yes is of the one who is known to have said it
}

void TestMergeCustomers::restrictsAllWhereARestrictionCameSince()
{
    const auto ask = [this](db::DataRight right, db::CustomerId id) {
        app::AddRequest request;
        request.customer = id;
        request.right = right;
        return run(request)->value.id;
    };
    const auto restrictions = [this](db::CustomerId id) {
        const auto requests = session().requests().listOf(id);
        return std::count_if(requests->cbegin(), requests->cend(),
                             [](const db::DataRequest &one) { return one.restricts(); });
    };
    ask(db::DataRight::Restrict, m_again); // of that one, before: it goes back alone
    m_shop->setClock(u"2027-02-08T09:00:00+07:00"_s);
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}}));
    const auto step = session().journal().list(1)->constFirst();
    m_shop->setClock(u"2027-03-06T09:00:00+07:00"_s);
    ask(db::DataRight::Restrict, m_an);
    ask(db::DataRight::Access, m_an); // stays with the one who was kept
    QVERIFY(run(app::LiftRestriction{ask(db::DataRight::Restrict, m_an)}));
    QCOMPARE(app::undo(session(), step.id, m_shop->clock().act())->value.state, State::Done);
    QCOMPARE(restrictions(m_an), 1);
    QCOMPARE(restrictions(m_again), 2);
    QCOMPARE(session().requests().listOf(m_again)->size(), 2);
    QCOMPARE(session().requests().list()->size(), 5);
}

void TestMergeCustomers::knowsAPersonalDayUnderAnotherNumber()
{
    using Kind = db::PersonalDayKind;
    const db::Birthday today{db::Calendar::Solar, 6, 2, 2015, false, false};
    const db::Birthday summer{db::Calendar::Solar, 6, 6, 2018, false, false};
    db::Customer mai = TestShop::person(u"Trần Thị Mai"_s, Stage::Loyalty);
    mai.personalDays = {{Kind::ChildBirthday, 1, u"Bi"_s, today}};
    const auto kept = m_shop->add(mai);
    mai.fullName = u"Chị Mai"_s;
    mai.personalDays = {{Kind::ChildBirthday, 1, u"Na"_s, summer}, {Kind::ChildBirthday, 2, u"Bi"_s, today}};
    const auto other = m_shop->add(mai);
    const auto greetingOf = [this](db::CustomerId id, int occasionYear) {
        db::OutboxMessage message = messageOf(id);
        message.occasionKey = u"sinh_nhat_con"_s;
        message.occasionYear = occasionYear;
        message.occasionOn = message.dueOn = m_shop->clock().today();
        message.dueAt = QTime(9, 0);
        message.channel = db::Channel::Zalo;
        message.address = u"+8496100010%1"_s.arg(id.value);
        message.text = u"Chúc mừng sinh nhật bé Bi."_s;
        return session().outbox().add(message, m_shop->moment()).value().value();
    };
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    const db::MessageId own = greetingOf(kept, 2027);
    QVERIFY(run(app::MarkMessageSent{greetingOf(other, 20270002), {}}));
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    QCOMPARE(app::skippedBecause(session().outbox().byId(own)->reason),
             std::optional(app::SkippedBecause::GreetedAlready));
}

void TestMergeCustomers::refusesWhereALaterStepIsInTheWay()
{
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}}));
    const auto step = session().journal().list(1)->constFirst();
    QVERIFY(run(app::DeleteCustomer{m_an}));
    const auto refused = app::undo(session(), step.id, m_shop->clock().act());
    QVERIFY(refused);
    QCOMPARE(refused->value.state, State::InTheWay);
    QCOMPARE(refused->value.other.about, u"Nguyễn Thị An"_s);
    QCOMPARE(undo()->value.state, State::Done);
    QCOMPARE(undo()->value.state, State::Done);
    QVERIFY(!session().reader().read(m_again)->deleted);
}

void TestMergeCustomers::refusesWhereAFieldChangedSince()
{
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}}));
    db::Customer imported = *session().reader().read(m_an);
    imported.province = u"Hà Nội"_s; // by a list, which is no step of one customer
    QVERIFY(session().customers().save(imported, m_shop->moment()));
    const QStringList before = dump();
    const auto refused = undo();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::Conflict);
    QCOMPARE(dump(), before);
}

void TestMergeCustomers::mergesOneAfterTheOther()
{
    const auto third = m_shop->add(TestShop::person(u"Chị An"_s, Stage::Awareness));
    const QStringList before = dump();
    QVERIFY(run(app::MergeCustomers{m_again, {third}}));
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}}));
    QCOMPARE(*session().merges().keptOf(third), std::optional(m_an));
    QCOMPARE(*session().merges().mergedInto(m_an), (QList<db::CustomerId>{m_again, third}));
    QCOMPARE(undo()->value.state, State::Done);
    QCOMPARE(undo()->value.state, State::Done);
    QCOMPARE(dump(), before);
    QVERIFY(run(app::MergeCustomers{m_an, {m_again, third}})); // both at once
    QCOMPARE(session().reader().read(m_an)->contactPoints.size(), 4);
    QCOMPARE(undo()->value.state, State::Done);
    QCOMPARE(dump(), before);
}

void TestMergeCustomers::bringsNoMergedCustomerBackByHand()
{
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}}));
    const auto refused = run(app::RestoreCustomer{m_again});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::Conflict);
    QVERIFY2(refused.error().detail.contains(u"Nguyễn Thị An"_s), qPrintable(refused.error().detail));
}

void TestMergeCustomers::refusesNonsense()
{
    QCOMPARE(run(app::MergeCustomers{m_an, {m_an}}).error().kind, db::ErrorKind::InvalidInput);
    QCOMPARE(run(app::MergeCustomers{m_an, {}}).error().kind, db::ErrorKind::InvalidInput);
    QCOMPARE(run(app::MergeCustomers{m_an, {db::CustomerId{999}}}).error().kind, db::ErrorKind::NotFound);
}

void TestMergeCustomers::takesARealCustomerOutOfTheSample()
{
    QVERIFY(session().sample().mark(m_an));
    QVERIFY(run(app::MergeCustomers{m_an, {m_again}}));
    QVERIFY(!*session().sample().holds(m_an));
    QCOMPARE(undo()->value.state, State::Done);
    QVERIFY(*session().sample().holds(m_an));
}

MK_TEST(TestMergeCustomers)
#include "tst_merge_customers.moc"
