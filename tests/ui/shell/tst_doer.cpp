#include "ui/shell/doer.h"

#include "app/customers/customer_commands.h"
#include "app/customers/group_commands.h"
#include "app/support/broken_table.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "tests/support/test_main.h"
#include "ui/language/translator.h"
#include "ui/shell/actions.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"

#include <QDialog>
#include <QPushButton>
#include <QSemaphore>

using namespace Qt::StringLiterals;

namespace {

/// Keeps the database thread at work until it is let go.
class Held final
{
public:
    explicit Held(app::Desk &desk)
    {
        desk.write(
            &desk,
            [gate = m_gate](db::Session &) -> db::Result<db::ChangeSet> {
                gate->acquire();
                return db::ChangeSet();
            },
            [](const auto &) {});
    }
    ~Held() { letGo(); }
    Q_DISABLE_COPY_MOVE(Held)
    void letGo() const { m_gate->release(); }

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

} // namespace

/// A command of a window from the key to its undo.
class TestDoer final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void tellsWhatWasDoneAndTakesItBack();
    void takesBackWhatIsStillBeingWritten();
    void runsWhenItsReceiverIsGone();
    void leavesNothingToUndoWhenRefused();
    void tellsWhatWasStoppedAsNoFailure();
    void keepsWhatCannotBeTakenBackYet();
    void offersUndoAgainWhenItFailed();
    void showsHowFarALongUndoIs();
    void stopsALongUndo();
    void redoesByKeyAndByTheBar();
    void redoesWhatTheJournalGaveBack();

private:
    bool isDeleted(db::CustomerId id) { return m_shop->session().reader().read(id)->deleted; }
    void remove(QObject *receiver, db::CustomerId id)
    {
        m_doer->run(receiver, app::DeleteCustomer{id},
                    {.told = [](auto) { return u"Gone."_s; },
                     .then = [this](auto) { ++m_done; },
                     .failed = [this](const db::Error &) { ++m_failed; },
                     .takenBack = [this] { ++m_takenBack; }});
    }

    ui::Translator m_translator;
    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_first;
    db::CustomerId m_second;
    std::unique_ptr<app::Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    ui::NotificationBar *m_bar = nullptr;
    ui::UndoHistory *m_undo = nullptr;
    std::unique_ptr<ui::Doer> m_doer;
    int m_done = 0;
    int m_failed = 0;
    int m_takenBack = 0;
};

void TestDoer::init()
{
    m_translator.speak(ui::Language::English);
    m_done = m_failed = m_takenBack = 0;
    m_doer.reset(); // each before what it works with
    m_window = std::make_unique<QWidget>();
    m_desk.reset();
    m_shop = std::make_unique<TestShop>();
    m_first = m_shop->add(TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty));
    m_second = m_shop->add(TestShop::person(u"Lê Thị Mai"_s, db::LifecycleStage::Loyalty));
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{m_shop->file(u"shop.db"_s)}, m_shop->clock());
    m_bar = new ui::NotificationBar(m_window.get());
    m_undo = new ui::UndoHistory(*new ui::Actions(m_window.get()), *m_bar, m_window.get());
    m_doer = std::make_unique<ui::Doer>(*m_desk, *m_bar, *m_undo);
}

void TestDoer::tellsWhatWasDoneAndTakesItBack()
{
    remove(this, m_first);
    QTRY_COMPARE(m_bar->text(), u"Gone."_s);
    QVERIFY(isDeleted(m_first));
    QCOMPARE(m_done, 1);
    m_undo->takeBackLast();
    QTRY_COMPARE(m_takenBack, 1);
    QVERIFY(!isDeleted(m_first));
    QCOMPARE(m_bar->text(), u"Undone: Deleted – Lê Thị Đào"_s);
}

void TestDoer::takesBackWhatIsStillBeingWritten()
{
    remove(this, m_first);
    QTRY_COMPARE(m_done, 1);
    remove(this, m_second);
    m_undo->takeBackLast(); // of the second, though only the first is written
    QTRY_COMPARE(m_takenBack, 1);
    QVERIFY(isDeleted(m_first));
    QVERIFY(!isDeleted(m_second));
}

void TestDoer::runsWhenItsReceiverIsGone()
{
    auto receiver = std::make_unique<QObject>();
    remove(receiver.get(), m_first);
    receiver.reset();
    QTRY_VERIFY(isDeleted(m_first));
    m_undo->takeBackLast();
    QTRY_VERIFY(!isDeleted(m_first));
    QCOMPARE(m_done + m_takenBack, 0);
}

void TestDoer::leavesNothingToUndoWhenRefused()
{
    remove(this, db::CustomerId{77});
    QTRY_COMPARE(m_failed, 1);
    QVERIFY(m_undo->isEmpty());
    QCOMPARE(m_bar->text(), u"That is no longer there. The list has been read again."_s);
}

void TestDoer::tellsWhatWasStoppedAsNoFailure()
{
    m_doer->run(this, app::DeleteCustomers{{m_first, m_second}, [](qint64, qint64) { return false; }},
                {.failed = [this](const db::Error &) { ++m_failed; }});
    QTRY_COMPARE(m_failed, 1);
    QCOMPARE(m_bar->text(), u"Stopped. Nothing was changed."_s);
    QVERIFY(!m_bar->stays());
    QVERIFY(!isDeleted(m_first));
}

