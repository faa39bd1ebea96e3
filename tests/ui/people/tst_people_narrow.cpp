#include "tests/support/test_main.h"
#include "ui/people/desk_stage.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace {
constexpr int kStillWide = 90; // pixels
} // namespace

/// The pages on a laptop of 1280 pixels whose user wants everything at twice the size.
class TestPeopleNarrow final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_stage = std::make_unique<people::DeskStage>(); }
    void scrollsNoPageSideways_data();
    void scrollsNoPageSideways();

private:
    /// How far the page in front reaches beyond the window, pixels.
    int beyond() const
    {
        return m_stage->window()
            .findChild<QScrollArea *>(u"pageScrollArea"_s)
            ->horizontalScrollBar()
            ->maximum();
    }

    std::unique_ptr<people::DeskStage> m_stage;
};

void TestPeopleNarrow::scrollsNoPageSideways_data()
{
    QTest::addColumn<ui::Language>("language");
    QTest::newRow("vi") << ui::Language::Vietnamese;
    QTest::newRow("en") << ui::Language::English;
}

void TestPeopleNarrow::scrollsNoPageSideways()
{
    QFETCH(const ui::Language, language);
    m_stage->open(language, false);
    m_stage->window().setMinimumSize(0, 0);
    m_stage->window().resize(640, 760);
    QTRY_COMPARE(m_stage->window().size(), QSize(640, 760));
    QStringList too;
    const auto pages = m_stage->pages();
    for (const ui::PageId page : pages) {
        m_stage->show(page);
        // These two still ask for more: not beyond what they asked for when this was written.
        const bool isWide = page == ui::PageId::Today || page == ui::PageId::Customers;
        if (beyond() > (isWide ? kStillWide : 0))
            too.append(u"%1: %2"_s.arg(ui::keyOf(page)).arg(beyond()));
    }
    m_stage->show(ui::PageId::Greetings);
    auto *tabs = m_stage->window().findChild<QTabBar *>(u"greetingsTabBar"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        m_stage->show(ui::PageId::Greetings);
        if (beyond() != 0)
            too.append(u"tab %1: %2"_s.arg(tab).arg(beyond()));
    }
    QVERIFY2(too.isEmpty(), qPrintable(too.join(u' ')));
    m_stage->close();
}

MK_TEST(TestPeopleNarrow)
#include "tst_people_narrow.moc"
