#include "db/safekeeping/safekeeping.h"

#include "db/customers/interaction_store.h"
#include "db/engine/rows.h"
#include "db/outbox/outbox_reader.h"
#include "db/safekeeping/draft_store.h"
#include "db/shop/setting_store.h"
#include "db/support/files.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using db::ErrorKind;

class TestSafekeeping final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void copiesEverythingSoThatItStandsAlone();
    void copiesOneStateWhileAnotherProgramWrites();
    void finishesAlthoughSomebodyWritesAllTheTime();
    void replacesAnOlderCopy();
    void keepsTheRightsOfAnOlderCopy();
    void takesANameForANameAndNotForAnAddress();
    void refusesTheDatabaseItself();
    void leavesNothingBehindWhereItCanNotWrite();
    void refusesANameWithoutRoomForItsHalf();
    void tellsOfWhichShopAFileIs();
    void stopsWhenAsked();
    void stopsWhileTheCopyIsChecked();
    void leavesTheSessionReadyToWrite();
    void findsAWrongCount_data();
    void findsAWrongCount();
    void keepsWhatOthersWriteBeforeItIsReplaced();
    void findsADamagedPage();
    void findsWhatTheSchemaLacks();
    void keepsSettings();
    void keepsDrafts();
    void findsTheStepsOfAPersonByTheirKey();

private:
    const db::Safekeeping &keeper() { return m_shop->session().safekeeping(); }
    /// Some megabytes, so that a copy takes several steps.
    void fill(int megabytes)
    {
        test::must(m_shop->raw().execute(
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO setting (key, value) SELECT 'filler ' || i, hex(randomblob(2000)) FROM n"_s.arg(
                megabytes * 250)));
    }
    QStringList leftovers() const { return QDir(m_shop->file(QString())).entryList({u"*.part*"_s}); }

    std::unique_ptr<test::Shop> m_shop;
};

void TestSafekeeping::init()
{
    m_shop = std::make_unique<test::Shop>();
}

void TestSafekeeping::findsTheStepsOfAPersonByTheirKey()
{
    // Erasing somebody looks through their steps alone, not through those of the whole shop.
    const QString sql = db::sqlText(u"journal/select_of_person"_s).replace(u":customer"_s, u"4711"_s);
    const QStringList steps =
        test::must(db::readAll(m_shop->raw().prepareText(u"EXPLAIN QUERY PLAN "_s + sql),
                               [](const db::Statement &row) { return row.text("detail"); }));
    const QString plan = steps.join(u'\n');
    QCOMPARE(plan.count(u"SEARCH s USING"_s), 2);
    QVERIFY2(plan.contains(u"(subject=?)"_s) && plan.contains(u"(subject>? AND subject<?)"_s),
             qPrintable(plan));
    QVERIFY2(!plan.contains(u"SCAN s"_s) && !plan.contains(u"SCAN journal"_s), qPrintable(plan));
    QVERIFY2(!plan.contains(u"SCAN outbox_message"_s), qPrintable(plan));
}

void TestSafekeeping::copiesEverythingSoThatItStandsAlone()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const QString copy = m_shop->file(u"bản sao 'cuối'.mk"_s);
    MK_VERIFY_OK(keeper().backup(copy));
    QVERIFY(!QFile::exists(copy + u"-wal"_s) && !QFile::exists(copy + u"-shm"_s));
    QVERIFY(leftovers().isEmpty());
    const auto session = db::Session::open({.path = copy, .readOnly = true});
    MK_VERIFY_OK(session);
    QCOMPARE(test::must((*session)->customers().byId(lan)).fullName, u"Lan"_s);
    QCOMPARE(test::must((*session)->safekeeping().check()), QStringList());
}

void TestSafekeeping::copiesOneStateWhileAnotherProgramWrites()
{
    fill(12);
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    std::atomic_bool enough = false;
    std::atomic_int written = 0;
    std::unique_ptr<QThread> writer(QThread::create([&] {
        const auto other = m_shop->another();
        db::Interaction interaction;
        interaction.customer = lan;
        interaction.occurredOn = test::moment().day;
        while (!enough) {
            test::must(other->interactions().add(interaction));
            ++written;
        }
    }));
    writer->start();
    QTRY_VERIFY(written > 10);
    const int before = written;
    const QString copy = m_shop->file(u"copy.mk"_s);
    const auto done = keeper().backup(copy);
    enough = true;
    writer->wait();
    MK_VERIFY_OK(done);
    const auto session = test::must(db::Session::open({.path = copy}));
    QCOMPARE(test::must(session->safekeeping().check()), QStringList());
    const auto copied = test::must(session->interactions().timeline(lan, -1)).size();
    QVERIFY2(copied >= before && copied <= written, qPrintable(QString::number(copied)));
}

