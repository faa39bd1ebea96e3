#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ContactKind;
using db::ErrorKind;
using db::LifecycleStage;

class TestCustomerStore final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsBackEverythingThatWasWritten();
    void saysNotFoundInsteadOfAnEmptyCustomer();
    void refusesASecondCustomerOfTheSameCode();
    void refusesANamelessCustomerAndKeepsNothingOfIt();
    void savesOnlyWhatDiffersOfContactPoints();
    void savesOnlyWhatDiffersOfTags();
    void hidesADeletedCustomerUntilItIsRestored();
    void listsByTheSortKey();
    void keepsTheOrderThatRowsAreAskedIn();
    void showsTheFirstAddressesInARow();
    void streamsEverybodyForExport();
    void forgetsEverythingWithTheCustomer();

private:
    db::CustomerStore &customers() { return m_shop->session().customers(); }

    std::unique_ptr<test::Shop> m_shop;
};

void TestCustomerStore::init()
{
    m_shop = std::make_unique<test::Shop>();
}

void TestCustomerStore::readsBackEverythingThatWasWritten()
{
    db::Customer customer = test::person(u"Nguyễn Thị Ánh Đào"_s, LifecycleStage::Consideration);
    customer.code = u"KH-001"_s;
    customer.kind = db::CustomerKind::Company;
    customer.sortKey = u"dao nguyen thi anh"_s;
    customer.gender = db::Gender::Female;
    customer.honorific = u"cô"_s;
    customer.birthday = {db::Calendar::Lunar, 30, 6, 1987, true, true};
    customer.address = u"12/3 Lê Lợi, phường Bắc Cường"_s;
    customer.province = u"Lào Cai"_s;
    customer.occupation = u"giáo viên"_s;
    customer.note = u"thích 🌸, \"nhẹ nhàng\" 'thôi'; 100%"_s;
    customer.since = QDate(2019, 2, 28);
    customer.tags = {u"bạn hàng"_s, u"vip"_s};
    customer.contactPoints = {test::contact(ContactKind::Phone, u"+84912345678"_s),
                              test::contact(ContactKind::Email, u"dao@example.vn"_s)};
    customer.contactPoints[0].value = u"091.234.5678"_s;
    customer.contactPoints[0].primary = true;
    customer.contactPoints[0].takesText = true;

    const auto added = customers().add(customer, test::moment());
    MK_VERIFY_OK(added);
    QVERIFY(added->changes.customers);
    QCOMPARE(added->changes.customerIds, QList<db::CustomerId>{added->value});
    const auto read = customers().byId(added->value);
    MK_VERIFY_OK(read);
    QCOMPARE(read->code, customer.code);
    QCOMPARE(read->kind, customer.kind);
    QCOMPARE(read->fullName, customer.fullName);
    QCOMPARE(read->givenName, customer.givenName);
    QCOMPARE(read->sortKey, customer.sortKey);
    QVERIFY(read->gender == customer.gender);
    QCOMPARE(read->honorific, customer.honorific);
    QCOMPARE(read->stage, customer.stage);
    QVERIFY(read->birthday == customer.birthday);
    QCOMPARE(read->address, customer.address);
    QCOMPARE(read->province, customer.province);
    QCOMPARE(read->occupation, customer.occupation);
    QCOMPARE(read->note, customer.note);
    QCOMPARE(read->since, customer.since);
    QCOMPARE(read->tags, customer.tags);
    QCOMPARE(read->createdAtMs, test::moment().ms);
    QCOMPARE(read->updatedAtMs, test::moment().ms);
    QVERIFY(!read->deleted);
    QCOMPARE(read->contactPoints.size(), 2);
    QCOMPARE(read->contactPoints[0].value, u"091.234.5678"_s);
    QCOMPARE(read->contactPoints[0].normalized, u"+84912345678"_s);
    QVERIFY(read->contactPoints[0].primary && read->contactPoints[0].takesText);
    QCOMPARE(read->contactPoints[1].kind, ContactKind::Email);
    QCOMPARE(m_shop->scalar(u"SELECT reach FROM customer"_s).toInt(),
             db::kReachPhone | db::kReachText | db::kReachEmail);
    QCOMPARE(m_shop->scalar(u"SELECT key FROM customer_search"_s).toString(),
             u"nguyen thi anh dao|kh-001|0912345678|dao@example.vn"_s);
}

