#include "db/core/iso_date.h"
#include "db/customers/interaction_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::InteractionKind;
using db::LifecycleStage;

/// The scores that customers gave, by day.
class TestScoreDaily final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void countsAnswersByDayAndScore();
    void leavesOutContactsWithoutAScore();
    void followsAnAnswerThatChanges();
    void givesThePeopleOfAScore();

private:
    db::InteractionId log(db::CustomerId customer, int day, std::optional<int> score,
                          InteractionKind kind = InteractionKind::SurveyAnswer)
    {
        db::Interaction answer;
        answer.customer = customer;
        answer.occurredAtMs = test::moment(day).ms;
        answer.occurredOn = test::moment(day).day;
        answer.kind = kind;
        answer.score = score;
        return test::must(m_shop->session().interactions().add(answer)).value;
    }
    QStringList rows(const QString &statement, std::optional<db::Audience> audience = {},
                     std::optional<InteractionKind> kind = {})
    {
        db::Statement select = m_shop->raw().prepare(statement);
        select.bind(":from", db::isoText(test::moment().day)).bind(":to", db::isoText(test::moment(9).day));
        select.bindOrNull(":audience", audience ? db::keyOf(*audience) : QString());
        select.bindOrNull(":kind", kind ? db::keyOf(*kind) : QString());
        QStringList found;
        while (test::must(select.step()))
            found.append(u"%1 %2 %3"_s.arg(select.text("day").last(2), select.text("line"))
                             .arg(select.integer("value")));
        return found;
    }
    QStringList scores(std::optional<db::Audience> audience = {}, std::optional<InteractionKind> kind = {})
    {
        return rows(u"score_daily/select_by_score"_s, audience, kind);
    }
    void checkTheFile() { QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList()); }

    std::unique_ptr<test::Shop> m_shop;
};

void TestScoreDaily::countsAnswersByDayAndScore()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, LifecycleStage::Awareness);
    const auto ha = m_shop->addCustomer(u"Hà"_s, LifecycleStage::Loyalty);
    log(lan, 0, 10);
    log(ha, 0, 10);
    log(ha, 0, 9);
    log(ha, 2, 0, InteractionKind::Review);
    QCOMPARE(scores(), QStringList({u"20 9 1"_s, u"20 10 2"_s, u"22 0 1"_s}));
    QCOMPARE(scores(db::Audience::Prospect), QStringList(u"20 10 1"_s));
    QCOMPARE(scores({}, InteractionKind::Review), QStringList(u"22 0 1"_s));
    checkTheFile();
}

void TestScoreDaily::leavesOutContactsWithoutAScore()
{
    log(m_shop->addCustomer(u"Lan"_s), 0, {});
    QCOMPARE(m_shop->count(u"score_daily"_s), 0);
}

void TestScoreDaily::followsAnAnswerThatChanges()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const auto id = log(lan, 0, {});
    const auto change = [this](const QString &set) {
        test::must(m_shop->raw().execute(u"UPDATE interaction SET "_s + set));
        checkTheFile();
    };
    change(u"score = 4"_s);
    QCOMPARE(scores(), QStringList(u"20 4 1"_s));
    change(u"score = 5"_s);
    QCOMPARE(scores(), QStringList(u"20 5 1"_s));
    change(u"occurred_on = '2026-11-21', channel = 'phone', stage = 'experience'"_s);
    QCOMPARE(scores(), QStringList(u"21 5 1"_s));
    change(u"score = NULL"_s);
    QCOMPARE(scores(), QStringList());
    change(u"score = 3"_s);
    MK_VERIFY_OK(m_shop->session().interactions().remove(id, lan));
    QCOMPARE(scores(), QStringList());
    checkTheFile();
}

void TestScoreDaily::givesThePeopleOfAScore()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    log(lan, 1, 7);
    log(lan, 1, {});
    const QString statement = u"interaction/select_scores_by_score"_s;
    QCOMPARE(rows(statement), scores());
    QCOMPARE(rows(statement, db::Audience::Prospect), QStringList());
    QCOMPARE(rows(statement, {}, InteractionKind::Review), QStringList());
    db::Statement select = m_shop->raw().prepare(statement);
    select.bind(":from", u"2026-11-21"_s).bind(":to", u"2026-11-21"_s).bindOrNull(":audience", QString());
    QVERIFY(test::must(select.bindOrNull(":kind", QString()).step()));
    QCOMPARE(select.integer("customer_id"), lan.value);
}

MK_TEST(TestScoreDaily)
#include "tst_score_daily.moc"
