#include "app/platform/xdg_autostart.h"

#include "tests/app/platform/started_program.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using app::LoginStanding;

/// The desk is started at login by a file of the desktop, which others may change.
class TestXdgAutostart final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_config = std::make_unique<QTemporaryDir>(); }
    void isSwitchedOnAndOff();
    void startsTheProgramWithItsWords();
    void isAValidDesktopFile();
    void seesThatAnotherSwitchedItOff_data();
    void seesThatAnotherSwitchedItOff();
    void seesThatItStartsAnotherProgram();
    void keepsTheShopsApart();
    void saysThatTheFileCannotBeWritten();

private:
    app::XdgAutostart autostart(const QString &shop = {}) const
    {
        return {{m_program.path(), StartedProgram::oddWords(), shop}, m_config->path()};
    }
    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    StartedProgram m_program;
    std::unique_ptr<QTemporaryDir> m_config;
};

void TestXdgAutostart::isSwitchedOnAndOff()
{
    app::XdgAutostart starting = autostart();
    QCOMPARE(starting.standing().value(), LoginStanding::Off);
    QVERIFY(starting.switchOff()); // there is nothing to take away
    QVERIFY(starting.switchOn());
    QCOMPARE(starting.file(), m_config->filePath(u"autostart/io.github.menkhach.menkhach.desktop"_s));
    QCOMPARE(starting.standing().value(), LoginStanding::On);
    QVERIFY(starting.switchOff());
    QVERIFY(!QFile::exists(starting.file()));
    QCOMPARE(starting.standing().value(), LoginStanding::Off);
    QCOMPARE(QDir(m_config->filePath(u"autostart"_s)).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestXdgAutostart::startsTheProgramWithItsWords()
{
    const QString gio = QStandardPaths::findExecutable(u"gio"_s);
    if (gio.isEmpty())
        QSKIP("There is no gio, which starts a desktop file as a desktop does.");
    app::XdgAutostart starting = autostart();
    QVERIFY(starting.switchOn());
    QProcess process;
    process.start(gio, {u"launch"_s, starting.file()});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    QTRY_COMPARE(m_program.words(), StartedProgram::oddWords());
}

void TestXdgAutostart::isAValidDesktopFile()
{
    const QString validate = QStandardPaths::findExecutable(u"desktop-file-validate"_s);
    if (validate.isEmpty())
        QSKIP("There is no desktop-file-validate.");
    app::XdgAutostart starting = autostart();
    QVERIFY(starting.switchOn());
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(validate, {u"--warn-kde"_s, starting.file()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAll()), QString());
    QCOMPARE(process.exitCode(), 0);
}

void TestXdgAutostart::seesThatAnotherSwitchedItOff_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("Plasma") << u"Hidden=true"_s;
    QTest::newRow("GNOME") << u"X-GNOME-Autostart-enabled=false"_s;
}

void TestXdgAutostart::seesThatAnotherSwitchedItOff()
{
    QFETCH(const QString, line);
    app::XdgAutostart starting = autostart();
    QVERIFY(starting.switchOn());
    QString text = read(starting.file());
    text.remove(u"X-GNOME-Autostart-enabled=true\n"_s);
    StartedProgram::write(starting.file(), (text + line + u'\n').toUtf8());
    QCOMPARE(starting.standing().value(), LoginStanding::SwitchedOff);
    QVERIFY(starting.switchOn());
    QCOMPARE(starting.standing().value(), LoginStanding::On);
}

void TestXdgAutostart::seesThatItStartsAnotherProgram()
{
    QVERIFY(app::XdgAutostart({u"/opt/old/menkhach"_s, {u"--tray"_s}, {}}, m_config->path()).switchOn());
    app::XdgAutostart starting = autostart();
    QCOMPARE(starting.standing().value(), LoginStanding::Otherwise);
    QCOMPARE(starting.foreignStart().value(), u"/opt/old/menkhach --tray"_s);
    StartedProgram::write(starting.file(), (read(starting.file()) + u"Hidden=true\n"_s).toUtf8());
    QCOMPARE(starting.standing().value(), LoginStanding::SwitchedOff);
    QCOMPARE(starting.foreignStart().value(), u"/opt/old/menkhach --tray"_s);
    QVERIFY(starting.switchOn());
    QCOMPARE(starting.standing().value(), LoginStanding::On);
    QCOMPARE(starting.foreignStart().value(), QString());
}

void TestXdgAutostart::keepsTheShopsApart()
{
    app::XdgAutostart own = autostart();
    app::XdgAutostart other = autostart(u"/nhà/tiệm.db"_s);
    QVERIFY(other.switchOn());
    QCOMPARE(own.standing().value(), LoginStanding::Off);
    QCOMPARE(autostart(u"/nhà/tiệm.db"_s).standing().value(), LoginStanding::On);
    QVERIFY(own.file() != other.file());
}

void TestXdgAutostart::saysThatTheFileCannotBeWritten()
{
    StartedProgram::write(m_config->filePath(u"autostart"_s), {}); // a file where the folder should be
    app::XdgAutostart starting = autostart();
    const auto on = starting.switchOn();
    QVERIFY(!on);
    QCOMPARE(on.error().kind, db::ErrorKind::FileAccess);
    QVERIFY2(on.error().detail.contains(m_config->path()), qPrintable(on.error().detail));
    QCOMPARE(starting.standing().value(), LoginStanding::Off);
}

MK_TEST(TestXdgAutostart)
#include "tst_xdg_autostart.moc"
