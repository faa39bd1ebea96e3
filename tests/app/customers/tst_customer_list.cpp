#include "app/customers/customer_list.h"

#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/greetings/greeting_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// What a list of customers asks for and gets.
class TestCustomerList final : public QObject
{
    Q_OBJECT
private slots:
    void saysTheNextBirthdayOfEachLine();
    void saysTheNextOccasionOfEachLine();
    void putsTheirOwnDayBeforeEverybodys();
    void leavesOutADayOnWhichNoGreetingGoes();
    void greetsOnADayWhomItsRuleMeans();
    void waitsUntilTheyAreOldEnoughForTheRule();
    void countsTheOccasionsOfALineFromToday();
    void leavesOutWhoIsGone();
    void bringsTheLinesAroundTheAnchor();
    void bringsTheBeginningFirst();
    void stopsForANewerSearch();

private:
    /// "2027-03-08 phu_nu_8_3"; empty where there is none.
    static QString nextOf(TestShop &shop, db::CustomerId id)
    {
        const auto lines = app::loadLines(shop.session(), {id}, shop.clock());
        if (!lines || lines->size() != 1)
            return u"not loaded"_s;
        const auto &next = lines->first().nextOccasion;
        return next ? next->date.toString(Qt::ISODate) + u' ' + next->occasion.key : QString();
    }
    static app::CustomerListing found(TestShop &shop, const app::ListQuery &query)
    {
        const auto listing = app::findCustomers(shop.session(), query, shop.clock());
        return listing ? *listing : app::CustomerListing();
    }
};

void TestCustomerList::saysTheNextBirthdayOfEachLine()
{
    TestShop shop;
    db::Customer customer = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    customer.birthday = {db::Calendar::Lunar, 13, 10, 1981};
    const db::CustomerId lunar = shop.add(customer);
    const db::CustomerId unknown = shop.add(TestShop::person(u"Lê Văn An"_s, db::LifecycleStage::Loyalty));
    const auto lines = app::loadLines(shop.session(), {unknown, lunar}, shop.clock());
    QVERIFY(lines);
    QCOMPARE(lines->size(), 2);
    QVERIFY(!lines->at(0).nextBirthday.isValid());
    QCOMPARE(lines->at(1).nextBirthday, QDate(2026, 11, 21));
}

void TestCustomerList::saysTheNextOccasionOfEachLine()
{
    TestShop shop;
    db::Customer customer = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    const db::CustomerId woman = shop.add(customer);
    customer.gender = db::Gender::Male;
    const db::CustomerId man = shop.add(customer);
    customer.birthday = {db::Calendar::Lunar, 13, 10, 1981};
    const db::CustomerId lunar = shop.add(customer);
    customer.birthday = {db::Calendar::Solar, 24, 12, 1990};
    customer.since = QDate(2024, 12, 1);
    const db::CustomerId came = shop.add(customer);
    customer.birthday.approximate = true; // a guessed one is nobody's day
    customer.since = QDate(2026, 11, 25);
    const db::CustomerId guessed = shop.add(customer);
    QCOMPARE(nextOf(shop, woman), u"2027-01-01 new_year"_s);
    QCOMPARE(nextOf(shop, man), u"2027-01-01 new_year"_s);
    QCOMPARE(nextOf(shop, lunar), u"2026-11-21 birthday_lunar"_s);
    QCOMPARE(nextOf(shop, came), u"2026-12-01 ky_niem_khach_hang"_s);
    shop.setClock(u"2027-11-21T10:00:00+07:00"_s);
    QCOMPARE(nextOf(shop, guessed), u"2027-11-25 ky_niem_khach_hang"_s);
}

void TestCustomerList::putsTheirOwnDayBeforeEverybodys()
{
    TestShop shop(u"2027-01-02T10:00:00+07:00"_s);
    db::Customer customer = TestShop::person(u"Lê Văn An"_s, db::LifecycleStage::Consideration);
    customer.gender = db::Gender::Male;
    customer.birthday = {db::Calendar::Solar, 7, 2, 1990};
    const db::CustomerId man = shop.add(customer);
    const auto common = [&shop, man] {
        const auto lines = app::loadLines(shop.session(), {man}, shop.clock());
        const auto &day = lines->first().commonOccasion;
        return day ? day->occasion.key : QString();
    };
    QCOMPARE(nextOf(shop, man), u"2027-02-07 birthday"_s); // says more than everybody's day before it
    QCOMPARE(common(), u"tet_mung_1"_s);
    shop.setClock(u"2027-02-07T10:00:00+07:00"_s);
    QCOMPARE(nextOf(shop, man), u"2027-02-07 birthday"_s);
    QCOMPARE(common(), QString());
    shop.setClock(u"2027-02-08T10:00:00+07:00"_s);
    QCOMPARE(nextOf(shop, man), u"2028-02-07 birthday"_s);
    QCOMPARE(common(), u"trung_thu"_s);
    const auto rules = shop.session().greetings().rules();
    for (const db::GreetingRule &rule : *rules) {
        if (rule.occasionKey == "birthday"_L1)
            QVERIFY(shop.session().greetings().setRuleEnabled(rule.id, false));
    }
    QCOMPARE(nextOf(shop, man), u"2027-09-15 trung_thu"_s); // nothing of their own
    QCOMPARE(common(), QString());
    QVERIFY(shop.session().greetings().setOccasionEnabled(u"trung_thu"_s, false));
    QCOMPARE(nextOf(shop, man), u"2028-01-01 new_year"_s);
}

