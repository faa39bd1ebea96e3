#include "app/import/listed_relations.h"

#include "app/customers/relation_commands.h"
#include "app/desk/undo.h"
#include "app/import/random_customers.h"
#include "app/shop/shop_settings.h"
#include "db/customers/relation_store.h"
#include "tests/support/test_main.h"

#include <QSet>

using db::RelationKind;

/// Who belongs to whom comes with a list and goes out with one.
class TestListedRelations final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void readsALine_data();
    void readsALine();
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void comesBackFromEachKindOfFile_data();
    void comesBackFromEachKindOfFile();
    void knowsWhomAFamilyNumberMeans();
    void tellsWhomItDoesNotKnow();
    void leavesACircleOfReferralsOut();
    void changesNothingTheSecondTime();
    void goesWithTheImport();
    void writesTheNameForOthers();
    void keepsThoseOfAPhoneInTheNote();
    void saysInTheShopsLanguageWhoTheyAre();

private:
    db::CustomerId add(const QString &name, const QString &code, const QString &phone)
    {
        db::Customer customer = TestShop::person(name, db::LifecycleStage::Loyalty);
        customer.code = code;
        customer.contactPoints.clear();
        if (!phone.isEmpty())
            customer.contactPoints = {{{}, {}, db::ContactKind::Phone, phone, phone, true, true}};
        return m_shop->add(customer);
    }
    void relate(db::CustomerId customer, db::CustomerId other, RelationKind kind)
    {
        QVERIFY(app::run(m_shop->session(), app::AddRelation{customer, other, kind}, m_shop->moment()));
    }
    /// "Bo: child Lan" of everybody, by their names.
    static QStringList relationsOf(TestShop &shop)
    {
        QStringList all;
        const auto ids = *shop.session().customers().idsByName();
        for (const db::CustomerId id : ids) {
            const auto relations = *shop.session().relations().namedOf(id);
            for (const db::NamedRelation &one : relations)
                all.append(u"%1: %2 %3"_s.arg(shop.session().customers().byId(id)->fullName,
                                              db::keyOf(one.kind), one.name));
        }
        return all;
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestListedRelations::readsALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<std::optional<app::ListedRelation>>("relation");
    const auto row = [](const char *name, const QString &line, RelationKind kind, const QString &who,
                        const QString &reference) {
        QTest::newRow(name) << line << std::optional(app::ListedRelation{kind, who, reference});
    };
    row("a key and a code", u"referred_by: Trần Lan [KH7]"_s, RelationKind::ReferredBy, u"Trần Lan"_s,
        u"KH7"_s);
    row("Vietnamese and a phone", u"Vợ, chồng: Lê Sơn [0912 345 678]"_s, RelationKind::Spouse, u"Lê Sơn"_s,
        u"0912 345 678"_s);
    row("English, in small letters", u"brought by: Lan [7]"_s, RelationKind::ReferredBy, u"Lan"_s, u"7"_s);
    row("a name with a colon and brackets", u"Con: Bo: út [bé] [K1]"_s, RelationKind::Child, u"Bo: út [bé]"_s,
        u"K1"_s);
    row("a name alone", u"colleague: Lan"_s, RelationKind::Colleague, u"Lan"_s, {});
    row("a phone alone", u"colleague: [0912345678]"_s, RelationKind::Colleague, {}, u"0912345678"_s);
    QTest::newRow("no kind") << u"bạn: Lan [7]"_s << std::optional<app::ListedRelation>();
    QTest::newRow("a word that goes on") << u"Con dâu: Lan [7]"_s << std::optional<app::ListedRelation>();
    QTest::newRow("nobody") << u"child:"_s << std::optional<app::ListedRelation>();
    QTest::newRow("no colon") << u"child Lan"_s << std::optional<app::ListedRelation>();
}

void TestListedRelations::readsALine()
{
    QFETCH(const QString, line);
    QTEST(app::listedRelationOf(line), "relation");
}

void TestListedRelations::readsBackWhatItWrites_data()
{
    QTest::addColumn<app::ListLanguage>("language");
    QTest::newRow("keys") << app::ListLanguage::Keys;
    QTest::newRow("Vietnamese") << app::ListLanguage::Vietnamese;
    QTest::newRow("English") << app::ListLanguage::English;
}

void TestListedRelations::readsBackWhatItWrites()
{
    QFETCH(const app::ListLanguage, language);
    for (const auto kind :
         {RelationKind::Spouse, RelationKind::Child, RelationKind::Colleague, RelationKind::ReferredBy}) {
        const QString cell = app::relationsCell(
            {{kind, u"Bé [Bi]"_s, {}, u"+84912345678"_s}, {kind, u"Lan"_s, u"K 1"_s, {}}}, language);
        const QStringList lines = cell.split(u'\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(app::listedRelationOf(lines.at(0)),
                 std::optional(app::ListedRelation{kind, u"Bé [Bi]"_s, u"0912 345 678"_s}));
        QCOMPARE(app::listedRelationOf(lines.at(1)),
                 std::optional(app::ListedRelation{kind, u"Lan"_s, u"K 1"_s}));
    }
}

