#include "app/customers/duplicates.h"

#include "app/customers/customer_saving.h"
#include "app/customers/distinct_commands.h"
#include "app/customers/merge_customers.h"
#include "app/desk/undo.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::SameBy;

/// Who stands in the shop twice is found, and nobody else.
class TestDuplicates final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void findsOneNumberTwice();
    void findsOneEmailTwice();
    void findsANameHoweverItIsSpelt_data();
    void findsANameHoweverItIsSpelt();
    void tellsNamesApartByTheDigitsThatAListHasBehindThem();
    void tellsBirthdaysApart_data();
    void tellsBirthdaysApart();
    void namesEveryReasonOfAGroup();
    void takesNoCompanyForAPerson();
    void chainsNobodyByANumberOfTheShop();
    void findsOneNameAmongThoseWhoShareANumber();
    void leavesTheDeletedOut();
    void showsThoseWhoAreDistinctNoMore();
    void showsAThirdWithOneOfTwoWhoAreDistinct();
    void remembersStrangersOfWhoWasMerged();
    void stopsWhenAsked();

private:
    db::CustomerId add(const QString &name, const QString &phone = {}, const db::Birthday &birthday = {},
                       db::CustomerKind kind = db::CustomerKind::Person)
    {
        db::Customer customer = TestShop::person(name, db::LifecycleStage::Loyalty);
        customer.kind = kind;
        customer.birthday = birthday;
        customer.contactPoints.clear();
        if (!phone.isEmpty())
            customer.contactPoints = {{{}, {}, db::ContactKind::Phone, phone, phone, true, true}};
        return m_shop->add(customer);
    }
    QList<app::DuplicateGroup> found()
    {
        const auto groups = app::findDuplicates(m_shop->session(), {});
        if (!groups)
            QTest::qFail(qPrintable(groups.error().detail), __FILE__, __LINE__);
        return groups.value_or(QList<app::DuplicateGroup>());
    }
    QList<QList<db::CustomerId>> customersFound()
    {
        QList<QList<db::CustomerId>> customers;
        for (const app::DuplicateGroup &group : found())
            customers.append(group.customers);
        return customers;
    }
    template <class C> bool run(const C &command)
    {
        return app::run(m_shop->session(), command, m_shop->moment()).has_value();
    }
    using Groups = QList<QList<db::CustomerId>>;

    std::unique_ptr<TestShop> m_shop;
};

void TestDuplicates::findsOneNumberTwice()
{
    const auto an = add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    add(u"Lê Bình"_s, u"+84961000052"_s);
    const auto again = add(u"Chị An"_s, u"+84961000051"_s);
    QCOMPARE(found(), (QList<app::DuplicateGroup>{{{an, again}, {SameBy::Phone}}}));
}

void TestDuplicates::findsOneEmailTwice()
{
    const auto withEmail = [this](const QString &name) {
        db::Customer customer = TestShop::person(name, db::LifecycleStage::Loyalty);
        customer.contactPoints = {
            {{}, {}, db::ContactKind::Email, u"an@example.com"_s, u"an@example.com"_s, true, false}};
        return m_shop->add(customer);
    };
    const auto an = withEmail(u"Nguyễn Thị An"_s);
    const auto again = withEmail(u"An Nguyen"_s);
    QCOMPARE(found(), (QList<app::DuplicateGroup>{{{an, again}, {SameBy::Email}}}));
}

void TestDuplicates::findsANameHoweverItIsSpelt_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("the same") << u"Lê Hòa"_s << u"Lê Hòa"_s << true;
    QTest::newRow("the tone elsewhere") << u"Lê Hòa"_s << u"Lê Hoà"_s << true;
    QTest::newRow("i or y") << u"Trần Thị Lý"_s << u"Trần Thị Lí"_s << true;
    QTest::newRow("without accents") << u"Trần Thị Lý"_s << u"tran thi li"_s << true;
    QTest::newRow("not Mai and May") << u"Lê Mai"_s << u"Lê May"_s << false;
    QTest::newRow("a digit at the end") << u"Nguyễn Văn A1"_s << u"Nguyễn Văn A2"_s << false;
    QTest::newRow("another name") << u"Lê Hòa"_s << u"Lê Hòa Bình"_s << false;
}