void TestSafekeeping::finishesAlthoughSomebodyWritesAllTheTime()
{
    fill(20);
    const auto other = m_shop->another();
    int steps = 0;
    MK_VERIFY_OK(keeper().backup(m_shop->file(u"copy.mk"_s), [&](int done, int total) {
        ++steps;
        test::must(
            other->settings().set(u"step"_s, QString::number(steps))); // one write between any two steps
        return done <= total && steps < 50;
    }));
    QVERIFY2(steps >= 2 && steps < 50, qPrintable(QString::number(steps)));
}

void TestSafekeeping::replacesAnOlderCopy()
{
    const QString copy = m_shop->file(u"copy.mk"_s);
    test::write(copy, "an older copy");
    test::write(copy + u".part"_s, "of an attempt that was cut off");
    MK_VERIFY_OK(keeper().backup(copy));
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    MK_VERIFY_OK(keeper().backup(copy));
    MK_VERIFY_OK(test::must(db::Session::open({.path = copy}))->customers().byId(lan));
    QVERIFY(leftovers().isEmpty());
}

void TestSafekeeping::keepsTheRightsOfAnOlderCopy()
{
    const auto rightsOf = [](const QString &file) {
        return QFileInfo(file).permissions() & QFile::Permissions(0x0777);
    };
    const QString copy = m_shop->file(u"copy.mk"_s);
    MK_VERIFY_OK(keeper().backup(copy));
    QCOMPARE(rightsOf(copy), QFile::Permissions(0x0600) | (rightsOf(copy) & QFile::Permissions(0x0700)));
    QVERIFY(QFile::setPermissions(copy, QFile::Permissions(0x6640)));
    MK_VERIFY_OK(keeper().backup(copy));
    QVERIFY(rightsOf(copy) & QFile::ReadGroup);
    QVERIFY(!(rightsOf(copy) & QFile::ReadOther));
}

void TestSafekeeping::takesANameForANameAndNotForAnAddress()
{
    const QString other = m_shop->file(u"other.mk"_s);
    test::write(other, "of somebody else");
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_shop->file(QString())));
    const auto copied = keeper().backup(u"file:other.mk#"_s);
    QVERIFY(QDir::setCurrent(before));
    MK_VERIFY_OK(copied);
    QCOMPARE(test::bytesOf(other), "of somebody else");
    MK_VERIFY_OK(db::Session::open({.path = m_shop->file(u"file:other.mk#"_s), .readOnly = true}));
}

void TestSafekeeping::refusesTheDatabaseItself()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const QString link = m_shop->file(u"link.mk"_s);
    QVERIFY(QFile::link(m_shop->path(), link));
    QVERIFY(QDir(m_shop->file(QString())).mkdir(u"folder"_s));
    for (const QString &file : {m_shop->path(), link, m_shop->file(u"folder/../shop.mk"_s)})
        MK_COMPARE_ERROR(keeper().backup(file), ErrorKind::OwnFile);
    MK_VERIFY_OK(m_shop->session().customers().byId(lan));
}

void TestSafekeeping::leavesNothingBehindWhereItCanNotWrite()
{
    MK_COMPARE_ERROR(keeper().backup(m_shop->file(u"no such folder/copy.mk"_s)), ErrorKind::FileAccess);
    MK_COMPARE_ERROR(keeper().backup(u"/proc/copy.mk"_s), ErrorKind::FileAccess);
    QVERIFY(QDir(m_shop->file(QString())).mkpath(u"folder/full"_s));
    MK_COMPARE_ERROR(keeper().backup(m_shop->file(u"folder"_s)), ErrorKind::FileAccess);
    QVERIFY(leftovers().isEmpty());
    QVERIFY(QDir(m_shop->file(u"folder/full"_s)).exists());
}

