#include "app/import/import_columns.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::ImportField;

class TestImportColumns final : public QObject
{
    Q_OBJECT
private slots:
    void recognisesHeaders_data();
    void recognisesHeaders();
    void knowsEachFieldByItsKey();
    void recognisesTheColumnsOfTheShop();
    void takesTheFirstOfTwoColumns();
    void prefersTheFieldsOwnKey();
    void takesSecondPhonesAndEmails();
    void readsBareNameBesideFamilyNameAsGivenName();
    void leavesConsentOutOnPurpose();
    void letsThePersonDecide();
    void refusesAMapThatNamesNothing();
    void refusesAFileWithoutAName();
};

void TestImportColumns::recognisesHeaders_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("key");
    QTest::newRow("Vietnamese") << u"Họ và tên"_s << u"full_name"_s;
    QTest::newRow("upper case, no accents") << u"HO TEN"_s << u"full_name"_s;
    QTest::newRow("ampersand") << u"Họ & tên"_s << u"full_name"_s;
    QTest::newRow("decomposed") << u"Ngày sinh"_s.normalized(QString::NormalizationForm_D) << u"birthday"_s;
    QTest::newRow("with its format") << u"Ngày sinh (dd/mm/yyyy)"_s << u"birthday"_s;
    QTest::newRow("lunar in brackets") << u"Ngày sinh (âm lịch)"_s << u"lunar_birthday"_s;
    QTest::newRow("underscores") << u"date_of_birth"_s << u"birthday"_s;
    QTest::newRow("short") << u"SĐT"_s << u"phone"_s;
    QTest::newRow("dotted") << u"S.Đ.T"_s << u"unknown"_s;
    QTest::newRow("second phone") << u"SĐT 2"_s << u"phone2"_s;
    QTest::newRow("e-mail") << u"E-mail *"_s << u"email"_s;
    QTest::newRow("gender") << u"Giới tính"_s << u"gender"_s;
    QTest::newRow("province or city") << u"Tỉnh/Thành phố"_s << u"province"_s;
    QTest::newRow("birth year") << u"Năm sinh"_s << u"birth_year"_s;
    QTest::newRow("customer code") << u"Mã KH"_s << u"code"_s;
    QTest::newRow("number of the row") << u"STT"_s << u"ignore"_s;
    QTest::newRow("consent") << u"Đồng ý nhận tin khuyến mãi"_s << u"consent"_s;
    QTest::newRow("something else") << u"Chiều cao"_s << u"unknown"_s;
}

void TestImportColumns::recognisesHeaders()
{
    QFETCH(QString, header);
    QFETCH(QString, key);
    const auto map = app::mapColumns({u"Tên khách hàng (*)"_s, header});
    QVERIFY(map.has_value());
    const bool unknown = key == u"unknown";
    QCOMPARE(map->notes.value(0).code == u"unknown-column", unknown);
    if (key == u"full_name")
        QCOMPARE(map->notes.value(0).code, u"duplicate-column"_s);
    else if (!unknown)
        QCOMPARE(app::keyOf(map->fields.at(1)), key);
}

void TestImportColumns::knowsEachFieldByItsKey()
{
    for (int i = 0; i < app::kImportFieldCount; ++i) {
        const auto field = static_cast<ImportField>(i);
        QCOMPARE(app::importFieldOf(app::keyOf(field)), std::optional(field));
        for (const auto kind : {app::ListKind::Customers, app::ListKind::Interactions})
            QCOMPARE(app::importFieldKeys(kind).contains(app::keyOf(field)), app::isFieldOf(field, kind));
    }
    QVERIFY(!app::importFieldOf(u"nonsense"));
}

void TestImportColumns::recognisesTheColumnsOfTheShop()
{
    const auto map =
        app::mapColumns({u"code"_s, u"full_name"_s, u"gender"_s, u"phone"_s, u"email"_s, u"birthday"_s,
                         u"calendar"_s, u"province"_s, u"stage"_s, u"created"_s, u"tags"_s, u"note"_s});
    QVERIFY(map.has_value());
    QVERIFY(map->notes.isEmpty());
    QCOMPARE(map->fields,
             (QList<ImportField>{ImportField::Code, ImportField::FullName, ImportField::Gender,
                                 ImportField::Phone, ImportField::Email, ImportField::Birthday,
                                 ImportField::BirthdayCalendar, ImportField::Province, ImportField::Stage,
                                 ImportField::Since, ImportField::Tags, ImportField::Note}));
}

