#include "app/safekeeping/erasure.h"

#include "app/customers/customer_commands.h"
#include "app/customers/group_commands.h"
#include "app/customers/merge_customers.h"
#include "app/desk/undo.h"
#include "app/outbox/batch_commands.h"
#include "app/outbox/day_preparation.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/restore.h"
#include "app/support/test_shop.h"
#include "db/core/beside_file.h"
#include "db/customers/customer_search.h"
#include "db/customers/customer_store.h"
#include "db/customers/interaction_store.h"
#include "db/insights/rollup_store.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/erasure_store.h"
#include "db/safekeeping/journal_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/safekeeping/erased_person.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// Who is erased is in no byte of the shop and of its copies, and the figures are what they were.
class TestErasure final : public QObject
{
    Q_OBJECT
private slots:
    void leavesNoByteOfThePerson();
    void erasesTheEntriesThatWereMergedToo();
    void leavesEverybodyElse();
    void keepsTheFigures();
    void cannotBeUndone();
    void leavesTheOthersTheirWayBack();
};

void TestErasure::leavesNoByteOfThePerson()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    shop.setClock(u"2026-11-22T10:00:00+07:00"_s);
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    QVERIFY(app::backUp(shop.session(), shop.clock(), shop.file(u"by hand.db"_s)));
    QFile::copy(shop.file(u"by hand.db"_s), shop.file(u"shop.db.before-0160"_s));
    QVERIFY(holding(shop, kSecret).size() >= 5); // shop.db or its log, two days, by hand, before an update

    const auto preview = app::previewErasure(shop.session(), id);
    QVERIFY(preview);
    QCOMPARE(preview->traces.fullName, u"Trần Thị Zyxwuq"_s);
    QCOMPARE(preview->traces.contactPoints, 2);
    QCOMPARE(preview->traces.messages, 1);
    QCOMPARE(preview->copies.size(), 4);
    QCOMPARE(preview->copies.first().expiry, QDate(2027, 11, 1));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY2(erased, erased ? "" : qUtf8Printable(erased.error().detail));
    QVERIFY(!erased->value.traces);
    QVERIFY2(erased->value.left.isEmpty(),
             erased->value.left.isEmpty() ? "" : qUtf8Printable(erased->value.left.first().why.detail));
    QCOMPARE(erased->value.cleaned, 3);
    QCOMPARE(erased->value.removed, 1);
    QCOMPARE(holding(shop, kSecret), QStringList());
    QCOMPARE(holding(shop, kPhone), QStringList());
    QVERIFY(!shop.session().customers().byId(id));
    QCOMPARE(*shop.session().safekeeping().check(), QStringList());
    // The cleaned copies are sound, stand alone and can be restored.
    const QString daily = shop.file(u"backups/shop-daily-2026-11-22.db"_s);
    QVERIFY(!db::keepsLog(daily));
    const auto restored = app::previewRestore(shop.session(), daily);
    QVERIFY2(restored, restored ? "" : qUtf8Printable(restored.error().detail));
}

void TestErasure::erasesTheEntriesThatWereMergedToo()
{
    TestShop shop;
    const db::CustomerId other = addWithEverything(shop);
    const db::CustomerId kept = shop.add(TestShop::person(u"Trần Xyzzyx"_s, db::LifecycleStage::Loyalty));
    QVERIFY(app::run(shop.session(), app::MergeCustomers{kept, {other}}, shop.moment()));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), kept);
    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().detail));
    QVERIFY(erased->value.left.isEmpty());
    QCOMPARE(holding(shop, kSecret), QStringList());
    QCOMPARE(holding(shop, "xyzzyx"), QStringList());
    for (const db::CustomerId id : {kept, other})
        QVERIFY(shop.session().erasure().tracesOf(id)->erased);
}

void TestErasure::leavesEverybodyElse()
{
    TestShop shop;
    const db::CustomerId lan = shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    const db::CustomerId id = addWithEverything(shop);
    const db::CustomerId mai = shop.add(TestShop::person(u"Trần Mai"_s, db::LifecycleStage::Awareness));
    const db::Customer before = *shop.session().customers().byId(lan);
    QVERIFY(app::erasePerson(shop.session(), shop.clock(), id));
    QCOMPARE(*shop.session().customers().byId(lan), before);
    QVERIFY(shop.session().customers().byId(mai));
    QCOMPARE(shop.session().customers().counts()->total(), 2);
    QCOMPARE(*shop.session().customers().tagsInUse(), QStringList());
}

