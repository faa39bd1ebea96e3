#include "app/start/sample_contacts.h"

#include "app/start/sample_shop.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

/// The contacts of the sample shop.
class TestSampleContacts final : public QObject
{
    Q_OBJECT
private slots:
    void areTheSameAsEver();
    void comeWhileTheShopIsOpen_data();
    void comeWhileTheShopIsOpen();
    void areNeverYetToCome();
};

// What a seed has always made: benchmarks of different versions compare the same shop.
void TestSampleContacts::areTheSameAsEver()
{
    TestShop shop(u"2026-11-20T08:30:00+07:00"_s);
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {200, 300, 7}));
    const auto bought = shop.session().interactions().byId(db::InteractionId{2});
    QVERIFY(bought);
    QCOMPARE(bought->customer, db::CustomerId{5});
    QCOMPARE(bought->occurredAtMs, 1765976263000);
    QCOMPARE(bought->occurredOn, QDate(2025, 12, 17));
    QCOMPARE(bought->kind, db::InteractionKind::Purchase);
    QCOMPARE(bought->stage, db::LifecycleStage::Loyalty);
    QCOMPARE(bought->amount, std::optional(qint64{70'000}));
    const auto last = shop.session().interactions().byId(db::InteractionId{300});
    QVERIFY(last);
    QCOMPARE(last->customer, db::CustomerId{2});
    QCOMPARE(last->occurredAtMs, 1742463142000);
    QCOMPARE(last->channel, db::Channel::Zalo);
    QCOMPARE(last->note, u"Nhắn hỏi qua Zalo"_s);
}

void TestSampleContacts::comeWhileTheShopIsOpen_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("in Vietnam") << QByteArray("Asia/Ho_Chi_Minh");
    QTest::newRow("where clocks are changed") << QByteArray("Europe/Berlin");
}

void TestSampleContacts::comeWhileTheShopIsOpen()
{
    QFETCH(const QByteArray, zone);
    const QTimeZone there(zone);
    QVERIFY(there.isValid());
    const auto clock = app::Clock::fixedAt(QDateTime(QDate(2026, 11, 20), QTime(21, 0), there), there);
    app::RandomStream random(1);
    app::SampleContacts contacts(random, clock, app::SampleContacts::Language::English);
    const std::array people{db::CustomerId{1}, db::CustomerId{2}};
    for (int i = 0; i < 5000; ++i) {
        const db::Interaction contact = contacts.next(people);
        const QDateTime came = QDateTime::fromMSecsSinceEpoch(contact.occurredAtMs, there);
        QCOMPARE(came.date(), contact.occurredOn);
        QVERIFY2(came.time() >= QTime(8, 0) && came.time() < QTime(20, 0), qPrintable(came.toString()));
    }
}

void TestSampleContacts::areNeverYetToCome()
{
    const app::Clock noon = TestShop::at(u"2026-11-20T12:00:00+07:00"_s);
    app::RandomStream random(1);
    app::SampleContacts contacts(random, noon, app::SampleContacts::Language::English);
    const std::array people{db::CustomerId{1}};
    int today = 0;
    for (int i = 0; i < 5000; ++i) {
        const db::Interaction contact = contacts.next(people);
        QVERIFY(contact.occurredAtMs <= noon.nowMs());
        today += contact.occurredOn == noon.today() ? 1 : 0;
    }
    QVERIFY(today > 0);
}

MK_TEST(TestSampleContacts)
#include "tst_sample_contacts.moc"