void TestSafekeeping::refusesANameWithoutRoomForItsHalf()
{
    MK_VERIFY_OK(keeper().backup(m_shop->file(QString(242, u'a'))));
    MK_COMPARE_ERROR(keeper().backup(m_shop->file(QString(243, u'a'))), ErrorKind::NameTooLong);
    MK_COMPARE_ERROR(keeper().backup(m_shop->file(QString(100, u'ệ'))), ErrorKind::NameTooLong);
    QVERIFY(leftovers().isEmpty());
}

void TestSafekeeping::tellsOfWhichShopAFileIs()
{
    const QString copy = m_shop->file(u"copy.mk"_s);
    MK_VERIFY_OK(keeper().backup(copy));
    QCOMPARE(test::must(db::Safekeeping::shopIn(copy)).id, QString());
    test::must(m_shop->session().settings().set(db::kShopIdKey, u"0123"_s));
    test::must(m_shop->session().settings().set(u"shop.name"_s, u"Hoa Mai"_s));
    MK_VERIFY_OK(keeper().backup(copy));
    // It looks at the copy alone: what lies beside it stays, and nothing comes.
    test::write(copy + u"-wal"_s, "of something else");
    const QStringList before = QDir(m_shop->file(QString())).entryList(QDir::Files);
    const auto mark = test::must(db::Safekeeping::shopIn(copy));
    QCOMPARE(mark.id, u"0123"_s);
    QCOMPARE(mark.name, u"Hoa Mai"_s);
    QCOMPARE(QDir(m_shop->file(QString())).entryList(QDir::Files), before);
    test::write(copy, "no database");
    MK_COMPARE_ERROR(db::Safekeeping::shopIn(copy), ErrorKind::NotADatabase);
}

void TestSafekeeping::stopsWhenAsked()
{
    fill(20);
    const QString copy = m_shop->file(u"copy.mk"_s);
    test::write(copy, "an older copy");
    MK_COMPARE_ERROR(keeper().backup(copy, [](int, int) { return false; }), ErrorKind::Cancelled);
    QCOMPARE(test::bytesOf(copy), "an older copy");
    QVERIFY(leftovers().isEmpty());
}

void TestSafekeeping::stopsWhileTheCopyIsChecked()
{
    fill(20);
    const QString copy = m_shop->file(u"copy.mk"_s);
    int atTheEnd = 0; // once when the last page is copied, then while it is checked
    MK_COMPARE_ERROR(keeper().backup(copy,
                                     [&atTheEnd](int done, int total) {
                                         atTheEnd += done == total ? 1 : 0;
                                         return atTheEnd < 2;
                                     }),
                     ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(copy) && leftovers().isEmpty());
}

void TestSafekeeping::leavesTheSessionReadyToWrite()
{
    MK_VERIFY_OK(keeper().backup(m_shop->file(u"copy.mk"_s)));
    (void)keeper().backup(u"/proc/copy.mk"_s);
    m_shop->addCustomer(u"Lan"_s);
    QCOMPARE(test::must(m_shop->another()->customers().counts()).total(), 1);
    // Inside the caller's own reading the copy is of that state.
    MK_VERIFY_OK(m_shop->session().inTransaction([&]() -> db::Result<void> {
        return m_shop->session().settings().all() ? db::Result<void>() : db::failure(ErrorKind::Internal, {});
    }));
}

