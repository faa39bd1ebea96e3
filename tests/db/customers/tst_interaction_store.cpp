#include "db/customers/interaction_store.h"

#include "db/customers/import_batch_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::LifecycleStage;

class TestInteractionStore final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsBackTheTimelineNewestFirst();
    void remembersTheStageOfThatTime();
    void refusesWhoDoesNotExistOrIsDeleted();
    void refusesADayThatIsNone();
    void countsAgreeWithTheRawTableWhateverHappens();
    void takesBackAWholeTransaction();
    void knowsTheReceiptsOfListsByTheirNumbers();
    void knowsAReceiptHoweverItsNumberIsTyped_data();
    void knowsAReceiptHoweverItsNumberIsTyped();
    void prefersTheNumberThatIsWrittenSo();
    void takesBackWhatAnImportBrought();

private:
    db::InteractionStore &interactions() { return m_shop->session().interactions(); }
    static db::Interaction visit(db::CustomerId customer, int day = 0)
    {
        db::Interaction interaction;
        interaction.customer = customer;
        interaction.occurredAtMs = test::moment(day).ms;
        interaction.occurredOn = test::moment(day).day;
        return interaction;
    }

    static db::Interaction receipt(db::CustomerId customer, const QString &number)
    {
        db::Interaction receipt = visit(customer);
        receipt.kind = db::InteractionKind::Purchase;
        receipt.referenceSource = u"till"_s;
        receipt.reference = number;
        return receipt;
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestInteractionStore::init()
{
    m_shop = std::make_unique<test::Shop>();
}

void TestInteractionStore::readsBackTheTimelineNewestFirst()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const auto ha = m_shop->addCustomer(u"Hà"_s);
    db::Interaction purchase = visit(lan, 1);
    purchase.channel = db::Channel::Website;
    purchase.kind = db::InteractionKind::Purchase;
    purchase.amount = 12'500'000'000; // more than 32 bits of đồng
    purchase.score = 5;
    purchase.note = u"trả bằng thẻ"_s;
    MK_VERIFY_OK(interactions().add(purchase));
    const auto added = interactions().add(visit(lan, 2));
    MK_VERIFY_OK(added);
    QVERIFY(added->changes.interactions);
    QCOMPARE(added->changes.customerIds, QList{lan});
    MK_VERIFY_OK(interactions().add(visit(ha, 3)));

    const auto timeline = test::must(interactions().timeline(lan, 10));
    QCOMPARE(timeline.size(), 2);
    QCOMPARE(timeline[0].id, added->value);
    QVERIFY(!timeline[0].amount && !timeline[0].score && timeline[0].note.isEmpty());
    QCOMPARE(timeline[1].amount.value_or(0), 12'500'000'000);
    QCOMPARE(timeline[1].score.value_or(0), 5);
    QCOMPARE(timeline[1].note, purchase.note);
    QCOMPARE(timeline[1].channel, db::Channel::Website);
    QCOMPARE(timeline[1].kind, db::InteractionKind::Purchase);
    QCOMPARE(timeline[1].occurredOn, test::moment(1).day);
    QCOMPARE(test::must(interactions().timeline(lan, 1)).size(), 1);
    QCOMPARE(test::must(m_shop->session().customers().rows({lan}))[0].lastContactOn, test::moment(2).day);
}

void TestInteractionStore::remembersTheStageOfThatTime()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, LifecycleStage::Awareness);
    MK_VERIFY_OK(interactions().add(visit(lan)));
    test::must(m_shop->session().customers().setStage(lan, LifecycleStage::Loyalty, test::moment(1)));
    MK_VERIFY_OK(interactions().add(visit(lan, 2)));
    const auto timeline = test::must(interactions().timeline(lan, 10));
    QCOMPARE(timeline[0].stage, LifecycleStage::Loyalty);
    QCOMPARE(timeline[1].stage, LifecycleStage::Awareness);
}

void TestInteractionStore::refusesWhoDoesNotExistOrIsDeleted()
{
    MK_COMPARE_ERROR(interactions().add(visit({77})), ErrorKind::NotFound);
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    test::must(m_shop->session().customers().remove(lan, test::moment()));
    MK_COMPARE_ERROR(interactions().add(visit(lan)), ErrorKind::NotFound);
    QCOMPARE(m_shop->count(u"interaction"_s), 0);
    QCOMPARE(m_shop->count(u"interaction_daily"_s), 0);
}

