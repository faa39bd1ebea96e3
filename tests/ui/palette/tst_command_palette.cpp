#include "tests/support/test_main.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/palette_model.h"
#include "ui/shell/page.h"
#include "ui/shell/window_stage.h"

#include "db/messages/template_store.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

class TestCommandPalette final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void opensByKeyAndGivesTheKeyboardBack();
    void opensFromATextField();
    void opensFromTheFieldOnThePage();
    void opensAPage();
    void runsACommand();
    void findsACustomerWithoutAccents();
    void findsACustomerByDigits();
    void findsATemplate();
    void listsATemplateOnceForAllItsChannels();
    void offersANewCustomer();
    void movesWhileTyping();
    void leavesOutWhatBelongsToAnotherPage();
    void leadsWithWhatWasUsedLately();
    void answersWithinAFrame();
    void followsTheLanguage();
    void closesWhenSomebodyClicksBeside();
    void keepsTheKeyboardFromAPageThatWakesUp();
    void closesWhenAPageIsOpenedByItsKey();
    void saysWhatItIs();

private:
    void open();
    QString current() const;
    /// Types and waits until an entry of this title is first.
    bool typed(const QString &text, const QString &first);
    QStringList titles() const;
    ui::CommandPalette *palette() const { return m_stage->window->findChild<ui::CommandPalette *>(); }
    QListView *list() const { return m_stage->find<QListView>(u"paletteListView"_s); }

    std::unique_ptr<WindowStage> m_stage;
};

void TestCommandPalette::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->shop.add(TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty));
    m_stage->shop.add(TestShop::person(u"Trần Quốc Bảo"_s, db::LifecycleStage::Awareness));
    m_stage->open();
}

void TestCommandPalette::open()
{
    QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette());
    QTRY_VERIFY(palette()->isOpen());
    QCOMPARE(qApp->focusWidget()->objectName(), u"paletteLineEdit"_s);
}

QString TestCommandPalette::current() const
{
    return list()->currentIndex().data().toString();
}

QStringList TestCommandPalette::titles() const
{
    QStringList titles;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        titles.append(list()->model()->index(row, 0).data().toString());
    return titles;
}

bool TestCommandPalette::typed(const QString &text, const QString &first)
{
    WindowStage::type(text);
    const bool found = QTest::qWaitFor([&] { return current() == first; });
    if (!found)
        qInfo() << "found instead:" << titles();
    return found;
}

void TestCommandPalette::opensByKeyAndGivesTheKeyboardBack()
{
    QWidget *before = qApp->focusWidget();
    QVERIFY(before);
    open();
    WindowStage::press(Qt::Key_Escape);
    QVERIFY(!palette()->isOpen());
    QCOMPARE(qApp->focusWidget(), before);
    open();
    WindowStage::press(Qt::Key_K, Qt::ControlModifier); // the same key closes
    QVERIFY(!palette()->isOpen());
    QCOMPARE(qApp->focusWidget(), before);
}

void TestCommandPalette::opensFromATextField()
{
    m_stage->window->openPage(ui::PageId::Customers);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(qApp->focusWidget()));
    QWidget *search = qApp->focusWidget();
    WindowStage::type(u"ab"_s);
    WindowStage::press(Qt::Key_Home);
    WindowStage::press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette() && palette()->isOpen());
    WindowStage::press(Qt::Key_Escape);
    QCOMPARE(qApp->focusWidget(), search);
    QCOMPARE(static_cast<QLineEdit *>(search)->text(), u"ab"_s);
}

void TestCommandPalette::opensFromTheFieldOnThePage()
{
    auto *field = m_stage->find<QAbstractButton>(u"commandField"_s);
    QVERIFY(field);
    QTest::mouseClick(field, Qt::LeftButton);
    QVERIFY(palette()->isOpen());
}

void TestCommandPalette::opensAPage()
{
    open();
    QVERIFY(typed(u"custom"_s, u"Customers"_s));
    WindowStage::press(Qt::Key_Return);
    QVERIFY(!palette()->isOpen());
    QCOMPARE(m_stage->window->pages().currentWidget()->objectName(), u"customersPage"_s);
    QTRY_COMPARE(qApp->focusWidget()->objectName(), u"searchLineEdit"_s);
}

void TestCommandPalette::runsACommand()
{
    QVERIFY(!m_stage->theme.isDark());
    open();
    QVERIFY(typed(u"dark"_s, u"Dark"_s));
    WindowStage::press(Qt::Key_Return);
    QVERIFY(m_stage->theme.isDark());
}

void TestCommandPalette::findsACustomerWithoutAccents()
{
    QSignalSpy asked(&m_stage->window->navigator(), &ui::Navigator::customerAsked);
    open();
    QVERIFY(typed(u"huong"_s, u"Nguyễn Thị Hương"_s));
    WindowStage::press(Qt::Key_Return); // to the counter
    QCOMPARE(asked.count(), 0);
    WindowStage::press(Qt::Key_Return); // to the profile
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<db::CustomerId>(), db::CustomerId{1});
}

void TestCommandPalette::findsACustomerByDigits()
{
    open();
    const auto row = m_stage->shop.session().customers().rows({db::CustomerId{2}});
    QVERIFY(row);
    const QString digits = row->first().phone.right(6);
    QVERIFY(typed(digits, u"Trần Quốc Bảo"_s));
}

