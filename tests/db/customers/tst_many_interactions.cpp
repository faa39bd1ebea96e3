#include "db/customers/many_interactions.h"

#include "db/customers/interaction_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/dump.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::LifecycleStage;

/// Very many interactions that go in in one transaction.
class TestManyInteractions final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void entersWhatTheStoreWouldHaveEntered();
    void addsToWhatIsThere();
    void leavesOutIndexesWhileTheyGoIn();
    void bringsEverythingBackWhenItIsTakenBack();
    void countsWithoutItsHelpAfterwards();
    void refusesWhoDoesNotExistOrIsDeleted();
    void refusesOneBeforeTheBeginning();
    void demandsATransaction();
    void tellsHowMuchIsMade();
    void stopsBetweenTwoSteps_data();
    void stopsBetweenTwoSteps();

private:
    using Progress = std::function<bool(qint64, qint64)>;
    using Ending = db::Session::Ending;

    db::Session &session() { return m_shop->session(); }
    QString indexes() const
    {
        return m_shop
            ->scalar(u"SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema "
                     "WHERE type = 'index' ORDER BY name)"_s)
            .toString();
    }
    /// Of two customers on several days, of each kind, some with amounts and scores.
    static QList<db::Interaction> contactsOf(const QList<db::CustomerId> &customers)
    {
        QList<db::Interaction> contacts;
        for (int i = 0; i < 60; ++i) {
            db::Interaction contact;
            contact.customer = customers.at(i % customers.size());
            contact.occurredAtMs = test::moment(i * 7 % 5).ms + i;
            contact.occurredOn = test::moment(i * 7 % 5).day;
            contact.kind = static_cast<db::InteractionKind>(i % 11);
            contact.channel = static_cast<db::Channel>(i % 9);
            contact.direction = i % 4 == 0 ? db::Direction::Out : db::Direction::In;
            if (contact.kind == db::InteractionKind::Purchase && i % 2 == 0)
                contact.amount = 1000 * i;
            if (contact.kind == db::InteractionKind::Review)
                contact.score = i % 10;
            contact.note = u"số %1"_s.arg(i);
            contacts.append(contact);
        }
        return contacts;
    }
    static db::Result<void> write(db::Session &session, const QList<db::Interaction> &contacts,
                                  const Progress &progress = {}, Ending ending = Ending::Commit)
    {
        return session.inTransaction(
            [&]() -> db::Result<void> {
                db::ManyInteractions many(session.interactions());
                MK_CHECK(many.begin());
                for (const db::Interaction &contact : contacts)
                    MK_CHECK(many.add(contact));
                return many.end(progress);
            },
            ending);
    }
    /// The purchases of a page have no order; check() compares them.
    static QStringList dumpWithoutPages(const test::Shop &shop)
    {
        QStringList dump = test::dumpOf(shop.path());
        dump.removeIf([](const QString &row) { return row.startsWith("purchase_page "_L1); });
        dump.sort();
        return dump;
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestManyInteractions::entersWhatTheStoreWouldHaveEntered()
{
    test::Shop other;
    QList<db::Interaction> contacts;
    for (test::Shop *shop : {m_shop.get(), &other}) {
        contacts = contactsOf({shop->addCustomer(u"Lan"_s, LifecycleStage::Awareness),
                               shop->addCustomer(u"Hà"_s, LifecycleStage::Loyalty)});
    }
    MK_VERIFY_OK(write(session(), contacts));
    for (const db::Interaction &contact : std::as_const(contacts))
        MK_VERIFY_OK(other.session().interactions().add(contact));
    QCOMPARE(dumpWithoutPages(*m_shop), dumpWithoutPages(other));
    QVERIFY(m_shop->count(u"purchase_page"_s) > 0 && m_shop->count(u"score_daily"_s) > 0);
    QCOMPARE(m_shop->count(u"purchase_page"_s), other.count(u"purchase_page"_s));
    QVERIFY(m_shop->scalar(u"SELECT count(answered_at_ms) FROM question_answer"_s).toInt() > 0);
    QCOMPARE(test::must(session().safekeeping().check()), QStringList());
}

void TestManyInteractions::addsToWhatIsThere()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const QList<db::Interaction> contacts = contactsOf({lan});
    for (const db::Interaction &contact : contacts)
        MK_VERIFY_OK(session().interactions().add(contact));
    MK_VERIFY_OK(write(session(), contacts));
    QCOMPARE(m_shop->count(u"interaction"_s), 2 * contacts.size());
    QCOMPARE(m_shop->scalar(u"SELECT sum(answers) FROM score_daily"_s),
             m_shop->scalar(u"SELECT count(score) FROM interaction"_s));
    QCOMPARE(m_shop->scalar(u"SELECT sum(interactions) FROM interaction_daily"_s).toLongLong(),
             2 * contacts.size());
    QCOMPARE(test::must(session().safekeeping().check()), QStringList());
}

