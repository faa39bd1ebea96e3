#include "tests/house/test_rules.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// The tests keep the rules for tests, and each rule catches what it is there for.
class TestTestRules final : public QObject
{
    Q_OBJECT
private slots:
    void theTestsKeepTheirRules();
    void catchesWhatIsPlanted_data();
    void catchesWhatIsPlanted();
    void findsAModelThatNoTestMeets_data();
    void findsAModelThatNoTestMeets();

private:
    static void plant(const QTemporaryDir &house, const QString &file, const QString &text)
    {
        const QString path = house.filePath(file);
        QFile out(path);
        QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)) && out.open(QIODevice::WriteOnly));
        QVERIFY(out.write(text.toUtf8()) >= 0);
    }
    static QStringList told(const QDir &root)
    {
        QStringList lines;
        for (const house::Finding &finding : house::TestRules(root).findings())
            lines.append(
                u"%1:%2: [%3] %4"_s.arg(finding.file).arg(finding.line).arg(finding.rule, finding.text));
        return lines;
    }
};

void TestTestRules::theTestsKeepTheirRules()
{
    const QStringList found = told(QDir(QStringLiteral(MK_SOURCE_DIR)));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestTestRules::catchesWhatIsPlanted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // empty: innocent
    const auto row = [](const char *name, QString text, QString found = {}) {
        QTest::newRow(name) << text << found;
    };
    row("a wait for a time", u"\n    QTest::qWait(200);\n"_s,
        u"tests/ui/a/tst_a.cpp:2: [sleep] QTest::qWait(200);"_s);
    row("a sleep of a thread", u"QThread::msleep(100);\n"_s,
        u"tests/ui/a/tst_a.cpp:1: [sleep] QThread::msleep(100);"_s);
    row("a sleep of the system", u"usleep(100);\n"_s, u"tests/ui/a/tst_a.cpp:1: [sleep] usleep(100);"_s);
    row("a sleep of the library", u"std::this_thread::sleep_for(1s);\n"_s,
        u"tests/ui/a/tst_a.cpp:1: [sleep] std::this_thread::sleep_for(1s);"_s);
    row("a sleep with its reason", u"QThread::msleep(1); // sleeps: lets the others in\n"_s);
    row("a sleep without its reason", u"QThread::msleep(1); // sleeps:\n"_s,
        u"tests/ui/a/tst_a.cpp:1: [sleep] QThread::msleep(1);"_s);
    row("a wait for a condition", u"QTest::qWaitFor([] { return true; }); QTRY_VERIFY(true);\n"_s);
    row("a sleep in words", u"// usleep(100)\nauto s = \"qWait(200)\";\n"_s);
    row("a unit with a main of its own", u"QTEST_MAIN(TestA)\n"_s,
        u"tests/ui/a/tst_a.cpp:1: [lenient] QTEST_MAIN(TestA)"_s);
    row("a unit run by hand", u"return QTest::qExec(&test, argc, argv);\n"_s,
        u"tests/ui/a/tst_a.cpp:1: [lenient] return QTest::qExec(&test, argc, argv);"_s);
    row("a unit that runs strictly", u"return test::strictRun(&test, argc, argv);\nMK_TEST(TestA)\n"_s);
}

void TestTestRules::catchesWhatIsPlanted()
{
    QFETCH(const QString, text);
    QFETCH(const QString, found);
    const QTemporaryDir house;
    plant(house, u"tests/ui/a/tst_a.cpp"_s, text);
    QCOMPARE(told(QDir(house.path())).join(u'\n'), found);
}

void TestTestRules::findsAModelThatNoTestMeets_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("test");
    QTest::addColumn<QString>("found"); // empty: none
    const QString list = u"\nclass AModel final : public QAbstractListModel\n{\n};\n"_s;
    const QString missed = u"ui/a/a_model.h:2: [untested-model] AModel"_s;
    const QString meets = u"QAbstractItemModelTester tester(&model, FailureReportingMode::Fatal);\n"_s;
    const auto row = [](const char *name, const QString &model, const QString &test,
                        const QString &found = {}) { QTest::newRow(name) << model << test << found; };
    row("met", list, u"AModel model;\n"_s + meets);
    row("not named", list, u"int a;\n"_s, missed);
    row("named without the tester", list, u"AModel model;\n"_s, missed);
    row("the tester meets another", list, u"BModel model;\n"_s + meets, missed);
    row("a tester that only tells", list,
        u"AModel model;\nQAbstractItemModelTester tester(&model, FailureReportingMode::Warning);\n"_s,
        missed);
    row("named in a comment", list, u"// AModel\n"_s + meets, missed);
    row("a table", u"class BTable : public QAbstractTableModel {};\n"_s, {},
        u"ui/a/a_model.h:1: [untested-model] BTable"_s);
    row("a filter", u"class F : public QSortFilterProxyModel {};\n"_s, {},
        u"ui/a/a_model.h:1: [untested-model] F"_s);
    row("no model", u"class V : public QListView {};\nclass QAbstractListModel;\n"_s, {});
}

void TestTestRules::findsAModelThatNoTestMeets()
{
    QFETCH(const QString, model);
    QFETCH(const QString, test);
    QFETCH(const QString, found);
    const QTemporaryDir house;
    plant(house, u"ui/a/a_model.h"_s, model);
    plant(house, u"tests/ui/a/tst_a.cpp"_s, test);
    QCOMPARE(told(QDir(house.path())).join(u'\n'), found);
}

MK_TEST(TestTestRules)
#include "tst_test_rules.moc"
