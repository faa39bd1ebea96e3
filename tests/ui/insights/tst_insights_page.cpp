#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/insights/insights_stage.h"

#include "ui/insights/figures_model.h"
#include "ui/insights/insight_card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chip.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
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
    void init();
    void cleanup() { m_stage.reset(); }
    void offersAStartInAnEmptyShop();
    void tellsEachFigureInWords();
    void opensTheLargeChartByEnter();
    void marksTheSamePointInChartAndTable();
    void showsTheSameNumbersInChartAndTable();
    void saysThePointUnderTheMouse();
    void asksForTheCustomersBehindAPoint();
    void copiesRowsForASpreadsheet();
    void choosesAPeriodByKeys();
    void saysWhatIsWrongWithAPeriod();
    void saysThatAMonthIsNotOver();
    void showsEveryColumnWithoutScrolling();
    void showsGreetingsWithoutScrolling_data();
    void showsGreetingsWithoutScrolling();
    void showsFourColumnsAtOnce_data();
    void showsFourColumnsAtOnce();
    void leavesTheAudienceToContactsAndGreetings();
    void readsWhileSomethingLongIsWritten();
    void keepsTheMarkWhenFiguresChange();
    void comesBackAsItWasLeft();
    void namesEveryFocusableWidget();
    void speaksVietnamese();
    void fitsASmallWindow();

private:
    QMenu *menu() const { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    std::unique_ptr<InsightsStage> m_stage;
};

void TestInsightsPage::init()
{
    m_stage = std::make_unique<InsightsStage>();
}

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
    QCOMPARE(m_stage->tabs->currentIndex(), 1);
    QTRY_VERIFY(m_stage->chart->hasFocus());
    QCOMPARE(m_stage->chart->marked(), -1);
    InsightsStage::press(Qt::Key_Left);
    QCOMPARE(m_stage->chart->marked(), 5); // the newest month
    InsightsStage::press(Qt::Key_Escape);
    QCOMPARE(m_stage->tabs->currentIndex(), 0);
    QTRY_VERIFY(card->hasFocus());
}

void TestInsightsPage::marksTheSamePointInChartAndTable()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    QTRY_VERIFY(m_stage->chart->hasFocus());
    InsightsStage::press(Qt::Key_Home);
    QCOMPARE(m_stage->table->currentIndex().row(), 0);
    for (int i = 0; i < 11; ++i)
        InsightsStage::press(Qt::Key_Right);
    QCOMPARE(m_stage->chart->marked(), 11);
    QCOMPARE(m_stage->table->currentIndex().row(), 11);
    QCOMPARE(m_stage->chart->accessibleDescription(),
             u"12/11/2026: Store 1, Zalo 2, Total 3, Previous period 1 (12/10/2026)"_s);
    InsightsStage::press(Qt::Key_Up);
    QCOMPARE(m_stage->chart->chosenLine(), 0);
    QVERIFY(m_stage->chart->accessibleDescription().startsWith(u"Store chosen."_s));
    m_stage->table->setFocus();
    InsightsStage::press(Qt::Key_Up);
    QCOMPARE(m_stage->chart->marked(), 10);
    InsightsStage::press(Qt::Key_End); // of a row; the sums are a row of their own
    m_stage->table->setCurrentIndex(m_stage->table->model()->index(21, 0));
    QCOMPARE(m_stage->chart->marked(), -1);
}

void TestInsightsPage::showsTheSameNumbersInChartAndTable()
{
    m_stage->addContacts();
    for (const int tab : {1, 2, 3}) {
        m_stage->openThisMonth(tab);
        const ui::ChartFace &face = m_stage->chart->face();
        QCOMPARE(m_stage->table->model()->rowCount(), face.spec.dates.size() + 1);
        for (int row = 0; row < face.spec.dates.size(); ++row) {
            QCOMPARE(m_stage->table->model()->index(row, 0).data().toString(), face.dates.at(row));
            for (const auto &line : face.spec.lines)
                QCOMPARE(m_stage->cell(row, line.name), ui::ChartFace::number(line.values.at(row)));
            QVERIFY(face.spec.before);
            QCOMPARE(m_stage->cell(row, u"Previous"_s),
                     ui::ChartFace::number(face.spec.before->values.at(row)));
        }
        if (tab == 1) {
            QCOMPARE(m_stage->cell(21, u"Total"_s), u"4"_s);
            QCOMPARE(m_stage->cell(21, u"Previous"_s), u"1"_s);
            QCOMPARE(m_stage->cell(21, u"Change"_s), u"▲ 3"_s);
            QCOMPARE(m_stage->cell(2, u"Change"_s), u"▲ 1"_s);
        }
        m_stage->close();
    }
}

