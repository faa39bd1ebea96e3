#include "tests/db/session/old_files.h"

#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Step 620, with rows as they were before it.
class TestMigrationOfAnswers final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void followsWhatIsThere();

private:
    using OldFiles::connect; // not that of QObject
};

void TestMigrationOfAnswers::followsWhatIsThere()
{
    const QString path = oldShop(590);
    test::must(connect(path)->execute(
        u"INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, direction, kind, "
        u"stage) "
        "VALUES (1, 60000, '2026-01-03', 'zalo', 'in', 'question', 'loyalty'), "
        "(1, 300000, '2026-01-03', 'phone', 'out', 'call', 'loyalty'), "
        "(2, 60000, '2026-01-04', 'chat', 'in', 'complaint', 'awareness');"
        "UPDATE customer SET stage = 'acquisition', stage_since_on = '2026-01-08' WHERE id = 2;"
        "UPDATE customer SET deleted_at_ms = 1767657600000 WHERE id = 1"_s)); // 6 January, 7:00 in Vietnam
    const auto opened = db::Session::open({.path = path});
    MK_VERIFY_OK(opened);
    QCOMPARE(test::must((*opened)->safekeeping().check()), QStringList());
    const auto connection = connect(path);
    const auto column = [&](const QString &sql) { return test::must(connection->column(sql)); };
    QCOMPARE(column(u"SELECT customer_id || ' ' || asked_on || ' ' || channel || ' ' || minutes "
                    "FROM question_answer ORDER BY question_id"_s),
             (QStringList{u"1 2026-01-03 zalo 4"_s, u"2 2026-01-04 chat -1"_s}));
    QCOMPARE(column(u"SELECT day || ' ' || minutes || ' ' || answers FROM answer_daily"_s),
             (QStringList{u"2026-01-03 4 1"_s, u"2026-01-04 -1 1"_s}));
    QCOMPARE(
        column(u"SELECT day || ' ' || stage || ' ' || entered || ' ' || left FROM stage_daily"_s),
        (QStringList{u"2026-01-01 awareness 1 0"_s, u"2026-01-01 loyalty 1 0"_s, u"2026-01-06 loyalty 0 1"_s,
                     u"2026-01-08 acquisition 1 0"_s, u"2026-01-08 awareness 0 1"_s}));
    QCOMPARE(column(u"SELECT from_stage || ' ' || days || ' ' || steps FROM stage_step_daily"_s),
             QStringList(u"awareness 7 1"_s));
}

MK_TEST(TestMigrationOfAnswers)
#include "tst_migration_of_answers.moc"
