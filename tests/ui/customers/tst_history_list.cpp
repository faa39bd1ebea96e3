#include "tests/support/test_main.h"
#include "ui/customers/history_list.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// What happened with a customer, line by line.
class TestHistoryList final : public QObject
{
    Q_OBJECT
private slots:
    void saysALineWhole();
    void keepsItsPlaceWhileNothingIsNew();
    void emptiesAndFillsAgain();
    void growsWithItsLines();

private:
    static QList<ui::HistoryLine> lines(int count)
    {
        QList<ui::HistoryLine> all;
        for (int i = 0; i < count; ++i)
            all.append(
                {u"store"_s, u"Visit %1"_s.arg(i), u"21/11/2026"_s, i == 0 ? u"250.000 ₫"_s : QString()});
        return all;
    }

    ui::HistoryModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

void TestHistoryList::saysALineWhole()
{
    m_model.setLines(lines(2));
    const QModelIndex first = m_model.index(0);
    QCOMPARE(first.data().toString(), u"Visit 0"_s);
    QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"Visit 0, 250.000 ₫, 21/11/2026"_s);
    QCOMPARE(first.data(ui::row::RightText).toString(), u"250.000 ₫"_s);
    QCOMPARE(m_model.index(1).data(Qt::AccessibleTextRole).toString(), u"Visit 1, 21/11/2026"_s);
}

void TestHistoryList::keepsItsPlaceWhileNothingIsNew()
{
    m_model.setLines(lines(3));
    const QPersistentModelIndex place = m_model.index(2);
    QSignalSpy reset(&m_model, &QAbstractItemModel::modelReset);
    m_model.setLines(lines(3));
    QVERIFY(place.isValid() && reset.isEmpty());
    m_model.setLines(lines(4));
    QCOMPARE(reset.size(), 1);
    QVERIFY(!place.isValid());
}

void TestHistoryList::emptiesAndFillsAgain()
{
    for (const int count : {5, 0, 0, 1, 300, 0, 2}) {
        m_model.setLines(lines(count));
        QCOMPARE(m_model.rowCount(), count);
    }
}

void TestHistoryList::growsWithItsLines()
{
    ui::HistoryList list;
    list.setLines(lines(2));
    const int two = list.heightForWidth(300);
    list.setLines(lines(4));
    QVERIFY(list.heightForWidth(300) > two);
    list.setLines({});
    QCOMPARE(list.heightForWidth(300), 0);
}

MK_TEST(TestHistoryList)
#include "tst_history_list.moc"
