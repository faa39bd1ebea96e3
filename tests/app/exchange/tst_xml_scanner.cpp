#include "app/exchange/xml_scanner.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

#include <optional>

using namespace Qt::StringLiterals;
using Found = app::XmlScanner::Found;

/// XML taken apart, beside Qt's reader.
class TestXmlScanner final : public QObject
{
    Q_OBJECT
private slots:
    void findsTheSameAsQt_data();
    void findsTheSameAsQt();
    void refusesWhatIsNoXml_data();
    void refusesWhatIsNoXml();
    void asksForMoreWhereverItIsCut();
    void takesApartWhateverQtTakes();
};

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Tags with the attribute "a", and text, as lines; nothing where it is broken.
std::optional<QStringList> foundIn(const QByteArray &xml)
{
    QStringList found;
    QString joined;
    const auto flush = [&] {
        if (!joined.isEmpty())
            found.append(u"text "_s + joined);
        joined.clear();
    };
    app::XmlScanner scanner;
    for (std::string_view rest(xml.constData(), static_cast<std::size_t>(xml.size())); !rest.empty();) {
        const Found one = scanner.scan(rest);
        switch (one) {
        case Found::Start:
        case Found::Empty:
            flush();
            found.append(u"start "_s + text(app::localName(scanner.name())) + u' ' +
                         text(scanner.attribute("a")));
            if (one == Found::Empty)
                found.append(u"end"_s);
            break;
        case Found::End:
            flush();
            found.append(u"end"_s);
            break;
        case Found::Text:
            joined += text(scanner.text());
            break;
        case Found::Other:
            break;
        case Found::DocumentType:
        case Found::NeedsMore:
        case Found::Broken:
            return std::nullopt;
        }
        rest.remove_prefix(scanner.length());
    }
    return found;
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

void TestXmlScanner::findsTheSameAsQt_data()
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

void TestXmlScanner::findsTheSameAsQt()
{
    QFETCH(QByteArray, xml);
    const auto expected = foundByQt(xml);
    QVERIFY(expected);
    const auto found = foundIn(xml);
    QVERIFY(found);
    QCOMPARE(*found, *expected);
}

void TestXmlScanner::refusesWhatIsNoXml_data()
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
}

void TestXmlScanner::refusesWhatIsNoXml()
{
    QFETCH(QByteArray, xml);
    app::XmlScanner scanner;
    Found found = Found::Other;
    std::string_view rest(xml.constData(), static_cast<std::size_t>(xml.size()));
    while (!rest.empty() && found != Found::Broken) {
        found = scanner.scan(rest);
        QVERIFY(found != Found::NeedsMore);
        rest.remove_prefix(found == Found::Broken ? 0 : scanner.length());
    }
    QCOMPARE(found, Found::Broken);
    QVERIFY(*scanner.problem() != '\0');
}

void TestXmlScanner::asksForMoreWhereverItIsCut()
{
    for (const std::string_view token :
         {std::string_view("<row r=\"1\" a='&amp;'>"), std::string_view("</row >"), std::string_view("<c/>"),
          std::string_view("<!-- a -->"), std::string_view("<![CDATA[a]]>"), std::string_view("<?p x?>")}) {
        app::XmlScanner scanner;
        for (std::size_t size = 1; size < token.size(); ++size)
            QVERIFY2(scanner.scan(token.substr(0, size)) == Found::NeedsMore,
                     qPrintable(text(token.substr(0, size))));
        QVERIFY(scanner.scan(token) != Found::NeedsMore);
        QCOMPARE(scanner.length(), token.size());
    }
}

// A few bytes of a sound piece changed: what Qt takes, the scanner takes apart alike.
void TestXmlScanner::takesApartWhateverQtTakes()
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
        const auto found = foundIn(xml);
        QVERIFY2(found && *found == *expected, xml.constData());
    }
    QVERIFY(compared > 100);
}

MK_TEST(TestXmlScanner)
#include "tst_xml_scanner.moc"
