#include "app/calendar/birthday_dates.h"
#include "app/customers/customer_filter.h"
#include "app/people/province.h"
#include "app/segments/condition_text.h"
#include "app/segments/segment_query.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_search.h"
#include "db/customers/interaction_store.h"
#include "db/customers/segment_store.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using app::Condition;
using Field = app::ConditionField;

/// A condition has two readings, one person in memory and everybody in the file; that of the file is SQL,
/// over everybody or over some, or the index in memory with SQL for the rest. All answer the same.
class TestConditionReadings final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void agreeOnEachField_data();
    void agreeOnEachField();
    void agreeOnRandomTrees();
    void agreeOnTreesOfPurchases();
    void countAPurchaseAtOnce();
    void followTheFirstContact();
    void leaveOutWhoIsDeleted();
    void readNobodyIntoMemoryForOneQuestion();
    void bindEveryValue();
    void giveUpInTime();

private:
    static constexpr int kPeople = 250;

    std::vector<db::CustomerId> inMemory(const Condition &condition) const;
    std::vector<db::CustomerId> inTheFile(const Condition &condition)
    {
        const auto found = app::inTermsOfTheFile(m_shop.session(), condition, m_shop.clock())
                               .and_then([this](const db::CustomerCondition &inFile) {
                                   return m_shop.session().segments().customers(inFile);
                               });
        return found ? *found : std::vector<db::CustomerId>{{-1}};
    }
    /// Whether it finds the same among some of them.
    bool agreesOfSome(const Condition &condition, const std::vector<db::CustomerId> &met,
                      QRandomGenerator &random);
    void addContacts(Condition::Person &person, QRandomGenerator &random);
    void addConsents(Condition::Person &person, QRandomGenerator &random);
    Condition randomLeaf(Field field, QRandomGenerator &random) const;
    Condition randomTree(int depth, QRandomGenerator &random, const QList<Field> &fields) const;
    void agreeOn(const Condition &tree, QRandomGenerator &random);

    TestShop m_shop;
    QList<Condition::Person> m_people; ///< by id
};

void TestConditionReadings::initTestCase()
{
    QRandomGenerator random(7);
    const QStringList provinces{u""_s, u"Hà Nội"_s, u"Bình Dương"_s, u"TP. Hồ Chí Minh"_s, u"Huế"_s};
    const QStringList occupations{u""_s, u"Giáo viên"_s, u"bác sĩ"_s, u"giáo viên tiểu học"_s};
    for (int i = 0; i < kPeople; ++i) {
        db::Customer customer =
            TestShop::person(u"Lê %1"_s.arg(i), static_cast<db::LifecycleStage>(random.bounded(5)));
        customer.gender.reset();
        if (const int gender = random.bounded(4); gender < 3)
            customer.gender = static_cast<db::Gender>(gender);
        customer.province = provinces.at(random.bounded(5));
        customer.occupation = occupations.at(random.bounded(4));
        if (random.bounded(4) != 0) {
            customer.birthday.calendar = random.bounded(2) == 0 ? db::Calendar::Solar : db::Calendar::Lunar;
            customer.birthday.month = random.bounded(1, 13);
            if (random.bounded(5) != 0)
                customer.birthday.day = random.bounded(1, 30);
            if (random.bounded(3) != 0)
                customer.birthday.year = random.bounded(1940, 2015);
            customer.birthday.approximate = random.bounded(8) == 0;
        }
        for (const QString &tag : {u"VIP"_s, u"hoa \"lan\""_s, u"50%"_s}) {
            if (random.bounded(3) == 0)
                customer.tags.append(tag);
        }
        if (random.bounded(3) == 0)
            customer.contactPoints.clear();
        Condition::Person person;
        person.id = m_shop.add(customer);
        person.stage = customer.stage;
        person.gender = customer.gender;
        person.birthYear = customer.birthday.year;
        person.hasBirthday = customer.birthday.hasDay() && !customer.birthday.approximate;
        for (int month = 1; month <= 12; ++month) {
            if (app::greetedInMonths(customer.birthday, {month}, m_shop.clock().today(), {}))
                person.greetedMonths.append(month);
        }
        person.province = app::presentProvince(customer.province).value_or(QString());
        person.occupation = customer.occupation;
        person.tags = customer.tags;
        person.reach = customer.contactPoints.isEmpty() ? 0 : db::kReachPhone | db::kReachText;
        addContacts(person, random);
        addConsents(person, random);
        m_people.append(person);
    }
}

