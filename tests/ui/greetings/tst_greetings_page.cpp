#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/greetings/greetings_hands.h"

#include "app/calendar/lunar_calendar.h"
#include "ui/greetings/calendar_model.h"
#include "ui/greetings/calendar_view.h"
#include "ui/greetings/day_panel.h"
#include "ui/greetings/day_people_model.h"
#include "ui/greetings/day_words.h"
#include "ui/greetings/effect_view.h"
#include "ui/greetings/rule_hints.h"
#include "ui/greetings/rule_sentence.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::StringLiterals;

/// A day is found and its people are read, by the keyboard alone.
class TestGreetingsPage final : public QObject, GreetingsHands
{
    Q_OBJECT
private slots:
    void init() { openGreetings(); }
    void cleanup() { m_stage.reset(); }
    void laysOutEveryMonth();
    void findsADayByKeys();
    void readsThePeopleOfADay();
    void tellsRowsOfADayApart();
    void tellsThatAnEffectCannotBeCounted();
    void readsEveryPageOfADay();
    void keepsTheTabsInTheirPlace();
    void showsWhatHappenedOnPastDays();
    void namesEveryFocusableWidget();
};

void TestGreetingsPage::laysOutEveryMonth()
{
    auto *model = qobject_cast<ui::CalendarModel *>(view()->model());
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int year = 1900; year <= 2100; year += 5) {
        for (int month = 1; month <= 12; ++month) {
            const QDate first(year, month, 1);
            model->setMonth(first, QDate(2026, 11, 21));
            QCOMPARE(model->firstDay().dayOfWeek(), 1);
            QVERIFY(model->firstDay() <= first && model->firstDay().daysTo(first) < 7);
            QVERIFY(model->lastDay() >= first.addDays(first.daysInMonth() - 1));
            for (QDate day = model->firstDay(); day <= model->lastDay(); day = day.addDays(1)) {
                QCOMPARE(model->dateAt(model->indexOf(day)), day);
                QCOMPARE(model->indexOf(day).data().toString(), QString::number(day.day()));
                const auto lunar = app::lunarOf(day);
                if (lunar && lunar->day == 1)
                    QVERIFY(ui::DayWords::lunarInCell(day).startsWith(u"1/%1"_s.arg(lunar->month)));
                else if (lunar)
                    QCOMPARE(ui::DayWords::lunarInCell(day), QString::number(lunar->day));
            }
        }
    }
}

void TestGreetingsPage::findsADayByKeys()
{
    QTRY_COMPARE(QApplication::focusWidget(), view());
    m_stage->press(Qt::Key_Right);
    m_stage->press(Qt::Key_Right);
    m_stage->press(Qt::Key_Right);
    QCOMPARE(view()->chosen(), QDate(2026, 11, 24));
    QTRY_VERIFY2(cell().contains(u"2 birthdays"_s), qPrintable(cell()));
    QVERIFY(cell().contains(u"Vietnam Culture Day"_s));
    QTRY_COMPARE(label(u"dayNamesLabel"_s), u"Vietnam Culture Day"_s);
    m_stage->press(Qt::Key_PageDown);
    QCOMPARE(view()->chosen(), QDate(2026, 12, 24));
    QCOMPARE(label(u"greetingsMonthLabel"_s), u"December 2026"_s);
    m_stage->press(Qt::Key_PageDown, Qt::ShiftModifier);
    QCOMPARE(view()->chosen(), QDate(2027, 12, 24));
    m_stage->press(Qt::Key_Home);
    QCOMPARE(view()->chosen(), QDate(2026, 11, 21));
    for (int week = 0; week < 3; ++week)
        m_stage->press(Qt::Key_Up);
    QCOMPARE(view()->chosen(), QDate(2026, 10, 31)); // out of the month, into the one before
    QCOMPARE(label(u"greetingsMonthLabel"_s), u"October 2026"_s);
    m_stage->page->showDay(QDate(2027, 2, 6));
    QTRY_VERIFY(label(u"dayNamesLabel"_s).contains(u"Lunar New Year day 1"_s));
}

