#include "app/customers/duplicates_of_few.h"

#include "app/customers/distinct_commands.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using app::SameBy;
using Groups = QList<app::DuplicateGroup>;

/// Of a few customers the same groups are found as by reading all, without reading all.
class TestDuplicatesOfFew final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void findsWhatReadingAllFinds_data();
    void findsWhatReadingAllFinds();
    void followsAGroupToItsEnd();
    void keepsThoseApartWhoAreDistinct();
    void findsNothingOfTheDeleted();
    void saysNothingOfANumberOfTheShop();
    void givesUpWhereManyHangTogether();
    void stopsWhenAsked();

private:
    db::CustomerId add(const QString &name, const QStringList &phones, const db::Birthday &birthday = {},
                       db::CustomerKind kind = db::CustomerKind::Person)
    {
        db::Customer customer = TestShop::person(name, db::LifecycleStage::Loyalty);
        customer.kind = kind;
        customer.birthday = birthday;
        customer.contactPoints.clear();
        for (const QString &phone : phones)
            customer.contactPoints.append(
                {{}, {}, db::ContactKind::Phone, phone, phone, customer.contactPoints.isEmpty(), true});
        return m_shop->add(customer);
    }
    db::Result<std::optional<Groups>> lookAt(const std::vector<db::CustomerId> &ids,
                                             const std::set<db::DistinctPair> &apart = {},
                                             const app::Progress &telling = {})
    {
        return app::findDuplicatesOfFew(m_shop->session(), ids, app::SamePerson(apart), telling, nullptr);
    }
    Groups foundOf(const std::vector<db::CustomerId> &ids, const std::set<db::DistinctPair> &apart = {})
    {
        const auto found = lookAt(ids, apart);
        if (!found || !*found)
            QTest::qFail(found ? "gave up" : qPrintable(found.error().detail), __FILE__, __LINE__);
        return found && *found ? **found : Groups();
    }
    static bool names(const app::DuplicateGroup &group, db::CustomerId id)
    {
        return group.customers.contains(id);
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestDuplicatesOfFew::findsWhatReadingAllFinds_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("random shop %u", seed) << seed;
}

void TestDuplicatesOfFew::findsWhatReadingAllFinds()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const QStringList given{u"Lý"_s, u"Li"_s, u"Hoà"_s, u"Hòa"_s, u"Mai"_s, u"Bảy"_s};
    std::vector<db::CustomerId> ids;
    for (int i = 0; i < 80; ++i) {
        const std::optional<int> year = random.bounded(3) == 0 ? std::nullopt : std::optional(1990);
        const db::Birthday birthday = random.bounded(2) == 0
                                          ? db::Birthday{}
                                          : db::Birthday{db::Calendar::Solar, random.bounded(1, 4), 3, year};
        ids.push_back(add(u"Trần Thị %1"_s.arg(given.at(random.bounded(6))),
                          {u"+849610%1"_s.arg(random.bounded(60), 5, 10, QLatin1Char('0'))}, birthday,
                          random.bounded(5) == 0 ? db::CustomerKind::Company : db::CustomerKind::Person));
    }
    for (int i = 0; i < 10; ++i)
        QVERIFY(app::run(m_shop->session(),
                         app::MarkDistinct{{ids.at(std::size_t(i)), ids.at(std::size_t(79 - i))}},
                         m_shop->moment()));
    std::set<db::DistinctPair> apart;
    const auto pairs = m_shop->session().duplicates().distinct();
    QVERIFY(pairs && !pairs->isEmpty());
    apart.insert(pairs->begin(), pairs->end());
    const auto all = app::findDuplicates(m_shop->session(), {});
    QVERIFY(all && !all->isEmpty());
    for (const db::CustomerId id : ids) {
        Groups expected = *all;
        expected.removeIf([id](const app::DuplicateGroup &group) { return !names(group, id); });
        Groups found = foundOf({id}, apart);
        found.removeIf([id](const app::DuplicateGroup &group) { return !names(group, id); });
        QCOMPARE(found, expected);
    }
}

void TestDuplicatesOfFew::followsAGroupToItsEnd()
{
    const db::Birthday birthday{db::Calendar::Lunar, 8, 3, 1990};
    const auto one = add(u"Lê Hòa"_s, {u"+84961000051"_s});
    const auto two = add(u"Chị Hoà"_s, {u"+84961000051"_s, u"+84961000052"_s});
    const auto three = add(u"Le Thi Hoa"_s, {u"+84961000052"_s}, birthday);
    const auto four = add(u"Lê Thị Hòa"_s, {}, birthday);
    add(u"Lê Bình"_s, {u"+84961000059"_s}, birthday);
    QCOMPARE(foundOf({four}), (Groups{{{one, two, three, four}, {SameBy::Phone, SameBy::NameAndBirthday}}}));
}

void TestDuplicatesOfFew::keepsThoseApartWhoAreDistinct()
{
    const auto mother = add(u"Trần Thị Mẹ"_s, {u"+84961000051"_s});
    const auto child = add(u"Lê Bé Con"_s, {u"+84961000051"_s});
    QCOMPARE(foundOf({child}), (Groups{{{mother, child}, {SameBy::Phone}}}));
    QCOMPARE(foundOf({child}, {{mother, child}}), Groups());
}

void TestDuplicatesOfFew::findsNothingOfTheDeleted()
{
    const auto one = add(u"Nguyễn Thị An"_s, {u"+84961000051"_s}, {db::Calendar::Solar, 8, 3, 1990});
    const auto other = add(u"Nguyễn Thị An"_s, {u"+84961000051"_s}, {db::Calendar::Solar, 8, 3, 1990});
    QCOMPARE(foundOf({one}).size(), 1);
    QVERIFY(m_shop->session().customers().remove(other, m_shop->moment()));
    QCOMPARE(foundOf({one}), Groups());
    QCOMPARE(foundOf({other}), Groups());
}

void TestDuplicatesOfFew::saysNothingOfANumberOfTheShop()
{
    const auto first = add(u"Nguyễn Thị An"_s, {u"+84961000051"_s});
    for (int i = 0; i < 60; ++i)
        add(u"Nguyễn Thị An"_s, {u"+84961000051"_s});
    QCOMPARE(foundOf({first}), Groups());
}

void TestDuplicatesOfFew::givesUpWhereManyHangTogether()
{
    const auto number = [](int i) { return u"+849610%1"_s.arg(i, 5, 10, QLatin1Char('0')); };
    const auto first = add(u"Khách 0"_s, {number(0)});
    for (int i = 1; i < 450; ++i)
        add(u"Khách %1"_s.arg(i), {number(i - 1), number(i)});
    const auto found = lookAt({first});
    QVERIFY(found);
    QVERIFY(!*found);
}

void TestDuplicatesOfFew::stopsWhenAsked()
{
    const auto an = add(u"Nguyễn Thị An"_s, {u"+84961000051"_s});
    qint64 all = 0;
    const auto stopped = lookAt({an}, {}, [&all](qint64, qint64 total) {
        all = total;
        return false;
    });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(all, 1);
}

MK_TEST(TestDuplicatesOfFew)
#include "tst_duplicates_of_few.moc"
