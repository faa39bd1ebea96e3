#include "app/calendar/occasion_rule.h"
#include "app/greetings/occasion_catalogue.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QByteArray catalogueWith(const QString &fields)
{
    return u"{\"occasions\": [{\"key\": \"own\", \"name_vi\": \"Ngày\", \"name_en\": \"Day\", %1}]}"_s
        .arg(fields)
        .toUtf8();
}

QStringList keysWhere(bool db::Occasion::*flag, bool value)
{
    QStringList keys;
    const auto occasions = app::shippedCatalogue()->occasions;
    for (const db::Occasion &occasion : occasions) {
        if (occasion.*flag == value)
            keys.append(occasion.key);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

/// For whom each is, by its key: told to whoever edits the file.
QHash<QString, QString> shippedAudiences()
{
    QFile file(u":/data/occasions.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    QHash<QString, QString> audiences;
    for (const auto &one : document[u"occasions"_s].toArray())
        audiences.insert(one[u"key"_s].toString(), one[u"who"_s].toString());
    return audiences;
}

} // namespace

class TestOccasionCatalogue final : public QObject
{
    Q_OBJECT
private slots:
    void shipsAllOccasions();
    void everyShippedOccasionSaysForWhom();
    void marksSolemnDays();
    void marksPublicHolidays();
    void greetsNobodyOnDaysOfTheParty();
    void readsEveryField();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void readsRules();
    void refusesRulesThatMakeNoSense_data();
    void refusesRulesThatMakeNoSense();
};

void TestOccasionCatalogue::shipsAllOccasions()
{
    const auto &catalogue = app::shippedCatalogue();
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().detail));
    QCOMPARE(catalogue->occasions.size(), 92);
    for (const db::Occasion &occasion : catalogue->occasions)
        QVERIFY(!occasion.own);
}

void TestOccasionCatalogue::everyShippedOccasionSaysForWhom()
{
    const QStringList known{
        u"all"_s,         u"none"_s,      u"self"_s,       u"women"_s,     u"men"_s,       u"mothers"_s,
        u"fathers"_s,     u"parents"_s,   u"families"_s,   u"couples"_s,   u"youth"_s,     u"elders"_s,
        u"students"_s,    u"teachers"_s,  u"medical"_s,    u"traders"_s,   u"farmers"_s,   u"journalists"_s,
        u"soldiers"_s,    u"veterans"_s,  u"police"_s,     u"engineers"_s, u"it"_s,        u"lawyers"_s,
        u"accountants"_s, u"artists"_s,   u"readers"_s,    u"tourism"_s,   u"unionists"_s, u"companies"_s,
        u"vegetarians"_s, u"buddhists"_s, u"christians"_s, u"muslims"_s,   u"khmer"_s,     u"chinese"_s,
        u"koreans"_s,     u"thais"_s,     u"indians"_s,    u"americans"_s, u"local"_s};
    QSet<QString> used;
    const QHash<QString, QString> audiences = shippedAudiences();
    QCOMPARE(audiences.size(), 92);
    for (const QString &who : audiences) {
        QVERIFY2(known.contains(who), qPrintable(who));
        used.insert(who);
    }
    QCOMPARE(used.size(), known.size()); // no word that nothing uses
}

void TestOccasionCatalogue::marksSolemnDays()
{
    const QStringList wanted{u"gio_to_hung_vuong"_s, u"ngay_gio"_s, u"thanh_minh"_s, u"thuong_binh"_s,
                             u"vu_lan"_s};
    QCOMPARE(keysWhere(&db::Occasion::solemn, true), wanted);
}

void TestOccasionCatalogue::marksPublicHolidays()
{
    const QStringList wanted{u"giao_thua"_s,        u"gio_to_hung_vuong"_s, u"new_year"_s,
                             u"ngay_chien_thang"_s, u"ngay_van_hoa_vn"_s,   u"quoc_khanh"_s,
                             u"quoc_khanh_2"_s,     u"quoc_te_lao_dong"_s,  u"tet_mung_1"_s,
                             u"tet_mung_2"_s,       u"tet_mung_3"_s};
    QCOMPARE(keysWhere(&db::Occasion::publicHoliday, true), wanted);
}

void TestOccasionCatalogue::greetsNobodyOnDaysOfTheParty()
{
    const QStringList wanted{u"sinh_nhat_bac"_s, u"thanh_lap_dang"_s};
    QCOMPARE(keysWhere(&db::Occasion::enabled, false), wanted);
    QCOMPARE(shippedAudiences()[u"sinh_nhat_bac"_s], u"none"_s);
}

