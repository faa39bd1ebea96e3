#include "ui/greetings/greetings_bar.h"

#include "tests/support/test_main.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QTabBar>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// The top of the greetings in windows of several widths.
class TestGreetingsBar final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsTheMonthBesideTheTabs();
    void showsTheMonthBelowWhereItIsNarrow();
    void staysInOneLineWithoutAMonth();

private:
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::GreetingsBar> m_bar;
    QTabBar *m_tabs = nullptr;
    QWidget *m_month = nullptr;
    QPushButton *m_begin = nullptr;
};

void TestGreetingsBar::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_tabs = new QTabBar;
    for (const QString &tab : {u"Calendar"_s, u"Rules"_s, u"Occasions"_s})
        m_tabs->addTab(tab);
    m_month = new QWidget;
    m_month->setMinimumSize(250, 30);
    m_begin = new QPushButton(u"New rule"_s);
    m_bar = std::make_unique<ui::GreetingsBar>(m_tabs, m_month, m_begin);
    m_bar->resize(900, 40);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
}

void TestGreetingsBar::cleanup()
{
    m_bar.reset();
    m_theme.reset();
}

void TestGreetingsBar::showsTheMonthBesideTheTabs()
{
    QTRY_VERIFY(m_month->x() > m_tabs->geometry().right());
    QCOMPARE(m_begin->geometry().right(), m_bar->rect().right());
}

void TestGreetingsBar::showsTheMonthBelowWhereItIsNarrow()
{
    const int oneLine = m_bar->sizeHint().height();
    m_bar->resize(m_tabs->sizeHint().width() + 250, 80);
    QTRY_VERIFY(m_month->y() > m_tabs->geometry().bottom());
    QCOMPARE(m_month->x(), 0);
    QVERIFY(m_begin->y() < m_month->y());
    QVERIFY(m_bar->minimumSizeHint().width() <= m_bar->width());
    QVERIFY(m_bar->sizeHint().height() > oneLine);
}

void TestGreetingsBar::staysInOneLineWithoutAMonth()
{
    m_month->hide();
    m_bar->resize(m_tabs->sizeHint().width() + 250, 80);
    QTRY_VERIFY(m_bar->sizeHint().height() < m_tabs->sizeHint().height() + 30);
    QVERIFY(m_tabs->width() >= m_tabs->sizeHint().width());
}

MK_TEST(TestGreetingsBar)
#include "tst_greetings_bar.moc"
