#include "db/customers/interaction_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/dump.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Answers and stages are made again from contacts and customers.
class TestRepairOfAnswers final : public QObject
{
    Q_OBJECT
private slots:
    void makesAgainWhatFollows_data();
    void makesAgainWhatFollows();
};

void TestRepairOfAnswers::makesAgainWhatFollows_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("made");
    const auto row = [](const char *name, const QString &sql, const QStringList &made) {
        QTest::newRow(name) << sql << made;
    };
    row("answers not counted", u"DELETE FROM answer_daily"_s, {u"answer_daily"_s});
    row("answers counted twice", u"UPDATE answer_daily SET answers = answers + 1"_s, {u"answer_daily"_s});
    row("a question that nobody knows", u"DELETE FROM question_answer"_s, {u"question_answer"_s});
    row("an answer that was never given", u"UPDATE question_answer SET answered_at_ms = asked_at_ms"_s,
        {u"question_answer"_s});
    row("a question that was none",
        u"INSERT INTO question_answer (question_id, customer_id, asked_at_ms, asked_on, channel, stage) "
        "SELECT id, customer_id, 1, '2026-01-01', channel, stage FROM interaction WHERE kind = 'visit'"_s,
        {u"question_answer"_s});
    row("questions that went without being counted",
        u"DROP TRIGGER answer_counts_no_more; DELETE FROM question_answer"_s,
        {u"trigger answer_counts_no_more"_s, u"question_answer"_s, u"answer_daily"_s});
    row("no table of questions", u"DROP TABLE question_answer"_s,
        {u"table question_answer"_s, u"index question_answer_by_day"_s, u"index question_answer_open"_s,
         u"index question_answer_waiting"_s, u"trigger answer_counts"_s, u"trigger answer_counts_again"_s,
         u"trigger answer_counts_no_more"_s, u"question_answer"_s, u"answer_daily"_s});
    row("a stage that nobody entered", u"UPDATE stage_daily SET entered = 0"_s, {u"stage_daily"_s});
    row("a stage that nobody left", u"UPDATE stage_daily SET left = 0"_s, {u"stage_daily"_s});
    row("steps that took another time", u"UPDATE stage_step_daily SET days = days + 1"_s,
        {u"stage_step_daily"_s});
}

void TestRepairOfAnswers::makesAgainWhatFollows()
{
    QFETCH(const QString, sql);
    QFETCH(const QStringList, made);
    test::Shop shop;
    const auto lan = shop.addCustomer(u"Lan"_s, db::LifecycleStage::Awareness);
    test::must(shop.session().customers().setStage(lan, db::LifecycleStage::Loyalty, test::moment(2)));
    for (const auto kind : {db::InteractionKind::Visit, db::InteractionKind::Question}) {
        db::Interaction contact;
        contact.customer = lan;
        contact.kind = kind;
        contact.occurredAtMs = test::moment().ms;
        contact.occurredOn = test::moment().day;
        test::must(shop.session().interactions().add(contact));
    }
    const auto &keeper = shop.session().safekeeping();
    QCOMPARE(test::must(keeper.check()), QStringList());
    const QStringList before = test::dumpOf(shop.path());
    test::must(shop.raw().execute(sql));
    const auto faults = test::must(keeper.faults());
    QVERIFY2(db::areRepairable(faults), qPrintable(db::textOf(faults)));
    QCOMPARE(test::must(keeper.repair(faults)), made);
    QCOMPARE(test::must(keeper.check()), QStringList());
    QCOMPARE(test::dumpOf(shop.path()), before);
}

MK_TEST(TestRepairOfAnswers)
#include "tst_repair_of_answers.moc"
