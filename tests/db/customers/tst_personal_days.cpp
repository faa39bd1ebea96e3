#include "db/customers/customer_reader.h"
#include "db/customers/customer_writer.h"
#include "db/customers/personal_day_store.h"
#include "db/greetings/greeting_store.h"
#include "db/safekeeping/erasure_store.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Calendar;
using Kind = db::PersonalDayKind;

/// The days of a customer's own: a wedding, a child's birthday, a giỗ.
class TestPersonalDays final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void keepsThemWithTheCustomer();
    void keepsTheNumbersOfThoseThatStay();
    void givesNoNumberThatTheLedgerHas();
    void exportsThem();
    void findsThoseOfADate();
    void findsWhoHasSuchADayAndWhatTheLedgerSaysOfEach();
    void goWithWhoeverIsErased();

private:
    db::Customer stored(db::CustomerId id) { return test::must(m_shop->session().reader().read(id)); }
    db::CustomerId addWithDays(const QList<db::PersonalDay> &days)
    {
        db::Customer customer = test::person(u"Lan"_s);
        customer.personalDays = days;
        return test::must(m_shop->session().customers().add(customer, test::moment())).value;
    }
    db::Customer save(const db::Customer &customer)
    {
        test::must(m_shop->session().customers().save(customer, test::moment()));
        return stored(customer.id);
    }

    std::unique_ptr<test::Shop> m_shop;
    const db::PersonalDay m_wedding{Kind::Wedding, 0, {}, {Calendar::Solar, 12, 5, 2010, false, false}};
    const db::PersonalDay m_bo{Kind::ChildBirthday, 0, u"Bo"_s, {Calendar::Lunar, 15, 8, 2018, true, false}};
    const db::PersonalDay m_bi{Kind::ChildBirthday, 0, u"Bi"_s, {Calendar::Solar, {}, 3, {}, false, true}};
};

void TestPersonalDays::keepsThemWithTheCustomer()
{
    const QList<db::PersonalDay> days = stored(addWithDays({m_wedding, m_bo, m_bi})).personalDays;
    QCOMPARE(days.size(), 3);
    db::PersonalDay bo = m_bo;
    db::PersonalDay bi = m_bi;
    db::PersonalDay wedding = m_wedding;
    bo.number = 1;
    bi.number = 2;
    wedding.number = 1;
    QVERIFY(days.contains(bo) && days.contains(bi) && days.contains(wedding));
}

void TestPersonalDays::keepsTheNumbersOfThoseThatStay()
{
    db::Customer customer = stored(addWithDays({m_bo, m_bi}));
    for (db::PersonalDay &day : customer.personalDays)
        day.name += u" nhỏ"_s; // renamed, and the same child
    customer = save(customer);
    QCOMPARE(customer.personalDays.at(0).name, u"Bo nhỏ"_s);
    QCOMPARE(customer.personalDays.at(0).number, 1);
    customer.personalDays.removeFirst();
    customer.personalDays.append(m_bo); // another child, who must not be taken for the one before
    customer = save(customer);
    QCOMPARE(customer.personalDays.size(), 2);
    QCOMPARE(customer.personalDays.at(0).number, 2);
    QCOMPARE(customer.personalDays.at(1).number, 3);
    customer.personalDays.clear();
    QVERIFY(save(customer).personalDays.isEmpty());
    QCOMPARE(m_shop->count(u"personal_day"_s), 0);
}

void TestPersonalDays::givesNoNumberThatTheLedgerHas()
{
    const db::PersonalDay na{Kind::ChildBirthday, 0, u"Na"_s, {Calendar::Solar, 12, 5, 2019, false, false}};
    const db::PersonalDay ti{Kind::ChildBirthday, 0, u"Ti"_s, {Calendar::Solar, 8, 9, 2021, false, false}};
    m_shop->addOccasion(u"sinh_nhat_con"_s);
    test::must(m_shop->raw().execute(u"UPDATE occasion SET rule = 'personal_child_birthday'"_s));
    db::Customer customer = stored(addWithDays({na}));
    db::OutboxMessage greeting =
        m_shop->greeting(customer.id, m_shop->addTemplate(db::Audience::Existing), u"sinh_nhat_con"_s);
    greeting.occasionOn = QDate(2027, 5, 12);
    m_shop->addMessage(greeting);
    customer.personalDays.clear();
    customer = save(customer);
    customer.personalDays = {ti, m_wedding};
    customer = save(customer);
    QCOMPARE(customer.personalDays.at(0).number, 2); // 2027 is of another child
    QCOMPARE(customer.personalDays.at(1).number, 1); // the wedding, of which the ledger says nothing
}

