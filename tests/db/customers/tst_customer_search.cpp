#include "db/customers/customer_search.h"

#include "db/customers/customer_index.h"
#include "db/customers/customer_set.h"
#include "db/customers/interaction_store.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;
using db::ContactKind;

class TestCustomerSearch final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void findsByNamePhoneMailAndCode_data();
    void findsByNamePhoneMailAndCode();
    void leavesOutWhoIsDeleted();
    void seesItsOwnWriteAfterInvalidate();
    void seesWhatAnotherProgramWrote();
    void followsSingleCustomers();
    void takesOverWhatWasReadElsewhere();
    void knowsTheLastContact();
    void readsLastContactsAheadOnceItHasTheKeys();
    void knowsTheWordsOfManyWhoAreReadInParts();
    void sortsTheFirstAsItSortsAll_data();
    void sortsTheFirstAsItSortsAll();
    void findsManyOnce();
    void findsAmongSomeOnce();

private:
    QStringList find(const QString &typed)
    {
        const auto query = db::SearchQuery::parse(typed);
        const auto ids = test::must(m_shop->session().search().find(query));
        const auto once = test::must(m_shop->session().search().findOnce(query, ids.size()));
        if (once.first != ids || once.total != static_cast<qint64>(ids.size()))
            qFatal("looked for once, \"%s\" finds others", qUtf8Printable(typed));
        QStringList names;
        for (const auto &row : test::must(m_shop->session().customers().rows({ids.begin(), ids.end()})))
            names.append(row.fullName);
        return names;
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestCustomerSearch::init()
{
    m_shop = std::make_unique<test::Shop>();
}

void TestCustomerSearch::findsByNamePhoneMailAndCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QString dao = u"Đặng Thị Đào 🌸"_s;
    const QString ha = u"Nguyễn Thị Hà"_s;
    QTest::newRow("everybody, by sort key") << QString() << QStringList{dao, ha};
    QTest::newRow("without accents") << u"dang dao"_s << QStringList{dao};
    QTest::newRow("the words in any order") << u"ha nguyen"_s << QStringList{ha};
    QTest::newRow("the start of a word") << u"thi"_s << QStringList{dao, ha};
    QTest::newRow("not the middle of a word") << u"guyen"_s << QStringList{};
    QTest::newRow("an emoji") << u"🌸"_s << QStringList{dao};
    QTest::newRow("a phone number") << u"+84 912.345.678"_s << QStringList{ha};
    QTest::newRow("the middle of a phone number") << u"23456"_s << QStringList{ha};
    QTest::newRow("a foreign phone number") << u"+49 151"_s << QStringList{dao};
    QTest::newRow("an e-mail") << u"Ha.N@Example"_s << QStringList{ha};
    QTest::newRow("the house of an e-mail") << u"example.vn"_s << QStringList{ha};
    QTest::newRow("a code") << u"kh-7"_s << QStringList{dao};
    QTest::newRow("a name and digits") << u"thi 678"_s << QStringList{ha};
    QTest::newRow("a percent sign") << u"%"_s << QStringList{};
    QTest::newRow("an apostrophe") << u"' OR 1"_s << QStringList{};
}

void TestCustomerSearch::findsByNamePhoneMailAndCode()
{
    db::Customer dao = test::person(u"Đặng Thị Đào 🌸"_s);
    dao.sortKey = u"1"_s;
    dao.code = u"KH-7"_s;
    dao.contactPoints = {test::contact(ContactKind::Phone, u"+4915112345"_s)};
    db::Customer ha = test::person(u"Nguyễn Thị Hà"_s);
    ha.sortKey = u"2"_s;
    ha.contactPoints = {test::contact(ContactKind::Phone, u"+84912345678"_s),
                        test::contact(ContactKind::Email, u"ha.n@example.vn"_s)};
    // The later name first, so that the order is not that of the ids.
    test::must(m_shop->session().customers().add(ha, test::moment()));
    test::must(m_shop->session().customers().add(dao, test::moment()));
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    QCOMPARE(find(typed), found);
}

void TestCustomerSearch::leavesOutWhoIsDeleted()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    m_shop->addCustomer(u"Lan Anh"_s);
    test::must(m_shop->session().customers().remove(lan, test::moment()));
    m_shop->session().search().invalidate();
    QCOMPARE(find(u"lan"_s), QStringList(u"Lan Anh"_s));
    QCOMPARE(find(QString()), QStringList(u"Lan Anh"_s));
}

