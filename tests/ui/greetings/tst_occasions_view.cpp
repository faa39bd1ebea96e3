#include "tests/support/test_main.h"
#include "tests/ui/greetings/greetings_hands.h"

#include "app/calendar/lunar_calendar.h"
#include "app/greetings/occasion_commands.h"
#include "ui/greetings/occasion_model.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/date_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

/// Days of the shop and of the calendar: made, switched, deleted and taken back, by the keyboard alone.
class TestOccasionsView final : public QObject, GreetingsHands
{
    Q_OBJECT
private slots:
    void init() { openGreetings(); }
    void cleanup() { m_stage.reset(); }
    void switchesAnOccasionOffAndTakesItBack();
    void makesARuleForADay();
    void addsALunarDayOfItsOwn();
    void savesADayByEnter();
    void drawsOneLineUnderEachDay();
    void squeezesNoFieldOfADay();
    void cutsNoNameForItsKind();
    void staysWhereADayWasDeleted();
    void keepsADayHalfTypedWhenSomethingElseChanges();
    void setsNoOtherDateThanWasTyped();
};

void TestOccasionsView::switchesAnOccasionOffAndTakesItBack()
{
    auto *table = tab(2, u"occasionsTableView"_s);
    goTo(table, u"Vietnam Culture Day"_s); // no rule uses it, so that it has no switch
    auto *hide = m_stage->page->findChild<QPushButton *>(u"occasionHideButton"_s);
    QTRY_VERIFY(hide->isVisible());
    hide->click();
    const auto on = [this] {
        const auto occasions = m_stage->shop.session().greetings().occasions();
        return std::any_of(occasions->cbegin(), occasions->cend(), [](const db::Occasion &one) {
            return one.key == "ngay_van_hoa_vn"_L1 && one.enabled;
        });
    };
    QTRY_VERIFY(!on());
    m_stage->page->showDay(QDate(2026, 11, 24));
    QTRY_VERIFY(cell().contains(u"birthdays"_s) && !cell().contains(u"Culture"_s));
    QTRY_VERIFY(!m_stage->undo->isEmpty());
    QTRY_VERIFY(m_stage->notifications->text().contains(u"no longer in the calendar"_s));
    m_stage->undo->takeBackLast();
    QTRY_VERIFY(on());
    QTRY_VERIFY(cell().contains(u"Culture"_s));
}

void TestOccasionsView::makesARuleForADay()
{
    goTo(tab(2, u"occasionsTableView"_s), u"Valentine"_s);
    auto *make = m_stage->find<QPushButton>(u"occasionMakeRuleButton"_s);
    QTRY_VERIFY(make->isVisible());
    QVERIFY(label(u"occasionRulesLabel"_s).contains(u"No one is greeted"_s));
    make->click();
    QCOMPARE(m_stage->find<QTabBar>(u"greetingsTabBar"_s)->currentIndex(), 1);
    QVERIFY2(m_stage->find<QLabel>(u"ruleSentenceLabel"_s)->accessibleName().contains(u"Valentine"_s),
             qPrintable(m_stage->find<QLabel>(u"ruleSentenceLabel"_s)->accessibleName()));
}

void TestOccasionsView::addsALunarDayOfItsOwn()
{
    QTRY_VERIFY(tab(2, u"occasionsTableView"_s)->model()->rowCount() > 0);
    m_stage->find<QPushButton>(u"greetingsNewButton"_s)->click();
    auto *save = m_stage->find<QPushButton>(u"occasionSaveButton"_s);
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), u"Khai truong"_s);
    QTest::keyClick(m_stage->find<QWidget>(u"occasionCalendarComboBox"_s), Qt::Key_Down);
    m_stage->find<QSpinBox>(u"occasionMonthSpinBox"_s)->setValue(10);
    m_stage->find<QSpinBox>(u"occasionDaySpinBox"_s)->setValue(30);
    QVERIFY2(label(u"occasionHintLabel"_s).contains(u"29th"_s), qPrintable(label(u"occasionHintLabel"_s)));
    m_stage->find<QSpinBox>(u"occasionDaySpinBox"_s)->setValue(20);
    QVERIFY(save->isEnabled());
    save->click();
    m_stage->page->showDay(*app::solarOf({2026, 10, 20, false}));
    QTRY_VERIFY2(cell().contains(u"Khai truong"_s), qPrintable(cell()));
    m_stage->undo->takeBackLast();
    QTRY_VERIFY(!cell().contains(u"Khai truong"_s));
}

