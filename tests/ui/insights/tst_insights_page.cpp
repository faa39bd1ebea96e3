#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/insights/insights_stage.h"

#include "ui/insights/insight_card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chip.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSplitter>

using namespace Qt::StringLiterals;

/// The page of figures, driven by keys and by the mouse.
class TestInsightsPage final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<InsightsStage>(); }
    void cleanup() { m_stage.reset(); }
    void offersAStartInAnEmptyShop();
    void tellsEachFigureInWords();
    void opensTheLargeChartByEnter();
    void showsGreetingsWithoutScrolling_data();
    void showsGreetingsWithoutScrolling();
    void readsWhileSomethingLongIsWritten();
    void comesBackAsItWasLeft();
    void namesEveryFocusableWidget();
    void speaksVietnamese();
    void fitsASmallWindow();

private:
    std::unique_ptr<InsightsStage> m_stage;
};

void TestInsightsPage::offersAStartInAnEmptyShop()
{
    m_stage->open();
    auto *empty = m_stage->page->findChild<ui::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QSignalSpy asked(m_stage->page, &ui::InsightsPage::startAsked);
    QVERIFY(!m_stage->page->findChild<QPushButton *>(u"exportPushButton"_s)->isEnabled());
    empty->findChild<QPushButton *>(u"emptyStartPushButton"_s)->click();
    QCOMPARE(asked.size(), 1);
    m_stage->addContacts(); // as another program would
    QTRY_VERIFY_WITH_TIMEOUT(!empty->isVisible(), 5000);
}

void TestInsightsPage::tellsEachFigureInWords()
{
    m_stage->addContacts();
    m_stage->settings.setValue(u"notes/insights/choice"_s, u"this-month - - day compare -"_s);
    m_stage->open();
    auto *card = m_stage->page->findChild<ui::InsightCard *>(u"interactionsCard"_s);
    QTRY_VERIFY(card->isVisible());
    QCOMPARE(card->findChild<QLabel *>(u"cardFigureLabel"_s)->text(), u"4"_s);
    QCOMPARE(card->findChild<QLabel *>(u"cardChangeLabel"_s)->text(),
             u"▲ 3 more than the previous period (+300%)"_s);
    QCOMPARE(card->findChild<QLabel *>(u"cardMeaningLabel"_s)->text(),
             u"Most through Store: 2 of 4 contacts, in both directions."_s);
    QCOMPARE(card->accessibleName(), u"Contacts by channel: 4"_s);
    QVERIFY(m_stage->page->findChild<ui::InsightCard *>(u"conversionsCard"_s)
                ->findChild<QLabel *>(u"cardMeaningLabel"_s)
                ->text()
                .contains(u"cannot be measured"_s));
    QCOMPARE(m_stage->label("asOfLabel"), u"As of 21/11/2026 10:00"_s);
    QTRY_VERIFY(card->chart()->isDrawn());
}

void TestInsightsPage::opensTheLargeChartByEnter()
{
    m_stage->addContacts();
    m_stage->open();
    auto *card = m_stage->page->findChild<ui::InsightCard *>(u"interactionsCard"_s);
    QTRY_VERIFY(card->hasFocus());
    InsightsStage::press(Qt::Key_Return);
    QCOMPARE(m_stage->tabs->figure(), u"interactions"_s);
    QTRY_VERIFY(m_stage->chart->hasFocus());
    QCOMPARE(m_stage->chart->marked(), -1);
    InsightsStage::press(Qt::Key_Left);
    QCOMPARE(m_stage->chart->marked(), 5); // the newest month
    InsightsStage::press(Qt::Key_Escape);
    QCOMPARE(m_stage->tabs->figure(), QString());
    QTRY_VERIFY(card->hasFocus());
    InsightsStage::press(Qt::Key_Return);
    auto *back = m_stage->page->findChild<QPushButton *>(u"figureBackPushButton"_s);
    QCOMPARE(back->accessibleName(), u"Back to Overview"_s);
    back->click();
    QTRY_VERIFY(card->hasFocus());
}

void TestInsightsPage::showsGreetingsWithoutScrolling_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Vietnamese") << u"vi"_s;
}

void TestInsightsPage::showsGreetingsWithoutScrolling()
{
    QFETCH(const QString, language);
    m_stage->settings.setValue(u"language"_s, language);
    m_stage->settings.setValue(u"notes/insights/choice"_s, u"6-months - - month compare -"_s);
    m_stage->addContacts();
    m_stage->openAt(u"overview greetings"_s);
    const auto *table = m_stage->table;
    QTRY_VERIFY(table->isVisible() && table->model()->columnCount() > 5);
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    const QHeaderView *header = table->horizontalHeader();
    const int twoLines = 2 * header->fontMetrics().lineSpacing();
    QVERIFY(header->height() >= twoLines);
    for (int column = 0; column < header->count(); ++column) {
        const QString head = table->model()->headerData(column, Qt::Horizontal).toString();
        const int sides = header->sectionSizeHint(column) - header->fontMetrics().horizontalAdvance(head);
        const QRect room(0, 0, header->sectionSize(column) - sides, 1000);
        QVERIFY2(header->fontMetrics().boundingRect(room, Qt::TextWordWrap, head).height() <= twoLines,
                 qPrintable(head));
    }
}

