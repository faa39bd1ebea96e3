#include "tests/support/test_main.h"
#include "ui/language/step_words.h"

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
        QVERIFY2(ui::words::step(entry) != command, qPrintable(command));
    }
}

void TestStepWords::nameWhomItWasAbout()
{
    db::JournalEntry entry;
    entry.command = u"customer.delete"_s;
    entry.about = u"Lê %1 Lan"_s; // whatever a person is called
    QVERIFY(ui::words::step(entry).contains(u"Lê %1 Lan"_s));
}

MK_TEST(TestStepWords)
#include "tst_step_words.moc"
