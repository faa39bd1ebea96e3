#include "tests/db/session/old_files.h"

#include "db/customers/consent_store.h"
#include "db/customers/segment_store.h"
#include "db/greetings/greeting_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::MigrationOutcome;

class TestMigrations final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void countsInTens();
    void bringsEveryOldVersionToTheNewest_data();
    void bringsEveryOldVersionToTheNewest();
    void keepsTheDayOfEachOccasion();
    void givesTheDefaultOccupationsTheirAccents();
    void marksThePeopleOfAnOlderSample_data();
    void marksThePeopleOfAnOlderSample();
    void leavesOldGreetingsToBeLookedAt();
    void knowsWhichLateOnesHaveLateWords();
    void tellsShippedWordsFromThoseOfTheShop();
    void spellsProvincesAsTheLawDoes();
    void keepsConsentsThatHaveNoProof();
    void dropsTheIndexOfLateGreetingsByDay_data();
    void dropsTheIndexOfLateGreetingsByDay();
    void findsWhoWasDeletedBefore();
    void letsAConsentGoAlongAMergeOnly();
    void keepsContactsThatNoListBrought();
    void pagesThePurchasesThereWere();
    void knowsTheFirstContactThereWas();
    void letsOldRulesKeepASegment();
    void letsTheSegmentsOfOldRulesGo();

private:
    using OldFiles::connect; // not that of QObject
};

void TestMigrations::countsInTens()
{
    constexpr int kFirstInTens = 280; // some before it have landed with numbers between
    const QDir shipped(u":/sql/migrations"_s);
    for (const QString &name : shipped.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        const int number = name.left(4).toInt();
        // A step that was forgotten fits between two before they are released.
        QVERIFY2(number < kFirstInTens || number % 10 == 0, qPrintable(name));
    }
}

void TestMigrations::bringsEveryOldVersionToTheNewest_data()
{
    QTest::addColumn<int>("version");
    for (int version = 10; version < db::Migrations().newestVersion(); version += 10)
        QTest::addRow("from %d", version) << version;
}

void TestMigrations::bringsEveryOldVersionToTheNewest()
{
    QFETCH(int, version);
    const QString path = oldShop(version);
    const auto session = db::Session::open({.path = path});
    MK_VERIFY_OK(session);
    QCOMPARE((*session)->outcome(), MigrationOutcome::Migrated);
    QCOMPARE(test::must((*session)->customers().byId({1})).fullName, u"Nguyễn Thị Hà"_s);
    QCOMPARE(test::must((*session)->customers().counts()).total(), 2);
    const QString fresh = file(u"fresh.mk"_s);
    MK_VERIFY_OK(db::Session::open({.path = fresh}));
    QCOMPARE(schemaOf(path), schemaOf(fresh));
    QCOMPARE(test::must(connect(path)->scalar(u"PRAGMA user_version"_s)).toInt(),
             db::Migrations().newestVersion());
}

void TestMigrations::keepsTheDayOfEachOccasion()
{
    const QString path = oldShop(180);
    test::must(connect(path)->execute(
        u"INSERT INTO greeting_rule (id, occasion_key, channels, days_ahead, send_at, created_at_ms) "
        "VALUES (1, 'tet', 'sms', 3, '08:30', 1);"
        "UPDATE outbox_message SET rule_id = 1;"
        "INSERT INTO outbox_message (customer_id, occasion_key, occasion_year, channel, purpose, "
        "template_id, template_version, stage, address, due_on, due_at, text, created_at_ms, updated_at_ms) "
        "VALUES (1, 'tet', 2026, 'sms', 'greeting', 1, 1, 'loyalty', '+84912345678', '2026-02-27', "
        "'08:30', 'Chúc mừng', 1, 1), "
        "(1, NULL, NULL, 'sms', 'care', 1, 1, 'loyalty', '+84912345678', '2026-03-01', '08:30', 'Chào', 1, 1)"_s));
    const auto session = db::Session::open({.path = path});
    MK_VERIFY_OK(session);
    const auto rows = test::must((*session)->outbox().list({}));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).occasionOn, QDate(2026, 2, 27)); // its rule is gone: the day on which it was due
    QVERIFY(!rows.at(1).occasionOn.isValid());
    QCOMPARE(rows.at(2).occasionOn, QDate(2027, 2, 9));
}

