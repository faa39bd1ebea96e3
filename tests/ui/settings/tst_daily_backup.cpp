#include "app/safekeeping/backup_record.h"
#include "app/safekeeping/erasure.h"
#include "app/safekeeping/kept_backups.h"
#include "db/engine/connection.h"
#include "db/safekeeping/safekeeping.h"
#include "db/shop/setting_store.h"
#include "db/support/files.h"
#include "tests/support/test_main.h"
#include "ui/language/restore_words.h"
#include "ui/settings/backup_reminder.h"
#include "ui/settings/daily_backup.h"
#include "ui/shell/window_stage.h"
#include "ui/shell/window_state.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The window copies the shop by itself, and the status line says how the shop stands with its backups.
class TestDailyBackup final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void copiesByItselfAndNotesIt();
    void leavesAShopWithoutCustomersAlone();
    void copiesSoonAfterTheFirstCustomers();
    void waitsForTheFirstStart();
    void tellsAFailureOnceADay();
    void repairsTheShopAndTellsIt();
    void showsTheRepairAndStopsIt();
    void leavesNothingWhereThereIsNoRoom();
    void saysWhatHelps();
    void triesAgainWhenAnotherFolderIsChosen();
    void stopsWithTheWindow();
    void tellsWhereAnErasingLeavesThePerson();
    void showsThatAnErasingIsEndedAndPutsItOff();
    void warnsOfAnOldBackup();
    void warnsWhereThereIsNone();
    void leadsToTheBackupsByAClick();

private:
    void open();
    /// One look, until it has ended; whether it went well.
    bool look();
    /// Until what is being copied is copied, or was stopped.
    void waitForReading(app::Desk &desk)
    {
        bool done = false;
        desk.askAside(this, app::asking(&app::lastBackup), [&done](const auto &) { done = true; });
        QTRY_VERIFY(done);
    }
    void damage()
    {
        const auto raw =
            db::Connection::open(m_stage->shop.session().path(), db::Connection::Mode::ReadWrite, 1000);
        QVERIFY((*raw)->execute(u"DELETE FROM customer_search; DROP INDEX customer_by_name"_s));
    }
    /// Cancels the dialog of the job that is running, once it has come.
    void cancelJob(const QString &doing)
    {
        QTRY_VERIFY(m_stage->window->findChild<QDialog *>(u"jobDialog"_s));
        auto *dialog = m_stage->window->findChild<QDialog *>(u"jobDialog"_s);
        QTRY_VERIFY(dialog->isVisible());
        QTRY_VERIFY(dialog->findChild<QPushButton *>()->isVisible());
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                            [&doing](const QLabel *label) { return label->text().startsWith(doing); }));
        dialog->findChild<QPushButton *>()->click();
    }
    void setFolder(const QString &folder)
    {
        QVERIFY(m_stage->shop.session().settings().set(app::kBackupFolderKey, folder));
    }
    QString backupItem() const { return m_stage->window->statusLine().item(u"backup"_s); }
    bool isWorrying() const { return m_stage->window->findChild<ui::BackupReminder *>()->isWorrying(); }
    QStringList copies() const { return QDir(m_stage->shop.file(u"backups"_s)).entryList(QDir::Files); }
    QString trouble() const { return m_stage->window->notifications().text(); }
    void noteBackupAt(const QString &iso)
    {
        const qint64 atMs = TestShop::at(iso).nowMs();
        QVERIFY(app::noteBackup(m_stage->shop.session(), {atMs, u"/usb/shop.db"_s}));
    }

    std::unique_ptr<WindowStage> m_stage;
    ui::DailyBackup *m_daily = nullptr;
};

void TestDailyBackup::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
}

void TestDailyBackup::open()
{
    m_stage->open();
    m_daily = m_stage->window->findChild<ui::DailyBackup *>();
    QVERIFY(m_daily);
}

bool TestDailyBackup::look()
{
    QSignalSpy looked(m_daily, &ui::DailyBackup::looked);
    m_daily->look();
    return looked.wait() && looked.constFirst().constFirst().toBool();
}

void TestDailyBackup::copiesByItselfAndNotesIt()
{
    open();
    QTRY_COMPARE(backupItem(), u"No backup yet"_s);
    m_daily->setPauses(1ms, 1h);
    QTRY_COMPARE(backupItem(), u"Backup today 19:05 ✓"_s);
    QVERIFY(!isWorrying());
    QCOMPARE(copies(), QStringList(u"shop-daily-2026-11-21.db"_s));
    const auto last = app::lastBackup(m_stage->shop.session());
    QVERIFY(last && *last);
    QCOMPARE((*last)->file, m_stage->shop.file(u"backups/shop-daily-2026-11-21.db"_s));
    QVERIFY(trouble().isEmpty()); // what goes well by itself is not told
    // Where the copies are is known on this computer even when the shop is gone.
    QCOMPARE(m_stage->window->state().backupFolder(m_stage->shop.session().path()),
             m_stage->shop.file(u"backups"_s));
}