void TestCustomerSearch::seesItsOwnWriteAfterInvalidate()
{
    const auto id = m_shop->addCustomer(u"Lan"_s);
    QCOMPARE(find(u"lan"_s).size(), 1);
    db::Customer customer = test::must(m_shop->session().customers().byId(id));
    customer.fullName = u"Huệ"_s;
    test::must(m_shop->session().customers().save(customer, test::moment()));
    m_shop->session().search().invalidate();
    QCOMPARE(find(u"hue"_s), QStringList(u"Huệ"_s));
    QCOMPARE(find(u"lan"_s), QStringList());
}

void TestCustomerSearch::seesWhatAnotherProgramWrote()
{
    m_shop->addCustomer(u"Lan"_s);
    QCOMPARE(find(u"lan"_s).size(), 1);
    const auto version = test::must(m_shop->session().dataVersion());
    const auto other = m_shop->another();
    test::must(other->customers().add(test::person(u"Lan Anh"_s), test::moment()));
    QVERIFY(test::must(m_shop->session().dataVersion()) != version);
    QCOMPARE(find(u"lan"_s).size(), 2);
    test::must(other->customers().remove({1}, test::moment()));
    QCOMPARE(find(u"lan"_s), QStringList(u"Lan Anh"_s));
}

void TestCustomerSearch::followsSingleCustomers()
{
    QRandomGenerator random(7);
    QStringList names;
    for (int i = 0; i < 60; ++i)
        names.append(QString(QChar(u'a' + random.bounded(26))) + u" lan %1"_s.arg(i));
    std::vector<db::CustomerId> ids;
    for (const QString &name : names)
        ids.push_back(m_shop->addCustomer(name));
    db::CustomerSearch &search = m_shop->session().search();
    QCOMPARE(find(u"lan"_s).size(), 60);
    db::CustomerStore &store = m_shop->session().customers();
    QSet<db::CustomerId> gone;
    for (int round = 0; round < 120; ++round) {
        db::ChangeSet changes;
        // One or several at once, so that they are also each other's neighbours.
        for (int i = random.bounded(1, 5); i > 0; --i) {
            const auto id = ids.at(static_cast<std::size_t>(random.bounded(static_cast<int>(ids.size()))));
            db::ChangeSet one;
            switch (gone.contains(id) ? 1 : random.bounded(4)) {
            case 0: {
                db::Customer customer = test::must(store.byId(id));
                customer.fullName =
                    QString(QChar(u'a' + random.bounded(26))) + u" lan "_s + customer.fullName;
                customer.sortKey = customer.fullName;
                one = test::must(store.save(customer, test::moment()));
                break;
            }
            case 1:
                if (gone.remove(id)) {
                    one = test::must(store.restore(id, test::moment()));
                } else {
                    gone.insert(id);
                    one = test::must(store.remove(id, test::moment()));
                }
                break;
            case 2:
                one = test::must(store.setStage(id, db::LifecycleStage::Awareness, test::moment()));
                break;
            default: {
                const auto added = test::must(store.add(
                    test::person(QString(QChar(u'a' + random.bounded(26))) + u" lan"_s), test::moment()));
                ids.push_back(added.value);
                one = added.changes;
            }
            }
            changes.customers = true;
            changes.customerIds.append(one.customerIds);
        }
        search.follow(changes);
        const auto all = test::must(search.find(db::SearchQuery::parse(u"")));
        QCOMPARE(all, test::must(store.idsByName()));
        const auto other = m_shop->another();
        const auto lans = test::must(search.find(db::SearchQuery::parse(u"lan")));
        QCOMPARE(lans, test::must(other->search().find(db::SearchQuery::parse(u"lan"))));
        db::CustomerMask mask;
        mask.stages = 1;
        const auto aware = test::must(search.find(db::SearchQuery::parse(u""), mask, {}));
        QCOMPARE(aware, test::must(other->search().find(db::SearchQuery::parse(u""), mask, {})));
    }
}

void TestCustomerSearch::takesOverWhatWasReadElsewhere()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    db::CustomerSearch &search = m_shop->session().search();
    search.beTold();
    QCOMPARE(find(u"lan"_s).size(), 1);
    search.expect();
    const auto other = m_shop->another();
    const auto index = test::must(other->search().readAll(search.wanted()));
    // Written while the other was reading: neither may be lost.
    const auto hue = test::must(m_shop->session().customers().add(test::person(u"Huệ"_s), test::moment()));
    search.follow(hue.changes);
    search.follow(test::must(m_shop->session().customers().remove(lan, test::moment())));
    search.adopt(index);
    QCOMPARE(find(QString()), QStringList(u"Huệ"_s));
}