void TestCustomerList::leavesOutADayOnWhichNoGreetingGoes()
{
    TestShop shop;
    db::Customer customer = TestShop::person(u"Lê Văn An"_s, db::LifecycleStage::Loyalty);
    const db::CustomerId refusing = shop.add(customer);
    customer.contactPoints = {
        {{}, {}, db::ContactKind::Email, u"an@example.vn"_s, u"an@example.vn"_s, true, true}};
    const db::CustomerId writing = shop.add(customer);
    customer.contactPoints.clear();
    customer.birthday = {db::Calendar::Solar, 24, 12, 1990};
    const db::CustomerId unreachable = shop.add(customer);
    QCOMPARE(nextOf(shop, refusing), u"2027-01-01 new_year"_s);
    QCOMPARE(nextOf(shop, writing), u"2027-01-01 new_year"_s);
    QCOMPARE(nextOf(shop, unreachable), QString());
    db::Consent no;
    no.customer = refusing;
    no.channel = u"all"_s;
    no.purpose = db::Purpose::Greeting;
    no.source = u"counter"_s;
    no.recordedAtMs = shop.clock().nowMs();
    QVERIFY(shop.session().consents().record(no));
    QCOMPARE(nextOf(shop, refusing), QString());
    const auto rules = shop.session().greetings().rules();
    for (db::GreetingRule rule : *rules) { // words by SMS and Zalo alone
        rule.words.removeIf([](const auto &words) { return words.channel == db::Channel::Email; });
        QVERIFY(shop.session().greetings().updateRule(rule));
    }
    QCOMPARE(nextOf(shop, writing), QString());
}

void TestCustomerList::greetsOnADayWhomItsRuleMeans()
{
    TestShop shop;
    db::Customer customer = TestShop::person(u"Lê Văn An"_s, db::LifecycleStage::Loyalty);
    customer.gender = db::Gender::Male;
    const db::CustomerId other = shop.add(customer);
    customer.tags = {u"fan"_s};
    const db::CustomerId tagged = shop.add(customer);
    customer.occupation = u"Giáo viên cấp 2"_s;
    const db::CustomerId teacher = shop.add(customer);
    const QString everybodys = u"2027-01-01 new_year"_s;
    QCOMPARE(nextOf(shop, tagged), everybodys);
    db::GreetingRule rule = shop.session().greetings().rules()->first(); // with its words
    rule.occasionKey = u"dem_noel"_s;
    rule.tag = u"fan"_s;
    rule.channels = {db::Channel::Sms};
    const auto added = shop.session().greetings().addRule(rule, shop.moment());
    QVERIFY(added);
    QCOMPARE(nextOf(shop, other), everybodys);
    QCOMPARE(nextOf(shop, tagged), u"2026-12-24 dem_noel"_s);
    QVERIFY(shop.session().greetings().setRuleEnabled(added->value, false));
    QCOMPARE(nextOf(shop, tagged), everybodys);
    shop.setClock(u"2027-11-01T10:00:00+07:00"_s);
    QCOMPARE(nextOf(shop, teacher), u"2027-11-20 nha_giao"_s);
    QCOMPARE(nextOf(shop, tagged), u"2028-01-01 new_year"_s);
}

void TestCustomerList::waitsUntilTheyAreOldEnoughForTheRule()
{
    TestShop shop;
    db::Customer customer = TestShop::person(u"Lê Văn An"_s, db::LifecycleStage::Loyalty);
    customer.gender = db::Gender::Male;
    customer.birthday = {db::Calendar::Solar, 24, 12, 1987};
    const db::CustomerId man = shop.add(customer);
    const auto greetOnly = [&shop](const QString &occasion, int minAge) {
        const auto rules = shop.session().greetings().rules();
        for (db::GreetingRule rule : *rules) {
            rule.enabled = rule.occasionKey == occasion;
            rule.minAge = minAge;
            QVERIFY(shop.session().greetings().updateRule(rule));
            QVERIFY(shop.session().greetings().setRuleEnabled(rule.id, rule.enabled));
        }
    };
    greetOnly(u"birthday"_s, 39);
    QCOMPARE(nextOf(shop, man), u"2026-12-24 birthday"_s);
    greetOnly(u"birthday"_s, 40);
    QCOMPARE(nextOf(shop, man), u"2027-12-24 birthday"_s);
    greetOnly(u"birthday"_s, 41);
    QCOMPARE(nextOf(shop, man), u"2028-12-24 birthday"_s);
    greetOnly(u"new_year"_s, 41);
    QCOMPARE(nextOf(shop, man), u"2028-01-01 new_year"_s);
    greetOnly(u"birthday"_s, 42);
    QCOMPARE(nextOf(shop, man), QString());
}