void TestDailyBackup::leavesAShopWithoutCustomersAlone()
{
    m_stage = std::make_unique<WindowStage>();
    open();
    QVERIFY(look());
    QCOMPARE(copies(), QStringList());
    QVERIFY(!isWorrying());
}

void TestDailyBackup::copiesSoonAfterTheFirstCustomers()
{
    m_stage = std::make_unique<WindowStage>();
    open();
    m_daily->setPauses(1ms, 1h);
    QVERIFY(QSignalSpy(m_daily, &ui::DailyBackup::looked).wait());
    waitForReading(*m_stage->desk);
    QCOMPARE(copies(), QStringList());
    m_stage->shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    QTRY_COMPARE_WITH_TIMEOUT(backupItem(), u"Backup today 19:05 ✓"_s, 30000); // looked for once a second
    QCOMPARE(copies(), QStringList(u"shop-daily-2026-11-21.db"_s));
}

void TestDailyBackup::waitsForTheFirstStart()
{
    open();
    m_stage->window->showOverlay(new QWidget);
    m_daily->look();
    waitForReading(*m_stage->desk);
    QCOMPARE(copies(), QStringList());
    m_daily->setPauses(1ms, 1h);
    m_stage->window->removeOverlay();
    QTRY_COMPARE(copies(), QStringList(u"shop-daily-2026-11-21.db"_s));
}

void TestDailyBackup::tellsAFailureOnceADay()
{
    const QString folder = m_stage->shop.file(u"plain/backups"_s);
    test::write(m_stage->shop.file(u"plain"_s), "a file, and no folder");
    setFolder(folder);
    noteBackupAt(u"2026-11-20T08:02:00+07:00"_s);
    open();
    QTRY_COMPARE(backupItem(), u"Backup yesterday 08:02 ✓"_s);
    QVERIFY(!look());
    QTRY_VERIFY2(trouble().contains(folder), qPrintable(trouble()));
    QVERIFY(m_stage->window->notifications().stays());
    QCOMPARE(backupItem(), u"Backup yesterday 08:02"_s);
    QVERIFY(isWorrying());
    m_stage->window->notifications().dismiss();
    QVERIFY(!look());
    QVERIFY(!m_stage->window->notifications().isShowing());
}

void TestDailyBackup::repairsTheShopAndTellsIt()
{
    open();
    damage();
    QVERIFY(look());
    QTRY_COMPARE(backupItem(), u"Backup today 19:05 ✓"_s);
    QCOMPARE(copies(), QStringList(u"shop-daily-2026-11-21.db"_s));
    QTRY_COMPARE(trouble(), u"The shop's file was repaired: the file's indexes, the search for "
                            "customers. Nothing you entered was changed."_s);
    QCOMPARE(*m_stage->shop.session().safekeeping().check(), QStringList());
}

void TestDailyBackup::showsTheRepairAndStopsIt()
{
    open();
    damage();
    QSignalSpy looked(m_daily, &ui::DailyBackup::looked);
    db::Session &session = m_stage->shop.session();
    QVERIFY(session.inTransaction([this]() -> db::Result<void> { // meanwhile the desk waits
        m_daily->look();
        cancelJob(u"The shop's file is being repaired."_s);
        return {};
    }));
    QTRY_COMPARE(looked.size(), 1);
    QVERIFY(!looked.constFirst().constFirst().toBool());
    QVERIFY(!m_stage->window->findChild<QDialog *>(u"jobDialog"_s));
    QCOMPARE(session.safekeeping().check()->size(), 2);
    QCOMPARE(copies(), QStringList());
    QVERIFY(look()); // the next time
    QCOMPARE(copies(), QStringList(u"shop-daily-2026-11-21.db"_s));
    QCOMPARE(*session.safekeeping().check(), QStringList());
}

void TestDailyBackup::leavesNothingWhereThereIsNoRoom()
{
    open();
    {
        const test::NoRoom full;
        QVERIFY(!look());
    }
    const QString words = u"the disk of %1 is full"_s.arg(m_stage->shop.file(u"backups"_s));
    QTRY_VERIFY2(trouble().contains(words), qPrintable(trouble()));
    QCOMPARE(copies(), QStringList()); // nothing half made
}

void TestDailyBackup::saysWhatHelps()
{
    m_stage->open(); // for its language
    const auto words = [](db::ErrorKind kind) {
        return ui::words::dailyBackupFailed({kind, {}}, u"/usb/backups"_s, u"/home/lan/shop.db"_s);
    };
    QCOMPARE(words(db::ErrorKind::DiskFull),
             u"No backup today: the disk of /usb/backups is full. Make room, or choose another folder."_s);
    QVERIFY(words(db::ErrorKind::FileAccess).contains(u"/usb/backups cannot be written to"_s));
    QVERIFY(
        words(db::ErrorKind::Corrupt).startsWith(u"No backup today in /usb/backups. shop.db is damaged."_s));
    QVERIFY(words(db::ErrorKind::Corrupt).contains(u"Restore the latest copy"_s));
}