void TestGreetingsPage::readsThePeopleOfADay()
{
    m_stage->page->showDay(QDate(2026, 11, 24));
    auto *see = m_stage->find<QPushButton>(u"daySeeButton"_s);
    QTRY_VERIFY(see->isVisible() && see->text() == "See 2"_L1);
    m_stage->press(Qt::Key_Return);
    auto *people = m_stage->find<QListView>(u"dayPeopleView"_s);
    QTRY_COMPARE(people->model()->rowCount(), 2);
    QTRY_VERIFY(people->model()->index(0, 0).data().toString().startsWith(u"Nguyễn"_s));
    QTRY_COMPARE(QApplication::focusWidget(), people);
    QSignalSpy asked(&m_stage->navigator, &ui::Navigator::customerAsked);
    m_stage->press(Qt::Key_Down);
    m_stage->press(Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    m_stage->press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), view());
}

void TestGreetingsPage::tellsRowsOfADayApart()
{
    ui::DayPanel panel(*m_stage->desk, *m_stage->book);
    app::CalendarDay day;
    day.date = QDate(2027, 1, 1);
    for (const db::Channel channel : {db::Channel::Zalo, db::Channel::Sms}) {
        app::GreetingCount count;
        count.occasionKey = u"new_year"_s;
        count.channel = channel;
        count.text = {channel == db::Channel::Zalo ? 1 : 2};
        count.people = channel == db::Channel::Zalo ? 590 : 31;
        day.greetingCounts.append(count);
    }
    app::GreetingCount skipped;
    skipped.state = db::MessageState::Skipped;
    skipped.reason = u"no-contact"_s;
    skipped.people = 23;
    day.greetingCounts.append(skipped);
    panel.setDay(day.date);
    panel.show(day);
    QStringList quiet;
    for (const QLabel *label : panel.findChildren<QLabel *>(u"dayFigureQuietLabel"_s))
        quiet.append(label->text());
    QVERIFY(quiet.at(0).endsWith(u"Zalo"_s) && quiet.at(1).endsWith(u"SMS"_s));
    // What is skipped does not count as to be greeted.
    QCOMPARE(panel.findChild<QPushButton *>(u"daySeeButton"_s)->text(), u"See 621"_s);
}

void TestGreetingsPage::tellsThatAnEffectCannotBeCounted()
{
    goTo(tab(1, u"rulesListView"_s), u"On birthdays"_s);
    auto *effect = m_stage->page->findChild<ui::EffectView *>();
    QVERIFY(effect);
    emit effect->failed({db::ErrorKind::Corrupt, u"a page"_s});
    QVERIFY(m_stage->notifications->stays());
}

void TestGreetingsPage::readsEveryPageOfADay()
{
    QList<app::DayPerson> people;
    for (int i = 0; i < 2 * app::kLinesAtOnce + 5; ++i) {
        app::DayPerson person;
        person.customer = m_stage->addBirthday(u"Khách %1"_s.arg(i), QDate(1980, 1, 1));
        people.append(person);
    }
    ui::DayPeopleModel model(*m_stage->desk, m_stage->book->names());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPeople(people);
    const auto name = [&](int row) { return model.index(row).data().toString(); };
    const int last = model.rowCount() - 1;
    QTRY_COMPARE(name(last), u"Khách %1"_s.arg(last)); // each look asks for what is missing
    QTRY_COMPARE(name(0), u"Khách 0"_s);
    QTRY_COMPARE(name(app::kLinesAtOnce), u"Khách %1"_s.arg(app::kLinesAtOnce));
    QCOMPARE(name(last), u"Khách %1"_s.arg(last));
    model.setPeople({});
    QCOMPARE(model.rowCount(), 0);
}

void TestGreetingsPage::keepsTheTabsInTheirPlace()
{
    auto *tabs = m_stage->find<QTabBar>(u"greetingsTabBar"_s);
    const int before = tabs->mapTo(m_stage->page, QPoint()).x();
    for (const int tab : {1, 2, 0}) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(tabs->mapTo(m_stage->page, QPoint()).x(), before);
    }
}

void TestGreetingsPage::showsWhatHappenedOnPastDays()
{
    m_stage->page->showDay(QDate(2025, 11, 24)); // born then too, but nothing was sent
    QTRY_COMPARE(label(u"dayNobodyLabel"_s), u"No one was greeted on this day."_s);
}

void TestGreetingsPage::namesEveryFocusableWidget()
{
    for (int index = 0; index < 3; ++index) {
        tab(index, u"rulesListView"_s);
        const test::Reached reached = test::reachedIn(m_stage->page);
        QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
        QVERIFY(reached.widgets > 3);
    }
}

MK_TEST(TestGreetingsPage)
#include "tst_greetings_page.moc"