void TestListedRelations::comesBackFromEachKindOfFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<app::ListLanguage>("language");
    QTest::newRow("CSV, keys") << u"all.csv"_s << app::ListLanguage::Keys;
    QTest::newRow("CSV, Vietnamese") << u"all.csv"_s << app::ListLanguage::Vietnamese;
    QTest::newRow("a workbook, English") << u"all.xlsx"_s << app::ListLanguage::English;
    QTest::newRow("cards") << u"all.vcf"_s << app::ListLanguage::Keys;
}

void TestListedRelations::comesBackFromEachKindOfFile()
{
    QFETCH(const QString, name);
    QFETCH(const app::ListLanguage, language);
    const auto an = add(u"Lê An"_s, u"K1"_s, u"+84912345671"_s);
    const auto binh = add(u"Lê Bình"_s, {}, u"+84912345672"_s);
    const auto chi = add(u"Lê Chi"_s, u"0912"_s, {});
    relate(an, chi, RelationKind::Spouse); // who stands further down
    relate(chi, an, RelationKind::ReferredBy);
    relate(chi, binh, RelationKind::Child);
    const QStringList before = relationsOf(*m_shop);
    QCOMPARE(before.size(), 3);
    TestShop fresh;
    const app::ImportReport report = imported(fresh, exported(*m_shop, name, language));
    QCOMPARE(report.created, 3);
    QCOMPARE(report.relations, 3);
    QCOMPARE(report.unknownRelations, 0);
    QCOMPARE(relationsOf(fresh), before);
    QCOMPARE(exported(fresh), exported(*m_shop));
}

void TestListedRelations::knowsWhomAFamilyNumberMeans()
{
    add(u"Trần Mẹ"_s, {}, u"+84912345671"_s);
    add(u"Trần Con"_s, {}, u"+84912345671"_s);
    imported(*m_shop, "full_name,phone,relations\nLê An,0912345672,referred_by: Trần Con [0912345671]\n");
    QCOMPARE(relationsOf(*m_shop), QStringList{u"Lê An: referred_by Trần Con"_s});
    // A number alone means nobody where two have it, and whom it belongs to where one has it.
    const app::ImportReport report = imported(*m_shop, "full_name,phone,relations\n"
                                                       "Lê Bình,0912345673,spouse: [0912345671]\n"
                                                       "Lê Chi,0912345674,spouse: [0912345672]\n");
    QCOMPARE(report.relations, 1);
    QCOMPARE(report.unknownRelations, 1);
    QCOMPARE(relationsOf(*m_shop),
             (QStringList{u"Lê An: referred_by Trần Con"_s, u"Lê Chi: spouse Lê An"_s}));
}

void TestListedRelations::tellsWhomItDoesNotKnow()
{
    const app::ImportReport report =
        imported(*m_shop, "full_name,phone,relations\n"
                          "Lê An,0912345671,\"child: Bo [KH99]\nspouse: Lê Sơn\"\n"
                          "Lê Bình,0912345672,spouse: Lê Bình [0912345672]\n"
                          "Lê Chi,0912345673,bạn của Lê An\n");
    QCOMPARE(report.created, 3);
    QCOMPARE(report.relations, 0);
    QCOMPARE(report.unknownRelations, 2);
    QCOMPARE(report.firstUnknownRelations, QList<qint64>{2}); // each line once
    QCOMPARE(report.ownRelations, 1);
    QCOMPARE(report.firstOwnRelations, QList<qint64>{4}); // the first row has two lines
    QCOMPARE(report.firstProblems.size(), 1);
    QCOMPARE(report.firstProblems.constFirst().code, u"bad-relation"_s);
}

void TestListedRelations::leavesACircleOfReferralsOut()
{
    relate(add(u"Lê An"_s, u"K1"_s, {}), add(u"Lê Bình"_s, u"K2"_s, {}), RelationKind::ReferredBy);
    const app::ImportReport report =
        imported(*m_shop, "code,full_name,relations\nK2,Lê Bình,referred_by: Lê An [K1]\n");
    QCOMPARE(report.rejected, 0);
    QCOMPARE(report.relations, 0);
    QCOMPARE(report.referralCircles, 1);
    QCOMPARE(report.firstReferralCircles, QList<qint64>{2});
    QCOMPARE(relationsOf(*m_shop), QStringList{u"Lê An: referred_by Lê Bình"_s});
}

void TestListedRelations::changesNothingTheSecondTime()
{
    add(u"Trần Lan"_s, u"KH7"_s, {});
    const QByteArray list = "full_name,phone,relations\nLê An,0912345671,referred_by: Trần Lan [KH7]\n";
    QCOMPARE(imported(*m_shop, list).relations, 1);
    const app::ImportReport again = imported(*m_shop, list);
    QCOMPARE(again.unchanged, 1);
    QCOMPARE(again.relations, 0);
    QVERIFY(again.changes.isEmpty());
    QCOMPARE(relationsOf(*m_shop).size(), 1);
}

