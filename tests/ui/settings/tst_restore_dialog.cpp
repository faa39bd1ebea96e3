#include "app/customers/customer_commands.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/restore.h"
#include "db/support/files.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/customers/customer_list_model.h"
#include "ui/settings/backup_list_model.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/window_stage.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// From the list of backups, over what it would bring and cost, to the shop as it was, and back again.
class TestRestoreDialog final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void listsTheCopies();
    void showsWhatWouldComeBackAndWhatWouldBeGone();
    void asksOnceAndMeansNo();
    void bringsADeletedCustomerBackAndGoesBack();
    void goesBackByTheKeyOfUndo();
    void forgetsWhatCanNoLongerBeTakenBack();
    void forgetsItWhenAnotherProgramRestored();
    void isStoppedWithoutAChange();
    void refusesAFileThatIsNoBackup();
    void readsAnotherFile();
    void namesEveryFocusableWidget();
    void fitsInBothLanguages();

private:
    void openDialog();
    void look();
    void restoreIt();
    QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    QLabel *label(const QString &name) const { return m_dialog->findChild<QLabel *>(name); }
    QStringList names() const
    {
        const auto *model = m_stage->window->findChild<ui::CustomerListModel *>();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString());
        return names;
    }

    std::unique_ptr<WindowStage> m_stage;
    QPointer<QDialog> m_dialog;
    QString m_backup; ///< of yesterday: Lan; since then she was deleted, and Minh came
};

void TestRestoreDialog::init()
{
    m_stage = std::make_unique<WindowStage>();
    TestShop &shop = m_stage->shop;
    const auto lan = shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    shop.setClock(u"2026-11-20T08:00:00+07:00"_s);
    const auto made = app::backUpDaily(shop.session(), shop.clock());
    QVERIFY(made && *made);
    m_backup = (*made)->file;
    shop.setClock(u"2026-11-21T19:05:00+07:00"_s);
    QVERIFY(app::run(shop.session(), app::DeleteCustomer{lan}, shop.clock().act()));
    shop.add(TestShop::person(u"Vũ Minh"_s, db::LifecycleStage::Loyalty));
}

void TestRestoreDialog::openDialog()
{
    m_stage->action(u"restore"_s)->trigger();
    m_dialog = m_stage->find<QDialog>(u"restoreDialog"_s);
    QVERIFY(m_dialog);
    QTRY_VERIFY(m_dialog->findChild<QListView *>()->model()->rowCount() > 0);
}

void TestRestoreDialog::look()
{
    QTRY_VERIFY(button(u"lookPushButton"_s)->isEnabled());
    button(u"lookPushButton"_s)->click();
    QTRY_VERIFY(label(u"differencesLabel"_s)->isVisible());
}

void TestRestoreDialog::restoreIt()
{
    look();
    button(u"restorePushButton"_s)->click();
    button(u"restoreYesPushButton"_s)->click();
    QTRY_VERIFY(!m_dialog);
}

void TestRestoreDialog::listsTheCopies()
{
    test::write(m_stage->shop.file(u"backups/shop-2026-11-19-081500-before-restore.db"_s), "kept");
    m_stage->open();
    openDialog();
    auto *model = m_dialog->findChild<ui::BackupListModel *>();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(model->index(0).data().toString().startsWith(u"yesterday, daily copy  ·  "_s));
    QCOMPARE(model->index(1).data().toString(), u"19/11, before a restore at 08:15  ·  4 bytes"_s);
    const QDateTime at(QDate(2026, 11, 21), QTime(8, 2)); // two of one day
    model->setCopies({{app::KeptBackup::Kind::BeforeRestore, u"a.db"_s, at.addSecs(60), 4},
                      {app::KeptBackup::Kind::Daily, u"b.db"_s, at, 4}});
    QCOMPARE(model->index(0).data().toString(), u"today, before a restore at 08:03  ·  4 bytes"_s);
    QCOMPARE(model->index(1).data().toString(), u"today 08:02, daily copy  ·  4 bytes"_s);
    model->setCopies({});
    QCOMPARE(model->rowCount(), 0);
}

