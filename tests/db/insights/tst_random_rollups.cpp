#include "db/core/iso_date.h"
#include "db/safekeeping/derived_tables.h"
#include "db/support/dump.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// Whatever is done to contacts and customers, in whatever order: the tables that follow say what they would
/// if they were made again, and what a program without them finds.
class TestRandomRollups final : public QObject
{
    Q_OBJECT
private slots:
    void agreeWithTheFacts_data();
    void agreeWithTheFacts();

private:
    int below(int most) { return m_random.bounded(most); }
    template <qsizetype N> QString oneOf(const QString (&words)[N]) { return words[below(N)]; }
    QString stage() { return oneOf({u"awareness"_s, u"acquisition"_s, u"loyalty"_s}); }
    QString customer() { return QString::number(1 + below(4)); }
    QString contact()
    {
        return u"(SELECT id FROM interaction ORDER BY id LIMIT 1 OFFSET %1)"_s.arg(below(40));
    }
    /// "at_ms, 'day'", of few instants, so that some are the same.
    QString moment()
    {
        const qint64 ms = test::moment(below(12)).ms + below(3) * 3'600'000;
        return u"%1, '%2'"_s.arg(ms).arg(
            db::isoText(QDateTime::fromMSecsSinceEpoch(ms, QTimeZone(7 * 3600)).date()));
    }
    QString anyStep();
    QString changeOfAContact();
    QString changeOfACustomer();
    void makeAgain();
    /// Questions whose answer is not the one that a walk over all contacts finds.
    qint64 wrongAnswers() const;

    std::unique_ptr<test::Shop> m_shop;
    QRandomGenerator m_random;
};

QString TestRandomRollups::changeOfAContact()
{
    switch (below(5)) {
    case 0:
        return u"UPDATE interaction SET (occurred_at_ms, occurred_on) = (%1) WHERE id = %2"_s.arg(moment(),
                                                                                                  contact());
    case 1:
        return u"UPDATE interaction SET direction = '%1' WHERE id = %2"_s.arg(oneOf({u"in"_s, u"out"_s}),
                                                                              contact());
    case 2:
        return u"UPDATE interaction SET kind = '%1' WHERE id = %2"_s.arg(oneOf({u"visit"_s, u"question"_s}),
                                                                         contact());
    case 3:
        return u"UPDATE interaction SET customer_id = coalesce((SELECT id FROM customer WHERE id = %1), "
               u"customer_id) "
               "WHERE customer_id = %2"_s.arg(customer(), customer());
    default:
        return u"DELETE FROM interaction WHERE id = %1"_s.arg(contact());
    }
}

QString TestRandomRollups::changeOfACustomer()
{
    switch (below(5)) {
    case 0:
        return u"UPDATE customer SET deleted_at_ms = NULL WHERE id = %1"_s.arg(customer());
    case 1:
        return u"UPDATE customer SET deleted_at_ms = %1 WHERE id = %2"_s.arg(test::moment(below(12)).ms)
            .arg(customer());
    case 2:
        return u"DELETE FROM stage_change WHERE id = (SELECT max(id) FROM stage_change)"_s;
    case 3:
        return below(4) == 0
                   ? u"DELETE FROM customer WHERE id = %1"_s.arg(customer())
                   : u"UPDATE stage_change SET customer_id = %1"_s.arg(u"(SELECT min(id) FROM customer)"_s);
    default:
        return u"UPDATE customer SET (stage_since_ms, stage_since_on) = (%1), stage = '%2' WHERE id = %3"_s
            .arg(moment(), stage(), customer());
    }
}

QString TestRandomRollups::anyStep()
{
    switch (below(4)) {
    case 0:
        return changeOfAContact();
    case 1:
        return changeOfACustomer();
    default:
        return u"INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, direction, "
               u"kind, stage) "
               "SELECT id, %1, '%2', '%3', '%4', '%5' FROM customer WHERE id = %6"_s.arg(
                   moment(), oneOf({u"zalo"_s, u"phone"_s}), oneOf({u"in"_s, u"out"_s}),
                   oneOf({u"question"_s, u"complaint"_s, u"message"_s}), stage(), customer());
    }
}

void TestRandomRollups::makeAgain()
{
    test::must(m_shop->raw().execute(u"BEGIN IMMEDIATE"_s));
    for (const QString &table :
         {u"question_answer"_s, u"answer_daily"_s, u"stage_daily"_s, u"stage_step_daily"_s})
        test::must(db::DerivedTables(m_shop->raw()).rebuild(table));
    test::must(m_shop->raw().execute(u"COMMIT"_s));
}

qint64 TestRandomRollups::wrongAnswers() const
{
    return m_shop
        ->scalar(u"SELECT count(*) FROM question_answer AS q WHERE q.answered_at_ms IS NOT "
                 "(SELECT min(i.occurred_at_ms) FROM interaction AS i WHERE i.customer_id = q.customer_id "
                 "AND i.direction = 'out' AND (i.occurred_at_ms > q.asked_at_ms "
                 "OR (i.occurred_at_ms = q.asked_at_ms AND i.id > q.question_id)))"_s)
        .toLongLong();
}

void TestRandomRollups::agreeWithTheFacts_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("one order") << quint32{620};
    QTest::newRow("another") << quint32{1968};
}

void TestRandomRollups::agreeWithTheFacts()
{
    QFETCH(const quint32, seed);
    m_shop = std::make_unique<test::Shop>();
    m_random.seed(seed);
    int answered = 0;
    for (int i = 0; i < 500; ++i) {
        if (m_shop->count(u"customer"_s) < 3 || below(40) == 0)
            m_shop->addCustomer(u"Lan"_s, *db::wordOf<db::LifecycleStage>(stage()));
        const QString step = anyStep();
        test::must(m_shop->raw().execute(step));
        const auto faults = test::must(db::DerivedTables(m_shop->raw()).faults());
        QVERIFY2(faults.isEmpty(), qPrintable(step + u": "_s + db::textOf(faults)));
        QCOMPARE(wrongAnswers(), 0);
        answered += m_shop->scalar(u"SELECT count(answered_at_ms) FROM question_answer"_s).toInt();
        QCOMPARE(m_shop->scalar(u"SELECT coalesce(sum(entered - left), 0) FROM stage_daily"_s),
                 m_shop->scalar(u"SELECT count(*) FROM customer WHERE deleted_at_ms IS NULL"_s));
    }
    QVERIFY(answered > 0); // at one time or another
    QVERIFY(m_shop->count(u"stage_step_daily"_s) > 0);
    const QStringList kept = test::dumpOf(m_shop->path());
    makeAgain();
    QCOMPARE(test::dumpOf(m_shop->path()), kept);
}

MK_TEST(TestRandomRollups)
#include "tst_random_rollups.moc"