void TestDuplicates::findsANameHoweverItIsSpelt()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    const db::Birthday birthday{db::Calendar::Solar, 8, 3, 1990};
    const auto first = add(one, {}, birthday);
    const auto second = add(other, {}, birthday);
    add(one); // the name alone says nothing
    QFETCH(const bool, same);
    QCOMPARE(customersFound(), (same ? Groups{{first, second}} : Groups()));
}

void TestDuplicates::tellsNamesApartByTheDigitsThatAListHasBehindThem()
{
    const auto listed = [this](const QString &note) {
        db::Customer customer = TestShop::person(u"Nguyễn Văn"_s, db::LifecycleStage::Loyalty);
        customer.birthday = {db::Calendar::Solar, 8, 3, 1990};
        customer.contactPoints.clear();
        customer.note = note;
        return m_shop->add(customer);
    };
    const auto one = listed(u"Họ tên: Nguyễn Văn A1"_s);
    const auto plain = listed(u"mua 2 cái"_s);
    QCOMPARE(customersFound(), (Groups{{one, plain}})); // who has no mark may be the one who has
    const auto two = listed(u"khách quen\nHọ tên: NGUYỄN VĂN A2"_s);
    QCOMPARE(customersFound(), Groups());
    const auto again = listed(u"name: Nguyễn Văn a2"_s);
    QCOMPARE(customersFound(), (Groups{{two, again}}));
}

void TestDuplicates::tellsBirthdaysApart_data()
{
    using enum db::Calendar;
    QTest::addColumn<db::Birthday>("one");
    QTest::addColumn<db::Birthday>("other");
    QTest::addColumn<bool>("same");
    const db::Birthday whole{Solar, 8, 3, 1990};
    QTest::newRow("the same") << whole << whole << true;
    QTest::newRow("one without its year") << whole << db::Birthday{Solar, 8, 3, {}} << true;
    QTest::newRow("another year") << whole << db::Birthday{Solar, 8, 3, 1991} << false;
    QTest::newRow("another day") << whole << db::Birthday{Solar, 9, 3, 1990} << false;
    QTest::newRow("of the other calendar") << whole << db::Birthday{Lunar, 8, 3, 1990} << false;
    const db::Birthday guess{Solar, 1, 1, {}, false, true};
    QTest::newRow("a guess without a year") << guess << guess << false;
}

void TestDuplicates::tellsBirthdaysApart()
{
    QFETCH(const db::Birthday, one);
    QFETCH(const db::Birthday, other);
    const auto first = add(u"Lê Hòa"_s, {}, one);
    const auto second = add(u"Lê Hòa"_s, {}, other);
    QFETCH(const bool, same);
    QCOMPARE(customersFound(), (same ? Groups{{first, second}} : Groups()));
}

void TestDuplicates::namesEveryReasonOfAGroup()
{
    const db::Birthday birthday{db::Calendar::Solar, 8, 3, 1990};
    const auto weak = add(u"Lê Bình"_s, u"+84961000052"_s);
    const auto weaker = add(u"Lê Bình An"_s, u"+84961000052"_s);
    const auto one = add(u"Lê Hòa"_s, u"+84961000051"_s, birthday);
    const auto two = add(u"Le Hoa"_s, u"+84961000051"_s, birthday);
    const auto three = add(u"Lê Hoà"_s, {}, birthday); // by the one, and so with the other
    QCOMPARE(found(),
             (QList<app::DuplicateGroup>{{{one, two, three}, {SameBy::Phone, SameBy::NameAndBirthday}},
                                         {{weak, weaker}, {SameBy::Phone}}}));
}

void TestDuplicates::takesNoCompanyForAPerson()
{
    add(u"Hoa Mai"_s, u"+84961000051"_s);
    const auto company = add(u"Công ty Hoa Mai"_s, u"+84961000051"_s, {}, db::CustomerKind::Company);
    QVERIFY(found().isEmpty());
    const auto again = add(u"Cty Hoa Mai"_s, u"+84961000051"_s, {}, db::CustomerKind::Company);
    QCOMPARE(customersFound(), (Groups{{company, again}}));
}

