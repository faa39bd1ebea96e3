#include "tests/support/test_main.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_area.h"
#include "ui/shell/status_line.h"
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
    void aFailureThatCanWaitLeavesTheUndo();
    void oneTroubleIsToldOnce();
    void undoRunsOnce();
    void escapeCloses();
    void saysWhatKindItIs();
    void leavesTheDeskWhereItIs();
    void tellsALongFailureWhole();
    void takesFewLinesForALongFailure();
    void withdrawsWhatNoLongerHolds();
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
    QWidget *m_desk = nullptr;
    ui::StatusLine *m_statusLine = nullptr;
    ui::NotificationBar *m_notifications = nullptr;
};

void TestStrip::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_desk = new QWidget;
    m_statusLine = new ui::StatusLine;
    m_notifications = new ui::NotificationBar;
    m_area = std::make_unique<ui::PageArea>(m_desk, m_statusLine, m_notifications);
    m_area->resize(900, 600);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    QVERIFY(!m_notifications->isVisible());
}

void TestStrip::cleanup()
{
    m_area.reset();
    m_theme.reset();
}

void TestStrip::goodNewsGoesByItself()
{
    m_notifications->setPatience(30ms);
    m_notifications->show(done());
    QVERIFY(m_notifications->isVisible());
    QTRY_VERIFY(!m_notifications->isVisible());
}

void TestStrip::aFailureStaysUntilClosed()
{
    m_notifications->setPatience(1ms);
    m_notifications->show(failure());
    QVERIFY(m_notifications->stays());
    QVERIFY(!QTest::qWaitFor([this] { return !m_notifications->isVisible(); }, 30)); // it must not go
    m_notifications->findChild<QToolButton *>(u"notificationCloseToolButton"_s)->click();
    QVERIFY(!m_notifications->isVisible());
}

void TestStrip::aFailureComesBackAfterNews()
{
    m_notifications->show(failure());
    m_notifications->show(done());
    QCOMPARE(m_notifications->text(), done().text);
    m_notifications->show(done());
    m_notifications->dismiss();
    QCOMPARE(m_notifications->text(), failure().text);
    m_notifications->dismiss();
    QVERIFY(!m_notifications->isShowing());
}

void TestStrip::aFailureThatCanWaitLeavesTheUndo()
{
    m_notifications->show(done());
    m_notifications->showNext(failure());
    m_notifications->showNext(failure()); // once
    QCOMPARE(m_notifications->text(), done().text);
    m_notifications->dismiss();
    QCOMPARE(m_notifications->text(), failure().text);
    m_notifications->dismiss();
    QVERIFY(!m_notifications->isShowing());
    m_notifications->showNext(failure()); // nothing is in its way
    QCOMPARE(m_notifications->text(), failure().text);
}

void TestStrip::oneTroubleIsToldOnce()
{
    m_notifications->show(failure());
    m_notifications->show(failure());
    m_notifications->dismiss();
    QVERIFY(!m_notifications->isShowing());
}

void TestStrip::undoRunsOnce()
{
    int undone = 0;
    Notice notice = done();
    notice.actionText = u"Undo"_s;
    notice.action = [&undone] { ++undone; };
    m_notifications->show(notice);
    auto *button = m_notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s);
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(undone, 1);
    QVERIFY(!m_notifications->isVisible());
    m_notifications->show(done());
    QVERIFY(!button->isVisible());
}

void TestStrip::escapeCloses()
{
    m_notifications->show(failure());
    QVERIFY(!m_notifications->isAncestorOf(QApplication::focusWidget())); // it takes no keyboard by itself
    auto *close = m_notifications->findChild<QToolButton *>(u"notificationCloseToolButton"_s);
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Escape);
    QVERIFY(!m_notifications->isVisible());
}

void TestStrip::saysWhatKindItIs()
{
    m_notifications->show(failure());
    QCOMPARE(m_notifications->accessibleName(), u"Problem: The disk is full"_s);
    m_notifications->show(done());
    QCOMPARE(m_notifications->accessibleName(), u"Done: Recorded"_s);
}

void TestStrip::leavesTheDeskWhereItIs()
{
    const QRect whole = m_desk->geometry();
    for (const Notice &notice : {done(), failure()}) {
        m_notifications->show(notice);
        QCOMPARE(m_desk->geometry(), whole); // a click meant for it must not miss
        QVERIFY(!m_desk->geometry().intersects(m_notifications->geometry()));
        QVERIFY(m_area->rect().contains(m_notifications->geometry()));
        m_notifications->dismiss();
        QCOMPARE(m_desk->geometry(), whole);
        QCOMPARE(whole.height() + m_statusLine->height(), m_area->height());
    }
}

void TestStrip::tellsALongFailureWhole()
{
    Notice notice = failure();
    const int one = [&] {
        m_notifications->show(notice);
        return m_notifications->height();
    }();
    notice.text = u"The copy could not be written, because the disk is full. "_s.repeated(6);
    m_notifications->show(notice);
    QVERIFY(m_notifications->height() > one);
    auto *text = m_notifications->findChild<QLabel *>(u"notificationTextLabel"_s);
    QVERIFY(text->height() >= text->heightForWidth(text->width()));
    QVERIFY(!m_desk->geometry().intersects(m_notifications->geometry()));
}

void TestStrip::takesFewLinesForALongFailure()
{
    Notice notice = failure();
    notice.text = u"What comes back to the shop's mailbox cannot be read: no keychain runs on this computer, "
                  "and passwords are kept nowhere else. Start one, and try once more."_s;
    m_notifications->show(notice);
    const auto *text = m_notifications->findChild<QLabel *>(u"notificationTextLabel"_s);
    const int line = text->fontMetrics().lineSpacing();
    QVERIFY2(text->heightForWidth(text->width()) <= 3 * line, qPrintable(QString::number(text->width())));
    QVERIFY(m_notifications->height() >= text->heightForWidth(text->width()) + line / 2); // with an edge
    m_area->resize(400, 600);
    QTRY_VERIFY(m_notifications->width() < 400); // and fits a narrow window
}

void TestStrip::withdrawsWhatNoLongerHolds()
{
    const quint64 first = m_notifications->show(failure());
    const quint64 second = m_notifications->show(done());
    m_notifications->withdraw(first);
    QCOMPARE(m_notifications->text(), done().text);
    m_notifications->withdraw(second);
    QVERIFY(!m_notifications->isShowing());
    m_notifications->withdraw(second);
    QVERIFY(!m_notifications->isVisible());
}

void TestStrip::standsOutInBothColumns()
{
    m_notifications->show(done());
    for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
        m_theme->setAppearance(appearance);
        QTRY_COMPARE(
            m_notifications->findChild<QLabel *>(u"notificationTextLabel"_s)->palette().color(QPalette::Base),
            ui::colorOf(ui::Role::Surface1, !m_theme->isDark()));
    }
}

MK_TEST(TestStrip)
#include "tst_notification_bar.moc"
