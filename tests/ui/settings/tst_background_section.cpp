#include "tests/support/test_main.h"
#include "tests/ui/platform/fake_platform.h"
#include "ui/settings/settings_stage.h"
#include "ui/widgets/choice_row.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using app::LoginStanding;

/// What the person decides of a closed window and of a start at login.
class TestBackgroundSection final : public QObject, private SettingsStage
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { closeStage(); }
    void leavesTheProgramInTheTray();
    void takesTheChoiceBack();
    void saysThatThereIsNoTray();
    void startsInNoTrayThatIsNotThere();
    void startsAtLogin();
    void showsWhatOthersHaveDone_data();
    void showsWhatOthersHaveDone();
    void replacesWhatStartsInstead_data();
    void replacesWhatStartsInstead();
    void looksAgainWhenItIsShown();
    void saysThatTheStartCannotBeRead();
    void saysThatTheStartCannotBeWritten();
    void saysThatTheSystemStartsNothing();

private:
    QString closing() const { return m_stage->find<ui::ChoiceRow>(u"closingChoice"_s)->current(); }
    QString starting() const { return m_stage->find<ui::ChoiceRow>(u"startingChoice"_s)->current(); }
    /// Not of a section before it, which has one, too.
    QString problem() const
    {
        return m_stage->find<QWidget>(u"backgroundSection"_s)->findChild<QLabel *>(u"problemLabel"_s)->text();
    }

    std::shared_ptr<FakeTrayIcon> m_tray;
    std::shared_ptr<FakeLogin> m_login;
};

void TestBackgroundSection::init()
{
    openStage();
    m_tray = std::make_shared<FakeTrayIcon>();
    m_login = std::make_shared<FakeLogin>();
    m_stage->platform.tray = m_tray;
    m_stage->platform.login = m_login;
}

void TestBackgroundSection::leavesTheProgramInTheTray()
{
    openPage();
    QCOMPARE(closing(), u"closeQuits"_s);
    choose(u"closeStays"_s);
    QVERIFY(m_stage->stay->isWanted());
    QVERIFY(!m_stage->window->close());
    QVERIFY(m_tray->isShown);
}

void TestBackgroundSection::takesTheChoiceBack()
{
    openPage();
    choose(u"closeStays"_s);
    m_stage->action(u"undo"_s)->trigger();
    QVERIFY(!m_stage->stay->isWanted());
    QCOMPARE(closing(), u"closeQuits"_s);
    m_stage->action(u"redo"_s)->trigger();
    QVERIFY(m_stage->stay->isWanted());
    QCOMPARE(closing(), u"closeStays"_s);
}

void TestBackgroundSection::saysThatThereIsNoTray()
{
    m_tray->available = false;
    openPage();
    QVERIFY(!m_stage->find<ui::ChoiceRow>(u"closingChoice"_s)->isEnabled());
    QVERIFY2(label(u"closingHintLabel"_s).contains(u"no tray"_s), qPrintable(label(u"closingHintLabel"_s)));
}

void TestBackgroundSection::startsInNoTrayThatIsNotThere()
{
    m_tray->available = false;
    m_login->now = LoginStanding::On;
    openPage();
    const auto *choice = m_stage->find<ui::ChoiceRow>(u"startingChoice"_s);
    QVERIFY(choice->isEnabled());
    choose(u"loginOff"_s);
    QCOMPARE(m_login->now, LoginStanding::Off);
    QVERIFY(!choice->isEnabled());
    QVERIFY2(label(u"startingHintLabel"_s).contains(u"tray"_s), qPrintable(label(u"startingHintLabel"_s)));
}

void TestBackgroundSection::startsAtLogin()
{
    openPage();
    QCOMPARE(starting(), u"loginOff"_s);
    choose(u"loginOn"_s);
    QCOMPARE(m_login->now, LoginStanding::On);
    QCOMPARE(starting(), u"loginOn"_s);
    choose(u"loginOff"_s);
    QCOMPARE(m_login->now, LoginStanding::Off);
    QCOMPARE(problem(), QString());
}

