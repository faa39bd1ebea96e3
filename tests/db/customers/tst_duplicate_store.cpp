#include "db/customers/duplicate_store.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Numbers that several have, days of birth, and who is known to be distinct.
class TestDuplicateStore final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void tellsWhoSharesANumber();
    void leavesOutWhatTooManyHave();
    void stopsWhereItIsTold();
    void tellsWhoWasBornWhen();
    void remembersPairs();

private:
    db::DuplicateStore &store() { return m_shop->session().duplicates(); }
    db::CustomerId add(const QString &name, const QString &phone, const db::Birthday &birthday = {})
    {
        db::Customer customer = test::person(name);
        customer.contactPoints = {test::contact(db::ContactKind::Phone, phone)};
        customer.birthday = birthday;
        return test::must(m_shop->session().customers().add(customer, test::moment())).value;
    }
    QStringList shared(int most)
    {
        QStringList told;
        test::must(store().forEachShared(most, [&told](const db::SharedAddress &one) {
            told.append(one.normalized + u' ' + one.fullName);
            return true;
        }));
        return told;
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestDuplicateStore::tellsWhoSharesANumber()
{
    add(u"A"_s, u"+84961000051"_s);
    add(u"B"_s, u"+84961000052"_s);
    add(u"C"_s, u"+84961000051"_s);
    const auto deleted = add(u"D"_s, u"+84961000051"_s);
    test::must(m_shop->session().customers().remove(deleted, test::moment()));
    QCOMPARE(shared(9), (QStringList{u"+84961000051 A"_s, u"+84961000051 C"_s}));
}

void TestDuplicateStore::leavesOutWhatTooManyHave()
{
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
        add(name, u"+84961000051"_s);
    QCOMPARE(shared(3).size(), 3);
    QCOMPARE(shared(2), QStringList());
}

void TestDuplicateStore::stopsWhereItIsTold()
{
    add(u"A"_s, u"+84961000051"_s, {db::Calendar::Solar, 8, 3, 1990});
    add(u"B"_s, u"+84961000051"_s, {db::Calendar::Solar, 8, 3, 1990});
    int told = 0;
    MK_COMPARE_ERROR(store().forEachShared(9, [&told](const auto &) { return ++told > 1; }),
                     db::ErrorKind::Cancelled);
    MK_COMPARE_ERROR(store().forEachBorn([](const auto &) { return false; }), db::ErrorKind::Cancelled);
    QCOMPARE(told, 1);
}

void TestDuplicateStore::tellsWhoWasBornWhen()
{
    const db::Birthday birthday{db::Calendar::Lunar, 8, 3, 1990, true, false};
    const auto id = add(u"A"_s, u"+84961000051"_s, birthday);
    add(u"B"_s, u"+84961000052"_s, {db::Calendar::Solar, {}, {}, 1990}); // no day
    QList<db::CustomerId> told;
    test::must(store().forEachBorn([&](const db::BornCustomer &one) {
        told.append(one.id);
        return one.birthday == birthday && one.fullName == u"A"_s;
    }));
    QCOMPARE(told, QList<db::CustomerId>{id});
}

void TestDuplicateStore::remembersPairs()
{
    const db::DistinctPair pair{add(u"A"_s, u"+84961000051"_s), add(u"B"_s, u"+84961000051"_s)};
    QVERIFY(test::must(store().markDistinct(pair, test::moment())));
    QVERIFY(!test::must(store().markDistinct(pair, test::moment())));
    QCOMPARE(*store().distinct(), QList<db::DistinctPair>{pair});
    MK_COMPARE_ERROR(store().markDistinct({pair.second, pair.first}, test::moment()),
                     db::ErrorKind::Conflict);
    QVERIFY(test::must(store().unmarkDistinct(pair)));
    QVERIFY(!test::must(store().unmarkDistinct(pair)));
}

MK_TEST(TestDuplicateStore)
#include "tst_duplicate_store.moc"
