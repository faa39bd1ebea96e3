#include "app/safekeeping/daily_backup.h"
#include "app/start/sample_shop.h"
#include "db/engine/connection.h"
#include "db/support/files.h"
#include "tests/support/test_main.h"
#include "ui/settings/safekeeping_section.h"
#include "ui/settings/settings_stage.h"
#include "ui/shell/dialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// Copies of the shop, where they go, and the sample shop that is removed.
class TestSafekeepingSettings final : public QObject, private SettingsStage
{
    Q_OBJECT
private slots:
    void init() { openStage(); }
    void cleanup() { closeStage(); }
    void backsUpAndRemembersWhen();
    void tellsWhyABackupFailed();
    void namesTheShopWhereItIsDamaged();
    void choosesTheFolderOfTheDailyCopies();
    void refusesAFolderThatCanNotBeWrittenTo();
    void removesTheSampleShopAfterAsking();
};

void TestSafekeepingSettings::backsUpAndRemembersWhen()
{
    openPage();
    QTRY_COMPARE(m_stage->window->statusLine().item(u"backup"_s), u"No backup yet"_s);
    m_stage->action(u"backup"_s)->trigger();
    auto *dialog = m_stage->window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->selectedFiles().value(0).endsWith(u"menkhach-2026-11-21.db"_s));
    dialog->close();
    const QString file = m_stage->shop.file(u"copy.db"_s);
    m_stage->window->findChild<ui::SafekeepingSection *>()->backUp(file);
    QTRY_COMPARE(m_stage->window->statusLine().item(u"backup"_s), u"Backup today 19:05 ✓"_s);
    QVERIFY(QFile::exists(file));
    const auto last = app::lastBackup(m_stage->shop.session());
    QVERIFY(last && *last);
    QCOMPARE((*last)->file, file);
    QCOMPARE((*last)->atMs, m_stage->shop.clock().nowMs());
}

void TestSafekeepingSettings::tellsWhyABackupFailed()
{
    openPage();
    m_stage->window->findChild<ui::SafekeepingSection *>()->backUp(
        m_stage->shop.file(u"no/such/folder/copy.db"_s));
    QTRY_VERIFY(m_stage->window->notifications().stays());
    QTRY_COMPARE(m_stage->window->statusLine().item(u"backup"_s), u"No backup yet"_s);
    QVERIFY(m_stage->find<QPushButton>(u"backUpPushButton"_s)->isEnabled());
}

void TestSafekeepingSettings::namesTheShopWhereItIsDamaged()
{
    m_stage->shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    {
        const auto raw =
            db::Connection::open(m_stage->shop.session().path(), db::Connection::Mode::ReadWrite, 1000);
        QVERIFY(
            (*raw)->execute(u"PRAGMA ignore_check_constraints = ON; UPDATE customer SET birth_month = 77"_s));
    }
    openPage();
    m_stage->window->findChild<ui::SafekeepingSection *>()->backUp(m_stage->shop.file(u"copy.db"_s));
    QTRY_VERIFY(m_stage->window->notifications().stays());
    const QString text = m_stage->window->notifications().text();
    QVERIFY2(text.contains(u"shop.db"_s) && !text.contains(u"copy.db"_s), qPrintable(text));
}

void TestSafekeepingSettings::choosesTheFolderOfTheDailyCopies()
{
    openPage();
    const QString usual = m_stage->shop.file(u"backups"_s);
    QTRY_COMPARE(label(u"backupFolderLabel"_s), usual);
    auto *back = m_stage->find<QPushButton>(u"usualFolderPushButton"_s);
    QVERIFY(!back->isVisibleTo(back->window()));
    const QString usb = m_stage->shop.file(u"usb"_s);
    QVERIFY(QDir().mkpath(usb));
    test::write(usb + u"/shop-daily-2026-11-18.db"_s, "a copy");
    test::write(usb + u"/shop-daily-2026-11-20.db"_s, "a copy");
    m_stage->window->dialogs().setAnswer([usb](const ui::FileQuestion &question) {
        return question.purpose == ui::FileQuestion::For::Folder ? usb : QString();
    });
    m_stage->find<QPushButton>(u"changeFolderPushButton"_s)->click();
    QTRY_COMPARE(label(u"backupFolderLabel"_s), usb);
    QCOMPARE(*app::backupFolder(m_stage->shop.session()), usb);
    QCOMPARE(label(u"backupCopiesLabel"_s),
             u"2 copies are kept there: the newest of yesterday, the oldest of 18/11"_s);
    QTRY_COMPARE(m_stage->window->notifications().text(), u"Daily copies go to %1 from now on."_s.arg(usb));
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(label(u"backupFolderLabel"_s), usual);
    m_stage->find<QPushButton>(u"changeFolderPushButton"_s)->click();
    QTRY_COMPARE(label(u"backupFolderLabel"_s), usb);
    QVERIFY(back->isVisibleTo(back->window()));
    back->click();
    QTRY_COMPARE(label(u"backupFolderLabel"_s), usual);
}

void TestSafekeepingSettings::refusesAFolderThatCanNotBeWrittenTo()
{
    openPage();
    QTRY_COMPARE(label(u"backupFolderLabel"_s), m_stage->shop.file(u"backups"_s));
    const QString gone = m_stage->shop.file(u"gone"_s);
    m_stage->window->dialogs().setAnswer([gone](const ui::FileQuestion &) { return gone; });
    m_stage->find<QPushButton>(u"changeFolderPushButton"_s)->click();
    QVERIFY(m_stage->window->notifications().stays());
    QCOMPARE(*app::backupFolder(m_stage->shop.session()), m_stage->shop.file(u"backups"_s));
}

void TestSafekeepingSettings::removesTheSampleShopAfterAsking()
{
    app::ShopSettings unnamed = *app::ShopSettings::load(m_stage->shop.session());
    unnamed.name.clear();
    QVERIFY(unnamed.save(m_stage->shop.session()));
    QVERIFY(app::makeSampleShop(m_stage->shop.session(), m_stage->shop.clock(), {60, 100, 1}));
    openPage();
    auto *remove = m_stage->find<QPushButton>(u"removeSamplePushButton"_s);
    QTRY_VERIFY(remove->isVisible());
    remove->click();
    auto *yes = m_stage->find<QPushButton>(u"removeSampleYesPushButton"_s);
    QTRY_VERIFY(yes->isVisible());
    QCOMPARE(yes->text(), u"Remove 60 customers"_s);
    QCOMPARE(qApp->focusWidget()->objectName(), u"keepSamplePushButton"_s);
    WindowStage::press(Qt::Key_Space); // keep it
    QTRY_VERIFY(remove->isVisible());
    QCOMPARE(m_stage->shop.session().customers().counts()->total(), 60);
    remove->click();
    QTRY_VERIFY(yes->isVisible());
    yes->click();
    QTRY_COMPARE(m_stage->shop.session().customers().counts()->total(), 0);
    QTRY_VERIFY(m_stage->window->covering()); // the first start again
    QVERIFY(stored().name.isEmpty());
}

MK_TEST(TestSafekeepingSettings)
#include "tst_safekeeping_settings.moc"
