#include "db/customers/customer_writer.h"
#include "db/customers/interaction_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;

/// What follows from what was entered is made again from it; nothing else is touched.
class TestRepair final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void makesAgainWhatFollows_data();
    void makesAgainWhatFollows();
    void repairsRowsAgainstTheirTable_data();
    void repairsRowsAgainstTheirTable();
    void repairsWhatAWrongIndexHides();
    void findsAPartThatSaysSomethingElse();
    void takesAnotherSpacingForTheSame();
    void findsCustomersByWhatTheyHave();
    void leavesWhatWasEnteredAlone();
    void changesAllOrNothing();
    void stopsWhenAsked();
    void isWrittenOffWithItsTransaction();

private:
    const db::Safekeeping &keeper() { return m_shop->session().safekeeping(); }
    void damage(const QString &sql) { test::must(m_shop->raw().execute(sql)); }
    /// Everything that people entered, as text.
    QStringList entered() const;
    /// Changes the list of what the schema has, without what SQLite does for it.
    static void changeSchema(const db::Connection &raw, const QString &sql);
    /// As a disk does that writes a page of the index back as it was: the customer is not in it.
    void addBehindTheIndex(const QString &name);

    std::unique_ptr<test::Shop> m_shop;
};

void TestRepair::init()
{
    m_shop = std::make_unique<test::Shop>();
    const auto lan = m_shop->addCustomer(u"Lan"_s, db::LifecycleStage::Awareness);
    test::must(m_shop->session().inTransaction([&] {
        return m_shop->session().writer().setStage(lan, db::LifecycleStage::Loyalty, test::moment());
    }));
    m_shop->addCounted(lan);
    db::Interaction purchase;
    purchase.customer = lan;
    purchase.kind = db::InteractionKind::Purchase;
    purchase.occurredOn = QDate(2026, 11, 20);
    purchase.amount = 50'000;
    test::must(m_shop->session().interactions().add(purchase));
    QCOMPARE(test::must(keeper().check()), QStringList());
}

QStringList TestRepair::entered() const
{
    QStringList rows;
    for (const QString &table : {u"customer"_s, u"contact_point"_s, u"interaction"_s, u"consent"_s,
                                 u"stage_change"_s, u"outbox_message"_s, u"template"_s}) {
        const QStringList columns = test::must(m_shop->raw().column(
            u"SELECT 'quote(' || name || ')' FROM pragma_table_info('%1')"_s.arg(table)));
        rows += test::must(m_shop->raw().column(
            u"SELECT %1 FROM %2 ORDER BY 1"_s.arg(columns.join(u" || ',' || "_s), table)));
    }
    return rows;
}

void TestRepair::changeSchema(const db::Connection &raw, const QString &sql)
{
    const int version = test::must(raw.scalar(u"PRAGMA schema_version"_s)).toInt();
    test::must(raw.execute(u"PRAGMA writable_schema = ON; %1; PRAGMA schema_version = %2; "
                           "PRAGMA writable_schema = RESET"_s.arg(sql)
                               .arg(version + 1)));
}

void TestRepair::addBehindTheIndex(const QString &name)
{
    const auto raw = test::must(db::Connection::open(m_shop->path(), db::Connection::Mode::ReadWrite, 1000));
    test::must(
        raw->execute(u"CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema WHERE name = '%1'"_s.arg(name)));
    changeSchema(*raw, u"DELETE FROM sqlite_schema WHERE name = '%1'"_s.arg(name));
    m_shop->addCustomer(u"Hoa"_s);
    changeSchema(*raw, u"INSERT INTO sqlite_schema SELECT * FROM kept"_s);
}

