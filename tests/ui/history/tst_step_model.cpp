#include "ui/history/step_model.h"

#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"
#include "ui/history/history_loader.h"
#include "ui/language/translator.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The steps as rows under their days, and how they are read.
class TestStepModel final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_translator.speak(ui::Language::English); }
    void keepsRowsWhereEarlierOnesCome();
    void asksForMoreUntilItIsWhole();
    void readsOnWhileFewPassTheFilter();
    void readsAsFarAsAskedFor();

private:
    static db::JournalEntry step(qint64 id, const QString &when)
    {
        db::JournalEntry entry;
        entry.id = db::JournalId{id};
        entry.atMs = QDateTime::fromString(when, Qt::ISODate).toMSecsSinceEpoch();
        entry.command = u"customer.save"_s;
        entry.about = u"Lan"_s;
        return entry;
    }
    static void addSteps(db::Session &session, int count, const QString &about)
    {
        db::JournalEntry entry = step(0, u"2026-11-20T10:00:00+07:00"_s);
        entry.arguments = u"{}"_s;
        entry.about = about;
        const auto added = session.inTransaction([&]() -> db::Result<int> {
            for (int i = 0; i < count; ++i)
                MK_CHECK(session.journal().add(entry, {}));
            return count;
        });
        QVERIFY(added);
    }

    ui::Translator m_translator;
};

void TestStepModel::keepsRowsWhereEarlierOnesCome()
{
    ui::StepModel model(TestShop::at(u"2026-11-21T19:05:00+07:00"_s));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QList<db::JournalEntry> steps{step(9, u"2026-11-21T10:00:00+07:00"_s),
                                  step(8, u"2026-11-20T10:00:00+07:00"_s)};
    model.setSteps(steps, false);
    QCOMPARE(model.rowCount(), 4);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    steps.append(step(7, u"2026-11-20T09:00:00+07:00"_s)); // of the day shown last
    steps.append(step(6, u"2026-11-19T09:00:00+07:00"_s));
    steps[0].undoneBy = db::JournalId{10};
    model.setSteps(steps, true);
    QCOMPARE(model.rowCount(), 7);
    QVERIFY(reset.isEmpty());
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.index(1).data(ui::row::ChipText).toString(), u"Undone"_s);
    QCOMPARE(model.stepAt(4)->id, db::JournalId{7});
    QVERIFY(!model.stepAt(5)); // Thursday 19/11
    QCOMPARE(model.rowOf(db::JournalId{6}), 6);
    steps.prepend(step(10, u"2026-11-21T11:00:00+07:00"_s));
    model.setSteps(steps, true);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowOf(db::JournalId{10}), 1);
}

void TestStepModel::asksForMoreUntilItIsWhole()
{
    ui::StepModel model(TestShop::at(u"2026-11-21T19:05:00+07:00"_s));
    QSignalSpy more(&model, &ui::StepModel::moreAsked);
    model.setSteps({step(9, u"2026-11-21T10:00:00+07:00"_s)}, false);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(more.size(), 1);
    model.setSteps({step(9, u"2026-11-21T10:00:00+07:00"_s)}, true);
    QVERIFY(!model.canFetchMore({}));
}

void TestStepModel::readsOnWhileFewPassTheFilter()
{
    TestShop shop;
    addSteps(shop.session(), 1, u"Hoa"_s);
    addSteps(shop.session(), app::kStepsAtOnce + 10, u"Mai"_s);
    app::Desk desk(db::OpenOptions{shop.file(u"shop.db"_s)}, shop.clock());
    ui::HistoryLoader loader(desk);
    loader.read({{}, u"hoa"_s});
    QTRY_VERIFY(loader.isWhole());
    QCOMPARE(loader.steps().size(), 1);
    QVERIFY(!loader.isLoading());
}

void TestStepModel::readsAsFarAsAskedFor()
{
    TestShop shop;
    addSteps(shop.session(), 700, u"Mai"_s);
    app::Desk desk(db::OpenOptions{shop.file(u"shop.db"_s)}, shop.clock());
    ui::HistoryLoader loader(desk);
    loader.read({});
    QTRY_VERIFY(!loader.isLoading());
    QCOMPARE(loader.steps().size(), 200);
    QVERIFY(!loader.isWhole());
    loader.more();
    QTRY_COMPARE(loader.steps().size(), 400);
    loader.refresh(); // as far as it was read
    QTRY_VERIFY(!loader.isLoading());
    QCOMPARE(loader.steps().size(), 400);
    loader.read({}, db::JournalId{10});
    QTRY_VERIFY(!loader.isLoading());
    QVERIFY(loader.steps().constLast().id.value <= 10);
    QVERIFY(loader.steps().size() < 700 || loader.isWhole());
}

MK_TEST(TestStepModel)
#include "tst_step_model.moc"
