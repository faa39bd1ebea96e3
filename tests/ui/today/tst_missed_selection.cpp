#include "ui/today/missed_selection.h"

#include "tests/support/test_main.h"
#include "ui/today/missed_model.h"

#include <QListView>
#include <QSignalSpy>

using app::MissedScope;

namespace {

const QDate kSelectionToday(2026, 11, 21);

app::MissedItem selectableOn(QDate day, qint64 number)
{
    db::OutboxMessage message;
    message.id = db::MessageId{number};
    message.dueOn = day;
    return {.message = message};
}

/// These items, and how many there are of the day before.
app::MissedList selectableList(const QList<app::MissedItem> &items, qint64 ofYesterday)
{
    app::MissedList list;
    list.day = kSelectionToday;
    list.items = items;
    list.total = items.size();
    list.groups = {{{.day = kSelectionToday.addDays(-1)}, ofYesterday}};
    return list;
}

} // namespace

/// What is chosen among the missed messages, when the list is read again.
class TestMissedSelection final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsTheScopeThatIsListed();
    void dropsAScopeThatIsListedNoMore();
    void asksForMoreUntilTheFirstAreListed();

private:
    QList<qint64> chosen() const
    {
        QList<qint64> numbers;
        for (const app::MissedItem *item : m_selection->items())
            numbers.append(item->message.id.value);
        return numbers;
    }

    std::unique_ptr<QListView> m_view;
    ui::MissedModel *m_model = nullptr;
    ui::MissedSelection *m_selection = nullptr;
    const MissedScope m_yesterday{.day = kSelectionToday.addDays(-1)};
};

// The first of yesterday's two is current, and all of that day is chosen.
void TestMissedSelection::init()
{
    m_view = std::make_unique<QListView>();
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_model = new ui::MissedModel(m_view.get());
    m_view->setModel(m_model);
    m_selection = new ui::MissedSelection(m_view.get(), m_model);
    const QDate yesterday = kSelectionToday.addDays(-1);
    m_selection->setList(selectableList({selectableOn(yesterday, 1), selectableOn(yesterday, 2)}, 2));
    m_selection->chooseAll(m_selection->itsDay());
    QCOMPARE(m_selection->scope(), std::optional(m_yesterday));
    QCOMPARE(chosen(), (QList<qint64>{1, 2}));
}

void TestMissedSelection::keepsTheScopeThatIsListed()
{
    m_selection->setList(
        selectableList({selectableOn(kSelectionToday, 3), selectableOn(kSelectionToday.addDays(-1), 2)}, 5));
    QCOMPARE(m_selection->scope(), std::optional(m_yesterday));
    QCOMPARE(chosen(), QList<qint64>{2});
}

// Others are current then, and would get its answer.
void TestMissedSelection::dropsAScopeThatIsListedNoMore()
{
    m_selection->setList(selectableList({selectableOn(kSelectionToday, 3)}, 1));
    QVERIFY(!m_selection->scope());
    QCOMPARE(chosen(), QList<qint64>{3});
}

void TestMissedSelection::asksForMoreUntilTheFirstAreListed()
{
    QSignalSpy more(m_selection, &ui::MissedSelection::moreWanted);
    m_selection->chooseFirst({db::MessageId{4}, db::MessageId{3}, db::MessageId{9}}); // 9 is not missed
    app::MissedList list = selectableList({selectableOn(kSelectionToday, 5)}, 0);
    list.total = 3;
    m_selection->setList(list);
    QCOMPARE(more.size(), 1);
    QVERIFY(m_selection->wantsMore());
    m_selection->setList(selectableList({selectableOn(kSelectionToday, 5), selectableOn(kSelectionToday, 3),
                                         selectableOn(kSelectionToday, 4)},
                                        0));
    QCOMPARE(more.size(), 1);
    QVERIFY(!m_selection->wantsMore());
    QCOMPARE(chosen(), (QList<qint64>{3, 4}));
    QCOMPARE(m_view->currentIndex().row(), 2); // of 3
    m_selection->setList(list);
    QCOMPARE(more.size(), 1); // once
}

MK_TEST(TestMissedSelection)
#include "tst_missed_selection.moc"