void TestMigrations::givesTheDefaultOccupationsTheirAccents()
{
    const QString path = oldShop(190);
    const QString add =
        u"INSERT INTO greeting_rule (occasion_key, channels, send_at, created_at_ms, occupation) "
        "VALUES ('tet', 'sms', '08:30', 1, '%1')"_s;
    const QString ofTheShop = u"giao vien|tho may"_s;
    for (const QString &words :
         {u"giao vien|giang vien|nha giao|thay giao|co giao|teacher|lecturer"_s, ofTheShop,
          u"bac si|y ta|y si|dieu duong|duoc si|nha si|ho ly|ho sinh|doctor|nurse|pharmacist|dentist"_s,
          u"doanh nhan|giam doc|chu shop|chu cua hang|chu doanh nghiep|entrepreneur|director|owner"_s})
        test::must(connect(path)->execute(add.arg(words)));
    MK_VERIFY_OK(db::Session::open({.path = path}));
    const QStringList words =
        test::must(connect(path)->column(u"SELECT occupation FROM greeting_rule WHERE occupation <> ''"_s));
    QCOMPARE(words.size(), 4);
    QVERIFY(words.at(0).startsWith(u"giáo viên|giảng viên|"_s));
    QCOMPARE(words.at(1), ofTheShop);
    QVERIFY(words.at(2).startsWith(u"bác sĩ|y tá|"_s));
    QVERIFY(words.at(3).startsWith(u"doanh nhân|giám đốc|"_s));
}

void TestMigrations::marksThePeopleOfAnOlderSample_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("a sample") << u"1"_s << QStringList{u"KH0000001"_s};
    QTest::newRow("a shop of its own") << u"0"_s << QStringList();
}

