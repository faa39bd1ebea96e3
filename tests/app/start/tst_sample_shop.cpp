#include "app/customers/customer_commands.h"
#include "app/greetings/occasion_commands.h"
#include "app/start/sample_shop.h"

#include "app/import/customer_export.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/insights/rollup_store.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// The sample shop is believable, sound, and the same each time.
class TestSampleShop final : public QObject
{
    Q_OBJECT
private slots:
    void isTheSameForTheSameSeed();
    void isASoundShopWithALife();
    void refusesAShopThatHasCustomers();
    void stopsWhenToldTo();
    void stopsWithinABatch();
    void speaksTheShopsLanguage();
    void isRemovedWithoutATrace();
    void staysWholeWhenItsRemovalIsStopped();
    void removesNoRealShop();

private:
    QByteArray exported(TestShop &shop);
};

QByteArray TestSampleShop::exported(TestShop &shop)
{
    const QString name = shop.file(u"all.csv"_s);
    if (!app::exportCustomers(shop.session(), name))
        qFatal("export");
    QFile file(name);
    file.open(QIODevice::ReadOnly);
    return file.readAll();
}

void TestSampleShop::isTheSameForTheSameSeed()
{
    TestShop one;
    TestShop two;
    TestShop other;
    QVERIFY(app::makeSampleShop(one.session(), one.clock(), {200, 300, 7}));
    QVERIFY(app::makeSampleShop(two.session(), two.clock(), {200, 300, 7}));
    QVERIFY(app::makeSampleShop(other.session(), other.clock(), {200, 300, 8}));
    QCOMPARE(exported(one), exported(two));
    QVERIFY(exported(one) != exported(other));
    const QList<db::OutboxMessage> first = *one.session().outbox().list({});
    const QList<db::OutboxMessage> second = *two.session().outbox().list({});
    QCOMPARE(first.size(), second.size());
    for (qsizetype i = 0; i < first.size(); ++i)
        QCOMPARE(first.at(i).text, second.at(i).text);
}

void TestSampleShop::isASoundShopWithALife()
{
    TestShop shop;
    const auto made = app::makeSampleShop(shop.session(), shop.clock(), {1000, 5000, 1});
    QVERIFY2(made, made ? "" : qUtf8Printable(made.error().detail));
    QCOMPARE(made->customers, 1000);
    QCOMPARE(made->interactions, 5000);
    QVERIFY(made->greetings > 20);
    QCOMPARE(*shop.session().safekeeping().check(), QStringList());
    const auto counts = shop.session().customers().counts();
    QVERIFY(counts->prospects > 200);
    QVERIFY(counts->existing > 400);
    const auto converted = shop.session().rollups().counts(db::Rollup::Conversions,
                                                           {QDate(2020, 1, 1), shop.clock().today()}, {});
    QVERIFY(converted);
    QVERIFY(converted->size() > 100);
    const auto range = shop.session().rollups().range();
    QVERIFY(range && *range);
    QVERIFY((*range)->last <= shop.clock().today());
}

void TestSampleShop::refusesAShopThatHasCustomers()
{
    TestShop shop;
    shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    const auto made = app::makeSampleShop(shop.session(), shop.clock(), {10, 10, 1});
    QVERIFY(!made);
    QCOMPARE(made.error().kind, db::ErrorKind::Conflict);
}

void TestSampleShop::stopsWhenToldTo()
{
    TestShop shop;
    const auto made =
        app::makeSampleShop(shop.session(), shop.clock(), {10, 10, 1}, [](qint64, qint64) { return false; });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, db::ErrorKind::Cancelled);
}

void TestSampleShop::stopsWithinABatch()
{
    TestShop shop;
    int asked = 0;
    const auto made = app::makeSampleShop(shop.session(), shop.clock(), {1000, 10, 1},
                                          [&asked](qint64, qint64) { return ++asked < 4; });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(asked, 4); // not after the last row
    QVERIFY(app::ShopSettings::load(shop.session())->sample);
    QVERIFY(app::removeSampleShop(shop.session(), shop.moment())); // half a sample goes the same way
}

void TestSampleShop::speaksTheShopsLanguage()
{
    TestShop shop;
    app::ShopSettings settings = *app::ShopSettings::load(shop.session());
    settings.language = u"en"_s;
    settings.name.clear();
    QVERIFY(settings.save(shop.session()));
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {30, 60, 1}));
    QCOMPARE(app::ShopSettings::load(shop.session())->name, u"Hoa Mai Flowers"_s);
    int notes = 0;
    for (qint64 id = 1; id <= 30; ++id) {
        const auto timeline = shop.session().interactions().timeline(db::CustomerId{id}, 50);
        QVERIFY(timeline);
        for (const db::Interaction &contact : *timeline) {
            if (contact.note.isEmpty() || contact.kind == db::InteractionKind::Message)
                continue;
            QVERIFY2(contact.note.toLatin1() == contact.note.toUtf8(), qPrintable(contact.note));
            ++notes;
        }
    }
    QVERIFY(notes > 10);
}

void TestSampleShop::isRemovedWithoutATrace()
{
    TestShop shop;
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {200, 400, 1}));
    const db::CustomerId invented = shop.session().customers().after({}, 1)->first().id;
    QVERIFY(app::run(shop.session(), app::SwitchOccasion{u"trung_thu"_s, false}, shop.moment()));
    const auto deleted = app::run(shop.session(), app::DeleteCustomer{invented}, shop.moment());
    QVERIFY(deleted && deleted->entry);
    qint64 last = -1;
    const auto removed =
        app::removeSampleShop(shop.session(), shop.moment(), [&last](qint64 done, qint64 total) {
            last = done;
            return total == 200;
        });
    QVERIFY2(removed, removed ? "" : qUtf8Printable(removed.error().detail));
    QCOMPARE(last, 200);
    QCOMPARE(shop.session().customers().counts()->total(), 0);
    QVERIFY(shop.session().outbox().list({})->isEmpty());
    const auto journal = shop.session().journal().list(10);
    QCOMPARE(journal->size(), 2); // what was switched, and that the sample is gone: nobody who was invented
    QCOMPARE(journal->first().command, app::kRemoveSampleCommand.toString());
    QCOMPARE(journal->last().command, app::SwitchOccasion::kName.toString());
    QVERIFY2(journal->first().id > deleted->entry, "no later step has its number");
    QVERIFY(!*shop.session().rollups().range());
    QCOMPARE(*shop.session().safekeeping().check(), QStringList());
    QVERIFY(*app::isFirstStart(shop.session()));
    // And it may be tried again, or be filled with real people.
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {10, 10, 1}));
}

void TestSampleShop::staysWholeWhenItsRemovalIsStopped()
{
    TestShop shop;
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {500, 100, 1}));
    const auto removed =
        app::removeSampleShop(shop.session(), shop.moment(), [](qint64 done, qint64) { return done < 300; });
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(shop.session().customers().counts()->total(), 500);
    QVERIFY(app::ShopSettings::load(shop.session())->sample);
}

void TestSampleShop::removesNoRealShop()
{
    TestShop shop;
    shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    const auto removed = app::removeSampleShop(shop.session(), shop.moment());
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, db::ErrorKind::Conflict);
    QCOMPARE(shop.session().customers().counts()->total(), 1);
}

MK_TEST(TestSampleShop)
#include "tst_sample_shop.moc"