void TestCustomerStore::saysNotFoundInsteadOfAnEmptyCustomer()
{
    MK_COMPARE_ERROR(customers().byId({1}), ErrorKind::NotFound);
    MK_COMPARE_ERROR(customers().save(test::person(u"Lan"_s), test::moment()), ErrorKind::NotFound);
    MK_COMPARE_ERROR(customers().remove({1}, test::moment()), ErrorKind::NotFound);
    MK_COMPARE_ERROR(customers().restore({1}, test::moment()), ErrorKind::NotFound);
    MK_COMPARE_ERROR(customers().setStage({1}, LifecycleStage::Loyalty, test::moment()), ErrorKind::NotFound);
}

void TestCustomerStore::refusesASecondCustomerOfTheSameCode()
{
    db::Customer customer = test::person(u"Lan"_s);
    customer.code = u"KH1"_s;
    MK_VERIFY_OK(customers().add(customer, test::moment()));
    MK_COMPARE_ERROR(customers().add(customer, test::moment()), ErrorKind::Conflict);
    customer.code.clear(); // without a code there may be many
    MK_VERIFY_OK(customers().add(customer, test::moment()));
    MK_VERIFY_OK(customers().add(customer, test::moment()));
    QCOMPARE(test::must(customers().counts()).total(), 3);
}

void TestCustomerStore::refusesANamelessCustomerAndKeepsNothingOfIt()
{
    db::Customer customer = test::person(u"Lan"_s);
    customer.tags = {u"vip"_s};
    customer.contactPoints = {test::contact(ContactKind::Email, u"lan@example.vn"_s),
                              test::contact(ContactKind::Phone, QString())};
    MK_COMPARE_ERROR(customers().add(customer, test::moment()), ErrorKind::Conflict);
    MK_COMPARE_ERROR(customers().add(test::person(QString()), test::moment()), ErrorKind::Conflict);
    for (const char *table : {"customer", "customer_search", "contact_point", "tag", "stage_change"})
        QCOMPARE(m_shop->count(QLatin1StringView(table)), 0);
    customer.contactPoints.removeLast(); // the refused rows left nothing bound behind
    const auto added = customers().add(customer, test::moment());
    MK_VERIFY_OK(added);
    QCOMPARE(test::must(customers().byId(added->value)).fullName, u"Lan"_s);
}

void TestCustomerStore::savesOnlyWhatDiffersOfContactPoints()
{
    db::Customer customer = test::person(u"Lan"_s);
    customer.contactPoints = {test::contact(ContactKind::Phone, u"+84912345678"_s),
                              test::contact(ContactKind::Email, u"lan@example.vn"_s),
                              test::contact(ContactKind::Zalo, u"+84912345678"_s)};
    const auto id = test::must(customers().add(customer, test::moment())).value;
    customer = test::must(customers().byId(id));
    const auto phoneId = customer.contactPoints[0].id;
    customer.contactPoints[0].primary = true;
    customer.contactPoints.removeAt(1);
    customer.contactPoints.append(test::contact(ContactKind::Facebook, u"lan.tran"_s));
    MK_VERIFY_OK(customers().save(customer, test::moment(1)));

    const auto read = test::must(customers().byId(id));
    QCOMPARE(read.contactPoints.size(), 3);
    QCOMPARE(read.contactPoints[0].id, phoneId); // the same row, changed
    QVERIFY(read.contactPoints[0].primary);
    QCOMPARE(read.contactPoints[1].kind, ContactKind::Zalo);
    QCOMPARE(read.contactPoints[2].normalized, u"lan.tran"_s);
    QCOMPARE(m_shop->scalar(u"SELECT reach FROM customer"_s).toInt(),
             db::kReachPhone | db::kReachZalo | db::kReachFacebook);
    QCOMPARE(m_shop->scalar(u"SELECT key FROM customer_search"_s).toString(),
             u"lan|0912345678|+84912345678|lan.tran"_s);
    QCOMPARE(read.updatedAtMs, test::moment(1).ms);
    QCOMPARE(read.createdAtMs, test::moment().ms);
}

void TestCustomerStore::savesOnlyWhatDiffersOfTags()
{
    db::Customer customer = test::person(u"Lan"_s);
    customer.tags = {u"cũ"_s, u"vip"_s};
    const auto id = test::must(customers().add(customer, test::moment())).value;
    const auto other = test::must(customers().add(customer, test::moment())).value;
    customer = test::must(customers().byId(id));
    customer.tags = {u"vip"_s, u"mới"_s};
    MK_VERIFY_OK(customers().save(customer, test::moment()));
    QCOMPARE(test::must(customers().byId(id)).tags, QStringList({u"mới"_s, u"vip"_s}));
    QCOMPARE(test::must(customers().byId(other)).tags, QStringList({u"cũ"_s, u"vip"_s}));
    QCOMPARE(m_shop->count(u"tag"_s), 3);
}

