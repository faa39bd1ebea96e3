#include "tests/support/test_main.h"
#include "ui/people/desk_stage.h"
#include "ui/shell/page.h"
#include "ui/theme/calm_wheel.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDial>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTimeEdit>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

/// The mouse wheel scrolls; it changes nothing that nobody chose.
class TestPeopleWheel final : public QObject
{
    Q_OBJECT
private slots:
    void passesOverEveryFieldOfEveryPage();
    void passesOverEveryKindOfField_data();
    void passesOverEveryKindOfField();
    void turnsTheFieldThatWasClicked();
};

namespace {

/// What a field holds, as text.
QString heldBy(const QWidget *widget)
{
    if (const auto *slider = qobject_cast<const QAbstractSlider *>(widget))
        return QString::number(slider->value());
    if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget))
        return spin->text();
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return u"%1 %2"_s.arg(combo->currentIndex()).arg(combo->currentText());
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        return QString::number(tabs->currentIndex());
    return widget->property("text").toString();
}

/// Notches as from the mouse itself, which go on to what is behind where a widget does not take them.
void turn(QWidget *widget, int notches)
{
    const QPointF place = QRectF(widget->rect()).center();
    QWheelEvent event(place, widget->mapToGlobal(place), QPoint(), QPoint(0, notches * 120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(widget, &event);
}

QScrollBar *barAround(const QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        const auto *area = qobject_cast<QScrollArea *>(parent);
        if (area && area->verticalScrollBar()->maximum() > 0)
            return area->verticalScrollBar();
    }
    return nullptr;
}

} // namespace

void TestPeopleWheel::passesOverEveryFieldOfEveryPage()
{
    people::DeskStage stage;
    stage.open(ui::Language::Vietnamese, false);
    stage.window().resize(1024, 560); // so low that the pages with many fields have to scroll
    QStringList faults;
    int scrolled = 0;
    for (const ui::PageId id : stage.pages()) {
        stage.show(id);
        QWidget *page = stage.window().pages().made(id);
        if (QWidget *typing = QApplication::focusWidget())
            typing->clearFocus();
        int fields = 0;
        for (QWidget *field : page->findChildren<QWidget *>()) {
            const bool isScrollBar = qobject_cast<QScrollBar *>(field);
            const bool isList = qobject_cast<QAbstractScrollArea *>(field);
            if (!field->isVisible() || isScrollBar || isList || field->focusPolicy() == Qt::NoFocus)
                continue;
            ++fields;
            const QString name = u"%1: %2"_s.arg(ui::keyOf(id), field->objectName());
            if (ui::CalmWheel::wouldChange(field) && field->focusPolicy() == Qt::WheelFocus)
                faults.append(name + u" is chosen by the wheel itself"_s);
            QScrollBar *bar = barAround(field);
            if (bar)
                bar->setValue(0);
            const QString before = heldBy(field);
            for (int notch = 0; notch < 3; ++notch)
                turn(field, -1);
            if (heldBy(field) != before)
                faults.append(name + u" was changed"_s);
            if (bar && bar->value() == 0)
                faults.append(name + u" kept the page from scrolling"_s);
            scrolled += bar ? 1 : 0;
            turn(field, 1);
            if (heldBy(field) != before)
                faults.append(name + u" was changed upwards"_s);
        }
        QVERIFY2(fields > 0, qPrintable(ui::keyOf(id)));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(scrolled > 5); // the settings at least
}

void TestPeopleWheel::passesOverEveryKindOfField_data()
{
    QTest::addColumn<QWidget *>("field");
    auto *spin = new QSpinBox;
    spin->setValue(50);
    auto *hour = new QTimeEdit(QTime(22, 0));
    auto *day = new QDateEdit(QDate(2026, 11, 21));
    auto *choice = new QComboBox;
    choice->addItems({u"one"_s, u"two"_s, u"three"_s});
    choice->setCurrentIndex(1);
    auto *typed = new QComboBox;
    typed->setEditable(true);
    typed->addItems({u"one"_s, u"two"_s, u"three"_s});
    typed->setCurrentIndex(1);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(50);
    auto *dial = new QDial;
    dial->setValue(50);
    auto *tabs = new QTabBar;
    tabs->addTab(u"one"_s);
    tabs->addTab(u"two"_s);
    tabs->addTab(u"three"_s);
    tabs->setCurrentIndex(1);
    const std::pair<const char *, QWidget *> all[]{
        {"number", spin},        {"time", hour},     {"date", day},  {"choice", choice},
        {"choice typed", typed}, {"slider", slider}, {"dial", dial}, {"tabs", tabs}};
    for (const auto &[name, field] : all)
        QTest::newRow(name) << field;
}

void TestPeopleWheel::passesOverEveryKindOfField()
{
    QFETCH(QWidget *const, field);
    const ui::Theme theme([] { return false; });
    auto *form = new QWidget;
    form->setLayout(new QVBoxLayout);
    form->layout()->addWidget(field);
    form->setMinimumHeight(1000);
    QScrollArea area;
    area.setWidgetResizable(true);
    area.setWidget(form);
    area.resize(300, 200);
    area.show();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    area.viewport()->setFocus();
    const QString before = heldBy(field);
    turn(field, -1);
    QCOMPARE(heldBy(field), before);
    QVERIFY(area.verticalScrollBar()->value() > 0);
    field->setFocus(Qt::OtherFocusReason); // a page puts the keyboard there by itself: nobody chose it
    turn(field, -1);
    QCOMPARE(heldBy(field), before);
    field->clearFocus();
    field->setFocus(Qt::TabFocusReason);
    turn(field, -1);
    QVERIFY(heldBy(field) != before);
    const QString chosen = heldBy(field);
    area.viewport()->setFocus(Qt::MouseFocusReason);
    turn(field, -1);
    QCOMPARE(heldBy(field), chosen);
}

void TestPeopleWheel::turnsTheFieldThatWasClicked()
{
    const ui::Theme theme([] { return false; });
    QSpinBox spin;
    spin.setValue(50);
    spin.show();
    QVERIFY(QTest::qWaitForWindowActive(&spin));
    spin.clearFocus();
    turn(&spin, 1);
    QCOMPARE(spin.value(), 50);
    spin.setFocus(Qt::MouseFocusReason);
    turn(&spin, 1);
    QCOMPARE(spin.value(), 51);
}

MK_TEST(TestPeopleWheel)
#include "tst_people_wheel.moc"
