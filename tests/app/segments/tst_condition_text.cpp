#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::Condition;

/// Conditions as people type them and as files keep them.
class TestConditionText final : public QObject
{
    Q_OBJECT
private slots:
    void readsAndWrites_data();
    void readsAndWrites();
    void understandsOtherSpellings_data();
    void understandsOtherSpellings();
    void namesPlaceAndRemedy_data();
    void namesPlaceAndRemedy();
    void refusesWhatIsTooDeepOrTooLarge();
    void keepsStableJson();
    void refusesJsonItDoesNotKnow_data();
    void refusesJsonItDoesNotKnow();
};

// What is written as it is read.
void TestConditionText::readsAndWrites_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"everybody",
          "stage = loyalty",
          "stage in (experience, loyalty)",
          "not tag = VIP",
          "province = \"Huế\"",
          "tag = \"hoa \\\"lan\\\"\"",
          "tag = \"or\"",
          "age >= 60",
          "last-contact > 90",
          "purchases(365d) >= 3",
          "spent < 1000000",
          "score >= 4.5",
          "score = 4",
          "consent = greeting/sms",
          "refusal = promotion/email",
          "reach in (sms, email)",
          "birth-month in (1, 12)",
          "birthday = known",
          "source = facebook",
          "customer in (3, 5)",
          "occupation-word = \"giao vien\"",
          "stage = loyalty and (province = \"Huế\" or not tag = VIP) and last-contact > 90",
          "age > 1 or age < 5 and gender = female",
          "not (age > 1 or gender = male)",
          "not (age > 1 and gender = male)",
          "not not age = 1"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestConditionText::readsAndWrites()
{
    QFETCH(QString, text);
    const auto read = app::conditionOf(text);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    const QString written = app::textOf(*read);
    const auto again = app::conditionOf(written);
    QVERIFY2(again, qPrintable(written));
    QCOMPARE(*again, *read);
    const auto kept = app::conditionFromText(app::conditionToText(*read));
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    QCOMPARE(*kept, *read);
}

void TestConditionText::understandsOtherSpellings_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    QTest::newRow("a field in capitals") << u"Stage = loyalty"_s << u"stage = loyalty"_s;
    QTest::newRow("days with their letter") << u"last-contact >= 90d"_s << u"last-contact >= 90"_s;
    QTest::newRow("a present province") << u"province = \"TP. HCM\""_s << u"province = \"Hồ Chí Minh\""_s;
    QTest::newRow("words of the language in capitals")
        << u"age = 1 AND NOT age = 2"_s << u"age = 1 and not age = 2"_s;
    QTest::newRow("different from") << u"gender != male"_s << u"not gender = male"_s;
    QTest::newRow("parentheses too many") << u"((age = 1))"_s << u"age = 1"_s;
    QTest::newRow("no blanks") << u"age>=1 and(tag=a)"_s << u"age >= 1 and tag = a"_s;
    QTest::newRow("a value twice") << u"tag in (a, a)"_s << u"tag = a"_s;
    QTest::newRow("a word with accents")
        << u"occupation-word = \"Giáo viên\""_s << u"occupation-word = \"giao vien\""_s;
}

void TestConditionText::understandsOtherSpellings()
{
    QFETCH(QString, typed);
    const auto read = app::conditionOf(typed);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QTEST(app::textOf(*read), "written");
}

