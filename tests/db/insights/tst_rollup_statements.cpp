#include "db/core/iso_date.h"
#include "db/customers/interaction_store.h"
#include "db/engine/rows.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Channel;
using db::Direction;
using Stage = db::LifecycleStage;

/// What is read of answers and stages, and of the people behind them.
class TestRollupStatements final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void givesEveryLine_data();
    void givesEveryLine();
    void readsAnIndexAndNotEveryRow_data();
    void readsAnIndexAndNotEveryRow();

private:
    void log(int day, int minute, db::InteractionKind kind, Direction direction, db::CustomerId customer,
             Channel channel = Channel::Zalo)
    {
        db::Interaction contact;
        contact.customer = customer;
        contact.occurredAtMs = test::moment(day).ms + minute * 60'000;
        contact.occurredOn = test::moment(day).day;
        contact.kind = kind;
        contact.direction = direction;
        contact.channel = channel;
        test::must(m_shop->session().interactions().add(contact));
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestRollupStatements::init()
{
    using enum db::InteractionKind;
    m_shop = std::make_unique<test::Shop>();
    const auto lan = m_shop->addCustomer(u"Lan"_s);                 // 1, existing
    const auto ha = m_shop->addCustomer(u"Hà"_s, Stage::Awareness); // 2
    log(0, 0, Question, Direction::In, lan);
    log(0, 7, Message, Direction::Out, lan);
    log(6, 0, Complaint, Direction::In, lan, Channel::Phone); // again within 7 days
    log(6, 7, Message, Direction::Out, lan);
    log(14, 0, Question, Direction::In, lan); // and not
    log(6, 3, Question, Direction::In, ha);
    test::must(m_shop->session().customers().setStage(ha, Stage::Acquisition, test::moment(6)));
    const auto gone = m_shop->addCustomer(u"Vy"_s);
    log(1, 0, Question, Direction::In, gone);
    test::must(m_shop->session().customers().remove(gone, test::moment(7)));
}

void TestRollupStatements::givesEveryLine_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("bound");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const QString &statement, const QString &bound, const QStringList &rows) {
        QTest::newRow(qPrintable(statement + u' ' + bound)) << statement << bound << rows;
    };
    row(u"answer_daily/select_by_minutes"_s, {}, {u"2026-11-20 7 1"_s, u"2026-11-26 7 1"_s});
    row(u"answer_daily/select_by_minutes"_s, u":channel=phone"_s, {u"2026-11-26 7 1"_s});
    row(u"answer_daily/select_by_minutes"_s, u":audience=prospect"_s, {});
    row(u"answer_daily/select_by_channel"_s, {},
        {u"2026-11-20 zalo 1 1 0"_s, u"2026-11-21 zalo 1 0 1"_s, u"2026-11-26 phone 1 1 0"_s,
         u"2026-11-26 zalo 1 0 1"_s, u"2026-12-04 zalo 1 0 1"_s});
    row(u"question_answer/select_rows_by_minutes"_s, {}, {u"1 7 2026-11-20 1"_s, u"1 7 2026-11-26 1"_s});
    row(u"question_answer/select_rows_by_channel"_s, u":audience=prospect"_s, {u"2 zalo 2026-11-26 1 0 1"_s});
    row(u"question_answer/count_waiting"_s, {}, {u"zalo 2 %1"_s.arg(test::moment(6).ms + 180'000)});
    row(u"question_answer/select_waiting"_s, u":limit=1"_s,
        {u"6 2 %1 2026-11-26 zalo"_s.arg(test::moment(6).ms + 180'000)});
    row(u"question_answer/select_reopened"_s, {}, {u"2026-11-26 phone 1"_s});
    row(u"question_answer/select_rows_reopened"_s, {}, {u"1 phone 2026-11-26 1"_s});
    row(u"question_answer/select_rows_reopened"_s, u":audience=prospect"_s, {});
    row(u"stage_daily/select_by_stage"_s, {},
        {u"2026-11-20 awareness 1 0"_s, u"2026-11-20 loyalty 2 0"_s, u"2026-11-26 awareness 0 1"_s,
         u"2026-11-26 acquisition 1 0"_s, u"2026-11-27 loyalty 0 1"_s});
    row(u"stage_daily/select_before"_s, u":from=2026-11-26"_s, {u"awareness 1"_s, u"loyalty 2"_s});
    row(u"stage_change/select_rows_by_stage"_s, u":from=2026-11-26"_s,
        {u"2 acquisition 2026-11-26 1 0"_s, u"2 awareness 2026-11-26 0 1"_s, u"3 loyalty 2026-11-27 0 1"_s});
    row(u"stage_step_daily/select_by_step"_s, {}, {u"2026-11-26 awareness>acquisition 1 6"_s});
    row(u"stage_step_daily/select_by_days"_s, u":step=awareness>acquisition"_s, {u"2026-11-26 6 1"_s});
    row(u"stage_step_daily/select_by_days"_s, u":step=awareness>loyalty"_s, {});
    row(u"stage_change/select_rows_by_step"_s, {}, {u"2 awareness>acquisition 2026-11-26 1 6"_s});
    row(u"stage_change/select_rows_by_days"_s, u":audience=existing"_s, {});
    row(u"stage_change/select_rows_by_days"_s, {}, {u"2 6 2026-11-26 1"_s});
}

void TestRollupStatements::givesEveryLine()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, bound);
    QFETCH(const QStringList, rows);
    QString sql = db::sqlText(statement);
    if (!bound.isEmpty())
        sql.replace(bound.section(u'=', 0, 0), u"'%1'"_s.arg(bound.section(u'=', 1)));
    const QStringList all{u":from='2026-11-01'"_s, u":to='2026-12-31'"_s, u":audience=NULL"_s,
                          u":channel=NULL"_s,      u":step=NULL"_s,       u":limit=9"_s};
    for (const QString &one : all)
        sql.replace(one.section(u'=', 0, 0), one.section(u'=', 1));
    const qsizetype count = rows.value(0).count(u' ') + 1;
    const auto lines =
        test::must(db::readAll(m_shop->raw().prepareText(sql), [count](const db::Statement &row) {
            QStringList columns;
            for (int i = 0; i < count; ++i)
                columns.append(row.text(i));
            return columns.join(u' ');
        }));
    QCOMPARE(QStringList(lines.begin(), lines.end()), rows);
}

void TestRollupStatements::readsAnIndexAndNotEveryRow_data()
{
    QTest::addColumn<QString>("statement");
    for (const QString &name :
         {u"question_answer/select_rows_by_minutes"_s, u"question_answer/select_rows_by_channel"_s,
          u"question_answer/select_waiting"_s, u"question_answer/count_waiting"_s,
          u"question_answer/select_reopened"_s, u"question_answer/select_rows_reopened"_s,
          u"stage_change/select_rows_by_stage"_s, u"stage_change/select_rows_by_step"_s,
          u"stage_change/select_rows_by_days"_s}) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestRollupStatements::readsAnIndexAndNotEveryRow()
{
    QFETCH(const QString, statement);
    const QStringList steps =
        test::must(db::readAll(m_shop->raw().prepareText(u"EXPLAIN QUERY PLAN "_s + db::sqlText(statement)),
                               [](const db::Statement &row) { return row.text("detail"); }));
    for (const QString &step : steps) {
        QVERIFY2(!step.startsWith("SCAN "_L1) || step.contains("INDEX"_L1) ||
                     step == "SCAN lifecycle_stage"_L1,
                 qPrintable(steps.join(u'\n')));
    }
    QVERIFY(steps.join(u'\n').contains("INDEX"_L1));
}

MK_TEST(TestRollupStatements)
#include "tst_rollup_statements.moc"
