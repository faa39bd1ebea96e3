#include "tests/db/outbox/sending_shop.h"

#include "db/customers/interaction_store.h"
#include "db/safekeeping/derived_tables.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using db::MessageState;

/// Whatever happens to messages, their news and scores, their counts are those that a rebuild makes.
class TestCountRebuild final : public QObject, SendingShop
{
    Q_OBJECT
private slots:
    void init() { makeSendingShop(); }
    void countsAsARebuildDoes_data();
    void countsAsARebuildDoes();
    void makesAWrongCountAgain_data();
    void makesAWrongCountAgain();

private:
    using Step = void (TestCountRebuild::*)();

    int below(qsizetype end) { return m_random.bounded(static_cast<int>(end)); }
    /// One of the messages; none where there is none yet.
    db::MessageId some()
    {
        return m_messages.isEmpty() ? db::MessageId() : m_messages.at(below(m_messages.size()));
    }
    void planOne();
    void markOne();
    void takeOneBack();
    void sendOne();
    void hearOfOne();
    void forgetNews();
    void score();
    void scoreOtherwise();
    void forgetAScore();
    void loseACustomer();
    QStringList rowsOf(const QString &table, const QString &count);
    void rebuild(const QString &table);
    void compareWithARebuild(const QString &table, const QString &count);

    QRandomGenerator m_random;
    QList<db::MessageId> m_messages;
    int m_year = 2027;
};

void TestCountRebuild::planOne()
{
    db::OutboxMessage message = m_shop->greeting(m_lan, m_words, u"tet"_s);
    message.occasionYear = ++m_year;
    if (below(2) == 0) {
        message.occasionKey.clear();
        message.customer = m_shop->addCustomer(u"Khách %1"_s.arg(m_year));
    }
    m_messages.append(m_shop->addMessage(message));
}

void TestCountRebuild::markOne()
{
    if (const auto id = some(); id && stateOf(id) == MessageState::Planned) {
        db::Act then = test::moment(below(3));
        then.ms += below(3) * qint64{3'600'000};
        MK_VERIFY_OK(outbox().markSent(id, then));
    }
}

void TestCountRebuild::takeOneBack()
{
    if (const auto id = some();
        id && message(id).state == MessageState::Sent && message(id).sending.acceptedAtMs == 0)
        MK_VERIFY_OK(outbox().reopen(id, test::moment(3)));
}

void TestCountRebuild::sendOne()
{
    if (const auto id = some(); id && stateOf(id) == MessageState::Planned) {
        MK_VERIFY_OK(sending().claim(claimOf(id), m_desk, test::moment()));
        const auto result =
            below(4) == 0 ? db::Settlement::Result::Refused : db::Settlement::Result::Accepted;
        MK_VERIFY_OK(sending().settle(news(id, result), m_desk, test::moment(below(3))));
    }
}

void TestCountRebuild::hearOfOne()
{
    const auto id = some();
    if (!id)
        return;
    static const QStringList kinds = db::allKeys<db::DeliveryKind>();
    static const QStringList sources = db::allKeys<db::DeliverySource>();
    const auto kind = *db::wordOf<db::DeliveryKind>(kinds.at(below(kinds.size())));
    const auto source = *db::wordOf<db::DeliverySource>(sources.at(below(sources.size())));
    MK_VERIFY_OK(events().record({id, kind, 9, source, QString::number(below(2))}));
}

void TestCountRebuild::forgetNews()
{
    MK_VERIFY_OK(m_shop->raw().execute(u"DELETE FROM delivery_event WHERE id % 5 = %1"_s.arg(below(5))));
}

void TestCountRebuild::score()
{
    db::Interaction answer;
    answer.customer = m_lan;
    answer.occurredAtMs = test::moment(below(3)).ms;
    answer.occurredOn = test::moment(below(3)).day;
    answer.kind = below(2) == 0 ? db::InteractionKind::Review : db::InteractionKind::SurveyAnswer;
    if (below(4) != 0)
        answer.score = below(5);
    MK_VERIFY_OK(m_shop->session().interactions().add(answer));
}

void TestCountRebuild::scoreOtherwise()
{
    MK_VERIFY_OK(m_shop->raw().execute(
        u"UPDATE interaction SET score = nullif(%1, 0), stage = 'experience' WHERE id % 7 = %1"_s.arg(
            below(7))));
}

void TestCountRebuild::forgetAScore()
{
    MK_VERIFY_OK(m_shop->raw().execute(
        u"DELETE FROM interaction WHERE outbox_message_id IS NULL AND id % 9 = %1"_s.arg(below(9))));
}

