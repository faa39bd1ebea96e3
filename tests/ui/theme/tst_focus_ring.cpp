#include "tests/support/test_main.h"
#include "ui/theme/theme.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_hint_button.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// Who works with the keyboard sees where it is.
class TestFocusRing final : public QObject
{
    Q_OBJECT
private slots:
    void marksTheButtonThatHasTheKeyboard_data();
    void marksTheButtonThatHasTheKeyboard();
    void marksAFlatButtonWithAKeyCap();

private:
    /// Reached by Tab, the button looks another way than before.
    static void checkReached(QPushButton *button);
};

void TestFocusRing::checkReached(QPushButton *button)
{
    const ui::Theme theme([] { return false; });
    QWidget window;
    auto *before = new QLineEdit;
    auto *column = new QVBoxLayout(&window);
    column->addWidget(before);
    column->addWidget(button);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QTRY_COMPARE(QApplication::focusWidget(), button);
    const QImage reached = button->grab().toImage();
    QTest::keyClick(button, Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::focusWidget(), before);
    QVERIFY(button->grab().toImage() != reached);
}

void TestFocusRing::marksTheButtonThatHasTheKeyboard_data()
{
    QTest::addColumn<ui::ButtonKind>("kind");
    QTest::newRow("plain") << ui::ButtonKind::Plain;
    QTest::newRow("primary") << ui::ButtonKind::Primary;
    QTest::newRow("quiet") << ui::ButtonKind::Quiet;
    QTest::newRow("link") << ui::ButtonKind::Link;
    QTest::newRow("danger") << ui::ButtonKind::Danger;
}

void TestFocusRing::marksTheButtonThatHasTheKeyboard()
{
    QFETCH(const ui::ButtonKind, kind);
    checkReached(ui::makeButton(u"testPushButton"_s, u"Add a condition"_s, kind));
}

void TestFocusRing::marksAFlatButtonWithAKeyCap()
{
    auto *button = new ui::KeyHintButton(u"Skip"_s);
    button->setKeyHint(u"S"_s);
    button->setFlat(true);
    checkReached(button);
}

MK_TEST(TestFocusRing)
#include "tst_focus_ring.moc"