void TestInsightsPage::readsWhileSomethingLongIsWritten()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    const auto goOn = std::make_shared<QSemaphore>(); // the job may outlive the test
    const auto finish = qScopeGuard([goOn] { goOn->release(); });
    m_stage->desk->write(
        m_stage->page,
        [goOn](db::Session &) -> db::Result<db::ChangeSet> {
            goOn->acquire();
            return db::ChangeSet();
        },
        [](const db::Result<db::ChangeSet> &) {});
    m_stage->page->findChild<ui::FilterChip *>(u"compareFilterChip"_s)->click();
    QTRY_COMPARE(m_stage->cell(31, u"Previous"_s), u"no such column"_s);
    QSignalSpy asked(m_stage->page, &ui::InsightsPage::peopleAsked);
    m_stage->chart->mark(11);
    InsightsStage::press(Qt::Key_Return);
    QTRY_COMPARE(asked.size(), 1);
}

void TestInsightsPage::comesBackAsItWasLeft()
{
    m_stage->addContacts();
    m_stage->openThisMonth(u"greetings"_s);
    auto *compare = m_stage->page->findChild<ui::FilterChip *>(u"compareFilterChip"_s);
    compare->click();
    auto *splitter = m_stage->page->findChild<QSplitter *>(u"insightsSplitter"_s);
    // By more than the table may still ask for, whose columns are not all known yet.
    const QList<int> sizes{splitter->sizes().first() - 200, splitter->sizes().last() + 200};
    splitter->setSizes(sizes);
    emit splitter->splitterMoved(sizes.first(), 1);
    m_stage->close();
    m_stage->open();
    QCOMPARE(m_stage->tabs->figure(), u"greetings"_s);
    QVERIFY(!m_stage->page->findChild<ui::FilterChip *>(u"compareFilterChip"_s)->isChecked());
    QCOMPARE(m_stage->page->findChild<ui::FilterChip *>(u"periodFilterChip"_s)->text(), u"This month"_s);
    QTRY_COMPARE(m_stage->page->findChild<QSplitter *>(u"insightsSplitter"_s)->sizes(), sizes);
}

void TestInsightsPage::namesEveryFocusableWidget()
{
    m_stage->addContacts();
    for (const QString &place : {u"overview"_s, u"overview interactions"_s}) {
        m_stage->settings.setValue(u"notes/insights/choice"_s, u"own 2026-11-01 2026-11-21 day compare -"_s);
        m_stage->openAt(place);
        QTRY_VERIFY(m_stage->page->findChild<QLineEdit *>(u"fromLineEdit"_s)->isEnabled());
        const test::Reached reached = test::reachedIn(m_stage->page);
        QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
        QVERIFY(reached.widgets >= 8);
        m_stage->close();
    }
}

void TestInsightsPage::speaksVietnamese()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    m_stage->chart->mark(11);
    m_stage->translator.speak(ui::Language::Vietnamese);
    QTRY_COMPARE(m_stage->tabs->tabText(0), u"Tổng quan"_s);
    QTRY_COMPARE(m_stage->chart->marked(), 11);
    QTRY_COMPARE(m_stage->cell(11, u"Cửa hàng"_s), u"1"_s);
    QVERIFY(m_stage->chart->accessibleDescription().contains(u"Cửa hàng 1"_s));
    QCOMPARE(m_stage->label("asOfLabel"), u"Số liệu đến 21/11/2026 10:00"_s);
    QCOMPARE(m_stage->chart->face().spec.language, u"vi"_s);
}

void TestInsightsPage::fitsASmallWindow()
{
    m_stage->addContacts();
    for (const auto language : {ui::Language::Vietnamese, ui::Language::English}) {
        for (const QString &figure : {QString(), u"interactions"_s}) {
            m_stage->openThisMonth();
            m_stage->translator.speak(language);
            m_stage->tabs->openFigure(figure);
            m_stage->window->resize(1000, 640);
            QTRY_COMPARE(m_stage->window->size(), QSize(1000, 640));
            QTRY_VERIFY(m_stage->tabs->height() >= m_stage->tabs->sizeHint().height());
            const QRect last = m_stage->tabs->tabRect(m_stage->tabs->count() - 1);
            QTRY_VERIFY(last.right() <= m_stage->tabs->width());
            const auto *button = m_stage->page->findChild<QPushButton *>(u"exportPushButton"_s);
            QVERIFY(button->width() >= button->sizeHint().width());
            m_stage->close();
        }
    }
}

MK_TEST(TestInsightsPage)
#include "tst_insights_page.moc"
