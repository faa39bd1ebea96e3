#include "ui/shell/page_header.h"

#include "tests/support/test_main.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolTip>

#include <memory>

using namespace Qt::StringLiterals;

/// The top of a page in windows of several widths.
class TestPageHeader final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsTheSubtitleWholeWhereThereIsRoom();
    void shortensTheSubtitleForTheButtons();

private:
    QLabel *subtitle() const { return m_header->findChild<QLabel *>(u"pageSubtitleLabel"_s); }
    static QString tipOf(QWidget *widget)
    {
        QToolTip::hideText();
        QHelpEvent asked(QEvent::ToolTip, widget->rect().center(),
                         widget->mapToGlobal(widget->rect().center()));
        QCoreApplication::sendEvent(widget, &asked);
        return QToolTip::text();
    }
    int subtitleLength() const { return subtitle()->fontMetrics().horizontalAdvance(subtitle()->text()); }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::PageHeader> m_header;
    QPushButton *m_button = nullptr;
};

void TestPageHeader::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_header = std::make_unique<ui::PageHeader>(u"Hôm nay"_s);
    m_button = new QPushButton(u"Xuất cả ngày"_s);
    m_header->addWidget(m_button);
    m_header->setSubtitle(u"Thứ Hai 30/11/2026 · 22 tháng Mười năm Bính Ngọ"_s);
    m_header->resize(1000, 60);
    m_header->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_header.get()));
}

void TestPageHeader::cleanup()
{
    m_header.reset();
    m_theme.reset();
}

void TestPageHeader::showsTheSubtitleWholeWhereThereIsRoom()
{
    QTRY_VERIFY(subtitle()->width() >= subtitleLength());
    QCOMPARE(tipOf(subtitle()), QString());
}

void TestPageHeader::shortensTheSubtitleForTheButtons()
{
    QVERIFY(m_header->minimumSizeHint().width() < subtitleLength());
    m_header->resize(m_header->minimumSizeHint().width() + 40, 60);
    QTRY_VERIFY(subtitle()->width() < subtitleLength());
    QCOMPARE(tipOf(subtitle()), subtitle()->text()); // nothing is lost
    QVERIFY(m_header->rect().contains(m_button->geometry()));
    QVERIFY(m_button->width() >= m_button->sizeHint().width());
}

MK_TEST(TestPageHeader)
#include "tst_page_header.moc"
