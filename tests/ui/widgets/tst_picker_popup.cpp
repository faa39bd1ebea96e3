#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/theme/theme.h"
#include "ui/widgets/picker_popup.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using ui::PickerPopup;

/// A menu of many choices, by keyboard and mouse.
class TestPickerPopup final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void findsWithoutAccents();
    void ticksSeveralAndStaysOpen();
    void choosesOneAndCloses();
    void clearsAll();
    void listsTheChosenFirst();
    void keepsAFewInTheirOrder();
    void ticksByTheSpaceBarWhatAnArrowReached();
    void isNeverAsHighAsTheScreen();
    void needsNoFieldForAFew();
    void keepsTheRowWhenCountsCome();
    void isAModelThatHolds();
    void namesWhatTakesTheKeyboard();

private:
    void open(PickerPopup::Choice choice, int count = 34);
    static QList<ui::Pick> picks(int count);
    QLineEdit *field() const { return m_popup->findChild<QLineEdit *>(); }
    QListView *list() const { return m_popup->findChild<QListView *>(); }
    QStringList texts() const
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all.append(list()->model()->index(row, 0).data().toString());
        return all;
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QPushButton> m_chip;
    PickerPopup *m_popup = nullptr;
};

void TestPickerPopup::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_chip = std::make_unique<QPushButton>(u"Province"_s);
    m_chip->show();
    QVERIFY(QTest::qWaitForWindowActive(m_chip.get()));
}

void TestPickerPopup::cleanup()
{
    m_chip.reset();
    m_theme.reset();
}

QList<ui::Pick> TestPickerPopup::picks(int count)
{
    QList<ui::Pick> all{{u"hn"_s, u"Hà Nội"_s, 1200},
                        {u"dn"_s, u"Đà Nẵng"_s, 30},
                        {u"vl"_s, u"Vĩnh Long"_s, {}},
                        {u"na"_s, u"Nghệ An"_s, 4}};
    for (int i = 4; i < count; ++i)
        all.append({u"p%1"_s.arg(i), u"Tỉnh %1"_s.arg(i), i});
    return all;
}

void TestPickerPopup::open(PickerPopup::Choice choice, int count)
{
    m_popup = new PickerPopup(choice, m_chip.get());
    m_popup->setAccessibleName(u"Province"_s);
    m_popup->setPicks(picks(count));
    m_popup->openUnder(m_chip.get());
    QVERIFY(QTest::qWaitForWindowExposed(m_popup));
}

void TestPickerPopup::findsWithoutAccents()
{
    open(PickerPopup::Choice::Several);
    QVERIFY(field()->hasFocus());
    QTest::keyClicks(field(), u"da n"_s);
    QCOMPARE(texts(), QStringList{u"Đà Nẵng"_s});
    field()->setText(u"N"_s); // what begins with it, then what has a word that does
    QTRY_COMPARE(texts(), (QStringList{u"Nghệ An"_s, u"Hà Nội"_s, u"Đà Nẵng"_s}));
    field()->setText(u"xyz"_s);
    QTRY_VERIFY(m_popup->findChild<QWidget *>(u"pickerNothingLabel"_s)->isVisible());
    QTest::keyClick(field(), Qt::Key_Return); // nothing to choose
    QVERIFY(m_popup->keys().isEmpty());
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(texts().size(), 34);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!m_popup->isVisible());
}

void TestPickerPopup::ticksSeveralAndStaysOpen()
{
    open(PickerPopup::Choice::Several);
    const QSignalSpy told(m_popup, &PickerPopup::chosen);
    QTest::keyClicks(field(), u"vinh"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(m_popup->isVisible());
    QTest::keyClicks(field(), u"ha"_s); // replaces what was typed
    QCOMPARE(texts(), QStringList{u"Hà Nội"_s});
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(told.count(), 2);
    QCOMPARE(told.last().first().toStringList(), (QStringList{u"hn"_s, u"vl"_s}));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualRect(list()->model()->index(0, 0)).center());
    QCOMPARE(m_popup->keys(), QStringList{u"vl"_s});
    QVERIFY(m_popup->isVisible());
}

void TestPickerPopup::choosesOneAndCloses()
{
    open(PickerPopup::Choice::One);
    QVERIFY(!m_popup->findChild<QPushButton *>()->isVisible()); // nothing is ticked that could be cleared
    QVERIFY(!list()->model()->index(0, 0).data(Qt::CheckStateRole).isValid());
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(m_popup->keys(), QStringList{u"dn"_s});
    QVERIFY(!m_popup->isVisible());
    m_popup->openUnder(m_chip.get());
    QTest::keyClick(field(), Qt::Key_PageDown);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(m_popup->keys().size(), 1);
    QVERIFY(m_popup->keys() != QStringList{u"dn"_s});
}

