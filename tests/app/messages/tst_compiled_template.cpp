#include "app/messages/compiled_template.h"

#include "app/messages/template_parser.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::CompiledTemplate;
using app::Variable;

namespace {

app::Variables lan()
{
    app::Variables values;
    values.set(Variable::GivenName, u"Lan"_s);
    values.set(Variable::Honorific, u"chị"_s);
    values.set(Variable::Shop, u"Hoa Mai"_s);
    return values;
}

QString rendered(const QString &source, const app::Variables &values = lan())
{
    return CompiledTemplate::compile(source).render(values).text;
}

QStringList codes(const QList<app::Finding> &findings)
{
    QStringList all;
    for (const app::Finding &finding : findings)
        all.append(finding.code);
    return all;
}

} // namespace

class TestCompiledTemplate final : public QObject
{
    Q_OBJECT
private slots:
    void rendersFields_data();
    void rendersFields();
    void closesUpWhereNothingStands_data();
    void closesUpWhereNothingStands();
    void keepsWhatIsWrongAsItWasWritten();
    void findsMistakesWithTheirPlaces_data();
    void findsMistakesWithTheirPlaces();
    void reportsAllMistakesAtOnce();
    void suggestsTheNearestName();
    void isNotSendableWithoutAValue();
    void keepsBracesOfValues();
    void cleansValuesToOneLine();
    void normalisesToNfc();
    void countsCharactersNotUnits();
    void survivesHugeAndOddTexts_data();
    void survivesHugeAndOddTexts();
    void renders100000InUnderASecond();
};

void TestCompiledTemplate::rendersFields_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain text stays") << u"Chào chị"_s << u"Chào chị"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("English names") << u"{{honorific}} {{given_name}}"_s << u"chị Lan"_s;
    QTest::newRow("Vietnamese names") << u"{{xưng_hô}} {{tên}}"_s << u"chị Lan"_s;
    QTest::newRow("Vietnamese names without accents") << u"{{xung_ho}} {{ten}}"_s << u"chị Lan"_s;
    QTest::newRow("blanks and hyphens in names") << u"{{ xưng hô }} {{given-name}}"_s << u"chị Lan"_s;
    QTest::newRow("capital in the name") << u"{{Honorific}} {{given_name}} ơi"_s << u"Chị Lan ơi"_s;
    QTest::newRow("capital in the Vietnamese name") << u"{{Xưng hô}} ơi"_s << u"Chị ơi"_s;
    QTest::newRow("filter upper") << u"{{given_name:upper}}"_s << u"LAN"_s;
    QTest::newRow("filter lower") << u"{{ given_name : lower }}"_s << u"lan"_s;
    QTest::newRow("filter capital") << u"{{honorific:capital}}"_s << u"Chị"_s;
    QTest::newRow("filter in Vietnamese") << u"{{honorific:hoa đầu}} {{tên:in_hoa}}"_s << u"Chị LAN"_s;
    QTest::newRow("fallback not needed") << u"{{given_name|quý khách}}"_s << u"Lan"_s;
    QTest::newRow("fallback") << u"Chào {{age|quý khách}}"_s << u"Chào quý khách"_s;
    QTest::newRow("fallback with blanks around") << u"{{age | quý khách }}!"_s << u"quý khách!"_s;
    QTest::newRow("fallback keeps bars and colons") << u"{{age|a|b:c}}"_s << u"a|b:c"_s;
    QTest::newRow("filter works on the fallback") << u"{{Age|quý khách}}"_s << u"Quý khách"_s;
    QTest::newRow("escaped braces") << u"\\{{given_name\\}}"_s << u"{{given_name}}"_s;
    QTest::newRow("backslash before a field") << u"\\\\{{given_name}}"_s << u"\\Lan"_s;
    QTest::newRow("three backslashes") << u"\\\\\\{{"_s << u"\\{{"_s;
    QTest::newRow("backslashes elsewhere") << u"C:\\\\shop\\"_s << u"C:\\\\shop\\"_s;
    QTest::newRow("single braces are text") << u"{ a } :{ | }"_s << u"{ a } :{ | }"_s;
    QTest::newRow("fields side by side") << u"{{given_name}}{{given_name}}"_s << u"LanLan"_s;
    QTest::newRow("CR LF becomes LF") << u"a\r\nb\rc\n"_s << u"a\nb\nc\n"_s;
}

