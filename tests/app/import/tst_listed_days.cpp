#include "app/import/listed_days.h"

#include "app/import/random_customers.h"
#include "db/customers/customer_reader.h"
#include "tests/support/test_main.h"

using db::Calendar;
using Kind = db::PersonalDayKind;

/// Personal days come with a list and go out with one.
class TestListedDays final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void readsALine_data();
    void readsALine();
    void readsColumnsOfTheirOwn();
    void tellsALineThatIsNone();
    void cutsALongNameAndSaysSo();
    void knowsADayAgain();
    void readsTheAnniversaryOfACard();
    void writesAnAnniversaryForOthers();

private:
    QList<db::PersonalDay> daysOf(const QString &name)
    {
        const auto all = *m_shop->session().customers().idsByName();
        for (const db::CustomerId id : all) {
            const auto customer = m_shop->session().reader().read(id);
            if (customer->fullName == name)
                return customer->personalDays;
        }
        return {};
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestListedDays::readsALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<db::PersonalDay>("day");
    const auto row = [](const char *name, const QString &line, Kind kind, const QString &whose,
                        const db::Birthday &date) {
        QTest::newRow(name) << line << db::PersonalDay{kind, 0, whose, date};
    };
    row("a wedding", u"wedding: 2010-05-12"_s, Kind::Wedding, {},
        {Calendar::Solar, 12, 5, 2010, false, false});
    row("a child, by hand", u"child_birthday bé Bo: 1/6/2018"_s, Kind::ChildBirthday, u"bé Bo"_s,
        {Calendar::Solar, 1, 6, 2018, false, false});
    row("a name with a colon", u"other Lễ: tốt nghiệp: 2020"_s, Kind::Other, u"Lễ: tốt nghiệp"_s,
        {Calendar::Solar, {}, {}, 2020, false, false});
    row("a lunar day", u"memorial ông nội: ngày 15 tháng 8 âm lịch"_s, Kind::Memorial, u"ông nội"_s,
        {Calendar::Lunar, 15, 8, {}, false, false});
    row("a wedding in Vietnamese", u"Ngày cưới: 2010-05-12"_s, Kind::Wedding, {},
        {Calendar::Solar, 12, 5, 2010, false, false});
    row("a child in Vietnamese", u"Sinh nhật con bé Bo: 1/6/2018"_s, Kind::ChildBirthday, u"bé Bo"_s,
        {Calendar::Solar, 1, 6, 2018, false, false});
    row("a giỗ, in small letters", u"giỗ ông nội: ngày 15 tháng 8 âm lịch"_s, Kind::Memorial, u"ông nội"_s,
        {Calendar::Lunar, 15, 8, {}, false, false});
    row("a child in English", u"Child's birthday Bo: 2018-06-01"_s, Kind::ChildBirthday, u"Bo"_s,
        {Calendar::Solar, 1, 6, 2018, false, false});
    row("a name that a word of English would swallow", u"founding day Sao: 2001"_s, Kind::Founding,
        u"day Sao"_s, {Calendar::Solar, {}, {}, 2001, false, false});
    QTest::newRow("a word that only begins like a kind") << u"Giỗng: 2010-05-12"_s << db::PersonalDay();
    QTest::newRow("no kind") << u"cưới: 2010-05-12"_s << db::PersonalDay();
    QTest::newRow("no date") << u"wedding"_s << db::PersonalDay();
    QTest::newRow("no name where one is needed") << u"other: 2010"_s << db::PersonalDay();
    QTest::newRow("30 February") << u"wedding: 30/2/2010"_s << db::PersonalDay();
}

void TestListedDays::readsALine()
{
    QFETCH(const QString, line);
    QFETCH(const db::PersonalDay, day);
    const app::ListedDay read = app::personalDayOf(line, QDate(2026, 11, 21));
    if (day == db::PersonalDay()) {
        QVERIFY(!read.day);
        QVERIFY(!read.reason.isEmpty());
        return;
    }
    QVERIFY2(read.day, qPrintable(read.reason));
    QCOMPARE(*read.day, day);
    QVERIFY(read.reason.isEmpty());
    for (const auto language :
         {app::ListLanguage::Keys, app::ListLanguage::Vietnamese, app::ListLanguage::English}) {
        const QString cell = app::personalDaysCell({day}, language);
        const app::ListedDay again = app::personalDayOf(cell, QDate(2026, 11, 21));
        QVERIFY2(again.day, qPrintable(cell));
        QCOMPARE(*again.day, day);
    }
}

