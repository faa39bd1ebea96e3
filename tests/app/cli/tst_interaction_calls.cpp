#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// `import --kind interactions`, as scripts and people call it.
class TestInteractionCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void recordsReceiptsOnceAndUndoesThem();
    void tellsWhatIsLeftOut();
    void movesThoseWhoBought();
    void createsCustomersWhenAsked();
    void tellsOfAListThatIsNoListOfCustomers();
    void refusesOptionsThatBelongToTheOtherKind_data();
    void refusesOptionsThatBelongToTheOtherKind();

private:
    static constexpr auto kSales = "Mã hóa đơn,Thời gian,Khách hàng,Điện thoại,Tổng cộng,Trạng thái\n"
                                   "HD1,20/11/2026 09:15,Đào Thị Hoa,0912345678,1.250.000,Hoàn thành\n"
                                   "HD2,20/11/2026 10:15,Trần Quốc Bảo,0987654321,250.000,Hoàn thành\n"
                                   "HD3,20/11/2026 11:15,Trần Quốc Bảo,0987654321,90.000,Đã hủy\n"
                                   "HD4,20/11/2026 12:15,Võ Thị Sen,0903111222,70.000,Hoàn thành\n";
    QStringList callOf(const QStringList &more = {}) const
    {
        return QStringList{u"import"_s, u"-"_s, u"--kind"_s, u"interactions"_s} + more;
    }

    std::unique_ptr<CliShop> m_shop;
};

void TestInteractionCalls::recordsReceiptsOnceAndUndoesThem()
{
    const QJsonObject rehearsed = m_shop->answer(callOf({u"--dry-run"_s}), kSales);
    const QJsonObject first = m_shop->answer(callOf(), kSales);
    for (const QJsonObject &answer : {rehearsed, first}) {
        QCOMPARE(answer[u"interactions"_s].toInt(), 2);
        QCOMPARE(answer[u"cancelled"_s].toInt(), 1);
        QCOMPARE(answer[u"rejected"_s].toInt(-1), 0);
        QCOMPARE(answer[u"leftOut"_s].toInt(), 1);
        QCOMPARE(answer[u"unknownPeople"_s].toInt(), 1);
        QCOMPARE(answer[u"created"_s].toInt(-1), 0);
        QCOMPARE(answer[u"stillProspects"_s].toInt(), 1);
    }
    const QJsonArray timeline = m_shop->answer({u"show"_s, u"1"_s})[u"timeline"_s].toArray();
    QCOMPARE(timeline.size(), 1);
    QCOMPARE(timeline.first()[u"amount"_s].toInt(), 1'250'000);
    const QJsonObject again = m_shop->answer(callOf(), kSales);
    QCOMPARE(again[u"interactions"_s].toInt(-1), 0);
    QCOMPARE(again[u"unchanged"_s].toInt(), 2);
    const QJsonObject undone = m_shop->answer({u"undo"_s});
    QCOMPARE(undone[u"interactions"_s].toInt(), 2);
    QVERIFY(m_shop->answer({u"show"_s, u"1"_s})[u"timeline"_s].toArray().isEmpty());
}

void TestInteractionCalls::tellsWhatIsLeftOut()
{
    const QString rejects = m_shop->file(u"rejects.csv"_s);
    const CliCall called = m_shop->call(callOf({u"--rejects"_s, rejects}), kSales);
    QCOMPARE(called.exitCode, 0);
    QVERIFY2(called.out.contains(u"recorded"_s), qPrintable(called.out));
    QVERIFY2(called.err.contains(u"1 row is no purchase: 1 cancelled, 0 returned, 0 not finished"_s),
             qPrintable(called.err));
    QVERIFY2(called.err.contains(u"left out: line 5: no customer has this code, phone or e-mail"_s),
             qPrintable(called.err));
    QVERIFY2(called.err.contains(u"no stage moves by itself"_s), qPrintable(called.err));
    QVERIFY(QFile::exists(rejects));
    const CliCall again = m_shop->call(callOf(), kSales);
    QVERIFY2(again.err.contains(u"2 rows are known from an earlier import"_s), qPrintable(again.err));
}

