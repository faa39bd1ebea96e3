#include "db/customers/merge_store.h"

#include "db/customers/consent_store.h"
#include "db/customers/interaction_store.h"
#include "db/customers/suppression_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/dump.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// What hangs on a customer goes to another and comes back, row by row.
class TestMergeStore final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void knowsEveryTableOfACustomer();
    void movesAndMovesBack();
    void takesTheBarAlongWithTheNumber();
    void leavesWhatTheOtherHasAlready();
    void findsTheOneKeptToTheEnd();
    void marksEachOnce();
    void takesAStageWithoutCountingIt();
    void givesAGreetingWithItsContact();
    void leavesAnOccurrenceThatTheOtherHas_data();
    void leavesAnOccurrenceThatTheOtherHas();

private:
    db::Session &session() { return m_shop->session(); }
    template <class Work> auto whole(Work work) { return session().inTransaction(work); }
    db::CustomerId add(const QString &name, const QList<db::ContactPoint> &points = {})
    {
        db::Customer customer = test::person(name);
        customer.contactPoints = points;
        return test::must(session().customers().add(customer, test::moment())).value;
    }
    db::Result<db::MovedRows> move(db::CustomerId other, db::CustomerId kept)
    {
        return whole([&]() -> db::Result<db::MovedRows> {
            MK_CHECK(session().merges().mark(other, kept, test::moment()));
            return session().merges().moveRows(other, kept);
        });
    }

    /// A greeting that waits; of an occasion that is there.
    db::MessageId enter(db::CustomerId customer, db::TemplateId text, int occasionYear,
                        db::Channel channel = db::Channel::Sms)
    {
        db::OutboxMessage message = m_shop->greeting(customer, text, u"tet"_s, channel);
        message.occasionYear = occasionYear;
        return m_shop->addMessage(message);
    }
    db::OutboxMessage message(db::MessageId id) { return test::must(session().outbox().byId(id)); }

    std::unique_ptr<test::Shop> m_shop;
};

// A new table about a customer has to say what becomes of it in a merge.
void TestMergeStore::knowsEveryTableOfACustomer()
{
    const QStringList moved{u"consent"_s,     u"contact_point"_s,  u"data_request"_s,
                            u"interaction"_s, u"outbox_message"_s, u"stage_change"_s};
    const QStringList stay{
        u"consent_current"_s,  // follows from the consents
        u"contact_span"_s,     // follows from the interactions
        u"customer_picture"_s, // copied by the command
        u"customer_search"_s,  // follows from the customer
        u"customer_tag"_s,     // joined by the writer
        u"distinct_pair"_s,    // is asked about with who was merged
        u"import_batch_row"_s, // says what was done to this entry
        u"merged_customer"_s,
        u"personal_day"_s, // joined by the writer
        u"relation"_s,     // copied by the command
        u"sample_customer"_s,
        u"sending_wish"_s, // is read of both entries
    };
    QStringList known = moved + stay;
    known.sort();
    const QStringList found = test::must(m_shop->raw().column(
        u"SELECT DISTINCT t.name FROM sqlite_schema AS t JOIN pragma_foreign_key_list(t.name) AS f "
        "ON f.\"table\" = 'customer' WHERE t.type = 'table' ORDER BY 1"_s));
    QCOMPARE(found, known);
}

void TestMergeStore::movesAndMovesBack()
{
    using Kind = db::ContactKind;
    const auto kept = add(u"An"_s, {test::contact(Kind::Phone, u"+84961000051"_s)});
    const auto other = add(u"Chị An"_s, {test::contact(Kind::Phone, u"+84961000052"_s)});
    m_shop->addCounted(other);
    MK_VERIFY_OK(session().consents().record(
        {{}, other, u"sms"_s, db::Purpose::Greeting, false, u"counter"_s, {}, 5}));
    const QStringList before = test::dumpOf(m_shop->path());
    const auto rows = move(other, kept);
    MK_VERIFY_OK(rows);
    QCOMPARE(rows->contactPoints.size(), 1);
    QVERIFY(!rows->interactions.isEmpty() && !rows->messages.isEmpty() && !rows->consents.isEmpty());
    QVERIFY(session().consents().ledger(other)->isEmpty());
    QCOMPARE(*session().safekeeping().check(), QStringList());
    MK_VERIFY_OK(whole([&]() -> db::Result<void> {
        MK_CHECK(session().merges().moveBack(other, kept, *rows));
        return session().merges().unmark(other);
    }));
    QCOMPARE(test::dumpOf(m_shop->path()), before);
}

