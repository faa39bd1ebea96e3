#include "db/customers/interaction_store.h"
#include "db/customers/merge_store.h"
#include "db/safekeeping/erasure_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using db::Direction;
using Kind = db::InteractionKind;

/// Which contact answered a question, whatever is entered, moved or taken back.
class TestQuestionAnswers final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void answersWithTheFirstContactThatGoesOut();
    void answersQuestionsAndComplaintsOfThatCustomerOnly();
    void ordersOneInstantByEntry();
    void takesAnAnswerThatIsEnteredLate();
    void seeksTheNextWhenAnAnswerIsTakenBack();
    void countsAMessageOfTheOutbox();
    void followsEveryChange_data();
    void followsEveryChange();
    void movesWithAMerge();
    void outlivesAnErasure();
    void goesWithTheCustomer();

private:
    db::Session &session() { return m_shop->session(); }
    /// So many minutes after half past eight.
    db::InteractionId log(int minute, Kind kind, Direction direction, db::CustomerId customer)
    {
        db::Interaction contact;
        contact.customer = customer;
        contact.occurredAtMs = test::moment().ms + minute * 60'000;
        contact.occurredOn = QDateTime::fromMSecsSinceEpoch(contact.occurredAtMs, QTimeZone(7 * 3600)).date();
        contact.kind = kind;
        contact.direction = direction;
        return test::must(session().interactions().add(contact)).value;
    }
    db::InteractionId ask(int minute) { return log(minute, Kind::Question, Direction::In, m_lan); }
    db::InteractionId answer(int minute) { return log(minute, Kind::Message, Direction::Out, m_lan); }
    /// Minutes to the answer of each question, by the time asked.
    QString minutes() const
    {
        return m_shop
            ->scalar(u"SELECT group_concat(minutes) FROM (SELECT minutes FROM question_answer "
                     "ORDER BY asked_at_ms, question_id)"_s)
            .toString();
    }
    QString counts() const
    {
        return m_shop
            ->scalar(
                u"SELECT group_concat(line, '; ') FROM (SELECT substr(day, 9) || ' ' || channel || ' ' || "
                "minutes || ': ' || answers AS line FROM answer_daily WHERE answers <> 0 ORDER BY 1)"_s)
            .toString();
    }

    std::unique_ptr<test::Shop> m_shop;
    db::CustomerId m_lan;
};

void TestQuestionAnswers::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_lan = m_shop->addCustomer(u"Lan"_s);
}

void TestQuestionAnswers::cleanup()
{
    QCOMPARE(test::must(session().safekeeping().check()), QStringList());
}

void TestQuestionAnswers::answersWithTheFirstContactThatGoesOut()
{
    ask(0);
    QCOMPARE(minutes(), u"-1"_s);
    QCOMPARE(counts(), u"20 store -1: 1"_s);
    answer(5);
    answer(9);
    QCOMPARE(minutes(), u"5"_s);
    ask(10);
    ask(1450);
    QCOMPARE(counts(), u"20 store -1: 1; 20 store 5: 1; 21 store -1: 1"_s);
    answer(1460); // answers both
    QCOMPARE(minutes(), u"5,1450,10"_s);
    QCOMPARE(counts(), u"20 store 1450: 1; 20 store 5: 1; 21 store 10: 1"_s);
}

void TestQuestionAnswers::answersQuestionsAndComplaintsOfThatCustomerOnly()
{
    const auto ha = m_shop->addCustomer(u"Hà"_s);
    log(0, Kind::Complaint, Direction::In, m_lan);
    log(1, Kind::Question, Direction::Out, ha); // the shop asks; nobody waits
    log(2, Kind::Message, Direction::In, ha);
    log(3, Kind::Question, Direction::In, ha);
    log(5, Kind::Visit, Direction::In, ha);
    QCOMPARE(minutes(), u"-1,-1"_s);
    log(7, Kind::Call, Direction::Out, ha);
    QCOMPARE(minutes(), u"-1,4"_s);
}

void TestQuestionAnswers::ordersOneInstantByEntry()
{
    answer(0);
    ask(0);
    QCOMPARE(minutes(), u"-1"_s);
    answer(0);
    QCOMPARE(minutes(), u"0"_s);
}

void TestQuestionAnswers::takesAnAnswerThatIsEnteredLate()
{
    ask(0);
    answer(60);
    answer(20); // was found in another notebook
    QCOMPARE(minutes(), u"20"_s);
    ask(30); // and so was this
    QCOMPARE(minutes(), u"20,30"_s);
    answer(40);
    QCOMPARE(minutes(), u"20,10"_s);
}

void TestQuestionAnswers::seeksTheNextWhenAnAnswerIsTakenBack()
{
    const auto asked = ask(0);
    const auto first = answer(10);
    const auto second = answer(30);
    MK_VERIFY_OK(session().interactions().remove(first, m_lan));
    QCOMPARE(minutes(), u"30"_s);
    MK_VERIFY_OK(session().interactions().remove(second, m_lan));
    QCOMPARE(counts(), u"20 store -1: 1"_s);
    MK_VERIFY_OK(session().interactions().remove(asked, m_lan));
    QCOMPARE(m_shop->count(u"question_answer"_s), 0);
    QCOMPARE(counts(), QString());
}