void TestConditionReadings::addContacts(Condition::Person &person, QRandomGenerator &random)
{
    const QDate today = m_shop.clock().today();
    std::optional<qint64> first;
    for (int i = random.bounded(8); i > 0; --i) {
        db::Interaction contact;
        contact.customer = person.id;
        contact.occurredOn = today.addDays(-random.bounded(400));
        const int minute = random.bounded(24 * 60);
        const bool isWithTheFirst = first && random.bounded(4) == 0; // the one entered before counts
        contact.occurredAtMs =
            contact.occurredOn.startOfDay(m_shop.clock().zone()).toMSecsSinceEpoch() + 60'000LL * minute;
        if (isWithTheFirst) {
            contact.occurredAtMs = *first;
            contact.occurredOn = QDateTime::fromMSecsSinceEpoch(*first, m_shop.clock().zone()).date();
        }
        contact.channel = static_cast<db::Channel>(random.bounded(3));
        if (random.bounded(2) == 0) {
            contact.kind = db::InteractionKind::Purchase;
            if (random.bounded(5) != 0) // some were given back
                contact.amount = 1000LL * random.bounded(-100, 900);
            person.purchases.append({contact.occurredOn, contact.amount.value_or(0)});
        } else if (random.bounded(2) == 0) {
            contact.kind = db::InteractionKind::Review;
            contact.score = random.bounded(1, 6);
            person.scores.append(*contact.score);
        }
        QVERIFY(m_shop.session().interactions().add(contact));
        if (!person.lastContact.isValid() || contact.occurredOn > person.lastContact)
            person.lastContact = contact.occurredOn;
        if (!first || contact.occurredAtMs < *first) {
            first = contact.occurredAtMs;
            person.source = db::keyOf(contact.channel);
        }
    }
}

void TestConditionReadings::addConsents(Condition::Person &person, QRandomGenerator &random)
{
    for (const QString &channel : {u"sms"_s, u"email"_s, u"all"_s}) {
        for (const db::Purpose purpose : {db::Purpose::Greeting, db::Purpose::Promotion}) {
            if (random.bounded(3) != 0)
                continue;
            db::Consent consent;
            consent.customer = person.id;
            consent.channel = channel;
            consent.purpose = purpose;
            consent.granted = random.bounded(2) == 0;
            consent.source = u"counter"_s;
            consent.recordedAtMs = 1;
            QVERIFY(m_shop.session().consents().record(consent));
            person.consents.append(consent);
        }
    }
}

std::vector<db::CustomerId> TestConditionReadings::inMemory(const Condition &condition) const
{
    std::vector<db::CustomerId> met;
    for (const Condition::Person &person : m_people) {
        if (condition.isMetBy(person, m_shop.clock().today()))
            met.push_back(person.id);
    }
    return met;
}

bool TestConditionReadings::agreesOfSome(const Condition &condition, const std::vector<db::CustomerId> &met,
                                         QRandomGenerator &random)
{
    QList<db::CustomerId> some;
    std::vector<db::CustomerId> wanted;
    for (const Condition::Person &person : std::as_const(m_people)) {
        if (random.bounded(6) != 0)
            continue;
        some.append(person.id);
        if (std::binary_search(met.begin(), met.end(), person.id))
            wanted.push_back(person.id);
    }
    const auto inFile = app::inTermsOfTheFile(m_shop.session(), condition, m_shop.clock());
    if (!inFile)
        return false;
    const auto found = m_shop.session().segments().customersAmong(some, *inFile);
    return found && *found == wanted;
}

Condition TestConditionReadings::randomLeaf(Field field, QRandomGenerator &random) const
{
    const app::FieldRule &rule = app::ruleOf(field);
    if (rule.values == app::FieldRule::Values::Number) {
        // Numbers as they come up, so that each side of a limit is met.
        const qint64 most = field == Field::Age           ? 80
                            : field == Field::LastContact ? 420
                            : field == Field::Purchases   ? 5
                            : field == Field::Spent       ? 2'000'000
                                                          : 60;
        const int days = rule.hasDays && random.bounded(2) == 0 ? random.bounded(1, 400) : 0;
        return app::numberIs(field, static_cast<db::Comparison>(random.bounded(5)), random.bounded(most + 1),
                             days);
    }
    QStringList known;
    switch (field) {
    case Field::Tag:
        known = {u"VIP"_s, u"hoa \"lan\""_s, u"50%"_s, u"no such tag"_s};
        break;
    case Field::Occupation:
        known = {u"Giáo viên"_s, u"bác sĩ"_s};
        break;
    case Field::OccupationWord:
        known = {u"giao vien"_s, u"bac si"_s, u"tieu hoc"_s, u"luat su"_s};
        break;
    case Field::Province:
        known = {u"Hà Nội"_s, u"Hồ Chí Minh"_s, u"Huế"_s, u"Đà Nẵng"_s};
        break;
    case Field::Customer:
        for (int i = 0; i < 40; ++i)
            known.append(QString::number(m_people.at(random.bounded(kPeople)).id.value));
        break;
    default:
        known = rule.choices();
    }
    QStringList words;
    for (const QString &word : std::as_const(known)) {
        if (random.bounded(field == Field::Customer ? 2 : 3) == 0)
            words.append(word);
    }
    return app::isOneOf(field, words.isEmpty() ? QStringList{known.first()} : words);
}