void TestRepair::makesAgainWhatFollows_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("made");
    const auto row = [](const char *name, const QString &sql, const QStringList &made) {
        QTest::newRow(name) << sql << made;
    };
    row("contacts counted twice", u"UPDATE interaction_daily SET interactions = 2, amount = 7"_s,
        {u"interaction_daily"_s});
    row("contacts not counted", u"DELETE FROM interaction_daily"_s, {u"interaction_daily"_s});
    row("greetings counted twice", u"UPDATE greeting_daily SET messages = messages + 1"_s,
        {u"greeting_daily"_s});
    row("conversions not counted", u"DELETE FROM conversion_daily"_s, {u"conversion_daily"_s});
    row("a refusal turned round", u"UPDATE consent_current SET granted = 1"_s, {u"consent_current"_s});
    row("a consent that was never given", u"INSERT INTO consent_current VALUES (1, 'care', 'email', 1, 1)"_s,
        {u"consent_current"_s});
    row("first and last contacts unknown", u"DELETE FROM contact_span"_s, {u"contact_span"_s});
    row("a last contact too early", u"UPDATE contact_span SET last_at_ms = last_at_ms - 1"_s,
        {u"contact_span"_s});
    row("a first contact through another channel", u"UPDATE contact_span SET first_channel = 'chat'"_s,
        {u"contact_span"_s});
    row("a first contact that is another one", u"UPDATE contact_span SET first_id = first_id + 1"_s,
        {u"contact_span"_s});
    row("contacts that never were",
        u"DELETE FROM interaction; INSERT INTO contact_span VALUES (1, 5, 5, 1, 'store')"_s,
        {u"contact_span"_s});
    row("purchases without a page", u"DELETE FROM purchase_page"_s, {u"purchase_page"_s});
    row("a purchase of another amount", u"UPDATE purchase_page SET purchases = ';0001 50001;'"_s,
        {u"purchase_page"_s});
    row("purchases that cannot be read", u"UPDATE purchase_page SET purchases = 'x'"_s, {u"purchase_page"_s});
    row("purchases that never were", u"INSERT INTO purchase_page VALUES (0, '2026-11-19', ';0001 50000;')"_s,
        {u"purchase_page"_s});
    row("a customer without a key", u"DELETE FROM customer_search"_s, {u"customer_search"_s});
    row("a key that points nowhere",
        u"PRAGMA foreign_keys = OFF; INSERT INTO customer_search VALUES (99, 'x'); PRAGMA foreign_keys = ON"_s,
        {u"customer_search"_s});
    row("an index that is gone", u"DROP INDEX customer_by_name"_s, {u"index customer_by_name"_s});
    row("an index on something else",
        u"DROP INDEX customer_by_name; CREATE INDEX customer_by_name ON customer (note)"_s,
        {u"index customer_by_name"_s});
    row("a trigger that is gone", u"DROP TRIGGER outbox_takes_allowed_steps_only"_s,
        {u"trigger outbox_takes_allowed_steps_only"_s});
    row("a trigger that lets everything pass",
        u"DROP TRIGGER outbox_takes_allowed_steps_only; CREATE TRIGGER outbox_takes_allowed_steps_only "
        u"BEFORE UPDATE OF state ON "
        "outbox_message WHEN 0 BEGIN SELECT RAISE(ABORT, 'already claimed'); END"_s,
        {u"trigger outbox_takes_allowed_steps_only"_s});
    row("a table that is gone", u"DROP TABLE greeting_daily"_s,
        {u"table greeting_daily"_s, u"greeting_daily"_s});
    row("what was not counted without its trigger",
        u"DROP TRIGGER interaction_counts; INSERT INTO interaction (customer_id, occurred_at_ms, "
        u"occurred_on, channel, "
        "direction, kind, stage) VALUES (1, 1, '2026-11-20', 'phone', 'in', 'call', 'loyalty')"_s,
        {u"trigger interaction_counts"_s, u"interaction_daily"_s});
    row("a trigger of another hand",
        u"CREATE TRIGGER \"not ours\" AFTER DELETE ON interaction_daily BEGIN DELETE FROM contact_point; "
        u"END; "
        "UPDATE interaction_daily SET interactions = 5"_s,
        {u"trigger not ours"_s, u"interaction_daily"_s});
    row("several at once",
        u"DROP INDEX outbox_by_due; DELETE FROM consent_current; DELETE FROM greeting_daily"_s,
        {u"index outbox_by_due"_s, u"greeting_daily"_s, u"consent_current"_s});
    row("an index without one of the rows", {}, {u"index customer_by_name"_s});
}

void TestRepair::makesAgainWhatFollows()
{
    QFETCH(const QString, sql);
    QFETCH(const QStringList, made);
    const QString schema =
        u"SELECT type || name || sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1"_s;
    const QStringList before = test::must(m_shop->raw().column(schema));
    if (sql.isEmpty())
        addBehindTheIndex(u"customer_by_name"_s);
    else
        damage(sql);
    const QStringList rows = entered();
    const auto faults = test::must(keeper().faults());
    QVERIFY2(db::areRepairable(faults), qPrintable(db::textOf(faults)));
    MK_COMPARE_ERROR(keeper().backup(m_shop->file(u"copy.mk"_s)), ErrorKind::Repairable);
    QCOMPARE(test::must(keeper().repair(faults)), made);
    QCOMPARE(test::must(keeper().check()), QStringList());
    QCOMPARE(test::must(m_shop->raw().column(schema)), before);
    QCOMPARE(entered(), rows);
    MK_VERIFY_OK(keeper().backup(m_shop->file(u"copy.mk"_s)));
}