void TestQuestionAnswers::countsAMessageOfTheOutbox()
{
    ask(-60);
    m_shop->addOccasion(u"tet"_s);
    const auto text = m_shop->addTemplate(db::Audience::Existing);
    const auto id = m_shop->addMessage(m_shop->greeting(m_lan, text, u"tet"_s));
    QCOMPARE(minutes(), u"-1"_s);
    MK_VERIFY_OK(session().outbox().markSent(id, test::moment()));
    QCOMPARE(minutes(), u"60"_s);
    MK_VERIFY_OK(session().outbox().reopen(id, test::moment()));
    QCOMPARE(minutes(), u"-1"_s);
}

void TestQuestionAnswers::followsEveryChange_data()
{
    QTest::addColumn<QString>("change"); // 1: question at 0, 2: answer at 10, 3: answer at 30
    QTest::addColumn<QString>("minutes");
    const auto row = [](const char *name, const QString &change, const QString &minutes) {
        QTest::newRow(name) << change << minutes;
    };
    const QString minute = QString::number(test::moment().ms) + u" + 60000 * "_s;
    row("a question asked later", u"occurred_at_ms = %1 20 WHERE id = 1"_s.arg(minute), u"10"_s);
    row("a question asked last", u"occurred_at_ms = %1 40 WHERE id = 1"_s.arg(minute), u"-1"_s);
    row("a question of another day", u"occurred_on = '2026-11-19' WHERE id = 1"_s, u"10"_s);
    row("a question through another channel", u"channel = 'zalo', stage = 'awareness' WHERE id = 1"_s,
        u"10"_s);
    row("a question that was a visit", u"kind = 'visit' WHERE id = 1"_s, {});
    row("a question of the shop's", u"direction = 'out' WHERE id = 1"_s, {});
    row("a complaint", u"kind = 'complaint' WHERE id = 1"_s, u"10"_s);
    row("an answer given later", u"occurred_at_ms = %1 50 WHERE id = 2"_s.arg(minute), u"30"_s);
    row("an answer given earlier", u"occurred_at_ms = %1 5 WHERE id = 3"_s.arg(minute), u"5"_s);
    row("an answer given before", u"occurred_at_ms = %1 -5 WHERE id = 2"_s.arg(minute), u"30"_s);
    row("an answer that came in", u"direction = 'in' WHERE id = 2"_s, u"30"_s);
    row("an answer that was a question", u"direction = 'in', kind = 'question' WHERE id = 2"_s, u"30,20"_s);
    row("an answer to somebody else", u"customer_id = 2 WHERE id = 2"_s, u"30"_s);
    row("a question of somebody else", u"customer_id = 2 WHERE id = 1"_s, u"-1"_s);
    row("all later", u"occurred_at_ms = occurred_at_ms + 90000000"_s, u"10"_s);
}

void TestQuestionAnswers::followsEveryChange()
{
    QFETCH(const QString, change);
    QFETCH(const QString, minutes);
    m_shop->addCustomer(u"Hà"_s);
    ask(0);
    answer(10);
    answer(30);
    MK_VERIFY_OK(m_shop->raw().execute(u"UPDATE interaction SET "_s + change));
    QCOMPARE(this->minutes(), minutes);
}

void TestQuestionAnswers::movesWithAMerge()
{
    const auto again = m_shop->addCustomer(u"Chị Lan"_s);
    ask(0);
    log(8, Kind::Call, Direction::Out, again);
    answer(30);
    log(40, Kind::Question, Direction::In, again);
    answer(60);
    QCOMPARE(minutes(), u"30,-1"_s);
    const auto rows = session().inTransaction([&]() -> db::Result<db::MovedRows> {
        MK_CHECK(session().merges().mark(again, m_lan, test::moment()));
        return session().merges().moveRows(again, m_lan);
    });
    MK_VERIFY_OK(rows);
    QCOMPARE(minutes(), u"8,20"_s);
    QCOMPARE(test::must(session().safekeeping().check()), QStringList());
    MK_VERIFY_OK(session().inTransaction([&] { return session().merges().moveBack(again, m_lan, *rows); }));
    QCOMPARE(minutes(), u"30,-1"_s);
}

void TestQuestionAnswers::outlivesAnErasure()
{
    ask(0);
    answer(10);
    ask(20);
    MK_VERIFY_OK(session().inTransaction([&] {
        return session().erasure().erase(
            m_lan, test::moment().ms,
            [](const db::StepOfPerson &, const QSet<qint64> &) { return std::nullopt; });
    }));
    QCOMPARE(counts(), u"20 store -1: 1; 20 store 10: 1"_s);
}

void TestQuestionAnswers::goesWithTheCustomer()
{
    ask(0);
    answer(10);
    ask(20);
    MK_VERIFY_OK(m_shop->raw().execute(u"DELETE FROM customer"_s));
    QCOMPARE(m_shop->count(u"question_answer"_s), 0);
    QCOMPARE(counts(), QString());
}

MK_TEST(TestQuestionAnswers)
#include "tst_question_answers.moc"