Condition TestConditionReadings::randomTree(int depth, QRandomGenerator &random,
                                            const QList<Field> &fields) const
{
    if (depth == 0 || random.bounded(3) == 0)
        return randomLeaf(fields.at(random.bounded(fields.size())), random);
    Condition group{static_cast<Condition::Kind>(random.bounded(3))};
    for (int i = random.bounded(4); i > 0; --i)
        group.parts.append(randomTree(depth - 1, random, fields));
    return group;
}

void TestConditionReadings::agreeOnEachField_data()
{
    QTest::addColumn<Field>("field");
    for (const app::FieldRule &rule : app::conditionFields())
        QTest::newRow(qPrintable(QString(rule.key))) << rule.field;
}

void TestConditionReadings::agreeOnEachField()
{
    QFETCH(Field, field);
    QRandomGenerator random(static_cast<quint32>(field) + 1);
    int told = 0; // conditions that some meet and others do not
    for (int round = 0; round < 40; ++round) {
        const Condition leaf = randomLeaf(field, random);
        const auto met = inMemory(leaf);
        QVERIFY2(inTheFile(leaf) == met, qPrintable(app::textOf(leaf)));
        const Condition others = app::noneOf({leaf});
        QVERIFY2(inTheFile(others) == inMemory(others), qPrintable(app::textOf(others)));
        QVERIFY2(agreesOfSome(leaf, met, random), qPrintable(app::textOf(leaf)));
        QVERIFY2(agreesOfSome(others, inMemory(others), random), qPrintable(app::textOf(others)));
        auto listed = app::listedMeeting(m_shop.session(), leaf, m_shop.clock());
        QVERIFY(listed);
        std::sort(listed->begin(), listed->end());
        QVERIFY2(*listed == met, qPrintable(app::textOf(leaf)));
        told += !met.empty() && met.size() < static_cast<std::size_t>(kPeople) ? 1 : 0;
    }
    QVERIFY2(told > 5, "the field was asked for in earnest");
}

void TestConditionReadings::agreeOn(const Condition &tree, QRandomGenerator &random)
{
    const auto met = inMemory(tree);
    QVERIFY2(inTheFile(tree) == met, qPrintable(app::textOf(tree)));
    QVERIFY2(agreesOfSome(tree, met, random), qPrintable(app::textOf(tree)));
    auto listed = app::listedMeeting(m_shop.session(), tree, m_shop.clock());
    QVERIFY(listed);
    std::sort(listed->begin(), listed->end()); // the index has them by name
    QVERIFY2(*listed == met, qPrintable(app::textOf(tree)));
    const auto inFile = app::inTermsOfTheFile(m_shop.session(), tree, m_shop.clock());
    QVERIFY(inFile);
    const auto number = static_cast<qint64>(met.size());
    QVERIFY2(m_shop.session().segments().count(*inFile) == number, qPrintable(app::textOf(tree)));
    // The index is in memory by now.
    QVERIFY2(app::countMeeting(m_shop.session(), tree, m_shop.clock()) == number,
             qPrintable(app::textOf(tree)));
    QVERIFY2(app::customersMeeting(m_shop.session(), tree, m_shop.clock()) == met,
             qPrintable(app::textOf(tree)));
}

void TestConditionReadings::agreeOnRandomTrees()
{
    QRandomGenerator random(23);
    QList<Field> all;
    for (const app::FieldRule &rule : app::conditionFields())
        all.append(rule.field);
    for (int round = 0; round < 400 && !QTest::currentTestFailed(); ++round)
        agreeOn(randomTree(3, random, all), random);
}

// Their pages are read once for all of them.
void TestConditionReadings::agreeOnTreesOfPurchases()
{
    QRandomGenerator random(29);
    for (int round = 0; round < 200 && !QTest::currentTestFailed(); ++round)
        agreeOn(randomTree(3, random, {Field::Purchases, Field::Spent, Field::Source, Field::Age}), random);
}

