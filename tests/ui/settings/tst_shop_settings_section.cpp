#include "tests/support/test_main.h"
#include "ui/settings/settings_stage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// What the shop is called and how it speaks, as it is typed and kept.
class TestShopSettingsSection final : public QObject, private SettingsStage
{
    Q_OBJECT
private slots:
    void init() { openStage(); }
    void cleanup() { closeStage(); }
    void savesTheNameAndTakesItBack();
    void savesWhatIsBeingTypedWhenTheWindowCloses();
    void showsTheVoiceWhileItIsTyped();
    void refusesAnEmptyVoiceAndKeepsTheOldOne();
    void refusesANumberThatCanNotBeCalled();
    void changesTheLanguageOfMessages();
    void learnsWhatAnotherProcessChanged();
};

void TestShopSettingsSection::savesTheNameAndTakesItBack()
{
    openPage();
    enter(u"shopNameLineEdit"_s, u"Hoa  Sen "_s);
    QTRY_COMPARE(stored().name, u"Hoa Sen"_s);
    QTRY_COMPARE(m_stage->window->notifications().text(), u"The shop's name was changed."_s);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(stored().name, u"Hoa Mai"_s);
    QTRY_COMPARE(field(u"shopNameLineEdit"_s)->text(), u"Hoa Mai"_s);
}

void TestShopSettingsSection::savesWhatIsBeingTypedWhenTheWindowCloses()
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

void TestShopSettingsSection::showsTheVoiceWhileItIsTyped()
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

void TestShopSettingsSection::refusesAnEmptyVoiceAndKeepsTheOldOne()
{
    openPage();
    enter(u"shopVoiceLineEdit"_s, {});
    const auto problems = m_stage->window->findChildren<QLabel *>(u"problemLabel"_s);
    QTRY_VERIFY(std::any_of(problems.cbegin(), problems.cend(), [](const QLabel *problem) {
        return problem->isVisible() && problem->text().contains(u"“shop”"_s);
    }));
    QCOMPARE(stored().self, u"shop"_s);
}

void TestShopSettingsSection::refusesANumberThatCanNotBeCalled()
{
    openPage();
    enter(u"shopPhoneLineEdit"_s, u"12ab"_s);
    QCOMPARE(field(u"shopPhoneLineEdit"_s)->text(), u"12ab"_s); // what was typed stays to be mended
    QVERIFY(stored().phone.isEmpty());
    enter(u"shopPhoneLineEdit"_s, u"0912345678"_s);
    QTRY_COMPARE(stored().phone, u"0912 345 678"_s);
}

void TestShopSettingsSection::changesTheLanguageOfMessages()
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

void TestShopSettingsSection::learnsWhatAnotherProcessChanged()
{
    openPage();
    app::ShopSettings other = stored();
    other.self = u"cửa hàng"_s;
    QVERIFY(other.save(m_stage->shop.session()));
    QTRY_COMPARE(field(u"shopVoiceLineEdit"_s)->text(), u"cửa hàng"_s);
}

MK_TEST(TestShopSettingsSection)
#include "tst_shop_settings_section.moc"
