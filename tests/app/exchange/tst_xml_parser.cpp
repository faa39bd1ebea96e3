#include "app/exchange/xml_parser.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using Found = app::XmlParser::Found;

/// XML taken apart, beside Qt's reader.
class TestXmlParser final : public QObject
{
    Q_OBJECT
private slots:
    void findsTheSameAsQt_data();
    void findsTheSameAsQt();
    void refusesWhatIsNoXml_data();
    void refusesWhatIsNoXml();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void findsTheSameWhereverItIsCut();
    void findsWhatStandsBeforeTheTrouble();
    void readsUtf16();
    void refusesATagWithoutEnd();
    void takesApartWhateverQtTakes();
};

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

struct FoundXml
{
    QStringList lines; ///< tags with the attribute "a", and text
    Found end = Found::NeedsMore;
    QString problem = {};
};

FoundXml foundIn(const QByteArray &xml, qsizetype block = 1000)
{
    FoundXml all;
    QString joined;
    app::XmlParser parser;
    for (qsizetype at = 0; all.end == Found::NeedsMore;) {
        const Found found = parser.next();
        if (found == Found::Text) {
            joined += text(parser.text());
            continue;
        }
        if (found == Found::NeedsMore) {
            parser.parse(QByteArrayView(xml).sliced(at).first(std::min(block, xml.size() - at)));
            at = std::min(at + block, xml.size());
            continue;
        }
        if (!joined.isEmpty())
            all.lines.append(u"text "_s + joined);
        joined.clear();
        if (found == Found::Start)
            all.lines.append(u"start "_s + text(parser.name()) + u' ' + text(parser.attribute("a")));
        else if (found == Found::End)
            all.lines.append(u"end"_s);
        else
            all.end = found;
    }
    all.problem = QString::fromLatin1(parser.problem());
    return all;
}

std::optional<QStringList> foundByQt(const QByteArray &xml)
{
    QStringList found;
    QString joined;
    QXmlStreamReader reader(xml);
    reader.setNamespaceProcessing(false);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::Characters) {
            joined += reader.text();
            continue;
        }
        if (token != QXmlStreamReader::StartElement && token != QXmlStreamReader::EndElement)
            continue;
        if (!joined.isEmpty())
            found.append(u"text "_s + joined);
        joined.clear();
        QString value;
        for (const QXmlStreamAttribute &one : reader.attributes()) {
            if (one.name() == u"a")
                value = one.value().toString();
        }
        found.append(token == QXmlStreamReader::EndElement
                         ? u"end"_s
                         : u"start "_s + reader.name().toString() + u' ' + value);
    }
    return reader.hasError() ? std::nullopt : std::optional(found);
}

} // namespace

void TestXmlParser::findsTheSameAsQt_data()
{
    QTest::addColumn<QByteArray>("xml");
    const auto row = [](const char *name, const char *xml) { QTest::newRow(name) << QByteArray(xml); };
    row("an element", "<r>t</r>");
    row("attributes", "<r b='1' a=\"2\"><c a = '>' /></r>");
    row("an empty one", "<r/>");
    row("prefixes", "<x:r x:a='1'><x:c/></x:r>");
    row("entities", "<r a='&lt;&quot;&#65;'>&amp;&apos;&gt;&#x1EA1;&#128512;</r>");
    row("CDATA, comments, instructions",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><r><!-- <b> --><![CDATA[<&]]>t<?p x?></r>");
    row("line breaks", "<r a='1\r\n2\t3'>a\r\nb\rc<![CDATA[d\r\n]]></r>");
    row("Vietnamese", "<r a='Đặng'>Nguyễn Thị Hương</r>");
    row("blanks in tags", "<r\n  a='1'\t></r  >");
}

void TestXmlParser::findsTheSameAsQt()
{
    QFETCH(QByteArray, xml);
    const auto expected = foundByQt(xml);
    QVERIFY(expected);
    const FoundXml found = foundIn(xml);
    QCOMPARE(found.problem, QString());
    QCOMPARE(found.lines, *expected);
}

void TestXmlParser::refusesWhatIsNoXml_data()
{
    QTest::addColumn<QByteArray>("xml");
    const auto row = [](const char *name, const char *xml) { QTest::newRow(name) << QByteArray(xml); };
    row("a tag without a name", "< r>");
    row("a name that begins with a digit", "<1>");
    row("an attribute twice", "<r a='1' a='2'>");
    row("attributes without a blank between", "<r a='1'b='2'>");
    row("an attribute without quotes", "<r a=1>");
    row("an attribute without a value", "<r a>");
    row("a tag within an attribute", "<r a='<b>'>");
    row("an unknown entity", "<r>&nbsp;</r>");
    row("an entity without end", "<r>&amp</r>");
    row("a NUL by its number", "<r>&#0;</r>");
    row("half a pair by its number", "<r>&#xD800;</r>");
    row("beyond Unicode", "<r>&#x110000;</r>");
    row("another encoding", "<?xml version='1.0' encoding='windows-1258'?><r/>");
    row("a mark that is none", "<!ELEMENT r ANY>");
    row("another end", "<r></s>");
    row("a second root", "<r/><s/>");
    row("text outside its elements", "<r/>t");
    row("nothing", "");
    row("an element that is open", "<r><a>");
    row("text that is not UTF-8", "<r>\xC3</r>");
    row("a control character", "<r>\1</r>");
}

void TestXmlParser::refusesWhatIsNoXml()
{
    QFETCH(QByteArray, xml);
    const FoundXml found = foundIn(xml);
    QCOMPARE(found.end, Found::Broken);
    QVERIFY(!found.problem.isEmpty());
}

void TestXmlParser::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<Found>("end");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &xml, Found end, const QString &problem) {
        QTest::newRow(name) << xml << end << problem;
    };
    QByteArray attributes;
    for (int i = 0; i < app::XmlParser::kMostAttributes; ++i)
        attributes += " a" + QByteArray::number(i) + "=''";
    row("as many attributes as there may be", "<r" + attributes + "/>", Found::Done, {});
    row("one more", "<r" + attributes + " b=''/>", Found::Broken, u"too many attributes"_s);
    row("cut off", "<r><a", Found::Broken, u"too early"_s);
    row("another encoding", "<?xml version='1.0' encoding='windows-1258'?><r/>", Found::Broken,
        u"neither UTF-8 nor UTF-16"_s);
    row("a document type", "<!DOCTYPE r><r/>", Found::DocumentType, u"document type"_s);
    row("a document type elsewhere", "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>", Found::DocumentType,
        u"document type"_s);
    row("a document type that is cut off", "<!DOCTYPE r [", Found::DocumentType, u"document type"_s);
}