void TestCustomerList::countsTheOccasionsOfALineFromToday()
{
    TestShop shop(u"2027-03-08T10:00:00+07:00"_s);
    const db::CustomerId woman =
        shop.add(TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty));
    QCOMPARE(nextOf(shop, woman), u"2027-03-08 phu_nu_8_3"_s);
    shop.setClock(u"2027-03-09T10:00:00+07:00"_s);
    QCOMPARE(nextOf(shop, woman), u"2027-09-15 trung_thu"_s);
    shop.setClock(u"2027-09-16T10:00:00+07:00"_s);
    QCOMPARE(nextOf(shop, woman), u"2027-10-20 phu_nu_20_10"_s);
    QVERIFY(shop.session().greetings().setOccasionEnabled(u"phu_nu_20_10"_s, false));
    QCOMPARE(nextOf(shop, woman), u"2028-01-01 new_year"_s);
}

void TestCustomerList::leavesOutWhoIsGone()
{
    TestShop shop;
    const db::CustomerId gone = shop.add(TestShop::person(u"Lê Văn An"_s, db::LifecycleStage::Loyalty));
    const db::CustomerId here = shop.add(TestShop::person(u"Lê Văn Bình"_s, db::LifecycleStage::Loyalty));
    QVERIFY(shop.session().customers().remove(gone, shop.moment()));
    const auto lines = app::loadLines(shop.session(), {gone, db::CustomerId{4711}, here}, shop.clock());
    QVERIFY(lines);
    QCOMPARE(lines->size(), 1);
    QCOMPARE(lines->first().row.fullName, u"Lê Văn Bình"_s);
}

void TestCustomerList::bringsTheLinesAroundTheAnchor()
{
    TestShop shop;
    QList<db::CustomerId> ids;
    for (int i = 0; i < 300; ++i)
        ids.append(shop.add(
            TestShop::person(u"Lê Văn %1"_s.arg(i, 3, 10, QLatin1Char('0')), db::LifecycleStage::Loyalty)));
    shop.add(TestShop::person(u"Vũ Thị Yến"_s, db::LifecycleStage::Loyalty)); // the last by name
    app::CustomerListing listing = found(shop, {{}, false, ids.at(200), 5, 0});
    QCOMPARE(listing.ids.size(), std::size_t{301});
    QCOMPARE(listing.firstLine, 192);
    QCOMPARE(listing.lines.size(), 2 * app::kLinesAtOnce);
    QCOMPARE(listing.lines.at(8).row.id, ids.at(200));
    listing = found(shop, {{}, false, db::CustomerId{4711}, 5, 70}); // the anchor is gone: where the list was
    QCOMPARE(listing.firstLine, 64);
    QCOMPARE(listing.lines.size(), 2 * app::kLinesAtOnce);
    QCOMPARE(found(shop, {u"yen"_s, false, {}, 0, 250}).lines.size(), 1);
    QVERIFY(found(shop, {u"nobody"_s, false, {}, 0, 0}).lines.isEmpty());
}

void TestCustomerList::bringsTheBeginningFirst()
{
    TestShop shop;
    for (int i = 0; i < 210; ++i)
        shop.add(TestShop::person(u"Lê Văn An"_s, db::LifecycleStage::Loyalty));
    const app::CustomerListing first = found(shop, {{}, true, {}, 0, 0});
    const app::CustomerListing all = found(shop, {{}, false, {}, 0, 0});
    QCOMPARE(first.ids.size(), std::size_t{200});
    QCOMPARE(all.ids.size(), std::size_t{210});
    QVERIFY(std::equal(first.ids.begin(), first.ids.end(), all.ids.begin()));
}

void TestCustomerList::stopsForANewerSearch()
{
    TestShop shop;
    const std::atomic_bool stale = true;
    const auto listing = app::findCustomers(shop.session(), {}, shop.clock(), &stale);
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, db::ErrorKind::Cancelled);
}

MK_TEST(TestCustomerList)
#include "tst_customer_list.moc"
