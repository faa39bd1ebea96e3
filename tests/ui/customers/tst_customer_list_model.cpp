#include "app/core/clock.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/table_column.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/language/translator.h"
#include "ui/theme/grid.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using Model = ui::CustomerListModel;

namespace {

app::Clock standing()
{
    return app::Clock::fixedAt(QDateTime::fromString(u"2026-11-21T19:05:00+07:00"_s, Qt::ISODate));
}

app::CustomerLine lineOf(db::CustomerId id)
{
    app::CustomerLine line;
    line.row.id = id;
    line.row.fullName = u"Khách %1"_s.arg(id.value);
    line.row.stage = id.value % 2 == 0 ? db::LifecycleStage::Loyalty : db::LifecycleStage::Awareness;
    line.row.phone = u"+84912%1"_s.arg(id.value % 1000000, 6, 10, QLatin1Char('0'));
    line.row.lastContactOn = QDate(2026, 11, 21);
    line.row.birthday = {db::Calendar::Lunar, 13, 10, 1981};
    line.nextBirthday = QDate(2026, 11, 21);
    return line;
}

app::CustomerListing listingOf(std::size_t count)
{
    app::CustomerListing listing;
    listing.ids.resize(count);
    qint64 next = 0;
    for (db::CustomerId &id : listing.ids)
        id.value = ++next;
    return listing;
}

} // namespace

/// The list over a shop that answers when the test says so.
class TestCustomerListModel final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void isAModelLikeQtWantsIt();
    void readsOnlyWhatIsLookedAt();
    void asksForTheLatestPagesOnly();
    void letsGoOfPagesNotLookedAt();
    void saysWhoIsGone();
    void dropsAnswersToAnOlderList();
    void keepsShowingWhileItReadsAgain();
    void tellsAFailedRead();
    void saysEachRowAsASentence();
    void showsTheYearOfBirth();
    void scrollsAMillionRowsWithoutAStutter();

private:
    struct Question
    {
        QList<db::CustomerId> ids;
        Model::Answer answer;
    };
    /// Answers the oldest question, leaving out ids above m_last.
    void answer();
    void show(std::size_t count) { m_model->setListing(listingOf(count)); }
    QString text(int row, int column = listColumn("name"_L1), int role = Qt::DisplayRole) const
    {
        return m_model->data(m_model->index(row, column), role).toString();
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Translator> m_translator;
    std::unique_ptr<Model> m_model;
    QList<Question> m_questions;
    qint64 m_last = std::numeric_limits<qint64>::max();
};

void TestCustomerListModel::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_translator = std::make_unique<ui::Translator>();
    m_translator->speak(ui::Language::English);
    m_questions.clear();
    m_last = std::numeric_limits<qint64>::max();
    m_model = std::make_unique<Model>(standing(), [this](const auto &ids, Model::Answer answer) {
        m_questions.append({ids, std::move(answer)});
    });
}

void TestCustomerListModel::cleanup()
{
    m_model.reset();
    m_translator.reset();
    m_theme.reset();
}

void TestCustomerListModel::answer()
{
    const Question question = m_questions.takeFirst();
    QList<app::CustomerLine> lines;
    for (const db::CustomerId id : question.ids) {
        if (id.value <= m_last)
            lines.append(lineOf(id));
    }
    question.answer(lines);
}

