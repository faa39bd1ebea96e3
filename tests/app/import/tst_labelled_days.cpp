#include "app/import/read_row.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = db::PersonalDayKind;

/// The days and relations of Google's address list, each value with a label in the column before it.
class TestLabelledDays final : public QObject
{
    Q_OBJECT
private slots:
    void becomePersonalDays_data();
    void becomePersonalDays();
    void stayInTheNoteWhereNothingNamesThem();
    void becomeRelationsWhereTheyNameACustomer();

private:
    static app::ImportRow read(const QStringList &fields)
    {
        return row({u"Name"_s, u"Event 1 - Label"_s, u"Event 1 - Value"_s, u"Event 2 - Label"_s,
                    u"Event 2 - Value"_s, u"Relation 1 - Label"_s, u"Relation 1 - Value"_s},
                   fields);
    }
};

void TestLabelledDays::becomePersonalDays_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("date");
    QTest::newRow("Google's own word")
        << u"Anniversary"_s << u"2010-05-12"_s << Kind::Wedding << QString() << u"2010-5-12"_s;
    QTest::newRow("the first of several")
        << u"* Anniversary"_s << u"2010-05-12"_s << Kind::Wedding << QString() << u"2010-5-12"_s;
    QTest::newRow("without a year") << u"Giỗ ông nội"_s << u"--08-15"_s << Kind::Memorial << u"ông nội"_s
                                    << u"0-8-15"_s;
    QTest::newRow("a word of the user's")
        << u"Tốt nghiệp"_s << u"2020-06-01"_s << Kind::Other << u"Tốt nghiệp"_s << u"2020-6-1"_s;
}

void TestLabelledDays::becomePersonalDays()
{
    QFETCH(const QString, label);
    QFETCH(const QString, value);
    QFETCH(const Kind, kind);
    QFETCH(const QString, name);
    QFETCH(const QString, date);
    const app::ImportRow one = read({u"Lê Lan"_s, {}, {}, label, value, {}, {}});
    QCOMPARE(one.customer.personalDays.size(), 1);
    const db::PersonalDay &day = one.customer.personalDays.constFirst();
    QCOMPARE(day.kind, kind);
    QCOMPARE(day.name, name);
    QCOMPARE(shapeOf(day.date), date);
    QCOMPARE(one.customer.note, QString());
    const app::ImportRow two = read({u"Lê Lan"_s, u"Khai trương"_s, u"2019-03-02"_s, label, value, {}, {}});
    QCOMPARE(two.customer.personalDays.size(), 2);
}

void TestLabelledDays::stayInTheNoteWhereNothingNamesThem()
{
    const app::ImportRow one =
        read({u"Lê Lan"_s, {}, u"2010-05-12"_s, u"Gặp nhau"_s, u"a rainy day"_s, u"Mother"_s, u"Mai"_s});
    QCOMPARE(one.customer.personalDays.size(), 0);
    QVERIFY(one.relations.isEmpty());
    QCOMPARE(one.customer.note, u"Event 1 - Value: 2010-05-12\nGặp nhau: a rainy day\nMother: Mai"_s);
}

void TestLabelledDays::becomeRelationsWhereTheyNameACustomer()
{
    const app::ImportRow named = read({u"Lê Lan"_s, {}, {}, {}, {}, u"Spouse"_s, u"Trần Bảo [0912345678]"_s});
    QCOMPARE(named.relations.size(), 1);
    QCOMPARE(named.relations.constFirst().kind, db::RelationKind::Spouse);
    QCOMPARE(named.relations.constFirst().reference, u"0912345678"_s);
    const app::ImportRow nameAlone = read({u"Lê Lan"_s, {}, {}, {}, {}, u"Spouse"_s, u"Trần Bảo"_s});
    QVERIFY(nameAlone.relations.isEmpty());
    QCOMPARE(nameAlone.customer.note, u"Spouse: Trần Bảo"_s);
}

MK_TEST(TestLabelledDays)
#include "tst_labelled_days.moc"
