#include "tests/support/test_main.h"
#include "ui/language/translator.h"
#include "ui/today/today_list.h"
#include "ui/today/today_model.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// The lines of the day: their groups, their order, and what a new board changes in them.
class TestTodayModel final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void groupsTheDay();
    void foldsWhatIsDone();
    void takesOutOneRowWhenOneIsDone();
    void putsBackOneRowWhenOneIsTakenBack();
    void hidesWhatIsOnItsWay();
    void goesFromOneToTheNext();
    void tellsARowAsASentence();
    void holdsTenThousandRows();
    void followsTenThousandInAView();
    void gathersWhatIsAlike();
    void gathersMissedOnesOfAllDays();
    void staysGatheredThatDay();
    void showsMissedOnesFirst();
    void foldsWhatIsTooLate();
    void tellsWhichChannelWasOpened();

private:
    static app::TodayItem item(qint64 id, db::MessageState state = db::MessageState::Planned);
    void show(bool doneOpen = false)
    {
        m_folds.done = !doneOpen;
        auto rows = ui::rowsOf(m_board, m_hidden, m_folds);
        m_folds.keepGathered(rows, m_board.day);
        m_model->setRows(std::move(rows));
    }
    QStringList lines() const;

    ui::Translator m_translator;
    app::TodayBoard m_board;
    QSet<db::MessageId> m_hidden;
    ui::TodayFolds m_folds;
    std::unique_ptr<ui::TodayModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

app::TodayItem TestTodayModel::item(qint64 id, db::MessageState state)
{
    app::TodayItem item;
    item.message.id = {id};
    item.message.customerName = u"Lê Văn %1"_s.arg(id);
    item.message.channel = db::Channel::Zalo;
    item.message.stage = db::LifecycleStage::Loyalty;
    item.message.dueOn = QDate(2026, 11, 21);
    item.message.dueAt = QTime(8, 30);
    item.message.state = state;
    item.occasion.key = u"birthday"_s;
    item.occasion.nameEn = u"Birthday"_s;
    item.occasion.rule = u"personal_birthday_solar"_s;
    item.message.occasionOn = item.message.dueOn;
    item.age = 45;
    return item;
}