void TestCustomerListModel::isAModelLikeQtWantsIt()
{
    const QAbstractItemModelTester tester(m_model.get(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_last = 150;
    for (const std::size_t count : {std::size_t{0}, std::size_t{300}, std::size_t{7}, std::size_t{200}}) {
        show(count);
        text(0);
        QTRY_VERIFY(count == 0 || !m_questions.isEmpty());
        while (!m_questions.isEmpty())
            answer();
        m_model->readAgain();
    }
}

void TestCustomerListModel::readsOnlyWhatIsLookedAt()
{
    show(1000);
    QVERIFY(text(130).isEmpty()); // blank while it is on its way
    QTRY_COMPARE(m_questions.size(), 1);
    QCOMPARE(m_questions.first().ids.first().value, 129);
    QCOMPARE(m_questions.first().ids.size(), app::kLinesAtOnce);
    QSignalSpy changes(m_model.get(), &Model::dataChanged);
    answer();
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 128);
    QCOMPARE(text(130), u"Khách 131"_s);
    QCoreApplication::processEvents();
    QVERIFY(m_questions.isEmpty());
    text(999);
    QTRY_COMPARE(m_questions.size(), 1);
    QCOMPARE(m_questions.first().ids.size(), 1000 % app::kLinesAtOnce);
}

void TestCustomerListModel::asksForTheLatestPagesOnly()
{
    show(100000);
    text(0);
    QTRY_COMPARE(m_questions.size(), 1);
    for (int row = 640; row < 64000; row += 64) // somebody drags the scroll bar
        text(row);
    QCoreApplication::processEvents();
    QCOMPARE(m_questions.size(), 1); // one at a time
    answer();
    QTRY_COMPARE(m_questions.size(), 1);
    QCOMPARE(m_questions.first().ids.first().value, 63937); // the one looked at last
    int asked = 0;
    while (!m_questions.isEmpty()) {
        answer();
        ++asked;
        QCoreApplication::processEvents();
    }
    QVERIFY(asked <= 4);
}

void TestCustomerListModel::letsGoOfPagesNotLookedAt()
{
    show(64 * 100);
    for (int page = 0; page < 100; ++page) {
        text(page * 64);
        QTRY_COMPARE(m_questions.size(), 1);
        answer();
        text(0); // always in view
        QVERIFY(m_model->pagesHeld() <= 32);
    }
    QCOMPARE(m_model->pagesHeld(), 32);
    QCOMPARE(text(0), u"Khách 1"_s);
    QVERIFY(text(64).isEmpty()); // long ago
}

void TestCustomerListModel::saysWhoIsGone()
{
    m_last = 10;
    show(20);
    text(0);
    QTRY_COMPARE(m_questions.size(), 1);
    answer();
    QCOMPARE(text(9), u"Khách 10"_s);
    QCOMPARE(text(10), u"(no longer there)"_s);
    QCOMPARE(text(10, listColumn("phone"_L1)), QString());
    QVERIFY(!m_model->lineAt(10));
    QCoreApplication::processEvents();
    QVERIFY(m_questions.isEmpty()); // not asked for again and again
}

void TestCustomerListModel::dropsAnswersToAnOlderList()
{
    show(100);
    text(0);
    QTRY_COMPARE(m_questions.size(), 1);
    app::CustomerListing other = listingOf(50);
    std::reverse(other.ids.begin(), other.ids.end());
    QVERIFY(m_model->setListing(other));
    answer();
    QVERIFY(text(0).isEmpty());
    QTRY_COMPARE(m_questions.size(), 1);
    answer();
    QCOMPARE(text(0), u"Khách 50"_s);
    QVERIFY(!m_model->setListing(other)); // the same people: nothing moves
}

void TestCustomerListModel::keepsShowingWhileItReadsAgain()
{
    show(100);
    text(0);
    QTRY_COMPARE(m_questions.size(), 1);
    answer();
    m_model->readAgain();
    QCOMPARE(text(0), u"Khách 1"_s);
    QTRY_COMPARE(m_questions.size(), 1);
    m_last = 0;
    answer();
    QCOMPARE(text(0), u"(no longer there)"_s);
}

void TestCustomerListModel::tellsAFailedRead()
{
    QSignalSpy failures(m_model.get(), &Model::failed);
    show(100);
    text(0);
    QTRY_COMPARE(m_questions.size(), 1);
    m_questions.takeFirst().answer(db::failure(db::ErrorKind::Busy, u"locked"_s));
    QCOMPARE(failures.count(), 1);
    QVERIFY(text(0).isEmpty());
    QTRY_COMPARE(m_questions.size(), 1); // looking again asks again
}

void TestCustomerListModel::saysEachRowAsASentence()
{
    show(10);
    text(0);
    QTRY_COMPARE(m_questions.size(), 1);
    answer();
    QCOMPARE(
        text(1, listColumn("name"_L1), Qt::AccessibleTextRole),
        u"Khách 2, Existing customer, Loyalty, phone 0912 000 002, last contact today, next birthday today · lunar"_s);
    QCOMPARE(text(1, listColumn("phone"_L1), Qt::AccessibleTextRole), u"Phone: 0912 000 002"_s);
    QCOMPARE(text(1, listColumn("next_birthday"_L1), Qt::ToolTipRole),
             u"Born on 13/10/1981 of the lunar calendar; greeted next on 21/11/2026"_s);
    const auto look = [this](int row, QLatin1StringView key) {
        return m_model->data(m_model->index(row, listColumn(key)), ui::kCellLook).value<ui::CellLook>();
    };
    QCOMPARE(look(1, "next_birthday"_L1).style, ui::TextStyle::SecondaryStrong);
    QCOMPARE(look(0, "name"_L1).audience, db::Audience::Prospect);
}

void TestCustomerListModel::showsTheYearOfBirth()
{
    const auto &column = ui::listColumns()[static_cast<std::size_t>(listColumn("next_birthday"_L1))];
    const QDate today(2026, 11, 21);
    app::CustomerLine line;
    line.row.birthday = {.calendar = db::Calendar::Solar, .day = 20, .month = 6, .year = 1986};
    line.nextBirthday = QDate(2027, 6, 20);
    QCOMPARE(column.text(line, today), u"20/06/1986"_s);
    line.row.birthday.year.reset();
    QCOMPARE(column.text(line, today), u"20/06"_s);
    line.nextBirthday = today; // what is near is said in words
    line.row.birthday.year = 1986;
    QVERIFY(!column.text(line, today).contains(u"1986"_s));
    line.row.birthday.calendar = db::Calendar::Lunar; // greeted on another day than that of the birth
    line.nextBirthday = QDate(2027, 7, 1);
    QCOMPARE(column.text(line, today), u"20/06 · lunar"_s); // the day as it was given, of its calendar
    line.row.birthday = {
        .calendar = db::Calendar::Solar, .day = 1, .month = 1, .year = 1990, .approximate = true};
    line.nextBirthday = {};
    QCOMPARE(column.text(line, today), QString());
}

void TestCustomerListModel::scrollsAMillionRowsWithoutAStutter()
{
    ui::CustomerTable table(m_model.get());
    table.resize(668, 600);
    table.fitColumns();
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QElapsedTimer timer;
    timer.start();
    show(1000000);
    table.setPlace({});
    QCoreApplication::processEvents();
    const qint64 shown = timer.elapsed();
    qint64 longest = 0;
    for (int i = 0; i < 500; ++i) {
        timer.restart();
        QTest::keyClick(&table, Qt::Key_PageDown);
        QCoreApplication::processEvents();
        longest = qMax(longest, timer.elapsed());
        while (!m_questions.isEmpty()) {
            timer.restart();
            answer();
            QCoreApplication::processEvents();
            longest = qMax(longest, timer.elapsed());
        }
    }
    timer.restart();
    table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum());
    QCoreApplication::processEvents();
    longest = qMax(longest, timer.elapsed());
    qInfo("a million rows: shown in %lld ms, longest block while scrolling %lld ms", shown, longest);
    QVERIFY(table.selectedRow() > 5000);
    QVERIFY(table.rowAt(table.viewport()->height() - 1) >= 999998);
    QVERIFY(longest < 250); // far above what is measured: the machine may be busy with something else
    QCOMPARE(table.rowHeight(999999), ui::grid::rowHeight());
}

MK_TEST(TestCustomerListModel)
#include "tst_customer_list_model.moc"
