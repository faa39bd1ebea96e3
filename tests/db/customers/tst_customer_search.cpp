#include "db/customers/customer_search.h"

#include "db/support/shop.h"

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
    void keepsTheBlockWhileNothingChanges();
    void handsOutABlockThatOutlivesChanges();

private:
    QStringList find(const QString &typed)
    {
        const auto ids = test::must(m_shop->session().search().find(db::SearchQuery::parse(typed)));
        QStringList names;
        for (const auto &row : test::must(m_shop->session().customers().rows({ids.begin(), ids.end()})))
            names.append(row.fullName);
        return names;
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestCustomerSearch::init()
{
    test::failOnSqlWarnings();
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

void TestCustomerSearch::keepsTheBlockWhileNothingChanges()
{
    m_shop->addCustomer(u"Lan"_s);
    const auto first = test::must(m_shop->session().search().block());
    QCOMPARE(test::must(m_shop->session().search().block()), first);
}

void TestCustomerSearch::handsOutABlockThatOutlivesChanges()
{
    m_shop->addCustomer(u"Lan"_s);
    const auto block = test::must(m_shop->session().search().block());
    m_shop->session().search().invalidate();
    m_shop->addCustomer(u"Lan Anh"_s);
    QCOMPARE(find(u"lan"_s).size(), 2);
    QCOMPARE(block->find(db::SearchQuery::parse(u"lan")).size(), 1u);
}

QTEST_GUILESS_MAIN(TestCustomerSearch)
#include "tst_customer_search.moc"
