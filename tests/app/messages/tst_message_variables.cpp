#include "app/messages/message_variables.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::MessageContext;
using app::Variable;
using app::variablesFor;

namespace {

db::Customer lan()
{
    db::Customer customer;
    customer.fullName = u"Nguyễn Thị Lan"_s;
    customer.givenName = u"Lan"_s;
    customer.since = QDate(2023, 11, 21);
    return customer;
}

MessageContext contextFor(const db::Customer &customer)
{
    MessageContext context;
    context.customer = &customer;
    context.honorific = u"chị"_s;
    context.shopName = u"Hoa Mai"_s;
    context.shopSelf = u"em"_s;
    context.shopPhone = u"0912 345 678"_s;
    context.shopGoods = u"hoa tươi"_s;
    context.occasion = db::Occasion{};
    context.occasion->nameVi = u"Sinh nhật"_s;
    context.occasion->nameEn = u"Birthday"_s;
    context.date = QDate(2026, 11, 21);
    context.canChi = u"Bính Ngọ"_s;
    context.lunarDate = u"13/10"_s;
    context.age = 35;
    context.dayName = u"Lễ tốt nghiệp"_s;
    context.childName = u"Bo"_s;
    context.dayYears = 8;
    return context;
}

} // namespace

class TestMessageVariables final : public QObject
{
    Q_OBJECT
private slots:
    void fillsEveryVariable();
    void writesDatesAndNamesInTheLanguage();
    void leavesTheUnknownMissing();
    void countsFullYears_data();
    void countsFullYears();
    void takesTheOccasionsYearBeforeTheDates();
    void keepsTheTableInTheOrderOfTheWords();
};

void TestMessageVariables::fillsEveryVariable()
{
    const db::Customer customer = lan();
    const app::Variables values = variablesFor(contextFor(customer));
    for (const app::VariableInfo &info : app::variableTable())
        QVERIFY2(!values.value(info.variable).isEmpty(), qPrintable(info.key));
    QCOMPARE(values.value(Variable::GivenName), u"Lan"_s);
    QCOMPARE(values.value(Variable::FullName), u"Nguyễn Thị Lan"_s);
    QCOMPARE(values.value(Variable::Honorific), u"chị"_s);
    QCOMPARE(values.value(Variable::Self), u"em"_s);
    QCOMPARE(values.value(Variable::Shop), u"Hoa Mai"_s);
    QCOMPARE(values.value(Variable::Age), u"35"_s);
    QCOMPARE(values.value(Variable::SinceYears), u"3"_s);
}

void TestMessageVariables::writesDatesAndNamesInTheLanguage()
{
    const db::Customer customer = lan();
    MessageContext context = contextFor(customer);
    QCOMPARE(variablesFor(context).value(Variable::Date), u"21/11/2026"_s);
    QCOMPARE(variablesFor(context).value(Variable::Occasion), u"Sinh nhật"_s);
    context.language = u"en"_s;
    QCOMPARE(variablesFor(context).value(Variable::Date), u"21 November 2026"_s);
    QCOMPARE(variablesFor(context).value(Variable::SinceDate), u"21 November 2023"_s);
    QCOMPARE(variablesFor(context).value(Variable::Occasion), u"Birthday"_s);
    context.occasion->nameEn.clear(); // the shop's own day, named in one language
    QCOMPARE(variablesFor(context).value(Variable::Occasion), u"Sinh nhật"_s);
}

void TestMessageVariables::leavesTheUnknownMissing()
{
    const app::Variables values = variablesFor(MessageContext{});
    for (const app::VariableInfo &info : app::variableTable())
        QVERIFY2(values.value(info.variable).isEmpty(), qPrintable(info.key));
    MessageContext unborn;
    unborn.age = 0;
    unborn.dayYears = 0;
    QVERIFY(variablesFor(unborn).value(Variable::Age).isEmpty());
    QVERIFY(variablesFor(unborn).value(Variable::DayYears).isEmpty());
}

void TestMessageVariables::countsFullYears_data()
{
    QTest::addColumn<QDate>("since");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("years");
    QTest::newRow("on the day") << QDate(2023, 5, 4) << QDate(2026, 5, 4) << u"3"_s;
    QTest::newRow("the day before") << QDate(2023, 5, 4) << QDate(2026, 5, 3) << u"2"_s;
    QTest::newRow("29 February on the 28th") << QDate(2024, 2, 29) << QDate(2025, 2, 28) << u"1"_s;
    QTest::newRow("in the first year") << QDate(2026, 1, 4) << QDate(2026, 5, 4) << QString();
    QTest::newRow("before the first day") << QDate(2027, 1, 4) << QDate(2026, 5, 4) << QString();
    QTest::newRow("unknown first day") << QDate() << QDate(2026, 5, 4) << QString();
}

void TestMessageVariables::countsFullYears()
{
    QFETCH(QDate, since);
    db::Customer customer;
    customer.since = since;
    MessageContext context;
    context.customer = &customer;
    QFETCH(QDate, date);
    context.date = date;
    QTEST(variablesFor(context).value(Variable::SinceYears), "years");
}

void TestMessageVariables::takesTheOccasionsYearBeforeTheDates()
{
    MessageContext context;
    context.date = QDate(2026, 12, 31);
    QCOMPARE(variablesFor(context).value(Variable::Year), u"2026"_s);
    context.occasionYear = 2027;
    QCOMPARE(variablesFor(context).value(Variable::Year), u"2027"_s);
}

void TestMessageVariables::keepsTheTableInTheOrderOfTheWords()
{
    for (const app::VariableInfo &info : app::variableTable()) {
        QCOMPARE(app::infoOf(info.variable).key, info.key);
        for (const QString &name : QStringList{info.key, info.nameVi} + info.aliases)
            QVERIFY2(app::variableNamed(name) == info.variable, qPrintable(name));
    }
}

MK_TEST(TestMessageVariables)
#include "tst_message_variables.moc"