void TestCompiledTemplate::rendersFields()
{
    QFETCH(QString, source);
    QFETCH(QString, text);
    const CompiledTemplate compiled = CompiledTemplate::compile(source);
    QVERIFY2(compiled.isValid(), qPrintable(codes(compiled.findings()).join(u' ')));
    const app::RenderResult result = compiled.render(lan());
    QVERIFY(result.sendable());
    QCOMPARE(result.text, text);
}

void TestCompiledTemplate::closesUpWhereNothingStands_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::newRow("before a comma") << u"Chào {{honorific}} {{full_name|}}, chúc"_s << u"Chào chị, chúc"_s;
    QTest::newRow("between words") << u"năm mới {{can_chi|}} an khang"_s << u"năm mới an khang"_s;
    QTest::newRow("at the end") << u"năm mới {{can_chi|}}"_s << u"năm mới"_s;
    QTest::newRow("at the end of a line") << u"năm {{can_chi|}}\nmới"_s << u"năm\nmới"_s;
    QTest::newRow("at the start") << u"{{can_chi|}} mới"_s << u"mới"_s;
    QTest::newRow("at the start of a line") << u"a\n{{can_chi|}} mới"_s << u"a\nmới"_s;
    QTest::newRow("two in a row") << u"a {{can_chi|}} {{age|}}."_s << u"a."_s;
    QTest::newRow("alone") << u"{{can_chi|}}"_s << QString();
    QTest::newRow("before another field") << u"a {{can_chi|}} {{given_name}}"_s << u"a Lan"_s;
}

void TestCompiledTemplate::closesUpWhereNothingStands()
{
    QFETCH(QString, source);
    QFETCH(QString, text);
    QCOMPARE(rendered(source), text);
}

void TestCompiledTemplate::keepsWhatIsWrongAsItWasWritten()
{
    for (const QString &source : {u"Chào {{given_name}}} ạ"_s, u"{{{shop}}}"_s, u"{{x}}}} {{ }} {{shop"_s}) {
        QString joined;
        for (const app::TemplatePiece &piece : app::parseTemplate(source).pieces)
            joined += piece.text;
        QCOMPARE(joined, source);
    }
}

void TestCompiledTemplate::findsMistakesWithTheirPlaces_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("length");
    QTest::newRow("never closed") << u"Chào {{given_name"_s << u"unclosed-braces"_s << 1 << 6 << 2;
    QTest::newRow("closed by one brace") << u"{{given_name} !"_s << u"unclosed-braces"_s << 1 << 1 << 2;
    QTest::newRow("closed on another line") << u"a\n {{given\nname"_s << u"unclosed-braces"_s << 2 << 2 << 2;
    QTest::newRow("another field opens inside")
        << u"{{a {{given_name}}"_s << u"unclosed-braces"_s << 1 << 1 << 2;
    QTest::newRow("unknown name") << u"Chào {{ nickname }}"_s << u"unknown-variable"_s << 1 << 9 << 8;
    QTest::newRow("names nothing") << u"a {{ }} b"_s << u"empty-variable"_s << 1 << 3 << 5;
    QTest::newRow("only a fallback") << u"{{|quý khách}}"_s << u"empty-variable"_s << 1 << 1 << 14;
    QTest::newRow("unknown filter") << u"{{shop:bold}}"_s << u"unknown-filter"_s << 1 << 7 << 5;
    QTest::newRow("empty filter") << u"{{shop:}}"_s << u"unknown-filter"_s << 1 << 7 << 1;
    QTest::newRow("stray closing") << u"shop}} a"_s << u"stray-closing"_s << 1 << 5 << 2;
    QTest::newRow("three braces") << u"a {{{shop}}}"_s << u"too-many-braces"_s << 1 << 3 << 3;
    QTest::newRow("three closing braces") << u"{{shop}}}"_s << u"too-many-braces"_s << 1 << 7 << 3;
    QTest::newRow("brace in the fallback") << u"{{shop|a{b}}"_s << u"brace-in-field"_s << 1 << 9 << 1;
    QTest::newRow("NUL") << (u"ab"_s + QChar(0) + u"c"_s) << u"invalid-character"_s << 1 << 3 << 1;
    QTest::newRow("half an emoji") << (u"a"_s + QChar(0xD83C)) << u"invalid-character"_s << 1 << 2 << 1;
    QTest::newRow("after a CR LF") << u"a\r\nb {{x}}"_s << u"unknown-variable"_s << 2 << 5 << 1;
    QTest::newRow("single braces") << u"Chào {tên}"_s << u"single-braces"_s << 1 << 6 << 5;
}