void TestCustomerSearch::knowsTheLastContact()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const auto hue = m_shop->addCustomer(u"Huệ"_s);
    const auto an = m_shop->addCustomer(u"An"_s);
    db::CustomerSearch &search = m_shop->session().search();
    db::InteractionId last;
    const auto log = [this, &last](db::CustomerId id, qint64 atMs) {
        db::Interaction interaction;
        interaction.customer = id;
        interaction.occurredAtMs = atMs;
        interaction.occurredOn = QDate(2026, 11, 20);
        const auto logged = test::must(m_shop->session().interactions().add(interaction));
        last = logged.value;
        return logged.changes;
    };
    log(lan, test::moment().ms - 5'000'000'000);
    log(hue, test::moment().ms - 9'000'000'000);
    db::CustomerOrder order;
    order.key = db::CustomerOrder::Key::LastContact;
    const auto sorted = [&] { return test::must(search.find(db::SearchQuery::parse(u""), {}, order)); };
    QCOMPARE(sorted(), (std::vector{hue, lan, an}));
    order.descending = true;
    QCOMPARE(sorted(), (std::vector{lan, hue, an})); // never in contact: last either way
    search.follow(log(hue, test::moment().ms));
    QCOMPARE(sorted(), (std::vector{hue, lan, an}));
    db::CustomerMask mask;
    mask.noContactSinceMs = test::moment().ms - 1'000'000'000;
    QCOMPARE(test::must(search.find(db::SearchQuery::parse(u""), mask, {})), (std::vector{an, lan}));
    search.follow(test::must(m_shop->session().interactions().remove(last, hue)));
    QCOMPARE(sorted(), (std::vector{lan, hue, an})); // the one before counts again
}

void TestCustomerSearch::readsLastContactsAheadOnceItHasTheKeys()
{
    m_shop->addCustomer(u"Lan"_s);
    db::CustomerSearch &search = m_shop->session().search();
    std::atomic_bool stale = false;
    test::must(search.readAhead(&stale));
    QVERIFY(!search.wanted().contacts);
    test::must(search.find(db::SearchQuery::parse(u"")));
    stale = true;
    QCOMPARE(search.readAhead(&stale).error().kind, db::ErrorKind::Cancelled);
    QVERIFY(!search.wanted().contacts);
    stale = false;
    test::must(search.readAhead(&stale));
    QVERIFY(search.wanted().contacts);
}

void TestCustomerSearch::knowsTheWordsOfManyWhoAreReadInParts()
{
    // The first half and the second have their words in another order.
    test::must(m_shop->raw().execute(
        u"INSERT INTO customer (id, full_name, given_name, sort_key, stage, stage_since_ms, stage_since_on, "
        u"province, "
        "occupation, created_at_ms, updated_at_ms) "
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
        "SELECT i, 'Lan', 'Lan', 'lan', 'loyalty', 0, '2026-11-21', 'P' || (CASE WHEN i > 30000 THEN 60000 - "
        "i ELSE i END "
        "% 7), 'O' || (CASE WHEN i > 30000 THEN 60000 - i ELSE i END % 5), 0, 0 FROM n"_s));
    test::must(m_shop->raw().execute(
        u"INSERT INTO customer_search (customer_id, key) SELECT id, 'lan|' FROM customer WHERE id NOT IN "
        "(SELECT customer_id FROM customer_search)"_s));
    db::CustomerSearch &search = m_shop->session().search();
    for (int province = 0; province < 7; ++province) {
        db::CustomerMask mask;
        mask.provinces = QStringList(u"P%1"_s.arg(province));
        for (int occupation = 0; occupation < 5; ++occupation) {
            mask.occupations = QStringList(u"O%1"_s.arg(occupation));
            const auto stored = m_shop->scalar(
                u"SELECT count(*) FROM customer WHERE province = 'P%1' AND occupation = 'O%2'"_s.arg(province)
                    .arg(occupation));
            QCOMPARE(
                static_cast<qint64>(test::must(search.find(db::SearchQuery::parse(u""), mask, {})).size()),
                stored.toLongLong());
        }
    }
}

void TestCustomerSearch::sortsTheFirstAsItSortsAll_data()
{
    using Key = db::CustomerOrder::Key;
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("descending");
    const QList<QPair<const char *, Key>> keys{
        {"by stage", Key::Stage}, {"by last contact", Key::LastContact}, {"by birthday", Key::Birthday}};
    for (const auto &[name, key] : keys) {
        QTest::addRow("%s", name) << static_cast<int>(key) << false;
        QTest::addRow("%s, the last first", name) << static_cast<int>(key) << true;
    }
}

// The first page of an order is picked out without sorting everybody.
void TestCustomerSearch::sortsTheFirstAsItSortsAll()
{
    constexpr int kCustomers = 80;
    QRandomGenerator random(5);
    for (int i = 0; i < kCustomers; ++i) {
        db::Customer one =
            test::person(u"Lan %1"_s.arg(i), static_cast<db::LifecycleStage>(random.bounded(5)));
        if (random.bounded(3) > 0) {
            one.birthday.day = random.bounded(1, 28);
            one.birthday.month = random.bounded(1, 13);
        }
        db::Interaction visit;
        visit.customer = test::must(m_shop->session().customers().add(one, test::moment())).value;
        visit.occurredAtMs = test::moment().ms - random.bounded(20) * qint64{5'000'000'000};
        visit.occurredOn = test::moment().day;
        if (random.bounded(3) > 0)
            test::must(m_shop->session().interactions().add(visit));
    }
    QFETCH(const int, key);
    QFETCH(const bool, descending);
    db::CustomerOrder order;
    order.key = static_cast<db::CustomerOrder::Key>(key);
    order.descending = descending;
    order.birthdayRanks.resize(db::kBirthdayPlaces);
    for (std::size_t place = 0; place < order.birthdayRanks.size(); ++place) {
        order.birthdayRanks[place] =
            place % 5 == 0 ? db::CustomerOrder::kNoRank : static_cast<std::uint16_t>(place % 97);
    }
    db::CustomerMask loyal;
    loyal.stages = 1U << static_cast<unsigned>(db::LifecycleStage::Loyalty);
    db::CustomerSearch &search = m_shop->session().search();
    const auto everybody = db::SearchQuery::parse(u"");
    for (const db::CustomerMask &mask : {db::CustomerMask(), loyal}) {
        const auto all = test::must(search.find(everybody, mask, order));
        QVERIFY(all.size() > 3);
        for (const std::size_t limit :
             {std::size_t{0}, std::size_t{1}, std::size_t{3}, all.size(), all.size() + 1}) {
            search.invalidate(); // and with it the order of all
            const auto first = test::must(search.find(everybody, mask, order, limit));
            const auto many = static_cast<std::ptrdiff_t>(std::min(limit, all.size()));
            QCOMPARE(first, std::vector(all.begin(), all.begin() + many));
        }
    }
}

void TestCustomerSearch::findsManyOnce()
{
    // More than are looked up one by one, than are looked through at a time, and than one thread reads.
    constexpr int kMany = 51'000;
    db::Session &session = m_shop->session();
    test::must(session.inTransaction([&]() -> db::Result<void> {
        for (int i = 0; i < kMany; ++i)
            MK_CHECK(session.customers().add(test::person(u"Lan %1"_s.arg(i)), test::moment()));
        return {};
    }));
    test::must(session.customers().remove({kMany / 2}, test::moment()));
    const auto typed = db::SearchQuery::parse(u"lan");
    const auto all = test::must(session.search().find(typed));
    QCOMPARE(all.size(), std::size_t{kMany - 1});
    const auto some = test::must(session.search().findOnce(typed, 10));
    QCOMPARE(some.total, qint64{kMany - 1});
    QCOMPARE(some.first, std::vector(all.begin(), all.begin() + 10));
    QCOMPARE(test::must(session.search().findOnce(typed, 0)).total, qint64{kMany - 1});
    std::vector<db::CustomerId> others; // every second one, the deleted among them
    for (qint64 id = 2; id <= kMany; id += 2)
        others.push_back({id});
    const db::CustomerSet among(others);
    db::CustomerMask mask;
    mask.only = others;
    for (const QString &words : {u"lan"_s, u"lan 7"_s, QString()}) {
        const auto query = db::SearchQuery::parse(words);
        const auto masked = test::must(session.search().find(query, mask, {}));
        const auto once = test::must(session.search().findOnce(query, masked.size(), &among));
        QCOMPARE(once.total, static_cast<qint64>(masked.size()));
        QCOMPARE(once.first, masked);
    }
}

void TestCustomerSearch::findsAmongSomeOnce()
{
    db::Session &session = m_shop->session();
    const auto an = m_shop->addCustomer(u"an"_s);
    const auto binh = m_shop->addCustomer(u"binh"_s);
    const auto gone = m_shop->addCustomer(u"chi"_s);
    test::must(session.customers().remove(gone, test::moment()));
    const db::CustomerSet among({binh, gone});
    const auto find = [&](const QString &typed, const db::CustomerSet &set) {
        return test::must(session.search().findOnce(db::SearchQuery::parse(typed), 10, &set));
    };
    QCOMPARE(find({}, among).first, std::vector{binh});
    QCOMPARE(find({}, among).total, 1);
    QCOMPARE(find(u"binh"_s, among).first, std::vector{binh});
    QCOMPARE(find(u"an"_s, among).total, 0);
    QCOMPARE(find(u"an"_s, db::CustomerSet({an})).first, std::vector{an});
    QCOMPARE(find({}, db::CustomerSet({})).total, 0);
    QCOMPARE(session.search().size(), std::size_t{0}); // and nobody was read into memory
}

MK_TEST(TestCustomerSearch)
#include "tst_customer_search.moc"