void TestImportColumns::takesTheFirstOfTwoColumns()
{
    const auto map = app::mapColumns({u"Tên"_s, u"Ghi chú"_s, u"Notes"_s});
    QVERIFY(map.has_value());
    QCOMPARE(map->fields.at(1), ImportField::Note);
    QCOMPARE(map->fields.at(2), ImportField::Ignore);
    QCOMPARE(map->notes.size(), 1);
    QCOMPARE(map->notes.first().column, u"Notes"_s);
    QCOMPARE(map->notes.first().code, u"duplicate-column"_s);
}

void TestImportColumns::prefersTheFieldsOwnKey()
{
    const auto map = app::mapColumns({u"id"_s, u"code"_s, u"Tên"_s});
    QVERIFY(map.has_value());
    QCOMPARE(map->fields,
             (QList<ImportField>{ImportField::Ignore, ImportField::Code, ImportField::FullName}));
    QCOMPARE(map->notes.first().column, u"id"_s);
}

void TestImportColumns::takesSecondPhonesAndEmails()
{
    const auto map =
        app::mapColumns({u"Tên"_s, u"SĐT"_s, u"Mobile"_s, u"SĐT phụ"_s, u"Email"_s, u"Email 2"_s});
    QVERIFY(map.has_value());
    QVERIFY(map->notes.isEmpty());
    QCOMPARE(map->fields.mid(1),
             (QList<ImportField>{ImportField::Phone, ImportField::Phone2, ImportField::Phone2,
                                 ImportField::Email, ImportField::Email}));
}

void TestImportColumns::readsBareNameBesideFamilyNameAsGivenName()
{
    const auto split = app::mapColumns({u"Họ đệm"_s, u"Tên"_s});
    QVERIFY(split.has_value());
    QCOMPARE(split->fields, (QList<ImportField>{ImportField::FamilyName, ImportField::GivenName}));
    const auto alone = app::mapColumns({u"Tên"_s});
    QCOMPARE(alone->fields, QList<ImportField>{ImportField::FullName});
}

void TestImportColumns::leavesConsentOutOnPurpose()
{
    const auto map = app::mapColumns({u"Tên"_s, u"consent_sms"_s, u"Đồng ý nhận tin"_s});
    QVERIFY(map.has_value());
    QCOMPARE(map->notes.size(), 2);
    QCOMPARE(map->notes.first().code, u"consent-not-imported"_s);
    QCOMPARE(map->fields.last(), ImportField::Consent);
}

void TestImportColumns::letsThePersonDecide()
{
    const QStringList headers{u"A"_s, u"Tên"_s, u"B"_s};
    const auto map = app::mapColumns(headers, {{u"a"_s, u"full_name"_s}, {u"3"_s, u"phone"_s}});
    QVERIFY(map.has_value());
    QCOMPARE(map->fields,
             (QList<ImportField>{ImportField::FullName, ImportField::Ignore, ImportField::Phone}));
    QCOMPARE(map->notes.size(), 1); // the column that had to yield

    const auto ignored = app::mapColumns({u"Tên"_s, u"Ghi chú"_s}, {{u"Ghi chú"_s, u"ignore"_s}});
    QCOMPARE(ignored->fields.last(), ImportField::Ignore);
    QVERIFY(ignored->notes.isEmpty());
}

void TestImportColumns::refusesAMapThatNamesNothing()
{
    const auto column = app::mapColumns({u"Tên"_s}, {{u"Hình"_s, u"note"_s}});
    QCOMPARE(column.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY(column.error().detail.contains(u"Hình"));
    const auto field = app::mapColumns({u"Tên"_s}, {{u"Tên"_s, u"nom"_s}});
    QVERIFY(field.error().detail.contains(u"full_name"));
}

void TestImportColumns::refusesAFileWithoutAName()
{
    const auto map = app::mapColumns({u"SĐT"_s, u"Cột lạ"_s});
    QCOMPARE(map.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY(map.error().detail.contains(u"Cột lạ"));
    QVERIFY(map.error().detail.contains(u"--map"));
    QVERIFY(!app::mapColumns({}).has_value());
}

MK_TEST(TestImportColumns)
#include "tst_import_columns.moc"
