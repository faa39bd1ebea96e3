#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/language/translator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/calendar_popup.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/time_field.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// Hours and days in their fields: typed, stepped, refused, chosen from the calendar.
class TestTypedFields final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void takesAnHourAsItIsTyped();
    void keepsWhatCannotBeRead();
    void countsFromWhatWasTakenLast();
    void stepsByKeys();
    void isSilentAboutWhatTheProgramSets();
    void takesADayAsItIsTyped();
    void refusesADayOutside();
    void stepsThroughDaysAndMonths();
    void choosesFromTheCalendar_data();
    void choosesFromTheCalendar();
    void hasACalendarInTheLanguage();

private:
    static void type(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        field->insert({}); // as if deleted
        field->setModified(true);
        for (const QChar letter : text)
            field->insert(QString(letter)); // as an input method does it
        emit field->textEdited(field->text());
    }
    ui::CalendarPopup *calendar() const { return m_date->findChild<ui::CalendarPopup *>(); }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QWidget> m_form;
    ui::TimeField *m_time = nullptr;
    ui::DateField *m_date = nullptr;
    QPushButton *m_button = nullptr;
};

void TestTypedFields::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_form = std::make_unique<QWidget>();
    m_time = new ui::TimeField(QTime(19, 0));
    m_date = new ui::DateField(QDate(2026, 11, 21));
    m_button = new QPushButton(u"Save"_s);
    m_form->setLayout(new QVBoxLayout);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_time, m_date, m_button})
        m_form->layout()->addWidget(widget);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    m_button->setFocus();
}

void TestTypedFields::cleanup()
{
    m_form.reset();
    m_theme.reset();
}

void TestTypedFields::takesAnHourAsItIsTyped()
{
    const QSignalSpy told(m_time, &ui::TimeField::timeChanged);
    m_time->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(m_time, u"8"_s); // replaces what was there
    QCOMPARE(m_time->time(), QTime(8, 0));
    QTest::keyClick(m_time, Qt::Key_Return);
    QCOMPARE(m_time->text(), u"08:00"_s);
    type(m_time, u"8 giờ rưỡi tối"_s);
    m_button->setFocus();
    QCOMPARE(m_time->text(), u"20:30"_s);
    QCOMPARE(told.last().first().toTime(), QTime(20, 30));
}

void TestTypedFields::keepsWhatCannotBeRead()
{
    const QObject listener;
    QStringList told;
    connect(m_time, &ui::TypedField::problemChanged, &listener,
            [&](const QString &why) { told.append(why); });
    QList<QTime> heard;
    connect(m_time, &ui::TimeField::editingFinished, &listener, [&] { heard.append(m_time->time()); });
    m_time->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(m_time, u"83"_s);    // on the way it was 8
    QVERIFY(m_time->problem().isEmpty()); // nobody is told off while typing
    m_button->setFocus();
    QCOMPARE(m_time->text(), u"83"_s);
    QCOMPARE(m_time->time(), QTime(19, 0));
    QCOMPARE(heard, QList<QTime>{QTime(19, 0)});
    QVERIFY(told.last().contains(u"“83”"_s));
    QCOMPARE(m_time->accessibleDescription(), told.last());
    m_time->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(m_time, u"830"_s);
    QVERIFY(m_time->problem().isEmpty());
    QVERIFY(told.last().isEmpty());
    type(m_time, u"never"_s);
    QTest::keyClick(m_time, Qt::Key_Return);
    QVERIFY(!m_time->problem().isEmpty());
    QTest::keyClick(m_time, Qt::Key_Escape); // as it was
    QCOMPARE(m_time->text(), u"19:00"_s);
    QVERIFY(m_time->problem().isEmpty());
}

void TestTypedFields::countsFromWhatWasTakenLast()
{
    type(m_time, u"9"_s);
    QTest::keyClick(m_time, Qt::Key_Return);
    type(m_time, u"9x"_s);
    QTest::keyClick(m_time, Qt::Key_Return);
    QCOMPARE(m_time->time(), QTime(9, 0));
}

void TestTypedFields::stepsByKeys()
{
    m_time->setTime(QTime(19, 10));
    m_time->setFocus();
    QTest::keyClick(m_time, Qt::Key_Up);
    QCOMPARE(m_time->text(), u"19:30"_s);
    QTest::keyClick(m_time, Qt::Key_PageUp);
    QCOMPARE(m_time->text(), u"21:30"_s);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(m_time, Qt::Key_PageUp);
    QCOMPARE(m_time->text(), u"23:30"_s); // never round midnight
    m_time->setTime(QTime(0, 10));
    QTest::keyClick(m_time, Qt::Key_Down);
    QTest::keyClick(m_time, Qt::Key_Down);
    QCOMPARE(m_time->text(), u"00:00"_s);
    QTest::keyClick(m_time, Qt::Key_Escape);
    QCOMPARE(m_time->text(), u"00:10"_s);
}

