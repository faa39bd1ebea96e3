#include "tests/db/session/old_files.h"

#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Step 610, with rows as they were before it.
class TestMigrationOfCounts final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void countsWhatWasSentBefore();
    void countsTheScoresOfBefore();

private:
    using OldFiles::connect; // not that of QObject

    static QString one(const QString &path, const QString &sql)
    {
        return test::must(connect(path)->scalar(sql)).toString();
    }
};

void TestMigrationOfCounts::countsWhatWasSentBefore()
{
    const QString path = oldShop(590);
    // Half past midnight of 7 February in Vietnam, still the day before by UTC.
    test::must(connect(path)->execute(
        u"UPDATE outbox_message SET state = 'sent', sent_at_ms = 1801935000000;"
        "INSERT INTO delivery_event (message_id, kind, source, reference, occurred_at_ms) "
        "VALUES (1, 'opened', 'provider', '1', 8), (1, 'opened', 'provider', '2', 9), "
        "(1, 'bounced_soft', 'mailbox', '', 9)"_s));
    const auto opened = db::Session::open({.path = path});
    MK_VERIFY_OK(opened);
    QCOMPARE(one(path, u"SELECT sent_on || ' ' || sent_hour FROM outbox_message"_s), u"2027-02-07 0"_s);
    QCOMPARE(one(path,
                 u"SELECT json_array(day, template_id, occasion_key, purpose, channel, stage, hour, sent, "
                 "delivered, opened, bounced_soft, bounced_hard) FROM message_daily"_s),
             u"[\"2027-02-07\",1,\"tet\",\"greeting\",\"sms\",\"loyalty\",0,1,1,1,1,0]"_s);
    QCOMPARE(test::must((*opened)->safekeeping().check()), QStringList());
}

void TestMigrationOfCounts::countsTheScoresOfBefore()
{
    const QString path = oldShop(590);
    test::must(connect(path)->execute(u"UPDATE interaction SET score = 5"_s));
    const auto opened = db::Session::open({.path = path});
    MK_VERIFY_OK(opened);
    QCOMPARE(one(path, u"SELECT json_array(day, kind, channel, stage, score, answers) FROM score_daily"_s),
             u"[\"2026-01-02\",\"visit\",\"store\",\"loyalty\",5,1]"_s);
    QCOMPARE(test::must((*opened)->safekeeping().check()), QStringList());
}

MK_TEST(TestMigrationOfCounts)
#include "tst_migration_of_counts.moc"
