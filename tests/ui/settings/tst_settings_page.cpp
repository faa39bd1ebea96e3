#include "app/safekeeping/daily_backup.h"
#include "app/start/sample_shop.h"
#include "db/engine/connection.h"
#include "db/greetings/greeting_store.h"
#include "db/support/files.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/settings/safekeeping_section.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidebar_button.h"
#include "ui/shell/window_stage.h"
#include "ui/widgets/time_field.h"

#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestSettingsPage final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void opensByKeyAndByTheRail();
    void keepsTheMenuWithinReach();
    void savesTheNameAndTakesItBack();
    void savesWhatIsBeingTypedWhenTheWindowCloses();
    void showsTheVoiceWhileItIsTyped();
    void refusesAnEmptyVoiceAndKeepsTheOldOne();
    void refusesANumberThatCanNotBeCalled();
    void changesTheLanguageOfMessages();
    void switchesTheLanguageOfTheDesk();
    void switchesTheAppearanceAndTakesItBack();
    void keepsToTheHoursOfTheLaw();
    void saysWhichRulesLieOutsideTheHours();
    void decidesRareBirthdaysWithAnExample();
    void learnsWhatAnotherProcessChanged();
    void backsUpAndRemembersWhen();
    void tellsWhyABackupFailed();
    void namesTheShopWhereItIsDamaged();
    void choosesTheFolderOfTheDailyCopies();
    void refusesAFolderThatCanNotBeWrittenTo();
    void tellsTheStateOfTheShopInTheStatusLine();
    void listsTheKeys();
    void removesTheSampleShopAfterAsking();
    void namesEveryFocusableWidget();
    void fitsTheSmallestWindow();

private:
    void openPage();
    QLineEdit *field(const QString &name) const { return m_stage->find<QLineEdit>(name); }
    QString label(const QString &name) const { return m_stage->find<QLabel>(name)->text(); }
    void enter(const QString &fieldName, const QString &text);
    void choose(const QString &key);
    app::ShopSettings stored() { return *app::ShopSettings::load(m_stage->shop.session()); }

    std::unique_ptr<WindowStage> m_stage;
};

void TestSettingsPage::init()
{
    m_stage = std::make_unique<WindowStage>();
}

void TestSettingsPage::openPage()
{
    m_stage->open();
    m_stage->action(u"page.settings"_s)->trigger();
    QTRY_COMPARE(field(u"shopNameLineEdit"_s)->text(), u"Hoa Mai"_s);
}

