#include "app/import/customer_match.h"

#include "app/import/merged_row.h"

#include "app/customers/merge_customers.h"
#include "app/people/contact_text.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::ImportField;
using db::LifecycleStage;

/// Who is the same person: whom a row of a list speaks of, and what becomes of them.
class TestCustomerMatch final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void knowsByTheShopsOwnCode();
    void theCodeGoesBeforeTheName();
    void knowsByPhoneAndName_data();
    void knowsByPhoneAndName();
    void aFamilysPhoneIsNotAPerson();
    void withoutANameThePhoneOfOneIsEnough();
    void anotherCodeIsAnotherPerson();
    void withoutAnAddressEverythingMustAgree();
    void sameNameAndOtherBirthdayIsAnother();
    void sameNameAndWholeBirthdayIsTheSame();
    void theCodeOfAMergedEntryNamesWhoWasKept();
    void overwritesOnlyWhatTheRowSays();
    void fillsBlanksAndLeavesTheRest();
    void addsContactsAndTagsAndTakesNoneAway();

private:
    db::CustomerId add(const QString &name, const QString &phone = {}, const QString &code = {})
    {
        db::Customer customer = TestShop::person(name, LifecycleStage::Loyalty);
        customer.contactPoints.clear();
        if (!phone.isEmpty())
            customer.contactPoints = {{{}, {}, db::ContactKind::Phone, phone, phone, true, true}};
        customer.code = code;
        return m_shop->add(customer);
    }
    /// As a list with these columns says it.
    static app::ImportRow row(const QStringList &header, const QStringList &cells)
    {
        const auto columns = app::mapColumns(header).value();
        const app::ImportRow read = app::readImportRow(columns, cells, QDate(2026, 11, 21));
        if (read.fate == app::RowFate::Rejected)
            qFatal("%s", qPrintable(read.problems.first().reason));
        return read;
    }
    db::CustomerId known(const app::ImportRow &row)
    {
        const auto found = app::findKnown(m_shop->session(), row);
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return *found ? (*found)->id : db::CustomerId();
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestCustomerMatch::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestCustomerMatch::knowsByTheShopsOwnCode()
{
    const db::CustomerId lan = add(u"Lê Lan"_s, u"+84905111111"_s, u"KH001"_s);
    QCOMPARE(known(row({u"Mã khách"_s, u"Họ tên"_s}, {u"KH001"_s, u"Lê Thị Lan"_s})), lan);
    QCOMPARE(known(row({u"Mã khách"_s, u"Họ tên"_s}, {u"KH002"_s, u"Lê Lan"_s})), db::CustomerId());
}

void TestCustomerMatch::theCodeGoesBeforeTheName()
{
    const db::CustomerId lan = add(u"Lê Lan"_s, u"+84905111111"_s, u"KH001"_s);
    add(u"Trần Mai"_s, u"+84905222222"_s, u"KH002"_s);
    QCOMPARE(known(row({u"Mã khách"_s, u"Họ tên"_s, u"Điện thoại"_s},
                       {u"KH001"_s, u"Trần Mai"_s, u"0905222222"_s})),
             lan);
}

void TestCustomerMatch::knowsByPhoneAndName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<bool>("same");
    QTest::newRow("as stored") << u"Nguyễn Thị Hương"_s << u"0905111111"_s << true;
    QTest::newRow("written otherwise") << u"nguyễn thị  hương"_s << u"+84 905 111 111"_s << true;
    QTest::newRow("decomposed") << u"Nguyễn Thị Hương"_s.normalized(QString::NormalizationForm_D)
                                << u"0905.111.111"_s << true;
    QTest::newRow("another phone") << u"Nguyễn Thị Hương"_s << u"0905222222"_s << false;
    QTest::newRow("another name") << u"Nguyễn Thị Hồng"_s << u"0905111111"_s << false;
}