void TestXmlParser::saysWhatIsWrong()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, problem);
    const FoundXml found = foundIn(xml);
    QTEST(found.end, "end");
    QVERIFY2(found.problem.contains(problem), qPrintable(found.problem));
}

void TestXmlParser::findsTheSameWhereverItIsCut()
{
    const QByteArray xml =
        "<?xml version='1.0'?><!-- a --><x:row r=\"1\" x:a='&amp;ạ'><c/>a&lt;ạ<![CDATA[b]]>"
        "<?p x?>\r\nc</x:row >\n";
    const FoundXml whole = foundIn(xml);
    QCOMPARE(whole.end, Found::Done);
    QCOMPARE(whole.lines,
             (QStringList{u"start row &ạ"_s, u"start c "_s, u"end"_s, u"text a<ạb\nc"_s, u"end"_s}));
    for (qsizetype block = 1; block < xml.size(); ++block)
        QCOMPARE(foundIn(xml, block).lines, whole.lines);
}

void TestXmlParser::findsWhatStandsBeforeTheTrouble()
{
    const FoundXml found = foundIn("<r>t<a a='1'/><b></r>");
    QCOMPARE(found.end, Found::Broken);
    QCOMPARE(found.lines, (QStringList{u"start r "_s, u"text t"_s, u"start a 1"_s, u"end"_s, u"start b "_s}));
}

void TestXmlParser::readsUtf16()
{
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray xml = encoder.encode(u"<?xml version='1.0' encoding='UTF-16'?><r a='Đ'>ạ😀</r>"_s);
        const FoundXml found = foundIn(xml, 7);
        QCOMPARE(found.problem, QString());
        QCOMPARE(found.lines, (QStringList{u"start r Đ"_s, u"text ạ😀"_s, u"end"_s}));
    }
}

void TestXmlParser::refusesATagWithoutEnd()
{
    const qsizetype longest = app::XmlParser::kLongestTag;
    for (const QByteArray &beginning : {QByteArray("<r a='"), QByteArray("<!-- "), QByteArray("<r")}) {
        const FoundXml found = foundIn(beginning + QByteArray(2 * longest, 'a'), 32'768);
        QCOMPARE(found.end, Found::Broken);
        QVERIFY2(found.problem.contains(u"too long"), qPrintable(found.problem));
    }
    // Text has no bounds here: it comes in pieces.
    QCOMPARE(foundIn("<r>" + QByteArray(2 * longest, 'a') + "</r>", 32'768).end, Found::Done);
}

// A few bytes of a sound piece changed: what Qt takes, the scanner takes apart alike.
void TestXmlParser::takesApartWhateverQtTakes()
{
    const QByteArray sound = "<r a='1'><c a=\"x &amp; y\" b='2'/>t &lt; u<d>v</d></r>";
    QRandomGenerator random(20261130);
    int compared = 0;
    for (int i = 0; i < 5000; ++i) {
        QByteArray xml = sound;
        xml[random.bounded(static_cast<int>(xml.size()))] = "<>&\"'/= ax1;"[random.bounded(12)];
        const auto expected = foundByQt(xml);
        if (!expected)
            continue;
        ++compared;
        QVERIFY2(foundIn(xml).lines == *expected, xml.constData());
    }
    QVERIFY(compared > 100);
}

MK_TEST(TestXmlParser)
#include "tst_xml_parser.moc"
