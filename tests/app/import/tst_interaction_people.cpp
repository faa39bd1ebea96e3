#include "app/customers/merge_customers.h"
#include "app/desk/undo.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/import/interaction_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::ImportOptions;

/// Whose the purchases and calls of a list are: a customer of the shop, a new one, or no one.
class TestInteractionPeople final : public QObject, private InteractionShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void holdsBackACodeThatIsSomebodyElses();
    void knowsTheCodeOfOneWhoWasMerged();
    void findsWhomAFamilyNumberMeansByTheName();
    void createsUnknownPeopleOnlyWhenAsked();
    void takesANewCustomerWhoBoughtForAnExistingOne();
    void leavesOutWhatBelongsToNoOne();
    void tellsWhatItCannotReadOfANewCustomer();
};

void TestInteractionPeople::holdsBackACodeThatIsSomebodyElses()
{
    constexpr auto kList = "Mã khách hàng,Khách hàng,Điện thoại,Ngày,Tổng cộng\n"
                           "K1,Lê Văn Tám,0903999888,05/01/2026,45.000\n";
    const auto report = import(kList);
    QCOMPARE(report->heldBack, 1);
    QCOMPARE(report->interactions, 0);
    ImportOptions options;
    options.sameCode = app::SameCode::Update;
    QCOMPARE(import(kList, options)->interactions, 1);
    QCOMPARE(timeline(u"K1"_s).size(), 1);
}

// The till goes on with the code that it knows.
void TestInteractionPeople::knowsTheCodeOfOneWhoWasMerged()
{
    QVERIFY(app::run(m_shop->session(), app::MergeCustomers{byCode(u"K1"_s), {byCode(u"K2"_s)}},
                     m_shop->moment()));
    const auto report = import("Mã khách hàng,Ngày,Tổng cộng\nK2,05/01/2026,45.000\n");
    QCOMPARE(report->interactions, 1);
    QCOMPARE(timeline(u"K1"_s).size(), 1);
}

void TestInteractionPeople::findsWhomAFamilyNumberMeansByTheName()
{
    QBuffer people;
    people.setData("code,full_name,phone\nK3,Trần Thị Mai,0987654321\n");
    people.open(QIODevice::ReadOnly);
    QVERIFY(app::CustomerImport(m_shop->session(), m_shop->clock(), {}).run(**app::openList(people)));
    const auto report = import("Khách hàng,Điện thoại,Ngày,Tổng cộng\n"
                               "Trần Thị Mai,0987654321,05/01/2026,45.000\n"
                               "Ai đó,0987654321,05/01/2026,46.000\n");
    QCOMPARE(report->interactions, 1);
    QCOMPARE(timeline(u"K3"_s).size(), 1);
    QCOMPARE(report->firstProblems.value(0).code, u"shared-contact"_s);
}

void TestInteractionPeople::createsUnknownPeopleOnlyWhenAsked()
{
    ImportOptions options;
    options.unknownPeople = app::UnknownPeople::Create;
    options.stageOfNew = db::LifecycleStage::Experience;
    const auto report = importFile(u"kiotviet-receipts.csv"_s, options);
    QVERIFY(report);
    QCOMPARE(report->created, 1); // "Khách lẻ" cannot be reached
    QCOMPARE(report->interactions, 3);
    QCOMPARE(report->rejected, 0);
    QCOMPARE(report->walkIns, 1);
    const auto owners = m_shop->session().reader().ownersOf(db::ContactKind::Phone, u"+84903111222"_s);
    QVERIFY(owners);
    QCOMPARE(owners->size(), 1);
    QCOMPARE(owners->constFirst().fullName, u"Võ Thị Sen"_s);
    const auto made = m_shop->session().reader().read(owners->constFirst().id);
    QVERIFY(made);
    QCOMPARE(made->stage, db::LifecycleStage::Experience);
    QVERIFY(m_shop->session().consents().ledger(made->id)->isEmpty());
    // Undone, the customer goes with the purchase.
    const auto undone = app::undoImport(m_shop->session(), m_shop->clock(), report->batch);
    QVERIFY(undone);
    QCOMPARE(undone->interactions, 3);
    QCOMPARE(undone->removed, 1);
    QCOMPARE(undone->kept(), 0);
    QVERIFY(timeline(u"K1"_s).isEmpty());
    // Then the list can come again.
    QCOMPARE(importFile(u"kiotviet-receipts.csv"_s)->interactions, 2);
}