void TestOccasionsView::savesADayByEnter()
{
    QTRY_VERIFY(tab(2, u"occasionsTableView"_s)->model()->rowCount() > 0);
    m_stage->find<QPushButton>(u"greetingsNewButton"_s)->click();
    m_stage->find<QSpinBox>(u"occasionDaySpinBox"_s)->setFocus();
    m_stage->press(Qt::Key_Return); // it says why not, where it can be mended
    QCOMPARE(QApplication::focusWidget(), m_stage->find<QWidget>(u"occasionNameViLineEdit"_s));
    QVERIFY(label(u"occasionHintLabel"_s).contains(u"Give the day a name"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Khai truong"_s);
    m_stage->press(Qt::Key_Return);
    QTRY_COMPARE(label(u"occasionTitleLabel"_s), u"Khai truong"_s);
    QTRY_VERIFY(m_stage->find<QWidget>(u"occasionDeleteButton"_s)->isVisible());
}

void TestOccasionsView::drawsOneLineUnderEachDay()
{
    auto *table = qobject_cast<QTableView *>(tab(2, u"occasionsTableView"_s));
    QTRY_VERIFY(table->model()->rowCount() > 40);
    QTRY_VERIFY(table->verticalScrollBar()->isVisible());
    const int row = table->rowAt(table->viewport()->height() - 60);
    const int y = table->rowViewportPosition(row) + table->rowHeight(row) - 1;
    const QPoint left = table->viewport()->mapTo(m_stage->page, QPoint(table->viewport()->width() - 4, y));
    const int right = table->verticalScrollBar()->mapTo(m_stage->page, QPoint(2, 0)).x();
    const QImage seen = m_stage->page->grab().toImage();
    for (const int by : {-2, -1, 0, 1, 2})
        QCOMPARE(seen.pixelColor(right, left.y() + by), seen.pixelColor(left.x(), left.y() + by));
}

void TestOccasionsView::squeezesNoFieldOfADay()
{
    m_stage->window->resize(1000, 560);
    QTRY_VERIFY(tab(2, u"occasionsTableView"_s)->model()->rowCount() > 0);
    m_stage->find<QPushButton>(u"greetingsNewButton"_s)->click();
    QTest::keyClicks(QApplication::focusWidget(), u"Khai truong"_s);
    m_stage->find<QPushButton>(u"occasionSaveButton"_s)->click();
    QTRY_COMPARE(label(u"occasionTitleLabel"_s), u"Khai truong"_s);
    QTRY_VERIFY(m_stage->find<QWidget>(u"occasionDeleteButton"_s)->isVisible());
    for (const QString &name : {u"occasionNameViLineEdit"_s, u"occasionNameEnLineEdit"_s,
                                u"occasionDaySpinBox"_s, u"occasionFromSpinBox"_s, u"occasionDateField"_s}) {
        const auto *field = m_stage->find<QWidget>(name);
        QTRY_VERIFY2(field->height() >= field->sizeHint().height() || !field->isVisible(), qPrintable(name));
    }
}

void TestOccasionsView::cutsNoNameForItsKind()
{
    auto *table = qobject_cast<QTableView *>(tab(2, u"occasionsTableView"_s));
    QTRY_VERIFY(table->model()->rowCount() > 40);
    const QFontMetrics metrics(ui::fontOf(ui::TextStyle::Body));
    int longest = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        longest = qMax(longest, metrics.horizontalAdvance(table->model()->index(row, 0).data().toString()));
    for (const int width : {900, 1000, 1100, 1280, 1500}) {
        m_stage->window->resize(width, 700);
        QTRY_COMPARE(m_stage->window->width(), width);
        QVERIFY2(table->isColumnHidden(ui::OccasionModel::Kind) ||
                     table->columnWidth(ui::OccasionModel::Name) > longest,
                 qPrintable(QString::number(width)));
    }
}

void TestOccasionsView::staysWhereADayWasDeleted()
{
    auto *table = tab(2, u"occasionsTableView"_s);
    QTRY_VERIFY(table->model()->rowCount() > 40);
    m_stage->find<QPushButton>(u"greetingsNewButton"_s)->click();
    QTest::keyClicks(QApplication::focusWidget(), u"Khai truong"_s);
    m_stage->find<QSpinBox>(u"occasionMonthSpinBox"_s)->setValue(7);
    m_stage->find<QPushButton>(u"occasionSaveButton"_s)->click();
    QTRY_COMPARE(label(u"occasionTitleLabel"_s), u"Khai truong"_s);
    QTRY_VERIFY(table->currentIndex().row() > 0);
    const int row = table->currentIndex().row();
    auto *remove = m_stage->find<QPushButton>(u"occasionDeleteButton"_s);
    remove->setFocus();
    remove->click();
    QTRY_VERIFY(label(u"occasionTitleLabel"_s) != u"Khai truong"_s);
    QCOMPARE(table->currentIndex().row(), row);
    QVERIFY2(table->hasFocus(), "not in the date of another day");
}

void TestOccasionsView::keepsADayHalfTypedWhenSomethingElseChanges()
{
    auto *table = tab(2, u"occasionsTableView"_s);
    QTRY_VERIFY(table->model()->rowCount() > 40);
    m_stage->find<QPushButton>(u"greetingsNewButton"_s)->click();
    QTest::keyClicks(QApplication::focusWidget(), u"Khai truong"_s);
    m_stage->find<QPushButton>(u"occasionSaveButton"_s)->click();
    QTRY_COMPARE(label(u"occasionTitleLabel"_s), u"Khai truong"_s);
    auto *english = m_stage->find<QLineEdit>(u"occasionNameEnLineEdit"_s);
    english->setText(u"Opening"_s);
    QSignalSpy read(m_stage->book, &ui::GreetingSetupLoader::changed);
    m_stage->doer->run(m_stage->page, app::SwitchOccasion{u"trung_thu"_s, false});
    QVERIFY(read.wait());
    QCOMPARE(english->text(), u"Opening"_s);
    QVERIFY(m_stage->find<QPushButton>(u"occasionSaveButton"_s)->isEnabled());
}

void TestOccasionsView::setsNoOtherDateThanWasTyped()
{
    goTo(tab(2, u"occasionsTableView"_s), u"Valentine"_s);
    auto *date = m_stage->find<ui::DateField>(u"occasionDateField"_s);
    QTRY_VERIFY(date->isVisible());
    const auto *set = m_stage->find<QPushButton>(u"occasionSetDateButton"_s);
    const auto type = [date](const QString &text) {
        date->setFocus(Qt::TabFocusReason);
        date->selectAll();
        QTest::keyClicks(date, text);
        QTest::keyClick(date, Qt::Key_Tab);
    };
    type(u"31/2/2026"_s);
    QVERIFY(!set->isEnabled());
    QVERIFY(!date->problem().isEmpty());
    QCOMPARE(label(u"occasionDateProblemLabel"_s), date->problem());
    type(u"15/2/2026"_s);
    QVERIFY(set->isEnabled());
    QVERIFY(label(u"occasionDateProblemLabel"_s).isEmpty());
}

MK_TEST(TestOccasionsView)
#include "tst_occasions_view.moc"