void TestRepair::repairsRowsAgainstTheirTable_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("fault");
    QTest::newRow("rows in the order of another key")
        << u"PRIMARY KEY (day,"_s << u"PRIMARY KEY (day DESC,"_s
        << u"INSERT INTO greeting_daily SELECT '2000-01-01', occasion_key, channel, stage, state, 1 FROM "
           "greeting_daily; INSERT INTO greeting_daily SELECT '2099-01-01', occasion_key, channel, stage, "
           "state, 1 FROM greeting_daily WHERE day = '2000-01-01'"_s
        << u"row not in PRIMARY KEY order for greeting_daily"_s;
    QTest::newRow("a count that its table forbids")
        << u"messages INTEGER NOT NULL"_s << u"messages INTEGER NOT NULL CHECK (messages < 2)"_s
        << u"PRAGMA ignore_check_constraints = ON; UPDATE greeting_daily SET messages = 2; "
           "PRAGMA ignore_check_constraints = OFF"_s
        << u"CHECK constraint failed in greeting_daily"_s;
}

void TestRepair::repairsRowsAgainstTheirTable()
{
    QFETCH(const QString, said);
    QFETCH(const QString, other);
    QFETCH(const QString, sql);
    QFETCH(const QString, fault);
    const QStringList rows = entered();
    {
        const auto raw =
            test::must(db::Connection::open(m_shop->path(), db::Connection::Mode::ReadWrite, 1000));
        const QString change =
            u"UPDATE sqlite_schema SET sql = replace(sql, '%1', '%2') WHERE name = 'greeting_daily'"_s;
        changeSchema(*raw, change.arg(said, other));
        test::must(raw->execute(sql));
        if (other.contains(u"DESC"_s)) // the table has its own key again, and not its order
            changeSchema(*raw, change.arg(other, said));
    }
    const auto faults = test::must(keeper().faults());
    QVERIFY2(db::textOf(faults).contains(fault), qPrintable(db::textOf(faults)));
    QVERIFY2(db::areRepairable(faults), qPrintable(db::textOf(faults)));
    QCOMPARE(test::must(keeper().repair(faults)), QStringList(u"greeting_daily"_s));
    QCOMPARE(test::must(keeper().check()), QStringList());
    QCOMPARE(entered(), rows);
}

void TestRepair::repairsWhatAWrongIndexHides()
{
    addBehindTheIndex(u"customer_by_name"_s);
    damage(u"PRAGMA foreign_keys = OFF; INSERT INTO customer_search VALUES (99, 'x'); "
           "PRAGMA foreign_keys = ON"_s);
    const auto faults = test::must(keeper().faults());
    QVERIFY(db::areRepairable(faults));
    QCOMPARE(test::must(keeper().repair(faults)),
             (QStringList{u"index customer_by_name"_s, u"customer_search"_s}));
    QCOMPARE(test::must(keeper().check()), QStringList());
}

void TestRepair::findsAPartThatSaysSomethingElse()
{
    damage(u"DROP TRIGGER consent_is_never_changed; CREATE TRIGGER consent_is_never_changed BEFORE UPDATE ON "
           "consent BEGIN SELECT 1; END"_s);
    QCOMPARE(test::must(keeper().check()),
             QStringList(u"trigger consent_is_never_changed is not what this program made"_s));
}

void TestRepair::takesAnotherSpacingForTheSame()
{
    damage(u"DROP TRIGGER consent_void_is_never_changed; CREATE TRIGGER "
           u"consent_void_is_never_changed\n\tBEFORE UPDATE "
           u" ON "
           "consent_void BEGIN SELECT RAISE(ABORT, 'consent is append-only');\nEND"_s);
    QCOMPARE(test::must(keeper().check()), QStringList());
    damage(u"DROP TRIGGER consent_void_is_never_changed; CREATE TRIGGER consent_void_is_never_changed BEFORE "
           u"UPDATE ON "
           "consent_void BEGIN SELECT RAISE(ABORT, 'consent is  append-only'); END"_s);
    QCOMPARE(test::must(keeper().check()).size(), 1);
}

