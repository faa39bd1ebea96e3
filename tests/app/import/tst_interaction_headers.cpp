#include "app/exchange/open_list.h"
#include "app/import/interaction_headers.h"
#include "app/import/interaction_words.h"
#include "app/import/list_survey.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using Field = app::ImportField;
using app::ListKind;

/// The exports of tills, web shops and phones are known by their headings.
class TestInteractionHeaders final : public QObject
{
    Q_OBJECT
private slots:
    void knowsTheExportsThatShopsHave_data();
    void knowsTheExportsThatShopsHave();
    void leavesListsOfCustomersAlone_data();
    void leavesListsOfCustomersAlone();
    void knowsEachFieldByItsKey();
    void readsTheWordsOfCells();
};

void TestInteractionHeaders::knowsTheExportsThatShopsHave_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("KiotViet") << QByteArray(
                                     "Mã hóa đơn,Thời gian,Thời gian tạo,Mã khách hàng,Khách hàng,Điện thoại,"
                                     "Tổng tiền hàng,Khách cần trả,Khách đã trả,Trạng thái\n"
                                     "HD1,05/01/2026 09:15,05/01/2026 09:15,K1,Lan,0912345678,5000,4000,4000,"
                                     "Hoàn thành\n")
                              << QStringList{u"receipt"_s,   u"when"_s,         u"ignore"_s, u"code"_s,
                                             u"full_name"_s, u"phone"_s,        u"ignore"_s, u"amount"_s,
                                             u"ignore"_s,    u"receipt_state"_s};
    QTest::newRow("Sapo") << QByteArray(
                                 "Mã đơn hàng,Ngày tạo đơn,Nguồn đơn,Tên khách hàng,Số điện thoại,Email,"
                                 "Khách phải trả,Trạng thái đơn hàng\n"
                                 "SON1,05/01/2026 09:15,Facebook,Lê Lan,0912345678,,5000,Hoàn thành\n")
                          << QStringList{u"receipt"_s, u"when"_s,  u"channel"_s, u"full_name"_s,
                                         u"phone"_s,   u"email"_s, u"amount"_s,  u"receipt_state"_s};
    QTest::newRow("Shopify") << QByteArray("Name,Email,Created at,Total,Phone\n"
                                           "#1001,a@example.com,2026-01-05 09:10:00 +0700,5000,\n"
                                           "#1002,b@example.com,2026-01-05 09:11:00 +0700,6000,\n")
                             << QStringList{u"receipt"_s, u"email"_s, u"when"_s, u"amount"_s, u"phone"_s};
    QTest::newRow("MISA") << QByteArray(
                                 "Ngày hạch toán,Ngày chứng từ,Số chứng từ,Mã khách hàng,Tên khách hàng,Diễn "
                                 "giải,Tổng tiền thanh toán\n"
                                 "05/01/2026,05/01/2026,BH1,K1,Lê Lan,Bán hoa,5000\n")
                          << QStringList{u"ignore"_s,    u"when"_s,   u"receipt"_s, u"code"_s,
                                         u"full_name"_s, u"detail"_s, u"amount"_s};
    QTest::newRow("a phone") << QByteArray(
                                    "Type,Number,Date,Duration\nIncoming,0912345678,2026-01-05 09:15,65\n")
                             << QStringList{u"interaction"_s, u"phone"_s, u"when"_s, u"detail"_s};
    QTest::newRow("day and time") << QByteArray(
                                         "Ngày,Giờ,SĐT,Số tiền,Ghi chú\n05/01/2026,09:15,0912345678,5000,\n")
                                  << QStringList{u"when"_s, u"time_of_day"_s, u"phone"_s, u"amount"_s,
                                                 u"note"_s};
}