// What the kept one agreed to before was not said of a number that comes with the other.
void TestMergeStore::takesTheBarAlongWithTheNumber()
{
    const auto phone = test::contact(db::ContactKind::Phone, u"+84961000052"_s);
    MK_VERIFY_OK(whole([&] { return session().suppression().add({phone}, 1); }));
    const auto kept = add(u"An"_s);
    const auto other = add(u"Chị An"_s, {phone});
    MK_VERIFY_OK(session().consents().record(
        {{}, kept, u"all"_s, db::Purpose::Greeting, true, u"counter"_s, {}, test::moment(1).ms}));
    const auto barred = [this](db::CustomerId id) {
        return test::must(session().consents().barredAddresses(id, db::Purpose::Greeting));
    };
    const auto rows = move(other, kept);
    MK_VERIFY_OK(rows);
    QCOMPARE(barred(kept), QStringList{phone.normalized});
    MK_VERIFY_OK(whole([&]() -> db::Result<void> {
        MK_CHECK(session().merges().moveBack(other, kept, *rows));
        return session().merges().unmark(other);
    }));
    QVERIFY(barred(kept).isEmpty());
    QCOMPARE(barred(other), QStringList{phone.normalized});
}

void TestMergeStore::leavesWhatTheOtherHasAlready()
{
    const auto phone = test::contact(db::ContactKind::Phone, u"+84961000051"_s);
    const auto kept = add(u"An"_s, {phone});
    const auto other = add(u"Chị An"_s, {phone});
    const auto rows = move(other, kept);
    MK_VERIFY_OK(rows);
    QVERIFY(rows->contactPoints.isEmpty());
    QCOMPARE(session().reader().read(other)->contactPoints.size(), 1);
}

void TestMergeStore::findsTheOneKeptToTheEnd()
{
    const auto first = add(u"A"_s);
    const auto second = add(u"B"_s);
    const auto third = add(u"C"_s);
    MK_VERIFY_OK(move(first, second));
    MK_VERIFY_OK(move(second, third));
    QCOMPARE(*session().merges().keptOf(first), std::optional(third));
    QCOMPARE(*session().merges().keptOf(third), std::optional<db::CustomerId>());
    QCOMPARE(*session().merges().mergedInto(third), (QList<db::CustomerId>{first, second}));
}

void TestMergeStore::marksEachOnce()
{
    const auto one = add(u"A"_s);
    const auto other = add(u"B"_s);
    MK_VERIFY_OK(move(one, other));
    MK_COMPARE_ERROR(move(one, other), db::ErrorKind::Conflict);
    MK_VERIFY_OK(whole([&] { return session().merges().unmark(one); }));
    MK_COMPARE_ERROR(whole([&] { return session().merges().unmark(one); }), db::ErrorKind::Conflict);
}

void TestMergeStore::takesAStageWithoutCountingIt()
{
    const auto kept = test::must(session().customers().add(
                                     test::person(u"An"_s, db::LifecycleStage::Awareness), test::moment()))
                          .value;
    const db::StageBegun bought{db::LifecycleStage::Experience, 7, QDate(2026, 1, 2)};
    MK_VERIFY_OK(whole([&] { return session().merges().takeStage(kept, bought); }));
    const auto now = session().merges().stageOf(kept);
    QCOMPARE(now->stage, bought.stage);
    QCOMPARE(now->sinceMs, bought.sinceMs);
    QCOMPARE(now->since, bought.since);
    QCOMPARE(session().customers().stageHistory(kept)->size(), 1);
    QCOMPARE(m_shop->scalar(u"SELECT coalesce(sum(conversions), 0) FROM conversion_daily"_s).toInt(), 0);
}

