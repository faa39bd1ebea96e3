#include "app/start/sample_shop.h"
#include "db/customers/customer_reader.h"
#include "tests/support/stillness.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/window_stage.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/profile_panel.h"
#include "ui/greetings/calendar_view.h"
#include "ui/messages/template_edit.h"
#include "ui/messages/template_preview.h"
#include "ui/shell/page.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/grid.h"
#include "ui/today/greeting_text.h"
#include "ui/today/today_list.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/time_field.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using ui::PageId;

namespace {

/// Everything a page says to eyes and screen readers.
QStringList wordsOf(const ui::Page *page)
{
    QStringList words;
    const auto add = [&words](const QString &text) {
        static const QRegularExpression size(u"^[0-9.,]+ [kM]?B$"_s); // the file grows meanwhile
        if (size.match(text).hasMatch())
            return;
        if (!text.isEmpty())
            words.append(text);
    };
    QList<const QWidget *> all{page};
    for (const QWidget *widget : page->findChildren<QWidget *>())
        all.append(widget);
    for (const QWidget *widget : std::as_const(all)) {
        // Qt's own, in a window that is too narrow for its tabs.
        if (!widget->isVisible() || widget->objectName().startsWith("Scroll"_L1))
            continue;
        add(widget->toolTip());
        add(widget->accessibleName());
        add(widget->accessibleDescription());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            add(line->placeholderText());
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                add(tabs->tabText(tab));
        }
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int item = 0; item < box->count(); ++item)
                add(box->itemText(item));
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            const QAbstractItemModel &model = *view->model();
            for (int column = 0; column < model.columnCount(); ++column) {
                add(model.headerData(column, Qt::Horizontal).toString());
                for (int row = 0; row < qMin(20, model.rowCount()); ++row)
                    add(model.index(row, column).data().toString());
            }
        }
    }
    words.sort();
    return words;
}

/// For the report of a test that fails.
QString differenceOf(QStringList now, QStringList wanted)
{
    QStringList missing;
    for (const QString &word : std::as_const(wanted)) {
        if (!now.removeOne(word))
            missing.append(word);
    }
    return u"too many: %1; missing: %2"_s.arg(now.join(u" | "_s), missing.join(u" | "_s));
}

} // namespace

/// The language changes while the window is open: each page is made again and stands where it stood.
class TestLanguageChange final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void saysEverythingInTheOtherLanguage_data();
    void saysEverythingInTheOtherLanguage();
    void keepsThePlaceInTheSettings();
    void keepsTheGreetingBeingReworded();
    void keepsThePlaceAmongTheCustomers();
    void keepsACustomerHalfTyped();
    void goesOnWithAThrownAwayDraft();
    void keepsThePlaceAmongTheMessages();
    void keepsANewTemplateHalfEntered();
    void keepsTheDayAndTheRuleBeingChanged();
    void keepsADayOfTheShopHalfTyped();
    void waitsForWorkUnderWay();
    void makesAPageOfTheBackgroundWhenItIsShown();

private:
    ui::Page *page(PageId id) const { return m_stage->window->pages().made(id); }
    /// When what it reads has come.
    QStringList wordsWhenRead(PageId id) const
    {
        // The file grows until the day is prepared, and the settings say how large it is.
        const bool written = QTest::qWaitFor([this] { return !m_stage->desk->isWriting(); });
        return written ? test::whenStill([this, id] { return wordsOf(page(id)); }) : QStringList();
    }
    /// Where the day is prepared: the file grows until then, and the settings say how large it is.
    void openWhenWritten(PageId id)
    {
        m_stage->open();
        QTRY_VERIFY(!m_stage->desk->isWriting());
        m_stage->window->openPage(id);
    }
    /// In this language, with the page in front made again.
    void speak(const QString &language)
    {
        QPointer<QWidget> before = m_stage->window->pages().currentWidget();
        m_stage->action(u"language."_s + language)->trigger();
        QTRY_VERIFY(!before);
    }
    template <class T> T *find(const QString &name) const
    {
        return m_stage->window->pages().currentWidget()->findChild<T *>(name);
    }

    std::unique_ptr<WindowStage> m_stage;
};

void TestLanguageChange::init()
{
    m_stage = std::make_unique<WindowStage>();
    QVERIFY(app::makeSampleShop(m_stage->shop.session(), m_stage->shop.clock(), {60, 300, 1}));
}

void TestLanguageChange::cleanup()
{
    m_stage.reset();
}

void TestLanguageChange::saysEverythingInTheOtherLanguage_data()
{
    QTest::addColumn<PageId>("id");
    for (const PageId id : {PageId::Today, PageId::Customers, PageId::Messages, PageId::Greetings,
                            PageId::Insights, PageId::Settings, PageId::Import})
        QTest::newRow(qPrintable(ui::keyOf(id))) << id;
}

void TestLanguageChange::saysEverythingInTheOtherLanguage()
{
    QFETCH(PageId, id);
    m_stage->settings.setValue(u"language"_s, u"vi"_s);
    openWhenWritten(id);
    const QStringList fromTheStart = wordsWhenRead(id);
    QVERIFY(fromTheStart.size() > 5);
    m_stage->window.reset();
    m_stage->settings.setValue(u"language"_s, u"en"_s);
    openWhenWritten(id);
    const QStringList inEnglish = wordsWhenRead(id);
    QVERIFY(inEnglish != fromTheStart);
    speak(u"vi"_s);
    QTRY_VERIFY2(wordsOf(page(id)) == fromTheStart,
                 qPrintable(differenceOf(wordsOf(page(id)), fromTheStart)));
    speak(u"en"_s);
    QTRY_VERIFY2(wordsOf(page(id)) == inEnglish, qPrintable(differenceOf(wordsOf(page(id)), inEnglish)));
}

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

void TestLanguageChange::keepsTheGreetingBeingReworded()
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

void TestLanguageChange::keepsACustomerHalfTyped()
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

void TestLanguageChange::goesOnWithAThrownAwayDraft()
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

void TestLanguageChange::keepsANewTemplateHalfEntered()
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

void TestLanguageChange::keepsADayOfTheShopHalfTyped()
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