void TestManyInteractions::leavesOutIndexesWhileTheyGoIn()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const QString before = indexes();
    db::InteractionStore store(m_shop->raw());
    MK_VERIFY_OK(m_shop->raw().execute(u"BEGIN IMMEDIATE"_s));
    db::ManyInteractions many(store);
    MK_VERIFY_OK(many.begin());
    for (const auto *name : {u"interaction_by_customer", u"interaction_by_day",
                             u"interaction_purchase_by_customer", u"interaction_score_by_customer"}) {
        QVERIFY(before.contains(QStringView(name)));
        QVERIFY(!indexes().contains(QStringView(name)));
    }
    QVERIFY(indexes().contains(u"interaction_by_reference"_s)); // which keeps a receipt from coming twice
    MK_VERIFY_OK(many.add(contactsOf({lan}).constFirst()));
    QCOMPARE(m_shop->count(u"interaction_daily"_s), 0);
    MK_VERIFY_OK(many.end());
    QCOMPARE(m_shop->count(u"interaction_daily"_s), 1);
    MK_VERIFY_OK(m_shop->raw().execute(u"COMMIT"_s));
    QCOMPARE(indexes(), before);
    QCOMPARE(m_shop->scalar(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void TestManyInteractions::bringsEverythingBackWhenItIsTakenBack()
{
    const auto contacts = contactsOf({m_shop->addCustomer(u"Lan"_s)});
    const QString before = indexes();
    const QStringList dump = test::dumpOf(m_shop->path());
    MK_VERIFY_OK(write(session(), contacts, {}, Ending::RollBack));
    QCOMPARE(indexes(), before);
    QCOMPARE(test::dumpOf(m_shop->path()), dump);
    MK_VERIFY_OK(write(session(), contacts)); // whatever was prepared before is prepared again
    QCOMPARE(m_shop->count(u"interaction"_s), contacts.size());
}

void TestManyInteractions::countsWithoutItsHelpAfterwards()
{
    const auto contacts = contactsOf({m_shop->addCustomer(u"Lan"_s)});
    MK_VERIFY_OK(session().interactions().add(contacts.constFirst())); // prepared with its triggers
    MK_VERIFY_OK(write(session(), contacts));
    MK_VERIFY_OK(session().interactions().add(contacts.constFirst()));
    QCOMPARE(m_shop->scalar(u"SELECT sum(interactions) FROM interaction_daily"_s).toLongLong(),
             contacts.size() + 2);
    QCOMPARE(test::must(session().safekeeping().check()), QStringList());
}

void TestManyInteractions::refusesWhoDoesNotExistOrIsDeleted()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    MK_COMPARE_ERROR(write(session(), contactsOf({db::CustomerId{lan.value + 1}})), ErrorKind::NotFound);
    MK_VERIFY_OK(session().customers().remove(lan, test::moment()));
    MK_COMPARE_ERROR(write(session(), contactsOf({lan})), ErrorKind::NotFound);
    QCOMPARE(m_shop->count(u"interaction"_s), 0);
}

void TestManyInteractions::refusesOneBeforeTheBeginning()
{
    db::ManyInteractions many(session().interactions());
    MK_COMPARE_ERROR(many.add(contactsOf({m_shop->addCustomer(u"Lan"_s)}).constFirst()), ErrorKind::Internal);
}

void TestManyInteractions::demandsATransaction()
{
    db::ManyInteractions many(session().interactions());
    MK_COMPARE_ERROR(many.begin(), ErrorKind::Internal);
    MK_COMPARE_ERROR(many.end(), ErrorKind::Internal);
}

void TestManyInteractions::tellsHowMuchIsMade()
{
    QList<qint64> told;
    MK_VERIFY_OK(
        write(session(), contactsOf({m_shop->addCustomer(u"Lan"_s)}), [&told](qint64 done, qint64 total) {
            if (total != 8)
                return false;
            if (told.isEmpty() || told.constLast() != done)
                told.append(done);
            return true;
        }));
    QCOMPARE(told, (QList<qint64>{0, 1, 2, 3, 4, 5, 6, 7}));
}

void TestManyInteractions::stopsBetweenTwoSteps_data()
{
    QTest::addColumn<qint64>("stoppedAt");
    QTest::newRow("before the first index") << qint64{0};
    QTest::newRow("before the last index") << qint64{3};
    QTest::newRow("before the tables of purchases and contacts") << qint64{4};
    QTest::newRow("before the counts of answers") << qint64{7};
}

void TestManyInteractions::stopsBetweenTwoSteps()
{
    QFETCH(const qint64, stoppedAt);
    const QString before = indexes();
    const auto contacts = contactsOf({m_shop->addCustomer(u"Lan"_s)});
    const auto written =
        write(session(), contacts, [stoppedAt](qint64 done, qint64) { return done < stoppedAt; });
    MK_COMPARE_ERROR(written, ErrorKind::Cancelled);
    QCOMPARE(m_shop->count(u"interaction"_s), 0);
    QCOMPARE(indexes(), before);
    MK_VERIFY_OK(write(session(), contacts)); // it can be written to as before
    QCOMPARE(test::must(session().safekeeping().check()), QStringList());
}

MK_TEST(TestManyInteractions)
#include "tst_many_interactions.moc"