void TestTypedFields::isSilentAboutWhatTheProgramSets()
{
    const QSignalSpy time(m_time, &ui::TimeField::timeChanged);
    const QSignalSpy date(m_date, &ui::DateField::dateChanged);
    m_time->setTime(QTime(6, 0));
    m_date->setDate(QDate(2026, 1, 1));
    QCOMPARE(time.count() + date.count(), 0);
}

void TestTypedFields::takesADayAsItIsTyped()
{
    QCOMPARE(m_date->text(), QString());
    for (const auto &[typed, day] : {std::pair(u"15/8"_s, QDate(2026, 8, 15)),
                                     {u"15-8-90"_s, QDate(1990, 8, 15)},
                                     {u"mai"_s, QDate(2026, 11, 22)},
                                     {u"hôm nay"_s, QDate(2026, 11, 21)},
                                     {u"Today"_s, QDate(2026, 11, 21)}}) {
        type(m_date, typed);
        QTest::keyClick(m_date, Qt::Key_Return);
        QCOMPARE(m_date->date(), day);
        QCOMPARE(m_date->text(), day.toString(u"dd/MM/yyyy"_s));
    }
    type(m_date, u"31/2"_s);
    m_button->setFocus();
    QCOMPARE(m_date->text(), u"31/2"_s);
    QCOMPARE(m_date->date(), QDate(2026, 11, 21));
    QVERIFY(m_date->problem().contains(u"“31/2”"_s));
}

void TestTypedFields::refusesADayOutside()
{
    m_date->setDateRange(QDate(2026, 1, 1), QDate(2026, 12, 31));
    type(m_date, u"1/1/2027"_s);
    QTest::keyClick(m_date, Qt::Key_Return);
    QVERIFY(!m_date->date().isValid());
    QVERIFY2(m_date->problem().contains(u"31/12/2026"_s), qPrintable(m_date->problem()));
}

void TestTypedFields::stepsThroughDaysAndMonths()
{
    m_date->setDate(QDate(2026, 1, 31));
    m_date->setFocus();
    QTest::keyClick(m_date, Qt::Key_PageUp);
    QCOMPARE(m_date->date(), QDate(2026, 2, 28));
    QTest::keyClick(m_date, Qt::Key_Up);
    QCOMPARE(m_date->date(), QDate(2026, 3, 1));
    m_date->setDate({});
    QTest::keyClick(m_date, Qt::Key_Down); // an empty field begins at today
    QCOMPARE(m_date->date(), QDate(2026, 11, 21));
}

void TestTypedFields::choosesFromTheCalendar_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("the button") << 0;
    QTest::newRow("Alt and Down") << 1;
    QTest::newRow("F4") << 2;
}

void TestTypedFields::choosesFromTheCalendar()
{
    QFETCH(int, way);
    m_date->setDate(QDate(2026, 11, 10));
    m_date->setFocus();
    const QSignalSpy finished(m_date, &ui::DateField::editingFinished);
    if (way == 0)
        m_date->findChild<QToolButton *>(u"calendarToolButton"_s)->click();
    else
        QTest::keyClick(m_date, way == 1 ? Qt::Key_Down : Qt::Key_F4,
                        way == 1 ? Qt::AltModifier : Qt::NoModifier);
    QVERIFY(calendar() && calendar()->isVisible());
    auto *days = calendar()->findChild<QTableView *>();
    QTRY_VERIFY(days->hasFocus());
    QTest::keyClick(days, Qt::Key_Down); // a week on
    QTest::keyClick(days, Qt::Key_Return);
    QCOMPARE(m_date->date(), QDate(2026, 11, 17));
    QVERIFY(!finished.isEmpty());
    QTRY_VERIFY(!calendar());
    m_date->openCalendar();
    calendar()->findChild<QPushButton *>(u"calendarTodayPushButton"_s)->click();
    QCOMPARE(m_date->date(), QDate(2026, 11, 21));
    QTRY_VERIFY(!calendar());
    m_date->openCalendar();
    QTest::keyClick(calendar()->findChild<QTableView *>(), Qt::Key_Escape);
    QTRY_VERIFY(!calendar());
    QCOMPARE(m_date->date(), QDate(2026, 11, 21));
}

void TestTypedFields::hasACalendarInTheLanguage()
{
    ui::Translator translator;
    translator.speak(ui::Language::Vietnamese);
    m_date->openCalendar();
    auto *month = calendar()->findChild<QCalendarWidget *>();
    QCOMPARE(month->firstDayOfWeek(), Qt::Monday);
    auto *title = calendar()->findChild<QLabel *>(u"calendarMonthLabel"_s);
    QCOMPARE(title->text(), u"Tháng 11 2026"_s);
    calendar()->findChild<QToolButton *>(u"nextMonthToolButton"_s)->click();
    calendar()->findChild<QToolButton *>(u"yearBeforeToolButton"_s)->click();
    QCOMPARE(title->text(), u"Tháng 12 2025"_s);
    const test::Reached reached = test::reachedIn(calendar());
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
    calendar()->close();
    translator.speak(ui::Language::English);
}

MK_TEST(TestTypedFields)
#include "tst_typed_fields.moc"
