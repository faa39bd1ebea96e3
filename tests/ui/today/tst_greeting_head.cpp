#include "ui/today/greeting_head.h"

#include "tests/support/test_main.h"
#include "ui/theme/grid.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QLabel>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// Whom a greeting goes to, beside a list in a narrow window.
class TestGreetingHead final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsTheStageBesideTheName();
    void showsTheStageBelowWhereItIsNarrow();

private:
    QRect placeOf(const QString &name) const
    {
        const auto *part = m_head->findChild<QWidget *>(name);
        return {part->mapTo(m_head.get(), QPoint()), part->size()};
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::GreetingHead> m_head;
};

void TestGreetingHead::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_head = std::make_unique<ui::GreetingHead>();
    app::TodayItem item;
    item.message.customerName = u"Nguyễn Thị Hương"_s;
    item.message.address = u"huong@example.com"_s;
    item.message.stage = db::LifecycleStage::Experience;
    m_head->show(item, nullptr);
    m_head->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_head.get()));
}

void TestGreetingHead::cleanup()
{
    m_head.reset();
    m_theme.reset();
}

void TestGreetingHead::showsTheStageBesideTheName()
{
    m_head->resize(ui::grid::px(600), 80);
    QTRY_VERIFY(placeOf(u"greetingStageChip"_s).left() > placeOf(u"greetingNameLabel"_s).right());
}

void TestGreetingHead::showsTheStageBelowWhereItIsNarrow()
{
    QVERIFY(m_head->minimumSizeHint().width() < ui::grid::px(300)); // a list stands beside it
    m_head->resize(ui::grid::px(300), 120);
    QTRY_VERIFY(placeOf(u"greetingStageChip"_s).top() > placeOf(u"greetingFactsLabel"_s).bottom());
    QVERIFY(placeOf(u"greetingStageChip"_s).right() <= m_head->width());
}

MK_TEST(TestGreetingHead)
#include "tst_greeting_head.moc"