void TestPickerPopup::clearsAll()
{
    open(PickerPopup::Choice::Several);
    auto *clear = m_popup->findChild<QPushButton *>();
    QVERIFY(!clear->isEnabled());
    m_popup->setChosen({u"hn"_s, u"gone"_s}); // a province that is none any more
    QCOMPARE(m_popup->keys(), (QStringList{u"hn"_s, u"gone"_s}));
    QVERIFY(clear->isEnabled());
    const QSignalSpy told(m_popup, &PickerPopup::chosen);
    clear->click();
    QCOMPARE(told.count(), 1);
    QVERIFY(m_popup->keys().isEmpty());
    QVERIFY(!clear->isEnabled());
}

void TestPickerPopup::listsTheChosenFirst()
{
    open(PickerPopup::Choice::Several);
    m_popup->close();
    m_popup->setChosen({u"p30"_s, u"na"_s});
    m_popup->openUnder(m_chip.get());
    QCOMPARE(texts().mid(0, 3), (QStringList{u"Nghệ An"_s, u"Tỉnh 30"_s, u"Hà Nội"_s}));
}

void TestPickerPopup::keepsAFewInTheirOrder()
{
    open(PickerPopup::Choice::Several, 5); // as the stages of a customer
    const QStringList before = texts();
    QCOMPARE(before.size(), 5);
    m_popup->close();
    m_popup->setChosen({u"p4"_s, u"dn"_s});
    m_popup->openUnder(m_chip.get());
    QCOMPARE(texts(), before);
    QCOMPARE(m_popup->keys(), (QStringList{u"dn"_s, u"p4"_s}));
}

void TestPickerPopup::ticksByTheSpaceBarWhatAnArrowReached()
{
    open(PickerPopup::Choice::Several);
    QTest::keyClicks(field(), u"da nang"_s);
    QCOMPARE(field()->text(), u"da nang"_s); // a part of the name
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Space);
    QCOMPARE(m_popup->keys(), QStringList{u"dn"_s});
    QCOMPARE(field()->text(), u"da nang"_s);
    QVERIFY(m_popup->isVisible());
    QTest::keyClick(field(), Qt::Key_Space); // the same row again
    QVERIFY(m_popup->keys().isEmpty());
    QTest::keyClicks(field(), u"ha noi"_s); // typing again
    QCOMPARE(field()->text(), u"ha noi"_s);
    QCOMPARE(texts(), QStringList{u"Hà Nội"_s});
    QVERIFY(m_popup->keys().isEmpty());
}

void TestPickerPopup::isNeverAsHighAsTheScreen()
{
    open(PickerPopup::Choice::Several, 300);
    QVERIFY2(m_popup->height() < m_chip->screen()->availableGeometry().height() * 3 / 4,
             qPrintable(QString::number(m_popup->height())));
    QVERIFY(m_chip->screen()->availableGeometry().contains(m_popup->geometry()));
}

void TestPickerPopup::needsNoFieldForAFew()
{
    open(PickerPopup::Choice::Several, 5);
    QVERIFY(!field()->isVisible());
    QVERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Space);
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(m_popup->keys(), (QStringList{u"hn"_s, u"dn"_s}));
}

void TestPickerPopup::keepsTheRowWhenCountsCome()
{
    open(PickerPopup::Choice::Several);
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Down);
    QList<ui::Pick> counted = picks(34);
    counted[2].count = 77;
    m_popup->setPicks(counted);
    QCOMPARE(list()->currentIndex().data().toString(), u"Đà Nẵng"_s);
    QCOMPARE(list()->model()->index(2, 0).data(Qt::AccessibleTextRole).toString(), u"Vĩnh Long, 77"_s);
}

void TestPickerPopup::isAModelThatHolds()
{
    ui::PickerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPicks(picks(20));
    model.setChosen({u"dn"_s});
    model.toggle(3);
    model.find(u"h"_s);
    model.find(u"nothing at all"_s);
    model.clear();
    model.find({});
    model.chooseOnly(1);
    QCOMPARE(model.chosen(), QStringList{u"dn"_s});
}

void TestPickerPopup::namesWhatTakesTheKeyboard()
{
    open(PickerPopup::Choice::Several);
    const test::Reached reached = test::reachedIn(m_popup);
    QVERIFY(reached.widgets >= 2);
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
}

MK_TEST(TestPickerPopup)
#include "tst_picker_popup.moc"
