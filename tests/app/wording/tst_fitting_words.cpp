#include "app/wording/fitting_words.h"

#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Whether words hold on the day on which they are read.
class TestFittingWords final : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatSpeaksOfToday_data();
    void tellsWhatSpeaksOfToday();
    void looksThroughFieldsAndIntoSubjects();
    void takesTodayOut_data();
    void takesTodayOut();
    void tellsWhatSpeaksOfTomorrow();
    void callsACompanyByItsName_data();
    void callsACompanyByItsName();
    void findsTheTextToCompaniesBeside();
};

void TestFittingWords::tellsWhatSpeaksOfToday_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("today");
    QTest::newRow("hôm nay") << u"Biết hôm nay là sinh nhật của chị"_s << true;
    QTest::newRow("at the start") << u"Hôm nay là một ngày đặc biệt."_s << true;
    QTest::newRow("capitals") << u"HÔM NAY"_s << true;
    QTest::newRow("tối nay") << u"Chúc anh tối nay thật vui"_s << true;
    QTest::newRow("đêm nay") << u"đêm nay giao thừa"_s << true;
    QTest::newRow("sáng nay") << u"Sáng nay em gọi"_s << true;
    QTest::newRow("ngày này") << u"Vào ngày này, năm trước"_s << true;
    QTest::newRow("at midnight") << u"Trong giờ phút giao thừa thiêng liêng"_s << true;
    QTest::newRow("without accents") << u"Hom nay la sinh nhat cua chi"_s << true;
    QTest::newRow("without accents beside a name with them")
        << u"Chao chi Nguyệt, hom nay la sinh nhat chi"_s << true;
    QTest::newRow("toi nay without accents") << u"Chuc anh TOI NAY vui"_s << true;
    QTest::newRow("today") << u"Today is your day"_s << true;
    QTest::newRow("tonight") << u"as the year turns tonight,"_s << true;
    QTest::newRow("this evening") << u"a warm evening together this evening"_s << true;
    QTest::newRow("on this day") << u"on this day we first met"_s << true;
    QTest::newRow("the day by its name") << u"Nhân ngày sinh nhật, em chúc chị vui."_s << false;
    QTest::newRow("part of another word") << u"todays, hôm nayy"_s << false;
    QTest::newRow("nowadays") << u"Dạo này chị khỏe không? Lâu nay em nhớ."_s << false;
    QTest::newRow("a day to come") << u"Sắp tới là sinh nhật chị. For your birthday"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestFittingWords::tellsWhatSpeaksOfToday()
{
    QFETCH(QString, text);
    QTEST(app::speaksOfToday(text), "today");
}

void TestFittingWords::looksThroughFieldsAndIntoSubjects()
{
    db::Template text;
    text.body = u"Chào {{given_name|bạn hôm nay}}."_s;
    QVERIFY(!app::speaksOfToday(text));
    text.subject = u"Hôm nay"_s;
    text.channel = db::Channel::Zalo;
    QVERIFY(!app::speaksOfToday(text)); // never seen
    text.channel = db::Channel::Email;
    QVERIFY(app::speaksOfToday(text));
}

void TestFittingWords::takesTodayOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("neutral");
    QTest::newRow("birthday") << u"Biết hôm nay là sinh nhật của {{honorific}}, {{shop}} chúc vui."_s
                              << u"Nhân ngày sinh nhật của {{honorific}}, {{shop}} chúc vui."_s;
    QTest::newRow("a sentence of its own")
        << u"Hôm nay là sinh nhật của chị."_s << u"Sắp tới là sinh nhật của chị."_s;
    QTest::newRow("without accents") << u"Hom nay la sinh nhat cua {{honorific}}, chuc vui."_s
                                     << u"Nhan ngay sinh nhat cua {{honorific}}, chuc vui."_s;
    QTest::newRow("in passing") << u"Chúc chị hôm nay thật vui."_s << u"Chúc chị thật vui."_s;
    QTest::newRow("in passing, without accents")
        << u"Chuc chi hom nay that vui."_s << u"Chuc chi that vui."_s;
    QTest::newRow("a day of it") << u"Chúc chị một ngày hôm nay vui vẻ."_s << u"Chúc chị một ngày vui vẻ."_s;
    QTest::newRow("before the wish") << u"Hôm nay, {{shop}} xin gửi lời chúc."_s
                                     << u"Nhân dịp này, {{shop}} xin gửi lời chúc."_s;
    QTest::newRow("English, in passing")
        << u"We wish you a happy birthday today!"_s << u"We wish you a happy birthday!"_s;
    QTest::newRow("English") << u"Today is your birthday, and we wish you joy."_s
                             << u"It is nearly your birthday, and we wish you joy."_s;
    QTest::newRow("tonight") << u"A warm evening tonight."_s << u"A warm evening that night."_s;
}

void TestFittingWords::takesTodayOut()
{
    QFETCH(QString, text);
    db::Template said;
    said.body = text;
    const auto neutral = app::withoutToday(said);
    QVERIFY(neutral);
    QTEST(neutral->body, "neutral");
    QVERIFY(!app::speaksOfToday(*neutral));
    QVERIFY(!app::withoutToday(*neutral)); // nothing left to propose
}

void TestFittingWords::tellsWhatSpeaksOfTomorrow()
{
    for (const QString &text :
         {u"Ngày mai là sinh nhật chị"_s, u"SÁNG MAI"_s, u"toi mai em goi"_s, u"Tomorrow is your day"_s})
        QVERIFY2(app::speaksOfTomorrow(text) && !app::speaksOfToday(text), qUtf8Printable(text));
    for (const QString &text : {u"Chị Mai vui nhé"_s, u"our tomorrows"_s, u"Hôm nay"_s, QString()})
        QVERIFY2(!app::speaksOfTomorrow(text), qUtf8Printable(text));
}

void TestFittingWords::callsACompanyByItsName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("called");
    QTest::newRow("limited") << u"Công ty TNHH Minh Long"_s << u"Minh Long"_s;
    QTest::newRow("one member") << u"CÔNG TY TNHH MTV Hải Châu"_s << u"Hải Châu"_s;
    QTest::newRow("shares") << u"Công ty Cổ phần Sông Hàn"_s << u"Sông Hàn"_s;
    QTest::newRow("short") << u"Cty CP Á Đông"_s << u"Á Đông"_s;
    QTest::newRow("another kind") << u"Nhà hàng Bé Mặn"_s << u"Nhà hàng Bé Mặn"_s;
    QTest::newRow("nothing left") << u"Công ty TNHH"_s << u"TNHH"_s;
}

void TestFittingWords::callsACompanyByItsName()
{
    QFETCH(QString, name);
    QTEST(app::companyCallName(name), "called");
}

void TestFittingWords::findsTheTextToCompaniesBeside()
{
    db::Template people;
    people.id = db::TemplateId{1};
    people.occasionKey = u"new_year"_s;
    db::Template companies = people;
    companies.id = db::TemplateId{2};
    companies.recipient = db::CustomerKind::Company;
    const auto beside = [&people](const db::Template &other) {
        const QList<db::Template> all{people, other};
        return app::companyTextBeside(people, all) != nullptr;
    };
    QVERIFY(beside(companies));
    db::Template other = companies;
    other.archived = true;
    QVERIFY(!beside(other));
    other = companies;
    other.channel = db::Channel::Sms;
    QVERIFY(!beside(other));
    other = companies;
    other.occasionKey = u"trung_thu"_s;
    QVERIFY(!beside(other));
}

MK_TEST(TestFittingWords)
#include "tst_fitting_words.moc"