void TestListedRelations::goesWithTheImport()
{
    add(u"Trần Lan"_s, u"KH7"_s, {});
    add(u"Lê An"_s, {}, u"+84912345671"_s);
    const app::ImportReport report =
        imported(*m_shop, "full_name,phone,relations\nLê An,0912345671,referred_by: Trần Lan [KH7]\n");
    QCOMPARE(report.unchanged, 1);
    QCOMPARE(report.customers.size(), 1);
    QVERIFY(report.changes.customers);
    QVERIFY(report.entry.value > 0);
    QCOMPARE(relationsOf(*m_shop).size(), 1);
    QVERIFY(app::undo(m_shop->session(), report.entry, m_shop->moment()));
    QCOMPARE(relationsOf(*m_shop), QStringList());
}

void TestListedRelations::writesTheNameForOthers()
{
    relate(add(u"Lê An"_s, u"K1"_s, {}), add(u"Lê Bình"_s, u"K2"_s, {}), RelationKind::Spouse);
    const QByteArray cards = exported(*m_shop, u"all.vcf"_s);
    QVERIFY2(cards.contains("related1.X-ABRELATEDNAMES:L\xC3\xAA B\xC3\xACnh\r\n"), cards.constData());
    QVERIFY2(cards.contains("related1.X-ABLabel:_$!<Spouse>!$_\r\n"), cards.constData());
}

void TestListedRelations::keepsThoseOfAPhoneInTheNote()
{
    const auto noteOf = [this](qint64 id) {
        return m_shop->session().customers().byId(db::CustomerId{id})->note;
    };
    const QByteArray phone = "BEGIN:VCARD\nVERSION:4.0\nFN:Lê An\nTEL:0912345671\nNOTE:thích hoa\n"
                             "RELATED;TYPE=spouse;VALUE=text:Lê Bình\nEND:VCARD\n"
                             "BEGIN:VCARD\nVERSION:3.0\nFN:Lê Bình\nTEL:0912345672\n"
                             "item1.X-ABRELATEDNAMES:Lê An\nitem1.X-ABLabel:_$!<Spouse>!$_\nEND:VCARD\n";
    const app::ImportReport report = imported(*m_shop, phone);
    QCOMPARE(report.created, 2);
    QCOMPARE(report.unknownRelations, 0);
    QVERIFY(report.firstProblems.isEmpty());
    QCOMPARE(noteOf(1), u"thích hoa\nVợ, chồng: Lê Bình"_s);
    QCOMPARE(noteOf(2), u"Vợ, chồng: Lê An"_s);
    QCOMPARE(relationsOf(*m_shop), QStringList()); // a name alone says nobody for sure
    QCOMPARE(imported(*m_shop, phone).unchanged, 2);

    // A card of ours to which a phone added one.
    const db::CustomerId an{1};
    relate(an, db::CustomerId{2}, RelationKind::Spouse);
    QByteArray cards = exported(*m_shop, u"all.vcf"_s);
    cards.replace(
        "related1.X-ABRELATEDNAMES",
        "item9.X-ABRELATEDNAMES:Hùng\r\nitem9.X-ABLabel:_$!<Friend>!$_\r\nrelated1.X-ABRELATEDNAMES");
    TestShop fresh;
    QCOMPARE(imported(fresh, cards).relations, 1);
    QCOMPARE(relationsOf(fresh), QStringList{u"Lê An: spouse Lê Bình"_s});
    const QString note = fresh.session().customers().byId(an)->note;
    QCOMPARE(note, u"thích hoa\nVợ, chồng: Lê Bình\nBạn: Hùng"_s);
}

void TestListedRelations::saysInTheShopsLanguageWhoTheyAre()
{
    app::ShopSettings english = *app::ShopSettings::load(m_shop->session());
    english.language = u"en"_s;
    QVERIFY(english.save(m_shop->session()));
    QCOMPARE(imported(*m_shop, "BEGIN:VCARD\nVERSION:4.0\nFN:Lê An\nN:Lê;An;;;\nTEL:0912345671\nORG:Hoa Mai\n"
                               "RELATED;TYPE=spouse;VALUE=text:Lê Bình\n"
                               "RELATED;TYPE=mother;VALUE=text:Lê Mai\n"
                               "item1.X-ABRELATEDNAMES:Bo\nitem1.X-ABLabel:Con nuôi\nEND:VCARD\n")
                 .created,
             1);
    const QString note = m_shop->session().customers().byId(db::CustomerId{1})->note;
    const QStringList lines = note.split(u'\n');
    QCOMPARE(
        QSet<QString>(lines.begin(), lines.end()),
        (QSet<QString>{u"Spouse: Lê Bình"_s, u"Mother: Lê Mai"_s, u"Con nuôi: Bo"_s, u"Company: Hoa Mai"_s}));
}

MK_TEST(TestListedRelations)
#include "tst_listed_relations.moc"
