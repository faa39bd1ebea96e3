#include "tests/support/stillness.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/language_stage.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/profile_panel.h"
#include "ui/greetings/calendar_view.h"
#include "ui/messages/template_edit.h"
#include "ui/messages/template_preview.h"
#include "ui/theme/grid.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/time_field.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using ui::PageId;

/// The language changes while the window is open: each page is made again and stands where it stood.
class TestLanguageChange final : public QObject, private LanguageStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { m_stage.reset(); }
    void keepsThePlaceInTheSettings();
    void keepsThePlaceAmongTheCustomers();
    void keepsThePlaceAmongTheMessages();
    void keepsTheDayAndTheRuleBeingChanged();
    void waitsForWorkUnderWay();
    void makesAPageOfTheBackgroundWhenItIsShown();
};

void TestLanguageChange::keepsThePlaceInTheSettings()
{
    m_stage->open();
    m_stage->window->openPage(PageId::Settings);
    QTRY_VERIFY(!find<QLineEdit>(u"shopNameLineEdit"_s)->text().isEmpty());
    auto *phone = find<QLineEdit>(u"shopPhoneLineEdit"_s);
    phone->setFocus();
    phone->selectAll();
    m_stage->type(u"12ab"_s); // no number: it is not saved
    auto *from = find<ui::TimeField>(u"hoursFromTimeField"_s);
    from->setFocus();
    from->selectAll();
    m_stage->type(u"99"_s); // no hour: it stays to be put right
    auto *name = find<QLineEdit>(u"shopNameLineEdit"_s);
    name->setFocus();
    name->selectAll();
    m_stage->type(u"Hoa Lan"_s); // saved when the field is left
    name->setCursorPosition(3);
    auto *area = find<QScrollArea>(u"settingsScrollArea"_s);
    area->verticalScrollBar()->setValue(ui::grid::px(40));
    const int scrolled = area->verticalScrollBar()->value();
    speak(u"vi"_s);
    QTRY_COMPARE(find<QLineEdit>(u"shopNameLineEdit"_s)->text(), u"Hoa Lan"_s);
    QTRY_VERIFY(find<QLineEdit>(u"shopNameLineEdit"_s)->hasFocus());
    QTRY_COMPARE(find<QLineEdit>(u"shopNameLineEdit"_s)->cursorPosition(), 3);
    QCOMPARE(find<QLineEdit>(u"shopPhoneLineEdit"_s)->text(), u"12ab"_s);
    QCOMPARE(find<ui::TimeField>(u"hoursFromTimeField"_s)->text(), u"99"_s);
    QTRY_COMPARE(find<QScrollArea>(u"settingsScrollArea"_s)->verticalScrollBar()->value(), scrolled);
    m_stage->window->undo().takeBackLast(); // what was done before can be taken back
    QTRY_VERIFY(find<QLineEdit>(u"shopNameLineEdit"_s)->text() != u"Hoa Lan"_s);
}

void TestLanguageChange::keepsThePlaceAmongTheCustomers()
{
    m_stage->open();
    m_stage->window->openPage(PageId::Customers);
    auto *table = find<ui::CustomerTable>({});
    QTRY_VERIFY(table->model()->rowCount() >= 60);
    find<QAbstractButton>(u"filterExistingChip"_s)->click();
    find<QLineEdit>(u"searchLineEdit"_s)->setFocus();
    m_stage->type(u"n"_s);
    QTRY_VERIFY(table->model()->rowCount() < 60);
    const int rows = test::whenStill([table] { return table->model()->rowCount(); });
    QVERIFY(rows > 3);
    table->setFocus();
    table->selectRow(3);
    auto *profile = find<ui::ProfilePanel>({});
    QTRY_VERIFY(profile->shown());
    const db::CustomerId shown = test::whenStill([profile] { return profile->shown(); });
    profile->findChild<QTabBar *>()->setCurrentIndex(1);
    auto *log = profile->findChild<QLineEdit *>(u"logLineEdit"_s);
    log->setFocus();
    m_stage->type(u"mua 250k"_s);
    speak(u"vi"_s);
    QTRY_COMPARE(find<ui::CustomerTable>({})->model()->rowCount(), rows);
    QTRY_COMPARE(find<ui::CustomerTable>({})->selectedRow(), 3);
    QTRY_COMPARE(find<ui::ProfilePanel>({})->shown(), shown);
    QTRY_COMPARE(find<QTabBar>(u"profileTabBar"_s)->currentIndex(), 1);
    QCOMPARE(find<QLineEdit>(u"searchLineEdit"_s)->text(), u"n"_s);
    QVERIFY(find<QAbstractButton>(u"filterExistingChip"_s)->isChecked());
    QTRY_COMPARE(find<QLineEdit>(u"logLineEdit"_s)->text(), u"mua 250k"_s);
    QTRY_VERIFY(find<QLineEdit>(u"logLineEdit"_s)->hasFocus());
    QVERIFY(find<QAbstractButton>(u"logKindChip"_s)->isVisible());
}

