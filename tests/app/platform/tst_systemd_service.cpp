#include "app/platform/systemd_service.h"

#include "tests/app/platform/fake_systemctl.h"
#include "tests/support/test_main.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using Kind = app::ServiceStanding::Kind;

/// The command line goes on sending without a window, as a service of the person's own systemd.
class TestSystemdService final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void quotesWhatSystemdReads_data();
    void quotesWhatSystemdReads();
    void isInstalledAndRemoved();
    void isAValidUnit();
    void saysWhatToTypeWithoutSystemctl();
    void saysWhatToTypeWhereSystemctlFails();
    void isTakenAwayWithoutSystemctl();
    void hasNothingToRemove();
    void seesThatItStartsAnotherProgram();
    void saysThatTheFileCannotBeWritten();

private:
    app::SystemdService service(const QString &systemctl) const
    {
        return {{m_program.path(), StartedProgram::oddWords(), {}}, m_config->path(), systemctl};
    }
    app::SystemdService service() const { return service(m_systemctl->path()); }
    QString file() const { return m_config->filePath(u"systemd/user/menkhach-run.service"_s); }
    QString link() const
    {
        return m_config->filePath(u"systemd/user/default.target.wants/menkhach-run.service"_s);
    }

    StartedProgram m_program;
    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<FakeSystemctl> m_systemctl;
};

void TestSystemdService::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    m_systemctl = std::make_unique<FakeSystemctl>(m_config->path());
}

void TestSystemdService::quotesWhatSystemdReads_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("asProgram");
    QTest::addColumn<QString>("asArgument");
    QTest::newRow("plain") << u"/usr/bin/x"_s << u"\"/usr/bin/x\""_s << u"\"/usr/bin/x\""_s;
    QTest::newRow("blank") << u"my shop"_s << u"\"my shop\""_s << u"\"my shop\""_s;
    QTest::newRow("specifier") << u"100%h"_s << u"\"100%%h\""_s << u"\"100%%h\""_s;
    QTest::newRow("variable") << u"$HOME"_s << u"\"$HOME\""_s << u"\"$$HOME\""_s;
    QTest::newRow("quotation mark") << u"a\"b"_s << uR"("a\"b")"_s << uR"("a\"b")"_s;
    QTest::newRow("backslash") << uR"(a\b)"_s << uR"("a\\b")"_s << uR"("a\\b")"_s;
    QTest::newRow("line break") << u"a\nb"_s << uR"("a\nb")"_s << uR"("a\nb")"_s;
}

void TestSystemdService::quotesWhatSystemdReads()
{
    QFETCH(const QString, word);
    QFETCH(const QString, asProgram);
    QFETCH(const QString, asArgument);
    QCOMPARE(app::execStartValue(word, {word}), asProgram + u' ' + asArgument);
}

void TestSystemdService::isInstalledAndRemoved()
{
    app::SystemdService running = service();
    QCOMPARE(running.standing()->kind, Kind::Missing);
    const auto installed = running.install();
    QVERIFY(installed);
    QCOMPARE(installed->toType, QStringList());
    const QString name = u"menkhach-run.service"_s;
    const auto standing = running.standing();
    QCOMPARE(standing->kind, Kind::Installed);
    QCOMPARE(standing->name, name);
    QCOMPARE(standing->file, file());
    QVERIFY(standing->startsAtLogin);
    QVERIFY(standing->isRunning);
    QCOMPARE(m_systemctl->calls(), QStringList({u"--user daemon-reload"_s, u"--user enable "_s + name,
                                                u"--user restart "_s + name, u"--user is-active "_s + name}));
    const auto removed = running.remove();
    QVERIFY(removed);
    QCOMPARE(removed->toType, QStringList());
    QVERIFY(!QFile::exists(file()));
    QVERIFY(!QFileInfo(link()).isSymLink());
    QCOMPARE(m_systemctl->calls().mid(4),
             QStringList({u"--user disable "_s + name, u"--user stop "_s + name, u"--user daemon-reload"_s}));
}

void TestSystemdService::isAValidUnit()
{
    const QString analyze = QStandardPaths::findExecutable(u"systemd-analyze"_s);
    if (analyze.isEmpty())
        QSKIP("There is no systemd-analyze, which reads a unit as systemd does.");
    QVERIFY(service().install());
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_config->path());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(analyze, {u"verify"_s, u"--user"_s, u"--man=no"_s, file()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAll()), QString());
    QCOMPARE(process.exitCode(), 0);
}

void TestSystemdService::saysWhatToTypeWithoutSystemctl()
{
    app::SystemdService running = service({});
    const auto installed = running.install();
    QVERIFY(installed);
    QCOMPARE(installed->toType, QStringList({u"systemctl --user daemon-reload"_s,
                                             u"systemctl --user enable menkhach-run.service"_s,
                                             u"systemctl --user restart menkhach-run.service"_s}));
    QCOMPARE(installed->why, QString());
    const auto standing = running.standing();
    QCOMPARE(standing->kind, Kind::Installed);
    QVERIFY(!standing->startsAtLogin);
    QVERIFY(!standing->isRunning);
}

void TestSystemdService::saysWhatToTypeWhereSystemctlFails()
{
    m_systemctl->answer("if [ $2 = enable ]; then echo no bus; exit 1; fi");
    const auto installed = service().install();
    QVERIFY(installed);
    QCOMPARE(installed->toType, QStringList({u"systemctl --user enable menkhach-run.service"_s,
                                             u"systemctl --user restart menkhach-run.service"_s}));
    QCOMPARE(installed->why, u"no bus"_s);
    QCOMPARE(m_systemctl->calls().size(), 2); // nothing is tried behind it
}

void TestSystemdService::isTakenAwayWithoutSystemctl()
{
    QVERIFY(service().install());
    QVERIFY(QFileInfo(link()).isSymLink());
    const auto removed = service({}).remove();
    QVERIFY(removed);
    QCOMPARE(removed->toType, QStringList({u"systemctl --user stop menkhach-run.service"_s,
                                           u"systemctl --user daemon-reload"_s}));
    QVERIFY(!QFile::exists(file()));
    QVERIFY(!QFileInfo(link()).isSymLink());
}

void TestSystemdService::hasNothingToRemove()
{
    const auto removed = service().remove();
    QVERIFY(removed);
    QCOMPARE(removed->toType, QStringList());
    QCOMPARE(m_systemctl->calls(), QStringList());
}

void TestSystemdService::seesThatItStartsAnotherProgram()
{
    QVERIFY(app::SystemdService({u"/opt/old/cli"_s, {u"run"_s}, {}}, m_config->path(), {}).install());
    app::SystemdService running = service({});
    QCOMPARE(running.standing()->kind, Kind::Otherwise);
    QVERIFY(running.install());
    QCOMPARE(running.standing()->kind, Kind::Installed);
}

void TestSystemdService::saysThatTheFileCannotBeWritten()
{
    StartedProgram::write(m_config->filePath(u"systemd"_s), {}); // a file where the folder should be
    const auto installed = service().install();
    QVERIFY(!installed);
    QCOMPARE(installed.error().kind, db::ErrorKind::FileAccess);
    QCOMPARE(m_systemctl->calls(), QStringList());
}

MK_TEST(TestSystemdService)
#include "tst_systemd_service.moc"