void TestPersonalDays::exportsThem()
{
    const db::CustomerId id = addWithDays({m_wedding, m_bo, m_bi});
    m_shop->addCustomer(u"Hà"_s);
    QList<db::Customer> exported;
    test::must(m_shop->session().customers().forEach([&exported](const db::ExportRow &row) {
        exported.append(row.customer);
        return true;
    }));
    QCOMPARE(exported.at(0).personalDays, stored(id).personalDays);
    QVERIFY(exported.at(1).personalDays.isEmpty());
}

void TestPersonalDays::findsThoseOfADate()
{
    const db::CustomerId id = addWithDays({m_wedding, m_bo, m_bi});
    const db::PersonalDayStore &days = m_shop->session().personalDays();
    const auto found = test::must(days.on(Calendar::Lunar, 8, 15, true, 10));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.at(0).customer, id);
    QCOMPARE(found.at(0).fullName, u"Lan"_s);
    QCOMPARE(found.at(0).day.name, u"Bo"_s);
    QVERIFY(test::must(days.on(Calendar::Lunar, 8, 15, false, 10)).isEmpty());
    test::must(m_shop->session().customers().remove(id, test::moment()));
    QVERIFY(test::must(days.on(Calendar::Lunar, 8, 15, true, 10)).isEmpty());
    const auto all = test::must(days.ofThese({id, db::CustomerId{99}}));
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.value(id).size(), 3);
}

void TestPersonalDays::findsWhoHasSuchADayAndWhatTheLedgerSaysOfEach()
{
    m_shop->addOccasion(u"child"_s);
    db::PersonalDay twin = m_bo;
    twin.name = u"Bin"_s;
    db::PersonalDay guessed = m_bo;
    guessed.date.approximate = true;
    const db::CustomerId lan = addWithDays({m_bo, twin, guessed, m_wedding});
    db::OutboxMessage sent = m_shop->greeting(lan, m_shop->addTemplate(db::Audience::Existing), u"child"_s);
    sent.occasionYear = 20270002;
    const db::MessageId second = m_shop->addMessage(sent);

    db::CandidateQuery query;
    query.who = db::CandidateQuery::Who::HasDayOn;
    query.dayKind = Kind::ChildBirthday;
    query.occasionKey = u"child"_s;
    query.occasionYear = 2027;
    query.calendar = Calendar::Lunar;
    query.month = 8;
    query.day = 15;
    query.leapMonth = true;
    QList<db::GreetingCandidate> found;
    test::must(m_shop->session().greetings().forEachCandidate(query, [&found](const auto &candidate) {
        found.append(candidate);
        return true;
    }));
    QCOMPARE(found.size(), 2); // a guess is not greeted
    QCOMPARE(found.at(0).customer, lan);
    QCOMPARE(found.at(0).dayNumber, 1);
    QCOMPARE(found.at(0).dayYear.value_or(0), 2018);
    QVERIFY(!found.at(0).message);
    QCOMPARE(found.at(1).dayNumber, 2);
    QVERIFY(found.at(1).message == second);
}

void TestPersonalDays::goWithWhoeverIsErased()
{
    const db::CustomerId id = addWithDays({m_wedding});
    db::Session &session = m_shop->session();
    test::must(session.inTransaction([&] {
        return session.erasure().erase(id, test::moment().ms,
                                       [](const auto &, const auto &) { return std::nullopt; });
    }));
    QCOMPARE(m_shop->count(u"personal_day"_s), 0);
}

MK_TEST(TestPersonalDays)
#include "tst_personal_days.moc"