void TestListedDays::cutsALongNameAndSaysSo()
{
    const QString line = u"child_birthday %1: 1/6/2018"_s.arg(QString(81, u'B'));
    const app::ListedDay read = app::personalDayOf(line, QDate(2026, 11, 21));
    QVERIFY(read.day);
    QCOMPARE(read.day->name, QString(80, u'B')); // as in the form and on the command line
    QCOMPARE(read.reason, u"cut after 80 characters"_s);
}

void TestListedDays::readsColumnsOfTheirOwn()
{
    imported(*m_shop, "Họ tên,SĐT,Ngày cưới,Ngày thành lập\n"
                      "Trần Lan,0912345678,12/5/2010,\n"
                      "Công ty Sao,0912345679,0/0/00,1/2/2001\n");
    QCOMPARE(daysOf(u"Trần Lan"_s),
             (QList<db::PersonalDay>{{Kind::Wedding, 1, {}, {Calendar::Solar, 12, 5, 2010, false, false}}}));
    QCOMPARE(daysOf(u"Công ty Sao"_s),
             (QList<db::PersonalDay>{{Kind::Founding, 1, {}, {Calendar::Solar, 1, 2, 2001, false, false}}}));
}

void TestListedDays::tellsALineThatIsNone()
{
    const app::ImportReport report =
        imported(*m_shop, "full_name,phone,personal_days\n"
                          "Lan,0912345678,\"wedding: 2010-05-12\nđám cưới\nmemorial mẹ: 2001\"\n");
    QCOMPARE(report.created, 1);
    QCOMPARE(report.firstProblems.size(), 1);
    QCOMPARE(report.firstProblems.first().code, u"bad-day"_s);
    QCOMPARE(report.firstProblems.first().value, u"đám cưới"_s);
    QCOMPARE(daysOf(u"Lan"_s).size(), 2);
}

void TestListedDays::knowsADayAgain()
{
    const db::PersonalDay wedding{Kind::Wedding, 1, u"Minh"_s, {Calendar::Solar, 12, 5, 2010, false, false}};
    db::PersonalDay said = wedding;
    said.number = 0;
    said.name.clear();
    said.date.day = 13;
    QCOMPARE(app::withListedDays({wedding}, {said}, app::Merge::FillBlanks), QList<db::PersonalDay>{wedding});
    const auto merged = app::withListedDays({wedding}, {said}, app::Merge::Overwrite);
    QCOMPARE(merged.size(), 1);
    QCOMPARE(merged.first().name, u"Minh"_s);
    QCOMPARE(merged.first().number, 1);
    QCOMPARE(merged.first().date.day.value_or(0), 13);
    const db::PersonalDay twin{Kind::Wedding, 2, u"Minh"_s, {Calendar::Solar, 1, 1, 2020, false, false}};
    QCOMPARE(app::withListedDays({wedding, twin}, {wedding, twin}, app::Merge::Overwrite),
             (QList<db::PersonalDay>{wedding, twin})); // the same list again changes nothing
    said.kind = Kind::ChildBirthday;
    QCOMPARE(app::withListedDays({wedding}, {said}, app::Merge::FillBlanks).size(), 2);
}

void TestListedDays::readsTheAnniversaryOfACard()
{
    imported(*m_shop, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Lan\r\nTEL:0912345678\r\nANNIVERSARY:20100512\r\n"
                      "END:VCARD\r\n");
    QCOMPARE(daysOf(u"Lan"_s),
             (QList<db::PersonalDay>{{Kind::Wedding, 1, {}, {Calendar::Solar, 12, 5, 2010, false, false}}}));
}

void TestListedDays::writesAnAnniversaryForOthers()
{
    db::Customer lan = TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty);
    lan.personalDays = {{Kind::Wedding, 0, {}, {Calendar::Solar, 12, 5, 2010, false, false}},
                        {Kind::Memorial, 0, u"mẹ"_s, {Calendar::Lunar, 1, 2, {}, false, false}}};
    m_shop->add(lan);
    const QByteArray cards = exported(*m_shop, u"all.vcf"_s);
    QVERIFY2(cards.contains("ANNIVERSARY:2010-05-12"), cards.constData());
    const QList<db::PersonalDay> before = daysOf(u"Lan"_s);
    m_shop = std::make_unique<TestShop>();
    imported(*m_shop, cards);
    QCOMPARE(daysOf(u"Lan"_s), before); // the wedding once
}

MK_TEST(TestListedDays)
#include "tst_listed_days.moc"
