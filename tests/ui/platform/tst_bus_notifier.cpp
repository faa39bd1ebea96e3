#include "ui/platform/bus_notifier.h"

#include "tests/support/test_main.h"

#include <QProcess>

using namespace Qt::StringLiterals;

/// Shows nothing, and keeps what it is asked.
class NotificationServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint replaces = 0;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;

public slots:
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title,
                const QString &text, const QStringList &actions, const QVariantMap &hints, int timeout)
    {
        Q_UNUSED(program)
        Q_UNUSED(icon)
        Q_UNUSED(timeout)
        shown.append({replaces, title, text, actions, hints});
        return replaces > 0 ? replaces : ++m_last;
    }

signals:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);

private:
    uint m_last = 40;
};

/// Notices by D-Bus, on a bus of its own.
class TestBusNotifier final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup() { server().unregisterService(m_service); }
    void showsANotice();
    void putsALaterOneInItsPlace();
    void opensTheDeskForOurNoticeAlone();
    void handsOnTheTokenOfWayland();
    void saysThatNobodyShowsNotices();
    void saysThatThereIsNoBus();

private:
    QDBusConnection server() const { return QDBusConnection::connectToBus(m_address, u"server"_s); }
    QDBusConnection client() const { return QDBusConnection::connectToBus(m_address, u"client"_s); }
    ui::DesktopNotice notice(const QString &key = u"morning"_s) const
    {
        return {key, u"Today in the shop"_s, u"2 birthdays"_s, u"Open"_s};
    }

    /// Shows it until its number, 41, is known: that comes a moment after the notice.
    bool showKnown()
    {
        return QTest::qWaitFor([this] {
            m_notifier->show(notice());
            return QTest::qWaitFor(
                [this] { return !m_server->shown.isEmpty() && m_server->shown.constLast().replaces == 41; },
                200);
        });
    }

    const QString m_service = u"org.freedesktop.Notifications"_s;
    QTemporaryDir m_folder;
    QProcess m_bus;
    QString m_address;
    std::unique_ptr<NotificationServer> m_server;
    std::unique_ptr<ui::BusNotifier> m_notifier;
};

void TestBusNotifier::initTestCase()
{
    QFile file(m_folder.filePath(u"bus.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString config = u"<busconfig><type>session</type><listen>unix:path=%1/bus</listen>"
                           "<policy context=\"default\"><allow send_destination=\"*\" "
                           "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                           "<allow own=\"*\"/></policy></busconfig>"_s.arg(m_folder.path());
    QVERIFY(file.write(config.toUtf8()) > 0);
    file.close();
    m_bus.start(u"dbus-daemon"_s, {u"--config-file"_s, file.fileName(), u"--nofork"_s, u"--print-address"_s});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead(5000))
        QSKIP("There is no dbus-daemon, so there is no bus.");
    m_address = QString::fromUtf8(m_bus.readLine().trimmed());
}

void TestBusNotifier::cleanupTestCase()
{
    for (const QString &name : {u"server"_s, u"client"_s})
        QDBusConnection::disconnectFromBus(name);
    m_bus.terminate();
    if (!m_bus.waitForFinished(5000))
        m_bus.kill();
    m_bus.waitForFinished();
}

void TestBusNotifier::init()
{
    m_server = std::make_unique<NotificationServer>();
    QVERIFY(server().registerObject(u"/org/freedesktop/Notifications"_s, m_server.get(),
                                    QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(server().registerService(m_service));
    m_notifier = std::make_unique<ui::BusNotifier>([this] { return client(); });
}

void TestBusNotifier::showsANotice()
{
    QSignalSpy failed(m_notifier.get(), &ui::DesktopNotifier::failed);
    m_notifier->show(notice());
    QTRY_COMPARE(m_server->shown.size(), 1);
    const auto shown = m_server->shown.constFirst();
    QCOMPARE(shown.title, u"Today in the shop"_s);
    QCOMPARE(shown.text, u"2 birthdays"_s);
    QCOMPARE(shown.actions, QStringList({u"default"_s, u"Open"_s}));
    QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"io.github.menkhach.menkhach"_s);
    QCOMPARE(shown.replaces, 0U);
    QCOMPARE(failed.size(), 0);
}

void TestBusNotifier::putsALaterOneInItsPlace()
{
    QVERIFY(showKnown());
    m_notifier->show(notice(u"incoming"_s));
    QTRY_COMPARE(m_server->shown.constLast().replaces, 0U);
}

void TestBusNotifier::opensTheDeskForOurNoticeAlone()
{
    QSignalSpy opened(m_notifier.get(), &ui::DesktopNotifier::opened);
    QVERIFY(showKnown());
    emit m_server->ActionInvoked(7, u"default"_s); // of another program
    emit m_server->ActionInvoked(41, u"other"_s);
    emit m_server->ActionInvoked(41, u"default"_s);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(!QTest::qWaitFor([&opened] { return opened.size() > 1; }, 200));
}

void TestBusNotifier::handsOnTheTokenOfWayland()
{
    qunsetenv("XDG_ACTIVATION_TOKEN");
    QSignalSpy opened(m_notifier.get(), &ui::DesktopNotifier::opened);
    QVERIFY(showKnown());
    emit m_server->ActivationToken(41, u"token-1"_s);
    emit m_server->ActionInvoked(41, u"default"_s);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token-1"));
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

void TestBusNotifier::saysThatNobodyShowsNotices()
{
    server().unregisterService(m_service);
    QSignalSpy failed(m_notifier.get(), &ui::DesktopNotifier::failed);
    m_notifier->show(notice());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(m_server->shown.isEmpty());
}

void TestBusNotifier::saysThatThereIsNoBus()
{
    ui::BusNotifier notifier([] { return QDBusConnection(u"none"_s); });
    QSignalSpy failed(&notifier, &ui::DesktopNotifier::failed);
    notifier.show(notice());
    QCOMPARE(failed.size(), 1);
}

MK_TEST(TestBusNotifier)
#include "tst_bus_notifier.moc"