void TestConditionText::namesPlaceAndRemedy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("column");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &text, qsizetype column, const QString &said) {
        QTest::newRow(name) << text << column << said;
    };
    row("nothing", u"  "_s, 3, u"stage = loyalty"_s);
    row("an unknown field", u"age = 1 and stages = loyalty"_s, 13, u"last-contact"_s);
    row("nothing behind a word that joins", u"everybody or"_s, 13, u"ends too early"_s);
    row("nothing behind it but blanks", u"age = 1 and not  "_s, 18, u"such as: stage = loyalty"_s);
    row("an unknown value", u"stage = loyal"_s, 9, u"experience, loyalty"_s);
    row("no value", u"stage ="_s, 8, u"the end is no value of stage; it takes one of"_s);
    row("no sign", u"age 60"_s, 5, u">="_s);
    row("a sign words do not take", u"stage > loyalty"_s, 7, u"in (...)"_s);
    row("no number", u"age >= old"_s, 8, u"0 to 200"_s);
    row("too large a number", u"age >= 201"_s, 8, u"0 to 200"_s);
    row("part of a number", u"age >= 4.5"_s, 8, u"0 to 200"_s);
    row("days where there are none", u"age(30d) > 1"_s, 4, u"without the parentheses"_s);
    row("no days", u"spent(x) > 1"_s, 7, u"spent(365d)"_s);
    row("no end of a group", u"(age = 1"_s, 9, u"close the parenthesis"_s);
    row("no end of a text", u"tag = \"VIP"_s, 7, u"quotation mark"_s);
    row("no end of a list", u"tag in (a b"_s, 11, u"comma"_s);
    row("two without a word between", u"age = 1 tag = a"_s, 9, u"\"and\" or \"or\""_s);
    row("a lone mark", u"age ! 1"_s, 5, u"!="_s);
    row("a word without letters", u"occupation-word = \"%\""_s, 19, u"letters or digits"_s);
    row("no such province", u"province = Atlantis"_s, 12, u"Huế"_s);
}

void TestConditionText::namesPlaceAndRemedy()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    const auto read = app::conditionOf(text);
    QVERIFY(!read);
    QTEST(read.error().column, "column");
    QVERIFY2(read.error().text.contains(said), qPrintable(read.error().text));
}

void TestConditionText::refusesWhatIsTooDeepOrTooLarge()
{
    QString deep = u"age = 1"_s;
    for (int level = 0; level < 1000; ++level)
        deep = u'(' + deep + u')';
    QVERIFY(app::conditionOf(deep).error().text.contains(u"inside each other"_s));
    QVERIFY(!app::conditionOf(u"not "_s.repeated(5000) + u"age = 1"_s));
    const QString many = u"age = 1 or "_s.repeated(Condition::kMostLeaves) + u"age = 1"_s;
    QVERIFY(app::conditionOf(many).error().text.contains(u"leave some of them out"_s));
    QVERIFY(app::conditionOf(many.mid(11)));
    Condition nested = *app::conditionOf(u"age = 1"_s);
    for (int level = 0; level < Condition::kDeepest; ++level)
        nested = app::noneOf({nested});
    QVERIFY(!app::conditionFromJson(app::conditionToJson(nested)));
}

void TestConditionText::keepsStableJson()
{
    const auto condition =
        app::conditionOf(u"stage = loyalty and (tag = VIP or not purchases(30d) >= 2) and score > 4.5"_s);
    QVERIFY(condition);
    // Files keep this: it never changes.
    QCOMPARE(app::conditionToText(*condition),
             QStringLiteral(R"({"all":[{"field":"stage","is":["loyalty"]},)"
                            R"({"any":[{"field":"tag","is":["VIP"]},)"
                            R"({"none":[{"compare":">=","days":30,"field":"purchases","number":2}]}]},)"
                            R"({"compare":">","field":"score","number":4.5}]})"));
    QCOMPARE(app::conditionToText({}), u"{\"all\":[]}"_s);
}

void TestConditionText::refusesJsonItDoesNotKnow_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no object") << u"[]"_s;
    QTest::newRow("another field") << u"{\"field\":\"shoe-size\",\"number\":42}"_s;
    QTest::newRow("another value") << u"{\"field\":\"stage\",\"is\":[\"gone\"]}"_s;
    QTest::newRow("no value") << u"{\"field\":\"stage\",\"is\":[]}"_s;
    QTest::newRow("a value that is no text") << u"{\"field\":\"tag\",\"is\":[1]}"_s;
    QTest::newRow("another sign") << u"{\"field\":\"age\",\"compare\":\"~\",\"number\":1}"_s;
    QTest::newRow("no number") << u"{\"field\":\"age\",\"compare\":\"=\"}"_s;
    QTest::newRow("a part that is none") << u"{\"any\":[3]}"_s;
}

void TestConditionText::refusesJsonItDoesNotKnow()
{
    QFETCH(QString, json);
    const auto read = app::conditionFromText(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, db::ErrorKind::InvalidInput);
}

MK_TEST(TestConditionText)
#include "tst_condition_text.moc"
