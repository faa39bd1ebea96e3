#include "app/customers/merge_difference.h"

#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::MergeDifference;
using enum app::MergeDifference;

namespace {

db::Customer known(std::optional<db::Gender> gender, int year, const QString &phone,
                   const QString &email = {})
{
    db::Customer customer;
    customer.gender = gender;
    if (year > 0)
        customer.birthday.year = year;
    if (!phone.isEmpty())
        customer.contactPoints.append({{}, {}, db::ContactKind::Phone, phone, phone});
    if (!email.isEmpty())
        customer.contactPoints.append({{}, {}, db::ContactKind::Email, email, email});
    return customer;
}

} // namespace

/// What warns of merging strangers.
class TestMergeDifference final : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatDiffers_data();
    void findsWhatDiffers();
};

void TestMergeDifference::findsWhatDiffers_data()
{
    const auto man = db::Gender::Male;
    const auto woman = db::Gender::Female;
    QTest::addColumn<QList<db::Customer>>("customers");
    QTest::addColumn<QList<MergeDifference>>("expected");
    const auto row = [](const char *name, const QList<db::Customer> &customers,
                        const QList<MergeDifference> &expected) {
        QTest::newRow(name) << customers << expected;
    };
    row("a man and a woman of other years and numbers",
        {known(man, 1981, u"+84961000051"_s, u"a@x.vn"_s), known(woman, 1951, u"+84961000052"_s)},
        {Gender, Birthday, Phone});
    row("the third of them differs",
        {known(man, 1981, u"+84961000051"_s), known(man, 1981, u"+84961000051"_s), known(woman, 1981, {})},
        {Gender});
    row("what is not known is no difference",
        {known(man, 0, u"+84961000051"_s), known({}, 1951, {}, u"a@x.vn"_s)}, {});
    row("one person with two addresses and one number",
        {known(man, 1981, u"+84961000051"_s, u"a@x.vn"_s), known(man, 1981, u"+84961000051"_s, u"b@x.vn"_s)},
        {});
    row("nothing in common",
        {known({}, 0, u"+84961000051"_s, u"a@x.vn"_s), known({}, 0, u"+84961000052"_s, u"b@x.vn"_s)},
        {Phone, Email});
    db::Customer company = known({}, 0, u"+84961000051"_s);
    company.kind = db::CustomerKind::Company;
    row("a person and a company", {known(man, 1981, u"+84961000051"_s), company}, {Kind});
    db::Customer lunar = known(man, 1980, u"+84961000051"_s);
    lunar.birthday.calendar = db::Calendar::Lunar;
    row("days of two calendars may be one", {known(man, 1981, u"+84961000051"_s), lunar}, {});
}

void TestMergeDifference::findsWhatDiffers()
{
    QFETCH(const QList<db::Customer>, customers);
    QFETCH(const QList<MergeDifference>, expected);
    QCOMPARE(app::mergeDifferences(customers), expected);
}

MK_TEST(TestMergeDifference)
#include "tst_merge_difference.moc"