void TestSafekeeping::findsAWrongCount_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QString &sql, const QString &fault) {
        QTest::newRow(name) << sql << fault;
    };
    row("contacts counted twice", u"UPDATE interaction_daily SET interactions = 2"_s, u"interaction_daily"_s);
    row("money counted twice", u"UPDATE interaction_daily SET amount = 7"_s, u"interaction_daily"_s);
    row("contacts not counted", u"DELETE FROM interaction_daily"_s, u"interaction_daily"_s);
    row("money without a contact",
        u"INSERT INTO interaction_daily VALUES ('2026-01-01', 'sms', 'in', 'visit', 'loyalty', 0, 5)"_s,
        u"interaction_daily"_s);
    row("contacts of a day without any",
        u"INSERT INTO interaction_daily VALUES ('2026-01-01', 'sms', 'in', 'visit', 'loyalty', 1, 0)"_s,
        u"interaction_daily"_s);
    row("greetings counted twice", u"UPDATE greeting_daily SET messages = 2 WHERE messages = 1"_s,
        u"greeting_daily"_s);
    row("greetings not counted", u"DELETE FROM greeting_daily"_s, u"greeting_daily"_s);
    row("a customer won who was not",
        u"INSERT INTO conversion_daily VALUES ('2026-01-01', 'awareness', 'loyalty', 1)"_s,
        u"conversion_daily"_s);
    row("a consent that was never given", u"INSERT INTO consent_current VALUES (1, 'care', 'email', 1, 1)"_s,
        u"consent_current"_s);
    row("a refusal forgotten", u"DELETE FROM consent_current"_s, u"consent_current"_s);
    row("a refusal turned round", u"UPDATE consent_current SET granted = 1"_s, u"consent_current"_s);
    row("a customer nobody finds", u"DELETE FROM customer_search"_s, u"customer_search"_s);
    row("words for the others",
        u"DROP TRIGGER template_audience_is_for_life; UPDATE template SET audience = 'prospect'"_s,
        u"wrong_audience"_s);
    row("a month that is none",
        u"PRAGMA ignore_check_constraints = ON; UPDATE customer SET birth_month = 77"_s, u"CHECK"_s);
    row("a row that points nowhere", u"PRAGMA foreign_keys = OFF; DELETE FROM occasion"_s,
        u"foreign_key_check"_s);
}

void TestSafekeeping::findsAWrongCount()
{
    QFETCH(QString, sql);
    QFETCH(QString, fault);
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    m_shop->addCounted(lan);
    QCOMPARE(test::must(keeper().check()), QStringList());
    test::must(m_shop->raw().execute(sql));
    const auto faults = test::must(keeper().check());
    QVERIFY(!faults.isEmpty());
    QVERIFY2(faults.first().contains(fault), qPrintable(faults.first()));

    // What is wrong never takes the place of an older copy.
    const QString copy = m_shop->file(u"copy.mk"_s);
    test::write(copy, "an older copy");
    const auto copied = keeper().backup(copy);
    const bool isRepairable = db::areRepairable(test::must(keeper().faults()));
    MK_COMPARE_ERROR(copied, isRepairable ? ErrorKind::Repairable : ErrorKind::Corrupt);
    QVERIFY2(copied.error().detail.contains(fault), qPrintable(copied.error().detail));
    QCOMPARE(test::bytesOf(copy), "an older copy");
    QVERIFY(leftovers().isEmpty());
}

void TestSafekeeping::keepsWhatOthersWriteBeforeItIsReplaced()
{
    m_shop->addCustomer(u"Lan"_s);
    const QString other = m_shop->file(u"other.mk"_s);
    MK_VERIFY_OK(keeper().backup(other));
    const QString kept = m_shop->file(u"kept.mk"_s);
    const auto writer = test::must(db::Session::open({.path = m_shop->session().path()}));
    bool written = false;
    MK_VERIFY_OK(keeper().replaceBy(other, kept, [&](int, int) {
        if (!written && QFile::exists(kept)) { // copied already, and not replaced yet
            written = true;
            test::must(writer->settings().set(u"note"_s, u"written meanwhile"_s));
        }
        return true;
    }));
    QVERIFY(written);
    const auto before = test::must(db::Session::open({.path = kept}));
    QCOMPARE(test::must(before->settings().all()).value(u"note"_s), u"written meanwhile"_s);
    QVERIFY(!test::must(m_shop->session().settings().all()).contains(u"note"_s));
}

void TestSafekeeping::findsADamagedPage()
{
    fill(1);
    const QString copy = m_shop->file(u"copy.mk"_s);
    MK_VERIFY_OK(keeper().backup(copy));
    QByteArray bytes = test::bytesOf(copy);
    bytes.replace(bytes.size() - 5 * 4096, 2 * 4096, QByteArray(2 * 4096, '\x5a'));
    test::write(copy, bytes);
    const auto session = test::must(db::Session::open({.path = copy}));
    const auto faults = session->safekeeping().check();
    MK_VERIFY_OK(faults);
    QVERIFY2(faults->value(0).contains(u"page"_s),
             qPrintable(faults->join(u'\n'))); // where, and not only that
    // A damaged file is no backup.
    const auto again = session->safekeeping().backup(m_shop->file(u"again.mk"_s));
    QVERIFY(!again);
    QVERIFY(!QFile::exists(m_shop->file(u"again.mk"_s)) && leftovers().isEmpty());
}

