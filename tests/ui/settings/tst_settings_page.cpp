#include "db/greetings/greeting_store.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_stage.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidebar_button.h"
#include "ui/widgets/time_field.h"

#include <QDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The page of settings, its hours, days, languages and appearance.
class TestSettingsPage final : public QObject, private SettingsStage
{
    Q_OBJECT
private slots:
    void init() { openStage(); }
    void cleanup() { closeStage(); }
    void opensByKeyAndByTheRail();
    void keepsTheMenuWithinReach();
    void switchesTheLanguageOfTheDesk();
    void switchesTheAppearanceAndTakesItBack();
    void keepsToTheHoursOfTheLaw();
    void saysWhichRulesLieOutsideTheHours();
    void decidesRareBirthdaysWithAnExample();
    void tellsTheStateOfTheShopInTheStatusLine();
    void listsTheKeys();
    void namesEveryFocusableWidget();
    void fitsTheSmallestWindow();
    void isNotCutInAMagnifiedWindow();
    void keepsASectionInSightWhileOthersFill();
};

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

// 1280x800 at a scale of 2.
void TestSettingsPage::isNotCutInAMagnifiedWindow()
{
    openPage();
    m_stage->window->setMinimumSize(0, 0);
    m_stage->window->resize(640, 400);
    auto *sections = m_stage->find<QScrollArea>(u"settingsScrollArea"_s);
    QTRY_COMPARE(m_stage->window->width(), 640);
    QCoreApplication::sendPostedEvents();
    QTRY_VERIFY2(
        sections->widget()->width() <= sections->viewport()->width(),
        qPrintable(u"%1 in %2"_s.arg(sections->widget()->width()).arg(sections->viewport()->width())));
    for (const QPushButton *button : sections->findChildren<QPushButton *>()) {
        if (!button->isVisible())
            continue;
        const int right = button->mapTo(sections->widget(), button->rect().topRight()).x();
        QVERIFY2(right < sections->viewport()->width(), qPrintable(button->objectName()));
    }
}

void TestSettingsPage::keepsASectionInSightWhileOthersFill()
{
    openPage();
    auto *sections = m_stage->find<QScrollArea>(u"settingsScrollArea"_s);
    const auto *sought = m_stage->find<QWidget>(u"accountsSection"_s);
    const auto isSeen = [sections, sought] {
        return sections->viewport()->rect().contains(
            sought->mapTo(sections->viewport(), sought->rect().center()));
    };
    auto *above = m_stage->find<QLineEdit>(u"shopNameLineEdit"_s);
    m_stage->window->findChild<ui::SettingsPage *>()->showSection(u"accountsSection"_s);
    above->setMinimumHeight(2000);
    QTRY_VERIFY(sections->widget()->height() > 2000);
    QTRY_VERIFY(isSeen());
    QTest::mouseClick(sections->viewport(), Qt::LeftButton, {}, QPoint(1, 1)); // the user is there
    above->setMinimumHeight(4000);
    QTRY_VERIFY(sections->widget()->height() > 4000);
    QCoreApplication::processEvents();
    QVERIFY(!isSeen());
}

MK_TEST(TestSettingsPage)
#include "tst_settings_page.moc"