void TestErasure::keepsTheFigures()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const QDate day = shop.clock().today();
    const auto figures = [&shop, day] {
        qint64 sum = 0;
        for (const db::Measure measure : {db::Measure::Contacts, db::Measure::Greetings}) {
            const auto counts = shop.session().rollups().counts({.measure = measure, .days = {day, day}});
            for (const auto &count : *counts)
                sum = sum * 10 + count.value;
        }
        return sum;
    };
    const qint64 before = figures();
    QVERIFY(before > 0);
    QVERIFY(app::erasePerson(shop.session(), shop.clock(), id));
    QCOMPARE(figures(), before);
    const auto timeline = shop.session().interactions().timeline(id, 9);
    QVERIFY(timeline && timeline->size() >= 2);
    for (const db::Interaction &contact : *timeline)
        QVERIFY(contact.note.isEmpty());
}

void TestErasure::cannotBeUndone()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    QVERIFY(app::run(shop.session(), app::DeleteCustomer{id}, shop.moment()));
    QVERIFY(app::erasePerson(shop.session(), shop.clock(), id));
    const auto steps = shop.session().journal().list(50);
    QVERIFY(steps && steps->size() > 5);
    QCOMPARE(steps->first().command, app::kEraseCommand.toString());
    QVERIFY(steps->first().about.isEmpty());
    for (const db::JournalEntry &step : *steps) {
        if (step.command == app::kImportCommand)
            continue; // undone, it finds nobody
        const auto undone = app::undo(shop.session(), step.id, shop.moment());
        QVERIFY(undone);
        QCOMPARE(undone->value.state, app::UndoOutcome::State::CannotBeUndone);
    }
    QVERIFY(!app::run(shop.session(), app::RestoreCustomer{id}, shop.moment()));
    const auto imports = shop.session().journal().standing(u"import/1"_s);
    QVERIFY(imports && *imports);
    const auto undone = app::undo(shop.session(), (*imports)->id, shop.moment());
    QVERIFY(undone);
    QCOMPARE(holding(shop, kSecret), QStringList());
}

void TestErasure::leavesTheOthersTheirWayBack()
{
    TestShop shop;
    const db::CustomerId gone = addWithEverything(shop);
    QList<db::CustomerId> all{gone};
    for (const QString &name : {u"Vũ An"_s, u"Lê Bình"_s}) {
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, 22, 11, 1981, false, false};
        all.append(shop.add(person));
    }
    shop.setClock(u"2026-11-22T19:30:00+07:00"_s);
    QVERIFY(app::prepareToday(shop.session(), shop.clock()));
    QList<db::MessageId> messages;
    for (const db::CustomerId id : std::as_const(all))
        messages.append(shop.session().outbox().listOf(id, 9)->constFirst().id);
    // Hers is sent already and stays so; the two others go in one step with it.
    QVERIFY(app::run(shop.session(), app::MarkMessagesSent{messages}, shop.moment()));
    QVERIFY(app::run(shop.session(), app::TagCustomers{all, u"choir"_s}, shop.moment()));
    QVERIFY(app::run(shop.session(), app::SetStages{all, db::LifecycleStage::Experience}, shop.moment()));
    QVERIFY(app::run(shop.session(), app::DeleteCustomers{all}, shop.moment()));

    QVERIFY(app::erasePerson(shop.session(), shop.clock(), gone));
    QCOMPARE(holding(shop, kSecret), QStringList());
    for (const auto *command :
         {u"customers.delete", u"customers.set-stage", u"customers.tag", u"message.mark-sent-many"}) {
        const auto steps = shop.session().journal().list(50);
        const auto step = std::find_if(steps->cbegin(), steps->cend(), [command](const auto &one) {
            return one.command == QStringView(command);
        });
        QVERIFY(step != steps->cend());
        const auto undone = app::undo(shop.session(), step->id, shop.moment());
        QVERIFY2(undone, undone ? "" : qUtf8Printable(undone.error().detail));
        QCOMPARE(undone->value.state, app::UndoOutcome::State::Done);
        const bool wasAboutHer = step->command != "message.mark-sent-many"_L1;
        QCOMPARE(undone->value.part.has_value(), wasAboutHer);
        QCOMPARE(undone->value.part.value_or(app::UndoOutcome::Part{2, 3}).done, 2);
    }
    for (const db::CustomerId id : {all.at(1), all.at(2)}) {
        QCOMPARE(shop.session().customers().byId(id)->tags, QStringList());
        QCOMPARE(shop.session().customers().byId(id)->stage, db::LifecycleStage::Loyalty);
        QCOMPARE(shop.session().outbox().listOf(id, 9)->constFirst().state, db::MessageState::Planned);
    }
    QVERIFY(!shop.session().customers().byId(gone));
    QCOMPARE(*shop.session().safekeeping().check(), QStringList());
}

MK_TEST(TestErasure)
#include "tst_erasure.moc"
