#include "app/desk/undo.h"
#include "app/import/list_survey.h"
#include "app/import/random_customers.h"
#include "db/customers/customer_reader.h"
#include "db/customers/relation_store.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using Field = app::ImportField;

/// Columns that name who brought the customer: the relation of the two is made where the shop knows them.
class TestReferrer final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void isKnownByItsHeading_data();
    void isKnownByItsHeading();
    void isFoundByWhatTheListSays_data();
    void isFoundByWhatTheListSays();
    void isFoundByTheCodeBeforeThePhone();
    void standsFurtherDown();
    void staysInTheNoteWhereTheShopDoesNotKnowThem_data();
    void staysInTheNoteWhereTheShopDoesNotKnowThem();
    void leavesTheNoteAgainWithTheImport_data();
    void leavesTheNoteAgainWithTheImport();
    void staysInTheNoteOfARowThatIsThereTwice();
    void isToldWhereItIsTheCustomer();
    void goesWithTheImport();

private:
    app::ImportReport take(const QString &list) { return imported(*m_shop, list.toUtf8()); }
    /// "Lan" of who brought each customer, by the customers' names.
    QStringList referrers()
    {
        QStringList all;
        const auto ids = *m_shop->session().customers().idsByName();
        for (const db::CustomerId id : ids) {
            const auto relations = *m_shop->session().relations().namedOf(id);
            for (const db::NamedRelation &one : relations)
                all.append(u"%1: %2 %3"_s.arg(m_shop->session().customers().byId(id)->fullName,
                                              db::keyOf(one.kind), one.name));
        }
        return all;
    }

    QString noteOf(const QString &name)
    {
        const auto ids = *m_shop->session().customers().idsByName();
        for (const db::CustomerId id : ids) {
            const auto customer = m_shop->session().customers().byId(id);
            if (customer->fullName == name)
                return customer->note;
        }
        return u"no such customer"_s;
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestReferrer::init()
{
    m_shop = std::make_unique<TestShop>();
    take(u"code,full_name,phone\nKH7,Trần Thị Lan,0912345671\nKH8,Trần Bảo,0912345672\n"_s);
}

void TestReferrer::isKnownByItsHeading_data()
{
    QTest::addColumn<QString>("heading");
    for (const QString &heading :
         {u"Người giới thiệu"_s, u"Tên người giới thiệu"_s, u"SĐT người giới thiệu"_s,
          u"Mã KH của người giới thiệu"_s, u"SĐT (người giới thiệu)"_s, u"Người GT"_s, u"Referred by"_s,
          u"Referrer's phone"_s, u"referrer_code"_s, u"Introduced by"_s})
        QTest::newRow(qUtf8Printable(heading)) << heading;
}

void TestReferrer::isKnownByItsHeading()
{
    QFETCH(const QString, heading);
    QByteArray list = u"Họ tên,SĐT,%1\nLê An,0987654321,0912345671\n"_s.arg(heading).toUtf8();
    QBuffer buffer(&list);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto survey = app::surveyList(**app::openList(buffer));
    QVERIFY(survey);
    QCOMPARE(survey->columns.at(1).guess, Field::Phone);
    QCOMPARE(survey->columns.at(2).guess, Field::Referrer);
    QCOMPARE(survey->columns.at(2).sureness, app::Sureness::Heading);
}

void TestReferrer::isFoundByWhatTheListSays_data()
{
    QTest::addColumn<QString>("headings");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char *name, const QString &headings, const QString &cells) {
        QTest::newRow(name) << headings << cells;
    };
    row("a code", u"Mã người giới thiệu"_s, u"KH7"_s);
    row("a phone", u"SĐT người giới thiệu"_s, u"0912 345 671"_s);
    row("a phone under the name", u"Người giới thiệu"_s, u"0912345671"_s);
    row("a code behind the name", u"Người giới thiệu"_s, u"Trần Thị Lan [KH7]"_s);
    row("a phone behind a part of the name", u"Referred by"_s, u"chị Lan (0912.345.671)"_s);
    row("a name and a phone", u"Người giới thiệu,SĐT người giới thiệu"_s, u"Chị Lan,0912345671"_s);
    row("a lost quote", u"SĐT người giới thiệu"_s, u"0912345671\""_s);
}

void TestReferrer::isFoundByWhatTheListSays()
{
    QFETCH(const QString, headings);
    QFETCH(const QString, cells);
    const app::ImportReport report = take(u"Họ tên,SĐT,%1\nLê An,0987654321,%2\n"_s.arg(headings, cells));
    QCOMPARE(report.relations, 1);
    QCOMPARE(report.unknownRelations, 0);
    QCOMPARE(report.knownReferrers, 1);
    QCOMPARE(report.notedReferrers, 0);
    QCOMPARE(noteOf(u"Lê An"_s), QString());
    QCOMPARE(referrers(), QStringList{u"Lê An: referred_by Trần Thị Lan"_s});
    const auto owners = m_shop->session().reader().ownersOf(db::ContactKind::Phone, u"+84912345671"_s, 10);
    QCOMPARE(owners->size(), 1); // the phone is none of the new customer's
}

