#include "app/people/kind_words.h"

#include "app/people/email_address.h"
#include "app/people/organisation.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestImportWords final : public QObject
{
    Q_OBJECT
private slots:
    void understandsGenderWords_data();
    void understandsGenderWords();
    void understandsStageWords_data();
    void understandsStageWords();
    void checksEmailAddresses_data();
    void checksEmailAddresses();
    void tellsCompaniesFromPeople();
    void knowsCellsThatSayNothing();
};

void TestImportWords::understandsGenderWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<db::Gender>("gender");
    QTest::newRow("women") << u"F,f,Nữ,nu,FEMALE,chị,Cô,bà,Ms.,Mrs"_s << db::Gender::Female;
    QTest::newRow("men") << u"M,m,Nam,male,anh,Chú,ông,Mr."_s << db::Gender::Male;
    QTest::newRow("others") << u"other,Khác"_s << db::Gender::Other;
}

void TestImportWords::understandsGenderWords()
{
    QFETCH(QString, words);
    QFETCH(db::Gender, gender);
    for (const QString &word : words.split(u','))
        QCOMPARE(app::genderOf(word), std::optional(gender));
}

void TestImportWords::understandsStageWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("stage");
    QTest::newRow("awareness") << u"awareness,Nhận biết"_s << u"awareness"_s;
    QTest::newRow("consideration") << u"CONSIDERATION,cân nhắc,Tiềm năng"_s << u"consideration"_s;
    QTest::newRow("acquisition")
        << u"acquisition,mua lần đầu,Chuyển đổi,Sắp mua,Ready to buy,First purchase"_s << u"acquisition"_s;
    QTest::newRow("experience") << u"experience,trải nghiệm,khách cũ"_s << u"experience"_s;
    QTest::newRow("loyalty") << u"loyalty,Thân thiết,khách hàng thân thiết,trung thành"_s << u"loyalty"_s;
}

void TestImportWords::understandsStageWords()
{
    QFETCH(QString, words);
    QFETCH(QString, stage);
    for (const QString &word : words.split(u',')) {
        const auto understood = app::stageOf(word);
        QVERIFY2(understood.has_value(), qPrintable(word));
        QCOMPARE(db::keyOf(*understood), stage);
    }
}

void TestImportWords::checksEmailAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normalized"); // empty: refused
    QTest::newRow("upper case") << u"Lan.Tran@Example.VN"_s << u"lan.tran@example.vn"_s;
    QTest::newRow("plus") << u"lan+shop@example.vn"_s << u"lan+shop@example.vn"_s;
    QTest::newRow("accents before the at") << u"lệ@ví-dụ.vn"_s << u"lệ@ví-dụ.vn"_s;
    QTest::newRow("mailto") << u"mailto:lan@example.vn"_s << u"lan@example.vn"_s;
    QTest::newRow("two at signs") << u"a@b@c.vn"_s << QString();
    QTest::newRow("no dot in the domain") << u"lan@localhost"_s << QString();
    QTest::newRow("blank inside") << u"lan tran@example.vn"_s << QString();
    QTest::newRow("no-break blank inside") << u"lan\u00A0tran@example.vn"_s << QString();
    QTest::newRow("empty label") << u"lan@example..vn"_s << QString();
    QTest::newRow("dot at the end") << u"lan@example.vn."_s << QString();
    QTest::newRow("two dots before the at") << u"lan..tran@example.vn"_s << QString();
    QTest::newRow("line break, a second header") << u"lan@example.vn\nBcc: x@y.vn"_s << QString();
    QTest::newRow("angle brackets") << u"<lan@example.vn>"_s << QString();
    QTest::newRow("too long") << QString(250, u'a') + u"@example.vn"_s << QString();
}

void TestImportWords::checksEmailAddresses()
{
    QFETCH(QString, text);
    QTEST(app::normalizedEmail(text).value_or(QString()), "normalized");
}

void TestImportWords::tellsCompaniesFromPeople()
{
    QVERIFY(app::looksLikeCompany(u"CTY TNHH Hoa Mai"));
    QVERIFY(app::looksLikeCompany(u"Công ty Cổ phần Hoa Mai"));
    QVERIFY(!app::looksLikeCompany(u"Công Tằng Tôn Nữ Lan"));
    QVERIFY(!app::looksLikeCompany(u""));
    using enum app::Organisation;
    for (const QStringView name : {u"Shop Hoa Mai", u"Trường Mầm non Hoa Sen", u"Quán Gió", u"tiệm vàng Kim",
                                   u"Văn phòng Luật", u"UBND phường 3", u"Hoa Spa", u"Sunrise Hotel"})
        QCOMPARE(app::organisationOf(name), Other);
    for (const QStringView name : {u"Sao Mai Co., Ltd.", u"Acme GmbH", u"Tổng công ty Điện"})
        QCOMPARE(app::organisationOf(name), Company);
    for (const QStringView name : {u"Trương Văn An", u"Trường Giang", u"Văn Phong", u"Quân", u"Hồ Thị Hội",
                                   u"Nhã Phương", u"Công Phượng", u"Khách Lạ"})
        QCOMPARE(app::organisationOf(name), None);
    QCOMPARE(app::customerKindOf(u"Doanh nghiệp"), std::optional(db::CustomerKind::Company));
    QCOMPARE(app::calendarOf(u"Âm lịch"), std::optional(db::Calendar::Lunar));
    QCOMPARE(app::calendarOf(u"dương"), std::optional(db::Calendar::Solar));
    QVERIFY(!app::calendarOf(u"?"));
}

void TestImportWords::knowsCellsThatSayNothing()
{
    for (const QStringView text : {u"",
                                   u"-",
                                   u"—",
                                   u"?",
                                   u"...",
                                   u"N/A",
                                   u"#N/A",
                                   u"NULL",
                                   u"không có",
                                   u"Không xác định",
                                   u"k có",
                                   u"No",
                                   u"Ko có",
                                   u"Không có SĐT",
                                   u"chưa có số",
                                   u"chưa có",
                                   u"Chưa rõ",
                                   u"Unknown",
                                   u"Unspecified",
                                   u"(trống)"})
        QVERIFY2(app::saysNothing(text), qPrintable(text.toString()));
    for (const QStringView text :
         {u"0", u"Nam", u"Nữ", u"KH01", u"Huế", u"không gọi buổi trưa", u"🌸", u"Trung"})
        QVERIFY2(!app::saysNothing(text), qPrintable(text.toString()));
}

MK_TEST(TestImportWords)
#include "tst_kind_words.moc"