void TestConditionReadings::countAPurchaseAtOnce()
{
    const Condition dear = app::numberIs(Field::Spent, db::Comparison::AtLeast, 1'000'000'000, 30);
    const auto counted = [&] { return app::countMeeting(m_shop.session(), dear, m_shop.clock()); };
    QVERIFY(app::listedMeeting(m_shop.session(), {}, m_shop.clock())); // the index is in memory
    QCOMPARE(counted().value_or(-1), 0);
    db::Interaction purchase;
    purchase.customer = m_people.constFirst().id;
    purchase.kind = db::InteractionKind::Purchase;
    purchase.occurredOn = m_shop.clock().today();
    purchase.amount = 1'000'000'000;
    const auto bought = m_shop.session().interactions().add(purchase);
    QVERIFY(bought);
    QCOMPARE(counted().value_or(-1), 1);
    QVERIFY(m_shop.session().interactions().remove(bought->value, purchase.customer));
    QCOMPARE(counted().value_or(-1), 0);
}

void TestConditionReadings::followTheFirstContact()
{
    db::Session &session = m_shop.session();
    const db::CustomerId one = m_people.constFirst().id;
    const auto isFrom = [&](const QString &channel) {
        const Condition both = app::allOf({app::isOneOf(Field::Source, {channel}),
                                           app::isOneOf(Field::Customer, {QString::number(one.value)})});
        const auto listed = app::listedMeeting(session, both, m_shop.clock());
        return listed && !listed->empty() && inTheFile(both) == *listed;
    };
    QVERIFY(!isFrom(u"website"_s));
    db::Interaction contact;
    contact.customer = one;
    contact.occurredAtMs = 60'000;
    contact.occurredOn = QDate(1970, 1, 1);
    contact.channel = db::Channel::Website;
    const auto added = session.interactions().add(contact);
    QVERIFY(added);
    session.search().follow(added->changes);
    QVERIFY(isFrom(u"website"_s));
    const auto removed = session.interactions().remove(added->value, one);
    QVERIFY(removed);
    session.search().follow(*removed);
    QVERIFY(!isFrom(u"website"_s));
    QVERIFY(m_people.constFirst().source.isEmpty() || isFrom(m_people.constFirst().source));
}

void TestConditionReadings::leaveOutWhoIsDeleted()
{
    const db::CustomerId gone = m_shop.add(TestShop::person(u"Gone"_s, db::LifecycleStage::Loyalty));
    const Condition one = app::isOneOf(Field::Customer, {QString::number(gone.value)});
    QCOMPARE(inTheFile(one), std::vector<db::CustomerId>{gone});
    QVERIFY(m_shop.session().customers().remove(gone, m_shop.moment()));
    QVERIFY(inTheFile(one).empty());
    QVERIFY(inTheFile(app::noneOf({one})).size() == static_cast<std::size_t>(kPeople));
}

void TestConditionReadings::readNobodyIntoMemoryForOneQuestion()
{
    const auto opened = db::Session::open({.path = m_shop.session().path(), .readOnly = true});
    QVERIFY(opened);
    db::Session &session = **opened;
    const Condition dear = app::numberIs(Field::Spent, db::Comparison::AtLeast, 500'000, 365);
    const auto met = inMemory(dear);
    QVERIFY(met.size() > 5 && met.size() < static_cast<std::size_t>(kPeople));
    QVERIFY(app::countMeeting(session, dear, m_shop.clock()) == static_cast<qint64>(met.size()));
    QVERIFY(app::customersMeeting(session, dear, m_shop.clock()) == met);
    QCOMPARE(session.search().size(), std::size_t{0});
}

void TestConditionReadings::bindEveryValue()
{
    const Condition sly = app::isOneOf(Field::Tag, {u"x') OR 1 --"_s, u"'; DROP TABLE customer; --"_s});
    QVERIFY(inTheFile(sly).empty());
    QCOMPARE(inTheFile({}).size(), static_cast<std::size_t>(kPeople));
}

void TestConditionReadings::giveUpInTime()
{
    const std::atomic_bool stale = true;
    QList<Condition> all; // long enough to be asked whether to go on
    for (int i = 1; i <= 60; ++i)
        all.append(app::numberIs(Field::Purchases, db::Comparison::AtLeast, 0, i * 6));
    const Condition everybody = app::allOf(all);
    const auto inFile = app::inTermsOfTheFile(m_shop.session(), everybody, m_shop.clock());
    QVERIFY(inFile);
    const auto met = m_shop.session().segments().customers(*inFile, &stale);
    QVERIFY(!met);
    QCOMPARE(met.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(inTheFile(everybody).size(), static_cast<std::size_t>(kPeople)); // and nothing of it stays
}

MK_TEST(TestConditionReadings)
#include "tst_condition_readings.moc"
