#include "tests/support/test_main.h"
#include "ui/people/desk_stage.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

using namespace Qt::StringLiterals;

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
    const auto pages = m_stage->pages();
    for (const ui::PageId page : pages) {
        m_stage->show(page);
        QVERIFY2(beyond() == 0, qPrintable(u"%1: %2"_s.arg(ui::keyOf(page)).arg(beyond())));
    }
    m_stage->show(ui::PageId::Greetings);
    auto *tabs = m_stage->window().findChild<QTabBar *>(u"greetingsTabBar"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        m_stage->show(ui::PageId::Greetings);
        QVERIFY2(beyond() == 0, qPrintable(u"tab %1: %2"_s.arg(tab).arg(beyond())));
    }
    m_stage->close();
}

MK_TEST(TestPeopleNarrow)
#include "tst_people_narrow.moc"
