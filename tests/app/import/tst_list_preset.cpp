#include "app/import/list_preset.h"

#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// The exports that shops have are known by their headings.
class TestListPreset final : public QObject
{
    Q_OBJECT
private slots:
    void describesEachOnce();
    void saysWhereItsHeadingsComeFrom();
    void knowsBothListsOfSapo();
    void knowsTheExportsOfShops_data();
    void knowsTheExportsOfShops();
    void knowsNoOtherList_data();
    void knowsNoOtherList();
};

namespace {

QString fileOf(const QString &list)
{
    return QStringLiteral(MK_TEST_DATA) + u"/lists/"_s + list + u".csv"_s;
}

} // namespace

void TestListPreset::describesEachOnce()
{
    QSet<QString> keys;
    for (const app::ListPreset &preset : app::listPresets()) {
        keys.insert(preset.key);
        QVERIFY2(!preset.nameVi.isEmpty() && !preset.nameEn.isEmpty(), qPrintable(preset.key));
        QVERIFY2(!preset.needs.isEmpty() && !preset.fields.isEmpty(), qPrintable(preset.key));
        for (const QStringList &needed : preset.needs) {
            QVERIFY2(needed.size() >= 3, qPrintable(preset.key)); // fewer are in many a list
            QVERIFY2(!needed.contains(QString()), qPrintable(preset.key));
            QCOMPARE(app::presetOf(needed)->key, preset.key);
        }
        QCOMPARE(app::presetWithKey(preset.key), &preset);
    }
    QCOMPARE(keys.size(), app::listPresets().size());
    QCOMPARE(keys.size(), 9);
    QVERIFY(!app::presetWithKey(u"none"_s));
}

void TestListPreset::saysWhereItsHeadingsComeFrom()
{
    QFile file(u":/data/list_presets.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray presets = QJsonDocument::fromJson(file.readAll())[u"presets"_s].toArray();
    QVERIFY(!presets.isEmpty());
    for (const QJsonValue &preset : presets)
        QVERIFY2(!preset[u"source"_s].toString().isEmpty(), qPrintable(preset[u"key"_s].toString()));
}

void TestListPreset::knowsBothListsOfSapo()
{
    const QStringList exported{u"Id khách hàng"_s,
                               u"First Name(Tên)"_s,
                               u"Last Name(Họ)"_s,
                               u"Phone(Liên hệ)"_s,
                               u"Address1(Địa chỉ mặc định 1)"_s,
                               u"Total Spent(Tổng chi tiêu)"_s};
    const app::ListPreset *const preset = app::presetOf(exported);
    QVERIFY(preset);
    QCOMPARE(preset->key, u"sapo"_s);
    using enum app::ImportField;
    const QList<app::ImportField> fields{Code, GivenName, FamilyName, Phone, Address, Purchases};
    for (qsizetype i = 0; i < exported.size(); ++i)
        QCOMPARE(app::fieldOfColumn(preset, exported.at(i)), std::optional(fields.at(i)));
}

void TestListPreset::knowsTheExportsOfShops_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *key, const QString &list, const QString &name, const QString &first) {
        QTest::newRow(key) << list << name << first;
    };
    row("google_contacts", u"google-new"_s, u"Nguyễn Thị Lan"_s, u"+84901234567"_s);
    row("google_contacts_old", u"google-old"_s, u"Nguyễn Thị Lan"_s, u"+84901234567"_s);
    row("outlook", u"outlook"_s, u"Lê Văn Hùng"_s, u"+84905678901"_s);
    row("phone_contacts", u"phone-contacts"_s, u"Nguyễn Thị Lan"_s, u"+84901234567"_s);
    row("kiotviet", u"kiotviet-status"_s, u"Ngô Thị Bích"_s, u"+84909012345"_s);
    row("sapo", u"sapo"_s, u"Trần Liên"_s, u"+84905678905"_s);
    row("haravan", u"haravan"_s, u"Trần Liên"_s, u"+84905678907"_s);
    row("shopify", u"shopify"_s, u"Đỗ Mai"_s, u"+84905678901"_s);
    row("misa", u"misa-title-rows"_s, u"Cao Thị Vân"_s, u"+84915678901"_s);
}

void TestListPreset::knowsTheExportsOfShops()
{
    QFETCH(const QString, list);
    TestShop shop;
    const auto source = app::openList(fileOf(list));
    QVERIFY(source);
    const auto report = app::CustomerImport(shop.session(), shop.clock(), {}).run(**source);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->preset, QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(report->rejected, 0);
    const db::Customer customer = *shop.session().customers().byId(db::CustomerId{1});
    QTEST(customer.fullName, "name");
    QTEST(customer.contactPoints.constFirst().normalized, "first");
}

void TestListPreset::knowsNoOtherList_data()
{
    QTest::addColumn<QString>("list");
    for (const char *list : {"customer-type", "hubspot", "names", "thunderbird", "web-shop", "status-words"})
        QTest::newRow(list) << QString::fromLatin1(list);
}

void TestListPreset::knowsNoOtherList()
{
    QFETCH(const QString, list);
    const auto survey = app::surveyList(fileOf(list));
    QVERIFY(survey);
    QCOMPARE(survey->preset, QString());
}

MK_TEST(TestListPreset)
#include "tst_list_preset.moc"
