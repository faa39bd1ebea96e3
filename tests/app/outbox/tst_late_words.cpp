#include "app/outbox/late_words.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

app::LateGreeting greeting(const QString &text)
{
    app::LateGreeting late;
    late.text = text;
    late.language = u"vi"_s;
    late.honorific = u"cô"_s;
    late.givenName = u"Hoa"_s;
    late.shop = u"Hoa Mai"_s;
    late.occasion.key = u"birthday"_s;
    late.occasion.nameVi = u"Sinh nhật"_s;
    late.occasion.nameEn = u"Birthday"_s;
    late.occasion.rule = u"personal_birthday"_s;
    late.day = QDate(2026, 12, 24);
    return late;
}

app::LateGreeting lunar(app::LateGreeting late)
{
    late.occasion.nameVi = u"Sinh nhật âm lịch"_s;
    late.occasion.rule = u"personal_birthday_lunar"_s;
    return late;
}

} // namespace

/// The words of a greeting that goes after its day.
class TestLateWords final : public QObject
{
    Q_OBJECT
private slots:
    void excusesItselfBehindTheSalutation_data();
    void excusesItselfBehindTheSalutation();
    void namesALunarDayAsTheLunarCalendarDoes();
    void beginsWithACapital();
};

void TestLateWords::excusesItselfBehindTheSalutation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("late");
    QTest::newRow("a sentence") << u"Dạ, Hoa Mai chào cô Hoa ạ. Nhân ngày sinh nhật, chúc cô vui."_s
                                << u"Dạ, Hoa Mai chào cô Hoa ạ. Xin gửi muộn lời chúc nhân sinh nhật 24/12, "
                                   "mong cô thông cảm ạ. Nhân ngày sinh nhật, chúc cô vui."_s;
    QTest::newRow("a wish said with respect") << u"Dạ, Hoa Mai chúc mừng sinh nhật cô Hoa ạ. Cảm ơn cô."_s
                                              << u"Dạ, Hoa Mai chúc mừng sinh nhật cô Hoa ạ. Xin gửi muộn "
                                                 u"lời chúc nhân sinh nhật 24/12, mong cô thông "
                                                 "cảm ạ. Cảm ơn cô."_s;
    QTest::newRow("a line")
        << u"Kính gửi cô Hoa,\n\nNhân ngày sinh nhật, chúc cô vui."_s
        << u"Kính gửi cô Hoa,\n\nXin gửi muộn lời chúc nhân sinh nhật 24/12, mong cô thông "
           "cảm ạ.\n\nNhân ngày sinh nhật, chúc cô vui."_s;
    QTest::newRow("none") << u"Chúc cô nhiều niềm vui. Cảm ơn cô."_s
                          << u"Hoa Mai xin gửi muộn lời chúc nhân sinh nhật 24/12, mong cô thông cảm ạ.\n"
                             "Chúc cô nhiều niềm vui. Cảm ơn cô."_s;
}

void TestLateWords::excusesItselfBehindTheSalutation()
{
    QFETCH(QString, text);
    QTEST(app::lateText(greeting(text)), "late");
}

void TestLateWords::namesALunarDayAsTheLunarCalendarDoes()
{
    const auto late = lunar(greeting(u"Chúc cô vui."_s)); // 24/12/2026 is 16/11
    QVERIFY(app::lateText(late).contains(u"nhân sinh nhật 16/11 âm lịch, mong"_s));
    QCOMPARE(app::lateSubject(late), u"Hoa Mai xin gửi muộn lời chúc nhân sinh nhật 16/11 âm lịch"_s);
    QVERIFY(app::lateText(lunar(greeting(u"Hôm nay là sinh nhật của cô."_s))).contains(u"16/11 âm lịch"_s));
}

void TestLateWords::beginsWithACapital()
{
    auto late = greeting(u"Chúc cô vui."_s);
    late.shop = u"cửa hàng"_s;
    QVERIFY(app::lateText(late).startsWith(u"Cửa hàng xin"_s));
    QVERIFY(app::lateSubject(late).startsWith(u"Cửa hàng xin"_s));
}

MK_TEST(TestLateWords)
#include "tst_late_words.moc"
