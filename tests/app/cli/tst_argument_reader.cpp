#include "app/cli/argument_reader.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::readArguments;

/// Words of a call become options and plain words, or a sentence that names what is wrong.
class TestArgumentReader final : public QObject
{
    Q_OBJECT
private slots:
    void takesOptionsAnywhere();
    void takesValues_data();
    void takesValues();
    void letsTheFirstWordsBeMissing();
    void refuses_data();
    void refuses();
    void findsTheNearestWord();
};

namespace {

const QList<app::Option> kOptions{
    {u"limit"_s, u"N"_s, u""_s}, {u"map"_s, u"A=B"_s, u""_s, false, true}, {u"json"_s, {}, u""_s}};
const QList<app::Positional> kOneWord{{u"FILE"_s, u""_s, app::Positional::Count::One}};
const QList<app::Positional> kManyWords{{u"TEXT"_s, u""_s, app::Positional::Count::OneOrMore}};

} // namespace

void TestArgumentReader::takesOptionsAnywhere()
{
    const auto read = readArguments({u"--json"_s, u"a"_s, u"--map"_s, u"x=y"_s, u"b"_s, u"--map=p=q"_s},
                                    kOptions, kManyWords);
    QVERIFY(read);
    QCOMPARE(read->words(), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(read->has(u"json"_s));
    QVERIFY(!read->has(u"limit"_s));
    QCOMPARE(read->values(u"map"_s), (QStringList{u"x=y"_s, u"p=q"_s}));
    QVERIFY(!read->value(u"json"_s));
}

void TestArgumentReader::letsTheFirstWordsBeMissing()
{
    const QList<app::Positional> words{{u"CUSTOMER"_s, u""_s, app::Positional::Count::Any},
                                       {u"STAGE"_s, u""_s, app::Positional::Count::One}};
    QCOMPARE(readArguments({u"loyalty"_s}, kOptions, words)->words(), QStringList{u"loyalty"_s});
    QCOMPARE(readArguments({u"1"_s, u"2"_s, u"loyalty"_s}, kOptions, words)->words().size(), 3);
    QCOMPARE(readArguments({}, kOptions, words).error(), u"missing argument STAGE"_s);
}

void TestArgumentReader::takesValues_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("plain");
    QTest::newRow("a dash alone") << QStringList{u"-"_s} << QStringList{u"-"_s};
    QTest::newRow("a negative number") << QStringList{u"-5"_s} << QStringList{u"-5"_s};
    QTest::newRow("behind two dashes")
        << QStringList{u"--"_s, u"--json"_s, u"-x"_s} << QStringList{u"--json"_s, u"-x"_s};
    QTest::newRow("an empty text") << QStringList{QString()} << QStringList{QString()};
    QTest::newRow("a value with one dash")
        << QStringList{u"--limit"_s, u"-5"_s, u"a"_s} << QStringList{u"a"_s};
    QTest::newRow("a value with two dashes") << QStringList{u"--limit=--x"_s, u"a"_s} << QStringList{u"a"_s};
    QTest::newRow("an empty value") << QStringList{u"--limit"_s, QString(), u"a"_s} << QStringList{u"a"_s};
}

void TestArgumentReader::takesValues()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, plain);
    const auto read = readArguments(words, kOptions, kManyWords);
    QVERIFY2(read, qPrintable(read ? QString() : read.error()));
    QCOMPARE(read->words(), plain);
}

void TestArgumentReader::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("reason");
    QTest::newRow("an unknown option")
        << QStringList{u"--limt"_s, u"f"_s} << u"unknown option \"--limt\"; did you mean \"--limit\"?"_s;
    QTest::newRow("one like nothing") << QStringList{u"--zzzzz"_s} << u"unknown option \"--zzzzz\""_s;
    QTest::newRow("a single dash")
        << QStringList{u"-x"_s}
        << u"unknown option \"-x\"; put \"--\" before a text that begins with a dash"_s;
    QTest::newRow("a value missing at the end")
        << QStringList{u"f"_s, u"--limit"_s} << u"--limit needs a value: --limit N"_s;
    QTest::newRow("a value missing before an option")
        << QStringList{u"f"_s, u"--limit"_s, u"--json"_s} << u"--limit needs a value: --limit N"_s;
    QTest::newRow("a value too many") << QStringList{u"f"_s, u"--json=1"_s} << u"--json takes no value"_s;
    QTest::newRow("twice") << QStringList{u"f"_s, u"--json"_s, u"--json"_s} << u"--json is given twice"_s;
    QTest::newRow("a word missing") << QStringList{} << u"missing argument FILE"_s;
    QTest::newRow("a word too many") << QStringList{u"f"_s, u"g"_s} << u"unexpected argument \"g\""_s;
}

void TestArgumentReader::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(QString, reason);
    const auto read = readArguments(words, kOptions, kOneWord);
    QVERIFY(!read);
    QCOMPARE(read.error(), reason);
}

void TestArgumentReader::findsTheNearestWord()
{
    const QStringList known{u"import"_s, u"export"_s, u"find"_s};
    QCOMPARE(app::nearestOf(u"imprt"_s, known), u"import"_s);
    QCOMPARE(app::nearestOf(u"finde"_s, known), u"find"_s);
    QCOMPARE(app::nearestOf(u"banana"_s, known), QString());
    QCOMPARE(app::nearestOf(QString(), known), QString());
}

MK_TEST(TestArgumentReader)
#include "tst_argument_reader.moc"