void TestInsightsPage::saysThePointUnderTheMouse()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    ui::ChartView *chart = m_stage->chart;
    const QPixmap before = chart->grab();
    const QPoint place = chart->placeOf(2, 0.5).toPoint();
    QTest::mouseMove(chart, place);
    QTRY_VERIFY(chart->grab().toImage() != before.toImage());
    QSignalSpy asked(m_stage->page, &ui::InsightsPage::peopleAsked);
    QTest::mouseClick(chart, Qt::LeftButton, {}, place);
    QCOMPARE(chart->marked(), 2);
    QCOMPARE(chart->chosenLine(), 0); // the part of the bar under the mouse
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), u"Store, 03/11/2026"_s);
}

void TestInsightsPage::asksForTheCustomersBehindAPoint()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    QSignalSpy asked(m_stage->page, &ui::InsightsPage::peopleAsked);
    QTRY_VERIFY(m_stage->chart->hasFocus());
    m_stage->chart->mark(11);
    InsightsStage::press(Qt::Key_Return);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"In contact, 12/11/2026"_s);
    QCOMPARE(asked.at(0).at(1).value<QList<db::CustomerId>>(),
             (QList<db::CustomerId>{m_stage->lan, m_stage->mai}));
    InsightsStage::press(Qt::Key_Up); // Store
    InsightsStage::press(Qt::Key_Return);
    QTRY_COMPARE(asked.size(), 2);
    QCOMPARE(asked.at(1).at(0).toString(), u"Store, 12/11/2026"_s);
    QCOMPARE(asked.at(1).at(1).value<QList<db::CustomerId>>(), QList<db::CustomerId>{m_stage->mai});
    m_stage->table->setFocus();
    m_stage->table->setCurrentIndex(m_stage->table->model()->index(0, 0));
    InsightsStage::press(Qt::Key_Return); // nobody on that day
    QTRY_COMPARE(m_stage->window->notifications().text(),
                 u"In contact, 01/11/2026: no customer who is still in the list."_s);
    QCOMPARE(asked.size(), 2);
}

void TestInsightsPage::copiesRowsForASpreadsheet()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    m_stage->table->setFocus();
    m_stage->table->setCurrentIndex(m_stage->table->model()->index(11, 0));
    InsightsStage::press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Day\tTotal\tPrevious\tChange\tStore\tZalo\n12/11/2026\t3\t1\t2\t1\t2\n"_s);
}

void TestInsightsPage::choosesAPeriodByKeys()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    auto *chip = m_stage->page->findChild<ui::FilterChip *>(u"periodFilterChip"_s);
    chip->setFocus();
    InsightsStage::press(Qt::Key_Down);
    QTRY_VERIFY(menu());
    for (QAction *action : menu()->actions()) {
        if (action->data() == u"last-month"_s)
            menu()->setActiveAction(action);
    }
    QTest::keyClick(menu(), Qt::Key_Return);
    QTRY_COMPARE(m_stage->table->model()->rowCount(), 32);
    QCOMPARE(chip->text(), u"Last month"_s);
    QCOMPARE(m_stage->cell(31, u"Total"_s), u"1"_s);
    auto *compare = m_stage->page->findChild<ui::FilterChip *>(u"compareFilterChip"_s);
    QTest::keyClick(compare, Qt::Key_Space); // the offscreen menu has taken the focus with it
    QTRY_COMPARE(m_stage->cell(31, u"Previous"_s), u"no such column"_s);
    QVERIFY(!m_stage->chart->face().spec.before);
}