void TestDuplicates::chainsNobodyByANumberOfTheShop()
{
    for (int i = 0; i < 80; ++i)
        add(u"Khách số %1"_s.arg(i), i < 7 ? u"+84961000051"_s : u"+84961000052"_s);
    QVERIFY(found().isEmpty());
}

void TestDuplicates::findsOneNameAmongThoseWhoShareANumber()
{
    for (int i = 0; i < 8; ++i)
        add(u"Khách số %1"_s.arg(i), u"+84961000051"_s);
    const auto an = add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    const auto again = add(u"nguyen thi an"_s, u"+84961000051"_s);
    QCOMPARE(customersFound(), (Groups{{an, again}}));
}

void TestDuplicates::leavesTheDeletedOut()
{
    add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    const auto again = add(u"Chị An"_s, u"+84961000051"_s);
    QVERIFY(m_shop->session().customers().remove(again, m_shop->moment()));
    QVERIFY(found().isEmpty());
}

void TestDuplicates::showsThoseWhoAreDistinctNoMore()
{
    const auto mother = add(u"Trần Thị Mẹ"_s, u"+84961000051"_s);
    const auto child = add(u"Lê Bé Con"_s, u"+84961000051"_s);
    QVERIFY(run(app::MarkDistinct{{child, mother}}));
    QVERIFY(found().isEmpty());
    // Nor beside the form of one of them.
    QVERIFY(app::duplicatesOf(m_shop->session(), *m_shop->session().customers().byId(child))->isEmpty());
    const auto undone = app::undoLast(m_shop->session(), m_shop->moment());
    QVERIFY(undone && undone->value.state == app::UndoOutcome::State::Done);
    QCOMPARE(app::duplicatesOf(m_shop->session(), *m_shop->session().customers().byId(child))->size(), 1);
    QCOMPARE(undone->value.entry.about, u"Trần Thị Mẹ, Lê Bé Con"_s);
    QCOMPARE(customersFound(), (Groups{{mother, child}}));
    const auto redone =
        app::undo(m_shop->session(), m_shop->session().journal().list(1)->constFirst().id, m_shop->moment());
    QVERIFY(redone);
    QVERIFY(found().isEmpty());
}

void TestDuplicates::showsAThirdWithOneOfTwoWhoAreDistinct()
{
    const auto mother = add(u"Trần Thị Mẹ"_s, u"+84961000051"_s);
    const auto child = add(u"Lê Bé Con"_s, u"+84961000051"_s);
    const auto third = add(u"Chị Mẹ"_s, u"+84961000051"_s);
    QVERIFY(run(app::MarkDistinct{{mother, child}}));
    QCOMPARE(customersFound(), (Groups{{mother, third}}));
    QVERIFY(run(app::MarkDistinct{{mother, third}}));
    QCOMPARE(customersFound(), (Groups{{child, third}}));
}

void TestDuplicates::remembersStrangersOfWhoWasMerged()
{
    const auto mother = add(u"Trần Thị Mẹ"_s, u"+84961000051"_s);
    const auto child = add(u"Lê Bé Con"_s, u"+84961000051"_s);
    const auto third = add(u"Chị Mẹ"_s, u"+84961000051"_s);
    QVERIFY(run(app::MarkDistinct{{mother, child}}));
    QVERIFY(run(app::MergeCustomers{third, {mother}}));
    QVERIFY(found().isEmpty());
}

void TestDuplicates::stopsWhenAsked()
{
    add(u"Nguyễn Thị An"_s, u"+84961000051"_s, {db::Calendar::Solar, 8, 3, 1990});
    const auto stopped = app::findDuplicates(m_shop->session(), [](qint64, qint64) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
    const std::atomic_bool stale = true;
    QVERIFY(!app::findDuplicates(m_shop->session(), {}, &stale));
}

MK_TEST(TestDuplicates)
#include "tst_duplicates.moc"