void TestCompiledTemplate::findsMistakesWithTheirPlaces()
{
    QFETCH(QString, source);
    const QList<app::Finding> findings = CompiledTemplate::compile(source).findings();
    QVERIFY2(findings.size() == 1, qPrintable(codes(findings).join(u' ')));
    const app::Finding &finding = findings.constFirst();
    QTEST(finding.code, "code");
    QTEST(finding.line, "line");
    QTEST(finding.column, "column");
    QTEST(static_cast<int>(finding.length), "length");
    QVERIFY(!finding.text.isEmpty());
}

void TestCompiledTemplate::reportsAllMistakesAtOnce()
{
    const auto compiled = CompiledTemplate::compile(u"{{nope}}\n}} {{}} {{shop:x}}\n{{a\u00ea} {{"_s);
    QCOMPARE(codes(compiled.findings()),
             (QStringList{u"unknown-variable"_s, u"stray-closing"_s, u"empty-variable"_s, u"unknown-filter"_s,
                          u"unclosed-braces"_s, u"unclosed-braces"_s}));
    QVERIFY(!compiled.isValid());
    const auto result = compiled.render(lan());
    QVERIFY(!result.sendable());
    QCOMPARE(result.text, compiled.source()); // what is wrong stays as it was written
}

void TestCompiledTemplate::suggestsTheNearestName()
{
    const auto suggestion = [](const QString &source) {
        return CompiledTemplate::compile(source).findings().constFirst().suggestion;
    };
    QCOMPARE(suggestion(u"{{givenname}}"_s), u"given_name"_s);
    QCOMPARE(suggestion(u"{{xưng_hồi}}"_s), u"xưng_hô"_s);
    QCOMPARE(suggestion(u"{{honnorific}}"_s), u"honorific"_s);
    QCOMPARE(suggestion(u"{{qwertyuiop}}"_s), QString());
}

void TestCompiledTemplate::isNotSendableWithoutAValue()
{
    const auto compiled = CompiledTemplate::compile(u"Chào {{honorific}}\nmừng {{age}} tuổi"_s);
    QVERIFY(compiled.isValid());
    const auto result = compiled.render(lan());
    QVERIFY(!result.sendable());
    QCOMPARE(result.text, u"Chào chị\nmừng {{age}} tuổi"_s);
    QCOMPARE(codes(result.findings), QStringList{u"missing-value"_s});
    QCOMPARE(result.findings.constFirst().line, 2);
    QCOMPARE(result.findings.constFirst().column, 6);
    QCOMPARE(result.findings.constFirst().length, 7);
    QCOMPARE(result.findings.constFirst().argument, u"age"_s);
}

void TestCompiledTemplate::keepsBracesOfValues()
{
    app::Variables values;
    values.set(Variable::GivenName, u"{{shop}} \\{{"_s);
    values.set(Variable::Shop, u"Hoa Mai"_s);
    QCOMPARE(rendered(u"{{given_name}} {{shop}}"_s, values), u"{{shop}} \\{{ Hoa Mai"_s);
}

void TestCompiledTemplate::cleansValuesToOneLine()
{
    app::Variables values;
    values.set(Variable::GivenName, u" Lan\r\nBcc: a@b.vn"_s + QChar(0));
    QCOMPARE(values.value(Variable::GivenName), u"Lan Bcc: a@b.vn"_s);
    values.set(Variable::Honorific, u"anh/chị"_s);
    QCOMPARE(rendered(u"{{Honorific}}"_s, values), u"Anh/Chị"_s);
}