void TestCommandPalette::findsATemplate()
{
    QSignalSpy asked(&m_stage->window->navigator(), &ui::Navigator::templateAsked);
    const auto templates = m_stage->shop.session().templates().all();
    QVERIFY(templates && !templates->isEmpty());
    const db::Template wanted = templates->first();
    open();
    WindowStage::type(wanted.title);
    QTRY_VERIFY(titles().contains(wanted.title));
    QTRY_COMPARE(current(), wanted.title);
    WindowStage::press(Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
}

void TestCommandPalette::listsATemplateOnceForAllItsChannels()
{
    open();
    WindowStage::type(u"birthday"_s);
    QTRY_VERIFY(titles().filter(u"Birthday"_s).size() >= 2);
    QSet<QString> seen;
    bool severalChannels = false;
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        const QString said = list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(!seen.contains(said), qPrintable(said));
        seen.insert(said);
        severalChannels = severalChannels || (said.contains(u"SMS"_s) && said.contains(u"Zalo"_s));
    }
    QVERIFY(severalChannels);
}

void TestCommandPalette::offersANewCustomer()
{
    open();
    QVERIFY(!titles().join(u'|').contains(u"New customer"_s));
    WindowStage::type(u"Lý Mỹ"_s);
    QTRY_COMPARE(titles().last(), u"New customer “Lý Mỹ”"_s);
    WindowStage::press(Qt::Key_Up); // from the first to the last
    QCOMPARE(current(), u"New customer “Lý Mỹ”"_s);
    WindowStage::press(Qt::Key_Return);
    QVERIFY(!palette()->isOpen());
    QTRY_COMPARE(m_stage->shop.session().customers().rows({db::CustomerId{3}})->size(), 1);
}

void TestCommandPalette::movesWhileTyping()
{
    open();
    const int rows = list()->model()->rowCount();
    QVERIFY(rows > 8);
    WindowStage::press(Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 1);
    WindowStage::press(Qt::Key_PageDown);
    QCOMPARE(list()->currentIndex().row(), 8);
    WindowStage::press(Qt::Key_PageUp);
    WindowStage::press(Qt::Key_Up);
    QCOMPARE(list()->currentIndex().row(), 0);
    WindowStage::press(Qt::Key_Up);
    QCOMPARE(list()->currentIndex().row(), rows - 1);
    WindowStage::type(u"a"_s); // typing begins at the best again
    QCOMPARE(list()->currentIndex().row(), 0);
    QCOMPARE(qApp->focusWidget()->objectName(), u"paletteLineEdit"_s);
}

void TestCommandPalette::leavesOutWhatBelongsToAnotherPage()
{
    const QString skip = u"Skip the greeting"_s;
    open();
    WindowStage::type(u"skip the"_s);
    QVERIFY(titles().contains(skip));
    WindowStage::press(Qt::Key_Escape);
    m_stage->window->openPage(ui::PageId::Customers);
    open();
    WindowStage::type(u"skip the"_s);
    QVERIFY(!titles().contains(skip));
}

void TestCommandPalette::leadsWithWhatWasUsedLately()
{
    open();
    QVERIFY(typed(u"huong"_s, u"Nguyễn Thị Hương"_s));
    WindowStage::press(Qt::Key_Return);
    open();
    QVERIFY(typed(u"light"_s, u"Light"_s));
    WindowStage::press(Qt::Key_Return);
    open();
    QTRY_COMPARE(titles().mid(0, 2), QStringList({u"Light"_s, u"Nguyễn Thị Hương"_s}));
    WindowStage::press(Qt::Key_Escape);
    QCOMPARE(m_stage->window->state().recent(m_stage->desk->path()),
             QStringList({u"appearance.light"_s, u"customer.1"_s}));
    QVERIFY(m_stage->window->state().recent(u"another.db"_s).isEmpty());
}

void TestCommandPalette::answersWithinAFrame()
{
    open();
    QElapsedTimer took;
    took.start();
    for (const QChar letter : u"settings"_s)
        WindowStage::type(QString(letter));
    QCOMPARE(current(), u"Settings"_s); // at once, no waiting
    QVERIFY2(took.elapsed() < 8 * 100, "eight letters; generous for a busy machine");
}

void TestCommandPalette::followsTheLanguage()
{
    open();
    m_stage->action(u"language.vi"_s)->trigger();
    QTRY_COMPARE(palette()->accessibleName(), u"Bảng lệnh"_s);
    QTRY_VERIFY(titles().contains(u"Cài đặt"_s));
    QVERIFY(typed(u"cai dat"_s, u"Cài đặt"_s));
}

void TestCommandPalette::closesWhenSomebodyClicksBeside()
{
    open();
    QTest::mouseClick(palette(), Qt::LeftButton, {}, {5, 5});
    QVERIFY(!palette()->isOpen());
}

void TestCommandPalette::keepsTheKeyboardFromAPageThatWakesUp()
{
    open();
    QWidget *page = m_stage->window->pages().currentWidget();
    static_cast<ui::Page *>(page)->enter();
    QCOMPARE(qApp->focusWidget()->objectName(), u"paletteLineEdit"_s);
    QVERIFY(palette()->isOpen());
    WindowStage::press(Qt::Key_Escape);
    QVERIFY(page->isAncestorOf(qApp->focusWidget()));
}

void TestCommandPalette::closesWhenAPageIsOpenedByItsKey()
{
    open();
    WindowStage::press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!palette()->isOpen());
    QCOMPARE(m_stage->window->pages().currentWidget()->objectName(), u"customersPage"_s);
    QCOMPARE(qApp->focusWidget()->objectName(), u"searchLineEdit"_s);
}

void TestCommandPalette::saysWhatItIs()
{
    open();
    QVERIFY(!palette()->accessibleName().isEmpty());
    QVERIFY(!qApp->focusWidget()->accessibleName().isEmpty());
    QVERIFY(!list()->accessibleName().isEmpty());
    const QString page = list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(page, u"Today, Page, Ctrl+1"_s);
}

MK_TEST(TestCommandPalette)
#include "tst_command_palette.moc"
