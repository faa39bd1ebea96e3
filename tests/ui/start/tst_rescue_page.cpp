#include "app/core/data_location.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/rescue.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/files.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/desk_pages.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/shop_window.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QPushButton>

#include <optional>

using namespace Qt::StringLiterals;

/// What the window offers where the shop cannot be opened.
class TestRescuePage final : public QObject, private ShopWindow
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void listsCopiesByDayAndCustomers();
    void namesTheShopsWhereCopiesAreOfSeveral();
    void restoresTheNewestByEnterAndGoesOn();
    void tellsTheHourOfACopy();
    void isNeverCut();
    void callsAFileElsewhereAStrangers();
    void callsItsOwnFileDamaged();
    void goesOnToTheNextCopyWhenOneIsDamaged();
    void offersAnotherShopWhereThereIsNoCopy();
    void takesACopyThatLiesElsewhere();
    void opensWhatAnotherProgramHasRescued();
    void beginsAnewOnlyWhenAsked();
    void offersNoCopyToAShopOfANewerProgram();
    void speaksBothLanguagesAndNamesEverything();

private:
    void open(bool create = true);
    QPushButton *button(const QString &name) const
    {
        return m_window->covering()->findChild<QPushButton *>(name);
    }
    QListView *list() const { return m_window->covering()->findChild<QListView *>(); }
    QLabel *label(const QString &name) const { return m_window->covering()->findChild<QLabel *>(name); }

    QString m_file;
    std::optional<ui::NextShop> m_next;
};

void TestRescuePage::init()
{
    makeShop();
    m_next.reset();
    m_shop->add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    m_file = m_shop->file(u"work/shop.db"_s);
    QDir().mkpath(m_shop->file(u"work/backups"_s));
    for (const QString &day : {u"2026-11-20"_s, u"2026-11-21"_s})
        QVERIFY(m_shop->session().safekeeping().backup(
            m_shop->file(u"work/backups/shop-daily-%1.db"_s.arg(day))));
    test::write(m_file, QByteArray(8192, '\0'));
}

void TestRescuePage::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestRescuePage::open(bool create)
{
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{.path = m_file, .create = create}, m_shop->clock());
    m_window = std::make_unique<ui::MainWindow>(*m_theme, *m_translator, *m_settings);
    ui::addPages(*m_window, *m_desk, *m_translator);
    ui::addRescue(*m_window, *m_desk, [this](const ui::NextShop &next) { m_next = next; });
    showWindow(ui::PageId::Today);
    QTRY_VERIFY(m_window->covering());
    QTRY_VERIFY(!label(u"rescueNoneLabel"_s)->text().startsWith(u"Looking"_s));
}

void TestRescuePage::listsCopiesByDayAndCustomers()
{
    open();
    QVERIFY(label(u"rescueLeadLabel"_s)->text().startsWith(u"The shop's file shop.db is damaged."_s));
    QCOMPARE(list()->model()->rowCount(), 2);
    const QString line = list()->model()->index(0, 0).data().toString();
    QVERIFY2(line.startsWith(u"today  ·  1 customer  ·  "_s), qUtf8Printable(line));
    QTRY_COMPARE(qApp->focusWidget(), list());
}

void TestRescuePage::namesTheShopsWhereCopiesAreOfSeveral()
{
    TestShop other;
    app::ShopSettings settings;
    settings.name = u"Hoa Lan"_s;
    QVERIFY(settings.save(other.session()));
    QVERIFY(other.session().safekeeping().backup(
        m_shop->file(u"work/backups/shop-daily-2026-11-19-0123456789ab.db"_s)));
    open();
    QCOMPARE(list()->model()->rowCount(), 3);
    QVERIFY(list()->model()->index(0, 0).data().toString().startsWith(u"Hoa Mai  ·  today  ·  "_s));
    QVERIFY(list()->model()->index(2, 0).data().toString().startsWith(u"Hoa Lan  ·  "_s));
}