void TestInteractionStore::refusesADayThatIsNone()
{
    db::Interaction interaction = visit(m_shop->addCustomer(u"Lan"_s));
    interaction.occurredOn = QDate();
    MK_COMPARE_ERROR(interactions().add(interaction), ErrorKind::Conflict);
}

void TestInteractionStore::countsAgreeWithTheRawTableWhateverHappens()
{
    QRandomGenerator random(20261120);
    QList<db::CustomerId> customers;
    for (int i = 0; i < 5; ++i)
        customers.append(m_shop->addCustomer(u"Khách %1"_s.arg(i), LifecycleStage(i)));
    const auto one = [&random](auto last) {
        return decltype(last)(random.bounded(static_cast<int>(last) + 1));
    };
    const QStringList changes{
        u"UPDATE interaction SET occurred_on = '2026-11-25', channel = 'sms' WHERE id % 7 = %1"_s,
        u"UPDATE interaction SET amount = %1 WHERE id % 5 = 1"_s,
        u"UPDATE interaction SET amount = NULL, kind = 'visit' WHERE id % 11 = %1"_s,
        u"UPDATE interaction SET note = 'x', direction = 'out' WHERE id % 3 = %1"_s,
        u"DELETE FROM interaction WHERE id % 13 = %1"_s};
    for (int round = 0; round < 40; ++round) {
        for (int i = 0; i < 10; ++i) {
            db::Interaction interaction =
                visit(customers[random.bounded(int(customers.size()))], random.bounded(4));
            interaction.channel = one(db::Channel::Website);
            interaction.direction = one(db::Direction::Out);
            interaction.kind = one(db::InteractionKind::Referral);
            if (random.bounded(2))
                interaction.amount = random.bounded(1'000'000);
            MK_VERIFY_OK(interactions().add(interaction));
        }
        MK_VERIFY_OK(m_shop->raw().execute(changes[random.bounded(5)].arg(random.bounded(7))));
        if (round == 30) {
            const auto gone = customers.takeAt(2);
            MK_VERIFY_OK(m_shop->raw().execute(u"DELETE FROM customer WHERE id = %1"_s.arg(gone.value)));
        }
        const auto disagree = test::must(m_shop->raw().column(
            u"WITH counted AS (SELECT occurred_on, channel, direction, kind, stage, count(*), "
            u"total(amount) "
            "FROM interaction GROUP BY 1, 2, 3, 4, 5), kept AS (SELECT * FROM interaction_daily WHERE "
            "interactions <> 0) "
            "SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept) UNION ALL "
            "SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)"_s));
        QCOMPARE(disagree, QStringList());
        QCOMPARE(m_shop
                     ->scalar(u"SELECT count(*) FROM interaction_daily WHERE interactions < 0 "
                              "OR (interactions = 0 AND amount <> 0)"_s)
                     .toInt(),
                 0);
    }
    QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
}

void TestInteractionStore::takesBackAWholeTransaction()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const auto done = m_shop->session().inTransaction([&]() -> db::Result<void> {
        for (int i = 0; i < 3; ++i)
            test::must(interactions().add(visit(lan, i)));
        return db::failure(ErrorKind::Cancelled, u"enough"_s);
    });
    MK_COMPARE_ERROR(done, ErrorKind::Cancelled);
    QCOMPARE(m_shop->count(u"interaction"_s), 0);
    QCOMPARE(m_shop->count(u"interaction_daily"_s), 0);
}