void TestInteractionPeople::takesANewCustomerWhoBoughtForAnExistingOne()
{
    ImportOptions options;
    options.unknownPeople = app::UnknownPeople::Create;
    const auto report = import("Mã khách hàng,Ngày,Khách hàng,SĐT,Loại tương tác\n"
                               "N1,05/01/2026,Võ Thị Sen,0903111222,Mua hàng\n"
                               "N2,05/01/2026,Lê Văn Tám,0903111333,Cuộc gọi\n"
                               "N3,05/01/2026,Bùi Thị Cúc,0903111444,Cuộc gọi\n"
                               "N3,06/01/2026,Bùi Thị Cúc,0903111444,Mua hàng\n",
                               options);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->created, 3);
    QCOMPARE(report->createdWithoutStage, 1); // who has only called
    QCOMPARE(report->stillProspects, 0);
    for (const auto &[code, stage] : {std::pair(u"N1"_s, db::LifecycleStage::Experience),
                                      {u"N2"_s, db::LifecycleStage::Awareness},
                                      {u"N3"_s, db::LifecycleStage::Experience}})
        QCOMPARE(m_shop->session().reader().read(byCode(code))->stage, stage);
    const auto undone = app::undoImport(m_shop->session(), m_shop->clock(), report->batch);
    QVERIFY(undone);
    QCOMPARE(undone->removed, 3);
    QCOMPARE(undone->kept(), 0);
}

void TestInteractionPeople::leavesOutWhatBelongsToNoOne()
{
    const QTemporaryDir folder;
    ImportOptions options;
    options.rejectsFile = folder.filePath(u"rejects.csv"_s);
    QVERIFY(importFile(u"kiotviet-receipts.csv"_s, options));
    QFile rejects(options.rejectsFile);
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(rejects.readAll());
    QVERIFY2(text.contains(u"HD000105"_s), qUtf8Printable(text));
    QVERIFY(!text.contains(u"HD000103"_s));
    QVERIFY(!text.contains(u"HD000104"_s)); // nothing is wrong with a walk-in
    // Once they are there, that file can be imported as it is.
    QBuffer people;
    people.setData("full_name,phone\nVõ Thị Sen,0903111222\n");
    people.open(QIODevice::ReadOnly);
    QVERIFY(app::CustomerImport(m_shop->session(), m_shop->clock(), {}).run(**app::openList(people)));
    const auto again = import(text.toUtf8());
    QVERIFY2(again, again ? "" : qUtf8Printable(again.error().detail));
    QCOMPARE(again->interactions, 1);
}

void TestInteractionPeople::tellsWhatItCannotReadOfANewCustomer()
{
    ImportOptions options;
    options.unknownPeople = app::UnknownPeople::Create;
    const auto report = import("Khách hàng,SĐT,Email,Ngày,Tổng cộng\n"
                               "Võ Thị Sen,0903111222,sen at home,05/01/2026,45.000\n"
                               "Đào Thị Hoa,0912345678,hoa at home,05/01/2026,45.000\n",
                               options);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->interactions, 2);
    QCOMPARE(report->leftEmpty, 1); // nothing is taken from the row of a customer who is known
    QCOMPARE(report->firstProblemRows, QList<qint64>{2});
}

MK_TEST(TestInteractionPeople)
#include "tst_interaction_people.moc"