void TestCustomerStore::hidesADeletedCustomerUntilItIsRestored()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const auto ha = m_shop->addCustomer(u"Hà"_s);
    MK_VERIFY_OK(customers().remove(lan, test::moment(1)));
    MK_COMPARE_ERROR(customers().byId(lan), ErrorKind::NotFound);
    QCOMPARE(test::must(customers().idsByName()), std::vector{ha});
    QCOMPARE(test::must(customers().rows({lan, ha})).size(), 1);
    QCOMPARE(test::must(customers().counts()).total(), 1);
    MK_VERIFY_OK(customers().restore(lan, test::moment(2)));
    MK_VERIFY_OK(customers().byId(lan));
    QCOMPARE(test::must(customers().idsByName()).size(), 2u);
}

void TestCustomerStore::listsByTheSortKey()
{
    const auto c = m_shop->addCustomer(u"c"_s);
    const auto a = m_shop->addCustomer(u"a"_s);
    const auto b = m_shop->addCustomer(u"b"_s);
    const auto secondA = m_shop->addCustomer(u"a"_s);
    QCOMPARE(test::must(customers().idsByName()), (std::vector{a, secondA, b, c}));
    QCOMPARE(test::must(customers().idsByName(2)), (std::vector{a, secondA}));
}

void TestCustomerStore::keepsTheOrderThatRowsAreAskedIn()
{
    QList<db::CustomerId> ids;
    for (int i = 0; i < 30; ++i)
        ids.prepend(m_shop->addCustomer(u"Khách %1"_s.arg(i)));
    ids.swapItemsAt(3, 20);
    ids.insert(5, {999});
    const auto rows = test::must(customers().rows(ids));
    ids.removeAt(5);
    QList<db::CustomerId> got;
    for (const auto &row : rows)
        got.append(row.id);
    QCOMPARE(got, ids);
    QVERIFY(test::must(customers().rows({})).isEmpty());
}

void TestCustomerStore::showsTheFirstAddressesInARow()
{
    db::Customer customer = test::person(u"Lan"_s, LifecycleStage::Acquisition);
    customer.birthday.day = 2;
    customer.contactPoints = {test::contact(ContactKind::Phone, u"+84911111111"_s),
                              test::contact(ContactKind::Phone, u"+84922222222"_s),
                              test::contact(ContactKind::Email, u"lan@example.vn"_s)};
    customer.contactPoints[1].primary = true;
    const auto id = test::must(customers().add(customer, test::moment())).value;
    const auto rows = test::must(customers().rows({id}));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].phone, u"+84922222222"_s);
    QCOMPARE(rows[0].email, u"lan@example.vn"_s);
    QCOMPARE(rows[0].stage, LifecycleStage::Acquisition);
    QVERIFY(rows[0].birthday == customer.birthday);
    QVERIFY(!rows[0].lastContactOn.isValid());
}

void TestCustomerStore::streamsEverybodyForExport()
{
    db::Customer customer = test::person(u"Lan"_s);
    customer.tags = {u"b"_s, u"a"_s};
    customer.contactPoints = {test::contact(ContactKind::Phone, u"+84911111111"_s),
                              test::contact(ContactKind::Phone, u"+84922222222"_s)};
    test::must(customers().add(customer, test::moment()));
    m_shop->addCustomer(u"Hà"_s);
    QStringList seen;
    MK_VERIFY_OK(customers().forEach([&seen](const db::ExportRow &row) {
        seen.append(row.customer.fullName + u'/' + row.phones + u'/' + row.tags);
        return true;
    }));
    QCOMPARE(seen, QStringList({u"Lan/+84911111111;+84922222222/a;b"_s, u"Hà//"_s}));
    MK_COMPARE_ERROR(customers().forEach([](const db::ExportRow &) { return false; }), ErrorKind::Cancelled);
}

void TestCustomerStore::forgetsEverythingWithTheCustomer()
{
    db::Customer customer = test::person(u"Lan"_s);
    customer.tags = {u"vip"_s};
    customer.contactPoints = {test::contact(ContactKind::Phone, u"+84911111111"_s)};
    const auto id = test::must(customers().add(customer, test::moment())).value;
    MK_VERIFY_OK(m_shop->session().consents().record(
        {{}, id, u"sms"_s, db::Purpose::Greeting, true, u"form"_s, {}, 1}));
    MK_VERIFY_OK(m_shop->raw().execute(u"DELETE FROM customer"_s));
    for (const char *table :
         {"customer_search", "contact_point", "customer_tag", "stage_change", "consent", "consent_current"})
        QCOMPARE(m_shop->count(QLatin1StringView(table)), 0);
}

MK_TEST(TestCustomerStore)
#include "tst_customer_store.moc"
