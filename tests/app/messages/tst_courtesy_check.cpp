#include "app/messages/polite_template.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::Audience;
using db::Channel;
using db::Purpose;

class TestCourtesyCheck final : public QObject
{
    Q_OBJECT
private slots:
    void acceptsPoliteOpenings_data();
    void acceptsPoliteOpenings();
    void acceptsPoliteEndings_data();
    void acceptsPoliteEndings();
    void warnsOfOffersInGreetings_data();
    void warnsOfOffersInGreetings();
    void asksAdvertisingForItsLabelAndWayOut_data();
    void asksAdvertisingForItsLabelAndWayOut();
    void warnsOfTheOtherAudiencesWords_data();
    void warnsOfTheOtherAudiencesWords();
    void warnsOfTodayInATextForADay();
    void refusesSlotsStillToBeFilled_data();
    void refusesSlotsStillToBeFilled();
    void warnsOfShouting_data();
    void warnsOfShouting();
};

void TestCourtesyCheck::acceptsPoliteOpenings_data()
{
    QTest::addColumn<QString>("opening");
    QTest::addColumn<bool>("polite");
    QTest::newRow("da") << u"Dạ em chào chị Lan,"_s << true;
    QTest::newRow("kính gửi") << u"Kính gửi {{honorific}} {{given_name|}},"_s << true;
    QTest::newRow("thân gửi, small letters") << u"thân gửi chị,"_s << true;
    QTest::newRow("the shop says it") << u"{{shop}} xin chào {{honorific}},"_s << true;
    QTest::newRow("the shop's name is written out") << u"Hoa Mai xin chào chị,"_s << true;
    QTest::newRow("honorific with a capital") << u"{{Honorific}} {{given_name}} ơi,"_s << true;
    QTest::newRow("honorific after blank lines") << u"\n {{Xưng hô}} ơi,"_s << true;
    QTest::newRow("English") << u"Dear {{given_name}},"_s << true;
    QTest::newRow("good morning") << u"Good morning {{given_name}},"_s << true;
    QTest::newRow("without accents") << u"Chao chi,"_s << true;
    QTest::newRow("straight to the matter") << u"Hôm nay là sinh nhật chị,"_s << false;
    QTest::newRow("đã is not dạ") << u"Đã lâu không gặp chị,"_s << false;
    QTest::newRow("a greeting much later") << u"Hôm nay là một ngày đẹp trời, chào chị,"_s << false;
    QTest::newRow("part of a word") << u"Hidden dearly,"_s << false;
}

void TestCourtesyCheck::acceptsPoliteOpenings()
{
    QFETCH(QString, opening);
    QFETCH(bool, polite);
    db::Template candidate = ::polite();
    candidate.body = opening + u" thank you"_s;
    QCOMPARE(codesOf(candidate), polite ? QStringList{} : QStringList{u"no-greeting"_s});
}

void TestCourtesyCheck::acceptsPoliteEndings_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<bool>("polite");
    QTest::newRow("cảm ơn") << u"Cảm ơn chị."_s << true;
    QTest::newRow("cám ơn, no full stop") << u"Shop cám ơn chị nhiều"_s << true;
    QTest::newRow("trân trọng and a signature") << u"Trân trọng,\n{{shop}}"_s << true;
    QTest::newRow("a signature of two lines") << u"Trân trọng cảm ơn.\n\n{{shop}}\n{{phone}}"_s << true;
    QTest::newRow("English") << u"Thank you, {{given_name}}!"_s << true;
    QTest::newRow("no thanks") << u"Chúc chị vui."_s << false;
    QTest::newRow("thanks and then more") << u"Cảm ơn chị. Hẹn gặp lại chị vào tuần sau nhé."_s << false;
    QTest::newRow("thanks and a short sentence") << u"Cảm ơn chị. Hẹn gặp."_s << false;
    QTest::newRow("only blank after") << u"Cảm ơn chị ạ!!  \n\n"_s << true;
}