void TestInteractionHeaders::knowsTheExportsThatShopsHave()
{
    QFETCH(QByteArray, list);
    QBuffer buffer(&list);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto survey = app::surveyList(**app::openList(buffer));
    QVERIFY(survey.has_value());
    QCOMPARE(survey->kind, ListKind::Interactions);
    QStringList keys;
    for (const Field field : survey->shape().fields)
        keys.append(app::keyOf(field));
    QTEST(keys, "keys");
    QVERIFY(app::problemsOf(survey->shape().fields, ListKind::Interactions).isEmpty());
}

void TestInteractionHeaders::leavesListsOfCustomersAlone_data()
{
    QTest::addColumn<QByteArray>("headings");
    QTest::newRow("a till's customers")
        << QByteArray("Mã khách hàng,Tên khách hàng,Điện thoại,Ngày sinh,Giới tính,Ngày tạo,Ngày giao dịch "
                      "cuối,Nợ cần thu,Tổng bán");
    QTest::newRow("a web shop's customers")
        << QByteArray("ID,Họ,Tên,Số điện thoại,Email,Trạng thái,Ngày tạo");
    QTest::newRow("an address book") << QByteArray("First Name,Last Name,Phone 1 - Value,Birthday,Notes");
    QTest::newRow("Shopify's customers")
        << QByteArray("First Name,Last Name,Email,Phone,Total Spent,Total Orders,Note");
}

void TestInteractionHeaders::leavesListsOfCustomersAlone()
{
    QFETCH(QByteArray, headings);
    QVERIFY(!app::saysInteractions(QString::fromUtf8(headings).split(u',')));
}

void TestInteractionHeaders::knowsEachFieldByItsKey()
{
    for (const QString &key : app::importFieldKeys(ListKind::Interactions)) {
        if (key != "ignore"_L1)
            QCOMPARE(app::fieldOfHeader(key, ListKind::Interactions), app::importFieldOf(key));
    }
    QVERIFY(!app::fieldOfHeader(u"birthday", ListKind::Interactions));
    QVERIFY(!app::fieldOfHeader(u"amount"));
}

void TestInteractionHeaders::readsTheWordsOfCells()
{
    using db::Channel;
    using db::Direction;
    using db::InteractionKind;
    QCOMPARE(app::kindCellOf(u"Cuộc gọi nhỡ").kind, std::optional(InteractionKind::Call));
    QVERIFY(app::kindCellOf(u"Cuộc gọi nhỡ").saysMore);
    QCOMPARE(app::kindCellOf(u"Outgoing").direction, std::optional(Direction::Out));
    QCOMPARE(app::kindCellOf(u"mua hàng").kind, std::optional(InteractionKind::Purchase));
    QCOMPARE(app::kindCellOf(u"survey_answer").kind, std::optional(InteractionKind::SurveyAnswer));
    QVERIFY(!app::kindCellOf(u"gì đó").kind);
    QCOMPARE(app::channelCellOf(u"Bán trực tiếp"), std::optional(Channel::Store));
    QCOMPARE(app::channelCellOf(u"Shopee"), std::optional(Channel::Website));
    QVERIFY(!app::channelCellOf(u"GrabMart"));
    QCOMPARE(app::receiptStateOf(u"Đã hủy"), app::ReceiptState::Cancelled);
    QCOMPARE(app::receiptStateOf(u"Đã trả hàng"), app::ReceiptState::Returned);
    QCOMPARE(app::receiptStateOf(u"Phiếu tạm"), app::ReceiptState::Draft);
    QCOMPARE(app::receiptStateOf(u"partially_refunded"), app::ReceiptState::Stands);
    QCOMPARE(app::receiptStateOf(u"Hoàn thành"), app::ReceiptState::Stands);
    QCOMPARE(app::scoreCellOf(u"4/5", false), std::optional(8));
    QCOMPARE(app::scoreCellOf(u"★★★★☆", false), std::optional(8));
    QCOMPARE(app::scoreCellOf(u"4", true), std::optional(8));
    QCOMPARE(app::scoreCellOf(u"9", false), std::optional(9));
    QVERIFY(!app::scoreCellOf(u"11", false));
}

MK_TEST(TestInteractionHeaders)
#include "tst_interaction_headers.moc"
