#include "tests/support/test_main.h"
#include "ui/insights/insights_stage.h"

#include <QClipboard>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// A figure at large: its chart and its table say the same.
class TestFiguresAtLarge final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<InsightsStage>(); }
    void cleanup() { m_stage.reset(); }
    void marksTheSamePointInChartAndTable();
    void showsTheSameNumbersInChartAndTable();
    void saysThePointUnderTheMouse();
    void asksForTheCustomersBehindAPoint();
    void copiesRowsForASpreadsheet();
    void showsFourColumnsAtOnce_data();
    void showsFourColumnsAtOnce();
    void keepsTheMarkWhenFiguresChange();
    void showsEveryColumnWithoutScrolling();

private:
    std::unique_ptr<InsightsStage> m_stage;
};

void TestFiguresAtLarge::marksTheSamePointInChartAndTable()
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

void TestFiguresAtLarge::showsTheSameNumbersInChartAndTable()
{
    m_stage->addContacts();
    for (const QString &figure : {u"interactions"_s, u"conversions"_s, u"greetings"_s}) {
        m_stage->openThisMonth(figure);
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
        if (figure == u"interactions") {
            QCOMPARE(m_stage->cell(21, u"Total"_s), u"4"_s);
            QCOMPARE(m_stage->cell(21, u"Previous"_s), u"1"_s);
            QCOMPARE(m_stage->cell(21, u"Change"_s), u"▲ 3"_s);
            QCOMPARE(m_stage->cell(2, u"Change"_s), u"▲ 1"_s);
        }
        m_stage->close();
    }
}

void TestFiguresAtLarge::saysThePointUnderTheMouse()
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

void TestFiguresAtLarge::asksForTheCustomersBehindAPoint()
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

void TestFiguresAtLarge::copiesRowsForASpreadsheet()
{
    m_stage->addContacts();
    m_stage->openThisMonth();
    m_stage->table->setFocus();
    m_stage->table->setCurrentIndex(m_stage->table->model()->index(11, 0));
    InsightsStage::press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Day\tTotal\tPrevious\tChange\tStore\tZalo\n12/11/2026\t3\t1\t2\t1\t2\n"_s);
}

void TestFiguresAtLarge::showsFourColumnsAtOnce_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {u"vi"_s, u"en"_s}) {
        QTest::newRow(qPrintable(language + u", 1280x800"_s)) << language << QSize(1280, 800);
        QTest::newRow(qPrintable(language + u", 1024x700"_s)) << language << QSize(1024, 700);
    }
}

void TestFiguresAtLarge::showsFourColumnsAtOnce()
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

void TestFiguresAtLarge::keepsTheMarkWhenFiguresChange()
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

void TestFiguresAtLarge::showsEveryColumnWithoutScrolling()
{
    m_stage->settings.setValue(u"language"_s, u"vi"_s); // whose channels have the longer names
    m_stage->addContacts();
    for (int channel = 0; channel <= static_cast<int>(db::Channel::Website); ++channel)
        m_stage->contact(m_stage->lan, QDate(2026, 11, 14), static_cast<db::Channel>(channel));
    m_stage->openThisMonth();
    QVERIFY(m_stage->table->model()->columnCount() > 11);
    for (const QSize size : {QSize(1280, 800), QSize(1024, 700)}) {
        m_stage->window->resize(size);
        QTRY_COMPARE(m_stage->table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(m_stage->chart->height() > 120);
    }
}

MK_TEST(TestFiguresAtLarge)
#include "tst_figures_at_large.moc"