void TestCourtesyCheck::acceptsPoliteEndings()
{
    QFETCH(QString, ending);
    QFETCH(bool, polite);
    db::Template candidate = ::polite();
    candidate.body = u"Dạ chào chị. "_s + ending;
    QCOMPARE(codesOf(candidate), polite ? QStringList{} : QStringList{u"no-thanks"_s});
}

void TestCourtesyCheck::warnsOfOffersInGreetings_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("findings");
    QTest::newRow("a voucher") << u"tặng chị một Voucher nhé"_s << 1;
    QTest::newRow("two offers") << u"giảm giá và miễn phí"_s << 2;
    QTest::newRow("one offer in two phrases") << u"có mã giảm giá"_s << 1;
    QTest::newRow("percent") << u"bớt 20%"_s << 1;
    QTest::newRow("a price") << u"chỉ 199.000đ"_s << 1;
    QTest::newRow("a price in thousands") << u"chỉ 50K thôi"_s << 1;
    QTest::newRow("a label") << u"[QC] gửi chị"_s << 1;
    QTest::newRow("years and ages are not prices") << u"năm 2026 tròn 35 tuổi, 3 km"_s << 0;
    QTest::newRow("saleswoman is not sale") << u"our saleswoman"_s << 0;
}

void TestCourtesyCheck::warnsOfOffersInGreetings()
{
    QFETCH(QString, words);
    QFETCH(int, findings);
    db::Template candidate = polite();
    candidate.body = u"Dạ chào chị, "_s + words + u". Cảm ơn chị."_s;
    const QStringList codes = codesOf(candidate);
    QCOMPARE(codes, QStringList(findings, u"looks-like-promotion"_s));
    candidate.body = u"Da chao chi, giam gia. Cam on chi."_s;
    QCOMPARE(codesOf(candidate), QStringList{u"looks-like-promotion"_s});
}

void TestCourtesyCheck::asksAdvertisingForItsLabelAndWayOut_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("codes");
    const QString text = u"Dạ chào chị, mời chị ghé xem. Cảm ơn chị."_s;
    QTest::newRow("label and way out")
        << u"[QC] "_s + text + u" Từ chối soạn TC gửi 0912345678."_s << QStringList{};
    QTest::newRow("the other label") << u"[AD] Hello Lan, come and see. Thank you. Reply STOP to opt out."_s
                                     << QStringList{};
    QTest::newRow("no label") << text + u" Từ chối soạn TC."_s << QStringList{u"missing-ad-label"_s};
    QTest::newRow("label not at the very start")
        << u" [QC] "_s + text + u" Từ chối: TC."_s << QStringList{u"missing-ad-label"_s};
    QTest::newRow("no way out") << u"[QC] "_s + text << QStringList{u"missing-opt-out"_s};
}

void TestCourtesyCheck::asksAdvertisingForItsLabelAndWayOut()
{
    QFETCH(QString, body);
    db::Template candidate = polite();
    candidate.purpose = Purpose::Promotion;
    candidate.body = body;
    QTEST(codesOf(candidate), "codes");
    candidate.channel = Channel::Email; // there the label stands in the subject
    candidate.subject = u"[QC] Hoa Mai mời chị"_s;
    QVERIFY(!codesOf(candidate).contains(u"missing-ad-label"_s));
    candidate.subject = u"Hoa Mai mời chị"_s;
    QVERIFY(codesOf(candidate).contains(u"missing-ad-label"_s));
}

void TestCourtesyCheck::warnsOfTheOtherAudiencesWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("prospectWarned");
    QTest::addColumn<bool>("existingWarned");
    QTest::newRow("has bought") << u"món chị đã mua"_s << true << false;
    QTest::newRow("has kept company") << u"chị đã đồng hành cùng shop"_s << true << false;
    QTest::newRow("has supported") << u"cảm ơn chị và gia đình đã ủng hộ"_s << true << false;
    QTest::newRow("a loyal customer") << u"tri ân khách hàng thân thiết"_s << true << false;
    QTest::newRow("English purchase") << u"your last purchase"_s << true << false;
    QTest::newRow("years with the shop") << u"{{since_years|nhiều}} năm"_s << true << false;
    QTest::newRow("introduces itself") << u"shop xin tự giới thiệu"_s << false << true;
    QTest::newRow("English introduction") << u"allow us to introduce ourselves"_s << false << true;
    QTest::newRow("fit for both") << u"chúc chị một ngày vui"_s << false << false;
}

