#include "ui/widgets/day_list_model.h"

#include "tests/support/test_main.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

/// Names under days.
class NameModel final : public ui::DayListModel
{
public:
    void setNames(const QStringList &names, const QList<QDate> &days, bool isContinued, bool isWhole = true)
    {
        setEntries({days, isContinued, isWhole, QDate(2026, 11, 21)}, [&] { m_names = names; });
    }
    QStringList rows() const
    {
        QStringList all;
        for (int row = 0; row < rowCount(); ++row)
            all.append(index(row).data().toString());
        return all;
    }
    using DayListModel::entryAt;
    using DayListModel::firstEntryRow;
    using DayListModel::rowOfEntry;

private:
    QString dayWords(QDate day) const override { return day.toString(u"d"_s); }
    QVariant entryData(qsizetype entry, QDate, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_names.at(entry)) : QVariant();
    }

    QStringList m_names;
};

QDate dayOf(int day)
{
    return {2026, 11, day};
}

} // namespace

/// What the lists of messages and of steps have in common.
class TestDayListModel final : public QObject
{
    Q_OBJECT
private slots:
    void standsEachUnderItsDay();
    void keepsRowsThatAreContinued();
    void asksForMoreUntilItIsWhole();
};

void TestDayListModel::standsEachUnderItsDay()
{
    NameModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.firstEntryRow(), -1);
    model.setNames({u"An"_s, u"Mai"_s, u"Lan"_s}, {dayOf(21), dayOf(21), dayOf(20)}, false);
    QCOMPARE(model.rows(), QStringList({u"21"_s, u"An"_s, u"Mai"_s, u"20"_s, u"Lan"_s}));
    QCOMPARE(model.entryAt(0), -1);
    QCOMPARE(model.entryAt(4), 2);
    QCOMPARE(model.entryAt(5), -1);
    QCOMPARE(model.rowOfEntry(2), 4);
    QCOMPARE(model.rowOfEntry(3), -1);
    QCOMPARE(model.rowOfEntry(-1), -1); // no heading
    QVERIFY(model.index(0).data(ui::row::Heading).toBool() &&
            !model.index(1).data(ui::row::Heading).toBool());
    QCOMPARE(model.index(0).flags(), Qt::NoItemFlags);
    QVERIFY(model.index(1).flags().testFlag(Qt::ItemIsSelectable));
}

void TestDayListModel::keepsRowsThatAreContinued()
{
    NameModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setNames({u"An"_s}, {dayOf(21)}, true); // there was none to go on with
    QCOMPARE(reset.size(), 1);
    model.setNames({u"An!"_s, u"Mai"_s, u"Lan"_s}, {dayOf(21), dayOf(21), dayOf(20)}, true);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rows(), QStringList({u"21"_s, u"An!"_s, u"Mai"_s, u"20"_s, u"Lan"_s}));
    model.setNames({u"Lan"_s}, {dayOf(20)}, false);
    QCOMPARE(reset.size(), 2);
    QCOMPARE(model.rows(), QStringList({u"20"_s, u"Lan"_s}));
}

void TestDayListModel::asksForMoreUntilItIsWhole()
{
    NameModel model;
    QSignalSpy more(&model, &ui::DayListModel::moreAsked);
    model.setNames({u"An"_s}, {dayOf(21)}, false, false);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(more.size(), 1);
    model.setNames({u"An"_s}, {dayOf(21)}, true);
    QVERIFY(!model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(more.size(), 1);
}

MK_TEST(TestDayListModel)
#include "tst_day_list_model.moc"