void TestReferrer::isFoundByTheCodeBeforeThePhone()
{
    take(u"Họ tên,SĐT,SĐT người giới thiệu,Mã người giới thiệu\nLê An,0987654321,0912345672,KH7\n"_s);
    QCOMPARE(referrers(), QStringList{u"Lê An: referred_by Trần Thị Lan"_s});
}

void TestReferrer::standsFurtherDown()
{
    const app::ImportReport report = take(u"Mã KH,Họ tên,SĐT,Người giới thiệu\n"
                                          "M1,Lê An,0987654321,M2\nM2,Lê Bình,0987654322,\n"_s);
    QCOMPARE(report.created, 2);
    QCOMPARE(referrers(), QStringList{u"Lê An: referred_by Lê Bình"_s});
}

void TestReferrer::staysInTheNoteWhereTheShopDoesNotKnowThem_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("a name alone") << u"Trần Thị Lan"_s;
    QTest::newRow("an honorific and a remark") << u"Cô Hoa chợ Hàn"_s;
    QTest::newRow("a channel") << u"Facebook"_s;
    QTest::newRow("a code of no one") << u"KH99"_s;
    QTest::newRow("a phone of another name") << u"Hùng (0912345671)"_s;
}

void TestReferrer::staysInTheNoteWhereTheShopDoesNotKnowThem()
{
    QFETCH(const QString, cell);
    const app::ImportReport report = take(u"Họ tên,SĐT,Người giới thiệu\nLê An,0987654321,%1\n"_s.arg(cell));
    QCOMPARE(report.created, 1);
    QCOMPARE(report.relations, 0);
    QCOMPARE(report.knownReferrers, 0);
    QCOMPARE(report.notedReferrers, 1);
    QCOMPARE(report.unknownRelations, 0);
    QCOMPARE(referrers(), QStringList());
    const QString words = u"Người giới thiệu: "_s + cell;
    QCOMPARE(noteOf(u"Lê An"_s), words);
    take(u"Họ tên,SĐT,Người giới thiệu\nLê An,0987654321,%1\n"_s.arg(cell));
    QCOMPARE(noteOf(u"Lê An"_s), words); // once
}

void TestReferrer::leavesTheNoteAgainWithTheImport_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("words") << u"Facebook"_s;
    QTest::newRow("a code of no one") << u"KH99"_s;
}

void TestReferrer::leavesTheNoteAgainWithTheImport()
{
    QFETCH(const QString, cell);
    take(u"Họ tên,SĐT,Ghi chú\nLê An,0987654321,thích màu đỏ\n"_s);
    const app::ImportReport report = take(u"Họ tên,SĐT,Người giới thiệu\nLê An,0987654321,%1\n"_s.arg(cell));
    QCOMPARE(noteOf(u"Lê An"_s), u"thích màu đỏ\nNgười giới thiệu: "_s + cell);
    QCOMPARE(report.customers.size(), 1);
    QVERIFY(app::undo(m_shop->session(), report.entry, m_shop->moment()));
    QCOMPARE(noteOf(u"Lê An"_s), u"thích màu đỏ"_s);
}

void TestReferrer::staysInTheNoteOfARowThatIsThereTwice()
{
    take(u"Họ tên,SĐT,Ghi chú,Người giới thiệu\nLê An,0987654321,thích màu đỏ,\n"
         "Lê An,0987654321,,Facebook\n"_s);
    QCOMPARE(noteOf(u"Lê An"_s), u"thích màu đỏ\nNgười giới thiệu: Facebook"_s);
}

void TestReferrer::isToldWhereItIsTheCustomer()
{
    const app::ImportReport report = take(u"Họ tên,SĐT,Người giới thiệu\nLê An,0987654321,0987654321\n"_s);
    QCOMPARE(report.created, 1);
    QCOMPARE(report.relations, 0);
    QCOMPARE(report.unknownRelations, 0);
    QCOMPARE(report.ownRelations, 1);
    QCOMPARE(report.firstOwnRelations, QList<qint64>{2});
    QCOMPARE(referrers(), QStringList());
}

void TestReferrer::goesWithTheImport()
{
    take(u"Họ tên,SĐT\nLê An,0987654321\n"_s);
    const app::ImportReport report = take(u"Họ tên,SĐT,Mã người giới thiệu\nLê An,0987654321,KH7\n"
                                          "Lê Bình,0987654322,KH8\n"_s);
    QCOMPARE(report.relations, 2);
    QVERIFY(app::undo(m_shop->session(), report.entry, m_shop->moment()));
    QCOMPARE(referrers(), QStringList());
}

MK_TEST(TestReferrer)
#include "tst_referrer.moc"
