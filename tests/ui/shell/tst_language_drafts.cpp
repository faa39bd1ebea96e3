#include "tests/support/test_main.h"
#include "tests/ui/shell/language_stage.h"
#include "ui/messages/template_edit.h"
#include "ui/today/greeting_text.h"
#include "ui/today/today_list.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTabBar>

using namespace Qt::StringLiterals;
using ui::PageId;

/// What is half typed stays when the language changes.
class TestLanguageDrafts final : public QObject, private LanguageStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { m_stage.reset(); }
    void keepsTheGreetingBeingReworded();
    void keepsACustomerHalfTyped();
    void goesOnWithAThrownAwayDraft();
    void keepsANewTemplateHalfEntered();
    void keepsADayOfTheShopHalfTyped();
};

void TestLanguageDrafts::keepsTheGreetingBeingReworded()
{
    for (const QString &name : {u"Aa Lan"_s, u"Bb Mai"_s, u"Cc Sen"_s}) {
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
        m_stage->shop.add(person);
    }
    m_stage->open();
    auto *list = find<ui::TodayList>({});
    QTRY_VERIFY(list->hasFocus() && list->currentIndex().isValid());
    WindowStage::press(Qt::Key_N);
    const QString chosen = list->currentIndex().data().toString();
    const int row = list->currentIndex().row();
    WindowStage::press(Qt::Key_E);
    auto *text = find<ui::GreetingText>({});
    QTRY_VERIFY(text->hasFocus());
    text->selectAll();
    text->insertPlainText(u"Mai vui nhe!"_s);
    text->moveCursor(QTextCursor::Start);
    text->moveCursor(QTextCursor::Right);
    speak(u"vi"_s);
    list = find<ui::TodayList>({});
    QCOMPARE(list->currentIndex().row(), row);
    QCOMPARE(list->currentIndex().data().toString(), chosen);
    text = find<ui::GreetingText>({});
    QCOMPARE(text->toPlainText(), u"Mai vui nhe!"_s);
    QTRY_VERIFY(text->hasFocus());
    QCOMPARE(text->textCursor().position(), 1);
    QVERIFY(find<QPushButton>(u"saveTextPushButton"_s)->isVisible());
    find<QPushButton>(u"cancelTextPushButton"_s)->click();
    QTRY_VERIFY(list->hasFocus());
    WindowStage::press(Qt::Key_D); // the keys are those of the page that is there
    QTRY_VERIFY(list->currentIndex().data().toString() != chosen);
    speak(u"en"_s);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(find<ui::TodayList>({})->currentIndex().data().toString(), chosen);
}

void TestLanguageDrafts::keepsACustomerHalfTyped()
{
    m_stage->open();
    m_stage->action(u"customer.new"_s)->trigger();
    QTRY_VERIFY(find<QLineEdit>(u"fullNameLineEdit"_s)->hasFocus());
    m_stage->type(u"Le Thi"_s);
    find<QLineEdit>(u"occupationLineEdit"_s)->setFocus();
    m_stage->type(u"giao vien"_s);
    find<QLineEdit>(u"occupationLineEdit"_s)->setCursorPosition(4);
    speak(u"vi"_s);
    QTRY_COMPARE(find<QLineEdit>(u"fullNameLineEdit"_s)->text(), u"Le Thi"_s);
    QCOMPARE(find<QLineEdit>(u"occupationLineEdit"_s)->text(), u"giao vien"_s);
    QTRY_VERIFY(find<QLineEdit>(u"occupationLineEdit"_s)->hasFocus());
    QTRY_COMPARE(find<QLineEdit>(u"occupationLineEdit"_s)->cursorPosition(), 4);
    QCOMPARE(find<QLabel>(u"editorTitleLabel"_s)->text(), u"Khách mới"_s);
    find<QPushButton>(u"saveCustomerPushButton"_s)->click();
    QTRY_VERIFY(!find<QLineEdit>(u"fullNameLineEdit"_s)->isVisible());
    const qint64 people = m_stage->shop.session().customers().counts()->total();
    QCOMPARE(people, 61);
    speak(u"en"_s);
    m_stage->window->undo().takeBackLast(); // told before the page was made again
    QTRY_COMPARE(m_stage->shop.session().customers().counts()->total(), 60);
}

