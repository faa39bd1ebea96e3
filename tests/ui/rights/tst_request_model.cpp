#include "ui/rights/request_model.h"

#include "tests/support/test_main.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

/// A line of the register: who asks, for what, and what is due.
class TestRequestModel final : public QObject
{
    Q_OBJECT
private slots:
    void behavesAsAModel();
    void saysWhoAsksAndWhatIsDue();
    void findsARequestAgain();

private:
    static db::DataRequest request(qint64 id, db::DataRight right)
    {
        db::DataRequest request;
        request.id = db::DataRequestId{id};
        request.name = u"Lê Thị Đào"_s;
        request.right = right;
        request.receivedOn = QDate(2026, 11, 21);
        request.replyDueOn = QDate(2026, 11, 24);
        request.doneDueOn = QDate(2026, 12, 1);
        return request;
    }
};

void TestRequestModel::behavesAsAModel()
{
    ui::RequestModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRequests({request(1, db::DataRight::Access), request(2, db::DataRight::Delete)});
    QCOMPARE(model.rowCount(), 2);
    model.setRequests({});
    QCOMPARE(model.rowCount(), 0);
}

void TestRequestModel::saysWhoAsksAndWhatIsDue()
{
    ui::RequestModel model;
    db::DataRequest ended = request(2, db::DataRight::Delete);
    ended.outcome = db::RequestOutcome::Refused;
    model.setRequests({request(1, db::DataRight::Restrict), ended});
    const QModelIndex first = model.index(0);
    QCOMPARE(first.data().toString(), u"Lê Thị Đào"_s);
    QVERIFY(first.data(ui::row::SecondLine).toString().startsWith(u"to restrict the use of the data"));
    QVERIFY(first.data(ui::row::SecondLine).toString().endsWith(u"no message goes out"));
    QVERIFY(first.data(ui::row::RightText).toString().startsWith(u"reply due"));
    QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(u"reply due"));
    QCOMPARE(model.index(1).data(ui::row::RightText).toString(), u"refused"_s);
}

void TestRequestModel::findsARequestAgain()
{
    ui::RequestModel model;
    model.setRequests({request(1, db::DataRight::Access), request(2, db::DataRight::Delete)});
    QCOMPARE(model.indexOf(db::DataRequestId{2}).row(), 1);
    QVERIFY(!model.indexOf(db::DataRequestId{3}).isValid());
}

MK_TEST(TestRequestModel)
#include "tst_request_model.moc"