void TestLanguageChange::keepsThePlaceAmongTheMessages()
{
    m_stage->open();
    m_stage->window->openPage(PageId::Messages);
    QTRY_VERIFY(!find<ui::TemplateEdit>(u"templateTextEdit"_s)->source().isEmpty());
    auto *list = find<QListView>(u"templateListView"_s);
    QVERIFY(list);
    const int all = list->model()->rowCount();
    find<QLineEdit>(u"templateSearchLineEdit"_s)->setText(u"sinh nhật"_s);
    QTRY_VERIFY(list->model()->rowCount() < all); // a search waits for the next key
    const int rows = list->model()->rowCount();
    list->setCurrentIndex(list->model()->index(rows - 1, 0));
    auto *preview = find<ui::TemplatePreview>({});
    QTRY_VERIFY(preview->person());
    const db::CustomerId first = preview->person();
    QTRY_VERIFY(find<QToolButton>(u"previewForwardToolButton"_s)->isEnabled()); // all are counted
    preview->step(1);
    QTRY_VERIFY(preview->person() != first);
    const db::CustomerId person = preview->person();
    auto *text = find<ui::TemplateEdit>(u"templateTextEdit"_s);
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    text->insertPlainText(u" Hẹn gặp lại!"_s);
    text->moveCursor(QTextCursor::Start);
    text->moveCursor(QTextCursor::Right);
    const QString typed = text->source();
    const QString title = find<QLineEdit>(u"titleLineEdit"_s)->text();
    speak(u"vi"_s);
    QCOMPARE(find<QLineEdit>(u"templateSearchLineEdit"_s)->text(), u"sinh nhật"_s);
    list = find<QListView>(u"templateListView"_s);
    QCOMPARE(list->model()->rowCount(), rows);
    QCOMPARE(list->currentIndex().row(), rows - 1);
    text = find<ui::TemplateEdit>(u"templateTextEdit"_s);
    QCOMPARE(text->source(), typed);
    QCOMPARE(find<QLineEdit>(u"titleLineEdit"_s)->text(), title);
    QTRY_VERIFY(text->hasFocus());
    QCOMPARE(text->textCursor().position(), 1);
    QTRY_COMPARE(find<ui::TemplatePreview>({})->person(), person);
    QVERIFY(find<QPushButton>(u"discardPushButton"_s)->isVisible()); // it is not saved
    find<QPushButton>(u"discardPushButton"_s)->click();
    speak(u"en"_s);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(find<ui::TemplateEdit>(u"templateTextEdit"_s)->source(), typed);
}

void TestLanguageChange::keepsTheDayAndTheRuleBeingChanged()
{
    m_stage->open();
    m_stage->window->openPage(PageId::Greetings);
    auto *calendar = find<ui::CalendarView>({});
    calendar->choose(QDate(2027, 2, 6));
    find<QTabBar>(u"greetingsTabBar"_s)->setCurrentIndex(1);
    auto *list = find<QListView>(u"rulesListView"_s);
    QTRY_VERIFY(list->model()->rowCount() > 4);
    list->setCurrentIndex(list->model()->index(3, 0));
    auto *on = find<QCheckBox>(u"ruleOnCheckBox"_s);
    const bool stored = on->isChecked();
    on->click();
    QTRY_VERIFY(find<QPushButton>(u"ruleSaveButton"_s)->isEnabled());
    speak(u"vi"_s);
    QTRY_COMPARE(find<QListView>(u"rulesListView"_s)->currentIndex().row(), 3);
    QCOMPARE(find<QTabBar>(u"greetingsTabBar"_s)->currentIndex(), 1);
    QTRY_COMPARE(find<QCheckBox>(u"ruleOnCheckBox"_s)->isChecked(), !stored);
    QVERIFY(find<QPushButton>(u"ruleSaveButton"_s)->isEnabled());
    find<QTabBar>(u"greetingsTabBar"_s)->setCurrentIndex(0);
    QCOMPARE(find<ui::CalendarView>({})->chosen(), QDate(2027, 2, 6));
}

void TestLanguageChange::waitsForWorkUnderWay()
{
    m_stage->open();
    m_stage->window->openPage(PageId::Settings);
    QPointer<ui::Page> before = page(PageId::Settings);
    auto *job = before->findChild<ui::JobProgress *>();
    job->begin(u"…"_s);
    m_stage->action(u"language.vi"_s)->trigger();
    QVERIFY(!QTest::qWaitFor([&] { return page(PageId::Settings) != before; }, 500));
    job->end();
    QTRY_VERIFY(!before);
    QCOMPARE(find<QPushButton>(u"backUpPushButton"_s)->text(), u"Sao lưu ngay…"_s);
}

void TestLanguageChange::makesAPageOfTheBackgroundWhenItIsShown()
{
    m_stage->open();
    m_stage->window->openPage(PageId::Settings);
    m_stage->window->openPage(PageId::Today);
    m_stage->action(u"language.vi"_s)->trigger();
    QTRY_VERIFY(!page(PageId::Settings));
    m_stage->window->openPage(PageId::Settings);
    QCOMPARE(find<QPushButton>(u"backUpPushButton"_s)->text(), u"Sao lưu ngay…"_s);
    QTRY_VERIFY(find<QLineEdit>(u"shopNameLineEdit"_s)->hasFocus());
}

MK_TEST(TestLanguageChange)
#include "tst_language_change.moc"
