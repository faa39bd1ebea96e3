#include "app/customers/likely_same.h"

#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::SameBy;

namespace {

constexpr db::Birthday kMarch{db::Calendar::Solar, 8, 3, 1990};

db::Customer named(qint64 id, const QString &name, std::optional<db::Gender> gender = {},
                   const db::Birthday &birthday = {}, const QString &phone = {})
{
    db::Customer customer;
    customer.id = db::CustomerId{id};
    customer.fullName = name;
    customer.gender = gender;
    customer.birthday = birthday;
    if (!phone.isEmpty())
        customer.contactPoints.append({{}, {}, db::ContactKind::Phone, phone, phone});
    return customer;
}

} // namespace

/// Who of a group of duplicates is taken for one person at first, and why.
class TestLikelySame final : public QObject
{
    Q_OBJECT
private slots:
    void takesWhoIsLikelyOne_data();
    void takesWhoIsLikelyOne();
    void takesNoCompanyForAPerson();
    void namesTheReasonsOfThese();
};

void TestLikelySame::takesWhoIsLikelyOne_data()
{
    const auto man = db::Gender::Male;
    const auto woman = db::Gender::Female;
    QTest::addColumn<db::Customer>("one");
    QTest::addColumn<db::Customer>("other");
    QTest::addColumn<bool>("likely");
    const auto row = [](const char *name, const db::Customer &one, const db::Customer &other, bool likely) {
        QTest::newRow(name) << one << other << likely;
    };
    const db::Customer huong = named(1, u"Nguyễn Thị Thanh Hương"_s, woman, kMarch);
    row("an accent is missing", huong, named(2, u"Nguyễn Thi Thanh Hương"_s), true);
    row("no accents at all", huong, named(2, u"nguyen thi thanh huong"_s, woman), true);
    row("an honorific and the given name", huong, named(2, u"Chị Hương"_s), true);
    row("a remark behind the name", huong, named(2, u"Thanh Hương (mẹ bé Bi)"_s), true);
    row("another name", huong, named(2, u"Đặng Minh Tâm"_s), false);
    row("another name with one birthday", huong, named(2, u"Đặng Minh Tâm"_s, {}, kMarch), false);
    row("the family name alone", huong, named(2, u"Nguyễn"_s), false);
    row("one given name and another family", huong, named(2, u"Lê Thị Thanh Hương"_s), false);
    row("no name", huong, named(2, {}), false);
    row("the other gender", huong, named(2, u"Nguyễn Thị Thanh Hương"_s, man), false);
    row("another birthday", huong,
        named(2, u"Nguyễn Thị Thanh Hương"_s, woman, {db::Calendar::Solar, 9, 3, 1990}), false);
    row("other numbers", named(1, u"Lê Hòa"_s, {}, {}, u"+84961000051"_s),
        named(2, u"Lê Hoà"_s, {}, {}, u"+84961000052"_s), true); // they are in one group by a third
}

void TestLikelySame::takesWhoIsLikelyOne()
{
    QFETCH(const db::Customer, one);
    QFETCH(const db::Customer, other);
    QFETCH(const bool, likely);
    QCOMPARE(app::areLikelyOne(one, other), likely);
    QCOMPARE(app::areLikelyOne(other, one), likely);
}

void TestLikelySame::takesNoCompanyForAPerson()
{
    const db::Customer person = named(1, u"Hoa Mai"_s, {}, {}, u"+84961000051"_s);
    db::Customer company = named(2, u"Hoa Mai"_s, {}, {}, u"+84961000051"_s);
    company.kind = db::CustomerKind::Company;
    QVERIFY(!app::areLikelyOne(person, company));
    QCOMPARE(app::reasonsAmong({person, company}), QList<SameBy>());
}

void TestLikelySame::namesTheReasonsOfThese()
{
    const db::Customer one = named(1, u"Lê Hòa"_s, {}, kMarch, u"+84961000051"_s);
    const db::Customer stranger = named(2, u"Đặng Minh Tâm"_s, {}, {}, u"+84961000051"_s);
    db::Customer again = named(3, u"le hoa"_s, {}, kMarch);
    QCOMPARE(app::reasonsAmong({one, stranger, again}),
             (QList<SameBy>{SameBy::Phone, SameBy::NameAndBirthday}));
    QCOMPARE(app::reasonsAmong({one, stranger}), QList<SameBy>{SameBy::Phone});
    QCOMPARE(app::reasonsAmong({one, again}), QList<SameBy>{SameBy::NameAndBirthday});
    QCOMPARE(app::reasonsAmong({stranger, again}), QList<SameBy>());
    db::Customer mailed = stranger;
    for (db::Customer *customer : {&mailed, &again})
        customer->contactPoints = {{{}, {}, db::ContactKind::Email, u"a@x.vn"_s, u"a@x.vn"_s}};
    QCOMPARE(app::reasonsAmong({mailed, again}), QList<SameBy>{SameBy::Email});
}

MK_TEST(TestLikelySame)
#include "tst_likely_same.moc"
