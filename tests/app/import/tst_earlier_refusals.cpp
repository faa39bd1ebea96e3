#include "app/customers/customer_commands.h"
#include "app/desk/undo.h"
#include "app/import/interaction_import.h"
#include "db/customers/consent_store.h"
#include "tests/app/import/customer_import_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Lists that name people without a code whom the shop has deleted: what they refused comes back with them.
class TestEarlierRefusals final : public QObject, CustomerImportShop
{
    Q_OBJECT
private slots:
    void init();
    void keepsThemForWhoComesWithAList_data();
    void keepsThemForWhoComesWithAList();
    void keepsThemForWhoComesWithAReceipt();
    void leavesOthersAlone();
    void saysNothingTwice();
    void letsTheImportBeUndone();

private:
    QStringList refusedBy(const QByteArray &number) const;
};

// Lan has refused messages, and was deleted.
void TestEarlierRefusals::init()
{
    openShop();
    QVERIFY(import("code,full_name,phone,email\nK1,Lê Lan,0912345678,lan@example.com\n"
                   "K2,Hà Vy,0912345679,vy@example.com\n"));
    const db::CustomerId lan = byCode(u"K1"_s).id;
    for (const auto &[channel, purpose] :
         {std::pair(u"all"_s, db::Purpose::Greeting), std::pair(u"sms"_s, db::Purpose::Care)})
        QVERIFY(m_shop->session().consents().record(
            {{}, lan, channel, purpose, false, u"counter"_s, {}, m_shop->clock().act().ms}));
    QVERIFY(app::run(m_shop->session(), app::DeleteCustomer{lan}, m_shop->moment()));
    QVERIFY(app::run(m_shop->session(), app::DeleteCustomer{byCode(u"K2"_s).id}, m_shop->moment()));
}

/// What the only customer of a phone number refuses, as "greeting/all".
QStringList TestEarlierRefusals::refusedBy(const QByteArray &number) const
{
    const auto owners =
        m_shop->session().reader().ownersOf(db::ContactKind::Phone, QString::fromLatin1(number));
    if (!owners || owners->size() != 1)
        return {u"not one customer"_s};
    QStringList refused;
    const auto current = m_shop->session().consents().current(owners->constFirst().id);
    for (const db::Consent &consent : *current) {
        if (!consent.granted)
            refused.append(db::keyOf(consent.purpose) + u'/' + consent.channel);
    }
    return refused;
}

void TestEarlierRefusals::keepsThemForWhoComesWithAList_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("by the phone") << QByteArray("full_name,phone\nLê Lan,0912345678\n")
                                  << QByteArray("+84912345678");
    QTest::newRow("by the phone, another name")
        << QByteArray("full_name,phone\nLan Anh,0912 345 678\n") << QByteArray("+84912345678");
    QTest::newRow("by the e-mail") << QByteArray("full_name,phone,email\nLê Lan,0912345670,LAN@example.com\n")
                                   << QByteArray("+84912345670");
}

void TestEarlierRefusals::keepsThemForWhoComesWithAList()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const QByteArray, number);
    app::ImportOptions options;
    options.fileName = u"may.csv"_s;
    const auto report = import(csv, options);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->created, 1);
    QCOMPARE(report->refusedBefore, 1);
    QCOMPARE(report->refusals, 0); // the list itself says none
    QCOMPARE(refusedBy(number), (QStringList{u"care/sms"_s, u"greeting/all"_s}));
}

void TestEarlierRefusals::keepsThemForWhoComesWithAReceipt()
{
    app::ImportOptions options;
    options.kind = app::ListKind::Interactions;
    options.unknownPeople = app::UnknownPeople::Create;
    QBuffer list;
    list.setData("Khách hàng,Điện thoại,Ngày,Tổng cộng\nLê Lan,0912345678,05/01/2026,45.000\n");
    QVERIFY(list.open(QIODevice::ReadOnly));
    const auto report =
        app::InteractionImport(m_shop->session(), m_shop->clock(), options).run(**app::openList(list));
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->refusedBefore, 1);
    QCOMPARE(refusedBy("+84912345678"), (QStringList{u"care/sms"_s, u"greeting/all"_s}));
}

void TestEarlierRefusals::leavesOthersAlone()
{
    const auto report = import("full_name,phone\nHà Vy,0912345679\nLê An,0912345670\n");
    QCOMPARE(report->created, 2);
    QCOMPARE(report->refusedBefore, 0);
    QCOMPARE(refusedBy("+84912345679"), QStringList());
    QCOMPARE(refusedBy("+84912345670"), QStringList());
}

void TestEarlierRefusals::saysNothingTwice()
{
    const QByteArray csv = "full_name,phone,email\nLê Lan,0912345678,lan@example.com\n";
    QVERIFY(import(csv));
    const auto owners = m_shop->session().reader().ownersOf(db::ContactKind::Phone, u"+84912345678"_s);
    QCOMPARE(owners->size(), 1);
    QCOMPARE(m_shop->session().consents().ledger(owners->constFirst().id)->size(), 2);
    const auto again = import(csv);
    QCOMPARE(again->unchanged, 1);
    QCOMPARE(again->refusedBefore, 0);
    QCOMPARE(m_shop->session().consents().ledger(owners->constFirst().id)->size(), 2);
}

void TestEarlierRefusals::letsTheImportBeUndone()
{
    const auto report = import("full_name,phone\nLê Lan,0912345678\n");
    const auto undone = app::undoImport(m_shop->session(), m_shop->clock(), report->batch);
    QVERIFY(undone);
    QCOMPARE(undone->removed, 1);
    QCOMPARE(undone->kept(), 0);
}

MK_TEST(TestEarlierRefusals)
#include "tst_earlier_refusals.moc"
