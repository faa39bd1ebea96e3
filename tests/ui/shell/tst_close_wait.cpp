#include "app/customers/customer_commands.h"
#include "app/desk/desk.h"
#include "app/support/broken_table.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "db/engine/transaction.h"
#include "tests/support/test_main.h"
#include "ui/language/translator.h"
#include "ui/shell/close_wait.h"
#include "ui/shell/doer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

/// A window that is closed while something is not written yet.
class TestCloseWait final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void closesAtOnceWhenAllIsWritten();
    void waitsForAnotherProgram();
    void staysWhereItCouldNotBeWritten();
    void closesWithoutWaitingForWhoWantsIt();
    void waitsAgainWhereAnotherKeptItOpen();

private:
    bool isDeleted() { return m_shop->session().reader().read(m_lan)->deleted; }
    void closeWithoutWaiting()
    {
        m_window->findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    }
    void remove() { m_doer->run(this, app::DeleteCustomer{m_lan}); }
    QString told() const { return m_window->notifications().text(); }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<app::Desk> m_desk;
    std::unique_ptr<ui::Theme> m_theme;
    ui::Translator m_translator;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Doer> m_doer;
    db::CustomerId m_lan;
};

/// Another program that is writing for as long as this lives.
class OtherWriter final
{
public:
    explicit OtherWriter(const QString &file)
    {
        auto opened = db::Connection::open(file, db::Connection::Mode::ReadWrite, 10'000);
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.error().detail));
        m_connection = std::move(*opened);
        auto begun = db::Transaction::begin(*m_connection);
        if (!begun)
            qFatal("%s", qUtf8Printable(begun.error().detail));
        m_transaction.emplace(std::move(*begun));
    }

private:
    std::unique_ptr<db::Connection> m_connection;
    std::optional<db::Transaction> m_transaction;
};

/// Another who keeps the window open for as long as this lives.
class KeptOpen final : public QObject
{
protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Close)
            event->ignore();
        return event->type() == QEvent::Close;
    }
};

void TestCloseWait::init()
{
    m_shop = std::make_unique<TestShop>();
    m_lan = m_shop->add(TestShop::person(u"Lê Thị Lan"_s, db::LifecycleStage::Loyalty));
    m_settings = std::make_unique<QSettings>(m_shop->file(u"desk.ini"_s), QSettings::IniFormat);
    m_settings->setValue(u"language"_s, u"en"_s);
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{m_shop->file(u"shop.db"_s)}, m_shop->clock());
    m_theme = std::make_unique<ui::Theme>();
    m_window = std::make_unique<ui::MainWindow>(*m_theme, m_translator, *m_settings);
    m_doer = std::make_unique<ui::Doer>(*m_desk, m_window->notifications(), m_window->undo());
    new ui::CloseWait(*m_window, *m_desk);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCloseWait::cleanup()
{
    m_doer.reset();
    m_window.reset();
    m_theme.reset();
    m_desk.reset();
    m_shop.reset();
}

void TestCloseWait::closesAtOnceWhenAllIsWritten()
{
    remove();
    QTRY_VERIFY(!m_desk->isWriting());
    QVERIFY(m_window->close());
    QVERIFY(isDeleted());
}

void TestCloseWait::waitsForAnotherProgram()
{
    {
        const OtherWriter other(m_shop->file(u"shop.db"_s));
        remove();
        QVERIFY(!m_window->close());
        QTRY_VERIFY2(told().startsWith(u"Your last changes are still being saved"_s), qPrintable(told()));
        QVERIFY(m_window->isVisible());
        QVERIFY(!isDeleted());
    }
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(isDeleted());
}

void TestCloseWait::staysWhereItCouldNotBeWritten()
{
    const BrokenTable journal(m_shop->file(u"shop.db"_s), u"journal"_s);
    remove();
    QVERIFY(!m_window->close());
    QTRY_VERIFY(!m_desk->isWriting());
    QVERIFY(m_window->isVisible());
    QVERIFY(!told().isEmpty()); // why not
    QVERIFY(m_window->close()); // known by now
}

void TestCloseWait::closesWithoutWaitingForWhoWantsIt()
{
    const OtherWriter other(m_shop->file(u"shop.db"_s));
    remove();
    QVERIFY(!m_window->close());
    QTRY_VERIFY(!told().isEmpty());
    closeWithoutWaiting();
    QVERIFY(!m_window->isVisible());
}

void TestCloseWait::waitsAgainWhereAnotherKeptItOpen()
{
    const OtherWriter other(m_shop->file(u"shop.db"_s));
    remove();
    QVERIFY(!m_window->close());
    QTRY_VERIFY(!told().isEmpty());
    {
        KeptOpen question;
        m_window->installEventFilter(&question);
        closeWithoutWaiting();
        QVERIFY(m_window->isVisible());
    }
    QVERIFY(!m_window->close()); // what is being written is waited for
    QTRY_VERIFY(!told().isEmpty());
    closeWithoutWaiting();
    QVERIFY(!m_window->isVisible());
}

MK_TEST(TestCloseWait)
#include "tst_close_wait.moc"