void TestBackgroundSection::showsWhatOthersHaveDone_data()
{
    QTest::addColumn<LoginStanding>("standing");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << LoginStanding::Off << u"loginOff"_s << QString();
    QTest::newRow("on") << LoginStanding::On << u"loginOn"_s << QString();
    QTest::newRow("switched off") << LoginStanding::SwitchedOff << u"loginOff"_s << u"switched off"_s;
    QTest::newRow("another copy") << LoginStanding::Otherwise << QString() << u"Another copy"_s;
}

void TestBackgroundSection::showsWhatOthersHaveDone()
{
    QFETCH(const LoginStanding, standing);
    QFETCH(const QString, words);
    m_login->now = standing;
    openPage();
    QTEST(starting(), "chosen");
    const QString hint = label(u"startingHintLabel"_s);
    QVERIFY2(words.isEmpty() ? hint.isEmpty() : hint.contains(words), qPrintable(hint));
    choose(u"loginOn"_s);
    QCOMPARE(m_login->now, LoginStanding::On);
}

void TestBackgroundSection::replacesWhatStartsInstead_data()
{
    QTest::addColumn<LoginStanding>("standing");
    QTest::newRow("it starts") << LoginStanding::Otherwise;
    QTest::newRow("it is switched off") << LoginStanding::SwitchedOff;
}

void TestBackgroundSection::replacesWhatStartsInstead()
{
    QFETCH(const LoginStanding, standing);
    m_login->now = standing;
    m_login->foreign = u"/opt/<b>old</b>/menkhach --tray"_s;
    openPage();
    const QString hint = label(u"startingHintLabel"_s);
    QVERIFY2(hint.endsWith(m_login->foreign), qPrintable(hint));
    auto *replace = m_stage->find<QPushButton>(u"replaceStartPushButton"_s);
    const auto *section = m_stage->find<QWidget>(u"backgroundSection"_s);
    QVERIFY(replace->isVisibleTo(section));
    m_login->refuses = true;
    replace->click();
    QVERIFY2(problem().contains(u"desk.desktop"_s), qPrintable(problem()));
    m_login->refuses = false;
    replace->click();
    QCOMPARE(m_login->now, LoginStanding::On);
    QCOMPARE(starting(), u"loginOn"_s);
    QVERIFY(!replace->isVisibleTo(section));
}

void TestBackgroundSection::looksAgainWhenItIsShown()
{
    openPage();
    m_stage->window->openPage(ui::PageId::Today);
    m_login->now = LoginStanding::On;
    m_tray->available = false;
    m_stage->window->openPage(ui::PageId::Settings);
    QCOMPARE(starting(), u"loginOn"_s);
    QVERIFY(!m_stage->find<ui::ChoiceRow>(u"closingChoice"_s)->isEnabled());
}

void TestBackgroundSection::saysThatTheStartCannotBeRead()
{
    m_login->now = LoginStanding::Otherwise;
    m_login->isUnreadable = true;
    openPage();
    QVERIFY2(problem().contains(u"desk.desktop"_s), qPrintable(problem()));
    QVERIFY(m_stage->find<QLabel>(u"startingHintLabel"_s)->isHidden());
    m_stage->window->openPage(ui::PageId::Today);
    m_login->isUnreadable = false;
    m_stage->window->openPage(ui::PageId::Settings);
    QCOMPARE(problem(), QString());
    QVERIFY(!m_stage->find<QLabel>(u"startingHintLabel"_s)->isHidden());
}

void TestBackgroundSection::saysThatTheStartCannotBeWritten()
{
    m_login->refuses = true;
    openPage();
    choose(u"loginOn"_s);
    QCOMPARE(starting(), u"loginOff"_s);
    QVERIFY2(problem().contains(u"desk.desktop"_s), qPrintable(problem()));
    m_login->refuses = false;
    choose(u"loginOn"_s);
    QCOMPARE(problem(), QString());
}

void TestBackgroundSection::saysThatTheSystemStartsNothing()
{
    m_stage->platform.login.reset();
    openPage();
    QVERIFY(!m_stage->find<ui::ChoiceRow>(u"startingChoice"_s)->isEnabled());
    QCOMPARE(label(u"startingHintLabel"_s), u"Not available on this system."_s);
}

MK_TEST(TestBackgroundSection)
#include "tst_background_section.moc"