void TestInsightsPage::saysWhatIsWrongWithAPeriod()
{
    m_stage->addContacts();
    m_stage->settings.setValue(u"notes/insights/choice"_s, u"own 2026-11-01 2026-11-21 day compare -"_s);
    m_stage->settings.setValue(u"notes/insights/tab"_s, u"1"_s);
    m_stage->open();
    auto *from = m_stage->page->findChild<QLineEdit *>(u"fromLineEdit"_s);
    auto *to = m_stage->page->findChild<QLineEdit *>(u"toLineEdit"_s);
    QTRY_VERIFY(from->isVisible());
    QCOMPARE(from->text(), u"01/11/2026"_s);
    from->setFocus();
    from->setText(u"31/11/2026"_s);
    InsightsStage::press(Qt::Key_Return);
    QVERIFY(m_stage->label("periodProblemLabel").contains(u"“From” is no date"_s));
    QCOMPARE(from->text(), u"31/11/2026"_s); // nothing typed is lost
    from->setText(u"30/11/2026"_s);
    InsightsStage::press(Qt::Key_Return);
    QVERIFY(m_stage->label("periodProblemLabel").contains(u"before"_s));
    from->setText(u"10/11/2026"_s);
    to->setText(u"12/11/2026"_s);
    InsightsStage::press(Qt::Key_Return);
    QCOMPARE(m_stage->label("periodProblemLabel"), QString());
    QTRY_COMPARE(m_stage->table->model()->rowCount(), 4);
    QCOMPARE(m_stage->cell(3, u"Total"_s), u"3"_s);
}

void TestInsightsPage::saysThatAMonthIsNotOver()
{
    m_stage->addContacts();
    m_stage->settings.setValue(u"notes/insights/choice"_s, u"3-months - - month compare -"_s);
    m_stage->settings.setValue(u"notes/insights/tab"_s, u"1"_s);
    m_stage->open();
    QTRY_COMPARE(m_stage->table->model()->rowCount(), 5);
    QCOMPARE(m_stage->cell(2, u"Month"_s), u"11/2026 *"_s);
    QCOMPARE(m_stage->label("partialNoteLabel"), u"* 11/2026 is not complete: 21 days are counted."_s);
    QCOMPARE(m_stage->label("figureChangeLabel"),
             u"▲ 1 more; none in the previous period, without 11/2026"_s);
    // The table names the sums that the heading compares, and no other change.
    QCOMPARE(m_stage->cell(4, u"Month"_s), u"Complete months"_s);
    QCOMPARE(m_stage->cell(4, u"Change"_s), u"▲ 1"_s);
    QCOMPARE(m_stage->cell(3, u"Month"_s), u"Total"_s);
    QCOMPARE(m_stage->cell(3, u"Change"_s), QString());
    QCOMPARE(m_stage->cell(2, u"Change"_s), QString());
    QCOMPARE(m_stage->chart->face().spec.partial, QList<int>{2});
    QVERIFY(m_stage->chart->face().spoken(2).startsWith(u"11/2026 (21 days): "_s));
    QVERIFY(!m_stage->chart->face().spoken(1).contains(u"days"_s));
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
    m_stage->settings.setValue(u"notes/insights/tab"_s, u"3"_s);
    m_stage->addContacts();
    m_stage->open();
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

void TestInsightsPage::showsFourColumnsAtOnce_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {u"vi"_s, u"en"_s}) {
        QTest::newRow(qPrintable(language + u", 1280x800"_s)) << language << QSize(1280, 800);
        QTest::newRow(qPrintable(language + u", 1024x700"_s)) << language << QSize(1024, 700);
    }
}

void TestInsightsPage::showsFourColumnsAtOnce()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    m_stage->settings.setValue(u"language"_s, language);
    m_stage->addContacts();
    m_stage->openThisMonth();
    m_stage->window->resize(size);
    const auto *table = m_stage->table;
    QTRY_VERIFY(table->isVisible() && table->model()->columnCount() > 3);
    int needed = 0;
    for (int column = 0; column < 4; ++column) {
        needed += table->columnWidth(column);
        const auto *header = table->horizontalHeader();
        QVERIFY(table->columnWidth(column) >= header->sectionSizeHint(column) ||
                header->height() >= 2 * header->fontMetrics().lineSpacing()); // its words go on below
    }
    QTRY_VERIFY2(table->viewport()->width() >= needed,
                 qPrintable(u"%1 of %2"_s.arg(table->viewport()->width()).arg(needed)));
}

