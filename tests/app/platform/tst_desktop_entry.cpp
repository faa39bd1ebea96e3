#include "app/platform/desktop_entry.h"

#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Files by which a desktop knows of programs.
class TestDesktopEntry final : public QObject
{
    Q_OBJECT
private slots:
    void quotesWhatTheSpecificationReserves_data();
    void quotesWhatTheSpecificationReserves();
    void escapesTexts();
    void findsAKeyInItsGroup();
};

void TestDesktopEntry::quotesWhatTheSpecificationReserves_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"/home/hoa/shop.db"_s << u"/home/hoa/shop.db"_s;
    QTest::newRow("Vietnamese letters") << u"/nhà/tiệm.db"_s << u"/nhà/tiệm.db"_s;
    QTest::newRow("blank") << u"my shop.db"_s << u"\"my shop.db\""_s;
    QTest::newRow("empty") << QString() << u"\"\""_s;
    QTest::newRow("field code") << u"100%f"_s << u"100%%f"_s;
    // The value of a key is escaped once more.
    QTest::newRow("quotation mark") << u"a\"b"_s << uR"("a\\"b")"_s;
    QTest::newRow("dollar sign") << u"$HOME"_s << uR"("\\$HOME")"_s;
    QTest::newRow("backslash") << uR"(a\b)"_s << uR"("a\\\\b")"_s;
    QTest::newRow("backtick") << u"`id`"_s << uR"("\\`id\\`")"_s;
    QTest::newRow("line break") << u"a\nb"_s << uR"("a\nb")"_s;
    QTest::newRow("semicolon") << u"a;b"_s << u"\"a;b\""_s;
}

void TestDesktopEntry::quotesWhatTheSpecificationReserves()
{
    QFETCH(const QString, argument);
    QFETCH(const QString, value);
    QCOMPARE(app::execValue(u"menkhach"_s, {argument}), u"menkhach "_s + value);
    QCOMPARE(app::execValue(argument, {}), value);
}

void TestDesktopEntry::escapesTexts()
{
    QCOMPARE(app::entryValue(uR"( a\b)"_s), uR"(\sa\\b)"_s);
    QCOMPARE(app::entryValue(u"a\tb\r"_s), uR"(a\tb\r)"_s);
}

void TestDesktopEntry::findsAKeyInItsGroup()
{
    const QString text = u"# Hidden=true\n[Other]\nHidden=true\n[Desktop Entry]\r\nExec = a=b \nHidden=\n"
                         "[Desktop Action x]\nIcon=y\n"_s;
    QCOMPARE(app::valueIn(text, u"Exec"_s), u"a=b"_s);
    QCOMPARE(app::valueIn(text, u"Hidden"_s), QString());
    QVERIFY(!app::valueIn(text, u"Icon"_s));
    QVERIFY(!app::valueIn({}, u"Exec"_s));
}

MK_TEST(TestDesktopEntry)
#include "tst_desktop_entry.moc"
