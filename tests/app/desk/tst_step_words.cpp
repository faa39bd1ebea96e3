#include "app/desk/step_words.h"

#include "app/desk/history.h"
#include "tests/support/test_main.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// History says what was done in words, for every command there is.
class TestStepWords final : public QObject
{
    Q_OBJECT
private slots:
    void haveOneForEveryCommand();
    void nameWhomItWasAbout();
    void nameAListFromStandardInput();
    void countThoseOfMany();
    void sayWhetherItWasSwitchedOnOrOff();
    void sayWhichSettingWasChanged();
    void nameTheLimitsOfSending_data();
    void nameTheLimitsOfSending();
};

void TestStepWords::haveOneForEveryCommand()
{
    static const QRegularExpression name(u"k(?:Name|\\w*Command)\\s*=\\s*u\"([^\"]+)\""_s);
    QStringList commands;
    QDirIterator walk(QString::fromUtf8(MK_SOURCE_DIR) + u"/app"_s, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto found = name.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext())
            commands.append(found.next().captured(1));
    }
    QVERIFY2(commands.size() > 20, "the commands were found");
    QVERIFY(commands.contains(u"customer.delete"_s) && commands.contains(u"import.list"_s));
    for (const QString &command : std::as_const(commands)) {
        db::JournalEntry entry;
        entry.command = command;
        QVERIFY2(app::stepWords(entry) != command, qPrintable(command));
        QVERIFY2(app::areaOf(command), qPrintable(command)); // History finds it by what it is about
    }
}

void TestStepWords::nameWhomItWasAbout()
{
    db::JournalEntry entry;
    entry.command = u"customer.delete"_s;
    entry.about = u"Lê %1 Lan"_s; // whatever a person is called
    QVERIFY(app::stepWords(entry).contains(u"Lê %1 Lan"_s));
}

void TestStepWords::nameAListFromStandardInput()
{
    db::JournalEntry entry;
    entry.command = u"import.do-not-call"_s;
    entry.about = u"-"_s;
    QCOMPARE(app::stepWords(entry), u"Do-not-call list imported: from standard input"_s);
    entry.command = u"import.switch-do-not-call"_s;
    QCOMPARE(app::stepWords(entry), u"Do-not-call list undone: from standard input"_s);
    entry.command = u"customer.delete"_s; // whatever a person is called
    QCOMPARE(app::stepWords(entry), u"Deleted: -"_s);
}

void TestStepWords::countThoseOfMany()
{
    db::JournalEntry entry;
    entry.command = u"customers.delete"_s;
    entry.about = u"12"_s;
    QCOMPARE(app::stepWords(entry), u"Deleted: 12 customers"_s);
}

void TestStepWords::sayWhetherItWasSwitchedOnOrOff()
{
    for (const QString &command : {u"rule.switch"_s, u"occasion.switch"_s}) {
        db::JournalEntry entry;
        entry.command = command;
        entry.about = u"Tết"_s;
        entry.arguments = u"{\"on\":true}"_s;
        QVERIFY(app::stepWords(entry).endsWith(u"switched on: Tết"_s));
        entry.arguments = u"{\"on\":false}"_s;
        QVERIFY(app::stepWords(entry).endsWith(u"switched off: Tết"_s));
    }
}

void TestStepWords::sayWhichSettingWasChanged()
{
    db::JournalEntry entry;
    entry.command = u"settings.change"_s;
    entry.about = u"Hoa Mai"_s;
    QCOMPARE(app::stepWords(entry), u"Settings changed"_s);
    entry.arguments = u"{\"hours.from\":\"08:00\",\"hours.until\":\"20:00\"}"_s;
    QCOMPARE(app::stepWords(entry), u"Settings changed: sending hours"_s);
    entry.arguments = u"{\"hours.from\":\"08:00\",\"shop.name\":null,\"words\":[]}"_s;
    QCOMPARE(app::stepWords(entry), u"Settings changed: the shop's name, sending hours"_s);
    entry.arguments = u"{\"of.later\":\"1\"}"_s; // an edition to come
    QCOMPARE(app::stepWords(entry), u"Settings changed"_s);
}

void TestStepWords::nameTheLimitsOfSending_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("about");
    QTest::addColumn<QString>("words");
    QTest::newRow("one") << u"settings.change-send-limits"_s << u"consent"_s
                         << u"advertising only to customers who agreed to it"_s;
    QTest::newRow("two, and why") << u"settings.send-limits"_s << u"person-cap, sms-hours: asked for: late"_s
                                  << u"messages to one customer within some days, hours for advertising by "
                                     "SMS: asked for: late"_s;
    QTest::newRow("a time") << u"settings.sending-time"_s << u"undo-seconds 5"_s
                            << u"seconds for which an approval can be undone before anything goes: 5"_s;
    QTest::newRow("one of later") << u"settings.send-limits"_s << u"fax-hours"_s << u"fax-hours"_s;
}

void TestStepWords::nameTheLimitsOfSending()
{
    QFETCH(const QString, command);
    QFETCH(const QString, about);
    QFETCH(const QString, words);
    db::JournalEntry entry;
    entry.command = command;
    entry.about = about;
    QCOMPARE(app::stepWords(entry), u"Limits of sending changed: "_s + words);
}

MK_TEST(TestStepWords)
#include "tst_step_words.moc"
