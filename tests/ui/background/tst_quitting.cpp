#include "tests/support/test_main.h"
#include "tests/ui/platform/fake_platform.h"
#include "tests/ui/settings/settings_stage.h"

#include <QSignalSpy>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// In the place of the application, which would end the tests.
class EndOfSession final : public QObject
{
public:
    EndOfSession() { qApp->installEventFilter(this); }

    static void send()
    {
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        return (event->type() == QEvent::Quit && watched == qApp) || QObject::eventFilter(watched, event);
    }
};

/// Somebody who does not let the window be closed, once.
class OneRefusal final : public QObject
{
public:
    explicit OneRefusal(QObject &window) { window.installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Close || std::exchange(m_isOver, true))
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }

private:
    bool m_isOver = false;
};

} // namespace

/// A program that would stay in the tray, and is to end.
class TestQuitting final : public QObject, private SettingsStage
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void endsWithTheSession_data();
    void endsWithTheSession();
    void waitsForWhatIsSavedWhenTheSessionEnds();
    void staysInTheTrayAfterAQuitThatWasRefused();
    void quitsOnceWhatWasTypedIsSaved();

private:
    ui::MainWindow &window() { return *m_stage->window; }
    /// With the page of settings, and the tray wanted.
    void open()
    {
        openPage();
        m_stage->stay->setWanted(true);
        m_closed = std::make_unique<QSignalSpy>(m_stage->window.get(), &ui::MainWindow::closed);
    }
    void typeName()
    {
        QLineEdit *name = field(u"shopNameLineEdit"_s);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Hoa Lan"_s);
    }

    std::unique_ptr<EndOfSession> m_session; ///< before what listens to the application
    std::shared_ptr<FakeTrayIcon> m_tray;
    std::unique_ptr<QSignalSpy> m_closed;
};

void TestQuitting::init()
{
    m_session = std::make_unique<EndOfSession>();
    openStage();
    m_tray = std::make_shared<FakeTrayIcon>();
    m_stage->platform.tray = m_tray;
}

void TestQuitting::cleanup()
{
    m_closed.reset();
    closeStage();
    m_session.reset();
}

void TestQuitting::endsWithTheSession_data()
{
    QTest::addColumn<bool>("isInTray");
    QTest::newRow("from the window") << false;
    QTest::newRow("from the tray") << true;
}

void TestQuitting::endsWithTheSession()
{
    QFETCH(const bool, isInTray);
    open();
    if (isInTray)
        QVERIFY(!window().close());
    QCOMPARE(window().isVisible(), !isInTray);
    EndOfSession::send();
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(m_tray->isShown, isInTray); // it does not go there first
}

void TestQuitting::waitsForWhatIsSavedWhenTheSessionEnds()
{
    open();
    typeName();
    EndOfSession::send();
    QTRY_COMPARE(m_closed->size(), 1);
    QVERIFY(!m_tray->isShown);
    QCOMPARE(stored().name, u"Hoa Lan"_s);
}

void TestQuitting::staysInTheTrayAfterAQuitThatWasRefused()
{
    open();
    OneRefusal refusal(window());
    m_stage->action(u"quit"_s)->trigger();
    QVERIFY(window().isVisible());
    QVERIFY(!window().close());
    QVERIFY(!window().isVisible());
    QVERIFY(m_tray->isShown);
    QCOMPARE(m_closed->size(), 0);
}

void TestQuitting::quitsOnceWhatWasTypedIsSaved()
{
    open();
    typeName();
    m_stage->action(u"quit"_s)->trigger();
    QTRY_COMPARE(m_closed->size(), 1);
    QVERIFY(!m_tray->isShown);
    QCOMPARE(stored().name, u"Hoa Lan"_s);
}

MK_TEST(TestQuitting)
#include "tst_quitting.moc"
