#include "tests/support/test_main.h"
#include "ui/language/translator.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

class ButtonPage final : public ui::Page
{
public:
    explicit ButtonPage(QAbstractButton *button) : Page(ui::PageId::Today) { body()->addWidget(button); }
};

} // namespace

/// Enter in the main window presses the button that has the keyboard, on a desktop that does not do so
/// itself.
class TestPressedByEnter final : public QObject
{
    Q_OBJECT
private slots:
    void pressesAButtonOnce_data();
    void pressesAButtonOnce();
    void leavesATickToTheSpaceBar();

private:
    /// On a page of a window, with the keyboard.
    void show(QAbstractButton *button);

    QTemporaryDir m_home;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Translator> m_translator;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestPressedByEnter::show(QAbstractButton *button)
{
    m_window.reset(); // that of the row before
    m_settings = std::make_unique<QSettings>(m_home.filePath(u"desk.ini"_s), QSettings::IniFormat);
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_translator = std::make_unique<ui::Translator>();
    m_window = std::make_unique<ui::MainWindow>(*m_theme, *m_translator, *m_settings);
    m_window->addPage(ui::PageId::Today, [button] { return new ButtonPage(button); });
    m_window->start(ui::PageId::Today);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    button->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), button);
}

void TestPressedByEnter::pressesAButtonOnce_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("with");
    QTest::addColumn<int>("times");
    const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers with, int times) {
        QTest::newRow(name) << key << with << times;
    };
    row("Enter", Qt::Key_Return, Qt::NoModifier, 1);
    row("Enter of the number pad", Qt::Key_Enter, Qt::KeypadModifier, 1);
    row("Ctrl+Enter is another key", Qt::Key_Return, Qt::ControlModifier, 0);
}

void TestPressedByEnter::pressesAButtonOnce()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, with);
    QFETCH(const int, times);
    auto *button = new QPushButton(u"Add"_s);
    const QSignalSpy pressed(button, &QPushButton::clicked);
    show(button);
    QTest::keyClick(button, key, with);
    QCOMPARE(pressed.size(), times);
}

void TestPressedByEnter::leavesATickToTheSpaceBar()
{
    auto *tick = new QCheckBox(u"The same person"_s);
    show(tick);
    QTest::keyClick(tick, Qt::Key_Return);
    QVERIFY(!tick->isChecked());
    QTest::keyClick(tick, Qt::Key_Space);
    QVERIFY(tick->isChecked());
}

MK_TEST(TestPressedByEnter)
#include "tst_pressed_by_enter.moc"