void TestMergeStore::givesAGreetingWithItsContact()
{
    m_shop->addOccasion(u"tet"_s);
    const auto text = m_shop->addTemplate(db::Audience::Existing);
    const auto kept = add(u"An"_s);
    const auto other = add(u"Chị An"_s);
    MK_VERIFY_OK(move(other, kept));
    const auto greeting = enter(kept, text, 20270002);
    MK_VERIFY_OK(session().outbox().markSent(greeting, test::moment()));
    const auto ofAnotherDay = enter(other, text, 20270002); // has that number with the other
    MK_VERIFY_OK(whole([&] {
        return session().merges().giveGreeting(other, kept, {greeting, 2027}, u"done"_s, test::moment(1));
    }));
    QCOMPARE(message(greeting).customer, other);
    QCOMPARE(message(greeting).occasionYear, 2027);
    QCOMPARE(message(greeting).state, db::MessageState::Sent);
    QCOMPARE(message(ofAnotherDay).occasionYear, 20270002);
    QCOMPARE(message(ofAnotherDay).state, db::MessageState::Planned);
    QVERIFY(session().interactions().timeline(kept, 9)->isEmpty());
    QCOMPARE(session().interactions().timeline(other, 9)->size(), 1);
    QCOMPARE(*session().safekeeping().check(), QStringList());
}

void TestMergeStore::leavesAnOccurrenceThatTheOtherHas_data()
{
    using State = db::MessageState;
    QTest::addColumn<db::Channel>("channel");
    QTest::addColumn<State>("before");
    QTest::addColumn<State>("after");
    QTest::addColumn<bool>("goes");
    QTest::newRow("waits") << db::Channel::Zalo << State::Planned << State::Skipped << false;
    QTest::newRow("was sent, too") << db::Channel::Sms << State::Sent << State::Sent << false;
    QTest::newRow("could be planned again")
        << db::Channel::Sms << State::Cancelled << State::Skipped << false;
    QTest::newRow("is no longer due, by another channel")
        << db::Channel::Zalo << State::Cancelled << State::Cancelled << true;
}

void TestMergeStore::leavesAnOccurrenceThatTheOtherHas()
{
    using State = db::MessageState;
    QFETCH(const db::Channel, channel);
    QFETCH(const State, before);
    QFETCH(const State, after);
    QFETCH(const bool, goes);
    m_shop->addOccasion(u"tet"_s);
    const auto text = m_shop->addTemplate(db::Audience::Existing);
    const auto kept = add(u"An"_s);
    const auto other = add(u"Chị An"_s);
    MK_VERIFY_OK(move(other, kept));
    const auto greeting = enter(kept, text, 2027);
    MK_VERIFY_OK(session().outbox().markSent(greeting, test::moment()));
    const auto own = enter(other, text, 2027, channel);
    if (before == State::Sent)
        MK_VERIFY_OK(session().outbox().markSent(own, test::moment()));
    if (before == State::Cancelled)
        MK_VERIFY_OK(session().outbox().cancel(own, u"no-longer-due"_s, test::moment()));
    MK_VERIFY_OK(whole([&] {
        return session().merges().giveGreeting(other, kept, {greeting, 2027}, u"done"_s, test::moment(1));
    }));
    QCOMPARE(message(greeting).customer, goes ? other : kept);
    QCOMPARE(message(greeting).state, State::Sent);
    QCOMPARE(message(own).customer, other);
    QCOMPARE(message(own).occasionYear, 2027);
    QCOMPARE(message(own).state, after);
    if (after == State::Skipped)
        QCOMPARE(message(own).reason, u"done"_s);
    QCOMPARE(*session().safekeeping().check(), QStringList());
}

MK_TEST(TestMergeStore)
#include "tst_merge_store.moc"
