#include "tests/support/test_main.h"
#include "ui/shell/page.h"
#include "ui/shell/page_scroll.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <memory>

/// A page in a window that is too small for it.
class TestPageScroll final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup()
    {
        m_scroll.reset();
        m_theme.reset();
    }
    void fillsAWindowThatIsLargeEnough();
    void scrollsBothWaysWhereItIsTooSmall();
    void needsTheRoomOfThePageInFrontAlone();
    void followsTheKeyboard();

private:
    /// A page whose content has this size at least, with a field at its end.
    class FixedPage final : public ui::Page
    {
    public:
        FixedPage(ui::PageId id, QSize size) : Page(id)
        {
            auto *content = new QWidget;
            content->setMinimumSize(size);
            field = new QLineEdit(content);
            field->move(size.width() - field->width(), size.height() - field->height());
            body()->addWidget(content);
        }
        QLineEdit *field;
    };
    bool scrolls() const
    {
        return m_scroll->horizontalScrollBar()->maximum() > 0 || m_scroll->verticalScrollBar()->maximum() > 0;
    }

    std::unique_ptr<ui::Theme> m_theme;
    ui::PageStack *m_pages = nullptr;
    std::unique_ptr<ui::PageScroll> m_scroll;
};

void TestPageScroll::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_pages = new ui::PageStack;
    m_pages->add(ui::PageId::Today, [] { return new FixedPage(ui::PageId::Today, {600, 400}); });
    m_pages->add(ui::PageId::Customers, [] { return new FixedPage(ui::PageId::Customers, {100, 100}); });
    m_scroll = std::make_unique<ui::PageScroll>(m_pages);
    m_scroll->resize(1000, 800);
    m_scroll->show();
    m_pages->show(ui::PageId::Today);
    QVERIFY(QTest::qWaitForWindowActive(m_scroll.get()));
}

void TestPageScroll::fillsAWindowThatIsLargeEnough()
{
    QTRY_COMPARE(m_pages->size(), QSize(1000, 800));
    QVERIFY(!scrolls());
}

void TestPageScroll::scrollsBothWaysWhereItIsTooSmall()
{
    m_scroll->resize(400, 300);
    QTRY_VERIFY(m_scroll->horizontalScrollBar()->maximum() > 0);
    QVERIFY(m_scroll->verticalScrollBar()->maximum() > 0);
    QVERIFY(m_pages->width() >= 600); // nothing of the page is cut
    QVERIFY(m_pages->height() >= 400);
}

void TestPageScroll::needsTheRoomOfThePageInFrontAlone()
{
    m_scroll->resize(400, 300);
    QTRY_VERIFY(scrolls());
    m_pages->show(ui::PageId::Customers);
    QTRY_VERIFY(!scrolls());
    m_pages->show(ui::PageId::Today);
    QTRY_VERIFY(scrolls());
}

void TestPageScroll::followsTheKeyboard()
{
    m_scroll->resize(400, 300);
    QTRY_VERIFY(scrolls());
    QLineEdit *field = static_cast<FixedPage *>(m_pages->made(ui::PageId::Today))->field;
    if (QWidget *first = QApplication::focusWidget())
        first->clearFocus(); // the window gave it to the first that takes it
    QVERIFY(field->visibleRegion().isEmpty());
    for (int i = 0; i < 20 && !field->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_scroll.get(),
                        Qt::Key_Tab);
    QVERIFY(field->hasFocus());
    QTRY_VERIFY(!field->visibleRegion().isEmpty());
}

MK_TEST(TestPageScroll)
#include "tst_page_scroll.moc"
