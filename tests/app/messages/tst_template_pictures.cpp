#include "app/messages/message_check.h"
#include "app/messages/message_renderer.h"
#include "app/messages/template_parser.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The place of a picture in the text of an e-mail.
class TestTemplatePictures final : public QObject
{
    Q_OBJECT
private slots:
    void areNamedInTheText_data();
    void areNamedInTheText();
    void areNoneWithoutAName();
    void standInTheTextByTheirNames();
    void areMissedWhereTheTemplateHasNone();
    void areWarnedOfInANewTemplate();
    void areShownByAnEmailOnly();

private:
    static db::Template mail(const QString &body)
    {
        db::Template text;
        text.id = db::TemplateId{7};
        text.title = u"Thư"_s;
        text.audience = db::Audience::Existing;
        text.channel = db::Channel::Email;
        text.language = u"vi"_s;
        text.subject = u"Cảm ơn"_s;
        text.body = body;
        text.pictures = QStringList{u"hoa.png"_s};
        return text;
    }
    static QList<app::Finding> found(const db::Template &text, QLatin1StringView code)
    {
        QList<app::Finding> all = app::checkTemplate(text);
        all.removeIf([&](const app::Finding &finding) { return finding.code != code; });
        return all;
    }
};

void TestTemplatePictures::areNamedInTheText_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("picture");
    QTest::newRow("English") << u"{{picture:hoa.png}}"_s << u"hoa.png"_s;
    QTest::newRow("Vietnamese") << u"{{Ảnh: Hoa đào (2).jpg }}"_s << u"Hoa đào (2).jpg"_s;
    QTest::newRow("without accents") << u"{{hinh:a.gif}}"_s << u"a.gif"_s;
}

void TestTemplatePictures::areNamedInTheText()
{
    QFETCH(const QString, field);
    const app::ParsedTemplate parsed = app::parseTemplate(u"Chào "_s + field + u" ạ"_s);
    QVERIFY(parsed.findings.isEmpty());
    QCOMPARE(parsed.pieces.size(), 3);
    QTEST(parsed.pieces.at(1).picture, "picture");
    QVERIFY(parsed.pieces.at(1).isField() && !parsed.pieces.at(1).variable);
    QCOMPARE(parsed.pieces.at(1).text, field);
    QCOMPARE(parsed.pieces.at(1).place.offset, 5);
}

void TestTemplatePictures::areNoneWithoutAName()
{
    for (const QString &field : {u"{{picture}}"_s, u"{{picture:}}"_s, u"{{pictures:a.png}}"_s}) {
        const app::ParsedTemplate parsed = app::parseTemplate(field);
        QVERIFY2(!parsed.findings.isEmpty(), qPrintable(field));
        QCOMPARE(parsed.findings.first().code, u"unknown-variable"_s);
    }
}

void TestTemplatePictures::standInTheTextByTheirNames()
{
    app::MessageRenderer renderer{app::ShopSettings()};
    const auto customer = TestShop::person(u"Lê Thị Lan"_s, db::LifecycleStage::Loyalty);
    const app::MessageDay day{QDate(2026, 11, 21), {}, 0};
    const auto good = renderer.render(mail(u"Chào {{given_name}}\n{{picture:hoa.png}}"_s), customer, day);
    QCOMPARE(good.text, u"Chào Lan\n[hoa.png]"_s);
    QVERIFY(good.sendable());
    db::Template lacking = mail(u"Chào {{picture:other.png}}"_s);
    lacking.id = db::TemplateId{8};
    const auto missing = renderer.render(lacking, customer, day);
    QVERIFY(!missing.sendable());
    QCOMPARE(missing.findings.last().code, u"missing-picture"_s);
}

void TestTemplatePictures::areMissedWhereTheTemplateHasNone()
{
    const db::Template text = mail(u"Chào chị {{picture:hoa.png}} và {{picture:other.png}}. Cảm ơn."_s);
    const auto missing = found(text, "missing-picture"_L1);
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.first().argument, u"other.png"_s);
    QCOMPARE(missing.first().severity, app::Severity::Error);
    QCOMPARE(missing.first().offset, text.body.lastIndexOf(u"{{"_s));
}

void TestTemplatePictures::areWarnedOfInANewTemplate()
{
    db::Template text = mail(u"Chào chị {{picture:other.png}}. Cảm ơn."_s);
    text.id = {};
    QCOMPARE(found(text, "missing-picture"_L1).first().severity, app::Severity::Warning);
}

void TestTemplatePictures::areShownByAnEmailOnly()
{
    db::Template text = mail(u"Chào chị {{picture:hoa.png}}. Cảm ơn."_s);
    QVERIFY(found(text, "picture-without-mail"_L1).isEmpty());
    text.channel = db::Channel::Zalo;
    QCOMPARE(found(text, "picture-without-mail"_L1).first().severity, app::Severity::Error);
    text.channel = db::Channel::Email;
    text.subject = u"{{picture:hoa.png}}"_s;
    QCOMPARE(found(text, "picture-without-mail"_L1).first().part, app::TextPart::Subject);
}

MK_TEST(TestTemplatePictures)
#include "tst_template_pictures.moc"