void TestRestoreDialog::showsWhatWouldComeBackAndWhatWouldBeGone()
{
    m_stage->open();
    openDialog();
    QVERIFY(!button(u"restorePushButton"_s)->isVisible()); // not before it was looked at
    look();
    const QStringList lines = label(u"differencesLabel"_s)->text().split(u'\n');
    QVERIFY2(lines.contains(u"Customers: 1 comes back, 1 will be gone"_s), qPrintable(lines.join(u'\n')));
    QCOMPARE(lines.constLast(), u"All else stays as it is."_s);
    QVERIFY(label(u"reachLabel"_s)->text().startsWith(u"A backup of “Hoa Mai”."_s));
    QVERIFY(button(u"restorePushButton"_s)->isVisible());
}

void TestRestoreDialog::asksOnceAndMeansNo()
{
    m_stage->open();
    openDialog();
    look();
    QTRY_COMPARE(qApp->focusWidget()->objectName(), u"restorePushButton"_s);
    WindowStage::press(Qt::Key_Return);
    QVERIFY(label(u"restoreQuestionLabel"_s)->isVisible());
    QVERIFY(label(u"restoreQuestionLabel"_s)->text().contains(m_stage->shop.file(u"backups"_s)));
    QCOMPARE(qApp->focusWidget()->objectName(), u"closeRestorePushButton"_s);
    WindowStage::press(Qt::Key_Return);
    QVERIFY(m_dialog && !label(u"restoreQuestionLabel"_s)->isVisible());
    WindowStage::press(Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(QDir(m_stage->shop.file(u"backups"_s)).entryList(QDir::Files).size(), 1);
    QCOMPARE(m_stage->shop.session().customers().counts()->total(), 1);
}

void TestRestoreDialog::bringsADeletedCustomerBackAndGoesBack()
{
    m_stage->open();
    m_stage->window->openPage(ui::PageId::Customers);
    QTRY_COMPARE(names(), QStringList(u"Vũ Minh"_s));
    openDialog();
    restoreIt();
    ui::NotificationBar &bar = m_stage->window->notifications();
    QTRY_COMPARE(bar.text(), u"Restored: the shop is as in shop-daily-2026-11-20.db."_s);
    QTRY_COMPARE(m_stage->window->statusLine().item(u"backup"_s), u"Backup today 19:05 ✓"_s); // the kept copy
    m_stage->window->openPage(ui::PageId::Customers);
    QTRY_COMPARE(names(), QStringList(u"Lê Lan"_s));
    const auto actions = bar.findChildren<QPushButton *>();
    const auto back = std::ranges::find(actions, u"Go back"_s, &QPushButton::text);
    QVERIFY(back != actions.end());
    (*back)->click();
    QTRY_COMPARE(names(), QStringList(u"Vũ Minh"_s));
    QTRY_VERIFY(bar.text().contains(u"before-restore.db"_s));
}

void TestRestoreDialog::goesBackByTheKeyOfUndo()
{
    m_stage->open();
    openDialog();
    restoreIt();
    QTRY_VERIFY(m_stage->window->notifications().text().startsWith(u"Restored"_s));
    m_stage->window->undo().takeBackLast();
    QTRY_VERIFY(m_stage->window->notifications().text().contains(u"before-restore.db"_s));
    m_stage->window->openPage(ui::PageId::Customers);
    QTRY_COMPARE(names(), QStringList(u"Vũ Minh"_s));
}

void TestRestoreDialog::forgetsWhatCanNoLongerBeTakenBack()
{
    m_stage->open();
    bool takenBack = false;
    m_stage->window->undo().remember(this, [&takenBack] { takenBack = true; });
    openDialog();
    restoreIt();
    QTRY_VERIFY(m_stage->window->notifications().text().startsWith(u"Restored"_s));
    m_stage->window->undo().takeBackLast(); // the restore
    QVERIFY(m_stage->window->undo().isEmpty());
    QVERIFY(!takenBack);
}

void TestRestoreDialog::forgetsItWhenAnotherProgramRestored()
{
    m_stage->open();
    QTRY_VERIFY(m_stage->window->statusLine().item(u"backup"_s).startsWith(u"No backup"_s));
    QVERIFY(app::noteBackup(m_stage->shop.session(), {m_stage->shop.clock().nowMs(), m_backup}));
    QTRY_VERIFY(m_stage->window->statusLine().item(u"backup"_s).startsWith(u"Backup today"_s));
    m_stage->window->undo().remember(this, [] {});
    QVERIFY(app::restore(m_stage->shop.session(), m_stage->shop.clock(), m_backup));
    QTRY_VERIFY(m_stage->window->undo().isEmpty());
}

void TestRestoreDialog::isStoppedWithoutAChange()
{
    m_stage->open();
    openDialog();
    QTRY_VERIFY(button(u"lookPushButton"_s)->isEnabled());
    button(u"lookPushButton"_s)->click();
    QCOMPARE(qApp->focusWidget(), button(u"jobCancelPushButton"_s));
    button(u"jobCancelPushButton"_s)->click();
    QTRY_COMPARE(label(u"restoreProblemLabel"_s)->text(), u"Stopped. Nothing was changed."_s);
    look(); // and once more, to the end
    button(u"restorePushButton"_s)->click();
    button(u"restoreYesPushButton"_s)->click();
    WindowStage::press(Qt::Key_Escape); // stops, and does not close
    QTRY_COMPARE(label(u"restoreProblemLabel"_s)->text(), u"Stopped. Nothing was changed."_s);
    QVERIFY(m_dialog);
    QCOMPARE(m_stage->shop.session().customers().counts()->total(), 1);
    const QStringList left =
        QDir(m_stage->shop.file({}))
            .entryList({u".menkhach-restore-*"_s}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(left, QStringList());
}

void TestRestoreDialog::refusesAFileThatIsNoBackup()
{
    m_stage->open();
    openDialog();
    const QString letter = m_stage->shop.file(u"letter.db"_s);
    test::write(letter, "Kính gửi quý khách");
    m_stage->window->dialogs().setAnswer([letter](const ui::FileQuestion &) { return letter; });
    button(u"otherFilePushButton"_s)->click();
    QTRY_VERIFY2(label(u"restoreProblemLabel"_s)->text().startsWith(u"letter.db is not a Mến Khách file"_s),
                 qPrintable(label(u"restoreProblemLabel"_s)->text()));
    QVERIFY(!button(u"restorePushButton"_s)->isVisible());
}

void TestRestoreDialog::readsAnotherFile()
{
    const QString usb = m_stage->shop.file(u"usb.db"_s);
    QVERIFY(QFile::rename(m_backup, usb));
    m_stage->open();
    m_stage->action(u"restore"_s)->trigger();
    m_dialog = m_stage->find<QDialog>(u"restoreDialog"_s);
    QVERIFY(m_dialog);
    QTRY_VERIFY(label(u"noBackupsLabel"_s)->isVisible());
    m_stage->window->dialogs().setAnswer([usb](const ui::FileQuestion &) { return usb; });
    button(u"otherFilePushButton"_s)->click();
    QTRY_VERIFY(label(u"differencesLabel"_s)->isVisible());
    button(u"restorePushButton"_s)->click();
    button(u"restoreYesPushButton"_s)->click();
    QTRY_COMPARE(m_stage->window->notifications().text(), u"Restored: the shop is as in usb.db."_s);
}

void TestRestoreDialog::namesEveryFocusableWidget()
{
    m_stage->open();
    openDialog();
    look();
    const test::Reached reached = test::reachedIn(m_dialog);
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
    QVERIFY(reached.widgets >= 5); // list, three buttons, Close
}

void TestRestoreDialog::fitsInBothLanguages()
{
    m_stage->open();
    for (const QString &language : {u"language.en"_s, u"language.vi"_s}) {
        m_stage->action(language)->trigger();
        openDialog();
        look();
        button(u"restorePushButton"_s)->click();
        for (const QPushButton *one : m_dialog->findChildren<QPushButton *>()) {
            if (one->isVisible())
                QTRY_VERIFY2(one->width() >= one->sizeHint().width(), qPrintable(one->text()));
        }
        for (const QString &name : {u"reachLabel"_s, u"differencesLabel"_s, u"restoreQuestionLabel"_s})
            QTRY_VERIFY2(label(name)->height() >= label(name)->heightForWidth(label(name)->width()),
                         qPrintable(name));
        delete m_dialog;
    }
}

MK_TEST(TestRestoreDialog)
#include "tst_restore_dialog.moc"