void TestInteractionStore::knowsTheReceiptsOfListsByTheirNumbers()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    MK_VERIFY_OK(interactions().add(visit(lan)));
    MK_VERIFY_OK(interactions().add(visit(lan))); // without a number as many as there are
    db::Interaction receipt = visit(lan);
    receipt.kind = db::InteractionKind::Purchase;
    receipt.amount = 50'000;
    receipt.referenceSource = u"till"_s;
    receipt.reference = u"HD1"_s;
    const auto added = test::must(interactions().add(receipt));
    const auto found = test::must(interactions().byReference(u"till"_s, u"HD1"_s));
    QVERIFY(found);
    QCOMPARE(found->id, added.value);
    QCOMPARE(found->reference, u"HD1"_s);
    QVERIFY(!test::must(interactions().byReference(u"web"_s, u"HD1"_s)));
    QVERIFY(!interactions().add(receipt)); // never twice
    receipt.referenceSource = u"web"_s;
    MK_VERIFY_OK(interactions().add(receipt));
    MK_VERIFY_OK(interactions().setLines(added.value, 80'000, u"hai dòng"_s));
    const auto whole = test::must(interactions().byId(added.value));
    QCOMPARE(whole.amount, std::optional(qint64{80'000}));
    QCOMPARE(whole.note, u"hai dòng"_s);
    QCOMPARE(test::must(interactions().summary(lan)).spent, 130'000);
    QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
}

void TestInteractionStore::knowsAReceiptHoweverItsNumberIsTyped_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("found");
    QTest::newRow("in small letters") << u"HD1"_s << u"hd1"_s << true;
    QTest::newRow("in capitals") << u"hd1"_s << u"HD1"_s << true;
    QTest::newRow("with its accents") << u"HĐ1"_s << u"hd1"_s << true;
    QTest::newRow("in separate marks")
        << u"Số 7"_s << u"Số 7"_s.normalized(QString::NormalizationForm_D) << true;
    QTest::newRow("with the accent elsewhere") << u"Hoá 7"_s << u"HÓA 7"_s << true;
    QTest::newRow("in full-width letters") << u"HD12"_s << u"ＨＤ１２"_s << true;
    QTest::newRow("without full-width letters") << u"ＨĐ１２"_s << u"hd12"_s << true;
    QTest::newRow("with blanks around it") << u"HD1"_s << u" HD1 "_s << true;
    QTest::newRow("with a blank in it") << u"HD1"_s << u"HD 1"_s << false;
    QTest::newRow("with another sign") << u"1/2"_s << u"1-2"_s << false;
    QTest::newRow("another number") << u"HD1"_s << u"HD11"_s << false;
}

void TestInteractionStore::knowsAReceiptHoweverItsNumberIsTyped()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, asked);
    MK_VERIFY_OK(interactions().add(receipt(m_shop->addCustomer(u"Lan"_s), stored)));
    const auto known = test::must(interactions().byReference(u"till"_s, asked));
    QTEST(known.has_value(), "found");
    QVERIFY(!known || known->reference == stored);
    QVERIFY(!test::must(interactions().byReference(u"web"_s, asked)));
}

void TestInteractionStore::prefersTheNumberThatIsWrittenSo()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    MK_VERIFY_OK(interactions().add(receipt(lan, u"hd1"_s)));
    MK_VERIFY_OK(interactions().add(receipt(lan, u"HD1"_s))); // as an older file may have both
    QCOMPARE(test::must(interactions().byReference(u"till"_s, u"HD1"_s))->reference, u"HD1"_s);
    QCOMPARE(test::must(interactions().byReference(u"till"_s, u"hd1"_s))->reference, u"hd1"_s);
    QCOMPARE(test::must(interactions().byReference(u"till"_s, u"Hd1"_s))->reference, u"hd1"_s);
}

void TestInteractionStore::takesBackWhatAnImportBrought()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s, db::LifecycleStage::Acquisition);
    MK_VERIFY_OK(interactions().add(visit(lan)));
    const auto batch = test::must(m_shop->session().inTransaction(
        [&] { return m_shop->session().imports().begin(u"hoa-don.csv"_s, test::moment()); }));
    for (int i = 0; i < 5; ++i) {
        db::Interaction bought = visit(lan);
        bought.kind = db::InteractionKind::Purchase;
        bought.importedBy = batch;
        MK_VERIFY_OK(interactions().add(bought));
    }
    QCOMPARE(test::must(interactions().prospectsWhoBought(batch)),
             (QList<db::Buyer>{{lan, db::LifecycleStage::Acquisition}}));
    QCOMPARE(test::must(interactions().removeSomeOf(batch, 3)), 3);
    QCOMPARE(test::must(interactions().removeSomeOf(batch, 3)), 2);
    QCOMPARE(test::must(interactions().removeSomeOf(batch, 3)), 0);
    QCOMPARE(test::must(interactions().timeline(lan, -1)).size(), 1);
    QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
}

MK_TEST(TestInteractionStore)
#include "tst_interaction_store.moc"