void TestSettingsPage::enter(const QString &fieldName, const QString &text)
{
    QLineEdit *edit = field(fieldName);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestSettingsPage::choose(const QString &key)
{
    auto *button = m_stage->find<QRadioButton>(key + u"RadioButton"_s);
    QVERIFY(button);
    button->setFocus();
    button->click();
}

void TestSettingsPage::opensByKeyAndByTheRail()
{
    m_stage->open();
    QTest::keyClick(m_stage->window.get(), Qt::Key_7, Qt::ControlModifier);
    QVERIFY(m_stage->window->pages().made(ui::PageId::Settings));
    QCOMPARE(qApp->focusWidget()->objectName(), u"shopNameLineEdit"_s);
    auto *foot = m_stage->window->sidebar().menuButton();
    QVERIFY(foot->isChecked());
    m_stage->window->openPage(ui::PageId::Today);
    QVERIFY(!foot->isChecked());
    QTest::mouseClick(foot, Qt::LeftButton);
    QCOMPARE(m_stage->window->pages().currentWidget()->objectName(), u"settingsPage"_s);
    QVERIFY(foot->isChecked());
}

void TestSettingsPage::keepsTheMenuWithinReach()
{
    openPage();
    auto *menu = m_stage->window->findChild<QMenu *>(u"appMenu"_s);
    auto *button = m_stage->find<QToolButton>(u"menuToolButton"_s);
    QVERIFY(!menu->isVisible());
    // The offscreen screen is smaller than the window: there the menu stays on it.
    const auto below = [menu](const QWidget *place, Qt::AlignmentFlag side) {
        const QRect at(place->mapToGlobal(QPoint()), place->size());
        const int right = qMin(at.right(), QGuiApplication::primaryScreen()->geometry().right());
        return menu->y() > at.bottom() && menu->y() < at.bottom() + at.height() &&
               (side == Qt::AlignLeft ? menu->x() == at.left() : qAbs(menu->geometry().right() - right) < 4);
    };
    button->click();
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(below(button, Qt::AlignRight));
    menu->close();
    m_stage->action(u"menu"_s)->trigger();
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(below(button, Qt::AlignRight));
    menu->close();
    m_stage->window->openPage(ui::PageId::Today); // which has no button for it
    m_stage->action(u"menu"_s)->trigger();
    QTRY_VERIFY(menu->isVisible());
    const QWidget *page = m_stage->window->pages().currentWidget();
    QVERIFY(below(page->findChild<QLabel *>(u"pageTitleLabel"_s), Qt::AlignLeft));
    menu->close();
}

void TestSettingsPage::savesTheNameAndTakesItBack()
{
    openPage();
    enter(u"shopNameLineEdit"_s, u"Hoa  Sen "_s);
    QTRY_COMPARE(stored().name, u"Hoa Sen"_s);
    QTRY_COMPARE(m_stage->window->notifications().text(), u"The shop's name was changed."_s);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(stored().name, u"Hoa Mai"_s);
    QTRY_COMPARE(field(u"shopNameLineEdit"_s)->text(), u"Hoa Mai"_s);
}

void TestSettingsPage::savesWhatIsBeingTypedWhenTheWindowCloses()
{
    openPage();
    QLineEdit *name = field(u"shopNameLineEdit"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Hoa Sen"_s);
    m_stage->window->close();
    m_stage->window.reset();
    m_stage->desk.reset();
    QCOMPARE(stored().name, u"Hoa Sen"_s);
}

void TestSettingsPage::showsTheVoiceWhileItIsTyped()
{
    openPage();
    QVERIFY(label(u"shopExampleLabel"_s).contains(u"shop chào chị Hương"_s));
    auto *voice = field(u"shopVoiceLineEdit"_s);
    voice->setFocus();
    voice->selectAll();
    QTest::keyClicks(voice, u"em"_s);
    QVERIFY(label(u"shopExampleLabel"_s).contains(u"em chào chị Hương"_s));
    QCOMPARE(stored().self, u"shop"_s); // not before it is left
    QTest::keyClick(voice, Qt::Key_Tab);
    QTRY_COMPARE(stored().self, u"em"_s);
}

void TestSettingsPage::refusesAnEmptyVoiceAndKeepsTheOldOne()
{
    openPage();
    enter(u"shopVoiceLineEdit"_s, {});
    const auto problems = m_stage->window->findChildren<QLabel *>(u"problemLabel"_s);
    QTRY_VERIFY(std::any_of(problems.cbegin(), problems.cend(), [](const QLabel *problem) {
        return problem->isVisible() && problem->text().contains(u"“shop”"_s);
    }));
    QCOMPARE(stored().self, u"shop"_s);
}

void TestSettingsPage::refusesANumberThatCanNotBeCalled()
{
    openPage();
    enter(u"shopPhoneLineEdit"_s, u"12ab"_s);
    QCOMPARE(field(u"shopPhoneLineEdit"_s)->text(), u"12ab"_s); // what was typed stays to be mended
    QVERIFY(stored().phone.isEmpty());
    enter(u"shopPhoneLineEdit"_s, u"0912345678"_s);
    QTRY_COMPARE(stored().phone, u"0912 345 678"_s);
}

void TestSettingsPage::changesTheLanguageOfMessages()
{
    openPage();
    auto *english =
        m_stage->find<QWidget>(u"messageLanguageChoice"_s)->findChild<QRadioButton *>(u"enRadioButton"_s);
    english->click();
    QTRY_COMPARE(stored().language, u"en"_s);
    QTRY_VERIFY(label(u"shopExampleLabel"_s).contains(u"Hello Hương"_s));
    QTRY_COMPARE(m_stage->window->notifications().text(), u"New messages are in English."_s);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(stored().language, u"vi"_s);
}

void TestSettingsPage::switchesTheLanguageOfTheDesk()
{
    openPage();
    auto *vietnamese =
        m_stage->find<QWidget>(u"languageChoice"_s)->findChild<QRadioButton *>(u"viRadioButton"_s);
    vietnamese->click();
    QTRY_COMPARE(m_stage->find<QWidget>(u"hoursSection"_s)->accessibleName(), u"Giờ gửi"_s);
    QCOMPARE(m_stage->window->statusLine().item(u"ready"_s), u"Dùng được khi không có mạng"_s);
    QCOMPARE(stored().language, u"vi"_s); // of the messages: another matter
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(m_stage->find<QWidget>(u"hoursSection"_s)->accessibleName(), u"Hours"_s);
}

void TestSettingsPage::switchesTheAppearanceAndTakesItBack()
{
    openPage();
    choose(u"dark"_s);
    QVERIFY(m_stage->theme.isDark());
    m_stage->window->undo().takeBackLast();
    QVERIFY(!m_stage->theme.isDark());
    m_stage->action(u"appearance.light"_s)->trigger(); // by the menu: the page follows
    QVERIFY(m_stage->find<QRadioButton>(u"lightRadioButton"_s)->isChecked());
}

void TestSettingsPage::keepsToTheHoursOfTheLaw()
{
    openPage();
    auto *from = m_stage->find<ui::TimeField>(u"hoursFromTimeField"_s);
    const auto commit = [from](const QString &typed) {
        from->setFocus();
        from->selectAll();
        QTest::keyClicks(from, typed);
        QTest::keyClick(from, Qt::Key_Return);
    };
    commit(u"6"_s);
    const auto problem = [this] {
        for (const QLabel *one :
             m_stage->find<QWidget>(u"hoursSection"_s)->findChildren<QLabel *>(u"problemLabel"_s))
            if (one->isVisible())
                return one->text();
        return QString();
    };
    QVERIFY2(problem().contains(u"06:00 was not taken"_s), qPrintable(problem()));
    QCOMPARE(from->text(), u"07:00"_s); // what is refused does not stay on show
    QCOMPARE(stored().hours.from, QTime(7, 0));
    commit(u"2330"_s);
    QVERIFY(problem().contains(u"23:30"_s));
    QCOMPARE(from->text(), u"07:00"_s);
    commit(u"9x"_s);
    QVERIFY(problem().contains(u"“9x”"_s));
    QCOMPARE(from->text(), u"9x"_s); // which is to be put right
    commit(u"9"_s);
    QTRY_COMPARE(stored().hours.from, QTime(9, 0));
    QVERIFY(problem().isEmpty());
    QTRY_COMPARE(m_stage->window->notifications().text(), u"Greetings go between 09:00 and 22:00."_s);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(from->text(), u"07:00"_s);
}

void TestSettingsPage::saysWhichRulesLieOutsideTheHours()
{
    openPage();
    auto *outside = m_stage->find<QLabel>(u"rulesOutsideLabel"_s);
    QVERIFY(!outside->isVisible());
    auto *from = m_stage->find<ui::TimeField>(u"hoursFromTimeField"_s);
    from->setFocus();
    from->selectAll();
    QTest::keyClicks(from, u"9h"_s); // the rules of the morning say 08:30
    QTest::keyClick(from, Qt::Key_Return);
    QTRY_VERIFY(outside->isVisible());
    const auto rules = m_stage->shop.session().greetings().rules();
    QVERIFY(rules);
    const auto early = std::count_if(rules->cbegin(), rules->cend(), [](const db::GreetingRule &rule) {
        return rule.enabled && rule.sendAt < QTime(9, 0);
    });
    QVERIFY2(outside->text().startsWith(QString::number(early)), qPrintable(outside->text()));
}

void TestSettingsPage::decidesRareBirthdaysWithAnExample()
{
    openPage();
    QTRY_COMPARE(label(u"leapDayExampleLabel"_s), u"Next time: greeted on 28/02/2027."_s);
    choose(u"mar1"_s);
    QTRY_COMPARE(label(u"leapDayExampleLabel"_s), u"Next time: greeted on 01/03/2027."_s);
    QCOMPARE(stored().birthdays.leapDay, app::BirthdayPolicy::LeapDay::Mar1);
    QVERIFY(label(u"leapMonthExampleLabel"_s).contains(u"leap month"_s));
    QTRY_COMPARE(m_stage->window->notifications().text(), u"The days of rare birthdays were changed."_s);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(stored().birthdays.leapDay, app::BirthdayPolicy::LeapDay::Feb28);
}

void TestSettingsPage::learnsWhatAnotherProcessChanged()
{
    openPage();
    app::ShopSettings other = stored();
    other.self = u"cửa hàng"_s;
    QVERIFY(other.save(m_stage->shop.session()));
    QTRY_COMPARE(field(u"shopVoiceLineEdit"_s)->text(), u"cửa hàng"_s);
}

void TestSettingsPage::backsUpAndRemembersWhen()
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

void TestSettingsPage::tellsWhyABackupFailed()
{
    openPage();
    m_stage->window->findChild<ui::SafekeepingSection *>()->backUp(
        m_stage->shop.file(u"no/such/folder/copy.db"_s));
    QTRY_VERIFY(m_stage->window->notifications().stays());
    QTRY_COMPARE(m_stage->window->statusLine().item(u"backup"_s), u"No backup yet"_s);
    QVERIFY(m_stage->find<QPushButton>(u"backUpPushButton"_s)->isEnabled());
}

void TestSettingsPage::namesTheShopWhereItIsDamaged()
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

void TestSettingsPage::choosesTheFolderOfTheDailyCopies()
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

void TestSettingsPage::refusesAFolderThatCanNotBeWrittenTo()
{
    openPage();
    QTRY_COMPARE(label(u"backupFolderLabel"_s), m_stage->shop.file(u"backups"_s));
    const QString gone = m_stage->shop.file(u"gone"_s);
    m_stage->window->dialogs().setAnswer([gone](const ui::FileQuestion &) { return gone; });
    m_stage->find<QPushButton>(u"changeFolderPushButton"_s)->click();
    QVERIFY(m_stage->window->notifications().stays());
    QCOMPARE(*app::backupFolder(m_stage->shop.session()), m_stage->shop.file(u"backups"_s));
}

void TestSettingsPage::tellsTheStateOfTheShopInTheStatusLine()
{
    db::Customer person = TestShop::person(u"Nguyễn Thị Lan"_s, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    m_stage->shop.add(person);
    app::ShopSettings late = stored();
    late.hours = {QTime(20, 0), QTime(22, 0), QTime(21, 0)}; // the rule says 19:00, which is over
    QVERIFY(late.save(m_stage->shop.session()));
    m_stage->open();
    ui::StatusLine &line = m_stage->window->statusLine();
    QTRY_VERIFY2(line.item(u"today"_s).contains(u"20:00"_s), qPrintable(line.item(u"today"_s)));
    QTRY_COMPARE(line.item(u"backup"_s), u"No backup yet"_s);
    QCOMPARE(line.item(u"ready"_s), u"Ready offline"_s);
    const auto place = [this](const QString &id) { return m_stage->find<QLabel>(id + u"StatusItem"_s)->x(); };
    QTRY_VERIFY(place(u"ready"_s) < place(u"today"_s));
    QTRY_VERIFY(place(u"today"_s) < place(u"backup"_s));
    m_stage->action(u"language.vi"_s)->trigger();
    QTRY_COMPARE(line.item(u"backup"_s), u"Chưa sao lưu"_s);
    QCOMPARE(line.item(u"ready"_s), u"Dùng được khi không có mạng"_s);
}

void TestSettingsPage::listsTheKeys()
{
    m_stage->open();
    QTest::keyClick(m_stage->window.get(), Qt::Key_F1);
    auto *dialog = m_stage->find<QDialog>(u"keysDialog"_s);
    QVERIFY(dialog);
    QStringList listed;
    for (const QLabel *what : dialog->findChildren<QLabel *>(u"keyWhatLabel"_s))
        listed.append(what->text());
    QVERIFY(listed.contains(u"Search or command"_s));
    for (const QAction *action : m_stage->window->actions().all()) {
        if (!action->shortcut().isEmpty())
            QVERIFY2(listed.contains(action->text().remove(u'&')), qPrintable(action->text()));
    }
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->find<QDialog>(u"keysDialog"_s));
}

void TestSettingsPage::removesTheSampleShopAfterAsking()
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

void TestSettingsPage::namesEveryFocusableWidget()
{
    openPage();
    const test::Reached reached = test::reachedIn(m_stage->window->pages().currentWidget());
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
    QVERIFY(reached.widgets > 10);
}

void TestSettingsPage::fitsTheSmallestWindow()
{
    openPage();
    for (const QString &language : {u"language.en"_s, u"language.vi"_s}) {
        m_stage->action(language)->trigger();
        m_stage->window->resize(1000, 640);
        QTRY_COMPARE(m_stage->window->width(), 1000); // nothing forces it wider
        const auto *page = m_stage->window->pages().currentWidget();
        for (const QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        }
        for (const QRadioButton *button : page->findChildren<QRadioButton *>())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
}

MK_TEST(TestSettingsPage)
#include "tst_settings_page.moc"