void TestCustomerMatch::knowsByPhoneAndName()
{
    QFETCH(QString, name);
    QFETCH(QString, phone);
    QFETCH(bool, same);
    const db::CustomerId huong = add(u"Nguyễn Thị Hương"_s, u"+84905111111"_s);
    QCOMPARE(known(row({u"Họ tên"_s, u"Điện thoại"_s}, {name, phone})), same ? huong : db::CustomerId());
}

void TestCustomerMatch::aFamilysPhoneIsNotAPerson()
{
    const db::CustomerId mother = add(u"Lê Lan"_s, u"+84905111111"_s);
    const db::CustomerId son = add(u"Trần Minh"_s, u"+84905111111"_s);
    const QStringList header{u"Họ tên"_s, u"Điện thoại"_s};
    QCOMPARE(known(row(header, {u"Trần Minh"_s, u"0905111111"_s})), son);
    QCOMPARE(known(row(header, {u"Lê Lan"_s, u"0905111111"_s})), mother);
    QCOMPARE(known(row(header, {u"Trần Hoà"_s, u"0905111111"_s})), db::CustomerId());
}

void TestCustomerMatch::withoutANameThePhoneOfOneIsEnough()
{
    const db::CustomerId lan = add(u"Lê Lan"_s, u"+84905111111"_s);
    const auto nameless = [](const QString &phone) {
        app::ImportRow said = row({u"Họ tên"_s, u"Điện thoại"_s}, {QString(), phone});
        said.calledByContact = true;
        said.customer.fullName = said.customer.contactPoints.constFirst().value;
        return said;
    };
    const app::ImportRow said = nameless(u"0905 111 111"_s);
    QCOMPARE(known(said), lan);
    const auto stored = m_shop->session().reader().read(lan).value();
    QCOMPARE(app::mergedWith(stored, said, app::Merge::Overwrite).fullName, u"Lê Lan"_s);
    QCOMPARE(known(nameless(u"0905222222"_s)), db::CustomerId());
    add(u"Trần Minh"_s, u"+84905111111"_s); // a family's
    QCOMPARE(known(said), db::CustomerId());
}

void TestCustomerMatch::anotherCodeIsAnotherPerson()
{
    add(u"Lê Lan"_s, u"+84905111111"_s, u"KH001"_s);
    const db::CustomerId without = add(u"Lê Lan"_s, u"+84905111111"_s);
    const app::ImportRow said =
        row({u"Mã khách"_s, u"Họ tên"_s, u"Điện thoại"_s}, {u"KH009"_s, u"Lê Lan"_s, u"0905111111"_s});
    QCOMPARE(known(said), without); // has none yet
}

void TestCustomerMatch::withoutAnAddressEverythingMustAgree()
{
    const db::CustomerId lan = add(u"Lê Lan"_s);
    QCOMPARE(known(row({u"Họ tên"_s, u"Giới tính"_s}, {u"Lê Lan"_s, u"Nữ"_s})), lan);
    QCOMPARE(known(row({u"Họ tên"_s, u"Giới tính"_s}, {u"Lê Lan"_s, u"Nam"_s})), db::CustomerId());
    QCOMPARE(known(row({u"Họ tên"_s, u"Nghề nghiệp"_s}, {u"Lê Lan"_s, u"bác sĩ"_s})), db::CustomerId());
}

void TestCustomerMatch::sameNameAndOtherBirthdayIsAnother()
{
    db::Customer lan = TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty);
    lan.contactPoints.clear();
    lan.birthday = {db::Calendar::Solar, 3, 4, 1986, false, false};
    const db::CustomerId stored = m_shop->add(lan);
    const QStringList header{u"Họ tên"_s, u"Ngày sinh"_s};
    QCOMPARE(known(row(header, {u"Lê Lan"_s, u"03/04/1986"_s})), stored);
    QCOMPARE(known(row(header, {u"Lê Lan"_s, u"04/03/1986"_s})), db::CustomerId());
}