void TestCountRebuild::loseACustomer()
{
    MK_VERIFY_OK(m_shop->raw().execute(
        u"DELETE FROM customer WHERE id = (SELECT max(id) FROM customer WHERE id <> %1)"_s.arg(m_lan.value)));
    m_messages.removeIf([this](db::MessageId id) { return !outbox().byId(id); });
}

QStringList TestCountRebuild::rowsOf(const QString &table, const QString &count)
{
    const QString columns =
        m_shop->scalar(u"SELECT group_concat(name) FROM pragma_table_info('%1')"_s.arg(table)).toString();
    return test::must(m_shop->raw().column(
        u"SELECT json_array(%1) FROM %2 WHERE %3 <> 0 ORDER BY 1"_s.arg(columns, table, count)));
}

void TestCountRebuild::rebuild(const QString &table)
{
    MK_VERIFY_OK(m_shop->raw().execute(u"BEGIN IMMEDIATE"_s));
    MK_VERIFY_OK(db::DerivedTables(m_shop->raw()).rebuild(table));
    MK_VERIFY_OK(m_shop->raw().execute(u"COMMIT"_s));
}

void TestCountRebuild::compareWithARebuild(const QString &table, const QString &count)
{
    const QStringList kept = rowsOf(table, count);
    rebuild(table);
    QCOMPARE(kept, rowsOf(table, count));
}

void TestCountRebuild::countsAsARebuildDoes_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 7U, 2026U})
        QTest::addRow("seed %u", seed) << seed;
}

void TestCountRebuild::countsAsARebuildDoes()
{
    QFETCH(quint32, seed);
    m_random.seed(seed);
    m_messages.clear();
    using Self = TestCountRebuild;
    // What happens often stands there often.
    const QList<Step> steps{
        &Self::planOne,      &Self::planOne,     &Self::markOne,      &Self::markOne,   &Self::sendOne,
        &Self::hearOfOne,    &Self::hearOfOne,   &Self::hearOfOne,    &Self::hearOfOne, &Self::score,
        &Self::score,        &Self::takeOneBack, &Self::planOne,      &Self::hearOfOne, &Self::scoreOtherwise,
        &Self::forgetAScore, &Self::forgetNews,  &Self::loseACustomer};
    for (int i = 1; i <= 500; ++i) {
        (this->*steps.at(below(steps.size())))();
        if (QTest::currentTestFailed())
            return;
        if (i % 50 != 0)
            continue;
        QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
        compareWithARebuild(u"message_daily"_s, u"sent"_s);
        compareWithARebuild(u"score_daily"_s, u"answers"_s);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(!rowsOf(u"message_daily"_s, u"sent"_s).isEmpty());
    QVERIFY(!rowsOf(u"score_daily"_s, u"answers"_s).isEmpty());
}

void TestCountRebuild::makesAWrongCountAgain_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("table");
    QTest::newRow("messages counted as opened")
        << u"UPDATE message_daily SET opened = 1"_s << u"message_daily"_s;
    QTest::newRow("messages not counted") << u"DELETE FROM message_daily"_s << u"message_daily"_s;
    QTest::newRow("a count of another hour")
        << u"UPDATE message_daily SET hour = hour + 1"_s << u"message_daily"_s;
    QTest::newRow("scores not counted") << u"DELETE FROM score_daily"_s << u"score_daily"_s;
    QTest::newRow("a score that was not given")
        << u"UPDATE score_daily SET score = score + 1"_s << u"score_daily"_s;
}

void TestCountRebuild::makesAWrongCountAgain()
{
    QFETCH(QString, sql);
    QFETCH(QString, table);
    MK_VERIFY_OK(outbox().markSent(plan(), test::moment()));
    MK_VERIFY_OK(m_shop->raw().execute(u"UPDATE interaction SET score = 3"_s));
    const QString count = table == "message_daily"_L1 ? u"sent"_s : u"answers"_s;
    const QStringList right = rowsOf(table, count);
    QCOMPARE(right.size(), 1);
    MK_VERIFY_OK(m_shop->raw().execute(sql));
    QVERIFY(rowsOf(table, count) != right);
    const auto faults = test::must(db::DerivedTables(m_shop->raw()).faults());
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults.constFirst().name, table);
    rebuild(table);
    QCOMPARE(rowsOf(table, count), right);
}

MK_TEST(TestCountRebuild)
#include "tst_count_rebuild.moc"