void TestLanguageDrafts::goesOnWithAThrownAwayDraft()
{
    m_stage->open();
    m_stage->action(u"customer.new"_s)->trigger();
    QTRY_VERIFY(find<QLineEdit>(u"fullNameLineEdit"_s)->hasFocus());
    m_stage->type(u"Le Thi"_s);
    WindowStage::press(Qt::Key_Escape);
    QTRY_VERIFY(!find<QLineEdit>(u"fullNameLineEdit"_s)->isVisible());
    speak(u"vi"_s);
    // Nobody asked for the editor.
    QVERIFY(!QTest::qWaitFor([this] { return find<QLineEdit>(u"fullNameLineEdit"_s)->isVisible(); }, 200));
    m_stage->window->undo().takeBackLast();
    QTRY_VERIFY(find<QLineEdit>(u"fullNameLineEdit"_s)->isVisible());
    QCOMPARE(find<QLineEdit>(u"fullNameLineEdit"_s)->text(), u"Le Thi"_s);
}

void TestLanguageDrafts::keepsANewTemplateHalfEntered()
{
    m_stage->open();
    m_stage->window->openPage(PageId::Messages);
    QTRY_VERIFY(!find<ui::TemplateEdit>(u"templateTextEdit"_s)->source().isEmpty());
    m_stage->action(u"template.new"_s)->trigger();
    find<QAbstractButton>(u"newExistingFilterChip"_s)->click();
    find<QComboBox>(u"newChannelComboBox"_s)->setCurrentIndex(2);
    find<QLineEdit>(u"newTitleLineEdit"_s)->setFocus();
    m_stage->type(u"Khai truong"_s);
    speak(u"vi"_s);
    QTRY_VERIFY(find<QLineEdit>(u"newTitleLineEdit"_s)->hasFocus());
    QCOMPARE(find<QLineEdit>(u"newTitleLineEdit"_s)->text(), u"Khai truong"_s);
    QVERIFY(find<QAbstractButton>(u"newExistingFilterChip"_s)->isChecked());
    QCOMPARE(find<QComboBox>(u"newChannelComboBox"_s)->currentIndex(), 2);
    QVERIFY(find<QPushButton>(u"newMakePushButton"_s)->isEnabled());
    QCOMPARE(find<QPushButton>(u"newCancelPushButton"_s)->text(), u"Hủy"_s);
}

void TestLanguageDrafts::keepsADayOfTheShopHalfTyped()
{
    m_stage->open();
    m_stage->window->openPage(PageId::Greetings);
    find<QTabBar>(u"greetingsTabBar"_s)->setCurrentIndex(2);
    find<QPushButton>(u"greetingsAfterButton"_s)->click();
    const QString year = find<QLabel>(u"greetingsMonthLabel"_s)->text();
    find<QPushButton>(u"greetingsNewButton"_s)->click();
    QTRY_VERIFY(find<QLineEdit>(u"occasionNameViLineEdit"_s)->hasFocus());
    m_stage->type(u"Khai truong"_s);
    find<QSpinBox>(u"occasionDaySpinBox"_s)->setValue(17);
    find<QCheckBox>(u"occasionSolemnCheckBox"_s)->click();
    speak(u"vi"_s);
    QTRY_COMPARE(find<QLineEdit>(u"occasionNameViLineEdit"_s)->text(), u"Khai truong"_s);
    QCOMPARE(find<QSpinBox>(u"occasionDaySpinBox"_s)->value(), 17);
    QVERIFY(find<QCheckBox>(u"occasionSolemnCheckBox"_s)->isChecked());
    QCOMPARE(find<QLabel>(u"greetingsMonthLabel"_s)->text(), year);
    find<QPushButton>(u"occasionSaveButton"_s)->click();
    QTRY_COMPARE(find<QLabel>(u"occasionTitleLabel"_s)->text(), u"Khai truong"_s);
}

MK_TEST(TestLanguageDrafts)
#include "tst_language_drafts.moc"