void TestInteractionCalls::movesThoseWhoBought()
{
    const CliCall called = m_shop->call(callOf({u"--json"_s}), kSales);
    QCOMPARE(called.document()[u"prospectsByStage"_s].toObject(), (QJsonObject{{u"awareness"_s, 1}}));
    const QString number = QString::number(called.document()[u"import"_s].toInt());
    QVERIFY2(called.err.contains(u"1 customer has bought and still counts as a prospect (awareness 1)"_s),
             qPrintable(called.err));
    QVERIFY2(called.err.contains(u"\"stage --import %1 experience\""_s.arg(number)), qPrintable(called.err));
    const QStringList move{u"stage"_s, u"--import"_s, number, u"experience"_s};
    QCOMPARE(m_shop->answer(move)[u"changed"_s].toInt(), 1);
    const auto stageOfBao = [this] {
        const QJsonObject found = m_shop->answer({u"find"_s, u"bao"_s});
        return found[u"customers"_s].toArray().first()[u"stage"_s].toString();
    };
    QCOMPARE(stageOfBao(), u"experience"_s);
    m_shop->answer({u"undo"_s});
    QCOMPARE(stageOfBao(), u"awareness"_s);
    QCOMPARE(m_shop->answer(move)[u"changed"_s].toInt(), 1);
    QCOMPARE(m_shop->answer(move)[u"changed"_s].toInt(-1), 0); // nobody is left
    QCOMPARE(m_shop->call({u"stage"_s, u"--import"_s, number, u"1"_s, u"experience"_s}).exitCode, 2);
    const CliCall unknown = m_shop->call({u"stage"_s, u"--import"_s, u"99"_s, u"experience"_s});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.err.contains(u"import 99 is not remembered"_s), qPrintable(unknown.err));
    QCOMPARE(m_shop->call({u"stage"_s, u"experience"_s}).exitCode, 2);
}

void TestInteractionCalls::createsCustomersWhenAsked()
{
    const QJsonObject answer =
        m_shop->answer(callOf({u"--new"_s, u"create"_s, u"--stage"_s, u"experience"_s}), kSales);
    QCOMPARE(answer[u"interactions"_s].toInt(), 3);
    QCOMPARE(answer[u"created"_s].toInt(), 1);
    const QJsonObject found = m_shop->answer({u"find"_s, u"sen"_s});
    QCOMPARE(found[u"customers"_s].toArray().first()[u"stage"_s].toString(), u"experience"_s);
}

void TestInteractionCalls::tellsOfAListThatIsNoListOfCustomers()
{
    const CliCall called = m_shop->call({u"import"_s, u"-"_s, u"--dry-run"_s}, kSales);
    QCOMPARE(called.exitCode, 0);
    QVERIFY2(called.err.contains(u"--kind interactions"_s), qPrintable(called.err));
    QVERIFY(!m_shop->call({u"import"_s, u"-"_s, u"--dry-run"_s}, CliShop::kList)
                 .err.contains(u"--kind interactions"_s));
}

void TestInteractionCalls::refusesOptionsThatBelongToTheOtherKind_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::newRow("new") << QStringList{u"import"_s, u"-"_s, u"--new"_s, u"create"_s};
    QTest::newRow("source") << QStringList{u"import"_s, u"-"_s, u"--source"_s, u"till"_s};
    QTest::newRow("kind") << QStringList{u"import"_s, u"-"_s, u"--kind"_s, u"money"_s};
    QTest::newRow("field") << callOf({u"--map"_s, u"1=birthday"_s});
}

void TestInteractionCalls::refusesOptionsThatBelongToTheOtherKind()
{
    QFETCH(QStringList, call);
    QCOMPARE(m_shop->call(call, kSales).exitCode, 2);
}

MK_TEST(TestInteractionCalls)
#include "tst_interaction_calls.moc"