void TestRepair::findsCustomersByWhatTheyHave()
{
    db::Customer hoa = test::person(u"Đào Hoa"_s);
    hoa.code = u"K1"_s;
    hoa.contactPoints = {test::contact(db::ContactKind::Phone, u"+84912345678"_s),
                         test::contact(db::ContactKind::Email, u"hoa@example.com"_s)};
    test::must(m_shop->session().customers().add(hoa, test::moment()));
    const QString keys = u"SELECT customer_id || key FROM customer_search ORDER BY customer_id"_s;
    const QStringList before = test::must(m_shop->raw().column(keys));
    damage(u"DELETE FROM customer_search"_s);
    test::must(keeper().repair(test::must(keeper().faults())));
    QCOMPARE(test::must(m_shop->raw().column(keys)), before);
}

void TestRepair::leavesWhatWasEnteredAlone()
{
    damage(u"DELETE FROM interaction_daily"_s);
    damage(u"PRAGMA ignore_check_constraints = ON; UPDATE customer SET birth_month = 77; "
           "PRAGMA ignore_check_constraints = OFF"_s);
    const auto faults = test::must(keeper().faults());
    QVERIFY(!faults.isEmpty() && !db::areRepairable(faults));
    MK_COMPARE_ERROR(keeper().repair(faults), ErrorKind::Corrupt);
    // Nor where only the other fault was known.
    MK_COMPARE_ERROR(keeper().repair({{db::Fault::Kind::Derived, u"interaction_daily"_s, {}}}),
                     ErrorKind::Corrupt);
    QCOMPARE(m_shop->count(u"interaction_daily"_s), 0);
    MK_COMPARE_ERROR(keeper().backup(m_shop->file(u"copy.mk"_s)), ErrorKind::Corrupt);
    QVERIFY(!db::areRepairable({}));
}

void TestRepair::changesAllOrNothing()
{
    // Without the unique index a customer was given a second greeting, which only a person can take away.
    damage(u"DROP INDEX outbox_one_greeting_an_occurrence; DELETE FROM consent_current; "
           "INSERT INTO outbox_message (customer_id, occasion_key, occasion_year, channel, purpose, "
           "template_id, "
           "template_version, stage, address, due_on, due_at, text, created_at_ms, updated_at_ms) "
           "SELECT customer_id, occasion_key, occasion_year, 'zalo', purpose, template_id, template_version, "
           "stage, "
           "address, due_on, due_at, text, 1, 1 FROM outbox_message"_s);
    const auto faults = test::must(keeper().faults());
    MK_COMPARE_ERROR(keeper().repair(faults), ErrorKind::Corrupt);
    QCOMPARE(test::must(keeper().faults()).size(), faults.size());
    QCOMPARE(m_shop->count(u"consent_current"_s), 0);
}

void TestRepair::stopsWhenAsked()
{
    damage(
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
        "INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, direction, kind, stage) "
        "SELECT 1, i, '2026-11-20', 'phone', 'in', 'call', 'loyalty' FROM n"_s);
    damage(u"DELETE FROM interaction_daily"_s);
    const auto faults = test::must(keeper().faults());
    int asked = 0;
    MK_COMPARE_ERROR(keeper().repair(faults, [&asked] { return ++asked < 3; }), ErrorKind::Cancelled);
    QCOMPARE(m_shop->count(u"interaction_daily"_s), 0);
    MK_VERIFY_OK(keeper().repair(faults));
}

void TestRepair::isWrittenOffWithItsTransaction()
{
    damage(u"DROP INDEX outbox_by_due; DELETE FROM consent_current"_s);
    const auto faults = test::must(keeper().faults());
    MK_VERIFY_OK(m_shop->session().inTransaction([&] { return keeper().repair(faults); },
                                                 db::Session::Ending::RollBack));
    QCOMPARE(test::must(keeper().faults()).size(), faults.size());
    // Another program has done it meanwhile.
    MK_VERIFY_OK(m_shop->another()->safekeeping().repair(faults));
    MK_VERIFY_OK(keeper().repair(faults));
    QCOMPARE(test::must(keeper().check()), QStringList());
}

MK_TEST(TestRepair)
#include "tst_repair.moc"
