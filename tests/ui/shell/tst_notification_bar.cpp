#include "tests/support/test_main.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_area.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::Notice;

class TestStrip final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void goodNewsGoesByItself();
    void aFailureStaysUntilClosed();
    void aFailureComesBackAfterNews();
    void oneTroubleIsToldOnce();
    void undoRunsOnce();
    void escapeCloses();
    void saysWhatKindItIs();
    void onlyAFailureTakesRoom();
    void standsOutInBothColumns();

private:
    static Notice failure()
    {
        return {.kind = Notice::Kind::Danger, .text = u"The disk is full"_s, .actionText = {}, .action = {}};
    }
    static Notice done()
    {
        return {.kind = Notice::Kind::Good, .text = u"Recorded"_s, .actionText = {}, .action = {}};
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::PageArea> m_area;
    ui::PageStack *m_stack = nullptr;
    ui::NotificationBar *m_strip = nullptr;
};

void TestStrip::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_stack = new ui::PageStack;
    m_strip = new ui::NotificationBar;
    m_area = std::make_unique<ui::PageArea>(m_stack, m_strip);
    m_area->resize(900, 600);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    QVERIFY(!m_strip->isVisible());
}

void TestStrip::cleanup()
{
    m_area.reset();
    m_theme.reset();
}

void TestStrip::goodNewsGoesByItself()
{
    m_strip->setPatience(30ms);
    m_strip->show(done());
    QVERIFY(m_strip->isVisible());
    QTRY_VERIFY(!m_strip->isVisible());
}

void TestStrip::aFailureStaysUntilClosed()
{
    m_strip->setPatience(1ms);
    m_strip->show(failure());
    QVERIFY(m_strip->stays());
    QTest::qWait(30); // nothing to wait for: it must not go
    QVERIFY(m_strip->isVisible());
    m_strip->findChild<QToolButton *>(u"stripCloseToolButton"_s)->click();
    QVERIFY(!m_strip->isVisible());
}

void TestStrip::aFailureComesBackAfterNews()
{
    m_strip->show(failure());
    m_strip->show(done());
    QCOMPARE(m_strip->text(), done().text);
    m_strip->show(done());
    m_strip->dismiss();
    QCOMPARE(m_strip->text(), failure().text);
    m_strip->dismiss();
    QVERIFY(!m_strip->isShowing());
}

void TestStrip::oneTroubleIsToldOnce()
{
    m_strip->show(failure());
    m_strip->show(failure());
    m_strip->dismiss();
    QVERIFY(!m_strip->isShowing());
}

void TestStrip::undoRunsOnce()
{
    int undone = 0;
    Notice notice = done();
    notice.actionText = u"Undo"_s;
    notice.action = [&undone] { ++undone; };
    m_strip->show(notice);
    auto *button = m_strip->findChild<QPushButton *>(u"stripActionPushButton"_s);
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(undone, 1);
    QVERIFY(!m_strip->isVisible());
    m_strip->show(done());
    QVERIFY(!button->isVisible());
}

void TestStrip::escapeCloses()
{
    m_strip->show(failure());
    QVERIFY(!m_strip->isAncestorOf(QApplication::focusWidget())); // it takes no keyboard by itself
    auto *close = m_strip->findChild<QToolButton *>(u"stripCloseToolButton"_s);
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Escape);
    QVERIFY(!m_strip->isVisible());
}

void TestStrip::saysWhatKindItIs()
{
    m_strip->show(failure());
    QCOMPARE(m_strip->accessibleName(), u"Problem: The disk is full"_s);
    m_strip->show(done());
    QCOMPARE(m_strip->accessibleName(), u"Done: Recorded"_s);
}

void TestStrip::onlyAFailureTakesRoom()
{
    m_strip->show(done());
    QCOMPARE(m_stack->height(), m_area->height());
    m_strip->dismiss();
    m_strip->show(failure());
    QVERIFY(m_stack->height() < m_area->height());
    QVERIFY(m_stack->geometry().bottom() < m_strip->geometry().top());
    m_strip->dismiss();
    QCOMPARE(m_stack->height(), m_area->height());
}

void TestStrip::standsOutInBothColumns()
{
    m_strip->show(done());
    for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
        m_theme->setAppearance(appearance);
        QTRY_COMPARE(m_strip->findChild<QLabel *>(u"stripTextLabel"_s)->palette().color(QPalette::Base),
                     ui::colorOf(ui::Role::Surface1, !m_theme->isDark()));
    }
}

MK_TEST(TestStrip)
#include "tst_notification_bar.moc"