void TestMigrations::marksThePeopleOfAnOlderSample()
{
    QFETCH(const QString, setting);
    const QString path = oldShop(200);
    const QString add =
        u"INSERT INTO customer (code, full_name, given_name, sort_key, stage, stage_since_ms, "
        u"stage_since_on, "
        "created_at_ms, updated_at_ms) VALUES ('%1', 'A', 'A', 'A', 'loyalty', 1, '2026-01-01', %2, 1)"_s;
    const qint64 nine = 1'767'232'800'000; // 2026-01-01T09:00+07:00
    const auto connection = connect(path);
    test::must(connection->execute(u"INSERT INTO setting VALUES ('shop.sample', '%1')"_s.arg(setting)));
    test::must(connection->execute(add.arg(u"KH0000001"_s).arg(nine)));
    test::must(connection->execute(add.arg(u"KH0000002"_s).arg(nine))); // a list has changed this one since
    test::must(connection->execute(
        u"INSERT INTO import_batch (id, file_name, imported_at_ms) VALUES (9, 'l.csv', 1);"
        "INSERT INTO import_batch_row (customer_id, batch_id, changes) "
        "SELECT id, 9, '{}' FROM customer WHERE code = 'KH0000002'"_s));
    test::must(connection->execute(add.arg(u"KH0000003"_s).arg(nine + 12'345))); // typed by hand
    test::must(connection->execute(add.arg(u"K1"_s).arg(nine)));
    MK_VERIFY_OK(db::Session::open({.path = path}));
    QTEST(test::must(connection->column(
              u"SELECT code FROM customer WHERE id IN (SELECT customer_id FROM sample_customer)"_s)),
          "marked");
}

void TestMigrations::leavesOldGreetingsToBeLookedAt()
{
    const QString path = oldShop(200);
    MK_VERIFY_OK(db::Session::open({.path = path}));
    const QStringList rows = test::must(connect(path)->column(
        u"SELECT is_late || ' ' || coalesce(opened_at_ms, copied_at_ms, 'never') || ' ' || state FROM outbox_message"_s));
    QVERIFY(!rows.isEmpty());
    for (const QString &row : rows)
        QVERIFY2(row.startsWith(u"0 never "_s), qPrintable(row)); // the next morning finds what was missed
}

void TestMigrations::knowsWhichLateOnesHaveLateWords()
{
    const QString path = oldShop(230);
    const auto add = [&path](int year, const QString &occasion, const QString &lateSince) {
        test::must(connect(path)->execute(
            u"INSERT INTO outbox_message (customer_id, occasion_key, occasion_year, occasion_on, channel, "
            "purpose, template_id, template_version, stage, address, due_on, due_at, text, is_late, "
            "created_at_ms, updated_at_ms) VALUES (1, 'tet', %1, '%2', 'sms', 'greeting', 1, 1, 'loyalty', "
            "'+84912345678', '2026-02-15', '08:30', 'x', 1, 1, unixepoch('%3') * 1000)"_s.arg(year)
                .arg(occasion, lateSince)));
    };
    add(2031, u"2026-02-15"_s, u"2026-02-16 02:00"_s); // of its day
    add(2032, u"2026-02-17"_s, u"2026-02-17 16:59"_s); // ahead, late on the day itself in Vietnam
    add(2033, u"2026-02-17"_s, u"2026-02-17 17:01"_s); // ahead, late the day after
    MK_VERIFY_OK(db::Session::open({.path = path}));
    QCOMPARE(test::must(connect(path)->column(
                 u"SELECT occasion_year FROM outbox_message WHERE has_late_words = 1 ORDER BY 1"_s)),
             (QStringList{u"2031"_s, u"2033"_s}));
}

// An edition has renewed one starter, the shop has edited another, and has a text of its own.
void TestMigrations::tellsShippedWordsFromThoseOfTheShop()
{
    const QString path = oldShop(250);
    const auto execute = [&path](const QString &sql) { test::must(connect(path)->execute(sql)); };
    const auto add = [&](int id, const QString &key, int version) {
        execute(u"INSERT INTO template (id, key, title, audience, purpose, channel, version, updated_at_ms) "
                "VALUES (%1, %2, 't', 'existing', 'greeting', 'zalo', %3, 1)"_s.arg(id)
                    .arg(key)
                    .arg(version));
        for (int one = 1; one <= version; ++one)
            execute(u"INSERT INTO template_version (template_id, version, body, created_at_ms) "
                    "VALUES (%1, %2, 'x', %3)"_s.arg(id)
                        .arg(one)
                        .arg(id * 1000 + one));
    };
    add(71, u"'renewed'"_s, 2);
    add(72, u"'edited'"_s, 2);
    add(73, u"'untouched'"_s, 1);
    add(74, u"NULL"_s, 1);
    execute(u"INSERT INTO journal (at_ms, agent, kind, command, arguments, about) "
            "VALUES (71002, 'a', 'do', 'starters.renew', '{}', '')"_s);
    MK_VERIFY_OK(db::Session::open({.path = path}));
    QCOMPARE(test::must(connect(path)->column(
                 u"SELECT t.id FROM template AS t JOIN template_version AS v ON v.template_id = t.id AND "
                 "v.version = t.version WHERE t.id > 70 AND v.is_shipped = 1 ORDER BY 1"_s)),
             (QStringList{u"71"_s, u"73"_s}));
}

void TestMigrations::spellsProvincesAsTheLawDoes()
{
    const QString path = oldShop(275);
    for (const QString &province : {u"Khánh Hoà"_s, u"Thanh Hoá"_s, u"Huế"_s})
        test::must(connect(path)->execute(
            u"INSERT INTO customer (code, full_name, given_name, sort_key, province, stage, stage_since_ms, "
            "stage_since_on, created_at_ms, updated_at_ms) VALUES ('%1', 'A', 'A', 'A', '%1', 'loyalty', 1, "
            "'2026-01-01', 1, 1)"_s.arg(province)));
    MK_VERIFY_OK(db::Session::open({.path = path}));
    QCOMPARE(
        test::must(connect(path)->column(
            u"SELECT province FROM customer WHERE code IN ('Khánh Hoà', 'Thanh Hoá', 'Huế') ORDER BY 1"_s)),
        (QStringList{u"Huế"_s, u"Khánh Hòa"_s, u"Thanh Hóa"_s}));
}

void TestMigrations::keepsConsentsThatHaveNoProof()
{
    const QString path = oldShop(290);
    test::must(connect(path)->execute(
        u"INSERT INTO consent (customer_id, channel, purpose, granted, source, recorded_at_ms) "
        "VALUES (1, 'sms', 'greeting', 0, 'counter', 5)"_s));
    const auto session = test::must(db::Session::open({.path = path}));
    const auto ledger = test::must(session->consents().ledger({1}));
    QCOMPARE(ledger.size(), 1);
    QVERIFY(!ledger.constFirst().granted && !ledger.constFirst().way);
    QVERIFY(!ledger.constFirst().givenOn.isValid() && ledger.constFirst().recordedBy.isEmpty());
    QCOMPARE(test::must(session->consents().current({1})).size(), 1);
}

void TestMigrations::dropsTheIndexOfLateGreetingsByDay_data()
{
    QTest::addColumn<bool>("hasIndex");
    QTest::newRow("with the index") << true;
    QTest::newRow("without it, as a damaged file") << false;
}

void TestMigrations::dropsTheIndexOfLateGreetingsByDay()
{
    QFETCH(const bool, hasIndex);
    const QString path = oldShop(280);
    test::must(connect(path)->execute(
        u"UPDATE outbox_message SET is_late = 1, due_on = '2026-02-06' WHERE id = 1"_s));
    if (!hasIndex)
        test::must(connect(path)->execute(u"DROP INDEX outbox_late"_s));
    MK_VERIFY_OK(db::Session::open({.path = path}));
    const QStringList schema = schemaOf(path);
    QCOMPARE(schema.filter(u"CREATE INDEX outbox_late "_s), QStringList());
    QCOMPARE(schema.filter(u"CREATE INDEX outbox_late_by_change "_s).size(), 1);
    QCOMPARE(test::must(connect(path)->column(u"SELECT due_on FROM outbox_message WHERE is_late = 1"_s)),
             QStringList(u"2026-02-06"_s));
}

void TestMigrations::findsWhoWasDeletedBefore()
{
    const QString path = oldShop(390);
    test::must(connect(path)->execute(u"UPDATE customer SET deleted_at_ms = 7 WHERE id = 1"_s));
    MK_VERIFY_OK(db::Session::open({.path = path}));
    // Through the index, which fails where it is not there.
    const auto deleted = connect(path)->column(
        u"SELECT id FROM customer INDEXED BY customer_deleted WHERE deleted_at_ms IS NOT NULL"_s);
    QCOMPARE(test::must(deleted), QStringList(u"1"_s));
}

void TestMigrations::letsAConsentGoAlongAMergeOnly()
{
    const QString path = oldShop(290);
    test::must(connect(path)->execute(
        u"INSERT INTO customer (id, full_name, given_name, sort_key, stage, stage_since_ms, stage_since_on, "
        "created_at_ms, updated_at_ms) VALUES (801, 'A', 'A', 'A', 'loyalty', 1, '2026-01-01', 1, 1), "
        "(802, 'B', 'B', 'B', 'loyalty', 1, '2026-01-01', 1, 1);"
        "INSERT INTO consent (customer_id, channel, purpose, granted, source, recorded_at_ms) "
        "VALUES (801, 'sms', 'care', 1, 'counter', 5), (802, 'sms', 'care', 0, 'counter', 7)"_s));
    MK_VERIFY_OK(db::Session::open({.path = path}));
    const auto connection = connect(path);
    const auto current = [&connection] {
        return test::must(connection->column(
            u"SELECT customer_id || ' ' || granted || ' ' || recorded_at_ms FROM consent_current "
            "WHERE customer_id > 800 ORDER BY 1"_s));
    };
    const QStringList before{u"801 1 5"_s, u"802 0 7"_s};
    const QString move = u"UPDATE consent SET customer_id = %1 WHERE recorded_at_ms = 7"_s;
    QCOMPARE(current(), before);
    MK_COMPARE_ERROR(connection->execute(move.arg(801)), ErrorKind::Conflict);
    MK_COMPARE_ERROR(connection->execute(u"UPDATE consent SET granted = 1"_s), ErrorKind::Conflict);
    MK_COMPARE_ERROR(connection->execute(u"UPDATE consent SET recorded_by = 'lan'"_s), ErrorKind::Conflict);
    MK_VERIFY_OK(connection->execute(
        u"INSERT INTO merged_customer (customer_id, kept_id, merged_at_ms) VALUES (802, 801, 9)"_s));
    MK_COMPARE_ERROR(connection->execute(u"UPDATE consent SET customer_id = 801, recorded_by = 'lan' "
                                         "WHERE recorded_at_ms = 7"_s),
                     ErrorKind::Conflict);
    MK_VERIFY_OK(connection->execute(move.arg(801)));
    QCOMPARE(current(), QStringList{u"801 0 7"_s});
    MK_VERIFY_OK(connection->execute(move.arg(802)));
    QCOMPARE(current(), before);
}

void TestMigrations::keepsContactsThatNoListBrought()
{
    const QString path = oldShop(290);
    for (int i = 0; i < 2; ++i) // alike, and of no receipt
        test::must(connect(path)->execute(
            u"INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, direction, kind, "
            u"stage, "
            "amount) SELECT min(id), 7, '2026-01-01', 'store', 'in', 'purchase', 'loyalty', 5000 FROM customer"_s));
    MK_VERIFY_OK(db::Session::open({.path = path}));
    QCOMPARE(test::must(
                 connect(path)->column(u"SELECT count(*) FROM interaction WHERE amount = 5000 AND reference "
                                       "IS NULL AND reference_source IS NULL AND import_batch_id IS NULL"_s)),
             QStringList{u"2"_s});
}

void TestMigrations::pagesThePurchasesThereWere()
{
    const QString path = oldShop(390);
    const QString add = u"INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, "
                        "direction, kind, stage, amount) VALUES (%1, 1, '%2', 'store', 'in', 'purchase', "
                        "'loyalty', %3)"_s;
    for (const QString &amount : {u"5000"_s, u"NULL"_s, u"5000"_s})
        test::must(connect(path)->execute(add.arg(u"1"_s, u"2026-01-02"_s, amount)));
    test::must(connect(path)->execute(add.arg(u"2"_s, u"2026-01-03"_s, u"-70"_s)));
    const auto session = db::Session::open({.path = path});
    MK_VERIFY_OK(session);
    QCOMPARE(test::must((*session)->safekeeping().check()), QStringList());
    QCOMPARE(test::must(connect(path)->column(
                 u"SELECT day || ' ' || length(purchases) FROM purchase_page ORDER BY day"_s)),
             (QStringList{u"2026-01-02 28"_s, u"2026-01-03 10"_s}));
}

void TestMigrations::knowsTheFirstContactThereWas()
{
    const QString path = oldShop(460);
    const QString add = u"INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, "
                        "direction, kind, stage) VALUES (%1, %2, '2026-01-02', '%3', 'in', 'visit', "
                        "'loyalty')"_s;
    for (const QString &contact : {add.arg(u"1"_s, u"9"_s, u"store"_s), add.arg(u"1"_s, u"5"_s, u"phone"_s),
                                   add.arg(u"1"_s, u"5"_s, u"sms"_s), add.arg(u"2"_s, u"7"_s, u"website"_s)})
        test::must(connect(path)->execute(contact));
    const auto session = db::Session::open({.path = path});
    MK_VERIFY_OK(session);
    QCOMPARE(test::must((*session)->safekeeping().check()), QStringList());
    QCOMPARE(test::must(connect(path)->column(u"SELECT customer_id || ' ' || first_at_ms || ' ' || "
                                              "first_channel || ' ' || last_at_ms FROM contact_span "
                                              "ORDER BY customer_id"_s)),
             (QStringList{u"1 1 store 9"_s, u"2 7 website 7"_s}));
}

void TestMigrations::letsOldRulesKeepASegment()
{
    const QString path = oldShop(390);
    test::must(connect(path)->execute(
        u"INSERT INTO greeting_rule (id, occasion_key, channels, send_at, created_at_ms) "
        "VALUES (1, 'tet', 'sms', '08:30', 1);"
        "INSERT INTO segment (id, name, condition, created_at_ms, updated_at_ms) VALUES (7, 'Quen', '{}', 1, 1)"_s));
    const auto session = db::Session::open({.path = path});
    MK_VERIFY_OK(session);
    auto rule = test::must((*session)->greetings().rule({1}));
    QCOMPARE(rule.sendAt, QTime(8, 30));
    QVERIFY(!rule.segment);
    rule.segment = db::SegmentId{7};
    MK_VERIFY_OK((*session)->inTransaction([&] { return (*session)->greetings().updateRule(rule); }));
    QCOMPARE(test::must((*session)->greetings().rule({1})).segment, rule.segment);
    MK_COMPARE_ERROR((*session)->segments().remove({7}), ErrorKind::Conflict);
}

void TestMigrations::letsTheSegmentsOfOldRulesGo()
{
    const QString path = oldShop(470);
    test::must(connect(path)->execute(
        u"INSERT INTO segment (id, name, condition, created_at_ms, updated_at_ms) "
        "VALUES (7, 'Quen', '{}', 1, 1), (8, 'Mới', '{}', 1, 1);"
        "INSERT INTO greeting_rule (id, occasion_key, channels, send_at, created_at_ms, archived_at_ms, "
        "segment_id) "
        "VALUES (1, 'tet', 'sms', '08:30', 1, 2, 7), (2, 'tet', 'sms', '08:30', 1, NULL, 8)"_s));
    const auto session = db::Session::open({.path = path});
    MK_VERIFY_OK(session);
    MK_VERIFY_OK((*session)->segments().remove({7}));
    MK_COMPARE_ERROR((*session)->segments().remove({8}), ErrorKind::Conflict);
    MK_COMPARE_ERROR((*session)->greetings().restoreRule({1}), ErrorKind::Conflict);
    QCOMPARE(test::must((*session)->safekeeping().check()), QStringList());
}

MK_TEST(TestMigrations)
#include "tst_migrations.moc"
