#include "ui/rights/request_model.h"

#include "tests/support/test_main.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDate kReceived(2026, 11, 21);

} // namespace

/// A line of the register: who asks, for what, and what is due.
class TestRequestModel final : public QObject
{
    Q_OBJECT
private slots:
    void behavesAsAModel();
    void saysWhoAsksAndWhatIsDue();
    void marksWhatIsOverdue();
    void findsARequestAgain();

private:
    static db::DataRequest request(qint64 id, db::DataRight right)
    {
        db::DataRequest request;
        request.id = db::DataRequestId{id};
        request.name = u"Lê Thị Đào"_s;
        request.right = right;
        request.receivedOn = kReceived;
        request.replyDueOn = QDate(2026, 11, 24);
        request.doneDueOn = QDate(2026, 12, 1);
        return request;
    }
};

void TestRequestModel::behavesAsAModel()
{
    ui::RequestModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRequests({request(1, db::DataRight::Access), request(2, db::DataRight::Delete)}, kReceived);
    QCOMPARE(model.rowCount(), 2);
    model.setRequests({}, kReceived);
    QCOMPARE(model.rowCount(), 0);
}

void TestRequestModel::saysWhoAsksAndWhatIsDue()
{
    ui::RequestModel model;
    db::DataRequest ended = request(2, db::DataRight::Delete);
    ended.outcome = db::RequestOutcome::Refused;
    model.setRequests({request(1, db::DataRight::Restrict), ended}, kReceived);
    const QModelIndex first = model.index(0);
    QCOMPARE(first.data().toString(), u"Lê Thị Đào"_s);
    QVERIFY(first.data(ui::row::SecondLine).toString().startsWith(u"to restrict the use of the data"));
    QVERIFY(first.data(ui::row::SecondLine).toString().endsWith(u"no message goes out"));
    QVERIFY(first.data(ui::row::RightText).toString().startsWith(u"reply due"));
    QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(u"reply due"));
    QCOMPARE(model.index(1).data(ui::row::RightText).toString(), u"refused"_s);
}

void TestRequestModel::marksWhatIsOverdue()
{
    ui::RequestModel model;
    db::DataRequest ended = request(2, db::DataRight::Delete);
    ended.outcome = db::RequestOutcome::Done;
    const db::DataRequest open = request(1, db::DataRight::Access);
    model.setRequests({open, ended}, open.replyDueOn);
    QVERIFY(model.index(0).data(ui::row::ChipText).toString().isEmpty());
    model.setRequests({open, ended}, open.replyDueOn.addDays(1));
    QCOMPARE(model.index(0).data(ui::row::ChipText).toString(), u"overdue"_s);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().endsWith(u"overdue"_s));
    QVERIFY(model.index(1).data(ui::row::ChipText).toString().isEmpty());
}

void TestRequestModel::findsARequestAgain()
{
    ui::RequestModel model;
    model.setRequests({request(1, db::DataRight::Access), request(2, db::DataRight::Delete)}, kReceived);
    QCOMPARE(model.indexOf(db::DataRequestId{2}).row(), 1);
    QVERIFY(!model.indexOf(db::DataRequestId{3}).isValid());
}

MK_TEST(TestRequestModel)
#include "tst_request_model.moc"