void TestInsightsPage::leavesTheAudienceToContactsAndGreetings()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    auto *chip = m_stage->page->findChild<ui::FilterChip *>(u"audienceFilterChip"_s);
    QVERIFY(chip->isEnabled());
    m_stage->tabs->setCurrentIndex(2);
    QVERIFY(!chip->isEnabled());
    QVERIFY(chip->toolTip().contains(u"both"_s));
    m_stage->tabs->setCurrentIndex(3);
    QVERIFY(chip->isEnabled());
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

void TestInsightsPage::keepsTheMarkWhenFiguresChange()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    m_stage->chart->mark(11);
    m_stage->desk->write(
        m_stage->page,
        [who = m_stage->lan](db::Session &session) -> db::Result<db::ChangeSet> {
            db::Interaction one;
            one.customer = who;
            one.occurredOn = QDate(2026, 11, 12);
            one.channel = db::Channel::Email;
            auto added = session.interactions().add(one);
            if (!added)
                return tl::unexpected(added.error());
            return added->changes;
        },
        [](const db::Result<db::ChangeSet> &) {});
    QTRY_COMPARE(m_stage->cell(11, u"Total"_s), u"4"_s);
    QCOMPARE(m_stage->chart->marked(), 11);
    QCOMPARE(m_stage->table->currentIndex().row(), 11);
    QVERIFY(m_stage->chart->accessibleDescription().contains(u"Total 4"_s));
}

void TestInsightsPage::showsEveryColumnWithoutScrolling()
{
    m_stage->settings.setValue(u"language"_s, u"vi"_s); // whose channels have the longer names
    m_stage->addContacts();
    for (int channel = 0; channel <= static_cast<int>(db::Channel::Website); ++channel)
        m_stage->contact(m_stage->lan, QDate(2026, 11, 14), static_cast<db::Channel>(channel));
    m_stage->openThisMonth(1);
    QVERIFY(m_stage->table->model()->columnCount() > 11);
    for (const QSize size : {QSize(1280, 800), QSize(1024, 700)}) {
        m_stage->window->resize(size);
        QTRY_COMPARE(m_stage->table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(m_stage->chart->height() > 120);
    }
}

void TestInsightsPage::comesBackAsItWasLeft()
{
    m_stage->addContacts();
    m_stage->openThisMonth(3);
    auto *compare = m_stage->page->findChild<ui::FilterChip *>(u"compareFilterChip"_s);
    compare->click();
    auto *splitter = m_stage->page->findChild<QSplitter *>(u"insightsSplitter"_s);
    // By more than the table may still ask for, whose columns are not all known yet.
    const QList<int> sizes{splitter->sizes().first() - 200, splitter->sizes().last() + 200};
    splitter->setSizes(sizes);
    emit splitter->splitterMoved(sizes.first(), 1);
    m_stage->close();
    m_stage->open();
    QCOMPARE(m_stage->tabs->currentIndex(), 3);
    QVERIFY(!m_stage->page->findChild<ui::FilterChip *>(u"compareFilterChip"_s)->isChecked());
    QCOMPARE(m_stage->page->findChild<ui::FilterChip *>(u"periodFilterChip"_s)->text(), u"This month"_s);
    QTRY_COMPARE(m_stage->page->findChild<QSplitter *>(u"insightsSplitter"_s)->sizes(), sizes);
}

void TestInsightsPage::namesEveryFocusableWidget()
{
    m_stage->addContacts();
    for (const int tab : {0, 1}) {
        m_stage->settings.setValue(u"notes/insights/choice"_s, u"own 2026-11-01 2026-11-21 day compare -"_s);
        m_stage->settings.setValue(u"notes/insights/tab"_s, tab);
        m_stage->open();
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
        for (const int tab : {0, 1}) {
            m_stage->openThisMonth(1);
            m_stage->translator.speak(language);
            m_stage->tabs->setCurrentIndex(tab);
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