void TestRescuePage::restoresTheNewestByEnterAndGoesOn()
{
    open();
    QTRY_COMPARE(qApp->focusWidget(), list());
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_VERIFY(m_next);
    QCOMPARE(m_next->database, m_file);
    QVERIFY(!m_next->begins);
    const auto session = db::Session::open({.path = m_file, .create = false});
    QVERIFY(session);
    QCOMPARE((*session)->customers().counts()->total(), 1);
    QCOMPARE(QDir(m_shop->file(u"work"_s)).entryList({u"shop-damaged-2026-11-21-190500.db"_s}).size(), 1);
}

void TestRescuePage::tellsTheHourOfACopy()
{
    QFile newest(m_shop->file(u"work/backups/shop-daily-2026-11-21.db"_s));
    QVERIFY(newest.open(QIODevice::ReadWrite));
    QVERIFY(
        newest.setFileTime(QDateTime(QDate(2026, 11, 21), QTime(8, 2)), QFileDevice::FileModificationTime));
    newest.close();
    open();
    const QString line = list()->model()->index(0, 0).data().toString();
    QVERIFY2(line.startsWith(u"today 08:02  ·  1 customer  ·  "_s), qUtf8Printable(line));
}

void TestRescuePage::isNeverCut()
{
    QVERIFY(QDir(m_shop->file(u"work/backups"_s)).removeRecursively());
    // So long a name that what is said of it takes two lines.
    m_file = m_shop->file(u"work/%1.db"_s.arg(u"hoa tươi "_s.repeated(6).trimmed()));
    test::write(m_file, QByteArray(8192, '\0'));
    open();
    m_window->resize(1280, 800);
    for (const auto language : {ui::Language::English, ui::Language::Vietnamese}) {
        m_translator->speak(language);
        QCoreApplication::sendPostedEvents(); // the layout
        QCoreApplication::processEvents();
        for (const QLabel *shown : m_window->covering()->findChildren<QLabel *>())
            if (shown->isVisible() && shown->wordWrap())
                QVERIFY2(shown->height() >= shown->heightForWidth(shown->width()),
                         qUtf8Printable(shown->text()));
        for (const QPushButton *shown : m_window->covering()->findChildren<QPushButton *>())
            if (shown->isVisible())
                QVERIFY2(shown->height() >= shown->sizeHint().height(), qUtf8Printable(shown->text()));
    }
}

void TestRescuePage::callsAFileElsewhereAStrangers()
{
    QVERIFY(QDir(m_shop->file(u"work/backups"_s)).removeRecursively());
    open();
    QVERIFY(label(u"rescueLeadLabel"_s)->text().contains(u"shop.db is not a Mến Khách file"_s));
}

void TestRescuePage::callsItsOwnFileDamaged()
{
    const QByteArray home = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", m_shop->file(u"home"_s).toUtf8());
    m_file = app::defaultDatabase();
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    test::write(m_file, QByteArray(8192, '\0'));
    open();
    const QString said = label(u"rescueLeadLabel"_s)->text();
    home.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", home);
    QCOMPARE(said, u"The shop's file menkhach.db is damaged. It has not been changed."_s);
}

void TestRescuePage::goesOnToTheNextCopyWhenOneIsDamaged()
{
    QFile newest(m_shop->file(u"work/backups/shop-daily-2026-11-21.db"_s));
    QVERIFY(newest.open(QIODevice::ReadWrite) && newest.seek(newest.size() - 4096));
    newest.write(QByteArray(4096, '\x5a'));
    newest.close();
    open();
    QCOMPARE(list()->model()->rowCount(), 2); // its customers can still be counted
    button(u"rescueRestorePushButton"_s)->click();
    QTRY_VERIFY(!label(u"rescueProblemLabel"_s)->text().isEmpty());
    QVERIFY(!m_next);
    QCOMPARE(list()->currentIndex().row(), 1);
    button(u"rescueRestorePushButton"_s)->click();
    QTRY_VERIFY(m_next);
}

void TestRescuePage::offersAnotherShopWhereThereIsNoCopy()
{
    QVERIFY(QDir(m_shop->file(u"work/backups"_s)).removeRecursively());
    open();
    QVERIFY(!list()->isVisible());
    QVERIFY(label(u"rescueNoneLabel"_s)->isVisible());
    QVERIFY(!button(u"rescueRestorePushButton"_s)->isVisible());
    const QString other = m_shop->file(u"shop.db"_s);
    m_window->dialogs().setAnswer([&other](const ui::FileQuestion &) { return other; });
    button(u"rescueOtherPushButton"_s)->click();
    QTRY_VERIFY(m_next);
    QCOMPARE(m_next->database, other);
}