void TestTodayModel::init()
{
    m_translator.speak(ui::Language::English);
    m_board = {};
    m_hidden = {};
    m_folds = {};
    m_board.day = QDate(2026, 11, 21);
    m_board.due = {item(1), item(2), item(3)};
    m_board.later = {item(4)};
    m_board.done = {item(5, db::MessageState::Sent)};
    db::Occasion women;
    women.key = u"phu_nu_8_3"_s;
    women.nameEn = u"International Women's Day"_s;
    m_board.coming = {{QDate(2026, 11, 24), women, 1204}};
    m_model = std::make_unique<ui::TodayModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

QStringList TestTodayModel::lines() const
{
    QStringList lines;
    for (int i = 0; i < m_model->rowCount(); ++i)
        lines.append(m_model->index(i).data().toString());
    return lines;
}

void TestTodayModel::groupsTheDay()
{
    show();
    QCOMPARE(lines(),
             QStringList({u"Due now"_s, u"Lê Văn 1"_s, u"Lê Văn 2"_s, u"Lê Văn 3"_s, u"Later today"_s,
                          u"Lê Văn 4"_s, u"Next 7 days"_s, u"International Women's Day"_s, u"Done · 1"_s}));
    QCOMPARE(m_model->index(1).data(ui::row::SecondLine).toString(), u"45th birthday"_s);
    QCOMPARE(m_model->index(1).data(ui::row::RightText).toString(), u"08:30"_s);
    QCOMPARE(m_model->index(7).data(ui::row::SecondLine).toString(), u"Tuesday 24/11 · 1,204 people"_s);
    QCOMPARE(m_model->index(7).data(ui::row::DiscText).toString(), u"24"_s);
    QVERIFY(!(m_model->flags(m_model->index(0)) & Qt::ItemIsSelectable));
    QVERIFY(m_model->flags(m_model->index(1)) & Qt::ItemIsSelectable);
}

void TestTodayModel::foldsWhatIsDone()
{
    show(false);
    const int closed = m_model->rowCount();
    const QModelIndex heading = m_model->index(closed - 1);
    QVERIFY(!heading.data(ui::TodayModel::OpenRole).toBool());
    QVERIFY(m_model->flags(heading) & Qt::ItemIsSelectable);
    QCOMPARE(heading.data(Qt::AccessibleTextRole).toString(), u"Done: 1. Enter shows it."_s);
    show(true);
    QCOMPARE(m_model->rowCount(), closed + 1);
    QCOMPARE(m_model->index(closed).data(ui::row::IconName).toString(), u"check"_s);
    QVERIFY(m_model->indexOf({5}).isValid());
}

void TestTodayModel::takesOutOneRowWhenOneIsDone()
{
    show();
    const QPersistentModelIndex third = m_model->indexOf({3});
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_board.done.prepend(item(2, db::MessageState::Sent));
    m_board.due.removeAt(1);
    show();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(reset.count(), 0);
    QVERIFY(third.isValid());
    QCOMPARE(third.row(), 2);
    QCOMPARE(lines().last(), u"Done · 2"_s);
}

void TestTodayModel::putsBackOneRowWhenOneIsTakenBack()
{
    m_hidden = {{2}};
    show();
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_hidden = {};
    show();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(m_model->indexOf({2}).row(), 2);
}

void TestTodayModel::hidesWhatIsOnItsWay()
{
    m_hidden = {{1}, {2}, {3}};
    show();
    QVERIFY(!lines().contains(u"Due now"_s));              // an empty group has no head
    QCOMPARE(m_model->firstOpen(), m_model->indexOf({4})); // then what comes later
}

void TestTodayModel::goesFromOneToTheNext()
{
    show();
    QCOMPARE(m_model->firstOpen(), m_model->indexOf({1}));
    QCOMPARE(m_model->nextOpen({}), m_model->indexOf({1}));
    QCOMPARE(m_model->nextOpen(m_model->indexOf({1})), m_model->indexOf({2}));
    QCOMPARE(m_model->nextOpen(m_model->indexOf({3})), m_model->indexOf({1})); // what was passed over
    QCOMPARE(m_model->nextOpen(m_model->indexOf({4})), m_model->indexOf({1}));
    m_board.due = {item(1)};
    m_board.later = {};
    show();
    QVERIFY(!m_model->nextOpen(m_model->indexOf({1})).isValid());
}

void TestTodayModel::tellsARowAsASentence()
{
    show(true);
    QCOMPARE(m_model->indexOf({1}).data(Qt::AccessibleTextRole).toString(),
             u"Lê Văn 1: Existing customer. 45th birthday. By Zalo at 08:30."_s);
    QCOMPARE(m_model->indexOf({5}).data(Qt::AccessibleTextRole).toString(),
             u"Lê Văn 5: Existing customer. 45th birthday. Sent by Zalo."_s);
    m_translator.speak(ui::Language::Vietnamese);
    QCOMPARE(m_model->indexOf({1}).data(Qt::AccessibleTextRole).toString(),
             u"Lê Văn 1: Khách hàng cũ. Sinh nhật 45 tuổi. Gửi qua Zalo lúc 08:30."_s);
}

void TestTodayModel::holdsTenThousandRows()
{
    m_board.due.clear();
    for (int i = 0; i < 10'000; ++i)
        m_board.due.append(item(1000 + i));
    show();
    QCOMPARE(m_model->indexOf({10'999}).row(), 10'001); // after the head of the group and that of its batch
    m_hidden = {{1500}};
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    show();
    QCOMPARE(removed.count(), 1);
}

void TestTodayModel::followsTenThousandInAView()
{
    m_board.due.clear();
    for (int i = 0; i < 10'000; ++i)
        m_board.due.append(item(1000 + i));
    m_tester.reset(); // it looks at every row each time
    ui::TodayList list;
    list.setModel(m_model.get());
    list.resize(400, 600);
    list.show();
    show();
    list.setCurrentIndex(m_model->indexOf({1000}));
    QTRY_VERIFY(list.visualRect(list.currentIndex()).isValid());
    QElapsedTimer passed;
    passed.start();
    for (int i = 0; i < 10; ++i) {
        m_hidden.insert({1000 + i});
        show();
        list.setCurrentIndex(m_model->indexOf({1001 + i}));
        QCoreApplication::processEvents();
    }
    QVERIFY(passed.elapsed() < 5000); // ten marks, on the slowest of machines
    QCOMPARE(list.currentIndex().data().toString(), u"Lê Văn 1010"_s);
}

void TestTodayModel::gathersWhatIsAlike()
{
    m_board.due.clear();
    for (int i = 0; i < 12; ++i) {
        m_board.due.append(item(100 + i));
        m_board.due.last().templateTitle = u"Warm wishes"_s;
        m_board.due.last().message.templateId = {1};
        if (i % 3 == 0)
            m_board.due.last().message.channel = db::Channel::Sms;
    }
    show();
    QCOMPARE(lines().mid(0, 2), QStringList({u"Due now"_s, u"Birthday · SMS"_s}));
    QCOMPARE(m_model->index(1).data(ui::row::RightText).toString(), u"4"_s);
    QCOMPARE(lines().at(6), u"Birthday · Zalo"_s);
    QCOMPARE(m_model->index(6).data(Qt::AccessibleTextRole).toString(),
             u"Birthday · Existing customer · Zalo · Warm wishes: 8 greetings. Enter hides them."_s);
    QVERIFY(m_model->flags(m_model->index(6)) & Qt::ItemIsSelectable);
    const auto under = ui::itemsUnder(*m_model->row(m_model->index(1)), m_board, {{100}});
    QCOMPARE(under.size(), 3);
    const int before = m_model->rowCount();
    m_folds.turn(*m_model->row(m_model->index(1)));
    show();
    QCOMPARE(m_model->rowCount(), before - 4);
    QVERIFY(!m_model->index(1).data(ui::TodayModel::OpenRole).toBool());
    m_folds.turn(*m_model->row(m_model->index(1)));
    show();
    QCOMPARE(m_model->rowCount(), before);
    const QStringList heads{lines().at(1), lines().at(6)};
    m_board.due.append(item(200));
    m_board.due.last().templateTitle = u"Warm wishes"_s;
    m_board.due.last().message.templateId = {1};
    m_board.due.removeFirst(); // the first one of the first batch is done: the batches keep their places
    show();
    QCOMPARE(QStringList({lines().at(1), lines().at(5)}), heads);
}

// A week that was missed: one head for what is alike, the day stands in each row.
void TestTodayModel::gathersMissedOnesOfAllDays()
{
    m_board.missed.clear();
    for (int i = 0; i < 14; ++i) {
        m_board.missed.append(item(100 + i));
        db::OutboxMessage &message = m_board.missed.last().message;
        message.late = true;
        message.dueOn = QDate(2026, 11, 20).addDays(-i / 2);
        message.channel = i < 7 ? db::Channel::Zalo : db::Channel::Sms;
    }
    show();
    QCOMPARE(lines().mid(0, 3), QStringList({u"Missed · 14"_s, u"Birthday · SMS"_s, u"Lê Văn 107"_s}));
    QCOMPARE(lines().at(9), u"Birthday · Zalo"_s);
    QCOMPARE(m_model->index(1).data(ui::row::RightText).toString(), u"7"_s);
    QCOMPARE(m_model->index(2).data(ui::row::RightText).toString(), u"17/11"_s);
    QCOMPARE(m_model->index(8).data(ui::row::RightText).toString(), u"14/11"_s);
    QCOMPARE(ui::itemsUnder(*m_model->row(m_model->index(1)), m_board, {}).size(), 7);
    m_board.missed.removeFirst(); // whichever day is done first: the heads keep their places
    m_board.missed.removeLast();
    show();
    QCOMPARE(QStringList({lines().at(1), lines().at(8)}),
             QStringList({u"Birthday · SMS"_s, u"Birthday · Zalo"_s}));
}

void TestTodayModel::staysGatheredThatDay()
{
    m_board.due.clear();
    for (int i = 0; i < 12; ++i)
        m_board.due.append(item(100 + i));
    m_board.due.last().message.channel = db::Channel::Sms;
    show();
    const QStringList heads{u"Birthday · SMS"_s, u"Birthday · Zalo"_s};
    QCOMPARE(QStringList({lines().at(1), lines().at(3)}), heads);
    m_hidden = {{100}};
    show(); // eleven are left
    QCOMPARE(QStringList({lines().at(1), lines().at(3)}), heads);
    m_board.due = {item(105), item(106)};
    show();
    QCOMPARE(lines().mid(0, 3), QStringList({u"Due now"_s, u"Birthday · Zalo"_s, u"Lê Văn 105"_s}));
    m_board.day = m_board.day.addDays(1);
    show();
    QCOMPARE(lines().mid(0, 2), QStringList({u"Due now"_s, u"Lê Văn 105"_s}));
}

void TestTodayModel::showsMissedOnesFirst()
{
    app::TodayItem late = item(9);
    late.message.dueOn = QDate(2026, 11, 19);
    late.message.late = true;
    m_board.missed = {late};
    show();
    QCOMPARE(lines().mid(0, 3), QStringList({u"Missed · 1"_s, u"Lê Văn 9"_s, u"Due now"_s}));
    QCOMPARE(m_model->index(1).data(ui::row::RightText).toString(), u"19/11"_s);
    QCOMPARE(m_model->indexOf({9}).data(Qt::AccessibleTextRole).toString(),
             u"Lê Văn 9: Existing customer. 45th birthday · 21/11. Missed on 19/11, by Zalo."_s);
    QCOMPARE(m_model->firstOpen(), m_model->indexOf({1})); // what is due now goes before
    QCOMPARE(ui::itemsUnder(*m_model->row(m_model->index(0)), m_board, {}).size(), 1);
    m_folds.turn(*m_model->row(m_model->index(0)));
    show();
    QCOMPARE(lines().mid(0, 2), QStringList({u"Missed · 1"_s, u"Due now"_s}));
}

void TestTodayModel::foldsWhatIsTooLate()
{
    app::TodayItem old = item(9, db::MessageState::Skipped);
    old.message.dueOn = QDate(2026, 10, 30);
    old.message.late = true;
    old.message.reason = u"missed"_s;
    m_board.tooLate = {old, old};
    m_board.tooLate.last().message.id = {10};
    m_board.tooLate.last().message.customerName = u"Lê Văn 10"_s;
    show();
    const int head = static_cast<int>(lines().indexOf(u"Too late · 2"_s));
    QCOMPARE(head, lines().size() - 2); // over what is done
    const QModelIndex at = m_model->index(head);
    QCOMPARE(at.data(Qt::AccessibleTextRole).toString(), u"Too late: 2. Enter shows them."_s);
    QVERIFY(at.data(Qt::ToolTipRole).toString().contains(u"14 days"_s));
    QVERIFY(ui::itemsUnder(*m_model->row(at), m_board, {}).isEmpty()); // nothing to be done to all of them
    m_folds.turn(*m_model->row(at));
    show();
    QCOMPARE(lines().mid(head, 3), (QStringList{u"Too late · 2"_s, u"Lê Văn 9"_s, u"Lê Văn 10"_s}));
    QCOMPARE(m_model->indexOf({9}).data(ui::row::RightText).toString(), u"30/10"_s);
    QVERIFY(!m_model->row(m_model->indexOf({9}))->isOpen());
    QCOMPARE(m_model->firstOpen(), m_model->indexOf({1}));
}

void TestTodayModel::tellsWhichChannelWasOpened()
{
    m_board.due[0].openedAt = QDateTime(m_board.day, QTime(19, 2));
    show();
    QCOMPARE(m_model->indexOf({1}).data(ui::row::SecondLine).toString(), u"Opened 19:02 · 45th birthday"_s);
}

MK_TEST(TestTodayModel)
#include "tst_today_model.moc"
