#include "ui/duplicates/duplicate_model.h"

#include "tests/support/test_main.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using app::SameBy;

class TestDuplicateModel final : public QObject
{
    Q_OBJECT
private slots:
    void saysWhoAndWhy();
    void takesOutAndPutsBack();

private:
    static app::ListedDuplicates group(qint64 first, const QString &name)
    {
        return {
            {{db::CustomerId{first}, db::CustomerId{first + 1}}, {SameBy::Phone, SameBy::NameAndBirthday}},
            {name, u"Chị "_s + name}};
    }
    using Tester = QAbstractItemModelTester;
};

void TestDuplicateModel::saysWhoAndWhy()
{
    ui::DuplicateModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.setGroups({group(1, u"An"_s)});
    const QModelIndex row = model.index(0);
    QCOMPARE(row.data().toString(), u"An, Chị An"_s);
    QCOMPARE(row.data(ui::row::SecondLine).toString(), u"Same phone number · Same name and birthday"_s);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
             u"An, Chị An: Same phone number · Same name and birthday"_s);
    QVERIFY(!model.groupAt(1));
    QVERIFY(!model.groupAt(-1));
}

void TestDuplicateModel::takesOutAndPutsBack()
{
    ui::DuplicateModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    const auto an = group(1, u"An"_s);
    const auto binh = group(3, u"Bình"_s);
    model.setGroups({an, binh});
    model.remove(0);
    model.remove(7); // not there
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowOf(an.group), -1);
    model.insert(0, an);
    QCOMPARE(model.rowOf(an.group), 0);
    QCOMPARE(model.rowOf(binh.group), 1);
    model.setReasons(0, {SameBy::Phone});
    QCOMPARE(model.index(0).data(ui::row::SecondLine).toString(), u"Same phone number"_s);
    QCOMPARE(model.rowOf(an.group), 0); // for other reasons, yet the same customers
    model.remove(1);
    model.insert(9, binh); // behind the last
    QCOMPARE(model.rowOf(binh.group), 1);
}

MK_TEST(TestDuplicateModel)
#include "tst_duplicate_model.moc"