void TestSafekeeping::keepsSettings()
{
    db::SettingStore &settings = m_shop->session().settings();
    MK_VERIFY_OK(settings.set(u"shop.name"_s, u"Hoa Đào"_s));
    MK_VERIFY_OK(settings.set(u"shop.name"_s, QString()));
    const auto changed = settings.set(u"voice"_s, u"thân mật"_s);
    MK_VERIFY_OK(changed);
    QVERIFY(changed->settings);
    QCOMPARE(test::must(settings.all()),
             (QHash<QString, QString>{{u"shop.name"_s, u""_s}, {u"voice"_s, u"thân mật"_s}}));
}

void TestSafekeeping::keepsDrafts()
{
    db::DraftStore &drafts = m_shop->session().drafts();
    MK_VERIFY_OK(drafts.put({u"customer/12"_s, u"first"_s, 1}));
    MK_VERIFY_OK(drafts.put({u"customer/12"_s, u"second"_s, 2}));
    MK_VERIFY_OK(drafts.put({u"customer/123"_s, u"other"_s, 3}));
    MK_VERIFY_OK(drafts.put({u"template/12"_s, u"words"_s, 4}));
    const auto draft = test::must(drafts.get(u"customer/12"_s));
    QVERIFY(draft);
    QCOMPARE(draft->content, u"second"_s);
    QCOMPARE(draft->updatedAtMs, qint64(2));
    const auto customers = test::must(drafts.list(u"customer/"_s));
    QCOMPARE(customers.size(), 2);
    QCOMPARE(customers.constFirst().key, u"customer/123"_s);
    MK_VERIFY_OK(drafts.remove(u"customer/12"_s));
    MK_VERIFY_OK(drafts.remove(u"customer/12"_s)); // nothing left to remove
    QVERIFY(!test::must(drafts.get(u"customer/12"_s)));
}

void TestSafekeeping::findsWhatTheSchemaLacks()
{
    QCOMPARE(test::must(keeper().check()), QStringList());
    const QString which = u" FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'table' ORDER BY name"_s;
    const auto made = test::must(m_shop->raw().column(u"SELECT type || ' ' || name"_s + which));
    const auto sql = test::must(m_shop->raw().column(u"SELECT sql"_s + which));
    QVERIFY(made.size() > 40);
    for (qsizetype i = 0; i < made.size(); ++i) {
        MK_VERIFY_OK(m_shop->raw().execute(u"DROP "_s + made.at(i)));
        QCOMPARE(test::must(keeper().check()), QStringList{made.at(i) + u" is missing"_s});
        MK_VERIFY_OK(m_shop->raw().execute(sql.at(i)));
    }
    // What nothing reads and only an INSERT names is missed, too.
    MK_VERIFY_OK(m_shop->raw().execute(u"ALTER TABLE draft RENAME COLUMN updated_at_ms TO at_ms"_s));
    const auto renamed = test::must(keeper().check());
    QVERIFY(renamed.size() > 0);
    QVERIFY2(renamed.join(u' ').contains(u"has no column named updated_at_ms"_s),
             qUtf8Printable(renamed.join(u' ')));
    MK_COMPARE_ERROR(m_shop->session().drafts().put({u"customer/12"_s, u"words"_s, 1}), ErrorKind::Corrupt);
    MK_VERIFY_OK(m_shop->raw().execute(u"DROP INDEX outbox_late_by_change"_s));
    MK_COMPARE_ERROR(m_shop->session().outboxReader().lateCounts(QDate(2026, 11, 20), 0), ErrorKind::Corrupt);
    MK_VERIFY_OK(m_shop->raw().execute(u"DROP TABLE draft"_s));
    MK_COMPARE_ERROR(keeper().backup(m_shop->file(u"copy.mk"_s)), ErrorKind::Corrupt);
    MK_COMPARE_ERROR(m_shop->raw().execute(u"DELETE FROM draft"_s), ErrorKind::Corrupt);
}

MK_TEST(TestSafekeeping)
#include "tst_safekeeping.moc"