void TestRescuePage::takesACopyThatLiesElsewhere()
{
    const QString stick = m_shop->file(u"stick"_s);
    QVERIFY(QDir().mkpath(stick));
    QVERIFY(QFile::rename(m_shop->file(u"work/backups/shop-daily-2026-11-20.db"_s), stick + u"/giữ.db"_s));
    QVERIFY(QDir(m_shop->file(u"work/backups"_s)).removeRecursively());
    open();
    test::write(stick + u"/list.csv"_s, "name\nLê Lan\n");
    m_window->dialogs().setAnswer([&stick](const ui::FileQuestion &) { return stick + u"/list.csv"_s; });
    button(u"rescueChoosePushButton"_s)->click();
    QTRY_VERIFY2(label(u"rescueProblemLabel"_s)->text().contains(u"list.csv"_s),
                 qUtf8Printable(label(u"rescueProblemLabel"_s)->text()));
    QVERIFY(!list()->isVisible());
    m_window->dialogs().setAnswer([&stick](const ui::FileQuestion &) { return stick + u"/giữ.db"_s; });
    button(u"rescueChoosePushButton"_s)->click();
    QTRY_VERIFY(list()->isVisible());
    QVERIFY(label(u"rescueProblemLabel"_s)->text().isEmpty());
    const QString line = list()->model()->index(0, 0).data().toString();
    QVERIFY2(line.startsWith(u"giữ.db  ·  "_s) && line.contains(u"1 customer  ·  "_s), qUtf8Printable(line));
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_VERIFY(m_next);
    QCOMPARE((*db::Session::open({.path = m_file, .create = false}))->customers().counts()->total(), 1);
}

void TestRescuePage::opensWhatAnotherProgramHasRescued()
{
    open();
    QVERIFY(app::rescue(m_file, m_shop->clock(), m_shop->file(u"work/backups/shop-daily-2026-11-20.db"_s)));
    button(u"rescueRestorePushButton"_s)->click();
    QTRY_VERIFY(m_next);
    QCOMPARE(QDir(m_shop->file(u"work"_s)).entryList({u"shop-damaged-*.db"_s}).size(), 1); // the first one
}

void TestRescuePage::beginsAnewOnlyWhenAsked()
{
    QVERIFY(QFile::remove(m_file));
    open(false);
    QVERIFY(!QFileInfo::exists(m_file));
    QCOMPARE(label(u"rescueLeadLabel"_s)->text(), u"shop.db is gone or empty, but copies of it are kept."_s);
    QCOMPARE(list()->model()->rowCount(), 2);
    button(u"rescueNewPushButton"_s)->click();
    QVERIFY(m_next && m_next->begins);
}

void TestRescuePage::offersNoCopyToAShopOfANewerProgram()
{
    QVERIFY(QFile::remove(m_file));
    QVERIFY(m_shop->session().safekeeping().backup(m_file));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(60)); // user_version
    file.write(QByteArray("\x00\x00\x27\x0f", 4));
    file.close();
    open();
    QVERIFY(!list()->isVisible());
    QVERIFY(!button(u"rescueNewPushButton"_s)->isVisible());
    button(u"rescueAgainPushButton"_s)->click();
    QVERIFY(m_next);
    QCOMPARE(m_next->database, m_file);
}

void TestRescuePage::speaksBothLanguagesAndNamesEverything()
{
    open();
    QCOMPARE(test::reachedIn(m_window->covering()).nameless, QStringList());
    m_translator->speak(ui::Language::Vietnamese);
    QTRY_COMPARE(button(u"rescueRestorePushButton"_s)->text(), u"Khôi phục bản sao này"_s);
    const QString line = list()->model()->index(0, 0).data().toString();
    QVERIFY2(line.startsWith(u"hôm nay  ·  1 khách hàng  ·  "_s), qUtf8Printable(line));
    QVERIFY(list()->currentIndex().isValid());
}

MK_TEST(TestRescuePage)
#include "tst_rescue_page.moc"