void TestDailyBackup::triesAgainWhenAnotherFolderIsChosen()
{
    test::write(m_stage->shop.file(u"plain"_s), "a file, and no folder");
    setFolder(m_stage->shop.file(u"plain/backups"_s));
    open();
    m_daily->setPauses(1ms, 1h);
    QTRY_VERIFY(m_stage->window->notifications().isShowing());
    setFolder({});
    QTRY_COMPARE(backupItem(), u"Backup today 19:05 ✓"_s);
}

void TestDailyBackup::stopsWithTheWindow()
{
    app::Desk desk({m_stage->shop.file(u"shop.db"_s)}, m_stage->shop.clock());
    QVERIFY(QSignalSpy(&desk, &app::Desk::opened).wait());
    QStringList told;
    auto daily =
        std::make_unique<ui::DailyBackup>(desk, nullptr, [&told](const QString &text) { told.append(text); });
    daily->look();
    daily.reset();
    waitForReading(desk);
    QCOMPARE(copies(), QStringList());
    QCOMPARE(told, QStringList());
}

void TestDailyBackup::tellsWhereAnErasingLeavesThePerson()
{
    db::Session &session = m_stage->shop.session();
    const db::CustomerId id = m_stage->shop.add(TestShop::person(u"Vũ An"_s, db::LifecycleStage::Loyalty));
    QVERIFY(app::erasePerson(session, m_stage->shop.clock(), id));
    // As a killed program leaves it; what was put aside as damaged cannot be cleaned.
    QVERIFY(session.settings().set(u"erasure.unfinished.%1"_s.arg(id.value), u"1"_s));
    const QString aside = m_stage->shop.file(app::nameOfDamaged(session.path(), m_stage->shop.clock().now()));
    test::write(aside, "Vũ An");
    open();
    QVERIFY(look());
    QTRY_VERIFY2(trouble().contains(QDir::toNativeSeparators(aside)), qPrintable(trouble()));
    QVERIFY(app::unfinishedErasures(session)->isEmpty());
}

void TestDailyBackup::showsThatAnErasingIsEndedAndPutsItOff()
{
    db::Session &session = m_stage->shop.session();
    const db::CustomerId id = m_stage->shop.add(TestShop::person(u"Vũ An"_s, db::LifecycleStage::Loyalty));
    QVERIFY(app::erasePerson(session, m_stage->shop.clock(), id));
    open();
    QVERIFY(look()); // the copy of the day is made
    QVERIFY(session.settings().set(u"erasure.unfinished.%1"_s.arg(id.value), u"1"_s));
    const auto isUnfinished = [&] { return !app::unfinishedErasures(session)->isEmpty(); };
    QVERIFY(session.inTransaction([this]() -> db::Result<void> { // meanwhile the desk waits
        [this] { QVERIFY(look()); }();
        cancelJob(u"An erased customer is being removed from the backups."_s);
        return {};
    }));
    QTRY_VERIFY2(trouble().startsWith(u"An erased customer is still in some backups."_s),
                 qPrintable(trouble()));
    QVERIFY(!m_stage->window->findChild<QDialog *>(u"jobDialog"_s));
    QVERIFY(isUnfinished());
    QVERIFY(look());
    QTRY_VERIFY(!isUnfinished());
}

void TestDailyBackup::warnsOfAnOldBackup()
{
    noteBackupAt(u"2026-11-14T08:02:00+07:00"_s);
    open();
    QTRY_COMPARE(backupItem(), u"Backup 14/11 08:02 ✓"_s); // a week
    QVERIFY(!isWorrying());
    noteBackupAt(u"2026-11-12T08:02:00+07:00"_s);
    QTRY_COMPARE(backupItem(), u"No backup for 9 days"_s);
    QVERIFY(isWorrying());
    m_stage->action(u"language.vi"_s)->trigger();
    QTRY_COMPARE(backupItem(), u"Đã 9 ngày chưa sao lưu"_s);
}

void TestDailyBackup::warnsWhereThereIsNone()
{
    m_stage = std::make_unique<WindowStage>();
    open();
    QTRY_COMPARE(backupItem(), u"No backup yet"_s);
    QVERIFY(!isWorrying()); // there is nothing to lose
    m_stage->shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    QTRY_VERIFY(isWorrying());
}

void TestDailyBackup::leadsToTheBackupsByAClick()
{
    open();
    QTRY_COMPARE(backupItem(), u"No backup yet"_s);
    QTest::mouseClick(m_stage->find<QLabel>(u"backupStatusItem"_s), Qt::LeftButton);
    QCOMPARE(m_stage->window->pages().currentWidget()->objectName(), u"settingsPage"_s);
    QCOMPARE(qApp->focusWidget()->objectName(), u"backUpPushButton"_s);
    QTRY_VERIFY(!qApp->focusWidget()->visibleRegion().isEmpty());
}

MK_TEST(TestDailyBackup)
#include "tst_daily_backup.moc"