void TestOccasionCatalogue::readsEveryField()
{
    const auto catalogue = app::readOccasions(catalogueWith(
        u"\"calendar\": \"lunar\", \"month\": 7, \"day\": 15, \"solemn\": true, \"public_holiday\": true, "
        "\"enabled\": false, \"from_year\": 2026, \"audience\": \"everyone\", \"note\": \"quiet\", "
        "\"dates\": [\"2026-08-27\"], \"source\": \"the shop\""_s));
    QVERIFY(catalogue);
    const db::Occasion &occasion = catalogue->occasions.first();
    QCOMPARE(occasion.key, u"own"_s);
    QCOMPARE(occasion.nameVi, u"Ngày"_s);
    QCOMPARE(occasion.nameEn, u"Day"_s);
    QCOMPARE(occasion.calendar, db::Calendar::Lunar);
    QCOMPARE(occasion.month, 7);
    QCOMPARE(occasion.day, 15);
    QCOMPARE(occasion.fromYear, 2026);
    QVERIFY(occasion.solemn && occasion.publicHoliday && !occasion.enabled);
    QCOMPARE(catalogue->dates[u"own"_s], QList<QDate>{QDate(2026, 8, 27)});
}

void TestOccasionCatalogue::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QString &fields) {
        QTest::newRow(name) << catalogueWith(fields);
    };
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("an empty list") << QByteArray("{\"occasions\": []}");
    QTest::newRow("something else in the list") << QByteArray("{\"occasions\": [1]}");
    row("an unknown field", u"\"calendar\": \"solar\", \"colour\": \"red\""_s);
    row("no calendar", u"\"month\": 1, \"day\": 1"_s);
    row("an unknown calendar", u"\"calendar\": \"julian\""_s);
    row("an unknown rule", u"\"calendar\": \"solar\", \"rule\": \"full_moon\""_s);
    row("a rule and a day", u"\"calendar\": \"solar\", \"rule\": \"easter\", \"month\": 4, \"day\": 1"_s);
    row("30 February", u"\"calendar\": \"solar\", \"month\": 2, \"day\": 30"_s);
    row("lunar day 31", u"\"calendar\": \"lunar\", \"month\": 2, \"day\": 31"_s);
    row("a month without a day", u"\"calendar\": \"lunar\", \"month\": 2"_s);
    row("a date that never is",
        u"\"calendar\": \"solar\", \"rule\": \"table\", \"dates\": [\"2026-02-30\"]"_s);
    row("a key that comes twice", u"\"calendar\": \"solar\"}, {\"key\": \"own\", \"name_vi\": \"a\", "
                                  "\"name_en\": \"a\", \"calendar\": \"solar\""_s);
}

void TestOccasionCatalogue::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QByteArray, json);
    const auto catalogue = app::readOccasions(json);
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().kind, db::ErrorKind::InvalidInput);
}

void TestOccasionCatalogue::readsRules()
{
    using Kind = app::OccasionRule::Kind;
    QVERIFY(app::occasionRuleOf(u"").value() == (app::OccasionRule{Kind::Fixed, {}}));
    QVERIFY(app::occasionRuleOf(u"nth_weekday(2,7,5)").value() ==
            (app::OccasionRule{Kind::NthWeekday, {2, 7, 5}}));
    QVERIFY(app::occasionRuleOf(u"monthly(1, 15)").value() == (app::OccasionRule{Kind::Monthly, {1, 15}}));
    QVERIFY(app::occasionRuleOf(u"personal_memorial").value() == (app::OccasionRule{Kind::Personal, {}}));
    QVERIFY(app::occasionRuleOf(u"personal_other").value() == (app::OccasionRule{Kind::Personal, {}}));
}

void TestOccasionCatalogue::refusesRulesThatMakeNoSense_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule :
         {"full_moon", "Easter", "easter(1)", "easter()", "nth_weekday", "nth_weekday(2,7)",
          "nth_weekday(0,7,5)", "nth_weekday(6,7,5)", "nth_weekday(2,8,5)", "nth_weekday(2,7,13)",
          "nth_weekday(2,7,5", "monthly()", "monthly(0)", "monthly(1,32)", "monthly(a)", "()"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void TestOccasionCatalogue::refusesRulesThatMakeNoSense()
{
    QFETCH(QString, rule);
    QVERIFY(!app::occasionRuleOf(rule));
}

MK_TEST(TestOccasionCatalogue)
#include "tst_occasion_catalogue.moc"