void TestCompiledTemplate::normalisesToNfc()
{
    const QString typed = u"Chào {{tên}} ế"_s.normalized(QString::NormalizationForm_D);
    app::Variables values;
    values.set(Variable::GivenName, u"Thuỷ"_s.normalized(QString::NormalizationForm_D));
    QCOMPARE(rendered(typed, values), u"Chào Thuỷ ế"_s);
    const auto compiled = CompiledTemplate::compile(typed + u" {{x}}"_s);
    QCOMPARE(compiled.findings().constFirst().column, 18);
}

void TestCompiledTemplate::countsCharactersNotUnits()
{
    const auto compiled = CompiledTemplate::compile(u"🎂🎂 {{x}}"_s);
    QCOMPARE(compiled.findings().constFirst().column, 6);
    QCOMPARE(compiled.findings().constFirst().offset, 7);
    QCOMPARE(rendered(u"🎂{{given_name}}🎂"_s), u"🎂Lan🎂"_s);
    QVERIFY(!CompiledTemplate::compile(u"{{🎂}}"_s).isValid());
}

void TestCompiledTemplate::survivesHugeAndOddTexts_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("plain text") << u"Chào chị "_s;
    QTest::newRow("opening braces") << u"{"_s;
    QTest::newRow("closing braces") << u"}"_s;
    QTest::newRow("pairs that never close") << u"{{ "_s;
    QTest::newRow("single braces apart") << u"{ "_s;
    QTest::newRow("nested") << u"{{a{b}c "_s;
    QTest::newRow("alternating") << u"{{}}"_s;
    QTest::newRow("one opening pair and single braces") << u"{{ { } "_s;
    QTest::newRow("single brace names") << u"{ten}"_s;
    QTest::newRow("backslashes") << u"\\"_s;
    QTest::newRow("escapes") << u"\\{{"_s;
    QTest::newRow("unknown names") << u"{{abcdefghijk}}"_s;
    QTest::newRow("good fields") << u"{{given_name}} "_s;
    QTest::newRow("empty fallbacks") << u"{{age|}} "_s;
    QTest::newRow("NUL") << QString(QChar(0));
    QTest::newRow("half surrogates") << QString(QChar(0xDC00));
    QTest::newRow("combining marks") << u"\u0301"_s;
    QTest::newRow("combining marks out of order") << u"\u0301\u0323"_s;
    QTest::newRow("line breaks") << u"\r\n"_s;
}

void TestCompiledTemplate::survivesHugeAndOddTexts()
{
    QFETCH(QString, unit);
    const QString source = unit.repeated(1'000'000 / unit.size());
    test::CpuTimer timer;
    timer.start();
    const auto compiled = CompiledTemplate::compile(source);
    const auto result = compiled.render(lan());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    QVERIFY(compiled.findings().size() <= app::kMostFindings + 1);
    QVERIFY(result.text.size() < 2'000'000);
}

void TestCompiledTemplate::renders100000InUnderASecond()
{
    const auto compiled = CompiledTemplate::compile(
        u"Dạ chào {{honorific|quý khách}} {{given_name|}}, {{shop}} kính chúc {{honorific|quý khách}} một "
        u"ngày "
        "thật vui, nhiều sức khỏe và luôn gặp may mắn. Cảm ơn {{honorific|quý khách}} đã ghé {{shop}}."_s);
    const auto values = lan();
    test::CpuTimer timer;
    timer.start();
    qsizetype written = 0;
    for (int i = 0; i < 100'000; ++i)
        written += compiled.render(values).text.size();
    const qint64 elapsed = timer.elapsed();
    QVERIFY(written > 0);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    constexpr qint64 kMost = 20'000; // the promise is not for a build that looks after every byte
#else
    constexpr qint64 kMost = 1000;
#endif
    QVERIFY2(elapsed < kMost, qPrintable(u"%1 ms"_s.arg(elapsed)));
}

MK_TEST(TestCompiledTemplate)
#include "tst_compiled_template.moc"