void TestCustomerMatch::sameNameAndWholeBirthdayIsTheSame()
{
    db::Customer lan = TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty);
    lan.birthday = {db::Calendar::Solar, 3, 4, 1986, false, false};
    lan.province = u"Huế"_s;
    const db::CustomerId stored = m_shop->add(lan);
    const QStringList header{u"Họ tên"_s, u"Ngày sinh"_s, u"Tỉnh"_s};
    QCOMPARE(known(row(header, {u"Lê Lan"_s, u"03/04/1986"_s, u"Đà Nẵng"_s})), stored);
    QCOMPARE(known(row(header, {u"Lê Lan"_s, u"03/04"_s, u"Đà Nẵng"_s})), db::CustomerId());
    QCOMPARE(known(row(header, {u"Lê Lan"_s, u"03/04/1987"_s, u"Huế"_s})), db::CustomerId());
}

void TestCustomerMatch::theCodeOfAMergedEntryNamesWhoWasKept()
{
    const db::CustomerId lan = add(u"Lê Lan"_s, u"+84905111111"_s, u"KH001"_s);
    const db::CustomerId again = add(u"Chị Lan"_s, u"+84905111111"_s, u"KH007"_s);
    QVERIFY(app::run(m_shop->session(), app::MergeCustomers{lan, {again}}, m_shop->moment()));
    QCOMPARE(known(row({u"Mã khách"_s, u"Họ tên"_s}, {u"KH007"_s, u"Lê Lan"_s})), lan);
}

void TestCustomerMatch::overwritesOnlyWhatTheRowSays()
{
    db::Customer stored = TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty);
    stored.province = u"Huế"_s;
    stored.occupation = u"giáo viên"_s;
    stored.deleted = true;
    const auto merged = app::mergedWith(
        stored, row({u"Họ tên"_s, u"Tỉnh"_s, u"Nghề nghiệp"_s}, {u"Lê Thị Lan"_s, u"Đà Nẵng"_s, u""_s}),
        app::Merge::Overwrite);
    QCOMPARE(merged.fullName, u"Lê Thị Lan"_s);
    QCOMPARE(merged.province, u"Đà Nẵng"_s);
    QCOMPARE(merged.occupation, u"giáo viên"_s);
    QCOMPARE(merged.stage, LifecycleStage::Loyalty);
    QVERIFY(merged.sortKey != stored.sortKey);
    QVERIFY(!merged.deleted);
}

void TestCustomerMatch::fillsBlanksAndLeavesTheRest()
{
    db::Customer stored = TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty);
    stored.province = u"Huế"_s;
    const auto merged = app::mergedWith(
        stored, row({u"Họ tên"_s, u"Tỉnh"_s, u"Nghề nghiệp"_s}, {u"Lê Thị Lan"_s, u"Đà Nẵng"_s, u"bác sĩ"_s}),
        app::Merge::FillBlanks);
    QCOMPARE(merged.fullName, u"Lê Lan"_s);
    QCOMPARE(merged.province, u"Huế"_s);
    QCOMPARE(merged.occupation, u"bác sĩ"_s);
}

void TestCustomerMatch::addsContactsAndTagsAndTakesNoneAway()
{
    db::Customer stored = TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty);
    stored.contactPoints = {{{}, {}, db::ContactKind::Phone, u"0905111111"_s, u"+84905111111"_s, true, true}};
    stored.tags = {u"VIP"_s};
    const auto merged = app::mergedWith(stored,
                                        row({u"Họ tên"_s, u"Điện thoại"_s, u"Email"_s, u"Nhãn"_s},
                                            {u"Lê Lan"_s, u"0905222222"_s, u"lan@example.vn"_s, u"hoa"_s}),
                                        app::Merge::Overwrite);
    QCOMPARE(merged.contactPoints.size(), 3);
    QVERIFY(merged.contactPoints.at(0).primary && !merged.contactPoints.at(1).primary);
    QCOMPARE(merged.tags, (QStringList{u"VIP"_s, u"hoa"_s}));
}

MK_TEST(TestCustomerMatch)
#include "tst_customer_match.moc"