void TestCourtesyCheck::warnsOfTheOtherAudiencesWords()
{
    QFETCH(QString, words);
    QFETCH(bool, prospectWarned);
    QFETCH(bool, existingWarned);
    db::Template candidate = polite();
    candidate.body = u"Dạ chào chị, "_s + words + u". Cảm ơn chị."_s;
    candidate.audience = Audience::Prospect;
    QCOMPARE(codesOf(candidate), prospectWarned ? QStringList{u"speaks-to-existing"_s} : QStringList{});
    candidate.audience = Audience::Existing;
    QCOMPARE(codesOf(candidate), existingWarned ? QStringList{u"speaks-to-prospect"_s} : QStringList{});
}

void TestCourtesyCheck::warnsOfTodayInATextForADay()
{
    db::Template text = polite();
    text.body = u"Dạ chào chị, hôm nay chúc chị vui. Cảm ơn chị."_s;
    text.occasionKey = u"birthday"_s;
    const auto findings = app::checkTemplate(text);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().code, u"says-today"_s);
    QCOMPARE(findings.first().argument, u"hôm nay"_s);
    text.occasionKey.clear(); // thanks for today's visit are said today
    QVERIFY(app::checkTemplate(text).isEmpty());
}

void TestCourtesyCheck::refusesSlotsStillToBeFilled_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("refused");
    QTest::newRow("a slot") << u"mời chị ghé [ngày, giờ]"_s << true;
    QTest::newRow("a slot of one word") << u"giá [mức]"_s << true;
    QTest::newRow("the label of advertising") << u"[QC]"_s << false;
    QTest::newRow("nothing inside") << u"[]"_s << false;
    QTest::newRow("over two lines") << u"[ngày\ngiờ]"_s << false;
    QTest::newRow("a field") << u"{{shop}}"_s << false;
}

void TestCourtesyCheck::refusesSlotsStillToBeFilled()
{
    QFETCH(QString, words);
    db::Template text = polite();
    text.body = u"Dạ chào chị, "_s + words + u". Cảm ơn chị."_s;
    const auto findings = app::checkTemplate(text);
    const bool refused = std::any_of(findings.begin(), findings.end(), [](const app::Finding &finding) {
        return finding.code == "unfilled-slot"_L1 && finding.severity == app::Severity::Error;
    });
    QTEST(refused, "refused");
}

void TestCourtesyCheck::warnsOfShouting_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("shouts");
    QTest::newRow("words in capitals") << u"CHÚC MỪNG chị"_s << true;
    QTest::newRow("one long word in capitals") << u"a WELCOME b"_s << true;
    QTest::newRow("exclamation marks") << u"vui quá!!! nhé"_s << true;
    QTest::newRow("an abbreviation") << u"ở TP. HCM"_s << false;
    QTest::newRow("capital initials") << u"chị Lan Anh và Anh Tú"_s << false;
    QTest::newRow("a field in capitals") << u"chị {{given_name:upper}} {{SHOP}}"_s << false;
}

void TestCourtesyCheck::warnsOfShouting()
{
    QFETCH(QString, words);
    QFETCH(bool, shouts);
    db::Template candidate = polite();
    candidate.body = u"Dạ chào chị, "_s + words + u". Cảm ơn chị."_s;
    QCOMPARE(codesOf(candidate), shouts ? QStringList{u"shouting"_s} : QStringList{});
}

MK_TEST(TestCourtesyCheck)
#include "tst_courtesy_check.moc"