void TestDoer::keepsWhatCannotBeTakenBackYet()
{
    remove(this, m_first);
    QTRY_COMPARE(m_done, 1);
    // Another program brings her back.
    QVERIFY(app::run(m_shop->session(), app::RestoreCustomer{m_first}, m_shop->clock().act()));
    m_undo->takeBackLast();
    QTRY_VERIFY(m_bar->text().contains(u"can no longer be undone"_s));
    QVERIFY(!m_undo->isEmpty());
    auto *thatFirst = m_bar->findChild<QPushButton *>(u"notificationActionPushButton"_s);
    QCOMPARE(thatFirst->text(), u"Undo that"_s);
    thatFirst->click();
    QTRY_VERIFY(m_bar->text().startsWith(u"Undone"_s));
    QVERIFY(isDeleted(m_first));
    m_undo->takeBackLast(); // which is ours, as before
    QTRY_VERIFY(!isDeleted(m_first));
}

void TestDoer::offersUndoAgainWhenItFailed()
{
    remove(this, m_first);
    QTRY_COMPARE(m_bar->text(), u"Gone."_s);
    const QString file = m_shop->file(u"shop.db"_s);
    const auto button = [this] {
        return m_window->findChild<QPushButton *>(u"notificationActionPushButton"_s);
    };
    {
        const BrokenTable journal(file, u"journal"_s);
        m_undo->takeBackLast();
        QTRY_VERIFY(m_bar->stays()); // with why it failed
        QCOMPARE(button()->text(), u"Undo"_s);
    }
    QVERIFY(isDeleted(m_first));
    button()->click();
    QTRY_COMPARE(m_takenBack, 1);
    QVERIFY(!isDeleted(m_first));
    QTRY_VERIFY(m_bar->text().startsWith(u"Undone"_s));
    {
        const BrokenTable journal(file, u"journal"_s);
        m_undo->redoLast();
        QTRY_VERIFY(m_bar->stays());
        QCOMPARE(button()->text(), u"Redo"_s);
    }
    QVERIFY(!isDeleted(m_first));
    m_undo->redoLast();
    QTRY_VERIFY(isDeleted(m_first));
}

void TestDoer::showsHowFarALongUndoIs()
{
    remove(this, m_first);
    QTRY_COMPARE(m_done, 1);
    const Held held(*m_desk); // what is undone waits behind it
    m_undo->takeBackLast();
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"jobDialog"_s));
    QVERIFY(m_window->findChild<QPushButton *>(u"jobCancelPushButton"_s)->isEnabled());
    held.letGo();
    QTRY_COMPARE(m_takenBack, 1);
    QVERIFY(!m_window->findChild<QDialog *>(u"jobDialog"_s));
}

void TestDoer::stopsALongUndo()
{
    m_doer->run(this, app::DeleteCustomers{{m_first, m_second}, {}},
                {.then = [this](const auto &) { ++m_done; }, .takenBack = [this] { ++m_takenBack; }});
    QTRY_COMPARE(m_done, 1);
    const Held held(*m_desk);
    m_undo->takeBackLast();
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"jobDialog"_s));
    m_window->findChild<QPushButton *>(u"jobCancelPushButton"_s)->click();
    held.letGo();
    QTRY_COMPARE(m_bar->text(), u"Stopped. Nothing was changed."_s);
    QVERIFY(!m_bar->stays());
    QVERIFY(isDeleted(m_first) && isDeleted(m_second));
    QVERIFY(!m_window->findChild<QDialog *>(u"jobDialog"_s));
    m_undo->takeBackLast(); // it can be begun again
    QTRY_COMPARE(m_takenBack, 1);
    QVERIFY(!isDeleted(m_first) && !isDeleted(m_second));
}

void TestDoer::redoesByKeyAndByTheBar()
{
    auto *button = m_bar->findChild<QPushButton *>(u"notificationActionPushButton"_s);
    remove(this, m_first);
    QTRY_COMPARE(m_bar->text(), u"Gone."_s);
    m_undo->takeBackLast();
    QVERIFY(!m_bar->isShowing()); // its Undo would come too late
    QTRY_COMPARE(m_bar->text(), u"Undone: Deleted – Lê Thị Đào"_s);
    QCOMPARE(button->text(), u"Redo"_s);
    button->click();
    QTRY_COMPARE(m_bar->text(), u"Done again: Deleted: Lê Thị Đào"_s);
    QVERIFY(isDeleted(m_first));
    QCOMPARE(button->text(), u"Undo"_s);
    m_undo->takeBackLast();
    QTRY_COMPARE(m_takenBack, 2);
    QVERIFY(!isDeleted(m_first));
    m_undo->redoLast();
    QTRY_VERIFY(isDeleted(m_first));
    remove(this, m_second);
    QTRY_VERIFY(isDeleted(m_second));
    m_undo->redoLast(); // something new was done
    QCOMPARE(m_bar->text(), u"There is nothing to redo."_s);
}

void TestDoer::redoesWhatTheJournalGaveBack()
{
    QVERIFY(app::run(m_shop->session(), app::DeleteCustomer{m_first}, m_shop->clock().act()));
    m_undo->takeBackLast(); // of another morning
    QTRY_VERIFY(!isDeleted(m_first));
    QTRY_VERIFY(m_bar->isShowing());
    m_undo->redoLast();
    QTRY_VERIFY(isDeleted(m_first));
    m_undo->takeBackLast();
    QTRY_VERIFY(!isDeleted(m_first));
}

MK_TEST(TestDoer)
#include "tst_doer.moc"
