#include "db/customers/bulk_writer.h"
#include "db/customers/customer_writer.h"
#include "db/customers/merge_store.h"
#include "db/engine/transaction.h"
#include "db/safekeeping/erasure_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// Who entered and left a stage on a day, and how long the steps took.
class TestStageDays final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void cleanup() { QCOMPARE(test::must(session().safekeeping().check()), QStringList()); }
    void countsWhoEntersAndLeaves();
    void forgetsAStageThatIsTakenBack();
    void letsTheDeletedLeaveUntilTheyAreRestored();
    void countsManyAtOnce();
    void countsADeletionByTheDayInVietnam();
    void keepsWhatMovesWithAMerge();
    void takesOverAStageFromItsBeginning();
    void outlivesAnErasure();
    void goesWithTheCustomer();

private:
    db::Session &session() { return m_shop->session(); }
    db::CustomerStore &customers() { return session().customers(); }
    QString text(const QString &lines) const
    {
        return m_shop->scalar(u"SELECT group_concat(line, '; ') FROM (%1 ORDER BY 1)"_s.arg(lines))
            .toString();
    }
    QString days() const
    {
        return text(u"SELECT substr(day, 9) || ' ' || stage || ' ' || entered || '-' || left AS line "
                    "FROM stage_daily WHERE entered <> 0 OR left <> 0"_s);
    }
    QString steps() const
    {
        return text(
            u"SELECT substr(day, 9) || ' ' || from_stage || '>' || to_stage || ' ' || days || ': ' || "
            "steps AS line FROM stage_step_daily WHERE steps <> 0"_s);
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestStageDays::countsWhoEntersAndLeaves()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, Stage::Awareness);
    m_shop->addCustomer(u"Hà"_s, Stage::Awareness);
    QCOMPARE(days(), u"20 awareness 2-0"_s);
    MK_VERIFY_OK(customers().setStage(lan, Stage::Acquisition, test::moment(3)));
    MK_VERIFY_OK(customers().setStage(lan, Stage::Experience, test::moment(3)));
    QCOMPARE(days(), u"20 awareness 2-0; 23 acquisition 1-1; 23 awareness 0-1; 23 experience 1-0"_s);
    QCOMPARE(steps(), u"23 acquisition>experience 0: 1; 23 awareness>acquisition 3: 1"_s);
    db::Customer edited = test::must(customers().byId(lan));
    edited.note = u"thích lan"_s;
    MK_VERIFY_OK(customers().save(edited, test::moment(5))); // no stage of it
    QCOMPARE(days(), u"20 awareness 2-0; 23 acquisition 1-1; 23 awareness 0-1; 23 experience 1-0"_s);
}

void TestStageDays::forgetsAStageThatIsTakenBack()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, Stage::Awareness);
    MK_VERIFY_OK(customers().setStage(lan, Stage::Loyalty, test::moment(2)));
    const db::Customer now = test::must(customers().byId(lan));
    db::Customer before = now;
    before.stage = Stage::Awareness;
    MK_VERIFY_OK(
        session().inTransaction([&] { return session().writer().takeBack(now, before, test::moment(4)); }));
    QCOMPARE(days(), u"20 awareness 1-0"_s);
    QCOMPARE(steps(), QString());
}

void TestStageDays::letsTheDeletedLeaveUntilTheyAreRestored()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, Stage::Loyalty);
    MK_VERIFY_OK(customers().remove(lan, test::moment(4)));
    QCOMPARE(days(), u"20 loyalty 1-0; 24 loyalty 0-1"_s);
    MK_VERIFY_OK(customers().restore(lan, test::moment(6)));
    QCOMPARE(days(), u"20 loyalty 1-0"_s);
}

void TestStageDays::countsManyAtOnce()
{
    const QList people{m_shop->addCustomer(u"Lan"_s, Stage::Awareness),
                       m_shop->addCustomer(u"Hà"_s, Stage::Consideration)};
    db::BulkWriter many(m_shop->raw());
    const auto whole = [&](const auto &work) {
        auto transaction = test::must(db::Transaction::begin(m_shop->raw()));
        test::must(work());
        test::must(transaction.commit());
    };
    whole([&] { return many.setStage(people, Stage::Consideration, test::moment(1)); });
    const QString staged =
        u"20 awareness 1-0; 20 consideration 1-0; 21 awareness 0-1; 21 consideration 1-0"_s;
    QCOMPARE(days(), staged);
    whole([&] { return many.remove(people, test::moment(2)); });
    QCOMPARE(days(), staged + u"; 22 consideration 0-2"_s);
    whole([&] { return many.restore(people, test::moment(3)); });
    QCOMPARE(days(), staged);
}

void TestStageDays::countsADeletionByTheDayInVietnam()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, Stage::Loyalty);
    const qint64 hour = 3'600'000;
    // Half past one at night on the 22nd there, still the 21st in UTC.
    MK_VERIFY_OK(customers().remove(lan, {test::moment(1).ms + 17 * hour, test::moment(2).day}));
    QCOMPARE(days(), u"20 loyalty 1-0; 22 loyalty 0-1"_s);
}

void TestStageDays::keepsWhatMovesWithAMerge()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, Stage::Awareness);
    const auto again = m_shop->addCustomer(u"Chị Lan"_s, Stage::Awareness);
    MK_VERIFY_OK(customers().setStage(again, Stage::Acquisition, test::moment(2)));
    const QString before = days() + steps();
    MK_VERIFY_OK(session().inTransaction([&]() -> db::Result<db::MovedRows> {
        MK_CHECK(session().merges().mark(again, lan, test::moment(3)));
        return session().merges().moveRows(again, lan);
    }));
    QCOMPARE(days() + steps(), before);
}

void TestStageDays::takesOverAStageFromItsBeginning()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, Stage::Awareness);
    const db::StageBegun bought{Stage::Experience, 7, QDate(2026, 1, 2)};
    MK_VERIFY_OK(session().inTransaction([&] { return session().merges().takeStage(lan, bought); }));
    QCOMPARE(days(), u"02 experience 1-0"_s);
    QCOMPARE(steps(), QString());
}

void TestStageDays::outlivesAnErasure()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, Stage::Awareness);
    MK_VERIFY_OK(customers().setStage(lan, Stage::Loyalty, test::moment(2)));
    MK_VERIFY_OK(session().inTransaction([&] {
        return session().erasure().erase(
            lan, test::moment(5).ms,
            [](const db::StepOfPerson &, const QSet<qint64> &) { return std::nullopt; });
    }));
    QCOMPARE(days(), u"20 awareness 1-0; 22 awareness 0-1; 22 loyalty 1-0; 25 loyalty 0-1"_s);
    QCOMPARE(steps(), u"22 awareness>loyalty 2: 1"_s);
}

void TestStageDays::goesWithTheCustomer()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, Stage::Awareness);
    MK_VERIFY_OK(customers().setStage(lan, Stage::Loyalty, test::moment(2)));
    MK_VERIFY_OK(customers().remove(lan, test::moment(3)));
    MK_VERIFY_OK(m_shop->raw().execute(u"DELETE FROM customer"_s));
    QCOMPARE(days(), QString());
    QCOMPARE(steps(), QString());
}

MK_TEST(TestStageDays)
#include "tst_stage_days.moc"
